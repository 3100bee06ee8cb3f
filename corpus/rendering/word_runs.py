"""Writes inlines as the runs, hyperlinks, footnote calls and tracked changes of a Word part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from rendering import word_parts as parts
from rendering.master import Inlines, NoteReference, Run
from rendering.revisions import Revision

_SHORTEST_SPLIT_RUN = 24
_RUNS_PER_TRACE = 3
_FIRST_TRACE_BOOKMARK = 1000
_CHANGE = f'w:author="{parts.AUTHOR}" w:date="{parts.WRITTEN_AT}"'


class Relationships:
    """The relationships of one part, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._entries: list[str] = []

    def add(self, kind: str, target: str, external: bool = False) -> str:
        """Adds a relationship and returns its id."""
        identifier = f"rId{len(self._entries) + 1}"
        full_kind = f"{parts.RELATIONSHIPS}/{kind}"
        self._entries.append(parts.relationship(identifier, full_kind, target, external))
        return identifier

    def part(self) -> str:
        """The `.rels` part."""
        return parts.relationships_part(self._entries)


class RunWriter:
    """Writes the inlines of one part; keeps count of the tracked changes that are still to come."""

    def __init__(
        self,
        relationships: Relationships,
        note_numbers: Mapping[str, int],
        revisions: Sequence[Revision] = (),
        editing_traces: bool = False,
    ) -> None:
        self._relationships = relationships
        self._note_numbers = note_numbers
        self._pending = list(revisions)
        self._changes = 0
        self._editing_traces = editing_traces
        self._runs = 0

    def write(self, inlines: Inlines) -> str:
        """The runs of one paragraph."""
        return "".join(self._inline(inline) for inline in inlines)

    def require_all_revisions_used(self) -> None:
        """Raises ValueError when the accepted words of a change were not met."""
        if self._pending:
            raise ValueError(f"tracked change not found in the master: {self._pending[0]}")

    def _inline(self, inline: Run | NoteReference) -> str:
        if isinstance(inline, NoteReference):
            return (
                '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                f'<w:footnoteReference w:id="{self._note_numbers[inline.label]}"/></w:r>'
            )
        if inline.target:
            link = self._relationships.add("hyperlink", inline.target, external=True)
            run = text_run(inline.text, '<w:rStyle w:val="Hyperlink"/>')
            return f'<w:hyperlink r:id="{link}">{run}</w:hyperlink>'
        return self._revised(inline.text, _properties(inline))

    def _revised(self, text: str, properties: str) -> str:
        for revision in self._pending:
            if revision.accepted in text:
                self._pending.remove(revision)
                before, rest = text.split(revision.accepted, 1)
                return (
                    self._revised(before, properties)
                    + self._unchanged(revision.after, properties)
                    + self._change(revision, properties)
                    + self._revised(rest, properties)
                )
        return self._unchanged(text, properties)

    def _change(self, revision: Revision, properties: str) -> str:
        change = ""
        if revision.deleted:
            run = text_run(revision.deleted, properties, "w:delText")
            change += f'<w:del w:id="{self._next_change()}" {_CHANGE}>{run}</w:del>'
        if revision.inserted:
            run = text_run(revision.inserted, properties)
            change += f'<w:ins w:id="{self._next_change()}" {_CHANGE}>{run}</w:ins>'
        return change

    def _next_change(self) -> int:
        self._changes += 1
        return self._changes

    def _unchanged(self, text: str, properties: str) -> str:
        if not text:
            return ""
        self._runs += 1
        if self._editing_traces and self._runs % _RUNS_PER_TRACE == 0:
            return self._traced(text, properties)
        return text_run(text, properties)

    def _traced(self, text: str, properties: str) -> str:
        """The text as editing leaves it: split, often inside a word, with marks around it."""
        if len(text) < _SHORTEST_SPLIT_RUN:
            return text_run(text, properties)
        middle = len(text) // 2
        bookmark = _FIRST_TRACE_BOOKMARK + self._runs
        return (
            f'<w:bookmarkStart w:id="{bookmark}" w:name="_Hlk{bookmark}"/>'
            + text_run(text[:middle], properties, revision_save="00C41A7E")
            + '<w:proofErr w:type="gramStart"/>'
            + text_run(text[middle:], properties, revision_save="005D20B3")
            + f'<w:proofErr w:type="gramEnd"/><w:bookmarkEnd w:id="{bookmark}"/>'
        )


def text_run(
    text: str, properties: str = "", element: str = "w:t", revision_save: str = ""
) -> str:
    """One run of text."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    saved = f' w:rsidR="{revision_save}"' if revision_save else ""
    return (
        f'<w:r{saved}>{look}<{element} xml:space="preserve">{escape(text)}</{element}></w:r>'
    )


def _properties(run: Run) -> str:
    return ("<w:b/>" if run.strong else "") + ("<w:i/>" if run.emphasis else "")
