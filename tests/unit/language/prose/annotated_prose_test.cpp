// The facts of language against papers that a reader annotated; about.md says how.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "support/tally.h"
#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;
using test::FactsOf;
using test::Tally;

/// A paper without its marks, and what they say.
struct Annotated {
  std::string prose;
  std::vector<std::string> sentences;
  std::vector<std::string> participles;
  std::vector<std::string> either;  // participles that may make a passive or not
  std::vector<std::string> definitions;
};

std::string last_word(std::string_view words) {
  return std::string(words.substr(words.find_last_of(" \"") + 1));
}

/// What stands between two signs from `at` on; the reading goes on behind the second.
std::string_view take_until(std::string_view line, std::string_view sign, std::size_t& at) {
  const std::size_t end = line.find(sign, at);
  const std::string_view taken = line.substr(at, end - at);
  at = end + sign.size();
  return taken;
}

/// The line without its marks.
std::string read_marks(std::string_view line, Annotated& paper) {
  constexpr std::string_view kOpen = "«";
  constexpr std::string_view kClose = "»";
  std::string plain;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '{') {
      const bool either = line[at + 1] == '~';
      at += either ? 2 : 1;
      const std::string_view passive = take_until(line, "}", at);
      (either ? paper.either : paper.participles).push_back(last_word(passive));
      plain += passive;
    } else if (line.substr(at).starts_with(kOpen)) {
      at += kOpen.size();
      const std::string_view long_form = take_until(line, kClose, at);
      std::size_t bracket = at + 2;
      std::string short_form(take_until(line, ")", bracket));
      if (short_form.size() > 2 && short_form.ends_with('s')) short_form.pop_back();
      paper.definitions.push_back(short_form + " = " + std::string(long_form));
      plain += long_form;
    } else {
      plain += line[at++];
    }
  }
  return plain;
}

Annotated read_annotated(const fs::path& path) {
  Annotated paper;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::string plain = read_marks(line, paper);
    const bool own_block = plain.empty() || plain.starts_with("- ") || plain.starts_with("# ") ||
                           plain.starts_with("## ");
    paper.prose += plain + (own_block ? "\n" : " ");
    if (plain.empty()) {
      paper.prose += "\n";
    } else if (!plain.starts_with('#')) {
      paper.sentences.push_back(plain.starts_with("- ") ? plain.substr(2) : plain);
    }
  }
  return paper;
}

std::vector<std::string> sentences_in(const FactsOf& facts) {
  std::vector<std::string> found;
  const Document& document = facts->document();
  for (const Sentence& sentence : facts->sentences()) {
    const BlockKind kind = document.blocks()[sentence.block].kind;
    if (kind == BlockKind::kTitle || kind == BlockKind::kHeading) continue;
    found.emplace_back(facts.text(sentence.span));
  }
  return found;
}

std::vector<std::string> participles_in(const FactsOf& facts, const Annotated& paper) {
  std::vector<std::string> found;
  const Document& document = facts->document();
  for (const Passive& passive : facts->passives()) {
    const BlockKind kind = document.blocks()[facts->sentences()[passive.sentence].block].kind;
    if (kind == BlockKind::kTitle || kind == BlockKind::kHeading) continue;
    found.push_back(last_word(facts.text(passive.span)));
  }
  for (const std::string& participle : paper.either) {
    const auto same = std::ranges::find(found, participle);
    if (same != found.end()) found.erase(same);
  }
  return found;
}

std::vector<std::string> definitions_in(const FactsOf& facts) {
  std::vector<std::string> found;
  for (const Acronym& acronym : facts->acronyms()) {
    const bool short_name = acronym.long_form.ends_with(acronym.short_form);  // "the Committee"
    if (acronym.long_form.empty() || short_name) continue;
    found.push_back(std::string(acronym.short_form) + " = " + std::string(acronym.long_form));
  }
  return found;
}

TEST(AnnotatedProse, IsReadAsByAReader) {
  Tally sentences;
  Tally passives;
  Tally definitions;
  for (const auto& entry :
       fs::directory_iterator(CONSULTLINT_SOURCE_DIR "/tests/unit/language/prose")) {
    if (entry.path().extension() != ".txt") continue;
    const Annotated paper = read_annotated(entry.path());
    const FactsOf facts(paper.prose);
    sentences.add(paper.sentences, sentences_in(facts));
    passives.add(paper.participles, participles_in(facts, paper));
    definitions.add(paper.definitions, definitions_in(facts));
  }
  EXPECT_GE(sentences.wanted, 360U);
  EXPECT_GE(passives.wanted, 300U);
  EXPECT_GE(definitions.wanted, 65U);
  EXPECT_GE(sentences.f1(), 0.99) << sentences.differences;
  EXPECT_GE(passives.f1(), 0.98) << passives.differences;
  EXPECT_GE(definitions.f1(), 0.95) << definitions.differences;
}

}  // namespace
}  // namespace consultlint
