#include "spelling_variants.h"

#include <algorithm>
#include <array>
#include <span>

namespace consultlint::checks {
namespace {

/// What may follow the "is" or "iz" of a verb in -ise.
constexpr std::string_view kIseEndings[] = {"e",   "ed",   "er",    "ers",    "es",     "able",
                                            "ing", "ings", "ation", "ations", "ational"};

/// Stems of words in -ise that never take a z, by their ends.
constexpr std::string_view kOnlyIse[] = {
    "adv",    "advert", "chast",  "circumc",  "comprom", "conc", "desp",  "dev",  "exc",
    "expert", "franch", "improv", "merchand", "parad",   "pr",   "pract", "prec", "prom",
    "rev",    "superv", "surm",   "telev",    "treat",   "w",    "xerc"};
constexpr std::string_view kWholeOnlyIse[] = {"cer", "chem", "dem", "inc", "prem", "trell", "val"};
/// Stems of words in -ize that are made of "size".
constexpr std::string_view kOnlyIze[] = {"caps", "downs",  "lifes", "mids",   "outs", "overs",
                                         "res",  "rights", "twins", "unders", "ups"};
constexpr std::string_view kYseStems[] = {"anal",     "breathal", "catal", "dial",
                                          "electrol", "hydrol",   "paral", "psychoanal"};

/// Two spellings of one word, or of the stem of several.
struct SpellingPair {
  std::string_view first;
  std::string_view second;
};

/// The endings are the same for both.
constexpr SpellingPair kWords[] = {
    {"acknowledgement", "acknowledgment"},
    {"adviser", "advisor"},
    {"ageing", "aging"},
    {"artefact", "artifact"},
    {"behaviour", "behavior"},
    {"behavioural", "behavioral"},
    {"catalogue", "catalog"},
    {"centre", "center"},
    {"centred", "centered"},
    {"colour", "color"},
    {"coloured", "colored"},
    {"colouring", "coloring"},
    {"defence", "defense"},
    {"dialogue", "dialog"},
    {"endeavour", "endeavor"},
    {"enrol", "enroll"},
    {"enrolment", "enrollment"},
    {"favour", "favor"},
    {"favourable", "favorable"},
    {"favoured", "favored"},
    {"favourite", "favorite"},
    {"fibre", "fiber"},
    {"flavour", "flavor"},
    {"foetus", "fetus"},
    {"fulfil", "fulfill"},
    {"fulfilment", "fulfillment"},
    {"grey", "gray"},
    {"harbour", "harbor"},
    {"honour", "honor"},
    {"honoured", "honored"},
    {"jewellery", "jewelry"},
    {"kilometre", "kilometer"},
    {"labour", "labor"},
    {"learnt", "learned"},
    {"litre", "liter"},
    {"manoeuvre", "maneuver"},
    {"mould", "mold"},
    {"neighbour", "neighbor"},
    {"neighbourhood", "neighborhood"},
    {"neighbouring", "neighboring"},
    {"offence", "offense"},
    {"orthopaedic", "orthopedic"},
    {"paediatric", "pediatric"},
    {"plough", "plow"},
    {"pretence", "pretense"},
    {"rumour", "rumor"},
    {"sceptic", "skeptic"},
    {"sceptical", "skeptical"},
    {"skilful", "skillful"},
    {"sulphur", "sulfur"},
    {"theatre", "theater"},
    {"tumour", "tumor"},
    {"vapour", "vapor"},
};

/// Words whose last letter is doubled, or not, before an ending: travelled, traveled.
constexpr std::string_view kDoubling[] = {"benefit", "cancel", "channel", "counsel", "dial",
                                          "equal",   "focus",  "fuel",    "initial", "label",
                                          "level",   "marvel", "model",   "panel",   "rival",
                                          "signal",  "target", "total",   "travel",  "tunnel"};
constexpr std::string_view kDoublingEndings[] = {"ed", "er", "ers", "ing", "or", "ors", "ous"};

constexpr std::uint16_t kFirstWord = 2;
constexpr std::uint16_t kFirstDoubling = kFirstWord + std::size(kWords);

/// Which three letters the words of the lists begin with, so that few words are looked up.
class Openings {
 public:
  constexpr Openings() {
    for (const SpellingPair& pair : kWords) {
      add(pair.first);
      add(pair.second);
    }
    for (const std::string_view word : kDoubling) add(word);
  }
  /// Letters in any case. Precondition: three ASCII bytes or more.
  constexpr bool hold(std::string_view word) const { return known_[index(word)]; }

