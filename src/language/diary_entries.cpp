#include "language/diary_entries.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/cue_words.h"

namespace consultlint {
namespace {

/// What the label of a date consists of: "Opens", "Closing date for replies".
constexpr std::array<std::string_view, 33> kLabelWords = {
    "open",    "opens",     "opening",  "opened",       "close",    "closes", "closing",
    "closed",  "start",     "starts",   "starting",     "begin",    "begins", "end",
    "ends",    "ending",    "date",     "dates",        "deadline", "period", "when",
    "timing",  "timetable", "launch",   "consultation", "for",      "of",     "the",
    "replies", "responses", "comments", "proposed",     "expected"};

bool is_date_label(std::string_view cell) {
  const FoldedText folded(cell);
  std::string_view words = folded.view();
  while (words.size() > 1) {
    words.remove_prefix(1);
    const std::string_view word = words.substr(0, words.find(' '));
    if (std::ranges::find(kLabelWords, word) == kLabelWords.end()) return false;
    words.remove_prefix(word.size());
  }
  return true;
}

class DiaryReader {
 public:
  explicit DiaryReader(const Facts& facts)
      : facts_(facts), document_(facts.document()), blocks_(document_.blocks()) {}

  std::vector<AnnouncedConsultation> read() {
    const auto dates = facts_.dates();
    for (std::uint32_t i = 0; i < dates.size(); ++i) {
      if (!is_period_date(dates[i])) continue;
      const TextSpan title = title_of(dates[i].span);
      if (!title.empty()) add(title, i);
    }
    return std::move(found_);
  }

 private:
  static bool is_period_date(const DateMention& date) {
    const bool precise = date.precision == Precision::kDay || date.precision == Precision::kMonth;
    const bool has_role = date.role == DateRole::kOpening || date.role == DateRole::kClosing;
    return first_day(date) && precise && (has_role || (date.end && date.role == DateRole::kNone));
  }

  void add(TextSpan title, std::uint32_t index) {
    if (found_.empty() || found_.back().title != title) found_.push_back({title, {}, {}});
    AnnouncedConsultation& entry = found_.back();
    const DateMention& date = facts_.dates()[index];
    const bool opens = date.role == DateRole::kOpening || date.end;
    const bool closes = date.role == DateRole::kClosing || date.end;
    if (opens && !entry.opening) entry.opening = index;
    if (closes && !entry.closing) entry.closing = index;
  }

  TextSpan title_of(TextSpan date) {
    const std::uint32_t block = document_.block_at(date.begin);
    if (block == kNowhere) return {};
    const std::uint32_t cell = cell_around(block);
    if (cell != kNowhere) {
      if (const TextSpan title = title_in_row(cell); !title.empty()) return title;
    } else if (const TextSpan title = title_before(blocks_[block], date); !title.empty()) {
      return title;
    }
    return heading_of(block);
  }

  std::uint32_t cell_around(std::uint32_t block) const {
    while (block != kNowhere && blocks_[block].kind != BlockKind::kCell) {
      block = blocks_[block].parent;
    }
    return block;
  }

  /// The cell that names what the row is about. Nothing in a row of a label and its value.
  TextSpan title_in_row(std::uint32_t cell) const {
    const std::uint32_t row = blocks_[cell].parent;
    if (row == kNowhere || blocks_[row].header) return {};
    for (std::uint32_t i = row + 1; i < blocks_[row].next; i = blocks_[i].next) {
      const TextSpan content = document_.content(blocks_[i]);
      if (i == cell) continue;
      if (is_date_label(document_.slice(content))) {
        if (has_letters(content)) return {};  // a label
        continue;
      }
      if (has_letters(content) && !holds_period_date(content)) return content;
    }
    return {};
  }

  bool has_letters(TextSpan span) const {
    return std::ranges::any_of(facts_.tokens_in(span),
                               [](const Token& token) { return !token.is(Token::kNumeric); });
  }

  bool holds_period_date(TextSpan span) const {
    const auto dates = facts_.dates();
    const auto first = std::ranges::lower_bound(
        dates, span.begin, {}, [](const DateMention& date) { return date.span.begin; });
    return first != dates.end() && first->span.begin < span.end && is_period_date(*first);
  }

  /// "Library opening hours" in "Library opening hours: 12 May to 4 August 2025".
  TextSpan title_before(const Block& block, TextSpan date) const {
    const TextSpan before{document_.content(block).begin, date.begin};
    const std::size_t colon = document_.slice(before).find(':');
    if (colon == std::string_view::npos) return {};
    const TextSpan title{before.begin, before.begin + static_cast<std::uint32_t>(colon)};
    return is_date_label(document_.slice(title)) ? TextSpan{} : title;
  }

  /// Dates come in text order, so the section is looked for from the one before.
  TextSpan heading_of(std::uint32_t block) {
    const auto sections = facts_.sections();
    while (section_ + 1 < sections.size() && sections[section_ + 1].first_block <= block) {
      ++section_;
    }
    if (section_ >= sections.size() || sections[section_].heading == kNowhere) return {};
    return document_.content(blocks_[sections[section_].heading]);
  }

  const Facts& facts_;
  const Document& document_;
  std::span<const Block> blocks_;
  std::size_t section_ = 0;
  std::vector<AnnouncedConsultation> found_;
};

}  // namespace

std::vector<AnnouncedConsultation> find_announced_consultations(const Facts& facts) {
  return DiaryReader(facts).read();
}

}  // namespace consultlint
