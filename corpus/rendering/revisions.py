"""Tracked changes of a Word file, kept beside the master in `revisions.tsv`.

The master holds the accepted text. Each line of the table names one change by the accepted words
before it, the words deleted, the words inserted, either of which may be empty, and who made it.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

FILE_NAME = "revisions.tsv"


@dataclass(frozen=True)
class Revision:
    """One change: after `after`, `deleted` was replaced by `inserted`."""

    after: str
    deleted: str
    inserted: str
    author: str

    @property
    def accepted(self) -> str:
        """The words of the master in which the change is found."""
        return self.after + self.inserted


def read_revisions(folder: Path) -> list[Revision]:
    """The changes of the document in `folder`; none when it has no table."""
    path = folder / FILE_NAME
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as table:
        rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Revision(row["after"], row["deleted"], row["inserted"], row["by"]) for row in rows
        ]
