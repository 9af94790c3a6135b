"""The page of a packet: all statements with all readings, without a server or a network.

Everything stands in one file: style and script are inside it, and a policy in its head forbids the
browser to load or run anything else. It can be read without the script.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from helpers.coding.coders import CLASS_CODER, SHIPPED_CODER
from helpers.reading.progress import show_progress
from helpers.showing.escape import escape
from helpers.showing.listing import name_quoted
from helpers.showing.packet_files import Left
from helpers.showing.packet_reading import LAYER_WORDS, draw_head, draw_reading
from helpers.showing.packet_views import View, Views, rank_coder
from helpers.showing.pages import show_problems, style_sheet
from helpers.showing.signs import number, origin_words
from helpers.showing.statement import draw_paragraphs

FOLDER = Path(__file__).parent
CLAIM = (
    "This page says what statements assert, never whether it is true. "
    "A reading is one reading, made to be contested."
)
ORIGINS = {
    "shipped": "▣ one reading that comes with the project, checked by nobody else",
    "person": "✎ read by somebody, under the name they gave; “class” is what a class settled on",
    "rule": "⚙ suggested by a rule: a cue or a form stands there, and nobody has read it",
}
TEXTS = "Texts alone"
NOT_HERE = "Nothing was coded or read here under this name."
PRINTED = "What is chosen here is what is printed."


class Choice(NamedTuple):
    """One of the buttons at the top: the id of the button, and what it says."""

    id: str
    words: str


def draw_page(views: Views, corpus, *, date: str, left: list[Left]) -> str:
    """The whole page as HTML."""
    layers = _list_layers(views.views)
    coders = _list_coders(views.views)
    chosen_layer, chosen_coder = _choose_first(views.views, layers, coders)
    count = number(len(corpus.statements), "document")
    title = f"Side by side: {count}"
    controls = _draw_choices("What is shown", "layer", layers.values(), chosen_layer)
    controls += _draw_choices("Whose reading", "coder", coders.values(), chosen_coder)
    script = (FOLDER / "packet.js").read_text(encoding="utf-8")
    hashed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    rules = _write_rules([*layers.values()], [*coders.values()])
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"style-src 'unsafe-inline'; script-src 'sha256-{hashed}'; base-uri 'none'; "
        'form-action \'none\'"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="referrer" content="no-referrer"><title>{title}</title>'
        f"<style>{style_sheet()}{packet_style()}{rules}</style></head>"
        '<body><div class="sbs packet"><a class="skip" href="#readings">To the readings</a>'
        f"<header><h1>{title}</h1>{_draw_about(views, corpus, date, left)}</header>"
        f'<main id="readings">{controls}<p class="sbs-note printed">{PRINTED}</p>'
        f"{_draw_views(views.views, layers, coders, corpus)}{_draw_texts(corpus, layers[''])}"
        f"</main></div>\n<script>{script}</script></body></html>\n"
    )


@lru_cache(maxsize=1)
def packet_style() -> str:
    """What the page needs beside the style sheet of all pages."""
    return (FOLDER / "packet.css").read_text(encoding="utf-8")


def _list_layers(views: list[View]) -> dict[str, Choice]:
    """The layers in which anybody or any rule found something; the last one, `""`, is the texts."""
    there = dict.fromkeys(view.codebook.layer for view in views if len(view.codings))
    listed = {layer: Choice(f"l{n}", LAYER_WORDS[layer]) for n, layer in enumerate(there)}
    return listed | {"": Choice(f"l{len(there)}", TEXTS)}


def _list_coders(views: list[View]) -> dict[tuple[str, str], Choice]:
    """Everybody who coded or read, the class first, the rules last."""
    there = {(view.origin, view.coder) for view in views}
    ordered = sorted(there, key=lambda who: rank_coder(*who))
    return {who: Choice(f"c{n}", origin_words(*who)) for n, who in enumerate(ordered)}


def _choose_first(views: list[View], layers: dict, coders: dict) -> tuple[str, str]:
    """What is shown at first: the class, else a person; then the shipped reading, the rules."""
    held = [view for view in views if len(view.codings)]
    read = [view for view in held if view.origin != "rule"] or held
    if not read:
        return layers[""].id, next((choice.id for choice in coders.values()), "")
    first = min(read, key=lambda view: (view.coder != CLASS_CODER, view.coder == SHIPPED_CODER))
    return layers[first.codebook.layer].id, coders[first.origin, first.coder].id


def _draw_choices(legend: str, name: str, choices, chosen: str) -> str:
    buttons = "".join(
        f'<label dir="auto"><input type="radio" name="{name}" id="{choice.id}"'
        f"{' checked' if choice.id == chosen else ''}>{escape(choice.words)}</label>"
        for choice in choices
    )
    return f"<fieldset><legend>{legend}</legend>{buttons}</fieldset>" if buttons else ""


def _write_rules(layers: list[Choice], coders: list[Choice]) -> str:
    """What is not chosen is not shown; a browser that cannot tell shows everything."""
    rules = [
        *(f"body:has(#{c.id}:checked) .view:not(.{c.id})" for c in layers),
        *(f"body:has(#{c.id}:checked) .view:not(.{c.id},.all)" for c in coders),
    ]
    hidden = "".join(f"{rule}{{display:none}}" for rule in rules)
    return f"@supports selector(body:has(a)){{{hidden}}}"


def _draw_views(views: list[View], layers: dict, coders: dict, corpus) -> str:
    drawn = {(view.codebook.layer, view.origin, view.coder): view for view in views}
    choices = [(layer, who) for layer in layers if layer for who in coders]
    parts = []
    for layer, who in show_progress(choices, "Writing the page"):
        of, by = layers[layer], coders[who]
        view = drawn.get((layer, *who))
        if view is None:
            said = f"{LAYER_WORDS[layer]}: {origin_words(*who)}"
            inside = f'<h2 dir="auto">{escape(said)}</h2><p class="sbs-note">{NOT_HERE}</p>'
        else:
            inside = draw_reading(view, corpus, f"v{of.id[1:]}{by.id}")
        parts.append(
            f'<div class="view {of.id} {by.id}" data-layer="{of.id}" data-coder="{by.id}">'
            f"{inside}</div>"
        )
    return "".join(parts)


def _draw_texts(corpus, of: Choice) -> str:
    """All statements as they stand, with roles and the words of others, without codings."""
    texts = []
    for name in corpus.statements.index:
        paragraphs = corpus.paragraphs[corpus.paragraphs["statement_id"] == name]
        voices = corpus.voices[corpus.voices["statement_id"] == name]
        text = draw_paragraphs(corpus, name, paragraphs, [], name_quoted(voices))
        texts.append(f"<article>{draw_head(corpus, name, 3)}{text}</article>")
    inside = "".join(texts) or '<p class="sbs-note">There is no statement.</p>'
    return f'<div class="view all {of.id}" data-layer="{of.id}"><h2>{TEXTS}</h2>{inside}</div>'


def _draw_about(views: Views, corpus, date: str, left: list[Left]) -> str:
    signs = "".join(
        f"<li>{ORIGINS[origin]}</li>"
        for origin in ORIGINS
        if any(view.origin == origin for view in views.views)
    )
    problems = ""
    if len(views.problems):
        told = show_problems(views.problems)
        problems = f"<details><summary>What could not be used</summary>{told}</details>"
    stays = "".join(
        f'<li dir="auto"><bdi>{escape(one.file)}</bdi> {escape(one.why)}</li>' for one in left
    )
    if stays:
        stays = f"<details><summary>What stayed at home</summary><ul>{stays}</ul></details>"
    return (
        f'<p>{CLAIM}</p><p class="sbs-meta">Packed on {escape(date)}. Beside this page the packet '
        "holds the texts, the codebooks, all readings as tables, all codings in codings.csv and, "
        "for other programs, in annotations.jsonld.</p>"
        f'<ul class="origins">{signs}</ul>{_draw_readers(views.views)}{problems}{stays}'
    )


def _draw_readers(views: list[View]) -> str:
    """Who coded how many passages in which layer."""
    layers = list(dict.fromkeys(view.codebook.layer for view in views))
    coders = _list_coders(views)
    if not layers:
        return ""
    counts = {(v.origin, v.coder, v.codebook.layer): len(v.codings) for v in views}
    head = "".join(f'<th scope="col" class="sbs-figure">{LAYER_WORDS[of]}</th>' for of in layers)
    rows = ""
    for who, by in coders.items():
        cells = (counts.get((*who, layer), "–") for layer in layers)
        numbers = "".join(f'<td class="sbs-figure">{cell}</td>' for cell in cells)
        rows += f'<tr><th scope="row" dir="auto">{escape(by.words)}</th>{numbers}</tr>'
    return (
        '<div class="sbs-scroll" tabindex="0" role="region" aria-label="Passages by reading">'
        '<table class="sbs-table"><caption>Passages by reading</caption><thead><tr>'
        f'<th scope="col">Reading</th>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )
