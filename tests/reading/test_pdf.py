"""A PDF becomes text as a person reads it: pages, furniture, cut words, columns; or one refusal."""

import logging
import time
from types import SimpleNamespace

import pypdf
import pytest
from reading import pdf_files as made
from reading.tiny import squeeze

from helpers.reading.formats.extracts import Extract, Note, Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.pdf import extract_pdf
from helpers.reading.formats.pdf_hyphens import collect_words, join_lines
from helpers.reading.pages import find_page
from helpers.reading.segments import split_sentences
from helpers.reading.texts import read_text


def read(data: bytes, **limits: int) -> Extract:
    return extract_pdf(data, Limits(**limits))


def roles(extract: Extract) -> list[tuple[str, str]]:
    """Role and words of each paragraph, as the rules of the project see the text."""
    reading = read_text(extract.text, given=extract.given, pages=extract.pages)
    return [(p.role, squeeze(extract.text[p.start : p.end])) for p in reading.paragraphs]


def furniture(extract: Extract) -> list[tuple[str, str]]:
    return [(extract.text[g.start : g.end], g.why) for g in extract.given if g.role == "furniture"]


def test_a_leaflet_reads_as_it_is_printed() -> None:
    extract = read(made.leaflet())
    assert extract == Extract(
        text="""NO CLOSURE WITHOUT A VOTE!

Keep the ferry, keep the town
together

The ferry has crossed the harbour for ninety years. The council wants to close it in spring,
and it has asked nobody who uses it.

We carried the question to every landing on both shores. Eleven hundred people signed, and
not one of them had been asked before. Nurses cross at five in the morning, pupils at seven,
and the market at noon.

The council says that there is no money. There was money for a car park that stands empty,
for a fountain that never ran, and for three reports about the ferry which nobody may read.

We want the boat that we have, run by the people who run it now, at the fare that we pay
now. A bridge for cars is no answer to a question that people on foot have put.

Keep the ferry!
No bridge for cars!
One town, two shores!

Harbour Committee
12 May 2031
""",
        extraction=f"PDF, text layer by pypdf {pypdf.__version__}, 1 page",
        pages=(0,),
    )
    assert [(role, text[:20]) for role, text in roles(extract)] == [
        ("call", "NO CLOSURE WITHOUT A"),
        ("title", "Keep the ferry, keep"),
        ("body", "The ferry has crosse"),
        ("body", "We carried the quest"),
        ("body", "The council says tha"),
        ("body", "We want the boat tha"),
        ("call", "Keep the ferry!"),
        ("call", "No bridge for cars!"),
        ("call", "One town, two shores"),
        ("signature", "Harbour Committee"),
        ("signature", "12 May 2031"),
    ]


def test_running_heads_and_page_numbers_are_put_behind_the_text() -> None:
    extract = read(made.four_pages())
    head, why = "Harbour Committee - Statement on the ferry", "stands at the head of 4 of 4 pages"
    assert furniture(extract) == [
        row
        for page in range(1, 5)
        for row in (
            (head, f"{why}; put behind the text"),
            (f"Page {page} of 4", f"the number of page {page}; put behind the text"),
        )
    ]
    assert extract.extraction == (
        f"PDF, text layer by pypdf {pypdf.__version__}, 4 pages; "
        "8 running heads and page numbers put behind the text"
    )
    body = extract.text[: extract.given[0].start]
    assert "Harbour Committee" not in body
    assert roles(extract)[0] == ("title", "Keep the ferry, keep the town together")
    assert {role for role, _ in roles(extract)} == {"title", "body", "furniture"}


def test_a_sentence_that_runs_over_a_page_is_one_sentence() -> None:
    extract = read(made.four_pages())
    over = [
        squeeze(text[start:end])
        for text in (extract.text[: extract.given[0].start],)
        for start, end in split_sentences(text)
        if "\f" in text[start:end].strip()
    ]
    assert over == [
        "A bridge for cars is no answer to a question that people on foot have put.",
        "We want the boat that we have, run by the people who run it now, at the fare that we "
        "pay now.",
    ]


