"""A saved web page: the article's lines and nothing else, and what the page says of itself."""

import json
import logging
import socket
from datetime import date, timedelta
from importlib.metadata import version

import pytest
from reading.web_pages import SITES
from reading.web_pages_encoded import ENCODED, GERMAN_BODY, page
from reading.web_pages_platforms import PLATFORMS
from reading.web_pages_shaped import SHAPED

from helpers.reading.formats.extracts import Extract, Given, Note, Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.web_page import extract_web_page
from helpers.reading.layout import split_paragraphs
from helpers.reading.roles import assign_roles
from helpers.reading.sources import read_bytes
from helpers.reading.words import find_words

PAGES = SITES | SHAPED | ENCODED | PLATFORMS
FERRY = "The ferry has crossed the harbour for ninety years, and nobody has asked us."


def read(markup: str | bytes, limits: Limits | None = None) -> Extract:
    data = markup if isinstance(markup, bytes) else markup.encode()
    return extract_web_page(data, limits or Limits())


@pytest.mark.parametrize("name", PAGES)
def test_text_of_a_page(name: str) -> None:
    assert read(PAGES[name].data).text == PAGES[name].text


@pytest.mark.parametrize("name", PAGES)
def test_cells_that_a_page_proposes(name: str) -> None:
    assert read(PAGES[name].data).proposals == PAGES[name].proposals


# Title, then what is called, then who signs, as the rules for roles see them.
ROLES = {
    "wordpress": (
        ["Keep the ferry running!"],
        ["Hands off our ferry!", "The harbour is ours!", "Come to the pier on Saturday!"],
        ["In solidarity,", "The Harbour Circle"],
    ),
    "drupal": (
        ["No closure of the reading room"],
        ["A town without books is no town!"],
        ["Signed by", "Library Workers' Alliance", "Pupils of the West School"],
    ),
    "newsletter": (
        ["Stand with the dockers!"],
        ["OPEN THE GATES!", "GLOVES FOR ALL!", "NO DOCKER STANDS ALONE!"],
        ["Quay Committee"],
    ),
    "divisions": (
        ["The school kitchen must stay"],
        ["Cook here!", "Eat here!", "Decide here!"],
        ["The parents of the West School"],
    ),
    "leaflet": (
        ["Strike at the laundry!"],
        ["No sheets, no profit!", "Ten hours are too many!", "All out on Monday!"],
        [],
    ),
    "blog": (
        ["Water for the plots"],
        ["Turn on the taps!", "Water is no privilege!"],
        ["The plot holders of the South Field"],
    ),
    "petition": (
        ["Open the gate of the old cemetery"],
        ["- Open the gate!", "- Mend the bench!"],
        ["Name | Street", "M. Arndt | Mill Lane", "O. Brandt | River Row"],
    ),
    "japanese": (
        ["港を守れ"],
        ["桟橋を閉めるな！", "港はみんなのものだ！"],
        ["港湾労働者組合"],
    ),
    "german": (
        ["Das Freibad bleibt!"],
        ["Hände weg vom Freibad!"],
        ["Mit solidarischen Grüßen", "Bündnis „Freibad für alle“"],
    ),
}


@pytest.mark.parametrize("name", ROLES)
def test_titles_calls_and_signatures_are_known_as_such(name: str) -> None:
    extract = read(PAGES[name].data)
    title, organisation, publisher = (
        extract.proposals.get(column, "") for column in ("title", "organisation", "published_by")
    )
    words = find_words(extract.text)
    norms = [[norm for _, _, norm in find_words(cell)] for cell in (title, organisation)]
    layout = split_paragraphs(extract.text, words, *norms)
    found = assign_roles(extract.text, words, layout, organisation, publisher)
    assert layout.kind == "kept"
    assert ROLES[name] == tuple(
        [extract.text[p.start : p.end] for p in found if p.role == role]
        for role in ("title", "call", "signature")
    )


FOUND = f"article found by trafilatura {version('trafilatura')}"
TOLD = {
    "wordpress": f"web page, UTF-8, said by the page; {FOUND}; "
    "103 words of navigation and other parts left out",
    "nineties": f"web page, UTF-8, which its bytes fit; {FOUND}; "
    "3 words of navigation and other parts left out",
    "german": f"web page, iso-8859-1, said by the page; {FOUND}; no word left out",
    "lying": f"web page, UTF-8, against what the page says; {FOUND}; no word left out",
    "silent": f"web page, Windows-1252, as its letters tell; {FOUND}; no word left out",
    "utf-16": f"web page, UTF-16 with a byte-order mark; {FOUND}; no word left out",
}


@pytest.mark.parametrize("name", TOLD)
def test_how_the_text_was_got(name: str) -> None:
    assert read(PAGES[name].data).extraction == TOLD[name]


