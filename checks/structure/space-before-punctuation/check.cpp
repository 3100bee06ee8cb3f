#include "consultlint/check.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

/// Length of the spaces behind a word that one sign follows, with nothing that the sign begins
/// (".docx", ". . ."); 0 when it is not so.
std::uint32_t spaces_before_sign(std::string_view behind) {
  const std::size_t sign = behind.find_first_not_of(' ');
  if (sign == 0 || sign == std::string_view::npos) return 0;
  if (std::string_view(".,;?").find(behind[sign]) == std::string_view::npos) return 0;
  const std::string_view rest = behind.substr(sign + 1);
  const bool stands_alone =
      rest.empty() || rest.starts_with('\n') || (rest.starts_with(' ') && !rest.starts_with(" ."));
  return stands_alone ? static_cast<std::uint32_t>(sign) : 0;
}

/// Judges what stands behind each word.
class SpacedSigns {
 public:
  SpacedSigns(const Facts& facts, const Where& where, Sink& out)
      : document_(facts.document()), filter_(where, facts), tokens_(facts.tokens()), out_(out) {}

  void check() {
    constexpr std::uint32_t kLongestGap = 8;
    const std::string_view text = document_.text();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const std::uint32_t end = tokens_[i].span.end;
      const bool word_follows = i + 1 < tokens_.size() && tokens_[i + 1].span.begin == end + 1;
      if (word_follows || end >= text.size() || text[end] != ' ') continue;
      const std::uint32_t spaces = spaces_before_sign(text.substr(end, kLongestGap));
      if (spaces > 0) report({end, end + spaces + 1});
    }
  }

 private:
  /// A picture or another thing without words may stand between.
  bool holds_image(TextSpan span) const {
    const auto image = std::ranges::lower_bound(document_.images(), span.begin, {}, &Image::at);
    return image != document_.images().end() && image->at <= span.end;
  }

  /// HTML that is not shown stood between the space and the sign.
  bool holds_markup(TextSpan span) const {
    if (document_.format() != Format::kMarkdown) return false;
    const SourceRange source = document_.to_source(span);
    const std::string_view written = document_.artifacts()[source.artifact].text;
    return written.substr(source.span.begin, source.span.size()).find('<') !=
           std::string_view::npos;
  }

  void report(TextSpan span) {
    const TextSpan with_last_letter{span.begin - 1, span.end};  // of code or of an address
    if (!filter_.covers(with_last_letter) || holds_image(span) || holds_markup(span)) return;
    const TextSpan spaces{span.begin, span.end - 1};
    out_.report(span, {{"sign", document_.slice({spaces.end, span.end})}}).fix =
        Fix{{Edit{spaces, ""}}, Applicability::kSafe};
  }

  const Document& document_;
  TextFilter filter_;
  std::span<const Token> tokens_;
  Sink& out_;
};

}  // namespace

Check structure_space_before_punctuation(const Options& options) {
  return [where = options.where()](const Document&, const Facts& facts, Sink& out) {
    SpacedSigns(facts, where, out).check();
  };
}

}  // namespace consultlint::checks
