"""What a reader finds: the slogans of 24 invented statements, by statement.

Each row: the exact words as they stand in the text (line breaks included), which occurrence of
that string (0-based, by code points, overlaps counted), kind, certainty, note. Bounds include the
end mark (and an opening mark in Spanish) and exclude quotation marks, bullets, numbers and "#".
A set-off line in the body is a "banner", unless an announcement ("Our demands:") or the end of the
text makes it more. Demands in prose are listed where they stand under a verb of demanding;
rhetorical questions, practical requests ("Bring a chair!"), thanks, headings, mastheads and buttons
are not listed. `needs lines` in a note: the text lost its lines, and
only its own line would show the call.
"""

EXPECTED = {
    'quay-strike': [
        ('Down tools on the ninth!', 0, 'title', 'certain', ''),
        ('Hands off the harbour!', 0, 'banner', 'certain', ''),
        ('A harbour without hands is only water.', 0, 'in prose', 'arguable', 'aphorism in prose'),
        ('The night rate back!', 0, 'announced', 'certain', ''),
        ('Three gangs, not two!', 0, 'announced', 'certain', ''),
        ('No gate in the sea wall!', 0, 'announced', 'certain', ''),
        ('They have the keys to the gate and the seal of the court, but we are\nthe ones who open it!', 0, 'closing call', 'certain', 'runs over a line end'),
        ('Long live the strike!', 0, 'closing call', 'certain', ''),
    ],
    'lantern-appeal': [
        ('No child in the cold!', 0, 'title', 'certain', 'title run into the text; its start needs lines or the title column'),
        ('One blanket, one night, one life!', 0, 'banner', 'certain', ''),
        ('Cold is not weather; cold is a decision.', 0, 'in prose', 'arguable', 'aphorism in prose'),
        ('A lamp in every window', 0, 'banner', 'arguable', 'needs lines'),
        ('Give tonight!', 0, 'closing call', 'certain', ''),
        ('Let nobody freeze alone!', 0, 'closing call', 'certain', ''),
    ],
    'transport-ministry': [],
    'ferrow-apology': [],
    'hale-dairy': [],
    'orchard-flyer': [
        ('VOTE ORCHARD', 0, 'title', 'certain', 'caps text; no end mark'),
        ('TWENTY-SIX YEARS ARE ENOUGH', 0, 'banner', 'certain', 'no end mark'),
        ('A DOCTOR IN THE VALE, NOT ON THE PHONE', 0, 'announced', 'certain', 'no end mark'),
        ('ROADS BEFORE BANQUETS', 0, 'announced', 'certain', 'no end mark'),
        ('NEITHER FAVOURS NOR FEUDS', 0, 'announced', 'certain', 'no end mark'),
        ('WHO CANNOT FIND THE PURSE SHOULD NOT HOLD IT.', 0, 'in prose', 'arguable', 'aphorism in prose'),
        ('DOWN WITH THE THREE FAMILIES!', 0, 'closing call', 'certain', ''),
        ('ONE VALE, ONE VOICE, LIST FOUR!', 0, 'closing call', 'certain', ''),
    ],
    'students-assembly': [
        ('a university with a turnstile is a shop', 0, 'in prose', 'arguable', 'aphorism in a clause'),
        ('calls on the Senate to\nwithdraw it', 0, 'in prose', 'arguable', 'demand in prose'),
        ('Calls on the Rector to take the fence down before the beginning of\nthe examinations', 0, 'in prose', 'arguable', 'demand in prose'),
        ("Demands that no student be struck off for debts of less than one\nmonth's rent", 0, 'in prose', 'arguable', 'demand in prose'),
        ('Neither fees nor fences', 0, 'announced', 'certain', 'list in a sentence; runs on with a semicolon'),
        ('Books, not batons', 0, 'announced', 'certain', 'list in a sentence'),
        ('Nothing about us without us', 0, 'announced', 'certain', 'list in a sentence'),
        ('after the summer the fence will be a wall, and the\norder will be a habit.', 0, 'in prose', 'arguable', 'aphorism in a clause'),
        ("Long live the students' strike!", 0, 'closing call', 'certain', ''),
        ('Fees out of our university!', 0, 'closing call', 'certain', ''),
    ],
    'lock-street': [
        ('Hands off Lock Street!', 0, 'title', 'certain', 'title of two calls'),
        ('Homes for people, not for profit!', 0, 'title', 'certain', 'title of two calls'),
        ('NOBODY MOVES!', 0, 'banner', 'certain', 'capitals'),
        ('No evictions, not one!', 0, 'announced', 'certain', ''),
        ('Repairs before dividends!', 0, 'announced', 'certain', ''),
        ('A seat for tenants at every table!', 0, 'announced', 'certain', ''),
        ('Our homes are not your savings bank.', 0, 'banner', 'certain', 'announced after a colon, runs on to the end of the sentence'),
        ('WE STAY', 0, 'banner', 'certain', 'capitals; no end mark'),
        ('Castellan out of Lock Street!', 0, 'closing call', 'certain', ''),
    ],
    'bishop-letter': [
        ('Keep the lamp lit.', 0, 'banner', 'certain', 'refrain, 1 of 3'),
        ('A closed door warms nobody.', 0, 'in prose', 'arguable', 'aphorism in prose'),
        ('Keep the lamp lit.', 1, 'banner', 'certain', 'refrain, 2 of 3'),
        ('Bread for myself is a worry;\nbread for my neighbour is a prayer.', 0, 'in prose', 'arguable', 'aphorism in prose, two-part'),
        ('Keep the lamp lit.', 2, 'banner', 'certain', 'refrain, 3 of 3'),
    ],
    'ardal-museum': [],
    'fishers-bay': [
        ('Trawlers out of our bay!', 0, 'title', 'certain', 'title run into the text; its start needs lines or the title column'),
        ('No fry, no fish, no Kelm', 0, 'banner', 'arguable', 'needs lines'),
        ('The sea did not sign them.', 0, 'in prose', 'arguable', 'aphorism in prose'),
        ('It begins where we drown.', 0, 'in prose', 'arguable', 'aphorism in prose'),
        ('Hands off the harbour!', 0, 'banner', 'certain', ''),
        ('The association demands that the ice house remain in the hands of those who use it and that the licences be withdrawn.', 0, 'in prose', 'arguable', 'demand in prose'),
        ('Small nets, big hearts, go home!', 0, 'quoted chant', 'certain', 'announced after a colon, not in quotes'),
        ('Kelm is not for sale!', 0, 'closing call', 'certain', ''),
        ('Neither ice nor herring for the trawlers', 0, 'closing call', 'arguable', 'needs lines'),
    ],
    'tideline-call': [
        ('Shut\nit down, keep it down!', 0, 'quoted chant', 'certain', ''),
        ('Our streets, our sea!', 0, 'quoted chant', 'certain', ''),
        ('no coal, no flood, no\nfear', 0, 'quoted chant', 'certain', 'chant with no mark of its own'),
        ('Grayhead keeps you warm', 0, 'quoted chant', 'arguable', "opponents' slogan, quoted"),
        ('We now call on everyone to take part in a Week of Tides from 20 to 26\nSeptember.', 0, 'in prose', 'arguable', 'call to take part, in prose'),
        ('You cannot bargain with a tide.', 0, 'in prose', 'arguable', 'aphorism in prose'),
        ('Hands\noff our harbour!', 0, 'quoted chant', 'certain', ''),
        ('Coal out of Essel!', 0, 'closing call', 'certain', ''),
        ('Rise before the tide does!', 0, 'closing call', 'certain', ''),
    ],
    'hearth-programme': [
        ('Land to those who plough it!', 0, 'announced', 'certain', 'numbered, followed by prose'),
        ('Not one well in private hands!', 0, 'announced', 'certain', 'numbered, followed by prose'),
        ('Cancel the seed debt', 0, 'announced', 'certain', 'numbered, no end mark'),
        ('A school in every village, a doctor in every valley', 0, 'announced', 'certain', 'numbered, no end mark'),
        ('demands equal pay for equal harvest', 0, 'in prose', 'arguable', 'demand in prose, numbered'),
        ('We ask not where you pray but where you plough.', 0, 'in prose', 'arguable', 'aphorism in prose'),
        ('Long live the union of hearth and field!', 0, 'closing call', 'certain', ''),
        ('Land now!', 0, 'closing call', 'certain', ''),
    ],
    'night-bus': [
        ('Save the night bus!', 0, 'title', 'certain', 'in quotes in the title'),
        ('Not one stop less!', 0, 'title', 'certain', 'in quotes in the title'),
        ('Save the night bus', 1, 'quoted chant', 'certain', 'repeats half the title without an end mark'),
        ('We drive, they decide!', 0, 'banner', 'certain', 'banner in quotes after a colon'),
        ('The night belongs to those who work it.', 0, 'closing call', 'arguable', 'last sentence of the prose, could be a mere wish'),
    ],
    'selwick-obituary': [],
    'heater-recall': [],
    'millet-ad': [
        ('Real bread takes its time', 0, 'title', 'certain', 'product slogan; no end mark'),
        ('Less bag, more bread!', 0, 'banner', 'certain', 'product slogan'),
        ('Get up early.', 0, 'closing call', 'arguable', 'invitation rather than slogan'),
        ('Real bread takes its time.', 0, 'closing call', 'certain', 'product slogan repeated, with an end mark'),
    ],
    'season-letter': [],
    'baths-petition': [
        ("Save the Tanners' Baths!", 0, 'title', 'certain', 'title run into the text; its start needs lines or the title column'),
        ('Water, not garages!', 0, 'banner', 'certain', ''),
        ('We demand that the closure be put off until the second estimate has been examined in public.', 0, 'in prose', 'arguable', 'demand in prose'),
        ('A city that cannot swim will sink', 0, 'banner', 'arguable', 'needs lines'),
        ('Sign it, share it, swim!', 0, 'closing call', 'certain', 'three imperatives'),
        ('Not one pool less!', 0, 'closing call', 'certain', ''),
    ],
    'ward-letter': [
        ('Not one ward less', 0, 'banner', 'certain', 'no end mark'),
        ('A fever does not\nread a balance sheet.', 0, 'in prose', 'arguable', 'aphorism in prose, broken over lines'),
        ('Care for people,\nnot for\nprofit!', 0, 'banner', 'certain', 'broken over three lines'),
        ('Open the wards,\nopen them now!', 0, 'quoted chant', 'certain', 'chant broken over lines'),
        ('We insist that two nurses be on duty in every ward,\nevery night.', 0, 'in prose', 'arguable', 'demand in prose'),
        ('Nothing about us without us', 0, 'closing call', 'certain', 'exact call of another statement, no end mark'),
    ],
    'flood-faq': [],
    'erlenwald': [
        ('Kein Meter Straße durch den Erlenwald!', 0, 'title', 'certain', ''),
        ('Erlen statt Asphalt!', 0, 'banner', 'certain', ''),
        ('Wer den Wald fällt, der\nfällt den Regen.', 0, 'in prose', 'arguable', 'Sentenz im Fließtext'),
        ('Lasst die Erlen stehen!', 0, 'quoted chant', 'certain', 'in deutschen Anführungszeichen'),
        ('Das Fenster lässt sich schließen,\nder Beschluss lässt sich ändern.', 0, 'in prose', 'arguable', 'zweiteilige Sentenz im Fließtext'),
        ('Weg mit dem Beschluss vom 18. März', 0, 'announced', 'certain', 'ohne Ausrufezeichen'),
        ('Bahn frei für die Kreisbahn', 0, 'announced', 'certain', 'ohne Ausrufezeichen'),
        ('Keine Rodung ohne Bürgerentscheid', 0, 'announced', 'certain', 'ohne Ausrufezeichen'),
        ('Hände weg vom Erlenwald!', 0, 'closing call', 'certain', ''),
        ('Der Wald bleibt!', 0, 'closing call', 'certain', ''),
    ],
    'agua-sierra': [
        ('El agua no se vende', 0, 'title', 'certain', 'sin signos'),
        ('¡Ni un candado más!', 0, 'banner', 'certain', ''),
        ('¡El agua es del pueblo, no de Hidrosur!', 0, 'quoted chant', 'certain', 'consigna entre comillas latinas'),
        ('Quien cierra el río abre la guerra.', 0, 'in prose', 'arguable', 'sentencia en el texto'),
        ('Nosotros no queremos guerra, queremos regar.', 0, 'in prose', 'arguable', 'frase de dos partes en el texto'),
        ('exigimos que se abran las nueve compuertas antes de la siembra y que se anule la concesión de 2014.', 0, 'in prose', 'arguable', 'exigencia en el texto'),
        ('¡Fuera Hidrosur de la sierra!', 0, 'announced', 'certain', ''),
        ('¡Agua sí, candados no!', 0, 'announced', 'certain', ''),
        ('¡Abajo la concesión!', 0, 'announced', 'certain', ''),
        ('¡Viva la sierra, viva el agua libre!', 0, 'closing call', 'certain', 'dos signos dentro de una llamada'),
    ],
    'mizusawa-dam': [
        ('瀬戸川にダムはいらない！', 0, 'title', 'certain', ''),
        ('ふるさとを沈めるな！', 0, 'banner', 'certain', ''),
        ('川を返せ、鮎を返せ！', 0, 'quoted chant', 'certain', 'かぎ括弧の中'),
        ('川は誰のものでもない。', 0, 'in prose', 'arguable', '格言のような一文'),
        ('ダム計画の即時撤回を', 0, 'announced', 'certain', '箇条書き、感嘆符なし'),
        ('ダムより堤防を', 0, 'announced', 'certain', '箇条書き、感嘆符なし'),
        ('村民抜きで村のことを決めるな', 0, 'announced', 'certain', '箇条書き、感嘆符なし'),
        ('ダムにノー、川にイエス！', 0, 'closing call', 'certain', ''),
    ],
}

