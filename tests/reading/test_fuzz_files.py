"""Whatever bytes a file holds: a text or one sentence, and never anything else."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from helpers.reading.corpus import read_corpus
from helpers.reading.faults import BadInput
from helpers.reading.formats.extracts import Extract, Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.old_encodings import NAMES
from helpers.reading.formats.plain import MARKS, extract_plain
from helpers.reading.sources import READERS, read_bytes

LIMITS = Limits(characters=5_000, seconds=10)
PIECES = some.sampled_from(
    [
        "The ferry stays. ", "Die Fähre bleibt, ", "Où est l’école ? ", "Паром остаётся. ",
        "渡し船。", "العبارة ", "“We go,” ", "\n", "\r\n", "\r", "\n\n", "\f", "\t", "\0",
        "\x1b[1m", "\u2028", "\u202e", "a\u200bb", "\ufeff", "\ud83d", "⚓", "é", "e\u0301",
        "FÃ¤hre ", "\ufffd", "<html>", "%PDF-", "- ", "U. S. ", "a@b.c ", "http://a.b/", "'", '"',
    ]
)  # fmt: skip
ENCODINGS = some.sampled_from(
    ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-7", "iso2022_jp", *NAMES]
)
HEADS = some.sampled_from([b"", *(mark for mark, _, _ in MARKS)])


@some.composite
def plain_files(draw) -> bytes:
    """A text as some program might have saved it, perhaps cut or spoiled on the way."""
    text = "".join(draw(some.lists(PIECES, max_size=40)))
    long = "The ferry stays here. " * 100
    text = draw(some.sampled_from([text, text, long + text, long.replace(". ", ".\n") + text]))
    errors = draw(some.sampled_from(["ignore", "replace"]))
    data = draw(HEADS) + text.encode(draw(ENCODINGS), errors)
    cut = draw(some.integers(0, len(data)))
    spoiled = draw(some.binary(max_size=3))
    return draw(some.sampled_from([data, data[:cut], data[:cut] + spoiled + data[cut:]]))


def attempt(read, *given):
    """What comes back, or the one kind of fault that may."""
    try:
        return read(*given)
    except (Unreadable, BadInput) as fault:
        return fault


def check(data: bytes) -> None:
    extract = attempt(extract_plain, data, LIMITS)
    if isinstance(extract, Unreadable):
        assert extract.what
        assert extract.mend
        assert "\n" not in f"{extract.what}{extract.mend}{extract.place}"
    else:
        assert isinstance(extract, Extract)
        assert extract.text.encode().decode() == extract.text
        assert "\0" not in extract.text
        assert extract.extraction.startswith("plain text, ")


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    check(data)


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(plain_files())
def test_texts_in_any_encoding(data: bytes) -> None:
    check(data)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(plain_files(), some.text(max_size=8))
def test_any_name_and_content(data: bytes, stem: str) -> None:
    source = attempt(read_bytes, f"{stem}.txt", data, LIMITS)
    if isinstance(source, BadInput):
        assert "\n" not in str(source)
    else:
        assert source.text.strip()


HEADED = some.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"PK\x03\x04word/", b"<html>", b"<html><body><p>"]
)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.dictionaries(some.sampled_from(list(READERS)), some.tuples(HEADED, plain_files())))
def test_a_folder_of_anything_is_read(files: dict[str, tuple[bytes, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        texts = Path(place) / "texts"
        texts.mkdir()
        (texts / "good.txt").write_text("The ferry stays.\n", encoding="utf-8")
        for ending, (head, data) in files.items():
            (texts / f"a{ending[1:]}{ending}").write_bytes(head + data)
        corpus = read_corpus(place)
        assert corpus.text("good") == "The ferry stays.\n"
        told = set(corpus.problems["file"])
        read = set(corpus.statements["file"])
        assert {path.name for path in texts.iterdir()} <= told | read
        for row in corpus.sentences.itertuples():
            assert corpus.text(row.statement_id)[row.start : row.end] == row.text
        assert len(corpus.tokens) >= 3
        assert not corpus.voices.isna().any(axis=None)
