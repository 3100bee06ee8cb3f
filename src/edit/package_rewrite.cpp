#include "edit/package_rewrite.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "edit/package_layout.h"
#include "readers/readers.h"
#include "readers/zip.h"
#include "readers/zip_format.h"

namespace consultlint {
namespace {

using zip_format::Local;
using zip_format::NumberPlace;

void put(std::string& out, std::uint64_t at, std::uint64_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i, value >>= 8U) {
    out[at + i] = static_cast<char>(value & 0xFFU);
  }
}

/// Precondition: the value fits, for none is above 4 GiB.
void put(std::string& out, NumberPlace place, std::uint64_t value) {
  put(out, place.at, value, place.wide ? 8 : 4);
}

void append_number(std::string& out, std::uint64_t value, std::size_t size) {
  out.append(size, '\0');
  put(out, out.size() - size, value, size);
}

struct FreeCompressor {
  void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
};

std::string deflate(std::string_view bytes) {
  constexpr int kUsualLevel = 6;
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(kUsualLevel));
  std::string out(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), out.data(),
                                         out.size()));
  return out;
}

/// New content as it is written into the archive.
struct PackedPart {
  std::string_view content;
  std::string data;
  std::uint32_t crc = 0;
};

PackedPart pack(std::string_view content, std::uint16_t method) {
  return {content, method == zip_format::kStored ? std::string(content) : deflate(content),
          libdeflate_crc32(0, content.data(), content.size())};
}

/// Copies an archive entry by entry, with new data for those that have any.
class Rewriter {
 public:
  using NewData = std::unordered_map<const ZipArchive::Entry*, PackedPart>;

  Rewriter(const ZipArchive& archive, const PackageLayout& layout, const NewData& data)
      : bytes_(archive.bytes()), archive_(&archive), layout_(&layout), data_(&data) {}

  std::string write() && {
    out_.reserve(bytes_.size());
    std::vector<std::uint64_t> begins;
    for (const EntryLayout& entry : layout_->entries) {
      begins.push_back(out_.size());
      write_entry(entry);
    }
    const std::uint64_t moved = out_.size() - archive_->directory_begin();  // modulo 2^64
    out_ += bytes_.substr(archive_->directory_begin());
    for (std::size_t i = 0; i < begins.size(); ++i) {
      mend_record(layout_->entries[i], begins[i], moved);
    }
    for (const NumberPlace& pointer : layout_->pointers) {
      put(out_, {pointer.at + moved, pointer.wide}, pointer.read(bytes_) + moved);
    }
    return std::move(out_);
  }

 private:
  void copy(std::uint64_t begin, std::uint64_t end) { out_ += bytes_.substr(begin, end - begin); }

  void write_entry(const EntryLayout& layout) {
    const ZipArchive::Entry& entry = *layout.entry;
    const auto found = data_->find(&entry);
    if (found == data_->end()) return copy(entry.header_begin, layout.end);
    const PackedPart& part = found->second;
    const std::uint64_t moved = out_.size() - entry.header_begin;
    copy(entry.header_begin, entry.data_begin);
    mend_header(layout, part, moved);
    out_ += part.data;
    write_descriptor(layout.descriptor, part);
    copy(layout.data_end + layout.descriptor.size(), layout.end);
  }

  // A header that leaves its numbers to the descriptor goes on doing so.
  void mend_header(const EntryLayout& layout, const PackedPart& part, std::uint64_t moved) {
    const auto mend = [&](NumberPlace place, std::uint64_t value) {
      if (layout.descriptor.present && place.read(bytes_) == 0) return;
      put(out_, {place.at + moved, place.wide}, value);
    };
    mend({layout.entry->header_begin + Local::kCrc, false}, part.crc);
    mend(layout.local.packed, part.data.size());
    mend(layout.local.unpacked, part.content.size());
  }

  void write_descriptor(DataDescriptor form, const PackedPart& part) {
    if (!form.present) return;
    if (form.is_signed) append_number(out_, zip_format::kDescriptorSignature, 4);
    append_number(out_, part.crc, 4);
    append_number(out_, part.data.size(), form.wide ? 8 : 4);
    append_number(out_, part.content.size(), form.wide ? 8 : 4);
  }

