#include "edit/word_markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include "readers/docx/tag_end.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// Offset behind the tag that begins at `begin`.
std::size_t behind_tag(std::string_view xml, std::size_t begin) {
  return std::min(docx::tag_end(xml, begin) + 1, xml.size());
}

/// A tag by its name without prefix; closing ones begin with '/'.
struct Name {
  bool closing = false;
  std::string_view local;
};

Name name_of(std::string_view tag) {
  Name name;
  tag.remove_prefix(1);
  name.closing = tag.starts_with('/');
  if (name.closing) tag.remove_prefix(1);
  const std::string_view qualified = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
  name.local = qualified.substr(qualified.find(':') + 1);  // npos + 1 is 0
  return name;
}

bool closes_itself(std::string_view tag) {
  return tag.ends_with("/>");
}

struct Obstacle {
  std::string_view local;
  std::string_view what;
};
constexpr auto kObstacles = std::to_array<Obstacle>({
    {"fldChar", "a field"},
    {"instrText", "a field"},
    {"fldSimple", "a field"},
    {"del", "a tracked change"},
    {"delText", "a tracked change"},
    {"ins", "a tracked change"},
    {"moveFrom", "a tracked change"},
    {"moveTo", "a tracked change"},
    {"footnoteReference", "a note reference"},
    {"endnoteReference", "a note reference"},
    {"hyperlink", "the end of a link"},
    {"drawing", "a picture"},
    {"pict", "a picture"},
    {"object", "an object"},
    {"tab", "a tab, a line break or a symbol"},
    {"ptab", "a tab, a line break or a symbol"},
    {"br", "a tab, a line break or a symbol"},
    {"cr", "a tab, a line break or a symbol"},
    {"sym", "a tab, a line break or a symbol"},
    {"noBreakHyphen", "a tab, a line break or a symbol"},
});
constexpr auto kHarmless = std::to_array<std::string_view>(
    {"r", "t", "rPr", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak",
     "softHyphen", "commentRangeStart", "commentRangeEnd", "commentReference", "permStart",
     "permEnd", "smartTag", "smartTagPr"});

std::string_view obstacle_named(std::string_view local) {
  if (std::ranges::find(kHarmless, local) != kHarmless.end()) return {};
  const auto found = std::ranges::find(kObstacles, local, &Obstacle::local);
  return found == kObstacles.end() ? "other markup" : found->what;
}

/// Whether text that had no space at its start, or at its end, gets one.
bool gains_outer_space(std::string_view before, std::string_view after) {
  const auto leads = [](std::string_view t) { return !t.empty() && ascii::is_space(t.front()); };
  const auto trails = [](std::string_view t) { return !t.empty() && ascii::is_space(t.back()); };
  return (leads(after) && !leads(before)) || (trails(after) && !trails(before));
}

/// The content of an element once the splices, which lie in it, are made.
std::string content_after(std::string_view xml, SourceSpan content,
                          std::span<const SourceSplice> splices) {
  std::string out;
  std::size_t copied = content.begin;
  for (const SourceSplice& splice : splices) {
    out.append(xml.substr(copied, splice.at.span.begin - copied)).append(splice.text);
    copied = splice.at.span.end;
  }
  out += xml.substr(copied, content.end - copied);
  return out;
}

/// What makes a start tag say that spaces count; nothing when it does.
std::optional<SourceSplice> keep_space(std::string_view xml, SourceSpan tag, ArtifactIndex part) {
  constexpr std::string_view kAttribute = "xml:space";
  const std::string_view text = xml.substr(tag.begin, tag.size());
  const std::size_t at = text.find(kAttribute);
  if (at == kNone) {
    const std::uint32_t end = tag.end - 1;
    return SourceSplice{{part, {end, end}}, " xml:space=\"preserve\""};
  }
  const std::size_t open = text.find_first_of("\"'", at);
  const std::size_t close = open == kNone ? kNone : text.find(text[open], open + 1);
  if (close == kNone || text.substr(open + 1, close - open - 1) == "preserve") return std::nullopt;
  return SourceSplice{{part,
                       {tag.begin + static_cast<std::uint32_t>(open) + 1,
                        tag.begin + static_cast<std::uint32_t>(close)}},
                      "preserve"};
}

}  // namespace

std::string escape_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

std::optional<TextElement> text_element_at(std::string_view xml, std::uint32_t offset) {
  const std::size_t begin = offset == 0 ? kNone : xml.rfind('<', offset - 1);
  if (begin == kNone) return std::nullopt;
  const std::size_t end = behind_tag(xml, begin);
  const std::string_view tag = xml.substr(begin, end - begin);
  const Name name = name_of(tag);
  if (name.closing || name.local != "t" || closes_itself(tag)) return std::nullopt;
  const std::size_t content_end = std::min(xml.find('<', end), xml.size());
  if (offset < end || offset > content_end) return std::nullopt;
  return TextElement{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                     {static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(content_end)}};
}

std::string_view obstacle_in(std::string_view markup) {
  bool formatting = false;  // inside w:rPr, which says nothing but how the run looks
  for (std::size_t at = markup.find('<'); at != kNone; at = markup.find('<', at + 1)) {
    const std::string_view tag = markup.substr(at, behind_tag(markup, at) - at);
    const Name name = name_of(tag);
    if (name.local == "rPr") formatting = !name.closing && !closes_itself(tag);
    if (formatting) continue;
    if (const std::string_view what = obstacle_named(name.local); !what.empty()) return what;
  }
  return {};
}

Alternates::Alternates(std::string_view xml) {
  constexpr std::string_view kElement = "AlternateContent";
  std::uint32_t begin = 0;
  std::size_t depth = 0;
  for (std::size_t at = xml.find(kElement); at != kNone; at = xml.find(kElement, at + 1)) {
    const std::size_t open = xml.rfind('<', at);
    if (open == kNone) continue;
    const Name name = name_of(xml.substr(open, at + kElement.size() + 1 - open));
    if (name.local != kElement) continue;
    if (!name.closing && depth++ == 0) begin = static_cast<std::uint32_t>(open);
    if (name.closing && depth > 0 && --depth == 0) {
      ranges_.push_back({begin, static_cast<std::uint32_t>(at)});
    }
  }
}

bool Alternates::hold(std::uint32_t offset) const {
  const auto next = std::ranges::upper_bound(ranges_, offset, {}, &SourceSpan::begin);
  return next != ranges_.begin() && std::prev(next)->contains(offset);
}

std::vector<SourceSplice> with_spaces_kept(std::string_view xml,
                                           std::vector<SourceSplice> splices) {
  std::vector<SourceSplice> out;
  for (std::size_t i = 0; i < splices.size();) {
    const auto element = text_element_at(xml, splices[i].at.span.begin);
    std::size_t next = i + 1;
    while (element && next < splices.size() && splices[next].at.span.end <= element->content.end) {
      ++next;
    }
    if (element) {
      const auto own = std::span(splices).subspan(i, next - i);
      const std::string_view before = xml.substr(element->content.begin, element->content.size());
      if (gains_outer_space(before, content_after(xml, element->content, own))) {
        auto kept = keep_space(xml, element->tag, own.front().at.artifact);
        if (kept) out.push_back(*std::move(kept));
      }
    }
    for (; i < next; ++i) out.push_back(std::move(splices[i]));
  }
  return out;
}

}  // namespace consultlint
