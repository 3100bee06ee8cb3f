#include "consultlint/check.h"

#include <array>
#include <string_view>
#include <utility>

#include "../rarer_way.h"
#include "consultlint/text_filter.h"

namespace consultlint::checks {
namespace {

constexpr std::string_view kCurlyOpen = "\xE2\x80\x9C";
constexpr std::string_view kCurlyClose = "\xE2\x80\x9D";
constexpr std::string_view kCurlyApostrophe = "\xE2\x80\x99";

/// Which marks a paper has, and where.
struct MarksOfPaper {
  std::array<Way, 2> quotation_marks{Way{"curly quotation marks", {}, {}},
                                     Way{"straight quotation marks", {}, {}}};
  std::array<Way, 2> apostrophes{Way{"curly apostrophes", {}, {}},
                                 Way{"straight apostrophes", {}, {}}};
};

/// Gathers the marks of a text in one walk.
class MarkGatherer {
 public:
  MarkGatherer(const Facts& facts, const Where& where)
      : document_(facts.document()), filter_(where, facts) {}

  MarksOfPaper gather() {
    for (const Block& block : document_.blocks()) {
      if (filter_.covers(block)) gather_in(block.span);
    }
    return std::move(marks_);
  }

 private:
  void gather_in(TextSpan block) {
    const std::string_view text = document_.text();
    for (std::uint32_t at = block.begin; at < block.end; ++at) {
      const std::string_view rest = text.substr(at, block.end - at);
      if (rest.starts_with('"')) {
        add(marks_.quotation_marks[1], {at, at + 1});
      } else if (rest.starts_with(kCurlyOpen) || rest.starts_with(kCurlyClose)) {
        add(marks_.quotation_marks[0], {at, at + 3});
      } else if (rest.starts_with('\'') && is_inside_word(at, 1)) {
        add(marks_.apostrophes[1], {at, at + 1});
      } else if (rest.starts_with(kCurlyApostrophe) && is_inside_word(at, 3)) {
        add(marks_.apostrophes[0], {at, at + 3});
      }
    }
  }

  bool is_inside_word(std::uint32_t at, std::uint32_t size) const {
    const std::string_view text = document_.text();
    return at > 0 && at + size < text.size() && is_letter(text[at - 1]) &&
           is_letter(text[at + size]);
  }

  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  void add(Way& way, TextSpan span) {
    if (filter_.covers(span)) way.places.push_back(span);
  }

  const Document& document_;
  TextFilter filter_;
  MarksOfPaper marks_;
};

}  // namespace

Check wording_mixed_quotes(const Options& options) {
  return [where = options.where()](const Document&, const Facts& facts, Sink& out) {
    const MarksOfPaper marks = MarkGatherer(facts, where).gather();
    report_rarer_ways(marks.quotation_marks, out);
    report_rarer_ways(marks.apostrophes, out);
  };
}

}  // namespace consultlint::checks
