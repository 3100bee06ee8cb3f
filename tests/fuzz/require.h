#pragma once
#include <cstdio>
#include <cstdlib>
#include <string>

#include "consultlint/document.h"
#include "consultlint/result.h"
#include "support/document_invariants.h"

namespace consultlint::fuzz {

/// Ends the process, as a sanitizer does, when a reader broke a promise.
inline void require(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "BROKEN: %s\n", what.c_str());
  std::abort();
}

/// A document must keep its promises; a refusal must say what is wrong.
inline void require_sound(const Result<Document>& document) {
  if (!document) return require(!document.error().message.empty(), "a refusal says nothing");
  const std::string report = test::invariant_report(*document);
  require(report.empty(), report);
}

}  // namespace consultlint::fuzz
