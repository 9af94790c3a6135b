"""Coding by hand in the real JupyterLab: by mouse, by keyboard, by touch, and after a restart."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Locator, expect

from browser.lab_server import LabServer
from browser.notebook_page import Notebook
from helpers.coding.codebook import read_codebook
from helpers.coding.read_parts import read_parts
from helpers.coding.readings import read_readings
from helpers.coding.revealing import hide, reveal
from helpers.coding.saving import save_reading
from helpers.reading.corpus import Corpus, read_corpus

NAME = "notebooks/reader.ipynb"
CELLS = (
    "from helpers import read_codebook, read_corpus\n"
    "from helpers.showing.annotator import explore_reading",
    "corpus = read_corpus()\ncodebook = read_codebook('claims', corpus)",
    "explore_reading(corpus, codebook)",
)
# Where the first and the last letter of some words stand in the page, found by their text alone.
EDGES = """([first, last, inward]) => {
    const boxes = Array.from(document.querySelectorAll('.sbs-an-para > p'));
    const find = (words) => {
        const box = boxes.find((box) => box.textContent.includes(words));
        const at = box.textContent.indexOf(words);
        return [box, at, at + words.length];
    };
    const toNode = (box, at) => {
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        for (let node; (node = walker.nextNode()); at -= node.length)
            if (at < node.length) return [node, at];
    };
    const letters = (words) => [...new Intl.Segmenter().segment(words)].map((one) => one.segment);
    const edge = (box, at, letter, atEnd) => {
        const range = document.createRange();
        range.setStart(...toNode(box, at));
        const [node, inside] = toNode(box, at + letter.length - 1);
        range.setEnd(node, inside + 1);
        const seen = range.getBoundingClientRect();
        const right = atEnd !== /[\\u0590-\\u06ff]/.test(letter);
        return [right ? seen.right - 1 : seen.left + 1, seen.top + seen.height / 2];
    };
    const [box, from] = find(first), [other, , to] = find(last);
    const [head, tail] = [letters(first), letters(last)];
    const start = inward ? head[1] : head[0], end = inward ? tail.at(-2) : tail.at(-1);
    box.scrollIntoView({ block: 'center' });
    return [
        edge(box, from + (inward ? head[0].length : 0), start, false),
        edge(other, to - end.length - (inward ? tail.at(-1).length : 0), end, true),
    ];
}"""
SELECT = """([words, from, to]) => {
    const box = Array.from(document.querySelectorAll('.sbs-an-para > p'))
        .find((box) => box.textContent.includes(words));
    const leaf = [...box.querySelectorAll('*')].find((leaf) => leaf.textContent.includes(words));
    const at = leaf.textContent.indexOf(words);
    getSelection().setBaseAndExtent(leaf.firstChild, at + from, leaf.firstChild, at + to);
}"""
SAVED = """(words) => document.querySelectorAll('.sbs-an-tab')[1]?.textContent === words
    && document.querySelector('.sbs-an-state').textContent === 'All is written'"""
TEXT = "[...document.querySelectorAll('.sbs-an-para > p')].map((p) => p.textContent)"

# The first and the last words of each passage, as it has to be coded; and whether the mouse begins
# and ends a letter inside it. In between lies whatever the statement has there.
BY_MOUSE = [
    ("Keep the library open!", "Keep the library open!", False),
    ("The council", "The council", True),
    ("close the library", "on Mondays", True),
    ("1,240", "1,240", True),
    ("Families 👨‍👩‍👧‍👦 come", "Families 👨‍👩‍👧‍👦 come", True),
    ("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦", False),
    ("🇸🇪", "🇸🇪", False),
    ("🇸🇾 over", "the door", False),
    ("children", "👩🏽‍🏫", False),
    ("👍🏿 of", "of the school", False),
    ("Nobody paid", "🏳️‍🌈", False),
    ("cafe\u0301", "cafe\u0301", True),
    ("Mrs. Ha\u030akansson", "nai\u0308ve", True),
    ("fiance\u0301 named", "Zoe\u0308", True),
    ("Vie\u0323\u0302t", "Nam", True),
    ("مكتبة", "مكتبة", True),
    ("word مكتبة", "over its door", True),
    ("Hebrew", "ציבורית", True),
    ("“A library", "luxury,”", False),
    ("every week.", "Families", False),
]  # fmt: skip
# What is looked for and selected so, the keys that follow, and what is coded then.
BY_KEYBOARD = [
    ("hands off", "", "Hands off", "Hands off"),
    ("hands", "s", "Hands off our library!", "Hands off our library!"),
    ("we say", "w w", "We say no: a", "We say no: a"),
    ("town without a reading", "Shift+w", "town without a", "town without a"),
    ("1,240 people who", "Shift+w Shift+w", "1,240", "1,240"),
    ("nobody asked", "w w", "nobody asked the 1,240", "nobody asked the 1,240"),
    ("every week", "Shift+ArrowRight", "every week.", "every week."),
    ("with prams", "w w w w", "with prams", "and the flags 🇸🇪🇸🇾 over"),
    ("sewn by", "w w", "sewn by children 👩🏽‍🏫👍🏿 of", "sewn by children 👩🏽‍🏫👍🏿 of"),
    ("THEM", "Shift+ArrowRight Shift+ArrowRight", "them 🏳️‍🌈", "them 🏳️‍🌈"),
    ("a penny", "s", "Nobody paid", "a penny for it."),
    ("caf\u00e9 of", "", "cafe\u0301 of", "cafe\u0301 of"),
    ("idea", "w w w w", "idea of a fiance\u0301 named", "idea of a fiance\u0301 named"),
    ("vi\u1ec7t", "w w", "Vie\u0323\u0302t Nam has", "Vie\u0323\u0302t Nam has"),
    ("عامة", "w", "عامة over", "عامة over"),
    ("the hebrew", "w", "the Hebrew ספרייה", "the Hebrew ספרייה"),
    ("ציבורית", "Shift+ArrowLeft", "ציבורית", "ציבורית"),
    ("it could be", "Control+Shift+ArrowRight", "It could be the", "It could be the"),
    ("we agree", "p", "“A library", "every word of it."),
    ("were painted", "s p p", "The reading room", "every word of it."),
]  # fmt: skip


@pytest.fixture(scope="module")
def corpus(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A corpus that may be written to."""
    folder = tmp_path_factory.mktemp("writable") / "reader"
    shutil.copytree(project / "tests" / "corpora" / "reader", folder)
    return read_corpus(folder)


