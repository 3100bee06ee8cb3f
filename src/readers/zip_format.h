#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// The records of a ZIP archive: signatures, and where their fields stand (PKWARE APPNOTE 6.3).
/// Shared by the reader and by what rewrites an archive.
namespace consultlint::zip_format {

inline constexpr std::uint32_t kLocalSignature = 0x04034B50;
inline constexpr std::uint32_t kDescriptorSignature = 0x08074B50;
inline constexpr std::uint32_t kDirectorySignature = 0x02014B50;
inline constexpr std::uint32_t kEndSignature = 0x06054B50;
inline constexpr std::uint32_t kEnd64Signature = 0x06064B50;
inline constexpr std::uint32_t kEnd64LocatorSignature = 0x07064B50;

/// A record: the size of its fixed part, and where in it the fields stand that matter here.
struct Local {
  static constexpr std::size_t kSize = 30;
  static constexpr std::size_t kFlags = 6;
  static constexpr std::size_t kMethod = 8;
  static constexpr std::size_t kCrc = 14;
  static constexpr std::size_t kPackedSize = 18;
  static constexpr std::size_t kUnpackedSize = 22;
  static constexpr std::size_t kNameSize = 26;
  static constexpr std::size_t kExtraSize = 28;
};
struct Directory {
  static constexpr std::size_t kSize = 46;
  static constexpr std::size_t kFlags = 8;
  static constexpr std::size_t kMethod = 10;
  static constexpr std::size_t kCrc = 16;
  static constexpr std::size_t kPackedSize = 20;
  static constexpr std::size_t kUnpackedSize = 24;
  static constexpr std::size_t kNameSize = 28;
  static constexpr std::size_t kExtraSize = 30;
  static constexpr std::size_t kCommentSize = 32;
  static constexpr std::size_t kDisk = 34;
  static constexpr std::size_t kHeaderBegin = 42;
};
struct End {
  static constexpr std::size_t kSize = 22;
  static constexpr std::size_t kDisk = 4;
  static constexpr std::size_t kEntries = 10;
  static constexpr std::size_t kDirectorySize = 12;
  static constexpr std::size_t kDirectoryBegin = 16;
  static constexpr std::size_t kCommentSize = 20;
};
struct End64 {
  static constexpr std::size_t kSize = 56;
  static constexpr std::size_t kDisk = 16;
  static constexpr std::size_t kEntries = 32;
  static constexpr std::size_t kDirectorySize = 40;
  static constexpr std::size_t kDirectoryBegin = 48;
};
struct End64Locator {
  static constexpr std::size_t kSize = 20;
  static constexpr std::size_t kEnd64Begin = 8;
};

inline constexpr std::uint16_t kEncryptedFlag = 1U << 0U;
inline constexpr std::uint16_t kDescriptorFlag = 1U
                                                 << 3U;  ///< CRC and sizes stand behind the data.
inline constexpr std::uint16_t kStored = 0;
inline constexpr std::uint16_t kDeflated = 8;

/// The little-endian number at an offset. Precondition: it lies inside the bytes.
template <class T>
T number_at(std::string_view bytes, std::uint64_t at) {
  T value = 0;
  for (std::size_t i = sizeof(T); i-- > 0;) {
    value = static_cast<T>((static_cast<std::uint64_t>(value) << 8U) |
                           static_cast<unsigned char>(bytes[at + i]));
  }
  return value;
}
inline std::uint16_t u16(std::string_view bytes, std::uint64_t at) {
  return number_at<std::uint16_t>(bytes, at);
}
inline std::uint32_t u32(std::string_view bytes, std::uint64_t at) {
  return number_at<std::uint32_t>(bytes, at);
}
inline std::uint64_t u64(std::string_view bytes, std::uint64_t at) {
  return number_at<std::uint64_t>(bytes, at);
}

inline bool holds(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
  return at <= bytes.size() && size <= bytes.size() - at;
}

inline bool signed_with(std::string_view bytes, std::uint64_t at, std::uint32_t signature) {
  return holds(bytes, at, 4) && u32(bytes, at) == signature;
}

/// A size or offset in an archive: 4 bytes in a record or, where those say so, 8 in its ZIP64
/// field.
struct NumberPlace {
  std::uint64_t at = 0;
  bool wide = false;

  std::uint64_t read(std::string_view bytes) const {
    return wide ? u64(bytes, at) : u32(bytes, at);
  }
};

/// Where the sizes of an entry stand; `header_begin` only in the directory.
struct SizePlaces {
  NumberPlace unpacked;
  NumberPlace packed;
  NumberPlace header_begin;
};

/// Nothing when the record refers to a ZIP64 field that it does not have. Precondition: the record
/// at `record` with its name and extra fields lies inside the bytes.
std::optional<SizePlaces> local_sizes(std::string_view bytes, std::uint64_t record);
std::optional<SizePlaces> directory_sizes(std::string_view bytes, std::uint64_t record);

/// The offset of the end record: of the last one whose comment reaches to the end of the file, else
/// of the last one there is.
std::optional<std::uint64_t> find_end(std::string_view bytes);

}  // namespace consultlint::zip_format
