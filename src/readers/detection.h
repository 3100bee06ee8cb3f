#pragma once
#include <string_view>

#include "consultlint/document.h"
#include "consultlint/result.h"
#include "readers/zip.h"

namespace consultlint {

/// The format of an input, by its first bytes and, where these are text, by the extension of
/// `path`. Formats that are known and not read are Errors that name the format and what to save the
/// document as. Text with an extension other than .md, .markdown, .mkd and .mdown is kText.
Result<Format> detect_format(std::string_view path, std::string_view bytes);

/// Why a ZIP archive without a Word document in it is refused: it names the format that its parts
/// belong to.
Error refused_archive(std::string_view path, const ZipArchive& zip);

/// Text that uses at least two means of Markdown (headings with #, **bold**, table rows, links,
/// front matter), or many headings: a file named .txt may be either.
bool looks_like_markdown(std::string_view text);

}  // namespace consultlint
