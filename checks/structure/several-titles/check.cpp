#include "consultlint/check.h"

#include <vector>

namespace consultlint::checks {
namespace {

bool is_in_body(const Document& document, const Block& block) {
  return document.stories()[block.story].kind == StoryKind::kBody &&
         block.kind != BlockKind::kFurniture;
}

/// In Word paragraphs in the style of a title; in Markdown headings of the first level, which
/// browsers take for it.
bool has_title_rank(const Document& document, const Block& block) {
  if (block.kind == BlockKind::kTitle) return true;
  return document.format() == Format::kMarkdown && block.kind == BlockKind::kHeading &&
         block.level == 1;
}

/// None when the paper opens with something else: its title stands elsewhere then. A title in
/// another language says the same again.
std::vector<TextSpan> find_titles(const Document& document, const Facts& facts) {
  std::vector<TextSpan> titles;
  const bool is_docx = document.format() == Format::kDocx;
  bool opened = false;
  bool behind_title = false;
  const auto blocks = document.blocks();
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (!is_in_body(document, blocks[i])) continue;
    const bool title = has_title_rank(document, blocks[i]);
    if (!title && !opened) return {};
    opened = true;
    const TextSpan content = document.content(blocks[i]);
    // In Word a subtitle has the style of a title too.
    const bool subtitle = is_docx && behind_title;
    if (title && !subtitle && facts.in_english(i) && !content.empty()) titles.push_back(content);
    behind_title = title;
  }
  return titles;
}

/// How a message speaks of the first title. A cover and the paper behind it often say the same.
std::string name_first(const Document& document, const std::vector<TextSpan>& titles) {
  const std::string_view first = document.slice(titles[0]);
  return first == document.slice(titles[1]) ? "the same words above" : quoted_excerpt(first);
}

std::string count_more(std::size_t titles) {
  return titles > 2 ? " and " + std::to_string(titles - 2) + " more" : std::string();
}

}  // namespace

Check structure_several_titles(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    // A site that knows the title prints it above the text, whose first level is then for sections.
    const bool printed_elsewhere =
        document.format() == Format::kMarkdown && !document.properties().title.empty();
    if (printed_elsewhere) return;
    const std::vector<TextSpan> titles = find_titles(document, facts);
    if (titles.size() < 2) return;
    Finding& finding = out.report(titles[1], {{"found", quoted_excerpt(document.slice(titles[1]))},
                                              {"first", name_first(document, titles)},
                                              {"more", count_more(titles.size())},
                                              {"have", titles.size() > 2 ? "have" : "has"}});
    finding.related.push_back({titles[0], "the first title"});
    for (std::size_t i = 2; i < titles.size(); ++i) {
      finding.related.push_back({titles[i], "another title"});
    }
  };
}

}  // namespace consultlint::checks
