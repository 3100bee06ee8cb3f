"""The parts of a Word package that do not depend on the body: styles, numbering, properties."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WRITTEN_AT = "2025-01-06T09:00:00Z"
AUTHOR = "Consultation Team"

# Numbering instances of `numbering_part`; ordered lists follow, one instance each.
BULLETS = 1
CLAUSES = 2
FIRST_ORDERED_LIST = 3

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ABSTRACT_BULLETS, _ABSTRACT_CLAUSES, _ABSTRACT_ORDERED = range(3)
_INDENT = 425


def content_types_part(comments: bool) -> str:
    """`[Content_Types].xml`."""
    parts = {
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{_WORD_TYPE}.styles+xml",
        "/word/numbering.xml": f"{_WORD_TYPE}.numbering+xml",
        "/word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "/word/footnotes.xml": f"{_WORD_TYPE}.footnotes+xml",
        "/word/header1.xml": f"{_WORD_TYPE}.header+xml",
        "/word/footer1.xml": f"{_WORD_TYPE}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    if comments:
        parts["/word/comments.xml"] = f"{_WORD_TYPE}.comments+xml"
        parts["/word/commentsExtended.xml"] = f"{_WORD_TYPE}.commentsExtended+xml"
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f"{overrides}</Types>"
    )


def package_relationships_part() -> str:
    """`_rels/.rels`."""
    return relationships_part(
        [
            relationship("rId1", f"{RELATIONSHIPS}/officeDocument", "word/document.xml"),
            relationship(
                "rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"
            ),
        ]
    )


def relationship(identifier: str, kind: str, target: str, external: bool = False) -> str:
    """One relationship of a `.rels` part."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{identifier}" Type="{kind}" Target={quoteattr(target)}{mode}/>'


def relationships_part(relationships: list[str]) -> str:
    """A `.rels` part."""
    return (
        f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{''.join(relationships)}</Relationships>"
    )


