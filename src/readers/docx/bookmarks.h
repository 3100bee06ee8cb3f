#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/builder.h"
#include "text/heading_slugs.h"

namespace consultlint::docx {

/// The places inside the document that links lead to, collected while it is read.
///
/// Word gives a place a name when somebody links to it, and another name the next time, so names
/// say little and several mean the same. Here each place has one: a bookmark in a heading, or in
/// nothing but space in front of one, is known by the name that the heading has in Markdown, made
/// from its words without a computed number; all others at one place by the first name there.
class Bookmarks {
 public:
  /// `text` is the heading as typed. Headings in reading order.
  void add_heading(std::uint32_t block, std::string_view text);
  /// A bookmark inside the text of `block`, at `offset`.
  void add(std::string_view name, std::uint32_t block, std::uint32_t offset);
  /// A bookmark in front of the block that comes next and has the number `block`.
  void add_in_front(std::string_view name, std::uint32_t block) { add(name, block, kNowhere); }
  /// Gives the builder the names of all places, and every link inside the document its place's.
  void settle(DocumentBuilder& builder) const;

 private:
  struct Bookmark {
    std::string name;
    std::uint32_t block = 0;
    std::uint32_t offset = kNowhere;  ///< kNowhere: where the block begins.
  };
  std::unordered_map<std::string, std::string> name_places(DocumentBuilder& builder) const;

  HeadingSlugs slugs_;
  std::vector<std::pair<std::uint32_t, std::string>> headings_;  // block and slug
  std::unordered_map<std::uint32_t, std::size_t> heading_of_;    // index into headings_
  std::vector<Bookmark> bookmarks_;
};

}  // namespace consultlint::docx
