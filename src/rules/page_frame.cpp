#include "rules/page_frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace consultlint {
namespace {

using Lines = std::span<const std::string_view>;

/// The paragraph of `lines` as one line.
std::string_view one_line(Lines lines, StringPool& pool) {
  std::string text;
  for (const std::string_view line : lines) {
    if (!text.empty()) text += ' ';
    text += line;
  }
  return pool.emplace_back(std::move(text));
}

std::size_t count_blank(Lines lines) {
  return static_cast<std::size_t>(
      std::ranges::find_if(lines, [](std::string_view line) { return !line.empty(); }) -
      lines.begin());
}

/// H1 and the one paragraph under it; returns how many lines they take, or an Error.
Result<std::size_t> read_opening(const PageSource& source, Lines lines, PageFrame& out,
                                 StringPool& pool) {
  constexpr std::string_view kTitle = "# ";
  std::size_t next = count_blank(lines);
  if (next == lines.size() || !lines[next].starts_with(kTitle)) {
    return source.error(next == lines.size() ? source.text : lines[next],
                        "under the front matter stands the title: '# Title'");
  }
  out.title = lines[next].substr(kTitle.size());
  ++next;
  next += count_blank(lines.subspan(next));
  const std::size_t begin = next;
  while (next < lines.size() && !lines[next].empty() && !lines[next].starts_with('#')) ++next;
  if (begin == next) {
    return source.error(out.title, "under the title stands a paragraph that says what it is about");
  }
  out.summary = one_line(lines.subspan(begin, next - begin), pool);
  const std::size_t behind = next + count_blank(lines.subspan(next));
  if (behind < lines.size() && !lines[behind].starts_with("## ")) {
    return source.error(lines[behind], "the summary is one paragraph; more belongs into a section");
  }
  return behind;
}

/// Sets the front matter and returns what stands below it.
Result<Lines> read_front_matter_bounds(const PageSource& source, PageFrame& out) {
  constexpr std::string_view kRule = "---";
  const Lines lines = out.lines;
  if (lines.empty() || lines.front() != kRule) {
    return source.error(source.text, "a page begins with front matter between two lines of '---'");
  }
  const auto end = std::ranges::find(lines.subspan(1), kRule);
  const auto size = static_cast<std::size_t>(end - lines.subspan(1).begin());
  if (size + 1 == lines.size()) {
    return source.error(lines.front(), "the front matter is not closed by '---'");
  }
  out.front_matter = lines.subspan(1, size);
  return lines.subspan(size + 2);
}

}  // namespace

Result<PageFrame> read_frame(const PageSource& source, StringPool& pool) {
  if (const std::size_t bad = find_invalid_utf8(source.text); bad != std::string_view::npos) {
    return source.error(source.text.substr(bad), "the page is not valid UTF-8 here");
  }
  Result<std::vector<std::string_view>> lines = split_lines(source);
  if (!lines) return lines.error();
  PageFrame frame;
  frame.lines = *std::move(lines);
  const Result<Lines> body = read_front_matter_bounds(source, frame);
  if (!body) return body.error();
  const Result<std::size_t> opening = read_opening(source, *body, frame, pool);
  if (!opening) return opening.error();
  frame.sections = split_sections(body->subspan(*opening));
  return frame;
}

std::string_view section_text(const PageSection& section) {
  if (section.lines.empty()) return {};
  return trimmed(joined_slice(section.lines.front(), section.lines.back()));
}

}  // namespace consultlint
