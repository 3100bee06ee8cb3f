#include "lsp/ignore_actions.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edit/splice.h"
#include "engine/files.h"
#include "engine/ignore_comments.h"
#include "engine/ignore_file.h"
#include "lsp/text_edits.h"
#include "lsp/uri.h"
#include "readers/readers.h"

namespace consultlint::lsp {
namespace {

/// Stands where the writer is to say why.
constexpr std::string_view kReason = "give the reason here";

Json edit_with(const OpenFile& file, std::span<const SourceSplice> splices, const Client& client) {
  if (splices.empty()) return nullptr;
  const std::string& text = file.document.text();
  const std::string& read = file.checked->report.reading->document.artifacts().front().text;
  const Result<std::string> spliced = splice_bytes(text, read, splices);
  if (!spliced) return nullptr;
  return workspace_edit(file.uri, file.document.version(),
                        text_edits(file.document, *spliced, client.encoding), client);
}

/// Writes a file that need not be there, and need not be open.
Json write_edit(const std::string& path, const std::string& before, std::string_view after,
                bool exists, const Client& client) {
  if (!exists && !client.creates_files) return nullptr;
  const std::string uri = uri_of_path(path);
  const OpenDocument document({}, 0, before);
  Json edits = text_edits(document, after, client.encoding);
  if (!client.document_changes) return Json{{"changes", {{uri, std::move(edits)}}}};
  Json changes = Json::array();
  if (!exists) {
    changes.push_back({{"kind", "create"}, {"uri", uri}, {"options", {{"ignoreIfExists", true}}}});
  }
  changes.push_back(
      {{"textDocument", {{"uri", uri}, {"version", nullptr}}}, {"edits", std::move(edits)}});
  return Json{{"documentChanges", std::move(changes)}};
}

}  // namespace

Json ignore_here(const OpenFile& file, const ReportedFinding* finding, const Client& client) {
  const Document& document = file.checked->report.reading->document;
  if (document.format() == Format::kMarkdown) {
    const auto splices = comments_to_ignore(file.path, document, std::span(finding, 1), kReason);
    return edit_with(file, splices, client);
  }
  if (!path_of_uri(file.uri)) return nullptr;  // nothing can stand beside it
  const std::string path = ignore_file_of(file.path);
  const Result<std::string> before = read_file(path, kMaxInputBytes);
  const std::string old = before ? *before : "";
  const std::string fresh = with_ignore_lines(file.path, old, {ignore_line(*finding, kReason)});
  return write_edit(path, old, fresh, static_cast<bool>(before), client);
}

Json ignore_in_file(const OpenFile& file, const ReportedFinding* finding, const Client& client) {
  const Document& document = file.checked->report.reading->document;
  if (document.format() != Format::kMarkdown) return nullptr;
  return edit_with(file, comment_to_ignore_in_file(document, std::span(finding, 1), kReason),
                   client);
}

}  // namespace consultlint::lsp
