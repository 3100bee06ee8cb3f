#include "language/time/closing_dates.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "consultlint/calendar.h"
#include "language/cue_words.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kLongestClause = 400;  // bytes on each side of a date
constexpr int kLongestList = 24;               // items of which each may have a date

/// What may set one closing date apart from another: meanings of kRows.
enum class Mark : std::uint8_t {
  kReplaces,  ///< It takes the place of an earlier one.
  kReplaced,  ///< It no longer holds.
  kExtends,   ///< By how much the period is longer: the last day of all is the new one.
  kDuty,      ///< Others must do something by then.
  kReply,     ///< Replies are spoken of: no duty of others.
  kPost,
  kOnline,
  kPhone,
  kByHand,
  kAudience,  ///< One group's own date.
  kStage,
};

constexpr CueRow row(Mark mark, std::string_view phrases) {
  return {static_cast<std::uint8_t>(mark), 1, phrases};
}

constexpr std::array kRows = {
    row(Mark::kReplaces,
        "been extended|extended to|extended until|extension|is extended|new closing date|"
        "new deadline|new end date|now be open until|now close|now closes|now end|now ends|now is|"
        "now run|now runs|now until|put back|re open|re opened|re opens|reopen|reopened|reopens|"
        "revised closing date|revised deadline|will now"),
    row(Mark::kExtends, "been extended by|extended by|extension of|is extended by"),
    row(Mark::kReplaced,
        "and not|formerly|instead of|not on|old closing date|old deadline|original closing date|"
        "original date|original deadline|originally|previous closing date|previous deadline|"
        "been due to|had been due|previously|rather than|was due to|was to|were to|would have "
        "closed"),
    row(Mark::kDuty, "are required to|must|shall"),
    row(Mark::kReply,
        "answers|comment|comments|consultation|feedback|form|forms|objections|questionnaire|"
        "replies|reply|representations|respond|response|responses|submissions|survey|us|views"),
    row(Mark::kPost,
        "by post|freepost|in the post|letter|letters|mail|on paper|paper copies|paper form|"
        "paper forms|paper questionnaire*|paper response*|paper survey*|post|postal|posted|"
        "prepaid envelope|returned forms|written responses"),
    row(Mark::kOnline,
        "by e mail|by email|e mail|e mailed|electronic*|email|emailed|emails|online|portal|web|"
        "web form|webform|website"),
    row(Mark::kPhone, "by phone|by telephone|phone|telephone|text message"),
    row(Mark::kByHand, "by hand|collection box*|dropped off|hand|handed|in person|libraries"),
    row(Mark::kAudience,
        "businesses|employees|for members|members|organisations|parents|partners|pupils|"
        "residents|schools|staff|stakeholders|students|tenants|trade unions|young people"),
    row(Mark::kStage,
        "first phase|first round|first stage|phase 1|phase 2|phase 3|phase one|phase two|"
        "round 1|round 2|round one|round two|second phase|second round|second stage|stage 1|"
        "stage 2|stage 3|stage one|stage three|stage two|third stage"),
};

const CueTable& marks_table() {
  static const CueTable table(kRows);
  return table;
}

/// What the words around one closing date say of it.
struct Words {
  std::set<Mark> marks;
  std::set<std::string_view> groups;  // audiences and stages
  std::uint32_t place = kNowhere;     // the first block of its paragraph, table or list

  bool has(Mark mark) const { return marks.contains(mark); }

  /// Whether they tell of another way of replying, audience or stage.
  bool differ_in_way(const Words& other) const {
    constexpr std::array kWays = {Mark::kPost, Mark::kOnline, Mark::kPhone, Mark::kByHand};
    return groups != other.groups ||
           std::ranges::any_of(kWays, [&](Mark way) { return has(way) != other.has(way); });
  }
};

/// One day on which replies close.
struct ClosingDay {
  Date date;
  std::vector<std::uint32_t> mentions;  // in text order, never empty
  std::vector<Words> words;             // of the mentions
};

