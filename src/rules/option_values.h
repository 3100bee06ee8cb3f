#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "consultlint/options.h"
#include "consultlint/result.h"
#include "consultlint/rule.h"

namespace consultlint {

/// The whole of `text` as a decimal number, or nothing.
std::optional<double> parse_number(std::string_view text);

/// Reads a value as the option's default tells its type: `on` and `off` are flags, digits integers,
/// digits with a stop decimals, a range of `a; b` or a default with a semicolon a list, anything
/// else text. An option whose default is empty is a list when its range is `list`, else text.
///
/// Ranges: `1..200` (either end may be left out), `a | b | c` for one of these texts, `list`,
/// `days` for a list of what NamedDays::parse() reads, or nothing. The Error names the option, what
/// was given and what would be right.
Result<OptionValue> parse_option(const OptionInfo& option, std::string_view text);

/// The defaults of a page's options. Precondition: the page was parsed, so its defaults are valid.
Options default_options(std::span<const OptionInfo> options);

}  // namespace consultlint
