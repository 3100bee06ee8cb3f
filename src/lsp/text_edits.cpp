#include "lsp/text_edits.h"

#include <algorithm>
#include <utility>

#include "report/diff/line_changes.h"
#include "text/utf8.h"

namespace consultlint::lsp {
namespace {

/// The text of some lines, which stand one after the other, and where it begins.
std::string_view text_of(std::string_view text, const Lines& lines, LineNumbers numbers) {
  const char* const end = text.data() + text.size();
  const auto start = [&](std::size_t line) {
    return line < lines.size() ? lines[line].data() : end;
  };
  return {start(numbers.begin), start(numbers.end)};
}

/// How many bytes at the start both have in common, up to a character boundary.
std::size_t common_start(std::string_view a, std::string_view b) {
  auto common = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  const auto splits = [&](std::string_view text) {
    return common < text.size() && is_utf8_continuation(text[common]);
  };
  while (common > 0 && (splits(a) || splits(b))) --common;
  return common;
}

/// The same at the end.
std::size_t common_end(std::string_view a, std::string_view b) {
  std::size_t common = 0;
  while (common < std::min(a.size(), b.size()) &&
         a[a.size() - 1 - common] == b[b.size() - 1 - common]) {
    ++common;
  }
  while (common > 0 && is_utf8_continuation(a[a.size() - common])) --common;
  return common;
}

}  // namespace

Json text_edits(const OpenDocument& before, std::string_view after, PositionEncoding encoding) {
  const std::string_view text = before.text();
  const Lines old_lines = split_lines(text);
  const Lines new_lines = split_lines(after);
  Json edits = Json::array();
  for (const LineChange& change : find_line_changes(old_lines, new_lines)) {
    std::string_view from = text_of(text, old_lines, change.before);
    std::string_view to = text_of(after, new_lines, change.after);
    const std::size_t start = common_start(from, to);
    from.remove_prefix(start);
    to.remove_prefix(start);
    const std::size_t end = common_end(from, to);
    from.remove_suffix(end);
    to.remove_suffix(end);
    const auto begin = static_cast<std::uint32_t>(from.data() - text.data());
    const auto behind = begin + static_cast<std::uint32_t>(from.size());
    const Range range{position_of(begin, text, before.lines(), encoding),
                      position_of(behind, text, before.lines(), encoding)};
    edits.push_back({{"range", to_json(range)}, {"newText", to}});
  }
  return edits;
}

Json workspace_edit(const std::string& uri, std::int64_t version, Json edits,
                    const Client& client) {
  if (!client.document_changes) return {{"changes", {{uri, std::move(edits)}}}};
  const Json document = {{"uri", uri}, {"version", version}};
  return {{"documentChanges",
           Json::array({{{"textDocument", document}, {"edits", std::move(edits)}}})}};
}

}  // namespace consultlint::lsp
