"""A PDF is opened within bounds: nothing of it is run, and nothing unpacks without end.

The library draws no page, follows no link and runs no script; attachments, forms and remarks are
left alone. What it would write to the screen is kept back, and tells whether a file is damaged.
"""

from __future__ import annotations

import io
import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from helpers.reading.formats.extracts import Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.pdf_repair import mend_end

if TYPE_CHECKING:
    from pypdf import PdfReader

HEADER, HEADER_WITHIN = b"%PDF-", 1024
MEGABYTE = 1_000_000
# What a page of text unpacks to is far below this, also with drawings on it.
MOST_UNPACKED = 20 * MEGABYTE
MOST_STEPS = 500_000
# Where the way to the pages is lost, each try to find it goes through the whole file.
MOST_SOUGHT = 500
# Reports that tell of lost parts; others tell of habits of the program that wrote the file.
HARM = re.compile(
    r"not defined|can ?not be|invalid stream|rebuil|incorrect startxref|truncated|skip"
)
RAISE = "keep the pages with the statement, or raise the limit (README)"
ANOTHER_COPY = "take another copy, or print it to a new PDF in a program that can open it"
SAVE_ANEW = "open it in a PDF viewer and print it to a new PDF, or save its text as .txt"


class Repairs(logging.Handler):
    """Keeps what the library reports, in place of writing it to the screen."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.damaged = False

    def emit(self, record: logging.LogRecord) -> None:
        told = record.name == "pypdf._reader" and HARM.search(record.getMessage())
        self.damaged = self.damaged or bool(told)


@contextmanager
def within_bounds(limits: Limits) -> Iterator[Repairs]:
    """Inside, pypdf is silent and stops at our limits."""
    from pypdf import apply_configuration

    most = min(limits.unpacked * MEGABYTE, MOST_UNPACKED)
    bounds = {
        "maximum_declared_stream_length": max(limits.megabytes * MEGABYTE, most),
        "array_based_stream_maximum_output_length": most,
        "zlib_maximum_output_length": most,
        "lzw_maximum_output_length": most,
        "run_length_maximum_output_length": most,
        "stream_decoding_work_maximum_length": 3 * most,
        "stream_parsing_work_maximum_count": MOST_STEPS,
        "page_tree_maximum_entries": max(100_000, 4 * limits.pages),
        "jbig2dec_binary": None,
    }
    repairs, logger = Repairs(), logging.getLogger("pypdf")
    passes = logger.propagate
    logger.addHandler(repairs)
    logger.propagate = False
    try:
        with warnings.catch_warnings(), apply_configuration(**bounds):
            warnings.simplefilter("ignore")
            yield repairs
    finally:
        logger.removeHandler(repairs)
        logger.propagate = passes


def open_pdf(data: bytes, limits: Limits, repairs: Repairs) -> PdfReader:
    """A reader whose pages can be asked for; raises Unreadable if there is no way to them."""
    from pypdf.errors import DependencyError

    if HEADER not in data[:HEADER_WITHIN]:
        mend = "give the file the ending of what it is (.html, .docx, .txt), or save it as PDF"
        raise Unreadable("is no PDF, though its name says so", mend)
    repairs.damaged = False
    try:
        reader, pages = _open(data)
    except Unreadable:
        raise
    except (DependencyError, NotImplementedError) as error:
        what = "is locked in a way that this program cannot open"
        raise Unreadable(what, "ask for a copy without a lock") from error
    except Exception as error:
        reader, pages = _open_mended(data, limits, error)
        repairs.damaged = True
    if pages > limits.pages:
        what = f"has {pages:,} pages, and the limit is {limits.pages:,}"
        raise Unreadable(what, RAISE)
    return reader


def _open(data: bytes) -> tuple[PdfReader, int]:
    """A reader and the number of its pages, of which there is one at least."""
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import FileNotDecryptedError, PdfReadError

    try:
        reader = PdfReader(io.BytesIO(data), strict=False, root_object_recovery_limit=MOST_SOUGHT)
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise _locked()
        pages = len(reader.pages)
    except FileNotDecryptedError as error:
        raise _locked() from error
    if not pages:
        raise PdfReadError("no pages")
    return reader, pages


def _open_mended(data: bytes, limits: Limits, first: Exception) -> tuple[PdfReader, int]:
    """The same for a file that was cut off; what is wrong with the file itself if that fails."""
    from pypdf.errors import LimitReachedError

    if isinstance(first, LimitReachedError | MemoryError):
        raise explain(first) from first
    mended = mend_end(data, limits.pages)
    if mended is None or b"/Encrypt" in data:
        raise explain(first) from first
    try:
        return _open(mended)
    except Unreadable:
        raise
    except Exception:
        raise explain(first) from first


def explain(error: Exception, place: str = "") -> Unreadable:
    """What stopped the reading of a whole file, in a sentence for people."""
    from pypdf.errors import LimitReachedError

    if isinstance(error, MemoryError):
        return Unreadable("needs more memory than there is", SAVE_ANEW, place)
    if isinstance(error, LimitReachedError):
        page = "unpacks to more than a page of text can hold"
        what = page if place else "is built in a way that cannot be followed to its end"
        return Unreadable(what, SAVE_ANEW, place)
    return Unreadable("is damaged, and its pages cannot be found", ANOTHER_COPY, place)


def _locked() -> Unreadable:
    return Unreadable("is locked with a password", "ask for a copy without one")
