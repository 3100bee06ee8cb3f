#include "report/html/suggested_change.h"

#include <string>

#include "report/characters.h"

namespace consultlint::html {
namespace {

constexpr std::size_t kMostBytes = 160;    // of either side of a change
constexpr std::size_t kContextBytes = 24;  // in front of an insertion

std::size_t boundary_before(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
    --at;
  return at;
}

std::string cut(std::string_view text) {
  if (text.size() <= kMostBytes) return std::string(text);
  return std::string(text.substr(0, boundary_before(text, kMostBytes))) + "…";
}

/// The words in front of a place, so that a reader sees where something is to be inserted.
std::string words_before(const Document& document, std::uint32_t at) {
  const std::uint32_t index = document.block_at(at);
  if (index == kNowhere || at <= document.blocks()[index].span.begin) return {};
  const std::string_view before = document.slice({document.blocks()[index].span.begin, at});
  if (before.size() <= kContextBytes) return std::string(before);
  std::size_t from = before.find(' ', before.size() - kContextBytes);
  if (from == std::string_view::npos) from = boundary_before(before, before.size() - kContextBytes);
  return "…" + std::string(before.substr(from));
}

void write_edit(Writer& out, const FileView& view, const LocatedEdit& edit) {
  const Document* document = view.document();
  const std::string before = document == nullptr ? "" : cut(document->slice(edit.span));
  const std::string after = cut(edit.text);
  const auto place = [&] { out.element("span", {{"class", "arrow"}}, " → "); };
  if (!before.empty() && !after.empty()) {
    out.element("del", before);
    place();
    out.element("ins", after);
  } else if (after.empty()) {
    out.text("Delete ");
    out.element("del", before);
  } else if (edit.span.empty() && document != nullptr) {
    out.text("Insert: " + words_before(*document, edit.span.begin));
    out.element("ins", after);
  } else {
    out.text("Write ");
    out.element("ins", after);
  }
}

void write_alternatives(Writer& out, const ReportedFinding& finding) {
  for (const std::string& alternative : finding.alternatives) {
    out.text(" or ");
    out.element("ins", cut(alternative));
  }
}

}  // namespace

void write_suggested_change(Writer& out, const FileView& view, const ReportedFinding& finding) {
  if (finding.edits.empty()) return;
  out.element("div", {{"class", "change"}}, [&] {
    for (const LocatedEdit& edit : finding.edits) {
      out.element("p", [&] {
        write_edit(out, view, edit);
        write_alternatives(out, finding);
      });
    }
    const bool safe = finding.applicability == Applicability::kSafe;
    out.element("p", {{"class", "aside"}},
                safe ? "Safe to change as it stands." : "Look before you change it.");
  });
}

}  // namespace consultlint::html
