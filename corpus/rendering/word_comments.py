"""The parts of a Word package that hold its comments, and the marks of a comment in the text."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from rendering import word_parts as parts
from rendering.leftovers import ANSWER, DONE_COMMENT, Leftover

EXTENDED_KIND = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"

_NAMESPACES = (
    f'{parts.WORD_NAMESPACES} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"'
)
_FIRST_PARAGRAPH = 0x2C000001


def comments_part(remarks: Sequence[Leftover]) -> str:
    """`word/comments.xml`."""
    comments = "".join(
        f'<w:comment w:id="{number}" w:author={quoteattr(remark.author)}'
        f' w:date="{parts.WRITTEN_AT}" w:initials="{_initials(remark.author)}">'
        f'<w:p w14:paraId="{_paragraph(number)}"><w:r><w:t>{escape(remark.text)}</w:t></w:r></w:p>'
        "</w:comment>"
        for number, remark in enumerate(remarks)
    )
    return f"{parts.DECLARATION}<w:comments {_NAMESPACES}>{comments}</w:comments>"


def comments_extended_part(remarks: Sequence[Leftover]) -> str:
    """`word/commentsExtended.xml`: which comments are done, and which answers which."""
    entries = ""
    for number, remark in enumerate(remarks):
        parent = ""
        if remark.kind == ANSWER:
            parent = f' w15:paraIdParent="{_paragraph(number - 1)}"'
        done = int(remark.kind == DONE_COMMENT)
        entries += f'<w15:commentEx w15:paraId="{_paragraph(number)}"{parent} w15:done="{done}"/>'
    return f"{parts.DECLARATION}<w15:commentsEx {_NAMESPACES}>{entries}</w15:commentsEx>"


def commented(runs: str, number: int) -> str:
    """The runs as what the comment of that number is about."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>{runs}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _paragraph(number: int) -> str:
    return f"{_FIRST_PARAGRAPH + number:08X}"
