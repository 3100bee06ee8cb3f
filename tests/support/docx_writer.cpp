#include "support/docx_writer.h"

#include <libdeflate.h>

#include <cstdint>
#include <utility>

namespace consultlint::test {
namespace {

constexpr std::string_view kNamespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")"
    R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")"
    R"( xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml")"
    R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")";
constexpr std::string_view kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";

void append_number(std::string& out, std::size_t value, int bytes) {
  for (; bytes > 0; --bytes, value >>= 8U) out += static_cast<char>(value & 0xFFU);
}

std::string deflate(std::string_view bytes) {
  libdeflate_compressor* const compressor = libdeflate_alloc_compressor(6);
  std::string out(libdeflate_deflate_compress_bound(compressor, bytes.size()), '\0');
  out.resize(
      libdeflate_deflate_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size()));
  libdeflate_free_compressor(compressor);
  return out;
}

/// The fields that a local header and a directory record share, from the flags to the name's size.
std::string common_fields(const ZipPart& part, std::size_t packed_size) {
  std::string out;
  append_number(out, 0, 2);
  append_number(out, part.deflated ? 8 : 0, 2);
  append_number(out, 0, 4);
  append_number(out, libdeflate_crc32(0, part.bytes.data(), part.bytes.size()), 4);
  append_number(out, packed_size, 4);
  append_number(out, part.bytes.size(), 4);
  append_number(out, part.name.size(), 2);
  append_number(out, 0, 2);
  return out;
}

std::string root_of(std::string_view type) {
  if (type == "header") return "w:hdr";
  if (type == "footer") return "w:ftr";
  return "w:" + std::string(type);
}

std::string relationship(std::string_view id, std::string_view type, std::string_view target,
                         bool external) {
  std::string out = R"(<Relationship Id=")";
  out.append(id).append(R"(" Type=")").append(type).append(R"(" Target=")").append(target);
  out.append(external ? R"(" TargetMode="External"/>)" : R"("/>)");
  return out;
}

std::string relationships(std::string_view rows) {
  std::string out = R"(<Relationships xmlns=")";
  out.append(kRelationships).append(R"(">)").append(rows).append("</Relationships>");
  return out;
}

}  // namespace

std::string write_zip(const std::vector<ZipPart>& parts) {
  std::string out;
  std::string directory;
  for (const ZipPart& part : parts) {
    const std::string packed = part.deflated ? deflate(part.bytes) : part.bytes;
    const std::string fields = common_fields(part, packed.size());
    const std::size_t header = out.size();
    out.append("PK\x03\x04").append("\x14\0", 2).append(fields).append(part.name).append(packed);
    directory.append("PK\x01\x02").append("\x14\0\x14\0", 4).append(fields);
    append_number(directory, 0, 10);  // comment, disk and attributes; header offset follows
    append_number(directory, header, 4);
    directory.append(part.name);
  }
  const std::size_t begin = out.size();
  out.append(directory).append("PK\x05\x06");
  append_number(out, 0, 4);
  append_number(out, parts.size(), 2);
  append_number(out, parts.size(), 2);
  append_number(out, directory.size(), 4);
  append_number(out, begin, 4);
  append_number(out, 0, 2);
  return out;
}

DocxWriter& DocxWriter::with(std::string_view type, std::string content) {
  const std::string root = root_of(type);
  std::string xml = "<" + root;
  xml.append(kNamespaces).append(">").append(content).append("</" + root + ">");
  extra_.push_back({std::string(type), std::move(xml)});
  return *this;
}

DocxWriter& DocxWriter::with_link(std::string_view id, std::string_view address) {
  links_ += relationship(id, std::string(kOffice) + "hyperlink", address, true);
  return *this;
}

DocxWriter& DocxWriter::with_core(std::string content) {
  core_ = R"(<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/">)" +
          std::move(content) + "</cp:coreProperties>";
  return *this;
}

std::string DocxWriter::main_part() const {
  std::string out = "<w:document";
  out.append(kNamespaces).append("><w:body>").append(body_).append("</w:body></w:document>");
  return out;
}

std::vector<ZipPart> DocxWriter::parts() const {
  std::string package_rows =
      relationship("r1", std::string(kOffice) + "officeDocument", "word/document.xml", false);
  if (!core_.empty()) {
    package_rows +=
        relationship("r2", std::string(kOffice) + "core-properties", "docProps/core.xml", false);
  }
  std::string rows = links_;
  for (const Part& part : extra_) {
    rows +=
        relationship("r-" + part.type, std::string(kOffice) + part.type, part.type + ".xml", false);
  }
  std::vector<ZipPart> out = {{"_rels/.rels", relationships(package_rows)},
                              {"word/document.xml", main_part()},
                              {"word/_rels/document.xml.rels", relationships(rows)}};
  for (const Part& part : extra_) out.push_back({"word/" + part.type + ".xml", part.xml});
  if (!core_.empty()) out.push_back({"docProps/core.xml", core_});
  return out;
}

std::string DocxWriter::flat() const {
  std::string out = R"(<?xml version="1.0"?><pkg:package )"
                    R"(xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">)";
  for (const ZipPart& part : parts()) {
    out += R"(<pkg:part pkg:name="/)" + part.name + R"("><pkg:xmlData>)" + part.bytes +
           "</pkg:xmlData></pkg:part>";
  }
  return out + "</pkg:package>";
}

}  // namespace consultlint::test
