#include "edit/package_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "text/ascii.h"

namespace consultlint {
namespace {

using zip_format::End;
using zip_format::End64;
using zip_format::End64Locator;
using zip_format::Local;
using zip_format::NumberPlace;
using zip_format::signed_with;
using zip_format::u16;
using zip_format::u32;
using zip_format::u64;

/// Why an archive is not sound, as the end of a sentence; nothing when it is.
using Fault = std::optional<std::string>;

constexpr std::string_view kStrayBytes = "it holds bytes that belong to none of its parts";

/// Padding holds nothing that could be old text.
bool is_padding(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return c == '\0'; });
}

Fault check_parts(const ZipArchive& archive) {
  std::unordered_set<std::string> names;
  for (const ZipArchive::Entry& entry : archive.entries()) {
    const std::string name = ascii::lower_case(entry.name);
    if (!names.insert(name).second) return fmt::format("it has two parts named {}", entry.name);
    if (name.starts_with("_xmlsignatures/")) {
      return "it is signed, and a change would break the signature; remove the signature first";
    }
    if (entry.encrypted) return fmt::format("its part {} is encrypted", entry.name);
    const Result<std::string> content = archive.read(entry);
    if (!content) return content.error().message.substr(0, content.error().message.size() - 1);
  }
  return std::nullopt;
}

/// Whether the CRC and sizes behind the data stand there in that form.
bool has_descriptor(std::string_view bytes, const EntryLayout& layout, DataDescriptor form) {
  std::uint64_t at = layout.data_end;
  if (at + form.size() > layout.end) return false;
  if (form.is_signed) {
    if (u32(bytes, at) != zip_format::kDescriptorSignature) return false;
    at += 4;
  }
  const NumberPlace packed{at + 4, form.wide};
  const NumberPlace unpacked{at + (form.wide ? 12 : 8), form.wide};
  return u32(bytes, at) == layout.entry->crc &&
         packed.read(bytes) == layout.entry->compressed_size &&
         unpacked.read(bytes) == layout.entry->size;
}

DataDescriptor find_descriptor(std::string_view bytes, const EntryLayout& layout) {
  constexpr auto kForms = std::to_array<DataDescriptor>(
      {{true, true, true}, {true, true, false}, {true, false, true}, {true, false, false}});
  const auto found = std::ranges::find_if(
      kForms, [&](DataDescriptor form) { return has_descriptor(bytes, layout, form); });
  return found == kForms.end() ? DataDescriptor{} : *found;
}

/// Whether the local header says the same as the directory, or leaves it to the descriptor.
bool agrees(std::string_view bytes, const EntryLayout& layout) {
  const ZipArchive::Entry& entry = *layout.entry;
  const std::uint64_t header = entry.header_begin;
  const auto is = [&layout](std::uint64_t here, std::uint64_t there) {
    return here == there || (layout.descriptor.present && here == 0);
  };
  const std::uint64_t record_name = entry.record_begin + zip_format::Directory::kSize;
  const std::size_t name_size = u16(bytes, entry.record_begin + zip_format::Directory::kNameSize);
  return bytes.substr(header + Local::kSize, u16(bytes, header + Local::kNameSize)) ==
             bytes.substr(record_name, name_size) &&
         u16(bytes, header + Local::kMethod) == entry.method &&
         is(u32(bytes, header + Local::kCrc), entry.crc) &&
         is(layout.local.packed.read(bytes), entry.compressed_size) &&
         is(layout.local.unpacked.read(bytes), entry.size);
}

/// Completes the layout of an entry whose `end` is known.
Fault lay_out(std::string_view bytes, EntryLayout& layout) {
  const ZipArchive::Entry& entry = *layout.entry;
  const auto local = zip_format::local_sizes(bytes, entry.header_begin);
  const auto directory = zip_format::directory_sizes(bytes, entry.record_begin);
  if (!local || !directory) return fmt::format("the sizes of its part {} are missing", entry.name);
  layout.local = *local;
  layout.directory = *directory;
  layout.data_end = entry.data_begin + entry.compressed_size;
  if (layout.data_end > layout.end) return fmt::format("its part {} overlaps another", entry.name);
  const std::uint16_t flags = u16(bytes, entry.header_begin + Local::kFlags);
  if ((flags & zip_format::kDescriptorFlag) != 0) {
    layout.descriptor = find_descriptor(bytes, layout);
  }
  if (!agrees(bytes, layout)) {
    return fmt::format("it describes its part {} in two ways that differ", entry.name);
  }
  const std::uint64_t used = layout.data_end + layout.descriptor.size();
  if (!is_padding(bytes.substr(used, layout.end - used))) return std::string(kStrayBytes);
  return std::nullopt;
}

