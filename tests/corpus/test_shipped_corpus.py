"""The corpus that comes with the project: its texts, what is said of them, and one reading."""

import csv
import hashlib
import re

import pytest

from helpers.coding.codebook import check_codebook, read_codebook
from helpers.coding.cues import spell_out
from helpers.coding.readings import choose_reading, read_readings
from helpers.reading.corpus import SHIPPED, read_corpus
from helpers.reading.roles import COUNTED_ROLES

TEXTS = {
    "ilps-canada": "5264eb108bdaaac06bd76092d346610e9463bd88c40c366eb72cd66ba5771714",
    "ilps-us": "ae1daa8424510cad02dc6973cdb0ce02c94e068c1f02a75c031f91656f073524",
    "acg": "3d63a84ba1522f358c47b02b6b45495866ea75a0a42c57e7ca19c89440aaa9f9",
    "iaswi": "7b411221daba97ed07b5c9de8a4a92bc123801a5729a567eae7dd9874bb363c6",
    "iaswi-bulletin": "7d62302a15ff521e4bbf9aa87aa12413489952cfd21ac61024ce574bc0866a59",
}
STATEMENT_COLUMNS = [
    "statement_id", "file", "organisation", "title", "date", "date_basis", "place",
    "published_by", "url", "language", "version_of", "related", "note",
]  # fmt: skip
READING_COLUMNS = [
    "layer", "code", "statement_id", "quotation", "prefix", "suffix", "polarity", "certainty",
    "hedge", "voice", "speaker", "uptake", "note",
]  # fmt: skip
COVERAGE_COLUMNS = [
    "coder", "statement_id", "layer", "code", "text_sha256", "codebook_sha256", "date",
]  # fmt: skip


def read_csv(*place: str) -> list[dict[str, str]]:
    with SHIPPED.joinpath(*place).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fold(text: str) -> str:
    return " ".join(text.split())


def find_folded(words: str, text: str, prefix: str = "", suffix: str = "") -> list[int]:
    """Where the words start in the text, any run of white space counting as one space."""
    before, within, after = (
        r"\s+".join(re.escape(word) for word in part.split()) for part in (prefix, words, suffix)
    )
    around = rf"{before}\s*(?P<words>{within})\s*{after}"
    return [found.start("words") for found in re.finditer(around, text)]


def sentence_of(quotation: str, corpus, statement_id: str) -> str:
    """The sentences from the first to the last that the quotation touches."""
    start = find_folded(quotation, corpus.text(statement_id))[0]
    own = corpus.sentences[corpus.sentences["statement_id"] == statement_id]
    end = start + len(quotation)
    touched = own[(own["start"] < end) & (start < own["end"])]
    return fold(" ".join(touched["text"]))


@pytest.fixture(scope="module")
def corpus():
    return read_corpus(SHIPPED)


@pytest.fixture(scope="module")
def reading() -> list[dict[str, str]]:
    return read_csv("readings", "shipped.csv")


@pytest.fixture(scope="module")
def stances(reading) -> list[dict[str, str]]:
    return [row for row in reading if row["layer"] == "claim"]


@pytest.fixture(scope="module")
def frames():
    return read_codebook(SHIPPED / "codebooks" / "frames.toml")


@pytest.fixture(scope="module")
def claims():
    return read_codebook(SHIPPED / "codebooks" / "claims.toml")


# The texts and what is said of them


def test_the_texts_are_kept_byte_for_byte():
    found = {
        path.stem: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (SHIPPED / "texts").iterdir()
    }

    assert found == TEXTS


def test_every_text_is_described_and_the_stated_order_is_that_of_the_file():
    rows = read_csv("statements.csv")

    assert list(rows[0]) == STATEMENT_COLUMNS
    assert [row["statement_id"] for row in rows] == list(TEXTS)
    assert [row["file"] for row in rows] == [f"{statement_id}.txt" for statement_id in TEXTS]


def test_nothing_in_the_shipped_corpus_is_a_problem(corpus):
    assert corpus.problems.empty


def test_titles_and_addresses_stand_in_the_texts(corpus):
    for statement_id, row in corpus.statements.iterrows():
        text = fold(corpus.text(statement_id))
        assert row["title"] in text
        assert row["url"] in text


def test_dates_have_their_basis_and_only_stated_ones_stand_whole_in_the_text():
    dates = {
        row["statement_id"]: (row["date"], row["date_basis"]) for row in read_csv("statements.csv")
    }

    assert dates == {
        "ilps-canada": ("", "unknown"),
        "ilps-us": ("2020-01-08", "inferred"),
        "acg": ("", "unknown"),
        "iaswi": ("2020-01-04", "stated"),
        "iaswi-bulletin": ("2020-01-04", "inferred"),
    }


def test_one_voice_for_each_statement_and_its_versions(corpus):
    assert corpus.compared == ["ilps-canada", "ilps-us", "acg", "iaswi"]


def test_context_quotes_only_what_the_statements_say(corpus):
    texts = [fold(corpus.text(statement_id)).casefold() for statement_id in TEXTS]
    context = (SHIPPED / "context.md").read_text(encoding="utf-8")

    quoted = [
        fold(part).casefold()
        for quotation in re.findall(r"“([^”]*)”", context)
        for part in quotation.split(" … ")
    ]

    assert quoted
    assert [part for part in quoted if not any(part in text for text in texts)] == []


# The codebooks


@pytest.mark.parametrize("layer", ["frames", "claims", "slogans", "figures"])
def test_examples_match_and_counterexamples_do_not(layer):
    check_codebook(read_codebook(SHIPPED / "codebooks" / f"{layer}.toml"))


