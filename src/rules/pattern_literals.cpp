#include "rules/pattern_literals.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "text/utf8.h"

namespace consultlint {
namespace {

/// Whether a character is the same in both cases, so that a search that folds only ASCII finds it:
/// ASCII itself, the signs of Latin-1 but the micro sign, punctuation and currency signs.
bool is_found(char32_t c) {
  return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c <= 0xBF && c != 0xB5) ||
         (c >= 0x2000 && c <= 0x20CF);
}

/// The longest part of an atom that a search which folds only ASCII finds.
std::string_view findable_part(std::string_view atom) {
  std::string_view longest;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < atom.size();) {
    const CodePoint c = decode_utf8(atom, at);
    at += c.length;
    if (!is_found(c.value)) begin = at;
    if (at - begin > longest.size()) longest = atom.substr(begin, at - begin);
  }
  return longest;
}

}  // namespace

std::string required_literals(std::string_view pattern) {
  constexpr int kShortest = 2;  // one letter is in every sentence
  re2::FilteredRE2 filter(kShortest);
  RE2::Options options(RE2::Quiet);
  options.set_case_sensitive(false);
  int id = 0;
  if (filter.Add(re2::StringPiece(pattern.data(), pattern.size()), options, &id) != RE2::NoError) {
    return {};
  }
  std::vector<std::string> atoms;
  filter.Compile(&atoms);
  // An atom is lower case by Unicode's rules; a search that folds ASCII only would miss letters.
  std::vector<std::string_view> parts;
  std::ranges::transform(atoms, std::back_inserter(parts), findable_part);
  std::string literals;
  const auto is_short = [](std::string_view part) { return part.size() < kShortest; };
  if (std::ranges::any_of(parts, is_short)) return literals;
  std::ranges::sort(parts);
  parts.erase(std::ranges::unique(parts).begin(), parts.end());
  for (const std::string_view part : parts) {
    if (!literals.empty()) literals += '\n';
    literals += part;
  }
  return literals;
}

}  // namespace consultlint
