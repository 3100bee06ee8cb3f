#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace consultlint::html {

/// Names of the places in a page that links lead to. Documents that share a page have a prefix
/// each, so a name stands for one place.
class Anchors {
 public:
  Anchors() = default;
  explicit Anchors(std::string prefix) : prefix_(std::move(prefix)) {}

  std::string block(std::uint32_t index) const { return name("b", index); }
  std::string story(std::uint32_t index) const { return name("s", index); }
  /// What is said of a finding, by its number in the page.
  std::string finding(std::uint32_t number) const { return name("f", number); }
  /// Where a finding stands in the text.
  std::string mark(std::uint32_t number) const { return name("m", number); }
  /// By index in the list of rules that found something.
  std::string rule(std::size_t index) const { return name("r", index); }
  /// By index in Compliance::clauses.
  std::string clause(std::size_t index) const { return name("c", index); }
  /// A part of the page: "findings".
  std::string part(std::string_view part_name) const { return prefix_ + std::string(part_name); }

 private:
  std::string name(const char* letter, std::size_t number) const {
    return prefix_ + letter + std::to_string(number);
  }

  std::string prefix_;
};

inline std::string link_to(const std::string& anchor) {
  return "#" + anchor;
}

}  // namespace consultlint::html
