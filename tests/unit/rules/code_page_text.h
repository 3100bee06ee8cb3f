#pragma once
#include <string>

namespace consultlint::test {

/// A valid code page for tests to break.
inline std::string code_page() {
  return "---\n"
         "id: test-code\n"
         "title: Test code\n"
         "issuer: North Council\n"
         "date: 2002-07\n"
         "since: 0.1\n"
         "---\n"
         "# Test code\n"
         "\n"
         "Binds\nnobody.\n"
         "\n"
         "## Clauses\n"
         "\n"
         "| Clause | Asks | Kinds | Rules | Level | Class | Why |\n"
         "| --- | --- | --- | --- | --- | --- | --- |\n"
         "| 1.a | A date | consultation notice | date/late weeks=8; word/* | error | checkable | "
         "|\n"
         "| 1.b | A date | consultation | any(date/late; date/odd) | off | checkable | |\n"
         "| 2 | Plain words | notice | word/hard | note | sign | Only readers can tell |\n"
         "| 3 | Why it was made |  |  |  | not-checkable | History |\n"
         "\n"
         "## References\n"
         "\n"
         "None.\n";
}

}  // namespace consultlint::test
