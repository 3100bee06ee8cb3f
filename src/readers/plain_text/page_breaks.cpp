#include <utility>
#include <vector>

#include "readers/plain_text/layout.h"
#include "readers/plain_text/wording.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint32_t kFewestCutWords = 6;  ///< Of a paragraph that a page end cut in two.
constexpr std::uint8_t kMendedConfidence = 75;

bool is_joinable(const Layout& layout, const Passage& p) {
  return p.kind == BlockKind::kParagraph && layout.lines[p.first].tabs == 0;
}

/// The second half of a sentence that a page end cut in two.
bool goes_on(const Layout& layout, const Passage& cut, const Passage& rest, bool at_start) {
  if (!is_joinable(layout, cut) || !is_joinable(layout, rest) || layout.marker(rest)) return false;
  if (!rest.blank_before || !starts_lower(layout.first_text(rest))) return false;
  const std::string_view end = layout.last_text(cut);
  if (ends_clause(end) || starts_with_address(layout.first_text(rest))) return false;
  return at_start || count_words(layout.words(cut), kFewestCutWords) >= kFewestCutWords;
}

}  // namespace

void mend_page_breaks(Layout& layout) {
  std::vector<Passage> mended;
  for (const Passage& passage : layout.passages) {
    const bool at_start = mended.size() == 1;
    if (!mended.empty() && goes_on(layout, mended.back(), passage, at_start)) {
      mended.back().last = passage.last;
      mended.back().blank_after = passage.blank_after;
      mended.back().confidence = kMendedConfidence;
    } else {
      mended.push_back(passage);
    }
  }
  layout.passages = std::move(mended);
}

}  // namespace consultlint::plain_text
