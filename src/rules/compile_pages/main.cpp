// Host tool of the build: reads the check pages named on its command line, in order of id, and
// writes the tables that are compiled into consultlint. A wrong page stops the build with its
// place.
//
//   compile_pages PAGES.cpp PHRASES.cpp checks/<group>/<rule>/check.md…
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

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

Failure write_file(const char* path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) return Error{"the file cannot be written", path};
  return {};
}

Failure compile(const char* pages_path, const char* phrases_path, std::span<char*> page_paths) {
  const Result<std::vector<ParsedPage>> pages = read_pages(page_paths);
  if (!pages) return pages.error();
  std::vector<Phrase> phrases;
  std::vector<PhraseSet> first_sets;
  PhraseSet sets = 0;
  for (const ParsedPage& page : *pages) {
    first_sets.push_back(sets);
    append_phrases(page.page(), sets, phrases);
    sets += phrase_set_count(page.page());
  }
  const PhraseTableStorage table = build_phrase_table(phrases, 0, sets);
  if (Failure failure = write_file(pages_path, emit_pages(*pages, first_sets))) return failure;
  return write_file(phrases_path, emit_phrases(table.data()));
}

}  // namespace
}  // namespace consultlint

int main(int argc, char** argv) try {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 3) {
    std::fputs("usage: compile_pages PAGES.cpp PHRASES.cpp PAGE...\n", stderr);
    return 2;
  }
  const consultlint::Failure failure =
      consultlint::compile(arguments[1], arguments[2], arguments.subspan(3));
  if (!failure) return 0;
  fmt::print(stderr, "{}: error: {}\n", failure->where, failure->message);
  return 1;
} catch (const std::exception& bug) {
  std::fprintf(stderr, "compile_pages: %s\n", bug.what());
  return 1;
}
