from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest

from helpers.coding.codebook import Code, Codebook, Group, check_codebook, read_codebook
from helpers.reading.faults import BadInput

FRAMES = """
layer = "frame"
language = "en"
title = "Tiny frames"

[[group]]
id = "war"
label = "War"
definition = "About war."

[[code]]
id = "war.problem"
group = "war"
label = "War is the problem"
definition = "War is said to be the problem."
function = "problem"
cues = ["war kills"]
except = ["no war kills"]
examples = ["The war kills."]
counterexamples = ["There is war. Hunger kills."]

[[code]]
id = "war.remedy"
group = "war"
label = "Peace"
definition = "Peace is called for."
function = "remedy"
"""
CLAIMS = """
layer = "claim"
language = "en"
title = "Tiny claims"
negations = ["not"]
negations_after = ["is a myth"]
no_negations = ["not only"]
distances = ["only on paper"]
hedges.possibility = ["perhaps"]
hedges.approximation = ["about"]
uptake.adopted = ["admit*"]

[[code]]
id = "war-comes"
label = "War comes"
definition = "There will be war."
cues = ["war comes"]
cues_against = ["no war"]
examples = ["War comes.", "There will be no war."]
opposes = ["peace-comes"]

[[code]]
id = "peace-comes"
label = "Peace comes"
demand = true
definition = "There will be peace."
"""
NAMES = """
layer = "name"
language = "en"
title = "Tiny names"

[[code]]
id = "port"
label = "The port"
definition = "The town's port."
forms.short = ["port"]
forms.proper = ["Port of Lund"]
forms.metaphor = ["our door to the sea"]
except = ["port wine"]
examples = ["The port is shut.", "The Port of Lund is shut."]
counterexamples = ["Bring port wine.", "The port authority is closed."]

[[code]]
id = "authority"
label = "Port Authority"
definition = "Who runs the port."
forms.proper = ["Port Authority"]
forms.short = ["PA"]
examples = ["The PA met.", "They wrote to the port authority."]
"""
SLOGANS = """
layer = "slogan"
title = "Tiny slogans"

[[code]]
id = "no-x"
label = "No X"
definition = "Something is refused."
pattern = "no {X}"
examples = ["No war!"]
counterexamples = ["There is no war"]

[[language]]
code = "en"
reviewed = true
imperatives = ["stop"]
announcing = ["slogan*"]
"""


@dataclass(frozen=True)
class Folder:
    folder: Path


@pytest.fixture
def write(tmp_path):
    """Writes a codebook into a corpus folder and returns its path."""

    def write(text, name="frames", encoding="utf-8"):
        (tmp_path / "codebooks").mkdir(exist_ok=True)
        path = tmp_path / "codebooks" / f"{name}.toml"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def test_a_codebook_of_frames(write):
    path = write(FRAMES)
    codebook = read_codebook("frames", Folder(path.parents[1]))
    assert (codebook.layer, codebook.language, codebook.title) == ("frame", "en", "Tiny frames")
    assert codebook.file == path
    assert codebook.groups == (Group("war", "War", "About war."),)
    assert codebook.codes[0] == Code(
        id="war.problem",
        label="War is the problem",
        definition="War is said to be the problem.",
        group="war",
        function="problem",
        cues=("war kills",),
        exceptions=("no war kills",),
        examples=("The war kills.",),
        counterexamples=("There is war. Hunger kills.",),
    )
    assert [code.searchable for code in codebook.codes] == [True, False]
    expected = pd.DataFrame(
        [
            ("war.problem", "War is the problem", "war", "problem",
             "War is said to be the problem."),
            ("war.remedy", "Peace", "war", "remedy", "Peace is called for."),
        ],
        columns=["code", "label", "group", "function", "definition"],
        dtype="str",
    )  # fmt: skip
    pd.testing.assert_frame_equal(codebook.table, expected)
    assert check_codebook(codebook) is None


