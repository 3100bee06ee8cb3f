#include "printed_figures.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace consultlint::checks {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || byte >= 0x80 || c == '_';
}

/// Reads one figure of a text; offsets count in it.
class FigureReader {
 public:
  FigureReader(std::string_view text, std::size_t at) : text_(text), begin_(at), at_(at) {}

  /// False when the digits belong to something else: a word, "1/2", "3-4", "10:30", "1.2.3".
  bool read(PrintedFigure& figure) {
    read_whole();
    read_decimals(figure.decimals);
    const bool joined = begins_joined() || ends_joined();
    std::from_chars(digits_.data(), digits_.data() + digits_.size(), figure.value);
    figure.percent = read_percent();
    figure.span = {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(at_)};
    constexpr std::size_t kLongest = 15;  // more digits are a number of something, no figure
    return !joined && digits_.size() <= kLongest && (figure.percent || !ends_in_letter());
  }
  std::size_t end() const { return at_; }

 private:
  char sign(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }

  void read_whole() {
    while (is_digit(sign(at_)) || is_thousands_comma()) {
      if (is_digit(text_[at_])) digits_ += text_[at_];
      ++at_;
    }
  }

  bool is_thousands_comma() const {
    return sign(at_) == ',' && is_digit(sign(at_ + 1)) && is_digit(sign(at_ + 2)) &&
           is_digit(sign(at_ + 3)) && !is_digit(sign(at_ + 4));
  }

  void read_decimals(int& decimals) {
    if (sign(at_) != '.' || !is_digit(sign(at_ + 1))) return;
    digits_ += text_[at_++];
    for (; is_digit(sign(at_)); ++at_, ++decimals) digits_ += text_[at_];
  }

  bool begins_joined() const {
    if (begin_ == 0) return false;
    const char before = text_[begin_ - 1];
    const bool pound = begin_ > 1 && text_.substr(begin_ - 2, 2) == "\xC2\xA3";
    return (is_word_byte(before) && !pound) || before == '/' || before == '.' || before == '-' ||
           before == ':' || before == ',' || before == '@' || before == '#';
  }

  bool ends_joined() const {
    const char next = sign(at_);
    const bool joins = next == '/' || next == '-' || next == ':' || next == '.' || next == ',';
    return joins && is_word_byte(sign(at_ + 1));
  }

  bool ends_in_letter() const { return is_word_byte(sign(at_)); }

  bool read_percent() {
    constexpr std::array<std::string_view, 4> kSigns = {"%", " %", " per cent", " percent"};
    for (const std::string_view sign : kSigns) {
      if (text_.substr(at_).starts_with(sign)) {
        at_ += sign.size();
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
  std::string digits_;
};

/// Whether a figure lies in one of the spans, which are in text order.
template <class Range, class Projection>
bool lies_in(TextSpan figure, const Range& range, Projection span_of) {
  const auto behind = std::ranges::upper_bound(
      range, figure.begin, {}, [&](const auto& item) { return span_of(item).begin; });
  return behind != range.begin() && span_of(*std::prev(behind)).overlaps(figure);
}

/// Bare years are read as dates too, and a count may look like one.
bool is_date(const DateMention& date) {
  return date.precision != Precision::kYear || date.role != DateRole::kNone;
}

bool is_of_something_else(const Facts& facts, const PrintedFigure& figure) {
  const auto date_span = [](const DateMention& date) {
    return is_date(date) ? date.span : TextSpan{date.span.begin, date.span.begin};
  };
  const auto contact_span = [](const Contact& contact) { return contact.span; };
  return lies_in(figure.span, facts.dates(), date_span) ||
         lies_in(figure.span, facts.contacts(), contact_span);
}

}  // namespace

std::vector<PrintedFigure> printed_figures(const Facts& facts, TextSpan part) {
  std::vector<PrintedFigure> figures;
  const std::string_view text = facts.document().slice(part);
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    PrintedFigure figure;
    FigureReader reader(text, at);
    const bool own = reader.read(figure);
    at = reader.end();
    figure.span = {part.begin + figure.span.begin, part.begin + figure.span.end};
    if (own && !is_of_something_else(facts, figure)) figures.push_back(figure);
  }
  return figures;
}

Sum::Sum(const std::vector<PrintedFigure>& parts) {
  bool shares = false;
  for (const PrintedFigure& part : parts) {
    value += part.value;
    decimals = std::max(decimals, part.decimals);
    shares = shares || part.percent;
  }
  // Counts are exact; what has decimals, and every share, was rounded.
  const bool rounded = shares || decimals > 0;
  if (rounded) slack = 0.5 * static_cast<double>(parts.size()) * std::pow(10.0, -decimals);
  if (shares) slack = std::max(slack, 1.0);
}

bool Sum::is(const PrintedFigure& total) const {
  constexpr double kExactly = 1e-6;
  return std::abs(value - total.value) <= slack + kExactly;
}

std::string spell(double value, int decimals, bool percent) {
  std::string text = std::to_string(std::llround(value * std::pow(10.0, decimals)));
  if (decimals > 0) {
    const auto places = static_cast<std::size_t>(decimals);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, ".");
  }
  return percent ? text + '%' : text;
}

std::string spell_sum(const std::vector<PrintedFigure>& parts) {
  constexpr std::size_t kMostShown = 8;
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool left_out = parts.size() > kMostShown && i >= 3 && i + 2 < parts.size();
    if (left_out) {
      if (i == 3) text += " + \xE2\x80\xA6";
      continue;
    }
    if (i > 0) text += " + ";
    text += spell(parts[i].value, parts[i].decimals, parts[i].percent);
  }
  return text;
}

bool has_phrase(std::string_view text, std::string_view phrase) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == static_cast<unsigned char>(b);
  };
  return !std::ranges::search(text, phrase, same).empty();
}

bool has_words(std::string_view text, std::string_view phrase) {
  for (std::size_t i = 0; i + phrase.size() <= text.size(); ++i) {
    const std::size_t end = i + phrase.size();
    const bool whole =
        (i == 0 || !is_word_byte(text[i - 1])) && (end == text.size() || !is_word_byte(text[end]));
    if (whole && has_phrase(text.substr(i, phrase.size()), phrase)) return true;
  }
  return false;
}

bool explains_other_sum(std::string_view text) {
  constexpr std::array<std::string_view, 20> kReasons = {"more than one",
                                                         "all that apply",
                                                         "as many as",
                                                         "up to two",
                                                         "up to three",
                                                         "multiple",
                                                         "could choose",
                                                         "could name",
                                                         "could select",
                                                         "rounded",
                                                         "rounding",
                                                         "weighted",
                                                         "do not sum",
                                                         "not add up",
                                                         "overlap",
                                                         "more than 100",
                                                         "exceed",
                                                         "not all respondents",
                                                         "did not answer every",
                                                         " tick "};
  return std::ranges::any_of(kReasons,
                             [&](std::string_view reason) { return has_phrase(text, reason); });
}

}  // namespace consultlint::checks
