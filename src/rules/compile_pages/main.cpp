// Host tool of the build: reads the pages named on its command line, check pages in order of id,
// then code pages in order of id, and writes the tables that are compiled into consultlint. A wrong
// page stops the build with its place.
//
//   compile_pages PAGES.cpp PHRASES.cpp CODES.cpp checks/<group>/<rule>/check.md… checks/codes/*.md
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/code_page.h"
#include "rules/compile_pages/emit.h"
#include "rules/page_phrases.h"
#include "rules/page_source.h"

namespace consultlint {
namespace {

Result<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) return Error{"the page cannot be read", path};
  return text;
}

/// A page is native exactly when a check.cpp stands beside it.
Failure check_factory(const std::string& path, const Page& page) {
  const bool there =
      std::filesystem::exists(std::filesystem::path(path).replace_filename("check.cpp"));
  const bool native = page.kind == PageKind::kNative;
  if (there == native) return {};
  return Error{native ? "kind is 'native' but no check.cpp stands beside the page"
                      : "a check.cpp stands beside the page: kind should be 'native'",
               path};
}

Result<std::vector<ParsedPage>> read_pages(std::span<char*> paths) {
  std::vector<ParsedPage> pages;
  for (const std::string path : paths) {
    Result<std::string> text = read_file(path);
    if (!text) return text.error();
    Result<ParsedPage> page = parse_page(path, std::move(*text));
    if (!page) return page.error();
    if (Failure failure = check_factory(path, page->page())) return *failure;
    pages.push_back(std::move(*page));
  }
  return pages;
}

/// Reads code pages, each checked against the rules that there are.
Result<std::vector<ParsedCode>> read_codes(std::span<char*> paths,
                                           std::span<const ParsedPage> pages) {
  std::vector<const RuleInfo*> rules;
  for (const ParsedPage& page : pages) rules.push_back(&page.page().rule);
  std::vector<ParsedCode> codes;
  for (const std::string path : paths) {
    Result<std::string> text = read_file(path);
    if (!text) return text.error();
    Result<ParsedCode> code = parse_code(path, std::move(*text));
    if (!code) return code.error();
    if (Failure failure = check_code(*code, rules)) return *failure;
    codes.push_back(std::move(*code));
  }
  return codes;
}

Failure write_file(const char* path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) return Error{"the file cannot be written", path};
  return {};
}

/// Where the tables go.
struct Targets {
  const char* pages;
  const char* phrases;
  const char* codes;
};

Failure write_pages(const Targets& targets, std::span<const ParsedPage> pages) {
  std::vector<Phrase> phrases;
  std::vector<PhraseSet> first_sets;
  PhraseSet sets = 0;
  for (const ParsedPage& page : pages) {
    first_sets.push_back(sets);
    append_phrases(page.page(), sets, phrases);
    sets += phrase_set_count(page.page());
  }
  const PhraseTableStorage table = build_phrase_table(phrases, 0, sets);
  if (Failure failure = write_file(targets.pages, emit_pages(pages, first_sets))) return failure;
  return write_file(targets.phrases, emit_phrases(table.data()));
}

Failure compile(const Targets& targets, std::span<char*> paths) {
  const auto first_code = std::ranges::find_if_not(
      paths, [](std::string_view path) { return path.ends_with("/check.md"); });
  const Result<std::vector<ParsedPage>> pages =
      read_pages(std::span<char*>(paths.begin(), first_code));
  if (!pages) return pages.error();
  const Result<std::vector<ParsedCode>> codes =
      read_codes(std::span<char*>(first_code, paths.end()), *pages);
  if (!codes) return codes.error();
  if (Failure failure = write_pages(targets, *pages)) return failure;
  return write_file(targets.codes, emit_codes(*codes));
}

}  // namespace
}  // namespace consultlint

int main(int argc, char** argv) try {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 4) {
    std::fputs("usage: compile_pages PAGES.cpp PHRASES.cpp CODES.cpp PAGE...\n", stderr);
    return 2;
  }
  const consultlint::Failure failure =
      consultlint::compile({arguments[1], arguments[2], arguments[3]}, arguments.subspan(4));
  if (!failure) return 0;
  fmt::print(stderr, "{}: error: {}\n", failure->where, failure->message);
  return 1;
} catch (const std::exception& bug) {
  std::fprintf(stderr, "compile_pages: %s\n", bug.what());
  return 1;
}