@pytest.mark.parametrize("layer", ["frames", "claims", "slogans", "figures"])
def test_every_code_has_a_few_examples_and_counterexamples_and_a_short_label(layer):
    codebook = read_codebook(SHIPPED / "codebooks" / f"{layer}.toml")

    for code in codebook.codes:
        # What only a reader can find has nothing for an example to try.
        if code.searchable:
            assert 1 <= len(code.examples) <= 6, code.id
            assert 1 <= len(code.counterexamples) <= 6, code.id
        assert 0 < len(code.label) <= 40, code.id
        assert code.definition.endswith("."), code.id


def test_frames_are_four_to_eight_packages_of_elements_with_a_function():
    frames = read_codebook(SHIPPED / "codebooks" / "frames.toml")

    assert 4 <= len(frames.groups) <= 8
    for code in frames.codes:
        assert code.id == f"{code.group}.{code.function}"
    assert {code.group for code in frames.codes} == {group.id for group in frames.groups}


@pytest.mark.parametrize(("layer", "most"), [("frames", 4), ("claims", 7), ("figures", 4)])
def test_a_cue_is_a_few_words_and_no_sentence(layer, most):
    codebook = read_codebook(SHIPPED / "codebooks" / f"{layer}.toml")

    for code in codebook.codes:
        listed = (*code.cues, *code.cues_against, *code.context)
        for cue in (cue for written in listed for cue in spell_out(written)):
            assert len([word for word in cue.split() if word not in ("...", "+")]) <= most, cue


def test_links_between_claims_name_claims(claims):
    ids = {code.id for code in claims.codes}

    for code in claims.codes:
        assert {*code.opposes, *code.implies} <= ids - {code.id}
        for opposed in code.opposes:
            assert code.id in next(other for other in claims.codes if other.id == opposed).opposes


def test_only_the_english_words_of_slogans_are_reviewed():
    slogans = read_codebook(SHIPPED / "codebooks" / "slogans.toml")

    reviewed = {language.code: language.reviewed for language in slogans.languages}

    # `mul` are thanks and greetings of many languages.
    assert reviewed == {"en": True, "de": False, "fr": False, "es": False, "mul": False}


# The reading


def test_reading_columns(reading):
    assert list(reading[0]) == READING_COLUMNS
    assert {row["layer"] for row in reading} == {"claim", "frame", "figure"}


def test_every_quotation_stands_once_in_its_text(reading, corpus):
    for row in reading:
        statement_id, quotation = row["statement_id"], row["quotation"]
        paragraphs = corpus.paragraphs[corpus.paragraphs["statement_id"] == statement_id]
        repeated = paragraphs[paragraphs["role"] == "repeat"]
        text = corpus.text(statement_id)

        places = [
            place
            for place in find_folded(quotation, text, row["prefix"], row["suffix"])
            if not ((repeated["start"] <= place) & (place < repeated["end"])).any()
        ]

        assert len(places) == 1, (statement_id, quotation)


def test_a_quotation_stays_within_one_sentence(reading, corpus):
    for row in reading:
        sentence = sentence_of(row["quotation"], corpus, row["statement_id"])
        own = corpus.sentences[corpus.sentences["statement_id"] == row["statement_id"]]
        assert sentence in {fold(text) for text in own["text"]}, row["quotation"]


def test_values_of_a_stance(stances):
    for row in stances:
        assert row["polarity"] in ("supports", "rejects")
        assert row["certainty"] in ("flat", "hedged")
        assert row["voice"] in ("own", "self-quoted", "other")
        assert (row["voice"] == "other") == (row["speaker"] != "")
        assert (row["voice"] == "other") == (row["uptake"] in ("adopted", "rejected", "open"))
        assert row["voice"] == "other" or row["uptake"] == ""


def test_hedged_stances_name_their_hedging_words(stances, corpus):
    for row in stances:
        if row["certainty"] == "flat":
            assert row["hedge"] == ""
        else:
            assert row["hedge"]
            assert row["hedge"] in sentence_of(row["quotation"], corpus, row["statement_id"])


def test_no_stance_is_coded_twice(reading):
    stances = [
        (row["statement_id"], row["code"], row["prefix"], row["quotation"]) for row in reading
    ]

    assert len(set(stances)) == len(stances)


def test_each_claim_is_taken_up_by_somebody_and_no_other(stances, claims):
    assert {row["code"] for row in stances} == {code.id for code in claims.codes}


def test_every_statement_was_read_as_text_and_definitions_now_stand(claims, frames, corpus):
    """Claims and figures in all five documents, frames in the four that are compared."""
    rows = read_csv("readings", "coverage.csv")
    figures = read_codebook(SHIPPED / "codebooks" / "figures.toml")
    read = [
        ("claim", claims, list(TEXTS)),
        ("frame", frames, corpus.compared),
        ("figure", figures, list(TEXTS)),
    ]

    assert list(rows[0]) == COVERAGE_COLUMNS
    assert [
        (
            row["coder"],
            row["statement_id"],
            row["layer"],
            row["code"],
            row["text_sha256"],
            row["codebook_sha256"],
        )
        for row in rows
    ] == [
        ("shipped", statement_id, layer, code.id, TEXTS[statement_id], code.fingerprint)
        for layer, codebook, statements in read
        for statement_id in statements
        for code in codebook.codes
    ]


def test_frames_are_coded_where_they_are_counted_and_each_element_somewhere(frames, corpus):
    coded = choose_reading(read_readings(corpus, frames))

    assert set(coded["role"]) <= set(COUNTED_ROLES)
    assert set(coded["statement_id"]) == set(corpus.compared)
    assert set(coded["code"]) == {code.id for code in frames.codes}
    assert not coded.duplicated(["statement_id", "sentence", "code"]).any()
