"""Words of English that rules of form have to know: small words, days, titles, offices.

Closed classes and short lists, none of them about a topic. What is not in a list is no error: the
rules that use them say what they then miss.
"""

from __future__ import annotations

import re


def take_words(words: str) -> frozenset[str]:
    """The words of a string, as a set to look them up in."""
    return frozenset(words.split())


DETERMINERS = take_words(
    "a an the this that these those my your his her its our their no every each all both some any "
    "such another"
)
PRONOUNS = take_words(
    "i you he she it we they me him us them mine yours ours theirs myself yourself himself herself "
    "itself ourselves themselves one who whom whose which what whoever whatever nobody nothing "
    "none everybody everyone everything somebody someone something anybody anyone anything"
)
PREPOSITIONS = take_words(
    "of to in on at by for from with without within into onto upon about above across after "
    "against along amid among around as before behind below beneath beside besides between beyond "
    "despite down during except following inside like near off out outside over per regarding "
    "since than through throughout till toward towards under until up versus via"
)
CONJUNCTIONS = take_words(
    "and or but nor so yet if though although because while whereas unless whether once when where "
    "why how whenever wherever"
)
AUXILIARIES = take_words(
    "am is are was were be been being has have had having do does did doing will would shall "
    "should can could may might must cannot let"
)
SMALL_ADVERBS = take_words(
    "not yes never ever neither either many much more most few fewer less least several other same "
    "own only just even also too very again already always often still then there here now today "
    "tomorrow yesterday however moreover furthermore therefore thus hence meanwhile instead indeed "
    "perhaps maybe two three four five six seven eight nine ten hundred "
    "hundreds thousand thousands million millions billion half dozen dozens dear"
)
SMALL_WORDS = (
    DETERMINERS | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | SMALL_ADVERBS
)  # fmt: skip
DAYS_AND_MONTHS = take_words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december"
)
SHORT_DAYS_AND_MONTHS = take_words(
    "mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec"
)
# Put before a name, and nothing else; titles that are offices too (General) are no honorifics.
HONORIFICS = take_words(
    "mr mrs ms miss mx dr prof rev hon capt gen col lt sgt sr sra srta hr fr mme"
)
# Words for an office, a rank, a trade or a tie that stand before or beside somebody's name.
OFFICES = take_words(
    "activist adviser advisor agent ally ambassador author banker bishop boss captain chair "
    "chairman chairperson chairwoman chancellor chief colleague colonel commander commissioner "
    "comrade congressman congresswoman coordinator councillor counsellor delegate deputy dictator "
    "director economist editor elect emeritus emperor engineer envoy expert father founder general "
    "governor head historian journalist judge king lawyer leader lieutenant mayor member minister "
    "mother negotiator official officer organiser organizer owner poet premier president prince "
    "princess principal professor prosecutor queen rapporteur representative researcher scholar "
    "scientist secretary senator sergeant sheikh speaker spokesman spokesperson spokeswoman "
    "teacher treasurer tyrant warlord writer"
)
# Adjectives that no ending shows.
PLAIN_ADJECTIVES = take_words(
    "angry bad big bloody brave broken brutal corrupt cowardly cruel cunning dead deadly dear deep "
    "dirty empty evil fair fake false final fit former free future good great greedy guilty hard "
    "harsh heavy high holy huge just key late lazy little lone long loyal mad main mere mighty "
    "modern narrow new noble notorious nuclear old open past petty phony plain poor popular proud "
    "proxy puppet pure real rich rogue rotten ruthless sacred safe same secret senior short sick "
    "silent small so-called sole sound strong stupid then top total true ugly vast vile violent "
    "warlike weak whole wicked wild wise wrong young"
)
ADJECTIVE_ENDING = re.compile(
    r"(?:al|ous|ist|ive|ful|less|ary|ant|ent|ic|able|ible|ian|ean|ish|ese|ern|esque)$"
)
# Nouns, verbs and other words with the ending of an adjective.
NO_ADJECTIVES = take_words(
    "abolish achieve animal anniversary appeal arrival arrive arsenal "
    "assist believe bless cable capital civilian comment concern consent consist "
    "deal deceive denial disable distinguish enable enlist establish event "
    "exist festival finish flourish forgive give goal govern grant handful heal hospital "
    "insist invent january february journal library live list meal mean metal moment music "
    "nevertheless nonetheless ocean panic parent pattern perceive perish "
    "persist plant politician prevent proposal public publish punish receive refusal "
    "regardless relieve removal rent reply represent republic resent resist restaurant "
    "reveal rival salary seal sent servant signal spent steal strive student survival survive "
    "table talent tenant topic total traffic trial tribunal twist unless vanish vent want went "
    "withdrawal"
)
# Participles that no ending shows: "is built" tells what is done to something, not what it is.
PARTICIPLES = take_words(
    "become been begun bent bit bitten born borne bought bound bred brought built bought caught "
    "chosen come cut dealt done drawn driven fallen fed felt flown forbidden forced forgotten "
    "fought found frozen given gone grown heard held hidden hit hurt kept known laid led left lent "
    "lost made meant met paid proven put read ridden risen run said seen sent set shaken shot "
    "shown shut slain sold spent split spoken spread stolen stood struck stuck sunk sworn taken "
    "taught thought thrown told torn understood won worn written"
)
