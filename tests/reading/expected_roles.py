"""Paragraphs and their roles as a person reads them, written before there were rules.

Each paragraph is (role, its first words, its last words); white space counts as one space.
"""

# The statements that come with the project.
SHIPPED = {
    "ilps-canada": [
        ("title", "No War with Iran!", "Out of Iraq!"),
        ("body", "ILPS in Canada condemns", "in Western Asia."),
        ("body", "On Thursday night,", "occupation of Iraq."),
        ("body", "Both were operating", "a war crime."),
        ("body", "Iraq has been the victim", "in modern history."),
        ("body", "Iran is a country under", "Sanctions are warfare!"),
        ("body", "Iran won some brief", "in all but name."),
        ("body", "ILPS in Canada stands", "and its resources."),
        ("body", "U.S.-led imperialism is", "of imperialism itself."),
        ("call", "No war with Iran!", "No war with Iran!"),
        ("call", "U.S. out of Iraq!", "U.S. out of Iraq!"),
        ("call", "Resist U.S. imperialism", "and War!"),
        ("call", "Long Live International", "Solidarity!"),
    ],
    "ilps-us": [
        ("title", "Stand with the people", "wars of aggression!"),
        ("byline", "By International League", "Struggle (ILPS)"),
        ("editorial", "Fight Back News Service", "(ILPS) US Chapter."),
        ("body", "The cowardly assassination", "January 25th."),
    ],
    "acg": [
        ("call", "AGAINST ALL WARS", "AGAINST ALL WARS"),
        ("call", "AGAINST ALL GOVERNMENTS", "AGAINST ALL GOVERNMENTS"),
        ("call", "AGAINST ALL OPPRESSION", "AGAINST ALL OPPRESSION"),
        ("repeat", "AGAINST ALL WARS", "AGAINST ALL WARS"),
        ("repeat", "AGAINST ALL GOVERNMENTS", "AGAINST ALL GOVERNMENTS"),
        ("repeat", "AGAINST ALL OPPRESSION", "AGAINST ALL OPPRESSION"),
        ("title", "Neither Washington", "nor Tehran!"),
        ("body", "The drone killing of", "in the Middle East."),
        ("body", "Trump has threatened", "bourgeois democracy."),
        ("body", "However, we will shed", "and 19,000 injured."),
        ("body", "Similarly, the popular", "numbers of arrests."),
        ("body", "As the Alliance of", "derail these movements."),
        ("body", "Our enemy's enemy", "the following slogans:"),
        ("call", "No War but", "The Class War"),
        ("call", "Neither Washington", "nor Tehran"),
        ("call", "Solidarity with the Revolts", "and the Lebanon"),
        ("call", "Opposition to All", "Regional Imperialisms"),
        ("signature", "– Anarchist Communist Group", "anarchistcommunism.org"),
        ("repeat", "Neither Washington", "nor Tehran!"),
        ("repeat", "The drone killing of", "in the Middle East."),
        ("repeat", "Trump has threatened", "bourgeois democracy."),
        ("repeat", "However, we will shed", "and 19,000 injured."),
        ("repeat", "Similarly, the popular", "numbers of arrests."),
        ("repeat", "As the Alliance of", "derail these movements."),
        ("repeat", "Our enemy's enemy", "the following slogans:"),
        ("repeat", "No War but", "The Class War"),
        ("repeat", "Neither Washington", "nor Tehran"),
        ("repeat", "Solidarity with the Revolts", "and the Lebanon"),
        ("repeat", "Opposition to All", "Regional Imperialisms"),
        ("repeat", "- Anarchist Communist Group", "anarchistcommunism.org"),
    ],
    "iaswi-bulletin": [
        ("title", "Statement on Assassination", "and its Aftermath"),
        ("furniture", "~~~~~~~~~~~~~~(((( T h e", "))))~~~~~~~~~~~~~~~"),
        ("furniture", "A Socialist Project", "January 7, 2020"),
        ("repeat", "Statement on Assassination", "and its Aftermath"),
        ("byline", "International Alliance", "Workers in Iran"),
        ("body", "The US military’s", "of this country."),
        ("body", "Furthermore, we denounce", "in the region."),
        ("body", "At... the same time,", "the current conflict."),
        ("furniture", "Continue reading", "Continue reading"),
        ("furniture", "Share on Facebook", "Share on Facebook"),
        ("furniture", "Follow us onr0", "Follow us onr0"),
        ("furniture", "Forward to a friend:", "this link"),
        ("furniture", "powered by phpList", "powered by phpList"),
        ("furniture", "Login Form", "Login Form"),
    ],
    "iaswi": [
        ("title", "IASWI’s Statement on", "and its Aftermath"),
        ("body", "The US military’s", "in the region."),
        ("body", "At the same time,", "the current conflict."),
        ("body", "Our position, informed", "in Iran."),
        # Lines that end in a full point end no paragraph where the next word had no room left.
        ("body", "The class war between", "tortured and imprisoned."),
        ("body", "We reiterate our position", "for a brutal regime."),
        ("body", "Say no categorically", "across the region."),
        ("call", "No War But", "Class War!"),
        ("call", "Long Live International", "Class Solidarity!"),
        ("signature", "International Alliance", "in Iran (IASWI)"),
        ("signature", "January 4, 2020", "January 4, 2020"),
        ("signature", "info@workers-iran.org;", "info@workers-iran.org;"),
        ("signature", "www.workers-iran.org;", "www.workers-iran.org;"),
        ("signature", "http://etehadbinalmelali.com/ak", "http://etehadbinalmelali.com/ak"),
        ("signature", "https://twitter.com/IASWIinfo", "https://twitter.com/IASWIinfo"),
    ],
}

