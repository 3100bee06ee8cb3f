#include "readers/plain_text/inline_writer.h"

#include <algorithm>
#include <utility>

#include "readers/markdown/character_reference.h"
#include "readers/plain_text/characters.h"
#include "readers/plain_text/notes.h"
#include "readers/plain_text/wording.h"

namespace consultlint::plain_text {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongestTag = 400;
constexpr std::size_t kLongestReference = 12;
constexpr std::size_t kLongestLink = 1000;

/// A link or picture as Markdown writes it: "[words](target)".
struct BracketedLink {
  std::uint32_t words_end = 0;  ///< Offset of the "]".
  std::uint32_t end = 0;        ///< Behind the ")"; 0 when there is no link.
};

BracketedLink find_link(std::string_view source, std::uint32_t at, std::uint32_t end) {
  const std::string_view text = source.substr(at, std::min<std::size_t>(end - at, kLongestLink));
  const std::size_t middle = text.find(']');
  if (middle == kNone || text.substr(middle, 2) != "](") return {};
  const std::size_t close = text.find(')', middle);
  const std::size_t space = text.find(' ', middle);
  if (close == kNone || space < close) return {};
  return {at + static_cast<std::uint32_t>(middle), at + static_cast<std::uint32_t>(close) + 1};
}

}  // namespace

InlineWriter::InlineWriter(const Layout& layout, DocumentBuilder& builder)
    : layout_(layout), builder_(builder), stars_(layout.source, 0) {
  anchors_.fill(kNowhere);
  for (const Passage& note : layout.notes) noted_[note_mark(layout, note).number] = true;
  const auto watch = [&](std::string_view sign, std::string_view first_bytes) {
    if (layout.source.find(sign) == kNone) return;
    plain_ = false;
    for (const char c : first_bytes) special_[static_cast<unsigned char>(c)] = true;
  };
  watch("*", "*");
  watch("<", "<");
  watch("&", "&");
  watch("](", "[!");
  watch(".....", ".");
  watch("___", "_");
  watch("\u2026\u2026", "\u2026");
  if (!layout.notes.empty()) watch("", "[\xC2\xE2");
}

void InlineWriter::begin_passage(std::uint32_t end) {
  stars_ = Stars(layout_.source, end);
  link_begin_ = kNowhere;
  begun_.fill(kNowhere);
}

void InlineWriter::append(SourceSpan span) {
  copied_ = span.begin;
  std::uint32_t at = span.begin;
  auto next = std::ranges::lower_bound(layout_.references, at, {}, &BareReference::at);
  for (; next != layout_.references.end() && next->at < span.end; ++next) {
    if (next->at < copied_) continue;  // inside a link or the like
    append_marked(at, next->at);
    at = next->at + next->length;
    refer_to(next->note, next->at, at);
  }
  append_marked(at, span.end);
  copy_to(span.end);
}

void InlineWriter::append_marked(std::uint32_t begin, std::uint32_t end) {
  if (plain_) return;
  for (std::uint32_t at = begin; at < end;) {
    const bool special = special_[static_cast<unsigned char>(layout_.source[at])];
    const std::uint32_t taken = special ? take_special(at, end) : 0;
    at += std::max(taken, 1U);
  }
}

void InlineWriter::refer_to(std::uint32_t note, std::uint32_t begin, std::uint32_t end) {
  copy_to(begin);
  const std::uint32_t mark = builder_.position();
  copy_to(end);
  builder_.add_mark(Mark::Kind::kNoteReference, {mark, builder_.position()});
  if (anchors_[note] == kNowhere) anchors_[note] = mark;
}

void InlineWriter::copy_to(std::uint32_t at) {
  if (at > copied_) builder_.append(0, {copied_, at});
  copied_ = std::max(copied_, at);
}

std::uint32_t InlineWriter::take_special(std::uint32_t at, std::uint32_t end) {
  switch (layout_.source[at]) {
    case '*':
      return take_stars(at);
    case '<':
      return take_tag(at, end);
    case '&':
      return take_reference(at, end);
    case '!':
      return take_image(at, end);
    case '.':
    case '_':
      return take_leader(at, end);
    case '[':
      if (const std::uint32_t link = take_link(at, end); link > 0) return link;
      return take_note_mark(at);
    default:
      if (const std::uint32_t leader = take_leader(at, end); leader > 0) return leader;
      return take_note_mark(at);
  }
}

std::uint32_t InlineWriter::take_stars(std::uint32_t at) {
  const Stars::Sign sign = stars_.read(at);
  if (sign.is == Stars::Sign::Is::kText) return sign.length;
  copy_to(at);
  copied_ = at + sign.length;
  std::uint32_t& begin = begun_[static_cast<std::size_t>(sign.kind)];
  if (sign.is == Stars::Sign::Is::kOpening) {
    begin = builder_.position();
  } else {
    builder_.add_mark(sign.kind, {begin, builder_.position()});
  }
  return sign.length;
}