/// The entries in the order of the file, each ending where the next begins.
Fault lay_out_entries(const ZipArchive& archive, std::vector<EntryLayout>& entries) {
  for (const ZipArchive::Entry& entry : archive.entries()) {
    EntryLayout layout;
    layout.entry = &entry;
    entries.push_back(layout);
  }
  std::ranges::sort(entries, {}, [](const EntryLayout& e) { return e.entry->header_begin; });
  if (!entries.empty() && entries.front().entry->header_begin != 0) return std::string(kStrayBytes);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].end =
        i + 1 < entries.size() ? entries[i + 1].entry->header_begin : archive.directory_begin();
    if (Fault fault = lay_out(archive.bytes(), entries[i])) return fault;
  }
  return std::nullopt;
}

/// The directory holds its records and nothing else.
bool is_full(const ZipArchive& archive) {
  if (archive.entries().empty()) return archive.directory_begin() == archive.directory_end();
  using zip_format::Directory;
  const std::string_view bytes = archive.bytes();
  const std::uint64_t last = archive.entries().back().record_begin;
  const std::uint64_t end = last + Directory::kSize + u16(bytes, last + Directory::kNameSize) +
                            u16(bytes, last + Directory::kExtraSize) +
                            u16(bytes, last + Directory::kCommentSize);
  return end == archive.directory_end();
}

/// Takes the ZIP64 records that begin at `at`, which moves behind them, if there are any.
bool lay_out_end64(std::string_view bytes, std::uint64_t& at, std::vector<NumberPlace>& pointers) {
  if (!signed_with(bytes, at, zip_format::kEnd64Signature)) return true;
  if (!zip_format::holds(bytes, at, End64::kSize)) return false;
  constexpr std::uint64_t kLeadingFields = 12;  // not counted in the record's own size
  const std::uint64_t locator = at + kLeadingFields + u64(bytes, at + 4);
  const NumberPlace end64{locator + End64Locator::kEnd64Begin, true};
  if (!signed_with(bytes, locator, zip_format::kEnd64LocatorSignature) ||
      !zip_format::holds(bytes, locator, End64Locator::kSize) || end64.read(bytes) != at) {
    return false;
  }
  pointers.push_back({at + End64::kDirectoryBegin, true});
  pointers.push_back(end64);
  at = locator + End64Locator::kSize;
  return true;
}

/// Takes the records behind the directory, which follow each other up to the end of the file.
Fault lay_out_end(const ZipArchive& archive, std::vector<NumberPlace>& pointers) {
  const std::string_view bytes = archive.bytes();
  std::uint64_t at = archive.directory_end();
  if (!is_full(archive) || !lay_out_end64(bytes, at, pointers) ||
      zip_format::find_end(bytes) != at ||
      at + End::kSize + u16(bytes, at + End::kCommentSize) != bytes.size()) {
    return std::string(kStrayBytes);
  }
  const NumberPlace directory{at + End::kDirectoryBegin, false};
  if (directory.read(bytes) == archive.directory_begin()) pointers.push_back(directory);
  return std::nullopt;
}

}  // namespace

Result<PackageLayout> find_layout(std::string_view path, const ZipArchive& archive) {
  PackageLayout layout;
  Fault fault = check_parts(archive);
  if (!fault) fault = lay_out_entries(archive, layout.entries);
  if (!fault) fault = lay_out_end(archive, layout.pointers);
  if (!fault) return layout;
  return Error{fmt::format("This file is not changed, because it would not be safe: {}.", *fault),
               std::string(path)};
}

}  // namespace consultlint
