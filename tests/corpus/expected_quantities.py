"""Every figure in the five documents, found by reading: words, low, high, bound, what is counted.

`None` is an end that the words leave open. Written down before the rules were run. No figures, by
reading: "one of the top military commanders", "not one solitary tear", "both", "the first", dates,
years, "No. 1970". Of `acg`, which stands in its file twice, the first copy; versions apart.
"""

FIGURES = {
    "ilps-canada": [
        ("two", 2, 2, "exact", "people"),
        ("more than three decades", 3, None, "more than", ""),
        ("three decades", 3, 3, "exact", "ruthless aggression"),
    ],
    "ilps-us": [
        ("billions", 2_000_000_000, 999_999_999_999, "approximate", "people"),
        ("tens of thousands", 20_000, 99_999, "approximate", ""),
        ("at least half a million", 500_000, None, "at least", "Iraqi children"),
        ("approximately one million", 1_000_000, 1_000_000, "approximate", "deaths"),
        ("over 80", 80, None, "more than", "cities"),
        ("millions", 2_000_000, 999_999_999, "approximate", "progressive and conscious people"),
    ],
    "acg": [
        ("500", 500, 500, "exact", "dead"),
        ("19,000", 19_000, 19_000, "exact", "injured"),
        ("at least 1,500", 1_500, None, "at least", "deaths"),
    ],
    "iaswi": [
        ("thousands", 2_000, 999_999, "approximate", "Iraqis, Iranians and other ordinary people"),
        ("tens of thousands", 20_000, 99_999, "approximate", "lives"),
        ("three days", 3, 3, "exact", "recent uprising"),
        ("hundreds to reportedly 1500", 200, 1_500, "range", "protesters"),
        ("up to 10,000", None, 10_000, "at most", "arrested"),
        ("thousands", 2_000, 999_999, "approximate", "injured"),
        ("40 years", 40, 40, "exact", ""),
        (
            "tens of thousands", 20_000, 99_999, "approximate",
            "labour activists, communists, feminists and real anti- imperialists",
        ),
        ("almost 40 years", 40, 40, "approximate", ""),
        ("20 years", 20, 20, "exact", ""),
    ],
    "iaswi-bulletin": [
        ("thousands", 2_000, 999_999, "approximate", "Iraqis, Iranians and other ordinary people"),
    ],
}  # fmt: skip
