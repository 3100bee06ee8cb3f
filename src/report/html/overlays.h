#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "consultlint/document.h"
#include "report/html/placed_findings.h"

namespace consultlint::html {

/// What can be laid over the words of a block, outermost first.
enum class Layer : std::uint8_t {
  kLanguage,
  kFinding,
  kNoteMark,  ///< The printed mark of a note.
  kLabel,     ///< The block's printed number.
  kInserted,
  kMoved,
  kLink,
  kStrong,
  kEmphasis,
  kUnderline,
  kCode,
  kSuperscript,
  kPlaceholder,
  kHidden,
};
inline constexpr std::size_t kLayers = 14;

/// Words of one block with something laid over them. Of one layer only findings overlap.
struct Overlay {
  std::uint32_t block = 0;
  TextSpan span;
  Layer layer = Layer::kStrong;
  std::uint32_t index = 0;  ///< Of the language run, the finding's number, the note's story.
};

/// What is shown between the words of a block.
struct Inset {
  enum class Kind : std::uint8_t { kAddress, kPicture, kDeletion, kStory, kFinding };
  std::uint32_t block = 0;
  std::uint32_t at = 0;
  Kind kind = Kind::kAddress;
  std::uint32_t index = 0;  ///< Of the link, image, revision, story or placed finding.
};

/// All that is laid over or set into the words of a document, block by block. Views the document.
class Overlays {
 public:
  Overlays(const Document& document, const PlacedFindings& findings);

  std::span<const Overlay> over(std::uint32_t block) const;
  /// In the order in which they are shown.
  std::span<const Inset> insets(std::uint32_t block) const;

 private:
  /// A span may run over several blocks. What the layer holds already is left out, so that the work
  /// is linear however spans overlap.
  void add(Layer layer, TextSpan span, std::uint32_t index = 0);
  void add_inset(Inset::Kind kind, std::uint32_t at, std::size_t index);
  void add_marks();
  void add_links_and_pictures();
  void add_revisions();
  void add_languages_and_labels();
  void add_stories();
  void add_findings(const PlacedFindings& findings);
  /// The printed mark of the note that hangs from `anchor`; null when it is not in the text.
  const Mark* note_mark_at(std::uint32_t anchor) const;

  const Document& document_;
  std::vector<Overlay> overlays_;
  std::vector<Inset> insets_;
  std::array<std::uint32_t, kLayers> done_{};  // how far each layer has come
  std::vector<const Mark*> note_marks_;        // those that are in the text, in order
};

}  // namespace consultlint::html
