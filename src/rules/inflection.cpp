#include "rules/inflection.h"

#include <algorithm>
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
    {"break", "broke", "broken"},
    {"bring", "brought", "brought"},
    {"build", "built", "built"},
    {"buy", "bought", "bought"},
    {"choose", "chose", "chosen"},
    {"come", "came", "come"},
    {"cost", "cost", "cost"},
    {"cut", "cut", "cut"},
    {"deal", "dealt", "dealt"},
    {"do", "did", "done"},
    {"draw", "drew", "drawn"},
    {"fall", "fell", "fallen"},
    {"feel", "felt", "felt"},
    {"find", "found", "found"},
    {"get", "got", "got"},
    {"give", "gave", "given"},
    {"go", "went", "gone"},
    {"grow", "grew", "grown"},
    {"have", "had", "had"},
    {"hear", "heard", "heard"},
    {"hold", "held", "held"},
    {"keep", "kept", "kept"},
    {"know", "knew", "known"},
    {"lead", "led", "led"},
    {"leave", "left", "left"},
    {"let", "let", "let"},
    {"lose", "lost", "lost"},
    {"make", "made", "made"},
    {"mean", "meant", "meant"},
    {"meet", "met", "met"},
    {"pay", "paid", "paid"},
    {"put", "put", "put"},
    {"read", "read", "read"},
    {"rise", "rose", "risen"},
    {"run", "ran", "run"},
    {"say", "said", "said"},
    {"see", "saw", "seen"},
    {"seek", "sought", "sought"},
    {"sell", "sold", "sold"},
    {"send", "sent", "sent"},
    {"set", "set", "set"},
    {"show", "showed", "shown"},
    {"shut", "shut", "shut"},
    {"speak", "spoke", "spoken"},
    {"spend", "spent", "spent"},
    {"split", "split", "split"},
    {"stand", "stood", "stood"},
    {"take", "took", "taken"},
    {"teach", "taught", "taught"},
    {"tell", "told", "told"},
    {"think", "thought", "thought"},
    {"undertake", "undertook", "undertaken"},
    {"understand", "understood", "understood"},
    {"withdraw", "withdrew", "withdrawn"},
    {"write", "wrote", "written"},
};

/// Verbs of more than one syllable that double their last letter because it is stressed, or because
/// British spelling doubles an l. One-syllable words need no list.
constexpr std::string_view kDoubling[] = {
    "admit",  "begin",  "cancel",   "commit",  "compel", "control", "counsel", "defer",
    "enrol",  "fulfil", "incur",    "initial", "instal", "label",   "level",   "model",
    "occur",  "omit",   "permit",   "prefer",  "recur",  "refer",   "regret",  "signal",
    "submit", "total",  "transfer", "travel",  "upset",
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
  if (word == "go" || word == "do") return std::string(word) + "es";
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

std::string plural(std::string_view word) {
  const auto found = std::ranges::find(kIrregularPlurals, word, &Plural::one);
  return found == std::end(kIrregularPlurals) ? with_s(word) : std::string(found->many);
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
  const std::size_t space = phrase.rfind(' ');
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  return std::string(phrase.substr(0, begin)) + inflect(phrase.substr(begin), form);
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
