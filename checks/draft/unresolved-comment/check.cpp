#include "consultlint/check.h"

#include <algorithm>

namespace consultlint::checks {
namespace {

/// The words commented on, else the place, else the comment itself.
TextSpan subject_of(const Story& comment) {
  if (!comment.subject.empty()) return comment.subject;
  if (comment.anchor != kNowhere) return {comment.anchor, comment.anchor};
  return comment.span;
}

std::string author_of(const Story& comment) {
  return comment.label.empty() ? "an unnamed author" : comment.label;
}

/// How the comment begins; it may hold nothing but a picture.
std::string words_of(const Document& document, const Story& comment) {
  return comment.span.empty() ? "it has no words" : quoted_excerpt(document.slice(comment.span));
}

}  // namespace

Check draft_unresolved_comment(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    for (const Story& comment : document.stories()) {
      if (comment.kind != StoryKind::kComment || comment.resolved) continue;
      const TextSpan subject = subject_of(comment);
      const std::string words = words_of(document, comment);
      const bool answers = !out.findings().empty() && out.findings().back().span == subject;
      if (answers) {
        out.findings().back().related.push_back(
            {subject, author_of(comment) + " also wrote: " + words});
      } else {
        out.report(subject, {{"author", author_of(comment)}, {"comment", words}});
      }
    }
  };
}

}  // namespace consultlint::checks
