// Any bytes, read as a Markdown file.

#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/require.h"
#include "readers/readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace consultlint;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  fuzz::require_sound(read_document("fuzz.md", std::move(bytes)));
  return 0;
}
