#pragma once
#include <string>
#include <string_view>

namespace consultlint::test {

/// A valid lexicon page for tests to break.
inline std::string lexicon_page() {
  return "---\n"
         "id: plain/test-words\n"
         "kind: lexicon\n"
         "severity: note\n"
         "since: 0.1\n"
         "message: Write {prefer}, not {found}.\n"
         "---\n"
         "# Words to test with\n"
         "\n"
         "Finds words\nof tests.\n"
         "\n"
         "## Why it matters\n"
         "\n"
         "Because.\n"
         "\n"
         "## Options\n"
         "\n"
         "| Name | Default | Range | Meaning |\n"
         "| --- | --- | --- | --- |\n"
         "| once | off |  | Once a document. |\n"
         "\n"
         "## Terms\n"
         "\n"
         "| Avoid | Prefer | Forms |\n"
         "| --- | --- | --- |\n"
         "| utilise | use; apply | verb |\n"
         "| prior to | before |  |\n"
         "\n"
         "## Examples\n"
         "\n"
         "```example bad once=on\n"
         "We [[utilise]] it.\n"
         "```\n"
         "\n"
         "```example good format=text kind=notice\n"
         "We use it.\n"
         "```\n";
}

/// The page with the first `from` replaced by `to`.
inline std::string with_change(std::string page, std::string_view from, std::string_view to) {
  const std::size_t at = page.find(from);
  return at == std::string::npos ? "the test looks for text that is not there"
                                 : page.replace(at, from.size(), to);
}

/// A page of `kind` with the given message and sections between `Why it matters` and `Examples`.
inline std::string page_with(std::string_view kind, std::string_view message,
                             std::string_view sections) {
  return "---\nid: test/some-page\nkind: " + std::string(kind) +
         "\nseverity: warning\nsince: 0.1\nmessage: " + std::string(message) +
         "\n---\n# Title\n\nSummary.\n\n## Why it matters\n\nBecause.\n\n" + std::string(sections) +
         "\n## Examples\n\n```example bad\n[[x]]\n```\n\n```example good\ny\n```\n";
}

}  // namespace consultlint::test
