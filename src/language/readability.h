#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// The figures of a document and of its sections, in the order of Facts::sections(); a section's
/// cover the sections below it.
struct DocumentReadability {
  Readability whole;
  std::vector<Readability> sections;
};

/// Counts running prose of body and text boxes: paragraphs in which a sentence ends in a stop, a
/// question or exclamation mark, a colon or a semicolon, and sentences of list items that do. A
/// word is what stands between white space; one that holds a digit, an address or a path is
/// excluded. A hyphenated word is one word with the syllables of its parts.
DocumentReadability measure_readability(const Facts& facts);

/// Fills in the formulas from the counts. W words, S sentences, Y syllables, P words of three or
/// more syllables, H hard words, C characters, L letters, D words off the list; all NaN when S or W
/// is 0.
///
///   Flesch Reading Ease    206.835 - 1.015 W/S - 84.6 Y/W
///                          Flesch 1948, J. Applied Psych. 32
///   Flesch-Kincaid grade   0.39 W/S + 11.8 Y/W - 15.59
///                          Kincaid et al. 1975, CNTECHTRA 8-75
///   Gunning Fog            0.4 (W/S + 100 H/W)
///                          Gunning 1952; H leaves out names, compounds and words made long by
///                          -ed, -es or -ing
///   SMOG                   1.0430 sqrt(30 P/S) + 3.1291
///                          McLaughlin 1969, J. of Reading 12
///   Coleman-Liau           0.0588 (100 L/W) - 0.296 (100 S/W) - 15.8
///                          Coleman and Liau 1975
///   Automated Readability  4.71 C/W + 0.5 W/S - 21.43
///                          Senter and Smith 1967
///   LIX                    W/S + 100 (words over six letters)/W
///                          Bjoernsson 1968
///   Dale-Chall             0.1579 (100 D/W) + 0.0496 W/S + 3.6365 if D/W > 5 %
///                          Dale, Chall 1948
///
/// D counts against the list of familiar_words.h, not against Dale and Chall's own.
void apply_formulas(Readability& figures);

}  // namespace consultlint
