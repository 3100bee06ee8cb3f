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
  std::vector<std::size_t> active(count);
  std::iota(active.begin(), active.end(), std::size_t{0});
  std::mt19937 random(20261122);
  for (int round = 0; round < kMostRounds; ++round) {
    for (std::size_t i = active.size(); i > 1; --i) std::swap(active[i - 1], active[random() % i]);
    double largest = 0;
    for (const std::size_t i : active) {
      const double y = instances[i].positive ? 1 : -1;
      const double gradient =
          y * dot(weights_, bias_, *instances[i].row) - 1 + diagonal[i] * alpha[i];
      const double projected = alpha[i] <= 0 ? std::min(gradient, 0.0) : gradient;
      if (projected == 0) continue;
      largest = std::max(largest, std::abs(projected));
      const double before = alpha[i];
      alpha[i] = std::max(0.0, before - gradient / (square[i] + diagonal[i]));
      const auto step = static_cast<float>((alpha[i] - before) * y);
      if (step == 0) continue;
      for (const auto& [feature, value] : *instances[i].row) weights_[feature] += step * value;
      bias_ += step * kBiasValue;
    }
    if (largest < kTolerance) break;
  }
}

double LinearModel::score(const SparseRow& row) const {
  return dot(weights_, bias_, row);
}

}  // namespace consultlint::train
