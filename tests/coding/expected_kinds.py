"""What kind each sentence is to a reader, by its number; written before there were any rules.

Only what is no assertion is listed, and the number of all sentences of title, body and calls. The
reader asked of each sentence: does it say, on its own, that something is so or ought to be so?
Then it is an assertion, also as a headline, with an exclamation mark, or told in words of others.
An imperative, a wish, an appeal with "let" and a slogan that says nothing is so are calls;
headings, salutations, items of lists and halves of sentences are fragments. "We call on the town to
…" and "We must …" say what somebody does or ought to do: assertions.
"""

# The shipped statements, which the rules were made with.
SHIPPED_KINDS = {
    "ilps-canada": (32, {"call": [0, 1, 28, 29, 30, 31]}),
    "ilps-us": (28, {"call": [0, 29]}),
    "acg": (23, {"call": [0, 1, 2, 6, 22, 23, 24, 25]}),
    "iaswi": (29, {"call": [26, 27, 28], "fragment": [0]}),
}
# Eight invented statements on other conflicts, scored once, when the rules were done.
OTHER_KINDS = {
    "ministry": (18, {"fragment": [0]}),
    "dockers": (37, {"call": [28, 29, 30, 36], "fragment": [0, 3, 4, 24, 34, 35]}),
    "assembly": (20, {"fragment": [0, 1, 2, 3, 4, 5, 6, 18]}),
    "bishops": (28, {"call": [27], "question": [15], "fragment": [0, 1]}),
    "monitors": (
        38,
        {
            "call": [28, 29, 30, 31, 33, 34, 38],
            "fragment": [7, 10, 11, 12, 13, 14, 26, 27, 32, 35],
        },
    ),
    "river-people": (35, {"call": [28, 29, 30, 32]}),
    "opposition": (27, {"question": [6], "fragment": [0]}),
    "veterans": (35, {"call": [28, 30, 31, 32, 33, 34, 35]}),
}
