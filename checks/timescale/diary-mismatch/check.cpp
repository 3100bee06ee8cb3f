#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "consultlint/calendar.h"
#include "consultlint/run_check.h"

namespace consultlint::checks {
namespace {

using Words = std::set<std::string, std::less<>>;

/// Words that titles have whatever they are about.
constexpr std::array<std::string_view, 41> kOfAnyTitle = {
    "consultation", "consulting", "consult",  "draft", "proposed", "proposal", "paper",
    "document",     "notice",     "council",  "the",   "and",      "of",       "on",
    "for",          "to",         "in",       "an",    "our",      "your",     "we",
    "at",           "by",         "from",     "with",  "have",     "say",      "review",
    "future",       "change",     "changing", "new",   "about",    "public",   "formal",
    "summary",      "us",         "you",      "how",   "what",     "should"};

/// Without the plural's ending, so that "Library services" is "libraries service".
std::string singular(std::string word) {
  if (word.ends_with("ies") && word.size() > 4) return word.replace(word.size() - 3, 3, "y");
  if (word.ends_with('s') && !word.ends_with("ss") && word.size() > 3) word.pop_back();
  return word;
}

/// The words that say what a title is about.
Words subject_of(std::string_view title) {
  Words words;
  std::string word;
  const auto end_word = [&] {
    word = singular(std::move(word));
    if (word.size() > 1 && std::ranges::find(kOfAnyTitle, word) == kOfAnyTitle.end()) {
      words.insert(word);
    }
    word.clear();
  };
  for (std::size_t i = 0; i < title.size(); ++i) {
    const auto byte = static_cast<unsigned char>(title[i]);
    const bool dash_or_quote = byte == 0xE2;  // of UTF-8's general punctuation
    if (std::isalnum(byte) != 0 || (byte >= 0x80 && !dash_or_quote)) {
      word += static_cast<char>(std::tolower(byte));
    } else {
      end_word();
      if (dash_or_quote) i += 2;
    }
  }
  end_word();
  return words;
}

Words years_in(const Words& words) {
  Words years;
  for (const std::string& word : words) {
    if (word.size() == 4 && (word.starts_with("19") || word.starts_with("20"))) years.insert(word);
  }
  return years;
}

std::size_t count_shared(const Words& a, const Words& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](const std::string& word) { return b.contains(word); }));
}

/// How alike two subjects are, from 0 (not the same consultation) to 1.
double likeness(const Words& a, const Words& b) {
  const std::size_t shared = count_shared(a, b);
  const std::size_t fewer = std::min(a.size(), b.size());
  if (shared == 0 || shared * 4 < fewer * 3) return 0;
  if (shared == 1 && std::max(a.size(), b.size()) > 2) return 0;
  const Words years = years_in(a);
  const Words other_years = years_in(b);
  if (!years.empty() && !other_years.empty() && count_shared(years, other_years) == 0) return 0;
  return static_cast<double>(shared) / static_cast<double>(a.size() + b.size() - shared);
}

const NotedDate* date_of(const FileSummary& paper, DateRole role) {
  const auto found = std::ranges::find(paper.dates, role, &NotedDate::role);
  return found == paper.dates.end() ? nullptr : &*found;
}

using Domains = std::set<std::string_view>;

/// What stands behind the @ of the file's addresses.
Domains domains_of(const FileSummary& file) {
  Domains domains;
  for (const NotedContact& contact : file.contacts) {
    if (contact.kind != Contact::Kind::kEmail) continue;
    const std::string_view address = contact.value;
    domains.insert(address.substr(address.find('@') + 1));
  }
  return domains;
}

bool is_same_domain(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  return a == b || (a.ends_with(b) && a[a.size() - b.size() - 1] == '.');
}

/// Two councils may consult on the same thing; their addresses tell them apart.
bool may_be_one_body(const Domains& a, const Domains& b) {
  if (a.empty() || b.empty()) return true;
  return std::ranges::any_of(a, [&](std::string_view domain) {
    return std::ranges::any_of(
        b, [domain](std::string_view other) { return is_same_domain(domain, other); });
  });
}

