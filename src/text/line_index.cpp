#include "text/line_index.h"

#include <algorithm>
#include <cstring>

namespace consultlint {

LineIndex::LineIndex(std::string_view text) : begins_{0} {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const bool has_cr = text.find('\r') != std::string_view::npos;
  if (!has_cr) {
    for (const char* at = begin; at < end;) {
      const void* feed = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
      if (feed == nullptr) break;
      at = static_cast<const char*>(feed) + 1;
      begins_.push_back(static_cast<std::uint32_t>(at - begin));
    }
    return;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool lone_cr = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone_cr) begins_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

std::uint32_t LineIndex::line_of(std::uint32_t offset) const {
  const auto next = std::ranges::upper_bound(begins_, offset);
  return static_cast<std::uint32_t>(next - begins_.begin());
}

SourceSpan LineIndex::line_span(std::uint32_t line, std::string_view text) const {
  const std::uint32_t begin = begins_[line - 1];
  std::uint32_t end =
      line < begins_.size() ? begins_[line] : static_cast<std::uint32_t>(text.size());
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return {begin, end};
}

}  // namespace consultlint
