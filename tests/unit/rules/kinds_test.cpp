#include "rules/kinds/kinds.h"

#include <gtest/gtest.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/builder.h"
#include "rules/page_phrases.h"
#include "rules/registry.h"
#include "rules/rule_set.h"
#include "unit/rules/page_text.h"

namespace consultlint {
namespace {

/// A document from lines: "# " makes a heading, "- " an item, "> " a quoted paragraph, anything
/// else a paragraph. `code` marks `code` in backticks are kept as text with a mark.
Document make_document(const std::vector<std::string>& lines) {
  DocumentBuilder builder(Format::kText);
  std::string source;
  for (const std::string& line : lines) source += line + "\n";
  const ArtifactIndex artifact = builder.add_artifact("", source);
  builder.begin_story(StoryKind::kBody);
  std::uint32_t at = 0;
  for (const std::string& line : lines) {
    const auto end = at + static_cast<std::uint32_t>(line.size());
    const bool quoted = line.starts_with("> ");
    if (quoted) builder.begin_block(BlockKind::kQuote);
    const BlockKind kind = line.starts_with("# ")   ? BlockKind::kHeading
                           : line.starts_with("- ") ? BlockKind::kItem
                                                    : BlockKind::kParagraph;
    const std::uint32_t skipped = quoted || kind != BlockKind::kParagraph ? 2 : 0;
    builder.begin_block(kind, {.level = 1, .depth = 1});
    builder.append(artifact, {at + skipped, end});
    builder.end_block();
    if (quoted) builder.end_block();
    at = end + 1;
  }
  builder.end_story();
  return builder.finish();
}

struct Heard {
  std::vector<std::string> found;     // text of each finding
  std::vector<std::string> messages;  // in the same order
  std::vector<std::string> fixes;     // replacement of each finding that has one
  std::optional<Outcome> outcome;
};

/// Runs a page over a document; an Error fails the test by throwing.
Heard hear(const std::string& page_text, const std::vector<std::string>& lines,
           const std::vector<Setting>& settings = {}) {
  const Result<ParsedPage> parsed = parse_page("p.md", page_text);
  if (!parsed) throw std::logic_error(parsed.error().where + ": " + parsed.error().message);
  const BuiltinPage page{parsed->page(), 0, nullptr};
  std::vector<Phrase> phrases;
  append_phrases(page.page, 0, phrases);
  const PhraseTableStorage storage = build_phrase_table(phrases, 0, phrase_set_count(page.page));
  const PhraseTable table(storage.data());
  const Result<RuleInstance> rule = make_rule(page, settings, "test");
  if (!rule) throw std::logic_error(rule.error().message);
  const Document document = make_document(lines);
  Context context;
  context.phrases = &table;
  const Facts facts(document, context);
  Sink sink(rule->info->message);
  rule->check(document, facts, sink);
  Heard heard;
  for (const Finding& finding : sink.findings()) {
    heard.found.emplace_back(document.slice(finding.span));
    heard.messages.push_back(finding.message);
    if (finding.fix) heard.fixes.push_back(finding.fix->edits.front().text);
  }
  heard.outcome = sink.outcome();
  return heard;
}

using Texts = std::vector<std::string>;

TEST(Lexicon, FindsFormsAndOffersTheSameForm) {
  const Heard heard = hear(test::lexicon_page(),
                           {"UTILISING it, we utilised them. It was utilised.", "Prior to May."});
  EXPECT_EQ(heard.found, (Texts{"UTILISING", "utilised", "utilised", "Prior to"}));
  EXPECT_EQ(heard.fixes, (Texts{"USING", "used", "used", "Before"}));
  EXPECT_EQ(heard.messages[1], "Write \"used\" or \"applied\", not utilised.");
}

TEST(Lexicon, ReportsOnceAndAllows) {
  const std::vector<std::string> lines = {"We utilise it. They utilise it. Prior to May."};
  EXPECT_EQ(hear(test::lexicon_page(), lines, {{"once", "on"}}).found.size(), 2U);
  const std::string page =
      test::with_change(test::lexicon_page(), "| once |", "| allow |  | list | Fine. |\n| once |");
  EXPECT_EQ(hear(page, lines, {{"allow", "UTILISE; x"}}).found, (Texts{"Prior to"}));
}

TEST(Lexicon, LeavesAloneWhatIsNotTheAuthorsProse) {
  const std::string page =
      test::with_change(test::lexicon_page(), "since: 0.1", "since: 0.1\nwhere: prose unquoted");
  const Heard heard =
      hear(page, {"# We utilise it", "He said \"we utilise it\" and left. We utilise it \"here\".",
                  "\xE2\x80\x9Cutilise\xE2\x80\x9D; see www.x.org/utilise/it or "
                  "a@utilise.org",
                  "> They utilise it."});
  EXPECT_EQ(heard.found.size(), 1U);
}

TEST(Lexicon, ACapitalInsideASentenceMakesAName) {
  EXPECT_EQ(
      hear(test::lexicon_page(), {"Ask the Utilise Group. Utilise it. They utilise it."}).found,
      (Texts{"Utilise", "utilise"}));
}

TEST(Lexicon, ExceptionsCoverTerms) {
  const std::string page = test::with_change(test::lexicon_page(), "## Examples",
                                             "## Except\n\n- not utilise\n\n## Examples");
  EXPECT_EQ(hear(page, {"We do not utilise it; we utilise them."}).found, (Texts{"utilise"}));
}

std::string pattern_page(std::string_view rows) {
  return test::page_with("pattern", "{found} -> {replace}",
                         "## Patterns\n\n| Pattern | Replace | Scope | Except |\n"
                         "| --- | --- | --- | --- |\n" +
                             std::string(rows));
}

TEST(PatternKind, ReportsTheGroupAndReplacesIt) {
  const Heard heard = hear(pattern_page("| `\\w(\\.\\.)(?:[^.]\\|$)` | . | block |  |\n"),
                           {"The timetables.. And more...", "No end.."});
  EXPECT_EQ(heard.found, (Texts{"..", ".."}));
  EXPECT_EQ(heard.fixes, (Texts{".", "."}));
}

TEST(PatternKind, ExceptionsAndGroupsInReplacements) {
  const Heard heard = hear(pattern_page("| `((\\d+) weeks)` | \\2-week | sentence | `4 weeks` |\n"),
                           {"It lasts 12 weeks. Not 4 weeks. But 6 weeks."});
  EXPECT_EQ(heard.found, (Texts{"12 weeks", "6 weeks"}));
  EXPECT_EQ(heard.fixes, (Texts{"12-week", "6-week"}));
}

TEST(PatternKind, WithoutLiteralsIsTriedEverywhere) {
  const Heard heard = hear(pattern_page("| `\\b\\d{5}\\b` |  | sentence |  |\n"),
                           {"Ring 12345. Or 1234.", "# 54321"});
  EXPECT_EQ(heard.found, (Texts{"12345", "54321"}));
  EXPECT_TRUE(heard.fixes.empty());
}

std::string limit_page(std::string_view row) {
  return test::page_with("limit", "{value} {figure}, not over {limit}",
                         "## Options\n\n| Name | Default | Range | Meaning |\n"
                         "| --- | --- | --- | --- |\n| most | 4 | 1..9 | Words. |\n\n"
                         "## Limits\n\n| Figure | Scope | Bound | Value |\n"
                         "| --- | --- | --- | --- |\n" +
                             std::string(row));
}

TEST(LimitKind, MeasuresSentencesAndParagraphs) {
  const std::vector<std::string> lines = {"One two three four. One two three four five."};
  const Heard sentences = hear(limit_page("| words | sentence | above | most |\n"), lines);
  EXPECT_EQ(sentences.found, (Texts{"One two three four five."}));
  EXPECT_EQ(sentences.messages, (Texts{"5 words, not over 4"}));
  EXPECT_TRUE(hear(limit_page("| words | sentence | above | most |\n"), lines, {{"most", "5"}})
                  .found.empty());
  EXPECT_EQ(hear(limit_page("| sentences | paragraph | above | 1 |\n"), lines).found.size(), 1U);
  EXPECT_EQ(hear(limit_page("| words | paragraph | below | 9 |\n"), lines).found.size(), 0U);
}

std::string element_page(std::string_view rows) {
  return test::page_with("element", "Missing. {nearest}",
                         "## Evidence\n\n| Strength | Scope | Cues | Near |\n"
                         "| --- | --- | --- | --- |\n" +
                             std::string(rows));
}

struct ElementCase {
  std::string_view rows;
  std::vector<std::string> lines;
  Verdict verdict;
};

TEST(ElementKind, DecidesByStrength) {
  constexpr std::string_view kRows =
      "| strong | sentence | we propose |  |\n| weak | sentence | proposal~ |  |\n"
      "| support | heading | plan~ |  |\n| support | heading | future |  |\n";
  const ElementCase cases[] = {
      {kRows, {"Here we propose much."}, Verdict::kMet},
      {kRows, {"# Our plans", "The proposals are here."}, Verdict::kMet},
      {kRows, {"The proposals are here."}, Verdict::kWeak},
      {kRows, {"# Our plans for the future", "Some text."}, Verdict::kWeak},
      {kRows, {"# Our plans", "Some text."}, Verdict::kNotMet},
      {kRows, {"Nothing."}, Verdict::kNotMet},
      {kRows, {}, Verdict::kNotMet},
  };
  for (const ElementCase& c : cases) {
    const Heard heard = hear(element_page(c.rows), c.lines);
    ASSERT_TRUE(heard.outcome);
    EXPECT_EQ(heard.outcome->verdict, c.verdict) << testing::PrintToString(c.lines);
    EXPECT_EQ(heard.found.size(), c.verdict == Verdict::kNotMet ? 1U : 0U);
    EXPECT_EQ(heard.outcome->evidence.empty(), c.verdict == Verdict::kNotMet);
  }
}

TEST(ElementKind, LooksInTheScopeOfTheRow) {
  const ElementCase cases[] = {
      {"| strong | heading | key dates | money |\n",
       {"# Key dates", "It is free."},
       Verdict::kNotMet},
      {"| strong | heading | key dates | money |\n",
       {"# Key dates",
        "It costs \xC2\xA3"
        "5."},
       Verdict::kMet},
      {"| strong | heading | key dates |  |\n", {"See key dates."}, Verdict::kNotMet},
      {"| strong | item | post |  |\n", {"By post."}, Verdict::kNotMet},
      {"| strong | item | post |  |\n", {"- By post"}, Verdict::kMet},
      {"| strong | table-label | cost | money |\n",
       {"Cost: \xC2\xA3"
        "5"},
       Verdict::kMet},
      {"| strong | table-label | cost | money |\n",
       {"The cost is \xC2\xA3"
        "5"},
       Verdict::kNotMet},
      {"| strong | title | parking |  |\n", {"# Parking", "Text."}, Verdict::kMet},
      {"| strong | title | parking |  |\n", {"# Roads", "Parking."}, Verdict::kNotMet},
      {"| strong | sentence | cost | money |\n",
       {"The cost. \xC2\xA3"
        "5 it is."},
       Verdict::kNotMet},
      {"| strong | block | cost | money |\n",
       {"The cost. \xC2\xA3"
        "5 it is."},
       Verdict::kMet},
      {"| strong | section | cost | money |\n",
       {"# A", "Cost.",
        "\xC2\xA3"
        "5"},
       Verdict::kMet},
      {"| strong | section | cost | money |\n",
       {"# A", "Cost.", "# B",
        "\xC2\xA3"
        "5"},
       Verdict::kNotMet},
      {"| strong | any |  | money |\n",
       {"It is \xC2\xA3"
        "5"},
       Verdict::kMet},
      {"| strong | sentence | open * until |  |\n",
       {"It is open every day until late."},
       Verdict::kMet},
      {"| strong | sentence | open * until |  |\n",
       {"It is open to all who live here until May."},
       Verdict::kNotMet},
      {"| strong | sentence | reply & weigh~ |  |\n",
       {"The board will weigh with care what stands in each and every reply."},
       Verdict::kMet},
      {"| strong | sentence | reply & weigh~ |  |\n",
       {"Please reply. We weigh the bins."},
       Verdict::kNotMet},
      {"| strong | sentence | reply & weigh~ |  |\n",
       {"Please reply to one and two and three and four and five and six and seven and eight "
        "weigh."},
       Verdict::kNotMet},
      {"| strong | sentence | reply & open * until & weigh~ |  |\n",
       {"We weigh each reply, and the desk is open every day until late."},
       Verdict::kMet},
      {"| strong | sentence | reply & open * until |  |\n",
       {"Every reply is open to all who care to read it until late."},
       Verdict::kNotMet},
      {"| strong | any |  | organisations:2 |\n",
       {"Age Concern Trust and Dudley Council were asked."},
       Verdict::kMet},
      {"| strong | any |  | organisations:3 |\n",
       {"Age Concern Trust and Dudley Council were asked."},
       Verdict::kNotMet},
  };
  for (const ElementCase& c : cases) {
    EXPECT_EQ(hear(element_page(c.rows), c.lines).outcome->verdict, c.verdict)
        << c.rows << testing::PrintToString(c.lines);
  }
}

TEST(ElementKind, NotEvidenceHasAVeto) {
  const auto verdict = [](std::string_view veto, const std::vector<std::string>& lines) {
    return hear(element_page("| strong | sentence | consult~ |  |\n\n## Not evidence\n\n"
                             "| Scope | Cues |\n| --- | --- |\n" +
                             std::string(veto)),
                lines)
        .outcome->verdict;
  };
  EXPECT_EQ(verdict("| phrase | consult your doctor |\n", {"Consult your doctor."}),
            Verdict::kNotMet);
  EXPECT_EQ(verdict("| phrase | consult your doctor |\n", {"We consult you."}), Verdict::kMet);
  EXPECT_EQ(verdict("| sentence | in 2019 |\n", {"We consulted in 2019."}), Verdict::kNotMet);
  EXPECT_EQ(verdict("| sentence | in 2019 |\n", {"We consulted. That was in 2019."}),
            Verdict::kMet);
  EXPECT_EQ(verdict("| heading | history |\n", {"# History", "We consulted."}), Verdict::kNotMet);
}

TEST(ElementKind, NotEvidenceHoldsFactsToo) {
  const std::string page = element_page(
      "| strong | heading | contact | phone |\n\n## Not evidence\n\n"
      "| Scope | Cues |\n| --- | --- |\n| sentence | press |\n");
  EXPECT_EQ(hear(page, {"# Contact", "Journalists: press office, 01632 960111."}).outcome->verdict,
            Verdict::kNotMet);
  EXPECT_EQ(hear(page, {"# Contact", "Ring 01632 960123."}).outcome->verdict, Verdict::kMet);
}

TEST(ElementKind, CuesMayNameWords) {
  const std::string page = test::page_with(
      "element", "Missing. {nearest}",
      "## Words\n\n| Name | Words |\n| --- | --- |\n| replies | reply; answers |\n\n"
      "## Evidence\n\n| Strength | Scope | Cues | Near |\n| --- | --- | --- | --- |\n"
      "| strong | sentence | your <replies>; <replies> & count~ | |\n");
  EXPECT_EQ(hear(page, {"Send your answers."}).outcome->verdict, Verdict::kMet);
  EXPECT_EQ(hear(page, {"We count every reply."}).outcome->verdict, Verdict::kMet);
  EXPECT_EQ(hear(page, {"Send replies."}).outcome->verdict, Verdict::kNotMet);
}

TEST(ElementKind, KnowsAPersonByTheName) {
  const std::string page = element_page("| strong | sentence | ask | person |\n");
  const std::pair<std::string_view, Verdict> cases[] = {
      {"Please ask Priya Nandakumar.", Verdict::kMet},
      {"Ask Mrs Rudd about it.", Verdict::kMet},
      {"To ask, see Assistant Divisional Officer K. J. Maddern.", Verdict::kMet},
      {"You may ask Gwenllian Lewis-Howell, our clerk.", Verdict::kMet},
      {"Ask Susan Hill, Policy Officer.", Verdict::kMet},
      {"Ask Rose Green (r.green@northmere.example).", Verdict::kMet},
      {"Ask at Susan Hill, near the library.", Verdict::kNotMet},
      {"Ask the Licensing Policy Officer.", Verdict::kNotMet},
      {"Ask at Harrowmere Library or Brackenshire Civic Centre.", Verdict::kNotMet},
      {"Ask the Marine Departments on Monday.", Verdict::kNotMet},
      {"Ask in Tarrow Bewley for the paper.", Verdict::kNotMet},
      {"Ask us.", Verdict::kNotMet},
  };
  for (const auto& [line, verdict] : cases) {
    EXPECT_EQ(hear(page, {std::string(line)}).outcome->verdict, verdict) << line;
  }
}

TEST(ElementKind, TellsTheNearestMissAndWhereToPutIt) {
  const std::string page = element_page("| strong | sentence | the cost | money |\n");
  const Heard heard = hear(page, {"# Parking", "Text.", "# Fees", "The cost is not known."});
  EXPECT_EQ(heard.found, (Texts{"Fees"}));
  EXPECT_EQ(
      heard.messages,
      (Texts{"Missing. The nearest is \"The cost is not known.\", but it stands without a sum "
             "of money."}));
  EXPECT_EQ(hear(page, {"# Parking", "Text."}).found, (Texts{"Parking"}));
  EXPECT_EQ(hear(page, {"# Parking", "Text."}).messages, (Texts{"Missing."}));
}

TEST(RuleSet, EqualInstancesAreOne) {
  const Result<ParsedPage> parsed =
      parse_page("p.md", limit_page("| words | sentence | above | most |\n"));
  ASSERT_TRUE(parsed);
  const BuiltinPage page{parsed->page(), 0, nullptr};
  const auto rule = [&page](std::string_view most, bool selected) {
    const std::vector<Setting> settings = {{"most", std::string(most)}};
    Result<RuleInstance> instance = make_rule(page, settings, "test");
    instance->selected = selected;
    return std::move(*instance);
  };
  RuleSet rules;
  EXPECT_EQ(rules.add(rule("5", false)), 0U);
  EXPECT_EQ(rules.add(rule("6", false)), 1U);
  EXPECT_EQ(rules.add(rule("5", true)), 0U);
  EXPECT_EQ(rules.add(rule("5", false)), 0U);
  ASSERT_EQ(rules.rules().size(), 2U);
  EXPECT_TRUE(rules.rules()[0].selected) << "somebody wants it for itself";
  EXPECT_FALSE(rules.rules()[1].selected);
}

TEST(MakeRule, NamesTheOptionThatIsWrong) {
  const Result<ParsedPage> parsed =
      parse_page("p.md", limit_page("| words | sentence | above | most |\n"));
  ASSERT_TRUE(parsed);
  const BuiltinPage page{parsed->page(), 0, nullptr};
  const std::vector<Setting> unknown = {{"mots", "5"}};
  EXPECT_EQ(make_rule(page, unknown, "c.yaml:4").error(),
            (Error{"test/some-page has no option 'mots': did you mean 'most'?", "c.yaml:4"}));
  const std::vector<Setting> wrong = {{"most", "12"}};
  EXPECT_EQ(
      make_rule(page, wrong, "c.yaml:4").error(),
      (Error{"test/some-page: option 'most' takes a whole number in 1..9, not '12'", "c.yaml:4"}));
}

}  // namespace
}  // namespace consultlint
