#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/report.h"
#include "engine/ignores.h"

namespace consultlint {

/// Finds the wish under which a finding falls, and remembers which wishes were of use.
///
/// A wish for the rule itself goes before one for its group, and that before "all", which does not
/// stand for the rules about wishes. Of several for the same name that cover a finding, the one
/// that reaches furthest counts, and the others are of no use. Takes logarithmic time a finding.
/// `wishes` must outlive it; not thread-safe.
class Silencer {
 public:
  explicit Silencer(std::span<const Ignore> wishes);

  /// The wish for a finding, or null.
  const Ignore* find(const ReportedFinding& finding);

  /// Whether anything was silenced by `wishes[wish].rules[name]`.
  bool was_used(std::size_t wish, std::size_t name) const { return used_[wish][name]; }

 private:
  struct Use {
    std::uint32_t wish = 0;
    std::uint32_t name = 0;
  };
  /// The wishes for one name.
  struct Wanted {
    std::vector<Use> by_line;   // sorted by first line
    std::vector<Use> furthest;  // of by_line up to here, the one with the last line
    std::vector<Use> by_words;
    std::map<std::string_view, Use> by_fingerprint;
  };

  void index(Use use);
  void settle(Wanted& wanted) const;
  const Use* find_in(const Wanted& wanted, const ReportedFinding& finding) const;

  std::span<const Ignore> wishes_;
  std::map<std::string_view, Wanted> names_;
  std::vector<std::vector<bool>> used_;  // by wish and name
};

/// The part of a rule's id that its group shares.
std::string_view group_of_rule(std::string_view id);
/// Whether a rule is about wishes themselves.
bool is_about_wishes(std::string_view rule);

}  // namespace consultlint
