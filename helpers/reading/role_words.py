"""The words and forms by which the rules of `roles` know a paragraph, language by language.

English is worked out; German, French and Spanish are short and have not been reviewed by anybody
who grew up with them.
"""

from __future__ import annotations

import re

from helpers.reading.layout import DATE

# What may stand behind the last mark of a sentence.
CLOSING_MARKS = "\"'”’»“«)] "
FURNITURE = re.compile(
    r"(?:share|tweet|post|pin) (?:this|it|on|via|to|by)\b(?: \S+){0,3}|share|tweet|print|"
    r"e-?mail this(?: \S+){0,2}|(?:follow|find|like) us(?: onr?\w*(?: \S+){0,3})?|"
    r"forward to (?:a )?friend.*|powered by\b.*|register|password|username|"
    r"(?:log|sign) ?in(?: (?:here|now|form|to|or|with)\b.*)?|"
    r"(?:un)?subscribe\b.*|continue reading.*|read more.*|view (?:this|it) .*\bbrowser.*|"
    r"all rights reserved.*|(?:copyright )?(?:©|\(c\)).*|skip to .*|menu|home|search|donate|"
    r"(?:accept|manage)? ?(?:all )?cookies.*|"
    r"(?:tags|categories|filed under|related articles?)\b:?.*|"
    r"(?:leave a|no|\d+) comments?|(?:previous|next) (?:post|article|page).*|"
    r"(?:page|seite|página) \d+(?: (?:of|von|de) \d+)?|[-–— ]*\d{1,4}[-–— ]*|"
    r"teilen|drucken|newsletter abbestellen.*|compartir.*|imprimir|partager.*|imprimer",
    re.IGNORECASE,
)
LETTER_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_] ){3,}[^\W\d_](?!\w)")
RULED = re.compile(r"^([~=*_#+•-])\1{3,}|([~=*_#+•-])\2{3,}$")
ISSUE_LINE = re.compile(
    r"\b(?:no|nr|num|núm|issue|vol|volume|ausgabe|heft)\b\.? ?\d+", re.IGNORECASE
)
TEXT_KINDS = (
    r"statements?|declarations?|communiqu[eé]s?|(?:open )?letters?|appeals?|press release|text|"
    r"resolution|speech|leaflet|erklärung|aufruf|stellungnahme|comunicado|declaración|déclaration"
)
PUBLISHING = (
    r"circulat\w+|reprint\w*|republish\w*|repost\w*|reproduc\w+|publish\w*|releas\w+|received|issued|"
    r"translat\w+|shar(?:e|es|ed|ing)|post(?:s|ed|ing)|dokumentier\w+|veröffentlich\w+|reproducimos|"
    r"publicamos|publions"
)
EDITORIAL = re.compile(
    rf"\b(?:{PUBLISHING})\b[^!?]{{0,60}}\b(?:following|below|folgende\w*|siguiente|suivante?)\b"
    rf"[^!?]{{0,60}}\b(?:{TEXT_KINDS})\b|"
    rf"\b(?:{PUBLISHING})\b[^!?]{{0,60}}\b(?:{TEXT_KINDS})\b[^!?]{{0,40}}\bbelow\b|"
    rf"\b(?:following|below)\b[^!?]{{0,40}}\b(?:{TEXT_KINDS})\b[^!?]{{0,40}}"
    rf"\b(?:was|were|is|has been)\b[^!?]{{0,30}}\b(?:{PUBLISHING})\b|"
    rf"^\W*this (?:{TEXT_KINDS}) (?:was|is|has been) (?:\w+ )?(?:{PUBLISHING})\b|"
    r"^\W*(?:editor(?:s|'s|’s|s'|s’|ial)?|translator(?:'s|’s)?|publisher(?:'s|’s)?) note\b|"
    r"^\W*anmerkung der redaktion\b|^\W*nota de la redacción\b",
    re.IGNORECASE,
)
DATED = re.compile(DATE, re.IGNORECASE)
BYLINE = re.compile(
    r"(?:(?:by|a statement by|statement by)\s+\S.*|"
    r"(?:for immediate release|press release|media release|open letter|pressemitteilung|"
    r"comunicado de prensa|communiqué de presse)\b.*|"
    r"(?:published|posted|updated|issued|date|dated)\b:?\s.*\d.*)",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"\W*(?:signed|in solidarity|yours|sincerely|respectfully|with regards|kind regards|"
    r"endorsed by|signatories|for (?:more|further) information|(?:press |media )?contacts?|"
    r"issued by|on behalf of|"
    r"notes to editors|gezeichnet|unterzeichnet|kontakt|mit (?:solidarischen|freundlichen)|firmado|"
    r"firman|contacto|signé|signataires)\b.*",
    re.IGNORECASE,
)
DASHED = re.compile(r"[-–—]+\s*\S")
ANNOUNCING = re.compile(
    r"\b(?:slogans?|chants?|chanting|rallying cr(?:y|ies)|watchwords?|banners?|parolen?|losung\w*|"
    r"consignas?|lemas?|mots? d['’]ordre)\b[^.!?]*:\W*$",
    re.IGNORECASE,
)
# After such a line a press release goes on for editors only.
ENDS = re.compile(r"\W*(?:ends|end of statement|#{2,}|-30-|ende|fin)\W*|#{3,}", re.IGNORECASE)
SALUTATION = re.compile(
    r"(?:dear|liebe[rs]?|sehr geehrte\w*|estimad[ao]s?|queridos?|chers?|chères?|to whom)\b.*|.*,",
    re.IGNORECASE,
)
# Words that calls begin with.
ENGLISH = {
    "no", "not", "never", "neither", "against", "stop", "end", "down", "hands", "long",
    "solidarity", "free", "justice", "stand", "resist", "support", "defend", "save", "fight",
    "build", "join", "unite", "for", "forward", "victory", "freedom", "peace", "workers", "all",
    "keep", "bring", "out", "reject", "boycott",
}  # fmt: skip
GERMAN = {
    "kein", "keine", "nie", "nieder", "hoch", "gegen", "solidarität", "stoppt", "freiheit",
    "rettet", "hände", "für",
}  # fmt: skip
SPANISH = {
    "ni", "nunca", "viva", "vivan", "abajo", "contra", "fuera", "libertad", "alto", "por",
    "salvemos",
}  # fmt: skip
FRENCH = {
    "non", "vive", "vivent", "contre", "halte", "solidarité", "liberté", "pour", "sauvons",
}  # fmt: skip
CALL_OPENERS = ENGLISH | GERMAN | SPANISH | FRENCH
