#include "readers/docx/xml_limits.h"

#include <fmt/format.h>

#include "readers/docx/tag_end.h"

namespace consultlint::docx {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// Offset behind the next `closing` from `at` on, or the end of the text.
std::size_t behind(std::string_view text, std::string_view closing, std::size_t at) {
  const std::size_t found = text.find(closing, at);
  return found == kNone ? text.size() : found + closing.size();
}

/// Counts levels and elements as the tags go by.
class Shape {
 public:
  explicit Shape(const XmlLimits& limits) : limits_(limits) {}

  /// Takes the tag at `at`, where a `<` stands, and returns the offset behind it.
  std::size_t take(std::string_view text, std::size_t at) {
    const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
    if (kind == '/') {
      if (depth_ > 0) --depth_;
      return at + 2;
    }
    if (kind == '?') return behind(text, "?>", at);
    if (kind == '!') return take_declaration(text, at);
    const std::size_t end = tag_end(text, at + 1);
    ++elements_;
    if (end < text.size() && text[end - 1] != '/') ++depth_;
    return end;
  }

  std::string broken() const {
    if (declared_type_) return "has a document type declaration, which Word files never have";
    if (depth_ > limits_.depth) {
      return fmt::format("nests elements more than {} deep, which is the limit", limits_.depth);
    }
    if (elements_ > limits_.elements) {
      return fmt::format("has more than {} elements, which is the limit", limits_.elements);
    }
    return {};
  }
  bool holds() const {
    return !declared_type_ && depth_ <= limits_.depth && elements_ <= limits_.elements;
  }

 private:
  std::size_t take_declaration(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) return behind(text, "-->", at + 4);
    if (rest.starts_with("<![CDATA[")) return behind(text, "]]>", at);
    declared_type_ = rest.starts_with("<!DOCTYPE");
    return at + 2;
  }

  XmlLimits limits_;
  std::size_t depth_ = 0;
  std::size_t elements_ = 0;
  bool declared_type_ = false;
};

}  // namespace

std::string broken_xml_limit(std::string_view text, const XmlLimits& limits) {
  Shape shape(limits);
  for (std::size_t at = text.find('<'); at != kNone && shape.holds(); at = text.find('<', at)) {
    at = shape.take(text, at);
  }
  return shape.broken();
}

}  // namespace consultlint::docx
