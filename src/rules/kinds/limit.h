#pragma once
#include "consultlint/check.h"
#include "consultlint/options.h"
#include "rules/page.h"

namespace consultlint {

/// Reports sentences, paragraphs, sections or the document whose figure is beyond a bound of the
/// page. Of sentences those of one section are one finding; see sentence_limit.h. For sections and
/// the document the longest sentences come as related places, and a figure that few sentences leave
/// uncertain has to be beyond the bound all the same. Options that a page may declare:
///   min-sentences  sections or documents with fewer are not judged;
///   long-sentence  a section or document that would be within the bound if its sentences over so
///                  many words were split is left to the rule about sentences;
///   leave-out      sections whose heading holds one of these words are left alone.
/// The page must outlive the check.
Check make_limit(const Page& page, const Options& options);

}  // namespace consultlint
