#include "kind_training.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <set>
#include <string>

#include "feature_index.h"

namespace consultlint::train {
namespace {

constexpr double kCost = 1;

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  names.reserve(kDocumentKinds);
  for (int i = 0; i < kDocumentKinds; ++i) {
    names.emplace_back(to_string(static_cast<DocumentKind>(i)));
  }
  std::ranges::sort(names);
  return names;
}

LinearModel learn_kind(const std::string& kind, const TrainingData& data,
                       const std::vector<SparseRow>& rows, std::size_t features,
                       const std::string& left_out) {
  std::vector<Instance> instances;
  for (std::size_t i = 0; i < data.papers.size(); ++i) {
    if (data.papers[i].writer == left_out) continue;
    instances.push_back({&rows[i], data.papers[i].kind == kind});
  }
  return LinearModel(instances, features, kCost);
}

struct Told {
  int papers = 0;
  int right = 0;
  int right_by_cues = 0;
};

void judge(const TrainingData& data, const std::vector<SparseRow>& rows, std::size_t features,
           const std::string& writer, std::map<std::string, Told>& told) {
  const std::vector<std::string> names = kind_names();
  std::vector<LinearModel> models;
  models.reserve(names.size());
  for (const std::string& kind : names) {
    models.push_back(learn_kind(kind, data, rows, features, writer));
  }
  for (std::size_t i = 0; i < data.papers.size(); ++i) {
    const Paper& paper = data.papers[i];
    if (paper.writer != writer) continue;
    const auto best = std::ranges::max_element(
        models, {}, [&](const LinearModel& model) { return model.score(rows[i]); });
    Told& set = told[paper.set];
    ++set.papers;
    const auto index = static_cast<std::size_t>(best - models.begin());
    set.right += names[index] == paper.kind ? 1 : 0;
    set.right_by_cues += paper.kind_by_cues == paper.kind ? 1 : 0;
  }
}

}  // namespace

KindLesson learn_kinds(const TrainingData& data, std::ostream& out) {
  std::vector<const PassageFeatures*> documents;
  std::set<std::string> writers;
  for (const Paper& paper : data.papers) {
    documents.push_back(&paper.document);
    writers.insert(paper.writer);
  }
  KindLesson lesson;
  lesson.features = shared_features(documents);
  const std::vector<SparseRow> rows = rows_of(documents, lesson.features);
  std::map<std::string, Told> told;
  for (const std::string& writer : writers) {
    judge(data, rows, lesson.features.size(), writer, told);
  }
  for (const auto& [set, count] : told) {
    out << fmt::format("{}: kind of {} of {} papers, by phrases alone {}\n", set, count.right,
                       count.papers, count.right_by_cues);
  }
  for (const std::string& kind : kind_names()) {
    lesson.models.push_back({kind, 0, 0, learn_kind(kind, data, rows, lesson.features.size(), {})});
  }
  return lesson;
}

}  // namespace consultlint::train
