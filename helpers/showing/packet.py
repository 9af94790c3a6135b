"""A corpus to take home: one zip that stands alone, and that `read_packet` reads back."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from datetime import date as Date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from helpers.reading.corpus import read_corpus
from helpers.reading.packets import FORMAT, MANIFEST
from helpers.showing.annotations import list_code_labels, write_annotations
from helpers.showing.exports import save_new, write_csv
from helpers.showing.packet_files import (
    ANNOTATIONS,
    CODINGS,
    PAGE,
    Content,
    Left,
    collect_files,
)
from helpers.showing.packet_page import draw_page
from helpers.showing.packet_views import join_codings, list_views

PACKAGE = "side-by-side"
# The first day that a zip can tell; the day of the packing stands in the manifest.
EPOCH = (1980, 1, 1, 0, 0, 0)
READABLE = 0o100644 << 16
FORMAT_VERSION = 1


def save_packet(corpus, path: Path | str, *, date: str = "") -> Path:
    """Packs the whole folder of a corpus into one zip and returns its path.

    In it are, byte for byte, the texts, statements.csv, roles.csv, context.md, README, all
    codebooks (those the folder takes from the project too), all readings and predictions; all
    codings as one table (`codings.csv`) and as W3C Web Annotations; `index.html`, a page with
    every reading that opens without a server; and `manifest.json` with hashes and sizes. What was
    set aside, hidden files and links to elsewhere stay at home, as manifest and page say. `date`
    is today unless given (2026-11-22). The same content and date give the same bytes.

    The folder is read anew, also where `corpus` is only a part of it. Nothing is overwritten: a
    name that exists gets a number. Raises BadInput where a file cannot be packed or written.
    """
    whole = read_corpus(corpus.folder)
    contents, left = collect_files(whole)
    date = date or Date.today().isoformat()
    contents += _make(whole, date, left)
    manifest = Content(MANIFEST, _write_manifest(contents, left, date), "made")
    return save_new(path, ".zip", _zip([manifest, *contents]))


def _make(corpus, date: str, left: list[Left]) -> list[Content]:
    """The files that are made for the packet."""
    views = list_views(corpus)
    codings = join_codings(views.views)
    labels = list_code_labels(view.codebook for view in views.views)
    page = draw_page(views, corpus, date=date, left=left).encode("utf-8", "replace")
    made = {
        PAGE: page,
        CODINGS: write_csv(codings),
        ANNOTATIONS: write_annotations(codings, corpus, labels),
    }
    return [Content(name, data, "made") for name, data in made.items()]


def _write_manifest(contents: list[Content], left: list[Left], date: str) -> bytes:
    told = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "made_by": f"{PACKAGE} {_find_version()}",
        "date": date,
        "files": [
            {
                "path": content.path,
                "sha256": hashlib.sha256(content.data).hexdigest(),
                "size": len(content.data),
                "from": content.origin,
            }
            for content in sorted(contents)
        ],
        "stayed_at_home": [one._asdict() for one in left],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode("utf-8", "backslashreplace")


def _find_version() -> str:
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return "of an unknown version"


def _zip(contents: list[Content]) -> bytes:
    """The bytes of a zip, the same for the same files whenever and wherever it is made."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for content in sorted(contents):
            entry = zipfile.ZipInfo(content.path, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, READABLE
            archive.writestr(entry, content.data, compresslevel=6)
    return made.getvalue()
