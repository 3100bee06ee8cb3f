#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace consultlint::checks {
namespace {

std::string trimmed_lower(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n.";
  const std::size_t begin = std::min(text.find_first_not_of(kSpace), text.size());
  std::string words(text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin));
  for (char& c : words) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return words;
}

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// "map.png", "C:\fakepath\scan 3.jpg".
bool is_file_name(std::string_view words) {
  constexpr std::array<std::string_view, 9> kEndings = {".png", ".jpg",  ".jpeg", ".gif", ".bmp",
                                                        ".tif", ".tiff", ".svg",  ".webp"};
  return std::ranges::any_of(kEndings, [words](auto ending) { return words.ends_with(ending); });
}

/// "picture 3", "img_0042": a word for a picture and a number.
bool is_numbered_picture(std::string_view words) {
  constexpr std::array<std::string_view, 14> kPictures = {
      "image", "picture", "photo",   "photograph", "img",         "chart",       "dsc",
      "scan",  "logo",    "graphic", "screenshot", "screen shot", "placeholder", "alt text"};
  while (!words.empty() &&
         std::string_view("0123456789 _-#").find(words.back()) != std::string_view::npos) {
    words.remove_suffix(1);
  }
  return is_one_of(kPictures, words);
}

/// What Word adds when it guesses: "A close up of a map Description automatically generated".
bool is_guessed(std::string_view words) {
  return words.ends_with("description automatically generated") ||
         words.ends_with("ai-generated content may be incorrect");
}

/// What is wrong with the words for a picture, as a sentence.
std::optional<std::string> find_fault(std::string_view alternative) {
  const std::string words = trimmed_lower(alternative);
  if (words.empty()) return "This image has no alternative text.";
  if (is_file_name(words) || is_numbered_picture(words)) {
    return "The alternative text of this image, " + quoted_excerpt(alternative) +
           ", says nothing of what it shows.";
  }
  if (is_guessed(words)) {
    return "The alternative text of this image, " + quoted_excerpt(alternative) +
           ", is what a program guessed.";
  }
  return std::nullopt;
}

}  // namespace

Check accessibility_image_without_alternative(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    for (const Image& image : document.images()) {
      if (image.decorative) continue;
      if (const auto fault = find_fault(image.alternative)) {
        out.report({image.at, image.at}, {{"fault", *fault}});
      }
    }
  };
}

}  // namespace consultlint::checks
