#include "rules/page_phrases.h"

#include <algorithm>
#include <unordered_set>

#include "rules/cue_table.h"
#include "rules/page_source.h"

namespace consultlint {
namespace {

void append_terms(const Page& page, PhraseSet set, std::vector<Phrase>& out) {
  std::unordered_set<std::string> known;  // of two rows with a form in common the first keeps it
  for (std::uint32_t row = 0; row < page.terms.size(); ++row) {
    const TermRow& term = page.terms[row];
    for (const std::string_view phrase : split_list(term.avoid)) {
      for (InflectedPhrase& form : all_forms(phrase, term.forms)) {
        if (!known.insert(form.text).second) continue;
        const std::uint32_t entry =
            page.kind == PageKind::kNative ? row : TermEntry{row, form.form}.encoded();
        out.push_back({std::move(form.text), set, entry});
      }
    }
  }
}

void append_cues(const EvidenceRow& row, PhraseSet set, std::vector<Phrase>& out) {
  EvidenceCuesStorage table = make_cue_table(row.cues);
  for (std::uint32_t i = 0; i < table.phrases.size(); ++i) {
    out.push_back({std::move(table.phrases[i]), set, i});
  }
}

}  // namespace

PhraseSet phrase_set_count(const Page& page) {
  const std::size_t rows = page.evidence.size() + page.not_evidence.size();
  return page.terms.empty() ? static_cast<PhraseSet>(rows) : 1;
}

void append_phrases(const Page& page, PhraseSet first, std::vector<Phrase>& out) {
  append_terms(page, first, out);
  for (const std::string_view phrase : page.except) {
    out.push_back({std::string(phrase), first, kExceptEntry});
  }
  PhraseSet set = first;
  for (const EvidenceRow& row : page.evidence) append_cues(row, set++, out);
  for (const EvidenceRow& row : page.not_evidence) append_cues(row, set++, out);
}

}  // namespace consultlint
