# ruff: noqa: E501
"""Slogans of the five documents, listed by reading alone, before any rule was looked at.

(statement_id, exact words as they stand, nth occurrence, kind, certainty, note)

- nth: 0-based, counting every case-sensitive occurrence of exactly these characters in
  corpus.text(statement_id), wherever they stand. (So "Neither Washington nor Tehran", without the
  mark, is also counted inside the title "Neither Washington nor Tehran!".)
- Bounds: the end mark belongs to the slogan, quotation marks do not; line breaks as in the text.
- Demands in prose: bounds are the whole sentence, conjunction and all; where the demand itself is
  only a clause, the note gives the narrower bounds after "narrower:".
- [role] at the head of a note is the role that the paragraph has in corpus.paragraphs.
- Order: that of the text, statement by statement; CERTAIN and ARGUABLE are kept apart.
"""

CERTAIN = [
    # ilps-canada: 6
    (
        "ilps-canada",
        "No War with Iran!",
        0,
        "title",
        "certain",
        "[title] first of two calls on the title line; no finite verb, mark, pattern No X",
    ),
    (
        "ilps-canada",
        "U.S. Out of Iraq!",
        0,
        "title",
        "certain",
        "[title] second call on the title line; pattern X out of Y; the stops of U.S. end no sentence",
    ),
    (
        "ilps-canada",
        "No war with Iran!",
        0,
        "closing call",
        "certain",
        "[call] own line, closes the statement; repeats the title with a small w",
    ),
    (
        "ilps-canada",
        "U.S. out of Iraq!",
        0,
        "closing call",
        "certain",
        "[call] own line, closes; repeats the title with a small o",
    ),
    (
        "ilps-canada",
        "Resist U.S. imperialism and War!",
        0,
        "closing call",
        "certain",
        "[call] own line, imperative, mark, closes",
    ),
    (
        "ilps-canada",
        "Long Live International Solidarity!",
        0,
        "closing call",
        "certain",
        "[call] own line, acclamation, mark, last line of the text",
    ),
    # ilps-us: 2
    (
        "ilps-us",
        "Stand with the people of Iran and Iraq against the U.S. wars of aggression!",
        0,
        "title",
        "certain",
        "[title] own line, imperative, mark; one call (one verb with two complements)",
    ),
    (
        "ilps-us",
        "US out of Iraq, no war with Iran!",
        0,
        "quoted chant",
        "certain",
        "[body] ONE occurrence, the quotation's own bounds, marks left out; it holds two calls, which "
        "are split only when families are formed (see CHANT_SPLIT); raised by the marchers, with whom "
        "ILPS-US 'joins'",
    ),
    # acg: 16 (8, each standing twice)
    (
        "acg",
        "AGAINST ALL WARS",
        0,
        "banner",
        "certain",
        "[call] capitals, own line above the title, no finite verb, no mark",
    ),
    ("acg", "AGAINST ALL GOVERNMENTS", 0, "banner", "certain", "[call] as above"),
    ("acg", "AGAINST ALL OPPRESSION", 0, "banner", "certain", "[call] as above"),
    ("acg", "AGAINST ALL WARS", 1, "banner", "certain", "[repeat] the banner printed again"),
    ("acg", "AGAINST ALL GOVERNMENTS", 1, "banner", "certain", "[repeat] the banner printed again"),
    ("acg", "AGAINST ALL OPPRESSION", 1, "banner", "certain", "[repeat] the banner printed again"),
    (
        "acg",
        "Neither Washington nor Tehran!",
        0,
        "title",
        "certain",
        "[title] own line, mark, Neither X nor Y; taken up again among the announced slogans",
    ),
    (
        "acg",
        "No War but The Class War",
        0,
        "announced",
        "certain",
        "[call] after 'advance the following slogans:'; own line, no mark, No X but Y",
    ),
    (
        "acg",
        "Neither Washington nor Tehran",
        1,
        "announced",
        "certain",
        "[call] announced, no mark (nth 0 of these characters is the title's)",
    ),
    (
        "acg",
        "Solidarity with the Revolts in Iraq, Iran and the Lebanon",
        0,
        "announced",
        "certain",
        "[call] announced, no finite verb, no mark; the commas belong to it",
    ),
    (
        "acg",
        "Opposition to All Global and Regional Imperialisms",
        0,
        "announced",
        "certain",
        "[call] announced, no mark; by its form alone it could be a heading: certain because announced",
    ),
    (
        "acg",
        "Neither Washington nor Tehran!",
        1,
        "title",
        "certain",
        "[repeat] title of the text as it stands a second time",
    ),
    ("acg", "No War but The Class War", 1, "announced", "certain", "[repeat] announced again"),
    (
        "acg",
        "Neither Washington nor Tehran",
        3,
        "announced",
        "certain",
        "[repeat] announced again (nth 2 is the repeated title's)",
    ),
    (
        "acg",
        "Solidarity with the Revolts in Iraq, Iran and the Lebanon",
        1,
        "announced",
        "certain",
        "[repeat] announced again",
    ),
    (
        "acg",
        "Opposition to All Global and Regional Imperialisms",
        1,
        "announced",
        "certain",
        "[repeat] announced again",
    ),
    # iaswi: 2
    (
        "iaswi",
        "No War But Class War!",
        0,
        "closing call",
        "certain",
        "[call] own line, mark, No X but Y, closes before the signature",
    ),
    (
        "iaswi",
        "Long Live International Working Class Solidarity!",
        0,
        "closing call",
        "certain",
        "[call] own line, mark, acclamation, last line before the signature",
    ),
    # iaswi-bulletin: none (excerpt, breaks off before the calls)
]

