"""Where reported words end, by marks and small words, so that no own words are taken along."""

from __future__ import annotations

import re

# Words that help a verb: with one of them a clause has its verb.
HELPERS = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|does|did|isn|aren|"
    r"wasn|weren|won|wouldn|cannot|hasn|haven)"
)
# The US is no "us".
OWN_WORDS = r"(?:we|our|(?-i:[Uu]s)|i|my|ours)\b"
# Where what is said has ended: a mark, or a comma or "and" after which others go on.
ENDING = re.compile(
    r"[;:!?…]|\s[–—-]\s|[–—]|"
    r"(?<=[a-z]{4})(?<!Prof)(?<!Capt)(?<!Sept)\.\s*(?=(?-i:[A-Z]))|"
    r",\s+(?:but(?!\s+(?:that|also)\b)|yet|so|while|whereas|although|though|even|which|because|as|"
    r"however|despite|thus|thereby|therefore|hence|then|indeed|in fact|of course|not|never|nor|"
    rf"\w+ing|this|these|those|that is|and\s+(?:this|these|those|so|yet|then|thus)|{OWN_WORDS})\b|"
    rf",\s+(?:and|but|so|or)\s+{OWN_WORDS}|(?<![\s,])\s+(?:and|but|so|or)\s+{OWN_WORDS}|"
    r"(?<!\s)\s+but\s+(?=(?:this|these|it|they|he|she|there|nobody|what|in fact)\b)",
    re.I,
)
AND = re.compile(r",\s+and\s+(?!that\b)", re.I)
FINITE = re.compile(rf"\b{HELPERS}\b|\w{{3,}}ed\b", re.I)
# What is said on and on is no one sentence; then nothing is known of its end.
LONGEST = 1_200


def find_end(sentence: str, start: int, loose: bool) -> int:
    """Where the words end that begin at `start`, without the mark after them.

    `loose` is whether they end at their first comma; `start` itself where no end is near.
    """
    end, depth = min(len(sentence), start + LONGEST), 0
    for match in re.finditer(r"[()]", sentence[start:end]):
        depth += 1 if match.group() == "(" else -1
        if depth < 0:
            end = start + match.start()
            break
    if loose:
        comma = sentence.find(",", start, end)
        end = comma if comma >= 0 else end
    ending = ENDING.search(sentence, start, end)
    end = ending.start() if ending else end
    for joint in AND.finditer(sentence, start, end):
        # "Boats, nets, and ropes are old" is one clause, and so no verb stands before its "and".
        if FINITE.search(sentence, start, joint.start()):
            end = joint.start()
            break
    if end == start + LONGEST:
        return start
    words = sentence[start:end].rstrip(" ,;:.!…")
    if re.search(r"(?:^|\W)(?:\w\.)+\w$", words) and sentence[start + len(words) :][:1] == ".":
        words += "."
    return start + len(words)