  void mend_record(const EntryLayout& layout, std::uint64_t begin, std::uint64_t moved) {
    const auto moved_place = [moved](NumberPlace place) {
      return NumberPlace{place.at + moved, place.wide};
    };
    put(out_, moved_place(layout.directory.header_begin), begin);
    const auto found = data_->find(layout.entry);
    if (found == data_->end()) return;
    const PackedPart& part = found->second;
    put(out_, layout.entry->record_begin + zip_format::Directory::kCrc + moved, part.crc, 4);
    put(out_, moved_place(layout.directory.packed), part.data.size());
    put(out_, moved_place(layout.directory.unpacked), part.content.size());
  }

  std::string_view bytes_;
  const ZipArchive* archive_;
  const PackageLayout* layout_;
  const NewData* data_;
  std::string out_;
};

/// The parts that differ from what the archive holds, packed.
Result<Rewriter::NewData> pack_changes(std::string_view path, const ZipArchive& archive,
                                       std::span<const NewPart> parts) {
  Rewriter::NewData data;
  for (const NewPart& part : parts) {
    const auto refuse = [&](std::string_view why) {
      return Error{fmt::format("Part {} cannot be replaced: {}.", part.name, why),
                   std::string(path)};
    };
    const ZipArchive::Entry* const entry = archive.find(part.name);
    if (entry == nullptr) return refuse("the package has no such part");
    const std::uint64_t limit = ZipLimits{}.entry_bytes;
    if (part.content.size() > limit) {
      return refuse(
          fmt::format("it would have {} bytes; the limit is {}", part.content.size(), limit));
    }
    const Result<std::string> old = archive.read(*entry);
    if (!old) return old.error();
    if (*old == part.content) continue;
    if (!data.emplace(entry, pack(part.content, entry->method)).second) {
      return refuse("it is given twice");
    }
  }
  return data;
}

/// Whether the archive holds the new content, and all else as before.
bool is_as_meant(const ZipArchive& before, const PackageLayout& old, const ZipArchive& after,
                 const PackageLayout& made, const Rewriter::NewData& data) {
  if (old.entries.size() != made.entries.size()) return false;
  for (std::size_t i = 0; i < old.entries.size(); ++i) {
    const EntryLayout& was = old.entries[i];
    const EntryLayout& is = made.entries[i];
    const auto all_of = [](const ZipArchive& archive, const EntryLayout& layout) {
      const std::uint64_t begin = layout.entry->header_begin;
      return archive.bytes().substr(begin, layout.end - begin);
    };
    const auto found = data.find(was.entry);
    if (found == data.end() && all_of(before, was) != all_of(after, is)) return false;
    if (found == data.end()) continue;
    const Result<std::string> content = after.read(*is.entry);
    if (!content || *content != found->second.content || was.entry->name != is.entry->name) {
      return false;
    }
  }
  return true;
}

}  // namespace

Result<std::string> replace_parts(std::string_view path, std::string_view package,
                                  std::span<const NewPart> parts) {
  if (package.size() > kMaxInputBytes) {  // offsets of 4 bytes must go on being enough
    return Error{"The package is too large to be changed.", std::string(path)};
  }
  const Result<ZipArchive> before = ZipArchive::open(path, package);
  if (!before) return before.error();
  const Result<PackageLayout> old = find_layout(path, *before);
  if (!old) return old.error();
  const Result<Rewriter::NewData> data = pack_changes(path, *before, parts);
  if (!data) return data.error();
  std::string out = Rewriter(*before, *old, *data).write();

  const Result<ZipArchive> after = ZipArchive::open(path, out);
  if (!after) return after.error();
  const Result<PackageLayout> made = find_layout(path, *after);
  if (!made) return made.error();
  if (!is_as_meant(*before, *old, *after, *made, *data)) {
    return Error{"The changed package does not read back as meant, so it is not given out.",
                 std::string(path)};
  }
  return out;
}

}  // namespace consultlint
