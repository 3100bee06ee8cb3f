#include "report/html/site.h"

#include <set>
#include <string_view>
#include <utility>

#include "report/html/file_page.h"
#include "report/html/index_table.h"
#include "report/html/page.h"

namespace consultlint::html {
namespace {

constexpr std::string_view kEnding = ".html";

/// A capital as its small letter, a small letter or digit as it is, anything else as a hyphen.
char plain_character(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  return kept ? c : '-';
}

/// The name of a file in small letters, digits and single hyphens.
std::string plain_name(std::string_view path) {
  constexpr std::size_t kLongest = 80;
  std::string name;
  for (const char c : path.substr(path.rfind('/') + 1)) {
    const char plain = plain_character(c);
    const bool doubled = plain == '-' && (name.empty() || name.back() == '-');
    if (!doubled && name.size() < kLongest) name += plain;
  }
  while (name.ends_with('-')) name.pop_back();
  return name.empty() ? "paper" : name;
}

std::vector<std::string> names_of(std::span<const FileReport> files) {
  std::set<std::string, std::less<>> taken = {"index"};
  std::vector<std::string> names;
  for (const FileReport& file : files) {
    const std::string plain = plain_name(file.path);
    std::string name = plain;
    for (int i = 2; !taken.insert(name).second; ++i) name = plain + "-" + std::to_string(i);
    names.push_back(name + std::string(kEnding));
  }
  return names;
}

}  // namespace

Site::Site(const Report& report) : report_(report), names_(names_of(report.files)) {}

std::string Site::name(std::size_t page) const {
  return page < names_.size() ? names_[page] : "index" + std::string(kEnding);
}

std::string Site::content(std::size_t page) const {
  std::string html;
  Writer out(html);
  if (page < names_.size()) {
    const FileView view(report_, report_.files[page], Anchors());
    write_page(out, view.title(), report_.version, "frame", [&] {
      out.element("p", [&] { out.element("a", {{"href", name(names_.size())}}, "All papers"); });
      write_file(out, view);
    });
  } else {
    write_page(out, "Report on papers", report_.version, "frame index",
               [&] { write_index_table(out, report_, names_); });
  }
  return html;
}

}  // namespace consultlint::html
