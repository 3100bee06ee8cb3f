#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>
#include <vector>

#include "../spelling_slip.h"

namespace consultlint::checks {
namespace {

/// A person and the e-mail address that stands beside the name.
struct Entry {
  std::string person;
  std::vector<std::string> name;  ///< Words of the name, lower case.
  const Contact* email = nullptr;
};

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Runs of letters in lower case.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (is_letter(c)) {
      words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// Two to four capitalised words and nothing else; titles may go before.
bool looks_like_person(std::string_view text) {
  constexpr std::array<std::string_view, 22> kOfBodies = {
      "council", "trust",  "team",   "service", "services",    "board",     "forum",       "group",
      "centre",  "nhs",    "police", "society", "alliance",    "chair",     "independent", "carers",
      "care",    "health", "school", "office",  "association", "department"};
  const std::vector<std::string> words = words_of(text);
  if (words.size() < 2 || words.size() > 4) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = i == 0 || text[i - 1] == ' ' || text[i - 1] == '-';
    const bool fits = is_letter(text[i]) || text[i] == ' ' || text[i] == '-' || text[i] == '\'' ||
                      text[i] == '.' || static_cast<unsigned char>(text[i]) >= 0x80;
    const bool capital = text[i] >= 'A' && text[i] <= 'Z';
    if (!fits || (begins && is_letter(text[i]) && !capital)) return false;
  }
  return std::ranges::none_of(words, [&](const std::string& word) {
    return std::ranges::find(kOfBodies, word) != kOfBodies.end();
  });
}

std::string_view local_part(const Entry& entry) {
  const std::string_view address = entry.email->value;
  return address.substr(0, address.find('@'));
}

/// Whether the address is made of the person's name, or of an initial and a part of it.
bool is_made_of(std::string_view local, const std::vector<std::string>& name) {
  return std::ranges::any_of(name, [&](const std::string& word) {
    return word.size() > 2 && local.find(word) != std::string_view::npos;
  });
}

/// Rows of tables that hold one name and one address, in text order.
class EntryFinder {
 public:
  explicit EntryFinder(const Facts& facts) : facts_(facts), document_(facts.document()) {}

  std::vector<Entry> find() const {
    std::vector<const Contact*> addresses;
    for (const Contact& contact : facts_.contacts()) {
      if (contact.kind == Contact::Kind::kEmail) addresses.push_back(&contact);
    }
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
      const std::uint32_t cell = cell_around(*addresses[i]);
      if (cell == kNowhere) continue;
      const TextSpan span = document_.blocks()[cell].span;
      const bool alone = (i == 0 || !span.contains(addresses[i - 1]->span)) &&
                         (i + 1 == addresses.size() || !span.contains(addresses[i + 1]->span));
      const std::string_view name = alone ? name_beside(cell) : std::string_view{};
      if (!name.empty()) entries.push_back({std::string(name), words_of(name), addresses[i]});
    }
    return entries;
  }

 private:
  std::uint32_t cell_around(const Contact& contact) const {
    const auto blocks = document_.blocks();
    std::uint32_t cell = document_.block_at(contact.span.begin);
    while (cell != kNowhere && blocks[cell].kind != BlockKind::kCell) cell = blocks[cell].parent;
    return cell;
  }

  /// The one name in the row of a cell.
  std::string_view name_beside(std::uint32_t cell) const {
    const auto blocks = document_.blocks();
    const std::uint32_t row = blocks[cell].parent;
    if (row == kNowhere) return {};
    std::string_view name;
    for (std::uint32_t i = row + 1; i < blocks[row].next; i = blocks[i].next) {
      const std::string_view text = document_.slice(document_.content(blocks[i]));
      if (i == cell || !looks_like_person(text)) continue;
      if (!name.empty()) return {};  // two names: which is it?
      name = text;
    }
    return name;
  }

  const Facts& facts_;
  const Document& document_;
};

class AddressBook {
 public:
  AddressBook(std::vector<Entry> entries, Sink& out) : entries_(std::move(entries)), out_(out) {}

  void check() {
    std::map<std::string_view, std::vector<const Entry*>> by_address;
    for (const Entry& entry : entries_) by_address[entry.email->value].push_back(&entry);
    for (const Entry& entry : entries_) {
      if (is_made_of(local_part(entry), entry.name)) {
        check_spelling(entry);
      } else if (const Entry* owner = owner_of(by_address[entry.email->value])) {
        report(entry, "is the address of " + owner->person, owner);
      } else if (has_initial_of_somebody(entry)) {
        report(entry, "does not look like an address of that name", nullptr);
      }
    }
  }

 private:
  /// The person whose own name is in the address that several share. A mailbox that several people
  /// read is named for none of them.
  static const Entry* owner_of(const std::vector<const Entry*>& sharing) {
    const auto owner = std::ranges::find_if(
        sharing, [](const Entry* entry) { return is_made_of(local_part(*entry), entry->name); });
    return owner == sharing.end() ? nullptr : *owner;
  }

  /// "j.brown" is a person's address, whoever that is; "parks.team" is not.
  static bool has_initial_of_somebody(const Entry& entry) {
    const std::vector<std::string> parts = words_of(local_part(entry));
    return parts.size() == 2 && parts[0].size() == 1 && parts[1].size() > 2 &&
           parts[0][0] != entry.name.front()[0];
  }

  /// "Laura Brooks" and laura.brookes@.
  void check_spelling(const Entry& entry) {
    constexpr std::size_t kLongName = 5;
    const std::vector<std::string> parts = words_of(local_part(entry));
    if (parts.size() != 2 || entry.name.size() != 2) return;
    const std::string& surname = entry.name.back();
    const bool same_first =
        parts[0] == entry.name.front() || parts[0] == entry.name.front().substr(0, 1);
    if (!same_first || std::min(surname.size(), parts[1].size()) < kLongName) return;
    if (is_spelling_slip(surname, parts[1])) report(entry, "spells the name differently", nullptr);
  }

  void report(const Entry& entry, const std::string& what, const Entry* owner) {
    Finding& finding =
        out_.report(entry.email->span,
                    {{"address", entry.email->value}, {"person", entry.person}, {"what", what}});
    if (owner != nullptr) finding.related.push_back({owner->email->span, "the same address"});
  }

  std::vector<Entry> entries_;
  Sink& out_;
};

}  // namespace

Check contact_shared_address(const Options&) {
  return [](const Document&, const Facts& facts, Sink& out) {
    AddressBook(EntryFinder(facts).find(), out).check();
  };
}

}  // namespace consultlint::checks
