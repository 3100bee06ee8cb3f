#include "report/html/block_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "report/html/language_tag.h"
#include "report/html/level_words.h"

namespace consultlint::html {
namespace {

/// The element of a layer, and its class; findings, languages and note marks are no such plain
/// case.
struct LayerElement {
  std::string_view name;
  std::string_view style;
};
constexpr std::array<LayerElement, kLayers> kElements = {{{"span", ""},
                                                          {"mark", ""},
                                                          {"a", "note-mark"},
                                                          {"span", "label"},
                                                          {"ins", ""},
                                                          {"ins", "moved"},
                                                          {"span", "link"},
                                                          {"strong", ""},
                                                          {"em", ""},
                                                          {"u", ""},
                                                          {"code", ""},
                                                          {"sup", ""},
                                                          {"span", "placeholder"},
                                                          {"span", "unseen"}}};

/// One end of an overlay, or an inset: a place where the words are broken off.
struct Break {
  enum class Kind : std::uint8_t { kEnd, kInset, kBegin };
  std::uint32_t at = 0;
  Kind kind = Kind::kBegin;
  std::size_t index = 0;  // of the overlay or inset
  auto operator<=>(const Break&) const = default;
};

std::vector<Break> breaks_of(std::span<const Overlay> overlays, std::span<const Inset> insets) {
  std::vector<Break> breaks;
  breaks.reserve(2 * overlays.size() + insets.size());
  for (std::size_t i = 0; i < overlays.size(); ++i) {
    breaks.push_back({overlays[i].span.begin, Break::Kind::kBegin, i});
    breaks.push_back({overlays[i].span.end, Break::Kind::kEnd, i});
  }
  for (std::size_t i = 0; i < insets.size(); ++i) {
    breaks.push_back({insets[i].at, Break::Kind::kInset, i});
  }
  std::ranges::sort(breaks);
  return breaks;
}

std::string_view story_word(StoryKind kind) {
  switch (kind) {
    case StoryKind::kNote:
      return "note";
    case StoryKind::kTextBox:
      return "text box";
    case StoryKind::kComment:
      return "comment";
    case StoryKind::kHidden:
      return "hidden text";
    default:
      return "text apart";
  }
}

}  // namespace

/// What lies over the words at one place.
struct BlockText::State {
  std::array<const Overlay*, kLayers> layers{};
  std::set<std::uint32_t> findings;  // indexes into PlacedFindings::all()

