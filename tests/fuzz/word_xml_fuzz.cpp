// Any bytes, read as a Word document in one XML file: Flat OPC or a bare document.xml.

#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/require.h"
#include "readers/readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace consultlint;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const Revisions view : {Revisions::kAccepted, Revisions::kOriginal}) {
    fuzz::require_sound(read_docx("fuzz.xml", bytes, {view}));
  }
  return 0;
}
