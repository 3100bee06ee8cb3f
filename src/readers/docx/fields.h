#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/document.h"

namespace consultlint::docx {

/// What a field is, from its instruction text.
struct FieldKind {
  std::optional<Mark::Kind> mark;  ///< Of its result, where Word writes that.
  bool contents = false;           ///< A table of contents (not of figures).
  std::string target;              ///< Where its result leads: a URL or "#bookmark"; else empty.
};

/// Reads an instruction such as ` HYPERLINK "https://…" \l "part" ` or ` PAGEREF _Toc1 \h `.
FieldKind read_instruction(std::string_view instruction);

/// The fields that are open at a place of a story: they nest and may run over paragraphs.
///
/// Between begin and separate a field collects its instruction and shows nothing; between separate
/// and end it shows its result.
class FieldStack {
 public:
  struct Field {
    std::string instruction;
    FieldKind kind;
    bool in_result = false;
    std::uint32_t mark = 0;  ///< For the reader: the ranges that it opened for the result.
    std::uint32_t link = 0;
  };

  void begin();
  /// The instruction of the innermost field is complete: reads it. Returns the field, or nullptr
  /// when none waits for its result.
  Field* separate();
  /// Closes the innermost field and returns it as it was; nothing when none is open.
  std::optional<Field> end();
  /// More of the innermost field's instruction.
  void append_instruction(std::string_view text);
  /// Drops fields from the inside out until none waits for its result. True when there was one.
  bool abandon_instructions();

  bool empty() const { return open_.empty(); }
  /// Whether text met here belongs to an instruction and is not shown.
  bool in_instruction() const { return instructions_ > 0; }
  bool in_contents() const { return contents_ > 0; }

 private:
  std::vector<Field> open_;
  std::size_t instructions_ = 0;  ///< Open fields that have no result yet.
  std::size_t contents_ = 0;      ///< Open tables of contents.
};

}  // namespace consultlint::docx