CHECK = "look at its accents and quotation marks; if they look wrong, paste the text"
NOTES = {
    "german": (),
    "lying": ("says that it is written in iso-8859-1, but is written in UTF-8",),
    "lying-too": (
        "says that it is written in utf-8, but is not; read as Windows-1252, as its letters tell",
    ),
    "silent": ("does not say its encoding; read as Windows-1252, as its letters tell",),
    "unknown": ("says that it is written in x-harbour-7, but is not",),
}


@pytest.mark.parametrize("name", NOTES)
def test_a_page_that_lies_about_its_letters_is_told(name: str) -> None:
    assert read(PAGES[name].data).notes == tuple(Note("", what, CHECK) for what in NOTES[name])


def test_a_few_broken_letters_do_not_change_the_encoding() -> None:
    data = (
        page('<meta charset="utf-8">', GERMAN_BODY).encode().replace("Hände".encode(), b"H\xe4nde")
    )
    extract = read(data)
    assert "H�nde weg vom Freibad!" in extract.text
    assert "schließen" in extract.text
    what = "has a place that cannot be read as UTF-8, shown as �"
    assert extract.notes == (Note("", what, CHECK),)


def test_captions_of_pictures_are_furniture() -> None:
    extract = read(PAGES["wordpress"].data)
    caption = "The Anna at the east pier"
    start = extract.text.index(caption)
    assert extract.given == (
        Given(start, start + len(caption), "furniture", "the caption of a picture"),
    )


