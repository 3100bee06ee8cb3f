#include "readers/markdown/source.h"

#include <algorithm>
#include <functional>

namespace consultlint {
namespace {

constexpr std::size_t kPadding = 64;

void append_blanked(std::string& out, std::string_view bytes) {
  for (const char c : bytes) out += c == '\n' || c == '\r' ? c : ' ';
}

}  // namespace

MarkdownSource::MarkdownSource(std::string_view text, SourceSpan part,
                               std::span<const MarkdownEdit> edits)
    : part_(part) {
  copy_.reserve(part.size() + 1 + kPadding);
  std::uint32_t done = part.begin;
  std::uint32_t inserted = 0;
  for (const MarkdownEdit& edit : edits) {
    copy_ += text.substr(done, edit.span.begin - done);
    done = edit.span.end;
    if (edit.kind == MarkdownEdit::Kind::kInsert) {
      shifts_.push_back({static_cast<std::uint32_t>(copy_.size()), edit.count, inserted});
      inserted += edit.count;
      copy_.append(edit.count, edit.filler);
    } else if (edit.kind == MarkdownEdit::Kind::kTag) {
      copy_ += '<';
      copy_.append(edit.span.size() - 2, 'x');
      copy_ += '>';
    } else {
      append_blanked(copy_, text.substr(edit.span.begin, edit.span.size()));
    }
  }
  copy_ += text.substr(done, part.end - done);
  copy_ += '\n';
  parsed_size_ = copy_.size();
  copy_.append(kPadding, '\0');
}

bool MarkdownSource::holds(const char* at) const {
  return std::less_equal<>{}(copy_.data(), at) && std::less<>{}(at, copy_.data() + parsed_size_);
}

SourceSpan MarkdownSource::to_source(std::string_view text) const {
  const auto copied = static_cast<std::uint32_t>(text.data() - copy_.data());
  const std::uint32_t end = source_offset(copied + static_cast<std::uint32_t>(text.size()));
  return {source_offset(copied), std::min(end, part_.end)};
}

std::uint32_t MarkdownSource::source_offset(std::uint32_t copied) const {
  const auto next = std::ranges::upper_bound(shifts_, copied, {}, &Shift::copied);
  if (next == shifts_.begin()) return part_.begin + copied;
  const Shift& shift = *std::prev(next);
  const std::uint32_t of_this = std::min(copied - shift.copied, shift.inserted);
  return part_.begin + copied - shift.before - of_this;
}

}  // namespace consultlint
