#include "rules/kinds/literal_search.h"

#include <algorithm>

#include "text/ascii.h"

namespace consultlint {
namespace {

/// Letters of English prose from the most frequent to the rarest; what is not here is rarer.
constexpr std::string_view kFrequent = " etaoinshrdlcumwfgypbvkjxqz";

std::size_t rarest_letter(std::string_view literal) {
  const auto rarity = [](char c) { return std::min(kFrequent.find(c), kFrequent.size()); };
  const auto rarest = std::ranges::max_element(literal, {}, rarity);
  return static_cast<std::size_t>(rarest - literal.begin());
}

}  // namespace

LiteralSearch::LiteralSearch(std::string_view text, std::string_view literals) : text_(text) {
  while (!literals.empty()) {
    const std::string_view literal = literals.substr(0, literals.find('\n'));
    Cursor cursor;
    cursor.literal = literal;
    cursor.anchor = rarest_letter(literal);
    const char anchor = literal[cursor.anchor];
    cursor.lower = text.find(anchor);
    // A sign that has no case needs one cursor only.
    cursor.upper = ascii::upper(anchor) == anchor ? text.npos : text.find(ascii::upper(anchor));
    cursors_.push_back(cursor);
    literals.remove_prefix(std::min(literal.size() + 1, literals.size()));
  }
}

std::size_t LiteralSearch::next(std::size_t from) {
  std::size_t nearest = text_.npos;
  for (Cursor& cursor : cursors_) {
    if (!cursor.fresh || cursor.found < from) advance(cursor, from);
    nearest = std::min(nearest, cursor.found);
  }
  return nearest;
}

void LiteralSearch::advance(Cursor& cursor, std::size_t from) const {
  const char anchor = cursor.literal[cursor.anchor];
  cursor.fresh = true;
  while (true) {
    const std::size_t at = std::min(cursor.lower, cursor.upper);
    if (at == text_.npos) {
      cursor.found = text_.npos;
      return;
    }
    if (cursor.lower == at) {
      cursor.lower = text_.find(anchor, std::max(at + 1, from + cursor.anchor));
    } else {
      cursor.upper = text_.find(ascii::upper(anchor), std::max(at + 1, from + cursor.anchor));
    }
    if (at < from + cursor.anchor || !stands_at(cursor.literal, at - cursor.anchor)) continue;
    cursor.found = at - cursor.anchor;
    return;
  }
}

bool LiteralSearch::stands_at(std::string_view literal, std::size_t at) const {
  return std::ranges::equal(text_.substr(at, literal.size()), literal, {}, ascii::lower);
}

}  // namespace consultlint
