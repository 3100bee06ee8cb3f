#include "readers/docx/paragraph_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "readers/docx/symbols.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace consultlint::docx {
namespace {

/// More than any program nests; keeps a hostile file from costing the square of its size.
constexpr std::size_t kMostOpenRanges = 16;
constexpr std::size_t kLongestReference = 12;

/// First byte of all characters from U+F000 to U+FFFF, where symbol fonts keep theirs.
constexpr char kPrivateLead = '\xEF';
constexpr std::size_t kPrivateLength = 3;

/// How much of `raw` stands for itself.
std::size_t plain_length(std::string_view raw, bool symbols) {
  const auto is_plain = [symbols](char c) {
    if (c > '&') return true;
    return c != '&' && c != '\n' && c != '\r' && c != '\t' && !(symbols && c == kPrivateLead);
  };
  return static_cast<std::size_t>(std::ranges::find_if_not(raw, is_plain) - raw.begin());
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

void ParagraphText::append_raw(std::string_view raw, std::uint32_t offset, bool keep_space,
                               std::string_view symbol_font) {
  if (!keep_space) {
    while (!raw.empty() && ascii::is_space(raw.back())) raw.remove_suffix(1);
    while (!raw.empty() && ascii::is_space(raw.front())) {
      raw.remove_prefix(1);
      ++offset;
    }
  }
  while (!raw.empty()) {
    const std::size_t plain = plain_length(raw, !symbol_font.empty());
    if (plain > 0) {
      const auto size = static_cast<std::uint32_t>(plain);
      add_piece(Origin::kVerbatim, raw.substr(0, plain), {offset, offset + size});
    } else if (raw.front() == kPrivateLead) {
      append_symbol(raw, offset, symbol_font);
    } else {
      append_reference(raw, offset, symbol_font);
    }
    const std::size_t used = plain > 0 ? plain : pieces_.back().source.size();
    raw.remove_prefix(used);
    offset += static_cast<std::uint32_t>(used);
  }
}

void ParagraphText::append_symbol(std::string_view raw, std::uint32_t offset,
                                  std::string_view symbol_font) {
  const std::string_view character = raw.substr(0, kPrivateLength);
  const SourceSpan source{offset, offset + static_cast<std::uint32_t>(character.size())};
  const char32_t code = decode_utf8(character, 0).value;
  if (is_symbol_code(code)) {
    add_piece(Origin::kDecoded, symbol_character(symbol_font, code), source);
  } else {
    add_piece(Origin::kVerbatim, character, source);
  }
}

void ParagraphText::append_reference(std::string_view raw, std::uint32_t offset,
                                     std::string_view symbol_font) {
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
  if (!symbol_font.empty() && is_symbol_code(*character)) {
    spelled = symbol_character(symbol_font, *character);
  } else {
    append_utf8(spelled, *character);
  }
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
  Range range;
  range.mark = mark;
  return open(std::move(range));
}

ParagraphText::RangeNumber ParagraphText::open_link(std::string target) {
  Range range;
  range.sort = Range::Sort::kLink;
  range.name = std::move(target);
  return open(std::move(range));
}

ParagraphText::RangeNumber ParagraphText::open_revision(Revision::Kind kind,
                                                        std::string_view author) {
  Range range;
  range.sort = Range::Sort::kRevision;
  range.revision = kind;
  range.name = author;
  return open(std::move(range));
}

void ParagraphText::close_range(RangeNumber number) {
  const auto found = std::ranges::find(open_, number, &Range::number);
  if (found == open_.end()) return;
  found->end = pieces_.size();
  ranges_.push_back(std::move(*found));
  open_.erase(found);
}

bool ParagraphText::in_link() const {
  return std::ranges::any_of(open_,
                             [](const Range& range) { return range.sort == Range::Sort::kLink; });
}

void ParagraphText::add_mark(Mark::Kind mark, std::size_t begin) {
  const std::size_t end = pieces_.size();
  if (begin >= end) return;  // what stood there may have been cleared since
  // Word splits runs at every edit; the newest few ranges hold the one that this continues.
  const std::size_t recent = ranges_.size() - std::min<std::size_t>(ranges_.size(), 4);
  for (std::size_t i = ranges_.size(); i-- > recent;) {
    Range& range = ranges_[i];
    if (range.sort == Range::Sort::kMark && range.mark == mark && range.end == begin) {
      range.end = end;
      return;
    }
  }
  Range range;
  range.mark = mark;
  range.begin = begin;
  range.end = end;
  ranges_.push_back(std::move(range));
}

void ParagraphText::add_language(Languages::Number language, std::size_t begin) {
  const std::size_t end = pieces_.size();
  if (begin >= end) return;
  if (!languages_.empty() && languages_.back().language == language &&
      languages_.back().end == begin) {
    languages_.back().end = end;
  } else {
    languages_.push_back({language, begin, end});
  }
}

bool ParagraphText::has_text() const {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::string_view rest = text_;
  while (!rest.empty() && (ascii::is_space(rest.front()) || rest.starts_with(kNoBreakSpace))) {
    rest.remove_prefix(ascii::is_space(rest.front()) ? 1 : kNoBreakSpace.size());
  }
  return !rest.empty();
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

std::string_view ParagraphText::word_behind(std::size_t piece) const {
  if (piece + 1 >= pieces_.size()) return {};
  const std::string_view text = text_of(pieces_[piece + 1]);
  return text.substr(0, text.find(' '));
}

std::string_view ParagraphText::text_of(const Piece& piece) const {
  return std::string_view(text_).substr(piece.text_begin, piece.text_end - piece.text_begin);
}

void ParagraphText::trim() {
  for (Piece& piece : pieces_) {
    trim_begin(piece);
    if (piece.text_begin < piece.text_end) break;
  }
  trim_end();
}

void ParagraphText::trim_end() {
  for (std::size_t i = pieces_.size(); i-- > 0;) {
    trim_end(pieces_[i]);
    if (pieces_[i].text_begin < pieces_[i].text_end) break;
  }
}

void ParagraphText::trim_begin(Piece& piece) const {
  while (piece.text_begin < piece.text_end && ascii::is_space(text_[piece.text_begin])) {
    ++piece.text_begin;
    if (piece.origin == Origin::kVerbatim) ++piece.source.begin;
  }
}

void ParagraphText::trim_end(Piece& piece) const {
  while (piece.text_begin < piece.text_end && ascii::is_space(text_[piece.text_end - 1])) {
    --piece.text_end;
    if (piece.origin == Origin::kVerbatim) --piece.source.end;
  }
}

void ParagraphText::begin_writing() {
  placed_.clear();
  written_ = 0;
  next_anchor_ = 0;
  cut_begin_ = kNowhere;
}

void ParagraphText::write_until(std::size_t end, DocumentBuilder& builder, ArtifactIndex artifact,
                                const std::vector<Image>& images) {
  while (placed_.size() < pieces_.size() && written_ < end) {
    Piece& piece = pieces_[placed_.size()];
    if (cut_begin_ == kNowhere) cut_begin_ = builder.position();
    if (piece.origin == Origin::kAnchor) {
      builder.append_anchor(artifact, piece.source);
      write_thing(anchors_[next_anchor_++], builder, images);
    }
    const std::size_t size = piece.text_end - piece.text_begin;
    // Only verbatim text can be cut: the rest of it stays for the next call.
    const bool cut = piece.origin == Origin::kVerbatim && written_ + size > end;
    append_piece(builder, artifact, cut ? take_front(piece, end - written_) : piece);
    written_ += cut ? end - written_ : size;
    if (cut) return;
    placed_.push_back({cut_begin_, builder.position()});
    cut_begin_ = kNowhere;
  }
}

void ParagraphText::write_thing(const Anchor& anchor, DocumentBuilder& builder,
                                const std::vector<Image>& images) {
  if (anchor.thing != Thing::kImage) return;  // all else is settled by the caller
  builder.add_image(images[anchor.index].alternative, images[anchor.index].decorative);
}

ParagraphText::Piece ParagraphText::take_front(Piece& piece, std::size_t length) const {
  Piece front = piece;
  front.text_end = piece.text_begin + static_cast<std::uint32_t>(length);
  front.source.end = piece.source.begin + static_cast<std::uint32_t>(length);
  piece.text_begin = front.text_end;
  piece.source.begin = front.source.end;
  return front;
}

void ParagraphText::record_ranges(DocumentBuilder& builder) {
  placed_.push_back({builder.position(), builder.position()});
  for (const Range& range : ranges_) record(builder, range, range.end);
  for (const Range& range : open_) record(builder, range, pieces_.size());
}

void ParagraphText::record_languages(Languages& languages) const {
  for (const LanguageRange& range : languages_) {
    languages.add(range.language, span_of(range.begin, range.end));
  }
}

TextSpan ParagraphText::span_of(std::size_t begin, std::size_t end) const {
  const std::uint32_t from = placed_[begin].begin;
  return {from, begin == end ? from : placed_[end - 1].end};
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
  const TextSpan span = span_of(range.begin, end);
  const bool link = range.sort == Range::Sort::kLink;
  if (span.empty() && !(link && holds_image(range.begin, end))) return;
  if (link) {
    builder.add_link(span, range.name);
  } else if (range.sort == Range::Sort::kMark) {
    builder.add_mark(range.mark, span);
  } else {
    if (range.revision != Revision::Kind::kDeleted) builder.add_mark(Mark::Kind::kInserted, span);
    builder.add_revision({range.revision, span, range.name, {}});
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
  languages_.clear();
  for (Range& range : open_) range.begin = 0;
}

}  // namespace consultlint::docx
