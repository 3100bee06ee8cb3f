#include "report/fingerprint.h"

#include <algorithm>

namespace consultlint {
namespace {

constexpr int kNeighbours = 3;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void add_words(StableHash& hash, std::string_view text, int most) {
  const auto* at = text.begin();
  while (most-- > 0) {
    at = std::find_if_not(at, text.end(), is_space);
    const auto* end = std::find_if(at, text.end(), is_space);
    if (at == end) return;
    hash.add({at, end});
    at = end;
  }
}

/// The end of `text` that holds its last few words, or the whole of it.
std::string_view last_words(std::string_view text, int most) {
  std::size_t begin = text.size();
  while (most-- > 0 && begin > 0) {
    while (begin > 0 && is_space(text[begin - 1])) --begin;
    while (begin > 0 && !is_space(text[begin - 1])) --begin;
  }
  return text.substr(begin);
}

void add_surroundings(StableHash& hash, const Located& at) {
  const std::string_view line = at.line;
  const std::size_t begin = std::min<std::size_t>(at.begin, line.size());
  const std::size_t end = std::clamp<std::size_t>(at.end, begin, line.size());
  add_words(hash, last_words(line.substr(0, begin), kNeighbours), kNeighbours);
  add_words(hash, line.substr(end), kNeighbours);
}

}  // namespace

void StableHash::add(std::string_view part) {
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  for (const char c : part) state_ = (state_ ^ static_cast<unsigned char>(c)) * kPrime;
  state_ = (state_ ^ 0xFFU) * kPrime;  // no byte of UTF-8
}

std::string to_hex(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex(16, '0');
  for (auto digit = hex.rbegin(); digit != hex.rend(); ++digit, value >>= 4U) {
    *digit = kDigits[value & 0xFU];
  }
  return hex;
}

Fingerprints::Name Fingerprints::name(const ReportedFinding& finding) {
  StableHash hash;
  hash.add(finding.rule->id);
  if (finding.rule->element.empty()) {
    hash.add(finding.message);
    hash.add(finding.text);
    add_surroundings(hash, finding.at);
  } else {
    hash.add(path_);
  }
  return {to_hex(hash.value()), ++seen_[hash.value()]};
}

}  // namespace consultlint
