"""The words that a verb of speech governs in; what was said out, less what is the reporter's."""

from __future__ import annotations

from corpus.speech import reach
from corpus.speech.lexicon import NOT_MEDIA
from corpus.speech.sentence import Sentence

_OWN_ADVERBS = frozenset("however meanwhile moreover furthermore nevertheless nonetheless".split())


def tidied(s: Sentence, verb: int, content: set[int], cue: set[int]) -> set[int]:
    """What was said without what is the reporter's, and with what the parse left out of it."""
    content = _without_according(s, content)
    if min(content) < verb:
        content = without_opening(s, _of_its_sentence(s, content))
        return content | reach.behind_the_cue(s, cue, content)
    content |= reach.long_time(s, verb, content)
    content |= reach.second_clause(s, verb, content) | reach.its_that(s, verb, content)
    content = reach.to_its_end(s, content | reach.next_that(s, content))
    content = _without_afterthought(s, reach.with_list(s, content))
    content |= reach.to_the_mark(s, content)
    return content - _time(s, content)


def _without_according(s: Sentence, content: set[int]) -> set[int]:
    """As in "said, according to Tarn Radio, that the bridge held": who passes it on is no part of it."""
    for at in content:
        if s.words[at] == "according" and s.lifted[at] is None:
            kept = content - s.subtree(at)
            words = {word for word in kept if not s.is_mark(word)}
            if words and (at < min(words) or at > max(words)):
                return kept
    return content


def _of_its_sentence(s: Sentence, content: set[int]) -> set[int]:
    """As in "The pier is shut; the bridge is not, Lund said": a semicolon parts her words from the rest."""
    ends = [at for at in content if s.words[at] == ";" and s.lifted[at] is None]
    after = {at for at in content if at > max(ends)} if ends else content
    return after if any(not s.is_mark(at) for at in after) else content


def without_opening(s: Sentence, content: set[int]) -> set[int]:
    """As in "But the bridge, Lund said, holds", "however, the bridge holds": "but" is the reporter's."""
    words = sorted(at for at in content if not s.is_mark(at))
    if not words or s.lifted[words[0]] is not None:
        return content
    first, after = words[0], s.words[words[0] + 1 : words[0] + 2]
    opens = s.tags[first] == "CC" or (s.words[first] in _OWN_ADVERBS and after == (",",))
    return {at for at in content if at > first} if opens else content


def _without_afterthought(s: Sentence, content: set[int]) -> set[int]:
    """As in "said the bridge would close, which angered Brandt": the relative clause at the end is the
    reporter's."""
    for at in sorted(content):
        opens = _AFTERTHOUGHTS.get(s.deps[at])
        if _turns_back(s, at, content):
            return {word for word in content if word < at and word not in s.subtree(at)}
        if s.words[at] == "without" and any(s.words[child] in _NO_MORE for child in s.below[at]):
            return content - s.subtree(at) if max(s.subtree(at)) >= max(content) - 1 else content
        if opens is None:
            continue
        clause = s.subtree(at)
        first = min(clause)
        ends = max(clause) >= max(content) - 1 and first - 1 > min(content)
        if ends and s.words[first] in opens and s.words[first - 1 : first] == (",",):
            return content - clause
    return content


def _turns_back(s: Sentence, at: int, content: set[int]) -> bool:
    """As in "said the talks would go on, but did not give a date": it is the speaker who did not."""
    if s.deps[at] != "conj" or s.child(at, "nsubj", "nsubjpass", "expl") is not None:
        return False
    clause = s.subtree(at)
    first = min(clause)
    did = any(s.words[aux] in ("did", "does") for aux in s.children(at, "aux"))
    turns = s.words[first - 1] == "but" and "," in s.words[max(0, first - 3) : first]
    return did and turns and max(clause) >= max(content) - 1


_NO_MORE = frozenset("elaborating giving naming specifying providing offering explaining".split())
_AFTERTHOUGHTS = {
    "relcl": frozenset({"which", "who", "whose"}),
    "advcl": frozenset({"although", "though", "which"}),
    "ccomp": frozenset({"which"}),
    "conj": frozenset({"which"}),
}


def _time(s: Sentence, content: set[int]) -> set[int]:
    """As in "told ferrymen this week the boats would sail": the parse gives "this week" to what was said."""
    if not content:
        return set()
    first = min(content)
    day = s.child(first, "pobj") if s.words[first] == "on" else None
    if day is not None and s.words[day] in NOT_MEDIA and s.words[max(s.subtree(first)) + 1 :][:1] != (",",):
        return s.subtree(first)  # "said on Monday they had sailed"
    for at in content:
        if s.deps[at] == "npadvmod" and s.heads[at] in content:
            phrase = s.subtree(at)
            after = max(phrase) + 1
            if first in phrase and s.words[after : after + 1] != (",",) and s.tags[at] in ("NN", "NNP"):
                return phrase
    return set()
