// The text report of `consultlint compliance` on sample documents, one a kind, as an officer would
// see it. After a change that is meant, run with CONSULTLINT_UPDATE_GOLDEN=1 and read the
// difference.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "support/program.h"

namespace consultlint {
namespace {

struct Judged {
  std::string document;  // in corpus/
  std::string code;
};

void PrintTo(const Judged& judged, std::ostream* out) {
  *out << judged.document << " by " << judged.code;
}

const Judged kJudged[] = {
    {"care-service-change/care-service-change.docx", "worcestershire-consultation-2002"},
    {"library-closure/library-closure.md", "dudley-compact"},
    {"information-notice/information-notice.md", "herefordshire-2009"},
    {"compact-code/compact-code.txt", "worcestershire-protocol-2002"},
    {"feedback-report/feedback-report.md", "council-charter"},
    {"health-hub-easy-read/health-hub-easy-read.md", "accessible-document"},
    {"home-from-hospital/home-from-hospital.docx", "worcestershire-consultation-2002"},
    {"village-halls-plan/village-halls-plan.txt", "herefordshire-2009"},
    {"partnership-board/partnership-board.txt", "herefordshire-2009"},
    {"hospital-volunteers-report/hospital-volunteers-report.docx",
     "worcestershire-consultation-2002"},
    {"hospital-help-response/hospital-help-response.docx", "worcestershire-consultation-2002"},
    {"crowded-diary/crowded-diary.md", "worcestershire-consultation-2002"},
    {"grant-stop-notice/grant-stop-notice.md", "herefordshire-2009"},
    {"car-park-charges/car-park-charges.md", "uk-consultation-principles-2018"},
};

std::string file_name(const Judged& judged) {
  const std::string document = judged.document.substr(judged.document.rfind('/') + 1);
  return document + "." + judged.code;
}

std::string report_of(const Judged& judged) {
  return CONSULTLINT_SOURCE_DIR "/tests/golden/compliance/" + file_name(judged) + ".report";
}

std::string test_name(const testing::TestParamInfo<Judged>& info) {
  std::string name = file_name(info.param);
  std::ranges::replace_if(
      name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

class SampleCompliance : public testing::TestWithParam<Judged> {};

TEST_P(SampleCompliance, IsAsAccepted) {
  const test::Run run =
      test::consultlint({"compliance", "--code", GetParam().code, GetParam().document}, {},
                        CONSULTLINT_SOURCE_DIR "/corpus");
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.code, testing::AnyOf(0, 1));
  const char* update = std::getenv("CONSULTLINT_UPDATE_GOLDEN");
  if (update != nullptr && *update != '\0') {
    std::ofstream(report_of(GetParam()), std::ios::binary) << run.out;
  }
  std::ostringstream accepted;
  accepted << std::ifstream(report_of(GetParam()), std::ios::binary).rdbuf();
  EXPECT_EQ(run.out, accepted.str());
}

INSTANTIATE_TEST_SUITE_P(Corpus, SampleCompliance, testing::ValuesIn(kJudged), test_name);

}  // namespace
}  // namespace consultlint
