#include "consultlint/check.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

constexpr std::uint32_t kShortestSentence = 4;  // words; shorter ones are labels
constexpr std::size_t kMostRelated = 3;

/// A sentence of running text and how many passives it has.
struct Judged {
  std::uint32_t sentence = 0;
  std::uint32_t passives = 0;
};

/// The sentences of each section that stand in no section below it.
std::vector<std::vector<Judged>> sentences_by_section(const Facts& facts, const Where& where) {
  const TextFilter filter(where, facts);
  const auto sections = facts.sections();
  const auto sentences = facts.sentences();
  const auto passives = facts.passives();
  std::vector<std::vector<Judged>> by_section(sections.size());
  std::size_t section = 0;
  auto passive = passives.begin();
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    const auto first = passive;
    while (passive != passives.end() && passive->sentence == i) ++passive;
    const Sentence& sentence = sentences[i];
    while (section + 1 < sections.size() && sections[section + 1].first_block <= sentence.block) {
      ++section;
    }
    const bool inside = section < sections.size() && sentence.block < sections[section].end_block;
    if (!inside || sentence.words < kShortestSentence || !filter.covers(sentence.span)) continue;
    by_section[section].push_back({i, static_cast<std::uint32_t>(passive - first)});
  }
  return by_section;
}

/// The sentences with most passives, in text order.
std::vector<Judged> worst(std::vector<Judged> sentences) {
  std::erase_if(sentences, [](const Judged& judged) { return judged.passives == 0; });
  std::ranges::stable_sort(sentences, std::ranges::greater(), &Judged::passives);
  sentences.resize(std::min(sentences.size(), kMostRelated));
  std::ranges::sort(sentences, {}, &Judged::sentence);
  return sentences;
}

/// The heading of a section, or its first sentence.
TextSpan place_of(const Facts& facts, const Section& section, const Judged& first) {
  if (section.heading == kNowhere) return facts.sentences()[first.sentence].span;
  return facts.document().content(facts.document().blocks()[section.heading]);
}

}  // namespace

Check plain_passive_share(const Options& options) {
  return [where = options.where(), limit = options.integer("max-share"),
          fewest = static_cast<std::size_t>(options.integer("min-sentences"))](
             const Document&, const Facts& facts, Sink& out) {
    const auto by_section = sentences_by_section(facts, where);
    for (std::size_t i = 0; i < by_section.size(); ++i) {
      const std::vector<Judged>& sentences = by_section[i];
      if (sentences.size() < std::max<std::size_t>(fewest, 1)) continue;
      const auto passive = std::ranges::count_if(
          sentences, [](const Judged& judged) { return judged.passives > 0; });
      const auto share = 100 * passive / static_cast<std::int64_t>(sentences.size());
      if (share <= limit) continue;
      Finding& finding = out.report(place_of(facts, facts.sections()[i], sentences.front()),
                                    {{"passive", passive},
                                     {"sentences", sentences.size()},
                                     {"share", share},
                                     {"limit", limit}});
      for (const Judged& judged : worst(sentences)) {
        finding.related.push_back(
            {facts.sentences()[judged.sentence].span, "a sentence in the passive"});
      }
    }
  };
}

}  // namespace consultlint::checks