ARGUABLE = [
    # ilps-canada: 5
    (
        "ilps-canada",
        "Sanctions are warfare!",
        0,
        "in prose",
        "arguable",
        "[body] short and with a mark, but a finite verb and no call: an aphorism; last sentence of its "
        "paragraph, not set off. The nearest of all the arguable ones to certain",
    ),
    (
        "ilps-canada",
        "We must confront imperialist sanctions.",
        0,
        "in prose",
        "arguable",
        "[body] demand in prose, must; first of an anaphora of four",
    ),
    (
        "ilps-canada",
        "We must confront imperialist drone attacks.",
        0,
        "in prose",
        "arguable",
        "[body] demand in prose, must; anaphora",
    ),
    (
        "ilps-canada",
        "We must confront imperialist wars.",
        0,
        "in prose",
        "arguable",
        "[body] demand in prose, must; anaphora",
    ),
    (
        "ilps-canada",
        "And if we want a just and lasting peace for the people of the world, we must confront the "
        "system of imperialism itself.",
        0,
        "in prose",
        "arguable",
        "[body] demand in prose, must; anaphora. narrower: 'we must confront the system of imperialism "
        "itself.'",
    ),
    # ilps-us: 8
    (
        "ilps-us",
        "We call for the immediate removal of all US troops from Iraq and the whole region, and a "
        "lifting of all sanctions on Iran.",
        0,
        "in prose",
        "arguable",
        "[body] demand in prose, We call for; two demands in one sentence",
    ),
    (
        "ilps-us",
        "Indeed people in over 80 cities took the streets on Saturday to denounce the US war machine — "
        "an important first step in building anti-war and anti-imperialist resistance, but the movement "
        "must go further.",
        0,
        "in prose",
        "arguable",
        "[body] must, at the end of a report. narrower: 'the movement must go further.'",
    ),
    (
        "ilps-us",
        "It is crucial that the growing resistance reject the imperial logic of both Trump and the "
        "leadership of the Democratic party, and assert our solidarity with the people of Iraq and Iran, "
        "affirming that all countries and peoples have the right to national sovereignty and "
        "self-determination.",
        0,
        "in prose",
        "arguable",
        "[body] demand by subjunctive (It is crucial that ... reject), no must; no space after the "
        "sentence ('self-determination.The'); weak, may be missed without harm",
    ),
    (
        "ilps-us",
        "We must stand with the people of the world, especially where they are rising up for a better "
        "future.",
        0,
        "in prose",
        "arguable",
        "[body] demand in prose, must; takes up the title's 'Stand with the people of ...'",
    ),
    (
        "ilps-us",
        "We must develop the leadership of the oppressed and working class people, and engage in a "
        "process of unity and struggle with a wide variety of social forces.",
        0,
        "in prose",
        "arguable",
        "[body] demand in prose, must",
    ),
    (
        "ilps-us",
        "The people of the world, united in struggle, represent the solution.",
        0,
        "in prose",
        "arguable",
        "[body] aphorism: short, general, near the close; finite verb, no mark; by form "
        "alone hard to find, may be missed without harm",
    ),
    (
        "ilps-us",
        "ILPS-US calls on our member organizations, allies, and comrades to join us, in deepening our "
        "commitment to the struggle against US empire and against US-led wars of aggression, and "
        "building deeper solidarity with people all over the world.",
        0,
        "in prose",
        "arguable",
        "[body] demand in prose, calls on",
    ),
    (
        "ilps-us",
        "Show your solidarity at the global day of protest for Iran nearest you on January 25th.",
        0,
        "in prose",
        "arguable",
        "[body] imperative, last sentence of the text, but an invitation to a dated event, no mark, "
        "inside the one paragraph; where lines are kept one might say closing call",
    ),
    # acg: 2 (1, standing twice)
    (
        "acg",
        "Our enemy's enemy is not our friend.",
        0,
        "in prose",
        "arguable",
        "[body] aphorism (a saying turned round); finite verb, before the announcement, so not announced",
    ),
    ("acg", "Our enemy's enemy is not our friend.", 1, "in prose", "arguable", "[repeat] as above"),
    # iaswi: 2
    (
        "iaswi",
        "We\nsupport the demands of many Iranians and Iraqis, particularly\nduring the recent uprisings, "
        "calling on both American and\nIranian military and paramilitary forces to leave Iraq\n"
        "immediately and refrain from further endangering the lives of\nIraqis and other people in the "
        "region.",
        0,
        "in prose",
        "arguable",
        "[body] others' demand, made one's own (We support the demands ... calling on). narrower: from "
        "'calling on both'",
    ),
    (
        "iaswi",
        "Say no categorically and proactively to US warmongering and\nstand firmly in solidarity with the "
        "working class and the poor\n\nand oppressed people of Iran, and not the tyrannical Iranian\n"
        "regime, and help strengthen anti-capitalist, anti-poverty and\nsocial and economic justice "
        "movements in Iran and across the\nregion.",
        0,
        "in prose",
        "arguable",
        "[body] a paragraph of one sentence, three imperatives (say no / stand / help), just before the "
        "closing calls; seven lines, full stop, a page break inside it: exhortation in prose, not a line "
        "to shout",
    ),
    # iaswi-bulletin: 1
    (
        "iaswi-bulletin",
        "We support the demands of many Iranians and Iraqis, particularly during the recent uprisings, "
        "calling on both American and Iranian military and paramilitary forces to leave Iraq immediately "
        "and refrain from further endangering the lives of Iraqis and other people in the region.",
        0,
        "in prose",
        "arguable",
        "[body] as in iaswi. narrower: from 'calling on both'",
    ),
]

