#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "lsp/json.h"
#include "lsp/position.h"
#include "text/line_index.h"

namespace consultlint::lsp {

/// A document as the client shows it, which may differ from the file.
class OpenDocument {
 public:
  OpenDocument(std::string language, std::int64_t version, std::string text);

  const std::string& language() const { return language_; }
  std::int64_t version() const { return version_; }
  const std::string& text() const { return text_; }
  const LineIndex& lines() const { return lines_; }

  /// Makes the changes of a didChange notification, each to what the one before it left. Nothing is
  /// changed, and false given, when one of them is no change.
  bool change(const Json& changes, std::int64_t version, PositionEncoding encoding);

 private:
  std::string language_;
  std::int64_t version_;
  std::string text_;
  LineIndex lines_;
};

/// Those that the client has open, by the URI that it gave.
using OpenDocuments = std::map<std::string, OpenDocument, std::less<>>;

}  // namespace consultlint::lsp
