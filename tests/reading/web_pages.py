"""Invented web pages, each with what makes it hard to read and the text that has to come out."""

# ruff: noqa: E501 - markup is as long as it is
from __future__ import annotations

from typing import NamedTuple


class Page(NamedTuple):
    """A page as it was saved, what is tricky in it, its text and the cells that it proposes."""

    tricky: str
    data: bytes
    text: str
    proposals: dict[str, str] = {}  # noqa: RUF012 - never changed


WORDPRESS = Page(
    "a blog's post among menus, share buttons, related posts, comments and a box about cookies",
    b"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8">
<title>Keep the ferry running! &#8211; Harbour Circle</title>
<link rel="canonical" href="https://harbour.example/2021/03/keep-the-ferry/">
<meta property="og:title" content="Keep the ferry running! - Harbour Circle">
<meta property="og:site_name" content="Harbour Circle">
<meta property="article:published_time" content="2021-03-09T08:00:00+00:00">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting",
"headline":"Keep the ferry running!","datePublished":"2021-03-09T08:00:00+00:00"}</script>
<style>.x{color:red}</style></head>
<body class="post-template-default single single-post has-sidebar wp-embed-responsive">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Harbour Circle</a></p>
<nav class="main-navigation"><ul class="menu"><li><a href="/">Home</a></li>
<li><a href="/about">About us</a></li><li><a href="/join">Join the circle</a></li></ul></nav></header>
<div id="content" class="site-content"><main id="main" class="site-main">
<article id="post-71" class="post-71 post type-post status-publish category-ferry">
<header class="entry-header"><h1 class="entry-title">Keep the ferry running!</h1>
<div class="entry-meta"><span class="posted-on">Posted on <time class="published"
datetime="2021-03-09T08:00:00+00:00">March 9, 2021</time></span>
<span class="byline"> by <span class="author vcard"><a href="/author/c">Harbour Circle</a></span></span>
</div></header>
<div class="entry-content">
<p>For <em>ninety years</em> the ferry has carried the people of both banks. Now the port company
wants to sell the boats, and nobody on the far bank has been asked.</p>
<figure class="wp-block-image"><img src="ferry.jpg" alt="A boat">
<figcaption>The Anna at the east pier</figcaption></figure>
<h2>What we want</h2>
<ul class="wp-block-list"><li>No sale of the boats</li><li>A <a href="/fares">fare</a> that
everybody can pay</li><li>Night boats, as before</li></ul>
<blockquote class="wp-block-quote"><p>&#8220;Without the ferry I cannot get to work.&#8221;</p>
<cite>Mira, nurse</cite></blockquote>
<p>The company says that the boats lose money. It does not say that the car park which it built on
the pier earns none either.</p>
<p class="has-text-align-center"><strong>Hands off our ferry!<br>The harbour is ours!</strong></p>
<p><strong>Come to the pier on Saturday!</strong></p>
<p>In solidarity,<br />The Harbour Circle</p>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3>
<ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3>
<div><a href="/r1">The school bus is late again, and here is a long teaser of that post</a></div></div>
</div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Ferry</a></span>
<span class="tags-links">Tagged <a href="/t">boats</a>, <a href="/t2">fares</a></span></footer>
</article>
<nav class="navigation post-navigation"><a href="/p">Previous: The winter timetable</a></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on this</h2>
<ol class="comment-list"><li class="comment"><p>I for one will not miss the old boats at all, since
they are loud and the smoke drifts into my kitchen every morning.</p></li><li class="comment">
<p>Sell them!</p></li></ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3>
<form><label>Comment</label><textarea></textarea><button>Post Comment</button></form></div></div>
</main><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>
<li><a href="/a">Allotments: the hedge stays</a></li><li><a href="/b">Library open on Sundays</a></li>
</ul></section></aside></div>
<footer id="colophon" class="site-footer"><p>Proudly powered by PressWords</p></footer>
<div id="cookie-notice"><p>We use cookies to make this page better for you.</p>
<button>Accept all</button></div>
<script>window.x = "<p>No text</p>";</script></body></html>""",
    """Keep the ferry running!

Posted on March 9, 2021 by Harbour Circle

For ninety years the ferry has carried the people of both banks. Now the port company wants to sell \
the boats, and nobody on the far bank has been asked.

The Anna at the east pier

What we want

- No sale of the boats
- A fare that everybody can pay
- Night boats, as before

“Without the ferry I cannot get to work.”

Mira, nurse

The company says that the boats lose money. It does not say that the car park which it built on the \
pier earns none either.

