#include "report/html/overlays.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace consultlint::html {
namespace {

std::optional<Layer> layer_of(Mark::Kind kind) {
  switch (kind) {
    case Mark::Kind::kStrong:
      return Layer::kStrong;
    case Mark::Kind::kEmphasis:
      return Layer::kEmphasis;
    case Mark::Kind::kUnderline:
      return Layer::kUnderline;
    case Mark::Kind::kCode:
      return Layer::kCode;
    case Mark::Kind::kSuperscript:
      return Layer::kSuperscript;
    case Mark::Kind::kPlaceholder:
      return Layer::kPlaceholder;
    case Mark::Kind::kHidden:
      return Layer::kHidden;
    default:  // nothing that a reader of the paper sees
      return std::nullopt;
  }
}

/// Whether the words of a link tell its address, or it leads to another place in the paper.
bool needs_no_address(std::string_view words, std::string_view target) {
  if (target.empty() || target.starts_with('#')) return true;
  for (const std::string_view scheme : {"mailto:", "https://", "http://"}) {
    if (target.starts_with(scheme) && target.substr(scheme.size()) == words) return true;
  }
  return words == target;
}

}  // namespace

Overlays::Overlays(const Document& document, const PlacedFindings& findings) : document_(document) {
  add_marks();
  add_links_and_pictures();
  add_revisions();
  add_languages_and_labels();
  add_stories();
  add_findings(findings);
  std::ranges::sort(overlays_, {}, &Overlay::block);
  std::ranges::sort(insets_, {}, [](const Inset& inset) {
    return std::tuple(inset.block, inset.at, inset.kind, inset.index);
  });
}

std::span<const Overlay> Overlays::over(std::uint32_t block) const {
  return std::ranges::equal_range(overlays_, block, {}, &Overlay::block);
}

std::span<const Inset> Overlays::insets(std::uint32_t block) const {
  return std::ranges::equal_range(insets_, block, {}, &Inset::block);
}

void Overlays::add(Layer layer, TextSpan span, std::uint32_t index) {
  std::uint32_t& done = done_[static_cast<std::size_t>(layer)];
  span.begin = std::max(span.begin, done);
  if (span.begin >= span.end) return;
  done = span.end;
  const auto blocks = document_.blocks();
  for (std::uint32_t i = document_.block_at(span.begin); i < blocks.size(); ++i) {
    const TextSpan own = blocks[i].span;
    if (own.begin >= span.end) return;
    const TextSpan part = {std::max(own.begin, span.begin), std::min(own.end, span.end)};
    if (part.begin < part.end) overlays_.push_back({i, part, layer, index});
  }
}

void Overlays::add_inset(Inset::Kind kind, std::uint32_t at, std::size_t index) {
  const std::uint32_t block = document_.block_at(at);
  if (block == kNowhere) return;
  const TextSpan own = document_.blocks()[block].span;
  insets_.push_back(
      {block, std::clamp(at, own.begin, own.end), kind, static_cast<std::uint32_t>(index)});
}

void Overlays::add_marks() {
  for (const Mark& mark : document_.marks()) {
    if (const auto layer = layer_of(mark.kind)) add(*layer, mark.span);
    const bool printed = mark.kind == Mark::Kind::kNoteReference && !mark.span.empty();
    if (printed) note_marks_.push_back(&mark);
  }
}

void Overlays::add_links_and_pictures() {
  const auto links = document_.links();
  for (std::size_t i = 0; i < links.size(); ++i) {
    add(Layer::kLink, links[i].span);
    if (needs_no_address(document_.slice(links[i].span), links[i].target)) continue;
    add_inset(Inset::Kind::kAddress, links[i].span.end, i);
  }
  const auto images = document_.images();
  for (std::size_t i = 0; i < images.size(); ++i) {
    add_inset(Inset::Kind::kPicture, images[i].at, i);
  }
}

void Overlays::add_revisions() {
  const auto revisions = document_.revisions();
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    const Revision& revision = revisions[i];
    if (!revision.left_out.empty()) {
      add_inset(Inset::Kind::kDeletion, revision.span.begin, i);
    } else if (revision.kind != Revision::Kind::kDeleted) {
      const bool moved = revision.kind == Revision::Kind::kMoved;
      add(moved ? Layer::kMoved : Layer::kInserted, revision.span);
    }
  }
}

void Overlays::add_languages_and_labels() {
  const auto runs = document_.languages();
  for (std::uint32_t i = 0; i < runs.size(); ++i) add(Layer::kLanguage, runs[i].span, i);
  for (const Block& block : document_.blocks()) add(Layer::kLabel, block.label);
}

const Mark* Overlays::note_mark_at(std::uint32_t anchor) const {
  const auto behind = std::ranges::upper_bound(note_marks_, anchor, {},
                                               [](const Mark* mark) { return mark->span.begin; });
  if (behind == note_marks_.begin()) return nullptr;
  const Mark* mark = *std::prev(behind);
  return anchor <= mark->span.end ? mark : nullptr;
}

void Overlays::add_stories() {
  const auto stories = document_.stories();
  std::vector<std::pair<TextSpan, std::uint32_t>> marks;  // of notes, with the note's story
  for (std::uint32_t i = 0; i < stories.size(); ++i) {
    const Story& story = stories[i];
    if (story.anchor == kNowhere || story.kind == StoryKind::kDeleted) continue;
    const Mark* mark = story.kind == StoryKind::kNote ? note_mark_at(story.anchor) : nullptr;
    if (mark == nullptr) {
      add_inset(Inset::Kind::kStory, story.anchor, i);
    } else {
      marks.emplace_back(mark->span, i);
    }
  }
  std::ranges::sort(marks);
  for (const auto& [span, story] : marks) add(Layer::kNoteMark, span, story);
}

void Overlays::add_findings(const PlacedFindings& findings) {
  const auto all = findings.all();
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const PlacedFinding& finding = all[i];
    if (finding.block == kNowhere) break;  // those stand last
    insets_.push_back({finding.block, finding.span.end, Inset::Kind::kFinding, i});
    if (finding.span.empty() || finding.of_whole) continue;
    overlays_.push_back({finding.block, finding.span, Layer::kFinding, i});
  }
}

}  // namespace consultlint::html
