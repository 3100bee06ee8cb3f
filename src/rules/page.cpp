#include "rules/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/page_examples.h"
#include "rules/page_front_matter.h"
#include "rules/page_kind_tables.h"
#include "rules/page_sections.h"
#include "rules/page_source.h"
#include "rules/page_storage.h"
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

/// The text of a section without blank lines around it.
std::string_view section_text(Lines lines) {
  if (lines.empty()) return {};
  return trimmed(joined_slice(lines.front(), lines.back()));
}

/// H1 and the one paragraph under it; returns how many lines they take, or an Error.
Result<std::size_t> read_opening(const PageSource& source, Lines lines, ParsedPage::Storage& out) {
  constexpr std::string_view kTitle = "# ";
  std::size_t next = count_blank(lines);
  if (next == lines.size() || !lines[next].starts_with(kTitle)) {
    return source.error(next == lines.size() ? source.text : lines[next],
                        "under the front matter stands the title: '# Title'");
  }
  out.page.rule.title = lines[next].substr(kTitle.size());
  ++next;
  next += count_blank(lines.subspan(next));
  const std::size_t begin = next;
  while (next < lines.size() && !lines[next].empty() && !lines[next].starts_with('#')) ++next;
  if (begin == next) {
    return source.error(out.page.rule.title,
                        "under the title stands a paragraph that says what is reported");
  }
  out.page.rule.summary = one_line(lines.subspan(begin, next - begin), out.pool);
  const std::size_t behind = next + count_blank(lines.subspan(next));
  if (behind < lines.size() && !lines[behind].starts_with("## ")) {
    return source.error(lines[behind], "the summary is one paragraph; more belongs into a section");
  }
  return behind;
}

Failure read_sections(const PageSource& source, Lines lines, ParsedPage::Storage& out) {
  const std::vector<PageSection> sections = split_sections(lines);
  if (Failure failure = check_sections(source, out.page.kind, out.page.rule.title, sections)) {
    return failure;
  }
  for (const PageSection& section : sections) {
    if (count_blank(section.lines) == section.lines.size()) {
      return source.error(section.name, fmt::format("'{}' is empty", section.name));
    }
    if (section.name == "Why it matters") out.page.rule.why = section_text(section.lines);
    Failure failure = section.name == "Examples" ? read_examples(source, section.lines, out)
                                                 : read_declarations(source, section, out);
    if (failure) return failure;
  }
  return {};
}

Failure read_page(const PageSource& source, ParsedPage::Storage& out) {
  if (const std::size_t bad = find_invalid_utf8(source.text); bad != std::string_view::npos) {
    return source.error(source.text.substr(bad), "the page is not valid UTF-8 here");
  }
  const Result<std::vector<std::string_view>> split = split_lines(source);
  if (!split) return split.error();
  const Lines lines = *split;
  constexpr std::string_view kRule = "---";
  if (lines.empty() || lines.front() != kRule) {
    return source.error(source.text, "a page begins with front matter between two lines of '---'");
  }
  const auto end = std::ranges::find(lines.subspan(1), kRule);
  const auto size = static_cast<std::size_t>(end - lines.subspan(1).begin());
  if (size + 1 == lines.size()) {
    return source.error(lines.front(), "the front matter is not closed by '---'");
  }
  if (Failure failure = read_front_matter(source, lines.subspan(1, size), out)) return failure;
  const Lines body = lines.subspan(size + 2);
  const Result<std::size_t> opening = read_opening(source, body, out);
  if (!opening) return opening.error();
  return read_sections(source, body.subspan(*opening), out);
}

}  // namespace

ParsedPage::ParsedPage(std::unique_ptr<const Storage> storage) : storage_(std::move(storage)) {}
ParsedPage::ParsedPage(ParsedPage&&) noexcept = default;
ParsedPage& ParsedPage::operator=(ParsedPage&&) noexcept = default;
ParsedPage::~ParsedPage() = default;

const Page& ParsedPage::page() const {
  return storage_->page;
}

std::span<const Example> ParsedPage::examples() const {
  return storage_->examples;
}

Result<ParsedPage> parse_page(std::string_view path, std::string text) {
  auto storage = std::make_unique<ParsedPage::Storage>();
  storage->path = path;
  storage->text = std::move(text);
  if (Failure failure = read_page({storage->path, storage->text}, *storage)) return *failure;
  Page& page = storage->page;
  page.rule.page = storage->text;
  page.rule.options = storage->options;
  page.terms = storage->terms;
  page.except = storage->except;
  page.patterns = storage->patterns;
  page.evidence = storage->evidence;
  page.not_evidence = storage->not_evidence;
  page.limits = storage->limits;
  return ParsedPage(std::move(storage));
}

}  // namespace consultlint
