#include "edit/package_rewrite.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "readers/zip.h"
#include "support/docx_writer.h"
#include "support/zip_writer.h"
#include "unit/edit/zip_regions.h"

namespace consultlint {
namespace {

using test::cut_zip;
using test::write_zip;
using test::ZipPart;
using test::ZipRegions;
using test::ZipShape;
using testing::HasSubstr;
using testing::Not;
using Descriptor = ZipPart::Descriptor;

const std::string kOld = "the old words, which nobody shall find again in the file";
const std::string kNew = "the new words";

std::string replaced(const std::string& zip, std::vector<NewPart> parts) {
  Result<std::string> out = replace_parts("a.docx", zip, parts);
  return out ? *std::move(out) : "refused: " + out.error().message;
}

std::string content_of(const std::string& zip, std::string_view name) {
  const Result<ZipArchive> archive = ZipArchive::open("a.docx", zip);
  if (!archive) return archive.error().message;
  const ZipArchive::Entry* const entry = archive->find(name);
  if (entry == nullptr) return "no such part";
  Result<std::string> content = archive->read(*entry);
  return content ? *content : content.error().message;
}

TEST(ReplaceParts, ChangesOnePartAndNothingElse) {
  struct Row {
    std::string_view what;
    ZipPart part;
  };
  const Row rows[] = {
      {"deflated", {"b.xml", kOld}},
      {"stored", {"b.xml", kOld, false}},
      {"with a descriptor", {"b.xml", kOld, true, Descriptor::kPlain}},
      {"with a signed descriptor", {"b.xml", kOld, false, Descriptor::kSigned}},
      {"with extra fields",
       {"b.xml", kOld, true, Descriptor::kNone, false, "ab\1\0z", "cd\0\0", "!"}},
      {"padded", {"b.xml", kOld, true, Descriptor::kNone, false, {}, {}, {}, {"\0\0\0", 3}}},
      {"empty", {"b.xml", "", false}},
      {"empty, with a descriptor", {"b.xml", "", true, Descriptor::kSigned}},
  };
  const ZipPart first = {"a.xml", "alpha alpha", true,    Descriptor::kSigned,
                         false,   "xy\0\0",      "vw\0\0"};
  const ZipPart last = {"c/d.bin", "gamma", false, Descriptor::kNone, false, {}, {}, "note"};
  for (const Row& row : rows) {
    const std::string zip = write_zip({first, row.part, last}, {.comment = "about this file"});
    const std::string out = replaced(zip, {{"B.XML", kNew}});
    EXPECT_EQ(content_of(out, "b.xml"), kNew) << row.what;
    EXPECT_THAT(out, Not(HasSubstr(kOld))) << row.what;

    const ZipRegions before = cut_zip(zip);
    const ZipRegions after = cut_zip(out);
    EXPECT_EQ(after.names, before.names) << row.what;
    EXPECT_EQ(after.end, before.end) << row.what;
    EXPECT_EQ(after.regions.at("a.xml"), before.regions.at("a.xml")) << row.what;
    EXPECT_EQ(after.regions.at("c/d.bin"), before.regions.at("c/d.bin")) << row.what;
    EXPECT_EQ(after.regions.at("b.xml").record, before.regions.at("b.xml").record) << row.what;
    EXPECT_EQ(replaced(out, {{"b.xml", row.part.bytes}}), zip) << row.what << ", and back";
  }
}

TEST(ReplaceParts, ReplacesSeveralPartsAtOnce) {
  const std::string zip = write_zip({{"a.xml", "1"}, {"b.xml", "2"}, {"c.xml", "3"}});
  const std::string out = replaced(zip, {{"c.xml", "three"}, {"a.xml", std::string(9000, '1')}});
  EXPECT_EQ(content_of(out, "a.xml"), std::string(9000, '1'));
  EXPECT_EQ(content_of(out, "b.xml"), "2");
  EXPECT_EQ(content_of(out, "c.xml"), "three");
}

TEST(ReplaceParts, KeepsZip64) {
  const std::vector<ZipPart> parts = {
      {"a.xml", "alpha", true, Descriptor::kNone, true},
      {"b.xml", kOld, true, Descriptor::kSigned, true},
      {"c.xml", "gamma", false, Descriptor::kPlain, true},
  };
  const ZipShape shape = {.zip64_end = true, .comment = "wide"};
  const std::string zip = write_zip(parts, shape);
  const std::string out = replaced(zip, {{"b.xml", kNew}});
  std::vector<ZipPart> meant = parts;
  meant[1].bytes = kNew;
  EXPECT_EQ(out, write_zip(meant, shape));
}

TEST(ReplaceParts, NothingNewGivesTheSameFile) {
  const std::string zip =
      write_zip({{"a.xml", "alpha"}, {"b.xml", kOld, false}}, {.comment = "kept"});
  EXPECT_EQ(replaced(zip, {}), zip);
  EXPECT_EQ(replaced(zip, {{"b.xml", kOld}, {"a.xml", "alpha"}}), zip);
}

TEST(ReplaceParts, RefusesWhatIsNotSound) {
  const auto patched = [](std::string zip, std::string_view signature, std::size_t offset,
                          char byte) {
    zip[zip.find(signature) + offset] = byte;
    return zip;
  };
  constexpr std::string_view kLocal = "PK\x03\x04";
  constexpr std::string_view kRecord = "PK\x01\x02";
  constexpr std::string_view kEnd = "PK\x05\x06";
  const std::string good = write_zip({{"a.xml", kOld, false}, {"b.xml", "beta", false}});
  struct Row {
    std::string zip;
    std::string_view says;
  };
  const Row rows[] = {
      {write_zip({{"a.xml", "x"}, {"A.XML", "y"}}), "two parts named A.XML"},
      {write_zip({{"a.xml", "x"}, {"_xmlsignatures/sig1.xml", "y"}}), "it is signed"},
      {patched(patched(good, kRecord, 8, 1), kLocal, 6, 1), "encrypted"},
      {patched(patched(good, kRecord, 10, 12), kLocal, 8, 12), "packing method 12"},
      {patched(good, kRecord, 16, 1), "checksum"},
      {patched(good, kLocal, 14, 1), "two ways that differ"},
      {patched(good, kLocal, 18, 1), "two ways that differ"},
      {patched(good, kLocal, 30, 'x'), "two ways that differ"},
      {patched(good, kLocal, 8, 8), "two ways that differ"},
      {write_zip({{"a.xml", "x", true, Descriptor::kNone, false, {}, {}, {}, "secret"}}),
       "bytes that belong to none of its parts"},
      {write_zip({{"a.xml", "x"}}, {.in_front = "#!"}), "bytes that belong to none of its parts"},
      {write_zip({{"a.xml", "x"}}, {.behind = "more"}), "bytes that belong to none of its parts"},
      {write_zip({{"a.xml", "x"}}, {.zip64_end = true, .behind = "more"}),
       "bytes that belong to none of its parts"},
      {patched(good, kEnd, 4, 1), "volume of a split archive"},
      {patched(good, kEnd, 12, '\x7F'), "missing"},
      {good.substr(0, good.size() - 3), "missing"},
      {"no archive at all", "missing"},
  };
  for (const Row& row : rows) {
    EXPECT_THAT(replaced(row.zip, {{"a.xml", kNew}}), HasSubstr(row.says));
  }
  EXPECT_THAT(replaced(good, {{"z.xml", kNew}}), HasSubstr("no such part"));
  EXPECT_THAT(replaced(good, {{"a.xml", kNew}, {"A.xml", "other"}}), HasSubstr("given twice"));
}

TEST(ReplaceParts, SurvivesEveryCutAndEveryFlippedByte) {
  const std::string zip = write_zip({{"a.xml", "alpha alpha", true, Descriptor::kSigned},
                                     {"b.xml", "beta", false, Descriptor::kNone, true}},
                                    {.zip64_end = true});
  for (std::size_t i = 0; i < zip.size(); ++i) {
    EXPECT_THAT(replaced(zip.substr(0, i), {{"a.xml", kNew}}), HasSubstr("refused")) << i;
    std::string flipped = zip;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x41);
    const std::string out = replaced(flipped, {{"a.xml", kNew}});
    if (!out.starts_with("refused")) {
      EXPECT_EQ(content_of(out, "a.xml"), kNew) << i;
    }
  }
}

}  // namespace
}  // namespace consultlint
