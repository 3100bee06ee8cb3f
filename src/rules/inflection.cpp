#include "rules/inflection.h"

#include <algorithm>
#include <initializer_list>
#include <span>

namespace consultlint {
namespace {

struct Irregular {
  std::string_view base;
  std::string_view past;
  std::string_view participle;
};

constexpr Irregular kIrregularVerbs[] = {
    {"become", "became", "become"},
    {"begin", "began", "begun"},
    {"bind", "bound", "bound"},
    {"break", "broke", "broken"},
    {"bring", "brought", "brought"},
    {"build", "built", "built"},
    {"buy", "bought", "bought"},
    {"cast", "cast", "cast"},
    {"catch", "caught", "caught"},
    {"choose", "chose", "chosen"},
    {"come", "came", "come"},
    {"cost", "cost", "cost"},
    {"cut", "cut", "cut"},
    {"deal", "dealt", "dealt"},
    {"do", "did", "done"},
    {"draw", "drew", "drawn"},
    {"drink", "drank", "drunk"},
    {"drive", "drove", "driven"},
    {"eat", "ate", "eaten"},
    {"fall", "fell", "fallen"},
    {"feel", "felt", "felt"},
    {"fight", "fought", "fought"},
    {"find", "found", "found"},
    {"forbid", "forbade", "forbidden"},
    {"forego", "forewent", "foregone"},
    {"foresee", "foresaw", "foreseen"},
    {"forget", "forgot", "forgotten"},
    {"forgo", "forwent", "forgone"},
    {"get", "got", "got"},
    {"give", "gave", "given"},
    {"go", "went", "gone"},
    {"grow", "grew", "grown"},
    {"have", "had", "had"},
    {"hear", "heard", "heard"},
    {"hide", "hid", "hidden"},
    {"hold", "held", "held"},
    {"keep", "kept", "kept"},
    {"know", "knew", "known"},
    {"lay", "laid", "laid"},
    {"lead", "led", "led"},
    {"leave", "left", "left"},
    {"let", "let", "let"},
    {"lose", "lost", "lost"},
    {"make", "made", "made"},
    {"mean", "meant", "meant"},
    {"meet", "met", "met"},
    {"misread", "misread", "misread"},
    {"misunderstand", "misunderstood", "misunderstood"},
    {"overcome", "overcame", "overcome"},
    {"partake", "partook", "partaken"},
    {"pay", "paid", "paid"},
    {"put", "put", "put"},
    {"read", "read", "read"},
    {"rebuild", "rebuilt", "rebuilt"},
    {"repay", "repaid", "repaid"},
    {"rise", "rose", "risen"},
    {"run", "ran", "run"},
    {"say", "said", "said"},
    {"see", "saw", "seen"},
    {"seek", "sought", "sought"},
    {"sell", "sold", "sold"},
    {"send", "sent", "sent"},
    {"set", "set", "set"},
    {"show", "showed", "shown"},
    {"shrink", "shrank", "shrunk"},
    {"shut", "shut", "shut"},
    {"speak", "spoke", "spoken"},
    {"spend", "spent", "spent"},
    {"split", "split", "split"},
    {"spread", "spread", "spread"},
    {"stand", "stood", "stood"},
    {"strive", "strove", "striven"},
    {"take", "took", "taken"},
    {"teach", "taught", "taught"},
    {"tell", "told", "told"},
    {"think", "thought", "thought"},
    {"throw", "threw", "thrown"},
    {"undergo", "underwent", "undergone"},
    {"understand", "understood", "understood"},
    {"undertake", "undertook", "undertaken"},
    {"undo", "undid", "undone"},
    {"uphold", "upheld", "upheld"},
    {"wear", "wore", "worn"},
    {"win", "won", "won"},
    {"withdraw", "withdrew", "withdrawn"},
    {"withhold", "withheld", "withheld"},
    {"write", "wrote", "written"},
};

/// Verbs of more than one syllable that double their last letter because it is stressed, or because
/// British spelling doubles an l. One-syllable words need no list.
constexpr std::string_view kDoubling[] = {
    "abet",    "abhor",    "abut",     "acquit",   "admit",    "allot",   "annul",   "begin",
    "cancel",  "channel",  "commit",   "compel",   "concur",   "confer",  "control", "counsel",
    "debar",   "defer",    "deter",    "dispel",   "distil",   "enrol",   "equip",   "excel",
    "expel",   "forbid",   "forget",   "fulfil",   "impel",    "imperil", "incur",   "infer",
    "initial", "instal",   "instil",   "label",    "level",    "marshal", "model",   "occur",
    "omit",    "outstrip", "overstep", "permit",   "prefer",   "propel",  "quarrel", "rebel",
    "rebut",   "recap",    "recur",    "refer",    "regret",   "remit",   "repel",   "rival",
    "signal",  "submit",   "total",    "transfer", "transmit", "travel",  "unravel", "upset",
};

struct Plural {
  std::string_view one;
  std::string_view many;
};
constexpr Plural kIrregularPlurals[] = {
    {"analysis", "analyses"}, {"child", "children"}, {"criterion", "criteria"},
    {"half", "halves"},       {"life", "lives"},     {"man", "men"},
    {"person", "people"},     {"woman", "women"},    {"crisis", "crises"},
};
/// Words that only end as one of them does.
constexpr std::string_view kRegularPlurals[] = {"behalf", "german", "human", "roman", "talisman"};

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.ends_with('y') && !is_vowel(word[word.size() - 2]);
}

std::string with_s(std::string_view word) {
  if (ends_in_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ies";
  for (const std::string_view sibilant : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(sibilant)) return std::string(word) + "es";
  }
  if (word.ends_with("go") || word.ends_with("do")) return std::string(word) + "es";
  if (word == "have") return "has";
  return std::string(word) + "s";
}

/// "plan" and "refer" double, "open" and "allow" do not.
bool doubles_last_letter(std::string_view word) {
  if (std::ranges::find(kDoubling, word) != std::end(kDoubling)) return true;
  if (word.size() < 3) return false;
  const char last = word.back();
  if (is_vowel(last) || std::string_view("wxy").find(last) != std::string_view::npos) return false;
  const std::string_view before = word.substr(0, word.size() - 1);
  const auto vowels = std::ranges::count_if(before, is_vowel);
  return is_vowel(before.back()) && (vowels == 1 || (vowels == 2 && before.starts_with("qu")));
}

std::string with_ending(std::string_view word, std::string_view ending) {
  const bool silent_e = word.ends_with('e') && !word.ends_with("ee") && word.size() > 2;
  if (silent_e && ending == "ing" && word.ends_with("ie")) {
    return std::string(word.substr(0, word.size() - 2)) + "ying";
  }
  if (silent_e || (ending == "ed" && word.ends_with('e'))) {
    return std::string(word.substr(0, word.size() - 1)) + std::string(ending);
  }
  if (ending == "ed" && ends_in_consonant_y(word)) {
    return std::string(word.substr(0, word.size() - 1)) + "ied";
  }
  const std::string_view doubled = doubles_last_letter(word) ? word.substr(word.size() - 1) : "";
  return std::string(word) + std::string(doubled) + std::string(ending);
}

std::string past_form(std::string_view word, bool participle) {
  const auto found = std::ranges::find(kIrregularVerbs, word, &Irregular::base);
  if (found == std::end(kIrregularVerbs)) return with_ending(word, "ed");
  return std::string(participle ? found->participle : found->past);
}

/// "services" and "costs" are of several already; "process", "bus", "crisis" and "gas" are not.
bool is_plural(std::string_view word) {
  return word.size() > 2 && word.ends_with('s') &&
         std::string_view("aisu").find(word[word.size() - 2]) == std::string_view::npos;
}

/// Irregular words keep their plural at the end of longer ones: "firemen", "salespeople".
std::string plural(std::string_view word) {
  if (is_plural(word)) return std::string(word);
  if (std::ranges::find(kRegularPlurals, word) != std::end(kRegularPlurals)) return with_s(word);
  for (const Plural& irregular : kIrregularPlurals) {
    if (!word.ends_with(irregular.one)) continue;
    return std::string(word.substr(0, word.size() - irregular.one.size())) +
           std::string(irregular.many);
  }
  return with_s(word);
}

/// Words before which a noun phrase ends its head: "area of work", "person who uses it".
constexpr std::string_view kAfterHead[] = {"about", "at",    "between", "by",     "for", "from",
                                           "in",    "of",    "on",      "that",   "to",  "which",
                                           "who",   "whose", "with",    "without"};
constexpr std::string_view kRelativePronouns[] = {" that ", " which ", " who "};

constexpr Plural kIrregularThirdPersons[] = {
    {"does", "do"}, {"goes", "go"}, {"has", "have"}, {"is", "are"}, {"was", "were"},
};

/// The verb of several from the verb of one: "uses" gives "use"; other words stay as they are.
std::string for_several(std::string_view verb) {
  const auto found = std::ranges::find(kIrregularThirdPersons, verb, &Plural::one);
  if (found != std::end(kIrregularThirdPersons)) return std::string(found->many);
  if (!verb.ends_with('s') || verb.ends_with("ss")) return std::string(verb);
  if (verb.ends_with("ies")) return std::string(verb.substr(0, verb.size() - 3)) + "y";
  const bool sibilant =
      std::ranges::any_of(std::initializer_list<std::string_view>{"ches", "shes", "sses", "xes"},
                          [verb](std::string_view ending) { return verb.ends_with(ending); });
  return std::string(verb.substr(0, verb.size() - (sibilant ? 2 : 1)));
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
}

/// Where the head of a noun phrase ends.
std::size_t head_end(std::string_view phrase) {
  const auto ends_before = [phrase](std::size_t space) {
    return std::ranges::find(kAfterHead, first_word(phrase.substr(space + 1))) !=
           std::end(kAfterHead);
  };
  std::size_t end = phrase.find(' ');
  while (end != std::string_view::npos && !ends_before(end)) end = phrase.find(' ', end + 1);
  return std::min(end, phrase.size());
}

/// What stands behind the head, of several: " who uses it" gives " who use it".
std::string tail_for_several(std::string_view tail) {
  for (const std::string_view pronoun : kRelativePronouns) {
    if (!tail.starts_with(pronoun)) continue;
    const std::string_view verb = first_word(tail.substr(pronoun.size()));
    return std::string(pronoun) + for_several(verb) +
           std::string(tail.substr(pronoun.size() + verb.size()));
  }
  return std::string(tail);
}

std::string plural_phrase(std::string_view phrase) {
  const std::string_view head = phrase.substr(0, head_end(phrase));
  const std::size_t space = head.rfind(' ');
  const std::size_t noun = space == std::string_view::npos ? 0 : space + 1;
  return std::string(head.substr(0, noun)) + plural(head.substr(noun)) +
         tail_for_several(phrase.substr(head.size()));
}

std::span<const Inflection> forms_of(Forms forms) {
  static constexpr Inflection kVerb[] = {Inflection::kBase, Inflection::kThird, Inflection::kPast,
                                         Inflection::kParticiple, Inflection::kIng};
  static constexpr Inflection kNoun[] = {Inflection::kBase, Inflection::kPlural};
  static constexpr Inflection kExact[] = {Inflection::kBase};
  if (forms == Forms::kVerb) return kVerb;
  if (forms == Forms::kNoun) return kNoun;
  return kExact;
}

}  // namespace

