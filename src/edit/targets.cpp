#include "edit/targets.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "edit/settle.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

using Origin = SourceMap::Origin;
using Piece = SourceMap::Piece;

/// Where a change of `span` of the text is written: the source of its words, in order.
struct Target {
  std::vector<SourceRange> ranges;
  std::string_view fault;  ///< Why there is none, as the end of a sentence, or empty.
};

/// The part of a piece that lies in `span`; nothing when it is indivisible and only touched.
std::optional<SourceRange> source_within(const Piece& piece, TextSpan span) {
  const TextSpan common{std::max(piece.text.begin, span.begin), std::min(piece.text.end, span.end)};
  if (common == piece.text) return piece.source;
  if (piece.origin != Origin::kVerbatim) return std::nullopt;
  const std::uint32_t begin = piece.source.span.begin;
  return SourceRange{
      piece.source.artifact,
      {begin + (common.begin - piece.text.begin), begin + (common.end - piece.text.begin)}};
}

/// Where text is put in between two characters: behind the one in front, or else before the next.
Target target_of_gap(std::span<const Piece> pieces, TextSpan gap, TextSpan block) {
  Target target{{}, "there is nothing written in the file at that place"};
  for (const Piece& piece : pieces) {
    if (piece.origin == Origin::kSynthetic || piece.text.empty()) continue;
    const bool inside = block.contains(piece.text);
    const auto at = [&](std::uint32_t place) {
      return Target{{{piece.source.artifact, {place, place}}}, {}};
    };
    const SourceSpan source = piece.source.span;
    if (inside && piece.text.end == gap.begin) target = at(source.end);
    if (piece.origin == Origin::kVerbatim && piece.text.begin < gap.begin &&
        gap.begin < piece.text.end) {
      return at(source.begin + (gap.begin - piece.text.begin));
    }
    if (inside && piece.text.begin == gap.begin && target.ranges.empty()) return at(source.begin);
    if (piece.text.begin > gap.begin) break;
  }
  return target;
}

/// The blanks of a file between its lines, which a reader took for the made-up space at `i`;
/// nothing when there is anything else.
std::optional<SourceRange> line_break(const Document& document, std::span<const Piece> pieces,
                                      std::size_t i) {
  if (i == 0 || i + 1 == pieces.size()) return std::nullopt;
  const SourceRange& before = pieces[i - 1].source;
  const SourceRange& behind = pieces[i + 1].source;
  if (before.artifact != behind.artifact || before.span.end >= behind.span.begin) {
    return std::nullopt;
  }
  const SourceSpan gap{before.span.end, behind.span.begin};
  const std::string_view source = document.artifacts()[before.artifact].text;
  if (!std::ranges::all_of(source.substr(gap.begin, gap.size()), ascii::is_space)) {
    return std::nullopt;
  }
  return SourceRange{before.artifact, gap};
}

/// Adds a range, to the last one where they touch.
void append_range(std::vector<SourceRange>& ranges, const SourceRange& range) {
  const bool touches = !ranges.empty() && ranges.back().artifact == range.artifact &&
                       ranges.back().span.end == range.span.begin;
  if (touches) {
    ranges.back().span.end = range.span.end;
  } else {
    ranges.push_back(range);
  }
}

Target target_of_words(const Document& document, std::span<const Piece> pieces, TextSpan span) {
  Target target;
  for (std::size_t i = 0; i < pieces.size() && pieces[i].text.begin < span.end; ++i) {
    const Piece& piece = pieces[i];
    if (piece.text.end <= span.begin) continue;
    const bool synthetic = piece.origin == Origin::kSynthetic;
    const std::optional<SourceRange> source =
        synthetic ? line_break(document, pieces, i) : source_within(piece, span);
    if (source) append_range(target.ranges, *source);
    if (!source && !synthetic) return {{}, "only part of a character is meant"};
  }
  if (target.ranges.empty()) target.fault = "the words are not written in the file";
  return target;
}

/// The pieces from the first that ends at `offset` or behind it.
std::span<const Piece> pieces_from(const Document& document, std::uint32_t offset) {
  const std::vector<Piece>& pieces = document.source_map().pieces();
  const auto first =
      std::ranges::lower_bound(pieces, offset, {}, [](const Piece& p) { return p.text.end; });
  return std::span(pieces).subspan(static_cast<std::size_t>(first - pieces.begin()));
}

