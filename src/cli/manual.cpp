#include "cli/manual.h"

#include <fmt/format.h>

#include <string_view>

#include "cli/command.h"

namespace consultlint::cli {
namespace {

/// Text as roff reads it: hyphens that can be copied, and no line that looks like a request.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) out += "\\&";
    if (c == '-') {
      out += "\\-";
    } else if (c == '\\') {
      out += "\\e";
    } else {
      out += c;
    }
  }
  return out;
}

/// Paragraphs, which blank lines part.
std::string paragraphs(std::string_view text) {
  std::string out = roff(text);
  for (std::size_t at = out.find("\n\n"); at != std::string::npos; at = out.find("\n\n", at)) {
    out.replace(at, 2, "\n.PP\n");
  }
  return out + '\n';
}

std::string option(const OptionRow& row) {
  std::string names = fmt::format("\\fB\\-\\-{}\\fR", roff(row.name));
  if (row.letter != '\0') names = fmt::format("\\fB\\-{}\\fR, {}", row.letter, names);
  if (!row.value.empty()) names += fmt::format(" \\fI{}\\fR", roff(row.value));
  return fmt::format(".TP\n{}\n{}.\n", names, roff(row.help));
}

std::string examples(std::string_view lines) {
  return fmt::format(".PP\nExamples:\n.PP\n.nf\n.RS\n{}.RE\n.fi\n", roff(lines));
}

std::string section(const Command& command) {
  const CommandHelp help = help_of(command);
  std::string out = fmt::format(".SS consultlint {}\n{}", roff(help.usage), paragraphs(help.about));
  for (const OptionRow& row : help.options) out += option(row);
  if (!help.examples.empty()) out += examples(help.examples);
  return out;
}

}  // namespace

std::string manual_page() {
  std::string out = fmt::format(
      ".TH CONSULTLINT 1 \"\" \"consultlint {}\" \"User Commands\"\n"
      ".SH NAME\nconsultlint \\- check draft consultation documents\n"
      ".SH SYNOPSIS\n.B consultlint\n[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR] \\fIPATH\\fR...\n"
      ".SH DESCRIPTION\n{}.SH COMMANDS\n",
      version(), paragraphs(about_program()));
  for (const Command& command : commands()) out += section(command);
  out +=
      ".SH EXIT STATUS\n"
      ".TP\n0\nNothing to mend.\n.TP\n1\nFindings.\n"
      ".TP\n2\nSomething could not be done; the other files were still checked.\n"
      ".SH FILES\n.TP\nconsultlint.yaml\nThe settings of the documents in its folder and below.\n"
      ".SH ENVIRONMENT\n"
      ".TP\nNO_COLOR\nWhen set, reports are not coloured unless \\-\\-color asks for it.\n"
      ".TP\nDICPATH\nFolders with spelling dictionaries, parted by colons.\n";
  return out;
}

}  // namespace consultlint::cli
