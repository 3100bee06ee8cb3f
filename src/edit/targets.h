#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/document.h"
#include "consultlint/result.h"
#include "edit/word_markup.h"

namespace consultlint {

/// Finds where a document's file holds the words that edits change. Views `path` and `document`,
/// which must outlive it. Not thread-safe.
class EditTargets {
 public:
  EditTargets(std::string_view path, const Document& document);

  /// The source of an edit's words, in order; the new ones go to the first. Precondition: the edit
  /// was settled. Errors: words that the file holds twice or that it makes up itself, deleted
  /// words, words with a field, a note reference, a picture or the end of a tracked change among
  /// them.
  Result<std::vector<SourceRange>> find(const Edit& edit);

 private:
  std::string_view source(ArtifactIndex part) const;
  std::string_view taboo_in(TextSpan span) const;
  std::string word_fault(std::span<const SourceRange> ranges, std::string_view text);
  const Alternates& alternates(ArtifactIndex part);

  std::string_view path_;
  const Document* document_;
  std::vector<TextSpan> fields_;         // apart from each other, sorted
  std::vector<std::uint32_t> notes_;     // where their references stand, sorted
  std::vector<std::uint32_t> pictures_;  // sorted
  std::map<ArtifactIndex, Alternates> alternates_;
};

}  // namespace consultlint
