#include "report/html/prose.h"

#include <algorithm>

namespace consultlint::html {
namespace {

void write_words(Writer& out, std::string_view words) {
  while (!words.empty()) {
    const std::size_t open = words.find('`');
    const std::size_t close = open == std::string_view::npos ? open : words.find('`', open + 1);
    if (close == std::string_view::npos) break;
    out.text(words.substr(0, open));
    out.element("code", words.substr(open + 1, close - open - 1));
    words.remove_prefix(close + 1);
  }
  out.text(words);
}

}  // namespace

void write_paragraphs(Writer& out, std::string_view markdown) {
  constexpr std::string_view kBetween = "\n\n";
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find(kBetween), markdown.size());
    const std::string_view paragraph = markdown.substr(0, end);
    if (paragraph.find_first_not_of(" \n") != std::string_view::npos) {
      out.element("p", [&] { write_words(out, paragraph); });
    }
    markdown.remove_prefix(std::min(end + kBetween.size(), markdown.size()));
  }
}

}  // namespace consultlint::html
