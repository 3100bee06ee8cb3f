#include "language/time/written_dates.h"

#include <algorithm>
#include <array>
#include <string>

#include "language/time/clock_times.h"

namespace consultlint {
namespace {

constexpr int kLongestPlan = 50;  // years that "2026 to 2031" may span

/// Whether a gap is a dash or an arrow between two ends of a range, spaces aside.
bool is_range_sign(std::string_view gap) {
  constexpr std::array<std::string_view, 6> kSigns = {
      "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x86\x92", "\xE2\x80\x90", "\xE2\x80\x91"};
  std::string sign;
  for (const char c : gap) {
    if (c == '\n') return false;
    if (c != ' ') sign += c;
  }
  for (const std::string_view known : kSigns) {
    if (sign == known) return true;
  }
  return sign == "->";
}

void borrow_year(WrittenDay& first, WrittenDay& last) {
  if (first.year == 0 && last.year != 0) {
    const bool wraps = first.month > last.month;
    first.year = last.year - (wraps ? 1 : 0);
  } else if (last.year == 0 && first.year != 0) {
    const bool wraps = last.month < first.month;
    last.year = first.year + (wraps ? 1 : 0);
  }
}

class DateScan {
 public:
  explicit DateScan(const Facts& facts) : tokens_(facts) {}

  std::vector<WrittenDate> run() {
    std::uint32_t at = 0;
    while (at < tokens_.size()) {
      const std::uint32_t next = may_begin_date(at) ? read_at(at) : at;
      at = std::max(next, at + 1);
    }
    return std::move(dates_);
  }

 private:
  static constexpr std::uint32_t kNames = kMonth | kWeekday | kSeason | kOrdinalWord;

  bool may_begin_date(std::uint32_t at) const {
    const Token& token = tokens_[at];
    const bool quarter =
        token.span.size() == 2 && tokens_.text(at)[1] >= '1' && tokens_.text(at)[1] <= '4';
    const bool promising = token.is(Token::kNumeric) || tokens_.in_class(at, kNames) || quarter;
    return promising && !is_inside_name(at);
  }

  /// Whether the token goes on an address or a file name: "/2014/09/24", "photo-10th-2016".
  bool is_inside_name(std::uint32_t at) const {
    const std::string_view gap = tokens_.gap(at);
    if (gap.size() != 1 || gap == ":" || gap == " ") return false;
    if (gap != "-") return gap != "\n" && gap != "(" && gap != "[";
    return !tokens_.is(at - 1, Token::kNumeric) && tokens_.is(at, Token::kNumeric);
  }

  /// Reads what begins at `at`, keeps it, and gives the token behind it; `at` if there is nothing.
  std::uint32_t read_at(std::uint32_t at) {
    if (const auto date = read_timed_day(at)) return keep(date->begin, *date);
    if (const std::uint32_t end = read_years(at); end != at) return end;
    if (const std::uint32_t end = read_month_range(at); end != at) return end;
    return read_shared_month(at);
  }

  /// A date with a time of day before or behind it.
  std::optional<WrittenDay> read_timed_day(std::uint32_t at) const {
    std::uint32_t begin = at;
    const std::optional<ClockTime> before = read_clock_time(tokens_, at, true);
    if (before) {
      begin = before->end;
      if (tokens_.is_word(begin, "on") || tokens_.is_word(begin, "of")) ++begin;
      if (!tokens_.follows(begin)) begin = at;
    }
    std::optional<WrittenDay> date = read_day(tokens_, begin);
    if (!date) return begin == at ? std::nullopt : read_day(tokens_, at);
    if (before && begin != at) {
      date->begin = at;
      date->time = before->time;
    } else if (date->precision == Precision::kDay) {
      read_time_behind(*date);
    }
    return date;
  }

  void read_time_behind(WrittenDay& date) const {
    std::uint32_t at = date.end;
    std::string_view gap = tokens_.gap(at);
    const bool bracket = gap == " (";
    if (!bracket && !tokens_.follows(at)) return;
    for (const std::string_view word : {"at", "by", "from", "before"}) {
      if (tokens_.is_word(at, word)) {
        ++at;
        break;
      }
    }
    if (const auto time = read_clock_time(tokens_, at, true)) {
      date.time = time->time;
      date.end = time->end;
    }
  }

  /// "noon on" and "midnight" before a date that begins with its weekday or day.
  void read_word_before(WrittenDay& date) const {
    if (date.time || date.precision != Precision::kDay || date.begin == 0) return;
    std::uint32_t at = date.begin - 1;
    if (!tokens_.follows(date.begin)) return;
    if (tokens_.is_word(at, "on") && at > 0) --at;
    if (tokens_.is(at, Token::kNumeric)) return;
    const auto time = read_clock_time(tokens_, at, true);
    if (!time || (!dates_.empty() && tokens_[at].span.begin < dates_.back().span.end)) return;
    date.time = time->time;
    date.begin = at;
    if (at > 0 && tokens_.is_word(at - 1, "12")) --date.begin;
  }

  /// Where the second end of a range may begin, if `end` is followed by "to" or a dash.
  std::optional<std::uint32_t> behind_connector(const WrittenDay& first) const {
    const std::uint32_t end = first.end;
    if (end >= tokens_.size()) return std::nullopt;
    if (is_range_sign(tokens_.gap(end))) return end;
    if (!tokens_.follows_by_space(end) || !tokens_.follows_by_space(end + 1)) return std::nullopt;
    for (const std::string_view word : {"to", "until", "till", "through"}) {
      if (tokens_.is_word(end, word)) return skip_article(end + 1);
    }
    const bool between =
        first.begin > 0 &&
        (tokens_.is_word(first.begin - 1, "between") ||
         (tokens_.is_word(first.begin - 1, "the") && tokens_.is_word(first.begin - 2, "between")));
    if (between && tokens_.is_word(end, "and")) return skip_article(end + 1);
    return std::nullopt;
  }

