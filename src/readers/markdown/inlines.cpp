#include "readers/markdown/inlines.h"

#include <algorithm>
#include <utility>

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxOpen = 64;  // tags that are never closed must not cost much
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

std::uint32_t leading_blanks(std::string_view text, SourceSpan source) {
  std::uint32_t at = source.begin;
  while (at < source.end) {
    if (text[at] == ' ' || text[at] == '\t') {
      ++at;
    } else if (text.substr(at, kNoBreakSpace.size()) == kNoBreakSpace) {
      at += static_cast<std::uint32_t>(kNoBreakSpace.size());
    } else {
      break;
    }
  }
  return at - source.begin;
}

/// Where an image without alternative text begins and where any image ends: the parser says
/// neither. `from` and `to` bound what is looked at.
std::uint32_t image_begin(std::string_view text, std::uint32_t from) {
  const std::size_t found = text.find("![", from);
  return found == kNone ? from : static_cast<std::uint32_t>(found);
}

std::uint32_t image_end(std::string_view text, std::uint32_t behind_alternative) {
  constexpr std::size_t kLongest = 4096;
  const std::string_view rest = text.substr(behind_alternative, kLongest);
  const std::size_t close = rest.find(']');
  if (close == kNone) return behind_alternative;
  const char opening = close + 1 < rest.size() ? rest[close + 1] : '\0';
  std::size_t end = kNone;
  if (opening == '(') end = rest.find(')', close);
  if (opening == '[') end = rest.find(']', close + 1);
  return behind_alternative + static_cast<std::uint32_t>((end == kNone ? close : end) + 1);
}

}  // namespace

void MarkdownInlines::text(SourceSpan source) {
  if (images_ > 0) {
    alternative_ += builder_.artifact_text(0).substr(source.begin, source.size());
    return;
  }
  if (at_gap()) source.begin += leading_blanks(builder_.artifact_text(0), source);
  if (source.empty()) return;
  source = blocks_.begin_text(source);
  begin_spans();
  builder_.append(0, source);
}

bool MarkdownInlines::at_gap() const {
  return at_line_start() || builder_.text().back() == ' ';
}

bool MarkdownInlines::at_line_start() const {
  return !blocks_.has_text() || builder_.text().back() == '\n';
}

void MarkdownInlines::decoded(std::string_view text, SourceSpan source) {
  if (images_ > 0) {
    alternative_ += text;
    return;
  }
  if (text == kNoBreakSpace && at_line_start()) return;
  blocks_.begin_text(source);
  begin_spans();
  builder_.append_decoded(text, 0, source);
}

void MarkdownInlines::hard_break(SourceSpan source) {
  if (images_ > 0) {
    alternative_ += ' ';
    return;
  }
  if (!blocks_.has_text()) return;
  if (source.empty()) {
    builder_.append_synthetic("\n", 0, source.begin);
  } else {
    builder_.append_decoded("\n", 0, source);
    blocks_.advance(source.end);
  }
}

void MarkdownInlines::open_link(std::string target) {
  open_.push_back({Spelling::kMarkdown, Type::kLink, {}, std::move(target)});
}

void MarkdownInlines::close() {
  while (!open_.empty()) {
    const Open span = std::move(open_.back());
    open_.pop_back();
    begun_ = std::min(begun_, open_.size());
    record(span);
    if (span.spelling == Spelling::kMarkdown) break;
  }
}

void MarkdownInlines::record(const Open& span) {
  if (span.begin == kNowhere) return;
  const TextSpan text{span.begin, builder_.position()};
  if (span.type == Type::kLink) {
    builder_.add_link(text, span.target);
  } else {
    builder_.add_mark(span.mark, text);
  }
}

void MarkdownInlines::begin_spans() {
  for (; begun_ < open_.size(); ++begun_) open_[begun_].begin = builder_.position();
}

void MarkdownInlines::close_image() {
  if (--images_ > 0) return;
  const std::string_view text = builder_.artifact_text(0);
  const std::uint32_t begin = image_begin(text, blocks_.source_end());
  const std::uint32_t inside = static_cast<std::uint32_t>(
      std::min<std::size_t>(begin + 2 + alternative_.size(), text.size()));
  const SourceSpan source{begin, std::max(begin, image_end(text, inside))};
  blocks_.advance(source.end);
  builder_.append_anchor(0, source);
  builder_.add_image(std::exchange(alternative_, {}), false);
}

std::uint32_t MarkdownInlines::note_reference(SourceSpan source) {
  blocks_.begin_text(source);
  std::uint32_t at = builder_.position();
  // White space in front of the mark may be trimmed with the end of its block.
  while (at > 0 && builder_.text()[at - 1] == ' ') --at;
  builder_.append_anchor(0, source);
  builder_.add_mark(Mark::Kind::kNoteReference, {at, at});
  return at;
}

void MarkdownInlines::end_block() {
  for (std::size_t i = open_.size(); i > 0; --i) {
    if (open_[i - 1].spelling == Spelling::kMarkdown) continue;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i - 1));
  }
  begun_ = std::min(begun_, open_.size());
}

void MarkdownInlines::html(std::string_view text, SourceSpan source) {
  const HtmlTag tag = read_html_tag(text);
  switch (tag.element) {
    case HtmlElement::kOther:
    case HtmlElement::kTableBody:
      return;
    case HtmlElement::kAnchor:
      return html_anchor(tag);
    case HtmlElement::kStrong:
      return html_mark(tag, Mark::Kind::kStrong);
    case HtmlElement::kEmphasis:
      return html_mark(tag, Mark::Kind::kEmphasis);
    case HtmlElement::kCode:
      return html_mark(tag, Mark::Kind::kCode);
    case HtmlElement::kSuperscript:
      return html_mark(tag, Mark::Kind::kSuperscript);
    case HtmlElement::kLineBreak:
      // Two in a row make a paragraph.
      return at_line_start() ? blocks_.end_paragraph() : hard_break(source);
    case HtmlElement::kImage:
      return html_image(tag, source);
    case HtmlElement::kDivision:
      return blocks_.end_paragraph();
    default:
      if (tag.closing) {
        blocks_.close_element(tag.element);
      } else {
        blocks_.open_element(tag.element, tag.level);
      }
  }
}

void MarkdownInlines::html_anchor(const HtmlTag& tag) {
  if (tag.closing) return close_html(Type::kLink, {});
  auto target = tag.attribute("href");
  if (target && open_.size() < kMaxOpen)
    open_.push_back({Spelling::kHtml, Type::kLink, {}, *std::move(target)});
}

void MarkdownInlines::html_mark(const HtmlTag& tag, Mark::Kind mark) {
  if (tag.closing) return close_html(Type::kMark, mark);
  if (open_.size() < kMaxOpen) open_.push_back({Spelling::kHtml, Type::kMark, mark, {}});
}

void MarkdownInlines::close_html(Type type, Mark::Kind mark) {
  for (std::size_t i = open_.size(); i > 0; --i) {
    const Open& span = open_[i - 1];
    if (span.spelling == Spelling::kMarkdown) return;
    if (span.type != type || span.mark != mark) continue;
    record(span);
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i - 1));
    begun_ = std::min(begun_, open_.size());
    return;
  }
}

void MarkdownInlines::html_image(const HtmlTag& tag, SourceSpan source) {
  const auto alternative = tag.attribute("alt");
  const auto role = tag.attribute("role");
  builder_.append_anchor(0, source);
  builder_.add_image(alternative.value_or(""), role == "presentation" || role == "none");
}

}  // namespace consultlint
