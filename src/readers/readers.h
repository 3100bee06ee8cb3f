#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "consultlint/document.h"
#include "consultlint/result.h"

namespace consultlint {

/// Largest input in bytes that a reader takes; anything above is refused with an Error.
inline constexpr std::size_t kMaxInputBytes = std::size_t{64} << 20U;

/// Which side of the tracked changes in a Word file is the document.
enum class Revisions : std::uint8_t {
  kAccepted,  ///< As if every change were accepted: what the draft says now.
  kOriginal,  ///< As if every change were rejected: what it said before.
};

struct ReadOptions {
  Revisions revisions = Revisions::kAccepted;
};

/// Reads a document of any supported format: decides the format from content first and the name
/// second, decodes the bytes to UTF-8, and calls the reader below that fits. `path` names the input
/// in errors. Errors say what the input is, and what would be right: an empty file, an old .doc or
/// password-protected file, a binary that is no document, a truncated package.
Result<Document> read_document(std::string_view path, std::string bytes,
                               const ReadOptions& options = {});

/// The format-specific readers. Markdown and text are valid UTF-8 without a byte order mark.
Result<Document> read_markdown(std::string_view path, std::string text);
Result<Document> read_text(std::string_view path, std::string text);
/// A DOCX package (ZIP), Flat OPC or a bare document.xml, told apart by content.
Result<Document> read_docx(std::string_view path, std::string bytes,
                           const ReadOptions& options = {});

}  // namespace consultlint
