#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/facts.h"
#include "consultlint/span.h"

namespace consultlint::checks {

/// A number printed in figures: "1,234", "12.5%", "40 per cent".
struct PrintedFigure {
  TextSpan span;  ///< With the sign of percent.
  double value = 0;
  int decimals = 0;
  bool percent = false;
};

/// Figures that cannot be right together, and what does not add up, as a sentence.
struct FigureFault {
  TextSpan span;
  std::string what;
};

/// The figures in a part of the text, in order. What belongs to a word, a date, a time, an address
/// or a number in brackets such as "(1.2.3)" is none.
std::vector<PrintedFigure> printed_figures(const Facts& facts, TextSpan part);

/// The sum and the most that rounding of its parts may move it.
struct Sum {
  explicit Sum(const std::vector<PrintedFigure>& parts);
  bool is(const PrintedFigure& total) const;

  double value = 0;
  double slack = 0;
  int decimals = 0;
};

/// "516" or "99.5%".
std::string spell(double value, int decimals, bool percent);
/// "318 + 147 + 42 + 9"; the middle of many parts is left out.
std::string spell_sum(const std::vector<PrintedFigure>& parts);

/// Whether a lower-case phrase stands in a text, in any case.
bool has_phrase(std::string_view text, std::string_view phrase);
/// The same, but only as whole words.
bool has_words(std::string_view text, std::string_view phrase);
/// Whether readers are told that answers may overlap or that figures were rounded, so that parts
/// need not add up.
bool explains_other_sum(std::string_view text);

/// The faults of all tables, and of all sentences.
std::vector<FigureFault> find_table_faults(const Facts& facts);
std::vector<FigureFault> find_sentence_faults(const Facts& facts);

}  // namespace consultlint::checks
