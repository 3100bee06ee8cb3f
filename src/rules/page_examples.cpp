#include "rules/page_examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "consultlint/context.h"
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

Failure read_setting(const PageSource& source, std::string_view word,
                     const ParsedPage::Storage& page, Example& example,
                     std::vector<ExampleSetting>& settings) {
  const std::size_t equals = word.find('=');
  const std::string_view name = word.substr(0, std::min(equals, word.size()));
  std::string_view value = equals == std::string_view::npos ? "" : word.substr(equals + 1);
  if (value.size() > 1 && value.starts_with('"') && value.ends_with('"')) {
    value = value.substr(1, value.size() - 2);
  }
  if (name == "format") {
    if (value != "markdown" && value != "text") {
      return source.error(word, "the format of an example is markdown or text");
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
  std::vector<std::string_view> names = {"bad",    "good", "absent",
                                         "format", "kind", "reference-date"};
  for (const OptionInfo& option : page.options) names.push_back(option.name);
  const auto settings_begin = names.begin() + 5;
  if (equals == std::string_view::npos ||
      std::find(settings_begin, names.end(), name) == names.end()) {
    return source.error(word,
                        fmt::format("an example knows no '{}': {}", name, suggestion(name, names)));
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

/// Marks open and close in turn, and their number says whether the example is bad.
Failure check_marks(const PageSource& source, std::string_view info, const Example& example) {
  std::size_t marks = 0;
  bool open = false;
  for (std::size_t i = 0; i + 1 < example.text.size(); ++i) {
    const std::string_view sign = example.text.substr(i, 2);
    if (sign != "[[" && sign != "]]") continue;
    if ((sign == "[[") == open) {
      return source.error(sign, open ? "this [[ stands inside a mark that is still open"
                                     : "this ]] closes no mark");
    }
    open = !open;
    marks += open ? 1 : 0;
    ++i;
  }
  if (open) return source.error(info, "a [[mark]] of this example is not closed");
  if (example.absent && (!example.bad || marks > 0)) {
    return source.error(info, "'absent' is for a bad example without a [[mark]]");
  }
  if (example.bad && marks == 0 && !example.absent) {
    return source.error(info,
                        "a bad example needs a [[mark]] around what is reported, or 'absent'");
  }
  if (!example.bad && marks > 0) return source.error(info, "a good example has no [[marks]]");
  return {};
}

std::string_view text_between(std::span<const std::string_view> lines) {
  if (lines.empty()) return {};
  return joined_slice(lines.front(), lines.back());
}

}  // namespace

Failure read_examples(const PageSource& source, std::span<const std::string_view> lines,
                      ParsedPage::Storage& out) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with(kFence)) continue;
    const std::size_t fence = fence_length(lines[i]);
    const std::string_view info = lines[i].substr(fence);
    Example example;
    example.line = source.line_of(lines[i]);
    if (Failure failure = read_info(source, info, out, example)) return failure;
    const std::size_t begin = ++i;
    while (i < lines.size() &&
           (fence_length(lines[i]) < fence || fence_length(lines[i]) != lines[i].size())) {
      ++i;
    }
    if (i == lines.size()) return source.error(info, "this example is not closed by a fence");
    example.text = text_between(lines.subspan(begin, i - begin));
    if (Failure failure = check_marks(source, info, example)) return failure;
    out.examples.push_back(example);
  }
  for (const bool bad : {true, false}) {
    const bool there =
        std::ranges::any_of(out.examples, [bad](const Example& e) { return e.bad == bad; });
    if (!there) {
      return source.error(
          lines.empty() ? source.text : lines.front(),
          fmt::format("'Examples' needs at least one {} example", bad ? "bad" : "good"));
    }
  }
  return {};
}

}  // namespace consultlint