Hands off our ferry!
The harbour is ours!

Come to the pier on Saturday!

In solidarity,
The Harbour Circle""",
    {
        "title": "Keep the ferry running!",
        "organisation": "Harbour Circle",
        "date": "2021-03-09",
        "published_by": "Harbour Circle",
        "url": "https://harbour.example/2021/03/keep-the-ferry/",
        "language": "en",
    },
)

DRUPAL = Page(
    "a news page whose body, signatures and calls lie in fields of their own",
    b"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8" />
<title>No closure of the reading room | Library Workers' Alliance</title>
<meta name="dcterms.date" content="2019-11-02T10:00+01:00" />
<link rel="canonical" href="/news/reading-room" /></head>
<body class="path-node page-node-type-news"><div class="dialog-off-canvas-main-canvas">
<div class="region region-header"><div class="block block-system"><a href="/" rel="home">Library
Workers' Alliance</a></div><div role="search"><form><label>Search</label><input></form></div></div>
<nav role="navigation" class="breadcrumb"><ol><li><a href="/">Home</a></li><li>News</li></ol></nav>
<div class="layout-container"><main role="main"><div class="region region-content">
<div class="block block-page-title-block"><h1 class="page-title"><span class="field
field--name-title">No closure of the reading room</span></h1></div>
<div class="block block-system-main-block"><article role="article" class="node node--type-news">
<footer class="node__meta"><div class="node__submitted">Submitted by <span>press office</span> on
2 November 2019</div></footer>
<div class="node__content"><div class="clearfix text-formatted field field--name-body field__item">
<p>The council has announced that the reading room will close in spring. Eleven people work there,
and two hundred pupils read there every week.</p><p>We reject this.</p>
<p>We demand:</p><ol><li>that the reading room stays open;</li><li>that nobody loses their
post;</li><li>that the pupils are heard.</li></ol></div>
<div class="field field--name-field-slogan field__item">A town without books is no town!</div>
<div class="field field--name-field-signed"><div class="field__label">Signed by</div>
<div class="field__items"><div class="field__item">Library Workers' Alliance</div>
<div class="field__item">Pupils of the West School</div></div></div>
<ul class="links inline"><li><a href="/print">Printer-friendly version</a></li></ul></div></article>
</div></div></main><div class="region region-sidebar-first"><div class="block block-views">
<h2>Latest news</h2><div class="views-row"><a href="/1">Strike at the swimming bath enters its third
week, while talks go on behind closed doors</a></div></div></div></div>
<footer class="site-footer"><p>Contact | Imprint</p></footer></div></body></html>""",
    """No closure of the reading room

Submitted by press office on 2 November 2019

The council has announced that the reading room will close in spring. Eleven people work there, and \
two hundred pupils read there every week.

We reject this.

We demand:

1. that the reading room stays open;
2. that nobody loses their post;
3. that the pupils are heard.

A town without books is no town!

Signed by

Library Workers' Alliance
Pupils of the West School""",
    {
        "title": "No closure of the reading room",
        "date": "2019-11-02",
        "language": "en",
    },
)

