#include "language/contact_forms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "language/cue_words.h"
#include "language/phone_numbers.h"
#include "language/token_reader.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::string_view kEndsAddress = " \t\n\r<>()[]{}\"|,;*`";
constexpr std::string_view kTrailing = ".:!?'_/\\";
constexpr std::uint32_t kLongestAddress = 500;

/// The run of characters around `at` that an address may hold.
TextSpan address_around(std::string_view text, std::uint32_t at) {
  TextSpan span{at, at};
  while (span.begin > 0 && at - span.begin < kLongestAddress &&
         kEndsAddress.find(text[span.begin - 1]) == std::string_view::npos) {
    --span.begin;
  }
  while (span.end < text.size() && span.end - at < kLongestAddress &&
         kEndsAddress.find(text[span.end]) == std::string_view::npos) {
    ++span.end;
  }
  while (span.end > span.begin && kTrailing.find(text[span.end - 1]) != std::string_view::npos) {
    --span.end;
  }
  return span;
}

bool has_web_ending(std::string_view host) {
  constexpr std::array<std::string_view, 9> kEndings = {".uk",  ".org",  ".com",  ".net",    ".eu",
                                                        ".gov", ".info", ".scot", ".example"};
  return std::ranges::any_of(kEndings, [&](auto ending) { return host.ends_with(ending); });
}

std::optional<Contact> classify_address(std::string_view written) {
  std::string value = ascii::lower_case(written);
  if (value.starts_with("mailto:")) value.erase(0, 7);
  Contact contact;
  const std::size_t at = value.find('@');
  if (at != std::string::npos) {
    const bool whole = at > 0 && value.find('.', at) != std::string::npos;
    if (!whole || value.find('@', at + 1) != std::string::npos) return std::nullopt;
    contact.kind = Contact::Kind::kEmail;
    contact.value = value.substr(0, value.find('?'));
    return contact;
  }
  const bool marked =
      value.starts_with("http://") || value.starts_with("https://") || value.starts_with("www.");
  if (!marked && !has_web_ending(value.substr(0, value.find('/')))) return std::nullopt;
  contact.kind = Contact::Kind::kUrl;
  contact.value = std::move(value);
  return contact;
}

class ElectronicScan {
 public:
  explicit ElectronicScan(const Facts& facts)
      : document_(facts.document()), text_(document_.text()), tokens_(facts) {}

  std::vector<Contact> run() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].span.begin < done_) continue;
      if (tokens_[i].is(Token::kNumeric)) {
        read_number(i);
      } else {
        read_address(i);
      }
    }
    add_links();
    return std::move(contacts_);
  }

 private:
  void add(Contact contact, TextSpan span) {
    contact.span = span;
    done_ = span.end;
    contacts_.push_back(std::move(contact));
  }

  void read_address(std::uint32_t i) {
    const Token& token = tokens_[i];
    const bool joined = token.glue == Glue::kDot || token.glue == Glue::kJoin;
    if (!joined) return;
    const TextSpan span = address_around(text_, token.span.begin);
    if (span.begin < done_) return;
    if (auto contact = classify_address(document_.slice(span))) add(std::move(*contact), span);
  }

  void read_number(std::uint32_t i) {
    const std::optional<PhoneNumber> number = read_phone_number(tokens_, i);
    if (!number) return;
    const TextSpan span{number->begin, tokens_[number->end - 1].span.end};
    const std::uint32_t from = span.begin < 40 ? 0 : span.begin - 40;
    const FoldedText before(text_.substr(from, span.begin - from));
    if (before.ends_with("fax") || before.ends_with("fax number")) return;
    const bool textphone = number->relay || before.ends_with("textphone") ||
                           before.ends_with("minicom") || before.ends_with("text relay") ||
                           before.ends_with("textphone on") || before.ends_with("text phone");
    Contact contact;
    contact.kind = textphone ? Contact::Kind::kTextphone : Contact::Kind::kPhone;
    contact.value = number->digits;
    add(std::move(contact), span);
  }

  void add_links() {
    for (const Link& link : document_.links()) {
      const auto next = std::ranges::upper_bound(
          contacts_, link.span.begin, {}, [](const Contact& contact) { return contact.span.end; });
      if (next != contacts_.end() && next->span.overlaps(link.span)) continue;
      if (link.target.starts_with("tel:")) continue;
      if (auto contact = classify_address(link.target)) {
        contact->span = link.span;
        linked_.push_back(std::move(*contact));
      }
    }
    contacts_.insert(contacts_.end(), linked_.begin(), linked_.end());
  }

  const Document& document_;
  std::string_view text_;
  TokenReader tokens_;
  std::uint32_t done_ = 0;
  std::vector<Contact> contacts_;
  std::vector<Contact> linked_;
};

}  // namespace

std::vector<Contact> find_electronic_contacts(const Facts& facts) {
  return ElectronicScan(facts).run();
}

}  // namespace consultlint
