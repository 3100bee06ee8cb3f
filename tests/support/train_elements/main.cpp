// Learns src/language/learned/element_weights.cpp and kind_weights.cpp.
//
//   train_elements --out FOLDER --checks FOLDER --data DIR [--data DIR]...
//
// DIR and each folder in it may hold docs/ with labels/, and sentences/; see labelled_papers.h.
// The bad examples of the pages below --checks are learned too. Prints, on standard error, the
// figures of papers scored by models that never saw their writer. Equal input gives equal output.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "element_training.h"
#include "feature_index.h"
#include "figures.h"
#include "in_parallel.h"
#include "kind_training.h"
#include "labelled_papers.h"
#include "weight_table.h"

namespace consultlint::train {
namespace {

constexpr std::size_t kMostKindWeights = 20'000;
constexpr std::size_t kMostWeights = 170'000;  // keeps the table below 2 MB

struct Lesson {
  std::vector<PaperScore> scores;
  double bar = 0;
  std::optional<LinearModel> model;
};

Lesson learn(const std::string& element, const TrainingData& data, const FeatureIndex& index) {
  Lesson lesson;
  lesson.model = learn_element(element, data, index, {});
  if (!lesson.model) return lesson;
  lesson.scores = cross_validate(element, data, index);
  lesson.bar = choose_bar(lesson.scores);
  return lesson;
}

std::vector<Lesson> learn_all(const std::vector<std::string>& elements, const TrainingData& data,
                              const FeatureIndex& index) {
  std::vector<Lesson> lessons(elements.size());
  in_parallel(elements.size(),
              [&](std::size_t i) { lessons[i] = learn(elements[i], data, index); });
  return lessons;
}

int write_kinds(const TrainingData& data, const std::filesystem::path& folder) {
  const KindLesson lesson = learn_kinds(data, std::cerr);
  std::ofstream out(folder / "kind_weights.cpp");
  write_weight_table("kind_weights", lesson.models, lesson.features, kMostKindWeights, out);
  return out ? 0 : 2;
}

int write_elements(const TrainingData& data, const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const Paper& paper : data.papers) {
    for (const auto& [element, label] : paper.labels) names.insert(element);
  }
  const std::vector<std::string> elements(names.begin(), names.end());
  const FeatureIndex index(data);
  std::vector<Lesson> lessons = learn_all(elements, data, index);
  Figures figures;
  std::vector<LearnedModel> models;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!lessons[i].model) continue;
    figures.add(elements[i], lessons[i].scores, lessons[i].bar, data);
    models.push_back({elements[i], lessons[i].bar, papers_with(elements[i], data),
                      *std::move(lessons[i].model)});
  }
  figures.print(std::cerr);
  std::ofstream out(folder / "element_weights.cpp");
  write_weight_table("element_weights", models, index.features, kMostWeights, out);
  return out ? 0 : 2;
}

}  // namespace
}  // namespace consultlint::train

int main(int argc, char** argv) {
  using namespace consultlint::train;
  TrainingData data;
  std::filesystem::path folder;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view option = argv[i];
    if (option == "--out") folder = argv[i + 1];
    if (option == "--data") read_training_data(argv[i + 1], data);
    if (option == "--checks") read_page_examples(argv[i + 1], data);
  }
  if (data.papers.empty() || folder.empty()) {
    std::cerr << "usage: train_elements --out FOLDER --checks FOLDER --data DIR [--data DIR]...\n";
    return 2;
  }
  const int kinds = write_kinds(data, folder);
  return std::max(kinds, write_elements(data, folder));
}
