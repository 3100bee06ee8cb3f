#include <algorithm>
#include <cmath>
#include <cstring>
#include <iostream>
#include <map>
#include <set>
#include <thread>
#include <unordered_map>
#include <cstdio>
#include <cstdlib>

#include "labelled_papers.h"
#include "linear_model.h"

namespace consultlint::train {
namespace {

struct Rows {
  std::vector<std::vector<SparseRow>> papers;
  std::vector<SparseRow> sentences;
  std::size_t features = 0;
};
double env(const char* n, double d){ const char* v=getenv(n); return v?atof(v):d; }

Rows make_rows(const TrainingData& data) {
  std::unordered_map<std::uint32_t, std::uint32_t> count, last;
  std::uint32_t source = 0;
  const auto tally = [&](const PassageFeatures& f) {
    for (const auto& g : f) for (auto h : g) { auto& l = last[h]; if (l != source) { l = source; ++count[h]; } }
  };
  for (const Paper& p : data.papers) { ++source; for (const auto& x : p.passages) tally(x.features); }
  for (const auto& s : data.sentences) { ++source; tally(s.features); }
  std::unordered_map<std::uint32_t, std::uint32_t> index;
  const auto least = static_cast<std::uint32_t>(env("LEAST", 2));
  std::vector<std::uint32_t> kept;
  for (const auto& [h, c] : count) if (c >= least) kept.push_back(h);
  std::ranges::sort(kept);
  for (std::uint32_t i = 0; i < kept.size(); ++i) index[kept[i]] = i;
  const double gw[kFeatureGroups] = {1, env("GH",.3), env("GL",.5), env("GB",.3), env("GM",.5), env("GS",.5), env("GG",.5), env("GD",.2)};
  const auto row = [&](const PassageFeatures& f) {
    SparseRow r;
    for (std::size_t g = 0; g < kFeatureGroups; ++g) {
      if (f[g].empty()) continue;
      const auto v = static_cast<float>(gw[g] / std::sqrt(static_cast<double>(f[g].size())));
      for (auto h : f[g]) { auto i = index.find(h); if (i != index.end()) r.emplace_back(i->second, v); }
    }
    return r;
  };
  Rows rows; rows.features = kept.size();
  for (const Paper& p : data.papers) { auto& v = rows.papers.emplace_back(); for (const auto& x : p.passages) v.push_back(row(x.features)); }
  for (const auto& s : data.sentences) rows.sentences.push_back(row(s.features));
  return rows;
}

struct Scored { double score; bool present; std::string set; std::uint32_t paper; std::uint32_t at; };

}  // namespace

int run(int argc, char** argv) {
  TrainingData data;
  std::set<std::string> only;
  for (int i = 1; i < argc; ++i) {
    if (!std::strcmp(argv[i], "--data")) read_training_data(argv[++i], data);
    else only.insert(argv[i]);
  }
  // universe per kind
  std::map<std::string, std::set<std::string>> universe;
  for (const Paper& p : data.papers) for (const auto& [e, l] : p.labels) universe[p.kind].insert(e);
  for (Paper& p : data.papers) if (p.set.size() == 2 && (p.set[0]=='p' || p.set[0]=='k')) for (const auto& e : universe[p.kind]) p.labels[e];
  const Rows rows = make_rows(data);
  std::set<std::string> elements, writers;
  for (const Paper& p : data.papers) { writers.insert(p.writer); for (const auto& [e, l] : p.labels) if (only.empty() || only.contains(e)) elements.insert(e); }
  std::cerr << data.papers.size() << " papers " << data.sentences.size() << " sentences " << rows.features << " features " << writers.size() << " writers " << elements.size() << " elements\n";
  const double cost = env("C", 4), wpos = env("WPOS", 1), wneg = env("WNEG", 1), wsent = env("WSENT", 1), wnear = env("WNEAR", 1), wyesneg=env("WYESNEG",0);
  std::map<std::string, std::vector<Scored>> results;
  std::vector<std::string> list(elements.begin(), elements.end());
  for (const auto& e : list) results[e];
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t k; (k = next++) < list.size();) {
      const std::string& e = list[k];
      auto& out = results[e];
      for (const std::string& w : writers) {
        bool tested = false;
        for (const Paper& p : data.papers) if (p.writer == w && p.labels.contains(e) && p.labels.at(e).label != Label::kUnsure) tested = true;
        if (!tested) continue;
        std::vector<Instance> instances;
        double positives = 0;
        for (std::size_t i = 0; i < data.papers.size(); ++i) {
          const Paper& p = data.papers[i];
          if (p.writer == w) continue;
          const auto l = p.labels.find(e);
          if (l == p.labels.end() || l->second.label == Label::kUnsure) continue;
          if (l->second.label == Label::kPresent) {
            for (auto x : l->second.passages) { instances.push_back({&rows.papers[i][x], true, static_cast<float>(wpos)}); positives++; }
            if (wyesneg > 0) for (std::uint32_t x = 0; x < p.passages.size(); ++x) if (!std::ranges::count(l->second.passages, x)) instances.push_back({&rows.papers[i][x], false, static_cast<float>(wyesneg)});
          } else {
            for (std::uint32_t x = 0; x < p.passages.size(); ++x) instances.push_back({&rows.papers[i][x], false, static_cast<float>(std::ranges::count(l->second.near_misses, x) ? wnear : wneg)});
          }
        }
        for (std::size_t i = 0; i < data.sentences.size(); ++i) if (data.sentences[i].element == e) { instances.push_back({&rows.sentences[i], data.sentences[i].states, static_cast<float>(wsent)}); positives += data.sentences[i].states; }
        if (positives < 3) { for (std::uint32_t i = 0; i < data.papers.size(); ++i) { const Paper& p = data.papers[i]; if (p.writer == w && p.labels.contains(e) && p.labels.at(e).label != Label::kUnsure) out.push_back({-9, p.labels.at(e).label == Label::kPresent, p.set, i, 0}); } continue; }
        const LinearModel model(instances, rows.features, cost);
        for (std::uint32_t i = 0; i < data.papers.size(); ++i) {
          const Paper& p = data.papers[i];
          if (p.writer != w || !p.labels.contains(e)) continue;
          const PaperLabel& l = p.labels.at(e);
          if (l.label == Label::kUnsure) continue;
          double best = -9; std::uint32_t at = 0;
          for (std::uint32_t x = 0; x < p.passages.size(); ++x) { const double s = model.score(rows.papers[i][x]); if (s > best) { best = s; at = x; } }
          out.push_back({best, l.label == Label::kPresent, p.set, i, at});
        }
      }
    }
  };
  std::thread other(work); work(); other.join();
  // thresholds per element on all out-of-fold scores; then figures by set
  struct Sum { int tp = 0, fp = 0, fn = 0; };
  std::map<std::string, std::vector<double>> f1s; std::map<std::string, Sum> total;
  for (const std::string& e : list) {
    auto& r = results[e];
    // threshold: maximise sum over candidates of F1, with prior smoothing
    std::vector<double> cuts; for (auto& s : r) cuts.push_back(s.score); std::ranges::sort(cuts);
    double best = -1, cut = 0; const double beta = env("BETA", 1);
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
      const double c = i == 0 ? -9.5 : i == cuts.size() ? cuts.back() + .1 : (cuts[i-1] + cuts[i]) / 2;
      double tp = 0, fp = 0, fn = 0; for (auto& s : r) { const bool g = s.score >= c; tp += g && s.present; fp += g && !s.present; fn += !g && s.present; }
      const double f = (1+beta*beta) * tp / ((1+beta*beta) * tp + beta*beta*fn + fp + 1e-9);
      if (f > best) { best = f; cut = c; }
    }
    if (getenv("CUT")) cut = env("CUT", 0);
    std::map<std::string, Sum> per;
    for (auto& s : r) { const bool g = s.score >= cut; Sum& a = per[s.set]; a.tp += g && s.present; a.fp += g && !s.present; a.fn += !g && s.present;
      if (getenv("MISSES") && g != s.present) std::cout << e << (g ? " FALSE " : " MISSED ") << data.papers[s.paper].id << ' ' << s.score << " | " << (g ? data.papers[s.paper].passages[s.at].text.substr(0, 220) : data.papers[s.paper].labels[e].passages.empty() ? "?" : data.papers[s.paper].passages[data.papers[s.paper].labels[e].passages[0]].text.substr(0, 220)) << '\n'; }
    printf("%-26s cut %5.2f", e.c_str(), cut);
    for (auto& [set, a] : per) { const double f = a.tp + a.fp + a.fn ? 2.0 * a.tp / (2 * a.tp + a.fp + a.fn) : 1; if (a.tp + a.fn >= 3) f1s[set].push_back(f); Sum& t = total[set]; t.tp += a.tp; t.fp += a.fp; t.fn += a.fn; printf("  %s %.2f (%d/%d, %d false)", set.c_str(), f, a.tp, a.tp + a.fn, a.fp); }
    printf("\n");
  }
  for (auto& [set, t] : total) { double m = 0; for (double f : f1s[set]) m += f; printf("%-8s macro F1 %.3f over %zu  micro P %.3f R %.3f F1 %.3f\n", set.c_str(), m / static_cast<double>(std::max<std::size_t>(1, f1s[set].size())), f1s[set].size(), 1.0 * t.tp / std::max(1, t.tp + t.fp), 1.0 * t.tp / std::max(1, t.tp + t.fn), 2.0*t.tp/std::max(1,2*t.tp+t.fp+t.fn)); }
  return 0;
}
}  // namespace consultlint::train

int main(int argc, char** argv) { return consultlint::train::run(argc, argv); }
