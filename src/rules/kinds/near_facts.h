#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/facts.h"
#include "rules/kinds/vetoes.h"
#include "rules/page.h"

namespace consultlint {

/// The facts of one document that cues can ask for in their neighbourhood, gathered by kind on
/// first use, less those that `vetoes` hold. Keeps references to the arguments. Not thread-safe.
class NearFacts {
 public:
  NearFacts(const Facts& facts, const Vetoes& vetoes);

  /// Whether any fact that `row` asks for stands in `place`; true when it asks for none.
  bool stand_in(const EvidenceRow& row, TextSpan place);
  /// The facts that `row` asks for, wherever they are, in order of kind, then place.
  std::vector<TextSpan> all(const EvidenceRow& row);

 private:
  static constexpr int kKinds = 16;
  const std::vector<TextSpan>& of(int kind);
  std::vector<TextSpan> gather(NearFact fact) const;

  const Facts& facts_;
  const Vetoes& vetoes_;
  std::array<std::optional<std::vector<TextSpan>>, kKinds> gathered_;
};

/// "a date or an e-mail address": what a row asks for, for a message.
std::string describe_facts(const EvidenceRow& row);

}  // namespace consultlint
