#include "cli/arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>

#include "rules/suggestion.h"

namespace consultlint::cli {
namespace {

namespace po = boost::program_options;

po::options_description to_boost(std::span<const OptionRow> options) {
  po::options_description description;
  for (const OptionRow& row : options) {
    std::string names(row.name);
    if (row.letter != '\0') names += fmt::format(",{}", row.letter);
    if (row.value.empty()) {
      description.add_options()(names.c_str(), "");
    } else {
      description.add_options()(names.c_str(), po::value<std::vector<std::string>>(), "");
    }
  }
  return description;
}

Error unknown_option(const std::string& given, std::span<const OptionRow> options) {
  std::vector<std::string> names;
  for (const OptionRow& row : options) names.push_back(fmt::format("--{}", row.name));
  const std::vector<std::string_view> known(names.begin(), names.end());
  return {fmt::format("there is no option '{}'; {}", given, suggestion(given, known)), {}};
}

std::string_view without_dashes(std::string_view option) {
  return option.substr(std::min(option.find_first_not_of('-'), option.size()));
}

void wrap(std::string& out, std::string_view text, std::size_t indent, std::size_t width) {
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    if (column > indent && column + space + 1 > width) {
      out += fmt::format("\n{:{}}", "", indent);
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += text.substr(0, space);
    column += space;
    text.remove_prefix(std::min(space + 1, text.size()));
  }
}

}  // namespace

Result<Arguments> Arguments::parse(std::span<const std::string> words,
                                   std::span<const OptionRow> options) {
  // Unlike the default style, a long option must be written out: a guess could change its meaning
  // when an option is added.
  constexpr auto kStyle =
      po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  Arguments arguments;
  try {
    const po::options_description description = to_boost(options);
    const std::vector<std::string> given(words.begin(), words.end());
    const po::parsed_options parsed =
        po::command_line_parser(given).options(description).style(kStyle).run();
    for (const po::option& option : parsed.options) {
      if (option.string_key.empty()) {
        arguments.words_.insert(arguments.words_.end(), option.value.begin(), option.value.end());
      } else {
        auto& values = arguments.values_[option.string_key];
        values.insert(values.end(), option.value.begin(), option.value.end());
      }
    }
  } catch (const po::unknown_option& error) {
    return unknown_option(error.get_option_name(), options);
  } catch (const po::invalid_command_line_syntax& error) {
    const std::string given = error.get_option_name();
    const std::string_view name = without_dashes(given);
    const auto row = std::ranges::find(options, name, &OptionRow::name);
    const bool flag = row != options.end() && row->value.empty();
    return Error{flag ? fmt::format("option '--{}' takes no value", name)
                      : fmt::format("option '--{}' needs a value", name),
                 {}};
  } catch (const po::error& error) {
    return Error{error.what(), {}};
  }
  return arguments;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = values_.find(option);
  if (found == values_.end() || found->second.empty()) return std::nullopt;
  return found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
}

std::vector<std::string> Arguments::list(std::string_view option) const {
  std::vector<std::string> items;
  for (const std::string& value : values(option)) {
    std::string_view rest = value;
    while (!rest.empty()) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      if (comma > 0) items.emplace_back(rest.substr(0, comma));
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  }
  return items;
}

std::string describe(std::span<const OptionRow> options) {
  constexpr std::size_t kIndent = 30;
  constexpr std::size_t kWidth = 80;
  std::string out;
  for (const OptionRow& row : options) {
    std::string names = row.letter == '\0' ? fmt::format("      --{}", row.name)
                                           : fmt::format("  -{}, --{}", row.letter, row.name);
    if (!row.value.empty()) names += fmt::format(" {}", row.value);
    out += names.size() + 2 > kIndent ? fmt::format("{}\n{:{}}", names, "", kIndent)
                                      : fmt::format("{:{}}", names, kIndent);
    wrap(out, row.help, kIndent, kWidth);
    out += '\n';
  }
  return out;
}

}  // namespace consultlint::cli
