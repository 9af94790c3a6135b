"""What the annotator sends to the page: plain dicts and lists, made from tables and files.

Nothing here opens a widget. Labels, names and notes are cleaned; the text itself goes to the page
as it is, since places in it are counted, with a list of the characters that must not act there.
"""

from __future__ import annotations

import re

from helpers.coding.coders import list_coders
from helpers.coding.passages import VOICE_OF_KIND
from helpers.reading.roles import COUNTED_ROLES
from helpers.showing.annotator_mine import SAID, Mine, find_whole
from helpers.showing.escape import VISIBLE, clean
from helpers.showing.lines import write_code, write_literal
from helpers.showing.listing import ROLE_WORDS
from helpers.showing.running import group_hues
from helpers.showing.signs import ORIGIN_SIGNS, number

LONGEST_WORDS = 90
HALVES = re.compile("[\ud800-\udfff]")
# White space to Python and to a reader, of which a browser shows a box or nothing.
SPACES = dict.fromkeys([0x0B, 0x0C, *range(0x1C, 0x20), 0x85, 0x2028, 0x2029], " ")
SIGNS = {**VISIBLE, **SPACES}
BLIND = (
    "Others’ codings can be shown here once you have read this whole statement for a code, or your "
    "teacher reveals them."
)
NOBODY = "Nobody else has coded here yet."

# While nobody has said who codes, or there is no statement.
NO_PAGE = {
    "id": "", "language": "", "signs": {}, "paragraphs": [], "sentences": [], "voices": [],
}  # fmt: skip
NO_CODINGS = {"statement": "", "codings": [], "reads": [], "whole": []}
NO_OTHERS = {"why": "", "offered": [], "shown": [], "codings": []}


def describe_book(codebook) -> dict:
    """Groups and codes with what they mean."""
    hues = group_hues(codebook)
    return {
        "layer": codebook.layer,
        "groups": [
            {"id": group.id, "label": clean(group.label), "hue": hues.get(group.id, -1)}
            for group in codebook.groups
        ],
        "codes": [
            {
                "id": code.id,
                "label": clean(code.label),
                "group": code.group,
                "definition": clean(code.definition),
                "examples": [clean(sentence) for sentence in code.examples],
                "counterexamples": [clean(sentence) for sentence in code.counterexamples],
                "confused": clean(code.confused_with),
                "own": code.id in codebook.own,
            }
            for code in codebook.codes
        ],
    }


def describe_page(corpus, statement_id: str) -> dict:
    """The text of a statement by paragraphs, its sentences, and whose words are quoted where."""
    text = corpus.text(statement_id)
    paragraphs = corpus.paragraphs[corpus.paragraphs["statement_id"] == statement_id]
    sentences = corpus.sentences[corpus.sentences["statement_id"] == statement_id]
    voices = corpus.voices[corpus.voices["statement_id"] == statement_id]
    return {
        "id": statement_id,
        "language": clean(corpus.statements.at[statement_id, "language"]),
        "signs": {
            chr(n): sign or "" for n, sign in {**VISIBLE, **SPACES}.items() if chr(n) in text
        },
        "paragraphs": [_describe_paragraph(row, text) for row in paragraphs.itertuples()],
        "sentences": [
            [int(start), int(end)]
            for start, end in zip(sentences["start"], sentences["end"], strict=True)
        ],
        "voices": [_describe_voice(row) for row in voices.itertuples()],
    }


def _describe_paragraph(row, text: str) -> dict:
    counted = row.role in COUNTED_ROLES
    label = "" if row.role == "body" else ROLE_WORDS.get(row.role, row.role)
    why = f": {row.why}" if label and row.why and not counted else ""
    # Half a character cannot be sent; one sign stands for it, so that places stay.
    words = HALVES.sub("\N{REPLACEMENT CHARACTER}", text[row.start : row.end])
    return {
        "start": int(row.start),
        "role": row.role,
        "label": clean(label + why),
        "counted": counted,
        "text": words,
    }


def _describe_voice(row) -> dict:
    how = "reported" if row.kind == "indirect" else "quoted"
    return {
        "start": int(row.start),
        "end": int(row.end),
        "kind": row.kind,
        "voice": VOICE_OF_KIND.get(row.kind, "own"),
        "speaker": clean(row.speaker),
        "words": clean(f"{how}: {row.speaker}" if row.speaker else how),
    }


