"""Makes Word files for tests: from the XML of their parts, for whatever a library would not write.

`p`, `r` and their like write one element each; `make_word` packs a file around a body.
"""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from helpers.reading.formats.extracts import Extract
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.word import extract_word

OPEN = "http://schemas.openxmlformats.org/"
STRICT = "http://purl.oclc.org/ooxml/"
RELATION = OPEN + "officeDocument/2006/relationships/"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
NAMESPACES = {
    "w": OPEN + "wordprocessingml/2006/main",
    "r": OPEN + "officeDocument/2006/relationships",
    "m": OPEN + "officeDocument/2006/math",
    "a": OPEN + "drawingml/2006/main",
    "wp": OPEN + "drawingml/2006/wordprocessingDrawing",
    "c": OPEN + "drawingml/2006/chart",
    "mc": OPEN + "markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
# Kinds of parts, and the element that each has at its root.
ROOTS = {
    "styles": "styles", "numbering": "numbering", "footnotes": "footnotes",
    "endnotes": "endnotes", "comments": "comments", "settings": "settings",
    "header": "hdr", "footer": "ftr",
}  # fmt: skip


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text: str, properties: str = "") -> str:
    """A run with a text, or with the elements that are given instead of one."""
    held = text if text.startswith("<") else t(text)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{held}</w:r>"


def p(*runs: str, properties: str = "", style: str = "") -> str:
    """A paragraph of runs; a plain text becomes a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    held = "".join(run if run.startswith("<") else r(run) for run in runs)
    given = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{given}{held}</w:p>"


def item(text: str, number: int = 1, level: int = 0, **more: str) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, properties=listed, **more)


def changed(kind: str, *runs: str, author: str = "Ada", date: str = "2024-05-01T08:00:00Z") -> str:
    """A tracked change around runs: `ins`, `del`, `moveFrom`, `moveTo`."""
    held = "".join(runs)
    if kind in ("del", "moveFrom"):
        held = held.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:{kind} w:id="9" w:author="{author}" w:date="{date}">{held}</w:{kind}>'


def mark(kind: str) -> str:
    """Properties of a paragraph whose mark was inserted or deleted."""
    return f'<w:rPr><w:{kind} w:id="8" w:author="Ada" w:date="2024-05-01T08:00:00Z"/></w:rPr>'


def table(*rows: list[str]) -> str:
    """Each cell is a plain text, or the paragraphs in it."""
    written = ""
    for row in rows:
        cells = (cell if cell.startswith("<") else p(cell) for cell in row)
        written += f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"
    return f"<w:tbl>{written}</w:tbl>"


def field(instruction: str, result: str) -> str:
    """A field of the kind that goes through several runs."""
    parts = [
        '<w:fldChar w:fldCharType="begin"/>',
        f"<w:instrText>{instruction}</w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        result,
        '<w:fldChar w:fldCharType="end"/>',
    ]
    return "".join(part if part.startswith("<w:r>") else r(part) for part in parts)


def note(kind: str, number: int, *paragraphs: str) -> str:
    held = "".join(paragraphs)
    return f'<w:{kind} w:id="{number}">{held}</w:{kind}>'


def refer(kind: str, number: int, more: str = "") -> str:
    return r(f'<w:{kind}Reference w:id="{number}"{more}/>')


def lists(*patterns: tuple[str, str], more: str = "") -> str:
    """A numbering part with one list of up to nine levels per (form, label) of the first level."""
    written = ""
    for number, levels in enumerate(patterns, start=1):
        inner = ""
        for depth in range(len(levels) // 2):
            form, label = levels[2 * depth : 2 * depth + 2]
            inner += (
                f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                f'<w:lvlText w:val="{label}"/></w:lvl>'
            )
        written += f'<w:abstractNum w:abstractNumId="{number}">{inner}</w:abstractNum>'
    for number in range(1, len(patterns) + 1):
        written += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    return written + more


def style(
    style_id: str, name: str, held: str = "", based: str = "", kind: str = "paragraph", usual=False
) -> str:
    below = f'<w:basedOn w:val="{based}"/>' if based else ""
    default = ' w:default="1"' if usual else ""
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f"{below}{held}</w:style>"
    )


STYLES = (
    style("Standard", "Normal", '<w:pPr><w:spacing w:after="160"/></w:pPr>', usual=True)
    + style("Titel", "Title", based="Standard")
    + style("berschrift1", "heading 1", '<w:pPr><w:spacing w:before="240"/></w:pPr>', "Standard")
    + style("KeinLeerraum", "No Spacing", '<w:pPr><w:spacing w:after="0"/></w:pPr>')
)


def make_word(
    body: str,
    *,
    main: str = "word/document.xml",
    strict: bool = False,
    properties: str = "",
    extra: dict[str, bytes] | None = None,
    **parts: str,
) -> bytes:
    """A Word file; `parts` hold what stands inside the root of styles, numbering, and so on."""
    folder = main.rpartition("/")[0]
    files = {main: f"{HEAD}<w:document {DECLARED}><w:body>{body}</w:body></w:document>"}
    relations = ""
    for number, (kind, held) in enumerate(parts.items(), start=1):
        root = ROOTS[kind.rstrip("123456789")]
        files[f"{folder}/{kind}.xml"] = f"{HEAD}<w:{root} {DECLARED}>{held}</w:{root}>"
        relations += (
            f'<Relationship Id="rId{number}" Type="{RELATION}{kind.rstrip("123456789")}" '
            f'Target="{kind}.xml"/>'
        )
    uri = OPEN + "package/2006/relationships"
    name = main.rpartition("/")[2]
    files[f"{folder}/_rels/{name}.rels"] = (
        f'{HEAD}<Relationships xmlns="{uri}">{relations}'
        f'<Relationship Id="rId90" Type="{RELATION}image" Target="http://example.org/p.png" '
        'TargetMode="External"/></Relationships>'
    )
    files["_rels/.rels"] = (
        f'{HEAD}<Relationships xmlns="{uri}">'
        f'<Relationship Id="rId1" Type="{RELATION}officeDocument" Target="{main}"/>'
        "</Relationships>"
    )
    files["[Content_Types].xml"] = (
        f'{HEAD}<Types xmlns="{OPEN}package/2006/content-types">'
        f'<Override PartName="/{main}" ContentType="{TYPES}document.main+xml"/></Types>'
    )
    if properties:
        files["docProps/core.xml"] = (
            f'{HEAD}<cp:coreProperties xmlns:cp="{OPEN}package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{properties}</cp:coreProperties>"
        )
    written = {path: text.encode() for path, text in files.items()}
    if strict:
        written = {path: _in_strict(data) for path, data in written.items()}
    return make_zip(written | (extra or {}))


def make_zip(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            # The kind of an archive may stand in it unpacked, for programs that look at bytes.
            packed = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(path, (2024, 5, 1, 8, 0, 0)), data, packed)
    return held.getvalue()


def _in_strict(data: bytes) -> bytes:
    """The same part with the other set of namespaces that Word can write."""
    for kind in ("wordprocessingml/2006/main", "officeDocument/2006/relationships"):
        data = data.replace((OPEN + kind).encode(), (STRICT + kind.replace("/2006", "")).encode())
    return data


def read_word(body: str, **parts: str) -> Extract:
    """What is read of a Word file around this body."""
    return extract_word(make_word(body, **parts), Limits())


def said(extract: Extract) -> list[str]:
    """How the text was got, without the name and version of the library."""
    return extract.extraction.split("; ")[1:]
