#include "language/time/date_places.h"

#include <algorithm>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kLongestLabel = 60;   // bytes; a longer line above a date is prose
constexpr std::uint32_t kLongestLine = 4000;  // bytes; nobody would call more a line
constexpr std::uint32_t kManyWords = 24;      // no more are counted: far from a short line

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
    place.heading = heading_of(place.block);
    if (block.kind == BlockKind::kCell) {
      set_labels(place);
    } else if (place.words_beside <= 3) {
      place.above = line_above(place.block);
    }
    return place;
  }

 private:
  void set_sentence(std::size_t index, DatePlace& place) const {
    const TextSpan date = dates_[index].span;
    const std::uint32_t at = facts_.sentence_at(date.begin);
    const TextSpan sentence = at == kNowhere ? date : facts_.sentences()[at].span;
    std::uint32_t begin = std::min(sentence.begin, date.begin);
    std::uint32_t end = std::max(sentence.end, date.end);
    place.sentence = document_.slice({begin, end});
    if (index > 0 && dates_[index - 1].span.begin >= begin) {
      begin = dates_[index - 1].span.end;
      place.follows_in_sentence = true;
    }
    if (index + 1 < dates_.size()) end = std::min(end, dates_[index + 1].span.begin);
    place.left = document_.slice({begin, date.begin});
    place.right = document_.slice({date.end, std::max(end, date.end)});
  }

  /// Dates come in text order, so the section only ever moves forward.
  std::string_view heading_of(std::uint32_t block) {
    const auto sections = facts_.sections();
    while (section_ + 1 < sections.size() && sections[section_ + 1].first_block <= block) {
      ++section_;
    }
    if (section_ >= sections.size() || sections[section_].heading == kNowhere) return {};
    return document_.slice(document_.content(document_.blocks()[sections[section_].heading]));
  }

  std::string_view line_above(std::uint32_t block) const {
    if (block == 0) return {};
    const Block& above = document_.blocks()[block - 1];
    return above.span.size() <= kLongestLabel ? document_.slice(document_.content(above))
                                              : std::string_view{};
  }

  /// Cell `position` of a row, or kNowhere. Cells may hold blocks of their own.
  std::uint32_t cell_of_row(std::uint32_t row, std::uint32_t position) const {
    const auto blocks = document_.blocks();
    for (std::uint32_t i = row + 1; i < blocks[row].next; i = blocks[i].next) {
      if (position == 0) return i;
      --position;
    }
    return kNowhere;
  }

  void set_labels(DatePlace& place) const {
    const auto blocks = document_.blocks();
    const std::uint32_t row = blocks[place.block].parent;
    if (row == kNowhere || blocks[row].kind != BlockKind::kRow) return;
    std::uint32_t position = 0;
    for (std::uint32_t i = row + 1; i < blocks[row].next && i != place.block; i = blocks[i].next) {
      ++position;
    }
    for (std::uint32_t i = row + 1; i < blocks[row].next && place.row.empty(); i = blocks[i].next) {
      if (i != place.block) place.row = document_.slice(document_.content(blocks[i]));
    }
    const std::uint32_t table = blocks[row].parent;
    if (table == kNowhere || table + 1 >= blocks.size() || table + 1 == row) return;
    const std::uint32_t head = cell_of_row(table + 1, position);
    if (head == kNowhere) return;
    const std::string_view text = document_.slice(document_.content(blocks[head]));
    if (has_digit(text)) return;
    place.column = text;
    place.column_is_header = blocks[head].header;
  }

  const Facts& facts_;
  const Document& document_;
  std::span<const WrittenDate> dates_;
  std::size_t section_ = 0;
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
