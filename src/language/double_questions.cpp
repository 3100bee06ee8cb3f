#include "language/double_questions.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace consultlint {
namespace {

using Phrases = std::span<const std::string_view>;

/// "The closure of A and the opening of B": two matters, each with its own.
bool joins_two_nouns(std::string_view text) {
  const std::size_t second = text.find(" and the ");
  if (second == std::string_view::npos) return false;
  return text.substr(0, second).find(" of ") != std::string_view::npos &&
         text.find(" of ", second) != std::string_view::npos;
}

/// "Close the hall and open a hub": two steps with something between them. "Open and close" is one
/// matter.
bool joins_two_steps(const FoldedText& text) {
  constexpr std::array<std::string_view, 26> kSteps = {
      "close",     "open",    "reduce", "increase", "cut",    "move",  "build", "sell",  "charge",
      "introduce", "replace", "merge",  "extend",   "remove", "raise", "lower", "stop",  "end",
      "create",    "keep",    "ban",    "plant",    "spend",  "save",  "allow", "cancel"};
  constexpr std::array<std::string_view, 22> kSteppings = {
      "closing",  "opening",    "reducing",    "increasing", "cutting",  "moving",
      "selling",  "charging",   "introducing", "replacing",  "merging",  "extending",
      "removing", "raising",    "lowering",    "stopping",   "creating", "ending",
      "building", "cancelling", "spending",    "planting"};
  const auto joins = [&](Phrases steps) {
    return std::ranges::any_of(steps, [&](std::string_view second) {
      const std::size_t at = text.view().find(" and " + std::string(second) + " ");
      if (at == std::string_view::npos) return false;
      const std::string_view before = text.view().substr(0, at + 1);
      return std::ranges::any_of(steps, [&](std::string_view first) {
        const std::size_t begin = before.find(" " + std::string(first) + " ");
        return begin != std::string_view::npos && begin + first.size() + 1 < at;
      });
    });
  };
  return joins(kSteps) || joins(kSteppings);
}

/// "The move to A and the sale of B": two steps told as nouns.
bool joins_two_step_nouns(const FoldedText& text) {
  constexpr std::array<std::string_view, 16> kNouns = {
      "closure", "opening", "move",     "sale",      "merger",   "loss",     "removal", "end",
      "cut",     "cuts",    "increase", "reduction", "transfer", "building", "switch",  "ban"};
  const std::size_t joint = text.view().find(" and the ");
  if (joint == std::string_view::npos) return false;
  const std::string_view before = text.view().substr(0, joint + 1);
  const std::string_view behind = text.view().substr(joint);
  const auto tells_step = [&](std::string_view part, std::string_view article) {
    return std::ranges::any_of(kNouns, [&](std::string_view noun) {
      return part.find(std::string(article) + std::string(noun) + " ") != std::string_view::npos;
    });
  };
  return tells_step(before, " the ") && tells_step(behind, " and the ");
}

/// "It should close and the bus should go on."
bool says_should_twice(const FoldedText& text) {
  const std::size_t first = text.view().find(" should ");
  const std::size_t joint = text.view().find(" and ", first);
  return first != std::string_view::npos && joint != std::string_view::npos &&
         text.view().find(" should ", joint) != std::string_view::npos;
}

/// "How satisfied are you with the price and the quality?"
bool grades_two_things(const FoldedText& text) {
  constexpr std::array<std::string_view, 4> kGrades = {"how satisfied", "how happy", "how good",
                                                       "how would you rate"};
  return text.has_any_of(kGrades) && text.has("and the");
}

}  // namespace

bool asks_for_one_choice(const FoldedText& text) {
  constexpr std::array<std::string_view, 18> kStems = {"are",
                                                       "do the",
                                                       "do you agree",
                                                       "do you believe",
                                                       "do you feel",
                                                       "do you support",
                                                       "do you think",
                                                       "do you want",
                                                       "does",
                                                       "how far do you",
                                                       "how happy",
                                                       "how important",
                                                       "how satisfied",
                                                       "how strongly",
                                                       "is",
                                                       "should",
                                                       "to what extent",
                                                       "would"};
  return std::ranges::any_of(kStems, [&](std::string_view stem) { return text.starts_with(stem); });
}

bool is_double_barrelled(const FoldedText& text) {
  if (!asks_for_one_choice(text) || text.has("between") || text.has("both")) return false;
  constexpr std::array<std::string_view, 11> kSecond = {
      "and that",    "and should",  "and do you", "and would",       "and does",   "and is the",
      "and whether", "and are you", "and is it",  "as well as that", "and are the"};
  return text.has_any_of(kSecond) || joins_two_nouns(text.view()) || joins_two_steps(text) ||
         joins_two_step_nouns(text) || says_should_twice(text) || grades_two_things(text);
}

}  // namespace consultlint
