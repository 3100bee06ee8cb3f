#include "element_training.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "language/element_scores.h"
#include "language/elements/passage_scorer.h"
#include "rules/kinds/element.h"

namespace consultlint::train {
namespace {

constexpr double kCost = 4;
constexpr std::size_t kEvery = 7;  // passage of a paper of another kind is taken
constexpr float kOtherKindWeight = 0.1F;
constexpr double kReadersWeight = 3;  // of papers labelled by somebody else than their writer

const PaperLabel* label_of(const Paper& paper, const std::string& element) {
  const auto found = paper.labels.find(element);
  const bool told = found != paper.labels.end() && found->second.label != Label::kUnsure;
  return told ? &found->second : nullptr;
}

void add_paper(const std::vector<SparseRow>& rows, const PaperLabel& label,
               std::vector<Instance>& out) {
  if (label.label == Label::kPresent) {
    for (const std::uint32_t passage : label.passages) out.push_back({&rows[passage], true});
  } else {
    for (const SparseRow& row : rows) out.push_back({&row, false});
  }
}

void add_some(const std::vector<SparseRow>& rows, std::vector<Instance>& out) {
  for (std::size_t i = 0; i < rows.size(); i += kEvery) {
    out.push_back({&rows[i], false, kOtherKindWeight});
  }
}

std::vector<Instance> instances_of(const std::string& element, const TrainingData& data,
                                   const FeatureIndex& index, const Writers& left_out) {
  std::vector<Instance> instances;
  for (std::size_t i = 0; i < data.papers.size(); ++i) {
    const Paper& paper = data.papers[i];
    const PaperLabel* label = label_of(paper, element);
    if (left_out.contains(paper.writer)) continue;
    if (label != nullptr) add_paper(index.papers[i], *label, instances);
    if (!paper.labels.contains(element) && !paper.labels.empty()) {
      add_some(index.papers[i], instances);
    }
  }
  for (std::size_t i = 0; i < data.sentences.size(); ++i) {
    if (data.sentences[i].element != element) continue;
    instances.push_back({&index.sentences[i], data.sentences[i].states});
  }
  return instances;
}

PaperScore score_paper(const LinearModel& model, const std::vector<SparseRow>& rows) {
  PaperScore best;
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const double score = model.score(rows[i]);
    if (i > 0 && score <= best.score) continue;
    best.score = score;
    best.passage = i;
  }
  return best;
}

/// How much the papers weigh that hold an element, and what one without it counts for.
struct Shares {
  double present = 0;
  double absent_weight = 1;
};

/// Where nearly every paper holds an element the few without it count for more, or else the best
/// bar would be one that everything passes.
Shares shares_of(const std::vector<PaperScore>& scores) {
  Shares shares;
  double absent = 0;
  for (const PaperScore& score : scores) {
    (score.present ? shares.present : absent) += score.weight;
  }
  if (absent > 0) shares.absent_weight = std::max(1.0, std::sqrt(shares.present / absent));
  return shares;
}

double gain_of(const Paper& paper, const std::string& element, bool rare) {
  const auto declared = paper.declared.find(element);
  if (declared == paper.declared.end()) return 0;
  return declared_gain(declared->second, rare) / double{kScoreUnit};
}

}  // namespace

int papers_with(const std::string& element, const TrainingData& data) {
  return static_cast<int>(std::ranges::count_if(data.papers, [&](const Paper& paper) {
    const PaperLabel* label = label_of(paper, element);
    return label != nullptr && label->label == Label::kPresent;
  }));
}

std::optional<LinearModel> learn_element(const std::string& element, const TrainingData& data,
                                         const FeatureIndex& index, const Writers& left_out) {
  const std::vector<Instance> instances = instances_of(element, data, index, left_out);
  if (std::ranges::count(instances, true, &Instance::positive) < kLeastPositives) return {};
  return LinearModel(instances, index.features.size(), kCost);
}

std::vector<PaperScore> cross_validate(const std::string& element, const TrainingData& data,
                                       const FeatureIndex& index) {
  Writers writers;
  for (const Paper& paper : data.papers) {
    if (label_of(paper, element) != nullptr) writers.insert(paper.writer);
  }
  const bool rare = papers_with(element, data) < ElementScores::kManyPapers;
  std::vector<PaperScore> scores;
  for (const Writers& left_out : folds_of(writers)) {
    const std::optional<LinearModel> model = learn_element(element, data, index, left_out);
    for (std::uint32_t i = 0; model && i < data.papers.size(); ++i) {
      const Paper& paper = data.papers[i];
      const PaperLabel* label = label_of(paper, element);
      if (label == nullptr || !left_out.contains(paper.writer)) continue;
      PaperScore score = score_paper(*model, index.papers[i]);
      score.paper = i;
      score.present = label->label == Label::kPresent;
      score.weight = paper.lists_only_present ? 1 : kReadersWeight;
      score.score += gain_of(paper, element, rare);
      scores.push_back(score);
    }
  }
  return scores;
}

double choose_bar(std::vector<PaperScore> scores) {
  constexpr double kBeta = 0.7;
  constexpr double kMargin = 0.1;  // above the highest score, below the lowest
  constexpr double kFloor = -0.6;
  constexpr double kFloorOfRare = -0.5;  // few papers teach little
  if (scores.empty()) return 0;
  std::ranges::sort(scores, std::ranges::greater{}, &PaperScore::score);
  const Shares shares = shares_of(scores);
  double best = 0;
  double bar = scores.front().score + kMargin;
  double found = 0;
  double taken = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    found += scores[i].present ? scores[i].weight : 0;
    taken += scores[i].weight * (scores[i].present ? 1 : shares.absent_weight);
    const bool last = i + 1 == scores.size();
    if (!last && scores[i + 1].score == scores[i].score) continue;
    const double f = (1 + kBeta * kBeta) * found / (kBeta * kBeta * shares.present + taken);
    if (f <= best) continue;
    best = f;
    bar = last ? scores[i].score - kMargin : (scores[i].score + scores[i + 1].score) / 2;
  }
  const auto papers = std::ranges::count(scores, true, &PaperScore::present);
  return std::max(bar, papers < ElementScores::kManyPapers ? kFloorOfRare : kFloor);
}

}  // namespace consultlint::train
