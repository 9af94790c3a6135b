"""Word files (.docx): their text as a reader sees it with all tracked changes accepted.

The walk over the file's XML is our own. Libraries that make HTML of Word files leave out, without a
word, what stands in simple fields, in right-to-left spans, under Japanese reading aids, in text
boxes of newer kinds and in equations; they read hidden text; and the numbers of lists, which a Word
file does not hold as text, start anew after every paragraph between.

What a file refuses to be read for is said in one sentence; nothing is fetched, run or written.
"""

from __future__ import annotations

from lxml import etree

from helpers.reading.formats.extracts import Extract, Note, Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.word_changes import accept_changes
from helpers.reading.formats.word_heads import read_heads
from helpers.reading.formats.word_lines import write_lines
from helpers.reading.formats.word_numbers import Numbers
from helpers.reading.formats.word_package import RAISE, Package
from helpers.reading.formats.word_proposals import propose_cells
from helpers.reading.formats.word_styles import Styles
from helpers.reading.formats.word_tables import Block, mark_letterhead
from helpers.reading.formats.word_walk import Walker
from helpers.reading.formats.word_xml import attribute, child, inside, name_of

NOTE_PARTS = {"w:footnote": "footnotes", "w:endnote": "endnotes"}
NOTE_NAMES = {"w:footnote": "footnote", "w:endnote": "endnote"}


def extract_word(data: bytes, limits: Limits) -> Extract:
    """The text of a .docx; raises Unreadable that says why there is none and what mends it."""
    package = Package(data, limits)
    main = package.main
    document = package.part(main)
    body = child(document, "w:body")
    if document is None or name_of(document) != "w:document" or body is None:
        what = "holds no Word text: its main part has no body"
        raise Unreadable(what, "open it in Word and save it anew")
    relations = package.relations(main)

    def part(kind: str) -> etree._Element | None:
        return next((package.part(r.path) for r in relations if r.kind == kind), None)

    styles = Styles(part("styles"))
    changes = accept_changes(document)
    notes: dict[tuple[str, str], etree._Element] = {}
    for kind, held_in in NOTE_PARTS.items():
        if (root := part(held_in)) is not None:
            changes += accept_changes(root)
            for node in inside(root, kind):
                notes[kind, attribute(node, "w:id") or ""] = node
    walker = Walker(styles, Numbers(part("numbering"), styles), notes)
    blocks = mark_letterhead(walker.read(body))
    blocks += _read_notes(notes, walker)
    if not any(block.text.strip() for block in blocks):
        raise _without_text(walker)
    languages = walker.languages.copy()
    heads = read_heads(document, relations, package, part("settings"), walker)
    text, given = write_lines([*blocks, *heads])
    if len(text) > limits.characters:
        what = f"holds more than {limits.characters:,} characters"
        raise Unreadable(what, f"split it into several files, or {RAISE}")
    comments = part("comments")
    commented = sum(1 for _ in inside(comments, "w:comment")) if comments is not None else 0
    proposals = propose_cells(blocks, text, _properties(package), languages, styles)
    extraction = _tell_reading(walker, changes, commented, sum(bool(b.text) for b in heads))
    return Extract(text, extraction, (), given, proposals, _notes(walker))


def _read_notes(notes: dict[tuple[str, str], etree._Element], walker: Walker) -> list[Block]:
    """One block per note that the text refers to, with its mark: footnotes, then endnotes."""
    found: list[Block] = []
    for kind, name in NOTE_NAMES.items():
        for note in [note for note in walker.notes if note.kind == kind]:
            blocks = walker.read(notes[kind, note.id], note=True)
            lines = "\n".join(block.text for block in blocks if block.text)
            # A mark that the writer chose stands before the note as text.
            lines = lines if note.mark.isdigit() else lines.removeprefix(note.mark).lstrip()
            why = f"{'an' if name[0] == 'e' else 'a'} {name} of the Word file"
            found += [Block(""), Block(f"[{note.mark}] {lines}", role="body", why=why)]
    return found


def _properties(package: Package) -> etree._Element | None:
    paths = (r.path for r in package.relations("") if r.kind == "core-properties")
    return package.part(next(paths, "docProps/core.xml"))


def _without_text(walker: Walker) -> Unreadable:
    if pictures := walker.met["picture"]:
        what = f"holds no text, only {_several(pictures, 'picture')}"
        return Unreadable(what, "run OCR first, or type the text")
    if walker.hidden:
        return Unreadable("holds no text but hidden text", "make it visible in Word and save it")
    return Unreadable("holds no text", "put the statement into it, or take it away")


def _tell_reading(walker: Walker, changes: int, comments: int, heads: int) -> str:
    """In words how the text was got and what of the file does not stand in it."""
    met, number = walker.met, ".".join(map(str, etree.LXML_VERSION[:3]))
    kinds = [note.kind for note in walker.notes]
    told = [
        (changes, f"{_several(changes, 'tracked change')} read as accepted"),
        (comments, f"{_several(comments, 'comment')} left out"),
        *(
            (kinds.count(kind), f"{_several(kinds.count(kind), name)} at the end")
            for kind, name in NOTE_NAMES.items()
        ),
        (met["box"], f"{_several(met['box'], 'text box')} behind the paragraph beside it"),
        (len(walker.hidden), f"{_several(len(walker.hidden), 'word')} of hidden text left out"),
        (met["picture"], f"{_several(met['picture'], 'picture')} left out"),
        (heads, f"{_several(heads, 'line')} from the heads and feet of pages at the very end"),
    ]
    words = [sentence for count, sentence in told if count]
    return "; ".join([f"Word (docx) by lxml {number}", *words])


def _notes(walker: Walker) -> tuple[Note, ...]:
    met = walker.met
    told = [
        ("foreign", "part", "in another format", "open it in Word and save it anew"),
        ("diagram", "diagram", "", "type its words into the file if the statement needs them"),
        ("sign", "sign", "of an unknown font", "look at them in Word; here they are left out"),
    ]
    return tuple(
        Note("", f"holds {_several(met[kind], name)} {more}".rstrip() + ", not read", mend)
        for kind, name, more, mend in told
        if met[kind]
    )


def _several(count: int, name: str) -> str:
    return f"{count:,} {name}{'es' if name.endswith('x') else 's'}" if count != 1 else f"1 {name}"
