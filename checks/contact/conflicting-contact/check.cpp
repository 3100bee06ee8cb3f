#include "consultlint/check.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "../spelling_slip.h"

namespace consultlint::checks {
namespace {

/// Every place of one address or number.
struct Mailbox {
  std::string_view value;
  std::vector<const Contact*> places;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A year or a number that tells addresses apart is no slip: "zone1@", "zone2@".
bool differ_in_digits(std::string_view a, std::string_view b) {
  const auto letters = [](std::string_view text) {
    std::string rest;
    std::ranges::remove_copy_if(text, std::back_inserter(rest), is_digit);
    return rest;
  };
  return letters(a) == letters(b);
}

/// "a.hill@" and "b.hill@" are two people.
bool differ_in_initial(std::string_view a, std::string_view b) {
  return a.substr(0, a.find('@')) != b.substr(0, b.find('@')) && a.front() != b.front();
}

bool are_one_address(std::string_view a, std::string_view b) {
  constexpr std::size_t kShortest = 10;
  return std::min(a.size(), b.size()) >= kShortest && is_spelling_slip(a, b) &&
         !differ_in_digits(a, b) && !differ_in_initial(a, b);
}

bool is_of_one_person(const Mailbox& a, const Mailbox& b) {
  const std::string& person = a.places.front()->person;
  return !person.empty() && person == b.places.front()->person;
}

bool is_one_mailbox(const Mailbox& a, const Mailbox& b, Contact::Kind kind) {
  const std::string& person = a.places.front()->person;
  const std::string& other = b.places.front()->person;
  if (!person.empty() && !other.empty() && person != other) return false;
  if (kind == Contact::Kind::kEmail) return are_one_address(a.value, b.value);
  // Numbers of colleagues differ by a digit too.
  return is_of_one_person(a, b) && is_spelling_slip(a.value, b.value);
}

std::vector<Mailbox> mailboxes(const Facts& facts, Contact::Kind kind) {
  std::vector<Mailbox> boxes;
  std::map<std::string_view, std::size_t> index;
  for (const Contact& contact : facts.contacts()) {
    if (contact.kind != kind) continue;
    const auto [at, added] = index.emplace(contact.value, boxes.size());
    if (added) boxes.push_back({contact.value, {}});
    boxes[at->second].places.push_back(&contact);
  }
  return boxes;
}

/// The one that stands in fewer places is the slip, else the later one.
void report(const Mailbox& first, const Mailbox& second, const Document& document, Sink& out) {
  const bool first_is_slip = first.places.size() < second.places.size();
  const Mailbox& slip = first_is_slip ? first : second;
  const Mailbox& other = first_is_slip ? second : first;
  const TextSpan usual = other.places.front()->span;
  for (const Contact* place : slip.places) {
    Finding& finding = out.report(
        place->span, {{"found", document.slice(place->span)}, {"other", document.slice(usual)}});
    finding.related.push_back({usual, "the other spelling"});
  }
}

void compare(std::span<const Mailbox> boxes, Contact::Kind kind, const Document& document,
             Sink& out) {
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      if (is_one_mailbox(boxes[i], boxes[j], kind)) report(boxes[i], boxes[j], document, out);
    }
  }
}

}  // namespace

Check contact_conflicting_contact(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    for (const auto kind : {Contact::Kind::kEmail, Contact::Kind::kPhone}) {
      constexpr std::size_t kMostCompared = 500;
      const std::vector<Mailbox> boxes = mailboxes(facts, kind);
      compare(std::span(boxes).first(std::min(boxes.size(), kMostCompared)), kind, document, out);
    }
  };
}

}  // namespace consultlint::checks
