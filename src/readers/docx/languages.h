#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/builder.h"

namespace consultlint::docx {

/// The languages that a document's words are marked as, collected while it is read.
///
/// Word marks every run; which language the document is in follows from most of its words, and
/// only the others are worth recording.
class Languages {
 public:
  using Number = std::uint16_t;
  static constexpr Number kUnknown = 0;  ///< Not said, or said to be none.

  /// The number of a language tag ("cy-GB").
  Number number_of(std::string_view tag);
  /// Precondition: `span` lies behind those of earlier calls.
  void add(Number language, TextSpan span);
  /// Sets the language of the document, unless the file named it, and records the words in others.
  void settle(DocumentBuilder& builder) const;

 private:
  struct Run {
    Number language = kUnknown;
    TextSpan span;
  };
  std::string_view main_language() const;

  std::vector<std::string> tags_ = {{}};
  std::vector<std::uint64_t> sizes_ = {0};  ///< Bytes of text in each.
  std::vector<Run> runs_;
};

}  // namespace consultlint::docx
