#include "cli/completion.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "cli/command.h"

namespace consultlint::cli {
namespace {

constexpr std::array<std::pair<std::string_view, Shell>, 3> kShells = {
    {{"bash", Shell::kBash}, {"zsh", Shell::kZsh}, {"fish", Shell::kFish}}};

/// What a shell offers for a value, by what help calls it.
struct Offer {
  std::string_view value;
  std::string_view subject;  ///< Of `consultlint list`; empty when `words` or files are offered.
  std::string_view words;
};
constexpr std::array<Offer, 10> kOffers = {{
    {"FORMAT", "formats", ""},
    {"KIND", "kinds", ""},
    {"CODES", "codes", ""},
    {"CODE", "codes", ""},
    {"RULES", "rules", ""},
    {"RULE", "rules", ""},
    {"VIEW", "views", ""},
    {"LEVEL", "", "note warning error"},
    {"WHEN", "", "auto always never"},
    {"SHELL", "", "bash zsh fish"},
}};

/// Nothing for a value that is typed freely, or is a file. Of "FORMAT[=FILE]" the first part
/// counts.
const Offer* offer_for(std::string_view value) {
  const std::string_view name = value.substr(0, value.find('['));
  const auto* offer = std::ranges::find(kOffers, name, &Offer::value);
  return offer == kOffers.end() ? nullptr : offer;
}

bool is_file(std::string_view value) {
  return value.find("FILE") != value.npos || value.find("DIR") != value.npos ||
         value.find("PATH") != value.npos;
}

/// The shell's words that print what is offered.
std::string command_for(const Offer& offer) {
  if (!offer.subject.empty()) return fmt::format("_consultlint_list {}", offer.subject);
  return fmt::format("echo {}", offer.words);
}

std::string single_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + '\'';
}

std::string names_of_commands() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return fmt::format("{}", fmt::join(names, " "));
}

/// "--format|-f" and the like, for the options whose value is offered, once each.
std::string bash_values() {
  std::string out;
  std::vector<std::string_view> seen;
  for (const Command& command : commands()) {
    for (const OptionRow& row : help_of(command).options) {
      const Offer* offer = offer_for(row.value);
      if (offer == nullptr || std::ranges::find(seen, row.name) != seen.end()) continue;
      seen.push_back(row.name);
      const std::string letter = row.letter == '\0' ? "" : fmt::format("|-{}", row.letter);
      out += fmt::format("    --{}{}) offered=$({}) ;;\n", row.name, letter, command_for(*offer));
    }
  }
  return out;
}

std::string bash_commands() {
  std::string out;
  for (const Command& command : commands()) {
    const CommandHelp help = help_of(command);
    std::string options;
    for (const OptionRow& row : help.options) options += fmt::format(" --{}", row.name);
    const Offer* offer = offer_for(help.words);
    out += fmt::format("    {}) options='{}'", command.name, options.substr(1));
    if (offer != nullptr) out += fmt::format(" words=$({})", command_for(*offer));
    out += " ;;\n";
  }
  return out;
}

std::string bash_script() {
  return fmt::format(R"(# Completion of consultlint for bash.
_consultlint_list() {{ consultlint list "$1" 2>/dev/null | cut -d ' ' -f 1; }}
_consultlint() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}}
  local command=check options words offered
  case " {0} " in
    *" ${{COMP_WORDS[1]}} "*) command=${{COMP_WORDS[1]}} ;;
  esac
  COMPREPLY=()
  case $previous in
{1}  esac
  if [ -n "$offered" ]; then
    COMPREPLY=($(compgen -W "$offered" -- "$current"))
    return
  fi
  case $command in
{2}  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
    return
  fi
  [ "$COMP_CWORD" -eq 1 ] && words="{0}"
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}}
complete -o filenames -F _consultlint consultlint
)",
                     names_of_commands(), bash_values(), bash_commands());
}

