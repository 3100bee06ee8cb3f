#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "consultlint/report.h"

namespace consultlint::html {

/// A finding at the block that it is shown in.
struct PlacedFinding {
  std::uint32_t number = 0;        ///< From 1, in the order of the report.
  std::uint32_t block = kNowhere;  ///< Index into Document::blocks(), or kNowhere.
  TextSpan span;                   ///< Its words in that block; those behind it are left out.
  bool of_whole = false;           ///< It says that the paper lacks something: no words are wrong.
  const ReportedFinding* finding = nullptr;
};

/// The findings of a file by place in its document. Views the file, which must outlive it.
class PlacedFindings {
 public:
  explicit PlacedFindings(const FileReport& file);

  /// By block, place and number.
  std::span<const PlacedFinding> all() const { return all_; }
  /// Those that are told beside the blocks [first, end).
  std::span<const PlacedFinding> beside(std::uint32_t first, std::uint32_t end) const;
  /// Those that are told in front of the text, in order of number: of the paper as a whole, and of
  /// a document that is empty or was not kept.
  std::span<const PlacedFinding> apart() const { return apart_; }

 private:
  std::vector<PlacedFinding> all_;
  std::vector<PlacedFinding> beside_;
  std::vector<PlacedFinding> apart_;
};

}  // namespace consultlint::html
