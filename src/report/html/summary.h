#pragma once
#include <array>
#include <string>

#include "report/html/file_view.h"
#include "report/html/part.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// How many findings a file has of each level; index: Level.
std::array<std::size_t, 4> count_levels(const FileReport& file);

/// Whether a file passes, in a sentence. The run fails for what does not.
struct FileVerdict {
  bool passes = false;
  std::string words;
};
FileVerdict verdict_on(const FileReport& file);

/// "Word document", "Markdown", "plain text".
std::string_view format_words(Format format);

/// Writes the counts of a file's findings, gravest first.
void write_counts(Writer& out, const FileReport& file);

/// The part that shows the paper, by what it shows of it.
const Part& text_part(const FileReport& file);

/// Writes the head of a file's report: title, file, verdict, counts, and the parts below.
void write_summary(Writer& out, const FileView& view);

}  // namespace consultlint::html
