#include "readers/docx/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

#include "readers/docx/xml_limits.h"

namespace consultlint::docx {
namespace {

constexpr std::string_view kDeclaration = "xmlns";
/// More prefixes than any program binds to the vocabularies read here.
constexpr std::size_t kMostPrefixes = 64;

bool has_local_part(std::string_view qualified, std::string_view local) {
  if (!qualified.ends_with(local)) return false;
  const std::size_t prefix = qualified.size() - local.size();
  return prefix == 0 || qualified[prefix - 1] == ':';
}

/// `prefix` and `uri` of a namespace declaration.
struct Declaration {
  std::string_view prefix;
  std::string_view uri;
};

/// Reads `:prefix="uri"` or `="uri"` at the start of `text`.
std::optional<Declaration> declaration_at(std::string_view text) {
  const std::size_t equals = text.substr(0, 64).find('=');
  if (equals == std::string_view::npos || equals + 1 >= text.size()) return std::nullopt;
  const char quote = text[equals + 1];
  if (quote != '"' && quote != '\'') return std::nullopt;
  std::string_view prefix = text.substr(0, equals);
  if (prefix.starts_with(':')) prefix.remove_prefix(1);
  const std::string_view rest = text.substr(equals + 2, 256);
  const std::size_t end = rest.find(quote);
  if (end == std::string_view::npos) return std::nullopt;
  return Declaration{prefix, rest.substr(0, end)};
}

}  // namespace

Result<Xml> Xml::parse(std::string_view text, std::string_view where) {
  if (const std::string broken = broken_xml_limit(text); !broken.empty()) {
    return Error{fmt::format("The XML of {} {}; save the document anew as .docx from a word "
                             "processor.",
                             where, broken),
                 {}};
  }
  Xml xml;
  constexpr unsigned kFlags = pugi::parse_default | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result parsed =
      xml.document_.load_buffer(text.data(), text.size(), kFlags, pugi::encoding_utf8);
  if (!parsed) {
    return Error{
        fmt::format("The XML of {} breaks off at byte {}: {}; copy or download the file again.",
                    where, parsed.offset, parsed.description()),
        {}};
  }
  xml.bind_prefixes(text);
  return xml;
}

Tag Xml::tag(pugi::xml_node node) const {
  if (node.type() != pugi::node_element) return Tag::kOther;
  return tags_.find(node.name());
}

pugi::xml_node Xml::child(pugi::xml_node node, Tag wanted) const {
  pugi::xml_node child = node.first_child();
  while (child && tag(child) != wanted) child = child.next_sibling();
  return child;
}

// One map for the whole part: drawings declare their namespaces where they stand, but no program
// binds one prefix to two of the vocabularies that matter here. The first binding wins, so that
// nothing in the text can change what the root element declared.
void Xml::bind_prefixes(std::string_view text) {
  std::size_t at = text.find(kDeclaration);
  while (at != std::string_view::npos && prefixes_.size() < kMostPrefixes) {
    at += kDeclaration.size();
    const std::optional<Declaration> found = declaration_at(text.substr(at));
    if (found && std::ranges::find(prefixes_, found->prefix) == prefixes_.end()) {
      bind(found->prefix, found->uri);
    }
    at = text.find(kDeclaration, at);
  }
}

void Xml::bind(std::string_view prefix, std::string_view uri) {
  const auto is_meant = [uri](const Vocabulary& v) { return v.uri == uri || v.strict_uri == uri; };
  const auto vocabulary = std::ranges::find_if(vocabularies(), is_meant);
  if (vocabulary == vocabularies().end()) return;
  prefixes_.emplace_back(prefix);
  const std::string start = prefix.empty() ? std::string() : std::string(prefix) + ':';
  for (const auto& [local, tag] : vocabulary->names) tags_.add(start + std::string(local), tag);
}

std::string_view attribute(pugi::xml_node node, std::string_view local_name) {
  for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
    if (has_local_part(a.name(), local_name)) return a.value();
  }
  return {};
}

std::optional<int> integer_attribute(pugi::xml_node node, std::string_view local_name) {
  const std::string_view value = attribute(node, local_name);
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || value.empty()) return std::nullopt;
  return number;
}

bool is_on(pugi::xml_node property) {
  const std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off";
}

std::uint32_t offset_of(pugi::xml_node node) {
  const std::ptrdiff_t offset = node.offset_debug();
  return offset < 0 ? 0 : static_cast<std::uint32_t>(offset);
}

}  // namespace consultlint::docx
