#include "language/expansions.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

#include "language/long_form.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kFarthest = 160;  // bytes that a long form may take
constexpr std::uint32_t kAnyStrain = 100;
constexpr std::uint32_t kLittleStrain = 1;
constexpr std::ptrdiff_t kEnoughLetters = 3;  // fewer agree by chance where no bracket tells
constexpr std::uint32_t kMostIntroducing = 4;

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> signs) {
  return std::ranges::any_of(signs, [text](std::string_view s) { return text.starts_with(s); });
}

bool is_any(std::string_view text, std::initializer_list<std::string_view> signs) {
  return std::ranges::find(signs, text) != signs.end();
}

/// The first of the signs that `text` begins with, or nothing.
std::string_view leading(std::string_view text, std::span<const std::string_view> signs) {
  const auto found =
      std::ranges::find_if(signs, [text](std::string_view sign) { return text.starts_with(sign); });
  return found == signs.end() ? std::string_view() : *found;
}

std::uint32_t length(std::string_view text) {
  return static_cast<std::uint32_t>(text.size());
}

std::optional<Expansion> listed(std::optional<Expansion> expansion) {
  if (expansion) expansion->listed = true;
  return expansion;
}

}  // namespace

bool opens_bracket(std::string_view gap) {
  return gap.find_first_of("([") != std::string_view::npos;
}

bool closes_bracket(std::string_view rest) {
  for (const std::string_view sign : {"+", "*", "_", "\"", "'", "\xE2\x80\x9D", "\xE2\x80\x99"}) {
    if (rest.starts_with(sign)) rest.remove_prefix(sign.size());
  }
  return begins_with_any(rest, {")", "]"});
}

std::uint32_t first_introducing(const TokenReader& tokens, std::uint32_t token) {
  constexpr std::array<std::string_view, 16> kWords = {
      "the",    "or",        "as",          "to",         "for",       "also",
      "known",  "hereafter", "hereinafter", "referred",   "shortened", "throughout",
      "called", "short",     "henceforth",  "abbreviated"};
  std::uint32_t first = token;
  while (first > 0 && token - first < kMostIntroducing && !opens_bracket(tokens.gap(first)) &&
         std::ranges::any_of(kWords, [&](auto word) { return tokens.is_word(first - 1, word); })) {
    --first;
  }
  return first;
}

bool Expansions::has_enough_letters(const ShortForm& form) const {
  return std::ranges::count_if(singular(document_.slice(form.span)), ascii::is_letter_or_digit) >=
         kEnoughLetters;
}

std::string_view Expansions::rest_of_block(std::uint32_t at) const {
  const std::uint32_t block = document_.block_at(at);
  const std::uint32_t end = document_.content(document_.blocks()[block]).end;
  return document_.slice({at, std::clamp(end, at, at + kFarthest)});
}

Expansions::Found Expansions::at(const ShortForm& form, const Sentence& sentence) const {
  if (Found found = before(form, sentence)) return found;
  if (Found found = in_brackets(form)) return found;
  if (Found found = in_row(form, sentence)) return found;
  if (Found found = in_line(form, sentence)) return found;
  if (Found found = in_reversed_line(form, sentence)) return found;
  if (Found found = said(form)) return found;
  if (Found found = initials(form, sentence)) return found;
  return apposed(form, sentence);
}

Expansions::Found Expansions::ending_at(const ShortForm& form, TextSpan where,
                                        std::uint32_t most_strain) const {
  const std::uint32_t near = where.end - std::min(where.end, kFarthest);
  const std::uint32_t begin = std::max(where.begin, near);
  if (begin >= where.end) return std::nullopt;
  const auto words =
      long_form_before(document_.slice(form.span), document_.slice({begin, where.end}));
  if (!words || words->strain > most_strain) return std::nullopt;
  return Expansion{
      {begin + words->begin, begin + words->end}, {begin + words->begin, form.span.end}, false};
}

