#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace consultlint::test {

/// Collects what is wrong with a document, in words, up to a number that a person still reads.
class InvariantFaults {
 public:
  static constexpr std::size_t kMost = 20;

  /// `text` is the document's, shown where something is wrong; it must outlive the object.
  explicit InvariantFaults(std::string_view text) : text_(text) {}

  /// Records `what` of the thing at `offset` in the text unless `holds`. Returns `holds`.
  bool expect(bool holds, const char* what, std::uint32_t offset) {
    if (!holds && !full()) {
      const std::string_view here = offset < text_.size() ? text_.substr(offset, 32) : "";
      sentences_.push_back(std::string(what) + ", at offset " + std::to_string(offset) + ": \"" +
                           std::string(here) + '"');
    }
    return holds;
  }
  bool full() const { return sentences_.size() >= kMost; }
  std::vector<std::string> take() { return std::move(sentences_); }

 private:
  std::string_view text_;
  std::vector<std::string> sentences_;
};

}  // namespace consultlint::test
