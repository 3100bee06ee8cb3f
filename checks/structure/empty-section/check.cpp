#include "consultlint/check.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

namespace consultlint::checks {
namespace {

/// Headings without text that follow each other: more than this are a list, not forgotten text.
constexpr std::size_t kMostInARow = 2;
/// What is longer says itself what a heading only announces.
constexpr std::size_t kLongestHeading = 12;
/// A line of running text, behind which the cover of a paper is over, has as many or a full stop.
constexpr std::size_t kFewestProseWords = 8;

/// "Summer break", in a timetable, says all there is to say.
bool names_pause(std::string_view heading) {
  constexpr std::string_view kPauses[] = {"break", "interval", "lunch", "pause", "recess"};
  const std::string_view last = heading.substr(heading.find_last_of(' ') + 1);
  const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  return std::ranges::any_of(
      kPauses, [&](std::string_view pause) { return std::ranges::equal(last, pause, {}, lower); });
}

/// What a reader sees under a heading; running lines of the page are not part of it.
bool is_seen(const Document& document, const Block& block) {
  return document.stories()[block.story].kind == StoryKind::kBody &&
         block.kind != BlockKind::kFurniture;
}

bool is_heading(const Block& block) {
  return block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle;
}

/// Finds the empty sections of one document.
class Finder {
 public:
  Finder(const Document& document, const Facts& facts) : document_(document), facts_(facts) {
    for (const Block& block : document.blocks()) {
      if (is_seen(document, block)) seen_.push_back(&block);
    }
    for (const Image& image : document.images()) images_.push_back(image.at);
    std::ranges::sort(images_);
    has_notes_ = std::ranges::find(document.stories(), StoryKind::kNote, &Story::kind) !=
                 document.stories().end();
  }

  std::vector<const Block*> find() const {
    std::vector<const Block*> empty;
    std::vector<const Block*> row;
    const auto settle = [&] {
      if (row.size() <= kMostInARow) empty.insert(empty.end(), row.begin(), row.end());
      row.clear();
    };
    bool behind_cover = false;  // headings before all text are who issues the paper, and its title
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      if (behind_cover && is_empty(i)) {
        row.push_back(seen_[i]);
      } else {
        settle();
      }
      behind_cover = behind_cover || is_prose(*seen_[i]);
    }
    settle();
    return empty;
  }

 private:
  bool is_prose(const Block& block) const {
    return !is_heading(block) && (document_.slice(block.span).ends_with('.') ||
                                  facts_.tokens_in(block.span).size() >= kFewestProseWords);
  }

  bool is_empty(std::size_t i) const {
    const Block& block = *seen_[i];
    if (block.kind != BlockKind::kHeading || document_.format() == Format::kText) return false;
    const Block* next = i + 1 < seen_.size() ? seen_[i + 1] : nullptr;
    if (next != nullptr && (!is_heading(*next) || next->level > block.level)) return false;
    return announces_text(block) && !holds_image(block, next) && !holds_other(block, next);
  }

  bool holds_image(const Block& heading, const Block* next) const {
    const auto image = std::ranges::lower_bound(images_, heading.span.begin);
    return image != images_.end() && (next == nullptr || *image <= next->span.begin);
  }

  /// Notes stand behind the last heading, and a Markdown file may draw what is no text.
  bool holds_other(const Block& heading, const Block* next) const {
    if (next == nullptr) return has_notes_;
    if (document_.format() != Format::kMarkdown) return false;
    const std::uint32_t begin = document_.to_source(heading.span).span.end;
    const std::uint32_t end = document_.to_source(next->span).span.begin;
    const std::string_view file = document_.artifacts().front().text;
    return begin < end &&
           file.substr(begin, end - begin).find_first_of("<{") != std::string_view::npos;
  }

  /// Words that end like a label or a question, or go on for long, are text of their own.
  bool announces_text(const Block& block) const {
    const std::string_view words = document_.slice(document_.content(block));
    return !words.empty() && !names_pause(words) &&
           words.find_first_of(":?.[\n") == std::string_view::npos &&
           facts_.tokens_in(block.span).size() <= kLongestHeading;
  }

  const Document& document_;
  const Facts& facts_;
  std::vector<const Block*> seen_;
  std::vector<std::uint32_t> images_;  // their offsets, sorted
  bool has_notes_ = false;
};

}  // namespace

Check structure_empty_section(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    for (const Block* block : Finder(document, facts).find()) {
      const TextSpan content = document.content(*block);
      out.report(content, {{"found", quoted_excerpt(document.slice(content))}});
    }
  };
}

}  // namespace consultlint::checks
