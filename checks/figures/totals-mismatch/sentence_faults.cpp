#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>

#include "printed_figures.h"

namespace consultlint::checks {
namespace {

/// Words at both ends of a scale on which each person stands once.
struct Scale {
  std::string_view one_end;
  std::string_view other_end;
};
constexpr std::array<Scale, 7> kScales = {{
    {" agree", "disagree"},
    {" satisfied", "dissatisfied"},
    {" satisfied", "not at all satisfied"},
    {"support", "oppose"},
    {"in favour", "against"},
    {"positive", "negative"},
    {" likely", "unlikely"},
}};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \n\t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \n\t") + 1 - begin);
}

class SentenceReader {
 public:
  SentenceReader(const Facts& facts, TextSpan sentence)
      : text_(facts.document().text()),
        sentence_(sentence),
        figures_(printed_figures(facts, sentence)) {}

  void read(std::vector<FigureFault>& faults) const {
    if (figures_.size() < 3) return;
    if (auto fault = wrong_equation()) faults.push_back(*std::move(fault));
    if (auto fault = wrong_share()) faults.push_back(*std::move(fault));
    if (auto fault = wrong_list()) faults.push_back(*std::move(fault));
    if (auto fault = wrong_scale()) faults.push_back(*std::move(fault));
  }

 private:
  /// What stands between a figure and the next one.
  std::string_view gap(std::size_t index) const {
    const std::uint32_t begin = figures_[index].span.end;
    return trimmed(text_.substr(begin, figures_[index + 1].span.begin - begin));
  }

  /// "212 + 35 + 3 = 260".
  std::optional<FigureFault> wrong_equation() const {
    std::vector<PrintedFigure> parts;
    for (std::size_t i = 0; i + 1 < figures_.size(); ++i) {
      const std::string_view sign = gap(i);
      if (sign != "+" && sign != "=") {
        parts.clear();
        continue;
      }
      parts.push_back(figures_[i]);
      if (sign == "+") continue;
      if (parts.size() > 1 && !Sum(parts).is(figures_[i + 1])) {
        return wrong_total(parts, figures_[i + 1]);
      }
      parts.clear();
    }
    return std::nullopt;
  }

  static FigureFault wrong_total(const std::vector<PrintedFigure>& parts,
                                 const PrintedFigure& total) {
    const Sum sum(parts);
    return {total.span, spell_sum(parts) + " is " + spell(sum.value, sum.decimals, total.percent) +
                            ", not " + spell(total.value, total.decimals, total.percent)};
  }

  /// "389 of the 412 replies (84%)", "84% (389 of 412)".
  std::optional<FigureFault> wrong_share() const {
    for (std::size_t i = 0; i + 2 < figures_.size(); ++i) {
      const bool share_last = says_of(gap(i)) && opens_bracket(gap(i + 1));
      const bool share_first = gap(i) == "(" && says_of(gap(i + 1));
      if (share_last == share_first) continue;
      auto fault = share_last ? wrong_share(figures_[i], figures_[i + 1], figures_[i + 2])
                              : wrong_share(figures_[i + 1], figures_[i + 2], figures_[i]);
      if (fault) return fault;
    }
    return std::nullopt;
  }

  static std::optional<FigureFault> wrong_share(const PrintedFigure& part,
                                                const PrintedFigure& whole,
                                                const PrintedFigure& share) {
    if (!share.percent || part.percent || whole.percent) return std::nullopt;
    if (whole.value == 0 || part.value > whole.value) return std::nullopt;
    const double right = 100 * part.value / whole.value;
    if (std::abs(right - share.value) <= 1) return std::nullopt;
    return FigureFault{share.span, spell(part.value, 0, false) + " of " +
                                       spell(whole.value, 0, false) + " is " +
                                       spell(right, share.decimals, true) + ", not " +
                                       spell(share.value, share.decimals, true)};
  }

  static bool says_of(std::string_view words) {
    constexpr std::array<std::string_view, 4> kOf = {"of", "out of", "of the", "out of the"};
    return std::ranges::find(kOf, words) != kOf.end();
  }

  /// " replies (", with nothing that parts the figures.
  static bool opens_bracket(std::string_view words) {
    constexpr std::size_t kFewWords = 40;
    return words.ends_with('(') && words.size() <= kFewWords &&
           words.find_first_of(",;:)=") == std::string_view::npos;
  }