def test_codebooks_of_claims_and_slogans(write):
    claims = read_codebook(write(CLAIMS, "claims"))
    assert claims.hedges == (("perhaps",), (), ("about",))
    assert claims.negations == ("not",)
    assert claims.negations_after == ("is a myth",)
    assert claims.no_negations == ("not only",)
    assert claims.distances == ("only on paper",)
    assert [code.demand for code in claims.codes] == [False, True]
    assert claims.uptake == (("admit*",), ())
    assert claims.codes[0].opposes == ("peace-comes",)
    assert check_codebook(claims) is None
    slogans = read_codebook(str(write(SLOGANS, "slogans")))
    assert slogans.codes[0].pattern == "no {X}"
    assert slogans.languages[0].imperatives == ("stop",)
    assert check_codebook(slogans) is None


def test_a_counterexample_may_hold_a_cue_that_is_withheld(write):
    withheld = 'counterexamples = ["If war comes, we hide. War comes?", "Not that war comes."]'
    claims = write(CLAIMS.replace("opposes", f"{withheld}\nopposes"), "claims")
    assert check_codebook(read_codebook(claims)) is None
    stated = 'counterexamples = ["Is it true? Not in May: war comes."]'
    claims = write(CLAIMS.replace("opposes", f"{stated}\nopposes"), "claims")
    assert "code war-comes matches its counterexample" in told(
        check_codebook, read_codebook(claims)
    )
    # An example need only show the cues, whatever the form of its sentence.
    claims = write(CLAIMS.replace("War comes.", "If war comes, we hide."), "claims")
    assert check_codebook(read_codebook(claims)) is None


def test_names_have_forms_of_six_kinds_and_the_longest_form_names(write):
    names = read_codebook(write(NAMES, "names"))
    assert names.codes[0].forms == (
        ("Port of Lund", "proper"),
        ("port", "short"),
        ("our door to the sea", "metaphor"),
    )
    assert names.codes[0].cues == ("Port of Lund", "port", "our door to the sea")
    assert names.codes[1].searchable
    assert check_codebook(names) is None


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('["our door to the sea"]', '["our door ... sea"]',
         "names.toml, code port, forms, “our door ... sea”: has parts joined by + or ...; "
         "write a form as words in a row."),
        ('["PA"]', '["PORT"]', None),
        ('["PA"]', '["the", "Port"]',
         "names.toml, code authority, forms, “Port”: is the same form as “port” of port; "
         "keep one of the two."),
        ('["our door to the sea"]', '["PORT of Lund", "port-of-lund"]',
         "names.toml, code port, forms, “port-of-lund”: is the same form as “Port of Lund” "
         "of port; keep one of the two."),
        ("forms.short", "forms.shrot",
         "names.toml, code port, forms shrot: `shrot` is not a field there; "
         "perhaps `short` is meant."),
        ('["PA"]', '["*"]',
         "names.toml, code authority, forms, “*”: has no letters in '*'; "
         "write at least one word."),
        ('forms.proper = ["Port Authority"]\nforms.short = ["PA"]', 'forms = ["PA"]',
         'names.toml, code authority, forms: has no kind; '
         'write forms.proper = ["first", "second"], or another of the kinds.'),
    ],
)  # fmt: skip
def test_a_form_belongs_to_one_referent_and_is_words_in_a_row(write, old, new, sentence):
    changed = write(NAMES.replace(old, new, 1), "names")
    if sentence is None:
        assert read_codebook(changed)
    else:
        assert told(read_codebook, changed) == sentence


def test_a_corpus_without_the_codebook_is_given_the_shipped_one(tmp_path, project):
    shipped = project / "corpus" / "codebooks" / "claims.toml"
    assert read_codebook("claims", Folder(tmp_path)).file == shipped
    assert read_codebook("claims").file == shipped


@pytest.mark.parametrize("name", ["frames", "names", "claims", "slogans"])
def test_the_shipped_codebooks_match_their_own_examples(name):
    codebook = read_codebook(name)
    assert check_codebook(codebook) is None
    assert all(code.examples and code.counterexamples for code in codebook.codes if code.searchable)


def test_an_empty_list_of_codes_is_a_codebook(write):
    codebook = read_codebook(
        write('layer="name"\nlanguage="en"\ntitle="No names"\ncode=[]', "names")
    )
    assert codebook.codes == ()
    assert list(codebook.table.columns) == ["code", "label", "group", "function", "definition"]


