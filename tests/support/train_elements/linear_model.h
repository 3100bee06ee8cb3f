#pragma once
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace consultlint::train {

/// A feature by its dense index, and its value.
using SparseRow = std::vector<std::pair<std::uint32_t, float>>;

struct Instance {
  const SparseRow* row = nullptr;
  bool positive = false;
  float weight = 1;
};

/// A support vector machine with squared hinge loss and L2 penalty, trained by dual coordinate
/// descent (Hsieh et al., ICML 2008). Equal input gives equal output.
class LinearModel {
 public:
  LinearModel(std::span<const Instance> instances, std::size_t features, double cost);

  double score(const SparseRow& row) const;
  std::span<const float> weights() const { return weights_; }
  float bias() const { return bias_; }

 private:
  /// One step for an instance, whose multiplier is `alpha`; the size of its projected gradient.
  double descend(const Instance& instance, double diagonal, double square, double& alpha);

  std::vector<float> weights_;
  float bias_ = 0;
};

}  // namespace consultlint::train
