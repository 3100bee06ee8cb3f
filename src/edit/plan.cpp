#include "edit/plan.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "edit/targets.h"
#include "edit/word_markup.h"

namespace consultlint {
namespace {

std::string with_carriage_returns(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

/// Spells new words as the file spells its own.
class Speller {
 public:
  explicit Speller(const Document& document)
      : is_word_(document.format() == Format::kDocx),
        has_carriage_returns_(document.artifacts().front().text.find("\r\n") != std::string::npos) {
  }

  std::string spell(const std::string& text) const {
    if (is_word_) return escape_xml(text);
    return has_carriage_returns_ ? with_carriage_returns(text) : text;
  }

 private:
  bool is_word_;
  bool has_carriage_returns_;
};

/// Splices of a package, part by part, with what keeps Word from dropping spaces.
std::vector<SourceSplice> with_spaces_kept_by_part(const Document& document,
                                                   std::vector<SourceSplice> splices) {
  std::ranges::stable_sort(
      splices, {}, [](const SourceSplice& s) { return std::pair(s.at.artifact, s.at.span); });
  std::vector<SourceSplice> out;
  for (auto begin = splices.begin(); begin != splices.end();) {
    const ArtifactIndex part = begin->at.artifact;
    const auto end = std::find_if(begin, splices.end(),
                                  [part](const SourceSplice& s) { return s.at.artifact != part; });
    auto kept = with_spaces_kept(document.artifacts()[part].text,
                                 {std::move_iterator(begin), std::move_iterator(end)});
    std::ranges::move(kept, std::back_inserter(out));
    begin = end;
  }
  return out;
}

}  // namespace

Result<std::vector<SourceSplice>> plan_splices(std::string_view path, const Document& document,
                                               std::span<const Edit> edits) {
  EditTargets targets(path, document);
  const Speller speller(document);
  std::vector<SourceSplice> splices;
  for (const Edit& edit : edits) {
    const Result<std::vector<SourceRange>> ranges = targets.find(edit);
    if (!ranges) return ranges.error();
    std::string text = speller.spell(edit.text);
    for (const SourceRange& range : *ranges) splices.push_back({range, std::exchange(text, {})});
  }
  if (document.format() != Format::kDocx) return splices;
  return with_spaces_kept_by_part(document, std::move(splices));
}

}  // namespace consultlint
