"""A matplotlib figure that carries its alternative text to the page and is drawn once.

Made without pyplot, so that no notebook keeps it open. JupyterLab drops the alternative text of
PNG outputs; an `<img alt>` inside HTML keeps it.
"""

from __future__ import annotations

import base64
import io
from contextlib import AbstractContextManager
from functools import lru_cache
from pathlib import Path

import matplotlib.figure
import matplotlib.style
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.font_manager import FontProperties, findfont, fontManager

from helpers.showing.escape import escape

STYLE = Path(__file__).with_name("side-by-side.mplstyle")
PROJECTOR = Path(__file__).with_name("projector.mplstyle")
SIZES = {"page": [STYLE], "projector": [STYLE, PROJECTOR]}
# Scripts that DejaVu Sans has not got are drawn with the first of these that the machine has.
FURTHER_FONTS = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Microsoft YaHei", "PingFang SC", "Hiragino Sans",
    "Noto Sans Devanagari", "Nirmala UI", "Noto Sans Bengali", "Noto Sans Thai", "Arial Unicode MS",
)  # fmt: skip
# Crisp, and less so where a picture would weigh more than a page can bear (bytes).
SHARP, PLAIN = 2, 1
HEAVIEST = 1_400_000
WIDEST_PAGE = 1200
WIDE = "This figure is wider than the page: scroll it sideways to see the rest."


class Figure(matplotlib.figure.Figure):
    """A figure with `alt`: what it shows, in words."""

    def __init__(self, *args, alt: str = "", **options) -> None:
        super().__init__(*args, **options)
        FigureCanvasAgg(self)
        self.alt = alt

    def _repr_html_(self) -> str:
        """`<figure><img alt=…></figure>`, in twice the pixels so that it is crisp."""
        picture = self._draw(SHARP)
        if len(picture) > HEAVIEST:
            # Between the two the letters fall between pixels, and the picture weighs no less.
            picture = self._draw(PLAIN)
        data = base64.b64encode(picture).decode()
        width, height = (round(side) for side in self.get_size_inches() * self.dpi)
        # A figure much wider than a page scrolls; shrunk, its numbers could not be read.
        wide = width > WIDEST_PAGE
        scrolls = ' style="margin:0;overflow-x:auto" tabindex="0"' if wide else ' style="margin:0"'
        # What lies beyond the edge may be the newest statement, and nothing else shows that it is.
        said = f"<figcaption>{WIDE}</figcaption>" if wide else ""
        return (
            f"<figure{scrolls}>{said}"
            f'<img alt="{escape(self.alt)}" width="{width}" height="{height}" '
            f'style="display:block;height:auto;max-width:{"none" if wide else "100%"}" '
            f'src="data:image/png;base64,{data}"></figure>'
        )

    def _draw(self, sharpness: float) -> bytes:
        picture = io.BytesIO()
        self.savefig(picture, format="png", dpi=sharpness * self.dpi)
        return picture.getvalue()

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        """Only this, so that IPython does not draw the figure a second time as a bare PNG."""
        return {"text/plain": repr(self), "text/html": self._repr_html_()}

    def __repr__(self) -> str:
        return f"Figure: {self.alt}"


def style(size: str) -> AbstractContextManager[None]:
    """The style in which a figure of this size is made; ValueError for a size that is none."""
    if size not in SIZES:
        raise ValueError(f"size is {size!r}; write one of {', '.join(map(repr, SIZES))}.")
    return matplotlib.style.context(SIZES[size])


@lru_cache(maxsize=1)
def font_names() -> list[str]:
    """The fonts of our figures that this machine has, DejaVu Sans first."""
    present = set(fontManager.get_font_names())
    return ["DejaVu Sans", *(name for name in FURTHER_FONTS if name in present)]


def font_files() -> list[str]:
    """The files of these fonts."""
    return [findfont(FontProperties(family=name)) for name in font_names()]