@pytest.fixture(scope="module")
def opened(
    browser: Browser, start_lab: Callable[..., LabServer], corpus: Corpus
) -> Iterator[Notebook]:
    lab = start_lab(corpus=corpus.folder)
    cells = [nbformat.v4.new_code_cell(lines) for lines in CELLS]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    written = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(written, lab.project / NAME)
    notebook = Notebook(browser, lab)
    notebook.open(NAME)
    yield notebook
    notebook.close()
    assert notebook.outside == []


@pytest.fixture
def start(opened: Notebook) -> Iterator[Callable[[str], Notebook]]:
    """`start("Anna")` shows the annotator of a coder; at the end nothing has failed."""

    def begin(coder: str) -> Notebook:
        opened.run_all()
        name_coder(opened, coder)
        return opened

    yield begin
    assert opened.errors() == []
    assert opened.page.evaluate("window.hit") is None


def name_coder(notebook: Notebook, coder: str) -> None:
    field = notebook.locator(".sbs-an-ask input")
    field.fill(coder)
    field.press("Enter")
    expect(notebook.locator(".sbs-an-para").first).to_be_visible()
    notebook.locator(".sbs-an-work").scroll_into_view_if_needed()


def saved(notebook: Notebook, codings: int) -> None:
    """Waits until the file has so many codings of the statement."""
    notebook.page.wait_for_function(SAVED, arg=f"My codings ({codings})", timeout=5_000)


def read_places(corpus: Corpus, coder: str) -> list[tuple[str, int, int, str]]:
    codings = read_readings(corpus, read_codebook("claims", corpus)).query("coder == @coder")
    return list(codings[["code", "start", "end", "text"]].itertuples(index=False, name=None))


def expected(corpus: Corpus, code: str, passages: list[tuple]) -> list[tuple[str, int, int, str]]:
    """The passages from the first to the last of these words, found in the plain text."""
    text, places = corpus.text("readers"), []
    for first, last, *_ in passages:
        start = text.index(first)
        end = text.index(last, start) + len(last)
        places.append((code, start, end, text[start:end]))
    return sorted(places, key=lambda place: place[1:3])


