#include "rules/kinds/near_facts.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/kinds/named_things.h"
#include "rules/kinds/person_names.h"

namespace consultlint {
namespace {

/// In the order of the bits of NearFact.
constexpr std::string_view kFactTexts[] = {
    "a date",           "a closing date",         "an opening date",
    "a decision date",  "an e-mail address",      "a phone number",
    "a postal address", "a web address",          "a person's name",
    "a sum of money",   "names of organisations", "a question",
    "an option",        "a length of time",       "options told from both sides",
    "a date of issue"};

std::vector<TextSpan> dates_of(const Facts& facts, DateRole role) {
  std::vector<TextSpan> spans;
  for (const DateMention& date : facts.dates()) {
    if (role == DateRole::kNone || date.role == role) spans.push_back(date.span);
  }
  return spans;
}

std::vector<TextSpan> contacts_of(const Facts& facts, std::initializer_list<Contact::Kind> kinds) {
  std::vector<TextSpan> spans;
  for (const Contact& contact : facts.contacts()) {
    if (std::ranges::find(kinds, contact.kind) != kinds.end()) spans.push_back(contact.span);
  }
  return spans;
}

std::vector<TextSpan> phones_of(const Facts& facts) {
  std::vector<TextSpan> spans =
      contacts_of(facts, {Contact::Kind::kPhone, Contact::Kind::kTextphone});
  const std::vector<TextSpan> abroad = find_numbers_abroad(facts.document().text());
  spans.insert(spans.end(), abroad.begin(), abroad.end());
  return spans;
}

template <class Things>
std::vector<TextSpan> spans_of(const Things& things) {
  std::vector<TextSpan> spans;
  for (const auto& thing : things) spans.push_back(thing.span);
  return spans;
}

}  // namespace

NearFacts::NearFacts(const Facts& facts, const Vetoes& vetoes) : facts_(facts), vetoes_(vetoes) {}

bool NearFacts::stand_in(const EvidenceRow& row, TextSpan place) {
  if (row.near == 0) return true;
  for (int kind = 0; kind < kKinds; ++kind) {
    const unsigned bit = 1U << static_cast<unsigned>(kind);
    if ((row.near & bit) == 0) continue;
    const std::vector<TextSpan>& spans = of(kind);
    const auto begin = std::ranges::lower_bound(spans, place.begin, {}, &TextSpan::begin);
    const auto end = std::ranges::lower_bound(begin, spans.end(), place.end, {}, &TextSpan::begin);
    const std::ptrdiff_t needed = bit == kNearOrganisations ? row.organisations : 1;
    if (end - begin >= needed) return true;
  }
  return false;
}

std::vector<TextSpan> NearFacts::all(const EvidenceRow& row) {
  std::vector<TextSpan> result;
  for (int kind = 0; kind < kKinds; ++kind) {
    if ((row.near & (1U << static_cast<unsigned>(kind))) == 0) continue;
    const std::vector<TextSpan>& spans = of(kind);
    result.insert(result.end(), spans.begin(), spans.end());
  }
  return result;
}

const std::vector<TextSpan>& NearFacts::of(int kind) {
  std::optional<std::vector<TextSpan>>& spans = gathered_[static_cast<std::size_t>(kind)];
  if (!spans) {
    spans = gather(static_cast<NearFact>(1U << static_cast<unsigned>(kind)));
    std::erase_if(*spans, [this](TextSpan fact) { return vetoes_.hold(fact); });
    std::ranges::sort(*spans);
  }
  return *spans;
}

std::vector<TextSpan> NearFacts::gather(NearFact fact) const {
  using Kind = Contact::Kind;
  switch (fact) {
    case kNearDate:
      return dates_of(facts_, DateRole::kNone);
    case kNearClosingDate:
      return dates_of(facts_, DateRole::kClosing);
    case kNearOpeningDate:
      return dates_of(facts_, DateRole::kOpening);
    case kNearDecisionDate:
      return dates_of(facts_, DateRole::kDecision);
    case kNearEmail:
      return contacts_of(facts_, {Kind::kEmail});
    case kNearPhone:
      return phones_of(facts_);
    case kNearPost:
      return contacts_of(facts_, {Kind::kPost, Kind::kFreepost});
    case kNearUrl:
      return contacts_of(facts_, {Kind::kUrl});
    case kNearPerson:
      return find_people(facts_);
    case kNearMoney:
      return find_money(facts_.document().text());
    case kNearOrganisations:
      return find_organisations(facts_.document(), facts_);
    case kNearQuestion:
      return spans_of(facts_.questions());
    case kNearOption:
      return find_options(facts_.document(), facts_);
    case kNearDuration:
      return spans_of(facts_.durations());
    case kNearWeighedOptions:
      return find_weighed_options(facts_);
    case kNearIssueDate:
      return dates_of(facts_, DateRole::kIssue);
  }
  return {};
}

std::string describe_facts(const EvidenceRow& row) {
  std::string text;
  for (std::size_t kind = 0; kind < std::size(kFactTexts); ++kind) {
    if ((row.near & (1U << kind)) == 0) continue;
    text += text.empty() ? "" : " or ";
    text += kFactTexts[kind];
  }
  return text;
}

}  // namespace consultlint
