#pragma once
#include <string>
#include <string_view>

#include "consultlint/document.h"

namespace consultlint {

/// Takes the properties from front matter in TOML: `title`, `lang` or `language`, the day of
/// publishing, and `kind` of the table `consultlint`. Of TOML it knows tables, keys with dots,
/// inline tables, strings and dates; values of other types are skipped. Returns the problem with
/// the first line that is no TOML, or "".
std::string read_toml(std::string_view content, Properties& properties);

}  // namespace consultlint
