"""The words by which an English sentence looks back to a date or ahead to it. Kinds of words only."""

from __future__ import annotations

import re

_WORDS = re.IGNORECASE

# What stands between clauses: a verb beyond it governs another clause.
CLAUSE_BREAK = re.compile(
    r"[;:]|\s--?\s|[–—]|\b(?:that|which|who|whom|whose|where|when|after|before|because|but|while|although|though"
    r"|if|unless|whether|as\b(?! planned| scheduled| expected| early| soon)|(?:said|says)\b(?!\s*$)"
    r"|and (?:\w+ )?(?=(?:will|was|were|has|had|is|are)\b))\b",
    _WORDS,
)
# A day that comes every year, one that stands for what once happened on it, a condition.
NO_ONE_DAY = re.compile(
    r"\b(?:every|each|annual(?:ly)?|yearly|anniversar\w+|birthday|traditionally|usually|always|holidays?|feasts?"
    r"|commemorat\w+|mark(?:s|ing)?|in memory|if|unless)\b",
    _WORDS,
)
NAMES_OF_EVENTS = frozenset({"--01-06", "--07-04", "--09-11"})  # spoken of for years by the bare date
OTHER_YEAR = re.compile(
    r"\s*,?\s(?:of\s)?(?:last|next|the (?:same|previous|following|next))\s(?:year|season)\b", _WORDS
)

_STILL = r"(?:(?:not|now|still|also|currently|both|all|tentatively|provisionally|widely)\s)?"
AHEAD = re.compile(
    rf"\b(?:will\b(?!\shave\b)|won['’]t|shall\b|(?:is|are|remains?)\s{_STILL}"
    r"(?:due|set|scheduled|expected|slated|planned|going|poised|to)\b|(?:plans?|intends?|aims?|hopes?|has|have)\sto\b"
    r"|expects?\s(?:\w+\s){0,4}to\b)"
    r"|['’]ll\b",
    _WORDS,
)
# "the match scheduled for May 3", with nothing in the sentence that may have undone it
SCHEDULED = re.compile(
    r"(?:^|\s)(?:scheduled|due|slated|set|planned|expected)\s+(?:for|on|from|to\s+\w+(?:\s\w+){0,5}\s(?:on|by|from)"
    r"|to\s+\w+(?:\s\w+){0,5})\s*$",
    _WORDS,
)
UNDONE = re.compile(
    r"\b(?:was|were|had|been|would|postpon\w+|cancel\w+|delay\w+|original\w*|called off|moved?|forward|abandon\w*"
    r"|scrapp\w+|instead|earlier|previously|suspend\w+|put off|ban\w*)\b",
    _WORDS,
)
# A headline's infinitive: "Ferry Fares To Rise On May 3".
HEADLINE_AHEAD = re.compile(r"\s(?:Set |Due )?To\s+[A-Z][a-z]+\b(?:\s[A-Z][\w'’-]*)*\s*$")
TIMETABLED = re.compile(
    r"\b(?:starts|kicks off|takes effect|takes place|expires|reopens|goes on sale|goes before|comes into force"
    r"|reconvenes)\s*$",
    _WORDS,
)
LASTING = re.compile(r"\b(?:is|are|remains?|has|have|can|must|runs|lasts|continues)\b", _WORDS)

