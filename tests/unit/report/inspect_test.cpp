#include "report/inspect.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "document/builder.h"
#include "language/phrase_table.h"

namespace consultlint {
namespace {

using nlohmann::json;

/// Builds a document block by block; each block's text is a line of its artifact.
class Draft {
 public:
  explicit Draft(Format format, const std::string& source) : builder_(format), source_(source) {
    builder_.add_artifact("", source);
  }

  DocumentBuilder& builder() { return builder_; }

  /// Appends the first place of `words` in the source that no earlier call has used.
  Draft& words(std::string_view words) {
    const std::size_t at = source_.find(words, used_);
    used_ = at + words.size();
    const auto begin = static_cast<std::uint32_t>(at);
    builder_.append(0, {begin, begin + static_cast<std::uint32_t>(words.size())});
    return *this;
  }
  Draft& label(std::string_view label) {
    builder_.begin_label();
    words(label);
    builder_.end_label();
    return *this;
  }
  Draft& block(BlockKind kind, const DocumentBuilder::BlockTraits& traits = {}) {
    builder_.begin_block(kind, traits);
    return *this;
  }
  Draft& end() {
    builder_.end_block();
    return *this;
  }

 private:
  DocumentBuilder builder_;
  std::string source_;
  std::size_t used_ = 0;
};

/// A table that knows the words of the language and no phrases.
const PhraseTable& no_phrases() {
  static const PhraseTableStorage kStorage = build_phrase_table({}, 0, 0);
  static const PhraseTable kTable(kStorage.data());
  return kTable;
}

json viewed(std::string_view name, const Document& document) {
  Context context;
  context.phrases = &no_phrases();
  const Facts facts(document, context);
  const auto views = inspect_views();
  const auto view = std::ranges::find(views, name, &NamedView::name);
  std::ostringstream out;
  view->write("a.md", facts, out);
  EXPECT_TRUE(out.str().ends_with("}\n")) << "one object on one line";
  EXPECT_EQ(std::ranges::count(out.str(), '\n'), 1);
  return json::parse(out.str());
}

Document paragraphs(const std::vector<std::string>& lines) {
  std::string source;
  for (const std::string& line : lines) source += line + "\n";
  Draft draft(Format::kText, source);
  draft.builder().begin_story(StoryKind::kBody);
  for (const std::string& line : lines) draft.block(BlockKind::kParagraph).words(line).end();
  draft.builder().end_story();
  return draft.builder().finish();
}

TEST(Inspect, EveryViewHasANameAndTheFileItIsOf) {
  const Document document = paragraphs({"A short text."});
  for (const NamedView& view : inspect_views()) {
    EXPECT_EQ(viewed(view.name, document)["path"], "a.md") << view.name;
  }
  EXPECT_EQ(inspect_view_names().size(), inspect_views().size() + 2);
}

TEST(Inspect, BlocksTellKindNumberTextAndPlace) {
  Draft draft(Format::kMarkdown, "2.1 Scope\n(a) 😀 one\n");
  draft.builder().begin_story(StoryKind::kBody);
  draft.block(BlockKind::kHeading, {.level = 2}).label("2.1").words(" Scope").end();
  draft.block(BlockKind::kItem, {.depth = 1, .ordered = true}).label("(a)").words(" 😀 one").end();
  draft.builder().end_story();
  const json view = viewed("blocks", draft.builder().finish());
  EXPECT_EQ(view["format"], "markdown");
  EXPECT_EQ(view["title"], nullptr);
  EXPECT_EQ(view["blocks"], json::parse(R"([
    {"kind":"heading","level":2,"number":"2.1","text":"Scope","line":1,"column":5,"page":null,
     "parent":null,"ordered":null,"depth":null,"header":false},
    {"kind":"item","level":null,"number":"a","text":"😀 one","line":2,"column":5,"page":null,
     "parent":null,"ordered":true,"depth":1,"header":false}])"));
}

TEST(Inspect, WhateverANoteIsMadeOfItIsANote) {
  Draft draft(Format::kDocx, "Body.Note text.");
  draft.builder().begin_story(StoryKind::kBody);
  draft.block(BlockKind::kParagraph, {.paragraph = 4, .page = 2}).words("Body.").end();
  draft.builder().end_story();
  draft.builder().begin_story(StoryKind::kNote, 5, "1");
  draft.block(BlockKind::kParagraph).words("Note text.").end();
  draft.builder().end_story();
  const json view = viewed("blocks", draft.builder().finish());
  EXPECT_EQ(view["blocks"][0]["line"], 4);
  EXPECT_EQ(view["blocks"][0]["page"], 2);
  EXPECT_EQ(view["blocks"][1]["kind"], "note");
  EXPECT_EQ(view["notes"][0]["label"], "1");
  EXPECT_EQ(view["notes"][0]["text"], "Note text.");
}

TEST(Inspect, DeletedTextIsNotShown) {
  Draft draft(Format::kDocx, "KeptGoneMore");
  draft.builder().begin_story(StoryKind::kBody);
  draft.block(BlockKind::kParagraph, {.paragraph = 1}).words("Kept").end();
  draft.builder().end_story();
  draft.builder().begin_story(StoryKind::kDeleted);
  const std::uint32_t begin = draft.builder().position();
  draft.block(BlockKind::kParagraph).words("Gone");
  draft.builder().add_link({begin, draft.builder().position()}, "https://example.org/gone");
  draft.end();
  draft.builder().end_story();
  draft.builder().begin_story(StoryKind::kTextBox);
  draft.block(BlockKind::kQuote).block(BlockKind::kParagraph).words("More").end().end();
  draft.builder().end_story();
  const json view = viewed("blocks", draft.builder().finish());
  ASSERT_EQ(view["blocks"].size(), 3U);
  EXPECT_EQ(view["blocks"][2]["text"], "More");
  EXPECT_EQ(view["blocks"][2]["parent"], 1) << "an index into the blocks that are shown";
  EXPECT_TRUE(view["links"].empty());
}

TEST(Inspect, BlocksListLinksImagesAndProblems) {
  Draft draft(Format::kMarkdown, "See here now");
  draft.builder().begin_story(StoryKind::kBody);
  draft.block(BlockKind::kTitle).words("See ");
  const std::uint32_t begin = draft.builder().position();
  draft.words("here");
  draft.builder().add_link({begin, draft.builder().position()}, "https://example.org/");
  draft.builder().add_image("", false);
  draft.end();
  draft.builder().end_story();
  draft.builder().properties().language = "cy";
  draft.builder().add_problem("A part is missing.");
  const json view = viewed("blocks", draft.builder().finish());
  EXPECT_EQ(view["title"], "See here");
  EXPECT_EQ(view["language"], "cy");
  EXPECT_EQ(view["links"][0]["text"], "here");
  EXPECT_EQ(view["links"][0]["column"], 5);
  EXPECT_EQ(view["images"][0]["alt"], nullptr);
  EXPECT_EQ(view["problems"], json({"A part is missing."}));
}

TEST(Inspect, FactsOfAPlainDocument) {
  const Document document =
      paragraphs({"The consultation opens on 3 March 2025.", "It closes at 5pm on 26 May 2025.",
                  "Write to parks@example.gov.uk within twelve weeks."});
  EXPECT_EQ(viewed("sentences", document)["sentences"][1]["line"], 2);
  EXPECT_EQ(viewed("sentences", document)["sentences"][1]["text"],
            "It closes at 5pm on 26 May 2025.");
  const json dates = viewed("dates", document)["dates"];
  ASSERT_EQ(dates.size(), 2U);
  EXPECT_EQ(dates[0]["value"], "2025-03-03");
  EXPECT_EQ(dates[0]["end"], nullptr);
  EXPECT_EQ(dates[0]["time"], nullptr);
  EXPECT_EQ(dates[0]["precision"], "day");
  EXPECT_EQ(dates[1]["time"], "17:00");
  EXPECT_EQ(viewed("durations", document)["durations"][0]["value"], "P12W");
  const json timeline = viewed("timeline", document);
  EXPECT_EQ(timeline["opening"], "2025-03-03");
  EXPECT_EQ(timeline["closing"], "2025-05-26");
  EXPECT_EQ(timeline["period_days"], 84);
  EXPECT_EQ(timeline["decision"], nullptr);
  const json contact = viewed("contacts", document)["contacts"][0];
  EXPECT_EQ(contact["kind"], "email");
  EXPECT_EQ(contact["value"], "parks@example.gov.uk");
}

TEST(Inspect, PassivesAndTheGlossaryTellTheirPlace) {
  const Document document = paragraphs({"The hall was sold."});
  EXPECT_EQ(viewed("passives", document)["passives"],
            json({{{"text", "was sold"}, {"line", 1}, {"column", 10}, {"page", nullptr}}}));
  EXPECT_TRUE(viewed("glossary", document)["glossary"].empty());
}

TEST(Inspect, WhatIsAbsentIsNull) {
  const Document document = paragraphs({"Hello."});
  const json timeline = viewed("timeline", document);
  for (const char* key :
       {"issue", "opening", "closing", "decision", "feedback", "stated_period", "period_days"}) {
    ASSERT_TRUE(timeline.contains(key)) << key;
    EXPECT_TRUE(timeline[key].is_null()) << key;
  }
  EXPECT_TRUE(timeline["closing_all"].empty());
}

TEST(Inspect, TheReadabilityOfNothingIsNull) {
  const json view = viewed("readability", paragraphs({}));
  EXPECT_EQ(view["words"], 0);
  EXPECT_TRUE(view["smog"].is_null());
  EXPECT_TRUE(view["sections"].is_array());
}

TEST(Inspect, SyllablesKeepTheOrderOfTheirWords) {
  std::ostringstream out;
  write_syllables("w.txt", "cat\r\nconsultation\n\n  tiger ", out);
  EXPECT_EQ(out.str(), "{\"path\":\"w.txt\",\"syllables\":[1,4,2]}\n");
}

TEST(Inspect, ElementsFollowTheirOutcomes) {
  const Document document = paragraphs({"Nothing here.", "Ask Jo Smith."});
  const auto begin = static_cast<std::uint32_t>(document.text().find("Jo"));
  Outcome met;
  met.verdict = Verdict::kMet;
  met.score = 0.75;
  met.evidence = {{begin, begin + 8}};
  Outcome missed;
  missed.verdict = Verdict::kNotMet;
  missed.nearest = TextSpan{0, 7};
  missed.reason = "No date is given.";
  Outcome unsure;
  unsure.verdict = Verdict::kCannotTell;
  const std::vector<ElementOutcome> outcomes = {
      {"named-contact", &met}, {"closing-date", &missed}, {"scope", &unsure}, {"other", nullptr}};
  std::ostringstream out;
  write_elements("a.txt", DocumentKind::kConsultation, outcomes, document, out);
  const json view = json::parse(out.str());
  EXPECT_EQ(view["kind"], "consultation");
  const json elements = view["elements"];
  EXPECT_EQ(elements["named-contact"]["verdict"], "present");
  EXPECT_EQ(elements["named-contact"]["score"], 0.75);
  EXPECT_EQ(elements["named-contact"]["evidence"][0]["line"], 2);
  EXPECT_EQ(elements["named-contact"]["evidence"][0]["text"], "Jo Smith");
  EXPECT_EQ(elements["named-contact"]["nearest"], nullptr);
  EXPECT_EQ(elements["closing-date"]["verdict"], "absent");
  EXPECT_EQ(elements["closing-date"]["nearest"]["text"], "Nothing");
  EXPECT_EQ(elements["scope"]["verdict"], "weak");
  EXPECT_EQ(elements["other"]["verdict"], "not-applicable");
}

TEST(Inspect, AnUnreadableInputIsALine) {
  std::ostringstream out;
  write_inspect_error("b.docx", Error{"The package ends early.", "b.docx"}, out);
  EXPECT_EQ(out.str(), "{\"path\":\"b.docx\",\"error\":\"The package ends early.\"}\n");
}

}  // namespace
}  // namespace consultlint
