"""A tiny corpus and codebook about a ferry, for tests of what people code and read."""

from dataclasses import dataclass, fields

from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.anchors import write_row

TEXTS = {
    "crew": "The ferry stays.\nNo ferry, no island.\nWe cross at dawn.\nThe ferry stays.",
    "council": "The bridge comes.\n“The ferry stays”, they say 🙂.\nNo bridge without money.",
}
CODEBOOK = make_codebook(
    {"id": "ferry-stays", "label": "The ferry stays", "definition": "It goes on sailing."},
    {"id": "bridge-comes", "label": "A bridge comes", "definition": "It will be built."},
    layer="claim",
)


def make_corpus(folder, texts=None, **options):
    return TinyCorpus(texts or TEXTS, folder=folder, **options)


@dataclass(frozen=True, eq=False)
class ChangedCorpus(TinyCorpus):
    """A tiny corpus some of whose texts are others now."""

    changed: tuple[str, ...] = ()

    @property
    def statements(self):
        table = super().statements
        return table.assign(
            sha256=[f"new {hashed}" if name in self.changed else hashed
                    for name, hashed in table["sha256"].items()]
        )  # fmt: skip


def change_text(corpus, statement, text):
    """The corpus after somebody put another text in the place of one."""
    kept = {field.name: getattr(corpus, field.name) for field in fields(TinyCorpus)}
    kept["texts"] = corpus.texts | {statement: text}
    return ChangedCorpus(**kept, changed=(*getattr(corpus, "changed", ()), statement))


def code(corpus, words, *, statement="crew", code="ferry-stays", nth=1, **cells):
    """The row of a coding of the nth place where these words stand."""
    start = -1
    for _ in range(nth):
        start = corpus.text(statement).index(words, start + 1)
    cells = {"polarity": "supports", "certainty": "flat"} | cells
    return write_row(
        corpus, layer="claim", code=code, statement_id=statement, start=start,
        end=start + len(words), codebook=CODEBOOK, **cells,
    )  # fmt: skip


def put(corpus, text, name="ada", encoding="utf-8"):
    """A file that somebody else's program wrote."""
    path = corpus.folder / "readings" / f"{name}.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path