  void apply(const Overlay& overlay, bool begins) {
    layers[static_cast<std::size_t>(overlay.layer)] = begins ? &overlay : nullptr;
    if (overlay.layer != Layer::kFinding) return;
    if (begins) {
      findings.insert(overlay.index);
    } else {
      findings.erase(overlay.index);
    }
  }
  bool has(Layer layer) const {
    if (layer == Layer::kFinding) return !findings.empty();
    return layers[static_cast<std::size_t>(layer)] != nullptr;
  }
};

BlockText::BlockText(Writer& out, const FileView& view)
    : out_(out), view_(view), document_(*view.document()), overlays_(document_, view.findings()) {}

bool BlockText::is_empty(std::uint32_t block) const {
  return document_.blocks()[block].span.empty() && overlays_.insets(block).empty();
}

void BlockText::write(std::uint32_t block) const {
  const TextSpan own = document_.blocks()[block].span;
  const auto overlays = overlays_.over(block);
  const auto insets = overlays_.insets(block);
  State state;
  std::uint32_t at = own.begin;
  for (const Break& next : breaks_of(overlays, insets)) {
    write_words(state, {at, next.at});
    at = next.at;
    if (next.kind == Break::Kind::kInset) {
      write_inset(insets[next.index]);
    } else {
      state.apply(overlays[next.index], next.kind == Break::Kind::kBegin);
    }
  }
  write_words(state, {at, own.end});
}

void BlockText::write_words(const State& state, TextSpan words) const {
  if (words.empty()) return;
  for (std::size_t i = 0; i < kLayers; ++i) {
    if (state.has(static_cast<Layer>(i))) open(state, static_cast<Layer>(i));
  }
  write_lines(document_.slice(words));
  for (std::size_t i = kLayers; i-- > 0;) {
    if (state.has(static_cast<Layer>(i))) out_.end(kElements[i].name);
  }
}

void BlockText::write_lines(std::string_view words) const {
  for (;;) {
    const std::size_t end = words.find('\n');
    out_.text(words.substr(0, end));
    if (end == std::string_view::npos) return;
    out_.empty("br");
    words.remove_prefix(end + 1);
  }
}

void BlockText::open(const State& state, Layer layer) const {
  const auto& [name, style] = kElements[static_cast<std::size_t>(layer)];
  const Overlay* overlay = state.layers[static_cast<std::size_t>(layer)];
  switch (layer) {
    case Layer::kFinding:
      open_finding(state);
      return;
    case Layer::kLanguage:
      out_.begin(name, {{"lang", language_tag(document_.languages()[overlay->index].language)}});
      return;
    case Layer::kNoteMark:
      out_.begin(name,
                 {{"class", style}, {"href", link_to(view_.anchors().story(overlay->index))}});
      return;
    default:
      out_.begin(name, {{"class", style}});
  }
}

/// Findings may lie over each other: the words look like the gravest, and name a few of them.
void BlockText::open_finding(const State& state) const {
  constexpr std::size_t kMostNames = 8;
  Level gravest = Level::kNone;
  std::string numbers;
  std::size_t named = 0;
  for (const std::uint32_t index : state.findings) {
    if (named++ == kMostNames) break;
    const PlacedFinding& placed = view_.findings().all()[index];
    gravest = std::max(gravest, placed.finding->level);
    if (!numbers.empty()) numbers += ' ';
    numbers += view_.anchors().finding(placed.number);
  }
  out_.begin("mark", {{"class", level_words(gravest).name}, {"data-findings", numbers}});
}

void BlockText::write_inset(const Inset& inset) const {
  switch (inset.kind) {
    case Inset::Kind::kAddress:
      out_.element("span", {{"class", "address"}},
                   [&] { out_.text(" <" + document_.links()[inset.index].target + ">"); });
      return;
    case Inset::Kind::kPicture:
      write_picture(document_.images()[inset.index]);
      return;
    case Inset::Kind::kDeletion:
      out_.element("del", document_.revisions()[inset.index].left_out);
      return;
    case Inset::Kind::kStory:
      write_story_link(inset.index);
      return;
    case Inset::Kind::kFinding:
      write_marker(view_.findings().all()[inset.index]);
      return;
  }
}

void BlockText::write_picture(const Image& image) const {
  const std::string_view words = !image.alternative.empty() ? std::string_view(image.alternative)
                                 : image.decorative         ? "for decoration"
                                                            : "without alternative text";
  out_.element("span", {{"class", "picture"}}, [&] {
    out_.element("b", image.alternative.empty() ? "Picture " : "Picture: ");
    out_.text(words);
  });
}

void BlockText::write_story_link(std::uint32_t index) const {
  const Story& story = document_.stories()[index];
  const bool is_note = story.kind == StoryKind::kNote;
  std::string words(story_word(story.kind));
  if (is_note && !story.label.empty()) words += " " + story.label;
  out_.element("a", {{"class", "note-mark"}, {"href", link_to(view_.anchors().story(index))}},
               "[" + words + "]");
}

void BlockText::write_marker(const PlacedFinding& placed) const {
  const std::string number = std::to_string(placed.number);
  const LevelWords& level = level_words(placed.finding->level);
  const std::string name = "Finding " + number + ", " + std::string(level.name);
  out_.element("a",
               {{"class", "marker " + std::string(level.name)},
                {"id", view_.anchors().mark(placed.number)},
                {"href", link_to(view_.anchors().finding(placed.number))},
                {"aria-label", name}},
               number);
}

}  // namespace consultlint::html
