"""Lines that have the words of a call though every word has a capital, as names have.

Below a signature stand names and sometimes calls. What tells them apart is how they begin ("No …",
"Neither …", "Solidarity with …"), a small word that names rarely hold ("People Over Profit"), or
how they end ("Freedom Now"); and a word such as "coalition" or "campaign" makes any of these a
name. English is worked out; German, French, Spanish and Turkish are short.
"""

from __future__ import annotations

import re

from helpers.reading.role_words import ORGANISATION

BEGINS = re.compile(
    r"\W*(?:no(?! ?[.º°]| \d)|neither|never|nothing about|not (?:one|in|for|a|another|our)|against|"
    r"opposition to|solidarity (?:with|to|and|forever)|long live|down with|hands off|out with|"
    r"away with|(?:all |more )?power to|(?:justice|freedom|equality|dignity|homes|jobs|bread|land|"
    r"peace|money|victory|independence|liberation) (?:for|to|from|and|now|not)|"
    r"free (?:all|the|our|them)|stop the|stop (?:all|our)|(?:resist|defend|abolish|reclaim|reject|"
    r"oppose|smash|dismantle|save|boycott|scrap|repeal|fight) (?:the|all|our|every|this|these)|"
    r"resist\b|end (?:the|all|this)|keep (?:the|our)|glory to|death to|shame on|yes to|"
    r"until (?:all|every\w*)|workers of (?:the|all)|"
    r"we (?:will|shall|want|are|won['’]t|demand|stand|refuse)|our|"
    r"nieder mit|hoch die|keine?n?|gegen|solidarität mit|freiheit für|es lebe|nie wieder|weg mit|"
    r"hände weg|ni|non (?:à|au|aux)|vive(?:nt)?|contre|halte|à bas|solidarité avec|liberté pour|"
    r"plus jamais|vivan?|abajo|contra|fuera|ni un[oa]?|no (?:a|al|más)|libertad para|"
    r"solidaridad con|nunca más|yaşasın|kahrolsun),?\s+\S",
    re.IGNORECASE,
)
# After these an organisation may be named, and hailed or refused.
HAILS = re.compile(
    r"\W*(?:long live|down with|(?:all |more )?power to|no to|yes to|neither|defend the|"
    r"solidarity with the|hands off (?:the|our)|victory to)\s+\S",
    re.IGNORECASE,
)
HOLDS = re.compile(
    r"\S\s+(?:over|before|not|nor|never|without|is|are|will|shall|must|belongs?|"
    r"(?:has|have|need) no)\s+\S",
    re.IGNORECASE,
)
ENDS = re.compile(r"\S,?\s+(?:now|unite|for all|forever|not for sale|no more)\W*", re.IGNORECASE)
NAMED = re.compile(
    r"\b(?:campaign|coalition|project|movement|theatre|theater|press|fund|mission|kitchen|"
    r"campaigners|activists|media|books|band|choir|front|archive|gallery|shop|café|farm|street|"
    r"road|house|tour|festival|day|week)\W*$|\b(?:campaign|committee|movement|friends|families) "
    r"(?:for|against|to|of)\b",
    re.IGNORECASE,
)
BUTTON = re.compile(
    r"\W*(?:book|buy|order|shop|get|register|apply|donate|subscribe|call|sign|join|download|log|visit|"
    r"read|watch|listen|give|share|find|contact|start|try)\b",
    re.IGNORECASE,
)
LONGEST = 14


def has_call_form(line: str) -> bool:
    """Whether a short line begins, goes on or ends as calls do and names do not."""
    if len(line.split()) > LONGEST or NAMED.search(line):
        return False
    if ORGANISATION.search(line):
        return bool(HAILS.match(line))
    if BEGINS.match(line) or HOLDS.search(line):
        return True
    return not BUTTON.match(line) and any(m.end() == len(line) for m in ENDS.finditer(line))