def core_properties_part(title: str) -> str:
    """`docProps/core.xml`."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{AUTHOR}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{WRITTEN_AT}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{WRITTEN_AT}</dcterms:modified>'
        "<dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def settings_part(tracks_changes: bool) -> str:
    """`word/settings.xml`."""
    tracking = "<w:trackRevisions/>" if tracks_changes else ""
    return (
        f'{DECLARATION}<w:settings {WORD_NAMESPACES}><w:zoom w:percent="100"/>{tracking}'
        '<w:defaultTabStop w:val="720"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/></w:settings>'
    )


def header_part(title: str) -> str:
    """`word/header1.xml`: the title of the document."""
    return (
        f'{DECLARATION}<w:hdr {WORD_NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
        f"<w:r><w:t>{escape(title)}</w:t></w:r></w:p></w:hdr>"
    )


def footer_part() -> str:
    """`word/footer1.xml`: the page number and the number of pages."""
    return (
        f'{DECLARATION}<w:ftr {WORD_NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        '<w:r><w:t xml:space="preserve">Page </w:t></w:r>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        '<w:r><w:t xml:space="preserve"> of </w:t></w:r>'
        '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        "</w:p></w:ftr>"
    )


def numbering_part(ordered_lists: int) -> str:
    """`word/numbering.xml`: bullets, clauses (1, 1.1, 1.1.1) and `ordered_lists` ordered lists."""
    abstracts = (
        _abstract(_ABSTRACT_BULLETS, "hybridMultilevel", "bullet", ["•", "–", "▪"])
        + _abstract(_ABSTRACT_CLAUSES, "multilevel", "decimal", ["%1", "%1.%2", "%1.%2.%3"])
        + _abstract(_ABSTRACT_ORDERED, "hybridMultilevel", "decimal", ["%1.", "%2.", "%3."])
    )
    instances = _instance(BULLETS, _ABSTRACT_BULLETS) + _instance(CLAUSES, _ABSTRACT_CLAUSES)
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for number in range(ordered_lists):
        instances += _instance(FIRST_ORDERED_LIST + number, _ABSTRACT_ORDERED, restart)
    return f"{DECLARATION}<w:numbering {WORD_NAMESPACES}>{abstracts}{instances}</w:numbering>"


def _abstract(identifier: int, kind: str, number_format: str, labels: list[str]) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_left_indent(kind, level)}" w:hanging="{_hanging(kind)}"/></w:pPr>'
        "</w:lvl>"
        for level, label in enumerate(labels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{identifier}"><w:multiLevelType w:val="{kind}"/>'
        f"{levels}</w:abstractNum>"
    )


def _left_indent(kind: str, level: int) -> int:
    return 2 * _INDENT if kind == "multilevel" else _INDENT * (level + 1)


def _hanging(kind: str) -> int:
    return 2 * _INDENT if kind == "multilevel" else _INDENT


def _instance(identifier: int, abstract: int, overrides: str = "") -> str:
    return (
        f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'
    )


def styles_part() -> str:
    """`word/styles.xml`: the built-in styles that the corpus uses, under Word's own names."""
    styles = [
        _paragraph_style("Normal", "Normal", "", based_on="", default=True),
        _paragraph_style("Title", "Title", _COLOUR + _size(52)),
        *(
            _paragraph_style(
                f"Heading{level}",
                f"heading {level}",
                f"<w:b/>{_COLOUR}{_size(size)}",
                f'<w:keepNext/><w:spacing w:before="240" w:after="80"/>'
                f'<w:outlineLvl w:val="{level - 1}"/>',
            )
            for level, size in enumerate((32, 27, 24, 22), start=1)
        ),
        _paragraph_style("TOCHeading", "TOC Heading", f"<w:b/>{_COLOUR}{_size(32)}"),
        _paragraph_style("TOC1", "toc 1", "", _TOC_TABS),
        _paragraph_style("TOC2", "toc 2", "", f'{_TOC_TABS}<w:ind w:left="{_INDENT}"/>'),
        _paragraph_style("ListParagraph", "List Paragraph", "", "<w:contextualSpacing/>"),
        _paragraph_style(
            "ListBullet",
            "List Bullet",
            "",
            f'<w:numPr><w:numId w:val="{BULLETS}"/></w:numPr><w:contextualSpacing/>',
        ),
        _paragraph_style("Caption", "caption", f"<w:i/>{_size(20)}", "<w:keepNext/>"),
        _paragraph_style("FootnoteText", "footnote text", _size(20)),
        _paragraph_style("Header", "header", _size(18)),
        _paragraph_style("Footer", "footer", _size(18), '<w:jc w:val="right"/>'),
        _character_style("FootnoteReference", "footnote reference", _SUPERSCRIPT),
        _character_style("Hyperlink", "Hyperlink", _UNDERLINED_BLUE),
        _TABLE_STYLES,
    ]
    return f"{DECLARATION}<w:styles {WORD_NAMESPACES}>{_DEFAULTS}{''.join(styles)}</w:styles>"


_COLOUR = '<w:color w:val="1F3864"/>'
_UNDERLINED_BLUE = '<w:color w:val="0563C1"/><w:u w:val="single"/>'
_SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>'
_TOC_TABS = (
    '<w:tabs><w:tab w:val="left" w:pos="440"/>'
    '<w:tab w:val="right" w:leader="dot" w:pos="9016"/></w:tabs>'
)
_DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
    '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-GB" w:eastAsia="en-US"'
    ' w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"'
    ' w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLE_STYLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    '<w:basedOn w:val="TableNormal"/>'
    f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>"
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
)


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/>'


def _paragraph_style(
    identifier: str,
    name: str,
    run: str,
    paragraph: str = "",
    based_on: str = "Normal",
    default: bool = False,
) -> str:
    is_default = ' w:default="1"' if default else ""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph"{is_default} w:styleId="{identifier}">'
        f'<w:name w:val="{name}"/>{base}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _character_style(identifier: str, name: str, run: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )
