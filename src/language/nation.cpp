#include "language/nation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr int kEnoughSigns = 2;  // one may stand in a title that is quoted

/// A name that tells where a document comes from, or, without a nation, one that looks as if it
/// did. The longest that fits at a word counts.
struct Name {
  std::string_view words;
  std::optional<Nation> nation = std::nullopt;
};
constexpr std::array<Name, 23> kNames = {{
    {"Bank of England"},
    {"Bank of Scotland"},
    {"Cymru", Nation::kEnglandAndWales},
    {"England", Nation::kEnglandAndWales},
    {"Holyrood", Nation::kScotland},
    {"New England"},
    {"New Scotland Yard"},
    {"New South Wales"},
    {"Northern Ireland", Nation::kNorthernIreland},
    {"Prince of Wales"},
    {"Princess of Wales"},
    {"Scotland", Nation::kScotland},
    {"Scotland Yard"},
    {"Scottish", Nation::kScotland},
    {"Scottish Terrier"},
    {"Scottish Widows"},
    {"Scottish terrier"},
    {"Scottish terriers"},
    {"Senedd", Nation::kEnglandAndWales},
    {"Stormont", Nation::kNorthernIreland},
    {"Wales", Nation::kEnglandAndWales},
    {"Welsh", Nation::kEnglandAndWales},
    {"Welsh Harp"},  // a reservoir in London
}};

constexpr std::array<std::string_view, 16> kScottishAreas = {
    "AB", "DD", "DG", "EH", "FK", "G", "HS", "IV", "KA", "KW", "KY", "ML", "PA", "PH", "TD", "ZE"};

/// What stands at the beginning of a word: how long it is, and the nation that it speaks for.
struct Sign {
  std::size_t length = 0;
  std::optional<Nation> nation;
  int weight = 1;
};

bool ends_word(std::string_view text) {
  return text.empty() || !ascii::is_letter_or_digit(text[0]);
}

Sign read_name(std::string_view text) {
  Sign longest;
  for (const Name& name : kNames) {
    const std::size_t length = name.words.size();
    if (length <= longest.length || !text.starts_with(name.words)) continue;
    if (ends_word(text.substr(length))) longest = {length, name.nation, 1};
  }
  return longest;
}

/// "EH1 1AA", "BT1 5GS": the address of whoever wrote the document, as a rule.
Sign read_postcode(std::string_view text) {
  std::size_t at = 0;
  const auto next_is = [&](bool (*kind)(char)) { return at < text.size() && kind(text[at]); };
  while (at < 2 && next_is(ascii::is_upper)) ++at;
  const std::string_view area = text.substr(0, at);
  if (!next_is(ascii::is_digit)) return {};
  ++at;
  if (next_is(ascii::is_digit) || next_is(ascii::is_upper)) ++at;
  if (!next_is([](char c) { return c == ' '; })) return {};
  ++at;
  if (!next_is(ascii::is_digit)) return {};
  ++at;
  for (const std::size_t end = at + 2; at < end; ++at) {
    if (!next_is(ascii::is_upper)) return {};
  }
  if (!ends_word(text.substr(at))) return {};
  constexpr int kWeight = 2;  // who names a nation may live in another
  if (area == "BT") return {at, Nation::kNorthernIreland, kWeight};
  const bool scottish = std::ranges::find(kScottishAreas, area) != kScottishAreas.end();
  return {at, scottish ? Nation::kScotland : Nation::kEnglandAndWales, kWeight};
}

/// "The Homes (Scotland) Order 2022": a law of that nation alone says as much as two names.
bool is_bracketed(std::string_view text, std::size_t begin, std::size_t length) {
  return begin > 0 && text[begin - 1] == '(' && text.substr(begin + length, 1) == ")";
}

/// How often each nation is named, in the order of its enumerators.
std::array<int, 3> count_signs(std::string_view text) {
  std::array<int, 3> counts{};
  bool in_word = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins_word = !in_word && ascii::is_upper(text[at]);
    in_word = ascii::is_letter_or_digit(text[at]);
    if (!begins_word) continue;
    Sign sign = read_name(text.substr(at));
    if (sign.length == 0) sign = read_postcode(text.substr(at));
    if (sign.nation) {
      const int weight = is_bracketed(text, at, sign.length) ? 2 : sign.weight;
      counts[static_cast<std::size_t>(*sign.nation)] += weight;
    }
    if (sign.length > 0) at += sign.length - 1;
  }
  return counts;
}

}  // namespace

Nation nation_of(const Document& document, const Context& context) {
  if (context.nation) return *context.nation;
  const auto [england_and_wales, scotland, northern_ireland] = count_signs(document.text());
  if (scotland >= kEnoughSigns && scotland > northern_ireland && scotland > england_and_wales) {
    return Nation::kScotland;
  }
  if (northern_ireland >= kEnoughSigns && northern_ireland > scotland &&
      northern_ireland > england_and_wales) {
    return Nation::kNorthernIreland;
  }
  return Nation::kEnglandAndWales;
}

}  // namespace consultlint
