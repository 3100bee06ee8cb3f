#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "consultlint/words.h"

namespace consultlint {

/// Words, folded and parted by spaces, that are of one class.
struct ClassedWords {
  WordClass word_class;
  std::string_view words;
};

/// The words of every class of WordClass. A word may be in several rows.
std::span<const ClassedWords> classed_words();

/// Month 1 to 12 that a folded word names, in full or abbreviated ("sept"), or 0.
int month_named(std::string_view folded);
/// Weekday 0 (Sunday) to 6 that a folded word names, in full or abbreviated, or -1.
int weekday_named(std::string_view folded);

}  // namespace consultlint
