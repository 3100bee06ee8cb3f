"""What drafting leaves in a Word file beside its tracked changes, kept in `leftovers.tsv`.

The master holds the text that is printed. Each line of the table names one leftover:

    kind           words in the master       text                        by
    comment        that it is about          what it says                its author
    done-comment   as above; marked as done
    answer         of the comment before     what it says                its author
    hidden         behind which it hides     the hidden words
    prompt         of a content control that still shows them
    reference      that a field printed      the field's instruction
    language       in another language       its tag ("cy-GB")
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

FILE_NAME = "leftovers.tsv"
COMMENT, DONE_COMMENT, ANSWER = "comment", "done-comment", "answer"
REMARKS = (COMMENT, DONE_COMMENT, ANSWER)
HIDDEN, PROMPT, REFERENCE, LANGUAGE = "hidden", "prompt", "reference", "language"


@dataclass(frozen=True)
class Leftover:
    """One leftover at `words` of the master."""

    kind: str
    words: str
    text: str
    author: str


def read_leftovers(folder: Path) -> list[Leftover]:
    """The leftovers of the document in `folder`; none when it has no table."""
    path = folder / FILE_NAME
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as table:
        rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Leftover(row["kind"], row["words"], row["text"], row["by"]) for row in rows]
