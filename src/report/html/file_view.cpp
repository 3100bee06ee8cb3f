#include "report/html/file_view.h"

#include <algorithm>
#include <map>
#include <utility>

#include "report/place_words.h"

namespace consultlint::html {
namespace {

std::vector<FiringRule> rules_that_fired(const FileReport& file) {
  std::map<std::string_view, FiringRule> by_id;
  std::uint32_t number = 0;
  for (const ReportedFinding& finding : file.findings) {
    FiringRule& entry = by_id[finding.rule->id];
    entry.rule = finding.rule;
    entry.level = std::max(entry.level, finding.level);
    entry.numbers.push_back(++number);
  }
  std::vector<FiringRule> rules;
  rules.reserve(by_id.size());
  for (auto& [id, entry] : by_id) rules.push_back(std::move(entry));
  std::ranges::stable_sort(rules, std::ranges::greater{}, [](const FiringRule& entry) {
    return std::pair(entry.level, entry.numbers.size());
  });
  return rules;
}

}  // namespace

FileView::FileView(const Report& report, const FileReport& file, Anchors anchors)
    : report_(report),
      file_(file),
      anchors_(std::move(anchors)),
      findings_(file),
      rules_(rules_that_fired(file)) {}

const Document* FileView::document() const {
  return file_.reading == nullptr ? nullptr : &file_.reading->document;
}

const Facts* FileView::facts() const {
  return file_.reading == nullptr ? nullptr : &file_.reading->facts;
}

std::string FileView::anchor_of(TextSpan span) const {
  if (document() == nullptr) return {};
  const std::uint32_t block = document()->block_at(span.begin);
  return block == kNowhere ? std::string{} : anchors_.block(block);
}

void FileView::write_place(Writer& out, const Located& at) const {
  const std::string anchor = anchor_of(at.span);
  if (anchor.empty()) {
    out.text(place_words(at));
  } else {
    out.element("a", {{"href", link_to(anchor)}}, place_words(at));
  }
}

std::string FileView::title() const {
  if (const Document* read = document()) {
    const auto blocks = read->blocks();
    const auto printed = std::ranges::find(blocks, BlockKind::kTitle, &Block::kind);
    if (printed != blocks.end() && !read->content(*printed).empty()) {
      return std::string(read->slice(read->content(*printed)));
    }
    if (!read->properties().title.empty()) return read->properties().title;
    const auto heading = std::ranges::find(blocks, BlockKind::kHeading, &Block::kind);
    if (heading != blocks.end() && heading->level <= 1 && !read->content(*heading).empty()) {
      return std::string(read->slice(read->content(*heading)));
    }
  }
  return file_.path.substr(file_.path.rfind('/') + 1);
}

}  // namespace consultlint::html
