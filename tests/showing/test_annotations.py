"""Codings as W3C Web Annotations: each selector gives back the exact words of its passage."""

import hashlib
import json
from pathlib import Path

import pandas as pd
import pytest
from payloads import PAYLOADS
from showing.invented import frames, write_corpus
from showing.packing import open_class, open_small

from helpers.coding.passages import make_codings, no_codings
from helpers.coding.readings import read_readings
from helpers.reading.faults import BadInput
from helpers.showing.annotations import save_annotations

SIGNS = "Boats ⛴️\n\nThe fe\u0301rry 👩‍👩‍👧‍👦 and العبّارة stay.\n\nThe fe\u0301rry stays.\n"


def read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def items(path: Path) -> list[dict]:
    return read(path)["first"]["items"]


@pytest.fixture(scope="module")
def harbour(tmp_path_factory):
    return open_class(tmp_path_factory.mktemp("class"))


def test_a_coding_as_an_annotation(tmp_path: Path) -> None:
    corpus = open_small(tmp_path / "small", {"crew": "The ferry stays!\n\nThe sale is theft.\n"})
    located = pd.DataFrame(
        [{"statement_id": "crew", "start": 22, "end": 35, "code": "theft", "origin": "person",
          "coder": "ada", "polarity": "supports", "certainty": "hedged", "hedge": "may",
          "note": "A word."}]
    )  # fmt: skip
    codings = make_codings(located, corpus, "claim")
    path = save_annotations(codings, corpus, tmp_path / "codings")
    assert path.name == "codings.jsonld"
    (found,) = items(path)
    sha256 = hashlib.sha256((corpus.folder / "texts" / "crew.txt").read_bytes()).hexdigest()
    tag = {"type": "TextualBody", "purpose": "tagging", "format": "text/plain"}
    assert found.pop("id").startswith("urn:uuid:")
    assert found.pop("creator").items() >= {"type": "Person", "name": "ada"}.items()
    assert found == {
        "type": "Annotation",
        "motivation": "tagging",
        "sbs:origin": "person",
        "body": [
            {**tag, "value": "Theft", "sbs:layer": "claim", "sbs:code": "theft"},
            {**tag, "value": "supports", "sbs:aspect": "polarity"},
            {**tag, "value": "hedged", "sbs:aspect": "certainty"},
            {**tag, "value": "own", "sbs:aspect": "voice"},
            {**tag, "value": "A word.", "purpose": "commenting"},
        ],
        "target": {
            "type": "SpecificResource",
            "source": {
                "id": f"urn:sha256:{sha256}",
                "type": "Text",
                "sbs:file": "crew.txt",
                "sbs:statement": "crew",
                "sbs:textSha256": sha256,
            },
            "selector": [
                {"type": "TextPositionSelector", "start": 22, "end": 35},
                {
                    "type": "TextQuoteSelector",
                    "exact": "sale is theft",
                    "prefix": "The ferry stays!\n\nThe ",
                    "suffix": ".\n",
                },
            ],
        },
        "sbs:hedge": "may",
        "sbs:role": "body",
    }


def test_the_collection_has_the_keys_that_the_model_asks_for(harbour, tmp_path: Path) -> None:
    whole = read(save_annotations(read_readings(harbour), harbour, tmp_path / "a"))
    assert whole["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert whole["type"] == "AnnotationCollection"
    page = whole["first"]
    assert (page["type"], page["startIndex"], whole["last"]) == ("AnnotationPage", 0, page["id"])
    assert whole["total"] == len(page["items"]) == 10
    ids = [whole["id"], page["id"], *(one["id"] for one in page["items"])]
    assert len(set(ids)) == len(ids)
    # Our own keys have a prefix, and the context says what it stands for.
    own = {key.partition(":")[0] for one in page["items"] for key in one if ":" in key}
    assert own == set(whole["@context"][1])
    for one in page["items"]:
        assert one["type"] == "Annotation"
        assert {"source", "selector"} <= set(one["target"])
        assert all(body["value"] for body in one["body"])


def test_each_selector_gives_back_the_exact_words(harbour, tmp_path: Path) -> None:
    codings = read_readings(harbour)
    found = items(save_annotations(codings, harbour, tmp_path / "a"))
    for row, one in zip(codings.itertuples(), found, strict=True):
        text = harbour.text(row.statement_id)
        place, quote = one["target"]["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"] == row.text
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert text[max(place["start"] - 32, 0) : place["end"] + 32] == around
    named = [one["body"][0]["value"] for one in found if one["creator"]["name"] == "Fähre & Söhne"]
    assert sorted(named) == ["Pride in the boat", "Something is taken away"]


def test_places_are_counted_in_code_points(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, {"crew": SIGNS})
    codings = frames(corpus, ("crew", "العبّارة", "a"), ("crew", "👩‍👩‍👧‍👦", "b"))
    found = items(save_annotations(codings, corpus, tmp_path / "a"))
    places = [one["target"]["selector"][0] for one in found]
    assert [(p["start"], p["end"]) for p in places] == [(21, 28), (33, 41)]
    data = SIGNS.encode("utf-32-le")
    words = [data[4 * p["start"] : 4 * p["end"]].decode("utf-32-le") for p in places]
    assert words == ["👩‍👩‍👧‍👦", "العبّارة"]


def test_who_coded_is_told_apart(harbour, tmp_path: Path) -> None:
    corpus = harbour
    found = items(save_annotations(read_readings(corpus), corpus, tmp_path / "a"))
    people = {one["creator"]["name"]: one["creator"].get("type") for one in found}
    assert people == {
        "Fähre & Söhne": "Person", "渡船": "Person", "class": "Organization", "shipped": None,
    }  # fmt: skip
    (rule,) = items(save_annotations(frames(corpus, ("crew", "sale", "x")), corpus, tmp_path / "b"))
    assert rule["creator"]["type"] == rule["generator"]["type"] == "Software"
    assert rule["sbs:cue"] == "sale"


def test_rows_that_say_the_same_are_two_annotations(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, {"crew": SIGNS})
    codings = frames(corpus, ("crew", "Boats", "a"), ("crew", "Boats", "a"))
    first, second = items(save_annotations(codings, corpus, tmp_path / "a"))
    assert first.pop("id") != second.pop("id")
    assert first == second


def test_without_a_coding_the_collection_is_empty(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, {"crew": SIGNS})
    whole = read(save_annotations(no_codings("frame"), corpus, tmp_path / "a"))
    assert whole["total"] == 0
    assert "first" not in whole


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_stays_what_it_is(tmp_path: Path, payload: str) -> None:
    corpus = write_corpus(tmp_path, {"crew": f"The ferry stays!\n\nThey say {payload} to us.\n"})
    codings = frames(corpus, ("crew", payload, "code")).assign(note=payload)
    (one,) = items(save_annotations(codings, corpus, tmp_path / "a"))
    assert one["target"]["selector"][1]["exact"] == payload
    assert one["body"][-1]["value"] == payload


def test_nothing_is_overwritten_and_a_bad_path_is_told(harbour, tmp_path: Path) -> None:
    codings = read_readings(harbour).head(1)
    made = [save_annotations(codings, harbour, tmp_path / "a.jsonld") for _ in range(2)]
    assert [path.name for path in made] == ["a.jsonld", "a-2.jsonld"]
    assert made[0].read_bytes() == made[1].read_bytes()
    with pytest.raises(BadInput, match="choose a folder that is there"):
        save_annotations(codings, harbour, tmp_path / "nowhere" / "a")
