"""Invented web pages in the languages and encodings of the world, some of which lie about them."""

from __future__ import annotations

import codecs

from reading.web_pages import Page

MENU = '<nav><ul><li><a href="/">⌂</a></li></ul></nav>'


def page(head: str, body: str, attributes: str = "") -> str:
    return (
        f"<!DOCTYPE html><html{attributes}><head>{head}</head><body>{MENU}"
        f"<article>{body}</article></body></html>"
    )


PERSIAN = Page(
    "from right to left, with joiners inside words, Persian numbers and a date of its own calendar",
    page(
        '<meta charset="utf-8"><title>اسکله | کمیته بندر</title>',
        "<h1>اسکله را نبندید!</h1><p>شرکت بندر می‌خواهد اسکله را ببندد. کارگران بندر از این کار "
        "خبر نداشتند و با آن موافق نیستند.</p>"
        "<p><strong>نه به تعطیلی!<br>زنده باد همبستگی!</strong></p>"
        "<p>کمیته کارگران بندر<br>۱۴ دی ۱۳۹۸</p>",
        ' lang="fa-IR" dir="rtl"',
    ).encode(),
    "اسکله را نبندید!\n\nشرکت بندر می‌خواهد اسکله را ببندد. کارگران بندر از این کار خبر نداشتند "
    "و با آن موافق نیستند.\n\nنه به تعطیلی!\nزنده باد همبستگی!\n\nکمیته کارگران بندر\n۱۴ دی ۱۳۹۸",
    {"title": "اسکله را نبندید!", "language": "fa"},
)

ARABIC = Page(
    "from right to left in the encoding of Windows for Arabic",
    page(
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'
        "<title>المدرسة</title>",
        "<h1>لا لإغلاق المدرسة</h1><p>قررت البلدية إغلاق المدرسة القديمة في الحي، ولم يسأل أحد "
        "الأهالي عن رأيهم في ذلك.</p><p>المدرسة لنا!</p><p>لجنة الأهالي</p>",
        ' lang="ar"',
    )
    .replace("⌂", "")
    .encode("cp1256"),
    "لا لإغلاق المدرسة\n\nقررت البلدية إغلاق المدرسة القديمة في الحي، ولم يسأل أحد الأهالي "
    "عن رأيهم في ذلك.\n\nالمدرسة لنا!\n\nلجنة الأهالي",
    {"title": "لا لإغلاق المدرسة", "language": "ar"},
)

GERMAN_TEXT = (
    "Das Freibad bleibt!\n\nDie Stadt will das Freibad schließen. Für die Kinder im Süden gibt es "
    "dann kein Wasser mehr.\n\nHände weg vom Freibad!\n\nMit solidarischen Grüßen\nBündnis "
    "„Freibad für alle“"
)
GERMAN_BODY = (
    "<h1>Das Freibad bleibt!</h1><p>Die Stadt will das Freibad schließen. Für die Kinder im Süden "
    "gibt es dann kein Wasser mehr.</p><p><b>Hände weg vom Freibad!</b></p><p>Mit solidarischen "
    "Gr&uuml;&szlig;en<br>Bündnis &bdquo;Freibad für alle&ldquo;</p>"
)


def german(says: str, encoding: str) -> bytes:
    head = f'<meta http-equiv=Content-Type content="text/html; charset={says}"><title>Bad</title>'
    return (
        page(head if says else "<title>Bad</title>", GERMAN_BODY, " lang=de")
        .replace("⌂", "")
        .encode(encoding)
    )


GERMAN_CELLS = {"title": "Das Freibad bleibt!", "language": "de"}
GERMAN = Page(
    "umlauts in ISO-8859-1, as the page says",
    german("iso-8859-1", "latin-1"),
    GERMAN_TEXT,
    GERMAN_CELLS,
)
LYING = Page(
    "the page says ISO-8859-1, and its bytes are UTF-8",
    german("iso-8859-1", "utf-8"),
    GERMAN_TEXT,
    GERMAN_CELLS,
)
LYING_TOO = Page(
    "the page says UTF-8, and its bytes are windows-1252",
    german("utf-8", "cp1252"),
    GERMAN_TEXT,
    GERMAN_CELLS,
)
SILENT = Page(
    "the page does not say its encoding, and it is none of the common one",
    german("", "cp1252"),
    GERMAN_TEXT,
    GERMAN_CELLS,
)
UNKNOWN = Page(
    "the page names an encoding that nobody knows",
    german("x-harbour-7", "utf-8"),
    GERMAN_TEXT,
    GERMAN_CELLS,
)

JAPANESE = Page(
    "Japanese in Shift_JIS, without spaces, with readings above the words",
    page(
        '<meta charset="Shift_JIS"><title>港</title>',
        "<h1>港を守れ</h1><p>会社は来月、古い桟橋を閉鎖すると発表した。港で働く人びとには何の説明も"
        "なかった。<br>わたしたちは<ruby>反対<rp>（</rp><rt>はんたい</rt><rp>）</rp></ruby>します。</p>"
        "<p>桟橋を閉めるな！<br>港はみんなのものだ！</p><p>港湾労働者組合</p>",
        ' lang="ja"',
    )
    .replace("⌂", "")
    .encode("shift_jis"),
    "港を守れ\n\n会社は来月、古い桟橋を閉鎖すると発表した。港で働く人びとには何の説明もなかった。\n"
    "わたしたちは反対します。\n\n桟橋を閉めるな！\n港はみんなのものだ！\n\n港湾労働者組合",
    {"title": "港を守れ", "language": "ja"},
)

WIDE = Page(
    "UTF-16 with a byte-order mark, against what the page says",
    codecs.BOM_UTF16_LE + german("utf-8", "utf-8").decode().encode("utf-16-le"),
    GERMAN_TEXT,
    GERMAN_CELLS,
)

XHTML = Page(
    "XHTML with a bomb of entities in its document type",
    (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html [\n<!ENTITY a0 "boom">\n'
        + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">\n' for n in range(1, 12))
        + '<!ENTITY file SYSTEM "file:///etc/hostname">\n]>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title/></head><body>'
        "<h1>The dike holds</h1><p>We keep &a11; the dike &file; ourselves, as our mothers did "
        "before us.</p><p>Not a metre back!</p></body></html>"
    ).encode(),
    "The dike holds\n\nWe keep &a11; the dike &file; ourselves, as our mothers did before us.\n\n"
    "Not a metre back!",
    {"title": "The dike holds", "language": "en"},
)

ENCODED = {
    "persian": PERSIAN,
    "arabic": ARABIC,
    "german": GERMAN,
    "lying": LYING,
    "lying-too": LYING_TOO,
    "silent": SILENT,
    "unknown": UNKNOWN,
    "japanese": JAPANESE,
    "utf-16": WIDE,
    "xhtml": XHTML,
}
