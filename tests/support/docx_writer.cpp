#include "support/docx_writer.h"

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
    R"( xmlns:o="urn:schemas-microsoft-com:office:office")"
    R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")"
    R"( xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml")"
    R"( xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram")"
    R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")";
constexpr std::string_view kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";

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
