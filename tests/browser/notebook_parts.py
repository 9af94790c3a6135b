"""A notebook with no more cells than one of them needs: most tests in a browser look at one."""

import ast
from pathlib import Path

import nbformat


def write_part(notebook: Path, wanted: str, target: Path) -> None:
    """Writes the set-up cell, the cell that begins with `wanted`, and what that cell builds on."""
    whole = nbformat.read(notebook, as_version=4)
    code = [cell for cell in whole.cells if cell.cell_type == "code"]
    place = next(n for n, cell in enumerate(code) if cell.source.startswith(wanted))
    kept, needed = [code[place]], _names(code[place].source, ast.Load)
    for cell in reversed(code[1:place]):
        if needed & _names(cell.source, ast.Store):
            kept.append(cell)
            needed |= _names(cell.source, ast.Load)
    whole.cells = [code[0], *reversed(kept)]
    nbformat.write(whole, target)


def _names(source: str, use: type) -> set[str]:
    """Names that a cell sets (`ast.Store`) or asks for (`ast.Load`)."""
    nodes = ast.walk(ast.parse(source))
    return {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, use)}
