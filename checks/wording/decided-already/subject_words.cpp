#include "subject_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace consultlint::checks::decided {
namespace {

constexpr std::size_t kBeginning = 5;

/// Words that stand in the title of any paper.
constexpr std::array<std::string_view, 32> kAnyPaper = {
    "about", "board", "chang", "commi", "commu", "consu", "counc",  "count",
    "decid", "decis", "distr", "draft", "futur", "gover", "having", "local",
    "opini", "order", "paper", "peopl", "plan",  "plans", "polic",  "propo",
    "publi", "revie", "schem", "servi", "strat", "trust", "views",  "your"};

/// The beginning of a word that can name a subject, in lower case.
std::optional<std::string> beginning_of(std::string_view word) {
  constexpr std::size_t kShortest = 4;
  if (word.size() < kShortest) return std::nullopt;
  std::string beginning(word.substr(0, kBeginning));
  for (char& c : beginning) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (std::ranges::binary_search(kAnyPaper, std::string_view(beginning))) return std::nullopt;
  return beginning;
}

}  // namespace

SubjectWords::SubjectWords(const Facts& facts, const std::vector<bool>& proposing) : facts_(facts) {
  const auto blocks = facts.document().blocks();
  const auto title = std::ranges::find_if(blocks, [](const Block& block) {
    return block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading;
  });
  if (title != blocks.end()) add(facts.tokens_in(title->span));
  const auto sentences = facts.sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (proposing[i]) add(facts.tokens_in(sentences[i].span));
  }
  std::ranges::sort(beginnings_);
  const auto repeated = std::ranges::unique(beginnings_);
  beginnings_.erase(repeated.begin(), repeated.end());
}

bool SubjectWords::any_in(std::span<const Token> tokens) const {
  return std::ranges::any_of(tokens, [this](const Token& token) {
    const auto beginning = beginning_of(facts_.document().slice(token.span));
    return beginning && std::ranges::binary_search(beginnings_, *beginning);
  });
}

bool SubjectWords::names(const Token& step) const {
  const auto beginning = beginning_of(facts_.document().slice(step.span));
  if (!beginning) return false;
  constexpr std::size_t kShortVerb = 5;  // "moves", "ended": an ending of two letters
  const std::size_t stem = step.span.size() <= kShortVerb ? 3 : 4;
  const std::string_view wanted = std::string_view(*beginning).substr(0, stem);
  const auto nearest = std::ranges::lower_bound(beginnings_, wanted);
  return nearest != beginnings_.end() && nearest->starts_with(wanted);
}

void SubjectWords::add(std::span<const Token> tokens) {
  constexpr std::uint32_t kEmpty =
      kFunctionWord | kModal | kPronoun | kMonth | kWeekday | kTimeUnit | kNegation | kNumberWord;
  for (const Token& token : tokens) {
    if (token.is(Token::kNumeric) || (facts_.classes(token.word) & kEmpty) != 0) continue;
    if (auto beginning = beginning_of(facts_.document().slice(token.span))) {
      beginnings_.push_back(std::move(*beginning));
    }
  }
}

}  // namespace consultlint::checks::decided
