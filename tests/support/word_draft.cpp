#include "support/word_draft.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace consultlint::test {
namespace {

constexpr std::string_view kAuthor = "Sam Editor";
constexpr std::string_view kTitle = "title: ";
constexpr std::string_view kLanguage = "language: ";
constexpr std::string_view kHeader = "header: ";
constexpr std::string_view kMerged = "<>";

/// A stretch of the example that becomes a story behind the body.
struct Aside {
  SourceSpan source;
  std::uint32_t paragraph = 0;
  TextSpan subject;
};

class WordDraftReader {
 public:
  explicit WordDraftReader(std::string_view text) : builder_(Format::kDocx) {
    artifact_ = builder_.add_artifact("word/document.xml", std::string(text));
    text_ = builder_.artifact_text(artifact_);
  }

  Document read() {
    builder_.begin_story(StoryKind::kBody);
    for (std::uint32_t at = 0; at < text_.size();) {
      const auto end = static_cast<std::uint32_t>(std::min(text_.find('\n', at), text_.size()));
      read_line({at, end});
      at = end + 1;
    }
    end_table();
    builder_.end_story();
    for (const Aside& header : headers_) write_aside(header, StoryKind::kHeader);
    for (const Aside& comment : comments_) write_comment(comment);
    for (const Aside& words : deleted_) write_aside(words, StoryKind::kDeleted);
    for (const Aside& words : hidden_) write_aside(words, StoryKind::kHidden);
    return builder_.finish();
  }

 private:
  std::string_view slice(SourceSpan span) const { return text_.substr(span.begin, span.size()); }
  std::string text_of(SourceSpan span) const { return std::string(slice(span)); }

  void read_line(SourceSpan line) {
    const std::string_view words = slice(line);
    if (words.empty()) return;
    ++paragraph_;
    if (line.begin == 0 && words.starts_with(kTitle)) {
      builder_.properties().title = words.substr(kTitle.size());
      return;
    }
    if (words.starts_with(kLanguage)) {
      builder_.properties().language = words.substr(kLanguage.size());
      return;
    }
    if (words.starts_with('|')) return read_row(line);
    end_table();
    if (words.starts_with(kHeader)) {
      line.begin += static_cast<std::uint32_t>(kHeader.size());
      headers_.push_back({line, paragraph_, {}});
      return;
    }
    DocumentBuilder::BlockTraits traits;
    traits.paragraph = paragraph_;
    const std::size_t hashes = std::min(words.find_first_not_of('#'), words.size());
    BlockKind kind = BlockKind::kParagraph;
    if (hashes > 0) {
      kind = BlockKind::kHeading;
      traits.level = static_cast<std::uint8_t>(hashes);
      line.begin += static_cast<std::uint32_t>(hashes) + 1;
    } else if (words.starts_with("- ")) {
      kind = BlockKind::kItem;
      traits.depth = 1;
      line.begin += 2;
    }
    builder_.begin_block(kind, traits);
    read_words(line);
    builder_.end_block();
  }

  /// "| cell | cell |"; "|= …" is a header row.
  void read_row(SourceSpan line) {
    DocumentBuilder::BlockTraits traits;
    traits.paragraph = paragraph_;
    if (!in_table_) builder_.begin_block(BlockKind::kTable, {});
    in_table_ = true;
    traits.header = slice(line).starts_with("|=");
    line.begin += traits.header ? 2 : 1;
    builder_.begin_block(BlockKind::kRow, traits);
    for (std::size_t bar = slice(line).find('|'); bar != std::string_view::npos;
         bar = slice(line).find('|')) {
      read_cell({line.begin, line.begin + static_cast<std::uint32_t>(bar)}, traits);
      line.begin += static_cast<std::uint32_t>(bar) + 1;
    }
    builder_.end_block();
  }

  void read_cell(SourceSpan cell, DocumentBuilder::BlockTraits traits) {
    const auto trim = [&] {
      while (!slice(cell).empty() && slice(cell).back() == ' ') --cell.end;
    };
    while (!slice(cell).empty() && slice(cell).front() == ' ') ++cell.begin;
    trim();
    traits.merged = slice(cell).ends_with(kMerged);
    if (traits.merged) cell.end -= static_cast<std::uint32_t>(kMerged.size());
    trim();
    builder_.begin_block(BlockKind::kCell, traits);
    read_words(cell);
    builder_.end_block();
  }

  void end_table() {
    if (in_table_) builder_.end_block();
    in_table_ = false;
  }

