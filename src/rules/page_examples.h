#pragma once
#include <span>
#include <string_view>

#include "rules/page_source.h"
#include "rules/page_storage.h"

namespace consultlint {

/// Reads the fenced blocks of `Examples`:
///
///   ```example bad|good [absent] [format=markdown|text] [kind=…] [name=value …]
///
/// A value with spaces stands in double quotes. Prose between the fences is for readers.
Failure read_examples(const PageSource& source, std::span<const std::string_view> lines,
                      ParsedPage::Storage& out);

}  // namespace consultlint
