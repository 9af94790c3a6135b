"""The words and forms by which the rules of `roles` know a paragraph, language by language.

English is worked out; German, French and Spanish are short, Turkish, Arabic, Persian, Japanese and
others hold a few words only, and none but English has been reviewed by anybody who grew up with it.
"""

from __future__ import annotations

import re

from helpers.reading.lines import DATE, PAGE_NUMBER

# What may stand behind the last mark of a sentence.
CLOSING_MARKS = "\"'”’»“«)] "
FURNITURE = re.compile(
    r"(?:share|tweet|post|pin) (?:this|it|on|via|to|by)\b(?: \S+){0,3}|share|tweet|print|"
    r"e-?mail this(?: \S+){0,2}|(?:follow|find|like) us(?: onr?\w*(?: \S+){0,3})?|"
    r"forward to (?:a )?friend.*|powered by\b.*|register(?: now)?|password|username|"
    r"(?:log|sign) ?in(?: (?:here|now|form|to|or|with)\b.*)?|"
    r"(?:un)?subscribe\b.*|continue reading.*|read more.*|view (?:(?:this|it) .*|in .*)\bbrowser.*|"
    r"all rights reserved.*|(?:copyright )?(?:©|\(c\)).*|skip to .*|menu|home|"
    r"search(?: this site| for.*)?|donate(?: here| now| today| online)?|find your nearest .*|"
    r"sign up (?:for|to)\b.*|(?:buy|book) tickets|download (?:images|the pdf|pdf)|"
    r"privacy(?: policy| notice)?|terms (?:of use|and conditions)|datenschutz\w*|impressum|"
    r"mentions légales|aviso legal|(?:suivez|seguid|síguenos|folgt|takip)\b.{0,40}|"
    r"\[ ?[^\]]{2,40} ?\](?:\(\S+\))?|"
    r"(?:accept|manage)? ?(?:all )?cookies.*|"
    r"(?:tags|categories|filed under|related (?:articles?|posts?|stories))\b:?.*|"
    r"(?:leave a|no|\d+) comments?|(?:previous|next) (?:post|article|page).*|"
    rf"{PAGE_NUMBER.pattern}|"
    r"teilen|drucken|newsletter abbestellen.*|compartir.*|imprimir|partager.*|imprimer",
    re.IGNORECASE,
)
LETTER_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_] ){3,}[^\W\d_](?!\w)")
RULED = re.compile(r"^([~=*_#+•-])\1{3,}|([~=*_#+•-])\2{3,}$")
ISSUE_LINE = re.compile(
    r"\b(?:no|nr|num|núm|issue|vol|volume|ausgabe|heft)\b\.? ?\d+|"
    r"\b(?:sayı|numéro|número|numero):? ?\d+|\bn[.º°o]{1,2} ?\d+|"
    r"第[\d〇一二三四五六七八九十百]+号|شمارهٔ? ?\d+",
    re.IGNORECASE,
)
# What a press office puts above every text.
RELEASE = re.compile(
    r"(?:for immediate release|(?:press|media|news) (?:release|statement)|"
    r"(?:strictly )?embargoed? .{0,60}|not for publication.{0,40}|check against delivery|"
    r"pressemitteilung|presseerklärung|medienmitteilung|zur sofortigen veröffentlichung|"
    r"sperrfrist.{0,40}|communiqué de presse|pour diffusion immédiate|comunicado de prensa|"
    r"nota de prensa|comunicato stampa|basın (?:açıklaması|bülteni)|lehdistötiedote|بيان صحفي|"
    r"اطلاعیه|プレスリリース|報道発表)\W*",
    re.IGNORECASE,
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
    r"(?:published|posted|updated|issued|date|dated)\b:?\s.*\d.*|"
    r"(?:author|authors|text|autor|autorin|auteur|verfasst von|words and pictures)\s?:\s?\S.*)",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"\W*(?:signed|in solidarity|yours|sincerely|respectfully|with regards|kind regards|"
    r"endorsed by|signatories|for (?:more|further) information|(?:press |media )?contacts?|"
    r"issued by|on behalf of|approved (?:by|for publication)|printed (?:and \w+ )?by|"
    r"(?:published|edited|promoted) (?:and \w+ )?by|enquiries|(?:advice|help) line|"
    r"notes to editors|gezeichnet|unterzeichnet|kontakt|mit (?:solidarischen|freundlichen)|firmado|"
    r"v\. ?i\. ?s\. ?d\. ?p|verantwortlich|im namen|spendenkonto|"
    r"firman|contacto|en nombre de|atentamente|imprenta|signé|signataires|au nom d[eu]|"
    r"cordialement|saygılarımızla|iletişim|yhteystiedot|yours)\b.*|"
    r"(?:in|with|mit|avec|con) \w+(?: \w+){0,3},|.*\badına\b.*|"
    r"\W*(?:発行|連絡先|問い合わせ|تماس|للتواصل|اتصال|امضا)\b.*",
    re.IGNORECASE,
)
DASHED = re.compile(r"[-–—]+\s*\S")
COLON = r"[:：]\W*$"
ANNOUNCING = re.compile(
    r"\b(?:slogans?|chants?|chanting|rallying cr(?:y|ies)|watchwords?|banners?|parolen?|losung\w*|"
    rf"consignas?|lemas?|mots? d['’]ordre|slogan\w*|شعار\w*)\b[^.!?]*{COLON}|"
    r"(?:\b(?:we|us)\b[^.!?]{0,40}\b(?:say|shout|chant|cry|sing|answer|repeat)|"
    r"\b(?:saying|say|shout|tell)\b (?:it|them|to|the|your|our|with)\b|"
    r"\bour (?:message|answer|motto|call)\b|"
    r"\bwir\b[^.!?]{0,40}\b(?:sagen|rufen|antworten)|\b(?:sagen|rufen|antworten) wir|"
    r"\bunsere? (?:antwort|motto|ruf)\b|"
    r"\b(?:nous|on) (?:\w+ )?(?:disons|crions|répondons|dit|crie)|"
    r"\b(?:decimos|gritamos|respondemos)|"
    r"\b(?:diciamo|gridiamo|dizemos|gritamos|sanomme|huudamme)|\b(?:diyoruz|haykırıyoruz)\b|"
    r"نقول|نهتف|می\W?گوییم|می\W?گوئیم|فریاد|訴えます|叫びます|言います|हम कहते हैं)"
    rf"[^.!?。]{{0,80}}{COLON}",
    re.IGNORECASE,
)
DEMANDING = re.compile(
    r"(?:\b(?:we|our)\b[^.!?]{0,40}\bdemands?\b|"
    r"^\W*(?:the |these |six |five |four |three )?demands\b|"
    r"\bwe (?:call for|want|insist)\b|\bwhat we (?:want|demand)\b|"
    r"\bwir\b[^.!?]{0,30}\b(?:fordern|verlangen|wollen)\b|\b(?:fordern|verlangen) wir\b|"
    r"\bforderungen\b|"
    r"\bnous (?:exigeons|demandons|réclamons|voulons)\b|\b(?:revendications|exigences)\b|"
    r"\b(?:exigimos|pedimos|reclamamos|queremos)\b|\b(?:demandas|exigencias|reivindicaciones)\b|"
    r"\b(?:talep\w*|istiyoruz)\b|\b(?:vaadimme|vaatimu\w+|chiediamo|vogliamo|exigimos)\b|"
    r"مطالب|نطالب|می\W?خواهیم|خواسته\W?های|要求|求めます|हमारी मांगें|हमारी माँगें)"
    rf"[^.!?。]{{0,80}}{COLON}",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"\W*(?:(?:(?:many|our|huge|special|warm|big|and|a)\s+){0,3}(?:thanks?|thank you)|"
    r"(?:(?:herzlichen|vielen|unser|großen)\s+)?dank|danke|merci|(?:muchas )?gracias|agradecemos|"
    r"le agradecemos|grazie|obrigad\w+|kiitos|tack|we thank|wir danken|nous remercions|"
    r"we are (?:so )?(?:sorry|grateful))\b.*|"
    r".*(?:\bteşekkür|ありがとう|شكرا|سپاسگزار|متشکر|धन्यवाद).*",
    re.IGNORECASE,
)
# After such a line a press release goes on for editors only.
ENDS = re.compile(
    r"\W*(?:ends|end of (?:the )?(?:statement|communiqué|release|text)|#{2,}|-30-|ende|fin)\W*|"
    r"#{3,}",
    re.IGNORECASE,
)
# The head of a letter that was sent by mail.
MAIL_HEAD = re.compile(
    r"(?:from|to|cc|bcc|sent|subject|reply-to|von|an|betreff|objet|asunto|para):\s.*", re.IGNORECASE
)
# "For the lifeguards", with a name behind it or under it.
SIGNING_FOR = re.compile(
    r"(?:for|für|pour|por|per)\s(?:(?:the|die|den|das|le|la|les|el|los|las|il|all[ae])\s|l['’])"
    r"[\w'’-]+(?:\s[\w'’-]+){0,2}(?P<name>,\s.+)?,?",
    re.IGNORECASE,
)
POSTSCRIPT = re.compile(r"P\.?\s?P?\.?S\.?[:.]?\s")
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
# Words that begin a call where it stands on a line of its own; in prose they begin anything.
LINE_OPENERS = CALL_OPENERS | {
    "rise", "repeal", "shame", "water", "land", "bread", "reclaim", "tax", "vote", "scrap",
    "abolish", "restore", "cancel", "let", "power", "glory", "equal", "pay", "give", "open",
    "ban", "protect", "respect", "recognise", "hear", "finger", "lower", "raise", "cut", "freeze",
    "close", "secure", "back", "lock", "deport", "drill", "choose", "privatise", "privatize",
    "nationalise", "nationalize", "leave", "god", "law", "schützt", "weg", "schluss", "her", "raus",
    "mehr",
    "alle", "lasst", "stopp", "yaşasın", "hayır", "kahrolsun", "basta", "sí", "justicia", "oui",
    "assez", "rendez", "touche", "لا", "نعم", "زنده", "نه",
}  # fmt: skip
# Somebody speaks in a line that begins so, and a name rarely does.
PRONOUNS = {"we", "our", "us", "they", "you", "i", "nobody", "everybody", "one", "wir", "unser",
            "unsere", "nous", "notre", "nos", "nuestro", "nuestra", "biz", "bizim"}  # fmt: skip
