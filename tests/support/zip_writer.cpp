#include "support/zip_writer.h"

#include <libdeflate.h>

#include <cstddef>

namespace consultlint::test {
namespace {

using Descriptor = ZipPart::Descriptor;

std::string number(std::uint64_t value, int bytes) {
  std::string out;
  for (; bytes > 0; --bytes, value >>= 8U) out += static_cast<char>(value & 0xFFU);
  return out;
}

std::string deflate(std::string_view bytes) {
  libdeflate_compressor* const compressor = libdeflate_alloc_compressor(6);
  std::string out(libdeflate_deflate_compress_bound(compressor, bytes.size()), '\0');
  out.resize(
      libdeflate_deflate_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size()));
  libdeflate_free_compressor(compressor);
  return out;
}

/// The numbers of one part, however they are written.
struct Numbers {
  std::uint64_t crc = 0;
  std::uint64_t packed = 0;
  std::uint64_t unpacked = 0;
};

/// A ZIP64 field of these sizes, or nothing for a part without.
std::string wide_field(const ZipPart& part, const std::string& sizes) {
  return part.zip64 ? number(1, 2) + number(sizes.size(), 2) + sizes : std::string();
}

/// The fields that a local header and a directory record share, from the flags to the sizes of
/// name and extra fields.
std::string common_fields(const ZipPart& part, const Numbers& n, const std::string& extra) {
  constexpr std::uint64_t kElsewhere = 0xFFFFFFFF;
  std::string out = number(part.descriptor == Descriptor::kNone ? 0 : 8, 2);
  out += number(part.deflated ? 8 : 0, 2) + number(0, 4) + number(n.crc, 4);
  out += number(part.zip64 ? kElsewhere : n.packed, 4);
  out += number(part.zip64 ? kElsewhere : n.unpacked, 4);
  return out + number(part.name.size(), 2) + number(extra.size(), 2);
}

std::string local_header(const ZipPart& part, const Numbers& n) {
  const Numbers told = part.descriptor == Descriptor::kNone ? n : Numbers{};
  const std::string extra = std::string(part.local_extra) +
                            wide_field(part, number(told.unpacked, 8) + number(told.packed, 8));
  return "PK\x03\x04" + number(20, 2) + common_fields(part, told, extra) + part.name + extra;
}

std::string descriptor(const ZipPart& part, const Numbers& n) {
  if (part.descriptor == Descriptor::kNone) return {};
  const int width = part.zip64 ? 8 : 4;
  const std::string mark = part.descriptor == Descriptor::kSigned ? "PK\x07\x08" : "";
  return mark + number(n.crc, 4) + number(n.packed, width) + number(n.unpacked, width);
}

std::string directory_record(const ZipPart& part, const Numbers& n, std::size_t header) {
  const std::string extra = std::string(part.directory_extra) +
                            wide_field(part, number(n.unpacked, 8) + number(n.packed, 8));
  return "PK\x01\x02" + number(20, 2) + number(20, 2) + common_fields(part, n, extra) +
         number(part.comment.size(), 2) + number(0, 8) + number(header, 4) + part.name + extra +
         std::string(part.comment);
}

std::string end_records(const ZipShape& shape, std::size_t parts, std::size_t begin,
                        std::size_t size) {
  std::string out;
  if (shape.zip64_end) {
    out += "PK\x06\x06" + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8) +
           number(parts, 8) + number(parts, 8) + number(size, 8) + number(begin, 8);
    out += "PK\x06\x07" + number(0, 4) + number(begin + size, 8) + number(1, 4);
  }
  out += "PK\x05\x06" + number(0, 4);
  const std::size_t told = shape.zip64_end ? 0xFFFF : parts;
  out += number(told, 2) + number(told, 2);
  out += number(shape.zip64_end ? 0xFFFFFFFF : size, 4);
  out += number(shape.zip64_end ? 0xFFFFFFFF : begin, 4);
  return out.append(number(shape.comment.size(), 2)).append(shape.comment).append(shape.behind);
}

}  // namespace

std::string write_zip(const std::vector<ZipPart>& parts, const ZipShape& shape) {
  std::string out(shape.in_front);
  std::string directory;
  for (const ZipPart& part : parts) {
    const std::string packed = part.deflated ? deflate(part.bytes) : part.bytes;
    const Numbers numbers{libdeflate_crc32(0, part.bytes.data(), part.bytes.size()), packed.size(),
                          part.bytes.size()};
    directory += directory_record(part, numbers, out.size());
    out += local_header(part, numbers) + packed + descriptor(part, numbers);
    out += part.behind;
  }
  const std::size_t begin = out.size();
  return out + directory + end_records(shape, parts.size(), begin, directory.size());
}

}  // namespace consultlint::test
