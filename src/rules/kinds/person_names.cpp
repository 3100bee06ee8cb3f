#include "rules/kinds/person_names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "language/familiar_words.h"
#include "language/token_reader.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

/// Words that make a run of capitalised words the name of a body, a place or a paper. Sorted.
constexpr std::string_view kOtherNouns[] = {
    "academy",       "act",         "action",       "address",     "adult",       "advice",
    "affairs",       "agency",      "air",          "airport",     "alliance",    "annex",
    "appendix",      "area",        "arts",         "assembly",    "assessment",  "association",
    "authority",     "avenue",      "bank",         "bay",         "benefit",     "board",
    "borough",       "box",         "branch",       "bridge",      "british",     "budget",
    "building",      "bulletin",    "bus",          "business",    "cabinet",     "care",
    "castle",        "centre",      "chapter",      "charity",     "children",    "church",
    "circus",        "citizens",    "city",         "civic",       "close",       "club",
    "coast",         "code",        "college",      "commission",  "committee",   "community",
    "compact",       "company",     "consultation", "control",     "corporate",   "council",
    "county",        "court",       "crescent",     "culture",     "customer",    "data",
    "democratic",    "department",  "design",       "desk",        "development", "directorate",
    "district",      "division",    "draft",        "drive",       "echo",        "education",
    "email",         "end",         "engagement",   "england",     "english",     "enquiries",
    "environment",   "equality",    "estate",       "european",    "evidence",    "executive",
    "family",        "farm",        "fax",          "federation",  "field",       "figure",
    "finance",       "fire",        "floor",        "focus",       "form",        "forum",
    "foundation",    "framework",   "free",         "freedom",     "freepost",    "friends",
    "fund",          "gardens",     "gate",         "gazette",     "general",     "government",
    "grants",        "green",       "ground",       "group",       "guidance",    "guide",
    "hall",          "harbour",     "health",       "helpline",    "herald",      "heritage",
    "highways",      "hill",        "holiday",      "home",        "hospital",    "hotel",
    "house",         "housing",     "hub",          "information", "inn",         "institute",
    "irish",         "island",      "isle",         "joint",       "justice",     "kingdom",
    "land",          "lane",        "law",          "learning",    "legal",       "leisure",
    "library",       "licence",     "license",      "licensing",   "line",        "local",
    "lodge",         "ltd",         "mailbox",      "management",  "market",      "matters",
    "mental",        "mill",        "minister",     "ministry",    "museum",      "national",
    "neighbourhood", "network",     "new",          "newsletter",  "notice",      "office",
    "online",        "open",        "option",       "order",       "page",        "panel",
    "paper",         "parade",      "parish",       "park",        "parking",     "parliament",
    "partnership",   "pavilion",    "pension",      "phase",       "place",       "plan",
    "planning",      "platform",    "po",           "police",      "policy",      "port",
    "portal",        "post",        "practice",     "press",       "primary",     "programme",
    "project",       "property",    "proposal",     "protection",  "public",      "quay",
    "question",      "railway",     "reference",    "region",      "register",    "relations",
    "rent",          "report",      "reserve",      "resources",   "response",    "review",
    "river",         "road",        "room",         "route",       "row",         "royal",
    "rural",         "safety",      "scheme",       "school",      "scotland",    "scottish",
    "scrutiny",      "secretariat", "section",      "senate",      "service",     "shire",
    "site",          "social",      "society",      "spa",         "sport",       "square",
    "staff",         "stage",       "standard",     "statement",   "station",     "strategic",
    "strategy",      "street",      "structure",    "suite",       "support",     "survey",
    "table",         "tax",         "team",         "tenant",      "terminal",    "terrace",
    "times",         "toolkit",     "town",         "traffic",     "transport",   "treasury",
    "tribunal",      "trust",       "union",        "unit",        "university",  "valley",
    "version",       "village",     "voice",        "voluntary",   "wales",       "ward",
    "water",         "welsh",       "wharf",        "wing",        "works",       "yard",
    "young",         "youth"};

