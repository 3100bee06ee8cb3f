#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "../rarer_way.h"
#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

/// How a paper writes thousands and shares, and where.
struct NumberStyles {
  std::array<Way, 2> thousands{Way{"\"4,500\"", {}, {}}, Way{"\"4500\"", {}, {}}};
  std::array<Way, 3> shares{Way{"\"5%\"", {}, {}}, Way{"\"5 per cent\"", {}, {}},
                            Way{"\"5 percent\"", {}, {}}};
};

/// Gathers thousands and shares among the words that begin with a digit.
class FigureGatherer {
 public:
  FigureGatherer(const Facts& facts, const Where& where)
      : document_(facts.document()), filter_(where, facts), tokens_(facts.tokens()) {}

  NumberStyles gather() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].is(Token::kNumeric)) continue;
      gather_thousands(i);
      gather_share(i);
    }
    return std::move(styles_);
  }

 private:
  std::string_view text(std::size_t i) const {
    return i < tokens_.size() ? document_.slice(tokens_[i].span) : std::string_view();
  }

  bool is_figures(std::size_t i, std::size_t digits) const {
    return text(i).size() == digits &&
           std::ranges::all_of(text(i), [](char c) { return c >= '0' && c <= '9'; });
  }

  void gather_thousands(std::size_t i) {
    const std::uint32_t end = tokens_[i].span.end;
    const bool comma = text(i).size() == 1 && is_figures(i + 1, 3) &&
                       tokens_[i + 1].span.begin == end + 1 && document_.text()[end] == ',';
    if (comma) {
      add(styles_.thousands[0], {tokens_[i].span.begin, tokens_[i + 1].span.end});
    } else if (is_figures(i, 4) && is_amount(i)) {
      add(styles_.thousands[1], tokens_[i].span);
    }
  }

  /// Four figures behind a sign for money. Others may be a year, a box, the end of a number.
  bool is_amount(std::size_t i) const {
    const std::string_view before = document_.text().substr(0, tokens_[i].span.begin);
    return before.ends_with("\xC2\xA3") || before.ends_with("\xE2\x82\xAC") ||
           before.ends_with('$');
  }

  void gather_share(std::size_t i) {
    const std::uint32_t end = tokens_[i].span.end;
    if (document_.text().substr(end).starts_with('%')) {
      add(styles_.shares[0], {tokens_[i].span.begin, end + 1});
    } else if (!is_spaced(i + 1)) {
      return;
    } else if (text(i + 1) == "per" && text(i + 2) == "cent") {
      add(styles_.shares[1], {tokens_[i].span.begin, tokens_[i + 2].span.end});
    } else if (text(i + 1) == "percent") {
      add(styles_.shares[2], {tokens_[i].span.begin, tokens_[i + 1].span.end});
    }
  }

  bool is_spaced(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].glue == Glue::kSpace;
  }

  void add(Way& way, TextSpan span) {
    if (filter_.covers(span)) way.places.push_back(span);
  }

  const Document& document_;
  TextFilter filter_;
  std::span<const Token> tokens_;
  NumberStyles styles_;
};

}  // namespace

Check wording_mixed_number_style(const Options& options) {
  return [where = options.where()](const Document&, const Facts& facts, Sink& out) {
    const NumberStyles styles = FigureGatherer(facts, where).gather();
    report_rarer_ways(styles.thousands, out);
    report_rarer_ways(styles.shares, out);
  };
}

}  // namespace consultlint::checks
