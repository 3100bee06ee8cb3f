#pragma once
#include <span>
#include <string_view>

#include "rules/page_source.h"
#include "rules/page_storage.h"

namespace consultlint {

/// Reads the fenced blocks of `Examples`:
///
///   ```example bad|good [absent] [format=markdown|text|word] [kind=…] [name=value …]
///
/// A value with spaces stands in double quotes. Word stands for a Word file, of which an example
/// shows what Markdown cannot in the signs of CriticMarkup, {++inserted++}, {--deleted--},
/// {==words==}{>>comment on them<<}, and some of ours, {%%hidden%%}, {??prompt of a control??},
/// {@@date that Word writes@@}, {**bold**}, {__underlined__} and {^^in colour^^}. Prose between the
/// fences is for readers. On a page that compares files an example holds several; see
/// page_example_files.h.
Failure read_examples(const PageSource& source, std::span<const std::string_view> lines,
                      ParsedPage::Storage& out);

}  // namespace consultlint
