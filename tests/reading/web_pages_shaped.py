"""Invented web pages whose markup tells little, or something else than it seems to tell."""

# ruff: noqa: E501 - markup is as long as it is
from __future__ import annotations

from reading.web_pages import Page

NINETIES = Page(
    "a page of the nineties: <font>, <br><br>, no paragraphs, unclosed tags, a table around all",
    b"""<HTML><HEAD><TITLE>Pier Committee -- Statement No. 3</TITLE></HEAD>
<BODY BGCOLOR=#FFFFCC TEXT=#000000><TABLE WIDTH=100%><TR><TD WIDTH=120 VALIGN=TOP>
<A HREF=index.htm>Home</A><BR><A HREF=links.htm>Links</A><BR><A HREF=guest.htm>Guestbook</A></TD><TD>
<CENTER><FONT SIZE=+3><B>SAVE THE PIER</B></FONT><BR><I>Statement of the Pier Committee</I></CENTER>
<BR><BR><FONT FACE=Arial>The pier has stood for a hundred years &amp; it will stand for a hundred
more.<BR><BR>The harbour board says it is rotten. We have looked: it is not. What is rotten is the
<I>contract</I> that the board has signed with the builders of the marina.<BR><BR>
<B>NO MARINA!<BR>NO FENCE!<BR>THE PIER BELONGS TO THOSE WHO WALK ON IT!</B><BR><BR>
Pier Committee, June 1998</FONT><HR><FONT SIZE=1>This page is best viewed in 800 x 600</FONT>
</TD></TR></TABLE></BODY></HTML>""",
    """SAVE THE PIER
Statement of the Pier Committee

The pier has stood for a hundred years & it will stand for a hundred more.

The harbour board says it is rotten. We have looked: it is not. What is rotten is the contract that \
the board has signed with the builders of the marina.

NO MARINA!
NO FENCE!
THE PIER BELONGS TO THOSE WHO WALK ON IT!

Pier Committee, June 1998

This page is best viewed in 800 x 600""",
)

DIVISIONS = Page(
    "all text in <div>s with names that a machine made",
    b"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>School kitchen</title></head><body>
<div id="app"><div class="css-1q2w"><div class="css-9a"><span>The school kitchen must stay</span>
</div><div class="css-8b">12 September 2023</div><div class="css-7c"><div class="css-6d">Four hundred
children eat in the school kitchen every day. From October the meals are to come from a factory two
hours away, in trays that are warmed up.</div><div class="css-6d">The cooks have not been asked. The
children have not been asked. We have not been asked.</div><div class="css-6d"><div>Cook here!</div>
<div>Eat here!</div><div>Decide here!</div></div><div class="css-6d">The parents of the West
School</div></div></div></div></body></html>""",
    """The school kitchen must stay

12 September 2023

Four hundred children eat in the school kitchen every day. From October the meals are to come from \
a factory two hours away, in trays that are warmed up.

The cooks have not been asked. The children have not been asked. We have not been asked.

Cook here!
Eat here!
Decide here!

The parents of the West School""",
)

LEAFLET = Page(
    "nothing but a heading and calls, too short for any rule about articles",
    b"""<html><head><meta charset="utf-8"><title>Leaflet</title></head><body>
<h1>Strike at the laundry!</h1><p>No sheets, no profit!</p><p>Ten hours are too many!</p>
<p>All out on Monday!</p></body></html>""",
    "Strike at the laundry!\n\nNo sheets, no profit!\n\nTen hours are too many!\n\n"
    "All out on Monday!",
    {"title": "Strike at the laundry!"},
)

BUILDER = Page(
    "a page builder that calls every part a widget, a banner or a sidebar",
    b"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>Forest Assembly: No
road!</title></head><body class="page has-sidebar elementor-page"><div class="elementor"><div
class="elementor-widget elementor-widget-nav-menu"><nav><ul><li><a href="/">Start</a></li><li><a
href="/n">News</a></li></ul></nav></div><div class="elementor-section banner-content"><div
class="elementor-widget elementor-widget-heading"><h2 class="elementor-heading-title">No road through
our forest!</h2></div></div><div class="elementor-section"><div class="elementor-widget
elementor-widget-text-editor"><div class="elementor-widget-container"><p>The ministry has drawn a line
on a map. Under the line stand nine thousand oaks, a school for foresters and the only spring in the
valley.</p><p>Whoever signs for this road signs against us.</p></div></div><div
class="elementor-widget elementor-widget-heading"><h3>What you can do</h3></div><div
class="elementor-widget elementor-widget-icon-list"><ul><li><span class="elementor-icon-list-text">Write
to the ministry</span></li><li><span class="elementor-icon-list-text">Walk with us on Sunday</span>
</li></ul></div><div class="elementor-widget elementor-widget-text-editor"><p><strong>The forest is
not for sale!</strong></p></div></div><div class="elementor-widget elementor-share-buttons"><a
href="#">Share</a></div><div class="elementor-section footer-area"><div class="elementor-widget">
<p>&copy; 2024 Forest Assembly. All rights reserved.</p></div></div></div></body></html>""",
    """No road through our forest!

The ministry has drawn a line on a map. Under the line stand nine thousand oaks, a school for \
foresters and the only spring in the valley.

Whoever signs for this road signs against us.

What you can do

- Write to the ministry
- Walk with us on Sunday

The forest is not for sale!""",
    {"language": "en"},
)

