#pragma once
#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>

namespace consultlint::html {

/// An attribute with an empty value is left out; so a caller need not ask whether there is one.
struct Attribute {
  std::string_view name;
  std::string_view value;
};
using Attributes = std::initializer_list<Attribute>;

/// Appends HTML to a string, the one way in which a report makes markup.
///
/// Names of elements and attributes are the program's own; every value and text is escaped here, so
/// no caller can forget it. What is written is also well-formed XML: elements are closed,
/// attributes quoted, and no entity needs a table. Not thread-safe. The string must outlive the
/// writer.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  /// An element with what `content()` writes in it.
  void element(std::string_view name, Attributes attributes, std::invocable auto content) {
    begin(name, attributes);
    content();
    end(name);
  }
  void element(std::string_view name, std::invocable auto content) { element(name, {}, content); }
  /// An element of text alone.
  void element(std::string_view name, Attributes attributes, std::string_view text);
  void element(std::string_view name, std::string_view text) { element(name, {}, text); }
  /// An element that can hold nothing: `<br/>`.
  void empty(std::string_view name, Attributes attributes = {});

  /// The parts of an element, where what stands in it follows from data.
  void begin(std::string_view name, Attributes attributes = {});
  void end(std::string_view name);

  void text(std::string_view text);
  /// A line break between blocks, for whoever reads the source.
  void line() { out_ += '\n'; }
  /// The program's own style sheet or script, which is not escaped.
  void source(std::string_view code) { out_ += code; }

 private:
  std::string& out_;
};

}  // namespace consultlint::html
