#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readers/docx/tags.h"

namespace consultlint::docx {

/// Tags by qualified name ("w:p"), found in a few steps: every element of a document is looked up
/// here, most of them more than once. A hash table with open addressing whose hash looks at the
/// length and three bytes of a name; it owns the names.
class TagTable {
 public:
  /// Of two equal names the first counts.
  void add(std::string name, Tag tag);
  /// The tag of that name, or kOther.
  Tag find(std::string_view name) const;

 private:
  struct Entry {
    std::string name;  ///< Empty while the slot is free.
    Tag tag = Tag::kOther;
  };
  /// The slot that holds `name` or would. Precondition: there are slots, and one is free.
  std::size_t slot_of(std::string_view name) const;
  void grow();

  std::vector<Entry> slots_;  ///< A power of two of them, at most a quarter taken.
  std::size_t taken_ = 0;
};

}  // namespace consultlint::docx
