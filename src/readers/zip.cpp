#include "readers/zip.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "readers/zip_format.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

using Entry = ZipArchive::Entry;
using zip_format::Directory;
using zip_format::End;
using zip_format::End64;
using zip_format::End64Locator;
using zip_format::holds;
using zip_format::Local;
using zip_format::signed_with;
using zip_format::u16;
using zip_format::u32;
using zip_format::u64;

constexpr std::string_view kCopyAgain = "copy or download the file again";
constexpr std::string_view kSaveAnew = "save the document anew as .docx from a word processor";

/// What the end of an archive says about its central directory.
struct Contents {
  std::uint64_t entries = 0;
  std::uint64_t begin = 0;
  std::uint64_t size = 0;
  bool split = false;  ///< One volume of several.
};

Contents contents_of_end(std::string_view bytes, std::uint64_t end) {
  return {u16(bytes, end + End::kEntries), u32(bytes, end + End::kDirectoryBegin),
          u32(bytes, end + End::kDirectorySize), u32(bytes, end + End::kDisk) != 0};
}

/// Nothing when the archive breaks off before its end record, or that points outside.
std::optional<Contents> find_contents(std::string_view bytes) {
  const std::optional<std::uint64_t> end = zip_format::find_end(bytes);
  if (!end) return std::nullopt;
  Contents contents = contents_of_end(bytes, *end);
  if (const auto locator = *end - End64Locator::kSize;
      *end >= End64Locator::kSize &&
      signed_with(bytes, locator, zip_format::kEnd64LocatorSignature)) {
    const std::uint64_t at = u64(bytes, locator + End64Locator::kEnd64Begin);
    if (!holds(bytes, at, End64::kSize) || !signed_with(bytes, at, zip_format::kEnd64Signature)) {
      return std::nullopt;
    }
    contents = {u64(bytes, at + End64::kEntries), u64(bytes, at + End64::kDirectoryBegin),
                u64(bytes, at + End64::kDirectorySize), u64(bytes, at + End64::kDisk) != 0};
  }
  if (!contents.split && !holds(bytes, contents.begin, contents.size)) return std::nullopt;
  return contents;
}

std::string part_name(std::string_view raw) {
  std::string name(raw);
  std::ranges::replace(name, '\\', '/');
  return name.substr(std::min(name.find_first_not_of('/'), name.size()));
}

/// The entry described at `at` of the central directory, which moves behind it.
std::optional<Entry> read_entry(std::string_view bytes, std::uint64_t& at, std::uint64_t end) {
  if (end - at < Directory::kSize || u32(bytes, at) != zip_format::kDirectorySignature) {
    return std::nullopt;
  }
  const std::size_t name_size = u16(bytes, at + Directory::kNameSize);
  const std::uint64_t whole = Directory::kSize + name_size +
                              u16(bytes, at + Directory::kExtraSize) +
                              u16(bytes, at + Directory::kCommentSize);
  if (end - at < whole) return std::nullopt;
  const auto sizes = zip_format::directory_sizes(bytes, at);
  if (!sizes) return std::nullopt;
  Entry entry;
  entry.record_begin = at;
  entry.encrypted = (u16(bytes, at + Directory::kFlags) & zip_format::kEncryptedFlag) != 0;
  entry.method = u16(bytes, at + Directory::kMethod);
  entry.crc = u32(bytes, at + Directory::kCrc);
  entry.compressed_size = sizes->packed.read(bytes);
  entry.size = sizes->unpacked.read(bytes);
  entry.header_begin = sizes->header_begin.read(bytes);
  entry.name = part_name(bytes.substr(at + Directory::kSize, name_size));
  if (!signed_with(bytes, entry.header_begin, zip_format::kLocalSignature) ||
      !holds(bytes, entry.header_begin, Local::kSize)) {
    return std::nullopt;
  }
  entry.data_begin = entry.header_begin + Local::kSize +
                     u16(bytes, entry.header_begin + Local::kNameSize) +
                     u16(bytes, entry.header_begin + Local::kExtraSize);
  if (!holds(bytes, entry.data_begin, entry.compressed_size)) return std::nullopt;
  at += whole;
  return entry;
}

/// What an archive breaks of the limits, as the end of a sentence, or empty.
std::string broken_limit(const std::vector<Entry>& entries, const ZipLimits& limits) {
  std::uint64_t total = 0;
  for (const Entry& entry : entries) {
    if (entry.size > limits.entry_bytes) {
      return fmt::format("its part {} would unpack to {} bytes; the limit is {}; {}", entry.name,
                         entry.size, limits.entry_bytes, kSaveAnew);
    }
    if (entry.size / limits.ratio > entry.compressed_size) {
      return fmt::format(
          "its part {} claims to be packed more than {} times, which is not possible; {}",
          entry.name, limits.ratio, kSaveAnew);
    }
    total += entry.size;
    if (total > limits.total_bytes) {
      return fmt::format("its parts would unpack to more than {} bytes, which is the limit; {}",
                         limits.total_bytes, kSaveAnew);
    }
  }
  return {};
}

