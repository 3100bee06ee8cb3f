#include "language/contacts.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

/// "kind value role", parted by "; ".
std::string contacts_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string seen;
  for (const Contact& contact : facts->contacts()) {
    seen += (seen.empty() ? "" : "; ") + std::string(to_string(contact.kind)) + " " + contact.value;
    if (contact.role != Contact::Role::kNone) seen += " " + std::string(to_string(contact.role));
  }
  return seen;
}

struct Row {
  std::string_view prose;
  std::string_view seen;
};

TEST(Contacts, AreReadInTheirBritishForms) {
  constexpr Row kRows[] = {
      {"Here: Views@Council.example.", "email views@council.example"},
      {"Here: 01632 960123.", "phone 01632960123"},
      {"Here: (01632) 960 123.", "phone 01632960123"},
      {"Here: 0800 123 456.", "phone 0800123456"},
      {"Here: 020 7946 0999", "phone 02079460999"},
      {"Here: +44 (0)1632 960123", "phone 01632960123"},
      {"Here: +44 1632 960123", "phone 01632960123"},
      {"Textphone 01632 960124", "textphone 01632960124"},
      {"Here: 18001 01632 960124", "textphone 1800101632960124"},
      {"Fax 01632 960125", ""},
      {"Here: www.council.example/say.", "url www.council.example/say"},
      {"Here: https://council.example/say?a=b", "url https://council.example/say?a=b"},
      {"Write to 9 Church Walk, Brackenford BR1 4QP.", "post 9 Church Walk, Brackenford BR1 4QP"},
      {"Here: FREEPOST TOWN VIEWS.", "freepost FREEPOST TOWN VIEWS"},
  };
  for (const Row& row : kRows) EXPECT_EQ(contacts_in(row.prose), row.seen) << row.prose;
}

TEST(Contacts, AreNotSeenInOtherFigures) {
  constexpr std::string_view kRows[] = {"See 9.1.4, e.g. here.", "On 04 07 2025 it cost 05.30.",
                                        "Ref WG39405 of 2019.", "Add 0 1 2 3."};
  for (const std::string_view prose : kRows) EXPECT_EQ(contacts_in(prose), "") << prose;
}

TEST(Contacts, HaveTheRoleOfTheirSentenceOrHeading) {
  constexpr Row kRows[] = {
      {"Send your comments to views@council.example.", "email views@council.example reply"},
      {"If you have any queries, ring 01632 960123.", "phone 01632960123 query"},
      {"For large print ring 01632 960123.", "phone 01632960123 format"},
      {"See our privacy notice at www.council.example/privacy.",
       "url www.council.example/privacy privacy"},
      {"Journalists should ring 01632 960123.", "phone 01632960123 press"},
      {"# Enquiries\n\n01632 960123", "phone 01632960123 query"},
  };
  for (const Row& row : kRows) EXPECT_EQ(contacts_in(row.prose), row.seen) << row.prose;
}

TEST(Contacts, NameThePersonBesideThem) {
  const FactsOf facts("For queries contact Mrs Doreen Applegarth on 01632 960123.");
  ASSERT_EQ(facts->contacts().size(), 2U);
  EXPECT_EQ(facts->contacts()[0].kind, Contact::Kind::kPerson);
  EXPECT_EQ(facts->contacts()[0].value, "Mrs Doreen Applegarth");
  EXPECT_EQ(facts->contacts()[1].person, "Mrs Doreen Applegarth");
}

TEST(Contacts, DoNotTakeABodyForAPerson) {
  const FactsOf facts("Ring the Licensing Team, Quay Street, on 01632 960123.");
  ASSERT_EQ(facts->contacts().size(), 1U);
  EXPECT_EQ(facts->contacts()[0].person, "");
}

}  // namespace
}  // namespace consultlint
