"""Invented web pages in the manner of widespread platforms, written after the rules were."""

# ruff: noqa: E501 - markup is as long as it is
from __future__ import annotations

from reading.web_pages import Page

JOOMLA = Page(
    "Joomla: a table of buttons above the article, pager and archive lists below it",
    b"""<!DOCTYPE html><html xml:lang="de-de" lang="de-de"><head><base href="http://b.example/stell">
<meta http-equiv="content-type" content="text/html; charset=utf-8" /><meta name="author" content="Super
User" /><title>Stellungnahme zum Busverkehr</title></head><body class="site com_content view-article">
<div class="body"><div class="container"><header class="header"><a class="brand" href="/">B&uuml;ndnis
Bus</a></header><nav class="navigation"><ul class="nav menu"><li><a href="/">Start</a></li></ul></nav>
<div id="content" class="span9"><div id="system-message-container"></div><div class="item-page"
itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="de-DE" /><div
class="page-header"><h2 itemprop="headline">Stellungnahme zum Busverkehr</h2></div><div
class="icons"><div class="btn-group pull-right"><a class="btn dropdown-toggle" href="#">Werkzeuge</a><ul
class="dropdown-menu"><li><a href="/p">Drucken</a></li><li><a href="/m">E-Mail</a></li></ul></div></div>
<dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby">Geschrieben
von B&uuml;ndnis Bus</dd><dd class="published"><time datetime="2018-05-02T09:00:00+02:00"
itemprop="datePublished">Ver&ouml;ffentlicht: 02. Mai 2018</time></dd><dd class="hits">Zugriffe:
812</dd></dl><div itemprop="articleBody"><p>Der Bus ins Obertal soll nur noch zweimal am Tag
fahren. Wer kein Auto hat, bleibt im Tal.</p><p>Wir fordern:</p><ul><li>Jede Stunde ein Bus!</li>
<li>Auch am Sonntag!</li></ul><p style="text-align: center;"><strong>Busse statt Beton!</strong></p>
<p>B&uuml;ndnis Bus, Obertal</p></div><ul class="pager pagenav"><li class="next"><a href="/n">Weiter
</a></li></ul></div></div><div id="aside" class="span3"><div class="well"><h3>Neueste Beitr&auml;ge</h3>
<ul class="latestnews"><li><a href="/1">Fahrplan im Winter</a></li></ul></div></div></div></div>
<footer class="footer"><p>&copy; 2018 B&uuml;ndnis Bus</p></footer></body></html>""",
    """Stellungnahme zum Busverkehr

Details
Geschrieben von Bündnis Bus
Veröffentlicht: 02. Mai 2018
Zugriffe: 812

Der Bus ins Obertal soll nur noch zweimal am Tag fahren. Wer kein Auto hat, bleibt im Tal.

Wir fordern:

- Jede Stunde ein Bus!
- Auch am Sonntag!

Busse statt Beton!

Bündnis Bus, Obertal""",
    {"title": "Stellungnahme zum Busverkehr", "date": "2018-05-02",
     "language": "de"},
)  # fmt: skip

