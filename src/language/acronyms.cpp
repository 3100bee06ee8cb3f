#include "language/acronyms.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <vector>

#include "language/long_form.h"
#include "language/token_reader.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kFarthestBack = 160;  // bytes that a long form may take
constexpr std::size_t kLongestUndefined = 6;  // longer words in capitals are emphasis
constexpr std::size_t kLongestShortForm = 10;
constexpr std::uint32_t kLongestReference = 8;  // parts of a code such as "KSI-PIY-06"
constexpr std::uint32_t kFewestCapitals = 3;    // words in capitals that make a line of them

bool is_roman(std::string_view word) {
  return word.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, ascii::is_digit);
}

std::size_t count_capitals(std::string_view word) {
  return static_cast<std::size_t>(std::ranges::count_if(word, ascii::is_upper));
}

class AcronymFinder {
 public:
  explicit AcronymFinder(const Facts& facts)
      : facts_(facts), document_(facts.document()), tokens_(facts) {
    for (const Mark& mark : document_.marks()) {
      if (mark.kind == Mark::Kind::kCode) code_.push_back(mark.span);
    }
  }

  std::vector<Acronym> run() {
    for (const Sentence& sentence : facts_.sentences()) {
      if (facts_.in_english(sentence.block)) read_sentence(sentence);
    }
    drop_emphasis();
    std::ranges::stable_sort(acronyms_, {}, [](const Acronym& a) { return a.first; });
    return std::move(acronyms_);
  }

 private:
  void read_sentence(const Sentence& sentence) {
    const std::uint32_t end = sentence.first_token + sentence.tokens;
    std::optional<bool> in_capitals;  // few sentences have a short form that asks for it
    for (std::uint32_t i = sentence.first_token; i < end; ++i) {
      if (!is_short_form(i)) {
        note_plain_word(i);
        continue;
      }
      const bool defined = define(i, sentence);
      if (!in_capitals) in_capitals = is_in_capitals(sentence.first_token, end);
      if (defined || (!*in_capitals && !is_emphasis(i))) count(i);
    }
  }

