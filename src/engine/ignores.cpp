#include "engine/ignores.h"

#include <algorithm>
#include <utility>

#include "engine/ignore_block.h"
#include "engine/ignore_request.h"
#include "engine/locate.h"

namespace consultlint {
namespace {

/// Reads the comments of one document in order of place.
class IgnoreReader {
 public:
  explicit IgnoreReader(const Document& document) : document_(document) {}

  Ignores read() && {
    for (const Directive& directive : in_order_of_place()) read(directive);
    for (const std::size_t open : open_) {
      fail(ignores_.wishes[open].origin,
           "No \"ignore-end\" follows, so all that comes after is silenced. Put one in.");
    }
    return std::move(ignores_);
  }

 private:
  std::vector<Directive> in_order_of_place() const {
    std::vector<Directive> directives(document_.directives().begin(), document_.directives().end());
    std::ranges::stable_sort(directives, {}, [this](const Directive& directive) {
      const Place place = document_.place(directive);
      return std::pair(place.line, place.column);
    });
    return directives;
  }

  void read(const Directive& directive) {
    Suppression origin;
    origin.at = locate_directive(document_, directive);
    Result<IgnoreRequest> request = parse_ignore(directive.text);
    if (!request) return fail(std::move(origin), request.error().message);
    origin.reason = std::move(request->reason);
    const Place place = document_.place(directive);
    switch (request->reach) {
      case IgnoreReach::kFile:
        return add(*std::move(request), std::move(origin), {});
      case IgnoreReach::kBlock:
        return add(*std::move(request), std::move(origin), ignored_lines(document_, directive));
      default:
        break;
    }
    if (document_.format() == Format::kDocx) {
      return fail(std::move(origin),
                  "A comment in Word holds for the paragraphs that it is put to. Write "
                  "\"ignore\", or \"ignore-file\" for the whole document.");
    }
    if (request->reach == IgnoreReach::kNextLine) {
      return add(*std::move(request), std::move(origin), {place.end_line + 1, place.end_line + 1});
    }
    if (request->reach == IgnoreReach::kEnd) return end(*request, std::move(origin), place);
    open_.push_back(ignores_.wishes.size());
    add(*std::move(request), std::move(origin), {place.line});
  }

  void add(IgnoreRequest&& request, Suppression&& origin, LineRange lines) {
    ignores_.wishes.push_back({std::move(request.rules), std::move(origin), lines});
  }

  void fail(Suppression origin, std::string message) {
    ignores_.faults.push_back({std::move(origin), std::move(message)});
  }

  /// Ends the last start that is open, or the last one with the rules that are named.
  void end(const IgnoreRequest& request, Suppression&& origin, const Place& place) {
    const auto belongs = [&](std::size_t open) {
      return request.rules.empty() || ignores_.wishes[open].rules == request.rules;
    };
    const auto found = std::find_if(open_.rbegin(), open_.rend(), belongs);
    if (found == open_.rend()) {
      return fail(std::move(origin),
                  request.rules.empty()
                      ? "No \"ignore-start\" stands above that this could end. Delete it."
                      : "No \"ignore-start\" with these rules stands above. Name the same ones.");
    }
    ignores_.wishes[*found].lines.last = place.end_line;
    open_.erase(std::next(found).base());
  }

  const Document& document_;
  Ignores ignores_;
  std::vector<std::size_t> open_;  // starts without an end yet; indexes of wishes
};

}  // namespace

Ignores read_ignores(const Document& document) {
  if (document.directives().empty()) return {};
  return IgnoreReader(document).read();
}

}  // namespace consultlint
