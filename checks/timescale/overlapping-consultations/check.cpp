#include "consultlint/check.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/calendar.h"
#include "consultlint/computed_outcome.h"
#include "consultlint/periods.h"

namespace consultlint::checks {
namespace {

constexpr std::size_t kLongestGroup = 60;   // bytes; more is no name of a group
constexpr std::uint32_t kWidestTable = 64;  // columns; beyond them nobody is looked for
constexpr std::size_t kShownPlaces = 3;

/// A consultation that the diary announces in a table.
struct Entry {
  DayRange days;
  TextSpan opening;  ///< The date as printed.
  std::string_view audience;
};

/// Where a table says whom its entries are for.
struct AudiencePlace {
  std::uint32_t column = 0;       ///< Position of the cell in each row, or…
  std::uint32_t cell = kNowhere;  ///< …the one cell, in a table of labels and values.
};

class DiaryTables {
 public:
  DiaryTables(const Document& document, const Facts& facts, PhraseSet audience_labels)
      : blocks_(document.blocks()), document_(document), facts_(facts) {
    for (const PhraseHit& hit : facts.phrases(audience_labels)) note_label(hit.span);
  }

  /// Every pair of an opening and a closing date that share a table, and ranges.
  std::vector<Entry> entries() const {
    std::vector<Entry> entries;
    const DateMention* opening = nullptr;
    for (const DateMention& date : facts_.dates()) {
      if (date.precision != Precision::kDay || table_of(date) == kNowhere) continue;
      if (date.role == DateRole::kOpening) opening = &date;
      if (date.role != DateRole::kClosing) continue;
      const DateMention* opens = date.end ? &date : opening;
      if (const auto entry = opens == nullptr ? std::nullopt : make_entry(*opens, date)) {
        entries.push_back(*entry);
      }
      opening = nullptr;
    }
    return entries;
  }

 private:
  std::optional<Entry> make_entry(const DateMention& opens, const DateMention& closes) const {
    const std::optional<Date> first = first_day(opens);
    const std::optional<Date> last = last_day(closes);
    const bool paired = first && last && *first <= *last && table_of(opens) == table_of(closes);
    if (!paired) return std::nullopt;
    return Entry{{*first, *last}, opens.span, audience_of(opens)};
  }

  std::uint32_t row_of(TextSpan span) const {
    const std::uint32_t block = document_.block_at(span.begin);
    if (block == kNowhere || blocks_[block].kind != BlockKind::kCell) return kNowhere;
    return blocks_[block].parent;
  }
  std::uint32_t table_of(const DateMention& date) const {
    const std::uint32_t row = row_of(date.span);
    return row == kNowhere ? kNowhere : blocks_[row].parent;
  }

  /// A label heads a column, or is the first cell of its row. The first of a table counts.
  void note_label(TextSpan label) {
    const std::uint32_t row = row_of(label);
    if (row == kNowhere || blocks_[row].parent == kNowhere) return;
    const std::uint32_t table = blocks_[row].parent;
    const std::uint32_t cell = document_.block_at(label.begin);
    const bool leads_row = cell == row + 1;
    if (!leads_row && row != table + 1) return;
    const auto [place, is_new] = audiences_.try_emplace(table);
    if (!is_new) return;
    if (leads_row) {
      place->second.cell = blocks_[cell].next;
      return;
    }
    std::uint32_t& column = place->second.column;
    for (std::uint32_t i = row + 1; i < cell && column < kWidestTable; i = blocks_[i].next) {
      ++column;
    }
    if (column == kWidestTable) audiences_.erase(place);
  }

  std::string_view audience_of(const DateMention& date) const {
    const std::uint32_t row = row_of(date.span);
    const auto place = audiences_.find(blocks_[row].parent);
    if (place == audiences_.end()) return {};
    std::uint32_t cell = place->second.cell;
    if (cell == kNowhere) {
      cell = row + 1;
      for (std::uint32_t i = 0; i < place->second.column && cell < blocks_[row].next; ++i) {
        cell = blocks_[cell].next;
      }
    }
    const bool in_table = cell < blocks_[blocks_[row].parent].next;
    return in_table ? document_.slice(document_.content(blocks_[cell])) : std::string_view{};
  }

