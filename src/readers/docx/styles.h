#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readers/docx/xml.h"

namespace consultlint::docx {

/// What a paragraph style is for, by the built-in or customary name of it or of a style it is
/// based on.
enum class StyleRole : std::uint8_t {
  kNone,
  kTitle,
  kContentsHeading,
  kContentsEntry,
  kCaption,
  kQuote,
  kCode,
  kBulletList,
  kNumberList,
};

/// The list level that a paragraph or a style asks for.
struct NumberRequest {
  std::optional<int> number;  ///< w:numId; 0 says that there is no number.
  std::optional<int> level;   ///< w:ilvl, from 0.
};

/// What is said of a run; what is not said is left to the style. Views the XML part.
struct RunProperties {
  std::optional<bool> bold;
  std::optional<bool> emphasis;
  std::optional<bool> hidden;
  std::optional<bool> superscript;
  std::optional<bool> underlined;
  std::optional<bool> coloured;          ///< Neither automatic nor, to the eye, black or white.
  std::optional<std::string_view> font;  ///< Empty for a font of the theme.
  std::string_view language;             ///< "en-GB", or empty.
  std::string_view style;                ///< Id of the character style of a run.
};

/// A style with everything that it takes over from the styles it is based on.
struct Style {
  StyleRole role = StyleRole::kNone;
  int role_level = 0;                ///< "toc 2", "List Bullet 3": the number, else 1.
  std::optional<int> outline_level;  ///< From 0; 9 is body text. From the name if need be.
  NumberRequest numbering;
  std::optional<std::uint32_t> index;             ///< In order of the part, if it is there.
  std::optional<std::uint32_t> numbering_source;  ///< The style of the chain that gave the number.
  RunProperties run;
  std::optional<bool> breaks_page;  ///< Begins on a new page.
};

/// The styles of a document, found by id. Built-in styles are known by their name, which Word
/// stores in English whatever the language of the program; the id is only a key. Immutable; views
/// the style part.
class Styles {
 public:
  /// Without a style part, as in a bare document.xml: ids stand for names.
  Styles() = default;
  Styles(const Xml& xml, pugi::xml_node root);

  /// The style of paragraphs that name none.
  const Style& default_style() const { return default_; }
  /// The style of that id; for an unknown id a style without properties, as Word does.
  Style find(std::string_view id) const;
  /// Index of the style in order of the part, or nothing.
  std::optional<std::uint32_t> index_of(std::string_view id) const;
  /// What holds where neither run nor style says anything.
  const RunProperties& defaults() const { return defaults_; }

 private:
  std::vector<Style> styles_;
  std::unordered_map<std::string, std::uint32_t> index_;
  Style default_;
  RunProperties defaults_;
  bool names_are_ids_ = true;
};

/// Reads the numbering request of a w:numPr.
NumberRequest read_number_request(const Xml& xml, pugi::xml_node properties);
/// Reads what a w:rPr says into `run`.
void read_run_properties(const Xml& xml, pugi::xml_node properties, RunProperties& run);

}  // namespace consultlint::docx
