"""Writes a master as a Word package, built with the constructs that Word itself writes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby
from xml.sax.saxutils import quoteattr

from rendering import word_parts as parts
from rendering.leftovers import Leftover
from rendering.master import (
    CONTENTS_TITLE,
    Block,
    Caption,
    ContentsEntry,
    Heading,
    Inlines,
    Item,
    Master,
    Paragraph,
    Picture,
    Run,
    Table,
    plain,
    slug,
    split_clause_number,
)
from rendering.picture import HEIGHT, WIDTH
from rendering.recipe import WordOptions
from rendering.revisions import Revision
from rendering.word_comments import EXTENDED_KIND, comments_extended_part, comments_part
from rendering.word_numbers import ClauseCounter
from rendering.word_runs import (
    FIELD_END,
    Relationships,
    RunWriter,
    field,
    field_begin,
    text_run,
)

WORDS_PER_PAGE = 290

_PIXEL = 4 * 9525  # one pixel of a picture, four screen pixels wide, in English Metric Units
_TEXT_WIDTH = 9026  # of an A4 page with margins of one inch, in twentieths of a point
_FIXED_PARTS = ("styles", "numbering", "settings", "footnotes", "header", "footer")
_FIXED_FILES = {"header": "header1.xml", "footer": "footer1.xml"}
_PAGE_BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>'
    "</w:p></w:footnote>"
)


def render_word(
    master: Master,
    options: WordOptions,
    revisions: Sequence[Revision],
    leftovers: Sequence[Leftover],
    draw_picture: Callable[[str], bytes],
) -> dict[str, bytes]:
    """The members of the package by name, in the order in which they are to be stored.

    Raises ValueError when a typed clause number, a revision or a leftover does not fit the master.
    """
    body = _BodyWriter(master, options, revisions, leftovers)
    document = body.document_part()
    footnotes, footnote_links = _footnotes_parts(master.notes)
    texts = {
        "[Content_Types].xml": parts.content_types_part(comments=bool(body.remarks)),
        "_rels/.rels": parts.package_relationships_part(),
        "docProps/core.xml": parts.core_properties_part("" if options.untitled else master.title),
        "word/_rels/document.xml.rels": body.relationships.part(),
        "word/_rels/footnotes.xml.rels": footnote_links.part(),
        "word/document.xml": document,
        "word/footer1.xml": parts.footer_part(),
        "word/footnotes.xml": footnotes,
        "word/header1.xml": parts.header_part(master.title),
        "word/numbering.xml": parts.numbering_part(body.ordered_lists),
        "word/settings.xml": parts.settings_part(tracks_changes=bool(revisions)),
        "word/styles.xml": parts.styles_part(),
    }
    if body.remarks:
        texts["word/comments.xml"] = comments_part(body.remarks)
        texts["word/commentsExtended.xml"] = comments_extended_part(body.remarks)
    members = {name: text.encode() for name, text in texts.items()}
    for number, picture in enumerate(master.pictures, start=1):
        members[f"word/{_media_name(number)}"] = draw_picture(picture.file_name)
    return members


class _BodyWriter:
    """Writes the body of one document and collects what the other parts need to know of it."""

    def __init__(
        self,
        master: Master,
        options: WordOptions,
        revisions: Sequence[Revision],
        leftovers: Sequence[Leftover],
    ) -> None:
        self.relationships = Relationships()
        self.ordered_lists = 0
        self._fixed = {
            kind: self.relationships.add(kind, _FIXED_FILES.get(kind, f"{kind}.xml"))
            for kind in _FIXED_PARTS
        }
        self._master = master
        self._computes_numbers = options.computed_numbers
        self._clauses = ClauseCounter()
        self._runs = RunWriter(
            self.relationships,
            _note_numbers(master.notes),
            revisions,
            leftovers,
            options.editing_traces,
        )
        entries = [block for block in master.blocks if isinstance(block, ContentsEntry)]
        self._bookmarks = {entry.anchor: number for number, entry in enumerate(entries, start=1)}
        self._pictures = 0
        self._words_on_page = 0

    def document_part(self) -> str:
        """`word/document.xml`."""
        body = ""
        for is_contents, blocks in groupby(self._master.blocks, _belongs_to_contents):
            if is_contents:
                body += self._contents_list(list(blocks))
            else:
                body += "".join(self._block(block) for block in blocks)
        self._runs.require_all_used()
        self._relate_comments()
        return (
            f"{parts.DECLARATION}<w:document {parts.WORD_NAMESPACES}>"
            f"<w:body>{body}{self._section()}</w:body></w:document>"
        )

    @property
    def remarks(self) -> Sequence[Leftover]:
        """The comments that were written so far, in order of their number."""
        return self._runs.remarks

    def _relate_comments(self) -> None:
        if self.remarks:
            self.relationships.add("comments", "comments.xml")
            self.relationships.add(EXTENDED_KIND, "commentsExtended.xml")

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(inlines=inlines):
                return self._clause("Normal", inlines)
            case Item():
                return self._item(block)
            case Caption(inlines=inlines):
                return _paragraph("Caption", self._runs.write(inlines))
            case Picture():
                return self._picture(block)
            case Table():
                return self._table(block)
        raise TypeError(f"no Word construct for {type(block).__name__}")

    def _heading(self, heading: Heading) -> str:
        style = "Title" if heading.level == 1 else f"Heading{heading.level - 1}"
        bookmark = self._bookmarks.get(slug(plain(heading.inlines)))
        return self._clause(style, heading.inlines, bookmark)

    def _clause(self, style: str, inlines: Inlines, bookmark: int | None = None) -> str:
        """A heading or paragraph, its number given to Word to compute when the recipe says so."""
        numbering = ""
        number, rest = split_clause_number(plain(inlines))
        if self._computes_numbers and number:
            numbering = _list_membership(parts.CLAUSES, self._clauses.advance(number))
            inlines = _without_number(inlines, number)
        runs = self._page_break_before(rest) + self._runs.write(inlines)
        return _paragraph(style, _bookmarked(runs, bookmark), numbering)

    def _item(self, item: Item) -> str:
        runs = self._page_break_before(plain(item.inlines)) + self._runs.write(item.inlines)
        if not item.number and not item.depth:
            return _paragraph("ListBullet", runs)
        if item.number == 1:
            self.ordered_lists += 1
        ordered = parts.FIRST_ORDERED_LIST + self.ordered_lists - 1
        instance = ordered if item.number else parts.BULLETS
        return _paragraph("ListParagraph", runs, _list_membership(instance, item.depth))

    def _page_break_before(self, text: str) -> str:
        """The mark of Word's last layout, where the words so far would have filled a page."""
        words = len(text.split())
        self._words_on_page += words
        if self._words_on_page <= WORDS_PER_PAGE:
            return ""
        self._words_on_page = words
        return _PAGE_BREAK

    def _contents_list(self, blocks: Sequence[Block]) -> str:
        """The contents as Word keeps them: a field in a content control, with its last result."""
        heading, *entries = blocks
        assert isinstance(heading, Heading)
        title = _paragraph("TOCHeading", self._runs.write(heading.inlines))
        begin = field_begin(r' TOC \o "1-2" \h \z \u ')
        lines = ""
        for entry in entries:
            assert isinstance(entry, ContentsEntry)
            lines += self._contents_line(entry, begin)
            begin = ""
        end = _paragraph("Normal", FIELD_END)
        return (
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
            "<w:docPartUnique/></w:docPartObj></w:sdtPr>"
            f"<w:sdtContent>{title}{lines}{end}</w:sdtContent></w:sdt>"
        )

    def _contents_line(self, entry: ContentsEntry, begin: str) -> str:
        number, title = split_clause_number(entry.text)
        style = "TOC2" if "." in number else "TOC1"
        name = _bookmark_name(self._bookmarks[entry.anchor])
        text = text_run(entry.text)
        if self._computes_numbers and number:
            text = text_run(number) + _TAB + text_run(title)
        page = field(rf" PAGEREF {name} \h ", text_run(str(entry.page)))
        link = f'<w:hyperlink w:anchor="{name}" w:history="1">{text}{_TAB}{page}</w:hyperlink>'
        return _paragraph(style, begin + link)

    def _table(self, table: Table) -> str:
        columns = len(table.rows[0])
        width = _TEXT_WIDTH // columns
        grid = f'<w:gridCol w:w="{width}"/>' * columns
        rows = [self._row(table.header, width, "<w:trPr><w:tblHeader/></w:trPr>")]
        rows += [self._row(row, width) for row in table.rows]
        first_row, look = (1, "0620") if table.header else (0, "0600")
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
            f'<w:tblLook w:val="{look}" w:firstRow="{first_row}" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
            + _paragraph("Normal", "")
        )

    def _row(self, cells: Sequence[Inlines], width: int, properties: str = "") -> str:
        if not cells:
            return ""
        self._words_on_page += sum(len(plain(cell).split()) for cell in cells)
        columns = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{_paragraph('Normal', self._runs.write(cell))}</w:tc>"
            for cell in cells
        )
        return f"<w:tr>{properties}{columns}</w:tr>"

    def _picture(self, picture: Picture) -> str:
        self._pictures += 1
        media = self.relationships.add("image", _media_name(self._pictures))
        return _paragraph("Normal", _drawing(picture, self._pictures, media))

    def _section(self) -> str:
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{self._fixed["header"]}"/>'
            f'<w:footerReference w:type="default" r:id="{self._fixed["footer"]}"/>'
            '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440"'
            ' w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
        )


_TAB = "<w:r><w:tab/></w:r>"

def _paragraph(style: str, runs: str, numbering: str = "") -> str:
    style_mark = "" if style == "Normal" else f'<w:pStyle w:val="{style}"/>'
    properties = style_mark + numbering
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def _list_membership(instance: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>'


def _bookmark_name(number: int) -> str:
    return f"_Toc{208_000_000 + number}"


def _bookmarked(runs: str, number: int | None) -> str:
    if number is None:
        return runs
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{_bookmark_name(number)}"/>{runs}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def _without_number(inlines: Inlines, number: str) -> Inlines:
    first, *others = inlines
    assert isinstance(first, Run)
    return (replace(first, text=first.text[len(number) + 1 :]), *others)


def _belongs_to_contents(block: Block) -> bool:
    if isinstance(block, Heading):
        return plain(block.inlines) == CONTENTS_TITLE
    return isinstance(block, ContentsEntry)


def _note_numbers(notes: dict[str, Inlines]) -> dict[str, int]:
    return {label: number for number, label in enumerate(notes, start=1)}


def _footnotes_parts(notes: dict[str, Inlines]) -> tuple[str, Relationships]:
    """`word/footnotes.xml` and the relationships of its links."""
    relationships = Relationships()
    numbers = _note_numbers(notes)
    runs = RunWriter(relationships, numbers)
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    footnotes = "".join(
        f'<w:footnote w:id="{numbers[label]}">'
        f"{_paragraph('FootnoteText', mark + text_run(' ') + runs.write(body))}</w:footnote>"
        for label, body in notes.items()
    )
    return (
        f"{parts.DECLARATION}<w:footnotes {parts.WORD_NAMESPACES}>"
        f"{_SEPARATORS}{footnotes}</w:footnotes>",
        relationships,
    )


def _media_name(number: int) -> str:
    return f"media/image{number}.png"


def _drawing(picture: Picture, number: int, media: str) -> str:
    """An inline picture; `docPr` carries the alternative text when the master gives one."""
    description = f" descr={quoteattr(picture.alt)}" if picture.alt else ""
    extent = f'cx="{WIDTH * _PIXEL}" cy="{HEIGHT * _PIXEL}"'
    name = quoteattr(picture.file_name)
    graphic = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        f"<w:r><w:drawing><wp:inline><wp:extent {extent}/>"
        f'<wp:docPr id="{number}" name="Picture {number}"{description}/>'
        f'<a:graphic><a:graphicData uri="{graphic}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name={name}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{media}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