 private:
  static constexpr std::size_t kLetters = 32;  // what the low bits of a letter count, in any case
  static constexpr std::size_t index(std::string_view word) {
    const auto letter = [word](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(word[i])) % kLetters;
    };
    return (letter(0) * kLetters + letter(1)) * kLetters + letter(2);
  }
  constexpr void add(std::string_view word) { known_[index(word)] = true; }
  std::array<bool, kLetters * kLetters * kLetters> known_{};
};
constexpr Openings kOpenings;

bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// Whether a stem takes both -ise and -ize.
bool varies(std::string_view stem, bool with_z) {
  constexpr std::size_t kShortestStem = 3;
  if (stem.size() < kShortestStem || is_vowel(stem.back())) return false;
  if (with_z) return !is_among(kOnlyIze, stem);
  return !is_among(kWholeOnlyIse, stem) &&
         std::ranges::none_of(kOnlyIse,
                              [stem](std::string_view end) { return stem.ends_with(end); });
}

/// Of a verb without its ending: "organis", "analyz".
std::optional<SpellingVariant> verb_variant(std::string_view verb, std::string_view ending) {
  if (verb.size() < 3 || (verb.back() != 's' && verb.back() != 'z')) return std::nullopt;
  const bool z = verb.back() == 'z';
  const std::string_view stem = verb.substr(0, verb.size() - 2);
  const auto at = static_cast<std::uint32_t>(verb.size() - 1);
  const std::string_view other = z ? "s" : "z";
  const char before = verb[verb.size() - 2];
  if (before == 'i' && varies(stem, z)) {
    return SpellingVariant{SpellingVariant::kIseIze, z, at, 1, other};
  }
  // "Analyses" is also the plural of "analysis".
  const bool is_plural = !z && ending == "es";
  if (before != 'y' || is_plural || !is_among(kYseStems, stem)) return std::nullopt;
  return SpellingVariant{SpellingVariant::kYseYze, z, at, 1, other};
}

/// "organised", "organization"; "analyse", "paralyzing".
std::optional<SpellingVariant> ending_variant(std::string_view word) {
  for (const std::string_view ending : kIseEndings) {
    if (!word.ends_with(ending)) continue;
    const std::string_view verb = word.substr(0, word.size() - ending.size());
    if (const auto variant = verb_variant(verb, ending)) return variant;
  }
  return std::nullopt;
}

std::optional<SpellingVariant> listed_variant(std::string_view word) {
  const std::string_view singular = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
  for (std::size_t i = 0; i < std::size(kWords); ++i) {
    const auto& [first, second] = kWords[i];
    if (word[0] != first[0]) continue;  // both begin alike
    for (const std::string_view form : {first, second}) {
      if (word != form && singular != form) continue;
      return SpellingVariant{static_cast<std::uint16_t>(kFirstWord + i), form == second, 0,
                             static_cast<std::uint32_t>(form.size()),
                             form == second ? first : second};
    }
  }
  return std::nullopt;
}

std::optional<SpellingVariant> doubling_variant(std::string_view word) {
  for (std::size_t i = 0; i < std::size(kDoubling); ++i) {
    const std::string_view base = kDoubling[i];
    if (!word.starts_with(base)) continue;
    const std::string_view rest = word.substr(base.size());
    const auto choice = static_cast<std::uint16_t>(kFirstDoubling + i);
    const auto last = static_cast<std::uint32_t>(base.size() - 1);
    const std::string_view letter = base.substr(last);
    const bool doubles = letter == "l";  // "travelled", but "benefited", is what Britain prefers
    if (is_among(kDoublingEndings, rest)) {
      // One letter becomes two: the base's last letter is put in once more.
      return SpellingVariant{choice, doubles, last + 1, 0, letter};
    }
    if (rest.starts_with(letter) && is_among(kDoublingEndings, rest.substr(1))) {
      return SpellingVariant{choice, !doubles, last + 1, 1, {}};
    }
  }
  return std::nullopt;
}

}  // namespace

bool may_have_variant(std::string_view word) {
  if (kOpenings.hold(word)) return true;
  for (std::size_t at = word.size() - 1; at > 1; --at) {  // the end of the word varies
    const bool sounds = word[at] == 's' || word[at] == 'z';
    if (sounds && (word[at - 1] == 'i' || word[at - 1] == 'y')) return true;
  }
  return false;
}

std::optional<SpellingVariant> spelling_variant(std::string_view word) {
  if (std::optional<SpellingVariant> ending = ending_variant(word)) return ending;
  if (!kOpenings.hold(word)) return std::nullopt;
  if (std::optional<SpellingVariant> listed = listed_variant(word)) return listed;
  return doubling_variant(word);
}

std::string respelled(std::string_view word, const SpellingVariant& variant) {
  std::string other(word);
  other.replace(variant.begin, variant.size, variant.other);
  const bool capitalised = word[0] >= 'A' && word[0] <= 'Z';
  if (capitalised && other[0] >= 'a') other[0] = static_cast<char>(other[0] - 'a' + 'A');
  return other;
}

}  // namespace consultlint::checks
