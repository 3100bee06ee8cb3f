#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/report.h"

namespace consultlint {

/// What one code says of one file: a slice of Compliance::clauses.
struct CodeView {
  const CodeInfo* code = nullptr;
  std::span<const ClauseReport> clauses;  ///< All of the code's, in page order.
};

/// The clauses of a file code by code.
std::vector<CodeView> codes_of(const FileReport& file);

/// The answers that decided about a clause.
std::vector<const RuleAnswer*> deciding_answers(const FileReport& file, const ClauseReport& clause);

/// What the answer says of the clause, as sentences: the reason for it, or that the occasion for
/// the clause is not there.
std::string reason_words(const ClauseReport& clause, const RuleAnswer& answer);

/// What speaks for the verdict, of all answers that decided.
std::vector<const Quote*> evidence_of(const FileReport& file, const ClauseReport& clause);
/// The nearest miss of the first answer that has one, or null.
const Quote* nearest_of(const FileReport& file, const ClauseReport& clause);

/// Where one would look for it first: where it is reported, else what came near, else the evidence;
/// null when the document holds nothing of it.
const Located* place_of(const FileReport& file, const ClauseReport& clause);

/// The names of the rules that a clause asks for, as its page gives them.
std::vector<std::string_view> rules_of(const ClauseInfo& clause);

/// What an officer calls a document of that kind: "a consultation paper", "a compact or code".
std::string_view document_words(DocumentKind kind);

/// How many clauses of a code have which verdict in a document of that kind; waived ones are
/// counted apart.
struct ClauseCounts {
  ClauseCounts(std::span<const ClauseReport> clauses, DocumentKind kind);
  std::size_t met = 0;
  std::size_t not_met = 0;
  std::size_t cannot_tell = 0;  ///< Of the checkable ones.
  std::size_t signs_seen = 0;
  std::size_t no_sign = 0;
  std::size_t unclear_signs = 0;
  std::size_t not_checkable = 0;
  std::size_t not_asked = 0;       ///< Of documents of this kind.
  std::size_t not_applicable = 0;  ///< Asked of them, but of no use for this one.
  std::size_t waived = 0;

  std::size_t checkable() const { return met + not_met + cannot_tell; }
  std::size_t signs() const { return signs_seen + no_sign + unclear_signs; }
};

}  // namespace consultlint
