#include "rules/code_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "rules/code_clauses.h"
#include "rules/code_storage.h"
#include "rules/page_fields.h"
#include "rules/page_frame.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::string_view kKeys[] = {"id", "title", "issuer", "date", "since"};
constexpr SectionName kSections[] = {{"Clauses", true}, {"References", false}};

/// "<name>" from "…/codes/<name>.md"; empty when the path has no such folder.
std::string_view name_of(std::string_view path) {
  constexpr std::string_view kEnding = ".md";
  constexpr std::string_view kFolder = "codes/";
  if (!path.ends_with(kEnding)) return {};
  path.remove_suffix(kEnding.size());
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos || !path.substr(0, slash + 1).ends_with(kFolder)) return {};
  return path.substr(slash + 1);
}

Failure check_id(const PageSource& source, std::string_view id) {
  if (!is_kebab(id)) {
    return source.error(id, fmt::format("'{}' is no id: write the issuer, the sort of code and the "
                                        "year in small letters, figures and hyphens",
                                        id));
  }
  const std::string_view name = name_of(source.path);
  if (!name.empty() && name != id) {
    return source.error(id, fmt::format("the id is '{}' but the file is {}.md", id, name));
  }
  return {};
}

/// Whether `text` is digits as long as the pattern "0000-00-00" or its first one or two parts.
bool is_date(std::string_view text) {
  constexpr std::string_view kPattern = "0000-00-00";
  if (text.size() != 4 && text.size() != 7 && text.size() != kPattern.size()) return false;
  const auto fits = [](char c, char wanted) {
    return wanted == '0' ? ascii::is_digit(c) : c == wanted;
  };
  if (!std::ranges::equal(text, kPattern.substr(0, text.size()), fits)) return false;
  const auto part_in = [text](std::size_t begin, int most) {
    if (begin >= text.size()) return true;
    const int value = (text[begin] - '0') * 10 + (text[begin + 1] - '0');
    return value >= 1 && value <= most;
  };
  return part_in(5, 12) && part_in(8, 31);
}

Failure read_fields(const PageSource& source, std::span<const std::string_view> lines,
                    CodeInfo& code) {
  const Result<PageFields> read = PageFields::read(source, lines, kKeys, std::size(kKeys));
  if (!read) return read.error();
  const PageFields& fields = *read;
  code.id = fields["id"];
  code.title = fields["title"];
  code.issuer = fields["issuer"];
  code.date = fields["date"];
  code.since = fields["since"];
  if (Failure failure = check_id(source, code.id)) return failure;
  if (!is_date(code.date)) {
    return source.error(
        code.date, fmt::format("'{}' is no date: write 2002, 2002-07 or 2002-07-01", code.date));
  }
  return {};
}

Failure read_code(const PageSource& source, ParsedCode::Storage& out) {
  const Result<PageFrame> frame = read_frame(source, out.pool);
  if (!frame) return frame.error();
  if (Failure failure = read_fields(source, frame->front_matter, out.code)) return failure;
  out.code.summary = frame->summary;
  if (Failure failure =
          check_sections(source, "a code page", frame->title, frame->sections, kSections)) {
    return failure;
  }
  return read_clauses(source, frame->sections.front(), out);
}

}  // namespace

ParsedCode::ParsedCode(std::unique_ptr<const Storage> storage) : storage_(std::move(storage)) {}
ParsedCode::ParsedCode(ParsedCode&&) noexcept = default;
ParsedCode& ParsedCode::operator=(ParsedCode&&) noexcept = default;
ParsedCode::~ParsedCode() = default;

const CodeInfo& ParsedCode::code() const {
  return storage_->code;
}

PageSource ParsedCode::source() const {
  return {storage_->path, storage_->text};
}

Result<ParsedCode> parse_code(std::string_view path, std::string text) {
  auto storage = std::make_unique<ParsedCode::Storage>();
  storage->path = path;
  storage->text = std::move(text);
  if (Failure failure = read_code({storage->path, storage->text}, *storage)) return *failure;
  storage->code.page = storage->text;
  storage->code.clauses = storage->clauses;
  return ParsedCode(std::move(storage));
}

const ClauseInfo* CodeInfo::find(std::string_view label) const {
  const auto found = std::ranges::find(clauses, label, &ClauseInfo::label);
  return found == clauses.end() ? nullptr : &*found;
}

}  // namespace consultlint
