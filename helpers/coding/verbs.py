"""Verbs of English for rules of form: which forms can only be verbs, and which are nouns as well.

Common verbs of reports and appeals, none of them about a topic. What is not in a list is no error:
the rules that use them say what they then miss.
"""

from __future__ import annotations

from helpers.coding.english import take_words

# Their base forms are hardly ever nouns or adjectives.
SURE_BASES = take_words(
    "abandon abolish accept accuse achieve acknowledge admit adopt advise affirm afford agree "
    "allow announce appear apply approve argue arise arrive ask assassinate assert assure avoid "
    "become beg begin behave believe belong betray blame bring build bury buy cancel carry "
    "celebrate choose collect come commemorate communicate compel concede condemn confess confirm "
    "confiscate confront consider consist constitute consult contain continue contribute convince "
    "create criticise criticize cross decide declare defend defy deliver denounce deny depend "
    "deserve destroy disagree disarm disclose displace divest earn eat elect eliminate emerge "
    "emphasise emphasize employ enable encircle encourage endanger endorse endure enforce enjoy "
    "enrich ensure erode escalate establish evacuate evict examine exclude exist expect expel "
    "explain exploit expose express expropriate fail feed feel find follow forbid forget forgive "
    "fulfil fulfill gather get give go govern grow guarantee happen harass hear hesitate honor "
    "honour ignore illustrate imagine imply impose impoverish imprison include inform inherit "
    "injure insist instruct intend intensify intervene invade invest invite involve isolate join "
    "justify keep know learn legitimise legitimize liberate like listen live lose maintain make "
    "mislead mobilise mobilize nationalise nationalize neglect negotiate obey oblige obtain "
    "occupy occur oppose organise organize oust overcome participate pay perish permit persecute "
    "persist portray possess pray preach prefer prepare preserve pretend prevent privatise "
    "privatize proclaim prosecute protect prove provide provoke publish punish pursue raise "
    "reaffirm realise realize rebuild receive reclaim recognise recognize recommend recruit refer "
    "refrain refuse refute regain regulate reinforce reiterate reject rejoice remain remember "
    "remind remove reopen replace represent require resist restore resume retaliate retire reveal "
    "save say see seek seem seize sell send shorten sing sit smash speak spend strengthen suffer "
    "suggest suppose suppress surround survive suspend sustain swear swim take teach tell tend "
    "testify thank think threaten throw tolerate topple train transform translate undermine "
    "understand undertake unite uphold urge violate wait want warn weaken wear welcome withdraw "
    "write"
)
# These are nouns or adjectives too.
SHARED_BASES = take_words(
    "abuse act address advance affect aid aim amount answer appeal approach arm arrest attack "
    "attempt back ban benefit block blockade bomb boycott breach break burn call care cause "
    "caution challenge change charge claim clear close combat command comment commit concern "
    "condition conflict contact control cost count cover crush cut cycle damage date deal debate "
    "defeat delay demand deploy deport desire dismiss display dispute divide do document doubt "
    "draw dream drive drop empower end escape estimate exercise experience extend face fear fight "
    "fill film finance fire fix flow force free function fund gamble grant guard hail handle harm "
    "hate head heal help hold hope host house hunger hurt ignite impact import increase influence "
    "insult interest issue judge kick kill labour lack land last launch lay lead leave lie lift "
    "limit link list look love march mark matter mean measure meet mention mirror mourn move "
    "murder name need note notice object offer open order own pass peace pick picket place plan "
    "play plead pledge point praise present press pretext price proceed produce profit progress "
    "promise propose protest push put question rally reach read rearm rebel recall record reduce "
    "reflect reform regard regret release rely remedy rent repair repeal repeat reply report "
    "request rescue resign respect rest result retreat return ring rise risk roll rule run rush "
    "sacrifice salute sanction schedule scrap scream secure serve set settle shake shame share "
    "shelter shift shoot shout show shut sign sleep solve sound spare split spread stage stand "
    "start starve state stay steal step stop strike struggle study supply support surrender swing "
    "target tax tear thrive tie top torture trade treat trust try turn use visit voice vote wage "
    "wake walk watch win wish witness work worry wound yield"
)
# Past forms that are no participles; and past forms of verbs that have no passive.
SURE_PASTS = take_words(
    "agreed appeared argued arose arrived ate became began belonged broke came chose collapsed "
    "consisted continued depended died differed disagreed disappeared drank drew drove emerged "
    "erupted escalated existed failed fell flew forgave forgot froze gave grew happened hesitated "
    "hid insisted intervened knew laughed lived mistook occurred participated persisted "
    "pretended rang rejoiced remained replied rode rose sang sank saw seemed shook shrank sounded "
    "spoke sprang stole suffered survived swam swore tended thought threw took tore tried "
    "understood undertook voted waited wanted went wept withdrew woke wore wrote"
)
# Past forms that are participles too, with no ending to show it.
SHARED_PASTS = take_words(
    "bent bled bought bound bred brought built burnt caught clung cost cut dealt dug fed felt "
    "fled fought found heard held hit hurt kept laid led left lent let lit lost made meant met "
    "paid put quit read said sat sent set shed shone shot shut slept slid sold sought spent split "
    "spread stood struck stuck sunk swept taught told won wound"
)


def with_s(base: str) -> str:
    """The form after he, she and it."""
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{base}es"
    ends_in_consonant_and_y = base.endswith("y") and base[-2:-1] not in "aeiou"
    return f"{base[:-1]}ies" if ends_in_consonant_and_y else f"{base}s"