# Twelve invented statements on the end of a ferry line: tests/corpora/ferry.
FERRY = {
    "council": [
        ("title", "A Safe and Affordable", "for Everyone"),
        ("byline", "Tarnhaven Town Council,", "3 March 2024"),
        ("body", "The Town Council has decided,", "every 20 minutes."),
        ("body", "The Council did not take", "the swimming bath."),
        ("body", "What the Decision Means", "What the Decision Means"),
        ("body", "All season tickets", "at rush hour."),
        ("body", "The Council held two", "it does not have."),
        ("body", "A review of line 9", "in December."),
        ("signature", "Ruth Adamsen,", "of the Council"),
        ("signature", "Press office:", "press@tarnhaven.example"),
    ],
    "operator": [
        ("title", "Osk Lines on the end", "ferry service"),
        ("byline", "By Osk Lines Ltd.,", "Tarnhaven ferry"),
        ("body", "Osk Lines takes note", "of every crossing."),
        ("body", "Passenger numbers have", "run museums."),
        ("body", "We regret, however,", "on the table."),
        ("body", "All fourteen members", "decided nothing."),
        ("body", "Osk Lines will sail", "30 June."),
        ("signature", "Contact: Mara Reyer,", "Street, Tarnhaven"),
        ("signature", "www.osklines.example", "www.osklines.example"),
    ],
    "union": [
        ("title", "Keep the Sandpiper", "Sailing!"),
        ("body", "The Harbour and Waterway", "to them before."),
        ("body", "The Council says that", "too old to keep."),
        ("body", "“The bus will replace", "replaces nothing."),
        ("body", "As we said in October:", "end of the line."),
        ("body", "We call on all members", "before the summer."),
        ("call", "No Cuts Without", "Consent!"),
        ("call", "Hands Off Our", "Ferry!"),
        ("signature", "Harbour and Waterway", "Tarnhaven Branch"),
        ("signature", "5 March 2024", "5 March 2024"),
        ("signature", "office@hwwu.example", "office@hwwu.example"),
        ("signature", "https://hwwu.example/ferry", "https://hwwu.example/ferry"),
    ],
    "union-newsletter": [
        ("title", "Keep the Sandpiper", "Sailing!"),
        ("furniture", "(((((~~~~~~~ H a r b o u r", "~~~~~~~)))))"),
        ("furniture", "The weekly letter of", "March 11, 2024"),
        ("repeat", "Keep the Sandpiper", "Sailing!"),
        ("byline", "Harbour and Waterway", "Workers’ Union"),
        ("editorial", "Harbour Light is", "in a shortened form."),
        ("body", "The Harbour and Waterway", "are to go."),
        ("body", "The Council says that", "too old to keep."),
        ("body", "“The bus will replace", "replaces nothing."),
        ("body", "We are ready to talk", "end of the line."),
        ("call", "No Cuts Without", "Consent!"),
        ("call", "Hands Off Our", "Ferry!"),
        ("furniture", "Continue reading", "Continue reading"),
        ("furniture", "Share by e-mail", "Share by e-mail"),
        ("furniture", "Follow us", "Follow us"),
        ("furniture", "Forward to a friend:", "this link"),
        ("furniture", "Unsubscribe", "Unsubscribe"),
        ("furniture", "powered by MailMill", "powered by MailMill"),
        ("furniture", "Log in", "Log in"),
    ],
    "tenants": [
        ("title", "¡La Ribera Norte", "una isla!"),
        ("byline", "Asociación de Inquilinos", "marzo de 2024"),
        ("body", "El Ayuntamiento de Tarnhaven", "lleva al trabajo."),
        ("body", "La concejala Brandt", "menos tienen."),
        ("body", "El Ayuntamiento dice", "fue publicada."),
        ("body", "No pedimos un favor.", "además el barco."),
        ("call", "¡No al cierre", "del transbordador!"),
        ("call", "¡El río es", "de todos!"),
        ("signature", "Asociación de Inquilinos", "la Ribera Norte"),
        ("signature", "Calle del Muelle,", "22"),
    ],
    "traders": [
        ("title", "No Street Without Customers:", "Save the Ferry!"),
        ("byline", "Quay Street Traders' Guild,", "March 2024"),
        ("body", "We are 46 shops,", "off the Sandpiper."),
        ("body", "When the boat was", "not come back."),
        ("body", "The Council wants to", "rates and wages."),
        ("body", "We do not deny", "that it is slow."),
        ("body", '"I would rather pay', "for five years."),
        ("body", "A town with a harbour", "before Easter."),
        ("call", "SAVE THE", "FERRY!"),
        ("call", "OPEN SHOPS,", "EMPTY WINDOWS!"),
        ("signature", "Quay Street Traders' Guild,", "9 Quay Street"),
    ],
    "school": [
        ("call", "NO BOAT", "NO BOAT"),
        ("call", "NO SCHOOL", "NO SCHOOL"),
        ("call", "NO FUTURE", "NO FUTURE"),
        ("title", "Let Us Cross!", "Let Us Cross!"),
        ("byline", "Open letter of the", "of Northbank School"),
        ("body", "Dear members of the", "Town Council,"),
        ("body", "210 of us cross", "ice in winter."),
        ("body", "You write that the bus", "told our newspaper."),
        ("body", "We have asked everybody", "were in class."),
        ("body", "We understand that", "saves on us."),
        ("body", "We invite you to", "Then decide."),
        ("signature", "Yours sincerely,", "Yours sincerely,"),
        ("signature", "The pupils' council", "Northbank School"),
        ("signature", "Elif, Jonas, Marit", "and Tomasz"),
    ],
    "environment": [
        ("title", "Der Fluss ist", "keine Straße!"),
        ("byline", "Bündnis Lebendige Oskmündung,", "8. März 2024"),
        ("body", "Der Rat von Tarnhaven", "braucht 35 Minuten."),
        ("body", "Stadträtin Brandt", "Brachvogel vertreiben."),
        ("body", "Zugleich warnen wir", "nicht einmal geprüft."),
        ("body", "Wir fordern den Rat", "Boot zu bestellen."),
        ("call", "Saubere Boote statt", "voller Straßen!"),
        ("call", "Rettet die", "Fähre!"),
        ("signature", "Bündnis Lebendige", "Oskmündung"),
        ("signature", "buero@oskmuendung.example", "buero@oskmuendung.example"),
    ],
    "bishop": [
        ("title", "# A Letter on the", "Banks of Our River"),
        ("byline", "*To be read in all", "10 March 2024*"),
        ("body", "Dear sisters and", "brothers,"),
        ("body", "When I was a boy,", "to end the line."),
        ("body", "## What I have heard", "## What I have heard"),
        ("body", "I have spoken with", "father told me:"),
        ("body", "> “The bus stops", "I should get there.”"),
        ("body", "I could not", "tell him."),
        ("body", "## What I ask", "## What I ask"),
        ("body", "I am no engineer,", "ask three things:"),
        ("body", "- Let no decision", "were not heard."),
        ("body", "- Let the Council", "all of them."),
        ("body", "- Let each of us", "the other bank."),
        ("body", "If the line must end,", "do so either."),
        ("signature", "† Tomas,", "Bishop of Oskmouth"),
    ],
    "youth-club": [
        ("title", "Six Minutes Are", "Our Bridge"),
        ("byline", "By the Boathouse Youth Club,", "Northbank"),
        ("body", "The Boathouse is the only", "the bridge road."),
        ("body", "Amina’s grandmother", "I need a way.”"),
        ("body", "The Council talks of", "never asked."),
        ("body", "The Mayor called the", "answered none."),
        ("body", "We are told that", "crossing at midnight."),
        ("body", "On 9 April we shall", "We shall shout:"),
        ("call", "No night without", "a boat!"),
        ("call", "Six minutes,", "not thirty-five!"),
        ("call", "مركب", "للجميع!"),
        ("signature", "The Boathouse", "Youth Club"),
    ],
    "pensioners": [
        ("call", "THE FERRY STAYS", "THE FERRY STAYS"),
        ("call", "THE RIVER STAYS", "THE RIVER STAYS"),
        ("call", "WE STAY", "WE STAY"),
        ("repeat", "THE FERRY STAYS", "THE FERRY STAYS"),
        ("repeat", "THE RIVER STAYS", "THE RIVER STAYS"),
        ("repeat", "WE STAY", "WE STAY"),
        ("title", "A Town Has", "Two Banks!"),
        ("body", "We are the Pensioners’", "the doctor across."),
        ("body", "The Council tells us", "be on the moon.”"),
        ("body", "We have seen closings", "next thing too."),
        ("body", "We do not want", "demands are short:"),
        ("call", "A Town Has", "Two Banks!"),
        ("call", "No Decision Without", "of Northbank!"),
        ("call", "Repair, Not", "Despair!"),
        ("signature", "– Pensioners’ Forum", "forum@pensioners.example"),
        ("repeat", "A Town Has", "Two Banks!"),
        ("repeat", "We are the Pensioners’", "the doctor across."),
        ("repeat", "The Council tells us", "be on the moon.”"),
        ("repeat", "We have seen closings", "next thing too."),
        ("repeat", "We do not want", "demands are short:"),
        ("repeat", "A Town Has", "Two Banks!"),
        ("repeat", "No Decision Without", "of Northbank!"),
        ("repeat", "Repair, Not", "Despair!"),
        ("repeat", "- Pensioners’ Forum", "forum@pensioners.example"),
    ],
    "party": [("body", "The Harbour List voted", "about everything else.")],
}

