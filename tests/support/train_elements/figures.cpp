#include "figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace consultlint::train {

double Figures::Count::f1() const {
  const int all = 2 * right + wrong + missed;
  return all == 0 ? 1 : 2.0 * right / all;
}

namespace {

bool rows_say_something(const Paper& paper, const std::string& element) {
  const auto declared = paper.declared.find(element);
  return declared != paper.declared.end() && declared->second.verdict != Verdict::kNotMet;
}

}  // namespace

void Figures::add(const std::string& element, const std::vector<PaperScore>& scores, double bar,
                  const TrainingData& data) {
  for (const PaperScore& score : scores) {
    Count& count = counts_[element][data.papers[score.paper].set];
    const bool met = score.score >= bar;
    count.right += met && score.present ? 1 : 0;
    count.wrong += met && !score.present ? 1 : 0;
    count.missed += !met && score.present ? 1 : 0;
    if (met || rows_say_something(data.papers[score.paper], element)) continue;
    ++reported_[element].papers;
    reported_[element].lack_it += score.present ? 0 : 1;
  }
}

void Figures::print(std::ostream& out) const {
  constexpr int kLeastShown = 3;
  std::map<std::string, Count> totals;
  std::map<std::string, std::vector<double>> scores;
  for (const auto& [element, sets] : counts_) {
    out << fmt::format("{:26}", element);
    for (const auto& [set, count] : sets) {
      const int positives = count.right + count.missed;
      out << fmt::format("  {} {:.2f} ({}/{}, {} false)", set, count.f1(), count.right, positives,
                         count.wrong);
      if (positives >= kLeastShown) scores[set].push_back(count.f1());
      totals[set].right += count.right;
      totals[set].wrong += count.wrong;
      totals[set].missed += count.missed;
    }
    const auto reported = reported_.find(element);
    if (reported != reported_.end()) {
      out << fmt::format("  reported {}, lacking {}", reported->second.papers,
                         reported->second.lack_it);
    }
    out << '\n';
  }
  for (const auto& [set, total] : totals) {
    double sum = 0;
    for (const double f1 : scores[set]) sum += f1;
    const std::size_t elements = scores[set].size();
    out << fmt::format(
        "{}: macro F1 {:.3f} over {} elements, micro precision {:.3f} recall {:.3f}\n", set,
        elements == 0 ? 0 : sum / static_cast<double>(elements), elements,
        static_cast<double>(total.right) / std::max(1, total.right + total.wrong),
        static_cast<double>(total.right) / std::max(1, total.right + total.missed));
  }
}

}  // namespace consultlint::train