def test_pages_tell_where_each_page_begins() -> None:
    extract = read(made.four_pages())
    assert extract.pages == tuple(sorted(extract.pages))
    assert extract.pages[0] == 0
    assert [extract.text[start - 2 : start] for start in extract.pages[1:]] == ["\n\f"] * 3
    for number, start in enumerate(extract.pages):
        page = made.page_lines(made.four_pages(), number)
        assert squeeze(extract.text[start : start + 40]) in page


def test_an_empty_page_has_its_place() -> None:
    extract = read(made.scanned("t t"))
    assert (extract.text, extract.pages) == (
        "The boat stays.\n\f\n\fThe boat stays.\n",
        (0, 17, 19),
    )


def test_heads_that_change_from_left_to_right_pages() -> None:
    found = furniture(read(made.left_and_right()))
    assert [text for text, _ in found] == [
        "Statement on the ferry   1",
        "2   Harbour News",
        "Statement on the ferry   3",
        "4   Harbour News",
        "Statement on the ferry   5",
        "6   Harbour News",
    ]
    assert {why for _, why in found} == {"stands at the head of 3 of 6 pages; put behind the text"}


def test_the_title_of_the_first_page_is_no_running_head() -> None:
    extract = read(made.first_page_differs())
    title = "Keep the ferry, keep the town together"
    assert extract.text.startswith(f"{title}\n\n")
    assert [text for text, _ in furniture(extract)] == [
        "- 1 -", title, "- 2 -", title, "- 3 -", title, "- 4 -",
    ]  # fmt: skip
    assert roles(extract)[0] == ("title", title)


def test_two_pages_are_enough_for_a_running_head_and_one_is_not() -> None:
    two = "stands at the head of 2 of 2 pages; put behind the text"
    assert furniture(read(made.two_pages())) == [
        ("Harbour Committee", two),
        ("1", "the number of page 1; put behind the text"),
        ("Harbour Committee", two),
        ("2", "the number of page 2; put behind the text"),
    ]
    assert read(made.leaflet()).given == ()


def test_a_call_at_the_head_and_foot_of_both_sides_is_no_furniture() -> None:
    extract = read(made.refrain())
    assert extract.given == ()
    assert extract.text.count("Save our ferry") == 2
    assert extract.text.count("No closure without a vote!") == 2


def test_columns_drawn_one_after_the_other() -> None:
    text = squeeze(read(made.two_columns()).text)
    assert text == " ".join(["Harbour News", *made.PROSE, *made.PROSE])


def test_columns_drawn_line_by_line_are_read_one_after_the_other() -> None:
    extract = read(made.woven_columns())
    left, right = zip(*made.COLUMNS, strict=True)
    lines = ["A room that everybody built", "", *left, *right]
    assert extract.text == "\n".join(lines) + "\n"
    assert extract.extraction.endswith("; columns parted on page 1")


def test_rows_of_a_table_are_lines() -> None:
    assert read(made.price_list()).text == (
        "The fares that we want to keep are these:\n\n"
        "Adults   2.40\nPupils   1.20\nBicycles   0.80\nDogs   0.50\n"
    )


def test_columns_that_cannot_be_told_apart_are_said() -> None:
    assert read(made.crossed_columns()).notes == (
        Note(
            "page 1",
            "seems to have columns there that could not be told apart",
            "check the order of the lines",
        ),
    )


def test_a_heading_that_was_drawn_last_stands_first() -> None:
    lines = [left for left, _ in made.COLUMNS]
    assert read(made.heading_drawn_last()).text == "\n".join(
        ["Open the reading room", "", *lines, "", "The Reading Room Group", ""]
    )


