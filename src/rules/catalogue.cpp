#include "rules/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "rules/page_phrases.h"
#include "rules/suggestion.h"

namespace consultlint {

struct Catalogue::State {
  std::vector<ParsedPage> parsed;  // of packs
  std::vector<BuiltinPage> pages;  // of all, in order of id
  std::optional<PhraseTableStorage> overlay;
  std::optional<PhraseTable> phrases;
};

namespace {

namespace fs = std::filesystem;

/// Every check.md below `pack`, in order of path.
Result<std::vector<std::string>> find_pages(const std::string& pack) {
  std::error_code failure;
  std::vector<std::string> paths;
  fs::recursive_directory_iterator at(pack, failure);
  for (; !failure && at != fs::recursive_directory_iterator(); at.increment(failure)) {
    if (at->path().filename() == "check.md") paths.push_back(at->path().generic_string());
  }
  if (failure) {
    return Error{fmt::format("the pack cannot be read: {}", failure.message()), pack};
  }
  if (paths.empty()) {
    return Error{"the pack holds no check page; a page stands in <group>/<rule>/check.md", pack};
  }
  std::ranges::sort(paths);
  return paths;
}

Result<ParsedPage> read_pack_page(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) return Error{"the page cannot be read", path};
  Result<ParsedPage> page = parse_page(path, std::move(text));
  if (page && page->page().kind == PageKind::kNative) {
    return Error{"a pack holds data only: kind 'native' must be compiled in", path};
  }
  return page;
}

const BuiltinPage* find_page(std::span<const BuiltinPage> pages, std::string_view id) {
  const auto found = std::ranges::find_if(
      pages, [id](const BuiltinPage& page) { return page.page.rule.id == id; });
  return found == pages.end() ? nullptr : &*found;
}

}  // namespace

Result<Catalogue> Catalogue::load(std::span<const std::string> packs,
                                  std::span<const BuiltinPage> pages,
                                  const PhraseTableData& phrases) {
  auto state = std::make_unique<State>();
  state->pages.assign(pages.begin(), pages.end());
  std::vector<Phrase> added;
  PhraseSet next = phrases.sets;
  for (const std::string& pack : packs) {
    const Result<std::vector<std::string>> paths = find_pages(pack);
    if (!paths) return paths.error();
    for (const std::string& path : *paths) {
      Result<ParsedPage> parsed = read_pack_page(path);
      if (!parsed) return parsed.error();
      const Page& page = parsed->page();
      if (find_page(state->pages, page.rule.id) != nullptr) {
        return Error{fmt::format("there is a rule '{}' already; choose another id", page.rule.id),
                     path};
      }
      state->pages.push_back({page, next, nullptr});
      append_phrases(page, next, added);
      next += phrase_set_count(page);
      state->parsed.push_back(std::move(*parsed));
    }
  }
  std::ranges::sort(state->pages, {}, [](const BuiltinPage& page) { return page.page.rule.id; });
  PhraseTableData overlay;
  if (next > phrases.sets) {
    state->overlay.emplace(build_phrase_table(added, phrases.sets, next - phrases.sets, phrases));
    overlay = state->overlay->data();
  }
  state->phrases.emplace(phrases, overlay);
  return Catalogue(std::move(state));
}

Catalogue::Catalogue(std::unique_ptr<State> state) : state_(std::move(state)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

std::span<const BuiltinPage> Catalogue::pages() const {
  return state_->pages;
}

const BuiltinPage* Catalogue::find(std::string_view id) const {
  return find_page(state_->pages, id);
}

Error Catalogue::unknown(std::string_view id, std::string where) const {
  std::vector<std::string_view> ids;
  for (const BuiltinPage& page : state_->pages) ids.push_back(page.page.rule.id);
  return {fmt::format("there is no rule '{}': {}", id,
                      ids.empty() ? "no rules are loaded" : suggestion(id, ids)),
          std::move(where)};
}

const PhraseTable& Catalogue::phrases() const {
  return *state_->phrases;
}

}  // namespace consultlint
