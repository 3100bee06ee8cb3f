#include "engine/project_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "engine/files.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kMaxDictionaryBytes = std::size_t{4} << 20U;
constexpr std::string_view kSpaces = " \t\r";

std::string_view without_comment(std::string_view line) {
  line = line.substr(0, line.find('#'));
  const std::size_t begin = std::min(line.find_first_not_of(kSpaces), line.size());
  line.remove_prefix(begin);
  return line.substr(0, line.find_last_not_of(kSpaces) + 1);
}

std::optional<Error> add_words(const std::string& file, std::string_view text,
                               std::vector<std::string>& words) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view word = without_comment(text.substr(0, end));
    if (word.find_first_of(kSpaces) != std::string_view::npos) {
      return Error{"a dictionary has one word a line; a comment begins with '#'",
                   fmt::format("{}:{}", file, number)};
    }
    if (!word.empty()) words.push_back(ascii::lower_case(word));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<std::string>> read_project_words(std::span<const Given<std::string>> files) {
  std::vector<std::string> words;
  for (const Given<std::string>& file : files) {
    const Result<std::string> text = read_file(file.value, kMaxDictionaryBytes);
    if (!text) {
      return Error{fmt::format("'{}' cannot be read. {}", file.value, text.error().message),
                   file.where};
    }
    if (auto wrong = add_words(file.value, *text, words)) return *wrong;
  }
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  return words;
}

}  // namespace consultlint
