#include "report/html/rules_part.h"

#include "report/html/level_words.h"
#include "report/html/part.h"
#include "report/html/prose.h"

namespace consultlint::html {
namespace {

void write_numbers(Writer& out, const FileView& view, const FiringRule& entry) {
  out.element("p", {{"class", "numbers"}}, [&] {
    out.text(entry.numbers.size() == 1 ? "Finding " : "Findings ");
    bool first = true;
    for (const std::uint32_t number : entry.numbers) {
      if (!first) out.text(", ");
      first = false;
      out.element("a", {{"href", link_to(view.anchors().finding(number))}}, std::to_string(number));
    }
  });
}

void write_rule(Writer& out, const FileView& view, const FiringRule& entry, std::size_t index) {
  const LevelWords& level = level_words(entry.level);
  out.element("article", {{"class", level.name}, {"id", view.anchors().rule(index)}}, [&] {
    out.element("h3", entry.rule->title);
    out.element("p", {{"class", "head"}}, [&] {
      out.element("strong", {{"class", "level"}}, level.word);
      out.text(" ");
      out.element("code", entry.rule->id);
    });
    write_paragraphs(out, entry.rule->summary);
    write_paragraphs(out, entry.rule->why);
    write_numbers(out, view, entry);
  });
  out.line();
}

}  // namespace

void write_rules_part(Writer& out, const FileView& view) {
  if (view.rules().empty()) return;
  write_part(out, view, kRules, [&] {
    for (std::size_t i = 0; i < view.rules().size(); ++i) {
      write_rule(out, view, view.rules()[i], i);
    }
  });
}

}  // namespace consultlint::html
