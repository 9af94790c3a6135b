"""Names from strangers become names that every system can hold; letters of every script stay."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.safe_names import (
    fold_name,
    make_safe_id,
    make_safe_name,
    number_stem,
    says_something,
    split_name,
)

NAMES = {
    "Harbour Crew.pdf": "Harbour Crew.pdf",
    "../../etc/passwd.txt": "passwd.txt",
    "C:\\fakepath\\ferry.docx": "ferry.docx",
    "con.txt": "statement-con.txt",
    "NUL": "statement-NUL",
    "com1.tar.txt": "statement-com1.tar.txt",
    "LPT².md": "statement-LPT².md",
    "ferry.txt. . ": "ferry.txt",
    "ferry .txt": "ferry.txt",
    "~$ferry.docx": "$ferry.docx",
    "..hidden.txt": "hidden.txt",
    "README.md": "statement-README.md",
    "Context.txt": "statement-Context.txt",
    "a<b>?*|:.txt": "a-b-.txt",
    "\u202etxt.exe.txt": "txt.exe.txt",
    "fer\0ry\n2.txt": "ferry 2.txt",
    "half\ud800.txt": "half.txt",
    "fa\u0308hre.txt": "f\u00e4hre.txt",
    "Fähre 渡船 عبّارة ⛴.txt": "Fähre 渡船 عبّارة ⛴.txt",
    "": "statement",
    "...": "statement",
}


@pytest.mark.parametrize(("name", "expected"), NAMES.items())
def test_names(name: str, expected: str) -> None:
    assert make_safe_name(name) == expected


IDS = {
    "No Port Closure! The U.S. ferry's crew": "no-port-closure-the-us-ferrys-crew",
    "Fähre 渡船 عبّارة": "fähre-渡船-عبّارة",
    "ferry.final_v2 (3)": "ferry-final-v2-3",
    "'; DROP TABLE": "drop-table",
    "!!!": "",
    "": "",
    "a" * 100: "a" * 48,
    "one two three four five six seven eight nine ten eleven": (
        "one-two-three-four-five-six-seven-eight-nine-ten"
    ),
}


@pytest.mark.parametrize(("words", "expected"), IDS.items())
def test_ids(words: str, expected: str) -> None:
    assert make_safe_id(words) == expected


@pytest.mark.parametrize("stem", ["document(3)", "scan_0012", "Untitled", "new statement", "2024"])
def test_some_names_say_nothing(stem: str) -> None:
    assert not says_something(stem)
    assert says_something(f"harbour {stem}")


def test_a_name_that_is_taken_gets_the_next_number() -> None:
    taken = {fold_name(name) for name in ("Ferry", "ferry-2", "FÄHRE")}
    assert number_stem("ferry", taken) == "ferry-3"
    assert number_stem("fa\u0308hre", taken) == "f\u00e4hre-2"
    assert number_stem("school", taken) == "school"
    assert number_stem("f" * 76, {"f" * 76}, ".txt") == "f" * 74 + "-2"


ODD = st.text(alphabet="con. ~/\\:aé\u0301\u202e.txpd1f-😀渡", max_size=120)


@given(st.one_of(ODD, st.text(max_size=200)))
def test_every_name_is_safe_and_stays_as_it_is(name: str) -> None:
    safe = make_safe_name(name)
    assert make_safe_name(safe) == safe
    assert 0 < len(safe) <= 80
    assert len(safe.encode()) <= 200
    assert not set(safe) & set('<>:"/\\|?*')
    assert not {unicodedata.category(letter) for letter in safe} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not safe.startswith((".", "~", " "))
    assert not safe.endswith((".", " "))
    assert unicodedata.normalize("NFC", safe) == safe
    stem, ending = split_name(safe)
    assert stem + ending == safe
    numbered = number_stem(stem, {fold_name(stem)}, ending) + ending
    assert make_safe_name(numbered) == numbered
    assert fold_name(numbered) != fold_name(safe)
    assert make_safe_id(make_safe_id(name)) == make_safe_id(name)
