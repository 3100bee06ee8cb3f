#pragma once
#include <cstdint>

#include "consultlint/document.h"

namespace consultlint {

/// Where a rule looks, from `where:` in the front matter: a bit 1 << BlockKind for each kind of
/// block, whether text in quotation marks and quoted blocks is left alone, and whether the rule
/// judges other languages than English too, as one about signs does.
struct Where {
  std::uint32_t blocks = 0;
  bool unquoted = false;
  bool any_language = false;

  bool covers(BlockKind kind) const { return ((blocks >> static_cast<unsigned>(kind)) & 1U) != 0; }
  friend bool operator==(const Where&, const Where&) = default;
};

}  // namespace consultlint
