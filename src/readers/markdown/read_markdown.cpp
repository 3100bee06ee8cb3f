#include <utility>

#include "document/builder.h"
#include "readers/markdown/front_matter.h"
#include "readers/markdown/parse.h"
#include "readers/markdown/scan.h"
#include "readers/readers.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kNoteMargin = 4;

void add_problems(DocumentBuilder& builder, const MarkdownScan& scan) {
  for (const std::string& problem : scan.problems) builder.add_problem(problem);
}

void read_notes(MarkdownReading& reading, const MarkdownScan& body) {
  DocumentBuilder& builder = reading.builder;
  for (const NoteDefinition& note : body.notes) {
    const MarkdownScan scan = scan_markdown(builder.artifact_text(0), note.content, kNoteMargin);
    add_problems(builder, scan);
    const std::uint32_t anchor = note.label.empty() ? reading.inline_notes.at(note.content.begin)
                                                    : reading.notes.at(note.label);
    builder.begin_story(StoryKind::kNote, anchor, std::string(note.label));
    parse_markdown(reading, {note.content, BlockKind::kNote}, scan);
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
  MarkdownReading reading{builder, {}, {}, {}};
  for (const NoteDefinition& note : scan.notes) {
    if (note.label.empty()) {
      reading.inline_notes.emplace(note.content.begin, kNowhere);
    } else {
      reading.notes.emplace(note.label, kNowhere);
    }
  }
  builder.begin_story(StoryKind::kBody);
  parse_markdown(reading, {body}, scan);
  builder.end_story();
  read_notes(reading, scan);
  return builder.finish();
}

}  // namespace consultlint
