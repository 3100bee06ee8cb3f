#include "consultlint/check.h"

#include <algorithm>

#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

/// Whether a sentence says that an option is preferred.
bool prefers(std::string_view sentence) {
  constexpr std::string_view kCues[] = {"prefer", "favour", "recommend", "lean towards"};
  return std::ranges::any_of(
      kCues, [&](std::string_view cue) { return sentence.find(cue) != std::string_view::npos; });
}

}  // namespace

Check option_no_preferred_reason(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const auto preferred = std::ranges::find(facts.options(), true, &OfferedOption::preferred);
    if (preferred == facts.options().end()) return;
    constexpr std::size_t kNear = 3;  // sentences
    const std::vector<std::uint32_t> rows = phrase_rows(facts, phrases);
    const auto sentences = facts.sentences();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (!prefers(document.slice(sentences[i].span))) continue;
      const std::size_t begin = i > kNear ? i - kNear : 0;
      const std::size_t end = std::min(i + kNear + 1, sentences.size());
      const bool reasoned = std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                                        rows.begin() + static_cast<std::ptrdiff_t>(end),
                                        [](std::uint32_t row) { return row != 0; });
      if (reasoned) return;
    }
    out.report(preferred->name);
  };
}

}  // namespace consultlint::checks
