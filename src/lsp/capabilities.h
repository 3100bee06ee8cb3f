#pragma once
#include <string_view>

#include "lsp/client.h"
#include "lsp/json.h"

namespace consultlint::lsp {

/// Checks a file of any format, named by its URI, and publishes what is found there.
inline constexpr std::string_view kCheckFileCommand = "consultlint.checkFile";

/// ServerCapabilities for that client.
Json server_capabilities(const Client& client);

/// What is registered with the client once it is ready: Registrations, none for a client that takes
/// none.
Json registrations_for(const Client& client);

}  // namespace consultlint::lsp
