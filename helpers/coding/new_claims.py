"""A claim that nobody listed yet, as lines of a codebook: a beginning, to be rewritten."""

from __future__ import annotations

from helpers.coding.content_words import find_language, is_content
from helpers.coding.cues import Rule, find_in_texts, parse_cue
from helpers.coding.toml_lines import fold, identify, make_unique, quote, shorten_label
from helpers.reading.words import find_words

WORDS_IN_ID, LONGEST_ID = 4, 48
MOST_CUES = 2
TO_DEFINE = "Say what is claimed, in words that both sides would accept."


def write_claim(sentence, codebook, *, definition: str = TO_DEFINE) -> str:
    """The lines to paste at the end of a codebook of claims, made from one sentence.

    `sentence` is a row of `find_uncovered`, or of any table with `text`. The id is made from its
    words and is none that the codebook has; the group is the codebook's first. The cues are up to
    two pairs of its longest content words, in their order, and match it: a beginning, since what a
    class wants found is said in other words elsewhere. Raises ValueError for a codebook of another
    layer and for a sentence without a word.
    """
    if codebook.layer != "claim":
        raise ValueError(f"{codebook.file.name} lists no claims but the layer {codebook.layer}.")
    text = fold(sentence.text)
    norms = [norm for _, _, norm in find_words(text)]
    if not norms:
        raise ValueError(f"“{shorten_label(text)}” has no word that a cue could look for.")
    language = find_language(codebook.language)
    content = list(dict.fromkeys(norm for norm in norms if is_content(norm, language)))
    name = _make_id(" ".join(content[:WORDS_IN_ID] or norms[:WORDS_IN_ID]), codebook)
    cues = _find_cues(text, content, norms, codebook.language)
    lines = ["[[code]]", f"id = {quote(name)}"]
    if codebook.groups:
        lines.append(f"group = {quote(codebook.groups[0].id)}")
    lines += [f"label = {quote(shorten_label(text))}", f"definition = {quote(fold(definition))}"]
    if cues:
        # An example that no cue matches would be refused.
        lines += [f"cues = [{', '.join(map(quote, cues))}]", f"examples = [{quote(text)}]"]
    return "\n".join(lines) + "\n"


def _make_id(words: str, codebook) -> str:
    """An id that no code of the codebook has."""
    made = identify(words, "claim")[:LONGEST_ID].strip("-.")
    return make_unique(made, (code.id for code in codebook.codes))


def _find_cues(text: str, content: list[str], norms: list[str], language: str) -> list[str]:
    """Pairs of content words, the longest first; else one word, else the first words in a row."""
    ranked = sorted(content, key=len, reverse=True)
    pairs = [ranked[at : at + 2] for at in range(0, 2 * MOST_CUES, 2)]
    proposed = [" ... ".join(sorted(pair, key=content.index)) for pair in pairs if len(pair) == 2]
    fallbacks = [*ranked[:1], *(" ".join(norms[:size]) for size in (4, 2, 1))]
    for listed in (proposed, *([cue] for cue in fallbacks)):
        rules = tuple(Rule("", cue, parse_cue(cue)) for cue in listed)
        found = set(find_in_texts([text], rules, language=language)["field"])
        matching = [cue for cue in listed if cue in found]
        if matching:
            return matching
    return []
