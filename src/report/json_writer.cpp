#include "report/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <ostream>

#include "report/characters.h"

namespace consultlint {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Whether a byte stands for itself whatever surrounds it.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4U];
      out += kHex[static_cast<unsigned char>(c) & 0xFU];
  }
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  separate();
  write_string(name);
  out_ += ':';
}

void JsonWriter::write_string(std::string_view text) {
  out_ += '"';
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t plain = at;
    while (plain < text.size() && is_plain(text[plain])) ++plain;
    out_ += text.substr(at, plain - at);
    at = plain;
    if (at == text.size()) break;
    const Character next = character_at(text, at);
    if (!next.valid) {
      out_ += kReplacement;
    } else if (next.length > 1) {
      out_ += text.substr(at, next.length);
    } else {
      append_escaped(out_, text[at]);
    }
    at += next.length;
  }
  out_ += '"';
}

void JsonWriter::write_number(double value) {
  if (!std::isfinite(value)) return write(nullptr);
  std::array<char, 400> digits;  // the longest is 5e-324: 326 characters
  const auto end = std::to_chars(digits.begin(), digits.end(), value, std::chars_format::fixed).ptr;
  out_.append(digits.begin(), end);
}

void JsonWriter::end_line() {
  out_ += '\n';
  first_ = true;
}

void JsonWriter::flush() {
  if (stream_ == nullptr) return;
  stream_->write(out_.data(), static_cast<std::streamsize>(out_.size()));
  out_.clear();
}

}  // namespace consultlint
