#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/result.h"
#include "language/phrase_table.h"
#include "rules/page.h"
#include "rules/registry.h"

namespace consultlint {

/// Every rule that a run can choose from: the built-in pages and those of packs.
///
/// A pack is a folder of pages, read at run time; its phrases go to an overlay above the built-in
/// phrase table. Immutable; safe to share between threads; can be moved, what it gave stays valid.
class Catalogue {
 public:
  /// Reads the packs, each a folder with any number of <group>/<rule>/check.md below it, over the
  /// built-in pages. Fails on the first page that is wrong, on a pack without pages, and on an id
  /// that is there already.
  static Result<Catalogue> load(std::span<const std::string> packs,
                                std::span<const BuiltinPage> pages = builtin_pages(),
                                const PhraseTableData& phrases = builtin_phrases());
  Catalogue(Catalogue&&) noexcept;
  Catalogue& operator=(Catalogue&&) noexcept;
  ~Catalogue();

  /// In order of id.
  std::span<const BuiltinPage> pages() const;
  /// The page of that id, or null.
  const BuiltinPage* find(std::string_view id) const;
  /// The error for an id that does not exist, with the one that was meant.
  Error unknown(std::string_view id, std::string where) const;
  /// For Context::phrases.
  const PhraseTable& phrases() const;

 private:
  struct State;
  explicit Catalogue(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace consultlint
