#include "language/time/date_places.h"

#include <algorithm>
#include <array>

#include "language/cue_words.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kLongestLabel = 90;     // bytes; a longer line above a date is prose
constexpr std::uint32_t kLongestLine = 4000;    // bytes; nobody would call more a line
constexpr std::uint32_t kLongestClause = 1000;  // bytes; what stands farther off says nothing
constexpr std::uint32_t kManyWords = 24;        // no more are counted: far from a short line
constexpr std::uint32_t kFewWords = 3;          // beside a date that another line explains
constexpr std::uint32_t kItemWords = 8;         // the same in a list
constexpr std::size_t kLongestName = 20;        // bytes of "Start time:" and the like
constexpr int kCoarseDatesPassed = 8;           // bare years and months within one clause
constexpr int kLevelsInCell = 3;                // paragraphs and lists in a cell
constexpr int kItemsAbove = 8;                  // of one list, between a date and what leads in

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, ascii::is_digit);
}

std::uint32_t count_words(std::string_view text) {
  std::uint32_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool letter = c != ' ' && c != '\n' && c != '\t';
    words += letter && !inside ? 1U : 0U;
    inside = letter;
    if (words == kManyWords) break;
  }
  return words;
}

bool is_called_one_of(std::string_view label, std::span<const std::string_view> names) {
  if (label.size() > kLongestName) return false;
  const FoldedText folded(label);
  return std::ranges::find(names, folded.view()) != names.end();
}

bool names_day(std::string_view label) {
  constexpr std::array<std::string_view, 2> kNames = {" date ", " day "};
  return is_called_one_of(label, kNames);
}

bool names_hour_or_place(std::string_view label) {
  constexpr std::array<std::string_view, 6> kNames = {" time ",  " start time ", " place ",
                                                      " venue ", " where ",      " room "};
  return is_called_one_of(label, kNames);
}

class PlaceFinder {
 public:
  PlaceFinder(const Facts& facts, std::span<const WrittenDate> dates)
      : facts_(facts), document_(facts.document()), dates_(dates) {}

  DatePlace find(std::size_t index) {
    DatePlace place;
    const TextSpan date = dates_[index].span;
    set_sentence(index, place);
    place.block = document_.block_at(date.begin);
    if (place.block == kNowhere) return place;
    const Block& block = document_.blocks()[place.block];
    const TextSpan content = document_.content(block);
    // A long block may hold any number of dates: its words are not counted again for each.
    place.words_beside =
        content.size() > kLongestLine
            ? kManyWords
            : count_words(document_.slice({content.begin, date.begin})) +
                  count_words(document_.slice({date.end, std::max(date.end, content.end)}));
    place.begins_block = begins_at(place.sentence, content.begin);
    place.heading = heading_of(place.block);
    const bool item = block.kind == BlockKind::kItem;
    if (const std::uint32_t cell = cell_around(place.block); cell != kNowhere) {
      set_labels(cell, place);
    } else if (place.words_beside <= (item ? kItemWords : kFewWords)) {
      place.above = line_above(place.block);
    }
    return place;
  }

 private:
  bool begins_at(std::string_view sentence, std::uint32_t offset) const {
    return sentence.data() <= document_.text().data() + offset;
  }

  void set_sentence(std::size_t index, DatePlace& place) const {
    const TextSpan date = dates_[index].span;
    const std::uint32_t at = facts_.sentence_at(date.begin);
    const TextSpan sentence = at == kNowhere ? date : facts_.sentences()[at].span;
    std::uint32_t begin = std::min(sentence.begin, date.begin);
    std::uint32_t end = std::max(sentence.end, date.end);
    place.sentence = document_.slice({begin, end});
    if (at != kNowhere && at > 0) {
      place.before = shortened(document_.slice(facts_.sentences()[at - 1].span));
    }
    if (const WrittenDate* before = neighbour(index, -1);
        before != nullptr && before->span.begin >= begin) {
      begin = before->span.end;
      place.follows_in_sentence = true;
    }
    if (const WrittenDate* after = neighbour(index, 1)) end = std::min(end, after->span.begin);
    begin = std::max(begin, date.begin - std::min(date.begin, kLongestClause));
    end = std::min(end, date.end + kLongestClause);
    place.left = document_.slice({begin, date.begin});
    place.right = document_.slice({date.end, std::max(end, date.end)});
  }

  /// The nearest date before or behind that cuts off what belongs to another: a day. Months and
  /// years are cut off by every other date; they may be many.
  const WrittenDate* neighbour(std::size_t index, int step) const {
    const bool is_day = dates_[index].first.precision == Precision::kDay;
    for (int tried = 0; tried < kCoarseDatesPassed; ++tried) {
      index += static_cast<std::size_t>(step);  // wraps around to more than there are
      if (index >= dates_.size()) return nullptr;
      if (!is_day || dates_[index].first.precision == Precision::kDay) break;
    }
    return &dates_[index];
  }

  static std::string_view shortened(std::string_view text) {
    return text.substr(0, kLongestClause);
  }

