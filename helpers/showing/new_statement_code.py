"""The lines of code that read and save a statement as the widget does."""

from __future__ import annotations

from helpers.showing.lines import write_code, write_literal

# A longer text is no line of code.
LONGEST_QUOTED = 200


def write_draft(read: str, given: str, cells: dict[str, str], roles: dict[int, str]) -> str:
    """Lines that show and save the same draft; `read` is the name of the function that reads it.

    `given` is the name of a file or, of pasted text, the text itself.
    """
    before, asked = [], write_literal(given)
    if read == "read_draft":
        asked = f"{asked}, open({asked}, 'rb').read()"
    elif read == "read_pasted" and len(given) > LONGEST_QUOTED:
        before, asked = ['text = open("pasted.txt", encoding="utf-8").read()'], "text"
    options = ""
    if cells:
        written = (f"{write_literal(k)}: {write_literal(v)}" for k, v in cells.items())
        options += f", cells={{{', '.join(written)}}}"
    if roles:
        written = (f"{k}: {write_literal(v)}" for k, v in sorted(roles.items()))
        options += f", roles={{{', '.join(written)}}}"
    return write_code(
        [read, "save_statement", "show_draft"],
        *before,
        f"draft = {read}(corpus, {asked}{options})",
        "show_draft(draft)",
        "# save_statement(corpus.folder, draft)",
    )
