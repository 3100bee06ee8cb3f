#include "document/builder.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <ranges>
#include <span>
#include <utility>

#include "text/ascii.h"

namespace consultlint {
ArtifactIndex DocumentBuilder::add_artifact(std::string name, std::string text) {
  // A vector of strings may move its strings; short ones move their bytes. Reserve on the heap so
  // that views stay valid.
  text.reserve(std::max<std::size_t>(text.size(), 64));
  parts_.artifacts.push_back({std::move(name), std::move(text)});
  return static_cast<ArtifactIndex>(parts_.artifacts.size() - 1);
}

void DocumentBuilder::begin_story(StoryKind kind, std::uint32_t anchor, std::string label) {
  assert(open_.empty());
  separate();
  Story story;
  story.kind = kind;
  story.span = {position(), position()};
  story.anchor = anchor;
  story.label = std::move(label);
  parts_.stories.push_back(std::move(story));
}

void DocumentBuilder::set_comment(TextSpan subject, bool resolved) {
  parts_.stories.back().subject = subject;
  parts_.stories.back().resolved = resolved;
}

void DocumentBuilder::end_story() {
  assert(open_.empty());
  parts_.stories.back().span.end = position();
}

std::uint32_t DocumentBuilder::begin_block(BlockKind kind, const BlockTraits& traits) {
  assert(!parts_.stories.empty());
  if (!open_.empty()) close_own_text();
  separate();
  Block block;
  block.kind = kind;
  block.span = {position(), position()};
  block.label = {position(), position()};
  block.parent = open_.empty() ? kNowhere : open_.back().index;
  block.paragraph = traits.paragraph;
  block.page = traits.page;
  block.story = static_cast<std::uint16_t>(parts_.stories.size() - 1);
  block.level = traits.level;
  block.depth = traits.depth;
  block.ordered = traits.ordered;
  block.header = traits.header;
  block.merged = traits.merged;
  block.confidence = traits.confidence;
  parts_.blocks.push_back(block);
  const auto index = static_cast<std::uint32_t>(parts_.blocks.size() - 1);
  open_.push_back({index, false});
  return index;
}

void DocumentBuilder::end_block() {
  assert(!open_.empty());
  close_own_text();
  parts_.blocks[open_.back().index].next = block_count();
  open_.pop_back();
}

void DocumentBuilder::append(ArtifactIndex artifact, SourceSpan source) {
  std::string_view bytes = artifact_text(artifact).substr(source.begin, source.size());
  if (at_block_start()) {
    const std::size_t skipped = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
    bytes.remove_prefix(skipped);
    source.begin += static_cast<std::uint32_t>(skipped);
  }
  if (!bytes.empty()) add_piece(bytes, {artifact, source}, SourceMap::Origin::kVerbatim);
}

void DocumentBuilder::append_decoded(std::string_view text, ArtifactIndex artifact,
                                     SourceSpan source) {
  const bool blank = std::ranges::all_of(text, ascii::is_space);
  if (text.empty() || (blank && at_block_start())) return;
  add_piece(text, {artifact, source}, SourceMap::Origin::kDecoded);
}

void DocumentBuilder::append_synthetic(std::string_view text, ArtifactIndex artifact,
                                       std::uint32_t at) {
  const bool blank = std::ranges::all_of(text, ascii::is_space);
  if (text.empty() || (blank && at_block_start())) return;
  add_piece(text, {artifact, {at, at}}, SourceMap::Origin::kSynthetic);
}

void DocumentBuilder::append_anchor(ArtifactIndex artifact, SourceSpan source) {
  pieces_.push_back({{position(), position()}, {artifact, source}, SourceMap::Origin::kSynthetic});
}

void DocumentBuilder::draw_back(std::uint32_t at) {
  for (SourceMap::Piece& piece : std::views::reverse(pieces_)) {
    const bool guessed = piece.origin == SourceMap::Origin::kSynthetic;
    if (!guessed || piece.source.span.end <= at) return;
    piece.source.span = {std::min(piece.source.span.begin, at), at};
  }
}

void DocumentBuilder::begin_label() {
  Block& block = parts_.blocks[open_.back().index];
  assert(block.span.begin == position());
  block.label = {position(), position()};
}

void DocumentBuilder::end_label() {
  parts_.blocks[open_.back().index].label.end = position();
}

void DocumentBuilder::add_link(TextSpan span, std::string target) {
  parts_.links.push_back({span, std::move(target)});
}

void DocumentBuilder::add_image(std::string alternative, bool decorative) {
  SourceRange source;
  if (!pieces_.empty() && pieces_.back().text == TextSpan{position(), position()}) {
    source = pieces_.back().source;
  }
  parts_.images.push_back({position(), std::move(alternative), decorative, source});
}

void DocumentBuilder::add_mark(Mark::Kind kind, TextSpan span) {
  parts_.marks.push_back({kind, span});
}

void DocumentBuilder::add_revision(Revision revision) {
  parts_.revisions.push_back(std::move(revision));
}

void DocumentBuilder::add_language(std::string_view language, TextSpan span) {
  if (!parts_.languages.empty()) {
    LanguageRun& last = parts_.languages.back();
    const auto behind = std::ranges::upper_bound(
        parts_.stories, span.begin, {}, [](const Story& story) { return story.span.begin; });
    const bool same_story = std::prev(behind)->span.begin <= last.span.begin;
    const auto between = text().substr(last.span.end, span.begin - last.span.end);
    if (same_story && last.language == language && std::ranges::all_of(between, ascii::is_space)) {
      last.span.end = span.end;
      return;
    }
  }
  parts_.languages.push_back({span, std::string(language)});
}

void DocumentBuilder::add_bookmark(std::string name, std::uint32_t at) {
  parts_.bookmarks.push_back({at, std::move(name)});
}

void DocumentBuilder::add_directive(Directive directive) {
  parts_.directives.push_back(std::move(directive));
}

void DocumentBuilder::add_problem(std::string problem) {
  parts_.problems.push_back(std::move(problem));
}

Document DocumentBuilder::finish() {
  assert(open_.empty());
  // Trimming may have cut the text under a mark that was recorded to the untrimmed end.
  const auto clamp = [this](TextSpan& span) {
    span.end = std::min(span.end, position());
    span.begin = std::min(span.begin, span.end);
  };
  for (Link& link : parts_.links) clamp(link.span);
  for (Mark& mark : parts_.marks) clamp(mark.span);
  for (Revision& revision : parts_.revisions) clamp(revision.span);
  for (LanguageRun& run : parts_.languages) clamp(run.span);
  std::erase_if(parts_.languages, [](const LanguageRun& run) { return run.span.empty(); });
  for (Bookmark& bookmark : parts_.bookmarks) bookmark.at = std::min(bookmark.at, position());
  for (Directive& directive : parts_.directives) {
    directive.at = std::min(directive.at, position());
    clamp(directive.subject);
  }
  std::ranges::stable_sort(parts_.marks, {}, [](const Mark& m) { return m.span; });
  std::ranges::stable_sort(parts_.revisions, {}, &Revision::span);
  std::ranges::stable_sort(parts_.links, {}, [](const Link& l) { return l.span; });
  std::ranges::stable_sort(parts_.bookmarks, {}, &Bookmark::at);
  std::ranges::stable_sort(parts_.directives, {}, &Directive::at);
  parts_.map = SourceMap(std::move(pieces_));
  return Document(std::move(parts_));
}

bool DocumentBuilder::at_block_start() const {
  if (open_.empty()) return true;
  const Block& block = parts_.blocks[open_.back().index];
  return block.span.begin == position();
}

void DocumentBuilder::add_piece(std::string_view text, SourceRange source,
                                SourceMap::Origin origin) {
  assert(!open_.empty() && !open_.back().own_text_closed);
  const TextSpan span{position(), position() + static_cast<std::uint32_t>(text.size())};
  parts_.text += text;
  // Runs that touch in both strings are one piece: fewer to search.
  if (origin == SourceMap::Origin::kVerbatim && !pieces_.empty()) {
    SourceMap::Piece& last = pieces_.back();
    if (last.origin == origin && last.text.end == span.begin &&
        last.source.artifact == source.artifact && last.source.span.end == source.span.begin) {
      last.text.end = span.end;
      last.source.span.end = source.span.end;
      return;
    }
  }
  pieces_.push_back({span, source, origin});
}

void DocumentBuilder::close_own_text() {
  Open& open = open_.back();
  if (open.own_text_closed) return;
  open.own_text_closed = true;
  Block& block = parts_.blocks[open.index];
  trim_end(block.span.begin, position());
  block.span.end = position();
  block.label.end = std::min(block.label.end, block.span.end);
}

void DocumentBuilder::truncate(std::uint32_t end) {
  trim_end(parts_.blocks[open_.back().index].span.begin, end);
}

void DocumentBuilder::trim_end(std::uint32_t floor, std::uint32_t end) {
  while (end > floor && ascii::is_space(parts_.text[end - 1])) --end;
  if (end == position()) return;
  parts_.text.resize(end);
  const auto kept = std::ranges::find_if(pieces_.rbegin(), pieces_.rend(),
                                         [end](const auto& p) { return p.text.end <= end; });
  const auto cut = static_cast<std::size_t>(kept.base() - pieces_.begin());
  pieces_.erase(std::remove_if(kept.base(), pieces_.end(),
                               [end](const SourceMap::Piece& piece) {
                                 return piece.text.begin >= end && !piece.text.empty();
                               }),
                pieces_.end());
  for (SourceMap::Piece& piece : std::span(pieces_).subspan(cut)) {
    if (piece.origin == SourceMap::Origin::kVerbatim) {
      piece.source.span.end -= piece.text.end - end;
    }
    piece.text = {std::min(piece.text.begin, end), end};  // an anchor moves to the new end
  }
  move_back(floor, end);
}

void DocumentBuilder::move_back(std::uint32_t floor, std::uint32_t end) {
  const auto clamp = [end](TextSpan& span) {
    span = {std::min(span.begin, end), std::min(span.end, end)};
  };
  const auto draw_back = [end](auto& things) {
    for (auto i = things.rbegin(); i != things.rend() && i->at > end; ++i) i->at = end;
  };
  draw_back(parts_.images);
  draw_back(parts_.bookmarks);
  draw_back(parts_.directives);
  for (auto i = parts_.links.rbegin(); i != parts_.links.rend() && i->span.end > floor; ++i) {
    clamp(i->span);
  }
  for (auto i = parts_.marks.rbegin(); i != parts_.marks.rend() && i->span.end > floor; ++i) {
    clamp(i->span);
  }
}

void DocumentBuilder::separate() {
  if (parts_.text.empty() || parts_.text.back() == '\n') return;
  const SourceRange end = pieces_.empty() ? SourceRange{} : pieces_.back().source;
  const TextSpan span{position(), position() + 1};
  parts_.text += '\n';
  pieces_.push_back(
      {span, {end.artifact, {end.span.end, end.span.end}}, SourceMap::Origin::kSynthetic});
}

}  // namespace consultlint
