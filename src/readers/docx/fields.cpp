#include "readers/docx/fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"

namespace consultlint::docx {
namespace {

/// Fields whose result Word writes.
constexpr auto kGenerated = std::to_array<std::string_view>(
    {"TOC",     "TOA",     "INDEX",      "PAGE",     "PAGEREF",   "NUMPAGES",    "SECTIONPAGES",
     "SECTION", "SEQ",     "REF",        "NOTEREF",  "STYLEREF",  "DOCPROPERTY", "DOCVARIABLE",
     "LISTNUM", "AUTONUM", "CREATEDATE", "SAVEDATE", "PRINTDATE", "FILENAME"});

/// The words of an instruction; quotes keep spaces together and fall away, `\\` and `\"` inside
/// them stand for one character.
std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  bool in_word = false;
  bool in_quotes = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!in_quotes && ascii::is_space(c)) {
      in_word = false;
      continue;
    }
    if (!in_word) words.emplace_back();
    in_word = true;
    if (c == '"') {
      in_quotes = !in_quotes;
    } else if (in_quotes && c == '\\' && i + 1 < text.size() &&
               (text[i + 1] == '\\' || text[i + 1] == '"')) {
      words.back() += text[++i];
    } else {
      words.back() += c;
    }
  }
  return words;
}

bool has_switch(const std::vector<std::string>& words, std::string_view name) {
  return std::ranges::any_of(words, [name](const std::string& word) {
    return word.size() == 2 && word[0] == '\\' && word[1] == name[0];
  });
}

/// The address of a HYPERLINK: its first plain argument, and the place after `\l`.
std::string hyperlink_target(const std::vector<std::string>& words) {
  std::string address;
  std::string place;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "\\l" || words[i] == "\\o" || words[i] == "\\t" || words[i] == "\\s") {
      if (words[i] == "\\l" && i + 1 < words.size()) place = "#" + words[i + 1];
      ++i;
    } else if (!words[i].starts_with('\\') && address.empty()) {
      address = words[i];
    }
  }
  return address + place;
}

}  // namespace

FieldKind read_instruction(std::string_view instruction) {
  const std::vector<std::string> words = split(instruction);
  if (words.empty()) return {};
  FieldKind kind;
  const std::string name = ascii::upper_case(words.front());
  if (std::ranges::find(kGenerated, name) != kGenerated.end()) kind.mark = Mark::Kind::kGenerated;
  if (name == "FORMTEXT") kind.mark = Mark::Kind::kControl;
  if (name == "DATE" || name == "TIME") kind.mark = Mark::Kind::kCurrentDate;
  kind.contents = name == "TOC" && !has_switch(words, "c") && !has_switch(words, "a");
  if (name == "HYPERLINK") kind.target = hyperlink_target(words);
  const bool refers = name == "REF" || name == "PAGEREF" || name == "NOTEREF";
  if (refers && words.size() > 1 && has_switch(words, "h")) kind.target = "#" + words[1];
  return kind;
}

void FieldStack::begin() {
  open_.emplace_back();
  ++instructions_;
}

FieldStack::Field* FieldStack::separate() {
  if (open_.empty() || open_.back().in_result) return nullptr;
  Field& field = open_.back();
  field.in_result = true;
  field.kind = read_instruction(field.instruction);
  --instructions_;
  if (field.kind.contents) ++contents_;
  return &field;
}

std::optional<FieldStack::Field> FieldStack::end() {
  if (open_.empty()) return std::nullopt;
  Field field = std::move(open_.back());
  open_.pop_back();
  if (!field.in_result) --instructions_;
  if (field.kind.contents) --contents_;
  return field;
}

void FieldStack::append_instruction(std::string_view text) {
  if (!open_.empty() && !open_.back().in_result) open_.back().instruction += text;
}

bool FieldStack::abandon_instructions() {
  const bool any = in_instruction();
  while (in_instruction()) end();
  return any;
}

}  // namespace consultlint::docx
