// The text report of every document in corpus/, as a person would see it. After a change that is
// meant, run with CONSULTLINT_UPDATE_GOLDEN=1 and read the difference.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/program.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(CONSULTLINT_SOURCE_DIR) / "corpus";
const fs::path kReports = fs::path(CONSULTLINT_SOURCE_DIR) / "tests/golden/reports";

/// "park-improvements/park-improvements.docx" and the like, in path order.
std::vector<std::string> corpus_documents() {
  std::vector<std::string> documents;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kCorpus)) {
    const fs::path& path = entry.path();
    const bool is_document = path.stem() == path.parent_path().filename();
    if (entry.is_regular_file() && is_document) {
      documents.push_back(fs::relative(path, kCorpus).generic_string());
    }
  }
  std::ranges::sort(documents);
  return documents;
}

fs::path report_of(const std::string& document) {
  return kReports / (fs::path(document).filename().string() + ".report");
}

std::string read(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = fs::path(info.param).filename().string();
  std::ranges::replace_if(
      name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

class CorpusReport : public testing::TestWithParam<std::string> {};

TEST_P(CorpusReport, IsAsAccepted) {
  const test::Run run = test::consultlint({"check", GetParam()}, {}, kCorpus.string());
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.code, testing::AnyOf(0, 1));
  const char* update = std::getenv("CONSULTLINT_UPDATE_GOLDEN");
  if (update != nullptr && *update != '\0') {
    std::ofstream(report_of(GetParam()), std::ios::binary) << run.out;
  }
  EXPECT_EQ(run.out, read(report_of(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Corpus, CorpusReport, testing::ValuesIn(corpus_documents()), test_name);

TEST(CorpusReports, HoldNoneForADocumentThatIsGone) {
  std::set<std::string> wanted;
  for (const std::string& document : corpus_documents()) {
    wanted.insert(report_of(document).filename().string());
  }
  EXPECT_GE(wanted.size(), 8U);
  for (const fs::directory_entry& entry : fs::directory_iterator(kReports)) {
    EXPECT_TRUE(wanted.contains(entry.path().filename().string())) << entry.path();
  }
}

}  // namespace
}  // namespace consultlint
