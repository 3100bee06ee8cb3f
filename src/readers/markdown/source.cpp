#include "readers/markdown/source.h"

#include <algorithm>
#include <functional>

namespace consultlint {
namespace {

constexpr std::size_t kPadding = 64;

}  // namespace

MarkdownSource::MarkdownSource(std::string_view text, SourceSpan part,
                               std::span<const MarkdownEdit> edits)
    : part_(part) {
  copy_.reserve(part.size() + 1 + kPadding);
  begin_stretch(part.begin, false);
  std::uint32_t done = part.begin;
  for (const MarkdownEdit& edit : edits) {
    copy_ += text.substr(done, edit.span.begin - done);
    done = edit.span.end;
    if (!edit.text.empty()) {
      begin_stretch(edit.span.begin, true);
      copy_ += edit.text;
    }
    begin_stretch(done, false);
  }
  copy_ += text.substr(done, part.end - done);
  copy_ += '\n';
  parsed_size_ = copy_.size();
  copy_.append(kPadding, '\0');
}

void MarkdownSource::begin_stretch(std::uint32_t source, bool made_up) {
  stretches_.push_back({static_cast<std::uint32_t>(copy_.size()), source, made_up});
}

bool MarkdownSource::holds(const char* at) const {
  return std::less_equal<>{}(copy_.data(), at) && std::less<>{}(at, copy_.data() + parsed_size_);
}

SourceSpan MarkdownSource::to_source(std::string_view text) const {
  const auto copied = static_cast<std::uint32_t>(text.data() - copy_.data());
  const std::uint32_t begin = source_offset(copied);
  if (text.empty()) return {begin, begin};
  // Behind the last byte an edit may have left something out.
  const auto last = copied + static_cast<std::uint32_t>(text.size()) - 1;
  const auto stretch = stretch_at(last);
  const std::uint32_t end =
      stretch->made_up ? std::next(stretch)->source : stretch->source + last - stretch->copied + 1;
  return {begin, std::min(end, part_.end)};
}

SourceSpan MarkdownSource::take_piece(std::string_view& text) const {
  while (!text.empty()) {
    const auto copied = static_cast<std::uint32_t>(text.data() - copy_.data());
    const auto stretch = stretch_at(copied);
    const auto next = std::next(stretch);
    const std::size_t left = next == stretches_.end() ? text.size() : next->copied - copied;
    const auto length = static_cast<std::uint32_t>(std::min(text.size(), left));
    text.remove_prefix(length);
    if (stretch->made_up) continue;
    const std::uint32_t begin = stretch->source + (copied - stretch->copied);
    return {begin, std::min(begin + length, part_.end)};
  }
  return {};
}

std::uint32_t MarkdownSource::source_offset(std::uint32_t copied) const {
  const auto stretch = stretch_at(copied);
  const std::uint32_t inside = stretch->made_up ? 0 : copied - stretch->copied;
  return std::min(stretch->source + inside, part_.end);
}

std::vector<MarkdownSource::Stretch>::const_iterator MarkdownSource::stretch_at(
    std::uint32_t copied) const {
  const auto next = std::ranges::upper_bound(stretches_, copied, {}, &Stretch::copied);
  return std::prev(next);
}

}  // namespace consultlint