  std::span<const Block> blocks_;
  const Document& document_;
  const Facts& facts_;
  std::map<std::uint32_t, AudiencePlace> audiences_;  // by table
};

/// The name of a group without what makes it look like another: "All parish councils " is "parish
/// councils".
std::string normalised(std::string_view name) {
  std::string text;
  for (const char c : name) text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const std::string_view extra : {" ", "\n", "and ", "all ", "the ", "other ", "local "}) {
    while (text.starts_with(extra)) text.erase(0, extra.size());
  }
  text.erase(text.find_last_not_of(" .\n") + 1);
  return text.size() <= kLongestGroup ? text : std::string();
}

/// "Schools, parents and the college" names three groups.
std::vector<std::string> groups_in(std::string_view audience) {
  constexpr std::string_view kAnd = " and ";
  std::vector<std::string> groups;
  while (!audience.empty()) {
    const std::size_t sign = audience.find_first_of(",;\n");
    const std::size_t word = audience.find(kAnd);
    const std::size_t end = std::min({sign, word, audience.size()});
    if (std::string group = normalised(audience.substr(0, end)); !group.empty()) {
      groups.push_back(std::move(group));
    }
    audience.remove_prefix(end == word ? end + kAnd.size() : std::min(end + 1, audience.size()));
  }
  return groups;
}

/// The first `most` entries that are open at once; empty when there are never so many. Entries that
/// are listed twice count once.
std::vector<Entry> first_crowd(std::vector<Entry> entries, std::size_t most) {
  std::ranges::stable_sort(entries, {}, [](const Entry& entry) { return entry.days.first; });
  std::vector<Entry> open;
  for (const Entry& entry : entries) {
    std::erase_if(open, [&](const Entry& other) {
      return other.days.last < entry.days.first || other.days == entry.days;
    });
    open.push_back(entry);
    if (open.size() == most) return open;
  }
  return {};
}

/// The days that all of them share. Precondition: there are some.
DayRange shared_days(const std::vector<Entry>& crowd) {
  DayRange days = crowd.front().days;
  for (const Entry& entry : crowd) days = *common_days(days, entry.days);
  return days;
}

void report(const std::vector<Entry>& crowd, const std::string& group, Sink& out) {
  const DayRange days = shared_days(crowd);
  Finding& finding =
      out.report(crowd.back().opening, {{"count", crowd.size()},
                                        {"group", quoted_excerpt(group)},
                                        {"when", spell_range(days.first, days.last)}});
  for (const Entry& entry : crowd) {
    if (entry.opening == crowd.back().opening) continue;
    finding.related.push_back(
        {entry.opening, "open from " + spell_range(entry.days.first, entry.days.last)});
  }
}

Outcome outcome_of(const std::vector<Entry>& entries, bool crowded, bool told_to_whom) {
  if (entries.empty()) {
    return computed_outcome(Verdict::kCannotTell,
                            "No table gives the opening and closing dates of consultations.");
  }
  std::vector<TextSpan> places;
  for (const Entry& entry : entries) {
    if (places.size() < kShownPlaces) places.push_back(entry.opening);
  }
  if (!crowded) {
    return computed_outcome(Verdict::kMet, "For no group are too many open at once.",
                            std::move(places));
  }
  if (told_to_whom) {
    return computed_outcome(Verdict::kNotMet, "Too many for one group are open at once.",
                            std::move(places));
  }
  return computed_outcome(Verdict::kCannotTell,
                          "Several are open at once, and the diary does not say for whom.",
                          std::move(places));
}

}  // namespace

Check timescale_overlapping_consultations(const Options& options) {
  return [most = static_cast<std::size_t>(options.integer("at-once")), labels = options.phrases()](
             const Document& document, const Facts& facts, Sink& out) {
    const std::vector<Entry> entries = DiaryTables(document, facts, labels).entries();
    std::map<std::string, std::vector<Entry>> by_group;
    for (const Entry& entry : entries) {
      for (std::string& group : groups_in(entry.audience)) {
        by_group[std::move(group)].push_back(entry);
      }
    }
    bool crowded = false;
    for (const auto& [group, its_entries] : by_group) {
      const std::vector<Entry> crowd = first_crowd(its_entries, most);
      if (crowd.empty()) continue;
      crowded = true;
      report(crowd, group, out);
    }
    const bool told_to_whom = !by_group.empty();
    if (!told_to_whom) crowded = !first_crowd(entries, most).empty();
    out.set_outcome(outcome_of(entries, crowded, told_to_whom));
  };
}

}  // namespace consultlint::checks
