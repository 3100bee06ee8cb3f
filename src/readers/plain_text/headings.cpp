#include <algorithm>
#include <string>
#include <unordered_set>

#include "readers/plain_text/cover.h"
#include "readers/plain_text/heading_shape.h"
#include "readers/plain_text/heading_wording.h"
#include "readers/plain_text/layout.h"
#include "readers/plain_text/wording.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint32_t kFewestProseWords = 9;
constexpr std::uint32_t kLongestLabel = 4;  ///< Words of "Job title:".
constexpr std::size_t kShortStack = 3;
constexpr std::uint32_t kFewestTitleWords = 4;
constexpr std::size_t kNoTitle = static_cast<std::size_t>(-1);

/// What a passage is to the headings around it.
enum class Part : std::uint8_t { kShort, kProse, kHeading, kEnd };

class Headings {
 public:
  explicit Headings(Layout& layout) : layout_(layout), passages_(layout.passages) {}

  void infer() {
    find_front_matter();
    mark_numbered();
    mark_title();
    mark_unnumbered();
    mark_repeated();
  }

 private:
  bool is_paragraph(std::size_t i) const { return passages_[i].kind == BlockKind::kParagraph; }
  const Marker& marker(std::size_t i) const { return layout_.marker(passages_[i]); }
  std::string_view words(std::size_t i) const { return layout_.words(passages_[i]); }

  void promote(std::size_t i, std::uint8_t confidence) {
    passages_[i].kind = BlockKind::kHeading;
    passages_[i].confidence = std::min(passages_[i].confidence, confidence);
  }

  std::uint32_t word_count(std::size_t i) const { return title_words(layout_, passages_[i]); }
  bool has_shape(std::size_t i) const { return has_title_shape(layout_, passages_[i]); }

  Part part(std::size_t i) const {
    if (i >= passages_.size()) return Part::kEnd;
    const Passage& p = passages_[i];
    if (p.kind == BlockKind::kHeading) return Part::kHeading;
    if (p.kind != BlockKind::kParagraph) return Part::kProse;
    if (marker(i).has_label()) return Part::kProse;
    const std::string_view end = layout_.last_text(p);
    const bool sentence = (ends_clause(end) && count_words(words(i), 5) == 5) ||
                          (last_sign(end) == '.' && count_words(words(i), 3) == 3);
    const auto wordy = [&] { return word_count(i) > kFewestProseWords; };
    const bool colon = last_sign(end) == ':';
    const bool label = colon && count_words(words(i), 3) <= 2;
    if (label || (p.strong && !wordy())) return Part::kShort;
    return sentence || colon || wordy() ? Part::kProse : Part::kShort;
  }

  bool is_table(std::size_t i) const { return passages_[i].kind == BlockKind::kTable; }

  /// Front matter is what stands above the first prose.
  void find_front_matter() {
    while (front_matter_ < passages_.size() && part(front_matter_) == Part::kShort) ++front_matter_;
  }

  // --- Numbered headings.

