#include "rules/cue.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "rules/inflection.h"
#include "rules/page_source.h"

namespace consultlint {
namespace {

/// More phrases than this from one segment are a slip, and would swell the phrase table.
constexpr std::size_t kMostPhrases = 256;

std::vector<std::string> words_of_slot(std::string_view slot) {
  std::vector<std::string> words;
  for (std::string_view word : split_list(slot, '/')) {
    if (!word.ends_with('~')) {
      words.emplace_back(word);
      continue;
    }
    word.remove_suffix(1);
    std::ranges::move(family(word), std::back_inserter(words));
  }
  return words;
}

/// Every phrase of `phrases` followed by every word of `words`.
std::vector<std::string> product(const std::vector<std::string>& phrases,
                                 const std::vector<std::string>& words) {
  if (phrases.empty()) return words;
  std::vector<std::string> result;
  result.reserve(phrases.size() * words.size());
  for (const std::string& phrase : phrases) {
    for (const std::string& word : words) result.push_back(fmt::format("{} {}", phrase, word));
  }
  return result;
}

bool is_sign(std::string_view slot) {
  return slot == "*" || slot == "&";
}

CueFault lonely_sign(std::string_view cue, std::string_view sign) {
  return {cue, fmt::format("'{}' stands between two words", sign)};
}

std::optional<CueFault> find_slot_fault(std::string_view slot) {
  const std::size_t strange = slot.find_first_of("|()[]{}\"<>*&");
  if (strange != std::string_view::npos) {
    return CueFault{slot, fmt::format("'{}' in a cue: the signs of cues are / between words, ~ "
                                      "behind a word, and * and & alone",
                                      slot[strange])};
  }
  if (slot.starts_with('/') || slot.ends_with('/') || slot.find("//") != std::string_view::npos) {
    return CueFault{slot, "a word is missing beside '/'"};
  }
  for (const std::string_view word : split_list(slot, '/')) {
    const std::size_t tilde = word.find('~');
    if (tilde != std::string_view::npos && (tilde == 0 || tilde + 1 != word.size())) {
      return CueFault{slot, "'~' stands at the end of a word, once"};
    }
  }
  return std::nullopt;
}

std::optional<CueFault> find_fault_in(std::string_view cue) {
  std::size_t phrases = 0;  // 0: at the start of a segment
  std::string_view sign;    // the last one
  for (const std::string_view slot : split_list(cue, ' ')) {
    if (is_sign(slot)) {
      if (phrases == 0) return lonely_sign(cue, slot);
      phrases = 0;
      sign = slot;
      continue;
    }
    if (std::optional<CueFault> fault = find_slot_fault(slot)) return fault;
    phrases = std::max<std::size_t>(1, phrases) * words_of_slot(slot).size();
    if (phrases > kMostPhrases) {
      return CueFault{cue, fmt::format("this cue stands for more than {} phrases; write fewer "
                                       "alternatives",
                                       kMostPhrases)};
    }
  }
  if (phrases == 0) return lonely_sign(cue, sign);
  return std::nullopt;
}

}  // namespace

std::optional<CueFault> find_cue_fault(std::string_view cues) {
  for (const std::string_view cue : split_list(cues)) {
    if (std::optional<CueFault> fault = find_fault_in(cue)) return fault;
  }
  return std::nullopt;
}

std::vector<EvidenceCue> parse_cues(std::string_view cues) {
  std::vector<EvidenceCue> result;
  for (const std::string_view text : split_list(cues)) {
    EvidenceCue cue{text, {{}}, {0}};
    for (const std::string_view slot : split_list(text, ' ')) {
      if (is_sign(slot)) {
        if (slot == "&") cue.chains.push_back(static_cast<std::uint32_t>(cue.segments.size()));
        cue.segments.emplace_back();
      } else {
        cue.segments.back() = product(cue.segments.back(), words_of_slot(slot));
      }
    }
    result.push_back(std::move(cue));
  }
  return result;
}

}  // namespace consultlint
