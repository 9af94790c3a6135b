"""Names that nobody listed: found by capitals alone, where a capital tells something."""

import re
import tomllib

import pandas as pd
import pytest
from coding.spoken import Spoken
from hypothesis import given
from hypothesis import strategies as st

from helpers.coding.passages import no_codings
from helpers.coding.schema import NameBook
from helpers.coding.unlisted import (
    NAME_COUNT_COLUMNS,
    UNLISTED_COLUMNS,
    count_unlisted,
    find_unlisted,
    write_forms,
    write_referent,
)
from helpers.reading.corpus import SHIPPED, read_corpus

ACRONYM = "two capitals or more"
INSIDE = "capital inside a sentence"
PAIR = "begins a sentence, two words with capitals"
ELSEWHERE = "is a name inside a sentence elsewhere"


def find(*lines, language="en"):
    """Name and rule of each mention in one statement."""
    corpus = Spoken({"a": "\n".join(lines)}, languages={"a": language})
    found = find_unlisted(corpus, no_codings("name"))
    return list(found[["text", "rule"]].itertuples(index=False, name=None))


def names(*lines, language="en"):
    return [text for text, _ in find(*lines, language=language)]


CORPUS = Spoken(
    {
        "crew": (
            "The Old Boat Must Sail\n"
            "We wrote to the Port Authority, and the Port\nAuthority answered through Mr Brown.\n"
            "Port Authority letters are short; the HTU and its boat are not.\n"
            "Brown said: “The Harbour Trust owns the boat.”\n"
            "KEEP THE HARBOUR TRUST OUT\n"
            "Signed by the HTU"
        ),
        "guild": "An old boat is at sea.\nIn May the port authority met Anna Brown of the HTU.",
    },
    bounds={
        "crew": [(0, 22), (23, 104), (105, 168), (169, 215), (216, 242), (243, 260)],
    },
    roles={"crew": ["title", "body", "body", "body", "call", "signature"]},
    quoted=(("crew", "The Harbour Trust owns the boat.", "direct", "Brown"),),
    compared=("crew", "guild"),
)


def test_names_of_two_statements_with_place_role_voice_and_rule():
    found = find_unlisted(CORPUS, no_codings("name"))
    expected = pd.DataFrame(
        [
            ("crew", 39, 53, "Port Authority", 1, "body", "own", "Port Authority", INSIDE),
            ("crew", 63, 77, "Port\nAuthority", 1, "body", "own", "Port Authority", INSIDE),
            ("crew", 98, 103, "Brown", 1, "body", "own", "Brown", INSIDE),
            ("crew", 105, 119, "Port Authority", 2, "body", "own", "Port Authority", ELSEWHERE),
            ("crew", 143, 146, "HTU", 2, "body", "own", "HTU", ACRONYM),
            ("crew", 169, 174, "Brown", 3, "body", "own", "Brown", ELSEWHERE),
            ("crew", 186, 199, "Harbour Trust", 3, "body", "other", "Harbour Trust", INSIDE),
            ("crew", 225, 238, "HARBOUR TRUST", 4, "call", "own", "Harbour Trust", ELSEWHERE),
            ("crew", 257, 260, "HTU", 5, "signature", "own", "HTU", ACRONYM),
            ("guild", 53, 63, "Anna Brown", 1, "body", "own", "Anna Brown", INSIDE),
            ("guild", 71, 74, "HTU", 1, "body", "own", "HTU", ACRONYM),
        ],
        columns=UNLISTED_COLUMNS,
    )
    pd.testing.assert_frame_equal(found, expected.astype(found.dtypes))
    assert found["start"].dtype == found["end"].dtype == found["sentence"].dtype == "int64"


