#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "consultlint/result.h"

namespace consultlint {

/// Bounds on what an archive may hold, so that no small file can fill the memory.
struct ZipLimits {
  std::size_t entries = 20'000;
  std::uint64_t entry_bytes = std::uint64_t{256} << 20U;
  std::uint64_t total_bytes = std::uint64_t{1} << 30U;
  std::uint64_t ratio = 1'100;  ///< Deflate cannot reach more than about 1,032.
};

/// A ZIP archive in memory, opened by its central directory.
///
/// Entries are stored or deflated, with ZIP64 sizes if need be. open() checks the whole directory
/// against the limits and refuses overlapping entries and volumes of a split archive; read()
/// inflates into exactly the declared size and compares the CRC. Errors name the limit and what to
/// do. Lifetime: the bytes must outlive the archive. Immutable; safe to
/// share between threads. Format: PKWARE APPNOTE 6.3.
class ZipArchive {
 public:
  struct Entry {
    std::string name;  ///< With forward slashes and no slash in front.
    std::uint64_t data_begin = 0;
    std::uint64_t compressed_size = 0;
    std::uint64_t size = 0;
    std::uint64_t header_begin = 0;
    std::uint64_t record_begin = 0;  ///< Of its record in the central directory.
    std::uint32_t crc = 0;
    std::uint16_t method = 0;
    bool encrypted = false;
  };

  /// `path` names the archive in errors.
  static Result<ZipArchive> open(std::string_view path, std::string_view bytes,
                                 const ZipLimits& limits = {});

  std::string_view bytes() const { return bytes_; }
  const std::vector<Entry>& entries() const { return entries_; }  ///< In directory order.
  /// Where the records of all entries begin and end.
  std::uint64_t directory_begin() const { return directory_begin_; }
  std::uint64_t directory_end() const { return directory_end_; }
  /// The first entry of that name, in any case, or nullptr.
  const Entry* find(std::string_view name) const;
  Result<std::string> read(const Entry& entry) const;

 private:
  ZipArchive(std::string_view path, std::string_view bytes) : path_(path), bytes_(bytes) {}

  std::string path_;
  std::string_view bytes_;
  std::vector<Entry> entries_;
  std::uint64_t directory_begin_ = 0;
  std::uint64_t directory_end_ = 0;
  std::unordered_map<std::string, std::size_t> index_;  // by name in lower case
};

/// Whether the bytes begin like a ZIP archive, whole or damaged.
bool looks_like_zip(std::string_view bytes);

}  // namespace consultlint
