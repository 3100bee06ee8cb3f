#pragma once
#include <string_view>

namespace consultlint::html {

/// The script of every page: filters, steps from finding to finding, and what a printer needs. A
/// page without it shows and links all the same. It holds neither `<` nor `&`, so it means the same
/// in HTML and in XML.
extern const std::string_view kScript;

}  // namespace consultlint::html