std::uint32_t InlineWriter::take_note_mark(std::uint32_t at) {
  const NoteMark raised = superscript_at(layout_.source, at);
  const NoteMark mark = raised.length > 0 ? raised : bracketed_at(layout_.source, at);
  if (mark.length == 0 || !noted_[mark.number]) return mark.length;
  refer_to(mark.number, at, at + mark.length);
  return mark.length;
}

std::uint32_t InlineWriter::take_leader(std::uint32_t at, std::uint32_t end) {
  const auto length = static_cast<std::uint32_t>(leader_length(layout_.source.substr(0, end), at));
  if (length == 0) return 0;
  copy_to(at);
  copied_ = at + length;
  return length;
}

std::uint32_t InlineWriter::take_link(std::uint32_t at, std::uint32_t end) {
  const BracketedLink link = find_link(layout_.source, at, end);
  if (link.end == 0) return 0;
  copy_to(at);
  copied_ = at + 1;
  const std::uint32_t begin = builder_.position();
  copy_to(link.words_end);
  const std::uint32_t target = link.words_end + 2;
  builder_.add_link({begin, builder_.position()},
                    std::string(layout_.source.substr(target, link.end - 1 - target)));
  copied_ = link.end;
  return link.end - at;
}

std::uint32_t InlineWriter::take_image(std::uint32_t at, std::uint32_t end) {
  if (at + 1 >= end || layout_.source[at + 1] != '[') return 0;
  const BracketedLink link = find_link(layout_.source, at + 1, end);
  if (link.end == 0) return 0;
  copy_to(at);
  builder_.append_anchor(0, {at, link.end});
  builder_.add_image(std::string(layout_.source.substr(at + 2, link.words_end - at - 2)), false);
  copied_ = link.end;
  return link.end - at;
}

std::uint32_t InlineWriter::take_tag(std::uint32_t at, std::uint32_t end) {
  const std::string_view text =
      layout_.source.substr(at, std::min<std::size_t>(end - at, kLongestTag));
  const std::size_t close = text.find('>');
  if (close == kNone) return 0;
  const auto length = static_cast<std::uint32_t>(close + 1);
  const HtmlTag tag = read_html_tag(text.substr(0, length));
  if (tag.element == HtmlElement::kOther) return 0;
  copy_to(at);
  copied_ = at + length;
  apply_tag(tag, at);
  return length;
}

void InlineWriter::apply_tag(const HtmlTag& tag, std::uint32_t at) {
  switch (tag.element) {
    case HtmlElement::kStrong:
      return apply_mark(tag, Mark::Kind::kStrong);
    case HtmlElement::kEmphasis:
      return apply_mark(tag, Mark::Kind::kEmphasis);
    case HtmlElement::kSuperscript:
      return apply_mark(tag, Mark::Kind::kSuperscript);
    case HtmlElement::kAnchor:
      return apply_anchor(tag);
    default:
      if (!builder_.text().ends_with('\n')) builder_.append_synthetic("\n", 0, at);
  }
}

void InlineWriter::apply_mark(const HtmlTag& tag, Mark::Kind kind) {
  std::uint32_t& begin = begun_[static_cast<std::size_t>(kind)];
  if (!tag.closing) {
    begin = builder_.position();
  } else if (begin != kNowhere) {
    if (begin < builder_.position()) builder_.add_mark(kind, {begin, builder_.position()});
    begin = kNowhere;
  }
}

void InlineWriter::apply_anchor(const HtmlTag& tag) {
  if (!tag.closing) {
    link_target_ = tag.attribute("href").value_or(std::string());
    link_begin_ = link_target_.empty() ? kNowhere : builder_.position();
  } else if (link_begin_ != kNowhere) {
    builder_.add_link({link_begin_, builder_.position()}, std::exchange(link_target_, {}));
    link_begin_ = kNowhere;
  }
}

std::uint32_t InlineWriter::take_reference(std::uint32_t at, std::uint32_t end) {
  const std::string_view text =
      layout_.source.substr(at, std::min<std::size_t>(end - at, kLongestReference));
  const std::size_t close = text.find(';');
  if (close == kNone) return 0;
  const std::string_view whole = text.substr(0, close + 1);
  const auto decoded = decode_character_reference(whole);
  if (!decoded) return 0;
  copy_to(at);
  const auto length = static_cast<std::uint32_t>(whole.size());
  builder_.append_decoded(*decoded, 0, {at, at + length});
  copied_ = at + length;
  return length;
}

}  // namespace consultlint::plain_text