bool any_overlap(const std::vector<Entry>& entries) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
  ranges.reserve(entries.size());
  for (const Entry& entry : entries) {
    ranges.emplace_back(entry.header_begin, entry.data_begin + entry.compressed_size);
  }
  std::ranges::sort(ranges);
  return std::ranges::adjacent_find(ranges, [](const auto& a, const auto& b) {
           return b.first < a.second;
         }) != ranges.end();
}

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
};

/// Fills `out`; else says what is wrong, as the end of a sentence.
std::string inflate(std::string_view packed, std::string& out) {
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(
      libdeflate_alloc_decompressor());
  if (decompressor == nullptr) return "there is not enough memory to unpack it";
  switch (libdeflate_deflate_decompress(decompressor.get(), packed.data(), packed.size(),
                                        out.data(), out.size(), nullptr)) {
    case LIBDEFLATE_SUCCESS:
      return {};
    case LIBDEFLATE_SHORT_OUTPUT:
      return fmt::format("it unpacks to less than the {} bytes that it declares", out.size());
    case LIBDEFLATE_INSUFFICIENT_SPACE:
      return fmt::format("it unpacks to more than the {} bytes that it declares", out.size());
    default:
      return "its packed data is damaged";
  }
}

/// What stands against reading the archive at all, as the end of a sentence, or empty.
std::string refused_contents(const std::optional<Contents>& contents, const ZipLimits& limits) {
  if (!contents) {
    return fmt::format("its table of contents is missing, so the file is cut short or damaged; {}",
                       kCopyAgain);
  }
  if (contents->split) {
    return fmt::format("it is one volume of a split archive; {}", kSaveAnew);
  }
  if (contents->entries > limits.entries) {
    return fmt::format("it has {} parts; the limit is {}; {}", contents->entries, limits.entries,
                       kSaveAnew);
  }
  return {};
}

}  // namespace

Result<ZipArchive> ZipArchive::open(std::string_view path, std::string_view bytes,
                                    const ZipLimits& limits) {
  const auto refuse = [path](std::string_view why) {
    return Error{fmt::format("This ZIP package cannot be opened: {}.", why), std::string(path)};
  };
  const std::optional<Contents> contents = find_contents(bytes);
  if (const std::string why = refused_contents(contents, limits); !why.empty()) return refuse(why);
  ZipArchive archive(path, bytes);
  archive.directory_begin_ = contents->begin;
  archive.directory_end_ = contents->begin + contents->size;
  std::uint64_t at = contents->begin;
  for (std::uint64_t i = 0; i < contents->entries; ++i) {
    std::optional<Entry> entry = read_entry(bytes, at, archive.directory_end_);
    if (!entry) return refuse(fmt::format("its table of contents is damaged; {}", kCopyAgain));
    archive.index_.emplace(ascii::lower_case(entry->name), archive.entries_.size());
    archive.entries_.push_back(std::move(*entry));
  }
  if (const std::string broken = broken_limit(archive.entries_, limits); !broken.empty()) {
    return refuse(broken);
  }
  if (any_overlap(archive.entries_)) {
    return refuse(fmt::format("its parts overlap, which no word processor writes; {}", kSaveAnew));
  }
  return archive;
}

const Entry* ZipArchive::find(std::string_view name) const {
  const auto found = index_.find(ascii::lower_case(name));
  return found == index_.end() ? nullptr : &entries_[found->second];
}

Result<std::string> ZipArchive::read(const Entry& entry) const {
  const auto refuse = [&](std::string_view why, std::string_view remedy) {
    return Error{fmt::format("Part {} cannot be read: {}; {}.", entry.name, why, remedy), path_};
  };
  if (entry.encrypted) return refuse("it is encrypted", "save the file without a password");
  const std::string_view packed = bytes_.substr(entry.data_begin, entry.compressed_size);
  std::string out;
  if (entry.method == zip_format::kStored) {
    if (packed.size() != entry.size) return refuse("its two sizes differ", kCopyAgain);
    out = packed;
  } else if (entry.method == zip_format::kDeflated) {
    out.resize(entry.size);
    if (const std::string why = inflate(packed, out); !why.empty()) return refuse(why, kCopyAgain);
  } else {
    return refuse(fmt::format("packing method {} is not stored or deflated", entry.method),
                  kSaveAnew);
  }
  if (libdeflate_crc32(0, out.data(), out.size()) != entry.crc) {
    return refuse("its checksum does not fit, so the file is damaged", kCopyAgain);
  }
  return out;
}

bool looks_like_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

}  // namespace consultlint
