#include "rules/kinds/limit.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "language/readability.h"
#include "rules/kinds/limit_figures.h"
#include "rules/kinds/own_words.h"
#include "rules/kinds/scope.h"
#include "rules/kinds/sentence_limit.h"
#include "rules/option_values.h"

namespace consultlint {
namespace {

/// Sections that a heading marks as written for certain readers have a bound of their own.
struct Audience {
  std::vector<std::string> headings;  ///< Words of headings.
  double bound = 0;
};

struct LimitSettings {
  std::vector<Limit> limits;
  std::int64_t min_sentences = 0;
  std::int64_t long_sentence = 0;      ///< In words; 0: long sentences are as bad as long words.
  std::vector<std::string> leave_out;  ///< Words of headings.
  std::vector<Audience> audiences;     ///< The later counts where two hold.
};

/// Words or sentences of one block. What the writer may not change does not make it long.
double paragraph_figure(const Limit& limit, std::span<const Sentence> sentences,
                        const TextFilter& filter, const Facts& facts) {
  if (limit.row.figure == Figure::kSentences) return static_cast<double>(sentences.size());
  double all = 0;
  for (const Sentence& sentence : sentences) all += sentence.words;
  if (!limit.row.above || !limit.is_passed_by(all)) return all;
  double own = 0;
  for (const Sentence& sentence : sentences) own += own_words(sentence, filter, facts).words;
  return own;
}

void judge_paragraphs(const Limit& limit, const TextFilter& filter, const Facts& facts, Sink& out) {
  for (auto rest = facts.sentences(); !rest.empty();) {
    const std::uint32_t index = rest.front().block;
    const auto end = std::ranges::upper_bound(rest, index, {}, &Sentence::block);
    const auto sentences = rest.first(static_cast<std::size_t>(end - rest.begin()));
    rest = rest.subspan(sentences.size());
    const Block& block = facts.document().blocks()[index];
    if (!filter.covers(block)) continue;
    const double value = paragraph_figure(limit, sentences, filter, facts);
    if (!limit.is_passed_by(value)) continue;
    out.report(facts.document().content(block), {{"value", figure_text(value)},
                                                 {"limit", figure_text(limit.bound)},
                                                 {"figure", name_in_message(limit.row.figure)}});
  }
}

std::span<const Sentence> sentences_of(const Section& section, const Facts& facts) {
  const std::span<const Sentence> all = facts.sentences();
  const auto begin = std::ranges::lower_bound(all, section.first_block, {}, &Sentence::block);
  return {begin,
          std::ranges::lower_bound(begin, all.end(), section.end_block, {}, &Sentence::block)};
}

/// The sentences with the most words, as places to begin with.
void add_longest(std::span<const Sentence> sentences, Finding& finding) {
  constexpr std::size_t kShown = 3;
  std::vector<Sentence> longest(std::min(kShown, sentences.size()));
  std::ranges::partial_sort_copy(sentences, longest, std::ranges::greater(), &Sentence::words,
                                 &Sentence::words);
  for (const Sentence& sentence : longest) {
    finding.related.push_back(
        {sentence.span, fmt::format("{} words in one sentence", sentence.words)});
  }
}

/// The figures that would be left if each sentence of more than `longest` words were cut into as
/// many as it takes.
Readability with_sentences_split(Readability figures, std::span<const Sentence> sentences,
                                 std::uint32_t longest) {
  for (const Sentence& sentence : sentences) {
    if (sentence.words > longest) figures.sentences += (sentence.words - 1) / longest;
  }
  apply_formulas(figures);
  return figures;
}

/// Whether the figure is beyond the limit as far as one can tell from so few sentences.
bool is_surely_beyond(const Limit& limit, const Readability& figures) {
  const double room = uncertainty(limit.row.figure, figures.sentences);
  const double value = figure_of(figures, limit.row.figure);
  return limit.is_passed_by(limit.row.above ? value - room : value + room);
}

bool is_guilty(const Limit& limit, const LimitSettings& settings, const Readability& figures,
               const Section& section, const Facts& facts) {
  if (figures.sentences < settings.min_sentences || !is_surely_beyond(limit, figures)) return false;
  if (settings.long_sentence == 0) return true;
  const auto longest = static_cast<std::uint32_t>(settings.long_sentence);
  return is_surely_beyond(limit,
                          with_sentences_split(figures, sentences_of(section, facts), longest));
}

void report_passage(const Limit& limit, const Readability& figures, const Section& section,
                    const Facts& facts, Sink& out) {
  const std::span<const Block> blocks = facts.document().blocks();
  const std::uint32_t at = section.heading == kNowhere ? section.first_block : section.heading;
  const double room = uncertainty(limit.row.figure, figures.sentences);
  Finding& finding =
      out.report(facts.document().content(blocks[at]),
                 {{"value", figure_text(figure_of(figures, limit.row.figure))},
                  {"limit", figure_text(limit.bound)},
                  {"figure", name_in_message(limit.row.figure)},
                  {"band", room == 0 ? "" : fmt::format(", give or take {:.1f}", room)},
                  {"words", figures.words},
                  {"excluded", figures.excluded_words}});
  add_longest(sentences_of(section, facts), finding);
}

/// The limit of each section.
std::vector<Limit> limits_of_sections(const Limit& limit, const LimitSettings& settings,
                                      const Facts& facts) {
  std::vector<Limit> limits(facts.sections().size(), limit);
  for (const Audience& audience : settings.audiences) {
    const std::vector<bool> headed = sections_headed(facts, audience.headings);
    for (std::size_t i = 0; i < limits.size(); ++i) {
      if (headed[i]) limits[i].bound = audience.bound;
    }
  }
  return limits;
}

/// A section that holds a guilty one is not reported for it again.
void judge_sections(const Limit& limit, const LimitSettings& settings,
                    const std::vector<bool>& left_out, const Facts& facts, Sink& out) {
  const std::span<const Section> sections = facts.sections();
  const std::span<const Readability> figures = facts.section_readability();
  const std::vector<Limit> limits = limits_of_sections(limit, settings, facts);
  std::vector<bool> holds_guilty(sections.size());
  for (std::size_t i = sections.size(); i-- > 0;) {  // sections inside come after their parent
    const bool guilty =
        !left_out[i] && is_guilty(limits[i], settings, figures[i], sections[i], facts);
    if ((guilty || holds_guilty[i]) && sections[i].parent != kNowhere) {
      holds_guilty[sections[i].parent] = true;
    }
    if (guilty && !holds_guilty[i]) report_passage(limits[i], figures[i], sections[i], facts, out);
  }
}

void judge(const Limit& limit, const LimitSettings& settings, const TextFilter& filter,
           const Facts& facts, Sink& out) {
  const std::span<const Block> blocks = facts.document().blocks();
  if (blocks.empty()) return;
  switch (limit.row.scope) {
    case LimitScope::kSentence:
      return judge_sentences(limit, filter, sections_headed(facts, settings.leave_out), facts, out);
    case LimitScope::kParagraph:
      return judge_paragraphs(limit, filter, facts, out);
    case LimitScope::kSection:
      return judge_sections(limit, settings, sections_headed(facts, settings.leave_out), facts,
                            out);
    case LimitScope::kDocument: {
      const Section whole{kNowhere, 0, static_cast<std::uint32_t>(blocks.size()), kNowhere, 0};
      if (!is_guilty(limit, settings, facts.readability(), whole, facts)) return;
      return report_passage(limit, facts.readability(), whole, facts, out);
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
  const RuleInfo& rule = page.rule;
  if (declares(rule, "min-sentences")) settings.min_sentences = options.integer("min-sentences");
  if (declares(rule, "long-sentence")) settings.long_sentence = options.integer("long-sentence");
  if (declares(rule, "leave-out")) settings.leave_out = options.list("leave-out");
  for (const std::string_view audience : {"technical", "summary"}) {
    const std::string headings = std::string(audience) + "-headings";
    if (!declares(rule, headings)) continue;
    settings.audiences.push_back(
        {options.list(headings), options.number(std::string(audience) + "-grade")});
  }
  return [&page, settings = std::move(settings)](const Document&, const Facts& facts, Sink& out) {
    const TextFilter filter(page.where, facts);
    for (const Limit& limit : settings.limits) judge(limit, settings, filter, facts, out);
  };
}

}  // namespace consultlint