  /// "We received 526 replies: 318 online, 147 on paper and 51 by email."
  std::optional<FigureFault> wrong_list() const {
    const PrintedFigure& total = figures_.front();
    const std::string_view noun = gap(0);
    const bool things = noun.ends_with("s:") || noun.ends_with("people:") || noun.ends_with("all:");
    const bool lists =
        things && noun.find_first_of(",;(") == std::string_view::npos && !is_label(total);
    const bool counts = std::ranges::none_of(figures_, [](const PrintedFigure& figure) {
      return figure.percent || figure.decimals > 0;
    });
    if (!lists || !counts || total.value == 0) return std::nullopt;
    const std::string_view behind = text_.substr(total.span.end, sentence_.end - total.span.end);
    constexpr std::array<std::string_view, 5> kNested = {"(", "of which", "of them", "including",
                                                         "\xC2\xA3"};
    const bool nested = std::ranges::any_of(
        kNested, [&](std::string_view words) { return has_phrase(behind, words); });
    const std::vector<PrintedFigure> parts(figures_.begin() + 1, figures_.end());
    const Sum sum(parts);
    const bool near = std::abs(sum.value - total.value) <= total.value / 5;
    if (nested || !near || sum.is(total)) return std::nullopt;
    return wrong_total(parts, total);
  }

  /// The 12 of "Section 12" counts nothing.
  bool is_label(const PrintedFigure& figure) const {
    constexpr std::array<std::string_view, 16> kLabels = {
        "section", "question", "option", "phase",   "table", "figure",   "page", "paragraph",
        "item",    "part",     "route",  "chapter", "annex", "appendix", "step", "policy"};
    const std::string_view before =
        trimmed(text_.substr(sentence_.begin, figure.span.begin - sentence_.begin));
    const std::size_t space = before.rfind(' ');
    const std::string_view word = before.substr(space == std::string_view::npos ? 0 : space + 1);
    return std::ranges::any_of(kLabels, [&](auto label) { return has_words(word, label); });
  }

  /// Whether shares of different people, or of different years, stand side by side.
  static bool compares(std::string_view words) {
    constexpr std::array<std::string_view, 8> kComparing = {
        "compared with", "compared to", "than",    "respectively",
        "up from",       "down from",   "whereas", "last time"};
    const auto stands = [words](std::string_view phrase) { return has_words(words, phrase); };
    if (std::ranges::any_of(kComparing, stands)) return true;
    const std::size_t first = words.find("% of");
    return first != std::string_view::npos &&
           words.find("% of", first + 1) != std::string_view::npos;
  }

  /// "44% agree, 39% disagree and 27% do not know".
  std::optional<FigureFault> wrong_scale() const {
    std::vector<PrintedFigure> shares;
    std::ranges::copy_if(figures_, std::back_inserter(shares), &PrintedFigure::percent);
    const std::string_view words = text_.substr(sentence_.begin, sentence_.end - sentence_.begin);
    const bool on_scale = std::ranges::any_of(kScales, [&](const Scale& scale) {
      return has_phrase(words, scale.one_end) && has_phrase(words, scale.other_end);
    });
    if (shares.size() < 3 || shares.size() != figures_.size()) return std::nullopt;
    if (!on_scale || compares(words)) return std::nullopt;
    const Sum sum(shares);
    PrintedFigure whole = shares.back();
    whole.value = 100;
    const bool near = std::abs(sum.value - whole.value) <= 15;
    if (!near || sum.is(whole) || words.find('(') != std::string_view::npos) return std::nullopt;
    return FigureFault{
        {shares.front().span.begin, shares.back().span.end},
        spell_sum(shares) + " is " + spell(sum.value, sum.decimals, true) + ", not 100%"};
  }

  std::string_view text_;
  TextSpan sentence_;
  std::vector<PrintedFigure> figures_;
};

/// Most sentences hold no three numbers and are not read.
bool may_hold_sum(const Facts& facts, const Sentence& sentence) {
  const auto words = facts.tokens().subspan(sentence.first_token, sentence.tokens);
  return std::ranges::count_if(words,
                               [](const Token& token) { return token.is(Token::kNumeric); }) >= 3;
}

}  // namespace

std::vector<FigureFault> find_sentence_faults(const Facts& facts) {
  std::vector<FigureFault> faults;
  for (const Sentence& sentence : facts.sentences()) {
    if (!may_hold_sum(facts, sentence)) continue;
    const std::string_view words = facts.document().slice(sentence.span);
    if (!explains_other_sum(words)) SentenceReader(facts, sentence.span).read(faults);
  }
  return faults;
}

}  // namespace consultlint::checks
