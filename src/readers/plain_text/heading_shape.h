#pragma once
#include <cstdint>

#include "readers/plain_text/layout.h"

namespace consultlint::plain_text {

/// Words of a title beyond which a line is taken for a sentence.
inline constexpr std::uint32_t kMostTitleWords = 14;

/// The words of the whole passage without its number, counted to a little above kMostTitleWords.
std::uint32_t title_words(const Layout& layout, const Passage& passage);

/// The passage is as short as a title, begins like one and does not end like a sentence.
bool has_title_form(const Layout& layout, const Passage& passage);
/// And its words make no statement: it looks like the title of something by itself,
/// whatever stands around it.
bool has_title_shape(const Layout& layout, const Passage& passage);

}  // namespace consultlint::plain_text
