#include "consultlint/check.h"

#include <array>
#include <span>
#include <string_view>

#include "../rarer_way.h"
#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

/// What stands between two words that a dash parts, and how the sort is named.
struct Dash {
  std::string_view gap;
  std::size_t way;
};
constexpr Dash kDashes[] = {
    {" - ", 0},
    {" \xE2\x80\x93 ", 1},
    {"\xE2\x80\x94", 2},
    {" \xE2\x80\x94 ", 2},
};

std::array<Way, 3> gather(const Facts& facts, const Where& where) {
  std::array<Way, 3> ways{Way{"hyphens between spaces", {}, {}},
                          Way{"en dashes between spaces", {}, {}}, Way{"em dashes", {}, {}}};
  const TextFilter filter(where, facts);
  const std::span<const Token> tokens = facts.tokens();
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const TextSpan gap{tokens[i - 1].span.end, tokens[i].span.begin};
    // Between figures a dash is a range, or a sum.
    const bool figures = tokens[i - 1].is(Token::kNumeric) && tokens[i].is(Token::kNumeric);
    if (gap.size() < 3 || gap.size() > 5 || figures) continue;
    for (const Dash& dash : kDashes) {
      if (facts.document().slice(gap) == dash.gap && filter.covers(gap)) {
        ways[dash.way].places.push_back(gap);
      }
    }
  }
  return ways;
}

}  // namespace

Check wording_mixed_dashes(const Options& options) {
  return [where = options.where()](const Document&, const Facts& facts, Sink& out) {
    report_rarer_ways(gather(facts, where), out);
  };
}

}  // namespace consultlint::checks