_IRREGULAR = (
    "was were did had began became beat bent bit blew bought broke brought built burned came caught chose cost cut "
    "dealt died drew drove fell felt fled flew fought found froze gave grew held hit kept knew laid led left lost "
    "made met paid quit ran rang rose sank sat saw sent shook shot shut slid sold spent split spoke stood stole "
    "underwent overtook sought taken given seen shown stolen broken chosen done written drawn thrown sworn struck swept swore swam took taught tore threw went withdrew woke won wore wrote said told killed"
)
PAST = re.compile(
    rf"\b(?:{'|'.join(_IRREGULAR.split())}|(?!need|indeed|speed|feed|breed|hundred|sacred|naked|red\b)[a-z]{{2,}}ed)\b",
    _WORDS,
)
# Before a form in -ed: it is no finite past ("to be held", "is announced", "the uncrewed craft").
NOT_FINITE = re.compile(
    r"\b(?:be|been|being|is|are|get|gets|as|to|well|the|an?|his|her|its|their|our|of|in|with|by|from|for|other|some"
    r"|most|many|several|newly|more|all|no)\s+(?:\w+ly\s+)?$",
    _WORDS,
)
# Done on one day about another: asked for, put off, spoken of.
ABOUT_ANOTHER_DAY = re.compile(
    r"\b(?:plan|schedul|expect|slat|propos|postpon|delay|defer|extend|mov|reschedul|invit|ask|order|call|agree|vow|"
    r"promis|threaten|want|need|urg|hop|pledg|announc|suppos|intend|design|reserv|book|subpoena|summon|predict|"
    r"forecast|warn|advis|prepar|project|select|convinc|offer|demand|request|requir|allow|permit|decid|chang|"
    r"declar|set|due|cancel|reject|refus|discuss|consider|suggest|seek|sought|fix|confirm|back|approv|recommend|"
    r"said|told|authori[sz]|continu|remain|oblig|forc|known|brought forward|pav|clear|nam|us|purport|issu|sign|ban)"
    r"(?:e|ed|d|led|ned|)\b",
    _WORDS,
)
NEVER_SURE = re.compile(
    r"\b(?:due|scheduled|planned|expected|set|slated|supposed|rescheduled|postponed|timed|(?:year|quarter|half|months|weeks|period) ended)\s*$",
    _WORDS,
)
_NO_INFINITIVE = r"the|an?|his|her|its|their|this|that|these|those|all|about|more|nearly|some|one|two|three"
DOUBT = re.compile(
    r"\b(?:is|are|has|have|effective|beginning|starting|commencing|would|could|should|maybe|may|might|can|must|unless"
    r"|whether|due|scheduled|planned|expected|set|deadline|until|ahead of|upcoming|coming|proposed|possible"
    rf"|going)\b|\bto\s+(?!(?:{_NO_INFINITIVE})\b)(?-i:[a-z])",
    _WORDS,
)
# What people set a day for: "rejected the talks on May 5" does not tell when they were rejected.
OCCASION_END = re.compile(
    r"\b(?:talks?|meetings?|summits?|elections?|votes?|votings?|polls?|ballots?|referendums?|conferences?|hearings?|"
    r"match(?:es)?|games?|trials?|sessions?|parades?|rall(?:y|ies)|protests?|launch|inauguration|ceremon(?:y|ies)|"
    r"rounds?|visits?|events?|debates?|primar(?:y|ies)|deadline|contests?|fight|race|concerts?|festival|finals?|"
    r"run-?off|strikes?|negotiations|expir\w+|dates?|openings?|releases?|start|services?|march|closures?|appearance|"
    r"celebrations?|deliver(?:y|ies)|voyage|sailing|flights?|trip|tour)\s*$",
    _WORDS,
)
HOLDING = re.compile(
    r"\b(?:held|hosted|attended|won|lost|began|started|opened|ended|had|joined|took|went|came|died|met|boycotted"
    r"|watched|addressed|was|were)$",
    _WORDS,
)
_VIOLENCE = (
    r"(?:attacks?|bombings?|shootings?|crash|derailment|collision|(?:earth)?quakes?|massacres?|killings?|murders?|"
    r"explosions?|blasts?|coups?|uprisings?|raids?|riots?|assaults?|arrests?|kidnappings?|disasters?|floods?|"
    r"collapse|sinking|landslide|avalanche|eruption)"
)
VIOLENCE_END = re.compile(rf"\b{_VIOLENCE},?\s*$", _WORDS)
VIOLENCE_NEXT = re.compile(rf",?\s+(?:[a-z]\w*\s+){{0,2}}{_VIOLENCE}\b", _WORDS)
