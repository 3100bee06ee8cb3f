#pragma once
#include <cstdint>
#include <string_view>

namespace consultlint::plain_text {

struct Layout;
struct Passage;

/// The printed mark of a footnote: "²³" or "[23]". `length` is 0 when there is none.
struct NoteMark {
  std::uint32_t number = 0;
  std::uint32_t length = 0;  ///< Bytes.
};

/// The superscript digits that begin at `text[at]`.
NoteMark superscript_at(std::string_view text, std::size_t at);
/// The number in square brackets that begins at `text[at]`.
NoteMark bracketed_at(std::string_view text, std::size_t at);

/// The mark that opens a note: raised, in brackets, or a bare number. Precondition: `note` was
/// collected as one.
NoteMark note_mark(const Layout& layout, const Passage& note);

}  // namespace consultlint::plain_text
