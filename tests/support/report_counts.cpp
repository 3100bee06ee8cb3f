#include "support/report_counts.h"

#include <functional>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <regex>
#include <sstream>

#include "support/junit_shape.h"

namespace consultlint::test {
namespace {

using nlohmann::json;

bool is_notice(const std::string& id) {
  return id.starts_with("input/") || id.starts_with("run/") || id.starts_with("check/");
}

void count(ReadReport& read, const std::string& id) {
  ++(is_notice(id) ? read.notices : read.findings);
}

/// What stands in brackets at the end of the first line of a message: the rule.
std::string rule_in(const std::string& line) {
  static const std::regex kRule(R"( \[([a-z0-9-]+/[a-z0-9-]+)\](%0A|$))");
  std::smatch match;
  return std::regex_search(line, match, kRule) ? match[1].str() : std::string();
}

/// A finding is a line that editors parse; all else that belongs to it stands behind blanks or is a
/// note on another place. What could not be read is told on standard error.
ReadReport read_text(const std::string& report) {
  static const std::regex kHeadline(R"(^(.+):(\d+):(\d+): (error|warning|note|info): (.+)$)");
  ReadReport read;
  for (const std::string& line : lines_of(report)) {
    const std::string rule = rule_in(line);
    if (std::regex_match(line, kHeadline) && !rule.empty()) count(read, rule);
  }
  return read;
}

ReadReport read_jsonl(const std::string& report) {
  ReadReport read;
  for (const std::string& line : lines_of(report)) {
    const json object = json::parse(line);
    ++(object.contains("rule") ? read.findings : read.notices);
  }
  return read;
}

ReadReport read_sarif(const std::string& report) {
  const json log = json::parse(report);
  ReadReport read;
  if (log.at("version") != "2.1.0") read.fault = "another version of SARIF";
  for (const json& run : log.at("runs")) {
    read.findings += run.at("results").size();
    for (const json& invocation : run.at("invocations")) {
      for (const char* const list :
           {"toolExecutionNotifications", "toolConfigurationNotifications"}) {
        read.notices += invocation.value(list, json::array()).size();
      }
    }
  }
  return read;
}

ReadReport read_github(const std::string& report) {
  static const std::regex kCommand(R"(^::(error|warning|notice) ([a-zA-Z]+=[^:,]*,?)+::(.*)$)");
  ReadReport read;
  for (const std::string& line : lines_of(report)) {
    if (!std::regex_match(line, kCommand)) {
      read.fault = "no command: " + line;
    } else if (line.find("title=consultlint::") != std::string::npos) {
      ++read.notices;
    } else {
      count(read, rule_in(line));
    }
  }
  return read;
}

ReadReport read_gitlab(const std::string& report) {
  ReadReport read;
  for (const json& entry : json::parse(report)) count(read, entry.at("check_name"));
  return read;
}

ReadReport read_rdjson(const std::string& report) {
  const json result = json::parse(report);
  ReadReport read;
  for (const json& diagnostic : result.at("diagnostics")) {
    count(read, diagnostic.at("code").at("value"));
  }
  return read;
}

/// Right only where no rule has two findings in one file.
ReadReport read_junit(const std::string& report) {
  ReadReport read;
  read.fault = junit_fault(report);
  pugi::xml_document document;
  document.load_buffer(report.data(), report.size());
  for (const pugi::xpath_node& each :
       document.select_nodes("//testcase[failure|error|system-out]")) {
    count(read, each.node().attribute("name").value());
  }
  return read;
}

/// The page has tests of its own; what could not be read is told in words.
ReadReport read_html(const std::string& report) {
  static const std::regex kFinding(R"re( class="finding )re");
  ReadReport read;
  if (!report.starts_with("<!DOCTYPE html>") || !report.ends_with("</html>\n")) {
    read.fault = "no page";
  }
  using Matches = std::sregex_iterator;
  read.findings = static_cast<std::size_t>(
      std::distance(Matches(report.begin(), report.end(), kFinding), Matches()));
  return read;
}

const std::map<std::string_view, std::function<ReadReport(const std::string&)>>& readers() {
  static const std::map<std::string_view, std::function<ReadReport(const std::string&)>> kReaders =
      {
          {"text", read_text},     {"jsonl", read_jsonl},        {"sarif", read_sarif},
          {"github", read_github}, {"sarif-github", read_sarif}, {"gitlab", read_gitlab},
          {"rdjson", read_rdjson}, {"junit", read_junit},        {"html", read_html},
      };
  return kReaders;
}

}  // namespace

ReadReport read_report(std::string_view format, const std::string& report) {
  const auto reader = readers().find(format);
  if (reader == readers().end()) return {"nobody reads " + std::string(format), 0, 0};
  try {
    return reader->second(report);
  } catch (const json::exception& error) {
    return {error.what(), 0, 0};
  }
}

std::vector<std::string> lines_of(const std::string& report) {
  std::vector<std::string> lines;
  std::istringstream stream(report);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace consultlint::test
