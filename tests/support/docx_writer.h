#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/zip_writer.h"

namespace consultlint::test {

/// A Word package put together from the XML that matters to a test.
///
/// Prefixes that the XML may use: w, r, mc, wp, a, pic, wps, v, o, w14, w15, dgm, m.
class DocxWriter {
 public:
  /// `body` stands inside w:body.
  explicit DocxWriter(std::string body) : body_(std::move(body)) {}

  /// Adds a part of the main document: "styles", "numbering", "footnotes", "endnotes", "comments",
  /// "settings", "header", "footer", "commentsExtended" or "diagramData". `content` stands inside
  /// its root; its relationship has the id "r-" and the type.
  DocxWriter& with(std::string_view type, std::string content);
  DocxWriter& with_link(std::string_view id, std::string_view address);
  /// `content` stands inside cp:coreProperties; the prefix dc may be used.
  DocxWriter& with_core(std::string content);

  std::string package() const { return write_zip(parts()); }
  /// The same document as one XML file.
  std::string flat() const;
  /// The main part alone.
  std::string main_part() const;

 private:
  struct Part {
    std::string type;
    std::string xml;
  };
  std::vector<ZipPart> parts() const;

  std::string body_;
  std::vector<Part> extra_;
  std::string links_;
  std::string core_;
};

}  // namespace consultlint::test
