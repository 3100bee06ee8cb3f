#pragma once
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "document/builder.h"
#include "rules/page_phrases.h"
#include "rules/registry.h"
#include "rules/rule_set.h"

namespace consultlint::test {

/// A document from lines: "# " makes a heading, "- " an item, "> " a quoted paragraph, anything
/// else a paragraph. `code` marks `code` in backticks are kept as text with a mark.
inline Document make_document(const std::vector<std::string>& lines) {
  DocumentBuilder builder(Format::kText);
  std::string source;
  for (const std::string& line : lines) source += line + "\n";
  const ArtifactIndex artifact = builder.add_artifact("", source);
  builder.begin_story(StoryKind::kBody);
  std::uint32_t at = 0;
  for (const std::string& line : lines) {
    const auto end = at + static_cast<std::uint32_t>(line.size());
    const bool quoted = line.starts_with("> ");
    if (quoted) builder.begin_block(BlockKind::kQuote);
    const BlockKind kind = line.starts_with("# ")   ? BlockKind::kHeading
                           : line.starts_with("- ") ? BlockKind::kItem
                                                    : BlockKind::kParagraph;
    const std::uint32_t skipped = quoted || kind != BlockKind::kParagraph ? 2 : 0;
    builder.begin_block(kind, {.level = 1, .depth = 1});
    builder.append(artifact, {at + skipped, end});
    builder.end_block();
    if (quoted) builder.end_block();
    at = end + 1;
  }
  builder.end_story();
  return builder.finish();
}

struct Heard {
  std::vector<std::string> found;     // text of each finding
  std::vector<std::string> messages;  // in the same order
  std::vector<std::string> related;   // text of the other places of all findings
  std::vector<std::string> fixes;     // replacement of each finding that has one
  std::vector<std::string> evidence;  // text of what the outcome points to
  std::string nearest;                // text of the nearest miss
  std::optional<Outcome> outcome;
};

/// Runs a page over a document; an Error fails the test by throwing.
inline Heard hear(const std::string& page_text, const std::vector<std::string>& lines,
                  const std::vector<Setting>& settings = {}) {
  const Result<ParsedPage> parsed = parse_page("p.md", page_text);
  if (!parsed) throw std::logic_error(parsed.error().where + ": " + parsed.error().message);
  const BuiltinPage page{parsed->page(), 0, nullptr};
  std::vector<Phrase> phrases;
  append_phrases(page.page, 0, phrases);
  const PhraseTableStorage storage = build_phrase_table(phrases, 0, phrase_set_count(page.page));
  const PhraseTable table(storage.data());
  const Result<RuleInstance> rule = make_rule(page, settings, "test");
  if (!rule) throw std::logic_error(rule.error().message);
  const Document document = make_document(lines);
  Context context;
  context.phrases = &table;
  const Facts facts(document, context);
  Sink sink(rule->info->message);
  rule->check(document, facts, sink);
  Heard heard;
  for (const Finding& finding : sink.findings()) {
    heard.found.emplace_back(document.slice(finding.span));
    heard.messages.push_back(finding.message);
    for (const Related& other : finding.related) {
      heard.related.emplace_back(document.slice(other.span));
    }
    if (finding.fix) heard.fixes.push_back(finding.fix->edits.front().text);
  }
  heard.outcome = sink.outcome();
  if (!heard.outcome) return heard;
  for (const TextSpan span : heard.outcome->evidence) {
    heard.evidence.emplace_back(document.slice(span));
  }
  if (heard.outcome->nearest) heard.nearest = document.slice(*heard.outcome->nearest);
  return heard;
}

}  // namespace consultlint::test
