#pragma once
#include <string_view>

#include "consultlint/facts.h"
#include "language/phrase_table.h"
#include "support/prose.h"

namespace consultlint::test {

/// A context in which the kind of the document is given.
inline Context of_kind(DocumentKind kind) {
  Context context;
  context.kind = kind;
  return context;
}

/// The facts of a piece of prose, with the document and the words they need. Not movable: facts
/// keep references to their neighbours here.
class FactsOf {
 public:
  explicit FactsOf(std::string_view prose, Context context = {})
      : document_(read_prose(prose)),
        storage_(build_phrase_table({}, 0, 0)),
        table_(storage_.data()),
        context_(with_table(context, table_)),
        facts_(document_, context_) {}

  const Facts& operator*() const { return facts_; }
  const Facts* operator->() const { return &facts_; }
  std::string_view text(TextSpan span) const { return document_.slice(span); }

 private:
  static Context with_table(Context context, const PhraseTable& table) {
    context.phrases = &table;
    return context;
  }

  Document document_;
  PhraseTableStorage storage_;
  PhraseTable table_;
  Context context_;
  Facts facts_;
};

}  // namespace consultlint::test
