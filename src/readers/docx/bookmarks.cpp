#include "readers/docx/bookmarks.h"

#include <algorithm>
#include <utility>

namespace consultlint::docx {
namespace {

/// Where Word stood when it saved the file: no place of the document.
constexpr std::string_view kLastEdit = "_GoBack";
/// Links to the top of the document have a name that no bookmark bears.
constexpr std::string_view kTop = "_top";

}  // namespace

void Bookmarks::add_heading(std::uint32_t block, std::string_view text) {
  std::string words(text);
  std::ranges::replace_if(
      words, [](char c) { return c == '\t' || c == '\n'; }, ' ');
  heading_of_.emplace(block, headings_.size());
  headings_.emplace_back(block, slugs_.next(words));
}

void Bookmarks::add(std::string_view name, std::uint32_t block, std::uint32_t offset) {
  if (!name.empty() && name != kLastEdit) bookmarks_.push_back({std::string(name), block, offset});
}

std::unordered_map<std::string, std::string> Bookmarks::name_places(
    DocumentBuilder& builder) const {
  std::unordered_map<std::string, std::string> names;            // what each bookmark is known by
  std::unordered_map<std::uint32_t, std::string_view> by_place;  // offset to the first name there
  for (const Bookmark& bookmark : bookmarks_) {
    const auto heading = heading_of_.find(bookmark.block);
    if (heading != heading_of_.end() && !headings_[heading->second].second.empty()) {
      names.emplace(bookmark.name, headings_[heading->second].second);
      continue;
    }
    const bool at_end = bookmark.block >= builder.block_count();
    const std::uint32_t begin =
        at_end ? builder.position() : builder.block(bookmark.block).span.begin;
    const std::uint32_t place = bookmark.offset == kNowhere ? begin : bookmark.offset;
    const auto [first, is_new] = by_place.emplace(place, bookmark.name);
    const bool is_first = names.emplace(bookmark.name, first->second).second;
    if (is_new && is_first) builder.add_bookmark(bookmark.name, place);
  }
  return names;
}

void Bookmarks::settle(DocumentBuilder& builder) const {
  for (const auto& [block, slug] : headings_) {
    if (!slug.empty()) builder.add_bookmark(slug, builder.block(block).span.begin);
  }
  std::unordered_map<std::string, std::string> names = name_places(builder);
  for (Link& link : builder.links()) {
    if (!link.target.starts_with('#')) continue;
    const auto found = names.find(link.target.substr(1));
    if (found != names.end()) link.target = '#' + found->second;
  }
  builder.add_bookmark(std::string(kTop), 0);
}

}  // namespace consultlint::docx
