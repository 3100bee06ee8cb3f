#include "engine/summary.h"

#include <algorithm>
#include <optional>

#include "engine/locate.h"
#include "language/diary_entries.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

std::string noted(std::string_view text) {
  std::size_t end = std::min(text.size(), kLongestNotedText);
  while (end < text.size() && end > 0 && is_utf8_continuation(text[end])) --end;
  return std::string(text.substr(0, end));
}

/// The title as printed, else the first heading, else what the file calls itself.
std::string title_of(const Document& document) {
  const Block* first_heading = nullptr;
  for (const Block& block : document.blocks()) {
    if (block.kind == BlockKind::kTitle) return noted(document.slice(document.content(block)));
    if (block.kind == BlockKind::kHeading && first_heading == nullptr) first_heading = &block;
  }
  if (first_heading != nullptr) return noted(document.slice(document.content(*first_heading)));
  return noted(document.properties().title);
}

class Summary {
 public:
  explicit Summary(const Facts& facts) : facts_(facts), document_(facts.document()) {}

  NotedWords words(TextSpan span) const {
    return {noted(document_.slice(span)), locate(document_, span)};
  }

  /// Nothing when the days that the mention covers cannot be known. A range that tells the whole
  /// period opens on its first day and closes on its last.
  std::optional<NotedDate> date(std::optional<std::uint32_t> index, DateRole role) const {
    if (!index) return std::nullopt;
    const DateMention& mention = facts_.dates()[*index];
    std::optional<Date> first = first_day(mention);
    std::optional<Date> last = last_day(mention);
    if (!first || !last) return std::nullopt;
    if (mention.end && role == DateRole::kOpening) last = first;
    if (mention.end && role == DateRole::kClosing) first = last;
    return NotedDate{role, mention.precision, *first, *last, words(mention.span)};
  }

  std::vector<NotedDate> timeline() const {
    const Timeline& timeline = facts_.timeline();
    std::vector<NotedDate> dates;
    const auto note = [&](std::optional<std::uint32_t> index, DateRole role) {
      if (auto noted_date = date(index, role)) dates.push_back(*std::move(noted_date));
    };
    note(timeline.issue, DateRole::kIssue);
    note(timeline.opening, DateRole::kOpening);
    note(timeline.closing, DateRole::kClosing);
    note(timeline.decision, DateRole::kDecision);
    note(timeline.feedback, DateRole::kFeedback);
    return dates;
  }

  std::vector<NotedContact> contacts() const {
    std::vector<NotedContact> contacts;
    for (const Contact& contact : facts_.contacts()) {
      if (contacts.size() == kMostNotedContacts) break;
      contacts.push_back({contact.kind, contact.role, noted(contact.value), noted(contact.person),
                          words(contact.span)});
    }
    return contacts;
  }

  std::vector<DiaryEntry> entries() const {
    std::vector<DiaryEntry> entries;
    for (const AnnouncedConsultation& found : find_announced_consultations(facts_)) {
      if (entries.size() == kMostDiaryEntries) break;
      entries.push_back({noted(document_.slice(found.title)),
                         date(found.opening, DateRole::kOpening),
                         date(found.closing, DateRole::kClosing)});
    }
    return entries;
  }

 private:
  const Facts& facts_;
  const Document& document_;
};

}  // namespace

FileSummary summarise(const std::string& path, const Facts& facts) {
  const Summary summary(facts);
  FileSummary result;
  result.path = path;
  result.title = title_of(facts.document());
  result.kind = facts.document_kind().kind;
  result.contacts = summary.contacts();
  if (result.kind == DocumentKind::kDiary) {
    result.entries = summary.entries();
  } else {
    result.dates = summary.timeline();
  }
  return result;
}

}  // namespace consultlint