/// For a description in an _arguments specification.
std::string zsh_words(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(std::string_view value) {
  if (const Offer* offer = offer_for(value)) {
    return fmt::format("compadd -- $({})", command_for(*offer));
  }
  return is_file(value) ? "_files" : "";
}

std::string zsh_options(const CommandHelp& help) {
  std::string out;
  for (const OptionRow& row : help.options) {
    const std::string value =
        row.value.empty() ? "" : fmt::format(":{}:{}", row.value, zsh_action(row.value));
    const std::string about = fmt::format("[{}]", zsh_words(row.help));
    const std::string spec =
        fmt::format("*--{}{}{}{}", row.name, row.value.empty() ? "" : "=", about, value);
    out += fmt::format(" \\\n        {}", single_quoted(spec));
    if (row.letter == '\0') continue;
    out += fmt::format(" \\\n        {}",
                       single_quoted(fmt::format("*-{}{}{}{}", row.letter,
                                                 row.value.empty() ? "" : "+", about, value)));
  }
  const std::string words = offer_for(help.words) == nullptr ? "_files" : zsh_action(help.words);
  return out +
         fmt::format(" \\\n        {}", single_quoted(fmt::format("*:{}:{}", help.words, words)));
}

std::string zsh_script() {
  std::string cases;
  std::string described;
  for (const Command& command : commands()) {
    cases += fmt::format("      {})\n      _arguments -s{}\n      ;;\n", command.name,
                         zsh_options(help_of(command)));
    described += fmt::format(
        " {}", single_quoted(fmt::format("{}:{}", command.name, zsh_words(command.summary))));
  }
  return fmt::format(R"(#compdef consultlint
# Completion of consultlint for zsh.
_consultlint_list() {{ consultlint list "$1" 2>/dev/null | cut -d ' ' -f 1; }}
_consultlint() {{
  local command=check
  local -a commands=({1})
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  case " {0} " in
    *" $words[2] "*) command=$words[2]; shift words; (( CURRENT-- )) ;;
  esac
  case $command in
{2}  esac
}}
_consultlint "$@"
)",
                     names_of_commands(), described, cases);
}

/// Words stand as they are; what a command prints is split by lines only.
std::string fish_words(const Offer& offer) {
  return offer.subject.empty() ? std::string(offer.words) : fmt::format("({})", command_for(offer));
}

std::string fish_script() {
  std::string out = fmt::format(R"(# Completion of consultlint for fish.
function _consultlint_list
    consultlint list $argv[1] 2>/dev/null | string split -f 1 ' '
end
function _consultlint_uses
    set -l words (commandline -opc)
    set -l command check
    contains -- "$words[2]" {}; and set command $words[2]
    test $command = $argv[1]
end
)",
                                names_of_commands());
  for (const Command& command : commands()) {
    out += fmt::format("complete -c consultlint -n __fish_use_subcommand -a {} -d {}\n",
                       command.name, single_quoted(command.summary));
  }
  for (const Command& command : commands()) {
    const CommandHelp help = help_of(command);
    const std::string here =
        fmt::format("complete -c consultlint -n '_consultlint_uses {}'", command.name);
    for (const OptionRow& row : help.options) {
      out += fmt::format("{} -l {}", here, row.name);
      if (row.letter != '\0') out += fmt::format(" -s {}", row.letter);
      if (!row.value.empty()) out += " -r";
      const Offer* offer = offer_for(row.value);
      if (offer != nullptr) out += fmt::format(" -f -a '{}'", fish_words(*offer));
      out += fmt::format(" -d {}\n", single_quoted(row.help));
    }
    if (const Offer* offer = offer_for(help.words)) {
      out += fmt::format("{} -a '{}'\n", here, fish_words(*offer));
    }
  }
  return out;
}

}  // namespace

std::optional<Shell> shell_named(std::string_view name) {
  const auto* shell =
      std::ranges::find(kShells, name, [](const auto& known) { return known.first; });
  if (shell == kShells.end()) return std::nullopt;
  return shell->second;
}

std::string completion_script(Shell shell) {
  switch (shell) {
    case Shell::kBash:
      return bash_script();
    case Shell::kZsh:
      return zsh_script();
    case Shell::kFish:
      break;
  }
  return fish_script();
}

}  // namespace consultlint::cli
