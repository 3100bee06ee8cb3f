#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "edit/apply_edits.h"
#include "readers/readers.h"

namespace consultlint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Words to find in the text of a document, and what shall stand there instead.
struct Wish {
  std::string_view words;
  std::string_view instead;
};

Change change_of(const Document& document, const Wish& wish) {
  const auto begin = static_cast<std::uint32_t>(document.text().find(wish.words));
  const auto end = begin + static_cast<std::uint32_t>(wish.words.size());
  return {{{begin, end}, std::string(wish.instead)}};
}

/// What became of a file, and why wishes did not come true.
struct Outcome {
  std::string after;
  std::vector<std::string> refused;  // "words: why"
  std::size_t edits = 0;
};

Outcome granted(std::string_view path, const std::string& before, const std::vector<Wish>& wishes) {
  const Result<Document> document = read_document(path, before);
  if (!document) return {"unreadable: " + document.error().message, {}, 0};
  std::vector<Change> changes;
  for (const Wish& wish : wishes) changes.push_back(change_of(*document, wish));
  const AppliedChanges applied = apply_changes(path, *document, before, changes);
  Outcome outcome{applied.bytes, {}, applied.edits.size()};
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (!applied.refused[i]) continue;
    outcome.refused.push_back(std::string(wishes[i].words) + ": " + applied.refused[i]->message);
  }
  return outcome;
}

TEST(ApplyChanges, LeavesOutWhatCannotBeMadeAndMakesTheRest) {
  const Outcome outcome =
      granted("a.md", "We utilise it[^1] daily, for an extra fee.\n\n[^1]: A *small* one.\n",
              {{"utilise", "use"}, {"it daily", "all days"}, {"extra", "added"}});
  EXPECT_EQ(outcome.after, "We use it[^1] daily, for an added fee.\n\n[^1]: A *small* one.\n");
  EXPECT_THAT(outcome.refused, ElementsAre(HasSubstr("it daily: This cannot be changed safely: a "
                                                     "note reference stands among the words")));
  EXPECT_EQ(outcome.edits, 2U);
}

TEST(ApplyChanges, LeavesOutWhatTheEncodingDoesNotHave) {
  const Outcome outcome = granted("a.txt", "The council\x92s plan utilises it. It is here.\n",
                                  {{"plan", "\xCE\xB1"}, {"utilises", "uses"}, {"here", "there"}});
  EXPECT_EQ(outcome.after, "The council\x92s plan uses it. It is there.\n");
  EXPECT_THAT(outcome.refused,
              ElementsAre(HasSubstr("plan: The character '\xCE\xB1' (U+03B1) cannot be written")));
}

TEST(ApplyChanges, LeavesOutWhatWouldBecomeMarkup) {
  const Outcome outcome = granted("a.md", "One is here.\n\nTwo is here.\n\nThree is there.\n",
                                  {{"One", "1"}, {"Two is", "# Two is"}, {"Three", "3"}});
  EXPECT_EQ(outcome.after, "1 is here.\n\nTwo is here.\n\n3 is there.\n");
  EXPECT_THAT(outcome.refused, ElementsAre(HasSubstr("more than the words meant would change")));
}

TEST(ApplyChanges, FindsManyThatCannotBeMadeAmongMore) {
  std::string before;
  std::string after;
  std::vector<std::string> words;
  std::vector<Wish> wishes;
  words.reserve(90);
  for (int i = 100; i < 190; ++i) words.push_back("w" + std::to_string(i));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool bad = i % 9 == 4;
    before += words[i] + " is here.\n\n";
    after += (bad ? words[i] : "It") + " is here.\n\n";
    wishes.push_back({words[i], bad ? "# It" : "It"});
  }
  const Outcome outcome = granted("a.md", before, wishes);
  EXPECT_EQ(outcome.after, after);
  EXPECT_EQ(outcome.refused.size(), 10U);
}

TEST(ApplyChanges, MakesAllEditsOfAChangeOrNone) {
  const std::string before = "One here.\n\nTwo here.\n";
  const Result<Document> document = read_document("a.md", before);
  ASSERT_TRUE(document);
  const Change both = {change_of(*document, {"One", "1"}).front(),
                       change_of(*document, {"Two", "# Two"}).front()};
  const std::vector<Change> changes = {both};
  const AppliedChanges applied = apply_changes("a.md", *document, before, changes);
  EXPECT_EQ(applied.bytes, before);
  EXPECT_TRUE(applied.refused.front());
  EXPECT_THAT(applied.edits, IsEmpty());
}

TEST(ApplyChanges, WithoutChangesTheFileIsAsItWas) {
  EXPECT_EQ(granted("a.txt", "\xEF\xBB\xBFHere.\r\n", {}).after, "\xEF\xBB\xBFHere.\r\n");
}

}  // namespace
}  // namespace consultlint
