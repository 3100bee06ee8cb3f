#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "consultlint/context.h"
#include "consultlint/rule.h"

namespace consultlint {

// A code of practice as its page tells it: checks/codes/<id>.md. All of it views the catalogue that
// owns the page; immutable, and safe to share between threads.

/// What a document can show of a clause.
enum class ClauseClass : std::uint8_t {
  kCheckable,     ///< Whether the clause is met.
  kSign,          ///< Only a sign of it: what the clause asks for happens elsewhere.
  kNotCheckable,  ///< Nothing.
};
/// "checkable", "sign", "not-checkable".
std::string_view to_string(ClauseClass clause_class);

struct ClauseOption {
  std::string_view name;
  std::string_view value;
};

/// A rule that a clause names, or every rule of a group that is on by default: "readability/*".
struct ClauseRule {
  std::string_view rule;
  std::span<const ClauseOption> options;  ///< Instead of what the rule's page says.

  bool is_group() const { return rule.ends_with("/*"); }
  /// Whether `id` is the rule, or one of the group.
  bool names(std::string_view id) const {
    return is_group() ? id.starts_with(rule.substr(0, rule.size() - 1)) : id == rule;
  }
};

/// One thing that a clause requires. Any of its rules is enough; of a group, all of it.
struct ClauseRequirement {
  std::span<const ClauseRule> any_of;
  ClauseRule when = {};  ///< The rule that tells of the occasion for it; without a name: always.

  bool is_conditional() const { return !when.rule.empty(); }
};

/// One row of a code's table: what a clause asks for, of which documents, and what answers it.
struct ClauseInfo {
  std::string_view label;  ///< "4.1.3.d"; there is one of it in a code.
  std::string_view asks;   ///< What it asks for, in words of our own.
  std::uint8_t kinds = 0;  ///< Bit 1 << DocumentKind for each kind that it is asked of.
  std::span<const ClauseRequirement> requirements;  ///< All of them; none when not checkable.
  std::optional<Level> level;  ///< Of its findings; nothing: judged, but reported by none.
  ClauseClass clause_class = ClauseClass::kCheckable;
  std::string_view why;  ///< Why a document shows only a sign of it, or nothing; else empty.

  bool applies_to(DocumentKind kind) const {
    return ((kinds >> static_cast<unsigned>(kind)) & 1U) != 0;
  }
};

struct CodeInfo {
  std::string_view id;  ///< "worcestershire-protocol-2002".
  std::string_view title;
  std::string_view issuer;
  std::string_view date;                ///< "2002", "2002-07" or "2002-07-01".
  std::string_view since;               ///< Version that brought it: "0.1".
  std::string_view summary;             ///< The paragraph under its title.
  std::string_view page;                ///< The whole page, Markdown.
  std::span<const ClauseInfo> clauses;  ///< In the order of the code.

  /// The clause of that label, or null.
  const ClauseInfo* find(std::string_view label) const;
};

}  // namespace consultlint
