#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ostream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "consultlint/report.h"
#include "report/compliance/clause_view.h"
#include "report/relative_paths.h"
#include "report/run_notices.h"
#include "report/wording.h"
#include "report/xml_text.h"

namespace consultlint {
namespace {

/// What one rule, clause or file came to. The names of ends are those of the format.
struct TestCase {
  enum class End { kPassed, kFailed, kError, kSkipped };
  std::string name;
  End end = End::kPassed;
  std::string_view type;  ///< Of a failure or error.
  std::string message;    ///< Why, in a line; empty when it passed.
  std::string output;     ///< All that there is to say, in lines.
};

struct TestSuite {
  std::string name;
  std::vector<TestCase> cases;

  std::size_t count(TestCase::End end) const {
    return static_cast<std::size_t>(std::ranges::count(cases, end, &TestCase::end));
  }
};

void add_notices(TestSuite& suite, const std::vector<RunNotice>& notices) {
  for (const RunNotice& notice : notices) {
    TestCase test{std::string(notice.id), TestCase::End::kPassed, {}, {}, notice.text};
    if (notice.level == Level::kError) {
      test.end = TestCase::End::kError;
      test.type = notice.id;
      test.message = notice.text;
    }
    suite.cases.push_back(std::move(test));
  }
}

std::string line_of(const FileReport& file, const ReportedFinding& finding) {
  return fmt::format("{}: {}: {}\n", place_name(file.path, finding.at.place),
                     to_string(finding.level), message_with_spot(finding));
}

/// A rule has failed when one of its findings fails the run; what else it found is told.
TestCase case_of(const RuleInfo& rule, const FileReport& file,
                 const std::vector<const ReportedFinding*>& findings) {
  TestCase test{std::string(rule.id), TestCase::End::kPassed, {}, {}, {}};
  Level worst = Level::kNone;
  for (const ReportedFinding* finding : findings) {
    worst = std::max(worst, finding->level);
    test.output += line_of(file, *finding);
  }
  if (worst != Level::kNone && worst >= file.fail_on) {
    test.end = TestCase::End::kFailed;
    test.type = to_string(worst);
    test.message = findings.size() == 1 ? message_with_spot(*findings.front())
                                        : counted(findings.size(), "finding");
  }
  return test;
}

void add_rules(TestSuite& suite, const FileReport& file, const Report& report) {
  std::unordered_map<std::string_view, std::vector<const ReportedFinding*>> found;
  for (const ReportedFinding& finding : file.findings) found[finding.rule->id].push_back(&finding);
  for (const RuleInfo* rule : file.rules.empty() ? report.rules : file.rules) {
    if (rule->applies_to(file.kind) || found.contains(rule->id)) {
      suite.cases.push_back(case_of(*rule, file, found[rule->id]));
    }
  }
}

TestCase::End end_of(const ClauseReport& clause) {
  if (is_breach(clause)) return TestCase::End::kFailed;
  const bool passed = clause.waiver.empty() && (clause.verdict == ClauseVerdict::kMet ||
                                                clause.verdict == ClauseVerdict::kSignSeen);
  return passed ? TestCase::End::kPassed : TestCase::End::kSkipped;
}

/// Why a clause is not met, or not judged.
std::string reason_for(const ClauseReport& clause, const FileReport& file,
                       std::string_view answers) {
  if (!clause.waiver.empty()) return clause.waiver;
  if (clause.verdict == ClauseVerdict::kNotCheckable) return std::string(clause.clause->why);
  if (!clause.clause->applies_to(file.kind)) {
    return fmt::format("not asked of {}", document_words(file.kind));
  }
  return std::string(answers.substr(0, answers.find('\n')));
}

TestCase case_of(const ClauseReport& clause, const FileReport& file) {
  TestCase test{fmt::format("{}:{} {}", clause.code->id, clause.clause->label, clause.clause->asks),
                end_of(clause),
                {},
                {},
                {}};
  for (const RuleAnswer* answer : deciding_answers(file, clause)) {
    const std::string reason = reason_words(clause, *answer);
    if (!reason.empty()) test.output += reason + "\n";
  }
  for (const Quote* quote : evidence_of(file, clause)) {
    test.output += fmt::format("{}: \"{}\"\n", place_name(file.path, quote->at.place), quote->text);
  }
  if (test.end == TestCase::End::kPassed) return test;
  test.type = verdict_word(clause);
  test.message = test.type;
  const std::string why = reason_for(clause, file, test.output);
  if (!why.empty()) test.message += ": " + why;
  return test;
}

std::vector<TestSuite> suites_of(const Report& report) {
  const RelativePaths names(report);
  std::vector<TestSuite> suites;
  for (const FileReport& file : report.files) {
    TestSuite& suite = suites.emplace_back();
    suite.name = names[file.path];
    add_notices(suite, notices_of(file));
    for (const ClauseReport& clause : file.compliance.clauses) {
      suite.cases.push_back(case_of(clause, file));
    }
    const bool judged_by_rules = !file.error && file.compliance.clauses.empty();
    if (judged_by_rules) add_rules(suite, file, report);
  }
  if (!report.errors.empty()) {
    add_notices(suites.emplace_back(TestSuite{"consultlint", {}}), notices_of_run(report));
  }
  return suites;
}

/// The element that tells how a test case ended, or what it printed.
void append_end(std::string& out, const TestCase& test) {
  const auto element = [&](std::string_view name) {
    fmt::format_to(std::back_inserter(out), "      <{} type=\"{}\" message=\"{}\">{}</{}>\n", name,
                   xml_text(test.type), xml_text(test.message), xml_text(test.output), name);
  };
  switch (test.end) {
    case TestCase::End::kFailed:
      return element("failure");
    case TestCase::End::kError:
      return element("error");
    case TestCase::End::kSkipped:
      return element("skipped");
    case TestCase::End::kPassed:
      break;
  }
  out += fmt::format("      <system-out>{}</system-out>\n", xml_text(test.output));
}

void append(std::string& out, const TestSuite& suite) {
  const std::string name = xml_text(suite.name);
  fmt::format_to(
      std::back_inserter(out),
      "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n", name,
      suite.cases.size(), suite.count(TestCase::End::kFailed), suite.count(TestCase::End::kError),
      suite.count(TestCase::End::kSkipped));
  for (const TestCase& test : suite.cases) {
    const bool silent = test.end == TestCase::End::kPassed && test.output.empty();
    fmt::format_to(std::back_inserter(out), "    <testcase name=\"{}\" classname=\"{}\"{}>\n",
                   xml_text(test.name), name, silent ? "/" : "");
    if (silent) continue;
    append_end(out, test);
    out += "    </testcase>\n";
  }
  out += "  </testsuite>\n";
}

}  // namespace

void write_junit(const Report& report, std::ostream& out) {
  const std::vector<TestSuite> suites = suites_of(report);
  const auto sum = [&suites](auto number_of) {
    std::size_t total = 0;
    for (const TestSuite& suite : suites) total += number_of(suite);
    return total;
  };
  out << fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"consultlint {}\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
      report.version, sum([](const TestSuite& suite) { return suite.cases.size(); }),
      sum([](const TestSuite& suite) { return suite.count(TestCase::End::kFailed); }),
      sum([](const TestSuite& suite) { return suite.count(TestCase::End::kError); }));
  for (const TestSuite& suite : suites) {
    std::string text;
    append(text, suite);
    out << text;
  }
  out << "</testsuites>\n";
}

}  // namespace consultlint
