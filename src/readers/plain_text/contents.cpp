#include <algorithm>
#include <string>
#include <unordered_set>

#include "readers/markdown/contents_list.h"
#include "readers/plain_text/layout.h"
#include "readers/plain_text/wording.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint32_t kLongestEntry = 16;  ///< Words.
constexpr std::size_t kFewestLeaders = 3;

bool announces_contents(std::string_view text) {
  constexpr std::string_view kMarks = "#* ";
  if (text.size() > 40) return false;
  const std::size_t begin = std::min(text.find_first_not_of(kMarks), text.size());
  return is_contents_heading(text.substr(begin, text.find_last_not_of(kMarks) + 1 - begin));
}

std::string_view entry_title(const Layout& layout, const Line& line) {
  std::string_view text = layout.text(line);
  text.remove_suffix(page_reference_length(text));
  text.remove_prefix(std::min<std::size_t>(line.marker.body, text.size()));
  return text;
}

/// Follows the lines of one contents list and says where it ends: where a title or a number comes
/// round again, or where prose begins.
class ContentsList {
 public:
  ContentsList(Layout& layout, std::size_t begin) : layout_(layout), begin_(begin) {}

  void mark() {
    std::size_t end = begin_;
    while (end < layout_.lines.size() && belongs(end)) ++end;
    if (ended_in_prose_) end = before_last_heading(end);
    for (std::size_t i = begin_; i < end; ++i) {
      Line& line = layout_.lines[i];
      if (line.role == Line::Role::kText) line.role = Line::Role::kContents;
    }
  }

 private:
  bool belongs(std::size_t index) {
    const Line& line = layout_.lines[index];
    if (line.role != Line::Role::kText) return true;
    const std::string_view text = layout_.text(line);
    const std::string title = folded(entry_title(layout_, line));
    const bool paged = page_reference_length(text) > 0;
    if (!paged && (comes_round(line, title) || reads_as_prose(line, text, index))) return false;
    paged_ += paged ? 1U : 0U;
    ++entries_;
    titles_.insert(title);
    if (line.marker.depth == 1 && line.marker.numeric()) numbers_.insert(line.marker.value());
    return true;
  }

  bool comes_round(const Line& line, const std::string& title) const {
    if (!title.empty() && titles_.contains(title)) return true;
    const Marker& marker = line.marker;
    return marker.numeric() && marker.depth == 1 && numbers_.contains(marker.value());
  }

  bool reads_as_prose(const Line& line, std::string_view text, std::size_t index) {
    const bool sentence = text.ends_with('.') && count_words(text, 4) > 3;
    const bool wrapped = index + 1 < layout_.lines.size() && line.width > 60 &&
                         layout_.lines[index + 1].role == Line::Role::kText &&
                         page_reference_length(layout_.text(layout_.lines[index + 1])) == 0;
    const bool clause = line.marker.depth > 1 && line.width > 90;
    ended_in_prose_ =
        sentence || clause || wrapped || count_words(text, kLongestEntry + 1) > kLongestEntry;
    return ended_in_prose_;
  }

  /// The heading above the prose that ended the list is no entry: it is set off by a blank line, or
  /// lacks the page number that the entries have.
  std::size_t before_last_heading(std::size_t end) const {
    std::size_t last = end;
    while (last > begin_ && layout_.lines[last - 1].role != Line::Role::kText) --last;
    if (last == begin_) return end;
    --last;
    const bool unpaged = page_reference_length(layout_.text(layout_.lines[last])) == 0;
    const bool set_off = last > begin_ && layout_.lines[last - 1].role == Line::Role::kBlank;
    return unpaged && (set_off || paged_ * 2 > entries_) ? last : end;
  }

  Layout& layout_;
  std::size_t begin_;
  std::unordered_set<std::string> titles_;
  std::unordered_set<std::uint8_t> numbers_;
  std::size_t entries_ = 0;
  std::size_t paged_ = 0;
  bool ended_in_prose_ = false;
};

/// Runs of lines that end in a leader and a page number are a contents list without a title.
void mark_leader_runs(Layout& layout) {
  std::vector<std::size_t> run;
  const auto close = [&] {
    if (run.size() >= kFewestLeaders) {
      for (const std::size_t i : run) layout.lines[i].role = Line::Role::kContents;
    }
    run.clear();
  };
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const Line& line = layout.lines[i];
    if (line.role == Line::Role::kBlank) continue;
    const std::string_view text = layout.text(line);
    const bool entry = line.role == Line::Role::kText && line.width < Line::kLong &&
                       ascii::is_digit(text.back()) && text.find("...") != std::string_view::npos &&
                       page_reference_length(text) > 0;
    if (entry) {
      run.push_back(i);
    } else {
      close();
    }
  }
  close();
}

}  // namespace

void mark_contents(Layout& layout) {
  for (std::size_t i = 0; i + 1 < layout.lines.size(); ++i) {
    const Line& line = layout.lines[i];
    if (line.role != Line::Role::kText || !announces_contents(layout.text(line))) continue;
    ContentsList(layout, i + 1).mark();
    break;
  }
  mark_leader_runs(layout);
}

}  // namespace consultlint::plain_text
