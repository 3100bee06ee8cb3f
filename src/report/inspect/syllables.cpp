#include <algorithm>

#include "report/inspect/views.h"

namespace consultlint {
namespace {

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kBlank = " \t\r";
  const std::size_t begin = std::min(line.find_first_not_of(kBlank), line.size());
  return line.substr(begin, line.find_last_not_of(kBlank) + 1 - begin);
}

}  // namespace

void write_syllables(std::string_view path, std::string_view words, std::ostream& out) {
  const auto write_counts = [&](JsonWriter& json) {
    while (!words.empty()) {
      const std::size_t end = std::min(words.find('\n'), words.size());
      const std::string_view word = trimmed(words.substr(0, end));
      if (!word.empty()) json.value(count_syllables(word));
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  };
  write_view(path, out,
             [&](JsonWriter& json) { json.array("syllables", [&] { write_counts(json); }); });
}

}  // namespace consultlint
