#include "readers/markdown/web_address.h"

#include <algorithm>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongest = 2000;
constexpr std::string_view kWeb = "http://";
constexpr std::string_view kMail = "mailto:";

bool is_host_char(char c) {
  return ascii::is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' ||
         static_cast<unsigned char>(c) >= 0xC3;
}

bool is_mail_char(char c) {
  return ascii::is_letter_or_digit(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

/// Letters and digits in front of an address make it part of a word.
bool may_begin(std::string_view text, std::size_t at) {
  return at == 0 || !ascii::is_letter_or_digit(text[at - 1]);
}

/// Length of what is no white space, bracket of a tag, or typographic punctuation (U+2000 to
/// U+206F) at the start of `text`.
std::size_t run_length(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < kLongest) {
    const char c = text[end];
    if (ascii::is_space(c) || c == '<' || c == '>' || c == '"' || c == '|') break;
    const std::string_view next = text.substr(end, 2);
    if (next == "\xE2\x80" || next == "\xE2\x81" || next == "\xC2\xA0") break;
    ++end;
  }
  return end;
}

/// `address` without the punctuation of the sentence around it.
std::string_view trimmed(std::string_view address) {
  auto open = std::ranges::count(address, '(') - std::ranges::count(address, ')');
  while (!address.empty()) {
    const char last = address.back();
    const bool unopened = last == ')' && open < 0;
    if (!unopened && std::string_view("?!.,:;*_~'\"]}").find(last) == kNone) break;
    if (unopened) ++open;
    address.remove_suffix(1);
  }
  return address;
}

/// A host has at least one dot, and something on both sides of it.
bool begins_with_host(std::string_view text) {
  constexpr std::size_t kLongestHost = 256;
  text = text.substr(0, kLongestHost);
  const auto end = std::ranges::find_if_not(text, is_host_char);
  const std::string_view host = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  const std::size_t dot = host.find('.');
  return dot != kNone && dot > 0 && dot + 1 < host.size() && host[dot + 1] != '.';
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<WebAddress> run() {
    std::size_t colon = text_.find("://");
    std::size_t www = text_.find("www.");
    std::size_t sign = text_.find('@');
    while (std::min({colon, www, sign}) != kNone) {
      const std::size_t first = std::min({colon, www, sign});
      if (first == colon) {
        take_url(first);
      } else if (first == www) {
        take_www(first);
      } else {
        take_mail(first);
      }
      const std::size_t next = std::max(first + 1, done_);
      if (colon < next) colon = text_.find("://", next);
      if (www < next) www = text_.find("www.", next);
      if (sign < next) sign = text_.find('@', next);
    }
    return std::move(found_);
  }

 private:
  void add(std::size_t begin, std::size_t end, std::string_view scheme) {
    found_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), scheme});
    done_ = end;
  }

  void take_url(std::size_t colon) {
    for (const std::string_view scheme : {"https", "http"}) {
      if (colon < done_ + scheme.size()) continue;
      const std::size_t begin = colon - scheme.size();
      const bool named =
          std::ranges::equal(text_.substr(begin, scheme.size()), scheme, {}, ascii::lower);
      if (!named || !may_begin(text_, begin) || !begins_with_host(text_.substr(colon + 3)))
        continue;
      const std::string_view rest = text_.substr(begin);
      return add(begin, begin + trimmed(rest.substr(0, run_length(rest))).size(), {});
    }
  }

  void take_www(std::size_t begin) {
    const std::string_view rest = text_.substr(begin);
    if (!may_begin(text_, begin) || !begins_with_host(rest.substr(4))) return;
    add(begin, begin + trimmed(rest.substr(0, run_length(rest))).size(), kWeb);
  }

  void take_mail(std::size_t sign) {
    std::size_t begin = sign;
    while (begin > done_ && sign - begin < kLongest && is_mail_char(text_[begin - 1])) --begin;
    while (begin < sign && !ascii::is_letter_or_digit(text_[begin])) ++begin;
    std::size_t end = sign + 1;
    while (end < text_.size() && end - sign < kLongest && text_[end] != '+' &&
           is_mail_char(text_[end])) {
      ++end;
    }
    while (end > sign && !ascii::is_letter_or_digit(text_[end - 1])) --end;
    const std::string_view host = text_.substr(sign + 1, std::max(end, sign + 1) - sign - 1);
    if (begin == sign || !begins_with_host(host)) return;
    add(begin, end, kMail);
  }

  std::string_view text_;
  std::size_t done_ = 0;  ///< Where the last address ends.
  std::vector<WebAddress> found_;
};

}  // namespace

std::vector<WebAddress> find_web_addresses(std::string_view text) {
  return Finder(text).run();
}

}  // namespace consultlint
