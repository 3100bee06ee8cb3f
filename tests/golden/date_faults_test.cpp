// Each of the faults of time and figures that papers have, C01 to C20, is shown by a sample paper;
// a near miss beside it stays silent.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "engine/lint.h"
#include "engine/selection.h"
#include "rules/catalogue.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

const fs::path kCorpus = fs::path(CONSULTLINT_SOURCE_DIR) / "corpus";

fs::path path_of(const std::string& document) {
  return kCorpus / document / (document + ".md");
}

/// The lines of a document that a rule reports, when it is checked alone or with another.
std::set<std::uint32_t> reported_lines(const std::string& rule, const std::string& document,
                                       std::optional<Date> today, const std::string& beside = {}) {
  static const Catalogue kCatalogue = *Catalogue::load({});
  auto rules = configure_rules(kCatalogue, {.select = {rule}, .together = !beside.empty()});
  EXPECT_TRUE(rules) << rules.error().message;
  if (!rules) return {};
  FileSettings settings;
  settings.plan.rules = *std::move(rules);
  settings.context.phrases = &kCatalogue.phrases();
  settings.context.reference_date = today;
  std::vector<LintInput> inputs = {{path_of(document).string(), document, &settings}};
  if (!beside.empty()) inputs.push_back({path_of(beside).string(), beside, &settings});
  const FileReport report = std::move(lint_files(inputs).front());
  EXPECT_FALSE(report.error) << report.error->message;
  std::set<std::uint32_t> lines;
  for (const ReportedFinding& finding : report.findings) lines.insert(finding.at.place.line);
  return lines;
}

/// The one line of a document that holds `words`.
std::uint32_t line_with(const std::string& document, const std::string& words) {
  std::ifstream file(path_of(document));
  std::uint32_t found = 0;
  std::uint32_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.find(words) == std::string::npos) continue;
    EXPECT_EQ(found, 0U) << "twice in " << document << ": " << words;
    found = number;
  }
  EXPECT_NE(found, 0U) << "not in " << document << ": " << words;
  return found;
}

struct Line {
  const char* document;
  const char* words;  ///< That only this line has.
};

struct Fault {
  const char* id;
  const char* rule;
  Line shown;
  Line near_miss;
  std::optional<Date> today = {};
  const char* beside = "";  ///< A document that the rule compares with.
};

void PrintTo(const Fault& fault, std::ostream* out) {
  *out << fault.id << " " << fault.rule;
}

class DateFaults : public testing::TestWithParam<Fault> {};

TEST_P(DateFaults, AreReportedWhereTheyStand) {
  const Fault& fault = GetParam();
  const std::uint32_t line = line_with(fault.shown.document, fault.shown.words);
  EXPECT_THAT(reported_lines(fault.rule, fault.shown.document, fault.today, fault.beside),
              testing::Contains(line));
}

TEST_P(DateFaults, AreNotSeenInANearMiss) {
  const Fault& fault = GetParam();
  const std::uint32_t line = line_with(fault.near_miss.document, fault.near_miss.words);
  EXPECT_THAT(reported_lines(fault.rule, fault.near_miss.document, fault.today, fault.beside),
              testing::Not(testing::Contains(line)));
}

