// Any bytes, read as an archive and as the Word package in it. Input that begins with '!' is made
// into a sound archive first, of which single bytes are then overwritten: '!', their number n, and
// n times offset (two bytes, from the end) and value; what follows is the content.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "fuzz/require.h"
#include "readers/readers.h"
#include "readers/zip.h"
#include "support/docx_writer.h"

namespace consultlint::fuzz {
namespace {

std::size_t byte_at(std::string_view input, std::size_t at) {
  return at < input.size() ? static_cast<unsigned char>(input[at]) : 0;
}

std::string damaged_archive(std::string_view input) {
  const std::size_t count = byte_at(input, 1);
  const std::string_view damage = input.substr(std::min<std::size_t>(2, input.size()), 3 * count);
  const std::string_view content = input.substr(std::min(2 + 3 * count, input.size()));
  const std::size_t half = content.size() / 2;
  std::string archive = test::write_zip({{"a.txt", std::string(content.substr(0, half)), false},
                                         {"b/c.xml", std::string(content.substr(half)), true}});
  for (std::size_t at = 0; at + 2 < damage.size(); at += 3) {
    const std::size_t from_end = 1 + byte_at(damage, at) + 256 * byte_at(damage, at + 1);
    if (from_end <= archive.size()) archive[archive.size() - from_end] = damage[at + 2];
  }
  return archive;
}

void read_entries(std::string_view bytes) {
  ZipLimits limits;
  limits.entry_bytes = std::uint64_t{1} << 20U;
  limits.total_bytes = std::uint64_t{4} << 20U;
  const Result<ZipArchive> archive = ZipArchive::open("fuzz.zip", bytes, limits);
  if (!archive) return require(!archive.error().message.empty(), "a refusal says nothing");
  for (const ZipArchive::Entry& entry : archive->entries()) {
    require(archive->find(entry.name) != nullptr, "an entry is not found by its name");
    const Result<std::string> content = archive->read(entry);
    if (content) require(content->size() == entry.size, "an entry is not as long as declared");
  }
}

void read(std::string bytes) {
  if (bytes.starts_with('!')) bytes = damaged_archive(bytes);
  read_entries(bytes);
  require_sound(read_docx("fuzz.docx", std::move(bytes)));
}

}  // namespace
}  // namespace consultlint::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  consultlint::fuzz::read({reinterpret_cast<const char*>(data), size});
  return 0;
}
