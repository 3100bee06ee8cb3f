#include "language/elements/sign_features.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>

#include "language/elements/feature_hash.h"
#include "language/word_hash.h"

namespace consultlint {
namespace {

/// The name of a sign with its hash, which is made when the program is.
struct SignName {
  template <std::size_t kSize>
  consteval SignName(const char (&text)[kSize])  // NOLINT(google-explicit-constructor)
      : name(text, kSize - 1), hash(hash_word(name)) {}

  std::string_view name;
  std::uint32_t hash;
};

void add_sign(std::uint32_t tag, SignName name, std::uint32_t value, Signs& out) {
  out.push_back({name.name, mix_hash(tag, name.hash, value)});
}

/// 0, 1, 2, 3-4, 5-8, …
std::uint32_t bucket(std::size_t count) {
  return count <= 2 ? static_cast<std::uint32_t>(count)
                    : static_cast<std::uint32_t>(std::bit_width(count - 1)) + 1;
}

/// Calls `visit` with each fact that stands in `span`, of a list in text order.
template <class Facts, class Visit>
void for_each_in(const Facts& facts, TextSpan span, Visit visit) {
  const auto begin_of = [](const auto& fact) { return fact.span.begin; };
  auto fact = std::ranges::lower_bound(facts, span.begin, {}, begin_of);
  for (; fact != facts.end() && fact->span.begin <= span.end; ++fact) {
    if (fact->span.end <= span.end) visit(*fact);
  }
}

std::size_t questions_in(const Facts& facts, TextSpan span) {
  std::size_t count = 0;
  for_each_in(facts.questions(), span, [&count](const Question&) { ++count; });
  return count;
}

void add_facts(const Facts& facts, TextSpan span, Signs& out) {
  for_each_in(facts.dates(), span, [&out](const DateMention& date) {
    add_sign(kSignTag, "a date", static_cast<std::uint32_t>(date.role), out);
    add_sign(kSignTag, date.is_past ? SignName("a past date") : SignName("a coming date"), 0, out);
  });
  for_each_in(facts.contacts(), span, [&out](const Contact& contact) {
    add_sign(kSignTag, "a contact", static_cast<std::uint32_t>(contact.kind), out);
    add_sign(kSignTag, "what a contact is for", static_cast<std::uint32_t>(contact.role), out);
  });
  for_each_in(facts.durations(), span, [&out](const DurationMention& length) {
    add_sign(kSignTag, "a length of time", static_cast<std::uint32_t>(length.role), out);
  });
}

}  // namespace

void find_signs(const Passage& passage, const Facts& facts, Signs& out) {
  out.clear();
  const Document& document = facts.document();
  const bool list = passage.kind == Passage::Kind::kList;
  const auto block =
      static_cast<std::uint32_t>(kind_for_features(document, document.blocks()[passage.block]));
  if (list) {
    add_sign(kSignTag, "a list", block, out);
  } else {
    add_sign(kSignTag, "a block", block, out);
  }
  const std::size_t questions = questions_in(facts, passage.span);
  if (list) {
    add_sign(kSignTag, "members", bucket(passage.sentences), out);
    add_sign(kSignTag, "questions", bucket(questions), out);
  } else if (questions > 0) {
    add_sign(kSignTag, "a question to readers", 0, out);
  }
  add_facts(facts, passage.span, out);
  if (document.slice(passage.span).ends_with('?')) add_sign(kSignTag, "a question mark", 0, out);
  const std::size_t quarter =
      std::size_t{passage.span.begin} * 4 / std::max<std::size_t>(1, document.text().size());
  add_sign(kSignTag, "its place in the document", static_cast<std::uint32_t>(quarter), out);
}

void find_document_signs(const Facts& facts, Signs& out) {
  out.clear();
  const auto add = [&out](SignName name, std::size_t count) {
    add_sign(kDocumentTag, name, bucket(count), out);
  };
  add("questions in all", facts.questions().size());
  add("length of the document", facts.tokens().size() / 100);
  add("explained abbreviations",
      static_cast<std::size_t>(std::ranges::count_if(
          facts.acronyms(), [](const Acronym& a) { return !a.long_form.empty(); })));
  const Timeline& timeline = facts.timeline();
  add("a closing date in the document", timeline.closing ? 1 : 0);
  add("an opening date in the document", timeline.opening ? 1 : 0);
  add("a decision date in the document", timeline.decision ? 1 : 0);
  add("a feedback date in the document", timeline.feedback ? 1 : 0);
}

}  // namespace consultlint