EXPECTED = CERTAIN + ARGUABLE

# The chant's two calls, for families only: never counted as occurrences beside the quotation.
CHANT_SPLIT = [
    ("ilps-us", "US out of Iraq", 0, "X out of Y"),
    ("ilps-us", "no war with Iran!", 0, "No X"),
]

# Neither hit nor false, if a rule should give them as arguable; false, if given as certain.
EITHER_WAY = [
    (
        "ilps-canada",
        "The main instrument of our solidarity has to be to expose and oppose Canada’s imperialist role in "
        "the ongoing diplomatic, economic and military attacks on Iran, which have nothing to do with "
        "human rights or liberation for the people of Iran and everything to do with continuing the "
        "imperialist domination of the region, its peoples and its resources.",
        0,
        "'has to be to expose and oppose': obligation without must",
    ),
    (
        "ilps-canada",
        "U.S.-led imperialism is the main enemy of the people of Iran, Iraq, the region and the whole "
        "world.",
        0,
        "a general sentence that heads the anaphora; a claim, no call",
    ),
    (
        "ilps-canada",
        "A war against Iran already exists in all but name.",
        0,
        "pointed close of a paragraph; a claim, no call",
    ),
    (
        "ilps-us",
        "The people who live in the United States have a special responsibility to oppose the crimes of "
        "this empire, and to declare that our position is against the empire which threatens the future "
        "of the whole planet.",
        0,
        "obligation without must",
    ),
    (
        "ilps-us",
        "Only guided by that internationalism can we fulfill our duty, to expose and oppose the US empire "
        "from within.",
        0,
        "obligation without must",
    ),
    (
        "iaswi",
        "Many\nconcerned people are calling for calm and deescalation on all\nsides and clearly point that "
        "any military escalation is\nstrongly condemned by peace loving people around the world.",
        0,
        "others' demand, reported, not said to be one's own",
    ),
    (
        "iaswi-bulletin",
        "Many concerned people are calling for calm and de-escalation on all sides and clearly point that "
        "any military escalation is strongly condemned by peace loving people around the world.",
        0,
        "as in iaswi",
    ),
]