Expansions::Found Expansions::beginning_at(const ShortForm& form, std::uint32_t begin,
                                           std::uint32_t most_strain) const {
  const auto words = long_form_behind(document_.slice(form.span), rest_of_block(begin));
  if (!words || words->strain > most_strain) return std::nullopt;
  return Expansion{
      {begin + words->begin, begin + words->end}, {form.span.begin, begin + words->end}, false};
}

/// "Long Form (LF)".
Expansions::Found Expansions::before(const ShortForm& form, const Sentence& sentence) const {
  const std::uint32_t open = first_introducing(tokens_, form.first);
  if (open == 0 || !opens_bracket(tokens_.gap(open))) return std::nullopt;
  const std::string_view rest = rest_of_block(form.span.end);
  const bool closed = closes_bracket(rest);
  const bool more =
      begins_with_any(rest, {",", ";", ":", " \xE2\x80\x93", " -", " or ", " and ", "/"});
  if (!closed && !more) return std::nullopt;
  Found found = ending_at(form, {sentence.span.begin, tokens_[open - 1].span.end},
                          closed ? kAnyStrain : kLittleStrain);
  if (found && closed) found->span.end += length(rest.substr(0, rest.find_first_of(")]") + 1));
  return found;
}

/// "Long Form, or LF, …" and "Long Form, LF, …".
Expansions::Found Expansions::apposed(const ShortForm& form, const Sentence& sentence) const {
  const std::uint32_t first = first_introducing(tokens_, form.first);
  if (first <= sentence.first_token || !has_enough_letters(form)) return std::nullopt;
  const bool introduced = tokens_.is_word(first, "or") || tokens_.is_word(first, "known") ||
                          tokens_.is_word(first, "called") ||
                          tokens_.is_word(first, "abbreviated") ||
                          tokens_.is_word(first, "shortened") || tokens_.is_word(first, "also");
  const bool apart =
      is_any(tokens_.gap(first), {", ", " \xE2\x80\x93 ", " - "}) &&
      begins_with_any(rest_of_block(form.span.end), {",", ".", " \xE2\x80\x93", " -"});
  if (first == form.first ? !apart : !introduced) return std::nullopt;
  return ending_at(form, {sentence.span.begin, tokens_[first - 1].span.end},
                   introduced ? kLittleStrain : 0);
}

/// "LF (Long Form)".
Expansions::Found Expansions::in_brackets(const ShortForm& form) const {
  const std::string_view rest = rest_of_block(form.span.end);
  if (!begins_with_any(rest, {" (", " ["})) return std::nullopt;
  constexpr std::array<std::string_view, 6> kLeads = {
      "short for ", "which stands for ", "standing for ", "that is, ", "meaning ", "i.e. "};
  const std::uint32_t lead = 2 + length(leading(rest.substr(2), kLeads));
  const Found found = beginning_at(form, form.span.end + lead, kAnyStrain);
  if (!found) return found;
  const std::string_view behind = rest_of_block(found->span.end);
  const bool whole = closes_bracket(behind) || begins_with_any(behind, {",", ";"});
  return whole ? found : beginning_at(form, form.span.end + lead, kLittleStrain);
}

/// "LF stands for long form", "LF – the long form –".
Expansions::Found Expansions::said(const ShortForm& form) const {
  const std::string_view rest = rest_of_block(form.span.end);
  constexpr std::array<std::string_view, 7> kVerbs = {
      " stands for ",          ", short for ",    " is short for ", ", which stands for ",
      ", which is short for ", ", standing for ", " means "};
  if (const std::string_view verb = leading(rest, kVerbs); !verb.empty()) {
    return beginning_at(form, form.span.end + length(verb), kAnyStrain);
  }
  constexpr std::array<std::string_view, 4> kSigns = {", or ", ", the ", " \xE2\x80\x93 ", " - "};
  const std::string_view sign = leading(rest, kSigns);
  if (sign.empty() || !has_enough_letters(form)) return std::nullopt;
  return beginning_at(form, form.span.end + length(sign), kLittleStrain);
}

