#include "rules/page_examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "consultlint/context.h"
#include "rules/page_example_files.h"
#include "rules/suggestion.h"

namespace consultlint {
namespace {

constexpr std::string_view kFence = "```";

std::size_t fence_length(std::string_view line) {
  return std::min(line.find_first_not_of('`'), line.size());
}

/// The words of a fence's info string; double quotes keep spaces in a value.
std::vector<std::string_view> split_info(std::string_view info) {
  std::vector<std::string_view> words;
  std::size_t begin = std::string_view::npos;
  bool quoted = false;
  for (std::size_t i = 0; i <= info.size(); ++i) {
    const bool ends = i == info.size() || (info[i] == ' ' && !quoted);
    if (ends && begin != std::string_view::npos) {
      words.push_back(info.substr(begin, i - begin));
      begin = std::string_view::npos;
    } else if (!ends && begin == std::string_view::npos) {
      begin = i;
    }
    if (i < info.size() && info[i] == '"') quoted = !quoted;
  }
  return words;
}

/// "reference-date", or the name of an option of the page.
bool is_setting(std::string_view name, const ParsedPage::Storage& page) {
  return name == "reference-date" ||
         std::ranges::any_of(page.options,
                             [&](const OptionInfo& option) { return option.name == name; });
}

/// All that the info line of an example may hold.
std::vector<std::string_view> names_of_info(const ParsedPage::Storage& page) {
  std::vector<std::string_view> names = {"bad",    "good", "absent",
                                         "format", "kind", "reference-date"};
  for (const OptionInfo& option : page.options) names.push_back(option.name);
  return names;
}

Failure read_setting(const PageSource& source, std::string_view word,
                     const ParsedPage::Storage& page, Example& example,
                     std::vector<ExampleSetting>& settings) {
  const std::size_t equals = word.find('=');
  const std::string_view name = word.substr(0, std::min(equals, word.size()));
  std::string_view value = equals == std::string_view::npos ? "" : word.substr(equals + 1);
  if (value.size() > 1 && value.starts_with('"') && value.ends_with('"')) {
    value = value.substr(1, value.size() - 2);
  }
  if (page.page.rule.together && (name == "format" || name == "kind")) {
    return source.error(word, "the files of an example tell format and kind: === NAME [kind=KIND]");
  }
  if (name == "format") {
    if (value != "markdown" && value != "text" && value != "word") {
      return source.error(word, "the format of an example is markdown, text or word");
    }
    example.format = value;
    return {};
  }
  if (name == "kind") {
    if (!document_kind_named(value)) {
      return source.error(word, fmt::format("no kind of document is called '{}'", value));
    }
    example.kind = value;
    return {};
  }
  if (equals == std::string_view::npos || !is_setting(name, page)) {
    return source.error(word, fmt::format("an example knows no '{}': {}", name,
                                          suggestion(name, names_of_info(page))));
  }
  settings.push_back({name, value});
  return {};
}

Failure read_info(const PageSource& source, std::string_view info, ParsedPage::Storage& out,
                  Example& example) {
  const std::vector<std::string_view> words = split_info(info);
  if (words.empty() || words[0] != "example") {
    return source.error(info, "a fence in 'Examples' begins with ```example");
  }
  if (words.size() < 2 || (words[1] != "bad" && words[1] != "good")) {
    return source.error(words.size() < 2 ? info : words[1],
                        "say whether the example is bad or good: ```example bad");
  }
  example.bad = words[1] == "bad";
  example.format = "markdown";
  std::vector<ExampleSetting>& settings = out.settings.emplace_back();
  for (const std::string_view word : std::span(words).subspan(2)) {
    if (word == "absent") {
      example.absent = true;
    } else if (Failure failure = read_setting(source, word, out, example, settings)) {
      return failure;
    }
  }
  example.settings = settings;
  return {};
}

/// Counts marks, which open and close in turn.
Result<std::size_t> count_marks(const PageSource& source, std::string_view text) {
  std::size_t marks = 0;
  std::string_view open;  // the [[ that waits for its ]]
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const std::string_view sign = text.substr(i, 2);
    if (sign != "[[" && sign != "]]") continue;
    if ((sign == "[[") != open.empty()) {
      return source.error(sign, open.empty() ? "this ]] closes no mark"
                                             : "this [[ stands inside a mark that is still open");
    }
    open = open.empty() ? sign : std::string_view{};
    marks += open.empty() ? 1 : 0;
    ++i;
  }
  if (!open.empty()) return source.error(open, "this [[mark]] is not closed");
  return marks;
}

/// The number of marks says whether an example is bad.
Failure check_marks(const PageSource& source, std::string_view info, const Example& example) {
  const Result<std::size_t> marks = count_marks(source, example.text);
  if (!marks) return marks.error();
  if (example.absent && (!example.bad || *marks > 0)) {
    return source.error(info, "'absent' is for a bad example without a [[mark]]");
  }
  if (example.bad && !example.absent && *marks == 0) {
    return source.error(info,
                        "a bad example needs a [[mark]] around what is reported, or 'absent'");
  }
  if (!example.bad && *marks > 0) return source.error(info, "a good example has no [[marks]]");
  return {};
}

std::string_view text_between(std::span<const std::string_view> lines) {
  if (lines.empty()) return {};
  return joined_slice(lines.front(), lines.back());
}

Failure read_example(const PageSource& source, std::string_view info,
                     std::span<const std::string_view> lines, ParsedPage::Storage& out) {
  Example example;
  example.line = source.line_of(info);
  if (Failure failure = read_info(source, info, out, example)) return failure;
  example.text = text_between(lines);
  if (out.page.rule.together) {
    if (Failure failure = read_example_files(source, info, lines, out, example)) return failure;
  }
  if (Failure failure = check_marks(source, info, example)) return failure;
  out.examples.push_back(example);
  return {};
}

/// A page shows both what is reported and what is fine.
Failure check_variety(const PageSource& source, std::span<const std::string_view> lines,
                      std::span<const Example> examples) {
  for (const bool bad : {true, false}) {
    if (std::ranges::find(examples, bad, &Example::bad) != examples.end()) continue;
    return source.error(lines.front(), fmt::format("'Examples' needs at least one {} example",
                                                   bad ? "bad" : "good"));
  }
  return {};
}

}  // namespace

Failure read_examples(const PageSource& source, std::span<const std::string_view> lines,
                      ParsedPage::Storage& out) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with(kFence)) continue;
    const std::size_t fence = fence_length(lines[i]);
    const auto rest = lines.subspan(i + 1);
    const auto end = std::ranges::find_if(rest, [fence](std::string_view line) {
      return fence_length(line) >= fence && fence_length(line) == line.size();
    });
    const auto size = static_cast<std::size_t>(end - rest.begin());
    if (end == rest.end()) return source.error(lines[i], "this example is not closed by a fence");
    const std::string_view info = lines[i].substr(fence);
    if (Failure failure = read_example(source, info, rest.first(size), out)) return failure;
    i += size + 1;
  }
  return check_variety(source, lines, out.examples);
}

}  // namespace consultlint
