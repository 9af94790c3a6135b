"""Texts and the quoted stretches in them as a person reads them.

Each entry is (text, [(the quoted words without their marks, kind, speaker)]). Three words or more,
or a verb of saying, make a quotation `direct`; one or two words without such a verb are `scare`;
what a statement introduces as its own earlier words is `self-quoted`; words reported without marks
are `indirect`. The speaker stands without a
leading article, and is empty where the sentence names none.
"""

VOICES = [
    # In German, French and Spanish the speaker may follow the verb.
    (
        "Am Montag sagte der Minister: „Die Fähre ist alt.“",
        [("Die Fähre ist alt.", "direct", "Minister")],
    ),
    (
        "Der Minister sagte am Montag: „Die Fähre ist alt.“",
        [("Die Fähre ist alt.", "direct", "Minister")],
    ),
    (
        "Der Minister sagte der Presse: „Die Fähre ist alt.“",
        [("Die Fähre ist alt.", "direct", "Minister")],
    ),
    (
        "Der Minister, der irrt, sagte der Presse: „Die Fähre ist alt.“",
        [("Die Fähre ist alt.", "direct", "Minister")],
    ),
    (
        "Nach dem Sturm erklärte gestern Ada Quill in Berlin: „Die Fähre ist alt.“",
        [("Die Fähre ist alt.", "direct", "Ada Quill")],
    ),
    (
        "Es regnete, und im Hafen sagte die Lotsin: „Die Fähre ist alt.“",
        [("Die Fähre ist alt.", "direct", "Lotsin")],
    ),
    ("Am Montag sagte er: „Die Fähre ist alt.“", [("Die Fähre ist alt.", "direct", "")]),
    (
        "Am Montag erklärte unsere Gewerkschaft: „Die Fähre ist alt.“",
        [("Die Fähre ist alt.", "self-quoted", "")],
    ),
    (
        "Lundi, a dit le maire : « Le bateau est vieux. »",
        [("Le bateau est vieux.", "direct", "maire")],
    ),
    (
        "Le maire a dit lundi : « Le bateau est vieux. »",
        [("Le bateau est vieux.", "direct", "maire")],
    ),
    (
        "El lunes dijo el alcalde: «El barco es viejo.»",
        [("El barco es viejo.", "direct", "alcalde")],
    ),
    ("Dijo el alcalde: «El barco es viejo.»", [("El barco es viejo.", "direct", "alcalde")]),
    # What somebody is or did before speaking is no part of the name.
    ('He is 6\'2" and said: "The boat is old."', [("The boat is old.", "direct", "")]),
    (
        "Ada Quill stood up and said: “The boat is old.”",
        [("The boat is old.", "direct", "Ada Quill")],
    ),
    (
        "The mayor was late and then said: “The boat is old.”",
        [("The boat is old.", "direct", "mayor")],
    ),
    (
        "The mayor and the pilot said: “The boat is old.”",
        [("The boat is old.", "direct", "mayor and the pilot")],
    ),
    # Words of others stay theirs, whoever "us" and "our" are.
    (
        "We were told by the minister that “there is no money.”",
        [("there is no money.", "direct", "minister")],
    ),
    ("Our rulers say: “Be patient.”", [("Be patient.", "direct", "Our rulers")]),
    (
        "The owners who exploit us said: “Be patient.”",
        [("Be patient.", "direct", "owners who exploit us")],
    ),
    (
        "We reject the position of the minister, “there is no money for boats”.",
        [("there is no money for boats", "direct", "")],
    ),
    (
        "The minister, who the crew said was wrong, said: “Be patient.”",
        [("Be patient.", "direct", "minister")],
    ),
    ("Nobody says that “all will be well”.", [("all will be well", "direct", "")]),
    (
        "The mayor said on Monday in a long speech to the town council: “Be patient.”",
        [("Be patient.", "direct", "mayor")],
    ),
    # Named before the quotation.
    (
        "ILPS chair emeritus Jose Maria Sison has observed: “Trump is moved by selfish desire. "
        "But the criminal act has serious consequences.” Indeed many took to the streets.",
        [
            (
                "Trump is moved by selfish desire. But the criminal act has serious consequences.",
                "direct",
                "ILPS chair emeritus Jose Maria Sison",
            )
        ],
    ),
    (
        "As the Alliance of Middle Eastern and North African Socialists noted: "
        '"Opposition can only be effective when rooted in solidarity." The attack was not.',
        [
            (
                "Opposition can only be effective when rooted in solidarity.",
                "direct",
                "Alliance of Middle Eastern and North African Socialists",
            )
        ],
    ),
    (
        "When asked about the death toll, then-Secretary of State Madeline Albright famously "
        "remarked that it was ‘worth it’.",
        [
            ("it was ‘worth it", "indirect", "then-Secretary of State Madeline Albright"),
            ("worth it", "direct", "then-Secretary of State Madeline Albright"),
        ],
    ),
    (
        "Prof. Vera Holm wrote in her report: “The figures do not support a closing.”",
        [("The figures do not support a closing.", "direct", "Prof. Vera Holm")],
    ),
    (
        "According to Dr. Sand, “a bus stop on the hill might as well be on the moon.”",
        [("a bus stop on the hill might as well be on the moon.", "direct", "Dr. Sand")],
    ),
    ("The Mayor answered: “Not now.”", [("Not now.", "direct", "Mayor")]),
    (
        "The crew wrote: “We have\nserved this river for 20\nyears.” Nobody answered.",
        [("We have served this river for 20 years.", "direct", "crew")],
    ),
    (
        "Amina said: “العبّارة هي طريقنا إلى البيت.”",
        [("العبّارة هي طريقنا إلى البيت.", "direct", "Amina")],
    ),
    # Named after it.
    (
        "“The bus will replace the ferry,” Councillor Brandt told the press on 3 March.",
        [("The bus will replace the ferry,", "direct", "Councillor Brandt")],
    ),
    (
        '"I did not fail the test. The bus failed it," Jonas told our newspaper.',
        [("I did not fail the test. The bus failed it,", "direct", "Jonas")],
    ),
    ("“Bring lights!” shouted Amina.", [("Bring lights!", "direct", "Amina")]),
    (
        "“Nobody will be cut off,” says Councillor Brandt. “The bus comes every 20 minutes.”",
        [
            ("Nobody will be cut off,", "direct", "Councillor Brandt"),
            ("The bus comes every 20 minutes.", "direct", "Councillor Brandt"),
        ],
    ),
    # Named nowhere.
    (
        "The hall was hung with ‘No night without a boat!’ in red letters.",
        [("No night without a boat!", "direct", "")],
    ),
    (
        "The poster “Open Shops, Not Empty Windows” hangs in every door.",
        [("Open Shops, Not Empty Windows", "direct", "")],
    ),
    # The statement's own earlier words.
    (
        "We reiterate our position for the past 20 years: “A progressive position defends peace.”",
        [("A progressive position defends peace.", "self-quoted", "")],
    ),
    (
        "As we said in May: “We shall not sign any plan.” That still stands.",
        [("We shall not sign any plan.", "self-quoted", "")],
    ),
    (
        "In our letter of 2019 we wrote: “The crossing shall be kept.”",
        [("The crossing shall be kept.", "self-quoted", "")],
    ),
    # Words held at arm's length.
    ('The so-called "hearings" did not mention it.', [("hearings", "scare", "")]),
    ("The ‘toy’ has carried 610 passengers a day.", [("toy", "scare", "")]),
    ("Our ‘good friends’ at the town hall know that.", [("good friends", "scare", "")]),
    (
        "Ours is the 'cheap' boat, theirs the 'modern' bus.",
        [("cheap", "scare", ""), ("modern", "scare", "")],
    ),
    # Marks of other languages.
    (
        "Stadträtin Brandt erklärte: „Der Bus ersetzt die Fähre. Niemand wird abgeschnitten.“ "
        "Wir haben nachgerechnet.",
        [
            (
                "Der Bus ersetzt die Fähre. Niemand wird abgeschnitten.",
                "direct",
                "Stadträtin Brandt",
            )
        ],
    ),
    (
        "La concejala Brandt asegura: «Nadie quedará aislado». ¿De verdad?",
        [("Nadie quedará aislado", "direct", "concejala Brandt")],
    ),
    ("»Sauber und leise« ist das Boot, nicht der Bus.", [("Sauber und leise", "direct", "")]),
    ("‚Sauber‘ ist der Bus nicht.", [("Sauber", "scare", "")]),
    # Apostrophes inside and outside.
    (
        "The Mayor said: ‘The boat’s engine is old.’ The club’s members laughed.",
        [("The boat’s engine is old.", "direct", "Mayor")],
    ),
    ("The workers' council and the pupils' parents don't agree; it's the town's loss.", []),
    ("The workers’ council and the pupils’ parents don’t agree; it’s the town’s loss.", []),
    ("In the 1980's the boat was new, and rock 'n' roll was played on it.", []),
    ("The militias of al-Hashd al-Sha'bi and the people's party met.", []),
    # Marks without a partner, or with nothing between.
    ("She said: “The boat is old and nobody mends it.", []),
    ("Nobody mends it,” and then she left.", []),
    ('The bath needs 5" pipes, and nobody has them.', []),
    ("Between the marks “” nothing stands.", []),
]