def test_names_are_counted_in_counted_roles_of_compared_statements():
    found = find_unlisted(CORPUS, no_codings("name"))
    letter = "We wrote to the Port Authority, and the Port Authority answered through Mr Brown."
    boat = "Port Authority letters are short; the HTU and its boat are not."
    trust = "Brown said: “The Harbour Trust owns the boat.”"
    met = "In May the port authority met Anna Brown of the HTU."
    both = f"{INSIDE}; {ELSEWHERE}"
    expected = pd.DataFrame(
        [
            ("Port Authority", 3, 0, 1, both, letter),
            ("Brown", 2, 0, 1, both, letter),
            ("HTU", 2, 0, 2, ACRONYM, boat),
            ("Harbour Trust", 1, 1, 1, both, trust),
            ("Anna Brown", 1, 0, 1, INSIDE, met),
        ],
        columns=NAME_COUNT_COLUMNS,
    )
    counts = count_unlisted(found, CORPUS)
    pd.testing.assert_frame_equal(counts, expected.astype({"n": "int64"}), check_dtype=False)
    alone = Spoken(CORPUS.texts, CORPUS.roles, CORPUS.quoted, CORPUS.bounds, compared=("guild",))
    assert count_unlisted(found, alone)["name"].tolist() == ["Anna Brown", "HTU"]


def test_what_listed_mentions_cover_is_listed():
    text, other = CORPUS.texts["crew"], CORPUS.texts["guild"]
    places = [("crew", text.index(words), words) for words in ("Port Authority", "Mr Brown")]
    places.append(("guild", other.index("Anna"), "Anna Brown"))
    listed = pd.DataFrame(
        [(name, start, start + len(words)) for name, start, words in places],
        columns=["statement_id", "start", "end"],
    )
    before = find_unlisted(CORPUS, no_codings("name"))
    left = find_unlisted(CORPUS, listed)
    gone = before[~before.set_index(["statement_id", "start"]).index.isin(
        left.set_index(["statement_id", "start"]).index
    )]  # fmt: skip
    assert list(gone[["statement_id", "text"]].itertuples(index=False, name=None)) == [
        ("crew", "Port Authority"), ("crew", "Brown"), ("guild", "Anna Brown"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("We asked the UNHCR, the U.N. and the U. N. again.", ["UNHCR", "U.N.", "U. N."]),
        ("We asked two NGOs and the G7.", ["NGOs", "G7"]),
        ("They fear the IRGC-QF and COVID-19.", ["IRGC-QF", "COVID-19"]),
        ("HTU boats and HTU-led talks are here.", ["HTU", "HTU"]),
        ("They do NOT hear us, and we will NEVER go.", []),
        ("Old King Rolf II and chapter XIV are long.", ["Old King Rolf II"]),
        ("We sail on plan B, and I know why.", []),
    ],
)
def test_acronyms_and_what_only_looks_like_one(line, found):
    # In the first line the corpus writes small what is shouted in another.
    assert names("we will never go.", line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("He left the Ministry of Defence.", ["Ministry of Defence"]),
        ("He left the University of the North.", ["University of the North"]),
        ("She plays Ludwig van Beethoven and Ana de la Cruz.",
         ["Ludwig van Beethoven", "Ana de la Cruz"]),
        ("He met the men of al-Hashd al-Sha'bi.", ["al-Hashd al-Sha'bi"]),
        ("He met Al-Hashd, O'Brien and Kata'ib.", ["Al-Hashd", "O'Brien", "Kata'ib"]),
        ("She reads J. K. Rowling and J. Smith of St. Ives.",
         ["J. K. Rowling", "J. Smith of St. Ives"]),
        ("He joined the Workers’ Party and Marks & Spencer.",
         ["Workers’ Party", "Marks & Spencer"]),
        ("He went from Iraq and Iran to Rome, Ohio.", ["Iraq", "Iran", "Rome", "Ohio"]),
        ("The Department of Trade and Industry is shut.", ["Department of Trade", "Industry"]),
        ("He met Anna Brown of the HTU.", ["Anna Brown", "HTU"]),
        ("He read Article 5 on line 9.", ["Article"]),
        ("He sold The Bullet to Mr Brown and Prof. Dr. Lund.", ["Bullet", "Brown", "Lund"]),
        ("On Thursday Rolf came, on Jan. 8 Theresa May.", ["Rolf", "Theresa May"]),
        ("He left on Monday, in May and at Easter.", ["Easter"]),
        ("Ask @Rolf, #FreeBoats, www.Boat.example or Ann@Boat.example there.", []),
        ("He met Rolf’s friends and the Iranian crew.", ["Rolf", "Iranian"]),
    ],
)  # fmt: skip
def test_what_belongs_to_a_name_inside_a_sentence(line, found):
    assert names(line) == found