const Fault kFaults[] = {
    {"C01",
     "timescale/weekday-mismatch",
     {"school-places", "| Wednesday 9 October 2025 |"},
     {"school-places", "| Thursday 2 October 2025 |"}},
    {"C02",
     "timescale/stated-period-mismatch",
     {"care-service-change", "The consultation will run for twelve weeks"},
     {"urgent-care", "It is now open for twelve weeks."}},
    {"C03",
     "timescale/two-closing-dates",
     {"waste-collection", "Please reply by Friday 12 February 2027"},
     {"school-places", "must arrive by Friday 5 December 2025"}},
    {"C04",
     "timescale/closing-before-opening",
     {"footpath-diversion", "closes on 30 March 2025"},
     {"feedback-report", "Report on the consultation held from"}},
    {"C05",
     "timescale/decision-before-close",
     {"school-places", "| The Cabinet decides which option"},
     {"urgent-care", "| The Board decides, in public |"}},
    {"C06",
     "timescale/implementation-before-decision",
     {"urgent-care", "| The new centre opens its doors |"},
     {"park-improvements", "| Work could start, if the council agrees |"}},
    {"C07",
     "timescale/closing-on-weekend",
     {"winter-budget", "| Ends |"},
     {"school-places", "| Closes |"}},
    {"C08",
     "timescale/impossible-date",
     {"licensing-notice", "on Thursday 31 April 2026"},
     {"footpath-diversion", "on 29 February 2024"}},
    {"C09",
     "timescale/year-missing",
     {"library-closure", "the closing date is Friday 12 December"},
     {"youth-services", "Please reply by Monday 1 December:"}},
    {"C10",
     "timescale/feedback-date-missing",
     {"winter-budget", "| Ends |"},
     {"urgent-care", "| Closes |"}},
    {"C11",
     "timescale/late-feedback",
     {"youth-services", "| Friday 20 March 2026 |"},
     {"school-places", "| We publish a report on the replies"}},
    {"C12",
     "timescale/closing-date-past",
     {"winter-budget", "| Ends |"},
     {"feedback-report", "Report on the consultation held from"},
     2026y / 1 / 12},
    {"C13",
     "timescale/event-outside-period",
     {"school-places", "| Thursday 11 December 2025 |"},
     {"school-places", "| Thursday 13 November 2025 |"}},
    {"C14",
     "timescale/holiday-in-period",
     {"winter-budget", "| Ends |"},
     {"waste-collection", "because Christmas falls in the middle"}},
    {"C15",
     "timescale/superseded-closing-date",
     {"urgent-care", "Replies must reach us by Monday 2 March 2026"},
     {"urgent-care", "was to close on Monday 2 March 2026"}},
    {"C16",
     "timescale/ambiguous-midnight",
     {"licensing-notice", "by midnight on Monday 2 March 2026"},
     {"winter-budget", "| Ends |"}},
    {"C17",
     "timescale/diary-mismatch",
     {"consultation-diary", "| 4 | Youth services |"},
     {"consultation-diary", "| 3 | Park byelaws |"},
     {},
     "youth-services"},
    {"C18",
     "figures/totals-mismatch",
     {"fares-report", "| Total | 526 |"},
     {"feedback-report", "| Total | 412 |"}},
    {"C18",
     "figures/totals-mismatch",
     {"fares-report", "| Option C: £3 and later boats every day |"},
     {"fares-report", "61% had seen the poster"}},
    {"C19",
     "contact/shared-address",
     {"community-compact", "| Siobhan Reid | f.anwar@"},
     {"community-compact", "office@loxleycarers.example"}},
    {"C19",
     "contact/conflicting-contact",
     {"fares-report", "fery@portcallan.example"},
     {"community-compact", "| Contact |"}},
    {"C20",
     "timescale/wrong-interval",
     {"community-compact", "8.1 The partners review"},
     {"compact-code", "| Next review |"}},
    {"C20",
     "timescale/review-overdue",
     {"community-compact", "| Next review |"},
     {"compact-code", "| Next review |"},
     2026y / 1 / 12},
};

std::string test_name(const testing::TestParamInfo<Fault>& info) {
  std::string name = std::string(info.param.id) + "_" + info.param.rule;
  std::ranges::replace_if(
      name, [](char c) { return c == '/' || c == '-'; }, '_');
  return name + "_" + std::to_string(info.index);
}

INSTANTIATE_TEST_SUITE_P(Corpus, DateFaults, testing::ValuesIn(kFaults), test_name);

TEST(DateFaultTable, ShowsEveryFault) {
  std::set<std::string> ids;
  for (const Fault& fault : kFaults) ids.insert(fault.id);
  EXPECT_EQ(ids.size(), 20U);
}

}  // namespace
}  // namespace consultlint
