"""Lines that have the words of a call, and names, though every word has a capital."""

import pytest

from helpers.reading.call_forms import has_call_form

CALLS = """No War but The Class War
Neither Kings nor Presidents
Solidarity with the Union
Opposition to Every War
AGAINST ALL OPPRESSION
People Over Profit
Boats Not Bridges
The Sea Is Not for Sale
Workers Have No Country
Freedom Now
Workers of the World, Unite
Long Live the Seamen's Union
Peace Now, Peace Always
Until All Are Free
Kein Krieg
Vive la Commune""".splitlines()
NAMES = """Stop the Toll Coalition
Solidarity with Seafarers Committee
Save the Ferry Campaign
Campaign for the Ferry
No. 23 / spring
Anna Berg and Omar Said
Friends of the Harbour
Book Parking Now
Harbour Crews' Union
Justice for Seafarers Network
Peace and Justice Centre
Northbank Branch""".splitlines()


@pytest.mark.parametrize("line", CALLS)
def test_calls(line: str) -> None:
    assert has_call_form(line)


@pytest.mark.parametrize("line", NAMES)
def test_names_and_buttons(line: str) -> None:
    assert not has_call_form(line)
