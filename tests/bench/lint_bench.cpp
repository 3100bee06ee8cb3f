// Speed of the whole job in one process, stage by stage: `lint_bench FILE…`, or the largest papers
// of corpus/ without an argument. Bytes are those of the text that a person reads.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "consultlint/facts.h"
#include "consultlint/report.h"
#include "engine/files.h"
#include "engine/lint.h"
#include "engine/runner.h"
#include "engine/selection.h"
#include "readers/readers.h"
#include "rules/catalogue.h"
#include "support/plain_settings.h"

namespace consultlint {
namespace {

/// A file, and everything that a stage is given.
struct Subject {
  std::string path;
  std::string bytes;
  std::size_t text_bytes = 0;
};

const Catalogue& catalogue() {
  static const Catalogue kCatalogue = *Catalogue::load({});
  return kCatalogue;
}

const FileSettings& settings() {
  static const FileSettings kSettings = test::plain_settings(catalogue());
  return kSettings;
}

void count_bytes(benchmark::State& state, const Subject& subject) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(subject.text_bytes));
}

void read_stage(benchmark::State& state, const Subject& subject) {
  for (auto _ : state) benchmark::DoNotOptimize(read_document(subject.path, subject.bytes));
  count_bytes(state, subject);
}

/// One fact, over a document that is read already.
void fact_stage(benchmark::State& state, const Subject& subject, void (*use)(const Facts&)) {
  const Document document = *read_document(subject.path, subject.bytes);
  const Context context = settings().context;
  for (auto _ : state) {
    const Facts facts(document, context);
    use(facts);
  }
  count_bytes(state, subject);
}

void whole_stage(benchmark::State& state, const Subject& subject) {
  const FileSettings& with = settings();
  const std::vector<const RuleInfo*> none;
  for (auto _ : state) {
    const FileReport file =
        lint_document(subject.path, read_document(subject.path, subject.bytes), with);
    std::ostringstream out;
    Report report;
    report.files = {&file, 1};
    write_text(report, out);
    benchmark::DoNotOptimize(out.view().size());
  }
  count_bytes(state, subject);
}

struct FactStage {
  const char* name;
  void (*use)(const Facts&);
};

/// Each stage has what it builds on in its time: sentences need words, dates need both.
constexpr FactStage kFactStages[] = {
    {"words", [](const Facts& facts) { benchmark::DoNotOptimize(facts.tokens()); }},
    {"phrases", [](const Facts& facts) { benchmark::DoNotOptimize(facts.phrases(0)); }},
    {"sentences", [](const Facts& facts) { benchmark::DoNotOptimize(facts.sentences()); }},
    {"readability", [](const Facts& facts) { benchmark::DoNotOptimize(&facts.readability()); }},
    {"dates", [](const Facts& facts) { benchmark::DoNotOptimize(&facts.timeline()); }},
    {"contacts", [](const Facts& facts) { benchmark::DoNotOptimize(facts.contacts()); }},
    {"acronyms", [](const Facts& facts) { benchmark::DoNotOptimize(facts.acronyms()); }},
    {"glossary", [](const Facts& facts) { benchmark::DoNotOptimize(facts.glossary()); }},
    {"passives", [](const Facts& facts) { benchmark::DoNotOptimize(facts.passives()); }},
    {"questions", [](const Facts& facts) { benchmark::DoNotOptimize(facts.questions()); }},
    {"kind", [](const Facts& facts) { benchmark::DoNotOptimize(&facts.document_kind()); }},
};

void register_stages(const Subject& subject) {
  const std::string name = std::filesystem::path(subject.path).filename().string() + "/";
  benchmark::RegisterBenchmark((name + "read").c_str(),
                               [&subject](benchmark::State& state) { read_stage(state, subject); });
  for (const FactStage& stage : kFactStages) {
    benchmark::RegisterBenchmark(
        (name + stage.name).c_str(),
        [&subject, use = stage.use](benchmark::State& state) { fact_stage(state, subject, use); });
  }
  for (const RuleInstance& rule : settings().plan.rules) {
    benchmark::RegisterBenchmark(
        (name + "rule/" + std::string(rule.info->id)).c_str(),
        [&subject, &rule](benchmark::State& state) {
          const Document document = *read_document(subject.path, subject.bytes);
          const Context context = settings().context;
          const Facts facts(document, context);
          benchmark::DoNotOptimize(run_rules(facts, {&rule, 1}));  // the facts that it asks for
          for (auto _ : state) benchmark::DoNotOptimize(run_rules(facts, {&rule, 1}));
          count_bytes(state, subject);
        });
  }
  benchmark::RegisterBenchmark((name + "whole").c_str(), [&subject](benchmark::State& state) {
    whole_stage(state, subject);
  });
}

std::unique_ptr<Subject> load(const std::string& path) {
  Result<std::string> bytes = read_file(path, kMaxInputBytes);
  if (!bytes) {
    std::cerr << path << ": " << bytes.error().message << '\n';
    return nullptr;
  }
  const Result<Document> document = read_document(path, *bytes);
  if (!document) {
    std::cerr << path << ": " << document.error().message << '\n';
    return nullptr;
  }
  return std::make_unique<Subject>(Subject{path, *std::move(bytes), document->text().size()});
}

}  // namespace
}  // namespace consultlint

int main(int count, char** values) {
  benchmark::Initialize(&count, values);
  std::vector<std::string> paths(values + 1, values + count);
  if (paths.empty()) {
    const std::string stem = CONSULTLINT_SOURCE_DIR "/corpus/bus-network-review/bus-network-review";
    paths = {stem + ".md", stem + ".txt", stem + ".docx"};
  }
  std::vector<std::unique_ptr<consultlint::Subject>> subjects;
  for (const std::string& path : paths) {
    if (auto subject = consultlint::load(path)) subjects.push_back(std::move(subject));
  }
  for (const auto& subject : subjects) consultlint::register_stages(*subject);
  benchmark::RunSpecifiedBenchmarks();
  return subjects.size() == paths.size() ? 0 : 1;
}
