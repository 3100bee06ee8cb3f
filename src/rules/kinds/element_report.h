#pragma once
#include <optional>
#include <string>

#include "consultlint/document.h"
#include "consultlint/facts.h"
#include "rules/kinds/places.h"
#include "rules/page.h"

namespace consultlint {

/// What came nearest to an element that is not there.
struct NearestMiss {
  TextSpan cue;
  const EvidenceRow* row = nullptr;
  bool complete = false;  ///< A row of support that hit; else a cue whose fact is missing.
};

/// A sentence about the nearest miss; empty when there is none.
std::string describe_nearest(const std::optional<NearestMiss>& nearest, const Document& document,
                             const Places& places);

/// The first cues of the page's strongest rows as a person would quote them: "closing date" or
/// "open … until", with a date.
std::string describe_wanted(const Page& page);

/// Where a reader would expect the element: the heading over the nearest miss, else the heading
/// that shares most words with a heading cue of the page, else the title.
TextSpan expected_place(const Page& page, const std::optional<NearestMiss>& nearest,
                        const Facts& facts, const Places& places);

}  // namespace consultlint
