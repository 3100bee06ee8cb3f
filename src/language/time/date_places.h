#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "consultlint/facts.h"
#include "language/time/written_dates.h"

namespace consultlint {

/// The words around one date that may say what it is the date of. Views into the document; labels
/// and headings are cut where nobody would read on.
struct DatePlace {
  std::string_view left;          ///< In its sentence, back to the day before.
  std::string_view right;         ///< In its sentence, up to the next day.
  std::string_view sentence;      ///< The whole sentence.
  std::string_view before;        ///< The sentence before it, that "it" may look back to.
  std::string_view column;        ///< The first cell of its table column, if that has no figure.
  std::string_view row;           ///< The cell before it in its row, or else the cell behind.
  std::string_view whole_row;     ///< All cells of its row, if there are more.
  std::string_view above;         ///< A short line above a date that stands alone.
  std::string_view heading;       ///< The innermost section heading, if it is not the title.
  bool begins_block = false;      ///< Its sentence is the first of its block.
  bool column_is_header = false;  ///< `column` is marked up as a header.
  /// Its row is called "Date" in a table whose other rows tell an hour or a place.
  bool is_day_of_meeting = false;
  std::uint32_t block = kNowhere;
  std::uint32_t words_beside =
      0;  ///< Words of its block outside the date; 24 and more are not told apart.
  bool follows_in_sentence = false;  ///< Another day stands before it in the sentence.
};

/// One place a date, in the order given. Linear in the document.
std::vector<DatePlace> find_date_places(const Facts& facts, std::span<const WrittenDate> dates);

}  // namespace consultlint
