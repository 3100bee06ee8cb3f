#include "language/postal_addresses.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "language/token_reader.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kLongestAddress = 200;  // bytes before the postcode

/// The first half of a postcode: one or two letters, a figure, perhaps one more of either.
bool is_outward(std::string_view word) {
  const std::size_t letters = word.size() > 1 && ascii::is_upper(word[1]) ? 2 : 1;
  if (word.size() <= letters || word.size() > letters + 2 || !ascii::is_upper(word[0]))
    return false;
  return ascii::is_digit(word[letters]) &&
         (word.size() == letters + 1 || ascii::is_digit(word.back()) ||
          ascii::is_upper(word.back()));
}

bool is_inward(std::string_view word) {
  return word.size() == 3 && ascii::is_digit(word[0]) && ascii::is_upper(word[1]) &&
         ascii::is_upper(word[2]);
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const char plain = c == '\n' ? ' ' : c;
    if (plain != ' ' || (!line.empty() && line.back() != ' ')) line += plain;
  }
  return line;
}

class AddressScan {
 public:
  explicit AddressScan(const Facts& facts) : document_(facts.document()), tokens_(facts) {}

  std::vector<Contact> run() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (is_freepost(i)) {
        read_freepost(i);
      } else if (tokens_.is(i, Token::kNumeric) && i > 0 && is_inward(tokens_.text(i)) &&
                 tokens_.follows_by_space(i) && is_outward(tokens_.text(i - 1))) {
        read_address(i);
      }
    }
    return std::move(contacts_);
  }

 private:
  bool is_freepost(std::uint32_t i) const {
    return tokens_[i].span.size() == 8 && tokens_.is(i, Token::kCapitalised) &&
           tokens_.is_word(i, "freepost");
  }

  TextSpan block_of(std::uint32_t offset) const {
    const std::uint32_t at = document_.block_at(offset);
    return at == kNowhere ? TextSpan{offset, offset} : document_.blocks()[at].span;
  }

  void add(Contact::Kind kind, TextSpan span) {
    Contact contact;
    contact.kind = kind;
    contact.span = span;
    contact.value = one_line(document_.slice(span));
    contacts_.push_back(std::move(contact));
  }

  /// A Freepost address runs to the end of its line or sentence; it may have no postcode.
  void read_freepost(std::uint32_t i) {
    const std::uint32_t begin = tokens_[i].span.begin;
    if (!contacts_.empty() && contacts_.back().span.contains(begin)) return;
    const std::uint32_t end = std::max(block_of(begin).end, tokens_[i].span.end);
    const std::string_view rest = document_.slice({begin, end});
    const std::size_t stop = std::min({rest.find(". "), rest.find("; "), rest.find(" ("),
                                       std::size_t{kLongestAddress}, rest.size()});
    std::string_view address = rest.substr(0, stop);
    while (address.ends_with('.') || address.ends_with(' ')) address.remove_suffix(1);
    add(Contact::Kind::kFreepost, {begin, begin + static_cast<std::uint32_t>(address.size())});
  }

  /// Where an address begins: behind "to", "at" or a colon, else with its line or sentence.
  std::uint32_t begin_of(std::uint32_t postcode) const {
    std::uint32_t begin = std::min(block_of(postcode).begin, postcode);
    if (postcode - begin > kLongestAddress) begin = postcode - kLongestAddress;
    const std::string_view before = document_.slice({begin, postcode});
    std::size_t cut = 0;
    for (const std::string_view lead : {" to: ", " to ", " at ", ": ", ". ", " from "}) {
      const std::size_t at = before.rfind(lead);
      if (at != std::string_view::npos) cut = std::max(cut, at + lead.size());
    }
    return begin + static_cast<std::uint32_t>(cut);
  }

  void read_address(std::uint32_t i) {
    const std::uint32_t end = tokens_[i].span.end;
    if (!contacts_.empty() && contacts_.back().span.end >= end) return;
    add(Contact::Kind::kPost, {begin_of(tokens_[i - 1].span.begin), end});
  }

  const Document& document_;
  TokenReader tokens_;
  std::vector<Contact> contacts_;
};

}  // namespace

std::vector<Contact> find_postal_addresses(const Facts& facts) {
  return AddressScan(facts).run();
}

}  // namespace consultlint
