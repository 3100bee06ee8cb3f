#include "rules/pattern_literals.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <vector>

namespace consultlint {

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
  // An atom is lower case by Unicode's rules; a search that folds ASCII only would miss others.
  const auto is_plain = [](const std::string& atom) {
    return std::ranges::all_of(atom, [](char c) { return c > ' ' - 1 && c < 127; });
  };
  std::string literals;
  if (!std::ranges::all_of(atoms, is_plain)) return literals;
  std::ranges::sort(atoms);
  for (const std::string& atom : atoms) literals += (literals.empty() ? "" : "\n") + atom;
  return literals;
}

}  // namespace consultlint
