// Faults that careful readers found in five real codes of practice. The codes are other people's
// work and no part of the project: without them beside it, these tests are skipped.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <ostream>
#include <sstream>
#include <string>

#include "support/program.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const fs::path kSeeds = fs::path(CONSULTLINT_SOURCE_DIR) / "../shared/seeds";

/// The text report on the code whose file name begins so; empty when the codes are not here.
std::string report_on(const std::string& beginning) {
  if (!fs::is_directory(kSeeds)) return {};
  for (const fs::directory_entry& entry : fs::directory_iterator(kSeeds)) {
    if (!entry.path().filename().string().starts_with(beginning)) continue;
    const test::Run run =
        test::consultlint({entry.path().filename().string()}, {}, kSeeds.string());
    EXPECT_THAT(run.code, testing::AnyOf(0, 1)) << run.err;
    return run.out;
  }
  return {};
}

/// The lines of the report that name the place: one for each of its findings.
std::string lines_with(const std::string& place, const std::string& report) {
  std::istringstream lines(report);
  std::string found;
  for (std::string line; std::getline(lines, line);) {
    if (line.find(place) != std::string::npos) found += line + "\n";
  }
  return found;
}

struct Fault {
  const char* code;  ///< How its file name begins.
  const char* place;
  const char* said;
};

void PrintTo(const Fault& fault, std::ostream* out) {
  *out << fault.said;
}

class Seeds : public testing::TestWithParam<Fault> {};

TEST_P(Seeds, HaveTheFaultsThatReadersFound) {
  const std::string report = report_on(GetParam().code);
  if (report.empty()) GTEST_SKIP() << "SKIPPED: the codes are not at " << kSeeds;
  EXPECT_THAT(lines_with(GetParam().place, report), HasSubstr(GetParam().said)) << report;
}

constexpr Fault kFaults[] = {
    {"001", ".txt:10:", "\"VCS\" is never spelled out"},
    {"002", ".txt:38:", "Analysing Responses to Consultation"},
    {"002", ".txt:142:", "\"..\" is punctuation typed twice"},
    {"003", ".txt:42:", "The number 3.1 is used here a second time"},
    {"003", ".txt:159:", "The number 10.2.8 is used here a second time"},
    {"003", ".txt:199:", "The number 12.3 is used here a second time"},
    {"003", ".txt:290:113:", "This refers to 10.3"},
    {"003", ".txt:307:", "This refers to 9.1.4"},
};

std::string test_name(const testing::TestParamInfo<Fault>& info) {
  return "code_" + std::string(info.param.code) + "_fault_" + std::to_string(info.index);
}

INSTANTIATE_TEST_SUITE_P(Codes, Seeds, testing::ValuesIn(kFaults), test_name);

}  // namespace
}  // namespace consultlint