/// A title may come back after a year: what lies further apart is another round.
constexpr int kSameRoundDays = 200;

bool may_be_one_round(const NotedDate& a, const NotedDate& b) {
  return std::abs(days_between(a.first, b.first)) <= kSameRoundDays;
}

bool differ(const NotedDate& a, const NotedDate& b) {
  return a.last < b.first || b.last < a.first;
}

/// "on 14 March 2025"; what is less exact as printed, "in March 2025".
std::string spelled(const NotedDate& date) {
  return date.precision == Precision::kDay ? "on " + spell_date(date.first)
                                           : "in " + date.words.text;
}

/// An entry of a diary.
struct Candidate {
  std::size_t file = 0;  ///< Of the diary.
  const DiaryEntry* entry = nullptr;
  Words subject;
};

struct Paper {
  std::size_t file = 0;
  Words subject;
  double best = 0;  ///< Its likeness to the entry that fits it best.
};

class DiaryComparison {
 public:
  DiaryComparison(std::span<const FileSummary> files, RunSink& out) : files_(files), out_(out) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      domains_.push_back(domains_of(files[i]));
      for (const DiaryEntry& entry : files[i].entries) {
        candidates_.push_back({i, &entry, subject_of(entry.title)});
      }
      if (!files[i].dates.empty()) papers_.push_back({i, subject_of(files[i].title)});
    }
    for (Paper& paper : papers_) {
      for (const Candidate& candidate : candidates_) {
        paper.best = std::max(paper.best, fit(candidate, paper));
      }
    }
  }

  void run() {
    for (const Candidate& candidate : candidates_) {
      const std::vector<std::size_t> papers = papers_of(candidate);
      compare(candidate, papers, DateRole::kOpening, "opens");
      compare(candidate, papers, DateRole::kClosing, "closes");
    }
  }

 private:
  double fit(const Candidate& candidate, const Paper& paper) const {
    const double like = likeness(candidate.subject, paper.subject);
    if (like == 0 || !may_be_one_body(domains_[candidate.file], domains_[paper.file])) return 0;
    return like;
  }

  /// The papers that fit the entry best, and that no other entry fits better.
  std::vector<std::size_t> papers_of(const Candidate& candidate) const {
    double best = 0;
    std::vector<std::size_t> found;
    for (const Paper& paper : papers_) {
      const double like = fit(candidate, paper);
      if (like == 0 || like < best) continue;
      if (like > best) found.clear();
      best = like;
      if (like == paper.best) found.push_back(paper.file);
    }
    return found;
  }

  void compare(const Candidate& candidate, const std::vector<std::size_t>& papers, DateRole role,
               std::string_view event) {
    const DiaryEntry& entry = *candidate.entry;
    const auto& announced = role == DateRole::kOpening ? entry.opening : entry.closing;
    if (!announced) return;
    RunFinding* finding = nullptr;
    for (const std::size_t paper : papers) {
      const NotedDate* stated = date_of(files_[paper], role);
      if (stated == nullptr || !may_be_one_round(*announced, *stated)) continue;
      if (!differ(*announced, *stated)) continue;
      if (finding == nullptr) {
        finding = &out_.report(candidate.file, announced->words,
                               {{"title", entry.title},
                                {"event", event},
                                {"diary", spelled(*announced)},
                                {"paper", spelled(*stated)}});
      }
      finding->related.push_back({paper, stated->words.at, "the paper's own date"});
    }
  }

  std::span<const FileSummary> files_;
  RunSink& out_;
  std::vector<Domains> domains_;  // by file
  std::vector<Candidate> candidates_;
  std::vector<Paper> papers_;
};

}  // namespace

RunCheck timescale_diary_mismatch(const Options&) {
  return
      [](std::span<const FileSummary> files, RunSink& out) { DiaryComparison(files, out).run(); };
}

}  // namespace consultlint::checks
