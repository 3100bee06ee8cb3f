#include "rules/page.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "rules/page_examples.h"
#include "rules/page_frame.h"
#include "rules/page_front_matter.h"
#include "rules/page_kind_tables.h"
#include "rules/page_schema.h"
#include "rules/page_sections.h"
#include "rules/page_source.h"
#include "rules/page_storage.h"

namespace consultlint {
namespace {

/// The sections that a page of that kind may have.
std::vector<SectionName> section_names(PageKind kind) {
  const auto is_for = [kind](std::uint8_t kinds) {
    return ((kinds >> static_cast<unsigned>(kind)) & 1U) != 0;
  };
  std::vector<SectionName> names;
  for (const SectionRule& rule : section_rules()) {
    if (is_for(rule.allowed)) names.push_back({rule.name, is_for(rule.required)});
  }
  return names;
}

Failure read_sections(const PageSource& source, const PageFrame& frame, ParsedPage::Storage& out) {
  const PageKind kind = out.page.kind;
  if (Failure failure = check_sections(source, fmt::format("a page of kind {}", to_string(kind)),
                                       frame.title, frame.sections, section_names(kind))) {
    return failure;
  }
  for (const PageSection& section : frame.sections) {
    if (section.name == "Why it matters") out.page.rule.why = section_text(section);
    Failure failure = section.name == "Examples" ? read_examples(source, section.lines, out)
                                                 : read_declarations(source, section, out);
    if (failure) return failure;
  }
  return {};
}

Failure read_page(const PageSource& source, ParsedPage::Storage& out) {
  const Result<PageFrame> frame = read_frame(source, out.pool);
  if (!frame) return frame.error();
  if (Failure failure = read_front_matter(source, frame->front_matter, out)) return failure;
  out.page.rule.title = frame->title;
  out.page.rule.summary = frame->summary;
  return read_sections(source, *frame, out);
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
