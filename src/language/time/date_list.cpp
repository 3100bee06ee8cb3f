#include "language/time/date_list.h"

#include <algorithm>
#include <array>

#include "language/time/date_elements.h"

namespace consultlint {
namespace {

constexpr std::size_t kLongestList = 24;
constexpr int kLongestSpan = 200;  // years from "1841" to "1904"

/// How an item is joined to the one before it.
enum class Joint : std::uint8_t { kNone, kList, kSign, kWord };

struct Item {
  WrittenPeriod period;
  Joint joint = Joint::kNone;

  bool ends_range() const { return joint == Joint::kSign || joint == Joint::kWord; }
  bool lacks_month() const { return period.first.month == 0; }
  bool lacks_year() const { return period.first.year == 0; }
  Precision precision() const { return period.first.precision; }
};

struct Joined {
  Joint joint = Joint::kNone;
  std::uint32_t at = 0;  ///< Where the next item begins.
};

/// Passes what may lead to the second date: "the end of", "on the", "late".
std::uint32_t skip_lead(const TokenReader& tokens, std::uint32_t at) {
  constexpr std::array<std::string_view, 10> kWords = {
      "the", "end", "of", "on", "early", "mid", "late", "about", "around", "approximately"};
  for (int words = 0; words < 4 && is_one_of(tokens, at, kWords); ++words) ++at;
  return at;
}

/// "Between 10am and 4pm on 5 June" leads to times and to no second day.
bool has_stretch_of_day(const TokenReader& tokens, const WrittenDay& day) {
  if (!day.time) return false;
  for (std::uint32_t i = day.begin; i < day.end; ++i) {
    if (tokens.is_word(i, "and")) return true;
  }
  return false;
}

/// Whether "between" or "from" leads to the item: "between the 4th and the 8th".
bool has_leader(const TokenReader& tokens, const WrittenDay& first, std::string_view leader) {
  // "November between 19 and 20" has it inside.
  if (first.month_first && tokens.is_word(first.begin + 1, leader)) return true;
  if (first.begin == 0 || has_stretch_of_day(tokens, first)) return false;
  const std::uint32_t at = first.begin - 1;
  return tokens.is_word(at, leader) ||
         (at > 0 && tokens.is_word(at, "the") && tokens.is_word(at - 1, leader));
}

/// "to", "until", "up to and including": index behind the words, or `at`.
std::uint32_t skip_range_words(const TokenReader& tokens, std::uint32_t at) {
  constexpr std::array<std::string_view, 5> kWords = {"to", "until", "till", "through", "thru"};
  const std::uint32_t begin = at;
  if (tokens.is_word(at, "right") || tokens.is_word(at, "up")) ++at;
  if (!is_one_of(tokens, at, kWords)) return begin;
  at += tokens.is_word(at, "through") && tokens.is_word(at + 1, "to") ? 2 : 1;
  if (tokens.is_word(at, "and") && tokens.is_word(at + 1, "including")) at += 2;
  return at;
}

class ListReader {
 public:
  ListReader(const TokenReader& tokens, std::uint32_t index) : tokens_(tokens) {
    if (const auto first = read_date_point(tokens, index)) items_.push_back({*first});
  }

  DateList read() {
    while (!items_.empty() && items_.size() < kLongestList) {
      std::optional<Item> next = read_next();
      if (!next) break;
      items_.push_back(*next);
    }
    DateList list;
    // No list that begins at a part of this one can have more than it: reading goes on at its end,
    // so that long rows of numbers are read once.
    if (!items_.empty()) list.end = items_.back().period.first.begin;
    while (!items_.empty() && !is_settled(items_.size() - 1)) items_.pop_back();
    share();
    collect(list);
    return list;
  }

 private:
  std::optional<Item> read_next() const {
    const Item& last = items_.back();
    if (!last.ends_range()) {
      if (const auto range = read_item(behind_range_sign(last))) return range;
    }
    const bool open = last.lacks_year() || is_bare_year(last);
    return open ? read_item(behind_list_sign(last)) : std::nullopt;
  }

  static bool is_bare_year(const Item& item) {
    return item.precision() == Precision::kYear && !item.period.until;
  }

  Joined behind_range_sign(const Item& last) const {
    const std::uint32_t end = last.period.first.end;
    if (end >= tokens_.size()) return {};
    if (is_range_sign(tokens_.gap(end))) return {Joint::kSign, skip_lead(tokens_, end)};
    if (!tokens_.follows(end)) return {};
    const std::uint32_t behind = skip_range_words(tokens_, end);
    if (behind != end) return {Joint::kWord, skip_lead(tokens_, behind)};
    const bool between = tokens_.is_word(end, "and") && items_.size() == 1 &&
                         has_leader(tokens_, last.period.first, "between");
    return between ? Joined{Joint::kWord, skip_lead(tokens_, end + 1)} : Joined{};
  }

  Joined behind_list_sign(const Item& last) const {
    const std::uint32_t end = last.period.first.end;
    const std::string_view gap = tokens_.gap(end);
    if (gap == "/" || gap == " & ") return {Joint::kList, end};
    const bool comma = gap == ", ";
    if (!comma && !tokens_.follows_by_space(end)) return {};
    const bool word = tokens_.is_word(end, "and") || tokens_.is_word(end, "or");
    if (!comma && !word) return {};
    return {Joint::kList, skip_lead(tokens_, word ? end + 1 : end)};
  }

