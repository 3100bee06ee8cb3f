#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "printed_figures.h"

namespace consultlint::checks {
namespace {

/// A cell that holds a count, a share, or a count and its share: "104 (21%)".
struct NumberCell {
  std::optional<PrintedFigure> count;
  std::optional<PrintedFigure> share;
};

using Figures = std::vector<PrintedFigure>;

constexpr std::string_view kSignsOfNumbers = " \t\n()%*,.\xC2\xA3\xA0";

/// What is left of a cell without its figures says whether it is more than a number.
bool is_only_number(std::string_view text, std::uint32_t begin, const Figures& figures) {
  std::size_t at = 0;
  std::string rest;
  for (const PrintedFigure& figure : figures) {
    rest += text.substr(at, figure.span.begin - begin - at);
    at = figure.span.end - begin;
  }
  rest += text.substr(at);
  return rest.find_first_not_of(kSignsOfNumbers) == std::string::npos;
}

bool is_empty_cell(std::string_view text) {
  constexpr std::array<std::string_view, 7> kNothing = {
      "", "-", "\xE2\x80\x93", "\xE2\x80\x94", "n/a", "none", "nil"};
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  const std::string_view from = text.substr(begin);
  return std::ranges::any_of(kNothing, [&](std::string_view nothing) {
    return from.size() == nothing.size() && (nothing.empty() || has_phrase(from, nothing));
  });
}

/// Rows and columns of one table, cells as spans of the text.
struct Grid {
  std::vector<std::vector<TextSpan>> rows;
  bool has_header = false;
  TextSpan span;  ///< Of all its text.
};

/// What is wrong in one table.
class TableReader {
 public:
  TableReader(const Facts& facts, Grid grid, std::string_view around)
      : facts_(facts), document_(facts.document()), grid_(std::move(grid)), around_(around) {}

  std::vector<FigureFault> read() {
    if (grid_.rows.size() < 3 || grid_.rows[0].size() < 2) return {};
    find_total_row();
    if (!total_row_) return {};
    if (explains_other_sum(around_) || explains_other_sum(words(grid_.span))) return {};
    for (std::size_t column = 1; column < grid_.rows[0].size(); ++column) check_column(column);
    // Columns that none of them adds up hold something else than counts.
    if (judged_ > 2 && wrong_sums_ == judged_) return {};
    return std::move(faults_);
  }

 private:
  std::string_view words(TextSpan span) const { return document_.slice(span); }

  std::string_view label(std::size_t row) const { return words(grid_.rows[row].front()); }

  bool is_total_label(std::string_view text) const {
    constexpr std::array<std::string_view, 4> kTotals = {"total", "grand total", "overall total",
                                                         "all replies"};
    const std::size_t end = text.find_last_not_of(" :*");
    if (end == std::string_view::npos) return false;
    text = text.substr(0, end + 1);
    const bool named = std::ranges::any_of(kTotals, [&](std::string_view total) {
      return text.size() == total.size() && has_phrase(text, total);
    });
    constexpr std::size_t kShortLabel = 30;
    return named || (text.size() <= kShortLabel && has_phrase(text.substr(0, 6), "total "));
  }

  /// The last row, when it is the only total and no row repeats a part of another.
  void find_total_row() {
    const std::size_t last = grid_.rows.size() - 1;
    first_row_ = grid_.has_header || !has_figure(0) ? 1 : 0;
    if (last < first_row_ + 2 || !is_total_label(label(last))) return;
    for (std::size_t row = first_row_; row < last; ++row) {
      constexpr std::array<std::string_view, 5> kPartly = {"total", "subtotal", "all", "of which",
                                                           "including"};
      const std::string_view text = label(row);
      if (std::ranges::any_of(kPartly, [&](auto part) { return has_words(text, part); })) return;
    }
    total_row_ = last;
  }

  bool has_figure(std::size_t row) const {
    for (std::size_t column = 1; column < grid_.rows[row].size(); ++column) {
      if (!printed_figures(facts_, grid_.rows[row][column]).empty()) return true;
    }
    return false;
  }

  /// Nothing when the cell holds more than a number.
  std::optional<NumberCell> number_in(std::size_t row, std::size_t column) const {
    NumberCell cell;
    if (column >= grid_.rows[row].size()) return cell;
    const TextSpan span = grid_.rows[row][column];
    if (is_empty_cell(words(span))) return cell;
    const Figures figures = printed_figures(facts_, span);
    if (figures.empty() || figures.size() > 2) return std::nullopt;
    if (!is_only_number(words(span), span.begin, figures)) return std::nullopt;
    for (const PrintedFigure& figure : figures) {
      auto& place = figure.percent || is_share_column(column) ? cell.share : cell.count;
      if (place) return std::nullopt;
      place = figure;
    }
    if (cell.share) cell.share->percent = true;
    return cell;
  }

  bool is_share_column(std::size_t column) const {
    if (first_row_ == 0 || column >= grid_.rows[0].size()) return false;
    constexpr std::array<std::string_view, 4> kShare = {"%", "share", "per cent", "percent"};
    const std::string_view header = words(grid_.rows[0][column]);
    constexpr std::array<std::string_view, 3> kCount = {"number", "no.", "count"};
    const auto in_header = [&](std::string_view word) { return has_phrase(header, word); };
    return std::ranges::any_of(kShare, in_header) && std::ranges::none_of(kCount, in_header);
  }

