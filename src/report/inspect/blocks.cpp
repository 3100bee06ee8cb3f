#include <algorithm>
#include <string>
#include <vector>

#include "report/inspect/views.h"

namespace consultlint {
namespace {

/// The view shows the document as it prints: without deleted and hidden text.
bool is_left_out(const Document& document, std::uint32_t story) {
  const StoryKind kind = document.stories()[story].kind;
  return kind == StoryKind::kDeleted || kind == StoryKind::kHidden;
}

bool is_in_left_out_text(const Document& document, std::uint32_t offset) {
  const std::uint32_t block = document.block_at(offset);
  return block != kNowhere && is_left_out(document, document.blocks()[block].story);
}

/// Whatever a note is made of, it stands in a block of kind note.
BlockKind shown_kind(const Document& document, const Block& block) {
  const bool top_of_note =
      block.parent == kNowhere && document.stories()[block.story].kind == StoryKind::kNote;
  return top_of_note ? BlockKind::kNote : block.kind;
}

/// The document's title as it is printed, else as its properties give it.
std::optional<std::string_view> title(const Document& document) {
  const auto block = std::ranges::find(document.blocks(), BlockKind::kTitle, &Block::kind);
  if (block != document.blocks().end()) {
    return unless_empty(document.slice(document.content(*block)));
  }
  return unless_empty(document.properties().title);
}

template <class T>
std::optional<T> unless_zero(T value) {
  if (value == 0) return std::nullopt;
  return value;
}

void write_block(JsonWriter& json, const Document& document, const Block& block,
                 std::optional<std::uint32_t> parent) {
  const TextSpan content = document.content(block);
  const bool item = block.kind == BlockKind::kItem;
  json.object([&] {
    json.field("kind", to_string(shown_kind(document, block)));
    json.field("level", unless_zero(block.level));
    json.field("number", unless_empty(document.number(block)));
    json.field("text", document.slice(content));
    write_place(json, document, content);
    json.field("parent", parent);
    json.field("ordered", item ? std::optional(block.ordered) : std::nullopt);
    json.field("depth", unless_zero(block.depth));
    json.field("header", block.header);
  });
}

void write_blocks(JsonWriter& json, const Document& document) {
  std::vector<std::uint32_t> shown(document.blocks().size());  // index in the output
  std::uint32_t next = 0;
  json.array("blocks", [&] {
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const Block& block = document.blocks()[i];
      if (is_left_out(document, block.story)) continue;
      shown[i] = next++;
      write_block(json, document, block,
                  block.parent == kNowhere ? std::nullopt : std::optional(shown[block.parent]));
    }
  });
}

/// The words of each story without printed numbers, one line a block.
std::vector<std::string> story_texts(const Document& document) {
  std::vector<std::string> texts(document.stories().size());
  for (const Block& block : document.blocks()) {
    const TextSpan content = document.content(block);
    if (content.empty() || document.stories()[block.story].kind != StoryKind::kNote) continue;
    std::string& text = texts[block.story];
    if (!text.empty()) text += '\n';
    text += document.slice(content);
  }
  return texts;
}

void write_notes(JsonWriter& json, const Document& document) {
  const std::vector<std::string> texts = story_texts(document);
  json.array("notes", [&] {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const Story& story = document.stories()[i];
      if (story.kind != StoryKind::kNote) continue;
      json.object([&] {
        json.field("label", unless_empty(story.label));
        json.field("text", texts[i]);
        write_place(json, document, {story.span.begin, story.span.begin});
      });
    }
  });
}

void write_links(JsonWriter& json, const Document& document) {
  json.array("links", [&] {
    for (const Link& link : document.links()) {
      if (is_in_left_out_text(document, link.span.begin)) continue;
      json.object([&] {
        json.field("text", document.slice(link.span));
        json.field("target", link.target);
        write_place(json, document, link.span);
      });
    }
  });
}

}  // namespace

void inspect_blocks(std::string_view path, const Facts& facts, std::ostream& out) {
  const Document& document = facts.document();
  write_view(path, out, [&](JsonWriter& json) {
    json.field("format", to_string(document.format()));
    json.field("title", title(document));
    json.field("language", unless_empty(document.properties().language));
    write_blocks(json, document);
    write_notes(json, document);
    write_links(json, document);
    write_objects(json, "images", document.images(), [&](const Image& image) {
      json.field("alt", unless_empty(image.alternative));
      json.field("decorative", image.decorative);
      write_place(json, document.place(image));
    });
    json.list("problems", document.problems());
  });
}

}  // namespace consultlint