# Traps: not slogans, neither certain nor arguable.
NOT_SLOGANS = [
    ("ilps-us", "By International League of Peoples' Struggle (ILPS)", 0, "by-line"),
    ("ilps-us", "worth it", 0, "quotation, no chant"),
    (
        "ilps-us",
        "We stand with all peace and justice loving people",
        0,
        "the words of the title, but a declaration in the first person, no call",
    ),
    (
        "ilps-us",
        "The United States is the greatest purveyor of violence in the world",
        0,
        "a claim",
    ),
    (
        "acg",
        "We oppose all global and regional imperialisms and advance the following slogans:",
        0,
        "the announcement itself; its words return in the fourth slogan",
    ),
    ("acg", "– Anarchist Communist Group, anarchistcommunism.org", 0, "signature"),
    (
        "acg",
        "- Anarchist Communist Group, anarchistcommunism.org",
        0,
        "signature, repeat; hyphen like a list item",
    ),
    (
        "iaswi",
        "IASWI’s\nStatement\non\nAssassination\nof\nQasem\nSoleimani and its Aftermath",
        0,
        "heading without a call, one word to a line",
    ),
    (
        "iaswi",
        "International Alliance in Support of Workers in Iran (IASWI)",
        0,
        "signature: no finite verb, capitals on each word, straight after the calls",
    ),
    ("iaswi", "January 4, 2020", 0, "date"),
    ("iaswi", "info@workers-iran.org;", 0, "contact"),
    (
        "iaswi-bulletin",
        "Statement on Assassination of Qasem Soleimani and its Aftermath",
        0,
        "heading",
    ),
    (
        "iaswi-bulletin",
        "Statement on Assassination of Qasem Soleimani and its Aftermath",
        1,
        "heading repeated: repetition alone makes no slogan",
    ),
    ("iaswi-bulletin", "~~~~~~~~~~~~~~(((( T h e B u l l e t ))))~~~~~~~~~~~~~~~", 0, "masthead"),
    (
        "iaswi-bulletin",
        "A Socialist Project e-bulletin ... No. 1970 ... January 7, 2020",
        0,
        "masthead; 'No.' is a number, not the pattern No X",
    ),
    ("iaswi-bulletin", "International Alliance in Support of Workers in Iran", 0, "by-line"),
    ("iaswi-bulletin", "Continue reading", 0, "furniture, imperative"),
    ("iaswi-bulletin", "Share on Facebook", 0, "furniture, imperative"),
    ("iaswi-bulletin", "Follow us onr0", 0, "furniture, imperative"),
    (
        "iaswi-bulletin",
        "Forward to a friend: this link",
        0,
        "furniture; 'Forward to' could pass for a call",
    ),
    ("iaswi-bulletin", "powered by phpList", 0, "furniture"),
    ("iaswi-bulletin", "Login Form", 0, "furniture"),
]
