#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/result.h"
#include "consultlint/span.h"

namespace consultlint {

/// A regular expression in RE2's syntax, matched in linear time. The one door to RE2.
///
/// The syntax is checked by compile(), the automaton is built on the first match. Cheap to move,
/// not copied; safe to share between threads.
class Pattern {
 public:
  /// Letters match in either case and ^ and $ at the edges of a line, unless the pattern says
  /// otherwise. The error names what RE2 objects to.
  static Result<Pattern> compile(std::string_view pattern);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  /// A match: the whole of it, then the capturing groups (empty spans for groups not taken).
  struct Match {
    TextSpan span;
    std::vector<TextSpan> groups;
  };
  /// The first match inside `within`, with anchors and word boundaries seeing the whole `text`.
  std::optional<Match> find(std::string_view text, TextSpan within) const;
  bool matches(std::string_view text) const;

 private:
  struct State;
  explicit Pattern(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace consultlint
