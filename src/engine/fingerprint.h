#pragma once
#include <span>
#include <string>
#include <string_view>

#include "consultlint/check.h"
#include "consultlint/document.h"
#include "consultlint/report.h"

namespace consultlint {

/// Names a fault so that it has the same name in the next draft: 16 hexadecimal digits.
///
/// A name hangs on the rule, its message, the words found and a few words on either side in the
/// same block. So edits elsewhere leave it alone, in the same paragraph too when they are further
/// away, and so do line ends. Of words that are many the first ones stand for all. What a message
/// says of the rest of the document (how often, how many, what comes nearest) is left out.
std::string fingerprint_of(const Document& document, const RuleInfo& rule, const Finding& finding);

/// The same without the document, for words whose neighbours are not known.
std::string fingerprint_of(const RuleInfo& rule, std::string_view message, std::string_view words);

/// Settles the fingerprints of one file's findings. What is missing has no words, so its name hangs
/// on the rule and the name of the file; any other that has no hash yet gets that of its message
/// and words. Findings that would share a name are counted in the order given, which is that of the
/// report.
void name_findings(std::string_view path, std::span<ReportedFinding> findings);

/// Whether a finding says that something is missing: then it is about the document as a whole,
/// wherever it is shown. Other rules that answer an element find words.
bool is_about_document(const ReportedFinding& finding);

}  // namespace consultlint
