#include "cli/fix_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "report/diff.h"
#include "text/encoding.h"

namespace consultlint::cli {
namespace {

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::size_t findings_fixed(const FixedFile& file) {
  std::size_t sum = 0;
  for (const FixedRule& fixed : file.document.fixed) sum += fixed.findings;
  return sum;
}

/// A file that is not UTF-8 is shown as UTF-8: no terminal could show it otherwise.
std::string diff_of(const FixedFile& file, bool color) {
  std::string out;
  const std::optional<DecodedText> before = decode_text(*file.before);
  const std::optional<DecodedText> after = decode_text(file.document.bytes);
  if (!before || !after || before->encoding == Encoding::kUtf8) {
    append_unified_diff(out, {file.name, *file.before, file.document.bytes}, color);
    return out;
  }
  print_error({fmt::format("The file is written in {}. Its differences are shown in UTF-8, so they "
                           "cannot be applied as a patch; use --fix.",
                           to_string(before->encoding)),
               file.name});
  append_unified_diff(out, {file.name, before->text, after->text}, color);
  return out;
}

/// Tells a person what became of the files.
class Account {
 public:
  Account(const FixRequest& request, std::span<const FixedFile> files)
      : request_(request), files_(files) {}

  void print() const {
    for (const FixedFile& file : files_) print_faults(file);
    if (request_.quiet) return;
    for (const FixedFile& file : files_) print_refusals(file);
    if (request_.show_rules) print_rules();
    print_word_files();
    print_sum();
  }

  bool has_failed() const {
    return std::ranges::any_of(files_, [](const FixedFile& file) {
      return file.unread || file.unwritten || !file.document.failures.empty();
    });
  }

 private:
  /// What cannot be read is told by the report, where there is one.
  void print_faults(const FixedFile& file) const {
    if (file.unread && !request_.report) print_error(*file.unread);
    if (file.unwritten) print_error(*file.unwritten);
    for (const Error& failure : file.document.failures) print_error(failure);
  }

  static void print_refusals(const FixedFile& file) {
    for (const RefusedFix& refused : file.document.refused) {
      print_error({fmt::format("{} is not fixed. {}", refused.rule->id, refused.why.message),
                   refused.why.where});
    }
  }

  void print_rules() const {
    for (const FixedFile& file : files_) {
      if (file.document.fixed.empty()) continue;
      std::cerr << file.name << ":\n";
      for (const FixedRule& fixed : file.document.fixed) {
        std::cerr << fmt::format("{:6}  {}\n", fixed.findings, fixed.rule->id);
      }
    }
  }

  void print_word_files() const {
    const auto is_word = [](const FixedFile& file) {
      return file.document.format == Format::kDocx;
    };
    const auto number = static_cast<std::size_t>(std::ranges::count_if(files_, is_word));
    if (number == 0) return;
    const std::string what = number == 1 ? std::ranges::find_if(files_, is_word)->name + " is"
                                         : counted(number, "Word file") + " are";
    std::cerr << what << " left alone: --fix changes Markdown and text files. In Word, make the "
              << "changes that the report advises.\n";
  }

  void print_sum() const {
    std::size_t findings = 0;
    std::size_t files = 0;
    for (const FixedFile& file : files_) {
      findings += findings_fixed(file);
      files += file.document.fixed.empty() ? 0 : 1;
    }
    const std::string_view verb = request_.diff ? "Would fix" : "Fixed";
    if (findings > 0) {
      std::cerr << fmt::format("{} {} in {}.\n", verb, counted(findings, "finding"),
                               counted(files, "file"));
    } else if (!request_.report && !has_failed()) {
      std::cerr << "Nothing to fix.\n";
    }
  }

  const FixRequest& request_;
  std::span<const FixedFile> files_;
};

}  // namespace

Result<std::optional<FixRequest>> read_fix_request(const Arguments& arguments) {
  const bool diff = arguments.has("diff");
  const bool only = arguments.has("fix-only");
  const bool wanted = diff || only || arguments.has("fix");
  if (!wanted && (arguments.has("unsafe-fixes") || arguments.has("show-fixes"))) {
    return Error{"--unsafe-fixes and --show-fixes go with --fix, --fix-only or --diff", {}};
  }
  if (!wanted) return std::optional<FixRequest>();
  if ((diff || only) && (arguments.has("format") || arguments.has("output"))) {
    return Error{
        "--diff and --fix-only make no report, so --format and --output do not go with "
        "them",
        {}};
  }
  FixRequest request;
  request.settings.write = !diff;
  if (arguments.has("unsafe-fixes")) request.settings.most = Fixability::kUnsafely;
  request.report = !diff && !only;
  request.diff = diff;
  request.show_rules = arguments.has("show-fixes");
  request.quiet = arguments.has("quiet");
  return std::optional(request);
}

int run_fixes(const FixRequest& request, const LintSettings& run, bool color,
              std::span<LintInput> inputs) {
  const std::vector<FixedFile> files = fix_files(inputs, request.settings, run);
  bool differs = false;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const FixedFile& file = files[i];
    if (request.diff) {
      if (file.before) std::cout << diff_of(file, color);
      differs = differs || file.before;
    } else if (inputs[i].path == "-" && !file.unread) {
      std::cout << file.document.bytes;
      inputs[i].bytes = file.document.bytes;
    }
  }
  std::cout << std::flush;
  const Account account(request, files);
  account.print();
  if (!std::cout) return fail({"the mended text could not be written to standard output", {}});
  if (account.has_failed()) return kFailed;
  return differs ? kFindings : kClean;
}

}  // namespace consultlint::cli
