#include "language/options.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "language/option_names.h"
#include "language/option_sides.h"

namespace consultlint {
namespace {

/// A place where an option may be put.
struct Candidate {
  OptionName name;  // empty when only its place tells
  std::uint32_t block = 0;
  TextSpan name_span;
  TextSpan text;
  bool discarded = false;
};

/// What the headings say of the blocks under them.
struct HeadingsAbove {
  bool options = false;
  bool discarded = false;
};

class OptionFinder {
 public:
  explicit OptionFinder(const Facts& facts)
      : facts_(facts),
        document_(facts.document()),
        blocks_(document_.blocks()),
        headings_above_(blocks_.size()),
        next_headings_(blocks_.size()),
        is_answer_(blocks_.size()) {}

  std::vector<OfferedOption> run() {
    read_headings();
    find_headings();
    mark_answers();
    find_named();
    if (std::ranges::all_of(candidates_, [this](const Candidate& c) { return in_header(c); })) {
      prefer_listed();
    }
    set_texts();
    drop_lone_names();
    return merged();
  }

 private:
  std::string_view content(std::uint32_t block) const {
    return document_.slice(document_.content(blocks_[block]));
  }

  void read_headings() {
    for (const Section& section : facts_.sections()) {
      if (section.heading == kNowhere || section.level < 2) continue;
      const std::string_view heading = content(section.heading);
      const bool discarded = tells_of_discarded_options(heading);
      const bool options = announces_options(heading, BlockKind::kHeading);
      if (!discarded && !options) continue;
      for (std::uint32_t b = section.first_block; b < section.end_block; ++b) {
        headings_above_[b].discarded = headings_above_[b].discarded || discarded;
        headings_above_[b].options = options && !discarded;
      }
    }
  }

  void find_headings() {
    std::uint32_t next = static_cast<std::uint32_t>(blocks_.size());
    for (std::uint32_t b = next; b-- > 0;) {
      next_headings_[b] = next;
      if (blocks_[b].kind == BlockKind::kHeading) next = b;
    }
  }

  void mark_answers() {
    for (const Question& question : facts_.questions()) {
      for (const TextSpan answer : question.answers) {
        is_answer_[document_.block_at(answer.begin)] = true;
      }
    }
  }

  /// The first cell of a row, or any other cell of a header row: one option a row, or a column.
  bool is_naming_cell(std::uint32_t block) const {
    const bool first = blocks_[block].parent + 1 == block;
    return first != blocks_[block].header;
  }

  bool may_hold_name(std::uint32_t block) const {
    switch (blocks_[block].kind) {
      case BlockKind::kHeading:
      case BlockKind::kParagraph:
      case BlockKind::kItem:
        return !is_answer_[block];
      case BlockKind::kCell:
        return is_naming_cell(block) && !is_answer_[block];
      default:
        return false;
    }
  }

  void add(std::uint32_t block, OptionName name, TextSpan span) {
    candidates_.push_back({std::move(name), block, span, {}, headings_above_[block].discarded});
  }

  void find_named() {
    for (const Sentence& sentence : facts_.sentences()) {
      const std::uint32_t b = sentence.block;
      if (!may_hold_name(b)) continue;
      const TextSpan content = document_.content(blocks_[b]);
      const bool first = sentence.span.begin <= content.begin;
      const TextSpan text = first ? content : sentence.span;
      OptionName name = read_option_name(document_.slice(text), blocks_[b].kind);
      if (name.empty()) continue;
      const TextSpan span = {text.begin, text.begin + name.size};
      add(b, std::move(name), span);
    }
  }

  bool in_header(const Candidate& candidate) const { return blocks_[candidate.block].header; }

  /// Names that only head the columns of a table may belong to options that are told elsewhere.
  void prefer_listed() {
    std::vector<Candidate> columns = std::exchange(candidates_, {});
    find_listed();
    const bool same = columns.empty() || columns.size() == candidates_.size();
    if (!same) candidates_ = std::move(columns);
  }

  /// The rows of the first table, the items of the first list or the headings of a section about
  /// options; the list behind a paragraph that announces them.
  void find_listed() {
    for (const Section& section : facts_.sections()) {
      const bool heading = section.heading != kNowhere && section.level > 1 &&
                           headings_above_[section.heading].options;
      if (heading && announces_options(content(section.heading), BlockKind::kHeading)) {
        add_first_set(section.first_block + 1, section.end_block);
      }
    }
    for (std::uint32_t b = 0; candidates_.empty() && b + 1 < blocks_.size(); ++b) {
      const bool announced = blocks_[b].kind == BlockKind::kParagraph &&
                             announces_options(content(b), BlockKind::kParagraph);
      if (announced && blocks_[b + 1].kind == BlockKind::kItem) {
        add_items(b + 1, static_cast<std::uint32_t>(blocks_.size()));
      }
    }
  }

  void add_first_set(std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t b = first; b < end; b = blocks_[b].next) {
      if (blocks_[b].kind == BlockKind::kTable) return add_rows(b);
      if (blocks_[b].kind == BlockKind::kItem) return add_items(b, end);
      if (blocks_[b].kind == BlockKind::kHeading) return add_headings(b, end);
    }
  }