def test_at_the_beginning_of_a_sentence_a_capital_needs_a_second_witness():
    assert find(
        "Boats are safe, and the boats of Rolf Lund are cheap.",
        "Rolf Lund has come.",
        "When Rolf Lund came, Marit Moe left.",
        "Anna Berg has come.",
        "Boycott HTU now.",
        "Defend Rolf Lund, and defend us.",
        "Unfortunately nobody came.",
        "We heard: Nobody came.",
        "We heard “Anna Berg is here” and ‘Nobody’ again.",
        "1. Marit was there.",
    ) == [
        ("Rolf Lund", INSIDE),
        ("Rolf Lund", ELSEWHERE),
        ("Rolf Lund", INSIDE),
        ("Marit Moe", INSIDE),
        ("Anna Berg", PAIR),
        ("HTU", ACRONYM),
        ("Rolf Lund", INSIDE),
        ("Anna Berg", PAIR),
    ]


def test_headlines_and_lines_of_capitals_do_not_flood():
    assert find(
        "Boat People Save the Old Harbour School",
        "NO BOAT FOR HTU AND U.N. WITHOUT NORTHBANK",
        "Rolf of the HTU saved a boat and an old school in Northbank.",
        "Keep Northbank and the HTU Afloat in Every Harbour!",
        "Neither Northbank nor Eastbank!",
    ) == [
        ("U.N.", ACRONYM),
        ("NORTHBANK", ELSEWHERE),
        ("HTU", ACRONYM),
        ("Northbank", INSIDE),
        ("Northbank", ELSEWHERE),
        ("HTU", ACRONYM),
        ("Northbank", INSIDE),
        ("Eastbank", INSIDE),
    ]


def test_where_nouns_have_capitals_only_acronyms_and_longer_runs_are_found():
    corpus = Spoken(
        {
            "de": "Der Rat von Tarnhaven will das Boot.\nDas Bündnis Lebendige Oskmündung und die "
            "HTU sagen: Im Jahr stößt der Bus CO2 aus.\nIm Boot ist Wasser, das weiß der Rat.",
            "en": "We love Tarnhaven.",
        },
        languages={"de": "de-AT"},
    )
    found = find_unlisted(corpus, no_codings("name"))
    assert list(found[["text", "rule"]].itertuples(index=False, name=None)) == [
        ("Tarnhaven", ELSEWHERE),
        ("Bündnis Lebendige Oskmündung", INSIDE),
        ("HTU", ACRONYM),
        ("CO2", ACRONYM),
        ("Tarnhaven", INSIDE),
    ]


def test_in_other_languages_the_corpus_tells_which_words_are_small():
    lines = "El Ayuntamiento de Tarn cierra el barco.", "¡La Ribera Norte no es la isla!"
    assert names(*lines, language="es") == ["Ayuntamiento de Tarn", "Ribera Norte"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Rolf came late."], []),
        (["Save the Old Harbour of Eastbank", "We save an old harbour."], []),
        (["We saw King's College."], ["King", "College"]),
        (["We read de Gaulle."], ["Gaulle"]),
        (["On May Day they met."], ["Day"]),
        (["Killing Rolf was wrong."], ["Killing Rolf"]),
        (["We saw the Council Monday night."], ["Council Monday"]),
        (["نحن في القاهرة"], []),
    ],
)
def test_known_misses(lines, found):
    assert names(*lines) == found


def test_forms_of_the_same_words_have_the_commonest_as_name():
    lines = "Ask the U.S. again.", "Ask the US and the US.", "He met Al Hashd, al-Hashd, al-Hashd."
    corpus = Spoken({"a": "\n".join(lines)})
    found = find_unlisted(corpus, no_codings("name"))
    assert found["name"].tolist() == ["US"] * 3 + ["al-Hashd"] * 3


@pytest.mark.parametrize("texts", [{}, {"a": ""}, {"a": "nothing large here."}])
def test_without_names_the_tables_keep_their_columns_and_kinds(texts):
    full = find_unlisted(CORPUS, no_codings("name"))
    empty = find_unlisted(Spoken(texts), pd.DataFrame(columns=["statement_id", "start", "end"]))
    assert empty.empty
    assert empty.dtypes.to_dict() == full.dtypes.to_dict()
    counts = count_unlisted(empty, Spoken(texts))
    assert counts.empty
    assert counts.dtypes.to_dict() == count_unlisted(full, CORPUS).dtypes.to_dict()


