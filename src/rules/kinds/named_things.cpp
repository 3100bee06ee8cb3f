#include "rules/kinds/named_things.h"

#include <algorithm>

#include "language/token_reader.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::string_view kCurrencySigns[] = {"\xC2\xA3", "\xE2\x82\xAC", "$"};

constexpr std::string_view kOrganisationNouns[] = {
    "academy",    "agency",      "alliance",   "association",  "authority",   "board",
    "centre",     "charity",     "church",     "college",      "commission",  "committee",
    "consortium", "council",     "department", "federation",   "forum",       "foundation",
    "group",      "healthwatch", "hospital",   "institute",    "league",      "ltd",
    "ministry",   "network",     "office",     "organisation", "partnership", "police",
    "practice",   "school",      "service",    "services",     "society",     "trust",
    "union",      "university"};

/// Small words inside names: "Council for Voluntary Service".
constexpr std::string_view kConnectors[] = {"of", "for", "the", "in", "on", "upon", "with"};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::any_of(
      words, [word](std::string_view other) { return equals_ignoring_case(word, other); });
}

bool is_name_word(const Token& token) {
  return token.is(Token::kCapitalised) || token.is(Token::kAllCaps);
}

/// Digits with no more than signs of a telephone number between them, and how many.
struct DialledRun {
  std::size_t end = 0;  ///< Behind the last digit.
  std::size_t digits = 0;
};

DialledRun read_dialled(std::string_view text, std::size_t begin) {
  constexpr std::size_t kMostDigits = 15;  // ITU-T E.164
  constexpr std::size_t kLongest = 24;     // so that a row of brackets is not read over and over
  DialledRun run;
  const std::size_t stop = std::min(text.size(), begin + kLongest);
  for (std::size_t i = begin; i < stop && run.digits < kMostDigits; ++i) {
    if (ascii::is_digit(text[i])) {
      ++run.digits;
      run.end = i + 1;
    } else if (std::string_view("+() -.").find(text[i]) == std::string_view::npos) {
      break;
    }
  }
  return run;
}

/// "(651) ": an area code of two to four digits in brackets.
bool begins_with_area(std::string_view text) {
  const std::size_t close = text.substr(0, 6).find(')');
  return close != std::string_view::npos && close >= 3 && ascii::is_digit(text[1]);
}

bool is_dialled_abroad(std::string_view text, const DialledRun& run) {
  if (text.front() == '+') return ascii::is_digit(text[1]) && run.digits >= 8;
  if (text.front() == '(') {
    return begins_with_area(text) && run.digits >= 9 && run.digits <= 11;
  }
  return text.starts_with("1-") && run.digits == 11;
}

/// A run of capitalised words with connectors between them; `end` is behind its last capital.
struct NameRun {
  std::size_t end = 0;
  std::size_t capitals = 0;
  bool has_noun = false;
};

NameRun read_run(const Document& document, std::span<const Token> tokens, std::size_t begin) {
  NameRun run;
  for (std::size_t i = begin; i < tokens.size(); ++i) {
    if (i > begin && tokens[i].glue == Glue::kBreak) break;
    const std::string_view word = document.slice(tokens[i].span);
    if (is_name_word(tokens[i])) {
      run.end = i + 1;
      ++run.capitals;
      run.has_noun = run.has_noun || is_one_of(kOrganisationNouns, word);
    } else if (!is_one_of(kConnectors, word)) {
      break;
    }
  }
  return run;
}

/// An item or cell of a list of names holds little but capitalised words and ends without a stop.
bool is_bare_name(const Document& document, const Facts& facts, const Block& block) {
  if (block.kind != BlockKind::kItem && block.kind != BlockKind::kCell) return false;
  constexpr std::size_t kLongestName = 8;
  const std::span<const Token> tokens = facts.tokens_in(document.content(block));
  if (tokens.empty() || tokens.size() > kLongestName || !is_name_word(tokens.front())) return false;
  if (document.slice(block.span).ends_with('.')) return false;
  const auto names = std::ranges::count_if(tokens, is_name_word);
  return names >= 2 && static_cast<std::size_t>(names) * 2 >= tokens.size();
}

}  // namespace

std::vector<TextSpan> find_money(std::string_view text) {
  std::vector<TextSpan> spans;
  for (const std::string_view sign : kCurrencySigns) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos;
         at = text.find(sign, at + sign.size())) {
      const std::size_t figure = at + sign.size();
      if (figure < text.size() && ascii::is_digit(text[figure])) {
        spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(figure + 1)});
      }
    }
  }
  std::ranges::sort(spans);
  return spans;
}

std::vector<TextSpan> find_numbers_abroad(std::string_view text) {
  std::vector<TextSpan> spans;
  for (std::size_t at = text.find_first_of("+(1"); at < text.size();
       at = text.find_first_of("+(1", at)) {
    const bool apart = at == 0 || !ascii::is_letter_or_digit(text[at - 1]);
    const DialledRun run = read_dialled(text, at);
    if (apart && run.digits > 0 && is_dialled_abroad(text.substr(at), run)) {
      spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(run.end)});
    }
    at = std::max(run.end, at + 1);
  }
  return spans;
}

std::vector<TextSpan> find_options(const Document& document, const Facts& facts) {
  std::vector<TextSpan> spans;
  const std::span<const Token> tokens = facts.tokens();
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& next = tokens[i + 1];
    if (next.glue != Glue::kSpace || tokens[i].span.size() != 6) continue;
    const bool is_label =
        next.is(Token::kNumeric) || (next.span.size() == 1 && next.is(Token::kCapitalised));
    if (is_label && equals_ignoring_case(document.slice(tokens[i].span), "option")) {
      spans.push_back({tokens[i].span.begin, next.span.end});
    }
  }
  return spans;
}

std::vector<TextSpan> find_weighed_options(const Facts& facts) {
  std::vector<TextSpan> spans;
  for (const OfferedOption& option : facts.options()) {
    if (option.discarded) continue;
    if (option.advantages.empty() || option.drawbacks.empty()) return {};
    spans.push_back(option.name);
  }
  return spans.size() > 1 ? spans : std::vector<TextSpan>();
}

std::vector<TextSpan> find_organisations(const Document& document, const Facts& facts) {
  std::vector<TextSpan> spans;
  const std::span<const Token> tokens = facts.tokens();
  for (std::size_t i = 0; i < tokens.size();) {
    if (!is_name_word(tokens[i])) {
      ++i;
      continue;
    }
    const NameRun run = read_run(document, tokens, i);
    if (run.has_noun && run.capitals >= 2) {
      spans.push_back({tokens[i].span.begin, tokens[run.end - 1].span.end});
    }
    i = std::max(run.end, i + 1);
  }
  const std::size_t runs = spans.size();
  for (const Block& block : document.blocks()) {
    if (!is_bare_name(document, facts, block)) continue;
    const std::span sorted(spans.data(), runs);
    const auto next = std::ranges::lower_bound(sorted, block.span.begin, {}, &TextSpan::begin);
    const bool counted = next != sorted.end() && block.span.contains(next->begin);
    if (!counted) spans.push_back(document.content(block));
  }
  std::ranges::sort(spans);
  return spans;
}

}  // namespace consultlint
