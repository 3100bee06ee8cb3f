#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/codes.h"
#include "consultlint/result.h"
#include "language/phrase_table.h"
#include "rules/page.h"
#include "rules/registry.h"

namespace consultlint {

/// Every rule and code of practice that a run can choose from: the built-in pages and those of
/// packs.
///
/// A pack is a folder of pages, read at run time; its phrases go to an overlay above the built-in
/// phrase table, and its codes may ask for rules of any pack. Immutable; safe to share between
/// threads; can be moved, what it gave stays valid.
class Catalogue {
 public:
  struct State;

  /// Reads the packs, each a folder with any number of <group>/<rule>/check.md and codes/<code>.md
  /// below it, over the built-in pages. Fails on the first page that is wrong, on a pack without
  /// pages, and on an id that is there already.
  static Result<Catalogue> load(std::span<const std::string> packs,
                                std::span<const BuiltinPage> pages = builtin_pages(),
                                const PhraseTableData& phrases = builtin_phrases(),
                                std::span<const CodeInfo> codes = builtin_codes());
  Catalogue(Catalogue&&) noexcept;
  Catalogue& operator=(Catalogue&&) noexcept;
  ~Catalogue();

  /// In order of id.
  std::span<const BuiltinPage> pages() const;
  /// The page of that id, or null.
  const BuiltinPage* find(std::string_view id) const;
  /// The error for an id that does not exist, with the one that was meant.
  Error unknown(std::string_view id, std::string where) const;
  /// In order of id.
  std::span<const CodeInfo> codes() const;
  /// The code of that id, or null.
  const CodeInfo* find_code(std::string_view id) const;
  /// The error for a code, or a clause of a code, that does not exist.
  Error unknown_code(std::string_view id, std::string where) const;
  static Error unknown_clause(const CodeInfo& code, std::string_view label, std::string where);
  /// For Context::phrases.
  const PhraseTable& phrases() const;

 private:
  explicit Catalogue(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace consultlint
