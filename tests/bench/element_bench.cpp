// Speed of the sentence scorer on a paper of the corpus, per word. `features` and `terms` are parts
// of `scores`; what the facts take that they read is not counted.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

#include "language/element_scores.h"
#include "language/elements/terms.h"
#include "language/phrase_table.h"
#include "readers/readers.h"

namespace consultlint {
namespace {

std::string text_of_paper() {
  std::ifstream in(CONSULTLINT_SOURCE_DIR "/corpus/bus-network-review/bus-network-review.md",
                   std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The facts of the paper, with all that the scorer stands on.
struct FactsOfPaper {
  FactsOfPaper() { benchmark::DoNotOptimize(ElementScores(facts)); }

  Document document = *read_markdown("paper.md", text_of_paper());
  PhraseTableStorage storage = build_phrase_table({}, 0, 0);
  PhraseTable table{storage.data()};
  Context context{{}, {}, {}, &table};
  Facts facts{document, context};
};

void count_words(benchmark::State& state, const Facts& facts) {
  const auto words = static_cast<double>(facts.tokens().size());
  state.counters["per_word"] = benchmark::Counter(
      words, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void terms(benchmark::State& state) {
  const FactsOfPaper paper;
  for (auto _ : state) benchmark::DoNotOptimize(Terms(paper.facts));
  count_words(state, paper.facts);
}
BENCHMARK(terms);

void passages(benchmark::State& state) {
  const FactsOfPaper paper;
  for (auto _ : state) benchmark::DoNotOptimize(find_passages(paper.facts));
  count_words(state, paper.facts);
}
BENCHMARK(passages);

void scores(benchmark::State& state) {
  const FactsOfPaper paper;
  for (auto _ : state) benchmark::DoNotOptimize(ElementScores(paper.facts));
  count_words(state, paper.facts);
}
BENCHMARK(scores);

}  // namespace
}  // namespace consultlint

BENCHMARK_MAIN();
