#pragma once
#include <span>
#include <string_view>

#include "rules/page.h"
#include "rules/page_table.h"

namespace consultlint {

/// A section of a page, in the order in which sections stand.
struct SectionRule {
  std::string_view name;
  std::uint8_t allowed = 0;            ///< Bit 1 << PageKind.
  std::uint8_t required = 0;           ///< Bit 1 << PageKind.
  std::span<const TableColumn> table;  ///< Empty: not a table.
};

/// Every section that a page may have, in order.
std::span<const SectionRule> section_rules();
/// The columns of one of them. Precondition: it exists.
std::span<const TableColumn> columns_of(std::string_view section);
/// The {holes} that messages of a kind may have; empty for native pages, whose check decides.
std::span<const std::string_view> message_holes(PageKind kind);

}  // namespace consultlint
