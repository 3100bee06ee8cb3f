#pragma once
#include <string_view>

#include "consultlint/document.h"

namespace consultlint::test {

/// Whether `source`, bytes of a file of that format, spell `text`: a character reference, a line
/// end or blank, a <br>, a NUL read as U+FFFD, a character of a symbol font. Written without the
/// readers' own tables, so that both would have to be wrong in the same way.
///
/// Of named references it knows those of XML and the commonest of HTML; of others it only asks that
/// they are one or two characters beyond ASCII or a sign.
bool spells(std::string_view source, std::string_view text, Format format);

}  // namespace consultlint::test
