#include "consultlint/dictionary.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <nuspell/dictionary.hxx>
#include <system_error>
#include <utility>

namespace consultlint {

struct Dictionary::State {
  nuspell::Dictionary words;
};

namespace {

namespace fs = std::filesystem;

/// Where systems keep the dictionaries of Hunspell.
constexpr std::string_view kFolders[] = {"/usr/share/hunspell", "/usr/share/myspell",
                                         "/usr/local/share/hunspell",
                                         "/opt/homebrew/share/hunspell", "/Library/Spelling"};

/// The folders to look in, the first first: those of DICPATH, as Hunspell reads it, then the usual.
std::vector<std::string_view> folders() {
  std::vector<std::string_view> all;
  const char* given = std::getenv("DICPATH");
  std::string_view rest = given == nullptr ? std::string_view() : given;
  while (!rest.empty()) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    if (colon > 0) all.push_back(rest.substr(0, colon));
    rest.remove_prefix(std::min(colon + 1, rest.size()));
  }
  all.insert(all.end(), std::begin(kFolders), std::end(kFolders));
  return all;
}

fs::path find_rules(std::string_view language) {
  for (const std::string_view folder : folders()) {
    fs::path rules = fs::path(folder) / (std::string(language) + ".aff");
    std::error_code error;
    if (fs::exists(rules, error)) return rules;
  }
  return {};
}

}  // namespace

Dictionary::Dictionary(std::unique_ptr<const State> state) : state_(std::move(state)) {}

Dictionary::~Dictionary() = default;

const Dictionary* Dictionary::british() {
  static const std::unique_ptr<const Dictionary> dictionary =
      []() -> std::unique_ptr<const Dictionary> {
    const fs::path rules = find_rules("en_GB");
    if (rules.empty()) return nullptr;
    auto state = std::make_unique<State>();
    try {
      state->words.load_aff_dic(rules);
    } catch (const nuspell::Dictionary_Loading_Error&) {  // a broken one is as good as none
      return nullptr;
    }
    return std::unique_ptr<const Dictionary>(new Dictionary(std::move(state)));
  }();
  return dictionary.get();
}

bool Dictionary::knows(std::string_view word) const {
  return state_->words.spell(word);
}

std::vector<std::string> Dictionary::suggestions(std::string_view word) const {
  std::vector<std::string> found;
  state_->words.suggest(word, found);
  return found;
}

}  // namespace consultlint
