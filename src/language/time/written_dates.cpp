#include "language/time/written_dates.h"

#include <algorithm>
#include <array>

#include "language/time/clock_times.h"
#include "language/time/date_elements.h"

namespace consultlint {
namespace {

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
    if (token.is(Token::kNumeric)) return !is_inside_name(at) && !is_price(at);
    if (!tokens_.in_class(at, kNames | kNumberWord)) return is_quarter(at) && !is_inside_name(at);
    if (tokens_.in_class(at, kNames)) return !is_inside_name(at);
    return tokens_.in_class(at + 1, kOrdinalWord);  // "twenty-first of June"
  }

  bool is_quarter(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (!token.is(Token::kCapitalised) || token.span.size() != 2) return false;
    const std::string_view word = tokens_.text(at);
    return word[0] == 'Q' && word[1] >= '1' && word[1] <= '4';
  }

  /// Whether the token goes on an address, a file name or a reference: "/2014/09/24", "A-12". The
  /// date in "report-2018-09-23.pdf" is one all the same.
  bool is_inside_name(std::uint32_t at) const {
    constexpr std::string_view kApart = " \n:([=";
    const std::string_view gap = tokens_.gap(at);
    if (gap.size() != 1 || kApart.find(gap[0]) != std::string_view::npos) return false;
    if (!tokens_.is(at, Token::kNumeric)) return gap != "-";
    if (gap == ".") return !tokens_.is_word(at - 1, "c");
    if (gap != "-" && gap != "_") return true;
    const bool in_name = !tokens_.is(at - 1, Token::kNumeric);
    return is_glued(tokens_, at) && !(in_name && is_whole_date(at));
  }

  /// "2018-09-23": four figures first can be no other number.
  bool is_whole_date(std::uint32_t at) const {
    return read_year(tokens_, at) != 0 && tokens_.gap(at + 1) == "-" && tokens_.gap(at + 2) == "-";
  }

  bool is_price(std::uint32_t at) const {
    constexpr std::array<std::string_view, 3> kCurrencies = {"$", "\xC2\xA3", "\xE2\x82\xAC"};
    std::string_view gap = tokens_.gap(at);
    while (gap.ends_with(' ')) gap.remove_suffix(1);
    return std::ranges::any_of(kCurrencies, [&](auto sign) { return gap.ends_with(sign); });
  }

  /// Reads what begins at `at`, keeps it, and gives the token to read on from.
  std::uint32_t read_at(std::uint32_t at) {
    DateList list = read_date_list(tokens_, at);
    if (list.dates.empty()) return list.end;
    WrittenDate& first = list.dates.front();
    read_words_before(first);
    std::ranges::move(list.dates, std::back_inserter(dates_));
    return list.end;
  }

  bool is_free(std::uint32_t token) const {
    return dates_.empty() || tokens_[token].span.begin >= dates_.back().span.end;
  }

  /// Words that belong to the date although the scan has passed them: "noon on", "week commencing".
  void read_words_before(WrittenDate& date) {
    const std::uint32_t begin = date.first.begin;
    const std::uint32_t at = date.first.time ? begin : begin_of_noon(date.first);
    const std::uint32_t week = at == begin ? begin_of_week(begin) : begin;
    const std::uint32_t from = std::min(at, week);
    if (from == begin || !is_free(from)) return;
    if (at != begin) date.first.time = read_clock_time(tokens_, at, true)->time;
    date.first.begin = from;
    date.span.begin = tokens_[from].span.begin;
  }

  /// Index of the "noon" or "12 midnight" that leads to the day, or of the day.
  std::uint32_t begin_of_noon(const WrittenDay& day) const {
    std::uint32_t at = day.begin;
    if (day.precision != Precision::kDay || at == 0 || !tokens_.follows(at)) return day.begin;
    --at;
    if (at > 0 && tokens_.is_word(at, "the")) --at;
    if (at > 0 && (tokens_.is_word(at, "on") || tokens_.is_word(at, "of"))) --at;
    const bool noon = is_one_of(tokens_, at, kNoons) && tokens_.follows(at + 1);
    if (!noon) return day.begin;
    return at > 0 && tokens_.is_word(at - 1, "12") && tokens_.follows_by_space(at) ? at - 1 : at;
  }

  /// Index of "week commencing" or "w/c" before the day, or of the day.
  std::uint32_t begin_of_week(std::uint32_t begin) const {
    constexpr std::array<std::string_view, 4> kVerbs = {"commencing", "beginning", "starting",
                                                        "ending"};
    if (begin == 0 || !tokens_.follows(begin)) return begin;
    std::uint32_t at = begin - 1;
    if (at > 0 && (tokens_.is_word(at, "on") || tokens_.is_word(at, "the"))) --at;
    if (tokens_.is_word(at, "wc")) return at;
    if (at == 0) return begin;
    const bool cut = tokens_.is_word(at - 1, "w") && tokens_.gap(at) == "/" &&
                     (tokens_.is_word(at, "c") || tokens_.is_word(at, "e"));
    const bool week = tokens_.is_word(at - 1, "week") && is_one_of(tokens_, at, kVerbs);
    return cut || week ? at - 1 : begin;
  }

  static constexpr std::array<std::string_view, 3> kNoons = {"noon", "midday", "midnight"};

  TokenReader tokens_;
  std::vector<WrittenDate> dates_;
};

}  // namespace

std::vector<WrittenDate> read_written_dates(const Facts& facts) {
  return DateScan(facts).run();
}

}  // namespace consultlint
