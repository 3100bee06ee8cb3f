#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "consultlint/report.h"

namespace consultlint {

/// FNV-1a, 64 bits (Fowler, Noll, Vo). Not for secrets: names things across runs and machines.
class StableHash {
 public:
  explicit StableHash(std::uint64_t seed = 0xCBF29CE484222325U) : state_(seed) {}
  /// Adds one part. Parts are kept apart: ("ab", "c") and ("a", "bc") differ.
  void add(std::string_view part);
  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_;
};

/// 16 hexadecimal digits.
std::string to_hex(std::uint64_t value);

/// Names the findings of one file so that the same fault has the same name in the next draft.
///
/// A name hangs on the rule, its message, the words found and a few words around them: not on line
/// numbers, so edits elsewhere leave it alone. A rule that asks whether an element is there speaks
/// of the document as a whole, so its name hangs on the rule and the path instead. Findings that
/// would share a name are counted.
class Fingerprints {
 public:
  explicit Fingerprints(std::string_view path) : path_(path) {}

  struct Name {
    std::string hash;
    int occurrence = 1;
  };
  /// To be called once a finding, in the order of the report.
  Name name(const ReportedFinding& finding);

 private:
  std::string_view path_;
  std::unordered_map<std::uint64_t, int> seen_;
};

}  // namespace consultlint
