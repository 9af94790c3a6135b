"""Which letters beyond a to z a language writes with, and how odd a text looks for its language.

The encoding of an old file is told by its letters: read in the wrong one, a French text has letters
that French does not have, signs inside its words, or capitals in their middle.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_ARABIC = "".join(map(chr, range(0x621, 0x653))) + "،؛؟ٰ"
_HAN = "一-鿿々〇"
LETTERS = {
    "en": "éèêëïôöüäåøçñàâæœ", "de": "äöüßé", "fr": "àâæçéèêëîïôœùûüÿñ", "es": "áéíóúüñçªº",
    "pt": "áâãàçéêíóôõúüªº", "it": "àèéìíîòóùúªº", "nl": "áéëïíóöüèê", "lb": "äëéöüêèô",
    "sv": "åäöéü", "fi": "äöåšž", "da": "æøåéö", "no": "æøåéèêòóôàö", "is": "áéíóúýðþæö",
    "fo": "áíóúýðæø", "tr": "çğıİöşüâîû", "pl": "ąćęłńóśźż", "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű", "ro": "ăâîșțşţ", "hr": "čćđšž", "sq": "çë",
    "et": "äöõüšž", "lv": "āčēģīķļņšūž", "lt": "ąčęėįšųūž", "ca": "àçèéíïòóúüñ", "gl": "áéíóúüñï",
    "eu": "ñüç", "ga": "áéíóú", "gd": "àèìòù", "oc": "àáçèéíòóúü", "ast": "áéíóúüñ",
    "eo": "ĉĝĥĵŝŭ", "ru": f"{_RUSSIAN}ё", "bg": _RUSSIAN.replace("ы", "").replace("э", ""),
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш", "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", "ar": _ARABIC, "fa": f"{_ARABIC}پچژگکیۀ",
    "ur": f"{_ARABIC}پچژگکیٹڈڑںےھہ", "he": "".join(map(chr, range(0x5B0, 0x5EB))),
}  # fmt: skip
SCRIPTS = {"ja": f"ぁ-ヿ{_HAN}", "zh": _HAN, "ko": f"가-힣ㄱ-ㆎ{_HAN}"}
OWN_SCRIPTS = {"ja": "Japanese", "zh": "Chinese", "ko": "Korean"}
# What py3langid calls a near relative, whose letters are the same.
RELATIVES = {
    "nn": "no", "nb": "no", "bs": "hr", "sl": "hr", "sh": "hr", "an": "es", "ext": "es",
    "wuu": "zh", "yue": "zh", "lzh": "zh", "ary": "ar", "arz": "ar", "apc": "ar", "pes": "fa",
    "glk": "fa", "mzn": "fa", "ps": "fa", "az": "tr", "crh": "tr", "grc": "el", "vec": "it",
    "rue": "uk", "hbo": "he", "pnb": "ur", "nds": "de", "bar": "de", "gsw": "de", "af": "nl",
}  # fmt: skip
# Marks that texts of any language use, and which of them stand inside words or between them.
SIGNS = "„“”‘’‚‛«»‹›–—―…·•§°€£¥©®™½¼¾²³№†‡¿¡′″×\u00a0\u00ad\u200c\u200d\u200e\u200f\u2022\u202f"
WIDE_SIGNS = "　-〿！-｠￠-￦"
JOINING = "’‘–—·…\u00a0\u00ad\u200c\u200d\u202f"
NEVER_INSIDE = re.compile(
    rf"(?<=[^\W\d_])[^\w\s\x00-\x7f{JOINING}](?=[^\W\d_])|"
    # An opening mark behind a word, a closing one before it, and marks of number or money in it.
    r"(?<=\w)[„‚¿¡](?=\s|$)|(?<!\S)[”’]\s|(?<=[^\W\d_])[²³°§€£¥©®½¼¾†‡™](?=[^\W\d_])"
)
# Letters beyond ASCII that are words; any other that stands alone is a sign that was misread.
WORDS_OF_ONE = {
    "fr": "àô", "pt": "àáéó", "it": "àèéòì", "es": "óéáúí", "ca": "àóé", "gl": "áéóà", "oc": "à",
    "ast": "á", "sv": "åö", "da": "åø", "no": "åø", "fo": "áíó", "is": "áíó", "hu": "őó",
    "tr": "oö",
}  # fmt: skip
ALONE = re.compile(r"(?<![^\W_])[^\W\d_\x00-\x7f](?![^\W_])")
CAPITAL_INSIDE = re.compile(r"(?<=[^\W\d_])[^\W\d_]")


def count_odd(text: str, language: str) -> tuple[int, int]:
    """How many characters beyond ASCII do not fit the language, and how many there are."""
    beyond = re.findall(r"[^\x00-\x7f]", text)
    fits = _fitting(RELATIVES.get(language, language))
    odd = sum(1 for character in beyond if not fits.match(character))
    if RELATIVES.get(language, language) in SCRIPTS:
        # Where no space stands between words, marks stand between letters.
        return odd, len(beyond)
    odd += sum(1 for match in NEVER_INSIDE.finditer(text) if fits.match(match.group()[0]))
    if script_of(language) == "Latin":
        known = WORDS_OF_ONE.get(RELATIVES.get(language, language), "")
        alone = (match.group().lower() for match in ALONE.finditer(text))
        odd += sum(1 for letter in alone if letter.isalpha() and letter not in known)
    odd += sum(1 for match in CAPITAL_INSIDE.finditer(text) if _is_odd_capital(text, match.start()))
    return odd, len(beyond)


def script_of(language: str) -> str:
    """Latin, Cyrillic, Greek …, by the letters of the language; Latin for one not known here."""
    language = RELATIVES.get(language, language)
    if language in OWN_SCRIPTS:
        return OWN_SCRIPTS[language]
    return unicodedata.name(LETTERS.get(language, "a")[0]).partition(" ")[0].title()


@cache
def _fitting(language: str) -> re.Pattern[str]:
    """What a text of this language may hold beyond ASCII; of an unknown one no letters at all."""
    own = LETTERS.get(language, "")
    letters = re.escape(own + own.upper()) + SCRIPTS.get(language, "")
    wide = WIDE_SIGNS if language in SCRIPTS else ""
    return re.compile(f"[{letters}{SIGNS}{wide}]")


def _is_odd_capital(text: str, place: int) -> bool:
    """Whether a capital stands behind a small letter, or a small one behind two capitals.

    Only where one of them is beyond ASCII: "McLean" tells nothing of an encoding.
    """
    before, letter = text[place - 1], text[place]
    if before.isascii() and letter.isascii():
        return False
    if before.islower() and letter.isupper():
        return True
    two = place > 1 and text[place - 2].isupper()
    return two and before.isupper() and letter.islower()
