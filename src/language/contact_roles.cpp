#include "language/contact_roles.h"

#include <algorithm>
#include <array>

#include "language/cue_words.h"

namespace consultlint {
namespace {

using Role = Contact::Role;

constexpr CueRow row(Role role, std::uint8_t strength, std::string_view phrases) {
  return {static_cast<std::uint8_t>(role), strength, phrases};
}

constexpr std::array kRows = {
    row(Role::kFormat, 5,
        "large print|braille|easy read|audio|another language|other languages|another format|"
        "other formats|alternative format*|accessible format*|different format*|translat*|"
        "british sign language|bsl|interpreter*|paper cop*|printed cop*"),
    row(Role::kPrivacy, 5,
        "privacy|data protection|freedom of information|personal data|your data|"
        "information governance|personal information"),
    row(Role::kPress, 5, "press|media|journalist*|newsdesk"),
    row(Role::kReply, 3,
        "repl*|respon*|send your|send them|return it|return your|return the|return to|comments|"
        "submi*|have your say|fill in|complete the|take part|your views|observations|survey|"
        "questionnaire|representations|write to us with|post it|feedback|answers"),
    row(Role::kQuery, 3,
        "quer*|questions|question|enquir*|inquir*|contact|further information|more information|"
        "to discuss|find out more|talk to|speak to|ask for|help|advice|information about|"
        "call us|ring us|get in touch"),
};

const CueTable& cues() {
  static const CueTable table(kRows);
  return table;
}

/// The role that the cues of a text favour: strongest first, then the last before the contact.
Role role_in(std::string_view source) {
  const FoldedText text(source);
  Role role = Role::kNone;
  int strength = 0;
  for (const CueHit& hit : cues().find_in(text)) {
    if (hit.cue->strength < strength) continue;
    strength = hit.cue->strength;
    role = static_cast<Role>(hit.cue->meaning);
  }
  return role;
}

class RoleReader {
 public:
  explicit RoleReader(const Facts& facts) : facts_(facts), document_(facts.document()) {}

  Role role_of(const Contact& contact) {
    const std::uint32_t at = facts_.sentence_at(contact.span.begin);
    if (at != kNowhere) {
      const TextSpan sentence = facts_.sentences()[at].span;
      const std::uint32_t begin = std::min(sentence.begin, contact.span.begin);
      const Role before = role_in(document_.slice({begin, contact.span.begin}));
      if (before != Role::kNone) return before;
      const std::uint32_t end = std::max(sentence.end, contact.span.end);
      const Role behind = role_in(document_.slice({contact.span.end, end}));
      if (behind != Role::kNone) return behind;
    }
    return role_around(contact.span.begin);
  }

 private:
  /// From the cell before, the line above or the heading.
  Role role_around(std::uint32_t offset) {
    const std::uint32_t block = document_.block_at(offset);
    if (block == kNowhere) return Role::kNone;
    if (block > 0) {
      const Role above = role_in(document_.slice(document_.content(document_.blocks()[block - 1])));
      if (above != Role::kNone) return above;
    }
    const auto sections = facts_.sections();
    while (section_ + 1 < sections.size() && sections[section_ + 1].first_block <= block) {
      ++section_;
    }
    if (section_ >= sections.size() || sections[section_].heading == kNowhere) return Role::kNone;
    const Block& heading = document_.blocks()[sections[section_].heading];
    return role_in(document_.slice(document_.content(heading)));
  }

  const Facts& facts_;
  const Document& document_;
  std::size_t section_ = 0;  // contacts come in text order
};

}  // namespace

void set_contact_roles(const Facts& facts, std::vector<Contact>& contacts) {
  RoleReader reader(facts);
  for (Contact& contact : contacts) contact.role = reader.role_of(contact);
}

}  // namespace consultlint
