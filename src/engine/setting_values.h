#pragma once
#include <span>
#include <string>
#include <string_view>

#include "consultlint/context.h"
#include "consultlint/dates.h"
#include "consultlint/result.h"
#include "consultlint/rule.h"
#include "readers/readers.h"

namespace consultlint {

// The values of settings as people write them, on the command line and in configurations. `setting`
// is what the Error calls the setting: "--nation", "nation".

std::span<const std::string_view> kind_names();
std::span<const std::string_view> nation_names();
std::span<const std::string_view> revisions_names();
/// Of levels that findings may have.
std::span<const std::string_view> level_names();

Result<DocumentKind> parse_kind(std::string_view setting, std::string_view text);
Result<Nation> parse_nation(std::string_view setting, std::string_view text);
Result<Revisions> parse_revisions(std::string_view setting, std::string_view text);
Result<Level> parse_level(std::string_view setting, std::string_view text);
/// "2025-03-14".
Result<Date> parse_date(std::string_view setting, std::string_view text);

// The other way round. Kinds and levels have to_string().
std::string_view name_of(Nation nation);
std::string_view name_of(Revisions revisions);
std::string name_of(Date date);

}  // namespace consultlint
