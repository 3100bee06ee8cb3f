#include "readers/markdown/inlines.h"

#include <algorithm>
#include <utility>

#include "readers/markdown/web_address.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxOpen = 64;  // tags that are never closed must not cost much
constexpr std::string_view kEmptyBox = "\u2610";
constexpr std::string_view kCheckedBox = "\u2612";
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

/// Where an image begins: the parser does not say.
std::uint32_t image_begin(std::string_view text, std::uint32_t from) {
  const std::size_t found = text.find("![", from);
  return found == kNone ? from : static_cast<std::uint32_t>(found);
}

std::size_t behind_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

/// Offset behind the first `close` from `at` on that no backslash stands in front of, or npos.
std::size_t behind_closing(std::string_view text, std::size_t at, char close) {
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == close) {
      return at + 1;
    }
  }
  return kNone;
}

/// Offset behind the destination of a link at `at`, which may be empty.
std::size_t behind_destination(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with('<')) return behind_closing(text, at, '>');
  for (int depth = 0; at < text.size() && !ascii::is_space(text[at]); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth-- == 0) break;
    if (text[at] == '\\') ++at;
  }
  return std::min(at, text.size());
}

/// Length of `(destination "title")` at the start of `text`, or 0 when it is something else.
std::size_t destination_length(std::string_view text) {
  constexpr std::size_t kLongest = 4096;
  text = text.substr(0, kLongest);
  const std::size_t destination = behind_destination(text, behind_spaces(text, 1));
  if (destination == kNone) return 0;
  std::size_t end = behind_spaces(text, destination);
  const char quote = end > destination && end < text.size() ? text[end] : '\0';
  if (quote == '"' || quote == '\'' || quote == '(') {
    const std::size_t title = behind_closing(text, end + 1, quote == '(' ? ')' : quote);
    if (title == kNone) return 0;
    end = behind_spaces(text, title);
  }
  return text.substr(end).starts_with(')') ? end + 1 : 0;
}

/// Length of `[label]` at the start of `text`, or 0 when it is something else.
std::size_t label_length(std::string_view text) {
  const std::size_t end = behind_closing(text, 1, ']');
  const std::size_t inner = behind_closing(text, 1, '[');
  return end == kNone || inner < end ? 0 : end;
}

/// The start of `text` as far as it is one paragraph for certain: up to a blank line, or one that
/// may begin another block.
std::string_view sure_paragraph(std::string_view text) {
  constexpr std::string_view kBlockSigns = "\r\n#>-*+|=~`<:0123456789";
  for (std::size_t at = text.find('\n'); at != kNone; at = text.find('\n', at + 1)) {
    const std::size_t next = text.find_first_not_of(" \t", at + 1);
    if (next == kNone || kBlockSigns.find(text[next]) != kNone) return text.substr(0, at);
  }
  return text;
}

std::uint32_t image_end(std::string_view text, std::uint32_t behind_alternative) {
  constexpr std::size_t kLongest = 4096;
  const std::string_view rest = sure_paragraph(text.substr(behind_alternative, kLongest));
  const std::size_t close = rest.find(']');
  if (close == kNone) return behind_alternative;
  const std::string_view behind = rest.substr(close + 1);
  std::size_t length = 0;
  if (behind.starts_with('(')) length = destination_length(behind);
  if (behind.starts_with('[')) length = label_length(behind);
  return behind_alternative + static_cast<std::uint32_t>(close + 1 + length);
}

}  // namespace

void MarkdownInlines::text(SourceSpan source) {
  if (images_ > 0) {
    alternative_ += builder_.artifact_text(0).substr(source.begin, source.size());
    alternative_end_ = source.end;
    return;
  }
  append_box();
  if (at_gap()) source.begin += leading_blanks(builder_.artifact_text(0), source);
  if (source.empty()) return;
  source = begin_text(source);
  builder_.append(0, source);
}

SourceSpan MarkdownInlines::begin_text(SourceSpan source) {
  source = blocks_.begin_text(source);
  if (!directives_.empty()) place_directives(source.begin);
  if (text_begin_ == kNowhere) text_begin_ = builder_.position();
  for (; begun_ < open_.size(); ++begun_) open_[begun_].begin = builder_.position();
  if (!names_.empty()) place_names();
  return source;
}

