#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace consultlint::test {

/// One entry of an archive, plain by default; what follows the bytes is for odd ones.
struct ZipPart {
  std::string name;
  std::string bytes;
  bool deflated = true;

  enum class Descriptor : std::uint8_t { kNone, kPlain, kSigned };
  Descriptor descriptor = Descriptor::kNone;  ///< CRC and sizes stand behind the data.
  bool zip64 = false;                         ///< Sizes of 8 bytes, in a field of their own.
  std::string_view local_extra = {};
  std::string_view directory_extra = {};
  std::string_view comment = {};
  std::string_view behind = {};  ///< Bytes between the entry and the next.
};

struct ZipShape {
  std::string_view in_front = {};
  bool zip64_end = false;
  std::string_view comment = {};
  std::string_view behind = {};
};

/// A ZIP archive of the parts, without time stamps, so that equal parts give equal bytes.
std::string write_zip(const std::vector<ZipPart>& parts, const ZipShape& shape = {});

}  // namespace consultlint::test
