#include "report/diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "report/diff/line_changes.h"
#include "report/text/paint.h"
#include "report/text/terminal.h"

namespace consultlint {
namespace {

constexpr std::size_t kContext = 3;

/// The changes that share a hunk: those with no more than twice the context between them.
std::span<const LineChange> first_hunk(std::span<const LineChange> changes) {
  std::size_t count = 1;
  while (count < changes.size() &&
         changes[count].before.begin - changes[count - 1].before.end <= 2 * kContext) {
    ++count;
  }
  return changes.first(count);
}

/// "12,3" as a hunk's head has it: an empty range is named by the line in front of it.
std::string range_name(LineNumbers range) {
  const std::size_t first = range.size() == 0 ? range.begin : range.begin + 1;
  return range.size() == 1 ? std::to_string(first) : fmt::format("{},{}", first, range.size());
}

/// A path as patch programs read it: in quotation marks where it holds what would end it.
std::string quoted_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  const bool plain = std::ranges::none_of(path, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == '\x7F';
  });
  if (plain) return std::string(path) + (path.find(' ') == path.npos ? "" : "\t");
  std::string out = "\"";
  for (const char c : path) {
    if (c == '"' || c == '\\') {
      out += fmt::format("\\{}", c);
    } else if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') {
      out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

/// Writes the hunks of one file.
class DiffWriter {
 public:
  DiffWriter(const Lines& before, const Lines& after, bool color, std::string& out)
      : before_(before), after_(after), color_(color), paint_(color), out_(out) {}

  void write_head(std::string_view path) {
    const std::string name = quoted_path(path);
    for (const std::string_view side : {"---", "+++"}) {
      append(paint_.bold(), side, " ", name);
      end_line();
    }
  }

  void write_hunk(std::span<const LineChange> changes) {
    const LineChange& first = changes.front();
    const LineChange& last = changes.back();
    const std::size_t lead = std::min(kContext, first.before.begin);
    const std::size_t trail = std::min(kContext, before_.size() - last.before.end);
    append(paint_.level(Level::kNote), "@@ -",
           range_name({first.before.begin - lead, last.before.end + trail}), " +",
           range_name({first.after.begin - lead, last.after.end + trail}), " @@");
    end_line();
    std::size_t shown = first.before.begin - lead;
    for (const LineChange& change : changes) {
      write_lines(' ', {}, before_, {shown, change.before.begin});
      write_lines('-', paint_.level(Level::kError), before_, change.before);
      write_lines('+', paint_.fix(), after_, change.after);
      shown = change.before.end;
    }
    write_lines(' ', {}, before_, {shown, last.before.end + trail});
  }

 private:
  template <class... Parts>
  void append(const Parts&... parts) {
    ((out_ += parts), ...);
  }

  void end_line() { append(paint_.off(), "\n"); }

  void write_lines(char sign, std::string_view paint, const Lines& lines, LineNumbers range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      std::string_view line = lines[i];
      const bool ended = line.ends_with('\n');
      if (ended) line.remove_suffix(1);
      out_ += paint;
      out_ += sign;
      if (color_) {
        append_visible(out_, line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
      } else {
        out_ += line;
      }
      if (!paint.empty()) out_ += paint_.off();
      out_ += '\n';
      if (!ended) out_ += "\\ No newline at end of file\n";
    }
  }

  const Lines& before_;
  const Lines& after_;
  bool color_;
  Paint paint_;
  std::string& out_;
};

}  // namespace

void append_unified_diff(std::string& out, const ChangedText& text, bool color) {
  const Lines before = split_lines(text.before);
  const Lines after = split_lines(text.after);
  const std::vector<LineChange> changes = find_line_changes(before, after);
  if (changes.empty()) return;
  DiffWriter writer(before, after, color, out);
  writer.write_head(text.path);
  for (std::span<const LineChange> rest = changes; !rest.empty();) {
    const std::span<const LineChange> hunk = first_hunk(rest);
    writer.write_hunk(hunk);
    rest = rest.subspan(hunk.size());
  }
}

}  // namespace consultlint
