"""What a page of a PDF, of a Word file and of the web costs to read, beside the plain libraries.

The library alone gives words without pages, roles, running heads, changes or what was left out.
The process that reads other formats is left aside here but for its start, measured by itself.
"""

import io

import pytest

pytest.importorskip("pytest_benchmark")

from benchmarks.synthetic import make_texts
from reading.web_pages import WORDPRESS

from helpers.reading.formats.extractor import Extractor
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.pdf import extract_pdf
from helpers.reading.formats.web_page import extract_web_page
from helpers.reading.formats.word import extract_word

PAGES = [4, 40, 400]
WORDS_PER_PAGE = 400
LIMITS = Limits()


@pytest.fixture(scope="module")
def words() -> list[str]:
    return " ".join(make_texts(300)).split()


def page(words: list[str], number: int) -> str:
    first = number * WORDS_PER_PAGE % (len(words) - WORDS_PER_PAGE)
    return " ".join(words[first : first + WORDS_PER_PAGE])


@pytest.fixture(scope="module")
def make_pdf(words):
    def make(count: int) -> bytes:
        from fpdf import FPDF

        document = FPDF(format="A4")
        document.set_font("Helvetica", size=11)
        for number in range(count):
            document.add_page()
            document.cell(0, 8, f"Harbour Letter, page {number + 1}")
            document.ln(12)
            document.multi_cell(0, 5, page(words, number))
        return bytes(document.output())

    return make


@pytest.fixture(scope="module")
def make_word(words):
    def make(count: int) -> bytes:
        from docx import Document

        document = Document()
        for number in range(count):
            document.add_paragraph(page(words, number))
        kept = io.BytesIO()
        document.save(kept)
        return kept.getvalue()

    return make


def per_page(benchmark, count: int) -> None:
    benchmark.extra_info["pages"] = count
    benchmark.extra_info["ms per page"] = round(benchmark.stats.stats.median * 1000 / count, 2)


@pytest.mark.parametrize("count", PAGES)
@pytest.mark.benchmark(group="pdf")
def test_pdf(benchmark, make_pdf, count) -> None:
    data = make_pdf(count)
    extract = benchmark.pedantic(extract_pdf, (data, LIMITS), rounds=max(1, 40 // count))
    assert len(extract.pages) == count
    per_page(benchmark, count)


@pytest.mark.parametrize("count", PAGES)
@pytest.mark.benchmark(group="pdf")
def test_pypdf_alone(benchmark, make_pdf, count) -> None:
    import pypdf

    data = make_pdf(count)

    def read() -> str:
        pages = pypdf.PdfReader(io.BytesIO(data)).pages
        return "\n".join(page.extract_text() for page in pages)

    assert benchmark.pedantic(read, rounds=max(1, 40 // count))
    per_page(benchmark, count)


@pytest.mark.parametrize("count", PAGES)
@pytest.mark.benchmark(group="word")
def test_word(benchmark, make_word, count) -> None:
    data = make_word(count)
    assert benchmark.pedantic(extract_word, (data, LIMITS), rounds=max(1, 40 // count)).text
    per_page(benchmark, count)


@pytest.mark.parametrize("count", PAGES)
@pytest.mark.benchmark(group="word")
def test_python_docx_alone(benchmark, make_word, count) -> None:
    from docx import Document

    data = make_word(count)

    def read() -> str:
        return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs)

    assert benchmark.pedantic(read, rounds=max(1, 40 // count))
    per_page(benchmark, count)


@pytest.mark.benchmark(group="web page")
def test_web_page(benchmark) -> None:
    assert benchmark(extract_web_page, WORDPRESS.data, LIMITS).text == WORDPRESS.text


@pytest.mark.benchmark(group="web page")
def test_trafilatura_alone(benchmark) -> None:
    import trafilatura

    assert benchmark(trafilatura.extract, WORDPRESS.data)


@pytest.mark.benchmark(group="a process of its own")
def test_start_of_the_process_and_a_page(benchmark) -> None:
    def read() -> str:
        with Extractor(LIMITS) as extractor:
            return extractor.extract("extract_web_page", WORDPRESS.data).text

    assert benchmark.pedantic(read, rounds=5) == WORDPRESS.text
