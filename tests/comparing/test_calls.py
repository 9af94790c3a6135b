"""An occurrence is parted into its calls, and into nothing else."""

import pytest
from comparing.chanted import PATTERNS, slogans

from helpers.comparing.calls import Reader, split_calls

HANDS = "Hands off the ferry"


@pytest.mark.parametrize(
    ("text", "alone", "calls"),
    [
        # each part fills a pattern
        ("Buses out of town, no to tolls!", [], ["Buses out of town", "no to tolls!"]),
        ("No to tolls! Hands off the pier!", [], ["No to tolls!", "Hands off the pier!"]),
        ("No to tolls\nhands off the pier", [], ["No to tolls", "hands off the pier"]),
        ("No to tolls / “Hands off the pier!”", [], ["No to tolls", "“Hands off the pier!”"]),
        ("No to tolls—no to fares", [], ["No to tolls", "no to fares"]),
        # or stands alone elsewhere
        ("Hands off the ferry, ahoy", ["Ahoy!"], [HANDS, "ahoy"]),
        ("One pier, one crew", ["One pier!", "One crew!"], ["One pier", "one crew"]),
        ("One pier, one crew", ["One crew!"], ["One pier, one crew"]),
        ("One pier! One crew!", ["One crew!"], ["One pier!", "One crew!"]),
        ("Courage! One crew!", ["One crew!"], ["Courage! One crew!"]),
        # a pattern holds its words together
        ("No fare, no ferry!", [], ["No fare, no ferry!"]),
        ("No fare, no ferry!", ["No fare", "No ferry"], ["No fare, no ferry!"]),
        ("Repair, not despair", ["Repair!", "Not despair!"], ["Repair, not despair"]),
        ("No fare, no ferry! No pier, no peace!", [], ["No fare, no ferry!", "No pier, no peace!"]),
        ("Paint, not rust! Hands off!", ["Hands off!"], ["Paint, not rust!", "Hands off!"]),
        # what is no call stays where it is
        ("Hands off piers, ports and the ferry", [], ["Hands off piers, ports and the ferry"]),
        ("Hands off piers, ports, no to tolls", [], ["Hands off piers, ports", "no to tolls"]),
        ("Sailors, hands off the pier", [], ["Sailors, hands off the pier"]),
        ("U.S. out of U.S. ports", [], ["U.S. out of U.S. ports"]),
        ("No to tolls" + ", pier" * 9 + ", no to fares", [], None),
    ],
)
def test_calls(text, alone, calls):
    table = split_calls(slogans(*(("a", other) for other in [text, *alone])), Reader(PATTERNS))
    assert list(table.loc[table["occurrence"] == 0, "call"]) == (calls or [text])
