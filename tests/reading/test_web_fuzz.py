"""Whatever bytes lie in a web page: text or one sentence, and never anything else."""

from hypothesis import given, settings
from hypothesis import strategies as st
from reading.fuzzing import check_any
from reading.web_pages import SITES
from reading.web_pages_encoded import ENCODED
from reading.web_pages_shaped import SHAPED

from helpers.reading.formats.limits import Limits
from helpers.reading.formats.web_page import extract_web_page

PAGES = [page.data for page in (SITES | SHAPED | ENCODED).values()]
LIMITS = Limits(characters=50_000)
# Pieces that mean something in a page.
PIECES = [
    "<html lang=", "<head>", "</head>", "<body class='post sidebar'>", "<article>", "</article>",
    "<main>", "<nav>", "<div class=comments>", "<div hidden>", "</div>", "<p>", "</p>", "<br>",
    "<h1>", "</h1>", "<h2><a href=/x>", "</a></h2>", "<ul>", "<ol start='-9'>", "<li value=x>",
    "</ul>",
    "<table>", "<tr>", "<td>", "</table>", "<pre>", "</pre>", "<q>", "<sup><a href=#1>1</a></sup>",
    "<script type='application/ld+json'>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml ",
    "<!DOCTYPE html [<!ENTITY a 'b'>]>", "&a;", "&amp;", "&#0;", "&#xD800;", "&#x202e;",
    "<meta charset=", "utf-16", "shift_jis", ">", "'", '"', "<meta property='og:title' content='",
    "<time datetime='2020-01-01'>", "<form>", "<figure><figcaption>", "<frameset>", "<svg><title>",
    "<template>", "<noscript>", "<base href='http://x/'>", "<link rel=canonical href=",
    "<a href=/y>", "</a>", "The pier stays.", "Hands off!", "نه به جنگ", "港を守れ", "\0", "\x1b",
    "\u2028",
]  # fmt: skip


def check(data: bytes) -> None:
    if extract := check_any(extract_web_page, data, LIMITS):
        assert all(0 < len(cell) <= 300 and "\n" not in cell for cell in extract.proposals.values())


@settings(max_examples=50)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    check(data)
    check(b"<p>" + data)


@settings(max_examples=120)
@given(
    st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(["utf-8", "utf-16", "cp1252"])
)
def test_any_markup(pieces: list[str], encoding: str) -> None:
    check("".join(pieces).encode(encoding, "replace"))


@settings(max_examples=50)
@given(st.sampled_from(PAGES), st.data())
def test_pages_that_were_cut_or_damaged(page: bytes, draw: st.DataObject) -> None:
    start, end = sorted(draw.draw(st.tuples(*[st.integers(0, len(page))] * 2)))
    check(page[:start] + page[end:])
    check(page[:start] + draw.draw(st.binary(max_size=9)) + page[start:])
