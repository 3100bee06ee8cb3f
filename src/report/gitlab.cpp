#include <string>

#include "consultlint/report.h"
#include "consultlint/stable_hash.h"
#include "report/json_writer.h"
#include "report/relative_paths.h"
#include "report/run_notices.h"
#include "report/wording.h"

namespace consultlint {
namespace {

std::string_view severity(Level level) {
  switch (level) {
    case Level::kError:
      return "critical";
    case Level::kWarning:
      return "major";
    case Level::kNote:
      return "minor";
    case Level::kNone:
      break;
  }
  return "info";
}

/// GitLab shows one entry of those that share a fingerprint, and two drafts may well hold the same
/// fault: so the path is part of it.
std::string fingerprint(std::string_view path, std::string_view name, std::size_t occurrence) {
  StableHash hash;
  hash.add(path);
  hash.add(name);
  hash.add(std::to_string(occurrence));
  return to_hex(hash.value());
}

struct Entry {
  std::string description;
  std::string_view check;
  std::string_view severity;
  std::string_view path;
  std::string fingerprint;
  Place place = {};
};

class Entries {
 public:
  Entries(const Report& report, JsonWriter& json) : names_(report), json_(json) {}

  void write(const FileReport& file) {
    const std::string_view path = names_[file.path];
    write(notices_of(file), path);
    for (const ReportedFinding& finding : file.findings) {
      const Fingerprint& name = finding.fingerprint;
      write({message_with_spot(finding), finding.rule->id, severity(finding.level), path,
             fingerprint(path, name.hash, static_cast<std::size_t>(name.occurrence)),
             finding.at.place});
    }
  }

  /// What stands in the way of an answer is worse than any finding.
  void write(const std::vector<RunNotice>& notices, std::string_view path) {
    std::size_t number = 0;
    for (const RunNotice& notice : notices) {
      write({notice.text, notice.id,
             notice.level == Level::kError ? "blocker" : severity(notice.level), path,
             fingerprint(path, notice.id, ++number)});
    }
  }

 private:
  void write(const Entry& entry) {
    json_.object([&] {
      json_.field("description", entry.description);
      json_.field("check_name", entry.check);
      json_.field("fingerprint", entry.fingerprint);
      json_.field("severity", entry.severity);
      json_.object("location", [&] {
        json_.field("path", entry.path);
        json_.object("lines", [&] {
          json_.field("begin", entry.place.line);
          json_.field("end", entry.place.end_line);
        });
      });
    });
  }

  RelativePaths names_;
  JsonWriter& json_;
};

}  // namespace

void write_gitlab(const Report& report, std::ostream& out) {
  constexpr std::string_view kNoFile = ".";  // an entry without a path would be dropped
  JsonWriter json(out);
  json.array([&] {
    Entries entries(report, json);
    for (const FileReport& file : report.files) entries.write(file);
    entries.write(notices_of_run(report), kNoFile);
  });
  json.end_line();
}

}  // namespace consultlint
