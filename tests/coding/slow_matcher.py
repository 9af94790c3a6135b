"""What cues mean, said slowly: every choice of words is tried, with no care for time."""

from itertools import pairwise, permutations, product

from helpers.reading.words import find_words


def find_slowly(text, sentences, cues, exceptions=()):
    """Every (start, end, cue) in a text whose sentences begin and end at the given places."""
    found = []
    for words in _words_by_sentence(text, sentences):
        excepted = [hit for cue in _spell(exceptions) for hit in _hits(text, words, cue)]
        for cue in _spell(cues):
            for first, last in _hits(text, words, cue):
                if not any(first <= b and a <= last for a, b in excepted):
                    found.append((words[first][0], words[last][1], cue))
    return sorted(found)


def _spell(cues):
    """The cues without braces, each once."""
    spelled = []
    for cue in cues:
        if "{" not in cue:
            spelled.append(cue)
            continue
        before, _, rest = cue.partition("{")
        choice, _, after = rest.partition("}")
        spelled += _spell([before + word + after for word in choice.split("|")])
    return list(dict.fromkeys(spelled))


def _words_by_sentence(text, sentences):
    held = [[] for _ in sentences]
    for word in find_words(text):
        begun = [number for number, (start, _) in enumerate(sentences) if start <= word[0]]
        held[begun[-1]].append(word)
    return held


def _hits(text, words, cue):
    """First and last word of each hit of a cue in the words of one sentence."""
    for joint in (" + ", " ... "):
        if joint in cue:
            return _shortest(text, words, cue.split(joint), joint)
    return _phrase(text, words, cue)


def _phrase(text, words, phrase):
    sought = _cue_words(phrase)
    hits = []
    for first in range(len(words) - len(sought) + 1):
        there = words[first : first + len(sought)]
        if all(_is(text, word, wanted) for word, wanted in zip(there, sought, strict=True)):
            hits.append((first, first + len(sought) - 1))
    return hits


def _shortest(text, words, parts, joint):
    stretches = []
    for chosen in product(*(_phrase(text, words, part) for part in parts)):
        orders = [chosen] if joint == " ... " else permutations(chosen)
        for order in orders:
            if all(before[1] < after[0] for before, after in pairwise(order)):
                stretches.append((order[-1][1] - order[0][0], order[0][0], order[-1][1]))
    return [min(stretches)[1:]] if stretches else []


def _cue_words(phrase):
    """(compared form, whether left open, as written) for each word of a phrase."""
    found = find_words(phrase)
    return [(norm, phrase[end : end + 1] == "*", phrase[start:end]) for start, end, norm in found]


def _is(text, word, wanted):
    start, end, norm = word
    form, is_open, written = wanted
    if not (norm.startswith(form) if is_open else norm == form):
        return False
    return not _shouts(written) or _means_capitals(text, start, end)


def _shouts(word):
    letters = [character for character in word if character.isalpha()]
    return len(letters) >= 2 and all(letter.isupper() for letter in letters)


def _means_capitals(text, start, end):
    """In capitals and, where the whole line is, with points."""
    if not _shouts(text[start:end]):
        return False
    lines, begins = [], 0
    for line in text.split("\n"):
        lines.append((begins, begins + len(line), line))
        begins += len(line) + 1
    line = next((line for a, b, line in lines if a <= start and end <= b), "")
    small = any(character.islower() for character in line)
    return "." in text[start:end] or small or len(find_words(line)) < 2
