#include "language/participles.h"

#include <algorithm>
#include <array>

namespace consultlint {
namespace {

/// Sorted lists, so that a word is found by halving.
template <std::size_t N>
constexpr std::array<std::string_view, N> sorted(std::array<std::string_view, N> words) {
  std::ranges::sort(words);
  return words;
}

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

// Participles of verbs that cannot take an object ("gone", "become") are left out.
constexpr auto kIrregular = sorted(std::to_array<std::string_view>({
    "beaten",     "begun",     "bent",       "bet",           "bitten",     "blown",
    "borne",      "born",      "bought",     "bound",         "bred",       "broadcast",
    "broken",     "brought",   "built",      "burnt",         "cast",       "caught",
    "chosen",     "cut",       "dealt",      "done",          "drawn",      "driven",
    "dug",        "eaten",     "fed",        "felt",          "flown",      "forbidden",
    "forecast",   "foreseen",  "forgiven",   "forgotten",     "forsaken",   "fought",
    "found",      "frozen",    "given",      "ground",        "grown",      "had",
    "heard",      "held",      "hidden",     "hit",           "hung",       "hurt",
    "inlaid",     "input",     "interwoven", "kept",          "known",      "laid",
    "leant",      "learnt",    "led",        "left",          "lent",       "let",
    "lit",        "lost",      "made",       "meant",         "met",        "mislaid",
    "misled",     "misread",   "misspent",   "misunderstood", "mown",       "offset",
    "outbid",     "outdone",   "outgrown",   "overcome",      "overdone",   "overheard",
    "overridden", "overrun",   "overseen",   "overtaken",     "overthrown", "paid",
    "prepaid",    "proven",    "put",        "read",          "rebuilt",    "redone",
    "redrawn",    "remade",    "repaid",     "resold",        "reset",      "resat",
    "retaken",    "rethought", "retold",     "rewritten",     "ridden",     "rung",
    "run",        "said",      "seen",       "sent",          "set",        "sewn",
    "shaken",     "shorn",     "shot",       "shown",         "shut",       "slain",
    "smelt",      "sold",      "sought",     "sown",          "spelt",      "spent",
    "spilt",      "split",     "spoilt",     "spoken",        "spread",     "spun",
    "stolen",     "strewn",    "struck",     "strung",        "stuck",      "stung",
    "sublet",     "sung",      "sunk",       "swept",         "sworn",      "swung",
    "taken",      "taught",    "thought",    "thrown",        "thrust",     "told",
    "torn",       "trodden",   "underpaid",  "understood",    "undertaken", "underwritten",
    "undone",     "upheld",    "withdrawn",  "withheld",      "withstood",  "won",
    "worn",       "wound",     "woven",      "written",
}));

// Words on -ed that are no participle, or that of a verb that takes no object.
constexpr auto kNoParticiples = sorted(std::to_array<std::string_view>({
    "aged",          "appeared",  "arrived", "bed",      "belonged", "beloved",  "biped",
    "bleed",         "breed",     "crooked", "deed",     "dogged",   "embed",    "emerged",
    "exceed",        "existed",   "feed",    "fled",     "gifted",   "greed",    "happened",
    "hatred",        "heed",      "hundred", "indeed",   "infrared", "jagged",   "kindred",
    "moped",         "naked",     "need",    "newlywed", "occurred", "overfeed", "proceed",
    "ragged",        "reed",      "rugged",  "sacred",   "seed",     "shed",     "sled",
    "speed",         "sped",      "steed",   "succeed",  "talented", "unaided",  "unarmed",
    "unprecedented", "watershed", "weed",    "wicked",   "wretched",
}));

constexpr auto kStates = sorted(std::to_array<std::string_view>({
    "accustomed",   "acquainted",   "amazed",      "animated",      "annoyed",       "ashamed",
    "biased",       "bored",        "committed",   "complicated",   "concerned",     "confused",
    "congested",    "convinced",    "crowded",     "dedicated",     "delighted",     "deprived",
    "devoted",      "diseased",     "dilapidated", "disabled",      "disadvantaged", "disappointed",
    "dissatisfied", "distressed",   "divorced",    "embarrassed",   "excited",       "exhausted",
    "experienced",  "frightened",   "frustrated",  "honoured",      "inclined",      "indebted",
    "interested",   "interrelated", "married",     "motivated",     "opposed",       "outdated",
    "overcrowded",  "pleased",      "privileged",  "puzzled",       "qualified",     "related",
    "relieved",     "renowned",     "retired",     "rushed",        "saddened",      "satisfied",
    "scared",       "shocked",      "skilled",     "sophisticated", "stressed",      "surprised",
    "terrified",    "thrilled",     "tired",       "unaffected",    "unchanged",     "unconcerned",
    "unconvinced",  "undecided",    "unemployed",  "unfounded",     "uninterested",  "unlimited",
    "unrelated",    "untouched",    "unused",      "versed",        "worried",
}));

constexpr auto kStatesAsFound = sorted(std::to_array<std::string_view>(
    {"advanced", "dated", "detailed", "educated", "mixed", "relaxed", "varied"}));

constexpr auto kStatesBeforeTo =
    sorted(std::to_array<std::string_view>({"bound", "determined", "prepared", "resigned"}));

constexpr auto kStatesNowadays =
    sorted(std::to_array<std::string_view>({"broken", "closed", "finished", "limited"}));

constexpr auto kAdverbs = sorted(std::to_array<std::string_view>({
    "again",       "all",       "almost",    "already", "also",     "altogether",   "always",
    "anyway",      "best",      "better",    "both",    "each",     "either",       "elsewhere",
    "even",        "ever",      "far",       "first",   "forever",  "forthwith",    "further",
    "half",        "hence",     "here",      "hereby",  "herein",   "herself",      "himself",
    "however",     "indeed",    "instead",   "itself",  "just",     "last",         "later",
    "least",       "less",      "long",      "longer",  "maybe",    "meanwhile",    "more",
    "moreover",    "most",      "much",      "neither", "never",    "nevertheless", "next",
    "nonetheless", "nor",       "not",       "now",     "nowadays", "often",        "once",
    "otherwise",   "ourselves", "perhaps",   "quite",   "rather",   "seldom",       "since",
    "so",          "sometimes", "somewhat",  "soon",    "still",    "straight",     "themselves",
    "then",        "thereby",   "therefore", "though",  "thus",     "today",        "together",
    "tomorrow",    "tonight",   "too",       "twice",   "very",     "well",         "worse",
    "worst",       "yet",
}));

constexpr auto kAdverbPhrases = sorted(std::to_array<std::string_view>({
    "as a result", "as a rule",   "at all",      "at first",   "at least",       "at once",
    "at present",  "by law",      "for example", "if any",     "if anything",    "in due course",
    "in effect",   "in fact",     "in general",  "in my view", "in our opinion", "in our view",
    "in part",     "in practice", "in turn",     "no longer",  "of course",      "on appeal",
}));

// Words on -ly that are none.
constexpr auto kNoAdverbs = sorted(std::to_array<std::string_view>({
    "ally",     "anomaly", "apply", "assembly", "comply", "costly",   "elderly", "family",
    "friendly", "imply",   "italy", "july",     "likely", "lively",   "lovely",  "monopoly",
    "multiply", "rely",    "reply", "supply",   "timely", "unlikely",
}));

constexpr auto kDegrees = sorted(std::to_array<std::string_view>(
    {"as", "extremely", "less", "more", "most", "quite", "rather", "so", "too", "very"}));

bool is_regular(std::string_view word) {
  constexpr std::size_t kShortest = 4;
  return word.size() >= kShortest && word.ends_with("ed") && !is_in(kNoParticiples, word);
}

}  // namespace

BehindBe behind_be(std::string_view folded) {
  if (is_in(kStatesBeforeTo, folded)) return BehindBe::kStateBeforeTo;
  if (is_in(kStatesAsFound, folded)) return BehindBe::kStateAsFound;
  if (is_in(kStatesNowadays, folded)) return BehindBe::kStateNowadays;
  if (is_regular(folded)) {
    return is_in(kStates, folded) ? BehindBe::kState : BehindBe::kParticiple;
  }
  return is_in(kIrregular, folded) ? BehindBe::kParticiple : BehindBe::kOther;
}

bool is_adverb(std::string_view folded) {
  constexpr std::size_t kShortest = 4;  // "only"
  const bool on_ly = folded.size() >= kShortest && folded.ends_with("ly");
  return on_ly ? !is_in(kNoAdverbs, folded) : is_in(kAdverbs, folded);
}

bool is_adverb_phrase(std::string_view folded) {
  return is_in(kAdverbPhrases, folded);
}

bool is_degree(std::string_view folded) {
  return is_in(kDegrees, folded);
}

}  // namespace consultlint
