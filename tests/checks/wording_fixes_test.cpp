// What the fixes of the rules about little slips make of a text.

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "rules/catalogue.h"
#include "rules/registry.h"
#include "rules/rule_set.h"
#include "support/rule_run.h"

namespace consultlint {
namespace {

const Catalogue& catalogue() {
  static const Catalogue kCatalogue = *Catalogue::load({});
  return kCatalogue;
}

/// All edits of one kind, from the last to the first so that offsets hold.
std::string with_edits(const Document& document, Sink& sink, Applicability applicability) {
  std::vector<Edit> edits;
  for (const Finding& finding : sink.findings()) {
    if (!finding.fix || finding.fix->applicability != applicability) continue;
    edits.insert(edits.end(), finding.fix->edits.begin(), finding.fix->edits.end());
  }
  std::ranges::sort(edits, std::greater<>(), &Edit::span);
  std::string text(document.text());
  for (const Edit& edit : edits) text.replace(edit.span.begin, edit.span.size(), edit.text);
  return text;
}

struct FixCase {
  const char* rule;
  const char* before;
  const char* after = "";
};

void PrintTo(const FixCase& fix, std::ostream* out) {
  *out << fix.rule << ": " << fix.before;
}

std::string fixed(const FixCase& fix, Applicability applicability) {
  const BuiltinPage* page = catalogue().find(fix.rule);
  if (page == nullptr) return "no such rule";
  const Result<Document> document = test::read_example(fix.before, Format::kText);
  const Result<RuleInstance> rule = make_rule(*page, {}, "test");
  if (!document || !rule) return "cannot be read";
  Context context;
  context.phrases = &catalogue().phrases();
  const Facts facts(*document, context);
  Sink sink(rule->info->message);
  rule->check(*document, facts, sink);
  std::string text = with_edits(*document, sink, applicability);
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

class SafeFixes : public testing::TestWithParam<FixCase> {};

TEST_P(SafeFixes, MendTheText) {
  EXPECT_EQ(fixed(GetParam(), Applicability::kSafe), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(
    Slips, SafeFixes,
    testing::Values(
        FixCase{"wording/repeated-word", "We asked the the council about it.",
                "We asked the council about it."},
        FixCase{"wording/repeated-word", "The the council was asked about it.",
                "The council was asked about it."},
        FixCase{"wording/wrong-article", "An university sent a apple and a MP to us.",
                "A university sent an apple and an MP to us."},
        FixCase{"structure/missing-space", "We asked parents,carers and it ended.The rest is here.",
                "We asked parents, carers and it ended. The rest is here."},
        FixCase{"structure/space-before-punctuation", "We asked parents , carers  ; and staff .",
                "We asked parents, carers; and staff."},
        FixCase{"wording/mixed-spelling",
                "We organise it and realise it. You organize it, and Organising is fun.",
                "We organise it and realise it. You organise it, and Organising is fun."},
        FixCase{"wording/mixed-spelling", "It was labelled twice, then labelled again and labeled.",
                "It was labelled twice, then labelled again and labelled."},
        FixCase{"wording/mixed-spelling", "It is modeled on a modeled one. Modelling is fun.",
                "It is modeled on a modeled one. Modeling is fun."},
        FixCase{"wording/mixed-hyphenation", "An email is an email. E-mail us, or use e-mails.",
                "An email is an email. E-mail us, or use e-mails."},
        FixCase{"wording/mixed-hyphenation", "Emails, email and more email. Send an e-mail.",
                "Emails, email and more email. Send an email."},
        FixCase{"wording/mixed-hyphenation", "We co-ordinate and co-ordinate. Coordination is it.",
                "We co-ordinate and co-ordinate. Co-ordination is it."}));

INSTANTIATE_TEST_SUITE_P(
    Lexicons, SafeFixes,
    testing::Values(FixCase{"plain/wordy-phrases", "A large number of the letters came late.",
                            "Many of the letters came late."},
                    FixCase{"plain/wordy-phrases", "A large number of letters came late.",
                            "Many letters came late."},
                    FixCase{"plain/wordy-phrases", "There was a significant number of replies.",
                            "There were many replies."},
                    FixCase{"plain/wordy-phrases",
                            "Reply irrespective of whether or not you live here.",
                            "Reply whether or not you live here."},
                    FixCase{"plain/plain-words", "It runs concurrently with the school year.",
                            "It runs at the same time as the school year."},
                    FixCase{"plain/plain-words", "We will reimburse you.", "We will repay you."}));

/// Sentences that a short word would make wrong, or say something else.
class SentencesToLeave : public testing::TestWithParam<FixCase> {};

TEST_P(SentencesToLeave, AreNotMendedUnasked) {
  EXPECT_EQ(fixed(GetParam(), Applicability::kSafe), GetParam().before);
}

INSTANTIATE_TEST_SUITE_P(
    Lexicons, SentencesToLeave,
    testing::Values(
        FixCase{"plain/wordy-phrases", "Do you have the ability to attend?"},
        FixCase{"plain/wordy-phrases", "They may not have the potential to grow."},
        FixCase{"plain/wordy-phrases", "We heard from carers as well as from staff."},
        FixCase{"plain/wordy-phrases", "The item was referred back to the panel."},
        FixCase{"plain/wordy-phrases", "It adds to the value of the park."},
        FixCase{"plain/wordy-phrases", "Two in three were not in favour of it."},
        FixCase{"plain/wordy-phrases", "This raises the question of whether it is fair."},
        FixCase{"plain/wordy-phrases", "The council is in the process of change."},
        FixCase{"plain/plain-words", "The foregoing page is a foregone conclusion."},
        FixCase{"plain/plain-words", "We will keep you apprised of progress."},
        FixCase{"plain/plain-words", "The work that we undertake to improve it is slow."},
        FixCase{"plain/plain-words", "Notwithstanding that objection, it went on."},
        FixCase{"plain/latin-terms", "Pay is made on a pro rata basis."},
        FixCase{"plain/latin-terms", "The inspector found the decision ultra vires."}));

class FixesToLookAt : public testing::TestWithParam<FixCase> {};

TEST_P(FixesToLookAt, AreNotSafe) {
  EXPECT_EQ(fixed(GetParam(), Applicability::kSafe), GetParam().before);
  EXPECT_EQ(fixed(GetParam(), Applicability::kNeedsReview), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(
    Slips, FixesToLookAt,
    testing::Values(FixCase{"wording/repeated-word", "The users move move to the library.",
                            "The users move to the library."},
                    FixCase{"wording/mixed-spelling", "Centres close. Center staff organise it.",
                            "Centres close. Centre staff organise it."}));

}  // namespace
}  // namespace consultlint
