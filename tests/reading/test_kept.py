"""What is kept between sessions: found again, never trusted when damaged, never in the way."""

import json
import sqlite3
import threading
from pathlib import Path

import pytest

from helpers.reading import kept
from helpers.reading.kept import PLACE_VARIABLE, find_store, keep, load_kept, make_key


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of this test's own, made by keeping two values."""
    monkeypatch.setenv(PLACE_VARIABLE, str(tmp_path / "kept"))
    keep("harbour", {"a": {"words": ["Fähre", "\U0001f6a2"]}, "b": [1, 2, 3]})
    return find_store()


def test_what_was_kept_is_found_by_kind_and_key(store: Path) -> None:
    assert load_kept("harbour", ["a", "b", "c"]) == {
        "a": {"words": ["Fähre", "\U0001f6a2"]},
        "b": [1, 2, 3],
    }
    assert load_kept("school", ["a"]) == {}


def test_a_new_value_takes_the_place_of_the_old_one(store: Path) -> None:
    keep("harbour", {"b": []})
    assert load_kept("harbour", ["b"]) == {"b": []}


def test_more_keys_than_one_question_can_hold(store: Path) -> None:
    values = {str(number): number for number in range(1234)}
    keep("many", values)
    assert load_kept("many", values) == values


def test_a_key_depends_on_every_part_and_on_their_bounds() -> None:
    keys = {make_key("ab", "c"), make_key("a", "bc"), make_key("abc"), make_key("ab", "c", "")}
    assert len(keys) == 4
    assert make_key("\ud800") != make_key("")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE kept SET value = '[6]' WHERE key = 'b'",
        "UPDATE kept SET digest = '' WHERE key = 'b'",
        "UPDATE kept SET value = NULL WHERE key = 'b'",
        "UPDATE kept SET kind = 'other' WHERE key = 'b'",
    ],
)
def test_a_damaged_entry_is_left_aside(store: Path, change: str) -> None:
    with sqlite3.connect(store) as connection:
        connection.execute(change)
    connection.close()
    assert load_kept("harbour", ["a", "b"]).keys() == {"a"}
    assert load_kept("other", ["b"]) == {}


@pytest.mark.parametrize(
    "broken", [b"no database at all " * 100, b"SQLite format 3\0" + bytes(999)]
)
def test_a_broken_store_is_deleted_and_made_anew(store: Path, broken: bytes) -> None:
    store.write_bytes(broken)
    assert load_kept("harbour", ["a"]) == {}
    keep("harbour", {"a": 7})
    assert load_kept("harbour", ["a"]) == {"a": 7}


def test_every_byte_of_the_store_may_be_wrong(store: Path) -> None:
    """Whatever is overwritten, what is found is what was kept, or nothing."""
    whole = store.read_bytes()
    for place in range(0, len(whole), 97):
        store.write_bytes(whole[:place] + b"\xff" * 40 + whole[place + 40 :])
        found = load_kept("harbour", ["a", "b"])
        assert found.get("b", [1, 2, 3]) == [1, 2, 3]
        assert found.get("a", {}) in ({}, {"words": ["Fähre", "\U0001f6a2"]})


def test_another_version_of_the_code_finds_nothing(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_fingerprint", lambda: "another")
    assert load_kept("harbour", ["a"]) == {}
    assert find_store().name == "reading-another.sqlite"


def test_a_store_that_grew_too_large_is_begun_anew(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "LARGEST", 10)
    keep("harbour", {"c": 1})
    assert load_kept("harbour", ["a", "b", "c"]) == {"c": 1}


def test_stores_of_older_code_go_when_nobody_has_used_them(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_fingerprint", lambda: "another")
    keep("harbour", {"a": 1})
    assert store.is_file()
    monkeypatch.setattr(kept, "_fingerprint", lambda: "third")
    monkeypatch.setattr(kept, "UNUSED", -1)
    keep("harbour", {"a": 1})
    assert [file.name for file in store.parent.iterdir()] == ["reading-third.sqlite"]


def test_it_can_be_switched_off(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLACE_VARIABLE, "off")
    keep("harbour", {"c": 1})
    assert (find_store(), load_kept("harbour", ["a", "c"])) == (None, {})


def test_where_there_is_no_place_for_it_all_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv(PLACE_VARIABLE, str(tmp_path / "file"))
    keep("harbour", {"a": 1})
    assert load_kept("harbour", ["a"]) == {}
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


@pytest.mark.parametrize("place", ["~nobody-of-this-name/kept", "harbour" * 1000, "a/" * 5000])
def test_a_place_that_cannot_be_is_none(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.setenv(PLACE_VARIABLE, place)
    keep("harbour", {"a": 1})
    assert (find_store(), load_kept("harbour", ["a"])) == (None, {})


def test_a_store_locked_by_another_notebook_is_not_waited_for(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "PATIENCE", 0.05)
    other = sqlite3.connect(store)
    other.execute("BEGIN EXCLUSIVE")
    keep("harbour", {"c": 1})
    assert load_kept("harbour", ["a"]) == {}
    other.close()
    assert load_kept("harbour", ["a", "c"]).keys() == {"a"}


def test_two_notebooks_keep_at_once(store: Path) -> None:
    values = [{f"{number}-{place}": place for place in range(50)} for number in range(8)]
    threads = [threading.Thread(target=keep, args=("many", part)) for part in values]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    together = {key: value for part in values for key, value in part.items()}
    assert load_kept("many", together) == together


def test_the_store_holds_json_and_no_code(store: Path) -> None:
    with sqlite3.connect(store) as connection:
        rows = connection.execute("SELECT value FROM kept ORDER BY key").fetchall()
    connection.close()
    assert [json.loads(value) for (value,) in rows] == [
        {"words": ["Fähre", "\U0001f6a2"]},
        [1, 2, 3],
    ]
