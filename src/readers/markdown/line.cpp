#include "readers/markdown/line.h"

#include <algorithm>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool begins_numbered_item(std::string_view content) {
  const auto end = std::ranges::find_if_not(content, ascii::is_digit);
  const std::string_view rest = content.substr(static_cast<std::size_t>(end - content.begin()));
  return rest.size() < content.size() && (rest.starts_with(". ") || rest.starts_with(") "));
}

}  // namespace

MarkdownLine markdown_line_at(std::string_view text, std::uint32_t begin) {
  MarkdownLine line;
  line.begin = begin;
  const std::size_t feed = text.find('\n', begin);
  line.next = static_cast<std::uint32_t>(feed == kNone ? text.size() : feed + 1);
  line.end = static_cast<std::uint32_t>(feed == kNone ? text.size() : feed);
  if (line.end > begin && text[line.end - 1] == '\r') --line.end;
  std::uint32_t at = begin;
  for (; at < line.end; ++at) {
    const char c = text[at];
    if (c == '>') {
      line.quoted = true;
    } else if (c != ' ' && c != '\t') {
      break;
    }
    line.indent += c == '\t' ? 4 : 1;
  }
  line.content = text.substr(at, line.end - at);
  return line;
}

std::size_t note_marker_length(std::string_view content) {
  constexpr std::size_t kMaxLabel = 64;
  if (!content.starts_with("[^")) return 0;
  const std::size_t close = content.substr(0, kMaxLabel + 3).find_first_of("] \t[", 2);
  if (close == kNone || close == 2 || content.substr(close, 2) != "]:") return 0;
  return close + 2;
}

bool begins_markdown_block(std::string_view content) {
  constexpr std::string_view kMarks = "#>|+<";
  return kMarks.find(content.front()) != kNone || content.starts_with("- ") ||
         content.starts_with("* ") || content.starts_with("```") || content.starts_with("---") ||
         content.starts_with(":::") || note_marker_length(content) > 0 ||
         begins_numbered_item(content);
}

CodeFence code_fence(const MarkdownLine& line) {
  const char mark = line.is_blank() ? '\0' : line.content.front();
  if (mark != '`' && mark != '~') return {};
  const std::size_t length = std::min(line.content.find_first_not_of(mark), line.content.size());
  if (length < 3) return {};
  if (mark == '`' && line.content.find('`', length) != kNone) return {};
  return {mark, length, line.quoted};
}

bool CodeFence::is_closed_by(const MarkdownLine& line) const {
  const CodeFence other = code_fence(line);
  return other.mark == mark && other.length >= length &&
         line.content.find_first_not_of(" \t", other.length) == kNone;
}

}  // namespace consultlint
