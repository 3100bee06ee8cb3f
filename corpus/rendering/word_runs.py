"""Writes inlines as the runs, hyperlinks, footnote calls, tracked changes and leftovers of a part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from rendering import word_parts as parts
from rendering.leftovers import HIDDEN, LANGUAGE, PROMPT, REFERENCE, REMARKS, Leftover
from rendering.master import Inlines, NoteReference, Run
from rendering.revisions import Revision
from rendering.word_comments import commented

_SHORTEST_SPLIT_RUN = 24
_RUNS_PER_TRACE = 3
_FIRST_TRACE_BOOKMARK = 1000


class Relationships:
    """The relationships of one part, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._entries: list[str] = []

    def add(self, kind: str, target: str, external: bool = False) -> str:
        """Adds a relationship and returns its id."""
        identifier = f"rId{len(self._entries) + 1}"
        full_kind = kind if "://" in kind else f"{parts.RELATIONSHIPS}/{kind}"
        self._entries.append(parts.relationship(identifier, full_kind, target, external))
        return identifier

    def part(self) -> str:
        """The `.rels` part."""
        return parts.relationships_part(self._entries)


class RunWriter:
    """Writes the inlines of one part.

    Keeps count of the tracked changes and leftovers that are still to come, and of the comments
    that it wrote.
    """

    def __init__(
        self,
        relationships: Relationships,
        note_numbers: Mapping[str, int],
        revisions: Sequence[Revision] = (),
        leftovers: Sequence[Leftover] = (),
        editing_traces: bool = False,
    ) -> None:
        self.remarks: list[Leftover] = []
        self._relationships = relationships
        self._note_numbers = note_numbers
        self._pending = list(revisions)
        self._leftovers = list(leftovers)
        self._changes = 0
        self._editing_traces = editing_traces
        self._runs = 0

    def write(self, inlines: Inlines) -> str:
        """The runs of one paragraph."""
        return "".join(self._inline(inline) for inline in inlines)

    def require_all_used(self) -> None:
        """Raises ValueError when the words of a tracked change or leftover were not met."""
        for missed in [*self._pending, *self._leftovers]:
            raise ValueError(f"not found in the master: {missed}")

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
        made = f'w:author={quoteattr(revision.author)} w:date="{parts.WRITTEN_AT}"'
        if revision.deleted:
            run = text_run(revision.deleted, properties, "w:delText")
            change += f'<w:del w:id="{self._next_change()}" {made}>{run}</w:del>'
        if revision.inserted:
            run = text_run(revision.inserted, properties)
            change += f'<w:ins w:id="{self._next_change()}" {made}>{run}</w:ins>'
        return change

    def _next_change(self) -> int:
        self._changes += 1
        return self._changes

    def _unchanged(self, text: str, properties: str) -> str:
        if not text:
            return ""
        for leftover in self._leftovers:
            if leftover.words in text:
                before, rest = text.split(leftover.words, 1)
                return (
                    self._unchanged(before, properties)
                    + self._left_over(leftover.words, properties)
                    + self._unchanged(rest, properties)
                )
        self._runs += 1
        if self._editing_traces and self._runs % _RUNS_PER_TRACE == 0:
            return self._traced(text, properties)
        return text_run(text, properties)

    def _left_over(self, words: str, properties: str) -> str:
        """The words with everything that was left at them."""
        here = [leftover for leftover in self._leftovers if leftover.words == words]
        runs = text_run(words, properties)
        for leftover in here:
            self._leftovers.remove(leftover)
            if leftover.kind in REMARKS:
                runs = commented(runs, len(self.remarks))
                self.remarks.append(leftover)
            else:
                runs = _LEFT_OVER[leftover.kind](runs, leftover, properties)
        return runs

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


def field(instruction: str, result: str) -> str:
    """A field with the runs that it printed last."""
    return field_begin(instruction) + result + FIELD_END


def field_begin(instruction: str) -> str:
    """The start of a field, up to its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def _hidden_behind(runs: str, leftover: Leftover, properties: str) -> str:
    return runs + text_run(leftover.text, properties + "<w:vanish/>")


def _prompting(runs: str, _leftover: Leftover, _properties: str) -> str:
    return (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:date/></w:sdtPr>"
        f"<w:sdtContent>{runs}</w:sdtContent></w:sdt>"
    )


def _referring(_runs: str, leftover: Leftover, properties: str) -> str:
    return field(leftover.text, text_run(leftover.words, properties + "<w:b/>"))


def _in_language(_runs: str, leftover: Leftover, properties: str) -> str:
    return text_run(leftover.words, f'{properties}<w:lang w:val="{leftover.text}"/>')


_LEFT_OVER = {
    HIDDEN: _hidden_behind,
    PROMPT: _prompting,
    REFERENCE: _referring,
    LANGUAGE: _in_language,
}


def _properties(run: Run) -> str:
    return ("<w:b/>" if run.strong else "") + ("<w:i/>" if run.emphasis else "")
