#pragma once
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "element_training.h"

namespace consultlint::train {

/// Counts of right and wrong answers over sets of papers, printed as precision, recall and F1.
class Figures {
 public:
  void add(const std::string& element, const std::vector<PaperScore>& scores, double bar,
           const TrainingData& data);
  /// One line an element, then one a set: macro F1 over elements with three positives or more.
  void print(std::ostream& out) const;

 private:
  struct Count {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    double f1() const;
  };
  std::map<std::string, std::map<std::string, Count>> counts_;  // by element, then set
};

}  // namespace consultlint::train