bool any_has(const ClosingDay& day, Mark mark) {
  return std::ranges::any_of(day.words, [mark](const Words& words) { return words.has(mark); });
}

bool all_have(const ClosingDay& day, Mark mark) {
  return std::ranges::all_of(day.words, [mark](const Words& words) { return words.has(mark); });
}

class ClosingFinder {
 public:
  explicit ClosingFinder(const Facts& facts) : facts_(facts), dates_(facts.dates()) {}

  ClosingDates settle() {
    collect_days();
    if (days_.size() > 1) {
      leave_out([](const ClosingDay& day) {
        return all_have(day, Mark::kDuty) && !any_has(day, Mark::kReply);
      });
      leave_out_past();
      leave_out_after_decision();
      replace_old_days();
    }
    ClosingDates settled;
    settled.replaced = std::move(replaced_);
    const bool compete = days_.size() > 1 && !are_for_different_ways();
    if (compete) {
      for (const ClosingDay& day : days_) settled.all.push_back(day.mentions.front());
    } else if (!days_.empty()) {
      const auto last = std::ranges::max_element(days_, {}, &ClosingDay::date);
      settled.closing = last->mentions.front();
      settled.all = {*settled.closing};
      settled.extended = any_has(*last, Mark::kReplaces) || !settled.replaced.empty();
    }
    return settled;
  }

 private:
  void collect_days() {
    for (std::uint32_t i = 0; i < dates_.size(); ++i) {
      if (dates_[i].role != DateRole::kClosing) continue;
      const std::optional<Date> last = last_day(dates_[i]);
      if (!last) continue;
      auto day = std::ranges::find(days_, *last, &ClosingDay::date);
      if (day == days_.end()) day = days_.insert(days_.end(), ClosingDay{*last, {}, {}});
      day->mentions.push_back(i);
      day->words.push_back(words_around(i));
    }
  }

  /// Of a table row all cells; else its sentence between the days beside it.
  TextSpan span_around(std::uint32_t index) const {
    const Document& document = facts_.document();
    const TextSpan date = dates_[index].span;
    const std::uint32_t block = document.block_at(date.begin);
    const std::uint32_t row = block == kNowhere ? kNowhere : document.blocks()[block].parent;
    if (row != kNowhere && document.blocks()[row].kind == BlockKind::kRow) {
      const Block& last = document.blocks()[document.blocks()[row].next - 1];
      return {document.blocks()[row + 1].span.begin, std::max(last.span.end, date.end)};
    }
    const std::uint32_t at = facts_.sentence_at(date.begin);
    TextSpan span = at == kNowhere ? date : facts_.sentences()[at].span;
    if (const std::optional<TextSpan> before = day_beside(index, -1)) {
      span.begin = std::max(span.begin, before->end);
    }
    if (const std::optional<TextSpan> after = day_beside(index, 1)) {
      span.end = std::min(span.end, after->begin);
    }
    return {span.begin, std::max(span.end, date.end)};
  }

  std::optional<TextSpan> day_beside(std::uint32_t index, int step) const {
    const std::size_t other = index + static_cast<std::size_t>(step);  // wraps around below 0
    if (other >= dates_.size() || dates_[other].precision != Precision::kDay) return std::nullopt;
    return dates_[other].span;
  }

  Words words_around(std::uint32_t index) const {
    const Document& document = facts_.document();
    TextSpan span = span_around(index);
    const TextSpan date = dates_[index].span;
    span.begin = std::max(span.begin, date.begin - std::min(date.begin, kLongestClause));
    span.end = std::min(span.end, date.end + kLongestClause);
    Words words;
    for (const CueHit& hit : marks_table().find_in(FoldedText(document.slice(span)))) {
      const auto mark = static_cast<Mark>(hit.cue->meaning);
      words.marks.insert(mark);
      const bool group = mark == Mark::kAudience || mark == Mark::kStage;
      if (group) words.groups.insert(hit.cue->phrase);
    }
    words.place = place_of(document.block_at(date.begin));
    return words;
  }

