"""English words by what they do in the name of a body. Kinds of words only: no one's name stands here."""

from __future__ import annotations

# nouns whose bearer is a body that speaks with one voice
BODIES = frozenset(
    "ministry government department agency authority commission committee council board bank court tribunal "
    "parliament congress senate assembly cabinet bureau office administration army navy police force "
    "coastguard guard military opposition party union association federation confederation society "
    "institute institution university college school hospital company firm corporation airline manufacturer "
    "carmaker automaker airframer maker operator retailer supplier carrier group organisation organization "
    "foundation charity fund campaign committee network channel station broadcaster newspaper paper daily "
    "weekly magazine journal website site publication press tabloid outlet newsroom observatory service "
    "secretariat embassy consulate mission league club team church diocese house centre center trust lab "
    "laboratory council coalition alliance movement front militia brigade regiment ngo watchdog think-tank "
    "program programme conservancy consortium syndicate cooperative co-operative "
    "guild chamber registry exchange palace "
    "lender insurer label studio giant startup start-up chain brewery shipyard yard line lines airlines "
    "airways museum theatre theater orchestra clinic zoo gallery".split()
)
# say what a body is; none is named by such a noun and a common one before it
GENERAL_BODIES = frozenset(
    "lender insurer label studio company firm group airline manufacturer carmaker automaker airframer "
    "maker operator retailer supplier "
    "carrier corporation giant organisation organization charity network channel broadcaster newspaper "
    "paper magazine campaign center centre team school church website site outlet watchdog ngo union "
    "agency bank club".split()
)
# ends a newspaper's name, where it has a capital
PRESS = frozenset(
    "times post herald tribune gazette telegraph journal courier mirror chronicle examiner observer star "
    "bulletin dispatch sentinel standard globe record echo argus".split()
)
# another noun for a body -> the words of a name that it goes with: Corrin Air, the airline
NAMED_AS = {
    "airline": frozenset("air airways airlines".split()),
    "carrier": frozenset("air airways airlines".split()),
    "lender": frozenset(["bank"]),
    "newspaper": PRESS,
    "paper": PRESS,
    "daily": PRESS,
}
STATE_ORGANS = frozenset(
    "ministry government department army navy police military parliament opposition cabinet embassy "
    "coastguard administration".split()
)
CORPORATE = frozenset("inc corp corporation company co llc ltd plc group limited ag sa gmbh".split())
