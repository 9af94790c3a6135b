"""Signs of symbol fonts as the letters and pictures that stand for them everywhere else.

Word writes such a sign as a number in a font of its own (Symbol, Wingdings), often in the private
range from U+F000 on; read as text that would be a letter that nobody meant. Bullets, arrows, ticks,
boxes, hands and the Greek of Symbol are known here. What is not known is left out and counted.
"""

from __future__ import annotations

import re

PRIVATE_START, PRIVATE_END = 0xF000, 0xF0FF
PRIVATE = re.compile(f"[{chr(PRIVATE_START)}-{chr(PRIVATE_END)}]")
GREEK = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
SYMBOL = GREEK | {
    "\xa0": "€", "\xa2": "′", "\xa3": "≤", "\xa5": "∞", "\xa7": "♣", "\xa8": "♦", "\xa9": "♥",
    "\xaa": "♠", "\xab": "↔", "\xac": "←", "\xad": "↑", "\xae": "→", "\xaf": "↓", "\xb0": "°",
    "\xb1": "±", "\xb2": "″", "\xb3": "≥", "\xb4": "×", "\xb7": "•", "\xb8": "÷", "\xb9": "≠",
    "\xbb": "≈", "\xbc": "…", "\xd2": "®", "\xd3": "©", "\xd4": "™", "\xd6": "√", "\xdb": "⇔",
    "\xdc": "⇐", "\xde": "⇒", "\xe2": "®", "\xe3": "©", "\xe4": "™",
    "\x22": "∀", "\x24": "∃", "\x27": "∋", "\x2d": "−", "\x40": "≅", "\x5c": "∴", "\x5e": "⊥",
}  # fmt: skip
WINGDINGS = {
    "\x21": "✏", "\x22": "✂", "\x28": "☎", "\x29": "✆", "\x2a": "✉", "\x2b": "✉", "\x36": "⌛",
    "\x41": "✌", "\x43": "👍", "\x44": "👎", "\x45": "☜", "\x46": "☞", "\x47": "☝", "\x48": "☟",
    "\x49": "✋", "\x4a": "☺", "\x4b": "😐", "\x4c": "☹", "\x4d": "💣", "\x4e": "☠", "\x4f": "⚐",
    "\x52": "☼", "\x54": "❄", "\x56": "✞", "\x59": "✡", "\x5a": "☪", "\x5b": "☯", "\x6c": "●",
    "\x6d": "❍", "\x6e": "■", "\x6f": "□", "\x70": "□", "\x71": "❑", "\x72": "❒", "\x73": "◆",
    "\x74": "◆", "\x75": "◆", "\x76": "❖", "\x77": "◆", "\x78": "☒", "\x9e": "•", "\x9f": "•",
    "\xa0": "▪", "\xa1": "○", "\xa2": "○", "\xa3": "○", "\xa4": "◉", "\xa5": "◎", "\xa7": "▪",
    "\xa8": "□", "\xaa": "✦", "\xab": "★", "\xac": "✶", "\xd5": "⌫", "\xd6": "⌦", "\xd8": "➢",
    "\xdb": "←", "\xdc": "→", "\xdd": "↑", "\xde": "↓", "\xdf": "←", "\xe0": "→", "\xe1": "↑",
    "\xe2": "↓", "\xe7": "←", "\xe8": "→", "\xe9": "↑", "\xea": "↓", "\xef": "⇦", "\xf0": "⇨",
    "\xf1": "⇧", "\xf2": "⇩", "\xfb": "✗", "\xfc": "✓", "\xfd": "☒", "\xfe": "☑",
}  # fmt: skip
WINGDINGS_2 = {
    "\x4f": "✗", "\x50": "✓", "\x51": "☒", "\x52": "☑", "\x53": "☒", "\x54": "☒", "\x96": "•",
    "\x97": "●", "\x98": "●", "\xa0": "▪", "\xa1": "■", "\xa3": "□",
}  # fmt: skip
WINGDINGS_3 = {
    "\x70": "▲", "\x71": "▼", "\x75": "▶", "\x7d": "▶", "\x84": "▶",
    "\x21": "←", "\x22": "→", "\x23": "↑", "\x24": "↓",
}  # fmt: skip
FONTS = {
    "symbol": SYMBOL, "wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2,
    "wingdings 3": WINGDINGS_3, "webdings": {"\x61": "✓", "\x63": "□", "\x67": "■", "\x6e": "●"},
}  # fmt: skip


def find_sign(font: str | None, code: str | None) -> str:
    """The letter for a sign that Word names by font and number, or nothing where none is known."""
    if not code or not re.fullmatch("[0-9A-Fa-f]{1,6}", code):
        return ""
    number = int(code, 16)
    if PRIVATE_START <= number <= PRIVATE_END:
        number -= PRIVATE_START
    elif number > 0xFF:
        plain = number <= 0x10FFFF and not 0xD800 <= number <= 0xF8FF
        return chr(number) if plain and chr(number).isprintable() else ""
    sign = chr(number)
    known = FONTS.get((font or "").lower())
    if known is None:
        # A plain font: below 128 the number is that of the letter itself.
        return sign if 0x20 < number < 0x7F else ""
    return known.get(sign) or (sign if known is SYMBOL and 0x20 <= number < 0x40 else "")


def replace_signs(text: str, font: str | None) -> tuple[str, int]:
    """The text with letters for its signs of the private range, and how many had none."""
    lost = 0

    def letter(match: re.Match[str]) -> str:
        nonlocal lost
        found = find_sign(font, f"{ord(match[0]):X}")
        lost += not found
        return found

    return PRIVATE.sub(letter, text), lost