def told(act, *arguments):
    with pytest.raises(BadInput) as fault:
        act(*arguments)
    return str(fault.value)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('layer = "frame"', 'layer = "frames"',
         "frames.toml, layer: 'frames' is not known; "
         "write one of frame, name, claim, slogan, figure."),
        ('title = "Tiny frames"', "", "frames.toml, title: `title` is missing; write it."),
        ('label = "Peace"', 'lable = "Peace"',
         "frames.toml, code war.remedy, label: `label` is missing; write it."),
        ('cues = ["war kills"]', 'cue = ["war kills"]',
         "frames.toml, code war.problem, cue: `cue` is not a field there; "
         "perhaps `cues` is meant."),
        ('cues = ["war kills"]', "weight = 3",
         "frames.toml, code war.problem, weight: `weight` is not a field there; "
         "correct its name or take it away."),
        ('definition = "Peace is called for."', 'definition = " "',
         "frames.toml, code war.remedy, definition: is empty; write it."),
        ('id = "war.remedy"', 'id = "War Remedy"',
         "frames.toml, code War Remedy, id: 'War Remedy' cannot be an id; "
         "write it in small letters and digits, joined by hyphens or points."),
        ('id = "war.remedy"', "",
         "frames.toml, code number 2, id: `id` is missing; write it."),
        ('id = "war.remedy"', 'id = "war.problem"',
         "frames.toml, code war.problem: has an id that is used twice; "
         "give each an id of its own."),
        ('group = "war"\nlabel = "Peace"', 'group = "peace"\nlabel = "Peace"',
         "frames.toml, code war.remedy, group: there is no group 'peace'; take one of war."),
        ('function = "remedy"', 'function = "solution"',
         "frames.toml, code war.remedy, function: 'solution' is not known; "
         "write one of 'problem', 'cause', 'evaluation', 'remedy', 'motivation'."),
        ('cues = ["war kills"]', 'cues = "war kills"',
         "frames.toml, code war.problem, cues: is not a list; "
         'write it as ["first", "second"].'),
        ('cues = ["war kills"]', 'cues = ["war", 3]',
         "frames.toml, code war.problem, cues 2: is not a text; put it in quotation marks."),
        ('cues = ["war kills"]', 'cues = ["w*r"]',
         "frames.toml, code war.problem, cues, “w*r”: has a * that is not at the end of a word; "
         "move it there or take it away."),
        ('except = ["no war kills"]', 'except = ["a + b ... c"]',
         "frames.toml, code war.problem, except, “a + b ... c”: mixes + with ...; "
         "use one of the two, or write two cues."),
        ('label = "Peace"', f'label = "{"Peace " * 8}"',
         "frames.toml, code war.remedy, label: is longer than 40 letters; "
         "shorten it, so that it fits beside a chart."),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence_with_file_code_and_place(write, old, new, sentence):
    assert old in FRAMES
    assert told(read_codebook, write(FRAMES.replace(old, new, 1))) == sentence


def test_a_slip_in_the_file_is_told_with_its_line(write):
    sentence = told(read_codebook, write(FRAMES.replace('["war kills"]', '["war kills]')))
    assert sentence.startswith("frames.toml, line 17, column ")
    assert "is not readable as TOML: Illegal character" in sentence
    sentence = told(read_codebook, write("[[code"))
    assert sentence.startswith("frames.toml, ")
    assert sentence.endswith("look at quotation marks, brackets and commas there and just before.")


