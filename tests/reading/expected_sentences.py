"""Passages and the sentences in them as a person reads them.

Each entry is (text, [sentences]); white space counts as one space. A quotation of several
sentences is split inside, so that each of its sentences can be counted and shown.
"""

ENGLISH = [
    # A point that ends no sentence.
    (
        "The U.S. troops are to leave. The U.S.A., Canada and their allies are silent.",
        ["The U.S. troops are to leave.", "The U.S.A., Canada and their allies are silent."],
    ),
    (
        "It was said on Jan. 8 that nothing had been decided. On Jan. 9 it was decided.",
        ["It was said on Jan. 8 that nothing had been decided.", "On Jan. 9 it was decided."],
    ),
    (
        "We oppose its allies, i.e. Saudi Arabia and others. We said so.",
        ["We oppose its allies, i.e. Saudi Arabia and others.", "We said so."],
    ),
    (
        "A Socialist Project e-bulletin ... No. 1970 ... January 7, 2020",
        ["A Socialist Project e-bulletin ... No. 1970 ... January 7, 2020"],
    ),
    (
        "Dr. Lund and Prof. Holm offered Mrs. Sand a boat. She took it.",
        ["Dr. Lund and Prof. Holm offered Mrs. Sand a boat.", "She took it."],
    ),
    (
        "Each crossing costs 2.16 crowns, i.e. 480,000 a year.",
        ["Each crossing costs 2.16 crowns, i.e. 480,000 a year."],
    ),
    (
        "It does not run after 9 p.m., when the night shift begins. We walk.",
        ["It does not run after 9 p.m., when the night shift begins.", "We walk."],
    ),
    (
        "The minutes (see p. 4 of the report) say nothing. They are short.",
        ["The minutes (see p. 4 of the report) say nothing.", "They are short."],
    ),
    (
        "Vol. 3, No. 12 of the minutes is missing.",
        ["Vol. 3, No. 12 of the minutes is missing."],
    ),
    ("J. M. Sison wrote to us. We answered.", ["J. M. Sison wrote to us.", "We answered."]),
    ("Osk Lines Ltd. runs the boat. We pay.", ["Osk Lines Ltd. runs the boat.", "We pay."]),
    ("In the 1980’s, the boat was new.", ["In the 1980’s, the boat was new."]),
    # Points that trail off.
    (
        "At... the same time, we warn against fear. Fear helps nobody.",
        ["At... the same time, we warn against fear.", "Fear helps nobody."],
    ),
    (
        "Its allies, i.e. Saudi Arabia, Israel …, while supporting the strike, said nothing.",
        ["Its allies, i.e. Saudi Arabia, Israel …, while supporting the strike, said nothing."],
    ),
    (
        "It began… and it has not ended. Who knows?",
        ["It began… and it has not ended.", "Who knows?"],
    ),
    # A sentence that begins without a space before it.
    (
        "All peoples have the right to self-determination.The people who live here have a duty.",
        [
            "All peoples have the right to self-determination.",
            "The people who live here have a duty.",
        ],
    ),
    # Line ends, page breaks and hard spaces inside sentences.
    (
        "The ferry has crossed the river every\nday for 50 years. Nobody remembers a\nday without.",
        [
            "The ferry has crossed the river every day for 50 years.",
            "Nobody remembers a day without.",
        ],
    ),
    (
        "The boat is old. It is important\n\nto emphasize that it is not too old.",
        ["The boat is old.", "It is important to emphasize that it is not too old."],
    ),
    (
        "It was decided.\u00a0 Nobody was asked.\u00a0\u00a0",
        ["It was decided.", "Nobody was asked."],
    ),
    # Addresses.
    (
        "Read it at https://harbour-list.example/report.pdf, then decide. Write to us.",
        ["Read it at https://harbour-list.example/report.pdf, then decide.", "Write to us."],
    ),
    (
        "The offer stands at www.osklines.example. We know it.",
        ["The offer stands at www.osklines.example.", "We know it."],
    ),
    ("https://hwwu.example/ferry?line=9&day=1.5", ["https://hwwu.example/ferry?line=9&day=1.5"]),
    # Calls, questions, headings, capitals.
    ("No War with Iran! U.S. Out of Iraq!", ["No War with Iran!", "U.S. Out of Iraq!"]),
    ("NO BOAT! NO SCHOOL! NO FUTURE!", ["NO BOAT!", "NO SCHOOL!", "NO FUTURE!"]),
    ("Is that so? Yes! We have read it.", ["Is that so?", "Yes!", "We have read it."]),
    ("Long live the ferry!! Who closes it?!", ["Long live the ferry!!", "Who closes it?!"]),
    ("What the Decision Means", ["What the Decision Means"]),
    ("AGAINST ALL WARS", ["AGAINST ALL WARS"]),
    ("We want this: a boat, a fare, a bell.", ["We want this: a boat, a fare, a bell."]),
    # Quotations.
    (
        "She said: “The boat is old. It leaks. We love it.” Nobody answered.",
        ["She said: “The boat is old.", "It leaks.", "We love it.”", "Nobody answered."],
    ),
    (
        'She wrote: "It is late. The boat waits." Then she left.',
        ['She wrote: "It is late.', 'The boat waits."', "Then she left."],
    ),
    (
        "He shouted “Save the ferry!” and went home.",
        ["He shouted “Save the ferry!” and went home."],
    ),
    (
        "“This is our river!” The crowd stayed until midnight.",
        ["“This is our river!”", "The crowd stayed until midnight."],
    ),
    (
        "“Nobody will be cut off,” says Councillor Brandt. “The bus will come.”",
        ["“Nobody will be cut off,” says Councillor Brandt.", "“The bus will come.”"],
    ),
    (
        "They found that it was ‘worth it’. We do not.",
        ["They found that it was ‘worth it’.", "We do not."],
    ),
    (
        "She said: “العبّارة هي طريقنا إلى البيت.” The ferry is our way home.",
        ["She said: “العبّارة هي طريقنا إلى البيت.”", "The ferry is our way home."],
    ),
]

