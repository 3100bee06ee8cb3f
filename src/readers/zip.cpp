#include "readers/zip.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace consultlint {
namespace {

using Entry = ZipArchive::Entry;

constexpr std::uint32_t kEndSignature = 0x06054B50;
constexpr std::uint32_t kEnd64Signature = 0x06064B50;
constexpr std::uint32_t kEnd64LocatorSignature = 0x07064B50;
constexpr std::uint32_t kDirectorySignature = 0x02014B50;
constexpr std::uint32_t kLocalSignature = 0x04034B50;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kEnd64LocatorSize = 20;
constexpr std::size_t kDirectorySize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kZip64Field = 1;
constexpr std::uint64_t kElsewhere = 0xFFFFFFFF;

/// Little-endian numbers at an offset. Precondition: they lie inside the bytes.
template <class T>
T number_at(std::string_view bytes, std::size_t at) {
  T value = 0;
  for (std::size_t i = sizeof(T); i-- > 0;) {
    value = static_cast<T>((static_cast<std::uint64_t>(value) << 8U) |
                           static_cast<unsigned char>(bytes[at + i]));
  }
  return value;
}
std::uint16_t u16(std::string_view bytes, std::size_t at) {
  return number_at<std::uint16_t>(bytes, at);
}
std::uint32_t u32(std::string_view bytes, std::size_t at) {
  return number_at<std::uint32_t>(bytes, at);
}
std::uint64_t u64(std::string_view bytes, std::size_t at) {
  return number_at<std::uint64_t>(bytes, at);
}

bool holds(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
  return at <= bytes.size() && size <= bytes.size() - at;
}

bool signed_with(std::string_view bytes, std::uint64_t at, std::uint32_t signature) {
  return holds(bytes, at, 4) && u32(bytes, at) == signature;
}

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// Where the central directory is and how many entries it claims.
struct Directory {
  std::uint64_t entries = 0;
  std::uint64_t begin = 0;
  std::uint64_t size = 0;
};

std::optional<std::size_t> find_end(std::string_view bytes) {
  if (bytes.size() < kEndSize) return std::nullopt;
  const std::size_t last = bytes.size() - kEndSize;
  const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
  for (std::size_t at = last + 1; at-- > first;) {
    if (signed_with(bytes, at, kEndSignature)) return at;
  }
  return std::nullopt;
}

std::optional<Directory> find_directory(std::string_view bytes) {
  const std::optional<std::size_t> end = find_end(bytes);
  if (!end) return std::nullopt;
  Directory directory{u16(bytes, *end + 10), u32(bytes, *end + 16), u32(bytes, *end + 12)};
  if (*end >= kEnd64LocatorSize &&
      signed_with(bytes, *end - kEnd64LocatorSize, kEnd64LocatorSignature)) {
    const auto at = u64(bytes, *end - kEnd64LocatorSize + 8);
    if (!holds(bytes, at, kEnd64Size) || !signed_with(bytes, at, kEnd64Signature)) {
      return std::nullopt;
    }
    directory = {u64(bytes, at + 32), u64(bytes, at + 48), u64(bytes, at + 40)};
  }
  if (!holds(bytes, directory.begin, directory.size)) return std::nullopt;
  return directory;
}

/// Replaces the sizes that say "see the ZIP64 field", in the order in which the field lists them.
bool widen(std::string_view extra, Entry& entry) {
  std::vector<std::uint64_t*> wanted;
  for (std::uint64_t* size : {&entry.size, &entry.compressed_size, &entry.header_begin}) {
    if (*size == kElsewhere) wanted.push_back(size);
  }
  if (wanted.empty()) return true;
  while (extra.size() >= 4) {
    const std::size_t length = u16(extra, 2);
    if (extra.size() < 4 + length) return false;
    if (u16(extra, 0) == kZip64Field) {
      if (length < 8 * wanted.size()) return false;
      for (std::size_t i = 0; i < wanted.size(); ++i) *wanted[i] = u64(extra, 4 + 8 * i);
      return true;
    }
    extra.remove_prefix(4 + length);
  }
  return false;
}

std::string part_name(std::string_view raw) {
  std::string name(raw);
  std::ranges::replace(name, '\\', '/');
  return name.substr(std::min(name.find_first_not_of('/'), name.size()));
}

/// The entry described at `at` of the central directory, which moves behind it.
std::optional<Entry> read_entry(std::string_view bytes, std::uint64_t& at, std::uint64_t end) {
  if (!signed_with(bytes, at, kDirectorySignature) || end - at < kDirectorySize) {
    return std::nullopt;
  }
  const std::size_t name_size = u16(bytes, at + 28);
  const std::size_t extra_size = u16(bytes, at + 30);
  const std::size_t comment_size = u16(bytes, at + 32);
  const std::uint64_t whole = kDirectorySize + name_size + extra_size + comment_size;
  if (end - at < whole) return std::nullopt;
  Entry entry;
  entry.encrypted = (u16(bytes, at + 8) & 1U) != 0;
  entry.method = u16(bytes, at + 10);
  entry.crc = u32(bytes, at + 16);
  entry.compressed_size = u32(bytes, at + 20);
  entry.size = u32(bytes, at + 24);
  entry.header_begin = u32(bytes, at + 42);
  entry.name = part_name(bytes.substr(at + kDirectorySize, name_size));
  if (!widen(bytes.substr(at + kDirectorySize + name_size, extra_size), entry)) {
    return std::nullopt;
  }
  if (!signed_with(bytes, entry.header_begin, kLocalSignature) ||
      !holds(bytes, entry.header_begin, kLocalSize)) {
    return std::nullopt;
  }
  entry.data_begin = entry.header_begin + kLocalSize + u16(bytes, entry.header_begin + 26) +
                     u16(bytes, entry.header_begin + 28);
  if (!holds(bytes, entry.data_begin, entry.compressed_size)) return std::nullopt;
  at += whole;
  return entry;
}

/// What an archive breaks of the limits, as the end of a sentence, or empty.
std::string broken_limit(const std::vector<Entry>& entries, const ZipLimits& limits) {
  std::uint64_t total = 0;
  for (const Entry& entry : entries) {
    if (entry.size > limits.entry_bytes) {
      return fmt::format("its part {} would unpack to {} bytes; the limit is {}", entry.name,
                         entry.size, limits.entry_bytes);
    }
    if (entry.size / limits.ratio > entry.compressed_size) {
      return fmt::format(
          "its part {} claims to be packed more than {} times, which is not possible", entry.name,
          limits.ratio);
    }
    total += entry.size;
    if (total > limits.total_bytes) {
      return fmt::format("its parts would unpack to more than {} bytes", limits.total_bytes);
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

bool inflate(std::string_view packed, std::string& out) {
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(
      libdeflate_alloc_decompressor());
  if (decompressor == nullptr) return false;
  return libdeflate_deflate_decompress(decompressor.get(), packed.data(), packed.size(), out.data(),
                                       out.size(), nullptr) == LIBDEFLATE_SUCCESS;
}

}  // namespace

Result<ZipArchive> ZipArchive::open(std::string_view path, std::string_view bytes,
                                    const ZipLimits& limits) {
  const auto refuse = [path](std::string_view why) {
    return Error{fmt::format("This ZIP package cannot be opened: {}.", why), std::string(path)};
  };
  const std::optional<Directory> directory = find_directory(bytes);
  if (!directory) {
    return refuse(
        "its table of contents is missing, so the file is cut short or damaged; "
        "copy or download it again");
  }
  if (directory->entries > limits.entries) {
    return refuse(
        fmt::format("it has {} parts; the limit is {}", directory->entries, limits.entries));
  }
  ZipArchive archive(path, bytes);
  std::uint64_t at = directory->begin;
  for (std::uint64_t i = 0; i < directory->entries; ++i) {
    std::optional<Entry> entry = read_entry(bytes, at, directory->begin + directory->size);
    if (!entry) {
      return refuse("its table of contents is damaged; copy or download the file again");
    }
    archive.index_.emplace(lower(entry->name), archive.entries_.size());
    archive.entries_.push_back(std::move(*entry));
  }
  if (const std::string broken = broken_limit(archive.entries_, limits); !broken.empty()) {
    return refuse(broken);
  }
  if (any_overlap(archive.entries_)) return refuse("its parts overlap, which no program writes");
  return archive;
}

const Entry* ZipArchive::find(std::string_view name) const {
  const auto found = index_.find(lower(name));
  return found == index_.end() ? nullptr : &entries_[found->second];
}

Result<std::string> ZipArchive::read(const Entry& entry) const {
  const auto refuse = [&](std::string_view why) {
    return Error{fmt::format("Part {} cannot be read: {}.", entry.name, why), path_};
  };
  if (entry.encrypted) return refuse("it is encrypted; save the file without a password");
  const std::string_view packed = bytes_.substr(entry.data_begin, entry.compressed_size);
  std::string out(entry.size, '\0');
  if (entry.method == kStored) {
    if (packed.size() != out.size()) return refuse("its two sizes differ");
    out = packed;
  } else if (entry.method == kDeflated) {
    if (!inflate(packed, out)) return refuse("its packed data is damaged");
  } else {
    return refuse(fmt::format("packing method {} is not stored or deflated", entry.method));
  }
  if (libdeflate_crc32(0, out.data(), out.size()) != entry.crc) {
    return refuse("its checksum does not fit, so the file is damaged");
  }
  return out;
}

bool looks_like_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

}  // namespace consultlint
