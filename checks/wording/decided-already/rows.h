#pragma once
#include <cstdint>

namespace consultlint::checks::decided {

/// The rows of the page's table of words.
enum Row : std::uint32_t {
  kWill,       // "will", "is to"
  kDoing,      // "we are": before "closing"
  kHardship,   // "will no longer"
  kStep,       // what is done to a service: "close", "replace"
  kStepNoun,   // the same as a thing: "closure"
  kOwnBody,    // "we", "the council"
  kSettled,    // "has been decided to", "has been approved"
  kWhen,       // "when", "once", "following"
  kHedge,      // "would", "propose": this sentence leaves the outcome open
  kCondition,  // "if", "option": so do those behind it
  kOpenly,     // "is settled", "not part of this consultation"
  kElsewhere,  // other times, other bodies, passing things
  kProcess,    // what the consultation itself does: opens, closes, meets
};

constexpr std::uint32_t bit(Row row) {
  return 1U << row;
}

}  // namespace consultlint::checks::decided
