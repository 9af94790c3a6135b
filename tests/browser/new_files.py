"""One leaflet as a file of every kind that can be dropped into a notebook."""

from __future__ import annotations

import html
import io

TITLE = "Keep the night bus"
LEAFLET = (
    "The council and the Riverside Bus Company want to stop the night bus in summer. It is the "
    "only way home for those who work late, and for those who clean the offices before anybody "
    "else is up.\n\n"
    "Nobody asked the people who ride it. Nobody asked the drivers, who have kept it running in "
    "snow and storm for thirty years, and who know every stop and every passenger by name.\n\n"
    "We demand that the bus runs every night, and that those who ride it decide on its times. "
    "No night without the bus! Hands off our bus!"
)


def make_text() -> bytes:
    return f"{TITLE}\n\n{LEAFLET}\n".encode()


def make_web_page(title: str = TITLE, author: str = "Bus Drivers", text: str = LEAFLET) -> bytes:
    paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n\n"))
    head = html.escape(title)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{head}</title>'
        f'<meta name="author" content="{html.escape(author)}">'
        '<meta property="article:published_time" content="2021-05-03T08:00:00Z"></head><body>'
        '<nav><a href="#">Home</a> <a href="#">Shop</a></nav>'
        f"<article><h1>{head}</h1>{paragraphs}</article>"
        "<footer>All rights reserved. Cookies.</footer></body></html>"
    ).encode()


def make_pdf() -> bytes:
    from fpdf import FPDF

    pdf = FPDF()
    pdf.set_title(TITLE)
    pdf.add_page()
    pdf.set_font("helvetica", size=18)
    pdf.multi_cell(0, 12, TITLE)
    pdf.ln(6)
    pdf.set_font("helvetica", size=11)
    for part in LEAFLET.split("\n\n"):
        pdf.multi_cell(0, 6, part)
        pdf.ln(6)
    return bytes(pdf.output())


def make_word() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading(TITLE, level=0)
    for part in LEAFLET.split("\n\n"):
        document.add_paragraph(part)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


MAKERS = {
    ".txt": make_text,
    ".md": make_text,
    ".html": make_web_page,
    ".htm": make_web_page,
    ".pdf": make_pdf,
    ".docx": make_word,
}