# Openers that no name begins with, for where names stand.
SURE_OPENERS = LINE_OPENERS - {
    "for", "all", "free", "justice", "peace", "solidarity", "workers", "stand", "join", "build",
    "out", "end", "freedom", "victory", "forward", "unite", "water", "land", "bread", "power",
    "glory", "equal", "tax", "open", "raise", "cut", "close", "back", "lock", "drill", "choose",
    "leave", "god", "law", "alle", "her", "justicia", "für", "por", "pour", "freiheit",
    "solidarität", "libertad", "liberté", "solidarité", "hände",
}  # fmt: skip
# Words that tell a call in capitals from a heading: somebody speaks, or something is refused.
SPEAKING = re.compile(
    r"\b(?:we|us|our|they|their|not|no|never|nobody|without|must|wir|uns\w*|nicht|kein\w*|nie|ohne|"
    r"nous|notre|nos|pas|jamais|sans|nosotr[oa]s|nuestr[oa]s?|nunca|sin|ni|biz\w*|değil|yok)\b",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"\W*(?:what|where|who|whom|whose|when|why|how|which|was|wo|wer|wann|warum|wie|que|quoi|où|qui|"
    r"quand|pourquoi|comment|qué|dónde|quién|cuándo|cómo|ne|nerede|kim|neden|nasıl)\b",
    re.IGNORECASE,
)
ORGANISATION_WORDS = (
    r"(?:unions?|associations?|committees?|councils?|circles?|leagues?|societ(?:y|ies)|federations?|"
    r"alliances?|networks?|coalitions?|collectives?|ministr(?:y|ies)|departments?|office|bureau|"
    r"republic|government|board|institutes?|foundations?|church(?:es)?|parish|diocese|conference|"
    r"university|college|museum|libraries|hospital|company|ltd|plc|gmbh|inc|centre|center|branch|"
    r"section|chapter|forum|assembly|initiative|party|club|rovers|group|students['’]? union|"
    r"workshop|cooperative|co-operative|guild|chamber|agency|authority|"
    r"\w*(?:verein|verband|bündnis|gewerkschaft|ausschuss|partei|initiative|ministerium|komitee|"
    r"versammlung|vorstand|genossenschaft|kollektiv|gruppe|elternrat|betriebsrat)|"
    r"syndicat|collectif|comité|fédération|ligue|parti|ministère|république|mairie|coordination|"
    r"sindicato|asociación|colectivo|federación|partido|ministerio|república|ayuntamiento|comunidad|"
    r"junta|coordinadora|cooperativa|sendika\w*|derne\w*|birli\w*|komite\w*|kooperatif\w*|"
    r"meclis\w*|kurulu?|partisi|"
    r"sindacato|associazione|comitato|liitto|yhdistys|seura|hallitus|järjestö|ry)"
)
ARTICLE = r"(?:(?:the|der|die|das|le|la|les|l['’]|el|los|las|il)\s*)?"
# Such a word at the head of a line, at its end, or before "of": names are built like that.
ORGANISATION = re.compile(
    rf"^\W*{ARTICLE}{ORGANISATION_WORDS}\b\W*(?:$|(?:of|for|der|des|d['’]|de|du|del|für|zur|und|and)\b|"
    rf"\d)|\b{ORGANISATION_WORDS}\W*$|\b{ORGANISATION_WORDS} (?:of|der|des|de|du|del|für)\b|"
    r"^\W*\w*bündnis\b|(?:会|組合|委員会|連合|連盟|協会|支部)$|"
    r"^\W*(?:لجنة|اتحاد|نقابة|جمعية|حزب|مجلس|وزارة|کمیته|اتحادیه|انجمن|شورا|سندیکا)|"
    r"(?:समिति|संघ|मंच|पार्टी)$",
    re.IGNORECASE,
)
LEGAL_FORM = re.compile(r"\b(?:e\. ?V|Ltd|Inc|Co|Corp|S\. ?A|S\. ?L|A\. ?Ş|ry)\.?$")
KIND_OF_TEXT = re.compile(
    r"\b(?:statement|notice|bulletin|newsletter|communiqué|leaflet|flyer|circular|briefing|gazette)\W*$|"
    r"^\W*(?:\w+ ){0,3}(?:notice to|(?:statement|notice|bulletin|leaflet|communiqué|position paper)"
    r" (?:no|nr|n)?[.º°]*\s?\d)",
    re.IGNORECASE,
)
