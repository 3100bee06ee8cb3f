#include "language/readability.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>

#include "language/sentence_ends.h"
#include "language/spelling.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

void add(Readability& sum, const Readability& part) {
  sum.words += part.words;
  sum.sentences += part.sentences;
  sum.syllables += part.syllables;
  sum.characters += part.characters;
  sum.letters += part.letters;
  sum.polysyllables += part.polysyllables;
  sum.complex_words += part.complex_words;
  sum.long_words += part.long_words;
  sum.difficult_words += part.difficult_words;
  sum.excluded_words += part.excluded_words;
}

/// Whether the sentence ends in a mark, whatever brackets and quotes close behind it.
bool is_ended(const Document& document, const Sentence& sentence) {
  constexpr std::string_view kMarks = ".!?:;\xA6";  // and the last byte of an ellipsis
  const std::string_view text = document.slice(sentence.span);
  // Read from the end: a sentence that is not ended shows it by its last letter.
  for (const char c : std::views::reverse(text)) {
    if (c == ' ' || ascii::is_letter_or_digit(c)) return false;
    if (kMarks.find(c) != std::string_view::npos) return true;
  }
  return false;
}

/// Which of the sentences of one block are running prose: all of a paragraph in which any is
/// ended, each that is ended of a list item, and none elsewhere, in a note or in another language.
std::vector<bool> find_prose(const Facts& facts, std::span<const Sentence> sentences) {
  const Document& document = facts.document();
  std::vector<bool> prose(sentences.size());
  if (!facts.in_english(sentences.front().block)) return prose;
  const Block& block = document.blocks()[sentences.front().block];
  if (document.stories()[block.story].kind == StoryKind::kNote) return prose;
  if (block.kind != BlockKind::kParagraph && block.kind != BlockKind::kItem) return prose;
  for (std::size_t i = 0; i < sentences.size(); ++i) prose[i] = is_ended(document, sentences[i]);
  const bool any = std::ranges::find(prose, true) != prose.end();
  if (any && block.kind == BlockKind::kParagraph) prose.assign(prose.size(), true);
  return prose;
}

/// Counts blocks; remembers the spellings it met.
class Counter {
 public:
  explicit Counter(const Facts& facts)
      : facts_(facts), document_(facts.document()), tokens_(facts.tokens()) {
    WordId end = 0;
    for (const Token& token : tokens_) end = std::max(end, token.word + 1);
    spellings_.resize(end);
  }

  Readability count_block(std::span<const Sentence> sentences) {
    Readability figures;
    const std::vector<bool> prose = find_prose(facts_, sentences);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (prose[i]) {
        count_sentence(sentences[i], figures);
      } else {
        figures.excluded_words += sentences[i].words;
      }
    }
    return figures;
  }

 private:
  void count_sentence(const Sentence& sentence, Readability& figures) {
    const std::uint32_t words_before = figures.words;
    const std::uint32_t end = sentence.first_token + sentence.tokens;
    for (std::uint32_t begin = sentence.first_token; begin < end;) {
      std::uint32_t next = begin + 1;
      while (next < end && !parts_words(next)) ++next;
      count_word(begin, next, begin == sentence.first_token, figures);
      begin = next;
    }
    if (figures.words > words_before) ++figures.sentences;
  }

  bool parts_words(std::uint32_t token) const {
    if (tokens_[token].glue == Glue::kSpace) return true;
    if (tokens_[token].glue != Glue::kBreak) return false;
    const std::string_view gap =
        document_.slice({tokens_[token - 1].span.end, tokens_[token].span.begin});
    return has_space(gap) || gap.find("—") != std::string_view::npos;
  }

  const Spelling& spelling(const Token& token) {
    Spelling& known = spellings_[token.word];
    // An abbreviation in capitals sounds unlike the same letters in a word.
    if (known.syllables == 0 || token.is(Token::kAllCaps)) {
      known = spelling_of(document_.slice(token.span));
    }
    return known;
  }

  /// Whether the token makes its word an e-mail or web address, a path, a reference such as
  /// "S/2014/0123".
  static bool joins_as_sign(const Token& token) {
    constexpr std::uint32_t kLongestPart = 2;  // of an abbreviation such as "B.Sc"
    return token.glue == Glue::kJoin ||
           (token.glue == Glue::kDot && token.span.size() > kLongestPart);
  }

  void count_word(std::uint32_t begin, std::uint32_t end, bool first, Readability& figures) {
    int syllables = 0;
    std::uint32_t letters = 0;
    bool hard = false;
    bool familiar = true;
    for (std::uint32_t i = begin; i < end; ++i) {
      const Spelling& part = spelling(tokens_[i]);
      if (part.has_digit || (i > begin && joins_as_sign(tokens_[i]))) {
        ++figures.excluded_words;
        return;
      }
      syllables += part.syllables;
      letters += part.letters;
      hard = hard || (part.syllables >= kManySyllables && !part.stretched);
      familiar = familiar && part.familiar;
    }
    const bool name = !first && tokens_[begin].is(Token::kCapitalised);
    ++figures.words;
    figures.syllables += static_cast<std::uint32_t>(syllables);
    figures.letters += letters;
    figures.characters += letters;
    figures.polysyllables += syllables >= kManySyllables ? 1 : 0;
    figures.complex_words += hard && !name ? 1 : 0;
    constexpr std::uint32_t kLongWord = 7;
    figures.long_words += letters >= kLongWord ? 1 : 0;
    figures.difficult_words += familiar || name ? 0 : 1;
  }

  const Facts& facts_;
  const Document& document_;
  std::span<const Token> tokens_;
  std::vector<Spelling> spellings_;  // by word id
};

