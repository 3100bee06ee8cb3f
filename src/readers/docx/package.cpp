#include "readers/docx/package.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/encoding.h"

namespace consultlint::docx {
namespace {

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view folder_of(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : name.substr(0, slash + 1);
}

/// Where the relationships of a part are; of the package for an empty name.
std::string relationships_of(std::string_view name) {
  const std::string_view folder = folder_of(name);
  return fmt::format("{}_rels/{}.rels", folder, name.substr(folder.size()));
}

/// The part meant by `target` as seen from a folder: `../` and a slash in front are resolved.
std::string resolve(std::string_view folder, std::string_view target) {
  const std::string whole =
      target.starts_with('/') ? std::string(target) : fmt::format("{}{}", folder, target);
  std::vector<std::string_view> steps;
  for (std::string_view rest = whole; !rest.empty();) {
    const std::string_view step = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(step.size() + 1, rest.size()));
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (!step.empty() && step != "." && step != "..") steps.push_back(step);
  }
  return fmt::format("{}", fmt::join(steps, "/"));
}

/// What a ZIP file is that holds no Word document.
std::string_view name_contents(const ZipArchive& zip) {
  if (zip.find("xl/workbook.xml") != nullptr) return "an Excel workbook; save the text as .docx.";
  if (zip.find("ppt/presentation.xml") != nullptr) {
    return "a PowerPoint presentation; save the text as .docx.";
  }
  if (zip.find("content.xml") != nullptr) {
    return "an OpenDocument file; open it in a word processor and save it as .docx.";
  }
  return "a ZIP archive without a Word document in it; give the .docx file itself.";
}

std::string first_of_type(const Relationships& relationships, std::string_view type) {
  // In order of id, so that the answer does not hang on the order of a hash table.
  const std::pair<const std::string, Relationship>* best = nullptr;
  for (const auto& row : relationships) {
    if (row.second.type == type && (best == nullptr || row.first < best->first)) best = &row;
  }
  return best == nullptr ? std::string() : best->second.target;
}

constexpr std::string_view kOleSignature = "\xD0\xCF\x11\xE0";
constexpr std::string_view kWord2003 = "http://schemas.microsoft.com/office/word/2003/wordml";
constexpr std::string_view kNoText =
    "This is no text and no Word package; save the document as .docx.";
constexpr std::string_view kMainRelationship = "officeDocument";
constexpr std::uint64_t kMaxPartBytes = std::uint64_t{64} << 20U;

}  // namespace

Result<Package> Package::open(std::string_view path, std::string_view bytes,
                              DocumentBuilder& builder) {
  Package package(path, builder);
  if (bytes.starts_with(kOleSignature)) {
    return package.refuse(
        "This is a password-protected file or an old .doc; save it as .docx "
        "without a password.");
  }
  if (looks_like_zip(bytes)) return open_zip(std::move(package), bytes);
  return open_xml(std::move(package), bytes);
}

Result<Package> Package::open_zip(Package package, std::string_view bytes) {
  Result<ZipArchive> zip = ZipArchive::open(package.path_, bytes);
  if (!zip) return zip.error();
  package.zip_ = *std::move(zip);
  std::string name = package.package_related(kMainRelationship);
  if (package.zip_->find(name) == nullptr) name = "word/document.xml";
  if (package.zip_->find(name) == nullptr) {
    return package.refuse(fmt::format("This is {}", name_contents(*package.zip_)));
  }
  const Result<const Part*> main = package.load(name, true);
  if (!main) return main.error();
  package.main_ = *main;
  if (package.main_->xml->tag(package.main_->root) != Tag::kDocument) {
    return package.refuse(fmt::format("This is {}", name_contents(*package.zip_)));
  }
  return package;
}

Result<Package> Package::open_xml(Package package, std::string_view bytes) {
  std::optional<DecodedText> decoded = decode_text(std::string(bytes));
  if (!decoded) return package.refuse(kNoText);
  if (!decoded->problem.empty()) package.builder_->add_problem(decoded->problem);
  Result<Xml> xml = Xml::parse(decoded->text, "the file");
  if (!xml) return package.refuse(xml.error().message);
  if (decoded->text.substr(0, 4096).find(kWord2003) != std::string::npos) {
    return package.refuse(
        "This is a Word 2003 XML document; open it in Word and save it as .docx.");
  }
  package.trees_.push_back(std::make_unique<Xml>(*std::move(xml)));
  const Xml& tree = *package.trees_.back();
  const Tag root = tree.tag(tree.root());
  if (root != Tag::kDocument && root != Tag::kPackage) {
    return package.refuse(
        "This XML is no Word document: neither a package nor a document part; "
        "save it as .docx.");
  }
  const ArtifactIndex artifact = package.builder_->add_artifact({}, std::move(decoded->text));
  if (root == Tag::kDocument) {
    const auto [added, is_new] = package.parts_.emplace(
        "word/document.xml",
        std::make_unique<Part>(Part{"word/document.xml", &tree, tree.root(), artifact}));
    package.main_ = added->second.get();
    return package;
  }
  package.add_flat_parts();
  package.main_ = package.text_part(package.package_related(kMainRelationship));
  if (package.main_ == nullptr || tree.tag(package.main_->root) != Tag::kDocument) {
    return package.refuse("This Flat OPC package names no document part; save it again as .docx.");
  }
  return package;
}

