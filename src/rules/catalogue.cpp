#include "rules/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "rules/code_page.h"
#include "rules/page_phrases.h"
#include "rules/suggestion.h"

namespace consultlint {

struct Catalogue::State {
  std::vector<ParsedPage> parsed;        // of packs
  std::vector<ParsedCode> parsed_codes;  // of packs
  std::vector<BuiltinPage> pages;        // of all, in order of id
  std::vector<CodeInfo> codes;           // of all, in order of id
  std::optional<PhraseTableStorage> overlay;
  std::optional<PhraseTable> phrases;
};

namespace {

namespace fs = std::filesystem;

/// The pages below a pack, in order of path.
struct PackFiles {
  std::vector<std::string> checks;
  std::vector<std::string> codes;
};

Result<PackFiles> find_pages(const std::string& pack) {
  std::error_code failure;
  PackFiles files;
  fs::recursive_directory_iterator at(pack, failure);
  for (; !failure && at != fs::recursive_directory_iterator(); at.increment(failure)) {
    const fs::path& path = at->path();
    const bool is_code = path.extension() == ".md" && path.parent_path().filename() == "codes";
    if (path.filename() == "check.md")
      files.checks.push_back(path.generic_string());
    else if (is_code)
      files.codes.push_back(path.generic_string());
  }
  if (failure) {
    return Error{fmt::format("the pack cannot be read: {}", failure.message()), pack};
  }
  if (files.checks.empty() && files.codes.empty()) {
    return Error{
        "the pack holds no page; a check stands in <group>/<rule>/check.md, a code of "
        "practice in codes/<code>.md",
        pack};
  }
  std::ranges::sort(files.checks);
  std::ranges::sort(files.codes);
  return files;
}

Result<std::string> read_page_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) return Error{"the page cannot be read", path};
  return text;
}

Result<ParsedPage> read_pack_page(const std::string& path) {
  Result<std::string> text = read_page_text(path);
  if (!text) return text.error();
  Result<ParsedPage> page = parse_page(path, *std::move(text));
  if (!page) return page;
  const PageKind kind = page->page().kind;
  if (kind == PageKind::kNative || kind == PageKind::kEngine) {
    return Error{
        fmt::format("a pack holds data only: kind '{}' must be compiled in", to_string(kind)),
        path};
  }
  return page;
}

using State = Catalogue::State;

const BuiltinPage* find_page(std::span<const BuiltinPage> pages, std::string_view id) {
  const auto found = std::ranges::find_if(
      pages, [id](const BuiltinPage& page) { return page.page.rule.id == id; });
  return found == pages.end() ? nullptr : &*found;
}

const CodeInfo* find_code_in(std::span<const CodeInfo> codes, std::string_view id) {
  const auto found = std::ranges::find(codes, id, &CodeInfo::id);
  return found == codes.end() ? nullptr : &*found;
}

/// Reads packs on top of what is built in.
class PackReader {
 public:
  PackReader(std::span<const BuiltinPage> pages, const PhraseTableData& phrases,
             std::span<const CodeInfo> codes)
      : phrases_(phrases), next_(phrases.sets) {
    state_->pages.assign(pages.begin(), pages.end());
    state_->codes.assign(codes.begin(), codes.end());
  }

  Failure read(const std::string& pack) {
    const Result<PackFiles> files = find_pages(pack);
    if (!files) return files.error();
    for (const std::string& path : files->checks) {
      if (Failure failure = add_check(path)) return failure;
    }
    for (const std::string& path : files->codes) {
      if (Failure failure = add_code(path)) return failure;
    }
    return {};
  }

  /// What was read, in order; an Error when a code asks for what no page gives.
  Result<std::unique_ptr<State>> finish() {
    std::ranges::sort(state_->pages, {}, [](const BuiltinPage& page) { return page.page.rule.id; });
    std::ranges::sort(state_->codes, {}, &CodeInfo::id);
    std::vector<const RuleInfo*> rules;
    for (const BuiltinPage& page : state_->pages) rules.push_back(&page.page.rule);
    for (const ParsedCode& code : state_->parsed_codes) {
      if (Failure failure = check_code(code, rules)) return *failure;
    }
    PhraseTableData overlay;
    if (next_ > phrases_.sets) {
      state_->overlay.emplace(
          build_phrase_table(added_, phrases_.sets, next_ - phrases_.sets, phrases_));
      overlay = state_->overlay->data();
    }
    state_->phrases.emplace(phrases_, overlay);
    return std::move(state_);
  }

 private:
  Failure add_check(const std::string& path) {
    Result<ParsedPage> parsed = read_pack_page(path);
    if (!parsed) return parsed.error();
    const Page& page = parsed->page();
    if (find_page(state_->pages, page.rule.id) != nullptr) {
      return Error{fmt::format("there is a rule '{}' already; choose another id", page.rule.id),
                   path};
    }
    state_->pages.push_back({page, next_, nullptr});
    append_phrases(page, next_, added_);
    next_ += phrase_set_count(page);
    state_->parsed.push_back(std::move(*parsed));
    return {};
  }

  Failure add_code(const std::string& path) {
    Result<std::string> text = read_page_text(path);
    if (!text) return text.error();
    Result<ParsedCode> parsed = parse_code(path, *std::move(text));
    if (!parsed) return parsed.error();
    const CodeInfo& code = parsed->code();
    if (find_code_in(state_->codes, code.id) != nullptr) {
      return Error{fmt::format("there is a code '{}' already; choose another id", code.id), path};
    }
    state_->codes.push_back(code);
    state_->parsed_codes.push_back(std::move(*parsed));
    return {};
  }

  std::unique_ptr<State> state_ = std::make_unique<State>();
  const PhraseTableData& phrases_;
  std::vector<Phrase> added_;
  PhraseSet next_ = 0;
};

}  // namespace

Result<Catalogue> Catalogue::load(std::span<const std::string> packs,
                                  std::span<const BuiltinPage> pages,
                                  const PhraseTableData& phrases, std::span<const CodeInfo> codes) {
  PackReader reader(pages, phrases, codes);
  for (const std::string& pack : packs) {
    if (Failure failure = reader.read(pack)) return *failure;
  }
  Result<std::unique_ptr<State>> state = reader.finish();
  if (!state) return state.error();
  return Catalogue(*std::move(state));
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

std::span<const CodeInfo> Catalogue::codes() const {
  return state_->codes;
}

const CodeInfo* Catalogue::find_code(std::string_view id) const {
  return find_code_in(state_->codes, id);
}

Error Catalogue::unknown_code(std::string_view id, std::string where) const {
  std::vector<std::string_view> ids;
  for (const CodeInfo& code : state_->codes) ids.push_back(code.id);
  return {fmt::format("there is no code of practice '{}': {}", id,
                      ids.empty() ? "none are loaded" : suggestion(id, ids)),
          std::move(where)};
}

Error Catalogue::unknown_clause(const CodeInfo& code, std::string_view label, std::string where) {
  std::vector<std::string_view> labels;
  for (const ClauseInfo& clause : code.clauses) labels.push_back(clause.label);
  return {fmt::format("{} has no clause '{}': {}", code.id, label, suggestion(label, labels)),
          std::move(where)};
}

const PhraseTable& Catalogue::phrases() const {
  return *state_->phrases;
}

}  // namespace consultlint
