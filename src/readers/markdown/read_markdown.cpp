#include <utility>

#include "document/builder.h"
#include "readers/markdown/front_matter.h"
#include "readers/markdown/parse.h"
#include "readers/markdown/scan.h"
#include "readers/readers.h"

namespace consultlint {
namespace {

void add_problems(DocumentBuilder& builder, const MarkdownScan& scan) {
  for (const std::string& problem : scan.problems) builder.add_problem(problem);
}

void read_notes(DocumentBuilder& builder, const MarkdownScan& body, NoteAnchors& anchors) {
  for (const NoteDefinition& note : body.notes) {
    const MarkdownScan scan = scan_markdown(builder.artifact_text(0), note.content);
    add_problems(builder, scan);
    const auto anchor = anchors.find(note.label);
    builder.begin_story(StoryKind::kNote, anchor->second, std::string(note.label));
    parse_markdown(builder, {note.content, BlockKind::kNote}, scan, anchors);
    builder.end_story();
  }
}

}  // namespace

Result<Document> read_markdown(std::string_view path, std::string text) {
  if (text.size() > kMaxInputBytes) {
    return Error{"The text is larger than 64 MiB, which is the most that can be read.",
                 std::string(path)};
  }
  DocumentBuilder builder(Format::kMarkdown);
  const auto size = static_cast<std::uint32_t>(text.size());
  builder.add_artifact({}, std::move(text));
  FrontMatter front = read_front_matter(builder.artifact_text(0));
  builder.properties() = std::move(front.properties);
  if (!front.problem.empty()) builder.add_problem(std::move(front.problem));

  const SourceSpan body{front.end, size};
  const MarkdownScan scan = scan_markdown(builder.artifact_text(0), body);
  add_problems(builder, scan);
  NoteAnchors anchors;
  for (const NoteDefinition& note : scan.notes) anchors.emplace(note.label, kNowhere);
  builder.begin_story(StoryKind::kBody);
  parse_markdown(builder, {body}, scan, anchors);
  builder.end_story();
  read_notes(builder, scan, anchors);
  return builder.finish();
}

}  // namespace consultlint
