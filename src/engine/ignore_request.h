#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/result.h"

namespace consultlint {

/// How much of a document a comment to this program silences.
enum class IgnoreReach : std::uint8_t {
  kBlock,     ///< "ignore": the block that it stands in, or the next one.
  kNextLine,  ///< "ignore-next-line"
  kStart,     ///< "ignore-start": all up to the "ignore-end" that belongs to it.
  kEnd,       ///< "ignore-end"
  kFile,      ///< "ignore-file"
};

/// What such a comment asks: "ignore plain/latin-terms, wording the Act has it".
struct IgnoreRequest {
  IgnoreReach reach = IgnoreReach::kBlock;
  std::vector<std::string> rules;  ///< Ids, groups or "all"; only kEnd may go without.
  std::string reason;              ///< Empty when none is given.
};

/// Reads Directive::text. Errors: a word that asks for nothing, with the nearest that does; no
/// rule. Their messages are whole sentences; they have no place.
Result<IgnoreRequest> parse_ignore(std::string_view text);

/// The list of rules at the start of `text`, parted by commas; what is left of `text` is behind it.
std::vector<std::string> take_rules(std::string_view& text);

}  // namespace consultlint