# One statement, no table of statements: tests/corpora/single.
SINGLE = {
    "swimming-bath": [
        ("title", "The Bath Is Open", "to All"),
        ("byline", "Friends of the", "Mill Street Bath"),
        ("body", "The town of Larkford", "replaced in 2011."),
        ("body", "“Our children learn", "the town hall."),
        ("call", "Keep the water", "warm!"),
        ("signature", "Friends of the", "2 Mill Street"),
    ],
}

# How the lines of a statement came down to us, where they did not simply come as they were.
LAYOUTS = {"ilps-us": "lost", "iaswi": "hard-wrapped", "union": "hard-wrapped", "party": "lost"}

# Small texts, each with one difficulty: name -> (text, paragraphs).
SMALL = {
    "one sentence and nothing else": (
        "The bath stays open until the town has heard us.",
        [("body", "The bath stays", "has heard us.")],
    ),
    "a title above one paragraph": (
        "On the Closing of the Bath\n\nThe town wants to close the bath. We ask it to wait.\n",
        [
            ("title", "On the Closing", "of the Bath"),
            ("body", "The town wants", "it to wait."),
        ],
    ),
    "a page break within a sentence": (
        "On the Closing of the Bath\n\n"
        "The bath in Mill Street was built by the people of the town, and it is\n\n"
        "theirs to keep. Nobody has asked them.\n\n"
        "We ask the town to hold a meeting in the bath itself.\n",
        [
            ("title", "On the Closing", "of the Bath"),
            ("body", "The bath in Mill Street", "has asked them."),
            ("body", "We ask the town", "the bath itself."),
        ],
    ),
    "hard-wrapped with blank lines between paragraphs": (
        "On the Closing of the Bath\n\n"
        "The bath in Mill Street was built by the people\n"
        "of the town in the year 1931. They gave stones,\n"
        "wood and two summers of work. Nobody has asked\n"
        "them whether it should be closed.\n\n"
        "We ask the town to hold a meeting in the bath\n"
        "itself, on an evening, and to bring the figures\n"
        "that it has kept to itself for such a long time.\n",
        [
            ("title", "On the Closing", "of the Bath"),
            ("body", "The bath in Mill Street", "should be closed."),
            ("body", "We ask the town", "such a long time."),
        ],
    ),
    "a share button between two paragraphs": (
        "On the Closing of the Bath\n\n"
        "The town wants to close the bath in Mill Street before the winter comes.\n\n"
        "Share on Facebook\n\n"
        "We ask it to wait until the people have been heard in a meeting.\n",
        [
            ("title", "On the Closing", "of the Bath"),
            ("body", "The town wants", "the winter comes."),
            ("furniture", "Share on Facebook", "Share on Facebook"),
            ("body", "We ask it to wait", "in a meeting."),
        ],
    ),
    "a refrain that comes back three times is no repeat": (
        "Water for All!\n\n"
        "The town wants to close the bath in Mill Street before the winter comes.\n\n"
        "We ask it to wait until the people have been heard. We demand:\n\n"
        "Water for all!\n\n"
        "Heard before closed!\n\n"
        "Water for all!\n",
        [
            ("title", "Water for All!", "Water for All!"),
            ("body", "The town wants", "the winter comes."),
            ("body", "We ask it to wait", "We demand:"),
            ("call", "Water for all!", "Water for all!"),
            ("call", "Heard before closed!", "Heard before closed!"),
            ("call", "Water for all!", "Water for all!"),
        ],
    ),
    "a publisher's line and a by-line": (
        "On the Closing of the Bath\n\n"
        "By the Friends of the Mill Street Bath\n\n"
        "The Larkford Echo is publishing the following statement of the Friends of the Bath.\n\n"
        "The town wants to close the bath in Mill Street. We ask it to wait.\n",
        [
            ("title", "On the Closing", "of the Bath"),
            ("byline", "By the Friends", "Mill Street Bath"),
            ("editorial", "The Larkford Echo", "of the Bath."),
            ("body", "The town wants", "it to wait."),
        ],
    ),
    "names, a date and an address at the end": (
        "On the Closing of the Bath\n\n"
        "The town wants to close the bath in Mill Street. We ask it to wait.\n\n"
        "Larkford, 4 May 2024\n\n"
        "Friends of the Mill Street Bath\n"
        "friends@millstreet.example\n",
        [
            ("title", "On the Closing", "of the Bath"),
            ("body", "The town wants", "it to wait."),
            ("signature", "Larkford,", "4 May 2024"),
            ("signature", "Friends of the", "Mill Street Bath"),
            ("signature", "friends@millstreet.example", "friends@millstreet.example"),
        ],
    ),
    "spaces and tabs between paragraphs, Windows line ends": (
        "On the Closing of the Bath\r\n \t \r\n"
        "The town wants to close the bath in Mill Street.\r\n\u00a0\r\n"
        "We ask it to wait until everybody has been heard.\r\n",
        [
            ("title", "On the Closing", "of the Bath"),
            ("body", "The town wants", "in Mill Street."),
            ("body", "We ask it to wait", "has been heard."),
        ],
    ),
}
