#include "readers/docx/paragraph_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace consultlint::docx {
namespace {

/// More than any program nests; keeps a hostile file from costing the square of its size.
constexpr std::size_t kMostOpenRanges = 16;
constexpr std::size_t kLongestReference = 12;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_plain(char c) {
  return c != '&' && c != '\n' && c != '\r' && c != '\t';
}

/// The character of `&#8217;` or `&#x2019;`, given without `&` and `;`.
std::optional<char32_t> numeric_reference(std::string_view name) {
  const bool hex = name.size() > 1 && name[1] == 'x';
  const std::string_view digits = name.substr(hex ? 2 : 1);
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, hex ? 16 : 10);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

/// The character of a reference given without `&` and `;`, or nothing for names that XML lacks.
std::optional<char32_t> referenced(std::string_view name) {
  static constexpr auto kNames = std::to_array<std::pair<std::string_view, char32_t>>(
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}});
  if (name.starts_with('#')) return numeric_reference(name);
  for (const auto& [known, character] : kNames) {
    if (known == name) return character;
  }
  return std::nullopt;
}

}  // namespace

void ParagraphText::append_raw(std::string_view raw, std::uint32_t offset, bool keep_space) {
  if (!keep_space) {
    while (!raw.empty() && is_space(raw.back())) raw.remove_suffix(1);
    while (!raw.empty() && is_space(raw.front())) {
      raw.remove_prefix(1);
      ++offset;
    }
  }
  while (!raw.empty()) {
    const auto plain =
        static_cast<std::size_t>(std::ranges::find_if_not(raw, is_plain) - raw.begin());
    if (plain > 0) {
      const auto size = static_cast<std::uint32_t>(plain);
      add_piece(Origin::kVerbatim, raw.substr(0, plain), {offset, offset + size});
    } else {
      append_reference(raw, offset);
    }
    const std::size_t used = plain > 0 ? plain : pieces_.back().source.size();
    raw.remove_prefix(used);
    offset += static_cast<std::uint32_t>(used);
  }
}

void ParagraphText::append_reference(std::string_view raw, std::uint32_t offset) {
  if (raw.front() != '&') {  // Word prints a line end or tab in the data as a space
    add_piece(Origin::kDecoded, " ", {offset, offset + 1});
    return;
  }
  const std::size_t end = raw.substr(0, kLongestReference).find(';');
  const std::optional<char32_t> character =
      end == std::string_view::npos ? std::nullopt : referenced(raw.substr(1, end - 1));
  if (!character) {
    add_piece(Origin::kVerbatim, raw.substr(0, 1), {offset, offset + 1});
    return;
  }
  std::string spelled;
  append_utf8(spelled, *character);
  add_piece(Origin::kDecoded, spelled, {offset, offset + static_cast<std::uint32_t>(end) + 1});
}

void ParagraphText::append_synthetic(std::string_view text, std::uint32_t offset) {
  add_piece(Origin::kSynthetic, text, {offset, offset});
}

void ParagraphText::append_anchor(Thing thing, std::uint32_t index, std::uint32_t offset) {
  anchors_.push_back({thing, index, pieces_.size()});
  add_piece(Origin::kAnchor, {}, {offset, offset});
}

void ParagraphText::add_piece(Origin origin, std::string_view text, SourceSpan source) {
  const auto begin = static_cast<std::uint32_t>(text_.size());
  text_ += text;
  pieces_.push_back({origin, begin, static_cast<std::uint32_t>(text_.size()), source});
}

ParagraphText::RangeNumber ParagraphText::open(Range range) {
  if (open_.size() >= kMostOpenRanges) return 0;
  range.number = ++last_number_;
  range.begin = pieces_.size();
  open_.push_back(std::move(range));
  return last_number_;
}

ParagraphText::RangeNumber ParagraphText::open_mark(Mark::Kind mark) {
  return open({.mark = mark, .target = {}});
}

ParagraphText::RangeNumber ParagraphText::open_link(std::string target) {
  return open({.is_link = true, .target = std::move(target)});
}

void ParagraphText::close_range(RangeNumber number) {
  const auto found = std::ranges::find(open_, number, &Range::number);
  if (found == open_.end()) return;
  found->end = pieces_.size();
  ranges_.push_back(std::move(*found));
  open_.erase(found);
}

void ParagraphText::add_mark(Mark::Kind mark, std::size_t begin) {
  const std::size_t end = pieces_.size();
  if (begin == end) return;
  // Word splits runs at every edit; the newest few ranges hold the one that this continues.
  const std::size_t recent = ranges_.size() - std::min<std::size_t>(ranges_.size(), 4);
  for (std::size_t i = ranges_.size(); i-- > recent;) {
    Range& range = ranges_[i];
    if (!range.is_link && range.mark == mark && range.end == begin) {
      range.end = end;
      return;
    }
  }
  ranges_.push_back({.mark = mark, .target = {}, .begin = begin, .end = end});
}

bool ParagraphText::has_text() const {
  return !std::ranges::all_of(text_, is_space);
}

std::string ParagraphText::text() const {
  return leading_text(std::string::npos);
}