@pytest.mark.parametrize(
    ("text", "old", "new", "sentence"),
    [
        (CLAIMS, 'opposes = ["peace-comes"]', 'implies = ["peace"]',
         "tiny.toml, code war-comes, implies: 'peace' is no other code of this codebook; "
         "correct the id or take it away."),
        (CLAIMS, '["perhaps"]', '["*"]',
         "tiny.toml, hedges, possibility, “*”: has no letters in '*'; write at least one word."),
        (CLAIMS, '["not only"]', '["+ only"]',
         "tiny.toml, no_negations, “+ only”: has an empty part; "
         "write a word on both sides of + and ...."),
        (CLAIMS, '["only on paper"]', '["on*paper"]',
         "tiny.toml, distances, “on*paper”: has a * that is not at the end of a word; "
         "move it there or take it away."),
        (CLAIMS, "demand = true", 'demand = "yes"',
         "tiny.toml, code peace-comes, demand: is neither true nor false; write true or false."),
        (CLAIMS, '["admit*"]', '["ad*mit"]',
         "tiny.toml, uptake, adopted, “ad*mit”: has a * that is not at the end of a word; "
         "move it there or take it away."),
        (CLAIMS, "hedges.possibility", "hedges.possible",
         "tiny.toml, hedges, possible: `possible` is not a field there; "
         "perhaps `possibility` is meant."),
        (CLAIMS, "uptake.adopted", "uptake.negations",
         "tiny.toml, uptake, negations: `negations` is not a field there; "
         "write it above [uptake]."),
        (CLAIMS, 'hedges.possibility = ["perhaps"]\nhedges.approximation', "hedges",
         "tiny.toml, hedges: has no kind; "
         'write hedges.possibility = ["first", "second"], or another of the kinds.'),
        (SLOGANS, "no {X}", "{X}",
         "tiny.toml, code no-x, pattern, “{X}”: has no fixed word; "
         "write at least one word beside its slots."),
        (SLOGANS, '["slogan*"]', '["slog*an"]',
         "tiny.toml, language en, announcing, “slog*an”: has a * that is not at the end of a word; "
         "move it there or take it away."),
        (SLOGANS, "true", '"yes"',
         "tiny.toml, language en, reviewed: is neither true nor false; write true or false."),
    ],
)  # fmt: skip
def test_faults_of_claims_and_slogans(write, text, old, new, sentence):
    assert told(read_codebook, write(text.replace(old, new, 1), "tiny")) == sentence


def test_a_codebook_that_is_not_there_or_not_text(write, tmp_path):
    assert told(read_codebook, "songs") == (
        "songs.toml: there is no such codebook; "
        "take one of claims, figures, frames, names, slogans, or the path of a file."
    )
    path = tmp_path / "songs.toml"
    assert told(read_codebook, path) == (
        f"{path}: there is no such file; check how its path is written."
    )
    written = write(FRAMES.replace("Tiny", "Hübsche"), encoding="latin-1")
    assert told(read_codebook, written) == "frames.toml, byte 44: is not UTF-8; save it as UTF-8."


def test_a_mark_at_the_beginning_and_windows_line_ends_do_no_harm(write):
    written = write(FRAMES.replace("\n", "\r\n"), encoding="utf-8-sig")
    assert read_codebook(written).title == "Tiny frames"


def test_examples_that_fail_are_all_told(write):
    broken = FRAMES.replace('["war kills"]', '["war", "kills"]').replace("The war kills", "Peace")
    assert told(check_codebook, read_codebook(write(broken))) == (
        "frames.toml: code war.problem does not match its example “Peace.”; "
        "code war.problem matches its counterexample “There is war. Hunger kills.”; "
        "correct the cues or the sentence."
    )
    broken = SLOGANS.replace("No war!", "Peace!")
    assert told(check_codebook, read_codebook(write(broken, "slogans"))) == (
        "slogans.toml: code no-x does not match its example “Peace!”; "
        "correct the pattern or the slogan."
    )
    broken = NAMES.replace('["PA"]', '["PB"]')
    assert told(check_codebook, read_codebook(write(broken, "names"))).endswith(
        "correct the forms or the sentence."
    )


def test_a_fingerprint_changes_with_the_meaning_and_with_nothing_else(write):
    def prints(text):
        codebook = read_codebook(write(text))
        return {code.id: code.fingerprint for code in codebook.codes}, codebook.fingerprint

    codes, book = prints(FRAMES)
    assert prints(FRAMES.replace('["war kills"]', '["war"]')) == (codes, book)
    assert prints(FRAMES.replace('"Peace is called for."', '"""Peace\n  is called for."""')) == (
        codes,
        book,
    )
    changed, changed_book = prints(FRAMES.replace("Peace is called for", "Peace is wished for"))
    assert changed["war.problem"] == codes["war.problem"]
    assert changed["war.remedy"] != codes["war.remedy"]
    assert changed_book != book


def test_the_order_of_codes_does_not_change_a_codebooks_fingerprint():
    codes = (Code("a", "A", "First."), Code("b", "B", "Second."))
    books = [
        Codebook("claim", "en", "", "", Path("tiny.toml"), ordered)
        for ordered in (codes, codes[::-1])
    ]
    assert books[0].fingerprint == books[1].fingerprint
