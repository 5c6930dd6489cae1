"""English words by what they do in a news sentence. Kinds of words only: no one's name stands here."""

# nouns that name a person's office or calling
TITLES = frozenset(
    "admiral adviser advisor aide ambassador analyst archbishop attorney bishop boss brigadier captain "
    "cardinal chairman chairwoman chair chancellor chief coach colonel commander commissioner congressman "
    "congresswoman coordinator correspondent councillor counsellor delegate deputy diplomat director "
    "economist editor envoy executive founder general governor head inspector journalist judge justice "
    "king lawmaker lawyer leader legislator lieutenant major manager marshal master mayor mediator member "
    "minister mp negotiator officer official owner patriarch politician pope premier president prince "
    "princess principal professor prosecutor queen rapporteur representative researcher scientist "
    "secretary secretary-general senator sergeant sheikh sheriff speaker spokesman spokesperson "
    "spokeswoman striker superintendent sultan surgeon vice-president vice-chairman whip warden writer "
    "author actor actress singer conductor composer goalkeeper skipper engineer historian novelist poet "
    "activist campaigner dissident warlord cleric imam rabbi priest harbourmaster harbormaster registrar "
    "treasurer auditor comptroller ombudsman magistrate botanist biologist geologist astronomer physicist "
    "chemist architect curator librarian farmer trader banker champion laureate player pianist violinist "
    "swimmer teacher doctor footballer cyclist boxer runner nurse pilot student painter sculptor musician "
    "dancer producer philanthropist billionaire entrepreneur businessman businesswoman tycoon chef "
    "explorer mountaineer climber sailor broadcaster presenter blogger columnist".split()
)
# a word that ends a role: a verb, or the beginning of a clause
NOT_IN_A_ROLE = frozenset(
    "said says told that which who was were is are has have had will would after before but when while as "
    "by with from because if since although though meanwhile however amid despite among under over "
    "more".split()
)
# words inside a role that are no part of a name
LINKS = frozenset("of for and the to in on at".split())
# what stands in the names of offices everywhere
INSTITUTIONS = frozenset(
    "the former acting deputy senior chief ministry party army government council office department navy "
    "air force forces agency commission committee bank university institute service police court "
    "parliament house union association company foundation board assembly defense defence foreign "
    "interior finance justice culture health education transport energy trade agriculture environment "
    "labor labour economy prime general state national international united central supreme federal "
    "security affairs human rights retired vice".split()
)
DEMONYM_ENDINGS = ("an", "ish", "ese", "ch", "i")
# grammar, time and reporting: shared by any two stories
LIGHT = frozenset(
    "about above after again against ahead almost along already also although among another around away "
    "back because been before began begin being below between both called came come could days does down "
    "during each early eight either even ever every expected first five following former found four from "
    "gave give given going gone good had half have held here high hold hours however hundred including "
    "into itself just kept know known last late later least less like long made make many meanwhile "
    "member might million minutes month months more morning most much must near nearly never news next "
    "night nine none nothing number often once only other over part past people percent perhaps place "
    "placed planned quite rather really said same says seven several shall should since some soon started "
    "statement still such taken tell than that their them then there these they third this those three "
    "through time times today told took toward towards tuesday monday wednesday thursday friday saturday "
    "sunday january february march april june july august september october november december twice under "
    "until upon very want week weeks well went were what when where which while whole whom whose will "
    "with within without would year years yesterday your country announced announce reported report "
    "reporters journalists according added government state states national city town".split()
)
# definite nouns that need no story before them: there is one of each, or it does not matter which (she took
# the tram: a weak definite)
ALONE_KNOWN = frozenset(
    "world country nation government president parliament public press media police army navy sea sky sun "
    "weather economy internet future past year week month day morning evening night weekend time end "
    "start beginning rest first second third fourth fifth last next same other most best largest biggest "
    "longest youngest oldest only capital coast north south east west one tram train bus telephone radio "
    "television".split()
)
# what follows a definite noun and says which one is meant
BRINGS_ITS_OWN = frozenset("of that who whom which whose where when why between into whether".split())
# words at which a noun phrase is over
ENDS_A_PHRASE = frozenset(
    "and or but in on at to for from by with as is was were are has have had will would said says before "
    "after over under about against during since until while because than".split()
)