void Package::add_flat_parts() {
  const Xml& tree = *trees_.back();
  for (const pugi::xml_node node : tree.root().children()) {
    if (tree.tag(node) != Tag::kPackagePart) continue;
    const pugi::xml_node data = tree.child(node, Tag::kPackageXml);
    const pugi::xml_node root =
        data.find_child([](pugi::xml_node child) { return child.type() == pugi::node_element; });
    if (!root) continue;
    std::string name = resolve({}, attribute(node, "name"));
    std::string key = lower(name);
    parts_.emplace(std::move(key),
                   std::make_unique<Part>(Part{std::move(name), &tree, root, ArtifactIndex{0}}));
  }
}

const Part* Package::part(std::string_view name, bool has_text) {
  if (name.empty()) return nullptr;
  Result<const Part*> loaded = load(name, has_text);
  if (loaded) return *loaded;
  builder_->add_problem(loaded.error().message);
  parts_.emplace(lower(name), nullptr);  // tell it once
  return nullptr;
}

Result<const Part*> Package::load(std::string_view name, bool has_text) {
  std::string key = lower(name);
  if (const auto known = parts_.find(key); known != parts_.end()) {
    return static_cast<const Part*>(known->second.get());
  }
  const ZipArchive::Entry* entry = zip_ ? zip_->find(name) : nullptr;
  if (entry == nullptr) return static_cast<const Part*>(nullptr);
  if (entry->size > kMaxPartBytes) {
    return refuse(fmt::format("Part {} has {} bytes; the limit is {}.", entry->name, entry->size,
                              kMaxPartBytes));
  }
  Result<std::string> bytes = zip_->read(*entry);
  if (!bytes) return bytes.error();
  std::optional<DecodedText> decoded = decode_text(*std::move(bytes));
  if (!decoded)
    return refuse(fmt::format("Part {} is no text; copy or download the file again.", entry->name));
  if (!decoded->problem.empty()) {
    builder_->add_problem(fmt::format("{}: {}", entry->name, decoded->problem));
  }
  Result<Xml> xml = Xml::parse(decoded->text, entry->name);
  if (!xml) return refuse(xml.error().message);
  trees_.push_back(std::make_unique<Xml>(*std::move(xml)));
  auto part = std::make_unique<Part>();
  part->name = entry->name;
  part->xml = trees_.back().get();
  part->root = part->xml->root();
  if (has_text) part->artifact = builder_->add_artifact(entry->name, std::move(decoded->text));
  return static_cast<const Part*>(
      parts_.emplace(std::move(key), std::move(part)).first->second.get());
}

const Relationships& Package::relationships(const Part& part) {
  const auto known = relationships_.find(part.name);
  if (known != relationships_.end()) return known->second;
  return relationships_.emplace(part.name, read_relationships(part.name)).first->second;
}

Relationships Package::read_relationships(std::string_view owner) {
  Relationships result;
  const Part* part = side_part(relationships_of(owner));
  if (part == nullptr) return result;
  for (const pugi::xml_node node : part->root.children()) {
    if (part->xml->tag(node) != Tag::kRelationship) continue;
    const std::string_view type = attribute(node, "Type");
    const std::string_view target = attribute(node, "Target");
    Relationship row;
    row.type = type.substr(type.rfind('/') + 1);
    row.external = attribute(node, "TargetMode") == "External";
    row.target = row.external ? std::string(target) : resolve(folder_of(owner), target);
    result.emplace(attribute(node, "Id"), std::move(row));
  }
  return result;
}

std::string Package::related(std::string_view type) {
  return first_of_type(relationships(*main_), type);
}

std::string Package::package_related(std::string_view type) {
  return first_of_type(read_relationships({}), type);
}

Error Package::refuse(std::string_view why) const {
  return {std::string(why), path_};
}

}  // namespace consultlint::docx