  /// Rows of one table and items of one list share their place.
  std::uint32_t place_of(std::uint32_t block) const {
    const auto blocks = facts_.document().blocks();
    if (block == kNowhere) return kNowhere;
    if (blocks[block].kind == BlockKind::kCell) {
      const std::uint32_t row = blocks[block].parent;
      return row == kNowhere ? block : blocks[row].parent;
    }
    for (int items = 0; items < kLongestList && block > 0; ++items, --block) {
      if (blocks[block].kind != BlockKind::kItem || blocks[block - 1].kind != BlockKind::kItem) {
        break;
      }
    }
    return block;
  }

  template <class IsOther>
  void leave_out(IsOther is_other) {
    if (!std::ranges::all_of(days_, is_other)) std::erase_if(days_, is_other);
  }

  /// What closed before this consultation opened was an earlier one.
  void leave_out_past() {
    std::optional<Date> opening;
    for (const DateMention& date : dates_) {
      if (date.role != DateRole::kOpening || date.is_past) continue;
      const std::optional<Date> first = first_day(date);
      if (first && (!opening || *first > *opening)) opening = first;
    }
    if (opening) leave_out([&](const ClosingDay& day) { return day.date < *opening; });
  }

  /// What closes when all is decided, such as appeals, is another matter.
  void leave_out_after_decision() {
    const auto decision = std::ranges::find(dates_, DateRole::kDecision, &DateMention::role);
    if (decision == dates_.end()) return;
    const std::optional<Date> decided = last_day(*decision);
    if (decided) leave_out([&](const ClosingDay& day) { return day.date > *decided; });
  }

  /// The latest day that is said to replace others replaces the earlier ones.
  void replace_old_days() {
    const bool extended = std::ranges::any_of(
        days_, [](const ClosingDay& day) { return any_has(day, Mark::kExtends); });
    const ClosingDay* latest = nullptr;
    for (const ClosingDay& day : days_) {
      const bool replaces =
          extended || (any_has(day, Mark::kReplaces) && !all_have(day, Mark::kReplaced));
      if (replaces && (latest == nullptr || day.date > latest->date)) latest = &day;
    }
    const bool all_replaced = std::ranges::all_of(
        days_, [](const ClosingDay& day) { return all_have(day, Mark::kReplaced); });
    if (all_replaced) return;
    const std::optional<Date> until = latest ? std::optional(latest->date) : std::nullopt;
    std::erase_if(days_, [&](const ClosingDay& day) {
      const bool old =
          (until && day.date < *until) || (day.date != until && all_have(day, Mark::kReplaced));
      if (old) replaced_.insert(replaced_.end(), day.mentions.begin(), day.mentions.end());
      return old;
    });
    std::ranges::sort(replaced_);
  }

  /// Days for different ways of replying, each told beside the other.
  bool are_for_different_ways() const {
    for (std::size_t i = 0; i < days_.size(); ++i) {
      for (std::size_t j = i + 1; j < days_.size(); ++j) {
        if (!differ_in_way(days_[i], days_[j])) return false;
      }
    }
    return true;
  }

  static bool differ_in_way(const ClosingDay& one, const ClosingDay& other) {
    for (const Words& a : one.words) {
      for (const Words& b : other.words) {
        if (a.place == b.place && a.differ_in_way(b)) return true;
      }
    }
    return false;
  }

  const Facts& facts_;
  std::span<const DateMention> dates_;
  std::vector<ClosingDay> days_;  // in the order of their first mentions
  std::vector<std::uint32_t> replaced_;
};

}  // namespace

ClosingDates settle_closing_dates(const Facts& facts) {
  return ClosingFinder(facts).settle();
}

}  // namespace consultlint
