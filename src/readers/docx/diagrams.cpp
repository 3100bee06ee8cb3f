#include "readers/docx/diagrams.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace consultlint::docx {
namespace {

struct Child {
  int order = 0;
  std::string_view id;
};

/// The points of a diagram and which stand below which.
struct Points {
  std::vector<std::string_view> order;  ///< As in the part.
  std::unordered_map<std::string_view, pugi::xml_node> nodes;
  std::unordered_map<std::string_view, std::vector<Child>> below;  ///< The last one first.
  std::unordered_set<std::string_view> placed;                     ///< Below another.
};

Points read_points(const Xml& xml, pugi::xml_node model) {
  Points points;
  for_each_element(model, [&](pugi::xml_node node) {
    const Tag tag = xml.tag(node);
    if (tag == Tag::kDiagramPoint) {
      const std::string_view id = attribute(node, "modelId");
      points.order.push_back(id);
      points.nodes.emplace(id, node);
    }
    const std::string_view sort = attribute(node, "type");
    if (tag == Tag::kDiagramConnection && (sort.empty() || sort == "parOf")) {
      const std::string_view id = attribute(node, "destId");
      points.below[attribute(node, "srcId")].push_back(
          {integer_attribute(node, "srcOrd").value_or(0), id});
      points.placed.insert(id);
    }
    return tag != Tag::kDiagramPoint && tag != Tag::kDiagramConnection;
  });
  for (auto& [id, children] : points.below) {
    std::ranges::stable_sort(children, std::ranges::greater{}, &Child::order);
  }
  return points;
}

/// Ids of points in reading order. Each is taken once, so that a circle ends.
std::vector<std::string_view> reading_order(const Points& points) {
  std::vector<std::string_view> order;
  std::unordered_set<std::string_view> seen;
  std::vector<std::string_view> waiting;
  const auto read_from = [&](std::string_view top) {
    waiting.push_back(top);
    while (!waiting.empty()) {
      const std::string_view id = waiting.back();
      waiting.pop_back();
      if (!seen.insert(id).second) continue;
      order.push_back(id);
      const auto below = points.below.find(id);
      if (below == points.below.end()) continue;
      for (const Child& child : below->second) waiting.push_back(child.id);
    }
  };
  for (const std::string_view id : points.order) {
    if (!points.placed.contains(id)) read_from(id);
  }
  for (const std::string_view id : points.order) read_from(id);  // those in circles
  return order;
}

}  // namespace

std::vector<pugi::xml_node> diagram_paragraphs(const Xml& xml, pugi::xml_node model) {
  const Points points = read_points(xml, model);
  std::vector<pugi::xml_node> paragraphs;
  for (const std::string_view id : reading_order(points)) {
    const auto point = points.nodes.find(id);
    if (point == points.nodes.end()) continue;
    for_each_element(point->second, [&](pugi::xml_node node) {
      const bool paragraph = xml.tag(node) == Tag::kDrawnParagraph;
      if (paragraph) paragraphs.push_back(node);
      return !paragraph;
    });
  }
  return paragraphs;
}

}  // namespace consultlint::docx
