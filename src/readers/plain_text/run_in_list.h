#pragma once
#include <string_view>

#include "readers/plain_text/marker.h"

namespace consultlint::plain_text {

/// The line holds the next entry of its own list too, "1) Boats 2) Nets" or "\u2022 boats \u2022
/// nets": its list runs on in one paragraph, and its markers are part of the text. Linear in the
/// line. Precondition: `marker` was read from `line`.
bool is_run_in_list(std::string_view line, const Marker& marker);

}  // namespace consultlint::plain_text
