#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "language/elements/passage_features.h"
#include "rules/kinds/declared_evidence.h"

namespace consultlint::train {

enum class Label : std::uint8_t { kAbsent, kPresent, kUnsure };

/// What a reader said of one element in one paper.
struct PaperLabel {
  Label label = Label::kAbsent;
  std::vector<std::uint32_t> passages;     ///< Where it is: indexes into Paper::passages.
  std::vector<std::uint32_t> near_misses;  ///< What only looks like it.
};

struct LabelledPassage {
  PassageFeatures features;
  std::string text;
};

/// A labelled document, as the scorer sees it.
struct Paper {
  std::string id;
  std::string set;     ///< The folder that it came from.
  std::string writer;  ///< Papers of one writer or issuer are left out together.
  std::string kind;
  bool lists_only_present = false;  ///< Elements that its labels do not name are absent.
  PassageFeatures document;         ///< As the model of kinds sees it.
  std::string kind_by_cues;         ///< What its phrases alone tell.
  std::vector<LabelledPassage> passages;
  std::map<std::string, PaperLabel> labels;
  std::map<std::string, DeclaredEvidence> declared;  ///< What the rows say, by element.
};

/// A sentence on its own that states an element, or only seems to.
struct LabelledSentence {
  std::string element;
  bool states = false;
  PassageFeatures features;
};

struct TrainingData {
  std::vector<Paper> papers;
  std::vector<LabelledSentence> sentences;
};

/// Reads every folder at or below `root` that holds docs/ and labels/, and every sentences/.
/// Labels are JSON ({"id", "kind", "elements": {ID: {"v", "quote", "lines"}}}) or tables of
/// element, yes|weak|near, quote; what a table does not name is absent. Appends to `data`; says on
/// standard error what it could not read.
void read_training_data(const std::filesystem::path& root, TrainingData& data);

/// The bad examples of the built-in element pages, each passage as a sentence that does not state
/// the element. `checks` is the folder of pages.
void read_page_examples(const std::filesystem::path& checks, TrainingData& data);

}  // namespace consultlint::train