PIECES = (
    *("Rolf", "HTU", "of", "the", "a", "May", "U.S.", "al-Tarn", "Ô’Brien", "«Ort»", "I", "G7"),
    *("&", "-", ":", ".", "é", "5", "القاهرة", "🚢", "\n", ". "),
)


@given(st.lists(st.sampled_from(PIECES)), st.sampled_from(["en", "de", "fr"]))
def test_mentions_never_overlap_and_are_the_words_of_the_text(pieces, language):
    texts = {"a": " ".join(pieces), "b": "".join(pieces)}
    corpus = Spoken(texts, languages=dict.fromkeys(texts, language))
    found = find_unlisted(corpus, no_codings("name"))
    reach = dict.fromkeys(texts, 0)
    for row in found.itertuples():
        assert reach[row.statement_id] <= row.start < row.end
        assert row.text == texts[row.statement_id][row.start : row.end]
        reach[row.statement_id] = row.end
    assert find_unlisted(corpus, found).empty


def test_the_shipped_documents_give_names_and_hardly_anything_else():
    corpus = read_corpus(SHIPPED)
    counts = count_unlisted(find_unlisted(corpus, no_codings("name")), corpus)
    assert counts["name"].tolist()[:8] == [
        "US", "Iran", "Iraq", "Iranian", "Iraqi", "Trump", "American", "ILPS",
    ]  # fmt: skip
    listed = set(counts["name"])
    assert {
        "Abu Mahdi Al-Muhandis", "al-Hashd al-Sha'bi", "Islamic Republic of Iran", "Tehran",
        "Jose Maria Sison", "Islamic Revolutionary Guard Corps", "Popular Mobilisation Forces",
    } <= listed  # fmt: skip
    assert not listed & {"However", "Sanctions", "Statement", "Assassination", "Thursday", "We"}


def test_the_lines_of_a_name_to_paste_into_a_codebook():
    assert write_referent("Port\nAuthority") == (
        "[[code]]\n"
        'id = "port-authority"\n'
        'label = "Port Authority"\n'
        'definition = "Say who or what is meant."\n'
        'forms.proper = ["Port Authority"]\n'
    )
    assert write_forms("U.N.") == 'forms.short = ["U.N."]'
    assert write_forms("NGOs") == 'forms.short = ["NGOs"]'
    assert write_forms("HTU Crew") == 'forms.proper = ["HTU Crew"]'
    with pytest.raises(ValueError, match="A referent needs a name"):
        write_referent(" \n")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Bündnis Lebendige Oskmündung", "bundnis-lebendige-oskmundung"),
        ("U.S.A.", "usa"),
        ("Peoples’ Struggle", "peoples-struggle"),
        ("Łódź & Ærø", "lodz-aero"),
        ("القاهرة", "name-972ecc0c"),
    ],
)
def test_ids_are_made_of_small_letters_and_digits(name, made):
    assert tomllib.loads(write_referent(name))["code"][0]["id"] == made


@given(st.text(st.characters(codec=None), min_size=1).filter(str.strip))
def test_whatever_the_name_is_the_lines_are_read_back(name):
    lines = write_referent(name)
    lines.encode("utf-8")
    code = tomllib.loads(lines)["code"][0]
    words = " ".join(name.encode("utf-8", "replace").decode().split())
    assert [*code["forms"].values()] == [[words]]
    assert re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", code["id"])
    assert 1 <= len(code["label"]) <= 40
    book = {"layer": "name", "language": "en", "title": "T", "code": [code]}
    NameBook.model_validate(book)


def test_a_new_name_with_a_listed_word_in_it_is_still_new() -> None:
    """The Quill Coal Board is not Quill; a name that is listed word by word is no new one."""
    text = "They wrote to the Quill Coal Board. We met Mara Quill."
    places = [(text.index(words), words) for words in ("Quill", "Mara")]
    places.append((text.rindex("Quill"), "Quill"))
    listed = pd.DataFrame(
        [("a", start, start + len(words)) for start, words in places],
        columns=["statement_id", "start", "end"],
    )
    assert find_unlisted(Spoken({"a": text}), listed)["name"].tolist() == ["Quill Coal Board"]