/// Those of them that are surnames as well. Sorted.
constexpr std::string_view kSurnamesToo[] = {
    "bank", "bridge", "castle",  "church", "close", "english", "farm",   "field", "gate",  "green",
    "hall", "hill",   "holiday", "house",  "irish", "land",    "lane",   "law",   "lodge", "mill",
    "page", "park",   "place",   "port",   "post",  "reserve", "street", "ward",  "welsh", "young"};

/// Posts and ranks. A name may stand behind one, never before it in the same run. Sorted.
constexpr std::string_view kPosts[] = {
    "administrator", "adviser",     "advisor",   "assistant",      "bursar",       "chair",
    "chairman",      "chief",       "clerk",     "commander",      "commissioner", "constable",
    "contact",       "coordinator", "dear",      "deputy",         "director",     "engineer",
    "father",        "governor",    "head",      "headteacher",    "inspector",    "lead",
    "leader",        "librarian",   "manager",   "officer",        "operator",     "ordinator",
    "planner",       "president",   "principal", "registrar",      "secretary",    "senior",
    "sergeant",      "sister",      "solicitor", "superintendent", "surveyor",     "teacher",
    "treasurer",     "vicar",       "warden"};

bool is_other_noun(std::string_view word) {
  if (std::ranges::binary_search(kOtherNouns, word)) return true;
  if (!word.ends_with('s')) return false;
  word.remove_suffix(1);
  return std::ranges::binary_search(kOtherNouns, word);
}

/// The words before the @ of the e-mail addresses, sorted: "susan" and "hill" of susan.hill@….
std::vector<std::string> mailbox_words(const Facts& facts) {
  std::vector<std::string> words;
  for (const Contact& contact : facts.contacts()) {
    if (contact.kind != Contact::Kind::kEmail) continue;
    std::string word;
    for (const char c : contact.value) {
      if (ascii::is_lower(c)) {
        word += c;
        continue;
      }
      if (!word.empty()) words.push_back(std::exchange(word, {}));
      if (c == '@') break;
    }
  }
  std::ranges::sort(words);
  return words;
}

class PeopleFinder {
 public:
  explicit PeopleFinder(const Facts& facts) : tokens_(facts), mailboxes_(mailbox_words(facts)) {}

  std::vector<TextSpan> find() const {
    std::vector<TextSpan> people;
    for (std::uint32_t i = 0; i < tokens_.size();) {
      const std::uint32_t end = end_of_run(i);
      // One word alone, as most runs are, is never a name.
      const std::uint32_t first = end > i + 1 ? first_of_name(i, end) : end;
      if (first < end) {
        people.push_back({tokens_[first].span.begin, tokens_[end - 1].span.end});
      }
      i = std::max(end, i + 1);
    }
    return people;
  }

 private:
  std::string lower(std::uint32_t i) const { return ascii::lower_case(tokens_.text(i)); }

  bool is_title(std::uint32_t i) const {
    return tokens_.in_class(i, kTitleOfPerson) && tokens_.is(i, Token::kCapitalised);
  }
  bool is_initial(std::uint32_t i) const {
    return tokens_.is(i, Token::kCapitalised) && tokens_[i].span.size() == 1;
  }
  bool can_be_in_run(std::uint32_t i) const {
    return tokens_.is(i, Token::kCapitalised) && !tokens_.is(i, Token::kNumeric) &&
           !tokens_.in_class(i, kMonth | kWeekday | kFunctionWord | kPronoun | kSeason);
  }

  /// Whether `i` belongs to one run with the token before it.
  bool continues(std::uint32_t i) const {
    const std::string_view gap = tokens_.gap(i);
    if (gap == " " || gap == "-" || gap == "'") return true;
    return (gap == ". " || gap == ".") && (is_initial(i - 1) || is_title(i - 1));
  }

