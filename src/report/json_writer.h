#pragma once
#include <concepts>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace consultlint {

/// Writes JSON as nested calls that mirror the output:
///
///     json.object([&] {
///       json.field("path", path);
///       json.array("lines", [&] { for (int line : lines) json.value(line); });
///     });
///
/// No tree is built. The output is compact and depends on the calls alone. Bytes that are not valid
/// UTF-8 become U+FFFD; numbers that JSON cannot say (NaN, infinities) become null; an empty
/// optional is null. Not thread-safe. Precondition: names only inside objects, nameless calls only
/// in arrays or outside of everything.
class JsonWriter {
 public:
  /// Appends to `out`, which must outlive the writer.
  explicit JsonWriter(std::string& out) : out_(out) {}
  /// Writes to `stream`, which must outlive the writer, through a buffer that the destructor
  /// empties.
  explicit JsonWriter(std::ostream& stream) : out_(buffer_), stream_(&stream) {}
  ~JsonWriter() { flush(); }
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void object(std::invocable auto body) {
    separate();
    group('{', '}', body);
  }
  void object(std::string_view name, std::invocable auto body) {
    key(name);
    group('{', '}', body);
  }
  void array(std::invocable auto body) {
    separate();
    group('[', ']', body);
  }
  void array(std::string_view name, std::invocable auto body) {
    key(name);
    group('[', ']', body);
  }
  /// An array of plain values.
  void list(std::string_view name, const auto& values) {
    array(name, [&] {
      for (const auto& each : values) value(each);
    });
  }

  void field(std::string_view name, const auto& value) {
    key(name);
    write(value);
  }
  void value(const auto& value) {
    separate();
    write(value);
  }

  /// Ends one JSON text, so that the next one stands on a line of its own.
  void end_line();

 private:
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  void key(std::string_view name);
  void group(char open, char close, std::invocable auto& body) {
    out_ += open;
    first_ = true;
    body();
    out_ += close;
    first_ = false;
    if (stream_ != nullptr && out_.size() >= kFlushAbove) flush();
  }

  // Constrained to exact types: a string literal must not take the way of a bool.
  void write(const std::same_as<bool> auto& value) { out_ += value ? "true" : "false"; }
  template <std::integral T>
    requires(!std::same_as<T, bool>)
  void write(const T& value) {
    out_ += std::to_string(value);
  }
  void write(std::nullptr_t) { out_ += "null"; }
  void write(const std::convertible_to<std::string_view> auto& text) {
    write_string(std::string_view(text));
  }
  void write(const std::same_as<double> auto& value) { write_number(value); }
  template <class T>
  void write(const std::optional<T>& value) {
    if (value) {
      write(*value);
    } else {
      write(nullptr);
    }
  }
  void write_string(std::string_view text);
  /// In fixed notation, with the fewest digits that read back as the same number.
  void write_number(double value);
  void flush();

  static constexpr std::size_t kFlushAbove = 1U << 16U;
  std::string buffer_;
  std::string& out_;
  std::ostream* stream_ = nullptr;
  bool first_ = true;
};

/// Absent facts are null in JSON, not empty strings.
inline std::optional<std::string_view> unless_empty(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return text;
}

}  // namespace consultlint
