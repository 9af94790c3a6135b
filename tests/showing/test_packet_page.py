"""The page of a packet: from figure to passage to text and back, with every reading told apart."""

import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from payloads import PAYLOADS
from showing.packing import HEAD, open_class, open_small

from helpers.reading.corpus import read_corpus
from helpers.showing.escape import clean
from helpers.showing.packet import save_packet
from helpers.showing.packet_files import Left
from helpers.showing.packet_page import draw_page
from helpers.showing.packet_views import list_views

VOID = {"meta", "input", "br"}


class Checked(HTMLParser):
    """A page with its ids, its links and the text below each id; what is not closed is refused."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: dict[str, str] = {}
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes |= set(given)
        self.ids += [given["id"]] if "id" in given else []
        if tag == "a":
            near = next((of for _, of in reversed(self.open) if of), "")
            self.links.append((near, given["href"]))
        if tag not in VOID:
            self.open.append((tag, given.get("id", "")))

    def handle_endtag(self, tag) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data) -> None:
        for _, name in self.open:
            if name:
                self.texts[name] = self.texts.get(name, "") + data


@pytest.fixture(scope="module")
def page(tmp_path_factory) -> str:
    folder = tmp_path_factory.mktemp("class")
    path = save_packet(open_class(folder / "harbour"), folder / "home", date="2021-05-01")
    with zipfile.ZipFile(path) as archive:
        return archive.read("index.html").decode()


def draw(corpus, left: tuple[Left, ...] = ()) -> str:
    return draw_page(list_views(corpus), corpus, date="2021-05-01", left=list(left))


def view(page: str, heading: str) -> Checked:
    """The part of a page below this heading."""
    views = re.findall(r'<div class="view .*?(?=<div class="view |</main>)', page, re.DOTALL)
    (found,) = (html for html in views if heading in html.partition("</h2>")[0])
    return Checked(found)


def test_the_page_is_whole_and_every_link_leads_somewhere(page: str) -> None:
    seen = Checked(page)
    assert len(set(seen.ids)) == len(seen.ids)
    targets = {href for _, href in seen.links}
    assert {href[0] for href in targets} == {"#"}
    assert {href[1:] for href in targets} <= set(seen.ids)


def test_nothing_is_asked_of_any_network(page: str) -> None:
    assert Checked(page).attributes.isdisjoint({"src", "srcset", "action", "data", "onclick"})
    assert not re.search(r"url\(|@import|//[a-z]+\.[a-z]", page)
    assert "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" in page


def test_the_head_says_what_this_is_and_whose_readings(page: str) -> None:
    head = page.partition("<main")[0]
    assert "what statements assert, never whether it is true. A reading is one reading" in head
    assert "Packed on 2021-05-01." in head
    assert [sign for sign in "▣✎⚙" if sign in head] == ["▣", "✎", "⚙"]
    rows = re.findall(r"<tr><th.*?</tr>", head.partition("<tbody>")[2])
    cells = [re.sub(r"(?:<[^>]+>)+", "|", row).strip("|").split("|") for row in rows]
    table = pd.DataFrame(cells).set_index(0)
    assert table.index.tolist() == [
        "✎ settled by the class", "▣ shipped reading", "✎ read by Fähre &amp; Söhne",
        "✎ read by 渡船", "⚙ suggested by rule",
    ]  # fmt: skip
    assert table.iloc[:4].to_numpy().tolist() == [
        ["–", "–", "1", "–", "–"], ["–", "–", "6", "–", "–"], ["2", "–", "–", "–", "–"],
        ["–", "–", "1", "–", "–"],
    ]  # fmt: skip


def test_a_number_leads_to_its_passages_they_to_the_text_and_that_back(page: str) -> None:
    seen = view(page, "Claims: ▣ shipped reading")
    figure = [href for near, href in seen.links if near.endswith("f") or not near]
    groups = [name for name in seen.ids if re.search(r"g\d+$", name)]
    assert {f"#{group}" for group in groups} <= set(figure) | {href for _, href in seen.links}
    items = [name for name in seen.ids if re.search(r"p\d+$", name)]
    assert len(items) == 6
    for item in items:
        (place,) = [href[1:] for near, href in seen.links if near == item]
        assert place in seen.ids
    # Every chip in a text leads back to a passage in the list.
    back = {href[1:] for _, href in seen.links} & set(items)
    assert back == set(items)


def test_the_figure_tells_the_zeros_apart(page: str) -> None:
    figure = re.search(
        r'<table class="figure">.*?</table>', page[page.index("Claims: ▣") :]
    ).group()
    rows = re.findall(r'<tr><th scope="row".*?</tr>', figure)
    cells = {
        re.search(r"<th[^>]*>(.*?)</th>", row).group(1): re.findall(
            r'aria-label="([^"]*)"|class="unseen">([^<]*)<', row
        )
        for row in rows
    }
    said = {label: [one or other for one, other in found] for label, found in cells.items()}
    unread = "nobody has looked"
    assert said["The sale is lawful"] == [
        "read, not there", "read, not there", "read, not there", unread, unread,
    ]  # fmt: skip
    assert said["The sale is theft"] == [
        "supports it, 1 passage",
        "rejects it, 2 passages, in its own words and in words of others",
        "supports it, 1 passage, only in words of others that it adopts or throws back",
        unread, unread,
    ]  # fmt: skip


def test_a_code_of_ones_own_has_its_label(page: str) -> None:
    after = page.partition("Frames: ✎ read by Fähre &amp; Söhne</h2>")[2]
    assert '<h4 dir="auto">Pride in the boat</h4>' in after.partition("<h2")[0]


def test_who_did_not_code_a_layer_is_told_to_have_not(page: str) -> None:
    assert "Slogans: ✎ read by 渡船" in page
    after = page.partition("Slogans: ✎ read by 渡船")[2]
    assert after.startswith('</h2><p class="sbs-note">Nothing was coded or read here')


def test_what_the_class_settled_is_shown_first_and_without_any_reading_the_rules(
    page: str, tmp_path: Path
) -> None:
    assert re.findall(r'id="(\w+)" checked>([^<]+)', page) == [
        ("l2", "Claims"), ("c0", "✎ settled by the class"),
    ]  # fmt: skip
    alone = draw(open_small(tmp_path / "small"))
    assert re.findall(r'id="(\w+)" checked>([^<]+)', alone) == [
        ("l0", "Frames"), ("c0", "⚙ suggested by rule"),
    ]  # fmt: skip


def test_the_texts_stand_there_without_codings_too(page: str) -> None:
    texts = page.partition("<h2>Texts alone</h2>")[2]
    assert "Songs" in texts
    assert "<mark" not in texts
    assert re.findall(r"<h3><bdi>(\w+)</bdi></h3>", texts) == ["crew", "city", "union", "choir"]


def test_without_a_statement_the_page_says_so(tmp_path: Path) -> None:
    corpus = open_small(tmp_path / "small")
    (corpus.folder / "texts" / "union.txt").unlink()
    html = draw(read_corpus(corpus.folder))
    assert "There is no statement." in html
    Checked(html)


def test_the_page_grows_with_what_it_holds_and_no_faster(tmp_path: Path) -> None:
    sizes = []
    for count in (4, 8, 16):
        texts = {f"s{n}": f"Week {n}\n\nThe ferry of week {n} stays.\n" for n in range(count)}
        sizes.append(len(draw(open_small(tmp_path / str(count), texts))))
    assert sizes[2] - sizes[1] < 2.2 * (sizes[1] - sizes[0])


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text_on_the_page(tmp_path: Path, payload: str) -> None:
    """In a text, a note, a title, a file's name, a code's label and the name of a coder."""
    text = f"The ferry stays!\n\nThey say {payload} to us.\n"
    corpus = open_small(tmp_path / "small", {"union": text})
    cell = payload.replace('"', '""')
    (corpus.folder / "readings").mkdir()
    (corpus.folder / "readings" / "<b>.csv").write_text(
        f'{HEAD}code,frame,own,,,,,,,"{cell}","{cell} is meant"\n'
        f',frame,own,union,"{cell}",,,,"{cell}",,\n',
        encoding="utf-8",
    )
    corpus = read_corpus(corpus.folder)
    statements = corpus.statements.assign(organisation=payload, title=payload, language="en")
    vars(corpus)["statements"] = statements
    html = draw(corpus, (Left(payload, payload),))
    seen = Checked(html)
    allowed = {
        "html", "head", "meta", "title", "style", "script", "body", "div", "a", "header", "h1",
        "h2", "h3", "h4", "h5", "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr",
        "th", "td", "bdi", "main", "fieldset", "legend", "label", "input", "nav", "section",
        "article", "span", "mark", "sup", "small", "strong", "blockquote", "details", "summary",
        "b",
    }  # fmt: skip
    assert seen.tags <= allowed
    assert not {name for name in seen.attributes if name.startswith("on")}
    assert html.count("<script>") == 1
    assert clean(payload) in " ".join("".join(seen.texts.values()).split())
