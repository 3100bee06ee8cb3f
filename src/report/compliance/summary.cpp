#include "report/compliance/summary.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "report/text/wrap.h"

namespace consultlint {
namespace {

std::string clauses(std::size_t count) {
  return count == 1 ? "clause" : "clauses";
}

std::string checkable(const ClauseCounts& counts) {
  if (counts.checkable() == 0) return "No checkable clause";
  std::string text = fmt::format("{} of {} checkable {} met", counts.met, counts.checkable(),
                                 clauses(counts.checkable()));
  if (counts.not_met > 0) text += fmt::format(", {} not met", counts.not_met);
  if (counts.cannot_tell > 0) text += fmt::format(", {} cannot tell", counts.cannot_tell);
  return text;
}

}  // namespace

void append_compliance_summary(std::string& out, const CodeView& code, DocumentKind kind,
                               const Paint& paint) {
  constexpr std::uint32_t kColumns = 100;
  const ClauseCounts counts(code.clauses, kind);
  std::string text = checkable(counts);
  if (counts.signs() > 0) {
    text += fmt::format("; signs seen for {} of {}", counts.signs_seen, counts.signs());
  }
  if (counts.waived > 0) text += fmt::format("; {} waived", counts.waived);
  if (counts.not_checkable > 0) {
    text += fmt::format("; {} not checkable on a document", counts.not_checkable);
  }
  if (counts.not_applicable > 0) text += fmt::format("; {} not applicable", counts.not_applicable);
  if (counts.not_asked > 0) {
    text += fmt::format("; {} not asked of {}", counts.not_asked, document_words(kind));
  }
  out += paint.bold();
  append_wrapped(out, text + ".", 0, kColumns);
  out += paint.off();
  out += '\n';
}

}  // namespace consultlint