Target find_target(const Document& document, TextSpan span) {
  const std::span<const Piece> pieces = pieces_from(document, span.begin);
  if (!span.empty()) return target_of_words(document, pieces, span);
  const Block& block = document.blocks()[document.block_at(span.begin)];
  return target_of_gap(pieces, span, block.span);
}

/// Whether an edit of `span` changes what one of the fields covers, or puts something into it.
bool meets_field(std::span<const TextSpan> fields, TextSpan span) {
  const auto field = std::ranges::lower_bound(fields, span.begin, {}, &TextSpan::end);
  if (field == fields.end()) return false;
  if (span.empty()) return field->begin <= span.begin;
  const auto next = field->end == span.begin ? std::next(field) : field;
  return next != fields.end() && next->overlaps(span);
}

/// Whether one of the places lies between the words of `span`.
bool any_among(std::span<const std::uint32_t> places, TextSpan span) {
  const auto next = std::ranges::upper_bound(places, span.begin);
  return next != places.end() && *next < span.end;
}

/// Spans that overlap or touch become one.
std::vector<TextSpan> joined(std::vector<TextSpan> spans) {
  std::ranges::sort(spans);
  std::vector<TextSpan> out;
  for (const TextSpan span : spans) {
    if (!out.empty() && span.begin <= out.back().end) {
      out.back().end = std::max(out.back().end, span.end);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

}  // namespace

EditTargets::EditTargets(std::string_view path, const Document& document)
    : path_(path), document_(&document) {
  std::vector<TextSpan> fields;
  for (const Mark& mark : document.marks()) {
    if (mark.kind == Mark::Kind::kGenerated) fields.push_back(mark.span);
    if (mark.kind == Mark::Kind::kNoteReference) notes_.push_back(mark.span.begin);
  }
  fields_ = joined(std::move(fields));
  for (const Image& image : document.images()) pictures_.push_back(image.at);
  std::ranges::sort(pictures_);
}

Result<std::vector<SourceRange>> EditTargets::find(const Edit& edit) {
  const auto refused = [&](std::string_view why) {
    return refused_edit(path_, *document_, edit.span, why);
  };
  if (const std::string_view why = taboo_in(edit.span); !why.empty()) return refused(why);
  Target target = find_target(*document_, edit.span);
  if (!target.fault.empty()) return refused(target.fault);
  if (document_->format() == Format::kDocx) {
    const std::string fault = word_fault(target.ranges, edit.text);
    if (!fault.empty()) return refused(fault);
  }
  return std::move(target.ranges);
}

std::string_view EditTargets::source(ArtifactIndex part) const {
  return document_->artifacts()[part].text;
}

/// What stands in a span that no edit may touch, as the end of a sentence, or empty.
std::string_view EditTargets::taboo_in(TextSpan span) const {
  const Block& block = document_->blocks()[document_->block_at(span.begin)];
  if (document_->stories()[block.story].kind == StoryKind::kDeleted) {
    return "a tracked change takes the words out";
  }
  if (meets_field(fields_, span)) {
    return "the words come from a field, which would bring the old ones back";
  }
  if (any_among(notes_, span)) return "a note reference stands among the words";
  if (any_among(pictures_, span)) return "a picture stands among the words";
  return {};
}

/// What stands against writing into these places of a Word file, or empty.
std::string EditTargets::word_fault(std::span<const SourceRange> ranges, std::string_view text) {
  if (text.find_first_of("\n\t") != std::string_view::npos) {
    return "the new words hold a line break or a tab";
  }
  const Alternates& twins = alternates(ranges.front().artifact);
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const std::uint32_t begin = ranges[i].span.begin;
    const std::string_view xml = source(ranges[i].artifact);
    if (twins.hold(begin)) return "the file holds the words twice, for programs new and old";
    const auto element = text_element_at(xml, begin);
    if (!element || ranges[i].span.end > element->content.end) {
      return "the words are not written as ordinary text";
    }
    if (i == 0) continue;
    const std::uint32_t before = ranges[i - 1].span.end;
    if (ranges[i - 1].artifact != ranges[i].artifact || before > begin) {
      return "the words do not stand together in the file";
    }
    const std::string_view what = obstacle_in(xml.substr(before, begin - before));
    if (!what.empty()) return std::string(what) + " stands among the words";
  }
  return {};
}

const Alternates& EditTargets::alternates(ArtifactIndex part) {
  return alternates_.try_emplace(part, source(part)).first->second;
}

}  // namespace consultlint
