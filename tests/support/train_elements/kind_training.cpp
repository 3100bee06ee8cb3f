#include "kind_training.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <string>

#include "feature_index.h"
#include "folds.h"
#include "in_parallel.h"

namespace consultlint::train {
namespace {

constexpr double kCost = 2;

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  names.reserve(kDocumentKinds);
  for (int i = 0; i < kDocumentKinds; ++i) {
    names.emplace_back(to_string(static_cast<DocumentKind>(i)));
  }
  std::ranges::sort(names);
  return names;
}

/// Gives both sides the same weight in all: most papers are consultations.
void balance(std::vector<Instance>& instances) {
  const auto all = static_cast<float>(instances.size());
  const auto own = static_cast<float>(std::ranges::count(instances, true, &Instance::positive));
  for (Instance& instance : instances) {
    instance.weight = all / (2 * (instance.positive ? own : all - own));
  }
}

LinearModel learn_kind(const std::string& kind, const TrainingData& data,
                       const std::vector<SparseRow>& rows, std::size_t features,
                       const Writers& left_out) {
  std::vector<Instance> instances;
  for (std::size_t i = 0; i < data.papers.size(); ++i) {
    if (left_out.contains(data.papers[i].writer)) continue;
    instances.push_back({&rows[i], data.papers[i].kind == kind});
  }
  balance(instances);
  return LinearModel(instances, features, kCost);
}

/// For each paper, the kind that models tell which never saw its writer.
std::vector<std::string> told_kinds(const TrainingData& data, const std::vector<SparseRow>& rows,
                                    std::size_t features) {
  const std::vector<std::string> names = kind_names();
  Writers writers;
  for (const Paper& paper : data.papers) writers.insert(paper.writer);
  const std::vector<Writers> folds = folds_of(writers);
  std::vector<std::string> told(data.papers.size());
  in_parallel(folds.size(), [&](std::size_t fold) {
    std::vector<LinearModel> models;
    models.reserve(names.size());
    for (const std::string& kind : names) {
      models.push_back(learn_kind(kind, data, rows, features, folds[fold]));
    }
    for (std::size_t i = 0; i < data.papers.size(); ++i) {
      if (!folds[fold].contains(data.papers[i].writer)) continue;
      const auto best = std::ranges::max_element(
          models, {}, [&](const LinearModel& model) { return model.score(rows[i]); });
      told[i] = names[static_cast<std::size_t>(best - models.begin())];
    }
  });
  return told;
}

void print_told(const TrainingData& data, const std::vector<std::string>& told, std::ostream& out) {
  struct Count {
    int papers = 0;
    int right = 0;
    int right_by_cues = 0;
  };
  std::map<std::string, Count> counts;
  for (std::size_t i = 0; i < data.papers.size(); ++i) {
    const Paper& paper = data.papers[i];
    Count& count = counts[paper.set];
    ++count.papers;
    count.right += told[i] == paper.kind ? 1 : 0;
    count.right_by_cues += paper.kind_by_cues == paper.kind ? 1 : 0;
    if (told[i] != paper.kind) {
      out << fmt::format("{}: {} is taken for {}\n", paper.id, paper.kind, told[i]);
    }
  }
  for (const auto& [set, count] : counts) {
    out << fmt::format("{}: kind of {} of {} papers, by phrases alone {}\n", set, count.right,
                       count.papers, count.right_by_cues);
  }
}

}  // namespace

KindLesson learn_kinds(const TrainingData& data, std::ostream& out) {
  std::vector<const PassageFeatures*> documents;
  documents.reserve(data.papers.size());
  for (const Paper& paper : data.papers) documents.push_back(&paper.document);
  KindLesson lesson;
  lesson.features = shared_features(documents);
  const std::vector<SparseRow> rows = rows_of(documents, lesson.features);
  const std::size_t features = lesson.features.size();
  print_told(data, told_kinds(data, rows, features), out);
  for (const std::string& kind : kind_names()) {
    lesson.models.push_back({kind, 0, 0, learn_kind(kind, data, rows, features, {})});
  }
  return lesson;
}

}  // namespace consultlint::train
