#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/builder.h"
#include "readers/markdown/blocks.h"
#include "readers/markdown/html_tag.h"

namespace consultlint {

/// What stands inside the blocks: text, marks, links, images, and tags of HTML. A span begins with
/// the first text inside it, for only then is its block known. Offsets are into artifact 0.
class MarkdownInlines {
 public:
  MarkdownInlines(DocumentBuilder& builder, MarkdownBlocks& blocks)
      : builder_(builder), blocks_(blocks) {}

  void text(SourceSpan source);
  void decoded(std::string_view text, SourceSpan source);
  /// A line end that stays one; `source` is what spells it, empty where nothing does.
  void hard_break(SourceSpan source);

  void open_mark(Mark::Kind kind) { open_.push_back({Spelling::kMarkdown, Type::kMark, kind, {}}); }
  void open_link(std::string target);
  void close();
  void open_image() { ++images_; }
  void close_image();

  /// A mark of a note: no text, but a place. Returns the offset of that place.
  std::uint32_t note_reference(SourceSpan source);

  void html(std::string_view tag, SourceSpan source);
  /// HTML spans do not reach over the ends of Markdown blocks.
  void end_block();

 private:
  enum class Spelling : std::uint8_t { kMarkdown, kHtml };
  enum class Type : std::uint8_t { kMark, kLink };
  struct Open {
    Spelling spelling;
    Type type;
    Mark::Kind mark = Mark::Kind::kStrong;
    std::string target;
    std::uint32_t begin = kNowhere;
  };

  bool at_line_start() const;
  bool at_gap() const;
  void begin_spans();
  void record(const Open& span);
  void close_html(Type type, Mark::Kind mark);
  void html_anchor(const HtmlTag& tag);
  void html_mark(const HtmlTag& tag, Mark::Kind mark);
  void html_image(const HtmlTag& tag, SourceSpan source);

  DocumentBuilder& builder_;
  MarkdownBlocks& blocks_;
  std::vector<Open> open_;
  std::size_t begun_ = 0;     ///< So many of open_ have their begin.
  std::uint32_t images_ = 0;  ///< Images may stand in the alternative text of images.
  std::string alternative_;
};

}  // namespace consultlint
