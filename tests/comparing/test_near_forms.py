"""Two forms are near each other if one adds a little or writes it another way, never otherwise."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from helpers.comparing.near_forms import find_leaders, find_near, is_near, make_form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Save the ferry!", ("save", "ferri")),
        ("SAVE THE FERRY", ("save", "ferri")),
        ("The the", ("the",)),
        ("Live free or die", ("live", "free", "or", "die")),
        ("UN out of port", ("un", "out", "of", "port")),
        ("Ships for ports, boats for parties", ("ship", "for", "port", "boat", "for", "parti")),
        ("Organise labour", ("organize", "labor")),
        ("This is less", ("this", "is", "less")),
        ("We won't move, we're here", ("we", "will", "not", "move", "we", "are", "here")),
        ("A no-fare ferry", ("nofare", "ferri")),
        ("Give the-ferry back", ("give", "ferri", "back")),
        ("#SaveTheN14Ferry #MPs", ("save", "n14", "ferri", "mps")),
        ("!!  !", ("!! !",)),
    ],
)
def test_the_form_of_a_call(text, form):
    assert make_form(text) == form


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        # words added, none replaced
        ("Long live the harbour unions", "Long live the old harbour unions", True),
        ("Long live the ferry", "Long live the big old ferry", True),
        ("Long live the ferry", "Long live the big old red ferry", False),
        ("Stop fares", "Stop all fares", True),
        ("Free ferry", "Free, free ferry!", True),
        ("Stop fares", "Stop bus fares", False),
        ("No tolls", "No road tolls", False),
        # another word in place of one
        ("No bus to the island now", "No bus to the mainland now", False),
        ("People before profit", "People before planes", False),
        ("We shall open this port for all", "We shall close this port for all", False),
        ("Not in our name", "Not in my name", True),
        ("My boat, my choice", "Your boat, my choice", False),
        ("Pay for our ferry", "Pay for their ferry", False),
        ("We will never leave this port", "We shall never leave this port", True),
        # words that turn a call round
        ("A bridge for the islands now", "No bridge for the islands now", False),
        ("Build a bridge for the islands", "Stop! Build a bridge for the islands", False),
        ("Yes to the new harbour bridge", "No to the new harbour bridge", False),
        ("Sail with the harbour crew", "Sail without the harbour crew", False),
        ("Free tickets for all", "Free tickets for all but pupils", False),
        ("El puerto unido será vencido", "El puerto unido jamás será vencido", False),
        ("Häfen bauen mit Beton", "Häfen bauen mit weniger Beton", False),
        # other writings
        ("Land cease fire now", "Land ceasefire now", True),
        ("Save the ferry", "#SaveTheFerry", True),
        ("¡No pasarán!", "NO PASARAN", True),
        ("ガス はいらない", "カス はいらない", False),
        ("People before profit", "People before profits", True),
        # another order
        ("People before profit", "Profit before people", False),
        ("Boats before buses for all our towns", "Buses before boats for all our towns", False),
    ],
)  # fmt: skip
def test_what_is_near(one, other, near):
    assert is_near(make_form(one), make_form(other)) is near
    assert is_near(make_form(other), make_form(one)) is near


words = st.sampled_from(["ferry", "bus", "old", "free", "our", "my", "no", "all", "bu", "s", "ál"])
forms = st.lists(st.lists(words, min_size=1, max_size=7).map(tuple), unique=True, max_size=25)


@given(forms)
def test_no_pair_is_missed(forms):
    pairs = combinations(range(len(forms)), 2)
    assert find_near(forms) == {(a, b) for a, b in pairs if is_near(forms[a], forms[b])}


@given(forms)
def test_near_forms_share_three_quarters_of_their_words(forms):
    for a, b in find_near(forms):
        same = "".join(forms[a]).replace("á", "a") == "".join(forms[b]).replace("á", "a")
        assert same or Indel.normalized_similarity(forms[a], forms[b]) >= 0.75


@given(forms)
def test_every_variant_is_near_what_it_is_a_variant_of(forms):
    for form, leader in enumerate(find_leaders(forms)):
        assert leader <= form
        assert leader == form or is_near(forms[leader], forms[form])


def test_no_chain_joins_two_that_are_not_near():
    forms = [make_form(text) for text in (
        "No fares for pupils", "No fares for nurses", "No fares for pupils and nurses",
    )]  # fmt: skip
    assert find_leaders(forms) == [0, 1, 0]
