#pragma once
#include <deque>
#include <string>
#include <vector>

#include "rules/code_page.h"
#include "rules/page_table.h"

namespace consultlint {

/// The memory behind a ParsedCode. Deques: the spans into what they hold stay valid.
struct ParsedCode::Storage {
  std::string path;
  std::string text;
  StringPool pool;
  std::deque<std::vector<ClauseOption>> options;
  std::deque<std::vector<ClauseRule>> rules;
  std::deque<std::vector<ClauseRequirement>> requirements;
  std::vector<ClauseInfo> clauses;
  CodeInfo code;
};

}  // namespace consultlint
