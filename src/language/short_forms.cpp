#include "language/short_forms.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kLongestShortForm = 12;
constexpr std::size_t kLongestUndefined = 6;    // longer words in capitals are emphasis
constexpr std::uint32_t kMostParts = 4;         // of "SD-WAN", "T&C"
constexpr std::uint32_t kLongestReference = 8;  // parts of a code such as "KSI-PIY-06"
constexpr std::uint32_t kLongestAddress = 160;  // bytes
constexpr std::uint32_t kMostOfTen = 7;         // words of a line in capitals, of ten

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, ascii::is_digit);
}

bool skip(std::string_view& text, std::string_view sign) {
  const bool found = text.starts_with(sign);
  if (found) text.remove_prefix(sign.size());
  return found;
}

void skip_up_to_three(std::string_view& text, std::string_view sign) {
  int count = 0;
  while (count < 3 && skip(text, sign)) ++count;
}

/// A number below 400 as the Romans wrote it; "CIL" and "LCC" are none.
bool is_roman(std::string_view word) {
  skip_up_to_three(word, "C");
  if (!skip(word, "XC") && !skip(word, "XL")) {
    skip(word, "L");
    skip_up_to_three(word, "X");
  }
  if (!skip(word, "IX") && !skip(word, "IV")) {
    skip(word, "V");
    skip_up_to_three(word, "I");
  }
  return word.empty();
}

bool is_heading_of_references(std::string_view heading) {
  constexpr std::array<std::string_view, 10> kWords = {
      "references", "bibliography", "sources",     "further reading", "endnotes",
      "footnotes",  "notes",        "works cited", "reading list",    "background papers"};
  return std::ranges::find(kWords, ascii::lower_case(heading)) != kWords.end();
}

}  // namespace

ShortForms::ShortForms(const Facts& facts) : document_(facts.document()), tokens_(facts) {
  for (const Mark& mark : document_.marks()) {
    if (mark.kind == Mark::Kind::kCode) of_others_.push_back(mark.span);
  }
  for (const Link& link : document_.links()) {
    if (!link.target.starts_with('#')) of_others_.push_back(link.span);
  }
  std::ranges::sort(of_others_, {}, &TextSpan::begin);
  leave_out_references(facts);
}

void ShortForms::leave_out_references(const Facts& facts) {
  for (const Section& section : facts.sections()) {
    if (section.heading == kNowhere) continue;
    const Block& heading = document_.blocks()[section.heading];
    if (!is_heading_of_references(document_.slice(document_.content(heading)))) continue;
    references_.resize(document_.blocks().size());
    for (std::uint32_t i = section.first_block; i < section.end_block; ++i) references_[i] = true;
  }
}

/// Part of a group: in capitals, if only one letter.
bool ShortForms::is_part(std::uint32_t token) const {
  const std::string_view word = tokens_.text(token);
  return tokens_.is(token, Token::kAllCaps) || (word.size() == 1 && ascii::is_upper(word[0]));
}

/// "(UK GDPR)": two abbreviations that are one.
bool ShortForms::is_pair_in_brackets(std::uint32_t token) const {
  const std::uint32_t second = token + 1;
  return tokens_.is(token, Token::kAllCaps) && tokens_.is(second, Token::kAllCaps) &&
         tokens_.gap(token).ends_with('(') && tokens_.gap(second) == " " &&
         document_.text().substr(tokens_[second].span.end).starts_with(')');
}

std::optional<ShortForm> ShortForms::at(std::uint32_t token) const {
  const auto joins = [this](std::uint32_t next) {
    return is_part(next) && (tokens_[next].glue == Glue::kHyphen || tokens_.gap(next) == "&");
  };
  std::uint32_t end = token + 1;
  while (is_part(token) && end - token < kMostParts && joins(end)) ++end;
  if (is_pair_in_brackets(token)) end = token + 2;
  const TextSpan span = {tokens_[token].span.begin, tokens_[end - 1].span.end};
  const std::string_view text = document_.slice(span);
  if (text.size() < 2 || text.size() > kLongestShortForm) return std::nullopt;
  const auto capitals = std::ranges::count_if(text, ascii::is_upper);
  if (capitals < 2 && !(capitals == 1 && has_digit(text))) return std::nullopt;
  return ShortForm{token, end, span};
}

