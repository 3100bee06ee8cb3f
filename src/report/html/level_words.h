#pragma once
#include <array>
#include <string_view>

#include "consultlint/rule.h"

namespace consultlint::html {

/// How a level is shown: by a word and a sign of its own shape, so that colour alone says nothing.
struct LevelWords {
  std::string_view name;    ///< Of its class in the style sheet: "error".
  std::string_view word;    ///< "Error".
  std::string_view plural;  ///< "errors".
};

inline const LevelWords& level_words(Level level) {
  static constexpr std::array<LevelWords, 4> kWords = {{{"remark", "Remark", "remarks"},
                                                        {"note", "Note", "notes"},
                                                        {"warning", "Warning", "warnings"},
                                                        {"error", "Error", "errors"}}};
  return kWords[static_cast<std::size_t>(level)];
}

/// The levels of findings, gravest first.
inline constexpr std::array<Level, 4> kLevelsByWeight = {Level::kError, Level::kWarning,
                                                         Level::kNote, Level::kNone};

}  // namespace consultlint::html
