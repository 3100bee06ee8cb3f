// Learns the tables of src/language/learned/syllable_tables.cpp.
//
//   train_syllables PRONUNCIATIONS.tsv > syllable_tables.cpp
//
// PRONUNCIATIONS.tsv: a word, a tab, its syllable counts with the first pronunciation first
// ("area<TAB>3,3").
//
// Transformation-based learning: the count of vowel_groups() is corrected by the sum of the
// corrections of all patterns that stand in "^word$". Each round takes the pattern that puts most
// words right, until none gains enough; words that are then still wrong become exceptions. Equal
// input gives equal output.
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "language/vowel_groups.h"
#include "language/word_hash.h"

namespace consultlint {
namespace {

constexpr std::size_t kLongestPattern = 7;
constexpr int kLeastGain = 3;  // words put right less words put wrong
constexpr std::size_t kBuckets = 2048;

struct Word {
  std::string spelling;
  std::string framed;  // "^word$"
  int syllables = 0;
  int correction = 0;  // of the patterns chosen so far

  int count() const { return std::max(1, vowel_groups(spelling) + correction); }
  int error() const { return syllables - count(); }
};

/// A pattern that may be chosen, and how often it stands in which words.
struct Candidate {
  std::string pattern;
  std::vector<std::pair<std::uint32_t, std::int8_t>> words;
  int gain_if_more = 0;  // of a correction by +1
  int gain_if_less = 0;
};

/// British spellings of a word, which sound like the American ones.
std::vector<std::string> british_forms(const std::string& word) {
  static constexpr std::pair<std::string_view, std::string_view> kEndings[] = {
      {"ize", "ise"},   {"izes", "ises"},   {"ized", "ised"},       {"izing", "ising"},
      {"izer", "iser"}, {"izers", "isers"}, {"ization", "isation"}, {"izations", "isations"},
      {"yze", "yse"},   {"yzed", "ysed"},   {"yzing", "ysing"}};
  std::vector<std::string> forms;
  for (const auto& [american, british] : kEndings) {
    if (word.size() > american.size() + 2 && word.ends_with(american)) {
      forms.push_back(word.substr(0, word.size() - american.size()) + std::string(british));
    }
  }
  static constexpr std::string_view kOur[] = {
      "color", "honor", "favor", "labor",    "neighbor", "behavior", "harbor", "flavor",
      "humor", "rumor", "vapor", "endeavor", "armor",    "odor",     "savior", "parlor"};
  for (const std::string_view stem : kOur) {
    if (!word.starts_with(stem)) continue;
    std::string form = word;
    form.insert(stem.size() - 1, "u");
    forms.push_back(form);
  }
  return forms;
}

// British words whose counts the American dictionary does not imply.
constexpr std::pair<std::string_view, int> kBritishWords[] = {
    {"centred", 2},     {"cllr", 3},         {"cllrs", 3},      {"jewellery", 3},
    {"manoeuvring", 4}, {"manoeuvrable", 5}, {"speciality", 5}, {"specialities", 6}};

std::vector<Word> read_words(std::istream& in) {
  std::map<std::string, int> counts;
  std::string line;
  while (std::getline(in, line)) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos) counts[line.substr(0, tab)] = std::stoi(line.substr(tab + 1));
  }
  std::map<std::string, int> british;
  for (const auto& [word, count] : counts) {
    for (const std::string& form : british_forms(word)) british.emplace(form, count);
  }
  british.insert(std::begin(kBritishWords), std::end(kBritishWords));
  counts.merge(british);
  std::vector<Word> words;
  for (const auto& [word, count] : counts) words.push_back({word, "^" + word + "$", count});
  return words;
}

class Learner {
 public:
  explicit Learner(std::vector<Word> words) : words_(std::move(words)) {
    std::map<std::string, std::uint32_t> ids;
    of_word_.resize(words_.size());
    for (std::uint32_t w = 0; w < words_.size(); ++w) collect(w, ids);
    for (std::uint32_t w = 0; w < words_.size(); ++w) score(w, 1);
  }