NEWSLETTER = Page(
    "a statement that a news service circulates, with a note of the editors and a banner",
    b"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Stand with the dockers! | Lantern News</title><meta property="og:site_name"
content="Lantern News"><meta property="og:url" content="http://lantern.example/dockers"></head>
<body><div id="page"><div id="header"><h1 id="site-name"><a href="/">Lantern News</a></h1>
<div id="slogan">News from the quays</div><ul id="primary-links"><li><a href="/l">Labour</a></li>
<li><a href="/i">International</a></li></ul></div><div id="container"><div id="center">
<h2 class="title">Stand with the dockers!</h2><div id="node-5" class="node"><span
class="submitted">January 8, 2020</span> <div class="taxonomy"><a href="/x">Dockers</a></div>
<div class="content clear-block"><p><em>Lantern News Service is circulating the following January 8
statement from the Quay Committee.</em></p>
<p>On Monday the harbour master locked out two hundred dockers because they had asked for gloves. We
stand with them on both sides of the water.</p>
<p>The harbour master calls this a pause. We call it hunger.</p>
<p>OPEN THE GATES!</p><p>GLOVES FOR ALL!</p><p>NO DOCKER STANDS ALONE!</p>
<p>Quay Committee</p></div><div class="service-links">Share on: <a href="#">Mastodon</a> |
<a href="#">Mail</a></div></div></div><div id="sidebar-right" class="sidebar"><div class="block">
<h2>Subscribe</h2><p>Get the Lantern by mail every week. It costs nothing and you can leave at any
time you like.</p></div></div></div><div id="footer"><a href="/u">Unsubscribe</a> | <a
href="/f">Forward to a friend</a></div></div></body></html>""",
    """Stand with the dockers!

January 8, 2020

Lantern News Service is circulating the following January 8 statement from the Quay Committee.

On Monday the harbour master locked out two hundred dockers because they had asked for gloves. We \
stand with them on both sides of the water.

The harbour master calls this a pause. We call it hunger.

OPEN THE GATES!

GLOVES FOR ALL!

NO DOCKER STANDS ALONE!

Quay Committee""",
    {
        "title": "Stand with the dockers!",
        "date": "2020-01-08",
        "published_by": "Lantern News",
        "url": "http://lantern.example/dockers",
    },
)

SAVED = Page(
    "saved from a browser with its dialogue about cookies open, so that the page itself is set back",
    b"""<!DOCTYPE html>
<!-- saved from url=(0042)https://allotments.example/hedge -->
<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>The hedge stays</title><script src="./hedge_files/a.js.download"></script></head>
<body style="overflow: hidden"><div id="root" aria-hidden="true"><div class="topbar"><a
href="/">Menu</a></div><div class="wrapper"><div class="page-content"><h1>The hedge stays</h1>
<p class="date">Published: 4 May 2022</p><div class="richtext"><p>The hedge between the allotments and
the road is older than the road. It keeps out dust, noise and the wind.</p><p>On Friday the diggers
come. So do we.</p><p><b>Not one branch!</b></p></div></div><div class="fb-comments"><div
class="comment"><b>Ann</b><p>Finally somebody says it, I have been waiting for years that somebody
speaks about this hedge.</p></div><div class="comment"><b>Bo</b><p>Cut it down.</p></div></div></div>
</div><div class="cmp-modal" role="dialog" aria-modal="true"><h2>We value your privacy</h2><p>We and
our 742 partners store and access information on your device, such as unique identifiers, and
process personal data to show you what you may like, to measure it and to learn about you. You may
change your mind at any time with a click on the small shield.</p><p>Our partners rely on legitimate
interest. You may object to each of the 742 partners on a page of its own.</p><button>Reject
all</button><button>Accept all</button></div><div style="display: none">Hidden words</div>
<p hidden>More hidden words</p></body></html>""",
    """The hedge stays

Published: 4 May 2022

The hedge between the allotments and the road is older than the road. It keeps out dust, noise and \
the wind.

On Friday the diggers come. So do we.

Not one branch!""",
    {
        "title": "The hedge stays",
        "date": "2022-05-04",
        "url": "https://allotments.example/hedge",
        "language": "en",
    },
)

TEASERS = Page(
    "a short article in <main>, with a longer row of teasers of other articles beside it",
    b"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bath News</title>
<meta property="og:title" content="Our bath, our water"></head><body><header><a href="/">Bath
News</a></header><main><div class="grid"><section class="story"><h1>Our bath, our water</h1>
<p>By the Bathers' Council</p><p>The public bath is to become a hotel. It was built with the pennies
of this quarter.</p><p>We say no.</p><ul><li>Keep it public!</li><li>Keep it warm!</li></ul>
<p>The Bathers' Council</p></section><section class="others"><h2>More from Bath News</h2>
<article class="card"><h3><a href="/1">New lamps for the market square</a></h3><p>After months
of darkness the market square has new lamps. The traders are pleased, but they ask who pays for the
current, and the mayor has not given an answer yet.</p></article><article class="card"><h3><a
href="/2">School choir wins the cup</a></h3><p>The choir of the West School has won the cup of the
county. The children sang three songs about the sea and one about a goat, and the jury asked them to
sing the last one twice.</p></article><article class="card"><h3><a href="/3">Bridge shut for
repairs</a></h3><p>The old bridge is shut until June. Drivers have to go round by the mill, which
takes half an hour, and the bus has no stop there.</p></article></section></div></main>
<footer>Bath News 2021</footer></body></html>""",
    """Our bath, our water

By the Bathers' Council

The public bath is to become a hotel. It was built with the pennies of this quarter.

We say no.

- Keep it public!
- Keep it warm!

The Bathers' Council""",
    {"title": "Our bath, our water", "language": "en"},
)

SITES = {
    "wordpress": WORDPRESS,
    "drupal": DRUPAL,
    "newsletter": NEWSLETTER,
    "saved": SAVED,
    "teasers": TEASERS,
}
