#include "edit/same_document.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace consultlint {
namespace {

/// What the edits make of a text, and where they leave its places.
class Shift {
 public:
  Shift(std::string_view before, std::span<const Edit> edits) : edits_(edits) {
    std::size_t copied = 0;
    for (const Edit& edit : edits) {
      text_.append(before.substr(copied, edit.span.begin - copied));
      begins_.push_back(static_cast<std::uint32_t>(text_.size()));
      text_.append(edit.text);
      copied = edit.span.end;
    }
    text_ += before.substr(copied);
  }

  std::string_view text() const { return text_; }

  /// A span with all that the edits put into it, also at its ends.
  TextSpan grown(TextSpan span) const {
    const auto first = std::ranges::lower_bound(edits_, span.begin, {}, end_of);
    const auto behind = std::ranges::upper_bound(edits_, span.end, {}, end_of);
    return {moved(span.begin, index_of(first)), moved(span.end, index_of(behind))};
  }

  /// Whether an edit stands in the span or at one of its ends.
  bool touches(TextSpan span) const {
    const auto first = std::ranges::lower_bound(edits_, span.begin, {}, end_of);
    return first != edits_.end() && first->span.begin <= span.end;
  }
  /// The same for a span of the text that the edits made.
  bool touches_after(TextSpan span) const {
    const auto behind = std::ranges::upper_bound(begins_, span.end);
    if (behind == begins_.begin()) return false;
    const auto last = static_cast<std::size_t>(behind - begins_.begin()) - 1;
    return begins_[last] + edits_[last].text.size() >= span.begin;
  }

 private:
  static std::uint32_t end_of(const Edit& edit) { return edit.span.end; }
  std::size_t index_of(std::span<const Edit>::iterator edit) const {
    return static_cast<std::size_t>(edit - edits_.begin());
  }
  /// Where `offset` comes to be when the first `count` edits stand in front of it.
  std::uint32_t moved(std::uint32_t offset, std::size_t count) const {
    if (count == 0) return offset;
    const Edit& last = edits_[count - 1];
    const auto size = static_cast<std::uint32_t>(last.text.size());
    return begins_[count - 1] + size + (offset - last.span.end);
  }

  std::span<const Edit> edits_;
  std::string text_;
  std::vector<std::uint32_t> begins_;  // of the edits, in text_
};

/// Compares two documents; see find_difference().
class Comparison {
 public:
  Comparison(const Document& before, const Document& after, std::span<const Edit> edits)
      : before_(&before), after_(&after), shift_(before.text(), edits) {}

  std::optional<TextSpan> find() const {
    if (const auto block = find_block()) return block;
    if (before_->text().empty() || !same_stories() || !same_links() || !same_images()) {
      return TextSpan{};
    }
    return find_mark();
  }

 private:
  bool same_block(const Block& was, const Block& is) const {
    const auto nature = [](const Block& b) {
      return std::tuple(b.kind, b.parent, b.next, b.paragraph, b.story, b.level, b.depth, b.ordered,
                        b.header);
    };
    const TextSpan span = shift_.grown(was.span);
    return nature(was) == nature(is) && is.span == span &&
           after_->slice(span) == shift_.text().substr(span.begin, span.size());
  }

  std::optional<TextSpan> find_block() const {
    const auto was = before_->blocks();
    const auto is = after_->blocks();
    for (std::size_t i = 0; i < was.size(); ++i) {
      if (i == is.size() || !same_block(was[i], is[i])) return was[i].span;
    }
    if (was.size() == is.size() && shift_.text() == after_->text()) return std::nullopt;
    return was.empty() ? TextSpan{} : was.back().span;
  }

  bool same_stories() const {
    return std::ranges::equal(
        before_->stories(), after_->stories(), [](const Story& was, const Story& is) {
          return was.kind == is.kind && was.label == is.label && was.resolved == is.resolved;
        });
  }
  bool same_links() const {
    return std::ranges::equal(before_->links(), after_->links(), {}, &Link::target, &Link::target);
  }
  bool same_images() const {
    return std::ranges::equal(before_->images(), after_->images(), {}, &Image::alternative,
                              &Image::alternative);
  }

  // A run that loses all its words loses its marks, so those at an edit are not compared.
  std::optional<TextSpan> find_mark() const {
    const auto is = after_->marks();
    auto next = is.begin();
    const auto skip_touched = [&] {
      while (next != is.end() && shift_.touches_after(next->span)) ++next;
    };
    for (const Mark& was : before_->marks()) {
      if (shift_.touches(was.span)) continue;
      skip_touched();
      if (next == is.end() || next->kind != was.kind || next->span != shift_.grown(was.span)) {
        return was.span;
      }
      ++next;
    }
    skip_touched();
    return next == is.end() ? std::nullopt : std::optional(TextSpan{});
  }

  const Document* before_;
  const Document* after_;
  Shift shift_;
};

}  // namespace

std::optional<TextSpan> find_difference(const Document& before, const Document& after,
                                        std::span<const Edit> edits) {
  return Comparison(before, after, edits).find();
}

}  // namespace consultlint