/// Index of the innermost section that holds the block, or kNowhere.
class SectionWalk {
 public:
  explicit SectionWalk(std::span<const Section> sections) : sections_(sections) {}

  /// Precondition: blocks are asked for in order.
  std::uint32_t section_of(std::uint32_t block) {
    while (next_ < sections_.size() && sections_[next_].first_block <= block) ++next_;
    if (next_ == 0 || block >= sections_[next_ - 1].end_block) return kNowhere;
    return next_ - 1;
  }

 private:
  std::span<const Section> sections_;
  std::uint32_t next_ = 0;
};

}  // namespace

void apply_formulas(Readability& figures) {
  const auto ratio = [](std::uint32_t part, std::uint32_t whole) {
    return whole == 0 ? std::numeric_limits<double>::quiet_NaN()
                      : static_cast<double>(part) / static_cast<double>(whole);
  };
  const std::uint32_t words = figures.words;
  const double words_per_sentence = ratio(words, figures.sentences);
  const double syllables_per_word = ratio(figures.syllables, words);
  const double letters_per_100 = 100 * ratio(figures.letters, words);
  const double sentences_per_100 = 100 * ratio(figures.sentences, words);
  const double difficult_percent = 100 * ratio(figures.difficult_words, words);

  figures.flesch_reading_ease = 206.835 - 1.015 * words_per_sentence - 84.6 * syllables_per_word;
  figures.flesch_kincaid_grade = 0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59;
  figures.gunning_fog = 0.4 * (words_per_sentence + 100 * ratio(figures.complex_words, words));
  figures.smog = 1.0430 * std::sqrt(30 * ratio(figures.polysyllables, figures.sentences)) + 3.1291;
  figures.coleman_liau = 0.0588 * letters_per_100 - 0.296 * sentences_per_100 - 15.8;
  figures.automated_readability =
      4.71 * ratio(figures.characters, words) + 0.5 * words_per_sentence - 21.43;
  figures.lix = words_per_sentence + 100 * ratio(figures.long_words, words);
  constexpr double kFewDifficult = 5;  // percent
  figures.dale_chall = 0.1579 * difficult_percent + 0.0496 * words_per_sentence +
                       (difficult_percent > kFewDifficult ? 3.6365 : 0);
}

DocumentReadability measure_readability(const Facts& facts) {
  DocumentReadability result;
  const auto sections = facts.sections();
  result.sections.resize(sections.size());
  Counter counter(facts);
  SectionWalk walk(sections);
  for (auto rest = facts.sentences(); !rest.empty();) {
    const std::uint32_t block = rest.front().block;
    const auto end = std::ranges::find_if(
        rest, [block](const Sentence& sentence) { return sentence.block != block; });
    const auto sentences = rest.first(static_cast<std::size_t>(end - rest.begin()));
    const Readability figures = counter.count_block(sentences);
    add(result.whole, figures);
    const std::uint32_t section = walk.section_of(block);
    if (section != kNowhere) add(result.sections[section], figures);
    rest = rest.subspan(sentences.size());
  }
  for (std::size_t i = sections.size(); i-- > 0;) {
    if (sections[i].parent != kNowhere)
      add(result.sections[sections[i].parent], result.sections[i]);
  }
  apply_formulas(result.whole);
  for (Readability& section : result.sections) apply_formulas(section);
  return result;
}

}  // namespace consultlint