/// As it is printed: the mark, and white space behind it.
void MarkdownInlines::append_box() {
  if (box_.source.empty()) return;
  const Box box = std::exchange(box_, {});
  begin_text(box.source);
  builder_.append_decoded(box.checked ? kCheckedBox : kEmptyBox, 0, box.source);
  builder_.append(0, {box.source.end, box.source.end + 1});
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
    alternative_end_ = source.end;
    return;
  }
  append_box();
  if (text == kNoBreakSpace && at_line_start()) return;
  begin_text(source);
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
  // The block that it began in may have ended since, without the white space or page number there.
  const TextSpan text{std::min(span.begin, builder_.position()), builder_.position()};
  if (span.type == Type::kLink || span.mark == Mark::Kind::kCode) literal_.push_back(text);
  if (span.type == Type::kLink) {
    builder_.add_link(text, span.target);
  } else {
    builder_.add_mark(span.mark, text);
  }
}

void MarkdownInlines::open_image() {
  if (images_++ == 0) alternative_end_ = 0;
}

void MarkdownInlines::close_image() {
  if (--images_ > 0) return;
  const std::string_view text = builder_.artifact_text(0);
  const std::uint32_t begin = image_begin(text, blocks_.source_end());
  const auto inside = static_cast<std::uint32_t>(std::min<std::size_t>(begin + 2, text.size()));
  const SourceSpan source{begin,
                          std::max(begin, image_end(text, std::max(inside, alternative_end_)))};
  image(source, std::exchange(alternative_, {}), false);
}

void MarkdownInlines::image(SourceSpan source, std::string alternative, bool decorative) {
  append_box();
  blocks_.begin_empty(source.begin);
  builder_.append_anchor(0, source);
  blocks_.advance(source.end);
  builder_.add_image(std::move(alternative), decorative);
}

std::uint32_t MarkdownInlines::note_reference(SourceSpan source) {
  if (images_ > 0) return kNowhere;
  append_box();
  begin_text(source);
  std::uint32_t at = builder_.position();
  // White space in front of the mark may be trimmed with the end of its block.
  while (at > 0 && builder_.text()[at - 1] == ' ') --at;
  builder_.append_anchor(0, source);
  builder_.add_mark(Mark::Kind::kNoteReference, {at, at});
  return at;
}

void MarkdownInlines::end_block() {
  if (!box_.source.empty()) append_box();
  for (std::size_t i = open_.size(); i > 0; --i) {
    if (open_[i - 1].spelling == Spelling::kMarkdown) continue;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i - 1));
  }
  begun_ = std::min(begun_, open_.size());
  if (text_begin_ != kNowhere) link_addresses();
  end_code();
}

void MarkdownInlines::end_code() {
  text_begin_ = kNowhere;
  literal_.clear();
}

void MarkdownInlines::link_addresses() {
  std::ranges::sort(literal_);
  auto literal = literal_.begin();
  const std::string_view text = builder_.text().substr(text_begin_);
  for (const WebAddress& address : find_web_addresses(text)) {
    const TextSpan span{text_begin_ + address.begin, text_begin_ + address.end};
    while (literal != literal_.end() && literal->end <= span.begin) ++literal;
    if (literal != literal_.end() && literal->begin < span.end) continue;
    builder_.add_link(
        span, std::string(address.scheme) + std::string(text.substr(address.begin, span.size())));
  }
}

void MarkdownInlines::place_directives(std::uint32_t before) {
  while (!directives_.empty() && directives_.front().source.begin < before) {
    const CommentDirective& directive = directives_.front();
    builder_.add_directive(
        {builder_.position(), std::string(directive.text), {0, directive.source}});
    directives_ = directives_.subspan(1);
  }
}

void MarkdownInlines::place_names() {
  for (std::string& name : names_) builder_.add_bookmark(std::move(name), builder_.position());
  names_.clear();
}

void MarkdownInlines::finish() {
  place_directives(kNowhere);
  place_names();
}

void MarkdownInlines::html(std::string_view text, SourceSpan source) {
  if (text == kPlaceTag) {
    if (blocks_.has_text()) place_directives(source.end);
    return;
  }
  const HtmlTag tag = read_html_tag(text);
  take_name(tag);
  // The words of an image are its alternative text: no tag in them opens or shows anything.
  if (images_ > 0 && tag.element != HtmlElement::kLineBreak) return;
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
        blocks_.open_element(tag);
      }
  }
}

/// `id` of any element, `name` of an anchor.
void MarkdownInlines::take_name(const HtmlTag& tag) {
  if (tag.closing || tag.attributes.empty() || names_.size() == kMaxOpen) return;
  auto name = tag.attribute("id");
  if (!name && tag.element == HtmlElement::kAnchor) name = tag.attribute("name");
  if (name && !name->empty()) names_.push_back(*std::move(name));
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
  const auto role = tag.attribute("role");
  const auto alternative = tag.attribute("alt");
  // An empty one is how HTML marks decoration; only a missing one says nothing.
  const bool decorative = alternative == "" || role == "presentation" || role == "none";
  image(source, alternative.value_or(""), decorative);
}

}  // namespace consultlint
