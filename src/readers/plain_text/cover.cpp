#include "readers/plain_text/cover.h"

#include <algorithm>

#include "readers/markdown/contents_list.h"
#include "readers/plain_text/heading_shape.h"
#include "readers/plain_text/heading_wording.h"
#include "readers/plain_text/wording.h"

namespace consultlint::plain_text {
namespace {

constexpr std::size_t kCoverPassages = 12;
constexpr std::size_t kTitlePassages = 3;  ///< In which the title stands, whatever else does.
constexpr std::uint32_t kFewestWordsBelowName = 3;

using Found = std::optional<std::size_t>;

class Cover {
 public:
  explicit Cover(const Layout& layout)
      : layout_(layout), size_(std::min(layout.passages.size(), kCoverPassages)) {}

  Found title() const {
    for (std::size_t i = 0; i < size_; ++i) {
      if (passage(i).marked_heading && passage(i).level == 1) return i;
    }
    if (typed_elsewhere()) return std::nullopt;
    if (const Found subject = behind_announcement()) return subject;
    return first_name_of_document();
  }

 private:
  const Passage& passage(std::size_t i) const { return layout_.passages[i]; }
  std::string_view words(std::size_t i) const { return layout_.words(passage(i)); }
  bool is_paragraph(std::size_t i) const { return passage(i).kind == BlockKind::kParagraph; }

  bool typed_elsewhere() const {
    return std::ranges::any_of(layout_.passages,
                               [](const Passage& p) { return p.marked_heading && p.level == 1; });
  }

  bool may_name(std::size_t i) const {
    const Passage& p = passage(i);
    const bool opens = i == 0 && p.blank_after && has_title_form(layout_, p);
    return is_paragraph(i) && (opens || has_title_shape(layout_, p)) && !is_imprint(words(i)) &&
           !is_date(words(i)) && !is_trail_or_list(words(i)) && !is_contents_heading(words(i)) &&
           !is_bare_annex(words(i));
  }

  /// What stands behind "Subject:" or below the greeting of a letter.
  Found behind_announcement() const {
    for (std::size_t i = 0; i + 1 < size_; ++i) {
      if (!is_paragraph(i)) return std::nullopt;
      const bool greets = words(i).starts_with("Dear ");
      if (greets || announces_title(words(i))) {
        return may_name(i + 1) ? Found(i + 1) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  Found first_name_of_document() const {
    Found issuer;
    for (std::size_t i = 0; i < size_ && is_paragraph(i); ++i) {
      if (issuer ? i > *issuer + kTitlePassages : i >= kTitlePassages) break;
      if (!may_name(i) || is_form_line(words(i))) continue;
      if (is_organisation(words(i))) {
        issuer = issuer.value_or(i);
      } else if (!issuer || title_words(layout_, passage(i)) >= kFewestWordsBelowName) {
        return i;
      }
    }
    return issuer;
  }

  const Layout& layout_;
  std::size_t size_;
};

}  // namespace

std::optional<std::size_t> find_title(const Layout& layout) {
  return Cover(layout).title();
}

}  // namespace consultlint::plain_text
