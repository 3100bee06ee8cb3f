#pragma once
#include <span>

#include "consultlint/check.h"
#include "consultlint/codes.h"
#include "consultlint/run_check.h"
#include "language/phrase_table.h"
#include "rules/page.h"

namespace consultlint {

/// A page that is compiled in.
struct BuiltinPage {
  Page page;
  PhraseSet phrases = 0;               ///< First of its sets in builtin_phrases().
  CheckFactory native = nullptr;       ///< Its check.cpp; null when the page alone is the check.
  RunCheckFactory together = nullptr;  ///< Its check.cpp when it compares files.
};

/// One row for each folder in checks/, in order of id. Generated; see checks/CMakeLists.txt.
std::span<const BuiltinPage> builtin_pages();
/// Every phrase of every built-in page. Generated like builtin_pages().
const PhraseTableData& builtin_phrases();
/// One for each page in checks/codes/, in order of id, checked against builtin_pages(). Generated
/// like those.
std::span<const CodeInfo> builtin_codes();

}  // namespace consultlint
