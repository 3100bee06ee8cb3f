#pragma once
#include <cstddef>
#include <string>

namespace consultlint {

/// A made-up consultation paper in the three formats, the same words in each: numbered sections,
/// paragraphs with a little emphasis and a link, lists, and a table now and then, in the
/// proportions of real papers. Equal sizes give equal papers.
struct BenchPaper {
  std::string markdown;
  std::string text;  ///< Paragraphs on one line, as programs export them.
  std::string docx;  ///< A package with styles and numbering.
};

BenchPaper make_bench_paper(std::size_t words);

}  // namespace consultlint