  void mark_numbered() {
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      if (!is_paragraph(i) || !marker(i).has_label() || marker(i).has_glyph) continue;
      const char first = layout_.first_text(passages_[i]).front();
      if (first == '(' || ascii::is_lower(first)) continue;  // "(b)" and "b)" count items
      if (is_numbered_heading(i)) promote(i, 85);
    }
  }

  bool is_numbered_heading(std::size_t i) const {
    const std::string_view text = words(i);
    const bool names = names_what_follows(text);
    const bool stop =
        last_sign(text) == '.' && count_words(text, 4) <= 3 && layout_.one_line(passages_[i]);
    if (!names && !stop && !has_shape(i)) return false;
    if (!passages_[i].blank_before && marker(i).depth > 1 && !passages_[i].blank_after)
      return false;
    if (is_question_to_reader(text)) return false;
    if (marker(i).depth > 1 && (has_finite_verb(text) && last_sign(text) != '?')) return false;
    return next_differs(i);
  }

  /// A heading has something below it that is not just the next number.
  bool next_differs(std::size_t i) const {
    if (i + 1 >= passages_.size()) return true;
    if (marker(i).depth > 1 && marker(i).value() == 0) return true;  // "2.0" opens a section
    const Marker& next = marker(i + 1);
    return !(is_paragraph(i + 1) && follows(marker(i), next) && !next.has_glyph &&
             marker(i).depth > 1 && !has_shape(i + 1));
  }

  // --- The title and what stands with it on the first page.

  void mark_title() {
    title_ = find_title(layout_).value_or(kNoTitle);
    if (title_ == kNoTitle) return;
    passages_[title_].title = true;
    if (!passages_[title_].marked_heading) promote(title_, 80);
  }

  /// Above the title, or the name of a body on the same page.
  bool belongs_to_cover(std::size_t i) const {
    if (title_ == kNoTitle) return false;
    return i < title_ || (i < front_matter_ && is_organisation(words(i)));
  }

  // --- Headings without a number.

  bool is_candidate(std::size_t i) const {
    const Passage& p = passages_[i];
    const bool block_of_lines = p.strong && p.first != p.last;  // a logo, an author
    if (!is_paragraph(i) || block_of_lines || marker(i).has_label() || !has_shape(i)) return false;
    const std::string_view text = words(i);
    return starts_as_title(text) && !belongs_to_cover(i) && !is_date(text) && !is_cover_line(i) &&
           !is_imprint(text) && !is_trail_or_list(text) && !is_greeting_or_close(text) &&
           !is_quotation(text) && !is_question_to_reader(text) && !answers_label(i) && !signs(i) &&
           !is_subtitle(i);
  }

  /// One of the labelled lines of a cover or a form, which come in runs or give figures.
  bool is_cover_line(std::size_t i) const {
    const std::string_view text = words(i);
    if (!is_label_and_value(text)) return false;
    return std::ranges::any_of(text, ascii::is_digit) || part(i + 1) != Part::kProse ||
           (i > 0 && part(i - 1) == Part::kShort);
  }

  /// "Job title:" on the line above makes this its value.
  bool answers_label(std::size_t i) const {
    return i > 0 && is_paragraph(i - 1) && last_sign(layout_.last_text(passages_[i - 1])) == ':' &&
           count_words(words(i - 1), kLongestLabel + 1) <= kLongestLabel;
  }

  /// The line between the title and the table of a cover belongs to the title.
  bool is_subtitle(std::size_t i) const {
    return title_ != kNoTitle && i == title_ + 1 && i + 1 < passages_.size() && is_table(i + 1);
  }

  /// The name below "Yours sincerely".
  bool signs(std::size_t i) const {
    return i > 0 && is_paragraph(i - 1) && is_greeting_or_close(words(i - 1)) &&
           words(i - 1).starts_with("Yours");
  }

  void mark_unnumbered() {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      if (is_candidate(i) && stands_as_heading(i)) found.push_back(i);
    }
    for (const std::size_t i : found) promote(i, passages_[i].blank_before ? 75 : 65);
  }

  bool stands_as_heading(std::size_t i) const {
    const Part next = part(i + 1);
    if (next == Part::kEnd) return false;
    if (all_capitals(words(i)) && word_count(i) >= 2 && passages_[i].blank_before) {
      return next != Part::kShort || is_candidate(i + 1);
    }
    if (next == Part::kShort) return opens_stack(i);
    if (i + 1 == front_matter_ && next == Part::kProse && !is_table(i + 1)) return true;
    if (next == Part::kHeading && passages_[i + 1].level == 0 && !marker(i + 1).has_label()) {
      return false;
    }
    return short_lines_above(i) < kShortStack - 1;
  }

  /// A heading right above another heading, which has its text below it.
  bool opens_stack(std::size_t i) const {
    const Part beyond = part(i + 2);
    if (!is_candidate(i + 1) || beyond != Part::kProse) return false;
    if (i + 2 == front_matter_) return word_count(i) >= kFewestTitleWords;
    return short_lines_above(i) == 0 && short_lines_above(i + 1) == 1;
  }

  /// Lines of an address, a signature or a cover come in stacks; a heading comes alone.
  std::size_t short_lines_above(std::size_t i) const {
    std::size_t count = 0;
    while (count < kShortStack && i > count && part(i - count - 1) == Part::kShort) ++count;
    return count;
  }

  /// A line that repeats the words of a heading is one, even if it ends with a colon.
  void mark_repeated() {
    std::unordered_set<std::string> titles;
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      if (passages_[i].kind == BlockKind::kHeading && i != title_) titles.insert(folded(words(i)));
    }
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      const bool alone = is_paragraph(i) && layout_.one_line(passages_[i]) &&
                         passages_[i].blank_before && !marker(i) &&
                         layout_.lines[passages_[i].first].width < 60;
      if (alone && part(i + 1) == Part::kProse && titles.contains(folded(words(i)))) {
        promote(i, 70);
      }
    }
  }

  Layout& layout_;
  std::vector<Passage>& passages_;
  std::size_t title_ = kNoTitle;
  std::size_t front_matter_ = 0;  ///< Passages above the first prose.
};

}  // namespace

void infer_headings(Layout& layout) {
  Headings(layout).infer();
}

}  // namespace consultlint::plain_text