std::string inflect(std::string_view word, Inflection form) {
  switch (form) {
    case Inflection::kBase:
      break;
    case Inflection::kThird:
      return with_s(word);
    case Inflection::kPast:
      return past_form(word, false);
    case Inflection::kParticiple:
      return past_form(word, true);
    case Inflection::kIng:
      return with_ending(word, "ing");
    case Inflection::kPlural:
      return plural(word);
  }
  return std::string(word);
}

std::string inflect_phrase(std::string_view phrase, Forms forms, Inflection form) {
  if (forms == Forms::kExact || form == Inflection::kBase) return std::string(phrase);
  if (forms == Forms::kVerb) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    return inflect(phrase.substr(0, end), form) + std::string(phrase.substr(end));
  }
  return plural_phrase(phrase);
}

std::vector<InflectedPhrase> all_forms(std::string_view phrase, Forms forms) {
  std::vector<InflectedPhrase> result;
  for (const Inflection form : forms_of(forms)) {
    std::string text = inflect_phrase(phrase, forms, form);
    const bool known = std::ranges::find(result, text, &InflectedPhrase::text) != result.end();
    if (!known) result.push_back({std::move(text), form});
  }
  return result;
}

std::vector<std::string> family(std::string_view word) {
  std::vector<std::string> result;
  for (const Forms forms : {Forms::kVerb, Forms::kNoun}) {
    for (InflectedPhrase& form : all_forms(word, forms)) {
      if (std::ranges::find(result, form.text) == result.end()) {
        result.push_back(std::move(form.text));
      }
    }
  }
  return result;
}

}  // namespace consultlint
