"""How large a file may be and how long its reading may take, so that no file can stop a class.

A statement is a few pages. The limits are far above that, and can be raised by an environment
variable: `SIDE_BY_SIDE_LIMITS="pages=2000 seconds=120"`.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, fields, replace

from helpers.reading.faults import BadInput

LIMITS_VARIABLE = "SIDE_BY_SIDE_LIMITS"
# Above any need; no system counts bytes or seconds in much longer numbers.
WHOLE = re.compile("0*[1-9][0-9]{0,8}")
LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Limits:
    """What one file may cost, in whole numbers.

    `megabytes` of the file, `characters` of its text, `pages` of a PDF, `seconds` and `memory`
    (megabytes) for a reader of another format than plain text, `unpacked` megabytes inside a file
    that is an archive, as Word files are.
    """

    megabytes: int = 20
    characters: int = 2_000_000
    pages: int = 500
    seconds: int = 30
    memory: int = 1_500
    unpacked: int = 100


def read_limits() -> Limits:
    """The limits, raised or lowered by the environment; raises BadInput for words it cannot use."""
    names = {field.name for field in fields(Limits)}
    chosen: dict[str, int] = {}
    for part in re.split(r"[\s,;]+", os.environ.get(LIMITS_VARIABLE, "").strip()):
        if not part:
            continue
        name, _, number = part.partition("=")
        if name not in names or not WHOLE.fullmatch(number):
            mend = f"write one of {', '.join(sorted(names))}, = and a whole number"
            shown = part if len(part) <= LONGEST_SHOWN else f"{part[:LONGEST_SHOWN]}…"
            raise BadInput(LIMITS_VARIABLE, "", f"holds {shown!r}, which sets no limit", mend)
        chosen[name] = int(number)
    return replace(Limits(), **chosen)
