// Small files that claim or unpack to something huge are refused at once, and in little memory.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "support/docx_writer.h"
#include "support/folder.h"
#include "support/program.h"
#include "support/zip_writer.h"

namespace consultlint {
namespace {

using test::write_zip;
using test::ZipPart;
using testing::HasSubstr;

/// Sanitizers keep shadow memory of their own.
#if defined(__SANITIZE_ADDRESS__)
constexpr long kMostKilobytes = 1'000'000;
#else
constexpr long kMostKilobytes = 64 << 10;
#endif

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string little_endian(std::uint64_t value, int bytes) {
  std::string out;
  for (; bytes > 0; --bytes, value >>= 8U) out += static_cast<char>(value & 0xFFU);
  return out;
}

std::string with_main_part(std::string xml) {
  return write_zip({{"word/document.xml", std::move(xml)}});
}

/// 500 parts that all lie on the same 200 MB of packed data.
std::string overlapping() {
  std::vector<ZipPart> parts = {{"word/document.xml", std::string(200'000'000, 'x')}};
  for (int i = 1; i < 500; ++i) parts.push_back({"p" + std::to_string(i), "", false});
  std::string zip = write_zip(parts);
  const std::size_t first = zip.find("PK\x01\x02");
  const std::string numbers = zip.substr(first + 8, 20);  // flags to sizes
  for (std::size_t at = first; at != std::string::npos; at = zip.find("PK\x01\x02", at + 4)) {
    zip.replace(at + 8, 20, numbers).replace(at + 42, 4, 4, '\0');
  }
  return zip;
}

/// A part of 200 MB that declares 1,000 bytes.
std::string understated() {
  std::string zip = with_main_part(std::string(200'000'000, 'x'));
  return zip.replace(zip.find("PK\x01\x02") + 24, 4, little_endian(1000, 4));
}

std::string many_parts() {
  std::vector<ZipPart> parts = {{"word/document.xml", "<a/>"}};
  for (int i = 0; i < 25'000; ++i) parts.push_back({"p" + std::to_string(i), "", false});
  return write_zip(parts);
}

std::string laughs() {
  std::string xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l0 \"ha\">";
  for (int i = 1; i < 10; ++i) {
    const std::string before = "&l" + std::to_string(i - 1) + ";";
    xml += "<!ENTITY l" + std::to_string(i) + " \"" + repeated(before, 10) + "\">";
  }
  return xml + "]><w:document>&l9;</w:document>";
}

struct Bomb {
  std::string_view name;
  std::string (*bytes)();
  std::string_view says;
};

void PrintTo(const Bomb& bomb, std::ostream* out) {
  *out << bomb.name;
}

class Bombs : public testing::TestWithParam<Bomb> {};

TEST_P(Bombs, AreRefusedInLittleMemory) {
  const test::Folder folder;
  folder.write("draft.docx", GetParam().bytes());
  const test::Run run = test::consultlint({"draft.docx"}, {}, folder.path());
  EXPECT_EQ(run.code, 2) << run.err;
  EXPECT_THAT(run.err, HasSubstr(GetParam().says));
  EXPECT_LT(run.peak_kilobytes, kMostKilobytes);
}

const Bomb kBombs[] = {
    {"overlapping", overlapping, "would unpack to more than 1073741824 bytes"},
    {"understated", understated, "unpacks to more than the 1000 bytes that it declares"},
    {"many_parts", many_parts, "25001 parts; the limit is 20000"},
    {"huge_part", [] { return with_main_part(std::string(300'000'000, 'x')); },
     "the limit is 268435456"},
    {"large_part", [] { return with_main_part(std::string(100'000'000, 'x')); },
     "the limit is 67108864"},
    {"ratio", [] { return with_main_part(std::string(60'000'000, 'x')); },
     "packed more than 300 times"},
    {"deep",
     [] { return with_main_part(repeated("<a>", 1'000'000) + repeated("</a>", 1'000'000)); },
     "nests elements more than 10000 deep"},
    {"deep_bare",
     [] {
       return "<w:document "
              "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" +
              repeated("<a>", 1'000'000);
     },
     "nests elements more than 10000 deep"},
    {"laughs", [] { return with_main_part(laughs()); }, "document type declaration"},
    {"laughs_bare", laughs, "document type declaration"},
};

INSTANTIATE_TEST_SUITE_P(Files, Bombs, testing::ValuesIn(kBombs),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace consultlint
