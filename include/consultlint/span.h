#pragma once
#include <compare>
#include <cstdint>

namespace consultlint {

/// A half-open byte range [begin, end) into one particular string.
///
/// `Space` names that string, so a range in the canonical text cannot be passed where a range in
/// a source file is expected. Invariant: begin <= end, both on UTF-8 code point boundaries.
template <class Space>
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(const Span& inner) const {
    return begin <= inner.begin && inner.end <= end;
  }
  constexpr bool overlaps(const Span& other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

struct InText;    ///< Document::text(): what checks see.
struct InSource;  ///< Artifact::text: one file, or one part inside a package, decoded to UTF-8.

using TextSpan = Span<InText>;
using SourceSpan = Span<InSource>;

}  // namespace consultlint
