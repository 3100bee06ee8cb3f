#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/document.h"

namespace consultlint {

/// A decimal clause number such as 10.2.8. Ordered as clauses are: 3 < 3.1 < 3.2 < 4.
class ClauseNumber {
 public:
  static constexpr std::size_t kMaxParts = 6;

  /// Reads "10.2.8"; a trailing full stop, or ".0" as in "11.0", is allowed. Nothing for letters,
  /// more than kMaxParts parts, or parts above 999.
  static std::optional<ClauseNumber> parse(std::string_view text);

  std::span<const std::uint16_t> parts() const { return {parts_.data(), size_}; }
  std::size_t size() const { return size_; }
  std::uint16_t last() const { return parts_[size_ - 1]; }
  /// The number one level up; precondition: size() > 1.
  ClauseNumber parent() const;
  /// The number with its last part changed.
  ClauseNumber with_last(std::uint16_t part) const;
  ClauseNumber child(std::uint16_t part) const;
  bool is_inside(const ClauseNumber& ancestor) const;
  std::string to_string() const;

  friend auto operator<=>(const ClauseNumber&, const ClauseNumber&) = default;

 private:
  std::array<std::uint16_t, kMaxParts> parts_{};  // unused parts are 0, so that order is by parts
  std::size_t size_ = 0;
};

/// A numbered block and how its number follows from the ones before it.
struct Clause {
  enum class Fault : std::uint8_t {
    kNone,
    kDuplicate,    ///< `other` holds the block that has the same number.
    kGap,          ///< Numbers `missing_from` to `missing_to` should stand before it.
    kOutOfOrder,   ///< `other` holds the block before it, whose number is greater.
    kWrongParent,  ///< "4.2.7" under 4.3: `other` holds the block that it stands under.
  };
  std::uint32_t block = 0;  ///< Index into Document::blocks().
  ClauseNumber number;
  std::uint32_t series = 0;  ///< Numbering that starts again, as in an appendix, is a new series.
  Fault fault = Fault::kNone;
  std::uint32_t other = kNowhere;
  ClauseNumber missing_from;
  ClauseNumber missing_to;
};

/// The numbered headings and clauses of the body in reading order. Items of plain numbered lists
/// ("1.", "2.") are not clauses: lists start again at will, and Markdown numbers them itself.
std::vector<Clause> find_clauses(const Document& document);

}  // namespace consultlint
