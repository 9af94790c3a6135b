"""What is told without being asserted is withheld, by words of the codebook and by form.

One row per sentence: the sentence, the cue of an invented claim, whether it is suggested, always
on the side of its list.
"""

import pytest
from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.claims import code_claims

DISTANCES = (
    "only on paper", "or so we were told", "{want|wants} us to believe", "nonsense",
    "supposed to",
)  # fmt: skip

TOO_MUCH = [
    ("The dam is too old to be called safe.", "called safe", False),
    ("The dam is too old to be called safe.", "dam ... safe", False),
    ("The dam is too old for the town to be safe.", "be safe", False),
    ("Too many boats want to leave the safe harbour.", "safe harbour", False),
    ("The dam is safe, too.", "dam is safe", True),
    ("They too want to make the dam safe.", "dam safe", True),
    ("The dam is too old; we ask you to keep the harbour safe.", "harbour safe", True),
    ("It is too late to be asked; the dam is safe.", "dam is safe", True),
    ("The dam is too weak to stand.", "too weak to stand", True),
]
UNTIL = [
    ("We will not rest until the dam is safe.", "dam is safe", False),
    ("Until the dam is safe, we stay.", "dam is safe", False),
    ("Until the dam is safe, we stay.", "we stay", True),
    ("They wait till the dam is safe.", "dam is safe", False),
    ("The dam is safe until March.", "dam is safe", True),
    ("Until March, the dam was safe.", "dam was safe", True),
    ("Until now the dam was safe.", "dam was safe", True),
]
AT_A_DISTANCE = [
    ("The dam is safe only on paper.", "dam is safe", False),
    ("The dam is safe, but only on paper.", "dam is safe", False),
    ("Only on paper is the dam safe.", "dam safe", False),
    ("The dam is safe, and the school is open only on paper.", "dam is safe", True),
    ("The dam is safe; the law stands only on paper.", "dam is safe", True),
    ("The law stands only on paper; the dam is safe.", "dam is safe", True),
    ("The law stands only on paper.", "only on paper", True),
    ("The mayor wants us to believe that the dam is safe.", "dam is safe", False),
    ("The dam is safe, or so we were told.", "dam is safe", False),
    ("The dam is safe – nonsense!", "dam is safe", False),
    ("The dam is supposed to be safe.", "dam ... safe", False),
    ("The dam is safe, not.", "dam is safe", False),
    ("The dam is safe — not!", "dam is safe", False),
    ("The dam is safe, the school is not.", "dam is safe", True),
]
CASES = [*TOO_MUCH, *UNTIL, *AT_A_DISTANCE]


def suggest(text, cue, *, quoted=(), language="en"):
    """The polarities and voices that the rule suggests for a cue in a text."""
    codebook = make_codebook(
        {"id": "a", "cues": (cue,)}, layer="claim", negations=("not", "never", "no"),
        distances=DISTANCES, language=language,
    )  # fmt: skip
    found = code_claims(TinyCorpus({"a": text}, quoted=quoted), codebook)
    return found[["polarity", "voice"]].to_numpy().tolist()


@pytest.mark.parametrize(("sentence", "cue", "told"), CASES,
                         ids=[f"{case[0]} | {case[1]}" for case in CASES])  # fmt: skip
def test_whether_a_sentence_asserts_it(sentence, cue, told):
    assert suggest(sentence, cue) == ([["supports", "own"]] if told else [])


@pytest.mark.parametrize(
    ("following", "told"),
    [
        ("Nonsense!", False),
        ("“Nonsense.”", False),
        ("Or so we were told.", False),
        ("Not!", False),
        ("Not again!", True),
        ("Never!", True),
        ("Nonsense is what the mayor likes.", True),
    ],
)
def test_a_sentence_of_one_such_word_speaks_of_the_one_before(following, told):
    expected = [["supports", "own"]]
    assert suggest(f"The dam is safe.\n{following}", "dam is safe") == expected * told
    assert suggest(f"{following}\nThe dam is safe.", "dam is safe") == expected


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("The dam is safe “only on paper”.", "only on paper", []),
        ("Only on paper, Ada said: “The dam is safe.”", "The dam is safe.",
         [["supports", "other"]]),
        ("Ada said: “Only on paper is the dam safe.”", "Only on paper is the dam safe.", []),
    ],
)  # fmt: skip
def test_quoted_words_keep_at_a_distance_what_the_statement_says_beside_them(
    sentence, words, expected
):
    quoted = (("a", words, "direct", ""),)
    assert suggest(sentence, "dam ... safe", quoted=quoted) == expected


def test_in_another_language_only_listed_words_and_marks_tell():
    assert suggest("Der Damm ist sicher – nonsense!", "sicher", language="de") == []
    assert suggest("Too old to be sicher.", "sicher", language="de") == [["supports", "own"]]
    # Without a language the rules of English apply.
    assert suggest("The dam is too old to be safe.", "safe", language="") == []
