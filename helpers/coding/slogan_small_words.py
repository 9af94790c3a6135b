"""Small words of English by which calls are told from what only looks like one."""

from __future__ import annotations

from helpers.coding.english import PREPOSITIONS, take_words
from helpers.coding.verbs import SURE_PASTS

# After a verb that is a noun too; a heading ("Strike fund", "Open letter") has none of them there.
AFTER_VERBS = PREPOSITIONS | take_words(
    "the a an my your his her its our their no every each all this these those me him us them it "
    "you everyone everybody together now not back away again more less what"
)
AFTER_UNKNOWN = take_words("the our your their his her every all this these those us them it")
ASKING = take_words("what why who whom whose which where when how whether")
PAST = SURE_PASTS | take_words("was were had did wasn't weren't hadn't didn't")
OPENING = take_words("before after while because although if unless until")
COPULAS = take_words("is are am was were we're they're it's isn't aren't")
# What is said of a thing here and now, not of a kind: a ticket is free, a shop is open.
STATES = take_words(
    "free open closed available valid ready late safe enough limited included required possible "
    "necessary over back sold due listed exempt different better worse clear true false full empty "
    "welcome wonderful excellent great amazing busy warm cold here there online hiring moving lost"
)
ALARMS = take_words("fire help stop hold wait look run move no yes welcome")
# What is refused or denied.
DENIALS = take_words("not never no nobody can't won't don't cannot")
# Words of house rules and of everyday refusals ("No dogs", "No problem"), whatever the house. What
# a statement may be about is not listed here: every other "No …" is judged alike.
HOUSE_WORDS = take_words(
    "dog dogs pet pets animal animals food foods drink drinks alcohol smoking vaping parking "
    "waiting loitering running swimming diving climbing cycling skating camping jumping shouting "
    "eating drinking talking bicycle bicycles bikes scooters skateboards buggies prams luggage "
    "bags rucksacks lockers tickets ticket cash cards cheques coins change receipt receipts "
    "refund refunds returns exchanges deposit booking bookings reservation reservations "
    "appointment appointments phones phone cameras camera photography photographs photos filming "
    "flash shoes boots heels hats coats balloons candles glass bottles balls games music visits "
    "visitors visiting entry entrance exit access admission admittance children minors signal "
    "wifi internet delivery deliveries service services trains buses lift exceptions exception "
    "problem problems worries way need kidding joke wonder doubt idea chance hurry panic luck "
    "reply replies excuses"
)
# Verbs that are adjectives or nouns too, so that without a mark "Free Tibet" may be a name.
ADJECTIVES_TOO = take_words("clean clear close free lower open secure separate slow smooth welcome")
NOUNS_TOO = take_words(
    "arm back boycott cap challenge change charge control cut defeat demand end finance fix "
    "freeze fund guard halt increase limit promote protest raise recall reduce reform release "
    "remove renew repair rescue respect safeguard salute share shield stop strip support tax "
    "treat trust value vote"
)
# With one of these it names a thing: "Open Letter to the Mayor", "Support Group Meets".
NAMED_THINGS = take_words(
    "coffee tea cake soup food drinks gifts wide tight still calm quiet "
    "access account accounts action admission advice air alliance appeal appeals application area "
    "association band banks board box bulletin cafe call campaign centre center charity "
    "class classes club coalition collective college committee company concert conference "
    "congress council course courses cover date day days delivery desk entry evening event events "
    "exchange fees form forms forum foundation front fund funds gift group groups hall hours "
    "house houses initiative journal kitchen lab lecture letter letters library line list lunch "
    "magazine market meals meeting meetings mic movement museum network news newsletter "
    "night note notes offer office order page parking party places plan post press programme "
    "project questions radio records report reports response review sale samples school season "
    "seminar service services session sheet shop shops society software source space speech staff "
    "statement station studio system table team teams ticket tickets time times tour "
    "trade trial trials trust visit week weekend wifi will work workshop "
    "year years youth zone"
)
# How two or three words may end that call for somebody or send them away: "Refugees welcome".
SHORT_ENDS = take_words("out welcome first")
