#include "consultlint/rule.h"

#include <bit>
#include <vector>

#include "rules/page_source.h"

namespace consultlint {

std::string_view RuleInfo::element_in(DocumentKind k) const {
  const std::vector<std::string_view> elements = split_list(element, ' ');
  if (elements.empty() || !applies_to(k)) return {};
  if (elements.size() == 1) return elements.front();
  const unsigned kinds_before = kinds & ((1U << static_cast<unsigned>(k)) - 1);
  return elements[static_cast<std::size_t>(std::popcount(kinds_before))];
}

}  // namespace consultlint