SUBSTACK = Page(
    "a letter service: buttons inside the text, of which one is left, and a discussion below it",
    b"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The clinic closes at noon</title>
<meta property="og:title" content="The clinic closes at noon"><meta property="og:site_name" content="Ward
Letters"><meta name="author" content="Night Ward Committee"><link rel="canonical"
href="https://ward.example/p/clinic"><script type="application/ld+json">{"@type":"NewsArticle",
"headline":"The clinic closes at noon","datePublished":"2023-10-05T06:00:00+00:00","author":[{"@type":
"Person","name":"Night Ward Committee"}]</script></head><body><div id="entry"><div id="main"
class="main typography"><div class="topBar-abc"><a href="/">Ward Letters</a><button>Subscribe</button>
<button>Sign in</button></div><div class="single-post-container"><div class="container"><div
class="single-post"><article class="typography newsletter-post post"><div class="post-header"
role="region"><h1 class="post-title published">The clinic closes at noon</h1><h3 class="subtitle">And
what we do about it</h3><div class="pencraft byline-wrapper"><div><a href="/@n">Night Ward
Committee</a></div><div>Oct 05, 2023</div></div><div class="post-ufi"><a class="post-ufi-button">12</a>
<a class="post-ufi-button">Share</a></div></div><div class="available-content"><div class="body
markup"><p>From Monday the clinic by the harbour closes at noon. Whoever falls ill in the afternoon may
take a boat.</p><div class="subscription-widget-wrap"><div class="subscription-widget"><p>Thanks for
reading Ward Letters! Subscribe for free.</p><form><input type="email"><input type="submit"></form></div>
</div><p>We have written to the director three times. He has answered once, and then in rhyme.</p>
<blockquote><p>Patience is a medicine, too.</p></blockquote><p><em>We are out of patience.</em></p><h4>
Doctors, nurses, patients: one ward, one fight!</h4><p class="button-wrapper"><a class="button
primary"><span>Share this letter</span></a></p><p>Yours,<br>the night ward</p></div></div><div
class="post-footer"><a>12 Likes</a></div></article></div></div></div><div class="comments-page"><h4>
Discussion about this post</h4><div class="comment"><span>Jo</span><p>My mother waited four hours for
that boat, and it did not come because of the fog.</p></div></div></div></div></body></html>""",
    """The clinic closes at noon

And what we do about it

Night Ward Committee
Oct 05, 2023

From Monday the clinic by the harbour closes at noon. Whoever falls ill in the afternoon may take a \
boat.

We have written to the director three times. He has answered once, and then in rhyme.

Patience is a medicine, too.

We are out of patience.

Doctors, nurses, patients: one ward, one fight!

Share this letter

Yours,
the night ward""",
    {"title": "The clinic closes at noon", "organisation": "Night Ward Committee",
     "date": "2023-10-05", "published_by": "Ward Letters", "url": "https://ward.example/p/clinic",
     "language": "en"},
)  # fmt: skip

MAILING = Page(
    "an e-mail in the archive of a mailing service: tables in tables, a head and a foot of its own",
    b"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html><head><meta charset="utf-8"><title>
Bakers: the answer is no</title><style>@media{}</style></head><body><div id="awesomewrap"><div
id="awesomebar"><ul><li><a href="/s">Subscribe</a></li><li><a href="/p">Past Issues</a></li><li><a
href="#">Translate</a></li></ul></div></div><span class="mcnPreviewText" style="display:none;">The
bakers have voted</span><center><table id="bodyTable"><tr><td id="bodyCell"><table
class="templateContainer"><tr><td id="templatePreheader"><table class="mcnTextBlock"><tr><td><table
class="mcnTextContentContainer"><tr><td class="mcnTextContent"><a href="/b">View this email in your
browser</a></td></tr></table></td></tr></table></td></tr><tr><td id="templateHeader"><table
class="mcnTextBlock"><tr><td class="mcnTextContent"><h1>The answer is no</h1></td></tr></table></td>
</tr><tr><td id="templateBody"><table class="mcnTextBlock"><tr><td class="mcnTextContent">Dear
colleagues,<br><br>the offer of the bakery was two cents. Last night 311 of 340 bakers voted against
it.<br><br>We start at three in the morning. We will not do it for two cents.<br><br><strong>No dough,
no bread!</strong></td></tr></table><table class="mcnTextBlock"><tr><td class="mcnTextContent"><ul><li>
Monday: picket at the mill</li><li>Tuesday: picket at the shop</li></ul>Your strike
committee</td></tr></table></td></tr><tr><td id="templateFooter"><table class="mcnTextBlock"><tr><td
class="mcnTextContent"><em>Copyright &copy; 2020 Bakers' Union, All rights reserved.</em><br><br>Want to
change how you receive these emails?<br>You can <a href="/u">update your preferences</a> or <a
href="/x">unsubscribe from this list</a>.</td></tr></table></td></tr></table></td></tr></table></center>
</body></html>""",
    """The answer is no

Dear colleagues,

the offer of the bakery was two cents. Last night 311 of 340 bakers voted against it.

We start at three in the morning. We will not do it for two cents.

No dough, no bread!

- Monday: picket at the mill
- Tuesday: picket at the shop

Your strike committee""",
    {"title": "The answer is no"},
)

PRESS = Page(
    "a press release of an authority, with notes to editors, contacts and related links",
    b"""<!DOCTYPE html><html class="template" lang="en"><head><meta charset="utf-8"><title>Statement on the
dredging of the estuary - HARBOURS.GOV</title><meta property="og:site_name" content="HARBOURS.GOV"><meta
name="harbours:first-published-at" content="2022-01-20T12:00:00+00:00"></head><body><div
id="global-cookie-message" class="cookie-banner" role="region"><h2>Cookies on HARBOURS.GOV</h2><p>We use
some essential cookies to make this website work.</p></div><a href="#content" class="skip-link">Skip to
main content</a><header role="banner" class="layout-super-navigation-header"><a href="/">HARBOURS.GOV</a>
</header><div id="wrapper" class="wrapper"><div class="breadcrumbs"><ol><li><a href="/">Home</a></li></ol>
</div><main role="main" id="content" class="detail-page"><div class="grid-row"><div
class="column-two-thirds"><div class="title"><span class="title__context">Press release</span><h1
class="title__text">Statement on the dredging of the estuary</h1></div><p class="lead-paragraph">The
Harbour Office answers the fishers' letter of 12 January.</p></div></div><div class="metadata"><dl><dt>
From:</dt><dd><a href="/o">Harbour Office</a></dd><dt>Published</dt><dd>20 January 2022</dd></dl></div>
<div class="grid-row"><div class="column-two-thirds"><div class="govspeak"><p>A spokesperson said:</p>
<blockquote><p>Dredging is needed so that the harbour stays open. We hear the fishers, and we will
measure the mud every week.</p></blockquote><h2 id="notes">Notes to editors</h2><ol><li>The estuary is
14 kilometres long.</li><li>The mud is tested by the University of the North.</li></ol></div><div
class="share-links"><h2>Share this page</h2><ul><li><a href="#">Share on Facebook</a></li></ul></div>
<div class="published-dates">Published 20 January 2022</div></div><div
class="column-one-third related-container"><aside class="related"><h2>Related content</h2><ul><li><a
href="/1">Harbour fees</a></li></ul></aside></div></div></main></div><div class="feedback"><form><h2>Is
this page useful?</h2><button>Yes</button><button>No</button></form></div><footer role="contentinfo">
<p>All content is available under an open licence</p></footer></body></html>""",
    """Press release

Statement on the dredging of the estuary

The Harbour Office answers the fishers' letter of 12 January.

From:
Harbour Office
Published
20 January 2022

A spokesperson said:

Dredging is needed so that the harbour stays open. We hear the fishers, and we will measure the mud \
every week.

Notes to editors

1. The estuary is 14 kilometres long.
2. The mud is tested by the University of the North.

Published 20 January 2022""",
    {"title": "Statement on the dredging of the estuary", "published_by": "HARBOURS.GOV",
     "date": "2022-01-20", "language": "en"},
)  # fmt: skip

INDYMEDIA = Page(
    "an open publishing page: everything in nested tables, a vote, additions of readers below",
    """<html><head><meta http-equiv="content-type" content="text/html; charset=iso-8859-15"><title>Open
Newswire: Solidarity with the tenants of Mill Street</title></head><body><table width="100%"><tr><td
class="left"><b>Regions</b><br><a href="/n">north</a><br><a href="/s">south</a><br><form>search
<input></form></td><td class="middle"><div class="article"><h1>Solidarity with the tenants of Mill
Street</h1><i>by tenants' circle - 14.03.2009 17:20</i><p><b>Yesterday two hundred people stood before
number 7. The bailiff went home.</b> The café bought tea.</p><p>The house belongs to a fund that nobody has seen. The rent was
raised by forty percent, "for the lift". There is no lift.</p><p>Nobody moves out!<br>Nobody pays for the
lift!<br>Come to the kitchen, every Thursday, 19 o'clock</p><p><a
href="http://millstreet.example">http://millstreet.example</a></p></div><div class="additions"><h3>
Additions</h3><div class="addition"><h4>Well done</h4><i>neighbour 15.03.2009 - 09:02</i><p>I saw it from
my window and I have not slept so well for years.</p></div></div></td><td class="right"><b>Calendar</b><br>
<a href="/c">Thursday: kitchen</a></td></tr></table></body></html>""".encode("iso8859-15"),
    """Solidarity with the tenants of Mill Street

by tenants' circle - 14.03.2009 17:20

Yesterday two hundred people stood before number 7. The bailiff went home. The café bought tea.

The house belongs to a fund that nobody has seen. The rent was raised by forty percent, "for the \
lift". There is no lift.

Nobody moves out!
Nobody pays for the lift!
Come to the kitchen, every Thursday, 19 o'clock

http://millstreet.example""",
    {"title": "Solidarity with the tenants of Mill Street"},
)

NEWS = Page(
    "a newspaper: other articles inside the text, a paywall, captions, topics, a row of teasers",
    """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>‘We will not move’: open letter of
the market women | The Morning Tide</title><meta property="og:title" content="‘We will not move’: open
letter of the market women"><meta property="og:site_name" content="The Morning Tide"><meta
property="article:published_time" content="2021-08-14T05:00:04.000Z"><meta property="article:author"
content="https://tide.example/profile/x"></head><body><header><nav><a href="/">News</a><a
href="/o">Opinion</a></nav></header><main id="maincontent"><article class="content--article"><div
class="content__labels"><a href="/m">Markets</a></div><h1>‘We will not move’: open letter of the market
women</h1><div class="content__standfirst"><p>Forty stallholders write to the mayor</p></div><div
class="content__meta-container"><p class="byline">Published in full</p><p class="content__dateline">Sat 14
Aug 2021 06.00 BST</p><ul class="social"><li><a href="#">Share on Mail</a></li></ul></div><figure><img
src="m.jpg"><figcaption>The fish market on Friday. Photograph: A. Lens</figcaption></figure><div
class="article-body-commercial-selector"><p>Dear Mayor, you want to put the market under a roof of glass
and to let it to three shops. We have stood here since our grandmothers stood here.</p><aside
class="element element-rich-link"><p>Related: <a href="/r">Mayor presents plans for glass hall</a></p>
</aside><p>You say that fish smells. It does. So does money.</p><div id="ad-slot-1" class="ad-slot">
Advertisement</div><p>We ask you: come at four in the morning and carry one box.</p><p>We will not
move!</p><p><em>Signed by forty women of the fish market</em></p></div><div
class="submeta"><div class="submeta__keywords"><span>Topics</span><ul><li><a href="/t">Markets</a></li><li>
<a href="/f">Fish</a></li></ul></div></div></article><div class="contributions-banner paywall"><h2>Since
you are here</h2><p>Support the Tide with as little as one coin.</p><a href="/s">Support us</a></div>
<section class="fc-container"><h2>Most viewed</h2><ol><li><a href="/1">Storm on its way</a></li><li><a
href="/2">Choir wins</a></li></ol></section></main><footer><a href="/">Back to top</a></footer></body>
</html>""".encode(),
    """‘We will not move’: open letter of the market women

Forty stallholders write to the mayor

Published in full

Sat 14 Aug 2021 06.00 BST

The fish market on Friday. Photograph: A. Lens

Dear Mayor, you want to put the market under a roof of glass and to let it to three shops. We have \
stood here since our grandmothers stood here.

You say that fish smells. It does. So does money.

We ask you: come at four in the morning and carry one box.

We will not move!

Signed by forty women of the fish market""",
    {"title": "‘We will not move’: open letter of the market women", "date": "2021-08-14",
     "published_by": "The Morning Tide", "language": "en"},
)  # fmt: skip

SQUARE = Page(
    "a site builder with rows and blocks, where every line is a block of its own",
    b"""<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>Statement &mdash; Riverside
Rowers</title><meta property="og:site_name" content="Riverside Rowers"><meta property="og:title"
content="Statement &mdash; Riverside Rowers"></head><body id="collection-5f" class="header-width-full
tweak-footer-show"><div id="siteWrapper" class="site-wrapper"><header id="header" class="header"
data-section-theme=""><div class="header-title"><a href="/">Riverside Rowers</a></div><div
class="header-nav"><a href="/club">Club</a><a href="/boats">Boats</a></div></header><main id="page"
class="container" role="main"><article class="sections" id="sections"><section class="page-section"><div
class="content-wrapper"><div class="sqs-block html-block"><div class="sqs-block-content"><h2>We row for
everybody</h2></div></div><div class="sqs-block html-block"><div class="sqs-block-content"><p>Last week
the club up the river closed its slip to us. Our boats lie in a garage, and our children row on dry
land.</p></div></div></div></section><section class="page-section"><div class="content-wrapper"><div
class="sqs-block html-block"><div class="sqs-block-content"><h3>THE RIVER HAS NO OWNER</h3></div></div><div
class="sqs-block html-block"><div class="sqs-block-content"><h3>OPEN THE SLIP</h3></div></div><div
class="sqs-block button-block"><a href="/sign" class="sqs-block-button-element">Sign our letter</a></div>
<div class="sqs-block html-block"><div class="sqs-block-content"><p>Riverside Rowers, since
1922</p></div></div></div></section></article></main><footer class="sections" id="footer-sections"><p>12
Boat Lane</p></footer></div></body></html>""",
    """We row for everybody

Last week the club up the river closed its slip to us. Our boats lie in a garage, and our children \
row on dry land.

THE RIVER HAS NO OWNER

OPEN THE SLIP

Sign our letter

Riverside Rowers, since 1922""",
    {"published_by": "Riverside Rowers", "language": "en"},
)

ARCHIVED = Page(
    "saved from an archive of the web, with its bar above; the page itself has frames of tables",
    b"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><script
src="//arch.example/a.js"></script><title>Teachers' Initiative: Declaration</title><meta
http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body bgcolor="white"><!-- BEGIN
WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" style="display:none"><div id="wm-ipp">Go to page MAR
2003</div></div><!-- END --><div align="center"><table width="600"><tr><td colspan="2"><img
src="logo.gif"><h1><font color="#990000">Teachers' Initiative</font></h1></td></tr><tr><td valign="top"
class="nav"><a href="1.html">News</a><br><a href="2.html">Texts</a></td><td><h3>Declaration</h3><p
align="right">3 March 2003<p>Thirty-four pupils sit in every room. In the cellar of the West School they
sit on the floor.<p>The ministry counts <b>chairs</b>. We count <b>children</b>.<ol><li>Smaller
classes<li>Warm rooms<li>No lesson in cellars</ol><p><i>For the initiative: E. Moll, T. Vane</i></td></tr>
<tr><td colspan="2" align="center"><a href="mailto:post@ti.example">post@ti.example</a></td></tr></table>
</div></body></html>""",
    """Teachers' Initiative

Declaration

3 March 2003

Thirty-four pupils sit in every room. In the cellar of the West School they sit on the floor.

The ministry counts chairs. We count children.

1. Smaller classes
2. Warm rooms
3. No lesson in cellars

For the initiative: E. Moll, T. Vane

post@ti.example""",
    {"title": "Teachers' Initiative"},
)

READER = Page(
    "saved from the reading view of a browser, which adds the address and the minutes it takes",
    b"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>The slip is ours</title></head><body
class="light sans-serif"><div class="container"><div class="header reader-header"><a class="domain
reader-domain" href="https://slip.example/a">slip.example</a><div class="domain-border"></div><h1
class="reader-title">The slip is ours</h1><div class="credits reader-credits">Slip Committee</div><div
class="meta-data"><div class="reader-estimated-time">2 minutes</div></div></div><hr><div
class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page"><p>The harbour
office has sold the slip to a builder of yachts. Nobody on the quay was asked before the contract was
signed.</p><p>Give it back!</p><p>Slip Committee, West Quay</p></div></div></div></div></body></html>""",
    """The slip is ours

Slip Committee

The harbour office has sold the slip to a builder of yachts. Nobody on the quay was asked before \
the contract was signed.

Give it back!

Slip Committee, West Quay""",
    {"title": "The slip is ours"},
)

PLATFORMS = {
    "reader": READER,
    "joomla": JOOMLA,
    "substack": SUBSTACK,
    "mailing": MAILING,
    "press": PRESS,
    "indymedia": INDYMEDIA,
    "news": NEWS,
    "square": SQUARE,
    "archived": ARCHIVED,
}
