#include "language/option_names.h"

#include <algorithm>
#include <array>

#include "language/cue_words.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::array<std::string_view, 17> kNouns = {
    "option", "choice",      "model",  "scheme",  "scenario", "way",
    "idea",   "possibility", "method", "variant", "course",   "alternative",
    "route",  "site",        "plan",   "version", "approach"};

constexpr std::array<std::string_view, 6> kNumberWords = {"one",  "two",  "three",
                                                          "four", "five", "six"};

/// The length of the label that `text` begins with: "2", "2.1", "B", "Two"; 0 if there is none.
std::size_t label_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && ascii::is_digit(text[size])) ++size;
  if (size > 0) {
    const bool second =
        size + 1 < text.size() && text[size] == '.' && ascii::is_digit(text[size + 1]);
    return second ? size + 2 : size;
  }
  const auto word_end = std::ranges::find_if_not(text, ascii::is_letter);
  const auto length = static_cast<std::size_t>(word_end - text.begin());
  if (length == 1) return ascii::is_upper(text[0]) ? 1 : 0;
  const std::string word = ascii::lower_case(text.substr(0, length));
  return std::ranges::find(kNumberWords, word) != kNumberWords.end() ? length : 0;
}

/// Whether what follows a name shows that it is one and no subject of a sentence.
bool parts_from_name(std::string_view behind, BlockKind kind) {
  if (behind.empty()) return true;
  if (ascii::is_letter_or_digit(behind[0])) return false;
  if (kind == BlockKind::kHeading || kind == BlockKind::kCell) return true;
  constexpr std::array<std::string_view, 12> kSigns = {":",  ". ",      ".\n",     " \u2013",
                                                       " -", " \u2014", "\u2013",  "\u2014",
                                                       " (", " is a ",  " is an ", ")"};
  return std::ranges::any_of(kSigns,
                             [&](std::string_view sign) { return behind.starts_with(sign); });
}

}  // namespace

OptionName read_option_name(std::string_view text, BlockKind kind) {
  const auto noun_end = std::ranges::find_if_not(text, ascii::is_letter);
  const auto length = static_cast<std::size_t>(noun_end - text.begin());
  if (length + 2 > text.size() || text[length] != ' ') return {};
  const std::string noun = ascii::lower_case(text.substr(0, length));
  if (std::ranges::find(kNouns, noun) == kNouns.end()) return {};
  const std::string_view rest = text.substr(length + 1);
  const std::size_t label = label_size(rest);
  if (label == 0 || !parts_from_name(rest.substr(label), kind)) return {};
  return {noun, ascii::lower_case(rest.substr(0, label)),
          static_cast<std::uint32_t>(length + 1 + label)};
}

bool announces_options(std::string_view text, BlockKind kind) {
  constexpr std::array<std::string_view, 10> kSeveral = {
      "options", "choices", "variants",  "possibilities", "courses",
      "models",  "ways of", "scenarios", "alternatives",  "ways forward"};
  const FoldedText folded(text);
  constexpr std::uint32_t kLongestHeading = 7;  // words
  if (kind == BlockKind::kHeading) {
    return folded.word_count() <= kLongestHeading && folded.has_any_of(kSeveral);
  }
  constexpr std::array<std::string_view, 6> kCounts = {"two",  "three", "four",
                                                       "five", "six",   "following"};
  constexpr std::uint32_t kLongest = 60;  // words
  if (folded.word_count() > kLongest || !text.ends_with(':')) return false;
  return std::ranges::any_of(kCounts, [&](std::string_view count) {
    return std::ranges::any_of(kSeveral, [&](std::string_view several) {
      return folded.has(std::string(count) + " " + std::string(several));
    });
  });
}

bool tells_of_discarded_options(std::string_view heading) {
  constexpr std::array<std::string_view, 18> kDiscarded = {
      "ruled out",  "not pursued",   "dropped",      "rejected",      "decided against",
      "not taken",  "didn't take",   "did not take", "discounted",    "discarded",
      "set aside",  "looked at",     "considered",   "we've dropped", "turned down",
      "not chosen", "other options", "other ideas"};
  return FoldedText(heading).has_any_of(kDiscarded);
}

}  // namespace consultlint
