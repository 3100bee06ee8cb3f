#pragma once
#include <cstdint>

#include "report/html/file_view.h"
#include "report/html/overlays.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes the own words of blocks, with their marks, and the findings among them. Views the file,
/// which must have its document, and the writer.
class BlockText {
 public:
  BlockText(Writer& out, const FileView& view);

  /// Whether there is anything to see.
  bool is_empty(std::uint32_t block) const;
  void write(std::uint32_t block) const;

 private:
  struct State;
  void write_words(const State& state, TextSpan words) const;
  void write_lines(std::string_view words) const;
  void open(const State& state, Layer layer) const;
  void open_finding(const State& state) const;
  void write_inset(const Inset& inset) const;
  void write_picture(const Image& image) const;
  void write_story_link(std::uint32_t index) const;
  void write_marker(const PlacedFinding& finding) const;

  Writer& out_;
  const FileView& view_;
  const Document& document_;
  Overlays overlays_;
};

}  // namespace consultlint::html
