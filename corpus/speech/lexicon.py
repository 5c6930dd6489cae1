"""The words that carry an act of speech, by what may follow them. Kinds of words only: no one's name stands
here."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# a clause: "said that the bridge holds", "asked whether it holds"
CLAUSE = _words(
    "say state add note claim announce declare argue insist maintain assert contend allege acknowledge admit "
    "concede confirm explain suggest warn predict report write tweet post reply respond answer comment "
    "observe remark reiterate repeat stress emphasize emphasise underline underscore complain caution "
    "conclude continue recall reveal disclose indicate testify vow promise pledge threaten deny boast joke "
    "quip lament vent mention ask inquire wonder question agree tell inform remind assure notify advise "
    "hint imply reason opine proclaim clarify estimate charge counter retort swear stipulate rule recount "
    "elaborate interject fume shout yell exclaim whisper mutter murmur cry scream concur demand propose "
    "recommend urge request order cite email text message blog pronounce affirm reaffirm preach speculate "
    "theorize theorise guarantee forecast attest certify signal relate recite read thunder venture"
)
# the one who is told stands as object: "told reporters that"
TELL = _words("tell inform remind assure notify advise warn ask email text message")
# an object that is what was said: "denied the charge", "criticised the plan as slow"
OBJECT = _words(
    "deny criticize criticise praise condemn denounce reject dismiss announce promise pledge blame slam "
    "blast describe decry claim acknowledge admit confirm explain demand propose emphasize "
    "emphasise stress urge report deplore lament applaud hail laud welcome rebuke "
    "reiterate predict note suggest allege declare refute rebut dispute identify"
)
# to do something: "vowed to leave"
INFINITIVE = _words(
    "vow promise pledge threaten decline refuse offer agree claim swear propose demand ask request"
)
# what one refuses to do by saying so: "refused to discuss it"; "refused to leave" tells a deed
REFUSED = _words(
    "say tell comment discuss answer confirm deny name identify apologise apologize elaborate explain reveal "
    "disclose speculate speak talk reply respond rule recognise recognize specify"
)
# someone to do something: "urged the council to wait"
URGE = _words("urge ask order advise encourage beg implore exhort press challenge instruct request direct")
# someone something: "called the plan a mistake"
LABEL = _words("call label brand describe identify name denounce characterize characterise declare portray")
LABEL_WITH_AS = _words(
    "identify name"
)  # "named the ship Runa" gives a name, "named him as the owner" says so
# the preposition is part of the cue, and what follows it is what was said
WITH_PREPOSITION = {
    ("call", "for"), ("accuse", "of"), ("warn", "of"), ("warn", "about"),
    ("warn", "against"), ("complain", "of"), ("complain", "about"), ("appeal", "for"), ("comment", "on"),
    ("ask", "for"), ("ask", "about"), ("argue", "for"), ("argue", "against"), ("joke", "about"),
    ("hint", "at"),
    ("boast", "of"), ("boast", "about"), ("respond", "to"), ("reply", "to"), ("respond", "with"),
    ("insist", "on"), ("apologise", "for"), ("apologize", "for"),
    ("speak", "of"), ("speak", "about"), ("refer", "to"),
}  # fmt: skip
PARTICLES = {("rule", "out"), ("point", "out")}
# nouns whose complement is what was said: "the claim that", "a call for"
NOUNS = _words(
    "claim statement allegation assertion announcement warning accusation argument comment remark promise "
    "pledge vow denial admission suggestion insistence declaration contention complaint threat call demand "
    "report prediction assurance confirmation acknowledgment acknowledgement proposal request"
)
# what is shared is what was said: "shared her thoughts about the talks"
SHARE = _words("share express voice air convey")
THOUGHTS = _words(
    "thought thoughts view views opinion opinions concern concerns hope hopes doubt doubts fear fears regret "
    "confidence support condolences outrage dismay frustration disappointment gratitude optimism alarm "
    "skepticism scepticism surprise anger sympathy solidarity thanks satisfaction reservations worry"
)
# who passes on what another said
REPORTERS = _words("report quote cite carry")
OUTLETS = _words(
    "agency news newspaper magazine radio television tv times post press channel network broadcaster daily "
    "herald gazette tribune journal paper media outlet website site weekly wire "
    "courier chronicle bureau broadcast"
)
MEDIA = _words(
    "statement interview speech letter report post tweet email e-mail message briefing conference rally "
    "address remarks comments article book memo column op-ed blog broadcast podcast release essay "
    "testimony paper note filing lawsuit complaint ruling document video thread newsletter appearance "
    "editorial programme program show hearing debate call forum tweets posts emails letters interviews "
    "communique communiqué bulletin telegram sermon lecture text diary memoir television tv radio air "
    "internet newspaper magazine website page phone telephone "
    "channel answer loudspeaker loudspeakers leaflet pamphlet manifesto circular dispatch cable petition "
    "resolution notice memoir memorandum verdict judgment judgement footnote app profile account feed "
    "recording affidavit deposition newsreel announcement preface foreword chapter song banner placard sign"
)
SPEAKING = _words("speaking writing talking posting tweeting testifying addressing appearing")
# titles that a sentence splitter takes for an end
ABBREVIATIONS = _words(
    "mr. mrs. ms. dr. prof. gen. lt. col. sgt. capt. maj. adm. sen. rep. gov. st. rev. hon. messrs. no. "
    "sr. jr."
)
NOT_MEDIA = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. jan feb sept "
    "oct nov dec christmas easter thanksgiving"
)
# who speaks in a headline's "Ministry: ..." where nothing else tells
SPEAKING_NOUNS = _words(
    "ministry minister police official officials report reports study poll survey government court council "
    "president spokesman spokeswoman spokesperson sources source agency committee commission army military "
    "experts scientists researchers lawyers prosecutors un eu mayor governor chief regulator watchdog union "
    "bank company opposition envoy ambassador general embassy parliament navy witnesses activists monitors "
    "hospital airline club firm board party charity office church bishop king queen doctors teachers owner "
    "owners manager coach director clerk judge lawyer expert scientist researcher rebels crews farmers "
    "residents villagers miners families survivors aide aides spokesmen engineers analysts economists "
    "prosecutor campaigners protesters operator landlord tenants pilots drivers nurses workers"
)
# forms that are as often nouns: "Insurance Claims Rise"
ALSO_NOUNS = _words(
    "claims reports calls demands promises threats comments tweets posts charges orders requests notes "
    "estimates forecasts questions replies answers offers blames attacks complaints insults jokes shouts "
    "brands labels names rules warnings claim report call demand promise request order name rule state "
    "states swears counters "
    "pledge question blast blasts recalls slams appeals hails texts e-mails emails messages quips claimed"
)
AUDIENCES = _words(
    "reporters journalists parliament lawmakers congress senators deputies court police officials residents "
    "voters supporters crowd rally media press ministers leaders workers students investors members "
    "colleagues staff crews villagers passengers shareholders relatives customers listeners viewers readers "
    "employees teachers neighbours neighbors friends families tenants fans delegates audience judges jurors "
    "jury committee meeting nation public"
)
_IRREGULAR = {
    "say": "says said saying", "tell": "tells told telling", "write": "writes wrote written writing",
    "swear": "swears swore sworn swearing", "speak": "speaks spoke spoken speaking",
    "beg": "begs begged begging", "quip": "quips quipped quipping", "text": "texts texted texting",
    "refer": "refers referred referring", "deny": "denies denied denying", "lay": "lays laid laying",
    "read": "reads read reading", "slam": "slams slammed slamming", "brand": "brands branded branding",
    "dub": "dubs dubbed dubbing", "admit": "admits admitted admitting", "rebut": "rebuts rebutted rebutting",
    "give": "gives gave given giving", "blog": "blogs blogged blogging",
    "concur": "concurs concurred concurring",
    "forecast": "forecasts forecast forecasting",
}  # fmt: skip


def inflected(verb: str) -> tuple[str, ...]:
    """Every form of a verb, itself first.

    >>> inflected("declare")
    ('declare', 'declares', 'declared', 'declaring')
    >>> inflected("reply")[1:3]
    ('replies', 'replied')
    """
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb].split())
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else verb + "s"
    return verb, third, verb + "ed", verb + "ing"


VERBS = frozenset(
    CLAUSE | TELL | OBJECT | INFINITIVE | URGE | LABEL | SHARE
    | {verb for verb, _ in WITH_PREPOSITION | PARTICLES}
)  # fmt: skip
LEMMA_OF_VERB = {form: verb for verb in sorted(VERBS) for form in inflected(verb)}
LEMMA_OF_NOUN = {form: noun for noun in NOUNS for form in (noun, noun + "s")}
# what a sentence must hold to be worth a parse
TRIGGERS = frozenset(LEMMA_OF_VERB) | frozenset(LEMMA_OF_NOUN) | {"according"}
