#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "consultlint/result.h"
#include "document/builder.h"
#include "readers/docx/xml.h"
#include "readers/zip.h"

namespace consultlint::docx {

/// One XML part: its tree and, for parts that hold text, the artifact that it was read from.
struct Part {
  std::string name;
  const Xml* xml = nullptr;
  pugi::xml_node root;
  ArtifactIndex artifact = 0;
};

/// One row of a relationships part.
struct Relationship {
  std::string type;    ///< Last step of the type's URI, the same in Transitional and Strict.
  std::string target;  ///< A part's name, or an address outside when `external`.
  bool external = false;
};
using Relationships = std::unordered_map<std::string, Relationship>;  // by id

/// A Word document as parts, whichever way it is stored: a ZIP package, one Flat OPC file, or a
/// bare document.xml. Parts are found by relationship and by name in any case.
///
/// Parts are parsed once, on first use, and live as long as the package; `bytes` and the builder
/// must outlive it. Damage in a part that can be done without becomes a problem of the document.
class Package {
 public:
  /// Opens the package and its main part, which becomes artifact 0. `path` names it in errors.
  static Result<Package> open(std::string_view path, std::string_view bytes,
                              DocumentBuilder& builder);

  const Part& main() const { return *main_; }
  /// What the part's own relationships say; empty when it has none.
  const Relationships& relationships(const Part& part);
  /// The part whose text becomes part of the document, or nullptr.
  const Part* text_part(std::string_view name) { return part(name, true); }
  /// A part that only tells how to read the others, or nullptr.
  const Part* side_part(std::string_view name) { return part(name, false); }
  /// The name of the main part's first relationship of that type, or empty.
  std::string related(std::string_view type);
  /// The same for the package as a whole.
  std::string package_related(std::string_view type);

 private:
  Package(std::string_view path, DocumentBuilder& builder) : path_(path), builder_(&builder) {}
  static Result<Package> open_zip(Package package, std::string_view bytes);
  static Result<Package> open_xml(Package package, std::string_view bytes);
  void add_flat_parts();
  const Part* part(std::string_view name, bool has_text);
  Result<const Part*> load(std::string_view name, bool has_text);
  Relationships read_relationships(std::string_view owner);
  Error refuse(std::string_view why) const;

  std::string path_;
  DocumentBuilder* builder_;
  std::optional<ZipArchive> zip_;
  std::vector<std::unique_ptr<Xml>> trees_;
  std::unordered_map<std::string, std::unique_ptr<Part>> parts_;  // by name in lower case
  std::unordered_map<std::string, Relationships> relationships_;
  const Part* main_ = nullptr;
};

}  // namespace consultlint::docx
