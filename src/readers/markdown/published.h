#pragma once
#include <chrono>
#include <optional>
#include <string_view>

namespace consultlint {

/// The properties of front matter that tell when a paper was put out, the surest first. The last
/// are addresses, which weblogs date: "/2023/04/12/a-note".
inline constexpr const char* kPublishedKeys[] = {"date",   "published", "publishDate", "pubDate",
                                                 "issued", "permalink", "url",         "path"};

/// The day that the value of such a property gives: "2023-04-12", also with a time behind it, or
/// such an address. Nothing if it gives none that exists.
std::optional<std::chrono::year_month_day> read_published_day(std::string_view value);

}  // namespace consultlint
