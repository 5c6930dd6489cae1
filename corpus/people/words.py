"""English words by what they do in the name of a speaker. Kinds of words only: no one's name stands here."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus import lexicon
from corpus.people.body_words import BODIES as BODIES
from corpus.people.body_words import CORPORATE as CORPORATE
from corpus.people.body_words import GENERAL_BODIES as GENERAL_BODIES
from corpus.people.body_words import NAMED_AS as NAMED_AS
from corpus.people.body_words import PRESS as PRESS
from corpus.people.body_words import STATE_ORGANS as STATE_ORGANS

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
IT = frozenset("it its itself".split())
THEY = frozenset("they them their theirs themselves".split())
FIRST = frozenset("i we my our me us myself ourselves".split())
SECOND = frozenset("you your yourself".split())
RELATIVE = frozenset("who whom whose which that".split())
# stand for a person or thing that a rule here does not look for
OTHER_PRONOUNS = frozenset(
    "one ones some someone somebody anyone anybody everyone everybody nobody no-one none others another all "
    "both many several most few this these those such each either neither there what".split()
)
PRONOUNS = HE | SHE | IT | THEY | FIRST | SECOND | RELATIVE | OTHER_PRONOUNS

HONORIFICS = frozenset(
    "mr mrs ms miss mx sir dame lord lady dr prof rev fr sen rep gov lt col gen adm sgt cpl capt maj cmdr "
    "pres amb atty hon insp det supt judge justice pope king queen prince princess sheikh "
    "imam ayatollah saint "
    "madam madame monsieur mayor del sens reps govs messrs profs drs gens".split()
)
# stand before a surname and are nothing else
ADDRESSES = frozenset("mr mrs ms miss mx sir dame lord lady dr messrs drs madam madame monsieur".split())
SHORT = frozenset("sen rep gov gen col adm sgt pres amb atty hon insp det supt del sens reps govs".split())
# what somebody is to somebody else: a name may be told apart by it, but it is no office
RELATIONS = frozenset(
    "rival ally friend colleague brother sister mother father son daughter wife husband widow neighbour "
    "neighbor opponent predecessor successor republican democrat conservative liberal "
    "victim survivor witness "
    "resident fellow member lady player veteran".split()
)
RELATIVES = frozenset("brother sister mother father son daughter wife husband widow lady".split())
# callings beside those of the readers' lexicon
MORE_TITLES = frozenset(
    "counterpart spokesperson spokesman spokeswoman ceo cfo coo cto md co-founder "
    "cofounder nominee candidate "
    "frontrunner contender running-mate strategist pollster operative surrogate consultant reporter host "
    "anchor pundit commentator correspondent editor-in-chief vice-chair co-chair cochair chairperson "
    "vice-presidential president-elect organiser organizer coauthor co-author reverend pastor shopkeeper "
    "fisherman fisherwoman witness resident expert specialist scholar academic fellow undersecretary "
    "sub-secretary under-secretary deputy-minister premier-elect taoiseach ayatollah mullah mp mep mla "
    "policeman policewoman firefighter constable detective colleague brother sister mother father son "
    "daughter wife husband widow friend neighbour neighbor lawyer prosecutor defender victim survivor "
    "rival opponent ally predecessor successor assistant secretary-general attorney-general solicitor "
    "barrister banker investor founder trustee dean provost rector chairlady congressperson assemblyman "
    "assemblywoman alderman whip president-designate veteran filmmaker director screenwriter comedian "
    "conservationist ecologist hydrologist meteorologist seismologist epidemiologist virologist psychologist "
    "sociologist statistician mathematician anthropologist archaeologist crewman seaman bosun midshipman "
    "democrat republican conservative liberal senator-elect first-lady "
    "keeper beekeeper gamekeeper zookeeper innkeeper lighthouse-keeper ranger stationmaster postmaster "
    "headmaster headmistress headteacher bailiff abbess deacon vicar chaplain crofter ferryman boatman "
    "caretaker paramedic midwife coroner notary clerk grandmaster playwright songwriter critic "
    "referee umpire organist forecaster".split()
)
TITLES = lexicon.TITLES | MORE_TITLES | HONORIFICS
# who speaks for a body, and not for himself
SPEAKS_FOR = frozenset("spokesman spokeswoman spokesperson official representative".split())
MALE = frozenset(
    "mr sir lord king prince pope spokesman chairman congressman businessman actor policeman fisherman "
    "brother father son husband monsieur assemblyman alderman cardinal bishop archbishop imam".split()
)
FEMALE = frozenset(
    "mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman businesswoman actress "
    "policewoman fisherwoman sister mother daughter wife widow madam madame assemblywoman chairlady".split()
)
# plural in sense without an s
PLURAL = frozenset(
    "people men women children police media officials sources staff clergy folk personnel feds press "
    "fishermen firemen policemen spokesmen congressmen businessmen lawmakers half majority minority "
    "dozens hundreds thousands per-cent percent".split()
)
NOT_PLURAL = frozenset("news congress press business series headquarters lines airlines airways".split())
COLLECTIVE_GROUP = frozenset("police media press staff people family public crowd crew".split())
# what a phrase's head cannot stand behind: "officials | in Tarn Quay"
CUTS = frozenset(
    "of for from in at with on to by who whom which that about near within inside outside there here "
    "familiar close published speaking writing citing quoting representing based including and or, as "
    "whose where when under over between among against like than such".split()
)
ARTICLES = frozenset("the a an this that these those".split())
INDEFINITE = frozenset("a an another some any one".split())
POSSESSIVES = frozenset("his her its their our my your".split())
QUANTIFIERS = frozenset(
    "some many several most few both two three four five six seven eight nine ten dozens hundreds thousands "
    "other various all numerous certain more multiple different".split()
)
# open a sentence with a capital and are part of no name
OPENERS = frozenset(
    "the a an this that these those in on at by for from with to of and but or so yet as if when while after "
    "before since until because although though whereas meanwhile however moreover also then now today "
    "yesterday tomorrow later earlier still once here there where why how what who whom whose which he she "
    "it they we i you his her its their our my your not no only even according amid despite among over under "
    "during against between both neither either last next some many most several few all each every other "
    "another one two three four five six seven eight nine ten first second like unlike instead perhaps "
    "indeed asked following speaking writing citing quoting calling given under once never said says former "
    "is was were are has have had will would could should may might can do did does just yes well oh".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "christmas easter".split()
)
# stand before the name of a place
PLACES = frozenset(
    "lake mount fort port cape saint st new north south east west northern southern eastern western san "
    "santa los las el great central upper lower".split()
)
# stand behind the name of a place or thing
THINGS = frozenset(
    "street avenue road square bridge river island islands tower hotel airport stadium park beach bay hill "
    "valley county city town village state states province district region act bill law treaty prize award "
    "cup award games war day week summit tv radio times post herald tribune gazette telegraph journal "
    "review world news report plan deal agreement hall harbour harbor".split()
)
PLACE_PREPOSITIONS = frozenset("in across throughout".split())
PREPOSITIONS = frozenset(
    "of for from in at with on to by about near against between than like under over into toward towards "
    "including alongside behind versus vs via among amid despite and or told as".split()
)
PARTICLES = frozenset("al el bin ibn abu de da di del della van von der den ter la le du dos san st".split())
SUFFIXES = frozenset("jr sr ii iii iv".split())

HYPHENED = re.compile(r"\w[\w.]*-(?:based|led|backed|run|owned|controlled|funded|aged|born|held|old|wing)$")
WORD = re.compile(r"[^\W_][\w'’.&-]*")


# endings that make a calling and no surname
_CALLING = re.compile(
    r"\w(?:ologist|ographer|strator|entarian|spokes(?:wo)?man|chair(?:wo)?man|person|manager|leader)$"
)


def bare(word: str) -> str:
    """The word as the lists above hold it: `Minister,` and `minister’s` are `minister`."""
    word = word.strip('.,;:!?"“”‘()[]').lower().replace("’", "'")
    return word.removesuffix("'s").rstrip("'")


def title_noun(word: str) -> str | None:
    """The calling that `word` names: `Minister` -> minister, `vice-president` -> vice-president; or None."""
    plain = bare(word)
    if plain in TITLES:
        return None if plain in SHORT and word[0].islower() else plain
    last = plain.rsplit("-", 1)[-1]
    if "-" in plain and last in TITLES:
        return last
    return plain if _CALLING.search(plain) else None


def is_capital(word: str) -> bool:
    """Does a name's word begin here? `Lund`, `al-Amr`'s capital half counts, `eBay` does not."""
    return bool(word) and (word[0].isupper() or (word[:3].lower() in {"al-", "el-"} and word[3:4].isupper()))


def is_possessive(word: str) -> bool:
    return word.rstrip(".,;:").endswith(("'s", "’s", "s'", "s’"))


def unpossessed(word: str) -> str:
    """`Lund’s` -> `Lund`, `Traders'` -> `Traders`."""
    bare_end = word.rstrip("',;:!?\"”’")
    return re.sub(r"(?<=\w)['’]s$", "", bare_end) or word


@lru_cache(maxsize=1 << 17)
def folded(name: str) -> str:
    """The name without case, accents, dots and marks: `José F. Álvarez-Ruiz’s` -> `jose f alvarez ruiz`.

    Names in other scripts are transliterated, and so comparable with Latin ones.
    """
    if not name.isascii():
        from anyascii import anyascii

        name = anyascii(name.replace("’", "'"))
    name = re.sub(r"'s\b|(?<=s)'(?=\s|$)", "", name.casefold())
    name = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", name)  # U.S. is us
    return " ".join(re.findall(r"\w+", name.replace("'", "")))
