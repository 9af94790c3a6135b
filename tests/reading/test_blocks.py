"""A tree of HTML becomes lines as a reader of the page would see them."""

import time

import pytest
from lxml import etree, html

from helpers.reading.formats.blocks import write_blocks


def write(markup: str) -> str:
    return write_blocks(html.document_fromstring(markup))


LONG = (
    "The ferry has crossed the harbour since the school stood on the other bank, "
    "and nobody has asked it for more."
)

CASES = {
    "paragraphs are parted by a blank line": (
        "<h1>Keep the ferry</h1><p>It is ours.</p>Loose words.<h2>Why</h2>",
        "Keep the ferry\n\nIt is ours.\n\nLoose words.\n\nWhy",
    ),
    "white space is that of the page, not of its source": (
        "<p>\n  The <b>old</b>\n\tferry<i> </i>runs&nbsp;! </p>\n  ",
        "The old ferry runs\xa0!",
    ),
    "signs without form leave no line": (
        "<p>One</p><p>&nbsp;</p><p>&#8203;&#65279;</p><p>Two</p>",
        "One\n\nTwo",
    ),
    "a line break ends a line, and two of them a paragraph": (
        "<p>Hands off the pier!<br>Keep the ferry!<br/><br>\n<br>Harbour Circle</p>",
        "Hands off the pier!\nKeep the ferry!\n\nHarbour Circle",
    ),
    "items of a list are lines": (
        "<p>We want:<ul><li>boats<li><p>a pier</p><li> <li><b>no</b> tolls</ul><p>Now!",
        "We want:\n\n- boats\n- a pier\n- no tolls\n\nNow!",
    ),
    "numbers of a list are written": (
        "<ol start=3><li>boats<li>piers<li value=9>tolls</ol><ol type=a><li>x<li>y</ol>",
        "3. boats\n4. piers\n9. tolls\n\na) x\nb) y",
    ),
    "a number of a list that is none counts from one": (
        "<ol start='9e9'><li>boats<li value=''>piers</ol>",
        "1. boats\n2. piers",
    ),
    "lists inside lists are set in": (
        "<ul><li>boats<ul><li>old<li>new</ul><li>piers</ul>",
        "- boats\n  - old\n  - new\n- piers",
    ),
    "an item without a list": ("<div><li>boats</li></div>", "- boats"),
    "rows of a table are lines": (
        "<p>Times</p><table><caption>Summer</caption><tr><th>Day<th>Boats</tr>"
        "<tr><td><p>Monday</p><td><td>3</tr></table><p>End",
        "Times\n\nSummer\nDay | Boats\nMonday | 3\n\nEnd",
    ),
    "a table that arranges a page is read cell by cell": (
        "<table><tr><td>Home<br>News<td><p>Keep the ferry!<p>It is ours.</table>",
        "Home\nNews\n\nKeep the ferry!\n\nIt is ours.",
    ),
    "a table inside a table": (
        "<table><tr><td>Top<td><table><tr><td>a<td>b</table></table>",
        "Top\n\na | b",
    ),
    "short divisions are lines, long ones paragraphs": (
        f"<div><div>Keep the ferry!</div><div>Keep the pier!</div><div>{LONG}</div>"
        "<div>The crew</div><div><br></div><div>The school</div></div>",
        f"Keep the ferry!\nKeep the pier!\n\n{LONG}\n\nThe crew\n\nThe school",
    ),
    "divisions of another class part paragraphs": (
        "<div><div class=a>Keep the ferry!</div><div class=a>Keep the pier!</div></div>"
        "<div class=b><div>The crew</div><div>The school</div></div>",
        "Keep the ferry!\nKeep the pier!\n\nThe crew\nThe school",
    ),
    "groups of divisions are parted": (
        "<div><div>Keep the ferry!</div><div>Keep the pier!</div></div><div>The crew</div>",
        "Keep the ferry!\nKeep the pier!\n\nThe crew",
    ),
    "lines that are kept": (
        "<pre>Keep\n  the ferry\n\nNow</pre>!",
        "Keep\n  the ferry\n\nNow\n\n!",
    ),
    "a definition": ("<dl><dt>Ferry<dd>A boat.</dl>", "Ferry\nA boat."),
    "a quotation": (
        "<blockquote><p>It is ours.<p>It stays.</blockquote><p>So <q>they</q> said.",
        "It is ours.\n\nIt stays.\n\nSo “they” said.",
    ),
    "the number of a note does not run into the word": (
        "<p>ours<sup><a href='#n1'>1</a></sup> and theirs<a href='#n2'><sup>2</sup></a>, "
        "on the 19<sup>th</sup></p>",
        "ours[1] and theirs[2], on the 19th",
    ),
    "what is no text of the page": (
        "<head><title>T</title></head><p>One<!-- no --><?php no ?> two</p><script>no</script>"
        "<style>no</style><noscript>no</noscript><template><p>no</template><svg><text>no</text>"
        "</svg><iframe>no</iframe><select><option>no</select><textarea>no</textarea>three",
        "One two\n\nthree",
    ),
    "how a word is said is not said twice": (
        "<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>を守れ",
        "港を守れ",
    ),
    "what looks like markup stays text": (
        "<p>&lt;b&gt;Keep&lt;/b&gt; &amp;amp; &lt;script&gt;x&lt;/script&gt;",
        "<b>Keep</b> &amp; <script>x</script>",
    ),
    "signs that end a line elsewhere are spaces": (
        "<p>Keep\u2028the\x85ferry</p>",
        "Keep the ferry",
    ),
    "words of another script": ("<p dir=rtl>اسکله را<br>نبندید", "اسکله را\nنبندید"),
    "nothing": ("<p> </p>", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_lines_of_a_page(name: str) -> None:
    markup, expected = CASES[name]
    assert write(markup) == expected


def test_an_element_is_written_without_what_stands_behind_it() -> None:
    root = html.fromstring("<div><p>One</p>two</div>")
    assert write_blocks(root[0]) == "One"


def test_names_of_xhtml_are_known() -> None:
    root = etree.fromstring(
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head>'
        "<body><p>One</p><P>Two</P></body></html>"
    )
    assert write_blocks(root) == "One\n\nTwo"


def test_entities_that_nobody_resolved_stay_as_written() -> None:
    parser = etree.XMLParser(resolve_entities=False)
    markup = '<!DOCTYPE p [<!ENTITY a "no">]><p>One &a; two</p>'
    assert write_blocks(etree.fromstring(markup, parser)) == "One &a; two"


DEEP = [("div",), ("table", "tr", "td"), ("ul", "li"), ("blockquote", "p"), ("b",), ("tr",)]


@pytest.mark.parametrize("names", DEEP, ids="-".join)
def test_depth_costs_no_more_than_length(names: tuple[str, ...]) -> None:
    root = node = etree.Element("div")
    for number in range(10_000):
        node = etree.SubElement(node, names[number % len(names)])
        node.text, node.tail = "in", "out"
    start = time.perf_counter()
    text = write_blocks(root)
    assert time.perf_counter() - start < 30
    assert text.count("in") == text.count("out") == 10_000
