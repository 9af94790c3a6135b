"""Several notebooks that save into one folder at the same time lose nothing."""

import subprocess
import sys
import time
from pathlib import Path

from helpers.reading.corpus import read_corpus
from helpers.reading.csv_rows import list_rows, read_sheet
from helpers.reading.drafts import read_pasted
from helpers.reading.intake import save_statement
from helpers.reading.set_aside import find_set_aside, set_aside_statement
from helpers.reading.writing import LOCK_FILE

SAVER = """
import sys, time
from pathlib import Path
from helpers.reading.corpus import read_corpus
from helpers.reading.drafts import read_pasted
from helpers.reading.intake import save_statement

folder, number, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
corpus = read_corpus(folder)
drafts = [
    read_pasted(
        corpus,
        f"Boat {number}-{place} stays!\\n\\n"
        f"We sail on day {number}-{place}; nobody asked us, and we stay.\\n",
        name="boat" if place % 2 else f"boat-of-{number}-{place}", roles={1: "call"},
    )
    for place in range(count)
]
(folder / f"ready-{number}").touch()
while not (folder / "go").exists():
    time.sleep(0.005)
for draft in drafts:
    print(save_statement(folder, draft))
"""

HOLDER = """
import sys, time
from pathlib import Path
from helpers.reading.writing import hold_folder

with hold_folder(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def start(code: str, *arguments: object) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_five_processes_save_the_same_names_at_once(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "statements.csv").write_bytes(b"seminar;file;title\r\n")
    savers = [start(SAVER, tmp_path, number, 6) for number in range(5)]
    until = time.monotonic() + 120
    while len(list(tmp_path.glob("ready-*"))) < 5 and time.monotonic() < until:
        time.sleep(0.01)
    (tmp_path / "go").touch()
    told = [saver.communicate(timeout=120) for saver in savers]
    assert [errors for _, errors in told] == [""] * 5
    ids = [name for names, _ in told for name in names.split()]
    assert len(set(ids)) == 30

    texts = sorted(path.name for path in (tmp_path / "texts").iterdir())
    assert texts == sorted(f"{name}.txt" for name in ids)
    data = (tmp_path / "statements.csv").read_bytes()
    assert data.startswith(b"seminar;file;title\r\n")
    rows = list_rows(read_sheet("statements.csv", data))
    assert sorted(row["file"] for row in rows) == texts
    corpus = read_corpus(tmp_path)
    assert sorted(corpus.statements.index) == sorted(ids)
    assert corpus.problems["what"].tolist() == ["is not known here and was kept"]
    for name in ids:
        number = corpus.text(name).split()[1]
        assert (
            corpus.text(name)
            == f"Boat {number} stays!\n\nWe sail on day {number}; nobody asked us, and we stay.\n"
        )
    assert corpus.paragraphs["role"].value_counts().to_dict() == {"title": 30, "call": 30}
    assert not list(tmp_path.rglob("*.tmp"))


def test_a_lock_left_by_a_process_that_died_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_bytes(b"The ferry stays!\n")
    holder = start(HOLDER, tmp_path)
    assert holder.stdout.readline() == "held\n"
    holder.kill()
    holder.communicate()
    assert (tmp_path / LOCK_FILE).exists()
    corpus = read_corpus(tmp_path)
    began = time.monotonic()
    assert save_statement(tmp_path, read_pasted(corpus, "Let us cross!\n")) == "let-us-cross"
    set_aside_statement(corpus, "ferry")
    assert find_set_aside(tmp_path) == ["ferry.txt"]
    assert time.monotonic() - began < 10
    assert list(read_corpus(tmp_path).statements.index) == ["let-us-cross"]
