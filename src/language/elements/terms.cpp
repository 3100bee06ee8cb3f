#include "language/elements/terms.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "language/elements/word_groups.h"
#include "language/time/written_lengths.h"
#include "language/word_hash.h"

namespace consultlint {
namespace {

constexpr std::size_t kStem = 6;  // letters: "respon" is shared by respond, response, respondent

/// A stretch of text that is one term.
struct FactSpan {
  TextSpan span;
  std::uint32_t hash = 0;
};

std::string_view name_of(Precision precision) {
  switch (precision) {
    case Precision::kDay:
      return "<date>";
    case Precision::kYear:
      return "<year>";
    default:
      return "<month>";
  }
}

std::string_view name_of(Contact::Kind kind) {
  switch (kind) {
    case Contact::Kind::kEmail:
      return "<email>";
    case Contact::Kind::kPhone:
    case Contact::Kind::kTextphone:
      return "<phone>";
    case Contact::Kind::kPost:
    case Contact::Kind::kFreepost:
      return "<post>";
    case Contact::Kind::kUrl:
      return "<url>";
    case Contact::Kind::kPerson:
      return "<person>";
  }
  return {};
}

/// Longest first where facts overlap: an address holds a person.
std::vector<FactSpan> fact_spans(const Facts& facts) {
  std::vector<FactSpan> spans;
  for (const DateMention& date : facts.dates()) {
    spans.push_back({date.span, hash_word(name_of(date.precision))});
  }
  // Not Facts::durations(): what a length measures depends on the kind of the document, which is
  // itself told from terms.
  for (const WrittenLength& length : read_written_lengths(facts)) {
    spans.push_back({length.span, hash_word("<length>")});
  }
  for (const Contact& contact : facts.contacts()) {
    spans.push_back({contact.span, hash_word(name_of(contact.kind))});
  }
  std::ranges::sort(spans, [](const FactSpan& a, const FactSpan& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return spans;
}

/// ASCII letters in lower case, and one kind of apostrophe; other letters stay, for what matters
/// here is that equal words are equal.
std::string fold(std::string_view text) {
  std::string folded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("\xE2\x80\x99")) {
      folded += '\'';
      i += 2;
    } else {
      const char c = text[i];
      folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return folded;
}

bool is_money(std::string_view text, std::uint32_t begin) {
  const std::string_view before = text.substr(0, begin);
  return before.ends_with("\xC2\xA3") || before.ends_with('$') || before.ends_with("\xE2\x82\xAC");
}

Term term_of(const Document& document, const Token& token) {
  const auto same = [&](std::string_view name) {
    return Term{hash_word(name), hash_word(name), 0, token.span};
  };
  if (token.is(Token::kNumeric)) {
    if (is_money(document.text(), token.span.begin)) return same("<money>");
    return same(document.text().substr(token.span.end).starts_with('%') ? "<percent>" : "<number>");
  }
  const std::string folded = fold(document.slice(token.span));
  return {hash_word(folded), hash_word(stem_of(folded)), 0, token.span};
}

Term with_groups(Term term) {
  term.groups = groups_of(term);
  return term;
}

/// The terms of words, each made once: most words of a document stand in it many times. Only those
/// of ASCII letters alone, as the same id may stand for words that fold() tells apart.
class KnownTerms {
 public:
  explicit KnownTerms(const Document& document) : document_(document) {}

  Term of(const Token& token) {
    if (token.is(Token::kNumeric) || !token.is(Token::kAscii)) {
      return with_groups(term_of(document_, token));
    }
    if (token.word >= places_.size()) places_.resize(std::size_t{token.word} + kMore);
    std::uint32_t& place = places_[token.word];
    if (place == 0) {
      terms_.push_back(with_groups(term_of(document_, token)));
      place = static_cast<std::uint32_t>(terms_.size());
    }
    Term term = terms_[place - 1];
    term.span = token.span;
    return term;
  }

 private:
  static constexpr std::size_t kMore = 4096;

  const Document& document_;
  std::vector<std::uint32_t> places_;  // by word id: index into terms_ + 1, or 0
  std::vector<Term> terms_;
};

}  // namespace

std::string_view stem_of(std::string_view word) {
  if (word.size() > kStem) return word.substr(0, kStem);
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  return word;
}

Terms::Terms(const Facts& facts) {
  const std::vector<FactSpan> known = fact_spans(facts);
  KnownTerms words(facts.document());
  auto fact = known.begin();
  std::uint32_t covered = 0;
  terms_.reserve(facts.tokens().size());
  for (const Token& token : facts.tokens()) {
    if (token.span.begin < covered) continue;
    while (fact != known.end() && fact->span.end <= token.span.begin) ++fact;
    if (fact != known.end() && fact->span.begin <= token.span.begin) {
      terms_.push_back(with_groups({fact->hash, fact->hash, 0, fact->span}));
      covered = fact->span.end;
    } else {
      terms_.push_back(words.of(token));
    }
  }
}

std::span<const Term> Terms::in(TextSpan span) const {
  const auto begins = [](const Term& term) { return term.span.begin; };
  const auto first = std::ranges::lower_bound(terms_, span.begin, {}, begins);
  const auto last = std::ranges::lower_bound(first, terms_.end(), span.end, {}, begins);
  return {first, last};
}

}  // namespace consultlint
