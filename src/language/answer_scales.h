#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace consultlint {

/// What the printed answers to one question offer.
struct AnswerScale {
  std::size_t favourable = 0;    ///< "agree", "very good"
  std::size_t unfavourable = 0;  ///< "oppose", "poor"
  bool yes = false;
  bool no = false;
  bool neutral = false;  ///< "neither", "not sure", "other", "about right": a way out of the rest.
  bool unchanged = false;  ///< "none of these", "no change", "as now"
  std::size_t answers = 0;
};

/// Reads the answers to one question, each as printed.
AnswerScale read_scale(std::span<const std::string_view> answers);

}  // namespace consultlint