def describe_mine(corpus, codebook, mine: Mine, statement_id: str) -> dict:
    """The coder's codings of a statement and what was read there.

    `whole` are the codes for which all of it was read.
    """
    return {
        "statement": statement_id,
        "codings": [
            {"key": c.key, "code": c.code, "start": int(c.start), "end": int(c.end),
             "words": _quote(corpus, c), **c.said}
            for c in mine.codings
            if c.statement_id == statement_id
        ],
        "reads": [
            {"key": read.key, "code": read.code, "codes": list(read.codes),
             "start": int(read.start), "end": int(read.end), "whole": bool(read.whole)}
            for read in mine.reads
            if read.statement_id == statement_id
        ],
        "whole": find_whole(corpus, codebook, mine, statement_id),
    }  # fmt: skip


def describe_elsewhere(corpus, mine: Mine, statement_id: str) -> list[dict]:
    """The coder's codings of all other statements."""
    return [
        {"key": c.key, "statement": c.statement_id, "code": c.code, "start": int(c.start),
         "words": _quote(corpus, c), "polarity": c.said["polarity"], "note": clean(c.said["note"])}
        for c in mine.codings
        if c.statement_id != statement_id
    ]  # fmt: skip


def list_statements(corpus, codebook, mine: Mine) -> list[dict]:
    """Every statement in the stated order, with what the coder has done there, in words."""
    return [
        {"id": name, "words": clean(" · ".join([name, *_say_done(corpus, codebook, mine, name)]))}
        for name in corpus.statements.index
    ]


def _say_done(corpus, codebook, mine: Mine, name: str) -> list[str]:
    coded = sum(coding.statement_id == name for coding in mine.codings)
    whole, codes = len(find_whole(corpus, codebook, mine, name)), len(codebook.codes)
    said = [number(coded, "coding")] if coded else []
    if whole and whole == codes:
        return [*said, "✓ finished"]
    return [*said, f"read for {whole} of {number(codes, 'code')}"] if whole else said


def find_open(corpus, codebook, whole: list[str], statement_id: str) -> set[str]:
    """The codes of which others' codings may be shown: read by this coder, or revealed."""
    from helpers.coding.revealing import read_revealed

    if statement_id in read_revealed(corpus, codebook.layer):
        return {code.id for code in codebook.codes}
    return set(whole)


def describe_others(
    corpus, codebook, shown: dict, opened: set[str], coder: str, statement_id: str
) -> dict:
    """Whose codings may be shown, and the codings of those in `shown`: tables by coder.

    Without a code that is `opened` nothing is told, not even who has coded.
    """
    if not opened:
        return {"why": BLIND, "offered": [], "shown": [], "codings": []}
    names = [name for name in list_coders(corpus) if name != coder]
    names.sort(key=lambda name: name == "shipped")
    offered = [{"coder": name, "words": name_other(name)} for name in [*names, "rules"]]
    labels = {code.id: clean(code.label) for code in codebook.codes}
    codings = [
        {"coder": name_other(name), "start": int(row.start), "end": int(row.end),
         "code": row.code, "label": labels.get(row.code, clean(row.code)),
         **{said: clean(getattr(row, said, "")) for said in SAID}}
        for name, table in shown.items()
        for row in table[table["statement_id"] == statement_id].itertuples()
        if row.code in opened
    ]  # fmt: skip
    partly = "" if len(opened) == len(codebook.codes) else "only of the codes you have read it for"
    return {
        "why": "",
        "offered": offered,
        "shown": list(shown),
        "codings": codings,
        "partly": partly,
    }


def name_other(coder: str) -> str:
    """A coder with the sign of where the codings come from."""
    if coder == "rules":
        return f"{ORIGIN_SIGNS['rule']} rules"
    origin = "shipped" if coder == "shipped" else "person"
    return clean(f"{ORIGIN_SIGNS[origin]} {coder}")


def say_hello(coder: str, mine: Mine) -> str:
    """Under which name and in which file codings stand."""
    file = f"readings/{coder}.csv"
    if not mine.codings and not mine.reads:
        return clean(f"You code as {coder}, in {file}.")
    return clean(f"Going on with {coder}, in {file}: {number(len(mine.codings), 'coding')}.")


def write_lines(codebook, coder: str) -> str:
    """The lines of code that give the same annotator, and its codings as a table."""
    quoted, names = write_literal(coder), ["explore_reading", "read_readings"]
    known = "codebook"
    if codebook.own:
        names, known = [*names, "add_own_codes"], "add_own_codes(codebook, corpus)"
    asked = repr(f"coder == {quoted}")
    return write_code(
        names,
        f"explore_reading(corpus, codebook, coder={quoted})",
        f"read_readings(corpus, {known}).query({asked})  # what stands in the file",
    )


def _quote(corpus, coding) -> str:
    words = clean(corpus.text(coding.statement_id)[coding.start : coding.end])
    return words if len(words) <= LONGEST_WORDS else f"{words[: LONGEST_WORDS - 1].rstrip()}…"
