#include "linear_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace consultlint::train {
namespace {

constexpr int kMostRounds = 60;
constexpr double kTolerance = 0.05;
constexpr float kBiasValue = 1;
constexpr unsigned kSeed = 20261122;

double dot(std::span<const float> weights, float bias, const SparseRow& row) {
  double sum = double{bias} * kBiasValue;
  for (const auto& [feature, value] : row) sum += double{weights[feature]} * value;
  return sum;
}

double squared(const SparseRow& row) {
  double sum = double{kBiasValue} * kBiasValue;
  for (const auto& [feature, value] : row) sum += double{value} * value;
  return sum;
}

}  // namespace

LinearModel::LinearModel(std::span<const Instance> instances, std::size_t features, double cost)
    : weights_(features, 0.0F) {
  const std::size_t count = instances.size();
  std::vector<double> alpha(count, 0);
  std::vector<double> diagonal(count);
  std::vector<double> square(count);
  for (std::size_t i = 0; i < count; ++i) {
    diagonal[i] = 1 / (2 * cost * instances[i].weight);
    square[i] = squared(*instances[i].row);
  }
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::mt19937 random(kSeed);
  for (int round = 0; round < kMostRounds; ++round) {
    for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    double largest = 0;
    for (const std::size_t i : order) {
      largest = std::max(largest, descend(instances[i], diagonal[i], square[i], alpha[i]));
    }
    if (largest < kTolerance) break;
  }
}

double LinearModel::descend(const Instance& instance, double diagonal, double square,
                            double& alpha) {
  const double y = instance.positive ? 1 : -1;
  const double gradient = y * dot(weights_, bias_, *instance.row) - 1 + diagonal * alpha;
  const double projected = alpha <= 0 ? std::min(gradient, 0.0) : gradient;
  if (projected == 0) return 0;
  const double before = alpha;
  alpha = std::max(0.0, before - gradient / (square + diagonal));
  const auto step = static_cast<float>((alpha - before) * y);
  for (const auto& [feature, value] : *instance.row) weights_[feature] += step * value;
  bias_ += step * kBiasValue;
  return std::abs(projected);
}

double LinearModel::score(const SparseRow& row) const {
  return dot(weights_, bias_, row);
}

}  // namespace consultlint::train