  std::map<std::string, int> learn() {
    std::map<std::string, int> corrections;
    for (;;) {
      const auto more = std::ranges::max_element(candidates_, {}, &Candidate::gain_if_more);
      const auto less = std::ranges::max_element(candidates_, {}, &Candidate::gain_if_less);
      const bool add = more->gain_if_more >= less->gain_if_less;
      const Candidate& best = add ? *more : *less;
      if ((add ? best.gain_if_more : best.gain_if_less) < kLeastGain) return corrections;
      corrections[best.pattern] += add ? 1 : -1;
      for (const auto& [w, times] : best.words) {
        score(w, -1);
        words_[w].correction += add ? times : -times;
        score(w, 1);
      }
    }
  }

  const std::vector<Word>& words() const { return words_; }

 private:
  void collect(std::uint32_t w, std::map<std::string, std::uint32_t>& ids) {
    const std::string& framed = words_[w].framed;
    std::map<std::string, std::int8_t> times;
    for (std::size_t at = 0; at + 1 < framed.size(); ++at) {
      for (std::size_t n = 1; n <= std::min(kLongestPattern, framed.size() - at); ++n) {
        ++times[framed.substr(at, n)];
      }
    }
    for (const auto& [pattern, count] : times) {
      const auto [found, is_new] =
          ids.try_emplace(pattern, static_cast<std::uint32_t>(candidates_.size()));
      if (is_new) candidates_.push_back({pattern, {}});
      candidates_[found->second].words.emplace_back(w, count);
      of_word_[w].emplace_back(found->second, count);
    }
  }

  /// Enters (sign 1) or takes back (sign -1) what the word says for and against its patterns.
  void score(std::uint32_t w, int sign) {
    const int error = words_[w].error();
    for (const auto& [id, times] : of_word_[w]) {
      if (error == 0) {
        candidates_[id].gain_if_more -= sign;
        candidates_[id].gain_if_less -= sign;
      } else if (error == times) {
        candidates_[id].gain_if_more += sign;
      } else if (error == -times) {
        candidates_[id].gain_if_less += sign;
      }
    }
  }

  std::vector<Word> words_;
  std::vector<Candidate> candidates_;
  std::vector<std::vector<std::pair<std::uint32_t, std::int8_t>>> of_word_;
};

/// One node of the pattern trie as written out; the children of node i are the nodes
/// [first_child[i], first_child[i + 1]).
struct Trie {
  std::string letters = "^";  // of node 0, which stands before every pattern
  std::vector<int> corrections = {0};
  std::vector<std::uint32_t> first_child;
};

Trie lay_out(const std::map<std::string, int>& corrections) {
  std::map<std::string, int> nodes = {{"", 0}};
  for (const auto& [pattern, correction] : corrections) {
    for (std::size_t n = 1; n <= pattern.size(); ++n) nodes.try_emplace(pattern.substr(0, n), 0);
    nodes[pattern] = correction;
  }
  Trie trie;
  std::vector<std::string> order = {""};
  for (std::size_t i = 0; i < order.size(); ++i) {
    trie.first_child.push_back(static_cast<std::uint32_t>(order.size()));
    const std::string prefix = order[i];
    for (auto child = nodes.upper_bound(prefix);
         child != nodes.end() && child->first.starts_with(prefix); ++child) {
      if (child->first.size() != prefix.size() + 1) continue;
      order.push_back(child->first);
      trie.letters += child->first.back();
      trie.corrections.push_back(child->second);
    }
  }
  trie.first_child.push_back(static_cast<std::uint32_t>(order.size()));
  return trie;
}

/// The child of the root for each letter from "^" to "z", or 0.
std::vector<std::uint32_t> roots_of(const Trie& trie) {
  std::vector<std::uint32_t> roots('z' - '^' + 1);
  for (std::uint32_t i = trie.first_child[0]; i < trie.first_child[1]; ++i) {
    roots[static_cast<std::size_t>(trie.letters[i] - '^')] = i;
  }
  return roots;
}

