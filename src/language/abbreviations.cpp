#include "language/abbreviations.h"

#include <algorithm>
#include <array>

namespace consultlint {
namespace {

// Sorted, for binary search.
constexpr std::array<std::string_view, 41> kNeverFinal = {
    "adm",  "ald", "attn",   "benj", "brig", "bros", "capt", "cf",   "chas", "cllr", "cllrs",
    "cmdr", "col", "dr",     "edw",  "fr",   "gen",  "geo",  "hon",  "insp", "jas",  "lieut",
    "lt",   "maj", "messrs", "mr",   "mrs",  "ms",   "mx",   "prof", "rev",  "revd", "robt",
    "rt",   "sgt", "supt",   "thos", "v",    "viz",  "vs",   "wm",
};

constexpr std::array<std::string_view, 47> kMaybeFinal = {
    "al",    "anor", "assn", "asst", "ave",  "bldg", "blvd", "cmte", "co",   "corp", "cres", "ctte",
    "cttee", "dept", "div",  "esq",  "exc",  "excl", "gdns", "govt", "hosp", "inc",  "incl", "inst",
    "intl",  "jnr",  "jr",   "ln",   "ltd",  "mgr",  "misc", "mt",   "natl", "orgs", "ors",  "plc",
    "pres",  "pty",  "qty",  "rd",   "reqd", "snr",  "sq",   "sr",   "st",   "terr", "univ",
};

constexpr std::array<std::string_view, 7> kOftenFinal = {"etc",  "hrs", "mins", "mths",
                                                         "secs", "wks", "yrs"};

constexpr std::array<std::string_view, 73> kBeforeNumber = {
    "app",   "approx", "apps", "apr",  "art",  "arts", "aug",   "c",    "ca",    "ch",    "chap",
    "circa", "cl",     "cls",  "cols", "dec",  "encl", "eq",    "eqs",  "est",   "ext",   "feb",
    "fig",   "figs",   "fri",  "jan",  "jul",  "jun",  "mar",   "max",  "min",   "mon",   "n",
    "no",    "nos",    "nov",  "oct",  "p",    "para", "paras", "ph",   "pp",    "pt",    "pts",
    "qtr",   "r",      "ref",  "refs", "reg",  "regs", "s",     "sat",  "sch",   "sched", "sec",
    "sect",  "sep",    "sept", "ss",   "sun",  "tel",  "thu",   "thur", "thurs", "tue",   "tues",
    "ver",   "vol",    "vols", "wed",  "weds", "wk",   "yr",
};

constexpr std::array<std::string_view, 2> kTakesCode = {"ref", "refs"};

constexpr std::array<std::string_view, 36> kTakesLetter = {
    "annex", "annexe",   "appendix", "area",   "band",     "block",   "box",      "building",
    "case",  "category", "class",    "clause", "document", "exhibit", "figure",   "form",
    "grade", "group",    "item",     "level",  "list",     "map",     "model",    "option",
    "part",  "phase",    "plan",     "point",  "question", "route",   "schedule", "section",
    "site",  "table",    "tier",     "zone",
};

static_assert(std::ranges::is_sorted(kNeverFinal) && std::ranges::is_sorted(kMaybeFinal) &&
              std::ranges::is_sorted(kOftenFinal) && std::ranges::is_sorted(kBeforeNumber) &&
              std::ranges::is_sorted(kTakesCode) && std::ranges::is_sorted(kTakesLetter));

}  // namespace

Abbreviation abbreviation(std::string_view folded) {
  constexpr std::size_t kLongest = 6;  // "approx": most last words of a sentence are longer
  if (folded.size() > kLongest) return Abbreviation::kNone;
  if (std::ranges::binary_search(kNeverFinal, folded)) return Abbreviation::kNeverFinal;
  if (std::ranges::binary_search(kMaybeFinal, folded)) return Abbreviation::kMaybeFinal;
  if (std::ranges::binary_search(kOftenFinal, folded)) return Abbreviation::kOftenFinal;
  if (std::ranges::binary_search(kBeforeNumber, folded)) return Abbreviation::kBeforeNumber;
  return Abbreviation::kNone;
}

bool takes_code(std::string_view folded) {
  return std::ranges::binary_search(kTakesCode, folded);
}

bool takes_letter(std::string_view folded) {
  return std::ranges::binary_search(kTakesLetter, folded);
}

}  // namespace consultlint
