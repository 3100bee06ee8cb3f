#include "frames.h"

#include <algorithm>

#include "rows.h"

namespace consultlint::checks::decided {
namespace {

constexpr std::uint32_t kFraming = bit(kCondition) | bit(kOpenly) | bit(kElsewhere);

bool is_heading(const Block& block) {
  return block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle;
}

bool is_in_list(const Block& block) {
  return block.kind == BlockKind::kItem || block.kind == BlockKind::kCell;
}

class FrameReader {
 public:
  FrameReader(const Facts& facts, std::span<const std::uint32_t> rows)
      : facts_(facts),
        blocks_(facts.document().blocks()),
        rows_(rows),
        framed_blocks_(blocks_.size()),
        framed_(rows.size()) {}

  std::vector<bool> run() {
    frame_sections();
    frame_options();
    frame_forward();
    frame_backward();
    return std::move(framed_);
  }

 private:
  void frame_blocks(std::uint32_t first, std::uint32_t end) {
    std::fill(framed_blocks_.begin() + first, framed_blocks_.begin() + end, true);
  }

  /// The title names the subject; headings below it frame what stands under them.
  void frame_sections() {
    std::vector<bool> framing(blocks_.size());
    const auto sentences = facts_.sentences();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const bool frames = is_heading(blocks_[sentences[i].block]) && (rows_[i] & kFraming) != 0;
      if (frames) framing[sentences[i].block] = true;
    }
    for (const Section& section : facts_.sections()) {
      const bool frames = section.heading != kNowhere && section.level > 1;
      if (frames && framing[section.heading]) frame_blocks(section.first_block, section.end_block);
    }
  }

  void frame_options() {
    for (const OfferedOption& option : facts_.options()) {
      for (std::uint32_t block = facts_.document().block_at(option.text.begin);
           block < blocks_.size() && blocks_[block].span.begin < option.text.end; ++block) {
        framed_blocks_[block] = true;
      }
    }
  }

  /// A frame lasts to the end of its paragraph and over the list or table behind it.
  void frame_forward() {
    const auto sentences = facts_.sentences();
    std::uint32_t block = kNowhere;
    bool above = false;
    bool here = false;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const bool listed = is_in_list(blocks_[sentences[i].block]);
      if (sentences[i].block != block) {
        block = sentences[i].block;
        above = listed && above;
        here = above;
      }
      here = here || (rows_[i] & kFraming) != 0;
      above = listed ? above : here;
      framed_[i] = here || framed_blocks_[block] || (rows_[i] & bit(kHedge)) != 0;
    }
  }

  /// "The hostel will go. That is settled."
  void frame_backward() {
    const auto sentences = facts_.sentences();
    std::uint32_t open_block = kNowhere;
    for (std::size_t i = sentences.size(); i-- > 0;) {
      if ((rows_[i] & bit(kOpenly)) != 0) open_block = sentences[i].block;
      if (sentences[i].block == open_block) framed_[i] = true;
    }
  }

  const Facts& facts_;
  std::span<const Block> blocks_;
  std::span<const std::uint32_t> rows_;
  std::vector<bool> framed_blocks_;
  std::vector<bool> framed_;
};

}  // namespace

std::vector<bool> framed_sentences(const Facts& facts, std::span<const std::uint32_t> rows) {
  return FrameReader(facts, rows).run();
}

}  // namespace consultlint::checks::decided
