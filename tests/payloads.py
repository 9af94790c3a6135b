"""What could do harm if a view let it through: each has to be shown as the characters it is.

A page in which one of the scripts ran has `window.hit` set. All of these stand in the statements
of `tests/corpora/hostile`; tests that need them in file names make such files at run time.
"""

PAYLOADS = {
    "script": "<script>window.hit=1</script>",
    "image": '<img src=x onerror="window.hit=1">',
    "attribute": '"><svg/onload=window.hit=1>',
    "single quote attribute": "' onmouseover='window.hit=1",
    "style end": "</style><b>out of style</b>",
    "comment": "<!-- hidden --> shown",
    "entities": "&lt;b&gt;bold&lt;/b&gt; &amp; &#60;i&#62; fish & chips",
    "markdown": "**bold** [link](javascript:alert(1))",
    "backticks": "`code` and ```fence```",
    "dollar formula": "$x^2$ and $\\frac{1}{2}$",
    "bracket formula": "\\(a\\) and \\[b\\]",
    "template": "{{7*7}} and ${7*7}",
    "percent": "%s %d {0} {name}",
    "spreadsheet formula": '=HYPERLINK("http://evil.example","x")',
    "spreadsheet plus": "+1+1",
    "right to left override": "left \u202etfel ot thgir\u202c again",
    "right to left isolate": "\u2067العبّارة\u2069 ferry",
    "zero width": "fer\u200bry and fer\u200dry and fer\u2060ry",
    "combining": "e\u0301\u0302\u0303\u0304 on top",
    "emoji": "⛴️ 👩‍👩‍👧‍👦 🏴‍☠️",
    "outside the basic plane": "𝕱𝖊𝖗𝖗𝖞",
    "long word": "Donaudampfschiff" * 18 + "fahrtsfähren",
    "path": "../../etc/passwd",
    "web address": "javascript:window.hit=1",
}

# File names that every view has to show as they are. None of the characters is forbidden on
# Windows, so such files can be made there too.
FILE_NAMES = {
    "markdown": "_bold_ `code` [link](x).txt",
    "entities": "a&lt;b&gt; & c.txt",
    "single quotes": "it's 'quoted'.txt",
    "formulas": "=1+1 $x^2$ {{7+7}} %s.txt",
    "right to left": "\u202etxt.txt",
    "letters": "Fähre 渡船 عبّارة ⛴.txt",
}
# These need a file system that is less strict than that of Windows.
STRICT_FILE_NAMES = {
    "stars": "**bold**.txt",
    "markup": "<b>bold<b>.txt",
    "image": "<img src=x onerror=window.hit=1>.txt",
    "double quotes": '"><svg onload=window.hit=1>.txt',
}
