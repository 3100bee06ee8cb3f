#include "support/junit_shape.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <utility>

#include "text/utf8.h"

namespace consultlint::test {
namespace {

struct Element {
  std::set<std::string> needed;
  std::set<std::string> allowed;  ///< Beside those.
  std::set<std::string> children;
};

const std::map<std::string, Element>& elements() {
  static const std::map<std::string, Element> kElements = {
      {"testsuites", {{"name", "tests", "failures", "errors"}, {}, {"testsuite"}}},
      {"testsuite",
       {{"name", "tests", "failures", "errors"}, {"skipped"}, {"testcase", "system-out"}}},
      {"testcase", {{"name"}, {"classname"}, {"failure", "error", "skipped", "system-out"}}},
      {"failure", {{"message", "type"}, {}, {}}},
      {"error", {{"message", "type"}, {}, {}}},
      {"skipped", {{"message"}, {"type"}, {}}},
      {"system-out", {{}, {}, {}}},
  };
  return kElements;
}

std::string fault_of(const pugi::xml_node& node) {
  const auto known = elements().find(node.name());
  if (known == elements().end()) return std::string("no element is called ") + node.name();
  const Element& element = known->second;
  for (const std::string& name : element.needed) {
    if (!node.attribute(name.c_str())) return std::string(node.name()) + " has no " + name;
  }
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string name = attribute.name();
    if (!element.needed.contains(name) && !element.allowed.contains(name)) {
      return std::string(node.name()) + " may have no " + name;
    }
  }
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    if (!element.children.contains(child.name())) {
      return std::string(node.name()) + " may not hold " + child.name();
    }
  }
  return {};
}

std::size_t count(const pugi::xml_node& node, const char* path) {
  return node.select_nodes(path).size();
}

std::string miscounted(const pugi::xml_node& node) {
  const std::pair<const char*, const char*> counts[] = {{"tests", ".//testcase"},
                                                        {"failures", ".//testcase[failure]"},
                                                        {"errors", ".//testcase[error]"},
                                                        {"skipped", ".//testcase[skipped]"}};
  for (const auto& [attribute, path] : counts) {
    const pugi::xml_attribute said = node.attribute(attribute);
    if (said && said.as_uint() != count(node, path)) {
      return std::string(node.name()) + " miscounts its " + attribute;
    }
  }
  return {};
}

/// Whether XML 1.0 may hold every character. The parser lets others pass.
bool is_legal(std::string_view report) {
  const bool only_text = std::ranges::all_of(report, [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r';
  });
  const bool non_characters = report.find("\xEF\xBF\xBE") != std::string_view::npos ||
                              report.find("\xEF\xBF\xBF") != std::string_view::npos;
  return only_text && !non_characters && find_invalid_utf8(report) == std::string_view::npos;
}

}  // namespace

std::string junit_fault(std::string_view report) {
  if (!is_legal(report)) return "a character that XML 1.0 cannot hold";
  pugi::xml_document document;
  const auto parsed = document.load_buffer(report.data(), report.size());
  if (!parsed) return parsed.description();
  if (std::string_view(document.document_element().name()) != "testsuites") {
    return "the root is no testsuites";
  }
  for (const pugi::xpath_node& each : document.select_nodes("//*")) {
    std::string fault = fault_of(each.node());
    if (fault.empty()) fault = miscounted(each.node());
    if (!fault.empty()) return fault;
  }
  return {};
}

}  // namespace consultlint::test