PASTE = "open it in a browser, copy the text and paste it"
REFUSED = {
    "no tag": ("The ferry < 3 boats > none.", "holds no HTML", "name it .txt if it is plain text"),
    "nothing to read": ("<html><body><img src=a.gif></body></html>", "holds no text", PASTE),
    "built by a script": (
        "<html><body><div id=root></div><script src=a.js></script></body></html>",
        "has no text of its own; it is built by a script",
        PASTE,
    ),
    "asks for a script": (
        "<html><body><div>You need to enable JavaScript to run this app.</div><script></script>",
        "has no text of its own; it is built by a script",
        PASTE,
    ),
    "frames": (
        "<html><frameset cols='20%,*'><frame src=a.htm><frame src=b.htm></frameset></html>",
        "is only a frame around other pages",
        "open it in a browser, open the page inside, and save that one",
    ),
    "an archive": (
        "From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>",
        "is a web archive of several files",
        "open it in a browser and save it as a web page, HTML only",
    ),
    "too deep": (
        "<div>" * 3_000 + FERRY,
        "nests its parts more than 2,000 deep, which no text needs",
        PASTE,
    ),
    "too many tags": (
        "<b>x</b>" * 80_000,
        "has more than 150,000 tags, as no article needs",
        "save the article alone, or copy its text and paste it",
    ),
    "too long": (
        f"<p>{FERRY * 10}</p>",
        "holds a text of 760 characters, more than 500",
        "keep the part that is the statement",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_pages_without_a_text_are_refused_in_a_sentence(name: str) -> None:
    markup, what, mend = REFUSED[name]
    with pytest.raises(Unreadable) as refused:
        read(markup, Limits(characters=500))
    assert (refused.value.what, refused.value.mend) == (what, mend)


def test_a_page_that_hides_everything_is_read_and_told() -> None:
    extract = read(f"<html><body style='visibility:hidden'><p>{FERRY}</p></body></html>")
    assert extract.text == FERRY
    what = "hides all its text, which was read nevertheless"
    assert extract.notes == (Note("", what, "look at it in a browser"),)


def test_a_page_of_links_keeps_what_is_no_link() -> None:
    links = "".join(f"<li><a href=/{n}>Page {n}</a></li>" for n in range(30))
    assert read(f"<h1>Harbour</h1><ul>{links}</ul><p>{FERRY}</p>").text == f"Harbour\n\n{FERRY}"


def test_addresses_of_those_who_sign_stay() -> None:
    contacts = "<p><a href=/w>www.ferry.example</a><br><a href=/m>post@ferry.example</a></p>"
    text = read(f"<article><h1>Ferry</h1><p>{FERRY}</p>{contacts}</article>").text
    assert text == f"Ferry\n\n{FERRY}\n\nwww.ferry.example\npost@ferry.example"


def head(inner: str, attributes: str = "") -> dict[str, str]:
    markup = (
        f"<html{attributes}><head><meta charset=utf-8>{inner}</head><body><p>{FERRY}</p></body>"
    )
    return read(markup).proposals


HEADS = {
    "an address that runs a script": ('<link rel=canonical href="javascript:alert(1)">', {}),
    "an address with a password": ('<link rel=canonical href="https://a:b@ferry.example/">', {}),
    "an address without its beginning": ('<link rel=canonical href="/ferry">', {}),
    "an address too long": (f'<link rel=canonical href="https://ferry.example/{"a" * 300}">', {}),
    "a broken address": ('<link rel=canonical href="https://[ferry.example/">', {}),
    "the second address, as the first is none": (
        '<link rel=canonical href="#"><meta property="og:url" content="https://ferry.example/a">',
        {"url": "https://ferry.example/a"},
    ),
    "signs that turn the line": (
        '<meta property="og:site_name" content=" Ferry\u202e\x07\n News ">',
        {"published_by": "Ferry News"},
    ),
    "a name too long": (
        f'<meta property="og:site_name" content="{"Ferry " * 100}">',
        {"published_by": ("Ferry " * 100)[:299].rstrip() + "…"},
    ),
    "markup in a name": (
        '<meta name="author" content="&lt;b&gt;Ferry&lt;/b&gt; Crew">',
        {"organisation": "<b>Ferry</b> Crew"},
    ),
    "the name of an account": ('<meta name="author" content="admin">', {}),
    "the address of an author": ('<meta name="author" content="crew@ferry.example">', {}),
    "no day": ('<meta name="date" content="2020-13-45">', {}),
    "a day to come": (
        f'<meta name="date" content="{date.today() + timedelta(9)}">',
        {},
    ),
    "a day with its hour": (
        '<meta property="article:published_time" content="2020-01-04T23:59:00+03:30">',
        {"date": "2020-01-04"},
    ),
    "a day of change is no day of publication": (
        '<meta property="article:modified_time" content="2020-01-04">',
        {},
    ),
    "what it says to machines": (
        '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"No"},{"@type":'
        '["NewsArticle"],"datePublished":"2020-01-04","author":[{"name":"Ferry &amp; Crew"}],'
        '"publisher":{"name":"Ferry News"}}]}</script>',
        {"organisation": "Ferry & Crew", "date": "2020-01-04", "published_by": "Ferry News"},
    ),
    "what it says to machines, broken": (
        '<script type="application/ld+json">{"@type":</script>',
        {},
    ),
    "what it says to machines, deep": (
        f'<script type="application/ld+json">{"[" * 100_000}</script>',
        {},
    ),
    "what it says to machines, of another kind": (
        '<script type="application/ld+json">{"@type":"Article","author":7,"datePublished":[1],'
        '"publisher":{"name":{"a":1}}}</script>',
        {},
    ),
    "what it says to machines, huge": (
        '<script type="application/ld+json">'
        + json.dumps([{"@type": "Article", "author": "Ferry Crew", "text": "x" * 600_000}])
        + "</script>",
        {},
    ),
}


@pytest.mark.parametrize("name", HEADS)
def test_words_of_strangers_in_the_head(name: str) -> None:
    inner, expected = HEADS[name]
    assert head(inner) == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("<p class=author>by <a href=/u>Ferry Crew</a></p>", {"organisation": "Ferry Crew"}),
        ("<p>By <a rel=author>admin</a></p>", {}),
        ("<p class=author>anna on 4 May, 12:30</p>", {}),
        ("<p class=date>Published: 4 May 2020</p>", {"date": "2020-05-04"}),
        ("<p><time datetime='2020-05-04T12:00'>yesterday</time></p>", {"date": "2020-05-04"}),
    ],
)
def test_author_and_day_that_a_page_shows(shown: str, expected: dict[str, str]) -> None:
    assert read(f"<article>{shown}<p>{FERRY}</p></article>").proposals == expected


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        (' lang="de-AT"', {"language": "de"}),
        (' xml:lang="FA"', {"language": "fa"}),
        (' lang="deutsch"', {}),
        (' lang=""', {}),
    ],
)
def test_language_of_a_page(attributes: str, expected: dict[str, str]) -> None:
    assert head("", attributes) == expected


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Keep the ferry | Ferry News", "Ferry News"),
        ("Ferry News: Keep the ferry", "Ferry News"),
        ("Keep the ferry", ""),
    ],
)
def test_title_without_the_name_of_the_site(title: str, site: str) -> None:
    markup = (
        f'<title>{title}</title><meta property="og:site_name" content="{site}">'
        f"<p><b>Keep the ferry</b></p><p>{FERRY}</p>"
    )
    assert read(markup).proposals["title"] == "Keep the ferry"


def test_nothing_is_fetched_or_said(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    before = logging.root.manager.disable
    for made in PAGES.values():
        read(made.data)
    assert logging.root.manager.disable == before
    assert capfd.readouterr() == ("", "")


def test_a_page_comes_through_the_reader_of_files() -> None:
    source = read_bytes("ferry.html", PAGES["wordpress"].data)
    assert source.text == PAGES["wordpress"].text
    assert source.proposals["date"] == "2021-03-09"
