"""What every reader of a format promises of any bytes: a text that fits together, or one reason."""

import time
from collections.abc import Callable

from helpers.reading.formats.extracts import PROPOSED, Extract, Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.roles import ROLES

# Seconds after which nobody would wait any longer.
HANGS = 30


def check_any(
    read: Callable[[bytes, Limits], Extract], data: bytes, limits: Limits
) -> Extract | None:
    """The extract, or None where the file was refused; fails where neither is as promised."""
    began = time.monotonic()
    extract, refused = None, None
    try:
        extract = read(data, limits)
    except Unreadable as fault:
        refused = fault
    assert time.monotonic() - began < HANGS
    if extract is None:
        assert refused.what
        assert refused.mend
        assert "\n" not in refused.what + refused.mend
        assert "Error" not in refused.what
        return None
    assert extract.text.strip()
    # No halves of characters: every text can be written to a file.
    extract.text.encode()
    assert list(extract.pages) == sorted(extract.pages)
    assert all(0 <= start <= len(extract.text) for start in extract.pages)
    end = 0
    for stretch in sorted(extract.given):
        assert end <= stretch.start < stretch.end <= len(extract.text)
        assert stretch.role in ROLES
        assert stretch.why
        end = stretch.end
    assert set(extract.proposals) <= set(PROPOSED)
    return extract
