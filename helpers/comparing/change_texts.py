"""Which texts two corpora have in common; versions of one text count as one."""

from __future__ import annotations

DESCRIBED = ("title", "organisation", "published_by", "language")


def find_texts(*corpora) -> dict[str, str]:
    """By statement id, the id that stands for its text: that of the first of all its versions.

    Links of all these corpora count, so that two versions are one text in a corpus, too, in which
    the statement that joins them is missing.
    """
    leader: dict[str, str] = {}
    for corpus in corpora:
        leader |= {name: name for name in corpus.statements.index if name not in leader}

    def find(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for corpus in corpora:
        for name, earlier in corpus.statements["version_of"].items():
            if earlier in leader:
                leader[find(name)] = find(earlier)
    return {name: find(name) for name in leader}


def find_kept(before, after) -> list[str]:
    """Ids of the statements that are in both corpora with the same text, roles and description.

    Rules code each statement by itself, so of these the codings are the same too.
    """
    earlier, later = _describe(before), _describe(after)
    one, other = before.readings, after.readings
    return [
        name
        for name in later
        if earlier.get(name) == later[name] and _is_same(one[name], other[name])
    ]


def _describe(corpus) -> dict[str, tuple[str, ...]]:
    columns = (corpus.statements[column] for column in DESCRIBED)
    return dict(zip(corpus.statements.index, zip(*columns, strict=True), strict=True))


def _is_same(one, other) -> bool:
    return one is other or (one.text == other.text and one.paragraphs == other.paragraphs)