def open_statement(notebook: Notebook, name: str) -> None:
    notebook.page.get_by_test_id("statement").select_option(name)
    text = notebook.locator(".sbs-an-text")
    expect(text).to_have_attribute("aria-label", f"Text of {name}")


def picked(notebook: Notebook) -> Locator:
    return notebook.locator("[data-testid=picked]")


def press_in_text(notebook: Notebook, words: str) -> None:
    """Clicks into these words."""
    (x, y), _ = notebook.page.evaluate(EDGES, [words, words, True])
    notebook.page.mouse.click(x, y)


def code_by_mouse(notebook: Notebook) -> None:
    mouse, key = notebook.page.mouse, notebook.locator(".sbs-an-key").first
    for number, (first, last, inward) in enumerate(BY_MOUSE, start=1):
        (x, y), (to_x, to_y) = notebook.page.evaluate(EDGES, [first, last, inward])
        mouse.move(x, y)
        mouse.down()
        mouse.move((x + to_x) / 2, to_y)
        mouse.move(to_x, to_y)
        mouse.up()
        if number % 5:
            notebook.page.keyboard.press("1")
        else:
            key.click()
        saved(notebook, number)


def code_by_keyboard(notebook: Notebook) -> None:
    keyboard = notebook.page.keyboard
    notebook.locator(".sbs-an-text").focus()
    for number, (asked, keys, _, _) in enumerate(BY_KEYBOARD, start=1):
        keyboard.press("Control+f")
        keyboard.insert_text(asked)
        keyboard.press("Escape")
        for key in keys.split():
            keyboard.press(key)
        keyboard.press("2")
        saved(notebook, number)
        # The words that are selected stay so, and can be let go.
        keyboard.press("Escape")


def test_passages_are_coded_by_mouse(start: Callable, corpus: Corpus) -> None:
    notebook = start("Anna")
    notebook.screenshot("annotator-empty")
    code_by_mouse(notebook)
    notebook.screenshot("annotator-many")
    assert read_places(corpus, "Anna") == expected(corpus, "closed-mondays", BY_MOUSE)
    assert notebook.axe(".sbs-an") == []


def test_passages_are_coded_by_keyboard(start: Callable, corpus: Corpus) -> None:
    notebook = start("Ben")
    cells = notebook.locator(".jp-Cell").count()
    code_by_keyboard(notebook)
    passages = [row[2:] for row in BY_KEYBOARD]
    assert read_places(corpus, "Ben") == expected(corpus, "library-needed", passages)
    assert notebook.locator(".jp-Cell").count() == cells


def test_nothing_changes_the_text_and_no_key_reaches_jupyterlab(
    start: Callable, corpus: Corpus
) -> None:
    notebook = start("Cleo")
    page, keyboard = notebook.page, notebook.page.keyboard
    cells, text = notebook.locator(".jp-Cell").count(), page.evaluate(TEXT)
    paragraphs = corpus.paragraphs.query("statement_id == 'readers'")["text"]
    assert text == list(paragraphs)
    press_in_text(notebook, "memory")
    for key in ("b", "a", "d", "d", "z", "Enter", "Backspace", "Delete", "Control+v", "Control+x"):
        keyboard.press(key)
    keyboard.insert_text("typed")
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "か", "selectionStart": 1, "selectionEnd": 1})
    session.send("Input.insertText", {"text": "か"})
    # A drag of selected words, which would move them.
    press_in_text(notebook, "memory")
    keyboard.press("w")
    (x, y), (to_x, to_y) = page.evaluate(EDGES, ["memory", "every week", False])
    page.mouse.move(x + 8, y)
    page.mouse.down()
    page.mouse.move(to_x, to_y, steps=4)
    page.mouse.up()
    expect(picked(notebook)).to_contain_text("memory, and nobody asked")
    assert page.evaluate(TEXT) == text
    for part in (".sbs-an-name", ".sbs-an-tab", ".sbs-an-reading input"):
        notebook.locator(part).first.focus()
        for key in ("b", "x"):
            keyboard.press(key)
    assert notebook.locator(".jp-Cell").count() == cells
    assert not (corpus.folder / "readings" / "Cleo.csv").exists()


