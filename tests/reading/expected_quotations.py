"""Sentences and the words of others in them, as a person reads them.

Each entry is (text, [(words, kind, speaker, cue, nested)]): the whole table of `find_quotations`
but for its places. Words, speaker and cue stand with single spaces; the speaker without a leading
article; empty where the sentence names none.
"""

# Reported words without quotation marks.
INDIRECT = [
    (
        "The mayor said that the ferry is old.",
        [("the ferry is old", "indirect", "mayor", "said", 0)],
    ),
    (
        "The mayor said the ferry is old.",
        [("the ferry is old", "indirect", "mayor", "said", 0)],
    ),
    (
        "Headmistress Lund claims that the school is full, but we have counted the chairs.",
        [("the school is full", "indirect", "Headmistress Lund", "claims", 0)],
    ),
    (
        "The owners argue that the forest is sick; but nobody has seen a sick tree.",
        [("the forest is sick", "indirect", "owners", "argue", 0)],
    ),
    (
        "Brandt has repeatedly warned that the quay will fall. That was in May.",
        [("the quay will fall", "indirect", "Brandt", "warned", 0)],
    ),
    (
        "Critics say the library is empty, and we invite them to see it.",
        [("the library is empty", "indirect", "Critics", "say", 0)],
    ),
    (
        "Officials are now saying that the bus is late.",
        [("the bus is late", "indirect", "Officials", "saying", 0)],
    ),
    (
        "Yesterday the harbour board announced that no ship would sail before noon!",
        [("no ship would sail before noon", "indirect", "harbour board", "announced", 0)],
    ),
    (
        "The spokeswoman for the board insisted on Monday that all nets were mended.",
        [("all nets were mended", "indirect", "spokeswoman for the board", "insisted", 0)],
    ),
    (
        "Jonas told our paper that the test was unfair.",
        [("the test was unfair", "indirect", "Jonas", "told", 0)],
    ),
    (
        "We were told by the minister that there is no money.",
        [("there is no money", "indirect", "minister", "told", 0)],
    ),
    (
        "She said that the boat is old, so we shall mend it.",
        [("the boat is old", "indirect", "", "said", 0)],
    ),
    (
        "While the mayor says that the bus is quick, we wait an hour for it.",
        [("the bus is quick", "indirect", "mayor", "says", 0)],
    ),
    (
        "The mayor (who says that the pool is warm) never swims.",
        [],
    ),
    (
        "The pool is cold (the mayor says that it is warm) and nobody swims.",
        [("it is warm", "indirect", "mayor", "says", 0)],
    ),
    (
        "Ada Holm, the head of the school, wrote that the roof\nis safe.",
        [("the roof is safe", "indirect", "Ada Holm", "wrote", 0)],
    ),
    (
        "The mayor and the council said that the fair is off.",
        [("the fair is off", "indirect", "mayor and the council", "said", 0)],
    ),
    (
        "Many worried parents are asking for a bus and clearly say that the road is dark.",
        [("the road is dark", "indirect", "Many worried parents", "say", 0)],
    ),
    (
        "The foresters said that the mayor claims that the wood is his.",
        [
            ("the mayor claims that the wood is his", "indirect", "foresters", "said", 0),
            ("the wood is his", "indirect", "mayor", "claims", 1),
        ],
    ),
    (
        "Trump claims sanctions are working; Washington says that they do not hurt.",
        [
            ("sanctions are working", "indirect", "Trump", "claims", 0),
            ("they do not hurt", "indirect", "Washington", "says", 0),
        ],
    ),
    (
        "Ada Holm, who left in May, used to say that the bus is a promise.",
        [("the bus is a promise", "indirect", "Ada Holm", "say", 0)],
    ),
    (
        "The company says it asked us.",
        [("it asked us", "indirect", "company", "says", 0)],
    ),
    # Verbs that take what is said for a fact: the cue is kept, since it tells.
    (
        "Even the owners admit that the mine is flooded.",
        [("the mine is flooded", "indirect", "owners", "admit", 0)],
    ),
    (
        "The engineer confirmed that the bridge was closed too late.",
        [("the bridge was closed too late", "indirect", "engineer", "confirmed", 0)],
    ),
    (
        "Dr. Sand points out that the well is dry.",
        [("the well is dry", "indirect", "Dr. Sand", "points out", 0)],
    ),
    # Named before or after the words, without a clause of saying.
    (
        "According to the harbour board, the tide was high.",
        [("the tide was high", "indirect", "harbour board", "According to", 0)],
    ),
    (
        "According to US officials, the ferry and US ships are safe.",
        [("the ferry and US ships are safe", "indirect", "US officials", "According to", 0)],
    ),
    (
        "Sixty trees were felled in May, according to forester Lind.",
        [("Sixty trees were felled in May", "indirect", "forester Lind", "according to", 0)],
    ),
    (
        "According to the crew, the tide was high; we were not there.",
        [("the tide was high", "indirect", "crew", "According to", 0)],
    ),
    (
        "The school will open in June, the mayor said.",
        [("The school will open in June", "indirect", "mayor", "said", 0)],
    ),
    (
        "The school will open in June, said Mayor Brandt on Monday.",
        [("The school will open in June", "indirect", "Mayor Brandt", "said", 0)],
    ),
    # Said by nobody who is named.
    (
        "It is said that the ferry is haunted.",
        [("the ferry is haunted", "indirect", "", "said", 0)],
    ),
    (
        "We are told that the money is gone.",
        [("the money is gone", "indirect", "", "told", 0)],
    ),
    # With a quoted word or more inside.
    (
        "The mayor said that the ferry was ‘a toy’ and should go.",
        [
            ("the ferry was ‘a toy’ and should go", "indirect", "mayor", "said", 0),
            ("a toy", "direct", "mayor", "said", 1),
        ],
    ),
    (
        'The board admitted that "mistakes were made" and "lessons were learned".',
        [
            ("mistakes were made", "direct", "board", "admitted", 0),
            ("lessons were learned", "direct", "board", "admitted", 0),
        ],
    ),
    (
        "“The minister said that the mine is safe,” said Amina.",
        [
            ("The minister said that the mine is safe,", "direct", "Amina", "said", 0),
            ("the mine is safe", "indirect", "minister", "said", 1),
        ],
    ),
    (
        "The mayor insisted that the sign over the door of the old school, “No ferry, no town”, "
        "must come down; it hangs there still.",
        [
            (
                "the sign over the door of the old school, “No ferry, no town”, must come down",
                "indirect",
                "mayor",
                "insisted",
                0,
            ),
            ("No ferry, no town", "direct", "", "", 1),
        ],
    ),
]

