#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace consultlint {

/// Where in `before` the long form of `short_form` begins, when it ends where `before` ends; or
/// nothing. Every letter of the short form is found in order from the right, the first at the
/// start of a word (Schwartz and Hearst, 2003). A plural s of the short form is no letter of it.
std::optional<std::uint32_t> long_form_before(std::string_view short_form, std::string_view before);

/// How many bytes of `behind` spell `short_form` out, when it begins where `behind` begins: one
/// word a letter, small words between them apart. Or nothing.
std::optional<std::uint32_t> long_form_behind(std::string_view short_form, std::string_view behind);

/// Without a plural s behind capitals: "CCGs" is "CCG".
std::string_view singular(std::string_view short_form);

}  // namespace consultlint
