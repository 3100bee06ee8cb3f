// Any bytes, read as a configuration. What is refused is refused with a place in the file.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/configuration.h"
#include "fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using consultlint::fuzz::require;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = consultlint::parse_configuration("c.yaml", "/nowhere", text);
  if (!read) {
    require(!read.error().message.empty(), "a refusal says nothing");
    require(read.error().where.starts_with("c.yaml"), "a refusal has no place");
    return 0;
  }
  for (const auto& pack : read->packs) {
    require(pack.value.starts_with("/nowhere"), "a pack lies outside the folder");
  }
  return 0;
}
