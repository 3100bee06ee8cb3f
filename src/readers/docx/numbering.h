#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "readers/docx/styles.h"
#include "readers/docx/xml.h"
#include "readers/number_format.h"

namespace consultlint::docx {

inline constexpr std::size_t kListLevels = 9;

/// One level of a list as the numbering part defines it.
struct ListLevel {
  int start = 1;
  NumberFormat format = NumberFormat::kDecimal;
  std::string text;            ///< "%1.%2": literal text with the numbers of levels, from 1.
  std::optional<int> restart;  ///< w:lvlRestart.
  bool legal = false;          ///< w:isLgl: every number of the label prints as decimal.
  std::size_t width = 1;       ///< Least number of digits: custom formats such as 001.
  std::optional<std::uint32_t> paragraph_style;  ///< Index of the style tied to the level.
};

/// A label, computed.
struct ListLabel {
  std::string text;           ///< "8.1.1", "(a)"; empty for bullets and levels without label.
  int level = 0;              ///< From 0.
  bool bullet = false;        ///< A visible bullet.
  std::string_view tick_box;  ///< The bullet when it is one to tick: "☐", "☒".
};

/// The lists of a document and the state of their counters while it is read in order.
///
/// Counters belong to the abstract definition and are shared by the lists that use it; a list with
/// start overrides resets them when it is first met. Not thread-safe. The rules follow ISO/IEC
/// 29500-1 §17.9 and, where it is silent, what Word prints.
class Numbering {
 public:
  Numbering() = default;
  /// `styles` resolves style links and styles tied to levels; it is not kept.
  Numbering(const Xml& xml, pugi::xml_node root, const Styles& styles);

  /// Counts one paragraph that asks directly for `direct` and has `style`; nothing when it is not
  /// numbered.
  std::optional<ListLabel> next(const NumberRequest& direct, const Style& style);

 private:
  using Levels = std::array<ListLevel, kListLevels>;
  struct Abstract {
    Levels levels;
    std::string style_link;  ///< Set when another list's definition is meant.
    std::array<std::optional<int>, kListLevels> counters;
  };
  struct List {
    std::size_t abstract = 0;  ///< Index into abstracts_.
    std::array<std::optional<ListLevel>, kListLevels> levels;
    std::array<std::optional<int>, kListLevels> starts;
    bool met = false;
  };

  void read_abstract(const Xml& xml, const Styles& styles, pugi::xml_node node);
  void read_list(const Xml& xml, const Styles& styles, pugi::xml_node node);
  void follow_style_links(const Styles& styles);
  const ListLevel& level_of(const List& list, std::size_t level) const;
  std::optional<std::size_t> level_tied_to(const List& list,
                                           std::optional<std::uint32_t> style) const;
  /// The first paragraph of a list restarts the levels that the list overrides.
  void meet(List& list);
  void count(List& list, std::size_t level);
  std::string label(const List& list, std::size_t level) const;

  std::vector<Abstract> abstracts_;
  std::unordered_map<int, std::size_t> abstract_index_;  // by w:abstractNumId
  std::unordered_map<int, List> lists_;                  // by w:numId
};

}  // namespace consultlint::docx
