#include "report/place_words.h"

#include <fmt/format.h>

namespace consultlint {

std::string place_words(const Located& at) {
  std::string words =
      at.whereabouts.empty() ? fmt::format("line {}", at.place.line) : at.whereabouts;
  if (at.place.page > 0) words += fmt::format(", page {}", at.place.page);
  return words;
}

}  // namespace consultlint
