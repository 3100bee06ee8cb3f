#include "support/prose.h"

#include <string>
#include <vector>

#include "document/builder.h"

namespace consultlint::test {
namespace {

struct Line {
  std::uint32_t begin = 0;
  std::string_view text;
};

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back({static_cast<std::uint32_t>(at), text.substr(at, end - at)});
    at = end + 1;
  }
  return lines;
}

class ProseReader {
 public:
  explicit ProseReader(std::string_view text) : builder_(Format::kText) {
    artifact_ = builder_.add_artifact("prose", std::string(text));
  }

  Document read() {
    builder_.begin_story(StoryKind::kBody);
    for (const Line& line : split_lines(builder_.artifact_text(artifact_))) read_line(line);
    close_table();
    builder_.end_story();
    return builder_.finish();
  }

 private:
  void append(const Line& line, std::size_t from, std::size_t size = std::string_view::npos) {
    const auto begin = static_cast<std::uint32_t>(line.begin + from);
    const auto length = static_cast<std::uint32_t>(line.text.substr(from, size).size());
    builder_.append(artifact_, {begin, begin + length});
  }

  void add_block(BlockKind kind, const DocumentBuilder::BlockTraits& traits, const Line& line,
                 std::size_t label, std::size_t from) {
    builder_.begin_block(kind, traits);
    if (label > 0) {
      builder_.begin_label();
      append(line, 0, label);
      builder_.end_label();
      builder_.append_synthetic(" ", artifact_, line.begin);
    }
    append(line, from);
    builder_.end_block();
  }

  void read_line(const Line& line) {
    if (line.text.starts_with("| ")) return read_row(line);
    close_table();
    const std::size_t hashes = line.text.find_first_not_of('#');
    const std::size_t digits = line.text.find_first_not_of("0123456789");
    if (line.text.empty()) return;
    if (hashes > 0 && hashes != std::string_view::npos) {
      add_block(BlockKind::kHeading, {.level = static_cast<std::uint8_t>(hashes)}, line, 0,
                hashes + 1);
    } else if (line.text.starts_with("- ")) {
      add_block(BlockKind::kItem, {.depth = 1}, line, 0, 2);
    } else if (digits > 0 && line.text.substr(digits).starts_with(". ")) {
      add_block(BlockKind::kItem, {.depth = 1, .ordered = true}, line, digits + 1, digits + 2);
    } else {
      add_block(BlockKind::kParagraph, {}, line, 0, 0);
    }
  }

  void read_row(const Line& line) {
    const bool header = !in_table_;
    if (header) builder_.begin_block(BlockKind::kTable);
    in_table_ = true;
    builder_.begin_block(BlockKind::kRow, {.header = header});
    std::size_t at = 2;
    while (at < line.text.size()) {
      const std::size_t end = std::min(line.text.find(" |", at), line.text.size());
      builder_.begin_block(BlockKind::kCell, {.header = header});
      append(line, at, end - at);
      builder_.end_block();
      at = end + 3;
    }
    builder_.end_block();
  }

  void close_table() {
    if (in_table_) builder_.end_block();
    in_table_ = false;
  }

  DocumentBuilder builder_;
  ArtifactIndex artifact_ = 0;
  bool in_table_ = false;
};

}  // namespace

Document read_prose(std::string_view text) {
  return ProseReader(text).read();
}

}  // namespace consultlint::test
