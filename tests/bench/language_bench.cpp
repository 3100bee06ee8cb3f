// Speed of the language facts on a paper of 20,000 words, per byte of its text. WordCount, a plain
// count of what stands between white space, is the yardstick: the column bytes_per_second of the
// others is to be read against it.
#include <benchmark/benchmark.h>

#include <cctype>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "language/document_words.h"
#include "language/phrase_hits.h"
#include "language/readability.h"
#include "language/sentences.h"
#include "language/time/dates.h"
#include "language/time/durations.h"
#include "language/time/written_dates.h"
#include "support/written_document.h"

namespace consultlint {
namespace {

constexpr std::size_t kPaperBytes = 133'000;
constexpr std::size_t kVocabulary = 2'500;
constexpr std::size_t kPhrases = 1'000;

constexpr std::string_view kCommon[] = {"the",  "of",  "and", "to",   "in",   "a",    "is",
                                        "that", "for", "we",  "will", "this", "with", "be"};

// What real papers hold once in 150 words, in 250 and in 60.
constexpr std::string_view kDates[] = {"14 March 2025",
                                       "Friday 4 April 2025",
                                       "5pm on 9 May 2025",
                                       "June 2025",
                                       "2024/25",
                                       "3 June to 15 July 2025",
                                       "the end of May 2025",
                                       "2018",
                                       "03/04/2025",
                                       "9 and 16 May"};
constexpr std::string_view kLengths[] = {"twelve weeks", "28 days", "six months", "10 working days",
                                         "a year"};
constexpr std::string_view kFigures[] = {"4.2",
                                         "12 homes",
                                         "\xC2\xA3"
                                         "5.30",
                                         "19",
                                         "first",
                                         "one",
                                         "60%",
                                         "2,019",
                                         "A38"};

std::string made_up_word(std::mt19937& random) {
  static constexpr std::string_view kParts[] = {"con", "sul", "ta",  "tion", "re",  "port", "er",
                                                "lo",  "cal", "ser", "vice", "ing", "park", "s"};
  std::string word;
  for (auto parts = 1 + random() % 4; parts > 0; --parts) word += kParts[random() % 14];
  return word;
}

template <std::size_t kSize>
std::string any_of(const std::string_view (&list)[kSize], std::mt19937& random) {
  return std::string(list[random() % kSize]);
}

/// A paper of made-up words, a half of them common ones, in sentences and paragraphs, with dates,
/// lengths of time and figures among them.
struct Paper {
  Paper() {
    std::mt19937 random(7);
    std::vector<std::string> vocabulary;
    for (std::size_t i = 0; i < kVocabulary; ++i) vocabulary.push_back(made_up_word(random));
    const auto word = [&]() -> std::string {
      if (random() % 2 == 0) return any_of(kCommon, random);
      if (random() % 75 == 0) return any_of(kDates, random);
      if (random() % 125 == 0) return any_of(kLengths, random);
      if (random() % 30 == 0) return any_of(kFigures, random);
      return vocabulary[(random() % kVocabulary) * (random() % kVocabulary) / kVocabulary];
    };
    std::vector<test::Written> blocks;
    for (std::size_t size = 0; size < kPaperBytes; size += blocks.back().text.size() + 2) {
      blocks.push_back({.text = paragraph(random, word)});
    }
    document = test::write_document(blocks);
    for (std::size_t i = 0; i < kPhrases; ++i) {
      const auto set = static_cast<PhraseSet>(i % 40);
      const auto row = static_cast<std::uint32_t>(i);
      phrases.push_back(
          {vocabulary[random() % kVocabulary] + " " + any_of(kCommon, random), set, row});
    }
  }

  template <class Word>
  static std::string paragraph(std::mt19937& random, Word word) {
    std::string text;
    for (auto sentences = 3 + random() % 5; sentences > 0; --sentences) {
      std::string sentence = word();
      sentence[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(sentence[0])));
      for (auto words = 8 + random() % 20; words > 0; --words) {
        sentence += (random() % 12 == 0 ? ", " : " ") + word();
      }
      text += sentence + ". ";
    }
    return text;
  }

  Document document = test::write_document({});
  std::vector<Phrase> phrases;
};

const Paper& paper() {
  static const Paper the_paper;
  return the_paper;
}

const PhraseTable& table() {
  static const PhraseTableStorage storage = build_phrase_table(paper().phrases, 0, 40);
  static const PhraseTable the_table(storage.data());
  return the_table;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(paper().document.text().size()));
}

void word_count(benchmark::State& state) {
  for (auto _ : state) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : paper().document.text()) {
      const bool space = c == ' ' || c == '\n' || c == '\t';
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    benchmark::DoNotOptimize(words);
  }
  count_bytes(state);
}
BENCHMARK(word_count);

void words(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_words(paper().document, table()));
  count_bytes(state);
}
BENCHMARK(words);

void phrases(benchmark::State& state) {
  const DocumentWords words = read_words(paper().document, table());
  for (auto _ : state) benchmark::DoNotOptimize(PhraseHits(words.tokens, table()));
  count_bytes(state);
}
BENCHMARK(phrases);

void sentences(benchmark::State& state) {
  const DocumentWords words = read_words(paper().document, table());
  for (auto _ : state) {
    benchmark::DoNotOptimize(split_sentences(paper().document, words.tokens, table()));
  }
  count_bytes(state);
}
BENCHMARK(sentences);

void readability(benchmark::State& state) {
  const Context context{{}, {}, {}, &table()};
  const Facts facts(paper().document, context);
  benchmark::DoNotOptimize(facts.sentences());
  for (auto _ : state) benchmark::DoNotOptimize(measure_readability(facts));
  count_bytes(state);
}
BENCHMARK(readability);

/// The facts of the paper with all that dates and lengths of time stand on.
struct FactsOfPaper {
  FactsOfPaper() : facts(paper().document, context) {
    benchmark::DoNotOptimize(facts.sentences());
    benchmark::DoNotOptimize(facts.sections());
  }
  Context context{{}, {}, {}, &table()};
  Facts facts;
};

void written_dates(benchmark::State& state) {
  const FactsOfPaper paper;
  for (auto _ : state) benchmark::DoNotOptimize(read_written_dates(paper.facts));
  count_bytes(state);
}
BENCHMARK(written_dates);

void dates(benchmark::State& state) {
  const FactsOfPaper paper;
  for (auto _ : state) benchmark::DoNotOptimize(find_dates(paper.facts));
  count_bytes(state);
}
BENCHMARK(dates);

void durations(benchmark::State& state) {
  const FactsOfPaper paper;
  for (auto _ : state) benchmark::DoNotOptimize(find_durations(paper.facts));
  count_bytes(state);
}
BENCHMARK(durations);

}  // namespace
}  // namespace consultlint

BENCHMARK_MAIN();
