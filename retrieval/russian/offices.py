"""Words for those who speak or listen by their office: Russian stems in, English out. A closed class."""

from __future__ import annotations

import re

# The longest that a word begins with counts; what follows must be an ending.
_OFFICES = {
    "премьер-министр": "prime minister", "вице-премьер": "deputy prime minister", "премьер": "premier",
    "министр": "minister", "министерств": "ministry", "замминистр": "deputy minister",
    "экс-министр": "former minister", "президент": "president", "вице-президент": "vice president",
    "канцлер": "chancellor", "мэр": "mayor", "губернатор": "governor", "посол": "ambassador",
    "посл": "ambassador", "посольств": "embassy", "госсекретар": "secretary of state",
    "генсек": "secretary general", "генеральн": "general", "секретар": "secretary",
    "пресс-секретар": "spokesman", "представител": "spokesman", "пресс-служб": "press service",
    "официальн": "", "спикер": "speaker", "председател": "chairman", "глав": "head", "руководител": "head",
    "начальник": "chief", "директор": "director", "гендиректор": "chief executive", "заместител": "deputy",
    "генерал": "general", "адмирал": "admiral", "полковник": "colonel", "командующ": "commander",
    "командир": "commander", "судь": "judge", "прокурор": "prosecutor",
    "генпрокурор": "prosecutor general", "прокуратур": "prosecutors", "адвокат": "lawyer",
    "депутат": "lawmaker", "сенатор": "senator", "кандидат": "candidate", "профсоюз": "union",
    "полици": "police", "полицейск": "police", "арми": "army", "военн": "military", "флот": "navy",
    "правительств": "government", "кабинет": "cabinet", "парламент": "parliament",
    "оппозици": "opposition", "парти": "party", "суд": "court", "банк": "bank", "компани": "company",
    "комисси": "commission", "комитет": "committee", "совет": "council", "мид": "foreign ministry",
    "минобороны": "defence ministry", "минфин": "finance ministry", "минздрав": "health ministry",
    "минтранс": "transport ministry", "мвд": "interior ministry", "мчс": "emergencies ministry",
    "оон": "UN", "обсе": "OSCE", "нато": "NATO", "ес": "EU", "евросоюз": "European Union",
    "кремл": "Kremlin", "белый": "White", "дом": "House", "цб": "central bank",
    "центробанк": "central bank", "власт": "authorities", "чиновник": "official", "эксперт": "expert",
    "аналитик": "analyst", "врач": "doctor", "больниц": "hospital", "жител": "residents",
    "очевид": "witness", "свидетел": "witness", "студент": "student", "студентк": "student",
    "фермер": "farmer", "владел": "owner", "капитан": "captain", "тренер": "coach", "король": "king",
    "королев": "queen", "епископ": "bishop", "архиепископ": "archbishop", "митрополит": "metropolitan",
    "патриарх": "patriarch", "папа": "pope", "имам": "imam", "шейх": "sheikh", "принц": "prince",
    "император": "emperor", "гидролог": "hydrologist", "сейсмолог": "seismologist", "геолог": "geologist",
    "инженер": "engineer", "посредник": "mediator", "машинист": "driver", "водител": "driver",
    "пилот": "pilot", "рыбак": "fisherman", "учител": "teacher", "историк": "historian",
    "экономист": "economist", "шериф": "sheriff", "следовател": "investigator", "майор": "major",
    "лейтенант": "lieutenant", "инспектор": "inspector", "комиссар": "commissioner",
    "омбудсмен": "ombudsman", "регулятор": "regulator", "координатор": "coordinator",
    "смотрител": "keeper", "хранител": "keeper", "директриса": "headmistress", "глашата": "herald",
    "уполномоченн": "commissioner", "посланник": "envoy", "советник": "adviser", "аудитор": "auditor",
    "архитектор": "architect", "режиссер": "director", "писател": "writer", "художник": "artist",
    "певиц": "singer", "певец": "singer", "продавец": "shopkeeper", "вдов": "widow", "мать": "mother",
    "матер": "mother", "отец": "father", "отц": "father", "секретарь": "secretary", "начальниц": "chief",
    "директор школы": "headmaster", "пастух": "shepherd", "лесник": "forester",
    "метеоролог": "meteorologist", "синоптик": "forecaster", "ученый": "scientist", "учен": "scientist",
    "спасательн": "rescue", "береговая": "coast", "биржа": "exchange", "минэнерго": "energy ministry",
    "ректор": "rector", "организаци": "organisation", "агентств": "agency", "пожарн": "fire",
    "спасател": "rescuers", "фронт": "front", "альянс": "alliance", "движени": "movement",
    "администраци": "administration", "управлени": "department", "ведомств": "agency", "служб": "service",
    "бывш": "former", "лидер": "leader", "министерск": "ministry", "переговорщик": "negotiator",
    "доктор": "doctor", "профессор": "professor", "иностранн": "foreign", "дел": "",
    "внутренн": "interior", "оборон": "defence", "финанс": "finance", "обществен": "public",
}  # fmt: skip
_TOGETHER = {"иностранных дел": "foreign", "внутренних дел": "interior", "железных дорог": "railways"}
_LISTENERS = {
    "журналист": "reporters journalists", "репортер": "reporters",
    "корреспондент": "reporters correspondents", "прес": "press", "парламент": "parliament",
    "депутат": "lawmakers MPs parliament", "суд": "court", "присяжн": "jury", "присяжным": "jury",
    "митинг": "rally", "телеканал": "television", "радио": "radio", "газет": "newspaper",
    "избирател": "voters", "рабоч": "workers", "сторонник": "supporters", "студент": "students",
    "сенат": "senate", "совет": "council", "комисси": "commission",
}  # fmt: skip
_ENDING = re.compile(
    r"(?:[аяуюеоыиьй]|о[мйв]|е[мйв]|ам|ям|ами|ями|ах|ях|ом|ью|и[йяеюи]|ый|ая|ое|ые|ого|его|ому|ему|ым|им|ых|их|ыми"
    r"|ими|ую|юю|яя|ии|ия|иям|иями|иях|ией|к[аиуе]|кой|ец|ца|цы|цем|иц[аыуе]|ицей|ств[ао])?"
)
_DATIVE = re.compile(r"(?:ам|ям|у|ю|е|им|ым|ии|ой)")
_LONGEST = 16


def office(word: str) -> str | None:
    """The English word for an office, empty for a word that adds nothing; None where it is none.

    >>> office("министра"), office("МИД"), office("мост")
    ('minister', 'foreign ministry', None)
    """
    return _found(word, _OFFICES, _ENDING)


def is_office(word: str) -> bool:
    return office(word) is not None


def office_of_two(first: str, second: str) -> str | None:
    """`иностранных дел` -> foreign: words that mean an office together only."""
    return _TOGETHER.get(f"{first} {second}".lower())


def is_listener(word: str) -> bool:
    """Somebody to whom it was said, by the case: журналистам, not журналист."""
    return word.islower() and _found(word, _LISTENERS, _DATIVE) is not None


def listener(word: str) -> str:
    return _found(word, _LISTENERS, _DATIVE) or ""


def _found(word: str, table: dict[str, str], ending: re.Pattern[str]) -> str | None:
    word = word.lower().replace("ё", "е")
    for size in range(min(len(word), _LONGEST), 1, -1):
        if word[:size] in table and ending.fullmatch(word, size):
            return table[word[:size]]
    return None
