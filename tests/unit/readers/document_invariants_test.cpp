// The checker of Document's promises finds each promise broken: a sound document, damaged in one
// place at a time.

#include "support/document_invariants.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/source_spelling.h"

namespace consultlint {
namespace {

using Origin = SourceMap::Origin;
using Parts = Document::Parts;
using ::testing::HasSubstr;

/// "1. Say R&D" and a note, as a Markdown reader would make them; the pieces are given apart, since
/// a source map cannot be changed.
struct Draft {
  Draft() {
    parts.format = Format::kMarkdown;
    parts.artifacts = {{"", "1. Say R&amp;D\n[^n]: Noted\n"}};
    parts.text = "1. Say R&D\nNoted";
    pieces = {{{0, 8}, {0, {0, 8}}, Origin::kVerbatim},
              {{8, 9}, {0, {8, 13}}, Origin::kDecoded},
              {{9, 10}, {0, {13, 14}}, Origin::kVerbatim},
              {{10, 11}, {0, {14, 14}}, Origin::kSynthetic},
              {{11, 16}, {0, {21, 26}}, Origin::kVerbatim}};
    Story body;
    body.span = {0, 10};
    Story aside;
    aside.kind = StoryKind::kNote;
    aside.span = {11, 16};
    aside.anchor = 10;
    parts.stories = {body, aside};
    Block item;
    item.kind = BlockKind::kItem;
    item.span = {0, 10};
    item.label = {0, 2};
    item.next = 1;
    item.depth = 1;
    Block note;
    note.kind = BlockKind::kNote;
    note.span = {11, 16};
    note.label = {11, 11};
    note.next = 2;
    note.story = 1;
    parts.blocks = {item, note};
    parts.marks = {{Mark::Kind::kStrong, {3, 6}}, {Mark::Kind::kEmphasis, {7, 10}}};
    parts.links = {{{3, 6}, "https://say.example"}};
    parts.images.emplace_back().at = 6;
    parts.images.back().source = {0, {3, 6}};
    parts.revisions.emplace_back().span = {3, 6};
    parts.languages = {{{3, 6}, "cy-GB"}, {{7, 10}, "fr-FR"}};
    parts.bookmarks = {{0, "top"}, {7, "say"}};
    parts.directives = {{10, "Noted", {0, {16, 26}}}};
  }

  std::string report() {
    parts.map = SourceMap(std::move(pieces));
    return test::invariant_report(Document(std::move(parts)));
  }

