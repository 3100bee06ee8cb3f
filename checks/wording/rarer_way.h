#pragma once
#include <array>
#include <span>
#include <string>
#include <vector>

#include "consultlint/check.h"

namespace consultlint::checks {

/// The places where a paper writes one thing in one of several ways, in text order.
struct Way {
  std::string name;  ///< As a message names it.
  std::vector<TextSpan> places;
  /// How each place would be written in the other way; empty where that takes a person.
  std::vector<Edit> other_way;
  bool settled = false;  ///< Is kept however rare it is in this paper.
};

/// Of ways that mean the same, reports each but the commonest (of equal ones, the first in the
/// text) where it stands first, with the holes {found}, {common} and {tally}; its other places and
/// one of the commonest are related. Nothing when fewer than two ways have a place.
void report_rarer_ways(std::span<const Way> ways, Sink& out);

/// The same of two ways whose words can be put into each other: the hole {instead} and a fix for
/// all places, safe where the other way clearly prevails. Of two that are equally common the first
/// of `ways` stays, and one that is settled stays in any case.
void report_rarer_way(const Document& document, const std::array<Way, 2>& ways, Sink& out);

/// Whether a place stands in the words of a link to elsewhere that are long enough to be a
/// headline: those are how another page writes.
bool is_in_headline(const Document& document, TextSpan place);

}  // namespace consultlint::checks
