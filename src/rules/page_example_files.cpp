#include "rules/page_example_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "consultlint/context.h"

namespace consultlint {
namespace {

constexpr std::string_view kBegin = "=== ";

bool begins_file(std::string_view line) {
  return line.starts_with(kBegin);
}

/// NAME and KIND of the line that begins a file.
Failure read_name(const PageSource& source, std::string_view line, ExampleFile& file) {
  const std::vector<std::string_view> words = split_list(line.substr(kBegin.size()), ' ');
  file.name = words.empty() ? std::string_view{} : words[0];
  if (!file.name.ends_with(".md") && !file.name.ends_with(".txt")) {
    return source.error(line, "a file of an example has a name that ends in .md or .txt");
  }
  if (words.size() == 1) return {};
  constexpr std::string_view kKind = "kind=";
  if (words.size() > 2 || !words[1].starts_with(kKind)) {
    return source.error(words[1], "behind the name of a file stands nothing but kind=KIND");
  }
  file.kind = words[1].substr(kKind.size());
  if (document_kind_named(file.kind)) return {};
  return source.error(file.kind, fmt::format("no kind of document is called '{}'", file.kind));
}

}  // namespace

Failure read_example_files(const PageSource& source, std::string_view info,
                           std::span<const std::string_view> lines, ParsedPage::Storage& out,
                           Example& example) {
  if (lines.empty() || !begins_file(lines.front())) {
    return source.error(info, "an example of a page that compares files begins with '=== NAME'");
  }
  std::vector<ExampleFile>& files = out.example_files.emplace_back();
  while (!lines.empty()) {
    ExampleFile& file = files.emplace_back();
    if (Failure failure = read_name(source, lines.front(), file)) return failure;
    const auto rest = lines.subspan(1);
    const auto size =
        static_cast<std::size_t>(std::ranges::find_if(rest, begins_file) - rest.begin());
    if (size > 0) file.text = joined_slice(rest.front(), rest[size - 1]);
    lines = rest.subspan(size);
  }
  if (files.size() < 2) return source.error(info, "there is nothing to compare one file with");
  example.files = files;
  return {};
}

}  // namespace consultlint
