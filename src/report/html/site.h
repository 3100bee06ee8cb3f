#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "consultlint/report.h"

namespace consultlint::html {

/// A report as a folder of pages: one a file, and an index. Pages are made one by one, so that many
/// papers need the memory of one. Views the report, which must outlive it.
class Site {
 public:
  explicit Site(const Report& report);

  /// The files' pages in order; the index last, so that its links lead somewhere once it is there.
  std::size_t size() const { return names_.size() + 1; }
  /// "budget-2026-docx.html", "index.html": unique whatever a file system makes of capitals, and of
  /// small letters, digits and hyphens only.
  std::string name(std::size_t page) const;
  std::string content(std::size_t page) const;

 private:
  const Report& report_;
  std::vector<std::string> names_;
};

}  // namespace consultlint::html
