#pragma once
#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace consultlint::test {

/// All bytes of one entry of a ZIP archive, and its record in the directory without the three
/// numbers and the offset that a rewrite may change.
struct ZipRegion {
  std::string entry;
  std::string record;

  friend bool operator==(const ZipRegion&, const ZipRegion&) = default;
};

/// An archive cut up by nothing but its directory, and apart from the code under test. `names`
/// stand in the order of the directory.
struct ZipRegions {
  std::vector<std::string> names;
  std::map<std::string, ZipRegion> regions;
  std::string end;  ///< What stands behind the directory, without its offset.
};

inline std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

/// Precondition: a sound archive without ZIP64.
inline ZipRegions cut_zip(std::string_view zip) {
  ZipRegions out;
  const std::size_t end = zip.rfind("PK\x05\x06");
  const std::size_t directory = little_endian(zip, end + 16, 4);
  std::vector<std::pair<std::size_t, std::string>> begins = {{directory, ""}};
  for (std::size_t at = directory; at < end;) {
    const std::size_t name_size = little_endian(zip, at + 28, 2);
    const std::size_t size =
        46 + name_size + little_endian(zip, at + 30, 2) + little_endian(zip, at + 32, 2);
    std::string record(zip.substr(at, size));
    const std::string name = record.substr(46, name_size);
    begins.emplace_back(little_endian(zip, at + 42, 4), name);
    record.replace(16, 12, 12, '.').replace(42, 4, 4, '.');
    out.names.push_back(name);
    out.regions[name].record = std::move(record);
    at += size;
  }
  std::ranges::sort(begins);
  for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
    const auto& [begin, name] = begins[i];
    out.regions[name].entry = zip.substr(begin, begins[i + 1].first - begin);
  }
  out.end = std::string(zip.substr(end)).replace(16, 4, 4, '.');
  return out;
}

}  // namespace consultlint::test
