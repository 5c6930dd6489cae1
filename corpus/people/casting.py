"""The items of one text with their statements in; the scene, its names, roles and genders known, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import Item, Span, Statement
from corpus.people import words as w
from corpus.people.cast import Cast
from corpus.people.figures import Figure
from corpus.people.mentions import Mention, lower_words, mentions
from corpus.people.names import read_name, same_place
from corpus.people.naming import is_personal, read_mentions
from corpus.people.phrase import Printed
from corpus.people.printed import taken_apart
from corpus.people.scene import Key, Scene, Told
from corpus.people.story import Story, story

_PRONOUN = re.compile(r"[^\"“]*?(?<!, )\b(he|she|himself|herself)\b")  # before any quotation; not ", he said"


_CALLING_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ess")
_APPOSITION = re.compile(
    r"(?: (?:that|which|who) [^,;:.\"“”]{3,90})?, (?P<name>[^\W\d_a-z][^,;:\"“”]{1,60}),? ?"
)
_OPENING_PRONOUN = re.compile(r"(He|She)\b")


def cast_of(items: Sequence[Item], statements: Sequence[Sequence[Statement]]) -> Scene:
    """Sources are read before running text: each is a name with its title and nothing else."""
    text = story(items)
    lower = lower_words(text.text, text.sentences)
    scene = Scene(text, Cast(), _quotations(text, statements), list(mentions(text)))
    scene.told = _told(scene, statements, lower)
    _read_sources(scene, whole=True)
    scene.mentioned = read_mentions(scene.cast, scene.printed, lower)
    _read_sources(scene, whole=False)
    _read_genders(scene)
    _read_bodies(scene)
    return scene


def _quotations(text: Story, statements: Sequence[Sequence[Statement]]) -> list[tuple[Span, Key]]:
    return sorted(
        (text.place(number, span), (number, place))
        for number, group in enumerate(statements)
        for place, statement in enumerate(group)
        if statement.kind == "direct"
        for span in statement.contents
    )


def _told(scene: Scene, statements: Sequence[Sequence[Statement]], lower: frozenset[str]) -> list[Told]:
    """Those with a source or one to continue, as their sources are printed; "I" last: it hangs on others."""
    names = frozenset(
        w.bare(word) for one in scene.printed if not one.opens or " " in one.name for word in one.name.split()
    )
    found = []
    for key, statement, before in _with_predecessors(statements):
        contents = [scene.story.place(key[0], span) for span in statement.contents]
        source = scene.story.place(key[0], statement.source or statement.contents[0])
        if statement.source is None:
            if before is not None:
                found.append(Told(key, statement, source, Printed("nothing"), None, source.start, before))
            continue
        words = _small_opening(source.of(scene.story.text), lower, names)
        behind = _named_behind(scene.story, source, key, statement, words)
        printed = behind or _with_common_title(taken_apart(words), lower)
        within = scene.quoted_in(source.start)
        if within in (None, key) and printed.head in w.FIRST and statement.parent is not None:
            within = (key[0], statement.parent)
        start = min(source.start, *(span.start for span in contents))
        found.append(Told(key, statement, source, printed, within if within != key else None, start))
    return sorted(found, key=lambda told: (told.printed.head in w.FIRST, told.source.start, told.key))


def _with_common_title(printed: Printed, lower: frozenset[str]) -> Printed:
    """`Netter Osric Vane` in a text that tells of a netter: a calling that no list has."""
    title, _, name = (printed.name or "").partition(" ")
    plain = title.lower()
    if printed.role or printed.kind != "person" or not name or plain not in lower:
        return printed
    if not plain.endswith(_CALLING_ENDINGS):
        return printed
    return replace(printed, name=name, role=title, head=plain, definite=True)


def _named_behind(text: Story, source: Span, key: Key, statement: Statement, words: str) -> Printed | None:
    """`The firm | that built the bridge, Kessel & Brandt, | has denied`: the name behind a short source."""
    if statement.cue is None:
        return None
    cue = text.place(key[0], statement.cue)
    found = _APPOSITION.fullmatch(text.text, source.end, cue.start) if source.end < cue.start else None
    short = taken_apart(words) if found else None
    if found is None or short is None or short.form != "descriptor" or not short.definite:
        return None
    named = taken_apart(f"{words}, {found.group('name')}")
    return named if named.form == "name" else None


def _with_predecessors(
    statements: Sequence[Sequence[Statement]],
) -> Iterator[tuple[Key, Statement, Key | None]]:
    """Each statement, and the one that it continues: the last with its parent, here or in the row before."""
    top: Key | None = None
    for number, group in enumerate(statements):
        last: dict[int | None, Key | None] = {None: top}
        for place, statement in enumerate(group):
            before = last.get(statement.parent) if statement.continues else None
            yield (number, place), statement, before
            last[statement.parent] = (number, place)
        top = last[None]


def _small_opening(source: str, lower: frozenset[str], names: frozenset[str]) -> str:
    """`Residents there` -> `residents there`: a capital that only opens the sentence. `Lund` stays."""
    first, _, rest = source.partition(" ")
    plain = w.bare(first)
    plural = plain.endswith("s") and not plain.endswith("ss") and plain not in names
    small = plain in lower or plain in w.PLURAL | w.BODIES | w.QUANTIFIERS or plural
    singular = not plural and plain not in w.PLURAL | w.QUANTIFIERS
    named = w.is_capital(rest) or rest.startswith("& ") or (singular and any(map(w.is_capital, rest.split())))
    return source if named or not small or not first[1:].islower() else f"{first.lower()} {rest}".strip()


def _read_sources(scene: Scene, *, whole: bool) -> None:
    """Sources tell more of a name than running text: they are a name with its title and nothing else.

    Full names first, before running text is read; single ones when all full names are known.
    """
    for told in sorted(scene.told, key=lambda told: told.statement.kind == "headline"):
        printed = told.printed
        if printed.form != "name" or not printed.name:
            continue
        # Corrin's Ada Lund; but Corrin's Interior Ministry is a name in full
        owned = w.is_possessive(printed.name.split()[0]) and printed.head not in w.BODIES
        if (read_name(printed.name).is_full and not owned) is not whole:
            continue
        place = -1 if told.statement.kind == "headline" else told.source.start
        figure = scene.cast.named(printed.name, place, head=printed.head)
        if figure is not None and owned and figure.kind == "person":
            continue
        if figure is not None and place < 0:  # a headline's capitals are no form of a name
            continue
        if figure is None and (whole or not scene.cast.namesakes(printed.name)):
            figure = scene.cast.add(printed.name, place)
        if figure is not None:
            figure.introduce(place if whole else -1)
            _mark(figure, printed)
            if printed.acronym:
                scene.cast.spell(printed.acronym, figure)
        if figure is not None and not whole:
            figure.body += _is_place(scene, printed.name)


def _is_place(scene: Scene, name: str) -> bool:
    """`in Corrin`, or the story prints `Corrinian` too."""
    return name in scene.places_named or any(same_place(name.lower(), word) for word in scene.demonyms)


def _mark(figure: Figure, printed: Printed) -> None:
    if printed.name and " " in printed.name:
        figure.forms[printed.name] += 1
    if printed.kind == "organisation":
        if printed.noun:
            figure.nouns.add(printed.noun)
        figure.body += 3 if printed.acronym or printed.definite else 1
    elif printed.kind == "person" and (printed.role or printed.definite or is_personal(printed.name or "")):
        figure.person += 1
        if printed.definite:
            figure.mark_calling(printed.head)
        figure.mark_role(printed.role, printed.organisation)


def _read_genders(scene: Scene) -> None:
    """A sentence that names one person alone and then says "she" tells of her.

    So does one that opens with She.
    """
    people = _by_sentence(scene)
    spoken: dict[int, list[str]] = {}
    for told in scene.told:
        if told.printed.form == "pronoun" and told.printed.head:
            spoken.setdefault(scene.story.sentence_at(told.source.start), []).append(told.printed.head)
    for number, found in people.items():
        alone = {figure.number: figure for _, figure in found if figure.kind != "organisation"}
        if len(alone) != 1:
            continue
        figure = next(iter(alone.values()))
        pronouns = _pronouns_after(scene, number, min(mention.span.end for mention, _ in found))
        pronouns += spoken.get(number + 1, []) if number + 1 not in people else []
        figure.he += sum(word in w.HE for word in pronouns)
        figure.she += sum(word in w.SHE for word in pronouns)


def _read_bodies(scene: Scene) -> None:
    """`Corrin Air said no. It promised ...`: a name that nothing else explains is a body's."""
    spoken = {scene.story.sentence_at(told.source.start): told for told in scene.told if _speaks(told)}
    sentences = scene.story.sentences
    for told in scene.told:
        number = scene.story.sentence_at(told.source.start)
        before = spoken.get(number - 1)
        opens = number > 0 and told.source.start <= sentences[number].start + 1
        if before is None or not opens or told.printed.head not in w.IT or told.printed.form != "pronoun":
            continue
        figure = scene.cast.named(before.printed.name or "", before.source.start)
        if figure is not None and not (figure.callings or figure.roles or figure.gender):
            figure.body += figure.person + 2 * figure.place + 1


def _speaks(told: Told) -> bool:
    return told.printed.form == "name" and bool(told.printed.name) and told.statement.kind != "headline"


def _by_sentence(scene: Scene) -> dict[int, list[tuple[Mention, Figure]]]:
    found: dict[int, list[tuple[Mention, Figure]]] = {}
    for mention, figure in scene.mentioned:
        found.setdefault(scene.story.sentence_at(mention.span.start), []).append((mention, figure))
    return found


def _pronouns_after(scene: Scene, number: int, place: int) -> list[str]:
    """The first behind `place` in the sentence of that number, and the one that opens the next."""
    text, sentences = scene.story.text, scene.story.sentences
    own = _PRONOUN.match(text, place, sentences[number].end)
    after = sentences[number + 1] if number + 1 < len(sentences) else None
    opening = _OPENING_PRONOUN.match(text, after.start, after.end) if after else None
    return [match.group(1).lower() for match in (own, opening) if match]
