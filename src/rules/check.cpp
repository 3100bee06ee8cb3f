#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <utility>

#include "consultlint/rule.h"
#include "consultlint/run_check.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

constexpr std::array<std::string_view, 5> kVerdictNames = {"met", "weak", "not-met",
                                                           "not-applicable", "cannot-tell"};
constexpr std::array<std::string_view, 4> kLevelNames = {"none", "note", "warning", "error"};

/// The template with its holes filled, in one pass, so that a value with braces is left as it is. A
/// hole without argument stays and shows.
std::string fill(std::string_view text, std::initializer_list<Argument> arguments) {
  std::string message;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    message += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::size_t close = text.find('}');
    const std::string_view name = close == std::string_view::npos ? "" : text.substr(1, close - 1);
    const auto* argument = std::ranges::find(arguments, name, &Argument::name);
    if (argument == arguments.end()) {
      message += text.front();
      text.remove_prefix(1);
      continue;
    }
    message += argument->value;
    text.remove_prefix(close + 1);
  }
  // An empty last hole leaves the space before it.
  message.resize(message.find_last_not_of(' ') + 1);
  return message;
}

}  // namespace

std::string_view to_string(Verdict verdict) {
  return kVerdictNames[static_cast<std::size_t>(verdict)];
}

std::string_view to_string(Level level) {
  return kLevelNames[static_cast<std::size_t>(level)];
}

std::optional<Level> level_named(std::string_view name) {
  const auto found = std::ranges::find(kLevelNames, name);
  if (found == kLevelNames.end()) return std::nullopt;
  return static_cast<Level>(found - kLevelNames.begin());
}

std::string quoted_excerpt(std::string_view text) {
  constexpr std::size_t kLongest = 90;
  bool cut = false;
  if (text.size() > kLongest) {
    std::size_t end = text.rfind(' ', kLongest);
    if (end == std::string_view::npos || end == 0) end = kLongest;
    while (end > 0 && is_utf8_continuation(text[end])) --end;
    text = text.substr(0, end);
    cut = true;
  }
  std::string result = "\"" + std::string(text) + (cut ? " \xE2\x80\xA6\"" : "\"");
  std::ranges::replace(result, '\n', ' ');
  return result;
}

RunFinding& RunSink::report(std::size_t file, NotedWords words,
                            std::initializer_list<Argument> arguments) {
  return findings_.emplace_back(RunFinding{file, std::move(words), fill(message_, arguments), {}});
}

Finding& Sink::report(TextSpan span, std::initializer_list<Argument> arguments) {
  return findings_.emplace_back(Finding{span, fill(message_, arguments), {}, {}});
}

}  // namespace consultlint
