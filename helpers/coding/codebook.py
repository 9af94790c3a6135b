"""Codebooks: what is looked for, defined in words, in a file that a teacher edits.

`read_codebook` refuses a file with a fault in one sentence that names the file, the code and the
field. `check_codebook` runs every example and counterexample through the matcher that searches the
statements.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from helpers.coding.cues import Rule, compile_cues, compile_list, find_in_texts
from helpers.coding.longest import keep_longest
from helpers.coding.patterns import compile_patterns, match_pattern
from helpers.coding.weighing import compile_signs, keep_asserted
from helpers.reading.faults import BadInput

LAYERS = ("frame", "name", "claim", "slogan", "figure")
# From a name in full to a figure of speech; in this order wherever kinds are listed.
FORM_KINDS = ("proper", "short", "role", "description", "group", "metaphor")
MENDS = {
    **dict.fromkeys(LAYERS, "correct the cues or the sentence"),
    "name": "correct the forms or the sentence",
    "slogan": "correct the pattern or the slogan",
}
TABLE_COLUMNS = ["code", "label", "group", "function", "definition"]


@dataclass(frozen=True)
class Group:
    """What several codes belong to: a frame package, or what a number of claims are about."""

    id: str
    label: str
    definition: str


@dataclass(frozen=True)
class Language:
    """Words by which calls are known in one language; `reviewed` by somebody who speaks it."""

    code: str
    reviewed: bool
    imperatives: tuple[str, ...] = ()
    nouns_too: tuple[str, ...] = ()
    practical: tuple[str, ...] = ()
    acclamations: tuple[str, ...] = ()
    no_calls: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    courtesies: tuple[str, ...] = ()
    announcing: tuple[str, ...] = ()
    demanding: tuple[str, ...] = ()
    chanting: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()


class Hedges(NamedTuple):
    """Words that lower what is asserted, of three kinds: two of the words, one of a number."""

    possibility: tuple[str, ...] = ()
    hearsay: tuple[str, ...] = ()
    approximation: tuple[str, ...] = ()


class Uptake(NamedTuple):
    """Verbs by which a statement takes what it quotes for a fact, or keeps it at a distance."""

    adopted: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()


NO_HEDGES, NO_UPTAKE = Hedges(), Uptake()


class Form(NamedTuple):
    """How a referent is named: the words, and of which kind they are (`FORM_KINDS`)."""

    words: str
    kind: str


@dataclass(frozen=True)
class Code:
    """One thing to look for. `exceptions` are what its file lists as `except`.

    A code of names is a referent; its cues are the words of its forms. A code of figures is a topic
    with a `unit`, empty for a count; of its `context` one cue has to stand in the same sentence.
    A claim is a `demand` if it says what ought to be done, condemned or sided with: that others do
    not do so is then no denial of it.
    """

    id: str
    label: str
    definition: str
    group: str = ""
    function: str = ""
    forms: tuple[Form, ...] = ()
    cues: tuple[str, ...] = ()
    cues_against: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    pattern: str = ""
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
    confused_with: str = ""
    opposes: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    demand: bool = False
    about: tuple[str, ...] = ()
    unit: str = ""
    context: tuple[str, ...] = ()

    @property
    def searchable(self) -> bool:
        """Whether a rule can look for it; without a cue only a reader can."""
        return bool(self.cues or self.cues_against or self.pattern)

    @cached_property
    def fingerprint(self) -> str:
        """Changes when the meaning does: sha256 over id, label and definition, not over cues."""
        meaning = [" ".join(words.split()) for words in (self.id, self.label, self.definition)]
        return hashlib.sha256("\n".join(meaning).encode()).hexdigest()


@dataclass(frozen=True, eq=False)
class Codebook:
    """A codebook as read from `file`: its codes and groups in the file's order."""

    layer: str
    language: str
    title: str
    note: str
    file: Path
    codes: tuple[Code, ...]
    groups: tuple[Group, ...] = ()
    languages: tuple[Language, ...] = ()
    hedges: Hedges = NO_HEDGES
    negations: tuple[str, ...] = ()
    negations_after: tuple[str, ...] = ()
    no_negations: tuple[str, ...] = ()
    distances: tuple[str, ...] = ()
    uptake: Uptake = NO_UPTAKE
    # Ids of codes that coders added; they are in no codebook's file.
    own: tuple[str, ...] = ()

    @cached_property
    def table(self) -> pd.DataFrame:
        """One row per code, in the file's order: code, label, group, function, definition."""
        rows = [(c.id, c.label, c.group, c.function, c.definition) for c in self.codes]
        return pd.DataFrame(rows, columns=TABLE_COLUMNS, dtype="str")

    @cached_property
    def group_table(self) -> pd.DataFrame:
        """One row per group, in the file's order: group, label, definition."""
        rows = [(group.id, group.label, group.definition) for group in self.groups]
        return pd.DataFrame(rows, columns=["group", "label", "definition"], dtype="str")

    @cached_property
    def fingerprint(self) -> str:
        """Changes when any code's meaning does, but not with their order, nor with `own` codes."""
        return join_meanings(code.fingerprint for code in self.codes if code.id not in self.own)


