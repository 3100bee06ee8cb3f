// What drafting leaves in a Word file, from the package to the finding. The examples on the pages
// say what each rule reports; here stands that the reader tells the rules.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lint.h"
#include "engine/selection.h"
#include "readers/readers.h"
#include "rules/catalogue.h"
#include "support/docx_writer.h"
#include "support/plain_settings.h"

namespace consultlint {
namespace {

using test::DocxWriter;
using testing::ElementsAre;
using testing::IsEmpty;

const Catalogue& catalogue() {
  static const Catalogue kCatalogue = *Catalogue::load({});
  return kCatalogue;
}

FileReport lint(const DocxWriter& writer) {
  static const FileSettings kSettings = test::plain_settings(catalogue());
  return lint_document("draft.docx", read_docx("draft.docx", writer.package()), kSettings);
}

/// "paragraph: text" of the findings of a rule, in order of place.
std::vector<std::string> found(const FileReport& report, std::string_view rule) {
  std::vector<std::string> texts;
  for (const ReportedFinding& finding : report.findings) {
    if (finding.rule->id == rule) {
      texts.push_back(std::to_string(finding.at.place.line) + ": " + finding.text);
    }
  }
  return texts;
}

std::string run(std::string_view text, std::string_view properties = {}) {
  return "<w:r><w:rPr>" + std::string(properties) + R"(</w:rPr><w:t xml:space="preserve">)" +
         std::string(text) + "</w:t></w:r>";
}

std::string paragraph(std::string_view content) {
  return "<w:p>" + std::string(content) + "</w:p>";
}

TEST(WordDrafts, TrackedChangesAreOneFindingWhereTheFirstStands) {
  const std::string changes =
      run("It runs for ") +
      R"(<w:del w:id="1" w:author="Ann Lee"><w:r><w:delText>ten</w:delText></w:r></w:del>)" +
      R"(<w:ins w:id="2" w:author="Ann Lee">)" + run("twelve") + "</w:ins>" + run(" weeks");
  const FileReport report = lint(DocxWriter(
      paragraph(run("We consult.")) + paragraph(changes) +
      paragraph(R"(<w:ins w:id="3" w:author="Ben Cole">)" + run("Reply!") + "</w:ins>")));
  ASSERT_THAT(found(report, "draft/tracked-changes"), ElementsAre("2: "));
  const auto is_it = [](const ReportedFinding& f) { return f.rule->id == "draft/tracked-changes"; };
  const ReportedFinding& finding = *std::ranges::find_if(report.findings, is_it);
  EXPECT_THAT(finding.message,
              testing::HasSubstr("2 insertions and 1 deletion by Ann Lee and Ben Cole"));
  ASSERT_EQ(finding.related.size(), 3U);
  EXPECT_EQ(finding.related[0].message, "Ann Lee deleted \"ten\"");
  EXPECT_EQ(finding.related[1].message, "Ann Lee inserted \"twelve\"");
  EXPECT_EQ(finding.related[2].at.place.line, 3U);
}

TEST(WordDrafts, CommentsAreFoundOnTheirWords) {
  const std::string body = paragraph(
      run("The fee is ") + R"(<w:commentRangeStart w:id="0"/>)" + run("£40") +
      R"(<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>)" + run(" a year"));
  const std::string comments =
      R"(<w:comment w:id="0" w:author="Ann Lee">)" + paragraph(run("Since when?")) + "</w:comment>";
  EXPECT_THAT(found(lint(DocxWriter(body).with("comments", comments)), "draft/unresolved-comment"),
              ElementsAre("1: £40"));
}

TEST(WordDrafts, DirectivesAreNoComments) {
  const std::string body = paragraph(R"(<w:commentRangeStart w:id="0"/>)" + run("A fee") +
                                     R"(<w:commentRangeEnd w:id="0"/>)" +
                                     R"(<w:r><w:commentReference w:id="0"/></w:r>)");
  const std::string comments = R"(<w:comment w:id="0" w:author="Ann">)" +
                               paragraph(run("consultlint: ignore plain/plain-words agreed")) +
                               "</w:comment>";
  EXPECT_THAT(found(lint(DocxWriter(body).with("comments", comments)), "draft/unresolved-comment"),
              IsEmpty());
}

TEST(WordDrafts, HiddenTextIsShown) {
  const std::string body = paragraph(run("We ask.")) +
                           paragraph(run("Not yet agreed.", "<w:vanish/>")) +
                           paragraph(run("You reply."));
  const FileReport report = lint(DocxWriter(body));
  EXPECT_THAT(found(report, "draft/hidden-text"), ElementsAre("2: Not yet agreed."));
}

TEST(WordDrafts, ErrorsInHeadersHaveAPlace) {
  const std::string body =
      paragraph(run("We ask.")) + R"(<w:sectPr><w:headerReference r:id="r-header"/></w:sectPr>)";
  const std::string header = paragraph(run("Error! No text of specified style in document."));
  const FileReport report = lint(DocxWriter(body).with("header", header));
  EXPECT_THAT(found(report, "draft/broken-reference"),
              ElementsAre("1: Error! No text of specified style in document."));
}

TEST(WordDrafts, WelshIsNotJudgedAsEnglish) {
  // English words in it that the rules know would be reported in an English paragraph.
  constexpr std::string_view kWelsh =
      "Mae'r papur hwn ar gael yn Gymraeg, prior to ac XYZQ, ac fe hoffem glywed eich barn chi am "
      "XYZQ.";
  const auto paper = [&](std::string_view language) {
    const std::string mark = "<w:lang w:val=\"" + std::string(language) + "\"/>";
    return lint(DocxWriter(paragraph(run("We would like to hear what you think of it.")) +
                           paragraph(run(kWelsh, mark))));
  };
  for (const char* rule : {"plain/wordy-phrases", "jargon/undefined-acronym"}) {
    EXPECT_EQ(found(paper("en-GB"), rule).size(), 1U) << rule;
    EXPECT_THAT(found(paper("cy-GB"), rule), IsEmpty()) << rule;
  }
}

}  // namespace
}  // namespace consultlint