  Parts parts;
  std::vector<SourceMap::Piece> pieces;
};

TEST(DocumentInvariants, HoldForASoundDocument) {
  EXPECT_EQ(Draft().report(), "");
}

TEST(DocumentInvariants, EachIsFoundWhenBroken) {
  struct Case {
    const char* found;
    void (*damage)(Draft&);
  };
  constexpr Case kCases[] = {
      {"not UTF-8", [](Draft& d) { d.parts.text[3] = '\xFF'; }},
      {"NUL", [](Draft& d) { d.parts.text[3] = '\0'; }},
      {"text between stories", [](Draft& d) { d.parts.stories[0].span.end = 9; }},
      {"behind the last story", [](Draft& d) { d.parts.stories[1].span.end = 15; }},
      {"hangs from no place", [](Draft& d) { d.parts.stories[1].anchor = 12; }},
      {"ends outside its parent", [](Draft& d) { d.parts.blocks[1].next = 3; }},
      {"is not the block around it", [](Draft& d) { d.parts.blocks[1].parent = 0; }},
      {"another story than its parent", [](Draft& d) { d.parts.blocks[0].next = 2; }},
      {"is in no story", [](Draft& d) { d.parts.blocks[1].story = 2; }},
      {"outside its story", [](Draft& d) { d.parts.blocks[1].story = 0; }},
      {"overlap", [](Draft& d) { d.parts.blocks[1].span.begin = 9; }},
      {"between blocks belongs to none", [](Draft& d) { d.parts.blocks[0].span.end = 6; }},
      {"behind the last block", [](Draft& d) { d.parts.blocks[1].span.end = 14; }},
      {"not trimmed", [](Draft& d) { d.parts.blocks[0].span.end = 7; }},
      {"text of its own", [](Draft& d) { d.parts.blocks[1].kind = BlockKind::kTable; }},
      {"a label is not at the start",
       [](Draft& d) {
         d.parts.blocks[0].label = {1, 2};
       }},
      {"has no level", [](Draft& d) { d.parts.blocks[1].kind = BlockKind::kHeading; }},
      {"items alone have a depth", [](Draft& d) { d.parts.blocks[0].depth = 0; }},
      {"no percentage", [](Draft& d) { d.parts.blocks[0].confidence = 101; }},
      {"a cell is outside a row", [](Draft& d) { d.parts.blocks[1].kind = BlockKind::kCell; }},
      {"a row is outside a table", [](Draft& d) { d.parts.blocks[1].kind = BlockKind::kRow; }},
      {"without being a row or cell", [](Draft& d) { d.parts.blocks[0].header = true; }},
      {"a mark crosses stories", [](Draft& d) { d.parts.marks[1].span.end = 12; }},
      {"a link crosses stories", [](Draft& d) { d.parts.links[0].span.end = 12; }},
      {"not inside the text", [](Draft& d) { d.parts.marks[1].span.end = 17; }},
      {"marks are not sorted",
       [](Draft& d) {
         d.parts.marks[0].span = {8, 9};
       }},
      {"a revision crosses", [](Draft& d) { d.parts.revisions[0].span.end = 12; }},
      {"both in the text and left out", [](Draft& d) { d.parts.revisions[0].left_out = "words"; }},
      {"language runs overlap", [](Draft& d) { d.parts.languages[1].span.begin = 5; }},
      {"bookmarks are not sorted", [](Draft& d) { d.parts.bookmarks[0].at = 8; }},
      {"a bookmark is not inside", [](Draft& d) { d.parts.bookmarks[1].at = 17; }},
      {"a directive is not inside", [](Draft& d) { d.parts.directives[0].at = 17; }},
      {"its words do not stand", [](Draft& d) { d.parts.directives[0].text = "ignored"; }},
      {"an image has no such source", [](Draft& d) { d.parts.images[0].source.artifact = 1; }},
      {"behind its subject",
       [](Draft& d) {
         d.parts.stories[0].subject = {11, 16};
       }},
      {"an image stands inside", [](Draft& d) { d.parts.images[0].at = 17; }},
      {"gap or overlap", [](Draft& d) { d.pieces[1].text.begin = 9; }},
      {"the text goes on behind", [](Draft& d) { d.pieces.pop_back(); }},
      {"no such source", [](Draft& d) { d.pieces[4].source.span.end = 99; }},
      {"not the source bytes",
       [](Draft& d) {
         d.pieces[4].source.span = {20, 25};
       }},
      {"does not spell", [](Draft& d) { d.parts.artifacts[0].text[8] = 'x'; }},
      {"has a source", [](Draft& d) { d.pieces[3].source.span.end = 15; }},
      {"made up words",
       [](Draft& d) {
         d.pieces[4] = {{11, 16}, {0, {21, 21}}, Origin::kSynthetic};
       }},
      {"not in the order",
       [](Draft& d) {
         d.pieces[0].source.span = {1, 9};
       }},
      {"to_source does not give",
       [](Draft& d) {
         d.pieces[2].source.span = {14, 14};
       }},
  };
  for (const Case& c : kCases) {
    Draft draft;
    c.damage(draft);
    EXPECT_THAT(draft.report(), HasSubstr(c.found));
  }
}

TEST(SourceSpelling, KnowsWhatSpellsWhat) {
  struct Case {
    std::string_view source;
    std::string_view text;
    bool spelled;
  };
  constexpr Case kCases[] = {
      {"&amp;", "&", true},
      {"&amp;", "and", false},
      {"&#163;", "£", true},
      {"&#xA3;", "£", true},
      {"&#XA3;", "£", true},
      {"&#163;", "$", false},
      {"&#0;", "\uFFFD", true},
      {"&#xD800;", "\uFFFD", true},
      {"&#99999999999;", "\uFFFD", true},
      {"&rarr;", "→", true},
      {"&rarr;", "a", false},
      {"&", "&", false},
      {"&;", "&", false},
      {"<br />", "\n", true},
      {"<BR>", "\n", true},
      {"</br>", "\n", true},
      {"<b>", "\n", false},
      {"\r\n", " ", true},
      {"  \n", "\n", true},
      {"x\n", " ", false},
      {std::string_view("\0", 1), "\uFFFD", true},
      {"", " ", false},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(test::spells(c.source, c.text, Format::kMarkdown), c.spelled) << c.source;
  }
  EXPECT_FALSE(test::spells("&rarr;", "→", Format::kDocx)) << "XML has five names";
  EXPECT_TRUE(test::spells("\uF028", "(", Format::kDocx));
  EXPECT_FALSE(test::spells("\uF028", "()", Format::kDocx));
}

}  // namespace
}  // namespace consultlint
