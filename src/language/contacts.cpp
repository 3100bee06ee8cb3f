#include "language/contacts.h"

#include <algorithm>
#include <array>

#include "language/contact_forms.h"
#include "language/contact_roles.h"
#include "language/people.h"
#include "language/postal_addresses.h"

namespace consultlint {

std::vector<Contact> find_contacts(const Facts& facts) {
  std::vector<Contact> contacts = find_electronic_contacts(facts);
  const std::vector<Contact> addresses = find_postal_addresses(facts);
  contacts.insert(contacts.end(), addresses.begin(), addresses.end());
  name_people(facts, contacts);
  std::ranges::stable_sort(contacts, {}, [](const Contact& contact) { return contact.span; });
  set_contact_roles(facts, contacts);
  return contacts;
}

std::string_view to_string(Contact::Kind kind) {
  switch (kind) {
    case Contact::Kind::kEmail:
      return "email";
    case Contact::Kind::kPhone:
      return "phone";
    case Contact::Kind::kTextphone:
      return "textphone";
    case Contact::Kind::kPost:
      return "post";
    case Contact::Kind::kFreepost:
      return "freepost";
    case Contact::Kind::kUrl:
      return "url";
    case Contact::Kind::kPerson:
      return "person";
  }
  return "";
}

std::string_view to_string(Contact::Role role) {
  switch (role) {
    case Contact::Role::kNone:
      return "";
    case Contact::Role::kQuery:
      return "query";
    case Contact::Role::kReply:
      return "reply";
    case Contact::Role::kFormat:
      return "format";
    case Contact::Role::kPrivacy:
      return "privacy";
    case Contact::Role::kPress:
      return "press";
  }
  return "";
}

}  // namespace consultlint