def join_meanings(fingerprints: Iterable[str]) -> str:
    """The fingerprint of a codebook whose codes have these."""
    return hashlib.sha256("\n".join(sorted(fingerprints)).encode()).hexdigest()


def read_codebook(name: str | Path, corpus=None) -> Codebook:
    """The codebook called `frames`, `names`, `claims`, `slogans` or `figures`, or one in a file.

    By name it is the corpus folder's own, in `codebooks/`, else the shipped one. Raises BadInput if
    there is none or it has a fault.
    """
    path = find_codebook(name, corpus)
    from pydantic import ValidationError

    from helpers.coding.schema import BOOKS, tell_fault

    data = _read_toml(path)
    layer = data.get("layer", "")
    if not isinstance(layer, str) or layer not in BOOKS:
        mend = f"write one of {', '.join(BOOKS)}"
        raise BadInput(path.name, "layer", f"{layer!r} is not known", mend)
    try:
        book = BOOKS[layer].model_validate(data)
    except ValidationError as fault:
        raise tell_fault(path.name, data, fault.errors()[0]) from None
    codes = [Code(**_filled(entry)) for entry in book.code]
    groups = [Group(**entry.model_dump()) for entry in getattr(book, "group", ())]
    languages = [] if isinstance(book.language, str) else book.language
    codebook = Codebook(
        layer=book.layer,
        language=book.language if isinstance(book.language, str) else "",
        title=book.title,
        note=book.note.strip(),
        file=path,
        codes=tuple(codes),
        groups=tuple(groups),
        languages=tuple(Language(**entry.model_dump()) for entry in languages),
        **_read_signs(book),
    )
    _check_links(codebook)
    _check_forms(codebook.file.name, compile_cues(codebook))
    compile_patterns(codebook)
    compile_signs(codebook)
    for kind, verbs in codebook.uptake._asdict().items():
        compile_list(verbs, path.name, f"uptake, {kind}")
    for listed in codebook.languages:
        for field in ("courtesies", "announcing", "demanding", "chanting", "works", "demands"):
            compile_list(getattr(listed, field), path.name, f"language {listed.code}, {field}")
    return codebook


def check_codebook(codebook: Codebook) -> None:
    """Raises BadInput if an example of a code is not matched, or a counterexample is.

    All that fail are told, each with the sentence. An example may be matched by `cues` or by
    `cues_against`. A counterexample is not matched where `code_claims` would withhold the claim.
    """
    cases = [
        (code, text, field == "examples")
        for code in codebook.codes
        for field in ("examples", "counterexamples")
        for text in getattr(code, field)
    ]
    matched = _match_cases(codebook, [(code, text) for code, text, _ in cases])
    failed = [
        f"code {code.id} {'does not match' if wanted else 'matches'} its "
        f"{'example' if wanted else 'counterexample'} “{' '.join(text.split())}”"
        for (code, text, wanted), found in zip(cases, matched, strict=True)
        if found != wanted
    ]
    if failed:
        raise BadInput(codebook.file.name, "", "; ".join(failed), MENDS[codebook.layer])


def _match_cases(codebook: Codebook, cases: list[tuple[Code, str]]) -> list[bool]:
    if codebook.layer == "slogan":
        return [match_pattern(code.pattern, text) is not None for code, text in cases]
    texts = [text for _, text in cases]
    if codebook.layer == "figure":
        from helpers.coding.topics import propose_in_texts

        proposed = propose_in_texts(texts, codebook)
        return [(number, code.id) in proposed for number, (code, _) in enumerate(cases)]
    hits = find_in_texts(texts, compile_cues(codebook), language=codebook.language)
    if codebook.layer == "claim":
        # An example shows what the cues are for; a counterexample that is withheld is no fault.
        wanted = {number for number, (code, text) in enumerate(cases) if text in code.examples}
        shown = hits["statement_id"].astype("int64").isin(wanted)
        hits = pd.concat([hits[shown], keep_asserted(hits[~shown], texts, codebook)])
    if codebook.layer == "name":
        hits = keep_longest(hits, [code.id for code in codebook.codes])
    found = set(zip(hits["statement_id"].astype("int64"), hits["code"], strict=True))
    return [(number, code.id) in found for number, (code, _) in enumerate(cases)]