GERMAN = [
    (
        "Stadträtin Brandt erklärte: „Der Bus ersetzt die Fähre. Niemand wird abgeschnitten.“ "
        "Wir haben nachgerechnet.",
        [
            "Stadträtin Brandt erklärte: „Der Bus ersetzt die Fähre.",
            "Niemand wird abgeschnitten.“",
            "Wir haben nachgerechnet.",
        ],
    ),
    (
        "Die Fähre fährt am 30. Juni zum letzten Mal. Danach fährt der Bus.",
        ["Die Fähre fährt am 30. Juni zum letzten Mal.", "Danach fährt der Bus."],
    ),
    (
        "Ein Boot käme mit Strom aus, d. h. nahezu ohne Abgase. Das ist viel.",
        ["Ein Boot käme mit Strom aus, d. h. nahezu ohne Abgase.", "Das ist viel."],
    ),
    ("Saubere Boote statt voller Straßen!", ["Saubere Boote statt voller Straßen!"]),
]

SPANISH = [
    (
        "¡No al cierre! ¿Quién pregunta a los vecinos? Nadie.",
        ["¡No al cierre!", "¿Quién pregunta a los vecinos?", "Nadie."],
    ),
    (
        "La Sra. Molina va al hospital. El autobús no llega.",
        ["La Sra. Molina va al hospital.", "El autobús no llega."],
    ),
    (
        "La concejala asegura: «Nadie quedará aislado». ¿De verdad?",
        ["La concejala asegura: «Nadie quedará aislado».", "¿De verdad?"],
    ),
    (
        "El precio subió un 18 por ciento, a 1.50 coronas. ¡El río es de todos!",
        ["El precio subió un 18 por ciento, a 1.50 coronas.", "¡El río es de todos!"],
    ),
]