/// "LF: long form", "LF – long form", "LF is long form", at the beginning of a
/// block.
Expansions::Found Expansions::in_line(const ShortForm& form, const Sentence& sentence) const {
  const TextSpan content = document_.content(document_.blocks()[sentence.block]);
  const bool begins = form.first == sentence.first_token && form.span.begin <= content.begin + 1;
  if (!begins) return std::nullopt;
  constexpr std::array<std::string_view, 9> kSigns = {
      ": ", " - ", " = ", ", ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", ":\t", " is ", "\t"};
  constexpr std::array<std::string_view, 1> kSpace = {" "};
  const std::string_view rest = rest_of_block(form.span.end);
  const std::string_view sign = leading(rest, kSigns);
  if (!sign.empty() && sign != " is ") {
    return listed(beginning_at(form, form.span.end + length(sign), kAnyStrain));
  }
  const std::string_view bare = sign.empty() ? leading(rest, kSpace) : sign;
  if (bare.empty() || !has_enough_letters(form)) return std::nullopt;
  return listed(beginning_at(form, form.span.end + length(bare), kLittleStrain));
}

/// "Long form: LF", a block of nothing else.
Expansions::Found Expansions::in_reversed_line(const ShortForm& form,
                                               const Sentence& sentence) const {
  const TextSpan content = document_.content(document_.blocks()[sentence.block]);
  if (form.span.end + 1 < content.end || form.first == sentence.first_token) return std::nullopt;
  const bool parted = is_any(tokens_.gap(form.first),
                             {": ", " - ", " = ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\t", ":\t"});
  if (!parted) return std::nullopt;
  Found found = ending_at(form, {content.begin, tokens_[form.first - 1].span.end}, kAnyStrain);
  const bool whole = found && found->long_form.begin <= content.begin + 1;
  return whole ? listed(found) : std::nullopt;
}

/// "Nicola Cooper     NC": a name and, set apart from it, its initials.
Expansions::Found Expansions::initials(const ShortForm& form, const Sentence& sentence) const {
  const std::string_view gap = tokens_.gap(form.first);
  const bool apart =
      gap.size() >= 2 && gap.find_first_not_of(" \t\xC2\xA0") == std::string_view::npos;
  if (!apart || form.first == sentence.first_token) return std::nullopt;
  return listed(ending_at(form, {sentence.span.begin, tokens_[form.first - 1].span.end}, 0));
}

/// A cell that holds the short form alone, beside one that begins with, or is,
/// the long form.
Expansions::Found Expansions::in_row(const ShortForm& form, const Sentence& sentence) const {
  const std::span<const Block> blocks = document_.blocks();
  const Block& cell = blocks[sentence.block];
  const bool alone = cell.kind == BlockKind::kCell && sentence.first_token == form.first &&
                     sentence.first_token + sentence.tokens == form.end;
  if (!alone) return std::nullopt;
  if (cell.next < blocks.size() && blocks[cell.next].parent == cell.parent) {
    const std::uint32_t begin = document_.content(blocks[cell.next]).begin;
    if (Found found = beginning_at(form, begin, kAnyStrain)) return listed(found);
  }
  return in_previous_cell(form, sentence);
}

Expansions::Found Expansions::in_previous_cell(const ShortForm& form,
                                               const Sentence& sentence) const {
  const std::span<const Block> blocks = document_.blocks();
  if (sentence.block == 0) return std::nullopt;
  const Block& previous = blocks[sentence.block - 1];
  if (previous.parent != blocks[sentence.block].parent) return std::nullopt;
  const TextSpan content = document_.content(previous);
  Found found = ending_at(form, content, kAnyStrain);
  const bool whole = found && found->long_form.begin == content.begin;
  return whole ? listed(found) : std::nullopt;
}

}  // namespace consultlint
