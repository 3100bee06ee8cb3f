#include "language/time/written_lengths.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "language/time/length_counts.h"
#include "language/time/length_units.h"
#include "language/token_reader.h"

namespace consultlint {
namespace {

using Unit = DurationMention::Unit;
using Words = std::span<const std::string_view>;

constexpr std::uint32_t kMostAdjectives = 3;  // "28 further clear working days"
constexpr double kMostDays = 10'000;          // and weeks, months, years: more is no figure of time
constexpr double kMostClockUnits = 1'000'000;
constexpr std::string_view kHalfSign = "\xC2\xBD";

/// One count and its unit: tokens [begin, end).
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  DurationMention::Part part;
  bool is_range = false;
  bool of_school_days = false;
  bool needs_company = false;  ///< "A week", which only a piece beside it makes a length.
};

class LengthReader {
 public:
  explicit LengthReader(const Facts& facts) : tokens_(facts) {}

  std::vector<WrittenLength> run() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (const std::optional<Piece> piece = read_piece(i)) add(*piece);
    }
    flush();
    return std::move(lengths_);
  }

 private:
  bool is_any(std::uint32_t index, Words words) const {
    return std::ranges::any_of(words, [&](auto word) { return tokens_.is_word(index, word); });
  }

  /// The piece whose unit stands in the token at `index`.
  std::optional<Piece> read_piece(std::uint32_t index) const {
    if (tokens_.in_class(index, kTimeUnit)) {
      const LengthUnit* unit = length_unit_named(tokens_.text(index));
      return unit != nullptr ? read_parted(index, *unit) : std::nullopt;
    }
    const auto glued = tokens_.number(index);
    if (!glued || glued->suffix.size() < 2) return std::nullopt;
    const LengthUnit* unit = length_unit_named(glued->suffix);
    return unit != nullptr ? read_glued(index, *unit) : std::nullopt;
  }

  /// "28day", "3.5years".
  std::optional<Piece> read_glued(std::uint32_t index, const LengthUnit& unit) const {
    const auto count = read_length_count_before(tokens_, index + 1);
    if (!count) return std::nullopt;
    return measured(Piece{count->begin, index + 1, {count->value, unit.unit}}, unit);
  }

  /// "28 days", "28-day", "ten clear working days".
  std::optional<Piece> read_parted(std::uint32_t index, const LengthUnit& unit) const {
    const std::uint32_t end = first_adjective(index);
    const auto count =
        joins_count(end) ? read_length_count_before(tokens_, end) : read_doubled_count(end);
    if (!count || !can_count(*count, unit, index)) return std::nullopt;
    Piece piece{count->begin, index + 1, {count->value, unit.unit}};
    for (std::uint32_t i = end; i < index && unit.unit == Unit::kDay; ++i) {
      piece.of_school_days |= tokens_.is_word(i, "school");
      const bool working = tokens_.is_word(i, "working") || tokens_.is_word(i, "business");
      if (working || piece.of_school_days) piece.part.unit = Unit::kWorkingDay;
    }
    piece.needs_company = count->is_article && end == index && !stands_alone(piece);
    piece.is_range = take_range(piece);
    const std::uint32_t half = skip_and_a_half(tokens_, piece.end);
    if (half != piece.end) {
      piece.part.count += 0.5;
      piece.end = half;
      piece.needs_company = false;
    }
    return measured(piece, unit);
  }

  /// "Thirty (30) days", as contracts have it: the count that ends in brackets before the token.
  std::optional<LengthCount> read_doubled_count(std::uint32_t end) const {
    if (end < 2 || tokens_.gap(end) != ") " || tokens_.gap(end - 1) != " (") return std::nullopt;
    const auto second = read_length_count(tokens_, end - 1);
    const auto first = read_length_count_before(tokens_, end - 1);
    const bool same = first && second && second->end == end && first->value == second->value;
    return same ? std::optional(LengthCount{first->value, first->begin, end}) : std::nullopt;
  }

  std::uint32_t first_adjective(std::uint32_t index) const {
    constexpr std::array<std::string_view, 15> kWords = {
        "working",    "business", "clear",  "consecutive", "calendar",
        "full",       "whole",    "more",   "further",     "extra",
        "additional", "straight", "school", "successive",  "complete"};
    const std::uint32_t farthest = index - std::min(index, kMostAdjectives);
    std::uint32_t first = index;
    while (first > farthest && is_any(first - 1, kWords) && joins(tokens_, first)) --first;
    return first;
  }

  /// Whether the count before the token belongs to it: a space, a hyphen, or half a sign ("1½
  /// hours").
  bool joins_count(std::uint32_t index) const {
    return joins(tokens_, index) || tokens_.gap(index).starts_with(kHalfSign);
  }

  /// Words that name a unit of time and also something else.
  bool can_count(const LengthCount& count, const LengthUnit& unit, std::uint32_t index) const {
    if (unit.word == "second" && tokens_.text(index).size() == unit.word.size()) {
      return tokens_[index].glue == Glue::kHyphen;  // not "a second reply"
    }
    if (unit.word == "quarter") {  // not "three quarters of the replies"
      return count.value >= 2 && count.value != 3 && !tokens_.is_word(index + 1, "of");
    }
    // "The 2025 year": a year of the calendar.
    return unit.unit < Unit::kWeek || count.value < 1900 || count.value > 2199;
  }

  /// "A week" is a length behind a word that measures ("for a week"), before one that compares
  /// ("a week later"), and as a possessive ("a week's notice"): else it may be "once a week".
  bool stands_alone(const Piece& piece) const {
    constexpr std::array<std::string_view, 20> kMeasures = {
        "for",    "within", "over",  "than", "least",  "about",  "after",
        "in",     "last",   "lasts", "take", "takes",  "around", "under",
        "almost", "took",   "only",  "just", "lasted", "nearly"};
    constexpr std::array<std::string_view, 8> kExtents = {
        "period", "minimum", "maximum", "total", "space", "notice", "consultation", "engagement"};
    constexpr std::array<std::string_view, 8> kCompares = {"later", "earlier", "before", "after",
                                                           "ago",   "longer",  "long",   "sooner"};
    constexpr std::array<std::string_view, 3> kRates = {"once", "twice", "times"};
    const std::uint32_t before = piece.begin - 1;
    const std::string_view unit = tokens_.text(piece.end - 1);
    const bool by_space = piece.begin > 0 && tokens_.follows_by_space(piece.begin);
    if (by_space && is_any(before, kMeasures)) return true;
    const bool whole = before > 0 && tokens_.is_word(before, "of") && is_any(before - 1, kExtents);
    if (by_space && whole) return true;  // not "a quarter of an hour"
    if (unit.find('\'') != std::string_view::npos || unit.ends_with("\xE2\x80\x99s")) return true;
    if (is_any(piece.end, kCompares) && tokens_.follows_by_space(piece.end)) return true;
    const bool rate = by_space && (is_any(before, kRates) || tokens_.is(before, Token::kNumeric));
    return equals_ignoring_case(unit, "fortnight") && !rate;
  }

  /// Takes in the shorter end of a range: "six to eight weeks", "4-6 weeks", "six- to eight-week".
  /// A dash with spaces is none: "Stage 1 - 6 weeks".
  bool take_range(Piece& piece) const {
    const std::uint32_t end = end_of_shorter(piece.begin);
    const auto shorter = end > 0 ? read_length_count_before(tokens_, end) : std::nullopt;
    if (!shorter || shorter->value >= piece.part.count) return false;
    const bool listed = end < piece.begin && tokens_.is_word(end, "and");
    const bool between = shorter->begin > 0 && tokens_.is_word(shorter->begin - 1, "between");
    if (listed && !between) return false;
    piece.begin = shorter->begin;
    return true;
  }

  /// Index behind the count that a range may have before the one at `index`; 0 if there is none.
  std::uint32_t end_of_shorter(std::uint32_t index) const {
    constexpr std::array<std::string_view, 3> kJoiners = {"to", "or", "and"};
    if (index > 0 && tokens_[index].glue == Glue::kHyphen) return index;
    const bool joined = index > 1 && tokens_.follows_by_space(index) &&
                        is_any(index - 1, kJoiners) && tokens_.follows(index - 1);
    return joined ? index - 1 : 0;
  }

  static std::optional<Piece> measured(Piece piece, const LengthUnit& unit) {
    piece.part.count *= unit.times;
    const double most = piece.part.unit < Unit::kDay ? kMostClockUnits : kMostDays;
    return piece.part.count <= most ? std::optional(piece) : std::nullopt;
  }

  /// Whether two pieces tell one length: "1 year 2 months", "one year, six months and a day".
  bool belong_together(const Piece& first, const Piece& next) const {
    if (first.is_range || next.is_range || first.part.unit == next.part.unit) return false;
    const bool spaced = next.begin == first.end && tokens_.follows_by_space(next.begin);
    if (spaced && next.needs_company) return false;  // "six weeks a year"
    // "2 days 1 month" is one length, but no more pieces climb, so that none has ever so many.
    if (next.part.unit > first.part.unit) return spaced && pieces_.size() == 1;
    if (spaced) return true;
    if (next.begin == first.end) return tokens_.gap(next.begin) == ", ";
    return next.begin == first.end + 1 && tokens_.is_word(first.end, "and") &&
           tokens_.follows(first.end) && tokens_.follows_by_space(next.begin);
  }

  void add(const Piece& piece) {
    if (!pieces_.empty() && !belong_together(pieces_.back(), piece)) flush();
    pieces_.push_back(piece);
  }

  /// Makes one length of the pieces that wait.
  void flush() {
    const bool is_length = pieces_.size() > 1 || (pieces_.size() == 1 && !pieces_[0].needs_company);
    if (is_length) {
      WrittenLength length;
      length.span = {tokens_[pieces_.front().begin].span.begin,
                     tokens_[pieces_.back().end - 1].span.end};
      for (const Piece& piece : pieces_) {
        length.parts.push_back(piece.part);
        length.is_range |= piece.is_range;
        length.of_school_days |= piece.of_school_days;
      }
      lengths_.push_back(std::move(length));
    }
    pieces_.clear();
  }

  TokenReader tokens_;
  std::vector<Piece> pieces_;  // one after another, of one length
  std::vector<WrittenLength> lengths_;
};

}  // namespace

std::vector<WrittenLength> read_written_lengths(const Facts& facts) {
  return LengthReader(facts).run();
}

}  // namespace consultlint
