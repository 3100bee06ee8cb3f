#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "consultlint/result.h"
#include "readers/zip.h"
#include "readers/zip_format.h"

namespace consultlint {

/// How the CRC and sizes of an entry are repeated behind its data.
struct DataDescriptor {
  bool present = false;
  bool is_signed = false;
  bool wide = false;  ///< Sizes of 8 bytes.

  std::uint64_t size() const { return present ? (is_signed ? 8U : 4U) + (wide ? 16U : 8U) : 0U; }
};

/// One entry of an archive and all bytes that belong to it: [entry->header_begin, end).
struct EntryLayout {
  const ZipArchive::Entry* entry = nullptr;
  zip_format::SizePlaces local;      ///< In the header in front of the data.
  zip_format::SizePlaces directory;  ///< In its record of the central directory.
  std::uint64_t data_end = 0;
  DataDescriptor descriptor;  ///< Begins at data_end.
  std::uint64_t end = 0;      ///< Where the next entry or the directory begins.
};

/// What every byte of a ZIP archive is for, so that a part can be replaced and nothing else.
/// Views into the archive, which must outlive it.
struct PackageLayout {
  std::vector<EntryLayout> entries;  ///< In the order of the file.
  /// The numbers that point at the directory or behind it, and so move when it does.
  std::vector<zip_format::NumberPlace> pointers;
};

/// Accounts for every byte of the archive. An Error says why it is not sound enough to be
/// rewritten: bytes that belong to no part, two descriptions of a part that differ, two parts of
/// one name, encryption, a signature that a change would break, a checksum that does not fit.
Result<PackageLayout> find_layout(std::string_view path, const ZipArchive& archive);

}  // namespace consultlint