def test_the_small_print_of_a_letterhead_is_no_title() -> None:
    extract = read(made.letterhead())
    assert roles(extract)[:4] == [
        ("furniture", "ALLOTMENT UNION"),
        ("furniture", "12 Garden Lane, Northport - office@allotments.example"),
        ("byline", "Northport, 3 March 2031"),
        ("title", "The allotments are not for sale"),
    ]
    assert extract.given[0].why == "an address in small print on the first page"


def test_footnotes_part_no_sentence() -> None:
    extract = read(made.footnotes())
    assert extract.text == (
        "The ferry has crossed the harbour for ninety years. Last spring\n"
        "the council read a report[1]\n"
        "that nobody else may read, and in summer\n"
        "it paid for another one. On the ground of these two reports it\n"
        "\fdecided in autumn to close the boat, and told nobody until the\n"
        "winter had come.\n\n"
        "[1] The report has forty pages; the council showed two of them.\n"
    )
    (note,) = extract.given
    assert extract.text[note.start : note.end].startswith("[1] The report")
    assert note[2:] == ("body", "a footnote of page 1; put behind the text")
    reading = read_text(extract.text, given=extract.given, pages=extract.pages)
    corpus = SimpleNamespace(readings={"ferry": reading})
    assert find_page(corpus, "ferry", note.start, note.end) == "p. 1"


def test_words_cut_at_line_ends_are_joined_or_keep_their_hyphen() -> None:
    extract = read(made.cut_words())
    assert squeeze(extract.text) == (
        "The council calls it modernisation, but modernisation without a boat is a closure. "
        "We know what self-determination means, and self-determination begins at the landing. "
        "The U.S.-led firm that wants the anti-American vote will not get it."
    )
    assert extract.extraction.endswith("3 hyphens at line ends joined; 3 hyphens at line ends kept")


def test_a_word_cut_at_the_end_of_a_page_belongs_to_the_page_on_which_it_begins() -> None:
    data = made.cut_page()
    extract = read(data)
    assert extract.text == (
        "The boat stays, and we say that the council's\n"
        "plan is an aggression\n\fagainst everybody who has to cross.\n"
    )
    assert extract.pages == (0, extract.text.index("\f") + 1)


def test_german_with_soft_hyphens() -> None:
    extract = read(made.german())
    text = squeeze(extract.text)
    assert "verbindet die Fähre beide Ufer der Stadt" in text
    assert "die Arbeiterbewegung der Stadt zu fragen" in text
    assert "der Haupt- und Nebenlinien und die Rücknahme aller Kündigungen" in text
    assert text.count("-") == 2
    assert extract.proposals == {"language": "de"}


