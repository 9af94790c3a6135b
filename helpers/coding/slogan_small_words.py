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
ALARMS = frozenset({"fire", "help", "stop", "hold", "wait", "look", "run", "move", "no", "yes"})
# What no house has a rule about.
CONTESTED = take_words(
    "more to again trust forget surrender war wars cuts closures evictions deportations borders "
    "racism fascism violence weapons bombs bases troops soldiers hunger poverty layoffs sackings "
    "privatisation privatization occupation justice peace profit masters gods kings hate silence "
    "compromise retreat pasaran bosses landlords"
)
# What is refused or denied.
DENIALS = take_words("not never no nobody can't won't don't cannot")
