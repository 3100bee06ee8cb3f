#include "rules/kinds/limit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "rules/kinds/scope.h"
#include "rules/option_values.h"

namespace consultlint {
namespace {

/// A row of the page with its bound as a number.
struct Limit {
  LimitRow row;
  double bound = 0;
};

struct LimitSettings {
  std::vector<Limit> limits;
  std::int64_t min_sentences = 0;
};

double figure_of(const Readability& readability, Figure figure) {
  switch (figure) {
    case Figure::kWords:
      return readability.words;
    case Figure::kSentences:
      return readability.sentences;
    case Figure::kSyllables:
      return readability.syllables;
    case Figure::kFleschReadingEase:
      return readability.flesch_reading_ease;
    case Figure::kFleschKincaidGrade:
      return readability.flesch_kincaid_grade;
    case Figure::kGunningFog:
      return readability.gunning_fog;
    case Figure::kSmog:
      return readability.smog;
    case Figure::kColemanLiau:
      return readability.coleman_liau;
    case Figure::kAutomatedReadability:
      return readability.automated_readability;
    case Figure::kLix:
      return readability.lix;
    case Figure::kDaleChall:
      return readability.dale_chall;
    case Figure::kWordsPerSentence:
      break;
  }
  if (readability.sentences == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(readability.words) / readability.sentences;
}

/// As messages name them, in the order of Figure.
constexpr std::string_view kFigureTexts[] = {"words",
                                             "sentences",
                                             "syllables",
                                             "Flesch reading ease",
                                             "Flesch-Kincaid grade",
                                             "Gunning fog index",
                                             "SMOG grade",
                                             "Coleman-Liau index",
                                             "automated readability index",
                                             "LIX",
                                             "Dale-Chall score",
                                             "words a sentence"};

/// One decimal, and none for whole numbers.
std::string to_text(double value) {
  return value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", value);
}

/// False for NaN: what cannot be measured is not beyond anything.
bool is_beyond(const Limit& limit, double value) {
  return limit.row.above ? value > limit.bound : value < limit.bound;
}

Finding& report(TextSpan span, const Limit& limit, double value, Sink& out) {
  return out.report(span, {{"value", to_text(value)},
                           {"limit", to_text(limit.bound)},
                           {"figure", kFigureTexts[static_cast<std::size_t>(limit.row.figure)]}});
}

void judge_sentences(const Limit& limit, const TextFilter& filter, const Facts& facts, Sink& out) {
  for (const Sentence& sentence : facts.sentences()) {
    if (is_beyond(limit, sentence.words) &&
        filter.covers(facts.document().blocks()[sentence.block])) {
      report(sentence.span, limit, sentence.words, out);
    }
  }
}

void judge_paragraphs(const Limit& limit, const TextFilter& filter, const Facts& facts, Sink& out) {
  const std::span<const Sentence> sentences = facts.sentences();
  for (auto begin = sentences.begin(); begin != sentences.end();) {
    double words = 0;
    double count = 0;
    auto end = begin;
    for (; end != sentences.end() && end->block == begin->block; ++end) {
      words += end->words;
      ++count;
    }
    const Block& block = facts.document().blocks()[begin->block];
    const double value = limit.row.figure == Figure::kWords ? words : count;
    if (is_beyond(limit, value) && filter.covers(block)) {
      report(facts.document().content(block), limit, value, out);
    }
    begin = end;
  }
}

/// The sentences of blocks [first, end) with the most words, as places to begin with.
void add_longest(const Facts& facts, std::uint32_t first, std::uint32_t end, Finding& finding) {
  constexpr std::size_t kShown = 3;
  const std::span<const Sentence> all = facts.sentences();
  const auto begin = std::ranges::lower_bound(all, first, {}, &Sentence::block);
  const auto stop = std::ranges::lower_bound(begin, all.end(), end, {}, &Sentence::block);
  std::vector<Sentence> longest(
      std::min<std::size_t>(kShown, static_cast<std::size_t>(stop - begin)));
  std::partial_sort_copy(begin, stop, longest.begin(), longest.end(),
                         [](const Sentence& a, const Sentence& b) { return a.words > b.words; });
  for (const Sentence& sentence : longest) {
    finding.related.push_back(
        {sentence.span, fmt::format("{} words in one sentence", sentence.words)});
  }
}

bool is_beyond(const Limit& limit, const LimitSettings& settings, const Readability& readability) {
  return readability.sentences >= settings.min_sentences &&
         is_beyond(limit, figure_of(readability, limit.row.figure));
}

void report_passage(const Limit& limit, const Facts& facts, const Readability& readability,
                    const Section& section, Sink& out) {
  const std::span<const Block> blocks = facts.document().blocks();
  const std::uint32_t at = section.heading == kNowhere ? section.first_block : section.heading;
  Finding& finding = report(facts.document().content(blocks[at]), limit,
                            figure_of(readability, limit.row.figure), out);
  add_longest(facts, section.first_block, section.end_block, finding);
}

/// A section that holds a guilty one is not reported for it again.
void judge_sections(const Limit& limit, const LimitSettings& settings, const Facts& facts,
                    Sink& out) {
  const std::span<const Section> sections = facts.sections();
  const std::span<const Readability> figures = facts.section_readability();
  std::vector<bool> holds_guilty(sections.size());
  for (std::size_t i = sections.size(); i-- > 0;) {  // sections inside come after their parent
    const bool guilty = is_beyond(limit, settings, figures[i]);
    if ((guilty || holds_guilty[i]) && sections[i].parent != kNowhere) {
      holds_guilty[sections[i].parent] = true;
    }
    if (guilty && !holds_guilty[i]) report_passage(limit, facts, figures[i], sections[i], out);
  }
}

void judge(const Limit& limit, const LimitSettings& settings, const TextFilter& filter,
           const Facts& facts, Sink& out) {
  const std::span<const Block> blocks = facts.document().blocks();
  if (blocks.empty()) return;
  switch (limit.row.scope) {
    case LimitScope::kSentence:
      return judge_sentences(limit, filter, facts, out);
    case LimitScope::kParagraph:
      return judge_paragraphs(limit, filter, facts, out);
    case LimitScope::kSection:
      return judge_sections(limit, settings, facts, out);
    case LimitScope::kDocument: {
      const Section whole{kNowhere, 0, static_cast<std::uint32_t>(blocks.size()), kNowhere, 0};
      if (!is_beyond(limit, settings, facts.readability())) return;
      return report_passage(limit, facts, facts.readability(), whole, out);
    }
  }
}

}  // namespace

Check make_limit(const Page& page, const Options& options) {
  LimitSettings settings;
  for (const LimitRow& row : page.limits) {
    const std::optional<double> number = parse_number(row.value);
    settings.limits.push_back({row, number ? *number : options.number(row.value)});
  }
  if (declares(page.rule, "min-sentences"))
    settings.min_sentences = options.integer("min-sentences");
  return [&page, settings = std::move(settings)](const Document&, const Facts& facts, Sink& out) {
    const TextFilter filter(page.where, facts);
    for (const Limit& limit : settings.limits) judge(limit, settings, filter, facts, out);
  };
}

}  // namespace consultlint
