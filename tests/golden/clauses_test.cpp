// The codes of practice against the sample documents: each clause that a document can show is seen
// met by one sample and missed by another, and says the same whatever format the sample is in.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "rules/registry.h"
#include "support/program.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(CONSULTLINT_SOURCE_DIR) / "corpus";

/// What the program said of one sample document by one code.
struct SampleReport {
  std::string path;  // in corpus/
  std::string kind;
  std::string code;
  std::map<std::string, std::string> verdicts;  // by label
};

/// "park-improvements/park-improvements.docx" and the like, in path order.
std::vector<std::string> sample_documents() {
  std::vector<std::string> documents;
  for (const fs::directory_entry& folder : fs::directory_iterator(kCorpus)) {
    const fs::path name = folder.path().filename();
    for (const char* ending : {".md", ".docx", ".txt"}) {
      const fs::path document = (name / name).concat(ending);
      if (fs::exists(kCorpus / document)) documents.push_back(document.generic_string());
    }
  }
  std::ranges::sort(documents);
  return documents;
}

SampleReport sample_report(const nlohmann::json& json) {
  SampleReport report{json["path"], json["kind"], json["code"], {}};
  for (const nlohmann::json& clause : json["clauses"]) {
    report.verdicts[clause["clause"]] = clause["verdict"];
  }
  return report;
}

/// Every sample document judged by every built-in code.
const std::vector<SampleReport>& sample_reports() {
  static const std::vector<SampleReport> all = [] {
    std::vector<std::string> words = {"compliance", "--format", "json"};
    for (const CodeInfo& code : builtin_codes()) {
      words.insert(words.end(), {"--code", std::string(code.id)});
    }
    const std::vector<std::string> documents = sample_documents();
    words.insert(words.end(), documents.begin(), documents.end());
    std::vector<SampleReport> reports;
    std::istringstream lines(test::consultlint(words, {}, kCorpus.string()).out);
    for (std::string line; std::getline(lines, line);) {
      reports.push_back(sample_report(nlohmann::json::parse(line)));
    }
    return reports;
  }();
  return all;
}

std::set<std::string> verdicts_on_samples(const CodeInfo& code, const ClauseInfo& clause) {
  std::set<std::string> verdicts;
  for (const SampleReport& report : sample_reports()) {
    if (report.code == code.id) verdicts.insert(report.verdicts.at(std::string(clause.label)));
  }
  return verdicts;
}

std::string test_name(const testing::TestParamInfo<const CodeInfo*>& info) {
  std::string name(info.param->id);
  std::ranges::replace(name, '-', '_');
  return name;
}

std::vector<const CodeInfo*> all_codes() {
  std::vector<const CodeInfo*> codes;
  for (const CodeInfo& code : builtin_codes()) codes.push_back(&code);
  return codes;
}

class ClausesOfCode : public testing::TestWithParam<const CodeInfo*> {
 protected:
  /// Whether some sample got each of two verdicts, for all clauses of a class.
  static void expect_both(ClauseClass clause_class, const char* seen, const char* missed) {
    for (const ClauseInfo& clause : GetParam()->clauses) {
      if (clause.clause_class != clause_class) continue;
      const std::set<std::string> verdicts = verdicts_on_samples(*GetParam(), clause);
      EXPECT_THAT(verdicts, testing::IsSupersetOf({seen, missed})) << "clause " << clause.label;
    }
  }
};

TEST_P(ClausesOfCode, ThatCanBeCheckedAreMetByOneSampleAndNotByAnother) {
  expect_both(ClauseClass::kCheckable, "met", "not-met");
}

TEST_P(ClausesOfCode, ThatLeaveASignShowItInOneSampleAndNotInAnother) {
  expect_both(ClauseClass::kSign, "sign-seen", "no-sign");
}

INSTANTIATE_TEST_SUITE_P(Codes, ClausesOfCode, testing::ValuesIn(all_codes()), test_name);

TEST(ClausesOnSamples, AreJudgedForEveryDocumentAndCode) {
  EXPECT_EQ(sample_reports().size(), sample_documents().size() * builtin_codes().size());
}

/// The kind that the page about a sample states: "Kind: notice. Dated …".
std::string stated_kind(const std::string& document) {
  std::ifstream about(kCorpus / fs::path(document).parent_path() / "about.md");
  constexpr std::string_view kLabel = "Kind: ";
  for (std::string line; std::getline(about, line);) {
    if (line.starts_with(kLabel)) {
      return line.substr(kLabel.size(), line.find('.') - kLabel.size());
    }
  }
  return {};
}

TEST(ClausesOnSamples, AreThoseOfTheKindThatASampleIsOf) {
  for (const SampleReport& report : sample_reports()) {
    EXPECT_EQ(report.kind, stated_kind(report.path)) << report.path;
  }
}

/// Of the code on accessible documents the answer lies in what a format can hold.
bool is_about_format(const CodeInfo& code) {
  return code.id == "accessible-document";
}

TEST(ClausesOnSamples, AreMetOrNotInEveryFormatAlike) {
  std::map<std::string, std::set<std::string>> verdicts;  // of a clause on a sample
  for (const SampleReport& report : sample_reports()) {
    const CodeInfo& code = *std::ranges::find(builtin_codes(), report.code, &CodeInfo::id);
    if (is_about_format(code)) continue;
    for (const auto& [label, verdict] : report.verdicts) {
      if (code.find(label)->clause_class != ClauseClass::kCheckable) continue;
      verdicts[fs::path(report.path).stem().string() + ", " + report.code + ":" + label].insert(
          verdict);
    }
  }
  for (const auto& [clause, all] : verdicts) EXPECT_THAT(all, testing::SizeIs(1)) << clause;
}

}  // namespace
}  // namespace consultlint
