#include "consultlint/check.h"

#include <algorithm>

namespace consultlint::checks {
namespace {

bool is_blank(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
}

}  // namespace

Check accessibility_image_without_alternative(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    for (const Image& image : document.images()) {
      if (!image.decorative && is_blank(image.alternative)) out.report({image.at, image.at});
    }
  };
}

}  // namespace consultlint::checks
