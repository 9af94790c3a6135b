"""A sheet of paper for figures that are made of words: measured, wrapped, never cut.

Coordinates are points (1/72 inch) from the upper left corner. What is drawn is laid out first and
the sheet gets its height last, so that a figure grows with its rows instead of squeezing them.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as PlainFigure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle

from helpers.showing.escape import plain
from helpers.showing.figures import Figure, font_names

INK, QUIET, LINE = "#1f1f1f", "#595959", "#c4c4c4"
POINTS = 72
MEASURED_AT = 288
MARGIN = 8.0


class Canvas:
    """Draws text, rectangles and marks; made inside `figures.style(size)`."""

    def __init__(self) -> None:
        self.size = mpl.rcParams["font.size"]
        self.width = mpl.rcParams["figure.figsize"][0] * POINTS
        self.line = self.size * 1.32
        self.figure = Figure()
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()

    def measure(self, text: str, *, scale: float = 1.0, bold: bool = False) -> float:
        """The width of a cleaned text."""
        return measure(text, self.size * scale, bold)

    def wrap(
        self, text: object, width: float, *, scale: float = 1.0, bold: bool = False
    ) -> list[str]:
        """Lines that fit into the width; a word that does not fit alone is broken, never cut."""
        lines: list[str] = []
        for word in plain(text).split():
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self.measure(joined, scale=scale, bold=bold) <= width:
                lines[-1] = joined
                continue
            pieces = self._break(word, width, scale, bold)
            lines += pieces
        return lines or [""]

    def _break(self, word: str, width: float, scale: float, bold: bool) -> list[str]:
        """A word too wide for its line in pieces, after a hyphen where there is one."""
        pieces = []
        while self.measure(word, scale=scale, bold=bold) > width and len(word) > 1:
            # By halves, since every letter that is measured is drawn.
            room = bisect_right(
                range(1, len(word)), width,
                key=lambda letters: self.measure(word[:letters], scale=scale, bold=bold),
            )  # fmt: skip
            fits = max(room, 1)
            hyphen = max(word.rfind(mark, 0, fits) for mark in "-_./")
            cut = hyphen + 1 if hyphen > 0 else fits
            pieces.append(word[:cut])
            word = word[cut:]
        return [*pieces, word]

    def text(self, x: float, y: float, text: str, *, scale: float = 1.0, **options) -> None:
        """One line of cleaned text; x and y are its left end and its middle unless told."""
        bold = options.pop("bold", False)
        self.axes.text(
            x, y, text,
            fontsize=self.size * scale,
            fontweight="bold" if bold else "normal",
            fontfamily=font_names(),
            parse_math=False,
            **{"va": "center", "ha": "left", "color": INK, **options},
        )  # fmt: skip

    def paragraph(self, x: float, y: float, width: float, text: object, **options) -> float:
        """Wrapped lines from y downwards; gives back the y below them."""
        scale, bold = options.get("scale", 1.0), options.get("bold", False)
        for line in self.wrap(text, width, scale=scale, bold=bold):
            self.text(x, y + self.line * scale / 2, line, **options)
            y += self.line * scale
        return y

    def box(self, x: float, y: float, width: float, height: float, colour: str, **options) -> None:
        """A rectangle with its upper left corner at x, y."""
        patch = Rectangle((x, y), width, height, facecolor=colour, **{"linewidth": 0, **options})
        # Not as a patch: for each the limits would be reckoned, which `finish` sets.
        self.axes.add_artist(patch)

    def rule(
        self, x: float, y: float, right: float, *, colour: str = LINE, width: float = 0.7
    ) -> None:
        """A horizontal line."""
        self.axes.plot([x, right], [y, y], color=colour, linewidth=width, solid_capstyle="butt")

    def legend(self, y: float, entries: list[tuple[str, str]]) -> float:
        """Signs and their meanings in flowing lines; gives back the y below them."""
        scale, gap, x = 0.9, self.size * 1.6, MARGIN
        for sign, meaning in entries:
            sign, meaning = plain(sign), plain(meaning)
            head = self.measure(sign, scale=scale, bold=True) + self.size * 0.5 if sign else 0.0
            room = self.width - 2 * MARGIN
            needed = head + self.measure(meaning, scale=scale)
            if x > MARGIN and x + needed > self.width - MARGIN:
                x, y = MARGIN, y + self.line
            self.text(x, y + self.line / 2, sign, scale=scale, bold=True)
            lines = self.wrap(meaning, room - head, scale=scale)
            for place, line in enumerate(lines):
                self.text(x + head, y + self.line * (place + 0.5), line, scale=scale, color=QUIET)
            y += self.line * (len(lines) - 1)
            x += needed + gap
        return y + self.line if entries else y

    def finish(self, height: float, alt: str) -> Figure:
        """The figure, as high as what was laid out."""
        height += MARGIN
        self.figure.set_size_inches(self.width / POINTS, height / POINTS)
        self.axes.set_xlim(0, self.width)
        self.axes.set_ylim(height, 0)
        self.figure.alt = alt
        return self.figure


@lru_cache(maxsize=20_000)
def measure(text: str, size: float, bold: bool) -> float:
    """The width of a text in points."""
    font = FontProperties(family=font_names(), size=size, weight="bold" if bold else "normal")
    width, _, _ = _renderer().get_text_width_height_descent(text, font, False)
    return width * POINTS / MEASURED_AT


@lru_cache(maxsize=1)
def _renderer():
    return FigureCanvasAgg(PlainFigure(dpi=MEASURED_AT)).get_renderer()
