#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace consultlint::lsp {

/// The path that a `file:` URI names; nothing for other schemes and for other machines.
std::optional<std::string> path_of_uri(std::string_view uri);

/// The `file:` URI of an absolute path.
std::string uri_of_path(std::string_view path);

/// The last part of the path of any URI, spelled out: "Untitled-1".
std::string name_in_uri(std::string_view uri);

}  // namespace consultlint::lsp
