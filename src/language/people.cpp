#include "language/people.h"

#include <algorithm>
#include <array>
#include <optional>

#include "language/token_reader.h"

namespace consultlint {
namespace {

constexpr std::array<std::string_view, 88> kNoNames = {
    "council",    "street",    "road",      "house",   "team",        "trust",
    "department", "committee", "policy",    "service", "services",    "office",
    "act",        "library",   "centre",    "hall",    "university",  "borough",
    "county",     "district",  "city",      "town",    "parish",      "partnership",
    "authority",  "board",     "group",     "forum",   "freepost",    "consultation",
    "survey",     "response",  "the",       "dear",    "please",      "contact",
    "email",      "telephone", "phone",     "tel",     "post",        "write",
    "call",       "page",      "box",       "po",      "unit",        "building",
    "floor",      "lane",      "avenue",    "court",   "place",       "square",
    "park",       "school",    "hospital",  "health",  "care",        "social",
    "public",     "national",  "royal",     "north",   "south",       "east",
    "west",       "new",       "officer",   "manager", "head",        "director",
    "chief",      "executive", "secretary", "clerk",   "lead",        "planning",
    "strategy",   "community", "voluntary", "action",  "association", "society",
    "ask",        "ring",      "text",      "visit"};

class PeopleFinder {
 public:
  explicit PeopleFinder(const Facts& facts) : facts_(facts), tokens_(facts) {}

  /// The last name before the contact in its sentence, else the first behind it.
  std::optional<TextSpan> beside(TextSpan contact) const {
    const std::uint32_t at = facts_.sentence_at(contact.begin);
    if (at == kNowhere) return std::nullopt;
    const Sentence& sentence = facts_.sentences()[at];
    std::optional<TextSpan> found;
    const std::uint32_t end = sentence.first_token + sentence.tokens;
    for (std::uint32_t i = sentence.first_token; i < end; ++i) {
      const std::uint32_t behind = end_of_name(i, end);
      if (behind == i) continue;
      const TextSpan name{tokens_[i].span.begin, tokens_[behind - 1].span.end};
      if (name.begin > contact.end && found) break;
      if (!name.overlaps(contact)) found = name;
      i = behind;
    }
    return found;
  }

 private:
  bool is_name_word(std::uint32_t i) const {
    if (!tokens_.is(i, Token::kCapitalised) || tokens_[i].span.size() < 2) return false;
    if (tokens_.is(i, Token::kAllCaps) || tokens_.is(i, Token::kNumeric)) return false;
    if (tokens_.in_class(i, kMonth | kWeekday | kFunctionWord | kPronoun | kSeason)) return false;
    return std::ranges::none_of(kNoNames, [&](auto word) { return tokens_.is_word(i, word); });
  }

  /// The token behind the name that begins at `i`; `i` itself if none does.
  std::uint32_t end_of_name(std::uint32_t i, std::uint32_t end) const {
    const bool titled = tokens_.in_class(i, kTitleOfPerson) && tokens_.is(i, Token::kCapitalised);
    std::uint32_t at = titled ? i + 1 : i;
    const std::uint32_t first = at;
    while (at < end && at - first < 3 && is_name_word(at) &&
           (at == first || tokens_.follows_by_space(at) || tokens_[at].glue == Glue::kHyphen)) {
      ++at;
    }
    const std::uint32_t words = at - first;
    return words >= (titled ? 1U : 2U) ? at : i;
  }

  const Facts& facts_;
  TokenReader tokens_;
};

bool may_have_person(const Contact& contact) {
  return contact.kind == Contact::Kind::kEmail || contact.kind == Contact::Kind::kPhone ||
         contact.kind == Contact::Kind::kTextphone;
}

}  // namespace

void name_people(const Facts& facts, std::vector<Contact>& contacts) {
  const PeopleFinder finder(facts);
  std::vector<Contact> people;
  for (Contact& contact : contacts) {
    if (!may_have_person(contact)) continue;
    const std::optional<TextSpan> name = finder.beside(contact.span);
    if (!name) continue;
    contact.person = facts.document().slice(*name);
    const bool known = !people.empty() && people.back().span == *name;
    if (known) continue;
    Contact person;
    person.kind = Contact::Kind::kPerson;
    person.span = *name;
    person.value = contact.person;
    person.person = contact.person;
    people.push_back(std::move(person));
  }
  contacts.insert(contacts.end(), people.begin(), people.end());
}

}  // namespace consultlint