/// Words that the patterns leave wrong.
std::vector<Word> find_exceptions(const std::vector<Word>& words) {
  std::vector<Word> wrong;
  std::ranges::copy_if(words, std::back_inserter(wrong),
                       [](const Word& w) { return w.error() != 0; });
  return wrong;
}

/// Exceptions by bucket of their hash, each a word and a digit.
struct Buckets {
  std::string entries;
  std::vector<std::uint32_t> begins;
};

Buckets lay_out(const std::vector<Word>& exceptions) {
  std::vector<std::string> buckets(kBuckets);
  for (const Word& word : exceptions) {
    buckets[hash_word(word.spelling) % kBuckets] += word.spelling + std::to_string(word.syllables);
  }
  Buckets result;
  for (const std::string& bucket : buckets) {
    result.begins.push_back(static_cast<std::uint32_t>(result.entries.size()));
    result.entries += bucket;
  }
  result.begins.push_back(static_cast<std::uint32_t>(result.entries.size()));
  return result;
}

void print_string(std::string_view value) {
  constexpr std::size_t kLine = 90;
  for (std::size_t at = 0; at < value.size(); at += kLine) {
    std::cout << "\n    \"" << value.substr(at, kLine) << '"';
  }
}

template <class Number>
void print_numbers(std::string_view type, std::string_view name,
                   const std::vector<Number>& values) {
  std::cout << "constexpr std::array<" << type << ", " << values.size() << "> " << name << " = {";
  constexpr std::size_t kLine = 96;
  std::size_t column = kLine;
  for (const Number value : values) {
    const std::string number = std::to_string(value) + ",";
    column += number.size();
    if (column > kLine) {
      std::cout << "\n    ";
      column = number.size();
    }
    std::cout << number;
  }
  std::cout << "\n};\n\n";
}

std::uint32_t checksum(const std::string& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return hash_word(content.str());
}

void print_tables(const std::string& origin, const Trie& trie, const Buckets& exceptions) {
  std::cout << "// Generated by tests/support/train_syllables.cpp; do not edit.\n"
            << origin
            << "#include \"language/learned/syllable_tables.h\"\n\n#include <array>\n\n"
               "namespace consultlint {\nnamespace {\n\n";
  print_numbers("std::int8_t", "kCorrections", trie.corrections);
  print_numbers("std::uint16_t", "kFirstChildren", trie.first_child);
  print_numbers("std::uint16_t", "kRoots", roots_of(trie));
  print_numbers("std::uint16_t", "kBuckets", exceptions.begins);
  std::cout << "}  // namespace\n\nconstinit const SyllablePatterns kSyllablePatterns = {";
  print_string(trie.letters);
  std::cout << ",\n    kCorrections, kFirstChildren, kRoots};\n\n"
               "constinit const WordList kSyllableExceptions = {";
  print_string(exceptions.entries);
  std::cout << ",\n    kBuckets};\n\n}  // namespace consultlint\n";
}

void learn_from(const std::string& path) {
  std::ifstream data(path);
  Learner learner(read_words(data));
  const auto corrections = learner.learn();
  const std::vector<Word> exceptions = find_exceptions(learner.words());
  std::ostringstream origin;
  origin
      << "// Learned from the CMU Pronouncing Dictionary (Carnegie Mellon University, BSD-style\n"
         "// licence, see LICENSE), FNV-1a checksum "
      << std::hex << checksum(path) << std::dec << ": " << corrections.size() << " patterns, "
      << exceptions.size() << " exceptions.\n";
  print_tables(origin.str(), lay_out(corrections), lay_out(exceptions));
}

}  // namespace
}  // namespace consultlint

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: train_syllables PRONUNCIATIONS.tsv\n";
    return 2;
  }
  consultlint::learn_from(arguments[1]);
  return 0;
}
