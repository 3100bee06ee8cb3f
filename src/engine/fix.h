#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/fixable.h"
#include "consultlint/result.h"
#include "consultlint/rule.h"
#include "engine/file_settings.h"
#include "engine/lint.h"

namespace consultlint {

/// How many findings of a rule were mended.
struct FixedRule {
  const RuleInfo* rule = nullptr;
  std::size_t findings = 0;
};

/// A finding that was to be mended, and why it was not.
struct RefusedFix {
  const RuleInfo* rule = nullptr;
  Error why;  ///< Its place is that in the mended document.
};

/// A document with its fixes made.
struct FixedDocument {
  std::string bytes;  ///< In the encoding that it had; as they were when nothing was mended.
  Format format = Format::kText;
  std::vector<FixedRule> fixed;     ///< In order of rule id.
  std::vector<RefusedFix> refused;  ///< In order of place.
  /// Rules whose fixes lead back to their own findings, so that none is made: our bugs.
  std::vector<Error> failures;
};

/// Makes the fixes of a document in memory, those up to `most` (kSafely or kUnsafely).
///
/// In rounds: of fixes that meet, the first in the document is made and the others wait for what is
/// then found, until nothing is left to be made. Words outside of the fixes, encoding, byte order
/// mark and line ends stay as they are. Findings that nobody is shown (suppressed ones, those of a
/// baseline) are not mended, and Word files are left alone. Errors: the document cannot be read.
Result<FixedDocument> fix_document(const std::string& name, const std::string& bytes,
                                   const FileSettings& settings, Fixability most,
                                   const LintSettings& run = {});

}  // namespace consultlint
