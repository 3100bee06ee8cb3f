// What README tells people to type exists: commands, options, formats and codes of practice.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "support/program.h"
#include "support/report_counts.h"

namespace consultlint {
namespace {

using testing::Contains;
using testing::HasSubstr;

/// The words behind "consultlint" on a line, up to a pipe or a comment.
using Words = std::vector<std::string>;

std::vector<std::string> code_lines() {
  std::ifstream readme(CONSULTLINT_SOURCE_DIR "/README.md");
  std::vector<std::string> lines;
  bool code = false;
  for (std::string line; std::getline(readme, line);) {
    if (line.starts_with("```")) {
      code = !code;
    } else if (code) {
      lines.push_back(line);
    }
  }
  return lines;
}

std::vector<Words> calls() {
  static const std::regex kCall(R"((^|[|&:-] |run )\s*(consultlint)( [^|#]*))");
  std::vector<Words> found;
  for (const std::string& line : code_lines()) {
    std::smatch match;
    if (!std::regex_search(line, match, kCall)) continue;
    std::istringstream words(match[3]);
    Words call(std::istream_iterator<std::string>(words), {});
    if (!call.empty()) found.push_back(std::move(call));
  }
  return found;
}

std::string command_of(const Words& call) {
  static const std::set<std::string> kCommands = [] {
    std::set<std::string> names;
    for (const std::string& line : test::lines_of(test::consultlint({"--help"}).out)) {
      std::istringstream words(line);
      std::string first;
      words >> first;
      if (line.starts_with("  ")) names.insert(first);
    }
    return names;
  }();
  return kCommands.contains(call.front()) ? call.front() : "check";
}

/// Whether the help of a command has a row for an option.
bool has_option(const std::string& command, const std::string& option) {
  static const std::regex kRow(R"(^ +((-\w), )?(--[\w-]+).*)");
  for (const std::string& line : test::lines_of(test::consultlint({command, "--help"}).out)) {
    std::smatch row;
    if (std::regex_match(line, row, kRow) && (row[2] == option || row[3] == option)) return true;
  }
  return false;
}

std::set<std::string> listed(const char* subject) {
  std::set<std::string> names;
  for (const std::string& line : test::lines_of(test::consultlint({"list", subject}).out)) {
    names.insert(line.substr(0, line.find(' ')));
  }
  return names;
}

/// The values of an option in all calls of a command, parted at commas.
std::vector<std::string> values(const std::string& command, const std::string& option) {
  std::vector<std::string> found;
  for (const Words& call : calls()) {
    if (command_of(call) != command) continue;
    for (std::size_t i = 0; i + 1 < call.size(); ++i) {
      if (call[i] != option) continue;
      std::istringstream list(call[i + 1].substr(0, call[i + 1].find('=')));
      for (std::string value; std::getline(list, value, ',');) found.push_back(value);
    }
  }
  return found;
}

TEST(Readme, CallsTheProgramOften) {
  EXPECT_GT(calls().size(), 15U) << "the calls are no longer found in the code blocks";
}

TEST(Readme, OptionsExist) {
  for (const Words& call : calls()) {
    for (const std::string& word : call) {
      if (!word.starts_with("-") || word == "-") continue;
      const std::string option = word.substr(0, word.find('='));
      EXPECT_TRUE(has_option(command_of(call), option)) << command_of(call) << " " << option;
    }
  }
}

TEST(Readme, FormatsExist) {
  const std::vector<std::string> names = values("check", "--format");
  EXPECT_THAT(names, testing::SizeIs(testing::Gt(4U)));
  for (const std::string& name : names) EXPECT_THAT(listed("formats"), Contains(name));
}

TEST(Readme, CodesExist) {
  for (const std::string command : {"check", "compliance"}) {
    for (const std::string& code : values(command, "--code")) {
      EXPECT_THAT(listed("codes"), Contains(code));
    }
  }
}

TEST(Readme, HooksExist) {
  std::ostringstream manifest;
  manifest << std::ifstream(CONSULTLINT_SOURCE_DIR "/.pre-commit-hooks.yaml").rdbuf();
  std::size_t hooks = 0;
  for (const std::string& line : code_lines()) {
    const std::size_t at = line.find("- id: ");
    if (at == std::string::npos) continue;
    ++hooks;
    const std::string id = line.substr(at + 6, line.find(' ', at + 6) - at - 6);
    EXPECT_THAT(manifest.str(), HasSubstr("- id: " + id + "\n"));
  }
  EXPECT_GE(hooks, 2U);
}

TEST(Hooks, RunWithOptionsThatExist) {
  std::ifstream manifest(CONSULTLINT_SOURCE_DIR "/.pre-commit-hooks.yaml");
  std::size_t entries = 0;
  for (std::string line; std::getline(manifest, line);) {
    if (!line.starts_with("  entry: consultlint check ")) continue;
    ++entries;
    std::istringstream words(line.substr(26));
    for (std::string word; words >> word;) {
      EXPECT_TRUE(has_option("check", word)) << word;
    }
  }
  EXPECT_EQ(entries, 3U);
}

}  // namespace
}  // namespace consultlint