def find_codebook(name: str | Path, corpus) -> Path:
    if isinstance(name, Path) or str(name).endswith(".toml"):
        path = Path(name).expanduser()
        if not path.is_file():
            raise BadInput(path, "", "there is no such file", "check how its path is written")
        return path
    from helpers.reading.corpus import SHIPPED

    folders = ([corpus.folder] if corpus is not None else []) + [SHIPPED]
    for folder in folders:
        path = Path(folder) / "codebooks" / f"{name}.toml"
        if path.is_file():
            return path
    have = sorted(path.stem for path in (SHIPPED / "codebooks").glob("*.toml"))
    mend = f"take one of {', '.join(have)}, or the path of a file"
    raise BadInput(f"{name}.toml", "", "there is no such codebook", mend)


def _read_toml(path: Path) -> dict:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as fault:
        mend = "save it as UTF-8"
        raise BadInput(path.name, f"byte {fault.start + 1}", "is not UTF-8", mend) from None
    except tomllib.TOMLDecodeError as fault:
        what, _, where = str(fault).rpartition(" (at ")
        mend = "look at quotation marks, brackets and commas there and just before"
        place = where.rstrip(")").replace("end of document", "end of the file")
        raise BadInput(path.name, place, f"is not readable as TOML: {what}", mend) from None


def _read_signs(book) -> dict:
    """What a codebook of claims says of negations, hedges and uptake."""
    if book.layer != "claim":
        return {}
    listed = {name: getattr(book, name) for name in
              ("negations", "negations_after", "no_negations", "distances")}  # fmt: skip
    return listed | {
        "hedges": Hedges(**book.hedges.model_dump()),
        "uptake": Uptake(**book.uptake.model_dump()),
    }


def _filled(entry) -> dict:
    fields = {name: value for name, value in entry.model_dump().items() if value is not None}
    if "forms" in fields:
        listed = fields["forms"]
        forms = [Form(words, kind) for kind in FORM_KINDS for words in listed[kind]]
        fields |= {"forms": tuple(forms), "cues": tuple(form.words for form in forms)}
    return fields


def _check_forms(name: str, rules: tuple[Rule, ...]) -> None:
    """Forms of names are words in a row, and each belongs to one referent and one kind."""
    seen: dict[tuple, Rule] = {}
    for rule in (rule for rule in rules if rule.field == "forms"):
        place = f"code {rule.code}, forms, “{rule.cue.written}”"
        if len(rule.cue.parts) > 1:
            mend = "write a form as words in a row"
            raise BadInput(name, place, "has parts joined by + or ...", mend)
        if rule.cue.parts in seen:
            first = seen[rule.cue.parts]
            what = f"is the same form as “{first.cue.written}” of {first.code}"
            raise BadInput(name, place, what, "keep one of the two")
        seen[rule.cue.parts] = rule


def _check_links(codebook: Codebook) -> None:
    """Ids that are used twice, or name what is not there."""
    name = codebook.file.name
    groups, codes = {g.id for g in codebook.groups}, {c.id for c in codebook.codes}
    for kind, entries in (("group", codebook.groups), ("code", codebook.codes)):
        ids = [entry.id for entry in entries]
        for twice in (entry for number, entry in enumerate(ids) if entry in ids[:number]):
            mend = "give each an id of its own"
            raise BadInput(name, f"{kind} {twice}", "has an id that is used twice", mend)
    for code in codebook.codes:
        if code.group and code.group not in groups:
            mend = f"take one of {', '.join(sorted(groups)) or 'the groups, once there are any'}"
            raise BadInput(
                name, f"code {code.id}, group", f"there is no group {code.group!r}", mend
            )
        for field in ("opposes", "implies"):
            for other in getattr(code, field):
                if other not in codes - {code.id}:
                    what = f"{other!r} is no other code of this codebook"
                    raise BadInput(
                        name, f"code {code.id}, {field}", what, "correct the id or take it away"
                    )
