"""Tiny corpora for tests: a few texts in a folder that does not outlive its use."""

from pathlib import Path
from tempfile import TemporaryDirectory

from helpers.reading.corpus import Corpus, read_corpus


def read_texts(texts: dict[str, str], *, language: str = "en") -> Corpus:
    """A corpus of one statement per entry; the ids are x0, x1, … and so the names are free."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "texts").mkdir()
        rows = ["statement_id,file,language"]
        for number, text in enumerate(texts.values()):
            (folder / "texts" / f"x{number}.txt").write_bytes(text.encode())
            rows.append(f"x{number},x{number}.txt,{language}")
        (folder / "statements.csv").write_text("\n".join(rows), encoding="utf-8")
        return read_corpus(folder)


def squeeze(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())