  std::optional<Item> read_item(const Joined& joined) const {
    if (joined.joint == Joint::kNone) return std::nullopt;
    const std::optional<WrittenPeriod> period = read_date_point(tokens_, joined.at);
    if (!period) return std::nullopt;
    Item item{*period, joined.joint};
    const Item& last = items_.back();
    if (item.ends_range() && item.lacks_month() && last.period.first.month_first) {
      complete_from_left(last, item);
    }
    const bool fits = item.ends_range() ? fits_range(last, item) : fits_list(last, item);
    return fits ? std::optional(item) : std::nullopt;
  }

  /// "March 4 to 18, 2025".
  void complete_from_left(const Item& last, Item& item) const {
    WrittenDay& day = item.period.first;
    day.month = last.period.first.month;
    item.period.sure = last.period.sure;
    if (const auto year = read_year_behind(tokens_, day.end, YearBehind::kDayOfMonth)) {
      day.year = year->year;
      day.end = year->end;
    }
  }

  bool fits_range(const Item& first, const Item& last) const {
    const WrittenDay& from = first.period.first;
    const WrittenDay& until = last.period.first;
    if (first.precision() != last.precision()) {
      // "Budget 2024 – 5 March" is no range, "2014 to 5 March 2018" is one.
      const bool month_to_day = first.precision() == Precision::kMonth && first.lacks_year();
      if (last.joint == Joint::kSign && !month_to_day) return false;
      if (first.lacks_month() || last.lacks_month()) return false;
      return last.precision() != Precision::kYear || !first.lacks_year();
    }
    if (first.precision() == Precision::kYear) {
      return until.year > from.year && until.year <= from.year + kLongestSpan;
    }
    return first.lacks_month() ? !until.month_first : !last.lacks_month();
  }

  bool fits_list(const Item& first, const Item& last) const {
    if (first.precision() != last.precision()) return false;
    if (first.precision() == Precision::kYear) return is_bare_year(last);
    return first.lacks_month() ? !last.period.first.month_first : !last.lacks_month();
  }

  /// Whether the item at the end of the list is a date, with the help of those before it.
  bool is_settled(std::size_t index) const {
    const Item& item = items_[index];
    if (item.lacks_month()) return false;
    if (item.period.sure) return true;
    if (index == 0) return false;
    const Item& before = items_[index - 1];
    switch (item.precision()) {
      case Precision::kDay:  // "between 10/1-11/7"
        return item.ends_range() && (has_leader(tokens_, before.period.first, "between") ||
                                     has_leader(tokens_, before.period.first, "from"));
      case Precision::kMonth:
        return item.ends_range() || is_settled_month(index - 1);
      case Precision::kYear:
        return item.ends_range() || before.period.sure;
      case Precision::kSeason:
      case Precision::kQuarter:
        return false;
    }
    return false;
  }

  bool is_settled_month(std::size_t index) const {
    while (index > 0 && !items_[index].period.sure) --index;
    return items_[index].period.sure;
  }

  /// Gives what an item does not print to it from its neighbours.
  void share() {
    for (std::size_t i = items_.size(); i-- > 1;) share_left(items_[i], items_[i - 1]);
    for (std::size_t i = 1; i < items_.size(); ++i) {
      WrittenDay& last = items_[i].period.first;
      const WrittenDay& first = items_[i - 1].period.first;
      if (!items_[i].ends_range() || last.year != 0 || first.year == 0) continue;
      last.year = first.year + (last.month < first.month ? 1 : 0);
    }
  }

  static void share_left(const Item& right, Item& left) {
    const WrittenDay& from = right.period.first;
    WrittenDay& to = left.period.first;
    if (to.month == 0) to.month = from.month;
    if (to.year != 0 || from.year == 0) return;
    const bool wraps = to.month > from.month && right.precision() != Precision::kYear;
    to.year = from.year - (wraps ? 1 : 0);
  }

  /// The span of the tokens, with the bracket that closes one of theirs: "9 May (5pm)".
  TextSpan span_of(std::uint32_t begin, std::uint32_t end) const {
    TextSpan span{tokens_[begin].span.begin, tokens_[end - 1].span.end};
    const bool closes = tokens_.gap(end).starts_with(')');
    for (std::uint32_t i = begin + 1; closes && i < end; ++i) {
      if (!tokens_.gap(i).ends_with('(')) continue;
      if (i == end - 1 || !tokens_.gap(i + 1).starts_with(')')) ++span.end;
      break;
    }
    return span;
  }

  void collect(DateList& list) const {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const WrittenPeriod& period = items_[i].period;
      const bool range = i + 1 < items_.size() && items_[i + 1].ends_range();
      const WrittenPeriod& last = range ? items_[i + 1].period : period;
      list.end = last.first.end;
      WrittenDate date{span_of(period.first.begin, list.end), period.first, last.until};
      if (range && !date.last) date.last = last.first;
      date.year_printed = period.first.year != 0;
      list.dates.push_back(date);
      if (range) ++i;
    }
  }

  const TokenReader& tokens_;
  std::vector<Item> items_;
};

}  // namespace

DateList read_date_list(const TokenReader& tokens, std::uint32_t index) {
  return ListReader(tokens, index).read();
}

}  // namespace consultlint
