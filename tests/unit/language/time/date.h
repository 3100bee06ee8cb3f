#pragma once
#include "consultlint/dates.h"

namespace consultlint::test {

inline Date date(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

}  // namespace consultlint::test
