#include "text/character_counts.h"

#include "text/utf8.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kStride = 512;  // longer than most lines, so that those need no sums

std::string_view part(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return text.substr(begin, end - begin);
}

}  // namespace

CharacterCounts::CharacterCounts(std::string_view text) {
  sums_.reserve(text.size() / kStride + 1);
  Sum sum;
  for (std::size_t at = 0; at <= text.size(); at += kStride) {
    sums_.push_back(sum);
    const std::string_view stretch = text.substr(at, kStride);
    sum.code_points += count_code_points(stretch);
    sum.wide += count_wide(stretch);
  }
  has_wide_ = sum.wide > 0;
}

std::uint32_t CharacterCounts::code_points(std::string_view text, std::uint32_t begin,
                                           std::uint32_t end) const {
  if (end - begin <= kStride) return count_code_points(part(text, begin, end));
  const std::uint32_t first = begin / kStride + 1;
  const std::uint32_t last = end / kStride;
  return count_code_points(part(text, begin, first * kStride)) + sums_[last].code_points -
         sums_[first].code_points + count_code_points(part(text, last * kStride, end));
}

std::uint32_t CharacterCounts::wide(std::string_view text, std::uint32_t begin,
                                    std::uint32_t end) const {
  if (!has_wide_) return 0;
  if (end - begin <= kStride) return count_wide(part(text, begin, end));
  const std::uint32_t first = begin / kStride + 1;
  const std::uint32_t last = end / kStride;
  return count_wide(part(text, begin, first * kStride)) + sums_[last].wide - sums_[first].wide +
         count_wide(part(text, last * kStride, end));
}

}  // namespace consultlint
