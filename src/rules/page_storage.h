#pragma once
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/page.h"
#include "rules/page_table.h"

namespace consultlint {

/// The memory behind a ParsedPage. The page's spans are set once all vectors are complete.
struct ParsedPage::Storage {
  std::string path;
  std::string text;
  StringPool pool;
  std::vector<OptionInfo> options;
  std::vector<TermRow> terms;
  std::set<std::string_view> avoided;  ///< Every alternative of the terms, to find doubles.
  std::vector<std::string_view> except;
  std::vector<PatternRow> patterns;
  std::map<std::string_view, std::string> words;  ///< Of `Words`: name, then words parted by /.
  std::vector<EvidenceRow> evidence;
  std::vector<EvidenceRow> not_evidence;
  std::deque<EvidenceCuesStorage> cue_tables;
  std::vector<LimitRow> limits;
  std::deque<std::vector<ExampleSetting>> settings;
  std::deque<std::vector<ExampleFile>> example_files;
  std::vector<Example> examples;
  Page page;
};

}  // namespace consultlint
