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
  /// One line an element, with the papers that would be reported and those of them that lack it;
  /// then one a set: macro F1 over elements with three positives or more.
  void print(std::ostream& out) const;

 private:
  struct Count {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    double f1() const;
  };
  /// Papers in which neither the scorer nor a row finds the element.
  struct Reported {
    int papers = 0;
    int lack_it = 0;
  };
  std::map<std::string, std::map<std::string, Count>> counts_;  // by element, then set
  std::map<std::string, Reported> reported_;                    // by element
};

}  // namespace consultlint::train