# The document's other words, the line, the next one, and the word as it should stand; "" where
# nothing is to be joined.
CUTS = [
    ("", "the aggres-", "sion of states", "aggression"),
    ("", "a right to self-", "determination now", "self-determination"),
    ("", "a self-", "ish plan", "selfish"),
    ("self-government", "our self-", "government", "self-government"),
    ("", "the U.S.-", "led blockade", "U.S.-led"),
    ("", "the anti-", "war movement", "anti-war"),
    ("", "the anti-", "genocide march", "anti-genocide"),
    ("", "an anti-", "American vote", "anti-American"),
    ("", "we anti-", "cipate a vote", "anticipate"),
    ("the modernisation", "this modernisa-", "tion costs", "modernisation"),
    ("", "a state-", "owned firm", "state-owned"),
    ("", "the long-", "term lease", "long-term"),
    ("", "a three-", "day strike", "three-day"),
    ("", "a 20-", "year lease", "20-year"),
    ("", "for thirty-", "one years", "thirty-one"),
    ("", "the twenty-", "first year", "twenty-first"),
    ("", "for seven-", "teen years", "seventeen"),
    ("the class", "the working-", "class vote", "working-class"),
    ("the members", "the non-", "members pay", "non-members"),
    ("", "non-", "sense about", "nonsense"),
    ("We cooperate", "we co-", "operate", "cooperate"),
    ("We co-operate", "we co-", "operate", "co-operate"),
    ("a boat and out", "with-", "out a boat", "without"),
    ("they stand", "we under-", "stand that", "understand"),
    ("get it", "we for-", "get nothing", "forget"),
    ("", "to-", "day we", "today"),
    ("a rail, a way", "the rail-", "way", "railway"),
    ("the press", "we ex-", "press our", "express"),
    ("", "ex-", "clusively ours", "exclusively"),
    ("our society", "a so-", "ciety of", "society"),
    ("", "the so-", "called plan", "so-called"),
    ("", "the travel-", "led road", "travelled"),
    ("a master, the harbour", "the harbour-", "master said", "harbour-master"),
    ("", "NATO-", "led forces", "NATO-led"),
    ("", "SOLI-", "DARITY NOW", "SOLIDARITY"),
    ("", "ro\u00ad", "bust", "robust"),
    ("", "www.harbour-", "list.example today", "www.harbour-list.example"),
    ("", "die Verwal-", "tung der", "Verwaltung"),
    ("die Bewegung der Arbeiter", "die Arbeiter-", "bewegung", "Arbeiterbewegung"),
    ("", "die Haupt-", "und Nebenlinien", ""),
    ("", "Ein- und Aus-", "gänge", "Ausgänge"),
    ("", "in Baden-", "Württemberg", "Baden-Württemberg"),
    ("", "die SPD-", "Fraktion will", "SPD-Fraktion"),
    ("", "die Selbst-", "bestimmung der", "Selbstbestimmung"),
    ("", "Hafen-", "arbeiterinnen und", "Hafenarbeiterinnen"),
    ("", "die Zu-", "sammenarbeit", "Zusammenarbeit"),
    ("", "nous-", "mêmes", "nous-mêmes"),
    ("", "la révolu-", "tion", "révolution"),
    # Known to come out wrong: nothing in these documents tells it.
    ("", "a deep-", "water port", "deepwater"),
    ("", "am Anti-", "kriegstag", "Anti-kriegstag"),
]


@pytest.mark.parametrize(("others", "line", "after", "word"), CUTS)
def test_a_hyphen_at_a_line_end(others: str, line: str, after: str, word: str) -> None:
    first, second, done = join_lines(line, after, collect_words([others, line, after]))
    if word:
        assert word in f"{first} {second}".split()
        assert done == ("kept" if "-" in word else "joined")
    else:
        assert (first, second, done) == (line, after, "")


def test_ligatures_are_spelled_out() -> None:
    extract = read(made.ligatures())
    assert extract.text == (
        "We fight for the floating stage, a difficult offer.\n"
        "Güney iskelesi için, Łódź için, Ελλάδα için.\n"
    )
    assert extract.extraction.endswith("; 4 ligatures spelled out")


def test_lines_that_run_from_right_to_left() -> None:
    assert read(made.persian()).text.startswith("قایق را نگه دارید\nشورا در سال")


def test_signs_without_a_letter_are_counted() -> None:
    extract = read(made.unmapped())
    what = "holds 5 signs there that the font gives no letter for"
    assert extract.notes == (Note("page 2", what, "compare with the printed page"),)
    assert "\ue010\ue011\ue012\n\ufffd\ufffd" in extract.text


@pytest.mark.parametrize("data", [made.turned(), made.watermark(), made.drawn_twice()])
def test_text_that_is_turned_or_drawn_twice(data: bytes) -> None:
    lines = read(data).text.split("\n")
    column = [left for left, _ in made.COLUMNS]
    twice = ["Open the reading room", "", "It was built by all of us.", ""]
    assert lines in ([*column, ""], [*column, "", "DRAFT", ""], twice)


@pytest.mark.parametrize("data", [made.locked(), made.locked(aes=True)])
def test_a_file_that_only_forbids_printing_is_read(data: bytes) -> None:
    assert squeeze(read(data).text) == made.FERRY


