#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/span.h"

namespace consultlint::test {

/// The source of a document whose [[double brackets]] mark the spans that a check should report. To
/// mark the words of a link, write [[[words]]](target): the innermost bracket is the link's.
struct Annotated {
  explicit Annotated(std::string_view marked) {
    while (!marked.empty()) {
      const bool opens = marked.starts_with("[[");
      const bool closes = marked.starts_with("]]");
      const auto here = static_cast<std::uint32_t>(text.size());
      if (marked.starts_with("[[[")) {
        text += '[';
        spans.push_back({here + 1, here + 1});
        marked.remove_prefix(1);
      } else if (opens) {
        spans.push_back({here, here});
      } else if (closes) {
        spans.back().end = here;
      } else {
        text += marked.front();
      }
      marked.remove_prefix(opens || closes ? 2 : 1);
    }
  }

  std::string text;
  std::vector<SourceSpan> spans;
};

}  // namespace consultlint::test
