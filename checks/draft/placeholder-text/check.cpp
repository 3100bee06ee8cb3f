#include "consultlint/check.h"

#include <algorithm>
#include <array>

namespace consultlint::checks {
namespace {

/// Rows of the page's terms, in order.
enum class Row : std::uint8_t {
  kFiller,
  kPrompt,
  kAbbreviation,
  kOpensBracket,
  kFillsBracket,
  kCross,
  kDatePattern,
};

constexpr std::string_view kMathematics = "\uFFFC";  // read as a placeholder too
constexpr std::uint32_t kLongestBracket = 80;

bool holds(std::string_view set, char c) {
  return set.find(c) != std::string_view::npos;
}

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::ranges::any_of(words, [word](std::string_view known) {
    return std::ranges::equal(known, word, {}, {}, [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
  });
}

/// One document's hits, judged by where they stand.
class Judge {
 public:
  Judge(const Document& document, const Facts& facts) : document_(document), facts_(facts) {}

  /// What to report for a hit; an empty span for none.
  TextSpan placeholder(const PhraseHit& hit) const {
    switch (static_cast<Row>(hit.entry)) {
      case Row::kFiller:
        return hit.span;
      case Row::kPrompt:
        return waits_for_reply(hit.span) ? TextSpan{} : hit.span;
      case Row::kOpensBracket:
        return bracket_around(hit.span, false);
      case Row::kFillsBracket:
        return greets(hit.span) ? TextSpan{} : bracket_around(hit.span, true);
      case Row::kAbbreviation:
      case Row::kCross:
        return bare_placeholder(hit);
      case Row::kDatePattern:
        return date_pattern_at(hit);
    }
    return {};
  }

  /// Whether a prompt is all that a block or a label holds: the field of a form.
  bool waits_for_reply(TextSpan prompt) const {
    const Block& block = document_.blocks()[document_.block_at(prompt.begin)];
    if (block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle) return false;
    if (block.kind == BlockKind::kCell) return true;
    const std::string_view before = trimmed({document_.content(block).begin, prompt.begin});
    return before.empty() || before.ends_with(':') || before.ends_with('?') ||
           before.ends_with('\t');
  }

 private:
  std::string_view trimmed(TextSpan span) const {
    const std::string_view text = document_.slice(span);
    const std::size_t end = text.find_last_not_of(" \n");
    return end == std::string_view::npos ? std::string_view{} : text.substr(0, end + 1);
  }

  std::span<const Token> tokens_before(const PhraseHit& hit) const {
    return facts_.tokens().first(hit.first_token);
  }

  /// Signs that are placeholders in brackets, and in some places without.
  TextSpan bare_placeholder(const PhraseHit& hit) const {
    const TextSpan bracket = bracket_around(hit.span, true);
    if (!bracket.empty()) return bracket;
    if (static_cast<Row>(hit.entry) == Row::kCross) return crosses_at(hit);
    return stands_for_value(hit) ? hit.span : TextSpan{};
  }

  bool is_defined(std::string_view abbreviation) const {
    return std::ranges::any_of(facts_.acronyms(), [abbreviation](const Acronym& acronym) {
      return acronym.short_form == abbreviation && !acronym.long_form.empty();
    });
  }

  /// "Venue: TBC", "date TBC", "(TBC)", and a block of nothing else.
  bool stands_for_value(const PhraseHit& hit) const {
    constexpr std::array<std::string_view, 16> kOwners = {
        "date",  "dates", "time",   "times", "venue", "place",   "location", "speaker",
        "price", "cost",  "figure", "is",    "are",   "details", "still",    "address"};
    if (is_defined(document_.slice(hit.span))) return false;
    const TextSpan content = content_around(hit.span);
    const std::string_view behind = document_.slice({hit.span.end, content.end});
    const std::size_t next = behind.find_first_not_of(' ');
    if (next != std::string_view::npos && !holds(".,;)]\n", behind[next])) {
      return false;
    }
    const std::string_view before = trimmed({content.begin, hit.span.begin});
    if (before.empty() || holds(":([-", before.back())) return true;
    const auto tokens = tokens_before(hit);
    return !tokens.empty() && is_one_of(kOwners, document_.slice(tokens.back().span));
  }

  TextSpan content_around(TextSpan span) const {
    return document_.content(document_.blocks()[document_.block_at(span.begin)]);
  }

  /// "Dear [name]" opens a letter for others to send.
  bool greets(TextSpan span) const {
    return document_.slice(content_around(span)).starts_with("Dear ");
  }

  /// The square or pointed brackets that the words open, or with `fills` hold nothing else.
  TextSpan bracket_around(TextSpan words, bool fills) const {
    const TextSpan content = content_around(words);
    if (words.begin == content.begin || is_quoted(words.begin, content)) return {};
    const char open = document_.text()[words.begin - 1];
    if (open != '[' && open != '<') return {};
    const std::string_view behind =
        document_.slice({words.end, std::min(content.end, words.end + kLongestBracket)});
    const std::size_t close = behind.find(open == '[' ? ']' : '>');
    if (close == std::string_view::npos || (fills && close > 0)) return {};
    return {words.begin - 1, words.end + static_cast<std::uint32_t>(close) + 1};
  }

  /// What stands in quotation marks is a model for others to fill in.
  bool is_quoted(std::uint32_t offset, TextSpan content) const {
    const std::string_view before = document_.slice({content.begin, offset});
    const std::size_t open = before.rfind("\u201C");
    return open != std::string_view::npos && before.find("\u201D", open) == std::string_view::npos;
  }

  bool is_cross(const Token& token) const {
    const std::string_view word = document_.slice(token.span);
    return word.find_first_not_of('X') == std::string_view::npos ||
           word.find_first_not_of('x') == std::string_view::npos;
  }

  bool makes_date(const Token& token) const {
    const std::uint32_t classes = facts_.classes(token.word);
    const bool year = token.is(Token::kNumeric) && token.span.size() == 4;
    return year || (classes & (kMonth | kTimeUnit)) != 0;
  }

  /// A run of crosses with the month or year beside it; reported at its first cross.
  TextSpan crosses_at(const PhraseHit& hit) const {
    const std::span<const Token> tokens = facts_.tokens();
    const std::size_t first = hit.first_token;
    const auto joined = [&](std::size_t i) {
      return i < tokens.size() &&
             (tokens[i].glue == Glue::kSpace || tokens[i].glue == Glue::kSlash);
    };
    const bool inside = first > 0 && joined(first) && is_cross(tokens[first - 1]);
    if (inside || !is_cross(tokens[first])) return {};
    std::size_t last = first;
    while (joined(last + 1) && is_cross(tokens[last + 1])) ++last;
    TextSpan span{tokens[first].span.begin, tokens[last].span.end};
    const bool several = last > first && tokens[first].span.size() > 1;
    if (tokens[first].span.size() > 1 && joined(last + 1) && makes_date(tokens[last + 1])) {
      return {span.begin, tokens[last + 1].span.end};
    }
    return several || counts_money_or_share(span) ? span : TextSpan{};
  }

  /// "£X", "XX%", "XX per cent".
  bool counts_money_or_share(TextSpan cross) const {
    const std::string_view before = document_.text().substr(0, cross.begin);
    const std::string_view behind = document_.text().substr(cross.end);
    return before.ends_with("£") ||
           (cross.size() > 1 && (behind.starts_with('%') || behind.starts_with(" per cent")));
  }

  /// "by DD/MM/YYYY".
  TextSpan date_pattern_at(const PhraseHit& hit) const {
    constexpr std::array<std::string_view, 1> kMonths = {"mm"};
    constexpr std::array<std::string_view, 2> kYears = {"yyyy", "yy"};
    const auto rest = facts_.tokens().subspan(hit.first_token);
    const bool pattern = rest.size() > 2 && is_one_of(kMonths, document_.slice(rest[1].span)) &&
                         is_one_of(kYears, document_.slice(rest[2].span));
    if (!pattern || !follows_preposition(hit)) return {};
    return {hit.span.begin, rest[2].span.end};
  }

  bool follows_preposition(const PhraseHit& hit) const {
    constexpr std::array<std::string_view, 10> kPrepositions = {
        "on", "by", "until", "till", "from", "to", "before", "after", "between", "and"};
    const auto tokens = tokens_before(hit);
    return !tokens.empty() && facts_.tokens()[hit.first_token].glue == Glue::kSpace &&
           is_one_of(kPrepositions, document_.slice(tokens.back().span));
  }

  const Document& document_;
  const Facts& facts_;
};

/// The prompts of content controls that no form needs, in text order.
std::vector<TextSpan> stray_prompts(const Document& document, const Judge& judge) {
  std::vector<TextSpan> prompts;
  for (const Mark& mark : document.marks()) {
    const bool prompts_here = mark.kind == Mark::Kind::kPlaceholder && !mark.span.empty() &&
                              document.slice(mark.span) != kMathematics;
    if (prompts_here && !judge.waits_for_reply(mark.span)) prompts.push_back(mark.span);
  }
  return prompts;
}

bool lies_in(const std::vector<TextSpan>& prompts, TextSpan span) {
  const auto next = std::ranges::upper_bound(prompts, span.begin, {}, &TextSpan::end);
  return next != prompts.end() && next->overlaps(span);
}

}  // namespace

Check draft_placeholder_text(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const Judge judge(document, facts);
    const std::vector<TextSpan> prompts = stray_prompts(document, judge);
    const auto report = [&](TextSpan span) {
      out.report(span, {{"found", quoted_excerpt(document.slice(span))}});
    };
    for (const TextSpan prompt : prompts) report(prompt);
    for (const PhraseHit& hit : facts.phrases(phrases)) {
      const TextSpan span = judge.placeholder(hit);
      if (!span.empty() && !lies_in(prompts, span)) report(span);
    }
  };
}

}  // namespace consultlint::checks
