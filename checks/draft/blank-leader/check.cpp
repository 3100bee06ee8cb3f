#include "consultlint/check.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace consultlint::checks {
namespace {

constexpr std::size_t kFewestSigns = 4;
/// Fewer words before a gap are the label of a field.
constexpr std::size_t kFewestWords = 4;

/// Rows of the page's terms, in order.
enum class Row : std::uint32_t { kBeforeGap, kForm };

/// Length of the row of one sign at the start of `text`.
std::size_t row_length(std::string_view text) {
  constexpr std::string_view kSigns[] = {"_", ".", "…"};
  for (const std::string_view sign : kSigns) {
    std::size_t length = 0;
    while (text.substr(length).starts_with(sign)) length += sign.size();
    if (length > 0) return length;
  }
  return 0;
}

/// The first gap to write in, "____" or "......"; empty when there is none.
TextSpan find_gap(std::string_view text, TextSpan part) {
  for (std::uint32_t i = part.begin; i < part.end;) {
    const auto row = static_cast<std::uint32_t>(row_length(text.substr(i, part.end - i)));
    if (row >= kFewestSigns) return {i, i + row};
    i += std::max(row, 1U);
  }
  return {};
}

/// One document's gaps, judged by where they stand.
class Judge {
 public:
  Judge(const Document& document, const Facts& facts, PhraseSet phrases)
      : document_(document), facts_(facts), hits_(facts.phrases(phrases)) {
    for (const Section& section : facts.sections()) {
      if (section.heading == kNowhere) continue;
      const TextSpan heading = document.blocks()[section.heading].span;
      const bool inside_form = heading.begin < forms_end();
      if (!inside_form && speaks_of_form(heading))
        forms_.push_back({heading.begin, end_of(section)});
    }
  }

  /// The first gap in a block that breaks a sentence of the author's, or nothing.
  std::optional<TextSpan> broken_sentence(const Block& block) const {
    const TextSpan content = document_.content(block);
    const TextSpan gap = find_gap(document_.text(), content);
    if (gap.empty() || !wants_word(gap) || !goes_on(gap, content)) return std::nullopt;
    const bool label = facts_.tokens_in({content.begin, gap.begin}).size() < kFewestWords;
    if (label || speaks_of_form(content) || is_in_form(gap.begin)) return std::nullopt;
    return gap;
  }

 private:
  /// Behind "on", "by", "is" or a pound sign a value belongs.
  bool wants_word(TextSpan gap) const {
    if (document_.text().substr(0, gap.begin).ends_with("£")) return true;
    const auto hit = std::ranges::lower_bound(
        hits_, gap.begin, {}, [](const PhraseHit& phrase) { return phrase.span.end + 1; });
    return hit != hits_.end() && hit->span.end + 1 == gap.begin &&
           document_.text()[hit->span.end] == ' ' &&
           static_cast<Row>(hit->entry) == Row::kBeforeGap;
  }

  /// Words or the stop of the sentence follow.
  bool goes_on(TextSpan gap, TextSpan content) const {
    const bool stops =
        document_.slice(gap).ends_with('.') || document_.text().substr(gap.end).starts_with('.');
    return stops || !facts_.tokens_in({gap.end, content.end}).empty();
  }

  /// What readers fill in says "I" and "my", or names a form.
  bool speaks_of_form(TextSpan span) const {
    auto hit = std::ranges::lower_bound(hits_, span.begin, {},
                                        [](const PhraseHit& phrase) { return phrase.span.begin; });
    for (; hit != hits_.end() && hit->span.begin < span.end; ++hit) {
      if (static_cast<Row>(hit->entry) == Row::kForm) return true;
    }
    return false;
  }

  bool is_in_form(std::uint32_t offset) const {
    const auto next = std::ranges::upper_bound(forms_, offset, {}, &TextSpan::begin);
    return next != forms_.begin() && offset < std::prev(next)->end;
  }

  std::uint32_t forms_end() const { return forms_.empty() ? 0 : forms_.back().end; }

  std::uint32_t end_of(const Section& section) const {
    const auto blocks = document_.blocks();
    return section.end_block < blocks.size() ? blocks[section.end_block].span.begin
                                             : static_cast<std::uint32_t>(document_.text().size());
  }

  const Document& document_;
  const Facts& facts_;
  std::span<const PhraseHit> hits_;
  std::vector<TextSpan> forms_;  // parts whose heading names a form, apart from each other
};

bool is_running_text(const Document& document, const Block& block) {
  const bool text = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem ||
                    block.kind == BlockKind::kHeading;
  return text && document.stories()[block.story].kind == StoryKind::kBody;
}

}  // namespace

Check draft_blank_leader(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const Judge judge(document, facts, phrases);
    for (const Block& block : document.blocks()) {
      if (!is_running_text(document, block)) continue;
      if (const auto gap = judge.broken_sentence(block)) out.report(*gap);
    }
  };
}

}  // namespace consultlint::checks
