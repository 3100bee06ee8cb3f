#include <gtest/gtest.h>

#include "unit/report/sample.h"

namespace consultlint {
namespace {

using namespace report_sample;

std::string text_of(const Files& files) {
  return written(write_text, files, [](Report& report) { report.quiet = true; });
}

std::string markdown(Located where) {
  return text_of({file("a.md", Format::kMarkdown,
                       {finding(kPlainWords, "Say it plainly.", std::move(where))})});
}

/// Second and third line of a report on one finding: the line and what marks it.
std::string marked(Located where) {
  const std::string report = markdown(std::move(where));
  const std::size_t begin = report.find('\n') + 1;
  return report.substr(begin, report.size() - begin - 1);
}

TEST(Text, AFindingIsALineForEditorsThenTheWords) {
  ReportedFinding found =
      fixable(kPlainWords, "Write \"use\" for \"utilise\".", at(3, "We [[utilise]] this."), "use");
  found.at.heading = "1 About > 1.1 Why";
  EXPECT_EQ(text_of({file("docs/a.md", Format::kMarkdown, {found})}),
            "docs/a.md:3:4: warning: Write \"use\" for \"utilise\". [language/plain-words]\n"
            "  under \"1 About > 1.1 Why\"\n"
            "    3 | We utilise this.\n"
            "      |    ^~~~~~~\n"
            "  fix: write \"use\"\n"
            "\n");
}

TEST(Text, CodesAreNamedWithTheirClauses) {
  ReportedFinding found = finding(kTwoDates, "Two dates.", at(3, "By [[31 March]]."));
  found.clauses = {"kent:4.2", "kent:4.10", "bristol:1"};
  EXPECT_EQ(text_of({file("a.md", Format::kMarkdown, {found})}),
            "a.md:3:4: error: Two dates. [timescale/two-closing-dates]\n"
            "    3 | By 31 March.\n"
            "      |    ^~~~~~~~\n"
            "  asked for by kent 4.2, 4.10, bristol 1\n"
            "\n");
}

TEST(Text, AWordFileIsFoundByParagraphAndPage) {
  ReportedFinding found =
      finding(kTwoDates, "Another closing date.", at(12, "Send it by [[31 March]]."));
  found.at.place.page = 3;
  found.at.whereabouts = "paragraph 12";
  found.at.heading = "How to respond";
  found.related.push_back({at(4, "It closes on [[17 March]]."), "The first closing date."});
  found.related.push_back({at(9, "By [[9 April]]."), "Announced so.", "diary.md"});
  EXPECT_EQ(text_of({file("b.docx", Format::kDocx, {found})}),
            "b.docx:12:12: error: Another closing date. [timescale/two-closing-dates]\n"
            "  paragraph 12, page 3, under \"How to respond\"\n"
            "   12 | Send it by 31 March.\n"
            "      |            ^~~~~~~~\n"
            "b.docx:4:14: note: The first closing date.\n"
            "diary.md:9:4: note: Announced so.\n"
            "\n");
}

TEST(Text, MarksStandUnderWideNarrowAndCombiningCharacters) {
  EXPECT_EQ(marked(at(1, "😀 [[漢字]] x")),
            "    1 | 😀 漢字 x\n"
            "      |    ^~~~\n");
  EXPECT_EQ(marked(at(1, "e\xCC\x81t\xCC\x81 [[re\xCC\x81]] x")),
            "    1 | e\xCC\x81t\xCC\x81 re\xCC\x81 x\n"
            "      |    ^~\n");
  EXPECT_EQ(marked(at(1, "👩‍👧 [[ok]]")),
            "    1 | 👩‍👧 ok\n"
            "      |    ^~\n");
  EXPECT_EQ(marked(at(1, "👍🏽 [[ok]]")),
            "    1 | 👍🏽 ok\n"
            "      |    ^~\n");
  EXPECT_EQ(marked(at(1, "a\tb [[ok]]")),
            "    1 | a    b ok\n"
            "      |        ^~\n");
}

TEST(Text, AnEmptySpanIsAPlaceToo) {
  EXPECT_EQ(marked(at(1, "Respond[[]]")),
            "    1 | Respond\n"
            "      |        ^\n");
}

TEST(Text, ALineThatIsMarkedAllOverNeedsNoMarks) {
  EXPECT_EQ(marked(at(1, "[[How to respond]]")), "    1 | How to respond\n");
  EXPECT_EQ(marked(at(1, "[[How]] to")), "    1 | How to\n      | ^~~\n");
  const std::string all = marked(at(1, "[[" + std::string(5000, 'x') + "]]"));
  EXPECT_EQ(all.find('^'), std::string::npos) << "as much of it as is shown";
}

TEST(Text, ALongLineIsCutBetweenWordsAroundTheSpan) {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "word ";
  EXPECT_EQ(
      marked(at(7, words + "[[here]] " + words)),
      "    7 | …word word word word word word word word here word word word word word word word "
      "word word…\n"
      "      |                                          ^~~~\n");
  EXPECT_EQ(marked(at(7, "[[here]] " + words)).substr(0, 22), "    7 | here word word");
}

TEST(Text, NoLineIsWiderThanATerminal) {
  const std::string far(5000, 'x');
  const std::string wide = [] {
    std::string text;
    for (int i = 0; i < 500; ++i) text += "漢";
    return text;
  }();
  for (const std::string& line : {far + "[[y]]", "[[y]]" + far, far + "[[" + far + "]]" + far}) {
    const std::string both = marked(at(1, line));
    const std::string shown = both.substr(0, both.find('\n'));
    EXPECT_LE(code_points(shown), 100U) << shown;
    EXPECT_GE(code_points(shown), 98U) << "the room is used";
    EXPECT_LE(both.size() - shown.size() - 2, 100U) << both;
  }
  const std::string both = marked(at(1, wide + "[[漢]]" + wide));
  const std::string shown = both.substr(8, both.find('\n') - 8);
  EXPECT_LE(2 * code_points(shown) - 2, 92U) << "two columns each but for the two ellipses";
}

TEST(Text, ALineThatWasCutBeforeSaysSo) {
  Located where = at(1, "the [[middle]] of it");
  where.cut_before = where.cut_after = true;
  EXPECT_EQ(marked(where),
            "    1 | …the middle of it…\n"
            "      |      ^~~~~~\n");
}

TEST(Text, NothingInADocumentControlsTheTerminal) {
  const std::string report = markdown(at(1, "a\x1b[31m [[b]]\xE2\x80\xAE c\xC2\x9B"));
  EXPECT_EQ(report.find('\x1b'), std::string::npos);
  EXPECT_NE(report.find("a␛[31m b\xEF\xBF\xBD c\xEF\xBF\xBD\n"), std::string::npos) << report;
}

TEST(Text, AFixElsewhereTellsItsPlace) {
  ReportedFinding found = finding(kPlainWords, "Say who.", at(3, "[[Contact]] us."));
  found.edits.push_back({{4, 1, 4, 1, 0}, "Name: "});
  found.edits.push_back({{5, 2, 5, 9, 0}, ""});
  const std::string report = text_of({file("a.md", Format::kMarkdown, {found})});
  EXPECT_NE(report.find("  fix: insert \"Name: \" at 4:1, delete it at 5:2 (look before you apply "
                        "it)\n"),
            std::string::npos)
      << report;
}

TEST(Text, AFixNamesWhatItTakesAway) {
  ReportedFinding found = fixable(kPlainWords, "Twice.", at(3, "[[the the]]"), "");
  found.edits[0].deleted = "the the";
  EXPECT_NE(text_of(file("a.md", Format::kMarkdown, {found})).find("  fix: delete it\n"),
            std::string::npos);
  found.edits[0].place.column += 3;
  found.edits[0].deleted = " the";
  EXPECT_NE(
      text_of(file("a.md", Format::kMarkdown, {found})).find("  fix: delete \"the\" at 3:4\n"),
      std::string::npos);
}

TEST(Text, AChoiceOfFixesIsTold) {
  ReportedFinding found = fixable(kPlainWords, "Hard.", at(3, "[[utilise]]"), "use");
  found.alternatives = {"apply", "work with"};
  EXPECT_NE(text_of(file("a.md", Format::kMarkdown, {found}))
                .find("  fix: write \"use\" or \"apply\" or \"work with\"\n"),
            std::string::npos);
}

TEST(Text, ColourOnlyWhereAsked) {
  const Files files = {
      file("a.md", Format::kMarkdown,
           {fixable(kPlainWords, "Say it plainly.", at(1, "We [[utilise]]"), "use")})};
  EXPECT_EQ(written(write_text, files).find('\x1b'), std::string::npos);
  const std::string colored = written(write_text, files, [](Report& report) {
    report.color = true;
    report.quiet = true;
  });
  EXPECT_EQ(colored,
            "\x1b[1ma.md:1:4:\x1b[0m \x1b[1;33mwarning:\x1b[0m \x1b[1mSay it plainly.\x1b[0m "
            "\x1b[2m[language/plain-words]\x1b[0m\n"
            "    1 | We utilise\n"
            "      |    \x1b[1;33m^~~~~~~\x1b[0m\n"
            "  \x1b[32mfix:\x1b[0m write \"use\"\n"
            "\n");
}

TEST(Text, ACleanRunIsOneFriendlyLine) {
  EXPECT_EQ(written(write_text, {file("a.md", Format::kMarkdown, {})}),
            "All clear: nothing to report in 1 file.\n");
  EXPECT_EQ(text_of({file("a.md", Format::kMarkdown, {})}), "");
}

TEST(Text, TheSummaryCountsEverything) {
  FileReport unreadable;
  unreadable.path = "c.docx";
  unreadable.error = Error{"This is not a Word document.", "c.docx"};
  FileReport damaged = file("b.docx", Format::kDocx, {});
  damaged.problems = {"The comments are missing."};
  const Files files = {file("a.md", Format::kMarkdown,
                            {finding(kTwoDates, "Two dates.", at(1, "[[x]]")),
                             finding(kPlainWords, "Hard.", at(2, "[[y]]")),
                             finding(kPlainWords, "Hard.", at(3, "[[z]]"))}),
                       std::move(damaged), std::move(unreadable)};
  const std::string report = written(write_text, files, [](Report& r) { r.statistics = true; });
  EXPECT_NE(report.find("b.docx: warning: The comments are missing.\n"), std::string::npos);
  EXPECT_EQ(report.find("This is not a Word document."), std::string::npos) << "for stderr";
  EXPECT_TRUE(
      report.ends_with("     2  language/plain-words         Use plain words\n"
                       "     1  timescale/two-closing-dates  Use plain words\n"
                       "\n"
                       "3 findings in 1 of 3 files: 1 error, 2 warnings; 1 file could not be "
                       "checked; 1 problem in the "
                       "files themselves.\n"))
      << report;
}

/// What stands behind the findings of a report.
std::string summary(const Files& files, auto adjust) {
  const std::string report = written(write_text, files, adjust);
  const std::size_t end_of_findings = report.rfind("\n\n");
  return end_of_findings == std::string::npos ? report : report.substr(end_of_findings + 2);
}

TEST(Text, TheSummaryTellsWhatCanBeMended) {
  const ReportedFinding by_hand = finding(kPlainWords, "Hard.", at(2, "[[y]]"));
  const ReportedFinding safe = fixable(kPlainWords, "Hard.", at(2, "[[y]]"), "use");
  ReportedFinding unsafe = safe;
  unsafe.applicability = Applicability::kNeedsReview;
  ReportedFinding choice = unsafe;
  choice.alternatives = {"apply"};
  const auto said = [](Format format, std::vector<ReportedFinding> findings) {
    return summary(file("a.md", format, std::move(findings)), [](Report&) {});
  };
  EXPECT_EQ(said(Format::kMarkdown, {by_hand, choice}), "2 findings: 2 warnings.\n");
  EXPECT_EQ(said(Format::kMarkdown, {by_hand, safe}),
            "2 findings: 2 warnings.\n--fix mends 1 of them.\n");
  EXPECT_EQ(said(Format::kMarkdown, {safe, unsafe, safe}),
            "3 findings: 3 warnings.\n--fix mends 2 of them, with --unsafe-fixes 3.\n");
  EXPECT_EQ(said(Format::kText, {unsafe}),
            "1 finding: 1 warning.\n--fix --unsafe-fixes mends 1 of them.\n");
  EXPECT_EQ(said(Format::kDocx, {safe}), "1 finding: 1 warning.\n") << "Word files are reviewed";
  const Files both(file("a.md", Format::kMarkdown, {by_hand}),
                   file("b.md", Format::kText, {choice}));
  EXPECT_EQ(summary(both, [](Report&) {}), "2 findings in 2 files: 2 warnings.\n");
}

TEST(Text, TheSummaryTellsWhatIsNotShown) {
  FileReport quiet = file("a.md", Format::kMarkdown, {});
  const ReportedFinding found = finding(kPlainWords, "Hard.", at(2, "[[y]]"));
  quiet.suppressed.push_back(found);
  quiet.known.push_back(found);
  quiet.known.push_back(found);
  EXPECT_EQ(summary(Files(std::move(quiet)),
                    [](Report& report) {
                      report.baseline = true;
                      report.baseline_path = "known.json";
                      report.baseline_gone = 1;
                    }),
            "All clear: nothing new in 1 file.\n"
            "Not shown: 1 silenced, 2 of the baseline.\n"
            "1 finding of the baseline is gone; write it anew with --write-baseline known.json.\n");
}

TEST(ExitCode, TellsFindingsFromFailure) {
  const auto code = [](const Files& files) {
    Report report;
    report.files = files;
    return exit_code(report);
  };
  const auto warned = [](Level fail_on) {
    FileReport report =
        file("a.md", Format::kMarkdown, {finding(kPlainWords, "Hard.", at(1, "[[x]]"))});
    report.fail_on = fail_on;
    return report;
  };
  const auto unreadable = [] {
    FileReport report;
    report.error = Error{"No.", ""};
    return report;
  };
  FileReport failed = file("b.md", Format::kMarkdown, {});
  failed.failures = {"x/y failed: z"};
  EXPECT_EQ(code({}), 0);
  EXPECT_EQ(code({warned(Level::kWarning)}), 1);
  EXPECT_EQ(code({warned(Level::kError)}), 0);
  EXPECT_EQ(code({warned(Level::kError), warned(Level::kNote)}), 1) << "each file has its own";
  EXPECT_EQ(code({warned(Level::kWarning), unreadable()}), 2);
  EXPECT_EQ(code({std::move(failed)}), 2);
}

}  // namespace
}  // namespace consultlint