def test_a_coding_is_changed_cut_deleted_and_all_of_it_undone(
    start: Callable, corpus: Corpus
) -> None:
    notebook = start("Dora")
    page, keyboard = notebook.page, notebook.page.keyboard
    press_in_text(notebook, "It could be")
    keyboard.press("s")
    keyboard.press("2")
    saved(notebook, 1)
    form = notebook.locator(".sbs-an-form")
    # Whose words they are is told by the text.
    expect(form.get_by_label("❝ other")).to_be_checked()
    expect(form.get_by_label("Speaker")).to_have_value("mayor in 2019")
    keyboard.press("-")
    expect(form.get_by_label("▼ rejects")).to_be_checked()
    form.get_by_label("△ hedged").check()
    form.get_by_label("Hedging words").fill("could")
    form.get_by_label("Note").fill("the mayor, not the readers")
    form.get_by_label("Note").press("Enter")
    expect(notebook.locator(".sbs-an-state")).to_have_text("All is written")
    (row,) = (
        read_readings(corpus, read_codebook("claims", corpus))
        .query("coder == 'Dora'")
        .to_dict("records")
    )
    told = ("polarity", "certainty", "hedge", "voice", "speaker", "uptake", "note")
    assert [row[name] for name in told] == [
        "rejects", "hedged", "could", "other", "mayor in 2019", "open",
        "the mayor, not the readers",
    ]  # fmt: skip
    whole = "“It could be the warmest room of the winter.”"
    assert [place[3] for place in read_places(corpus, "Dora")] == [whole]

    press_in_text(notebook, "winter")
    page.get_by_role("button", name="Split").click()
    saved(notebook, 2)
    assert [place[3] for place in read_places(corpus, "Dora")] == [
        "“It could be the warmest room of the", "winter.”",
    ]  # fmt: skip
    press_in_text(notebook, "warmest")
    keyboard.press("w")
    page.get_by_role("button", name="Use the selected words instead").click()
    expect(notebook.locator(".sbs-an-state")).to_have_text("All is written")
    assert [place[3] for place in read_places(corpus, "Dora")] == ["warmest", "winter.”"]
    keyboard.press("Delete")
    saved(notebook, 1)
    for _ in range(3):
        keyboard.press("Control+z")
    saved(notebook, 1)
    assert [place[3] for place in read_places(corpus, "Dora")] == [whole]
    keyboard.press("Control+Shift+z")
    saved(notebook, 2)
    assert notebook.locator(".jp-Cell").count() == len(CELLS)


def test_a_press_chooses_the_innermost_coding_and_then_the_next(start: Callable) -> None:
    notebook = start("Emil")
    keyboard, head = notebook.page.keyboard, notebook.locator(".sbs-an-form-head")
    press_in_text(notebook, "warmest")
    for number, keys in enumerate(("p 1", "Escape s 2", "Escape w 5"), start=1):
        for key in keys.split():
            keyboard.press(key)
        saved(notebook, number)
        press_in_text(notebook, "warmest")
    notebook.screenshot("annotator-nested")
    seen = []
    for _ in range(3):
        seen.append(head.inner_text())
        press_in_text(notebook, "warmest")
    # After the third coding one press was made: that of the loop above.
    assert seen == [
        "3 Everybody is welcome",
        "2 The town needs the library",
        "1 The library should be closed on Mondays",
    ]
    notebook.page.get_by_role("tab", name="My codings (3)").click()
    notebook.locator(".sbs-an-line").nth(1).click()
    expect(head).to_have_text("2 The town needs the library")
    assert notebook.axe(".sbs-an") == []
    notebook.page.get_by_role("tab", name="Codes").click()


