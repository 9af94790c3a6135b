"""The code beside a view runs as it is copied, whatever the ids are."""

import pandas as pd
import pytest
from payloads import FILE_NAMES, PAYLOADS

from helpers.showing.lines import write_code, write_conditions, write_counted, write_query


def test_lines() -> None:
    asked = write_conditions(code="a.b", statement_id="")
    assert asked == 'code == "a.b"'
    assert write_query("frames", asked) == "frames.query('code == \"a.b\"')"
    assert write_query("frames", "") == "frames"
    assert write_counted(family=0) == 'family == 0 and role in ["title", "body", "call"]'
    assert write_code(["b", "a", "b"], "a()", "b()") == "from helpers import a, b\n\na()\nb()"


@pytest.mark.parametrize("name", [*PAYLOADS.values(), *FILE_NAMES.values(), 'it\'s "both"\n'])
def test_any_id_finds_its_row_and_no_other(name: str) -> None:
    table = pd.DataFrame({"statement_id": [name, "other"], "n": [1, 2]})
    line = write_query("table", write_conditions(statement_id=name))
    assert line.isprintable()
    found = eval(line, {"table": table})
    assert list(found["n"]) == [1]
