#include "edit/plan.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "edit/settle.h"
#include "edit/word_markup.h"
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

/// Whether an edit of `span` changes what the mark covers, or puts something into it.
bool meets(TextSpan mark, TextSpan span) {
  if (span.empty()) return mark.begin <= span.begin && span.begin <= mark.end;
  return mark.overlaps(span);
}

/// Whether something at `offset` stands between the words of `span`.
bool is_among(std::uint32_t offset, TextSpan span) {
  return span.begin < offset && offset < span.end;
}

/// Plans the edits of one document.
class Planner {
 public:
  Planner(std::string_view path, const Document& document) : path_(path), document_(&document) {
    for (const Mark& mark : document.marks()) {
      if (mark.kind == Mark::Kind::kGenerated) fields_.push_back(mark.span);
      if (mark.kind == Mark::Kind::kNoteReference) notes_.push_back(mark.span.begin);
    }
  }

  std::optional<Error> add(const Edit& edit) {
    const auto refuse = [&](std::string_view why) {
      return refused_edit(path_, *document_, edit.span, why);
    };
    if (const std::string_view why = taboo_in(edit.span); !why.empty()) return refuse(why);
    const Target target = find_target(*document_, edit.span);
    if (!target.fault.empty()) return refuse(target.fault);
    const bool word = document_->format() == Format::kDocx;
    const std::string fault = word ? word_fault(target.ranges, edit.text) : std::string();
    if (!fault.empty()) return refuse(fault);
    std::string text = word ? escape_xml(edit.text) : with_line_ends(edit.text);
    for (const SourceRange& range : target.ranges) {
      splices_.push_back({range, std::move(text)});
      text.clear();
    }
    return std::nullopt;
  }

  std::vector<SourceSplice> take() && {
    if (document_->format() != Format::kDocx) return std::move(splices_);
    std::ranges::stable_sort(
        splices_, {}, [](const SourceSplice& s) { return std::pair(s.at.artifact, s.at.span); });
    std::vector<SourceSplice> out;
    for (auto begin = splices_.begin(); begin != splices_.end();) {
      const ArtifactIndex part = begin->at.artifact;
      const auto end = std::find_if(
          begin, splices_.end(), [part](const SourceSplice& s) { return s.at.artifact != part; });
      auto kept =
          with_spaces_kept(source(part), {std::move_iterator(begin), std::move_iterator(end)});
      std::ranges::move(kept, std::back_inserter(out));
      begin = end;
    }
    return out;
  }

 private:
  std::string_view source(ArtifactIndex part) const { return document_->artifacts()[part].text; }

  /// What stands in a span that no edit may touch, as the end of a sentence, or empty.
  std::string_view taboo_in(TextSpan span) const {
    const Block& block = document_->blocks()[document_->block_at(span.begin)];
    if (document_->stories()[block.story].kind == StoryKind::kDeleted) {
      return "a tracked change takes the words out";
    }
    if (std::ranges::any_of(fields_, [span](TextSpan field) { return meets(field, span); })) {
      return "the words come from a field, which would bring the old ones back";
    }
    if (std::ranges::any_of(notes_, [span](std::uint32_t at) { return is_among(at, span); })) {
      return "a note reference stands among the words";
    }
    const auto among = [span](const Image& image) { return is_among(image.at, span); };
    if (std::ranges::any_of(document_->images(), among)) return "a picture stands among the words";
    return {};
  }

  /// What stands against writing into these places of a Word file, or empty.
  std::string word_fault(std::span<const SourceRange> ranges, std::string_view text) {
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

  const Alternates& alternates(ArtifactIndex part) {
    return alternates_.try_emplace(part, source(part)).first->second;
  }

  std::string with_line_ends(std::string_view text) const {
    std::string out;
    const bool carriage_return = source(0).find("\r\n") != std::string_view::npos;
    for (const char c : text) {
      if (c == '\n' && carriage_return) out += '\r';
      out += c;
    }
    return out;
  }

  std::string_view path_;
  const Document* document_;
  std::vector<TextSpan> fields_;
  std::vector<std::uint32_t> notes_;  // where their references stand
  std::map<ArtifactIndex, Alternates> alternates_;
  std::vector<SourceSplice> splices_;
};

}  // namespace

Result<std::vector<SourceSplice>> plan_splices(std::string_view path, const Document& document,
                                               std::span<const Edit> edits) {
  Planner planner(path, document);
  for (const Edit& edit : edits) {
    if (std::optional<Error> error = planner.add(edit)) return *std::move(error);
  }
  return std::move(planner).take();
}

}  // namespace consultlint