  /// A line all in capitals is a heading; no word of it is known to be an abbreviation.
  bool is_in_capitals(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t capitals = 0;
    std::uint32_t others = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (tokens_.is(i, Token::kNumeric)) continue;
      (tokens_.is(i, Token::kAllCaps) || tokens_[i].span.size() == 1 ? capitals : others) += 1;
    }
    return capitals >= kFewestCapitals && others * 2 < capitals;
  }

  bool is_short_form(std::uint32_t i) const {
    const bool bracket_before = tokens_[i].glue == Glue::kBreak;
    if (!tokens_.is(i, Token::kAllCaps) && !bracket_before) return false;
    const std::string_view word = tokens_.text(i);
    if (word.size() < 2 || word.size() > kLongestShortForm) return false;
    if (!tokens_.is(i, Token::kAllCaps)) return is_bracketed(i) && count_capitals(word) >= 2;
    return !tokens_.is(i, Token::kNumeric) && !has_digit(word) && !is_roman(word) &&
           !is_in_reference(i) && !is_in_address(i) && !is_in_code(i);
  }

  /// `PATCH /accounts`: words of a program, not of the paper.
  bool is_in_code(std::uint32_t i) const {
    const TextSpan word = tokens_[i].span;
    const auto next = std::ranges::upper_bound(code_, word.begin, {}, &TextSpan::begin);
    return next != code_.begin() && std::prev(next)->end >= word.end;
  }

  /// "https://www.x.org/?NOM_DTL": what stands in an address is not prose.
  bool is_in_address(std::uint32_t i) const {
    if (tokens_[i].glue == Glue::kSpace) return false;
    const std::string_view text = document_.text();
    const std::uint32_t end = tokens_[i].span.begin;
    const std::uint32_t floor = end - std::min(end, kFarthestBack);
    std::uint32_t begin = end;
    while (begin > floor && text[begin - 1] > ' ') --begin;
    const std::string_view before = document_.slice({begin, end});
    return before.find("://") != std::string_view::npos ||
           before.find("www.") != std::string_view::npos;
  }

  /// Part of a code such as "CCG/2627", "WPA-09" or "KSI-PIY-06", or behind a full stop.
  bool is_in_reference(std::uint32_t i) const {
    if (tokens_[i].glue == Glue::kDot || is_before_serial(i)) return true;
    for (std::uint32_t at = i; is_joined(at) && i - at < kLongestReference; --at) {
      if (has_digit(tokens_.text(at - 1))) return true;
    }
    for (std::uint32_t at = i + 1; is_joined(at) && at - i < kLongestReference; ++at) {
      if (has_digit(tokens_.text(at))) return true;
    }
    return false;
  }

  /// The letters of a document's number: "CB 25/14".
  bool is_before_serial(std::uint32_t i) const {
    return i + 2 < tokens_.size() && tokens_[i + 1].glue == Glue::kSpace &&
           tokens_[i + 2].glue == Glue::kSlash && tokens_.is(i + 1, Token::kNumeric) &&
           tokens_.is(i + 2, Token::kNumeric);
  }

  bool is_joined(std::uint32_t at) const {
    if (at == 0 || at >= tokens_.size()) return false;
    const Glue glue = tokens_[at].glue;
    return glue == Glue::kSlash || glue == Glue::kHyphen || glue == Glue::kJoin ||
           glue == Glue::kDot;
  }

  bool is_bracketed(std::uint32_t i) const {
    return tokens_.gap(i).find('(') != std::string_view::npos && closes_bracket(i + 1);
  }

  bool closes_bracket(std::uint32_t next) const {
    const std::uint32_t end = tokens_[next - 1].span.end;
    const std::string_view rest = document_.text().substr(end, 4);
    return rest.starts_with(')') || rest.starts_with("\")") || rest.starts_with("')") ||
           rest.starts_with("\xE2\x80\x9D)") || rest.starts_with("\xE2\x80\x99)");
  }

  /// Two words in capitals beside each other are shouted unless one is defined.
  bool is_emphasis(std::uint32_t i) const {
    const std::string_view word = singular(tokens_.text(i));
    if (index_.contains(word)) return false;
    if (word.size() > kLongestUndefined) return true;
    if (tokens_.in_class(i, kFunctionWord | kNegation | kNumberWord | kTimeUnit)) return true;
    const bool after = tokens_.is(i + 1, Token::kAllCaps) && tokens_.follows_by_space(i + 1);
    const bool before = i > 0 && tokens_.is(i - 1, Token::kAllCaps) && tokens_.follows_by_space(i);
    return before || after;
  }

  void note_plain_word(std::uint32_t i) {
    if (tokens_.is(i, Token::kAllCaps)) return;
    const WordId word = tokens_[i].word;
    if (word >= plain_words_.size()) plain_words_.resize(word + 1024);
    plain_words_[word] = true;
  }

  bool is_plain_word(WordId word) const { return word < plain_words_.size() && plain_words_[word]; }

  Acronym& entry(std::uint32_t i) {
    const std::string_view word = singular(tokens_.text(i));
    const auto [found, added] = index_.try_emplace(word, acronyms_.size());
    if (added) {
      Acronym acronym;
      acronym.short_form = word;
      acronym.first = tokens_[i].span;
      acronyms_.push_back(acronym);
      words_.push_back(tokens_[i].word);
    }
    return acronyms_[found->second];
  }

  void count(std::uint32_t i) { ++entry(i).uses; }

  void set_long_form(std::uint32_t i, TextSpan long_form, TextSpan definition) {
    Acronym& acronym = entry(i);
    if (!acronym.long_form.empty()) return;
    acronym.long_form = document_.slice(long_form);
    acronym.definition = definition;
  }

  /// Whether the short form is expanded here, in any of the ways that the header names.
  bool define(std::uint32_t i, const Sentence& sentence) {
    return define_from_before(i, sentence) || define_from_brackets(i, sentence) ||
           define_from_line(i, sentence);
  }

  bool is_hyphenated(std::uint32_t at) const {
    return at > 0 && at < tokens_.size() && tokens_[at].glue == Glue::kHyphen;
  }

  /// "Long Form (LF)", also ("the LF"). In "Very Long Form (V-LF)" each part has its own words.
  bool define_from_before(std::uint32_t i, const Sentence& sentence) {
    std::uint32_t first = i;
    while (is_hyphenated(first)) --first;
    std::uint32_t last = i;
    while (is_hyphenated(last + 1)) ++last;
    if (!closes_bracket(last + 1)) return false;
    const std::uint32_t open = first > 0 && tokens_.is_word(first - 1, "the") ? first - 1 : first;
    if (open == 0 || tokens_.gap(open).find('(') == std::string_view::npos) return false;
    const std::uint32_t floor = sentence.span.begin;
    std::uint32_t end = tokens_[open - 1].span.end;
    for (std::uint32_t part = last; part > i; --part) {
      const auto begin = begin_of_long_form(part, floor, end);
      if (!begin) return false;
      end = *begin;
    }
    const auto begin = begin_of_long_form(i, floor, end);
    if (!begin) return false;
    while (!ascii::is_letter_or_digit(document_.text()[end - 1])) --end;
    set_long_form(i, {*begin, end}, {*begin, tokens_[i].span.end});
    return true;
  }

  /// Where the words that a short form stands for begin, when they end at `end`.
  std::optional<std::uint32_t> begin_of_long_form(std::uint32_t i, std::uint32_t floor,
                                                  std::uint32_t end) const {
    const std::uint32_t begin = std::max(floor, end > kFarthestBack ? end - kFarthestBack : 0);
    if (begin >= end) return std::nullopt;
    const auto at = long_form_before(tokens_.text(i), document_.slice({begin, end}));
    return at ? std::optional(begin + *at) : std::nullopt;
  }

  /// "LF (Long Form)".
  bool define_from_brackets(std::uint32_t i, const Sentence& sentence) {
    const std::uint32_t end = tokens_[i].span.end;
    const std::string_view rest =
        document_.slice({end, std::max(end, std::min(sentence.span.end, end + kFarthestBack))});
    if (!rest.starts_with(" (")) return false;
    return define_behind(i, end + 2);
  }

  /// "LF: long form", "LF – long form", "LF means long form", and a row of two cells.
  bool define_from_line(std::uint32_t i, const Sentence& sentence) {
    if (i != sentence.first_token) return false;
    const Block& block = document_.blocks()[sentence.block];
    if (tokens_[i].span.begin > document_.content(block).begin + 1) return false;
    const std::string_view gap = tokens_.gap(i + 1);
    constexpr std::array<std::string_view, 8> kSigns = {
        ": ", " - ", " = ", ", ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\t", ":\t"};
    const bool signed_line = std::ranges::find(kSigns, gap) != kSigns.end();
    const bool cell = block.kind == BlockKind::kCell && sentence.tokens == 1;
    const bool means = tokens_.is_word(i + 1, "means") || tokens_.is_word(i + 1, "is");
    if (!signed_line && !cell && !means) return false;
    const std::uint32_t next = means ? i + 2 : i + 1;
    return next < tokens_.size() && define_behind(i, tokens_[next].span.begin);
  }

  bool define_behind(std::uint32_t i, std::uint32_t begin) {
    const std::string_view rest = document_.text().substr(begin, kFarthestBack);
    const auto length = long_form_behind(tokens_.text(i), rest.substr(0, rest.find('\n')));
    if (!length) return false;
    set_long_form(i, {begin, begin + *length}, {tokens_[i].span.begin, begin + *length});
    return true;
  }

  /// What also stands in small letters is a word of the language that was shouted.
  void drop_emphasis() {
    std::vector<Acronym> kept;
    for (std::size_t i = 0; i < acronyms_.size(); ++i) {
      const bool shouted = acronyms_[i].long_form.empty() && is_plain_word(words_[i]);
      if (!shouted) kept.push_back(acronyms_[i]);
    }
    acronyms_ = std::move(kept);
  }

  const Facts& facts_;
  const Document& document_;
  TokenReader tokens_;
  std::vector<TextSpan> code_;  // sorted
  std::vector<Acronym> acronyms_;
  std::vector<WordId> words_;
  std::unordered_map<std::string_view, std::size_t> index_;
  std::vector<bool> plain_words_;  // by word id: stands in small letters somewhere
};

}  // namespace

std::vector<Acronym> find_acronyms(const Facts& facts) {
  return AcronymFinder(facts).run();
}

}  // namespace consultlint
