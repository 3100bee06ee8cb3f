#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace consultlint {

/// What an HTML element means to a document; elements that mean nothing to it are kOther.
enum class HtmlElement : std::uint8_t {
  kOther,
  kAnchor,
  kStrong,
  kEmphasis,
  kCode,
  kSuperscript,
  kLineBreak,
  kImage,
  kDivision,  ///< Ends the paragraph in front of it: p, div, section and the like.
  kUnorderedList,
  kOrderedList,
  kListItem,
  kTable,
  kTableHead,
  kTableBody,
  kRow,
  kHeaderCell,
  kCell,
  kCaption,
  kHeading,
  kQuote,
  kPreformatted,
  kTitle,
  kFurniture,  ///< Not of HTML: what is set apart from the prose.
};

/// One tag. Views point into the text that it was read from.
struct HtmlTag {
  HtmlElement element = HtmlElement::kOther;
  bool closing = false;
  std::uint8_t level = 0;       ///< Of a heading, from 1.
  std::string_view attributes;  ///< Those of elements that mean nothing, too.

  /// The value of an attribute with its character references decoded; nothing when it is absent.
  std::optional<std::string> attribute(std::string_view name) const;
};

/// Reads "<name attributes>" or "</name>"; comments and declarations are kOther. Never fails.
HtmlTag read_html_tag(std::string_view text);

}  // namespace consultlint
