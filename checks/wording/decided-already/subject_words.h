#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint::checks::decided {

/// The words that tell what a paper consults on: those of its title and of the sentences that
/// propose something. A word counts by its first letters, so that "libraries" is "library".
class SubjectWords {
 public:
  /// `proposing` tells which sentences propose something, in the order of Facts::sentences().
  SubjectWords(const Facts& facts, const std::vector<bool>& proposing);

  /// Whether one of the words is about the subject.
  bool any_in(std::span<const Token> tokens) const;
  /// Whether the paper proposes that step: "moving" for "moves".
  bool names(const Token& step) const;

 private:
  void add(std::span<const Token> tokens);

  const Facts& facts_;
  std::vector<std::string> beginnings_;  // sorted
};

}  // namespace consultlint::checks::decided
