#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "readers/plain_text/layout.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint32_t kFewestPages = 3;
constexpr std::uint32_t kRunningLines = 4;  ///< Looked at on each side of a page end.
constexpr std::uint16_t kWidestRunningLine = 120;

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && ascii::is_digit(text[at])) ++at;
  return at;
}

/// "3", "3 of 9", "3/9": what stands behind the word "Page".
bool is_page_count(std::string_view text) {
  std::size_t at = skip_digits(text, 0);
  if (at == 0 || at > 4) return false;
  if (at == text.size()) return true;
  for (const std::string_view joint : {" of ", "/", " / "}) {
    if (!text.substr(at).starts_with(joint)) continue;
    const std::size_t second = at + joint.size();
    at = skip_digits(text, second);
    return at > second && at == text.size();
  }
  return false;
}

bool is_page_label(std::string_view text) {
  for (const std::string_view word : {"Page ", "page ", "PAGE ", "p. "}) {
    if (text.starts_with(word)) return is_page_count(text.substr(word.size()));
  }
  if (text.size() > 4 && text.starts_with("- ") && text.ends_with(" -")) {
    return is_page_count(text.substr(2, text.size() - 4));
  }
  return text.find(" of ") != std::string_view::npos && is_page_count(text);
}

bool is_blank_at(const Layout& layout, std::size_t index) {
  return index >= layout.lines.size() || layout.lines[index].role == Line::Role::kBlank;
}

/// A line that is one integer of at most four digits; its value, or -1.
int lone_integer(const Layout& layout, std::size_t index) {
  const Line& line = layout.lines[index];
  if (line.role != Line::Role::kText || line.width > 4 || line.note > 0) return -1;
  const std::string_view text = layout.text(line);
  if (!std::ranges::all_of(text, ascii::is_digit)) return -1;
  const bool starts_page = index == 0 || line.after_page_break || is_blank_at(layout, index - 1);
  const bool ends_page = is_blank_at(layout, index + 1) || layout.lines[index + 1].after_page_break;
  if (!starts_page || !ends_page) return -1;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

/// Lone integers are page numbers where at least three rise by one. Chains are found in one pass:
/// each number prolongs the latest chain that ended one below it.
void mark_page_numbers(Layout& layout) {
  struct Link {
    std::size_t line = 0;
    std::size_t previous = 0;  ///< Index into `links` plus one; 0 at the start of a chain.
    std::uint32_t length = 0;
  };
  std::vector<Link> links;
  std::unordered_map<int, std::size_t> ending_at;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const int value = lone_integer(layout, i);
    if (value < 0) continue;
    const auto before = ending_at.find(value - 1);
    const std::size_t previous = before == ending_at.end() ? 0 : before->second + 1;
    links.push_back({i, previous, previous == 0 ? 1 : links[previous - 1].length + 1});
    ending_at[value] = links.size() - 1;
  }
  for (std::size_t end = links.size(); end > 0; --end) {
    const Link& link = links[end - 1];
    if (link.length < kFewestPages) continue;
    layout.lines[link.line].role = Line::Role::kFurniture;
    if (link.previous != 0) {
      links[link.previous - 1].length = std::max(links[link.previous - 1].length, link.length);
    }
  }
}

/// "Item 10 – Page 3": a running line that ends in the page number.
bool ends_in_page_label(std::string_view text) {
  const std::size_t word = text.rfind("Page ");
  return word != std::string_view::npos && is_page_count(text.substr(word + 5));
}

std::string masked(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(out, ascii::is_digit, '0');
  return out;
}

/// Lines of running text within reach of a page end, walking by `step` from `at`.
template <class Visit>
void visit_edge(const Layout& layout, std::ptrdiff_t at, std::ptrdiff_t step, Visit visit) {
  constexpr std::uint32_t kReach = 2 * kRunningLines + 2;
  const auto size = static_cast<std::ptrdiff_t>(layout.lines.size());
  std::uint32_t seen = 0;
  for (std::uint32_t steps = 0; steps < kReach && seen < kRunningLines; ++steps, at += step) {
    if (at < 0 || at >= size) return;
    const Line& line = layout.lines[static_cast<std::size_t>(at)];
    const bool lone_marker = line.marker && line.marker.body == line.span.size();
    if (line.role != Line::Role::kText || line.width > kWidestRunningLine || lone_marker) continue;
    visit(static_cast<std::size_t>(at));
    ++seen;
  }
}

/// Lines that stand next to a page end, nearest first.
template <class Visit>
void visit_page_edges(const Layout& layout, Visit visit) {
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const bool number = layout.lines[i].role == Line::Role::kFurniture;
    if (!number && !layout.lines[i].after_page_break) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    visit_edge(layout, at - 1, -1, visit);
    visit_edge(layout, number ? at + 1 : at, 1, visit);
  }
}

void mark_numbered_running_lines(Layout& layout) {
  std::unordered_map<std::string, std::vector<std::size_t>> seen;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const Line& line = layout.lines[i];
    if (line.role != Line::Role::kText || line.width > kWidestRunningLine || line.tabs > 0)
      continue;
    if (!ascii::is_digit(layout.text(line).back()) || !ends_in_page_label(layout.text(line)))
      continue;
    seen[masked(layout.text(line))].push_back(i);
  }
  for (const auto& [text, lines] : seen) {
    if (lines.size() < kFewestPages || text.find("..") != std::string::npos) continue;
    for (const std::size_t i : lines) layout.lines[i].role = Line::Role::kFurniture;
  }
}

void mark_running_lines(Layout& layout) {
  std::unordered_map<std::string, std::pair<std::uint32_t, std::size_t>> seen;
  visit_page_edges(layout, [&](std::size_t index) {
    auto& [count, last] = seen[masked(layout.text(layout.lines[index]))];
    if (count == 0 || last != index) ++count;
    last = index;
  });
  std::vector<std::size_t> running;
  visit_page_edges(layout, [&](std::size_t index) {
    if (seen[masked(layout.text(layout.lines[index]))].first >= kFewestPages) {
      running.push_back(index);
    }
  });
  for (const std::size_t index : running) layout.lines[index].role = Line::Role::kFurniture;
}

/// A bullet that stands alone and has no words next below it: they were cut away, or set down
/// elsewhere by the program that took the text out of a PDF file.
void mark_stray_bullets(Layout& layout) {
  bool words_below = false;
  for (std::size_t i = layout.lines.size(); i-- > 0;) {
    Line& line = layout.lines[i];
    if (line.role == Line::Role::kBlank) continue;
    const bool alone = line.role == Line::Role::kText && line.marker.has_glyph &&
                       line.marker.body == line.span.size() && !line.marker.has_label();
    if (alone && !words_below) line.role = Line::Role::kFurniture;
    words_below = line.role == Line::Role::kText && !alone;
  }
}

}  // namespace

void mark_furniture(Layout& layout) {
  for (Line& line : layout.lines) {
    const bool short_text = line.role == Line::Role::kText && line.width <= 20;
    if (short_text && is_page_label(layout.text(line))) line.role = Line::Role::kFurniture;
  }
  mark_page_numbers(layout);
  mark_numbered_running_lines(layout);
  mark_running_lines(layout);
  mark_stray_bullets(layout);
}

}  // namespace consultlint::plain_text
