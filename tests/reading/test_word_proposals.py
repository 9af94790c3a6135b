"""What Word files propose for statements.csv: a title and a language, or nothing."""

from __future__ import annotations

import pytest
from reading.word_files import (
    STYLES,
    p,
    r,
    read_word,
)

LANGUAGES = {
    "named in the runs": (p(r("Wir bleiben.", '<w:lang w:val="de-DE"/>')), "", {"language": "de"}),
    "right to left": (
        p(r("بندر می‌ماند.", '<w:rtl/><w:lang w:val="en-US" w:bidi="fa-IR"/>')),
        "",
        {"language": "fa"},
    ),
    "eastern letters": (
        p(r("港を守れ", '<w:lang w:val="en-US" w:eastAsia="ja-JP"/>')),
        "",
        {"language": "ja"},
    ),
    "the usual one of the file": (p("On reste."), "fr-FR", {"language": "fr"}),
    "what programs write unasked": (p("Wir bleiben."), "en-US", {}),
    "none": (p("We stay."), "", {}),
    "two halves": (
        p(r("We stay.", '<w:lang w:val="en-GB"/>'), r("On reste", '<w:lang w:val="fr-FR"/>')),
        "",
        {},
    ),
    "no code at all": (p(r("We stay.", '<w:lang w:val="English!"/>')), "", {}),
}


@pytest.mark.parametrize(("body", "usual", "proposals"), LANGUAGES.values(), ids=LANGUAGES)
def test_the_language_is_proposed(body: str, usual: str, proposals: dict) -> None:
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{usual}" w:bidi="ar-SA"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
    )
    assert read_word(body, styles=(defaults if usual else "") + STYLES).proposals == proposals


TITLES = {
    "in the style for titles": (
        p("The Ferry Stays", style="Titel") + p("We say so."),
        "",
        "The Ferry Stays",
    ),
    "in two paragraphs": (
        p("The Ferry", style="Titel") + p("Stays Here", style="Titel"),
        "",
        "The Ferry Stays Here",
    ),
    "the only main heading": (
        p("The Ferry Stays", style="berschrift1") + p("Yes."),
        "",
        "The Ferry Stays",
    ),
    "one of several headings": (
        p("Piers", style="berschrift1") + p("Yes.") + p("Quays", style="berschrift1"),
        "",
        None,
    ),
    "in the properties and the text": (
        p("The ferry stays, we say."),
        "The Ferry Stays",
        "The Ferry Stays",
    ),
    "left over from another file": (
        p("The ferry stays, we say."),
        "Budget of the school 2019",
        None,
    ),
    "from a program": (p("Microsoft Word document one"), "Microsoft Word - document one", None),
    "the name of a file": (p("ferry stays doc"), "ferry stays.doc", None),
    "of a template": (p("Document 1 ferry"), "Document 1", None),
}


@pytest.mark.parametrize(("body", "named", "title"), TITLES.values(), ids=TITLES)
def test_the_title_is_proposed_where_there_is_little_doubt(
    body: str, named: str, title: str | None
) -> None:
    properties = (
        f"<dc:title>{named}</dc:title><dc:creator>Owner</dc:creator>"
        "<dcterms:created>2024-05-01T08:00:00Z</dcterms:created>"
    )
    assert read_word(body, styles=STYLES, properties=properties).proposals == (
        {"title": title} if title else {}
    )
