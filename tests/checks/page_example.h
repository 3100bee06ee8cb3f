#pragma once
#include <charconv>
#include <chrono>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/page.h"
#include "rules/registry.h"
#include "support/files_run.h"
#include "support/rule_run.h"

namespace consultlint::test {

/// One fenced example from a page.
struct PageExample {
  const BuiltinPage* page = nullptr;
  std::string text;  // with [[marks]]
  bool bad = false;
  bool absent = false;
  std::uint32_t line = 0;
  RunSettings settings;
  std::vector<RunFile> files;  // on a page that compares files
};

/// What GoogleTest prints of a failed case.
inline void PrintTo(const PageExample& example, std::ostream* out) {
  *out << example.page->page.rule.id << " line " << example.line;
}

inline std::optional<std::chrono::year_month_day> parse_day(std::string_view text) {
  int parts[3] = {};
  const char* at = text.data();
  for (int& part : parts) {
    const auto [end, failure] = std::from_chars(at, text.data() + text.size(), part);
    if (failure != std::errc{}) return std::nullopt;
    at = end + 1;
  }
  return std::chrono::year(parts[0]) / parts[1] / parts[2];
}

/// An example without a kind is of the first kind that its rule applies to.
inline std::optional<DocumentKind> kind_of(const RuleInfo& rule, std::string_view name) {
  if (!name.empty()) return document_kind_named(name);
  for (int i = 0; rule.kinds != 0 && i < kDocumentKinds; ++i) {
    const auto kind = static_cast<DocumentKind>(i);
    if (rule.applies_to(kind)) return kind;
  }
  return std::nullopt;
}

inline PageExample make_example(const BuiltinPage& page, const Example& example) {
  PageExample result{
      &page, std::string(example.text), example.bad, example.absent, example.line, {}, {}};
  if (example.format == "text") result.settings.format = Format::kText;
  if (example.format == "word") result.settings.format = Format::kDocx;
  result.settings.kind = kind_of(page.page.rule, example.kind);
  for (const ExampleSetting& setting : example.settings) {
    if (setting.name == "reference-date") {
      result.settings.reference_date = parse_day(setting.value);
    } else {
      result.settings.options.push_back({std::string(setting.name), std::string(setting.value)});
    }
  }
  for (const ExampleFile& file : example.files) {
    result.files.push_back({std::string(file.name), std::string(file.text), {}});
    if (!file.kind.empty()) result.files.back().kind = document_kind_named(file.kind);
  }
  return result;
}

inline std::vector<PageExample> examples_of(std::span<const BuiltinPage> pages) {
  std::vector<PageExample> all;
  for (const BuiltinPage& page : pages) {
    const Result<ParsedPage> parsed =
        parse_page(page.page.rule.id, std::string(page.page.rule.page));
    if (!parsed) continue;  // BuiltinPages.ParseAgain reports it
    for (const Example& example : parsed->examples()) all.push_back(make_example(page, example));
  }
  return all;
}

inline std::vector<PageExample> all_page_examples() {
  return examples_of(builtin_pages());
}

}  // namespace consultlint::test
