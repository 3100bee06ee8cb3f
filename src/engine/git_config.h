#pragma once
#include <map>
#include <string>
#include <string_view>

namespace consultlint {

/// The values of a git configuration file by "section.subsection.name", section and name in small
/// letters; the last of a name wins. Includes are not followed and damage is passed over: this
/// reads what tells where a repository comes from, and decides nothing.
std::map<std::string, std::string, std::less<>> read_git_config(std::string_view text);

}  // namespace consultlint
