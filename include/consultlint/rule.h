#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "consultlint/context.h"

namespace consultlint {

/// How much a finding matters. `kNone` is for results that are not faults.
enum class Level : std::uint8_t { kNone, kNote, kWarning, kError };
/// "none", "note", "warning", "error".
std::string_view to_string(Level level);
std::optional<Level> level_named(std::string_view name);

/// One row of a page's options table.
struct OptionInfo {
  std::string_view name;
  std::string_view default_value;  ///< As written; its form decides the type.
  std::string_view range;          ///< "1..200", "on|off", or empty for any.
  std::string_view meaning;
};

/// What reports, `explain` and `list` know of a rule: its page, read. All views live as long as the
/// catalogue that owns the page.
struct RuleInfo {
  std::string_view id;     ///< "group/fault-in-kebab-case".
  std::string_view kind;   ///< "lexicon", "pattern", "element", "limit", "native" or "engine".
  std::string_view since;  ///< Version that brought it: "0.1".
  Level level = Level::kWarning;
  bool on_by_default = true;
  std::string_view title;    ///< H1.
  std::string_view summary;  ///< The paragraph under it.
  std::string_view message;  ///< With {holes}.
  std::string_view why;      ///< "Why it matters".
  std::string_view page;     ///< The whole page, Markdown.
  /// Element id that it answers, or one for each of its kinds, in the order of DocumentKind and
  /// parted by spaces; empty for prose rules.
  std::string_view element;
  std::uint8_t kinds = 0;  ///< Bit 1 << DocumentKind where it applies; 0 means every kind.
  std::span<const OptionInfo> options;
  bool together = false;  ///< Compares the files of a run; see run_check.h.
  /// The rule whose finding speaks of this fault too: where both are found in one document, this
  /// one's finding becomes a related place of that one's. Empty: none.
  std::string_view told_with = {};

  bool applies_to(DocumentKind k) const {
    return kinds == 0 || ((kinds >> static_cast<unsigned>(k)) & 1U) != 0;
  }
  /// The element that it answers in a document of that kind; empty when it answers none.
  std::string_view element_in(DocumentKind k) const;
};

}  // namespace consultlint
