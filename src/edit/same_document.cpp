#include "edit/same_document.h"

#include <algorithm>
#include <tuple>

#include "edit/shift.h"

namespace consultlint {
namespace {

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
