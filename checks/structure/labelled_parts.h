#pragma once
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"

namespace consultlint::checks {

/// "Appendix B", "Table 3.1": a part of a paper as it is named or spoken of. In "Appendices A and
/// B" each is one; the span of the second is its label, its name "Appendix B".
struct LabelledPart {
  enum class Role : std::uint8_t {
    kName,       ///< A heading, caption or line begins with it: here is the part itself.
    kContents,   ///< The contents list promises it.
    kMention,    ///< The text speaks of it.
    kElsewhere,  ///< The text speaks of a part of another document: "Annex III of the Directive".
  };
  TextSpan span;
  std::uint32_t sort = 0;  ///< Row of the page's terms with its kind of part.
  std::string name;        ///< "Appendix B", whatever list it stands in.
  std::string label;       ///< "B", "3.1", "IV"; empty for a heading that gives none.
  Role role = Role::kMention;
};

/// The labelled parts of a document in text order. `words` are the phrases of the page: the words
/// for a kind of part, each alone.
std::vector<LabelledPart> find_labelled_parts(const Document& document, const Facts& facts,
                                              PhraseSet words);

/// The labels that have one of `roles`, of one sort. They live as long as `parts`.
std::set<std::string_view> labels_with(std::span<const LabelledPart> parts, std::uint32_t sort,
                                       std::initializer_list<LabelledPart::Role> roles);

/// Whether words are linked, so that a reader gets to what they name.
bool is_linked(const Document& document, TextSpan span);

}  // namespace consultlint::checks
