#pragma once
#include <string>
#include <string_view>

namespace consultlint::test {

/// What is wrong with a JUnit report; empty when nothing is. It has to be well-formed XML 1.0 of
/// legal characters, with the elements and attributes that dashboards of tests read, in their
/// places, and with counts that are those of the test cases.
std::string junit_fault(std::string_view report);

}  // namespace consultlint::test
