#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "document/builder.h"
#include "readers/markdown/html_tag.h"
#include "readers/plain_text/emphasis.h"
#include "readers/plain_text/layout.h"

namespace consultlint::plain_text {

/// Appends words to the open block and turns what people type among them into marks: stars, note
/// marks, leaders to write on, and the few signs of Markdown and HTML that text extracted from
/// other formats carries (links, pictures, `<br>`, `<sup>`, `&amp;`). Anything else is copied as it
/// is.
///
/// The builder holds the source as artifact 0; both outlive this. Linear in what is appended.
class InlineWriter {
 public:
  InlineWriter(const Layout& layout, DocumentBuilder& builder);

  /// Marks must close within a passage. `end` is the source offset where it ends.
  void begin_passage(std::uint32_t end);
  void append(SourceSpan span);

  /// Offset in the text of the first reference to a note, or kNowhere.
  std::uint32_t anchor(std::uint32_t note) const { return anchors_[note % kMostNotes]; }

 private:
  static constexpr std::size_t kMostNotes = 1000;

  /// The handlers give the length of what they took, or 0 when the byte is plain text.
  std::uint32_t take_special(std::uint32_t at, std::uint32_t end);
  std::uint32_t take_stars(std::uint32_t at);
  std::uint32_t take_note_mark(std::uint32_t at);
  std::uint32_t take_leader(std::uint32_t at, std::uint32_t end);
  std::uint32_t take_link(std::uint32_t at, std::uint32_t end);
  std::uint32_t take_image(std::uint32_t at, std::uint32_t end);
  std::uint32_t take_tag(std::uint32_t at, std::uint32_t end);
  std::uint32_t take_reference(std::uint32_t at, std::uint32_t end);

  void apply_tag(const HtmlTag& tag, std::uint32_t at);
  void apply_mark(const HtmlTag& tag, Mark::Kind kind);
  void apply_anchor(const HtmlTag& tag);
  void append_marked(std::uint32_t begin, std::uint32_t end);
  void refer_to(std::uint32_t note, std::uint32_t begin, std::uint32_t end);
  void copy_to(std::uint32_t at);

  const Layout& layout_;
  DocumentBuilder& builder_;
  Stars stars_;
  std::array<bool, 256> special_{};  ///< Bytes that may begin something.
  bool plain_ = true;                ///< There is none of them in the source.
  std::uint32_t copied_ = 0;         ///< Source offset up to which the line has been dealt with.
  std::array<std::uint32_t, 8> begun_{};  ///< By Mark::Kind: where an open mark begins.
  std::uint32_t link_begin_ = kNowhere;
  std::string link_target_;
  std::array<bool, kMostNotes> noted_{};
  std::array<std::uint32_t, kMostNotes> anchors_{};
};

}  // namespace consultlint::plain_text
