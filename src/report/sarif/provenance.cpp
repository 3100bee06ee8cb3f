#include "report/sarif/log.h"
#include "report/sarif/uri.h"

namespace consultlint {
namespace {

constexpr std::string_view kRepositoryRoot = "REPOROOT";

void write_description(JsonWriter& json, std::string_view text) {
  write_sarif_message(json, "description", text);
}

/// No address of this machine stands in a log: what reads it knows where its copy is.
void write_bases(JsonWriter& json, const Checkout& checkout) {
  json.object("originalUriBaseIds", [&] {
    if (checkout.folder.empty()) {
      json.object(kSarifRoot, [&] { write_description(json, "The root of the repository."); });
      return;
    }
    json.object(kRepositoryRoot, [&] { write_description(json, "The root of the repository."); });
    json.object(kSarifRoot, [&] {
      json.field("uri", percent_encoded(checkout.folder));
      json.field("uriBaseId", kRepositoryRoot);
      write_description(json, "The folder that the documents are named from.");
    });
  });
}

void write_details(JsonWriter& json, const Checkout& checkout) {
  json.field("repositoryUri", checkout.repository);
  if (!checkout.revision.empty()) json.field("revisionId", checkout.revision);
  if (!checkout.branch.empty()) json.field("branch", checkout.branch);
  json.object("mappedTo", [&] {
    json.field("uriBaseId", checkout.folder.empty() ? kSarifRoot : kRepositoryRoot);
  });
}

}  // namespace

void write_sarif_provenance(JsonWriter& json, const SarifLog& log) {
  if (log.report.checkout == nullptr) return;
  const Checkout& checkout = *log.report.checkout;
  json.array("versionControlProvenance",
             [&] { json.object([&] { write_details(json, checkout); }); });
  write_bases(json, checkout);
}

}  // namespace consultlint
