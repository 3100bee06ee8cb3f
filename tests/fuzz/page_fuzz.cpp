// Any bytes, read as a check page and as a code page. A check page that the parser takes must
// compile into a rule that runs; a code page, be checked against rules.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consultlint/facts.h"
#include "fuzz/require.h"
#include "language/phrase_table.h"
#include "rules/code_page.h"
#include "rules/page.h"
#include "rules/page_phrases.h"
#include "rules/rule_set.h"
#include "support/prose.h"

namespace consultlint::fuzz {
namespace {

const Document& paper() {
  static const Document kPaper = test::read_prose(
      "# Library hours\n\n"
      "We will consult from 3 March 2025 to 26 May 2025. What do you think of the plan?\n\n"
      "- Write to library@calder.example or telephone 01632 960123.\n"
      "- Utilise the form prior to the closing date.\n\n"
      "## Next steps\n\n"
      "| Step | Date |\n| Decision | 14 July 2025 |\n\n"
      "We will publish a report of the responses and how they were used.\n");
  return kPaper;
}

void run(const BuiltinPage& page) {
  std::vector<Phrase> phrases;
  append_phrases(page.page, 0, phrases);
  const PhraseTableStorage storage = build_phrase_table(phrases, 0, phrase_set_count(page.page));
  const PhraseTable table(storage.data());
  const Result<RuleInstance> rule = make_rule(page, {}, "fuzz");
  require(static_cast<bool>(rule), "the page does not stand by its own defaults");
  Context context;
  context.phrases = &table;
  const Facts facts(paper(), context);
  Sink sink(rule->info->message);
  rule->check(paper(), facts, sink);
  for (const Finding& finding : sink.findings()) {
    require(finding.span.end <= paper().text().size(), "a finding is not in the text");
  }
}

void read_code(std::string text) {
  const Result<ParsedCode> parsed = parse_code("fuzz.md", std::move(text));
  if (!parsed) return require(!parsed.error().message.empty(), "a refusal says nothing");
  RuleInfo rule;
  rule.id = "elements/closing-date";
  const RuleInfo* const rules[] = {&rule};
  const Failure failure = check_code(*parsed, rules);
  require(!failure || !failure->where.empty(), "a refusal has no place");
}

void read(std::string text) {
  read_code(text);
  const Result<ParsedPage> parsed = parse_page("fuzz.md", std::move(text));
  if (!parsed) return require(!parsed.error().message.empty(), "a refusal says nothing");
  if (parsed->page().kind != PageKind::kNative) run({parsed->page(), 0, nullptr});
}

}  // namespace
}  // namespace consultlint::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  consultlint::fuzz::read({reinterpret_cast<const char*>(data), size});
  return 0;
}