  std::uint32_t end_of_run(std::uint32_t begin) const {
    std::uint32_t i = begin;
    while (i < tokens_.size() && can_be_in_run(i) && (i == begin || continues(i))) ++i;
    return i;
  }

  /// Where the name in a run of capitalised words begins; `end` when there is none.
  std::uint32_t first_of_name(std::uint32_t begin, std::uint32_t end) const {
    bool titled = false;
    std::uint32_t first = begin;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (is_title(i)) {
        titled = true;
        first = i + 1;
      } else if (std::ranges::binary_search(kPosts, lower(i))) {
        first = i + 1;
      }
    }
    if (!titled && first == begin && opens_sentence(begin)) ++first;
    if (first >= end) return end;
    const bool vouched = first > begin || post_follows(end) || has_email(end - 1);
    return is_name(first, end, titled, vouched) ? first : end;
  }

  /// "Susan Hill, Policy Officer"
  bool post_follows(std::uint32_t end) const {
    constexpr std::uint32_t kLongestPost = 4;
    if (tokens_.gap(end) != ", " && tokens_.gap(end) != " (") return false;
    const std::uint32_t last = std::min(end + kLongestPost, tokens_.size());
    for (std::uint32_t i = end; i < last; ++i) {
      if (std::ranges::binary_search(kPosts, lower(i))) return true;
    }
    return false;
  }

  /// Whether the word stands before the @ of an e-mail address.
  bool has_email(std::uint32_t i) const { return std::ranges::binary_search(mailboxes_, lower(i)); }

  /// A verb of asking before a name is a capitalised word only because it opens the sentence.
  bool opens_sentence(std::uint32_t i) const {
    constexpr std::string_view kAskingVerbs[] = {"ask",   "call",   "email", "message",
                                                 "phone", "please", "ring",  "see",
                                                 "tell",  "text",   "to",    "write"};
    return std::ranges::binary_search(kAskingVerbs, lower(i));
  }

  /// `vouched`: a post or an e-mail address beside the run says that it is a name.
  bool is_name(std::uint32_t first, std::uint32_t end, bool titled, bool vouched) const {
    constexpr std::uint32_t kMostWords = 4;
    if (end - first > kMostWords) return false;
    std::uint32_t words = 0;
    std::uint32_t initials = 0;
    bool unfamiliar = false;
    for (std::uint32_t i = first; i < end; ++i) {
      if (is_initial(i)) {
        ++initials;
        continue;
      }
      if (tokens_.is(i, Token::kAllCaps)) return false;
      ++words;
      unfamiliar = unfamiliar || !is_familiar(lower(i));
    }
    if (words == 0) return false;
    if (titled) return true;
    if (names_other_thing(first, end, vouched)) return false;
    if (initials > 0) return is_initial(first);
    return words >= 2 && (unfamiliar || vouched) && !is_named_thing(first);
  }

  bool names_other_thing(std::uint32_t first, std::uint32_t end, bool vouched) const {
    for (std::uint32_t i = first; i < end; ++i) {
      const std::string word = lower(i);
      const bool may_be_surname = vouched && i > first && i + 1 == end;
      if (may_be_surname && std::ranges::binary_search(kSurnamesToo, word)) continue;
      if (is_other_noun(word)) return true;
    }
    return false;
  }

  /// "the Eskmere Reads", "in Harrow Gill": what stands behind such a word is seldom a person.
  bool is_named_thing(std::uint32_t first) const {
    constexpr std::string_view kBefore[] = {"across", "around", "at",  "between", "in",
                                            "into",   "near",   "the", "through", "via"};
    return first > 0 && tokens_.gap(first) == " " &&
           std::ranges::binary_search(kBefore, lower(first - 1));
  }

  TokenReader tokens_;
  std::vector<std::string> mailboxes_;
};

}  // namespace

std::vector<TextSpan> find_people(const Facts& facts) {
  return PeopleFinder(facts).find();
}

}  // namespace consultlint
