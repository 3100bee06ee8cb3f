#include <string>
#include <utility>

#include "document/builder.h"
#include "readers/markdown/front_matter.h"
#include "readers/plain_text/layout.h"
#include "readers/plain_text/writer.h"
#include "readers/readers.h"

namespace consultlint {

Result<Document> read_text(std::string_view path, std::string text) {
  if (text.size() > kMaxInputBytes) {
    return Error{"The text is larger than 64 MiB; split it into smaller files.", std::string(path)};
  }
  DocumentBuilder builder(Format::kText);
  const ArtifactIndex file = builder.add_artifact({}, std::move(text));

  plain_text::Layout layout;
  layout.source = builder.artifact_text(file);
  FrontMatter front = read_front_matter(layout.source);
  if (front.end > 0) builder.properties() = std::move(front.properties);
  layout.lines = plain_text::split_lines(layout.source, front.end);
  find_bare_notes(layout);
  mark_furniture(layout);
  mark_contents(layout);
  group_lines(layout);
  mend_page_breaks(layout);
  collect_notes(layout);
  infer_lists(layout);
  mark_captions(layout);
  infer_headings(layout);
  infer_heading_levels(layout);
  nest_items(layout);
  plain_text::Writer(layout, builder).write();
  return builder.finish();
}

}  // namespace consultlint