# Words that are nobody else's, or of which that is not certain.
OWN = [
    "We say that the ferry stays.",
    "Our union believes that the ferry stays.",
    "Our crew says that the ferry stays.",
    "We, the crew, said that the ferry stays.",
    "We have met the mayor and say that the ferry stays.",
    "It must be said that the ferry is slow.",
    "It is important to stress that the ferry is slow.",
    "One could say that the ferry is slow.",
    "The crew was told to leave.",
    "The owners lay claims to the island.",
    "The mayor claims the island.",
    "The reports that reached us were false.",
    "The claim that the ferry is slow is false.",
    "False claims that the ferry is slow are spread.",
    "The two states that signed the treaty have no coast.",
    "The Baltic states that the treaty binds have no ferry.",
    "Who said that the ferry is slow?",
    "Did the mayor say that the ferry is slow?",
    "Say no to the bus.",
    "Say it loud: the ferry stays.",
    "Workers say no to the sale of the quay.",
    "The crew asked for a new boat.",
    "The union calls for a strike.",
    "The mayor said that.",
    "The mayor said nothing about the boat that sank.",
    "The mayor did not say that the ferry is slow.",
    "Nobody says that the ferry is slow.",
    "The mayor must admit that the ferry is quick.",
    "If the mayor says that the ferry is slow, she is wrong.",
    "The flood reveals that the dam was never mended.",
    "The board's decision confirms that the school is not wanted.",
    "The mayor denies that the ferry is slow.",
    "According to plan, the boat left at noon.",
    "According to our statement, the boat left at noon.",
    "In May, the mayor said.",
    "We love the boat, but it is old, the mayor said.",
    "The boat left to say goodbye to the crew that stayed.",
    "The storm warned nobody.",
    "This meeting declares that the ferry stays.",
    "The things they say that we believe are lies.",
    "Some will say that the ferry is slow.",
    "It may be said that the ferry is slow.",
    "Those who claim that the ferry is slow have never sailed.",
]

