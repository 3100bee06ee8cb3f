#include "rules/cue_table.h"

#include <unordered_map>
#include <utility>

#include "rules/cue.h"

namespace consultlint {

EvidenceCuesStorage make_cue_table(std::string_view cues) {
  EvidenceCuesStorage table;
  std::unordered_map<std::string, std::size_t> index;
  std::vector<std::vector<EvidenceCues::Use>> uses;  // per phrase
  for (EvidenceCue& cue : parse_cues(cues)) {
    const auto number = static_cast<std::uint32_t>(table.chain_begins.size());
    table.chain_begins.push_back(static_cast<std::uint32_t>(table.chains.size()));
    table.chains.insert(table.chains.end(), cue.chains.begin(), cue.chains.end());
    table.chains.push_back(static_cast<std::uint32_t>(cue.segments.size()));
    for (std::uint32_t segment = 0; segment < cue.segments.size(); ++segment) {
      for (std::string& phrase : cue.segments[segment]) {
        const auto [at, added] = index.try_emplace(phrase, table.phrases.size());
        if (added) {
          table.phrases.push_back(std::move(phrase));
          uses.emplace_back();
        }
        uses[at->second].push_back({number, segment});
      }
    }
  }
  table.chain_begins.push_back(static_cast<std::uint32_t>(table.chains.size()));
  table.use_begins.push_back(0);
  for (const std::vector<EvidenceCues::Use>& of_phrase : uses) {
    table.uses.insert(table.uses.end(), of_phrase.begin(), of_phrase.end());
    table.use_begins.push_back(static_cast<std::uint32_t>(table.uses.size()));
  }
  return table;
}

bool needs_cue_table(std::string_view cues) {
  return cues.find_first_of("*&") != std::string_view::npos;
}

}  // namespace consultlint