FRAMED = Page(
    "an article around <iframe>, <noscript>, <template>, a video and a box for letters",
    b"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Lantern: Trams</title>
<noscript><style>.x{}</style></noscript></head><body><noscript>You need to enable JavaScript to run
this page.</noscript><article><h1>Trams for all</h1><p>The tram to the east quarter ends at midnight.
The nurses of the east quarter do not.</p><iframe src="https://video.example/1">Your browser shows no
frames</iframe><noscript><img src="t.gif" alt="">Picture</noscript><video><p>No video</p></video>
<template><p>Template</p></template><p>We want trams all night, and we want them
<a href="/free">free</a>.</p><svg><text>Icon</text></svg><form><label>Get our letters</label><input
type="email"><button>Sign up</button></form><p>Trams for all!</p><p class="signature">Riders' Union
East</p></article><script>document.write("<p>written</p>")</script></body></html>""",
    """Trams for all

The tram to the east quarter ends at midnight. The nurses of the east quarter do not.

We want trams all night, and we want them free.

Trams for all!

Riders' Union East""",
    {"title": "Trams for all", "language": "en"},
)

POSTING = Page(
    "one posting of a channel: no headings, <br> only, everything in a box called a widget",
    """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferry Crew</title><meta
property="og:title" content="Ferry Crew"></head><body class="widget_frame_base"><div
class="tgme_widget_message"><div class="tgme_widget_message_bubble"><div
class="tgme_widget_message_author"><a href="https://t.example/crew"><span>Ferry Crew</span></a></div>
<div class="tgme_widget_message_text"><b>The boats stay tied up</b><br/><br/>Since six o’clock no
boat has left. The company has cancelled the night pay &#33;<br/><br/>✊ No pay, no boat<br/>✊ No
talks without the crew<br/><br/>Ferry Crew, both banks</div><div
class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span> <a
href="https://t.example/crew/7"><time datetime="2024-02-11T06:30:00+00:00">06:30</time></a></div></div>
</div></body></html>""".encode(),
    """Ferry Crew

The boats stay tied up

Since six o’clock no boat has left. The company has cancelled the night pay !

✊ No pay, no boat
✊ No talks without the crew

Ferry Crew, both banks""",
    {"date": "2024-02-11"},
)

