#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace consultlint::test {

/// What a report says, read back by the rules of its format.
struct ReadReport {
  std::string fault;         ///< Why it is no report of that format; empty when it is one.
  std::size_t findings = 0;  ///< Of rules.
  std::size_t notices = 0;   ///< Of files that could not be read, and the like.
};

/// Reads a report of `check`. Of a format that it does not know it says so as a fault: a format
/// needs a reader here before it can be offered.
ReadReport read_report(std::string_view format, const std::string& report);

/// The lines of a text, without their ends.
std::vector<std::string> lines_of(const std::string& report);

}  // namespace consultlint::test