# Groups of related slogans. Groups overlap: a pattern group holds its variants too.
# FAMILY_KINDS names each group, in the same order.
FAMILIES = [
    [  # exact and variant
        ('quay-strike', 'Hands off the harbour!'),
        ('fishers-bay', 'Hands off the harbour!'),
        ('tideline-call', 'Hands\noff our harbour!'),
    ],
    [  # pattern: Hands off X
        ('quay-strike', 'Hands off the harbour!'),
        ('fishers-bay', 'Hands off the harbour!'),
        ('tideline-call', 'Hands\noff our harbour!'),
        ('lock-street', 'Hands off Lock Street!'),
    ],
    [  # variant
        ('quay-strike', 'Long live the strike!'),
        ('students-assembly', "Long live the students' strike!"),
    ],
    [  # pattern: Long live X
        ('quay-strike', 'Long live the strike!'),
        ('students-assembly', "Long live the students' strike!"),
        ('hearth-programme', 'Long live the union of hearth and field!'),
    ],
    [  # exact (end mark aside)
        ('students-assembly', 'Nothing about us without us'),
        ('ward-letter', 'Nothing about us without us'),
    ],
    [  # pattern: X for people, not for profit
        ('lock-street', 'Homes for people, not for profit!'),
        ('ward-letter', 'Care for people,\nnot for\nprofit!'),
    ],
    [  # pattern: X out of Y
        ('students-assembly', 'Fees out of our university!'),
        ('lock-street', 'Castellan out of Lock Street!'),
        ('fishers-bay', 'Trawlers out of our bay!'),
        ('tideline-call', 'Coal out of Essel!'),
    ],
    [  # pattern: Not one X less
        ('night-bus', 'Not one stop less!'),
        ('ward-letter', 'Not one ward less'),
        ('baths-petition', 'Not one pool less!'),
    ],
    [  # pattern: Save the X
        ('night-bus', 'Save the night bus!'),
        ('night-bus', 'Save the night bus'),
        ('baths-petition', "Save the Tanners' Baths!"),
    ],
    [  # pattern: Neither X nor Y
        ('orchard-flyer', 'NEITHER FAVOURS NOR FEUDS'),
        ('students-assembly', 'Neither fees nor fences'),
        ('fishers-bay', 'Neither ice nor herring for the trawlers'),
    ],
    [  # pattern: No X, no Y, no Z
        ('fishers-bay', 'No fry, no fish, no Kelm'),
        ('tideline-call', 'no coal, no flood, no\nfear'),
    ],
]

FAMILY_KINDS = [
    'exact and variant',
    'pattern: Hands off X',
    'variant',
    'pattern: Long live X',
    'exact (end mark aside)',
    'pattern: X for people, not for profit',
    'pattern: X out of Y',
    'pattern: Not one X less',
    'pattern: Save the X',
    'pattern: Neither X nor Y',
    'pattern: No X, no Y, no Z',
]