BLOG = Page(
    "an old blog: the article in one box without paragraphs, comments and an archive around it",
    b"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html
xmlns="http://www.w3.org/1999/xhtml"><head><title>Allotment Diary: Water for the plots</title></head>
<body><div id="header-wrapper"><h1 class="title"><a href="/">Allotment Diary</a></h1></div><div
id="main-wrapper"><h2 class="date-header">Sunday, 3 July 2011</h2><div class="post hentry"><h3
class="post-title entry-title"><a href="/w">Water for the plots</a></h3><div class="post-body
entry-content">The town has turned off the taps. "Until further notice", the letter says.<br /><br
/>We have carried water in cans for a week. The beans are dying, and so is our patience.<br /><br
/><b>Turn on the taps!</b><br /><b>Water is no privilege!</b><br /><br />The plot holders of the
South Field<div style="clear: both;"></div></div><div class="post-footer">Posted by <span
class="post-author vcard">plotholder</span> at <abbr class="published" title="2011-07-03T21:04:00Z">
9:04 PM</abbr> <a href="/e">Email this</a></div></div><div class="comments" id="comments"><h4>1
comment:</h4><dl><dt>Rosa said...</dt><dd><p>Our taps have been off since May and nobody has sent us
a letter about it.</p></dd></dl></div><div class="blog-pager"><a href="/n">Newer Post</a> <a
href="/o">Older Post</a></div></div><div id="sidebar-wrapper"><h2>Blog Archive</h2><ul><li><a
href="/2011">2011 (14)</a></li><li><a href="/2010">2010 (62)</a></li></ul><h2>About Me</h2><p>I grow
beans.</p></div></body></html>""",
    """Sunday, 3 July 2011

Water for the plots

The town has turned off the taps. "Until further notice", the letter says.

We have carried water in cans for a week. The beans are dying, and so is our patience.

Turn on the taps!
Water is no privilege!

The plot holders of the South Field""",
    {"title": "Water for the plots", "date": "2011-07-03"},
)

PETITION = Page(
    "a petition: a list of demands with links, names in a table, a form to sign",
    b"""<html lang="en"><head><meta charset="utf-8"><title>Petition: Open the gate</title></head><body>
<nav><a href="/">All petitions</a></nav><div class="main"><h1>Open the gate of the old cemetery</h1>
<p>For two years the gate on the river side has been locked. Whoever visits a grave there walks for
half an hour, and the old among us cannot.</p><p>We ask the parish:</p><ul><li><a href="/1">Open the
gate!</a></li><li><a href="/2">Mend the bench!</a></li></ul><table><tr><th>Name</th><th>Street</th>
</tr><tr><td>M. Arndt</td><td>Mill Lane</td></tr><tr><td>O. Brandt</td><td>River Row</td></tr></table>
<form action="/sign"><h2>Sign now</h2><input name="n"><button>Sign</button></form></div><footer><ul>
<li><a href="/p">Privacy</a></li></ul></footer></body></html>""",
    """Open the gate of the old cemetery

For two years the gate on the river side has been locked. Whoever visits a grave there walks for \
half an hour, and the old among us cannot.

We ask the parish:

- Open the gate!
- Mend the bench!

Name | Street
M. Arndt | Mill Lane
O. Brandt | River Row""",
    {"title": "Open the gate of the old cemetery", "language": "en"},
)

OFFICE = Page(
    "a document exported by an office program: styles everywhere, notes at the end",
    b"""<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><title>On the
mill</title><style type="text/css">.c1{color:#000}</style></head><body class="c9"><p class="c2
title"><span class="c1">On the mill</span></p><p class="c3"><span class="c1">The mill was sold in
spring</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c1">, and the millers
were told</span><sup><a href="#ftnt2">2</a></sup><span class="c1"> in summer.</span></p><p
class="c3"><span></span></p><p class="c3"><span class="c4">Give back the mill!</span></p><hr
class="c7"><div><p class="c8"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Report of the council, 3
May.</span></p></div><div><p><a href="#r2">2</a> Letter of 1 July.</p></div></body></html>""",
    """On the mill

The mill was sold in spring[1], and the millers were told[2] in summer.

Give back the mill!

[1] Report of the council, 3 May.

2 Letter of 1 July.""",
    {"title": "On the mill"},
)

SHAPED = {
    "nineties": NINETIES,
    "divisions": DIVISIONS,
    "leaflet": LEAFLET,
    "builder": BUILDER,
    "framed": FRAMED,
    "posting": POSTING,
    "blog": BLOG,
    "petition": PETITION,
    "office": OFFICE,
}