std::string ParagraphText::leading_text(std::size_t length) const {
  std::string out;
  for (const Piece& piece : pieces_) {
    if (out.size() >= length) break;
    out += text_of(piece).substr(0, length);
  }
  return out;
}

std::string ParagraphText::word_behind(std::size_t piece) const {
  if (piece + 1 >= pieces_.size()) return {};
  const std::string_view text = text_of(pieces_[piece + 1]);
  return std::string(text.substr(0, text.find(' ')));
}

std::string_view ParagraphText::text_of(const Piece& piece) const {
  return std::string_view(text_).substr(piece.text_begin, piece.text_end - piece.text_begin);
}

void ParagraphText::trim() {
  for (Piece& piece : pieces_) {
    trim_begin(piece);
    if (piece.text_begin < piece.text_end) break;
  }
  for (std::size_t i = pieces_.size(); i-- > 0;) {
    trim_end(pieces_[i]);
    if (pieces_[i].text_begin < pieces_[i].text_end) break;
  }
}

void ParagraphText::trim_begin(Piece& piece) const {
  while (piece.text_begin < piece.text_end && is_space(text_[piece.text_begin])) {
    ++piece.text_begin;
    if (piece.origin == Origin::kVerbatim) ++piece.source.begin;
  }
}

void ParagraphText::trim_end(Piece& piece) const {
  while (piece.text_begin < piece.text_end && is_space(text_[piece.text_end - 1])) {
    --piece.text_end;
    if (piece.origin == Origin::kVerbatim) --piece.source.end;
  }
}

void ParagraphText::truncate(std::size_t length) {
  for (Piece& piece : pieces_) {
    const std::size_t size = piece.text_end - piece.text_begin;
    const std::size_t kept = std::min(size, length);
    if (piece.origin == Origin::kVerbatim) {
      piece.source.end -= static_cast<std::uint32_t>(size - kept);
    }
    piece.text_end -= static_cast<std::uint32_t>(size - kept);
    length -= kept;
  }
  trim();
}

void ParagraphText::append_to(DocumentBuilder& builder, ArtifactIndex artifact,
                              std::size_t label_length, const std::vector<Image>& images) {
  offsets_.clear();
  std::size_t next_anchor = 0;
  if (label_length > 0) builder.begin_label();
  for (const Piece& piece : pieces_) {
    offsets_.push_back(builder.position());
    if (piece.origin == Origin::kAnchor) {
      builder.append_anchor(artifact, piece.source);
      const Anchor& anchor = anchors_[next_anchor++];
      if (anchor.thing == Thing::kImage) {
        builder.add_image(images[anchor.index].alternative, images[anchor.index].decorative);
      }
    } else if (label_length == 0) {
      append_piece(builder, artifact, piece);
    } else {
      label_length = append_label(builder, artifact, piece, label_length);
    }
  }
  offsets_.push_back(builder.position());
  for (const Range& range : ranges_) record(builder, range, range.end);
  for (const Range& range : open_) record(builder, range, pieces_.size());
}

std::size_t ParagraphText::append_label(DocumentBuilder& builder, ArtifactIndex artifact,
                                        const Piece& piece, std::size_t left) const {
  const std::size_t size = piece.text_end - piece.text_begin;
  if (size < left) {
    append_piece(builder, artifact, piece);
    return left - size;
  }
  Piece label = piece;
  Piece rest = piece;
  if (piece.origin == Origin::kVerbatim) {  // others are indivisible: all of it is label
    const auto length = static_cast<std::uint32_t>(left);
    label.text_end = rest.text_begin = piece.text_begin + length;
    label.source.end = rest.source.begin = piece.source.begin + length;
  } else {
    rest.text_begin = rest.text_end;
  }
  append_piece(builder, artifact, label);
  builder.end_label();
  append_piece(builder, artifact, rest);
  return 0;
}

void ParagraphText::append_piece(DocumentBuilder& builder, ArtifactIndex artifact,
                                 const Piece& piece) const {
  const std::string_view text = text_of(piece);
  if (text.empty()) return;
  if (piece.origin == Origin::kVerbatim) {
    builder.append(artifact, piece.source);
  } else if (piece.origin == Origin::kDecoded) {
    builder.append_decoded(text, artifact, piece.source);
  } else {
    builder.append_synthetic(text, artifact, piece.source.begin);
  }
}

void ParagraphText::record(DocumentBuilder& builder, const Range& range, std::size_t end) const {
  const TextSpan span{offsets_[range.begin], offsets_[end]};
  if (span.empty() && !(range.is_link && holds_image(range.begin, end))) return;
  if (range.is_link) {
    builder.add_link(span, range.target);
  } else {
    builder.add_mark(range.mark, span);
  }
}

bool ParagraphText::holds_image(std::size_t begin, std::size_t end) const {
  auto anchor = std::ranges::lower_bound(anchors_, begin, {}, &Anchor::piece);
  for (; anchor != anchors_.end() && anchor->piece < end; ++anchor) {
    if (anchor->thing == Thing::kImage) return true;
  }
  return false;
}

void ParagraphText::clear() {
  text_.clear();
  pieces_.clear();
  anchors_.clear();
  ranges_.clear();
  for (Range& range : open_) range.begin = 0;
}

}  // namespace consultlint::docx
