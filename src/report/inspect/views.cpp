#include "report/inspect/views.h"

#include <array>

#include "report/error_text.h"

namespace consultlint {
namespace {

constexpr std::array<NamedView, 12> kViews = {{
    {"kind", inspect_kind},
    {"blocks", inspect_blocks},
    {"sentences", inspect_sentences},
    {"dates", inspect_dates},
    {"durations", inspect_durations},
    {"timeline", inspect_timeline},
    {"contacts", inspect_contacts},
    {"acronyms", inspect_acronyms},
    {"glossary", inspect_glossary},
    {"questions", inspect_questions},
    {"passives", inspect_passives},
    {"readability", inspect_readability},
}};

constexpr auto kNames = [] {
  std::array<std::string_view, kViews.size() + 2> names;
  for (std::size_t i = 0; i < kViews.size(); ++i) names[i] = kViews[i].name;
  names[kViews.size()] = "syllables";
  names[kViews.size() + 1] = "elements";
  return names;
}();

}  // namespace

std::span<const NamedView> inspect_views() {
  return kViews;
}

std::span<const std::string_view> inspect_view_names() {
  return kNames;
}

void write_place(JsonWriter& json, const Document& document, TextSpan span) {
  write_place(json, document.place(span));
}

void write_place(JsonWriter& json, const Place& place) {
  json.field("line", place.line);
  json.field("column", place.column);
  json.field("page", place.page == 0 ? std::nullopt : std::optional(place.page));
}

void write_inspect_error(std::string_view path, const Error& error, std::ostream& out) {
  write_view(path, out, [&](JsonWriter& json) { json.field("error", error_text(error, path)); });
}

}  // namespace consultlint
