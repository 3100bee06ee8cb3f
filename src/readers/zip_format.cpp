#include "readers/zip_format.h"

#include <array>
#include <span>

namespace consultlint::zip_format {
namespace {

constexpr std::uint16_t kZip64Field = 1;
constexpr std::uint32_t kElsewhere = 0xFFFFFFFF;
constexpr std::size_t kLongestComment = 0xFFFF;

/// The content of the ZIP64 field among the extra fields [at, end), as a range; empty when there is
/// none.
struct Range {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};
Range zip64_field(std::string_view bytes, std::uint64_t at, std::uint64_t end) {
  while (at + 4 <= end) {
    const std::uint64_t content = at + 4;
    const std::uint64_t size = u16(bytes, at + 2);
    if (content + size > end) break;
    if (u16(bytes, at) == kZip64Field) return {content, content + size};
    at = content + size;
  }
  return {};
}

/// Sends the numbers that say "elsewhere" to the field, which lists just those, in this order.
bool widen(std::string_view bytes, std::span<NumberPlace* const> places, Range field) {
  for (NumberPlace* place : places) {
    if (u32(bytes, place->at) != kElsewhere) continue;
    if (field.begin + 8 > field.end) return false;
    *place = {field.begin, true};
    field.begin += 8;
  }
  return true;
}

}  // namespace

std::optional<SizePlaces> local_sizes(std::string_view bytes, std::uint64_t record) {
  SizePlaces sizes{{record + Local::kUnpackedSize}, {record + Local::kPackedSize}, {}};
  const std::uint64_t extra = record + Local::kSize + u16(bytes, record + Local::kNameSize);
  const Range field = zip64_field(bytes, extra, extra + u16(bytes, record + Local::kExtraSize));
  const std::array<NumberPlace*, 2> places = {&sizes.unpacked, &sizes.packed};
  if (!widen(bytes, places, field)) return std::nullopt;
  return sizes;
}

std::optional<SizePlaces> directory_sizes(std::string_view bytes, std::uint64_t record) {
  SizePlaces sizes{{record + Directory::kUnpackedSize},
                   {record + Directory::kPackedSize},
                   {record + Directory::kHeaderBegin}};
  const std::uint64_t extra = record + Directory::kSize + u16(bytes, record + Directory::kNameSize);
  const Range field = zip64_field(bytes, extra, extra + u16(bytes, record + Directory::kExtraSize));
  const std::array<NumberPlace*, 3> places = {&sizes.unpacked, &sizes.packed, &sizes.header_begin};
  if (!widen(bytes, places, field)) return std::nullopt;
  return sizes;
}

std::optional<std::uint64_t> find_end(std::string_view bytes) {
  if (bytes.size() < End::kSize) return std::nullopt;
  const std::size_t last = bytes.size() - End::kSize;
  const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
  std::optional<std::uint64_t> nearest;
  for (std::size_t at = last + 1; at-- > first;) {
    if (!signed_with(bytes, at, kEndSignature)) continue;
    if (at + End::kSize + u16(bytes, at + End::kCommentSize) == bytes.size()) return at;
    if (!nearest) nearest = at;
  }
  return nearest;
}

}  // namespace consultlint::zip_format
