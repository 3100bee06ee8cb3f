#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/result.h"

namespace consultlint {

/// New text for a place of an artifact, spelled as the artifact spells it (escapes and all).
struct SourceSplice {
  SourceRange at;
  std::string text;
};

/// The bytes of a file, or of a part in it, with the splices written into its text in its own
/// encoding. All other bytes stay as they are, even those that spell no character. `text` is what
/// was read from the bytes. Precondition: the splices are sorted and of one artifact. Errors: the
/// bytes are no longer those that were read, splices overlap or lie outside, a character that the
/// encoding does not have.
Result<std::string> splice_bytes(std::string_view bytes, std::string_view text,
                                 std::span<const SourceSplice> splices);

/// A whole file with the splices written into the artifacts that were read from it: a text file, a
/// DOCX package (see replace_parts()), Flat OPC or a bare document.xml.
Result<std::string> splice_file(std::string_view path, std::string_view bytes,
                                std::span<const Artifact> artifacts,
                                std::vector<SourceSplice> splices);

}  // namespace consultlint
