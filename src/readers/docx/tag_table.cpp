#include "readers/docx/tag_table.h"

#include <algorithm>
#include <utility>

namespace consultlint::docx {
namespace {

constexpr std::size_t kFewestSlots = 256;
constexpr std::size_t kSlotsPerName = 4;

// Names of one vocabulary share their prefix and often their first letters ("footnotePr",
// "footnoteReference"), so the middle and the end tell most.
std::size_t hash_of(std::string_view name) {
  const auto byte = [name](std::size_t at) { return static_cast<unsigned char>(name[at]); };
  const std::size_t size = name.size();
  return size * 9 + byte(size - 1) * std::size_t{7} + byte(size / 2) * std::size_t{13} +
         byte(std::min<std::size_t>(2, size - 1)) * std::size_t{13};
}

}  // namespace

void TagTable::add(std::string name, Tag tag) {
  if (name.empty()) return;
  if ((taken_ + 1) * kSlotsPerName > slots_.size()) grow();
  Entry& slot = slots_[slot_of(name)];
  if (!slot.name.empty()) return;
  slot = {std::move(name), tag};
  ++taken_;
}

Tag TagTable::find(std::string_view name) const {
  if (name.empty() || slots_.empty()) return Tag::kOther;
  return slots_[slot_of(name)].tag;
}

std::size_t TagTable::slot_of(std::string_view name) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(name) & mask;
  while (!slots_[slot].name.empty() && slots_[slot].name != name) slot = (slot + 1) & mask;
  return slot;
}

void TagTable::grow() {
  std::vector<Entry> former = std::exchange(slots_, {});
  slots_.resize(std::max(kFewestSlots, former.size() * 2));
  for (Entry& entry : former) {
    if (!entry.name.empty()) slots_[slot_of(entry.name)] = std::move(entry);
  }
}

}  // namespace consultlint::docx