bool ShortForms::is_abbreviation(std::uint32_t token, std::uint32_t block) const {
  const std::string_view word = tokens_.text(token);
  if (!tokens_.is(token, Token::kAllCaps) || has_digit(word)) return false;
  if (word.size() < 2 || word.size() > kLongestUndefined + (word.ends_with('s') ? 1U : 0U)) {
    return false;
  }
  if (!references_.empty() && references_[block]) return false;
  if (document_.blocks()[block].kind == BlockKind::kNote || is_roman(word)) return false;
  if (is_beside_ampersand(token)) return false;
  return !is_in_reference(token) && !is_beside_number(token) && !is_shouted(token) &&
         !is_in_address(token) && !is_of_others(token);
}

bool ShortForms::are_in_capitals(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t capitals = 0;
  std::uint32_t words = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (tokens_.is(i, Token::kNumeric)) continue;
    words += 1;
    capitals += tokens_.is(i, Token::kAllCaps) || tokens_[i].span.size() == 1 ? 1U : 0U;
  }
  return capitals * 10 >= words * kMostOfTen;
}

/// `PATCH /accounts` is a program's, and the words of a link are another
/// page's.
bool ShortForms::is_of_others(std::uint32_t token) const {
  const TextSpan word = tokens_[token].span;
  const auto next = std::ranges::upper_bound(of_others_, word.begin, {}, &TextSpan::begin);
  return next != of_others_.begin() && std::prev(next)->end >= word.end;
}

/// "https://www.x.org/?NOM_DTL": what stands in an address is not prose.
bool ShortForms::is_in_address(std::uint32_t token) const {
  if (tokens_[token].glue == Glue::kSpace) return false;
  const std::string_view text = document_.text();
  const std::uint32_t end = tokens_[token].span.begin;
  const std::uint32_t floor = end - std::min(end, kLongestAddress);
  std::uint32_t begin = end;
  while (begin > floor && text[begin - 1] > ' ') --begin;
  const std::string_view before = document_.slice({begin, end});
  return before.find("://") != std::string_view::npos ||
         before.find("www.") != std::string_view::npos;
}

/// Part of a code such as "CCG/2627", "WPA-09" or "KSI-PIY-06", or behind a
/// full stop.
bool ShortForms::is_in_reference(std::uint32_t token) const {
  if (tokens_[token].glue == Glue::kDot) return true;
  for (std::uint32_t at = token; is_joined(at) && token - at < kLongestReference; --at) {
    if (has_digit(tokens_.text(at - 1))) return true;
  }
  for (std::uint32_t at = token + 1; is_joined(at) && at - token < kLongestReference; ++at) {
    if (has_digit(tokens_.text(at))) return true;
  }
  return false;
}

bool ShortForms::is_joined(std::uint32_t token) const {
  if (token == 0 || token >= tokens_.size()) return false;
  const Glue glue = tokens_[token].glue;
  return glue == Glue::kSlash || glue == Glue::kHyphen || glue == Glue::kJoin || glue == Glue::kDot;
}

/// "40 USC", "12 MW", "ISBN 978", "CB 25/14", "BS 5837": a citation, a unit, a
/// number's series.
bool ShortForms::is_beside_number(std::uint32_t token) const {
  const auto numbered = [this](std::uint32_t number, std::uint32_t behind) {
    return tokens_.is(number, Token::kNumeric) && tokens_[behind].glue == Glue::kSpace;
  };
  return numbered(token + 1, token + 1) || (token > 0 && numbered(token - 1, token));
}

/// "POA&M": what it is part of is the abbreviation.
bool ShortForms::is_beside_ampersand(std::uint32_t token) const {
  return tokens_.gap(token) == "&" || tokens_.gap(token + 1) == "&";
}

/// Two words in capitals beside each other are shouted, and so is "NOT".
bool ShortForms::is_shouted(std::uint32_t token) const {
  if (tokens_.in_class(token, kFunctionWord | kNegation | kNumberWord | kTimeUnit)) return true;
  const bool after = tokens_.is(token + 1, Token::kAllCaps) && tokens_.follows_by_space(token + 1);
  const bool before =
      token > 0 && tokens_.is(token - 1, Token::kAllCaps) && tokens_.follows_by_space(token);
  return before || after;
}

}  // namespace consultlint