# Words in quotation marks: of all kinds of marks, one in another, speaker before and after.
QUOTED = [
    (
        "The mayor said: \"The sign 'Keep out' is ours.\"",
        [
            ("The sign 'Keep out' is ours.", "direct", "mayor", "said", 0),
            ("Keep out", "scare", "", "", 1),
        ],
    ),
    (
        "“He shouted ‘the boat is burning’ twice,” said Amina.",
        [
            ("He shouted ‘the boat is burning’ twice,", "direct", "Amina", "said", 0),
            ("the boat is burning", "direct", "", "shouted", 1),
        ],
    ),
    (
        "Stadträtin Brandt erklärte: „Das Wort ‚Fähre‘ ist alt.“",
        [
            ("Das Wort ‚Fähre‘ ist alt.", "direct", "Stadträtin Brandt", "erklärte", 0),
            ("Fähre", "scare", "", "", 1),
        ],
    ),
    (
        "La maire a dit : « Le bateau est vieux. »",
        [("Le bateau est vieux.", "direct", "maire", "a dit", 0)],
    ),
    (
        "“Nobody will be cut off,” says Councillor Brandt. “The bus comes every hour.”",
        [
            ("Nobody will be cut off,", "direct", "Councillor Brandt", "says", 0),
            ("The bus comes every hour.", "direct", "Councillor Brandt", "says", 0),
        ],
    ),
    (
        "“Nobody,” said Brandt, “will be cut off from the town.”",
        [
            ("Nobody,", "direct", "Brandt", "said", 0),
            ("will be cut off from the town.", "direct", "Brandt", "said", 0),
        ],
    ),
    (
        "“Nobody will be cut off,” says Brandt. “Open Shops” hangs in every door.",
        [
            ("Nobody will be cut off,", "direct", "Brandt", "says", 0),
            ("Open Shops", "scare", "", "", 0),
        ],
    ),
    (
        "According to Dr. Sand, “the moon is nearer than the bus.”",
        [("the moon is nearer than the bus.", "direct", "Dr. Sand", "According to", 0)],
    ),
    (
        "We repeat our call of May: “The ferry stays with the town.”",
        [("The ferry stays with the town.", "self-quoted", "", "We repeat", 0)],
    ),
    ("The workers’ boat isn’t the owner’s; it’s the town’s, and rock ’n’ roll is played.", []),
    ("In the ’90s the 5\" pipe and the 6' ladder were the pupils' own.", []),
]

# The shipped statements, read before the rules were tried on them:
# (statement, role, first words, last words, kind, speaker, cue, nested).
SHIPPED = [
    (
        "ilps-canada", "body", "these sanctions", "killing Iranians", "indirect",
        "Western media", "admit", 0,
    ),
    ("ilps-us", "body", "US out of Iraq,", "war with Iran!", "direct", "", "", 0),
    (
        "ilps-us", "body", "it was", "‘worth it’", "indirect",
        "then-Secretary of State Madeline Albright", "remarked", 0,
    ),
    (
        "ilps-us", "body", "worth", "it", "direct",
        "then-Secretary of State Madeline Albright", "remarked", 1,
    ),
    (
        "ilps-us", "body", "In committing", "US imperialism.", "direct",
        "ILPS chair emeritus Jose Maria Sison", "observed", 0,
    ),
    (
        "acg", "body", "In the face", "in the region.", "direct",
        "Alliance of Middle Eastern and North African Socialists", "noted", 0,
    ),
    (
        "acg", "repeat", "In the face", "in the region.", "direct",
        "Alliance of Middle Eastern and North African Socialists", "noted", 0,
    ),
    (
        "iaswi", "body", "any military escalation", "around the world", "indirect",
        "Many concerned people", "point", 0,
    ),
    (
        "iaswi", "body", "A working", "contemporary history.", "self-quoted", "",
        "We reiterate", 0,
    ),
    (
        "iaswi-bulletin", "body", "any military escalation", "around the world", "indirect",
        "Many concerned people", "point", 0,
    ),
]  # fmt: skip
