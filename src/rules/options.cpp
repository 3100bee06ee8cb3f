#include "consultlint/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace consultlint {
namespace {

std::string to_text(const OptionValue& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return *flag ? "on" : "off";
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    return fmt::format("{}", fmt::join(*list, ","));
  }
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  return fmt::format("{}", std::get<std::int64_t>(value));
}

template <class Value>
const Value& checked(const OptionValue& value, std::string_view name) {
  if (const Value* typed = std::get_if<Value>(&value)) return *typed;
  throw std::logic_error(fmt::format("option '{}' has another type", name));
}

}  // namespace

void Options::set(std::string name, OptionValue value) {
  const auto at = std::ranges::lower_bound(
      values_, name, {}, [](const auto& pair) -> const std::string& { return pair.first; });
  if (at != values_.end() && at->first == name) {
    at->second = std::move(value);
  } else {
    values_.emplace(at, std::move(name), std::move(value));
  }
}

const OptionValue& Options::at(std::string_view name) const {
  const auto found =
      std::ranges::find_if(values_, [name](const auto& v) { return v.first == name; });
  if (found == values_.end()) {
    throw std::logic_error(fmt::format("the page declares no option '{}'", name));
  }
  return found->second;
}

bool Options::flag(std::string_view name) const {
  return checked<bool>(at(name), name);
}

std::int64_t Options::integer(std::string_view name) const {
  return checked<std::int64_t>(at(name), name);
}

double Options::number(std::string_view name) const {
  const OptionValue& value = at(name);
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<double>(*integer);
  return checked<double>(value, name);
}

const std::string& Options::text(std::string_view name) const {
  return checked<std::string>(at(name), name);
}

const std::vector<std::string>& Options::list(std::string_view name) const {
  return checked<std::vector<std::string>>(at(name), name);
}

std::string Options::canonical() const {
  std::string result;
  for (const auto& [name, value] : values_) {
    // Quotation keeps "a;b=c" in a value apart from two options.
    result += fmt::format("{}={:?};", name, to_text(value));
  }
  return result;
}

}  // namespace consultlint
