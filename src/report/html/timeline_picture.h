#pragma once
#include <span>
#include <string>

#include "report/html/file_view.h"
#include "report/html/timeline_rows.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Draws the dates of a paper on a line of time: a row each, with a sign for its part, the days on
/// which the consultation is open as a bar, and the bank holidays in it. Positions are shares of
/// the width, so that the words keep their size on a phone. Nothing when fewer than two days are
/// known. Dates that lie years from the consultation would press it to a dot: they are left to the
/// table.
void write_timeline_picture(Writer& out, const Facts& facts, std::span<const TimelineRow> rows);

}  // namespace consultlint::html
