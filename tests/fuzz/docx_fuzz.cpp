// A Word package made of the input, since mutated archives fail their checksums: first the content
// of w:body, then any number of other parts, each behind a line "%%type", where type is one that
// DocxWriter::with() takes, or "core". "%%flat" and "%%original" choose Flat OPC and the original
// view of tracked changes.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fuzz/require.h"
#include "readers/readers.h"
#include "support/docx_writer.h"

namespace consultlint::fuzz {
namespace {

constexpr std::string_view kMark = "\n%%";

struct Section {
  std::string_view type;  // empty for the body
  std::string_view content;
};

std::vector<Section> split(std::string_view input) {
  std::vector<Section> sections;
  std::string_view type;
  while (true) {
    const std::size_t mark = input.find(kMark);
    sections.push_back({type, input.substr(0, mark)});
    if (mark == std::string_view::npos) return sections;
    input.remove_prefix(mark + kMark.size());
    const std::size_t line = std::min(input.find('\n'), input.size());
    type = input.substr(0, line);
    input.remove_prefix(line);
  }
}

bool is_part(std::string_view type) {
  static constexpr auto kTypes = std::to_array<std::string_view>(
      {"styles", "numbering", "footnotes", "endnotes", "comments", "settings", "header", "footer"});
  return std::ranges::find(kTypes, type) != kTypes.end();
}

void read(std::string_view input) {
  const std::vector<Section> sections = split(input);
  test::DocxWriter writer{std::string(sections.front().content)};
  writer.with_link("link", "https://council.example/reply?a=1&amp;b=2");
  bool flat = false;
  ReadOptions options;
  for (const auto& [type, content] : sections) {
    if (is_part(type)) writer.with(type, std::string(content));
    if (type == "core") writer.with_core(std::string(content));
    flat = flat || type == "flat";
    if (type == "original") options.revisions = Revisions::kOriginal;
  }
  require_sound(read_docx("fuzz.docx", flat ? writer.flat() : writer.package(), options));
}

}  // namespace
}  // namespace consultlint::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  consultlint::fuzz::read({reinterpret_cast<const char*>(data), size});
  return 0;
}
