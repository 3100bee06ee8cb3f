#pragma once
#include <string>
#include <string_view>

#include "consultlint/report.h"
#include "consultlint/rule.h"

namespace consultlint::lsp {

/// What a rule's page says to a writer, in Markdown: the finding's message, what the rule is about,
/// why it matters, its options, and who asks for it.
std::string describe_finding(const ReportedFinding& finding);

/// The whole page in Markdown, without what only the program reads.
std::string whole_page(const RuleInfo& rule);

/// The words of some Markdown, for clients that show plain text.
std::string without_markup(std::string markdown);

}  // namespace consultlint::lsp
