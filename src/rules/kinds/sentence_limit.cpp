#include "rules/kinds/sentence_limit.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

#include "rules/kinds/own_words.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

/// The innermost section that holds the block, or kNowhere.
std::uint32_t section_of(std::uint32_t block, std::span<const Section> sections) {
  const auto next = std::ranges::upper_bound(sections, block, {}, &Section::first_block);
  if (next == sections.begin()) return kNowhere;
  auto section = static_cast<std::uint32_t>(next - sections.begin()) - 1;
  while (section != kNowhere && block >= sections[section].end_block) {
    section = sections[section].parent;
  }
  return section;
}

bool holds_phrase(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool begins = at == 0 || !ascii::is_letter_or_digit(text[at - 1]);
    if (begins && (end == text.size() || !ascii::is_letter_or_digit(text[end]))) return true;
  }
  return false;
}

std::string others_text(std::size_t others, const Limit& limit) {
  if (others == 0) return "";
  const std::string bound =
      fmt::format("{} {} words", limit.row.above ? "over" : "under", figure_text(limit.bound));
  if (others == 1) return fmt::format("Another sentence of this section has {} too.", bound);
  return fmt::format("{} more sentences of this section have {}.", others, bound);
}

/// Sentences of one section that are beyond the limit.
class Guilty {
 public:
  explicit Guilty(const Limit& limit) : limit_(limit) {}

  bool is_of(std::uint32_t section) const { return sentences_.empty() || section == section_; }

  void add(const OwnWords& sentence, std::uint32_t section) {
    sentences_.push_back(sentence);
    section_ = section;
  }

  /// Reports what was added and forgets it.
  void report(const Document& document, Sink& out) {
    if (sentences_.empty()) return;
    const auto worst = limit_.row.above
                           ? std::ranges::max_element(sentences_, {}, &OwnWords::words)
                           : std::ranges::min_element(sentences_, {}, &OwnWords::words);
    const bool list = is_list_in_disguise(document.slice(worst->span));
    Finding& finding = out.report(
        worst->span,
        {{"value", worst->words},
         {"limit", figure_text(limit_.bound)},
         {"figure", name_in_message(limit_.row.figure)},
         {"advice", list ? "Turn its parts into a list." : "Split it at a joining word."},
         {"others", others_text(sentences_.size() - 1, limit_)}});
    add_related(worst, finding);
    sentences_.clear();
  }

 private:
  void add_related(std::vector<OwnWords>::const_iterator worst, Finding& finding) const {
    constexpr std::size_t kShown = 9;
    for (auto other = sentences_.begin(); other != sentences_.end(); ++other) {
      if (other == worst) continue;
      if (finding.related.size() == kShown) return;
      finding.related.push_back(
          {other->span, fmt::format("{} words in one sentence", other->words)});
    }
  }

  const Limit& limit_;
  std::vector<OwnWords> sentences_;
  std::uint32_t section_ = kNowhere;
};

}  // namespace

std::vector<bool> sections_headed(const Facts& facts, const std::vector<std::string>& phrases) {
  const std::span<const Section> sections = facts.sections();
  std::vector<bool> headed(sections.size());
  if (phrases.empty()) return headed;
  std::vector<std::string> folded;
  std::ranges::transform(phrases, std::back_inserter(folded), ascii::lower_case);
  const Document& document = facts.document();
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section& section = sections[i];
    headed[i] = section.parent != kNowhere && headed[section.parent];
    if (headed[i] || section.heading == kNowhere) continue;
    const TextSpan heading = document.content(document.blocks()[section.heading]);
    const std::string text = ascii::lower_case(document.slice(heading));
    headed[i] = std::ranges::any_of(
        folded, [&text](const std::string& phrase) { return holds_phrase(text, phrase); });
  }
  return headed;
}

void judge_sentences(const Limit& limit, const TextFilter& filter,
                     const std::vector<bool>& left_out, const Facts& facts, Sink& out) {
  const Document& document = facts.document();
  Guilty guilty(limit);
  for (const Sentence& sentence : facts.sentences()) {
    if (!limit.is_passed_by(sentence.words) || !filter.covers(document.blocks()[sentence.block])) {
      continue;
    }
    const OwnWords own = own_words(sentence, filter, facts);
    if (own.words == 0 || !limit.is_passed_by(own.words)) continue;
    const std::uint32_t section = section_of(sentence.block, facts.sections());
    if (section != kNowhere && left_out[section]) continue;
    if (!guilty.is_of(section)) guilty.report(document, out);
    guilty.add(own, section);
  }
  guilty.report(document, out);
}

}  // namespace consultlint