REFUSED = {
    "locked": (
        made.locked("low tide"), "", "is locked with a password", "ask for a copy without one",
    ),
    "locked, AES": (
        made.locked("low tide", aes=True), "", "is locked with a password",
        "ask for a copy without one",
    ),
    "scanned": (
        made.scanned(), "", "has no text layer", "run OCR (text recognition) first",
    ),
    "scanned, with a stamp": (
        made.stamped(), "", "has no text layer", "run OCR (text recognition) first",
    ),
    "a web page": (
        b"<!doctype html><p>The boat stays.", "", "is no PDF, though its name says so",
        "give the file the ending of what it is (.html, .docx, .txt), or save it as PDF",
    ),
    "too many pages": (
        made.many_pages(), "", "has 1,500 pages, and the limit is 500",
        "keep the pages with the statement, or raise the limit (README)",
    ),
    "signs only": (
        made.signs_only(), "", "is set in a font that does not tell which letters its signs are",
        "run OCR (text recognition) first, or save its text as .txt",
    ),
    "a form": (
        made.form_fields(), "", "holds a form and no text besides",
        "open it in a PDF viewer and print it to a new PDF, or save its text as .txt",
    ),
    "a ring": (
        made.pages_in_a_ring(), "", "is damaged, and its pages cannot be found",
        "take another copy, or print it to a new PDF in a program that can open it",
    ),
    "a head and nothing else": (
        b"%PDF-1.7\nThe boat stays.", "", "is damaged, and its pages cannot be found",
        "take another copy, or print it to a new PDF in a program that can open it",
    ),
    "a bomb": (
        made.bomb(), "page 1", "unpacks to more than a page of text can hold",
        "open it in a PDF viewer and print it to a new PDF, or save its text as .txt",
    ),
    "a bomb in a bomb": (
        made.bomb(1000, 2), "page 1", "unpacks to more than a page of text can hold",
        "open it in a PDF viewer and print it to a new PDF, or save its text as .txt",
    ),
    "endless steps": (
        made.endless_steps(), "page 1", "unpacks to more than a page of text can hold",
        "open it in a PDF viewer and print it to a new PDF, or save its text as .txt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(name: str) -> None:
    data, place, what, mend = REFUSED[name]
    began = time.monotonic()
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert (refused.value.place, refused.value.what, refused.value.mend) == (place, what, mend)
    assert time.monotonic() - began < 10


def test_more_letters_than_allowed() -> None:
    with pytest.raises(Unreadable, match="holds more than 500 characters"):
        read(made.four_pages(), characters=500)


def test_pages_that_are_pictures_are_named() -> None:
    mend = "run OCR (text recognition) first if they belong to the statement"
    assert read(made.scanned("tpp")).notes == (
        Note("pages 2 and 3", "holds pictures there and has no text layer", mend),
    )


RECOVERED = {
    "cut off": lambda data: data[: data.index(b"xref\n")],
    "a wrong pointer": lambda data: data[: data.rindex(b"startxref")] + b"startxref\n7\n%%EOF\n",
    "cut inside its last page": lambda data: data[: data.rindex(b"/Contents")],
}


@pytest.mark.parametrize("name", RECOVERED)
def test_what_is_left_of_a_damaged_file_is_read(name: str) -> None:
    data = made.write_pdf([made.draw(60, 700, 12, t) for t in ("The boat stays.", "So do we.")])
    extract = read(RECOVERED[name](data))
    assert extract.text.startswith("The boat stays.\n")
    mend = "compare it with the original, or save it anew as PDF"
    assert extract.notes == (Note("", "is damaged; what could be recovered was read", mend),)


def test_a_drawing_that_holds_itself_ends() -> None:
    assert read(made.form_in_itself()).text == "The boat stays.\n"


TITLE = "Keep the ferry, keep the town together"


@pytest.mark.parametrize(
    ("title", "author", "language", "proposals"),
    [
        (TITLE, "Harbour Workers' Union", "en-GB",
         {"title": TITLE, "organisation": "Harbour Workers' Union", "language": "en"}),
        ("Microsoft Word - ferry.doc", "Ada Reed", "", {}),
        ("ferry_statement_final2", "reed", "x", {}),
        ("Untitled-1", "Microsoft Office User", "DE", {"language": "de"}),
        # Left over from another document: none of it stands on the first page.
        ("Minutes of the annual dinner", "Canva", "fas", {"language": "fas"}),
        ("PowerPoint Presentation", "", "deutsch", {}),
    ],
)  # fmt: skip
def test_proposals_are_only_what_can_be_trusted(
    title: str, author: str, language: str, proposals: dict[str, str]
) -> None:
    data = made.described(title=title, author=author, language=language)
    assert read(data).proposals == proposals


def test_the_library_writes_nothing_to_the_screen(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    handlers = list(logging.getLogger("pypdf").handlers)
    read(RECOVERED["a wrong pointer"](made.scanned("t")))
    read(made.form_in_itself())
    assert tuple(capfd.readouterr()) == ("", "")
    assert caplog.records == []
    assert logging.getLogger("pypdf").handlers == handlers


def test_a_word_that_is_drawn_in_two_stretches_is_one_word() -> None:
    assert read(made.kerned_line()).text == (
        "On Monday the good council could vote down our young school board on Bond Quay.\n"
    )


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("5/12/31, 9:04 PM     Keep the ferry", "https://harbour.example/ferry?page=2     1/1"),
        ("12.05.31, 21:04     Fähre", "file:///D:/anna/ferry.html     1/1"),
        ("Keep the ferry     https://harbour.example/ferry", "1 of 1     5/12/31, 9:04 PM"),
        ("Fähre     https://harbour.example/f", "1 von 1     12.05.2031, 21:04"),
    ],
)
def test_what_a_browser_prints_around_a_page_is_furniture(head: str, foot: str) -> None:
    extract = read(made.browser_print(head, foot))
    why = "printed by a browser at the {}; put behind the text"
    assert [(squeeze(text), reason) for text, reason in furniture(extract)] == [
        (squeeze(head), why.format("head")), (squeeze(foot), why.format("foot")),
    ]  # fmt: skip
    assert [role for role, _ in roles(extract)] == [
        "title", "body", "body", "furniture", "furniture",
    ]  # fmt: skip


@pytest.mark.parametrize("foot", ["We met 120 of 300 people", "https://harbour.example", "1/1"])
def test_other_last_lines_are_no_print_of_a_browser(foot: str) -> None:
    reasons = [why for _, why in furniture(read(made.browser_print("5/12/31", foot)))]
    assert not [why for why in reasons if "browser" in why]


def test_a_line_drawn_last_above_the_first_column_draws_the_second_not_before_it() -> None:
    text = squeeze(read(made.columns_with_the_head_drawn_last()).text)
    assert text == squeeze(f"Harbour paper of May {made.FERRY} {made.LANDING}")


def test_what_begins_anew_at_the_left_is_not_glued_to_what_stands_at_the_right() -> None:
    lines = read(made.box_drawn_first()).text.split("\n")
    assert sorted(filter(None, lines)) == ["Box beside", "The ferry stays"]


def test_letters_that_are_set_apart_are_words() -> None:
    assert read(made.spread_letters("Keep the ferry", "FERRY")).text == "Keep the ferry\nFERRY\n"


def test_lines_that_begin_alike_and_touch_are_no_columns() -> None:
    ends = [f"that {what} is not for sale." for what in ("this pier", "the quay", "our slip")]
    ends += [f"that {what} are not for sale." for what in ("our boats", "the sails", "the ropes")]
    lines = [f"We who need the good old boat round the bay say {end}" for end in ends]
    assert read(made.kerned_refrain(ends)).text == "\n".join(lines) + "\n"
