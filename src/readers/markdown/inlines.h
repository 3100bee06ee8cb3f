#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/builder.h"
#include "readers/markdown/blocks.h"
#include "readers/markdown/html_tag.h"
#include "readers/markdown/scan.h"

namespace consultlint {

/// What stands inside the blocks: text, marks, links, images, and tags of HTML. A span begins with
/// the first text inside it, for only then is its block known. Offsets are into artifact 0.
class MarkdownInlines {
 public:
  /// `directives` must outlive it.
  MarkdownInlines(DocumentBuilder& builder, MarkdownBlocks& blocks,
                  std::span<const CommentDirective> directives)
      : builder_(builder), blocks_(blocks), directives_(directives) {}

  void text(SourceSpan source);
  void decoded(std::string_view text, SourceSpan source);
  /// A line end that stays one; `source` is what spells it, empty where nothing does.
  void hard_break(SourceSpan source);

  void open_mark(Mark::Kind kind) { open_.push_back({Spelling::kMarkdown, Type::kMark, kind, {}}); }
  void open_link(std::string target);
  void close();
  void open_image();
  void close_image();
  /// The block that comes begins with the box of a task ("[ ]", "[x]").
  void begin_with_box(SourceSpan source, bool checked) { box_ = {source, checked}; }

  /// A mark of a note: no text, but a place. Returns the offset of that place; kNowhere inside an
  /// image.
  std::uint32_t note_reference(SourceSpan source);

  void html(std::string_view tag, SourceSpan source);
  /// HTML spans do not reach over the ends of Markdown blocks, nor do addresses of the web.
  void end_block();
  /// The same for a block of code, in which addresses are no links.
  void end_code();
  /// The part has ended: places what came behind its last text.
  void finish();

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

  struct Box {
    SourceSpan source;  ///< Empty: there is none.
    bool checked = false;
  };

  SourceSpan begin_text(SourceSpan source);
  void append_box();
  void place_names();
  void place_directives(std::uint32_t before);
  void link_addresses();
  void image(SourceSpan source, std::string alternative, bool decorative);
  bool at_line_start() const;
  bool at_gap() const;
  void record(const Open& span);
  void close_html(Type type, Mark::Kind mark);
  void take_name(const HtmlTag& tag);
  void html_anchor(const HtmlTag& tag);
  void html_mark(const HtmlTag& tag, Mark::Kind mark);
  void html_image(const HtmlTag& tag, SourceSpan source);

  DocumentBuilder& builder_;
  MarkdownBlocks& blocks_;
  std::vector<Open> open_;
  std::size_t begun_ = 0;     ///< So many of open_ have their begin.
  std::uint32_t images_ = 0;  ///< Images may stand in the alternative text of images.
  std::string alternative_;
  std::uint32_t alternative_end_ = 0;  ///< In the source.
  Box box_;
  std::span<const CommentDirective> directives_;  ///< Those to come.
  std::vector<std::string> names_;                ///< Of the place that comes next.
  std::uint32_t text_begin_ = kNowhere;           ///< Where the text of this block begins.
  std::vector<TextSpan> literal_;                 ///< Links and code in it, which hold no address.
};

}  // namespace consultlint
