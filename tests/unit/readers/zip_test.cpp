#include "readers/zip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::write_zip;
using test::ZipPart;
using ::testing::HasSubstr;

/// Overwrites little-endian bytes at `offset` behind the first `signature`.
std::string patched(std::string zip, std::string_view signature, std::size_t offset,
                    std::string_view bytes) {
  return zip.replace(zip.find(signature) + offset, bytes.size(), bytes);
}

constexpr std::string_view kLocal = "PK\x03\x04";
constexpr std::string_view kDirectory = "PK\x01\x02";
constexpr std::string_view kEnd = "PK\x05\x06";

std::string error_of(std::string_view zip, const ZipLimits& limits = {}) {
  const Result<ZipArchive> archive = ZipArchive::open("a.docx", zip, limits);
  if (!archive) return archive.error().message;
  for (const ZipArchive::Entry& entry : archive->entries()) {
    if (const auto bytes = archive->read(entry); !bytes) return bytes.error().message;
  }
  return "";
}

TEST(ZipArchive, ReadsStoredAndDeflatedParts) {
  const std::string zip = write_zip({{"a.xml", "alpha", false}, {"b/c.xml", "gamma gamma", true}});
  const Result<ZipArchive> archive = ZipArchive::open("a.docx", zip);
  ASSERT_TRUE(archive);
  EXPECT_EQ(*archive->read(*archive->find("a.xml")), "alpha");
  EXPECT_EQ(*archive->read(*archive->find("b/c.xml")), "gamma gamma");
}

TEST(ZipArchive, FindsPartsInAnyCase) {
  const std::string zip = write_zip({{"Word\\Document.XML", "x"}});
  const Result<ZipArchive> archive = ZipArchive::open("a.docx", zip);
  ASSERT_TRUE(archive);
  EXPECT_NE(archive->find("word/document.xml"), nullptr);
  EXPECT_EQ(archive->find("word/other.xml"), nullptr);
}

TEST(ZipArchive, SaysWhatIsWrong) {
  const std::string good = write_zip({{"a.xml", std::string(100, 'a')}});
  const std::string stored = write_zip({{"a.xml", "alpha", false}});
  const std::string two = write_zip({{"a.xml", "alpha", false}, {"b.xml", "omega", false}});
  struct Case {
    std::string zip;
    std::string_view says;
  };
  const std::vector<Case> cases = {
      {"PK\x03\x04 and nothing more", "cut short"},
      {good.substr(0, good.size() / 2), "cut short"},
      {patched(good, kDirectory, 0, "XX"), "table of contents is damaged"},
      {patched(good, kDirectory, 16, "\x01\x02\x03\x04"), "checksum"},
      {patched(stored, kDirectory, 10, "\x0C"), "packing method 12"},
      {patched(stored, kDirectory, 8, "\x01"), "encrypted"},
      {patched(stored, kDirectory, 24, "\x04"), "two sizes differ"},
      {patched(good, kDirectory, 24, "\x40"), "unpacks to more than the 64 bytes that it declares"},
      {patched(good, kDirectory, 24, "\x70"),
       "unpacks to less than the 112 bytes that it declares"},
      {patched(good, "a.xml", 5, "\xFF"), "packed data is damaged"},
      {patched(good, kEnd, 4, "\x01"), "one volume of a split archive"},
      {patched(good, kDirectory, 26, "\xFF"), "packed more than 1100 times"},
      {patched(good, kDirectory, 27, "\x7F"), "the limit is 268435456"},
      {patched(two, "PK\x01\x02", two.rfind("PK\x01\x02") - two.find("PK\x01\x02") + 42,
               std::string_view("\0", 1)),
       "overlap"},
      {patched(good, kLocal, 0, "XX"), "table of contents is damaged"},
  };
  for (const Case& c : cases) EXPECT_THAT(error_of(c.zip), HasSubstr(c.says));
  EXPECT_EQ(error_of(good), "");
}

TEST(ZipArchive, ReadsSizesOfZip64) {
  const std::string zip =
      write_zip({{"a.xml", "alpha", true, ZipPart::Descriptor::kNone, true},
                 {"b.xml", "omega", false, ZipPart::Descriptor::kSigned, true},
                 {"c.xml", "plain", true, ZipPart::Descriptor::kNone, false, {}, "ab\2\0xy"}},
                {.zip64_end = true, .comment = "PK\x05\x06 is how an archive ends"});
  const Result<ZipArchive> archive = ZipArchive::open("a.docx", zip);
  ASSERT_TRUE(archive) << archive.error().message;
  EXPECT_EQ(*archive->read(*archive->find("a.xml")), "alpha");
  EXPECT_EQ(*archive->read(*archive->find("b.xml")), "omega");
  EXPECT_EQ(*archive->read(*archive->find("c.xml")), "plain");
}

TEST(ZipArchive, ReadsPastAnythingBehindTheEnd) {
  const std::string zip = write_zip({{"a.xml", "alpha"}}, {.behind = "mailed by somebody"});
  EXPECT_EQ(error_of(zip), "");
}

TEST(ZipArchive, KeepsToItsLimits) {
  const std::string zip = write_zip({{"a.xml", "alpha"}, {"b.xml", "omega"}});
  EXPECT_THAT(error_of(zip, {.entries = 1}), HasSubstr("2 parts; the limit is 1"));
  EXPECT_THAT(error_of(zip, {.entry_bytes = 4}), HasSubstr("would unpack to 5 bytes"));
  EXPECT_THAT(error_of(zip, {.total_bytes = 9}), HasSubstr("more than 9 bytes"));
}

TEST(ZipArchive, SurvivesEveryCut) {
  const std::string zip = write_zip({{"a.xml", "alpha alpha"}, {"b.xml", "omega", false}});
  for (std::size_t size = 0; size < zip.size(); ++size) {
    EXPECT_NE(error_of(std::string_view(zip).substr(0, size)), "") << size;
  }
}

}  // namespace
}  // namespace consultlint