  /// Figures that have no sum: means, prices, ages.
  bool is_added_up(std::size_t column) const {
    constexpr std::array<std::string_view, 12> kNoSum = {
        "average", "mean",  "median",   "rate",   "score",      "rank",
        "age",     "price", "cost per", "change", "difference", "ratio"};
    if (first_row_ == 0 || column >= grid_.rows[0].size()) return true;
    const std::string_view header = words(grid_.rows[0][column]);
    return std::ranges::none_of(kNoSum,
                                [&](std::string_view word) { return has_words(header, word); });
  }

  void check_column(std::size_t column) {
    const std::optional<NumberCell> total = number_in(*total_row_, column);
    if (!total || !is_added_up(column)) return;
    std::vector<NumberCell> cells;
    for (std::size_t row = first_row_; row < *total_row_; ++row) {
      const std::optional<NumberCell> cell = number_in(row, column);
      if (!cell) return;
      cells.push_back(*cell);
    }
    Figures counts;
    for (const NumberCell& cell : cells) {
      if (cell.count) counts.push_back(*cell.count);
    }
    if (total->count) check_sum(counts, *total->count);
    if (counts.size() > 1 && total->count) counted_ = cells;
    if (counts.size() > 1 && total->count) counted_total_ = total->count;
    check_shares(cells, total->share);
  }

  void check_sum(const Figures& parts, const PrintedFigure& total) {
    if (parts.size() < 2 || total.value == 0) return;
    ++judged_;
    const Sum sum(parts);
    if (sum.is(total)) return;
    ++wrong_sums_;
    if (std::abs(sum.value - total.value) > total.value / 2) return;
    faults_.push_back({total.span, spell_sum(parts) + " is " +
                                       spell(sum.value, sum.decimals, total.percent) + ", not " +
                                       spell(total.value, total.decimals, total.percent)});
  }

  /// Against the counts in the same cells or in the column before; without counts, by their sum.
  void check_shares(const std::vector<NumberCell>& cells, const std::optional<PrintedFigure>& all) {
    Figures shares;
    for (const NumberCell& cell : cells) {
      if (cell.share) shares.push_back(*cell.share);
    }
    if (shares.size() < 2) return;
    // Beside shares of counts a total other than 100% is the slip.
    const bool whole = !all || all->value == 100;
    const bool of_counts = check_against_counts(cells);
    if (all && whole != of_counts) check_sum(shares, *all);
  }

  /// Whether the shares are those of the counts, all but a few, which are faults.
  bool check_against_counts(const std::vector<NumberCell>& cells) {
    if (!counted_total_ || counted_total_->value == 0) return false;
    if (counted_.size() != cells.size()) return false;
    std::vector<FigureFault> wrong;
    std::size_t right = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto& count = counted_[i].count;
      const auto& share = cells[i].share;
      if (!count || !share) continue;
      const double exact = 100 * count->value / counted_total_->value;
      if (std::abs(exact - share->value) <= 1) {
        ++right;
        continue;
      }
      wrong.push_back({share->span, spell(count->value, count->decimals, false) + " of " +
                                        spell(counted_total_->value, 0, false) + " is " +
                                        spell(exact, share->decimals, true) + ", not " +
                                        spell(share->value, share->decimals, true)});
    }
    if (right < 2 || wrong.size() > right / 2) return false;
    faults_.insert(faults_.end(), wrong.begin(), wrong.end());
    return true;
  }

  const Facts& facts_;
  const Document& document_;
  Grid grid_;
  std::string_view around_;
  std::size_t first_row_ = 0;
  std::optional<std::size_t> total_row_;
  std::vector<NumberCell> counted_;  // of the last column of counts
  std::optional<PrintedFigure> counted_total_;
  std::vector<FigureFault> faults_;
  std::size_t judged_ = 0;
  std::size_t wrong_sums_ = 0;
};

Grid grid_of(const Document& document, std::uint32_t table) {
  const auto blocks = document.blocks();
  Grid grid;
  for (std::uint32_t row = table + 1; row < blocks[table].next; row = blocks[row].next) {
    if (blocks[row].kind != BlockKind::kRow) continue;
    if (grid.rows.empty()) grid.has_header = blocks[row].header;
    std::vector<TextSpan>& cells = grid.rows.emplace_back();
    for (std::uint32_t cell = row + 1; cell < blocks[row].next; cell = blocks[cell].next) {
      const std::uint32_t last = blocks[cell].next - 1;
      cells.push_back({blocks[cell].span.begin, blocks[last].span.end});
    }
    if (cells.empty()) grid.rows.pop_back();
  }
  if (!grid.rows.empty() && !grid.rows.front().empty()) {
    const TextSpan first = grid.rows.front().front();
    grid.span = {first.begin, blocks[blocks[table].next - 1].span.end};
  }
  return grid;
}

/// What readers are told beside a table: up to two blocks before it and the one behind it.
std::string_view words_around(const Document& document, std::uint32_t table) {
  const auto blocks = document.blocks();
  const std::uint32_t first = table < 2 ? 0 : table - 2;
  const std::uint32_t last =
      std::min<std::uint32_t>(blocks[table].next, static_cast<std::uint32_t>(blocks.size()) - 1);
  const std::uint32_t begin = blocks[first].span.begin;
  return document.slice({begin, std::max(begin, blocks[last].span.end)});
}

}  // namespace

std::vector<FigureFault> find_table_faults(const Facts& facts) {
  const Document& document = facts.document();
  std::vector<FigureFault> faults;
  for (std::uint32_t i = 0; i < document.blocks().size(); ++i) {
    if (document.blocks()[i].kind != BlockKind::kTable) continue;
    Grid grid = grid_of(document, i);
    if (grid.rows.empty()) continue;
    const auto found = TableReader(facts, std::move(grid), words_around(document, i)).read();
    faults.insert(faults.end(), found.begin(), found.end());
  }
  return faults;
}

}  // namespace consultlint::checks
