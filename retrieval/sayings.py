"""English words by which a question asks for speech. Kinds of words only: no one's name stands here."""

from __future__ import annotations

_REGULAR = (
    "accuse acknowledge add address admit advise advocate agree allege announce answer apologise "
    "apologize argue ask assert assure believe blame boast call caution claim comment complain concede "
    "condemn confirm contend criticise criticize declare decline defend demand denounce deny describe "
    "dismiss emphasise emphasize explain express indicate insist maintain mention name note object oppose "
    "order pledge post praise predict promise propose quote react reaffirm recommend refuse reject remark "
    "reply report request respond reveal signal state stress suggest support talk testify threaten tweet "
    "urge voice vow warn welcome"
)
_IRREGULAR = (
    "say says said saying tell tells told telling speak speaks spoke spoken speaking write writes wrote "
    "written writing think thinks thought thinking swear swears swore sworn rule rules ruled ruling put "
    "puts hold holds held admitted"
)


def _forms(base: str) -> list[str]:
    """The regular forms of a verb.

    >>> _forms("deny")
    ['deny', 'denies', 'denied', 'denying']
    """
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"]
    stem = base[:-1] if base.endswith("e") else base
    third = f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"
    return [base, third, f"{stem}ed", f"{stem}ing"]


VERBS = frozenset([*(form for base in _REGULAR.split() for form in _forms(base)), *_IRREGULAR.split()])
# what somebody says, as a thing
NOUNS = frozenset(
    "quote quotes quotation quotations statement statements comment comments remark remarks words "
    "position stance view views opinion reaction response reply answer claim claims announcement "
    "announcements message tweet tweets post posts warning warnings".split()
)
# verbs that any statement is an answer to
ANY_ACT = frozenset(
    "say says said saying tell tells told telling speak speaks spoke spoken speaking write writes wrote "
    "written writing talk talks talked talking think thinks thought thinking put puts state states "
    "stated stating comment comments commented commenting add adds added adding reply replies replied "
    "replying respond responds responded responding answer answers answered answering react reacts "
    "reacted reacting believe believes believed post posts posted posting tweet tweets tweeted tweeting "
    "address addressed explain explains explained describe describes described mention mentions "
    "mentioned hold holds held quote quotes quoted".split()
)
# what one can do without a word
THINKING = frozenset(
    "think thinks thought thinking believe believes believed hold holds held predict predicts "
    "predicted".split()
)
TELLING = frozenset("tell tells told telling ask asks asked assure assures assured warn warns warned".split())
# what follows "to" is no listener: "how did Lund respond to the offer"
REACTING = frozenset(
    "react reacts reacted reacting reaction respond responds responded responding response object objects "
    "objected objecting".split()
)
ANSWERING = frozenset("reply replies replied replying answer answers answered answering".split())
# cannot be the one who spoke: grammar, or nobody in particular
NOBODY = frozenset(
    "who what which anyone anybody someone somebody everyone everybody people they you we i he she it one "
    "there was is were are did does do has have had that this been".split()
)
# stands around a speaker, and is no part of the name
AROUND = frozenset(
    "exactly precisely actually really publicly also just ever never reportedly literally not been be "
    "verbatim has have had latest last own himself herself itself themselves official first once "
    "initially originally now still later".split()
)
# what turns a phrase into somebody who can speak, beside titles
BODIES = frozenset(
    "ministry government police court party council committee union army navy company agency office embassy "
    "parliament opposition board commission club association department authorities administration residents "
    "officials critics experts guild federation league society foundation institute bureau authority "
    "alliance front movement trust bank commission confederation coalition chamber regulator watchdog group "
    "company organisation organization university hospital".split()
)
AUXILIARIES = frozenset("did does do is are was were will would can could".split())
ARTICLES = frozenset("the a an".split())
