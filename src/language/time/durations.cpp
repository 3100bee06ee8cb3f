#include "language/time/durations.h"

#include "language/time/length_roles.h"
#include "language/time/written_lengths.h"

namespace consultlint {

using Role = DurationMention::Role;

std::vector<DurationMention> find_durations(const Facts& facts) {
  std::vector<WrittenLength> lengths = read_written_lengths(facts);
  const std::vector<Role> roles = find_length_roles(facts, lengths);
  std::vector<DurationMention> durations;
  durations.reserve(lengths.size());
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    durations.push_back({lengths[i].span, std::move(lengths[i].parts), roles[i]});
  }
  return durations;
}

std::string_view to_string(Role role) {
  switch (role) {
    case Role::kNone:
      return "";
    case Role::kConsultationPeriod:
      return "consultation-period";
    case Role::kFeedback:
      return "feedback";
    case Role::kNotice:
      return "notice";
  }
  return "";
}

}  // namespace consultlint