  /// Dates come in text order, so the section only ever moves forward.
  std::string_view heading_of(std::uint32_t block) {
    const auto sections = facts_.sections();
    while (section_ + 1 < sections.size() && sections[section_ + 1].first_block <= block) {
      ++section_;
    }
    if (section_ >= sections.size() || sections[section_].heading == kNowhere) return {};
    const Block& heading = document_.blocks()[sections[section_].heading];
    const bool names_paper = heading.kind == BlockKind::kTitle || sections[section_].heading == 0;
    return names_paper ? std::string_view() : text_of(heading);
  }

  std::string_view text_of(const Block& block) const {
    return shortened(document_.slice(document_.content(block)));
  }

  /// Of an item, the line that leads in to its list.
  std::string_view line_above(std::uint32_t block) const {
    const auto blocks = document_.blocks();
    for (int items = 0; block > 0 && items < kItemsAbove; ++items) {
      const bool item = blocks[block].kind == BlockKind::kItem;
      --block;
      if (!item || blocks[block].kind != BlockKind::kItem) break;
    }
    return blocks[block].span.size() <= kLongestLabel ? text_of(blocks[block]) : std::string_view{};
  }

  /// Dates come in text order, so the cells of a row are counted once.
  std::uint32_t position_in_row(std::uint32_t row, std::uint32_t cell) {
    const auto blocks = document_.blocks();
    if (row != row_ || cell < cell_) {
      row_ = row;
      cell_ = row + 1;
      before_ = kNowhere;
      position_ = 0;
    }
    for (; cell_ < cell; cell_ = blocks[cell_].next) {
      before_ = cell_;
      ++position_;
    }
    return position_;
  }

  /// Dates come in text order, so each table is read once. Cells may hold blocks of their own.
  void read_table(std::uint32_t table) {
    if (table == table_) return;
    const auto blocks = document_.blocks();
    table_ = table;
    tops_.clear();
    const std::uint32_t top = table + 1;
    for (std::uint32_t i = top + 1; i < blocks[top].next; i = blocks[i].next) tops_.push_back(i);
    tells_hour_or_place_ = false;
    for (std::uint32_t row = top; row < blocks[table].next; row = blocks[row].next) {
      const bool has_cells = row + 1 < blocks[row].next;
      tells_hour_or_place_ |= has_cells && names_hour_or_place(text_of(blocks[row + 1]));
    }
  }

  /// The first cell of a column of the table that was read, or kNowhere.
  std::uint32_t top_of_column(std::uint32_t position) const {
    return position < tops_.size() ? tops_[position] : kNowhere;
  }

  /// The table cell that is the block or that it stands in, or kNowhere.
  std::uint32_t cell_around(std::uint32_t block) const {
    const auto blocks = document_.blocks();
    for (int level = 0; level < kLevelsInCell && block != kNowhere; ++level) {
      if (blocks[block].kind == BlockKind::kCell) return block;
      block = blocks[block].parent;
    }
    return kNowhere;
  }

  void set_labels(std::uint32_t cell, DatePlace& place) {
    const auto blocks = document_.blocks();
    const std::uint32_t row = blocks[cell].parent;
    if (row == kNowhere || blocks[row].kind != BlockKind::kRow) return;
    const std::uint32_t position = position_in_row(row, cell);
    const std::uint32_t behind = blocks[cell].next;
    if (before_ != kNowhere) {
      place.row = text_of(blocks[before_]);
    } else if (behind < blocks[row].next) {
      place.row = text_of(blocks[behind]);
    }
    const std::uint32_t last = blocks[row].next - 1;
    place.whole_row = shortened(document_.slice(
        {blocks[row + 1].span.begin, std::max(blocks[last].span.end, blocks[row + 1].span.begin)}));
    const std::uint32_t table = blocks[row].parent;
    if (table == kNowhere || table + 1 >= blocks.size()) return;
    read_table(table);
    place.is_day_of_meeting = tells_hour_or_place_ && position == 1 && names_day(place.row);
    if (table + 1 == row) return;
    const std::uint32_t head = top_of_column(position);
    if (head == kNowhere) return;
    const std::string_view text = text_of(blocks[head]);
    if (has_digit(text)) return;
    place.column = text;
    place.column_is_header = blocks[head].header;
  }

  const Facts& facts_;
  const Document& document_;
  std::span<const WrittenDate> dates_;
  std::size_t section_ = 0;
  std::uint32_t row_ = kNowhere;     // of the date before
  std::uint32_t cell_ = 0;           // of the date before
  std::uint32_t before_ = kNowhere;  // the cell before that one
  std::uint32_t position_ = 0;       // of that cell
  std::uint32_t table_ = kNowhere;
  std::vector<std::uint32_t> tops_;   // the first cells of its columns
  bool tells_hour_or_place_ = false;  // the first cell of one of its rows does
};

}  // namespace

std::vector<DatePlace> find_date_places(const Facts& facts, std::span<const WrittenDate> dates) {
  PlaceFinder finder(facts, dates);
  std::vector<DatePlace> places;
  places.reserve(dates.size());
  for (std::size_t i = 0; i < dates.size(); ++i) places.push_back(finder.find(i));
  return places;
}

}  // namespace consultlint
