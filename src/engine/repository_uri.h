#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace consultlint {

/// The address of a git remote as a URI that may be shown to anybody: without user, password,
/// query and fragment, in which people keep tokens. "git@host:path", as ssh has it, becomes
/// "ssh://host/path". Nothing for a folder of this machine.
std::optional<std::string> repository_uri(std::string_view remote);

}  // namespace consultlint
