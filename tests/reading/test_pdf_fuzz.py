"""Whatever bytes a file holds: text or one sentence, and never anything else."""

from hypothesis import given, settings
from hypothesis import strategies as st
from reading import pdf_files as made
from reading.fuzzing import check_any

from helpers.reading.formats.limits import Limits
from helpers.reading.formats.pdf import extract_pdf

SMALL = [
    made.cut_words(),
    made.unmapped(),
    made.form_in_itself(),
    made.form_fields(),
    made.scanned("tp"),
    made.footnotes(),
    made.locked(),
    made.german(),
]
# Pieces that mean something in a PDF.
PIECES = [
    b"%PDF-1.7\n", b"1 0 obj\n", b"endobj\n", b"<< /Type /Catalog /Pages 2 0 R >>\n",
    b"2 0 obj\n", b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1 >>\n", b"3 0 obj\n",
    b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources 3 0 R >>\n", b"4 0 obj\n",
    b"<< /Length 44 >>\nstream\nBT /F1 12 Tf 60 700 Td (The boat) Tj ET\nendstream\n",
    b"/Filter [/FlateDecode /LZWDecode /ASCII85Decode]\n", b"xref\n0 1\n0000000000 65535 f \n",
    b"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 3 0 R /Prev 9 >>\n", b"startxref\n0\n%%EOF\n",
    b"[" * 500, b"<<" * 500, b"(" * 500, b"-1 0 R ", b"\x00\xff\xfe",
]  # fmt: skip
LIMITS = Limits(megabytes=1, characters=100_000, pages=20, unpacked=2)


def check(data: bytes) -> None:
    check_any(extract_pdf, data, LIMITS)


@settings(max_examples=60)
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    check(data)
    check(b"%PDF-1.7\n" + data)


@settings(max_examples=100)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_pieces_of_a_pdf_in_any_order(pieces: list[bytes]) -> None:
    check(b"%PDF-1.7\n" + b"".join(pieces))


@settings(max_examples=100)
@given(st.sampled_from(SMALL), st.floats(0, 1))
def test_a_file_that_was_cut_off(data: bytes, share: float) -> None:
    check(data[: int(len(data) * share)])


@settings(max_examples=200)
@given(
    st.sampled_from(SMALL),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12),
)
def test_bytes_that_were_changed(data: bytes, changes: list[tuple[float, int]]) -> None:
    held = bytearray(data)
    for place, value in changes:
        held[int((len(held) - 1) * place)] = value
    check(bytes(held))


@settings(max_examples=100)
@given(st.sampled_from(SMALL), st.floats(0, 1), st.floats(0, 1), st.sampled_from(PIECES))
def test_a_stretch_in_place_of_another(data: bytes, a: float, b: float, piece: bytes) -> None:
    start, end = sorted((int(len(data) * a), int(len(data) * b)))
    check(data[:start] + piece + data[min(end, start + 200) :])