  void add_rows(std::uint32_t table) {
    for (std::uint32_t row = table + 1; row < blocks_[table].next; row = blocks_[row].next) {
      if (blocks_[row].kind != BlockKind::kRow || blocks_[row].header) continue;
      if (row + 1 < blocks_[row].next) add_whole(row + 1);
    }
  }

  void add_items(std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t b = first; b < end && blocks_[b].kind == BlockKind::kItem;
         b = blocks_[b].next) {
      if (!is_answer_[b]) add_whole(b);
    }
  }

  void add_headings(std::uint32_t first, std::uint32_t end) {
    const std::size_t before = candidates_.size();
    for (std::uint32_t b = first; b < end; ++b) {
      const bool level =
          blocks_[b].kind == BlockKind::kHeading && blocks_[b].level == blocks_[first].level;
      if (!level || headings_above_[b].discarded) continue;
      if (content(b).starts_with('W') || content(b).starts_with("How")) {
        // "What each option would mean": the section is laid out by question.
        candidates_.erase(candidates_.begin() + static_cast<std::ptrdiff_t>(before),
                          candidates_.end());
        return;
      }
      add_whole(b);
    }
  }

  void add_whole(std::uint32_t block) {
    const TextSpan text = document_.content(blocks_[block]);
    const std::string_view words = document_.slice(text);
    const std::size_t end = std::min(words.find_first_of(":.;\n"), words.size());
    if (end > 0) add(block, {}, {text.begin, text.begin + static_cast<std::uint32_t>(end)});
  }

  /// An option's text runs to the next one or to the next heading; that of the last one over as
  /// many blocks as the one before.
  void set_texts() {
    std::uint32_t blocks_before = 1;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      Candidate& candidate = candidates_[i];
      const Candidate* next = i + 1 < candidates_.size() ? &candidates_[i + 1] : nullptr;
      const bool followed = next != nullptr && next->block <= next_headings_[candidate.block];
      const std::uint32_t end =
          end_of_text(candidate.block, followed ? next->block : kNowhere, blocks_before);
      blocks_before = end - candidate.block;
      candidate.text = {candidate.name_span.begin,
                        std::max(blocks_[end - 1].span.end, candidate.name_span.end)};
      if (followed) candidate.text.end = std::min(candidate.text.end, next->name_span.begin);
    }
  }

  /// Index of the first block behind the text of an option that begins in `block`.
  std::uint32_t end_of_text(std::uint32_t block, std::uint32_t next,
                            std::uint32_t blocks_before) const {
    const Block& at = blocks_[block];
    if (at.kind == BlockKind::kCell) return at.header ? at.next : blocks_[at.parent].next;
    if (at.kind == BlockKind::kHeading) return end_of_section(block, next);
    if (next != kNowhere) return std::max(next, at.next);
    return std::min(std::max(block + blocks_before, at.next), next_headings_[block]);
  }

  std::uint32_t end_of_section(std::uint32_t heading, std::uint32_t next) const {
    std::uint32_t end = heading + 1;
    while (end < blocks_.size() && end != next &&
           !(blocks_[end].kind == BlockKind::kHeading &&
             blocks_[end].level <= blocks_[heading].level)) {
      ++end;
    }
    return end;
  }

  /// One "Site A" alone is a site; so is a lone item of a list.
  void drop_lone_names() {
    std::map<std::string, std::size_t, std::less<>> labels;
    std::map<std::pair<std::string, std::string>, std::size_t> seen;
    for (const Candidate& candidate : candidates_) {
      const bool fresh = ++seen[{candidate.name.noun, candidate.name.label}] == 1;
      if (fresh || candidate.name.empty()) ++labels[candidate.name.noun];
    }
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      return !candidate.name.is_plain() && labels[candidate.name.noun] < 2;
    });
  }

  std::vector<OfferedOption> merged() const {
    std::map<std::pair<std::string, std::string>, std::size_t> places;
    std::vector<OfferedOption> options;
    for (const Candidate& candidate : candidates_) {
      const auto key = std::pair(candidate.name.noun, candidate.name.label);
      const auto [place, fresh] = places.emplace(key, options.size());
      if (fresh || candidate.name.empty()) {
        OfferedOption& option = options.emplace_back();
        option.name = candidate.name_span;
        option.text = candidate.text;
        option.discarded = candidate.discarded;
      } else if (candidate.text.size() > options[place->second].text.size()) {
        options[place->second].name = candidate.name_span;
        options[place->second].text = candidate.text;
      }
    }
    std::ranges::sort(options, {}, [](const OfferedOption& option) { return option.name; });
    read_option_sides(facts_, options);
    return options;
  }

  const Facts& facts_;
  const Document& document_;
  std::span<const Block> blocks_;
  std::vector<HeadingsAbove> headings_above_;
  std::vector<std::uint32_t> next_headings_;  // by block: the first behind it
  std::vector<bool> is_answer_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<OfferedOption> find_offered_options(const Facts& facts) {
  return OptionFinder(facts).run();
}

}  // namespace consultlint