  std::uint32_t skip_article(std::uint32_t at) const {
    return tokens_.is_word(at, "the") ? at + 1 : at;
  }

  /// The second end: a date of its own, or "18" behind "March 4 to".
  std::optional<WrittenDay> read_second_end(const WrittenDay& first) const {
    const std::optional<std::uint32_t> at = behind_connector(first);
    if (!at) return std::nullopt;
    if (auto last = read_timed_day(*at)) {
      const bool alike = (last->precision == Precision::kDay) == (first.day != 0);
      return alike ? last : std::nullopt;
    }
    if (!first.month_first || first.year != 0) return std::nullopt;
    auto last = read_day_alone(tokens_, *at);
    if (!last) return std::nullopt;
    last->month = first.month;
    if (const int year = read_year(tokens_, last->end); year != 0 && tokens_.follows(last->end)) {
      last->year = year;
      ++last->end;
    }
    return last;
  }

  std::uint32_t keep(std::uint32_t begin, WrittenDay first) {
    first.begin = begin;
    read_word_before(first);
    std::optional<WrittenDay> last = read_second_end(first);
    if (last) borrow_year(first, *last);
    return push(first, last);
  }

  std::uint32_t push(const WrittenDay& first, const std::optional<WrittenDay>& last) {
    const std::uint32_t end = last ? last->end : first.end;
    WrittenDate date{{tokens_[first.begin].span.begin, tokens_[end - 1].span.end}, first, last};
    date.year_printed = first.year != 0;
    dates_.push_back(date);
    return end;
  }

  /// "4 to 18 March", "Monday 4 – Friday 8 March", "between 4 and 18 March", "19 and 20 March".
  std::uint32_t read_shared_month(std::uint32_t at) {
    std::optional<WrittenDay> first = read_day_alone(tokens_, at);
    if (!first) return at;
    const std::optional<std::uint32_t> behind = behind_connector(*first);
    const bool listed = !behind && tokens_.is_word(first->end, "and");
    if (!behind && !listed) return at;
    const std::optional<WrittenDay> last = read_timed_day(behind ? *behind : first->end + 1);
    if (!last || last->day == 0 || last->month_first || last->end - last->begin < 2) return at;
    first->month = last->month;
    first->year = last->year;
    return push(*first, behind ? last : std::nullopt);
  }

  /// "January to March 2025"; a month alone is a date only where a word leads to it.
  std::uint32_t read_month_range(std::uint32_t at) {
    WrittenDay first{.begin = at, .end = at + 1, .month = tokens_.month(at)};
    if (first.month == 0) return at;
    first.precision = Precision::kMonth;
    const std::optional<std::uint32_t> behind = behind_connector(first);
    if (!behind) return at;
    std::optional<WrittenDay> last = read_day(tokens_, *behind);
    if (!last || last->precision != Precision::kMonth || last->year == 0) return at;
    borrow_year(first, *last);
    return push(first, last);
  }

  /// "in 2018", "since the year 2018": four figures that no word behind makes a count.
  bool is_bare_year(std::uint32_t at) const {
    if (at == 0 || !tokens_.follows_by_space(at)) return false;
    const bool led =
        std::ranges::any_of(std::array<std::string_view, 8>{"in", "since", "during", "year",
                                                            "until", "before", "after", "by"},
                            [&](std::string_view word) { return tokens_.is_word(at - 1, word); });
    const std::uint32_t next = at + 1;
    const bool ends = next >= tokens_.size() || tokens_[next].glue == Glue::kBreak ||
                      (tokens_[next].glue == Glue::kSpace && tokens_.in_class(next, kFunctionWord));
    return led && ends;
  }

  /// "2024/25", "2024-25": a financial year; "2024 to 2027", "2026–2031": years.
  std::uint32_t read_years(std::uint32_t at) {
    const int year = read_year(tokens_, at);
    if (year == 0 || tokens_[at].glue > Glue::kSpace) return at;
    WrittenDay first{.begin = at, .end = at + 1, .year = year, .month = 1};
    first.precision = Precision::kYear;
    const std::string_view gap = tokens_.gap(at + 1);
    const std::optional<LeadingNumber> next = tokens_.number(at + 1);
    const bool short_year = next && next->digits == 2 && next->suffix.empty() &&
                            static_cast<int>(next->value) == (year + 1) % 100;
    const bool ends_there = at + 2 >= tokens_.size() || tokens_[at + 2].glue <= Glue::kSpace;
    if (short_year && ends_there && (gap == "/" || is_range_sign(gap))) {
      first.month = 4;
      first.day = 1;
      WrittenDay last{.begin = at + 1, .end = at + 2, .year = year + 1, .month = 3, .day = 31};
      last.precision = Precision::kYear;
      return push(first, last);
    }
    const std::optional<std::uint32_t> behind = behind_connector(first);
    const int until = behind ? read_year(tokens_, *behind) : 0;
    if (!behind || until <= year || until > year + kLongestPlan) {
      return is_bare_year(at) ? push(first, {}) : at;
    }
    WrittenDay last{.begin = *behind, .end = *behind + 1, .year = until, .month = 12, .day = 31};
    last.precision = Precision::kYear;
    return push(first, last);
  }

  TokenReader tokens_;
  std::vector<WrittenDate> dates_;
};

}  // namespace

std::vector<WrittenDate> read_written_dates(const Facts& facts) {
  return DateScan(facts).run();
}

}  // namespace consultlint