  /// Appends the words of a line, with what its signs say.
  void read_words(SourceSpan line) {
    while (!slice(line).empty()) {
      const std::string_view words = slice(line);
      const std::size_t open = std::min(words.find('{'), words.size());
      builder_.append(artifact_, {line.begin, line.begin + static_cast<std::uint32_t>(open)});
      if (open == words.size()) return;
      const std::string_view sign = words.substr(open + 1, 2);
      const std::string closing = (sign == ">>" ? "<<" : std::string(sign)) + "}";
      const std::size_t close = std::min(words.find(closing, open + 3), words.size());
      read_sign(sign, {line.begin + static_cast<std::uint32_t>(open) + 3,
                       line.begin + static_cast<std::uint32_t>(close)});
      line.begin += static_cast<std::uint32_t>(std::min(close + 3, words.size()));
    }
  }

  void read_sign(std::string_view sign, SourceSpan inside) {
    const std::uint32_t begin = builder_.position();
    if (sign == "++") {
      builder_.append(artifact_, inside);
      const TextSpan span{begin, builder_.position()};
      builder_.add_mark(Mark::Kind::kInserted, span);
      builder_.add_revision({Revision::Kind::kInserted, span, std::string(kAuthor), {}});
    } else if (sign == "--") {
      append_anchor(inside);
      builder_.add_revision(
          {Revision::Kind::kDeleted, {begin, begin}, std::string(kAuthor), text_of(inside)});
      deleted_.push_back({inside, paragraph_, {}});
    } else if (sign == "==") {
      builder_.append(artifact_, inside);
      subject_ = {begin, builder_.position()};
    } else if (sign == ">>") {
      append_anchor(inside);
      comments_.push_back({inside, paragraph_, subject_.end == begin ? subject_ : TextSpan{}});
      anchors_.push_back(subject_.end == begin ? subject_.begin : begin);
    } else if (sign == "%%") {
      append_anchor(inside);
      builder_.add_mark(Mark::Kind::kHidden, {begin, begin});
      hidden_.push_back({inside, paragraph_, {}});
    } else if (const auto mark = mark_of(sign)) {
      builder_.append(artifact_, inside);
      builder_.add_mark(*mark, {begin, builder_.position()});
    }
  }

  static std::optional<Mark::Kind> mark_of(std::string_view sign) {
    if (sign == "??") return Mark::Kind::kPlaceholder;
    if (sign == "@@") return Mark::Kind::kCurrentDate;
    if (sign == "**") return Mark::Kind::kStrong;
    if (sign == "__") return Mark::Kind::kUnderline;
    if (sign == "^^") return Mark::Kind::kColour;
    return std::nullopt;
  }

  /// Words that the body leaves out have their place where their sign begins.
  void append_anchor(SourceSpan inside) {
    constexpr std::uint32_t kSign = 3;
    builder_.append_anchor(artifact_, {inside.begin - kSign, inside.begin - kSign});
  }

  void write_block(BlockKind kind, const Aside& aside) {
    DocumentBuilder::BlockTraits traits;
    traits.paragraph = aside.paragraph;
    builder_.begin_block(kind, traits);
    builder_.append(artifact_, aside.source);
    builder_.end_block();
  }

  void write_aside(const Aside& aside, StoryKind kind) {
    builder_.begin_story(kind);
    write_block(kind == StoryKind::kHeader ? BlockKind::kHeader : BlockKind::kParagraph, aside);
    builder_.end_story();
  }

  void write_comment(const Aside& comment) {
    constexpr std::string_view kDone = " (done)";
    const std::string_view words = slice(comment.source);
    const std::size_t colon = words.find(": ");
    std::string_view author = words.substr(0, colon);
    const bool done = author.ends_with(kDone);
    if (done) author.remove_suffix(kDone.size());
    builder_.begin_story(StoryKind::kComment, anchors_[comments_written_++], std::string(author));
    builder_.set_comment(comment.subject, done);
    Aside said = comment;
    said.source.begin += static_cast<std::uint32_t>(colon) + 2;
    write_block(BlockKind::kComment, said);
    builder_.end_story();
  }

  DocumentBuilder builder_;
  ArtifactIndex artifact_ = 0;
  std::string_view text_;
  std::uint32_t paragraph_ = 0;
  bool in_table_ = false;
  TextSpan subject_;
  std::vector<Aside> headers_;
  std::vector<Aside> comments_;
  std::vector<std::uint32_t> anchors_;  // of the comments
  std::size_t comments_written_ = 0;
  std::vector<Aside> deleted_;
  std::vector<Aside> hidden_;
};

}  // namespace

Document read_word_draft(std::string_view text) {
  return WordDraftReader(text).read();
}

}  // namespace consultlint::test
