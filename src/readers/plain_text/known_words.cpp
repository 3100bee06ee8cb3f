#include "readers/plain_text/known_words.h"

#include "text/ascii.h"

namespace consultlint::plain_text {

bool KnownWords::holds(std::string_view word) {
  if (!collected_) collect();
  return words_.contains(ascii::lower_case(word));
}

void KnownWords::collect() {
  collected_ = true;
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (!ascii::is_letter(text_[at])) continue;
    std::size_t end = at;
    while (end < text_.size() && ascii::is_letter(text_[end])) ++end;
    const bool hyphened =
        (at > 0 && text_[at - 1] == '-') || (end < text_.size() && text_[end] == '-');
    if (!hyphened) words_.insert(ascii::lower_case(text_.substr(at, end - at)));
    at = end;
  }
}

}  // namespace consultlint::plain_text
