#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace consultlint::checks {
namespace {

/// Running text, behind which a paper has begun: what stands before it is a letterhead.
constexpr std::size_t kFewestProseWords = 8;
/// So many words of a run are no shorter: abbreviations and codes side by side are no words.
constexpr std::ptrdiff_t kFewestOrdinary = 2;
constexpr std::uint32_t kShortestOrdinary = 4;  // letters
constexpr std::uint32_t kLong = 6;              // letters; an abbreviation is shorter

bool may_shout(const Block& block) {
  switch (block.kind) {
    case BlockKind::kTitle:
    case BlockKind::kHeading:
    case BlockKind::kParagraph:
    case BlockKind::kItem:
    case BlockKind::kCell:
    case BlockKind::kQuote:
    case BlockKind::kCaption:
    case BlockKind::kNote:
      return true;
    default:
      return false;
  }
}

/// Finds the runs of words in capitals, block by block.
class Finder {
 public:
  Finder(const Document& document, const Facts& facts, std::size_t fewest)
      : document_(document), facts_(facts), fewest_(fewest) {}

  std::vector<TextSpan> find() {
    const auto blocks = document_.blocks();
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      if (may_shout(blocks[i]) && facts_.in_english(i)) read(blocks[i]);
    }
    return std::move(runs_);
  }

 private:
  void read(const Block& block) {
    const std::span<const Token> tokens = facts_.tokens_in(document_.content(block));
    const std::size_t before = runs_.size();
    std::size_t in_capitals = 0;
    for (std::size_t i = 0; i < tokens.size();) {
      const std::size_t end = end_of_run(tokens, i);
      in_capitals += end - i;
      if (end > i) take(tokens.subspan(i, end - i));
      i = std::max(end, i + 1);
    }
    const bool prose = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem;
    const bool whole = in_capitals == tokens.size();
    const bool begins = prose && !whole && tokens.size() >= kFewestProseWords &&
                        document_.slice(block.span).ends_with('.');
    // A plain text file has nothing but capitals to mark its headings with.
    const bool heading = whole && document_.format() == Format::kText;
    if (heading || (!behind_cover_ && !begins)) runs_.resize(before);
    behind_cover_ = behind_cover_ || begins;
  }

  static bool is_capital(const Token& token) {
    return token.is(Token::kAllCaps) || (token.is(Token::kCapitalised) && token.span.size() == 1);
  }

  /// Numbers go on with a run but do not begin it.
  std::size_t end_of_run(std::span<const Token> tokens, std::size_t first) const {
    if (!is_capital(tokens[first])) return first;
    std::size_t end = first + 1;
    while (end < tokens.size() && goes_on(tokens[end - 1], tokens[end])) ++end;
    while (end > first + 1 && tokens[end - 1].is(Token::kNumeric)) --end;
    return end;
  }

  bool goes_on(const Token& before, const Token& token) const {
    constexpr std::array<std::string_view, 4> kBetween = {", ", " & ", " – ", " - "};
    if (!is_capital(token) && !token.is(Token::kNumeric)) return false;
    if (token.glue != Glue::kBreak && token.glue != Glue::kJoin) return true;
    const std::string_view between = document_.slice({before.span.end, token.span.begin});
    return std::ranges::find(kBetween, between) != kBetween.end();
  }

  void take(std::span<const Token> run) {
    const auto words = static_cast<std::size_t>(std::ranges::count_if(run, is_capital));
    const auto ordinary = std::ranges::count_if(
        run, [](const Token& token) { return token.span.size() >= kShortestOrdinary; });
    const bool reads_as_words = std::ranges::any_of(run, [&](const Token& token) {
      return token.span.size() >= kLong || (facts_.classes(token.word) & kFunctionWord) != 0;
    });
    const TextSpan span{run.front().span.begin, run.back().span.end};
    if (words < fewest_ || ordinary < kFewestOrdinary || !reads_as_words) return;
    if (!is_set_apart(span) && !is_law(run) && !is_formula(run) && !is_glued_heading(span)) {
      runs_.push_back(span);
    }
  }

  /// "(MINIMUM LIST OF ATTRIBUTES)", "TO LET" in quotation marks: how somebody else wrote it.
  bool is_set_apart(TextSpan span) const {
    constexpr std::array<std::string_view, 5> kOpening = {"(", "\"", "“", "‘", "["};
    const std::string_view before = document_.text().substr(0, span.begin);
    return std::ranges::any_of(kOpening, [&](auto sign) { return before.ends_with(sign); });
  }

  /// "TOWN AND COUNTRY PLANNING ACT 1990".
  bool is_law(std::span<const Token> run) const {
    constexpr std::array<std::string_view, 4> kLaws = {"ACT", "ORDER", "REGULATIONS", "DIRECTIVE"};
    return std::ranges::any_of(run, [&](const Token& token) {
      if (std::ranges::find(kLaws, document_.slice(token.span)) == kLaws.end()) return false;
      const std::string_view behind = document_.text().substr(token.span.end);
      return behind.starts_with(" 1") || behind.starts_with(" 2") || behind.starts_with(" (");
    });
  }

  /// What has to be in capitals: a Freepost address, the opening of a legal notice.
  bool is_formula(std::span<const Token> run) const {
    const std::string_view words = document_.text().substr(run.front().span.begin);
    return words.starts_with("FREEPOST") || words.starts_with("NOTICE IS HEREBY GIVEN");
  }

  /// Text taken from pages runs headings into what they head: "WHAT WE ASK We ask".
  bool is_glued_heading(TextSpan span) const {
    const Block& block = document_.blocks()[document_.block_at(span.begin)];
    const std::string_view behind = document_.text().substr(span.end);
    return document_.format() == Format::kText && span.begin == document_.content(block).begin &&
           behind.size() > 1 && behind[0] == ' ' && behind[1] >= 'A' && behind[1] <= 'Z';
  }

  const Document& document_;
  const Facts& facts_;
  std::size_t fewest_;
  std::vector<TextSpan> runs_;
  bool behind_cover_ = false;
};

std::string count_more(std::size_t runs) {
  if (runs == 1) return {};
  if (runs == 2) return ", and so is another run of words";
  return ", and so are " + std::to_string(runs - 1) + " other runs of words";
}

}  // namespace

Check accessibility_capitals(const Options& options) {
  return [fewest = static_cast<std::size_t>(options.integer("min-words"))](
             const Document& document, const Facts& facts, Sink& out) {
    const std::vector<TextSpan> runs = Finder(document, facts, fewest).find();
    if (runs.empty()) return;
    Finding& finding =
        out.report(runs.front(), {{"found", quoted_excerpt(document.slice(runs.front()))},
                                  {"more", count_more(runs.size())}});
    for (std::size_t i = 1; i < runs.size(); ++i) {
      finding.related.push_back({runs[i], "in capitals too"});
    }
  };
}

}  // namespace consultlint::checks
