#include "readers/docx/package.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "readers/detection.h"
#include "text/ascii.h"
#include "text/encoding.h"

namespace consultlint::docx {
namespace {

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

std::string first_of_type(const Relationships& relationships, std::string_view type) {
  // In order of id, so that the answer does not hang on the order of a hash table.
  const std::pair<const std::string, Relationship>* best = nullptr;
  for (const auto& row : relationships) {
    if (row.second.type == type && (best == nullptr || row.first < best->first)) best = &row;
  }
  return best == nullptr ? std::string() : best->second.target;
}

constexpr std::string_view kMainRelationship = "officeDocument";
constexpr std::uint64_t kMaxPartBytes = std::uint64_t{64} << 20U;
/// A part that is large only once unpacked is no text: real ones are packed some 30 times.
constexpr std::uint64_t kLargePartBytes = std::uint64_t{8} << 20U;
constexpr std::uint64_t kMostPacked = 300;

/// What stands against reading a part, as the end of a sentence, or empty.
std::string broken_part_limit(const ZipArchive::Entry& entry) {
  if (entry.size > kMaxPartBytes) {
    return fmt::format("has {} bytes; the limit is {}; split the document", entry.size,
                       kMaxPartBytes);
  }
  if (entry.size > kLargePartBytes && entry.size / kMostPacked > entry.compressed_size) {
    return fmt::format(
        "is packed more than {} times, which no text of more than {} bytes is; save the document "
        "anew as .docx from a word processor",
        kMostPacked, kLargePartBytes);
  }
  return {};
}

}  // namespace

Result<Package> Package::open(std::string_view path, std::string_view bytes,
                              DocumentBuilder& builder) {
  const Result<Format> format = detect_format(path, bytes);
  if (!format) return format.error();
  Package package(path, builder);
  if (looks_like_zip(bytes)) return open_zip(std::move(package), bytes);
  if (*format != Format::kDocx) {
    return package.refuse("This is no Word document; give a .docx file.");
  }
  return open_xml(std::move(package), bytes);
}

Result<Package> Package::open_zip(Package package, std::string_view bytes) {
  Result<ZipArchive> zip = ZipArchive::open(package.path_, bytes);
  if (!zip) return zip.error();
  package.zip_ = *std::move(zip);
  std::string name = package.package_related(kMainRelationship);
  if (package.zip_->find(name) == nullptr) name = "word/document.xml";
  if (package.zip_->find(name) == nullptr) return refused_archive(package.path_, *package.zip_);
  const Result<const Part*> main = package.load(name, true);
  if (!main) return main.error();
  package.main_ = *main;
  if (package.main_->xml->tag(package.main_->root) != Tag::kDocument) {
    return refused_archive(package.path_, *package.zip_);
  }
  return package;
}

Result<Package> Package::open_xml(Package package, std::string_view bytes) {
  std::optional<DecodedText> decoded = decode_text(std::string(bytes));
  if (!decoded) return package.refuse("This XML is no text; copy or download the file again.");
  if (!decoded->problem.empty()) package.builder_->add_problem(decoded->problem);
  Result<Xml> xml = Xml::parse(decoded->text, "the file");
  if (!xml) return package.refuse(xml.error().message);
  package.trees_.push_back(std::make_unique<Xml>(*std::move(xml)));
  const Xml& tree = *package.trees_.back();
  const Tag root = tree.tag(tree.root());
  if (root != Tag::kDocument && root != Tag::kPackage) {
    return package.refuse(
        "This XML is a part of a Word document but not the one with its text; give the .docx file "
        "itself.");
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
    std::string key = ascii::lower_case(name);
    parts_.emplace(std::move(key),
                   std::make_unique<Part>(Part{std::move(name), &tree, root, ArtifactIndex{0}}));
  }
}

const Part* Package::part(std::string_view name, bool has_text) {
  if (name.empty()) return nullptr;
  Result<const Part*> loaded = load(name, has_text);
  if (loaded) return *loaded;
  builder_->add_problem(loaded.error().message);
  parts_.emplace(ascii::lower_case(name), nullptr);  // tell it once
  return nullptr;
}

Result<const Part*> Package::load(std::string_view name, bool has_text) {
  std::string key = ascii::lower_case(name);
  if (const auto known = parts_.find(key); known != parts_.end()) {
    return static_cast<const Part*>(known->second.get());
  }
  const ZipArchive::Entry* entry = zip_ ? zip_->find(name) : nullptr;
  if (entry == nullptr) return static_cast<const Part*>(nullptr);
  if (const std::string broken = broken_part_limit(*entry); !broken.empty()) {
    return refuse(fmt::format("Part {} {}.", entry->name, broken));
  }
  Result<std::string> bytes = zip_->read(*entry);
  if (!bytes) return bytes.error();
  std::optional<DecodedText> decoded = decode_text(*std::move(bytes));
  if (!decoded) {
    return refuse(fmt::format("Part {} is no text; copy or download the file again.", entry->name));
  }
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
