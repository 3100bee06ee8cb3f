#include <algorithm>
#include <utility>

#include "readers/detection.h"
#include "readers/readers.h"
#include "text/encoding.h"

namespace consultlint {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

/// Begins a link whose target stands on the next line, or ends one whose words began above.
bool breaks_link(std::string_view line) {
  const std::size_t first = line.find("](");
  if (first == std::string_view::npos) return false;
  return line.substr(0, first).find('[') == std::string_view::npos ||
         line.find(')', line.rfind("](")) == std::string_view::npos;
}

bool has_broken_link(std::string_view text) {
  for (std::size_t at = text.find("]("); at < text.size(); at = text.find("](", at)) {
    const std::size_t begin = text.rfind('\n', at) + 1;  // npos + 1 is 0
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (breaks_link(text.substr(begin, end - begin))) return true;
    at = end;
  }
  return false;
}

/// Holds code fences, quotes, footnotes, front matter or links that run over a line end. The text
/// reader knows the other signs of Markdown, and finds the headings that text extracted from
/// another format has lost; these need the parser.
bool needs_markdown_parser(std::string_view text) {
  constexpr std::string_view kSigns[] = {"\n```", "\n~~~", "\n> ", "\n[^"};
  const auto stands = [text](std::string_view sign) {
    return text.find(sign) != std::string_view::npos;
  };
  return text.starts_with("---\n") || text.starts_with("---\r\n") ||
         std::ranges::any_of(kSigns, stands) || has_broken_link(text);
}

Result<Document> read_decoded(std::string_view path, Format format, std::string text) {
  const bool markdown =
      format == Format::kMarkdown || (looks_like_markdown(text) && needs_markdown_parser(text));
  return markdown ? read_markdown(path, std::move(text)) : read_text(path, std::move(text));
}

}  // namespace

Result<Document> read_document(std::string_view path, std::string bytes,
                               const ReadOptions& options) {
  const auto refuse = [path](const char* message) { return Error{message, std::string(path)}; };
  if (bytes.size() > kMaxInputBytes) {
    return refuse(
        "The file is larger than 64 MiB, which is the most that can be read; split the document, "
        "or take out pictures.");
  }
  if (is_blank(bytes)) return refuse("The file is empty; it should hold the document's text.");
  const auto format = detect_format(path, bytes);
  if (!format) return format.error();
  if (*format == Format::kDocx) return read_docx(path, std::move(bytes), options);

  auto decoded = decode_text(std::move(bytes));
  if (!decoded) {
    return refuse(
        "The file is not text; documents can be read from .docx, Markdown (.md) and plain text "
        "(.txt).");
  }
  if (is_blank(decoded->text)) {
    return refuse("The file is empty; it should hold the document's text.");
  }
  auto document = read_decoded(path, *format, std::move(decoded->text));
  if (!document || decoded->problem.empty()) return document;
  return (*std::move(document)).with_problem(std::move(decoded->problem));
}

}  // namespace consultlint
