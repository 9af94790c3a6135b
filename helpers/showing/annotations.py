"""Codings as W3C Web Annotations: a JSON-LD file that other programs for annotating can read.

The Web Annotation Data Model (W3C Recommendation of 23 February 2017) says what each part is
called. What it has no word for stands under `sbs:` (urn:side-by-side:).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pandas as pd

from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.own_codes import add_own_codes
from helpers.reading.faults import BadInput
from helpers.showing.exports import save_new

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sbs": "urn:side-by-side:"}]
OURS = uuid5(NAMESPACE_URL, "urn:side-by-side")
SOFTWARE = {"id": "urn:side-by-side", "type": "Software", "name": "Side by Side"}
# Characters before and after the passage, by which it is found in another version of the text.
AROUND = 32
# Of a group, and of nobody who is named, nothing is said but the name.
AGENTS = {"rule": "Software", "person": "Person"}
ASPECTS = ("polarity", "certainty", "voice", "uptake")
FURTHER = ("hedge", "hedge_kind", "speaker", "form", "kind", "reasons", "cue", "role")

Labels = Mapping[tuple[str, str], str]


def save_annotations(codings: pd.DataFrame, corpus, path: Path | str) -> Path:
    """Writes codings as an AnnotationCollection, one annotation per row, and returns the path.

    Each points at its passage twice: by its place (`TextPositionSelector`, half-open, in code
    points of the text as extracted) and by its words with 32 characters before and after them
    (`TextQuoteSelector`). The source is the file by its sha256 and name; `sbs:textSha256` is the
    hash of the extracted text in UTF-8. Code, polarity, certainty, voice and uptake are tags, a
    note is a comment. Nothing is overwritten; a name that exists gets a number. Raises BadInput
    where the file cannot be written.
    """
    labels = list_code_labels(_read_codebooks(corpus, codings["layer"].unique()))
    return save_new(path, ".jsonld", write_annotations(codings, corpus, labels))


def write_annotations(codings: pd.DataFrame, corpus, labels: Labels) -> bytes:
    """The bytes of such a file: an annotation to a line."""
    sources = {name: _source(corpus, name) for name in codings["statement_id"].unique()}
    items: dict[str, str] = {}
    for row in codings.to_dict("records"):
        annotation = _annotation(row, corpus.text(row["statement_id"]), sources, labels)
        said = _dump(annotation)
        # Rows that say the same thing twice still are two annotations.
        number = 0
        while (name := uuid5(OURS, f"{said}{number or ''}").urn) in items:
            number += 1
        items[name] = _dump({"id": name, **annotation})
    whole = uuid5(OURS, "".join(items)).urn
    label = f"Codings in {len(sources)} statement{'s' * (len(sources) != 1)}"
    head = {"@context": CONTEXT, "id": whole, "type": "AnnotationCollection", "label": label,
            "generator": SOFTWARE, "total": len(items)}  # fmt: skip
    if not items:
        return f"{_dump(head)}\n".encode()
    page = uuid5(OURS, f"{whole} 1").urn
    first = _dump({"id": page, "type": "AnnotationPage", "startIndex": 0})
    lines = ",\n".join(items.values())
    told = (
        f'{_dump(head)[:-1]},\n"first":{first[:-1]},"items":[\n{lines}\n]}},\n"last":"{page}"}}\n'
    )
    return told.encode("utf-8", "backslashreplace")


def list_code_labels(codebooks: Iterable[Codebook]) -> dict[tuple[str, str], str]:
    """What codes are called, by layer and id."""
    return {(book.layer, code.id): code.label for book in codebooks for code in book.codes}


def _read_codebooks(corpus, layers: Iterable[str]) -> Iterator[Codebook]:
    """Those of these layers with everybody's own codes; one that has a fault is left out."""
    for layer in layers:
        with suppress(BadInput):
            yield add_own_codes(read_codebook(f"{layer}s", corpus), corpus)


def _annotation(row: dict, text: str, sources: Mapping[str, dict], labels: Labels) -> dict:
    start, end = row["start"], row["end"]
    target = {
        "type": "SpecificResource",
        "source": sources[row["statement_id"]],
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(start - AROUND, 0) : start],
                "suffix": text[end : end + AROUND],
            },
        ],
    }
    told = {f"sbs:{name}": row[name] for name in FURTHER if row.get(name)}
    annotation = {
        "type": "Annotation",
        "motivation": "tagging",
        "creator": _agent(row["origin"], row["coder"]),
        "sbs:origin": row["origin"],
        "body": _bodies(row, labels),
        "target": target,
        **told,
    }
    return annotation | ({"generator": SOFTWARE} if row["origin"] == "rule" else {})


def _bodies(row: dict, labels: Labels) -> list[dict]:
    """The code as a tag, then what is told of a claim as further tags, then the note."""
    layer, code = row["layer"], row["code"]
    tag = {"type": "TextualBody", "purpose": "tagging", "format": "text/plain"}
    # A slogan need not fill a pattern.
    named = labels.get((layer, code)) or code or layer
    bodies = [{**tag, "value": named, "sbs:layer": layer, "sbs:code": code}]
    bodies += [{**tag, "value": row[a], "sbs:aspect": a} for a in ASPECTS if row.get(a)]
    if row.get("note"):
        bodies.append({**tag, "purpose": "commenting", "value": row["note"]})
    return bodies


def _agent(origin: str, coder: str) -> dict:
    name = {"id": uuid5(OURS, f"coder {origin} {coder}").urn, "name": coder}
    kind = "Organization" if coder == "class" else AGENTS.get(origin)
    return name | ({"type": kind} if kind else {})


def _source(corpus, name: str) -> dict:
    row, text = corpus.statements.loc[name], corpus.text(name)
    source = {
        "id": f"urn:sha256:{row['sha256']}",
        "type": "Text",
        "sbs:file": row["file"],
        "sbs:statement": name,
        "sbs:textSha256": hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
    }
    return source | ({"language": row["language"]} if row["language"] else {})


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
