#include "language/nation.h"

#include <array>
#include <string_view>

namespace consultlint {
namespace {

constexpr int kEnoughNames = 2;  // one may stand in an address or a title

int count(std::string_view text, std::string_view name) {
  int found = 0;
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + name.size())) {
    ++found;
  }
  return found;
}

}  // namespace

Nation nation_of(const Document& document, const Context& context) {
  if (context.nation) return *context.nation;
  const std::string_view text = document.text();
  const int scotland = count(text, "Scotland") + count(text, "Scottish");
  const int ireland = count(text, "Northern Ireland");
  const int england = count(text, "England") + count(text, "Wales") + count(text, "Welsh");
  if (scotland >= kEnoughNames && scotland > ireland && scotland > england) {
    return Nation::kScotland;
  }
  if (ireland >= kEnoughNames && ireland > scotland && ireland > england) {
    return Nation::kNorthernIreland;
  }
  return Nation::kEnglandAndWales;
}

}  // namespace consultlint
