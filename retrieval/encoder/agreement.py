"""How near an export is to its reference, over texts of our own: short, long, foreign, odd."""

from __future__ import annotations

import numpy as np

from retrieval.encoder import Encoder, ModelError
from retrieval.encoder.runtime import Runtime

# Below these something else is broken than the last digits. The packaged model reaches .996 in the mean; its
# least is the empty text's, .977, then Russian's, .986.
LEAST_MEAN = 0.985
LEAST = 0.96

_REPORT = (
    "The harbour of Port Ansel stays closed for a third day after the ferry Marigold ran aground at the "
    "mouth of the Wend. Harbour master Ines Torvald said that tugs from Holm would try again at high water, "
    "and that nobody aboard had been hurt. "
)
PASSAGES = (
    "The beacon on Gull Rock went out shortly after midnight.",
    "Mayor Edda Lund told reporters that the ferries could sail again on March 12.",
    "“We have waited eleven years for this bridge,” said Tomas Vell, “and we shall wait no longer.”",
    "Bakers' union rejects offer of 4.5 percent",
    "COUNCIL VOTES 31-28 TO KEEP SWIMMING POOL OPEN",
    "The tram line will cost 212 million crowns, 40 million more than planned in 2019, the auditors found.",
    "It was announced that the school would not reopen before the autumn.",
    "He denied it.",
    "Bees.",
    "",
    "14:05",
    "Маяк на Чаячьей скале погас вскоре после полуночи, сообщил смотритель.",
    "أغلق الميناء لليوم الثالث على التوالي.",
    "🕯️ 🕯️ 🕯️",
    "http://example.com/port-ansel/2031/05/ferry?id=17",
    _REPORT,
    _REPORT * 3,
    _REPORT * 12,  # longer than most models read
    "Two men from Upper Holm were held on Tuesday over the theft of nine kilometres of copper cable from the "
    "railway, which brought trains between Holm and Port Ansel to a standstill for most of the morning.",
    "Doctors at the St. Brannoc hospital say the fever is spread by ticks, not by water, contradicting an "
    "earlier statement by the Ministry of Health; the ministry did not reply to questions.",
)
QUESTIONS = (
    "what did the mayor say about the ferries?",
    "Who stole the copper cable?",
    "how many people were killed",
    "When does the bridge open, and what will it cost the city in the end?",
    "Что сказал смотритель маяка?",
)


def agreement(reference: Encoder, export: Runtime) -> tuple[float, float]:
    """Mean and least cosine between both encoders' rows."""
    cosines = [*np.sum(reference(PASSAGES) * export.passages(PASSAGES), axis=1)]
    cosines += [float(reference.question(each) @ export.question(each)) for each in QUESTIONS]
    return round(float(np.mean(cosines)), 5), round(float(np.min(cosines)), 5)


def check(mean: float, least: float, name: object) -> None:
    """ModelError when an export is too far from its reference to be used."""
    if not (mean >= LEAST_MEAN and least >= LEAST):  # so that NaN is refused, too
        raise ModelError(
            f"the export of {name} is too far from it (cosine {mean:.3f} in the mean, {least:.3f} at worst; "
            f"expected {LEAST_MEAN} and {LEAST}): set BULLETIN_BOT_PRECISION=exact"
        )
