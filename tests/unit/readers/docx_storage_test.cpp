// A Word document reads the same however its parts are stored and its names are spelled.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/dump.h"
#include "readers/readers.h"
#include "readers/zip.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;
using Parts = std::vector<test::ZipPart>;

std::vector<fs::path> corpus_files() {
  std::vector<fs::path> files;
  const fs::path corpus = fs::path(CONSULTLINT_SOURCE_DIR) / "corpus";
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(corpus)) {
    if (entry.path().extension() == ".docx") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Parts parts_of(const std::string& package) {
  const ZipArchive zip = *ZipArchive::open("a.docx", package);
  Parts parts;
  for (const ZipArchive::Entry& entry : zip.entries()) {
    parts.push_back({entry.name, *zip.read(entry)});
  }
  return parts;
}

bool is_xml(const test::ZipPart& part) {
  return part.name.ends_with(".xml") || part.name.ends_with(".rels");
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

std::string in_base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::string_view group = bytes.substr(i, 3);
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      bits = bits << 8U | (k < group.size() ? static_cast<unsigned char>(group[k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += k <= group.size() ? kDigits[bits >> (18U - 6U * k) & 63U] : '=';
    }
  }
  return out;
}

/// What each test does to the parts of a package, and the bytes that come of it.
struct Storage {
  const char* name;
  std::string (*store)(Parts parts);
};

std::string in_other_order(Parts parts) {
  std::ranges::reverse(parts);
  return test::write_zip(parts);
}

std::string uncompressed(Parts parts) {
  for (test::ZipPart& part : parts) part.deflated = false;
  return test::write_zip(parts);
}

/// Part names compare without case (ECMA-376 part 2, 6.2.2.3).
std::string with_names_in_capitals(Parts parts) {
  for (test::ZipPart& part : parts) {
    if (!part.name.starts_with("word/")) continue;
    std::ranges::transform(part.name, part.name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  }
  return test::write_zip(parts);
}

/// The main part is found by its relationship, not by its usual name.
std::string with_main_part_elsewhere(Parts parts) {
  for (test::ZipPart& part : parts) {
    if (part.name == "word/document.xml") part.name = "word/paper7.xml";
    if (part.name == "word/_rels/document.xml.rels") part.name = "word/_rels/paper7.xml.rels";
    if (is_xml(part)) replace_all(part.bytes, "word/document.xml", "word/paper7.xml");
  }
  return test::write_zip(parts);
}

std::string with_other_prefixes(Parts parts) {
  for (test::ZipPart& part : parts) {
    if (!part.name.starts_with("word/") || !part.name.ends_with(".xml")) continue;
    replace_all(part.bytes, "<w:", "<ns0:");
    replace_all(part.bytes, "</w:", "</ns0:");
    replace_all(part.bytes, " w:", " ns0:");
    replace_all(part.bytes, "xmlns:w=", "xmlns:ns0=");
  }
  return test::write_zip(parts);
}

std::string in_strict_names(Parts parts) {
  constexpr std::pair<std::string_view, std::string_view> kNames[] = {
      {"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
       "http://purl.oclc.org/ooxml/wordprocessingml/main"},
      {"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
       "http://purl.oclc.org/ooxml/officeDocument/relationships"},
      {"http://schemas.openxmlformats.org/drawingml/2006/main",
       "http://purl.oclc.org/ooxml/drawingml/main"},
      {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
       "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"},
      {"http://schemas.openxmlformats.org/drawingml/2006/picture",
       "http://purl.oclc.org/ooxml/drawingml/picture"},
  };
  for (test::ZipPart& part : parts) {
    if (!is_xml(part)) continue;
    for (const auto& [transitional, strict] : kNames) replace_all(part.bytes, transitional, strict);
  }
  return test::write_zip(parts);
}

std::string in_one_xml_file(Parts parts) {
  std::string out =
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>)"
      R"(<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">)";
  for (const test::ZipPart& part : parts) {
    if (part.name == "[Content_Types].xml") continue;
    out += R"(<pkg:part pkg:name="/)" + part.name + R"(">)";
    if (is_xml(part)) {
      const std::size_t declaration = part.bytes.find("?>");
      out += "<pkg:xmlData>" + part.bytes.substr(declaration + 2) + "</pkg:xmlData>";
    } else {
      out += "<pkg:binaryData>" + in_base64(part.bytes) + "</pkg:binaryData>";
    }
    out += "</pkg:part>";
  }
  return out + "</pkg:package>";
}

/// All that checks can see of a document but its positions in the source.
std::string model(const Document& document) {
  std::string out = dump(document);
  for (const Story& story : document.stories()) {
    out += "story " + std::to_string(static_cast<int>(story.kind)) + ' ' +
           std::to_string(story.span.begin) + ' ' + story.label + '\n';
  }
  for (const Link& link : document.links()) {
    out += "link " + std::string(document.slice(link.span)) + ' ' + link.target + '\n';
  }
  for (const Image& image : document.images()) out += "image " + image.alternative + '\n';
  for (const Mark& mark : document.marks()) {
    out += "mark " + std::to_string(static_cast<int>(mark.kind)) + ' ' +
           std::string(document.slice(mark.span)) + '\n';
  }
  for (const std::string& problem : document.problems()) out += "problem " + problem + '\n';
  return out + document.properties().title + '\n' + document.properties().language + '\n';
}

class DocxStorage : public testing::TestWithParam<Storage> {};

TEST_P(DocxStorage, ReadsTheSame) {
  ASSERT_FALSE(corpus_files().empty());
  for (const fs::path& file : corpus_files()) {
    const std::string package = bytes_of(file);
    const Result<Document> usual = read_document("a.docx", package);
    const Result<Document> stored = read_document("a.docx", GetParam().store(parts_of(package)));
    ASSERT_TRUE(usual) << file;
    ASSERT_TRUE(stored) << file << ": " << stored.error().message;
    EXPECT_EQ(model(*stored), model(*usual)) << file;
  }
}

INSTANTIATE_TEST_SUITE_P(All, DocxStorage,
                         testing::ValuesIn({Storage{"InOtherOrder", in_other_order},
                                            Storage{"Uncompressed", uncompressed},
                                            Storage{"NamesInCapitals", with_names_in_capitals},
                                            Storage{"MainElsewhere", with_main_part_elsewhere},
                                            Storage{"OtherPrefixes", with_other_prefixes},
                                            Storage{"StrictNames", in_strict_names},
                                            Storage{"FlatOpc", in_one_xml_file}}),
                         [](const auto& row) { return row.param.name; });

/// With its neighbours missing, numbers and notes are lost, but not the text.
TEST(DocxStorage, MainPartAloneKeepsTheText) {
  for (const fs::path& file : corpus_files()) {
    const std::string package = bytes_of(file);
    const Parts parts = parts_of(package);
    const auto main = std::ranges::find(parts, "word/document.xml", &test::ZipPart::name);
    const Document whole = *read_document("a.docx", package);
    const Document alone = *read_document("document.xml", main->bytes);
    for (const Block& block : whole.blocks()) {
      if (block.story != 0) break;
      EXPECT_THAT(std::string(alone.text()),
                  testing::HasSubstr(std::string(whole.slice(whole.content(block)))))
          << file;
    }
  }
}

}  // namespace
}  // namespace consultlint