def test_what_has_been_read_others_codings_and_a_code_of_ones_own(
    start: Callable, corpus: Corpus
) -> None:
    codebook = read_codebook("claims", corpus)
    others = read_readings(corpus, codebook).query("coder == 'Anna'").head(1)
    save_reading(corpus, "Nadia", others.assign(note="nobody may see this"))
    notebook = start("Finn")
    page = notebook.page
    assert "Nadia" not in page.content()
    press_in_text(notebook, "memory")
    # The caret then stands behind the last letter of the paragraph, and still in it.
    page.keyboard.press("p")
    page.keyboard.press("Escape")
    page.get_by_label("Nothing more in paragraph 3").check()
    expect(notebook.locator(".sbs-an-para").nth(2)).to_have_attribute("data-read", "✓")
    page.get_by_label("Nothing more in paragraph 3").uncheck()
    expect(notebook.locator(".sbs-an-para").nth(2)).to_have_attribute("data-read", "")
    page.locator(".sbs-an-name:has-text('Fewer people')").click()
    page.get_by_label("“Fewer people borrow books”: nothing more in this statement").check()
    expect(notebook.locator(".sbs-an-name:has-text('Fewer people')")).to_contain_text("✓")
    parts = read_parts(corpus, codebook).query("coder == 'Finn'")
    assert list(parts[["code", "whole"]].itertuples(index=False, name=None)) == [
        ("fewer-readers", True)
    ]
    expect(notebook.locator(".sbs-an-others")).to_contain_text("✎ Nadia")
    assert "nobody may see this" not in page.content()
    reveal(corpus, "claim", "council")
    open_statement(notebook, "council")
    page.get_by_label("✎ Nadia").check()
    expect(notebook.locator(".sbs-an-chip")).to_have_count(0)
    hide(corpus, "claim", "council")
    open_statement(notebook, "readers")
    page.get_by_label("I have read this whole statement for everything").check()
    expect(page.get_by_test_id("statement")).to_contain_text("✓ finished")
    chip = notebook.locator(".sbs-an-chip.sbs-an-foreign")
    expect(chip).to_have_attribute("data-words", re.compile("^✎ Nadia: ▲"))

    page.get_by_role("button", name="+ Code").click()
    page.get_by_label("Its name").fill("Shelves <b>are</b> told of")
    page.get_by_label("What counts as it").fill("A shelf is named.")
    expect(notebook.locator(".sbs-an-add .sbs-note")).to_contain_text("shelves-b-are-b-told-of")
    page.get_by_role("button", name="Add it to my codes").click()
    expect(notebook.locator(".sbs-an-name").last).to_contain_text("Shelves <b>are</b> told of")
    # Whichever group is chosen, it is at hand.
    page.get_by_label("Which codes").select_option(index=1)
    expect(notebook.locator(".sbs-an-name").last).to_be_visible()
    page.get_by_label("Which codes").select_option(index=0)
    press_in_text(notebook, "shelf of local")
    page.keyboard.press("w")
    page.keyboard.press("6")
    saved(notebook, 1)
    notebook.screenshot("annotator-own-code")


def test_a_finger_selects_words(start: Callable, corpus: Corpus) -> None:
    """A long press and the handles move the selection without a mouse."""
    notebook = start("Gül")
    notebook.page.evaluate(SELECT, ["fewer people", 2, 3])
    expect(picked(notebook)).to_have_text("1 word: “fewer”")
    notebook.page.evaluate(SELECT, ["fewer people", 2, 9])
    expect(picked(notebook)).to_have_text("2 words: “fewer people”")
    notebook.locator(".sbs-an-key").nth(3).dispatch_event("click")
    saved(notebook, 1)
    assert [place[3] for place in read_places(corpus, "Gül")] == ["fewer people"]
    expect(notebook.locator(".sbs-an-text")).to_have_attribute("inputmode", "none")


def test_a_change_that_was_made_without_a_kernel_is_written_after_the_restart(
    start: Callable, corpus: Corpus
) -> None:
    notebook = start("Hana")
    press_in_text(notebook, "warmest")
    notebook.page.keyboard.press("s")
    notebook.page.keyboard.press("2")
    saved(notebook, 1)
    notebook.page.locator("#jp-MainMenu").get_by_text("Kernel", exact=True).click()
    notebook.page.locator('.lm-Menu [data-command="kernelmenu:restart"]').click()
    notebook.page.locator(".jp-Dialog .jp-mod-accept").click()
    notice = notebook.locator(".sbs-an-notice")
    expect(notice).to_contain_text("this annotator is no longer connected")
    press_in_text(notebook, "memory")
    notebook.page.keyboard.press("w")
    notebook.page.keyboard.press("5")
    expect(notice).to_contain_text("1 change is not written yet and kept in this browser")
    notebook.screenshot("annotator-dead")
    assert len(read_places(corpus, "Hana")) == 1
    notebook.restart_and_run_all()
    expect(notebook.locator(".sbs-an-ask")).to_contain_text("wait in this browser under: Hana")
    name_coder(notebook, "Hana")
    expect(notice).to_contain_text("What had not been written before is written now.")
    saved(notebook, 2)
    assert [place[3] for place in read_places(corpus, "Hana")] == [
        "memory", "“It could be the warmest room of the winter.”",
    ]  # fmt: skip
    start("Hana")
    expect(notice).to_be_hidden()
    assert len(read_places(corpus, "Hana")) == 2
