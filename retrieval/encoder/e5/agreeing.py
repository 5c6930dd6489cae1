"""How near a converted model is to the package's own vectors, over texts of our own in many scripts."""

from __future__ import annotations

import numpy as np

from retrieval.encoder import ModelError, Vectors
from retrieval.encoder.e5.source import Source
from retrieval.encoder.reference import Reference

# Its engine rounds what goes into its products to 8 bits, which costs .0001; a token or a layer that is wrong
# costs a hundred times as much.
LEAST = 0.999
PASSAGES = (
    "The beacon on Gull Rock went out shortly after midnight, and two trawlers turned back to Tarn Quay.",
    "“We have waited eleven years for this bridge,” said Tomas Vell, “and we shall wait no longer.”",
    "COUNCIL VOTES 31-28 TO KEEP SWIMMING POOL OPEN",
    "Bees.",
    "14:05  —  4.5 % of 212,000,000 crowns…",
    "Маяк на Чаячьей скале погас вскоре после полуночи, сообщил смотритель Одо Фарр.",
    "Міський голова сказав, що пороми знову підуть дванадцятого березня.",
    "أغلق الميناء لليوم الثالث على التوالي، وقالت رئيسة البلدية إن العبّارات ستعود يوم الجمعة.",
    "הנמל נשאר סגור זה היום השלישי ברציפות.",
    "بندر برای سومین روز بسته ماند.",
    "Το λιμάνι παραμένει κλειστό για τρίτη μέρα, δήλωσε η δήμαρχος.",
    "港口连续第三天关闭，市长说渡轮星期五恢复。",
    "港は三日連続で閉鎖されたまま、と市長は述べた。",
    "항구는 사흘째 닫혀 있다고 시장이 말했다.",
    "बंदरगाह लगातार तीसरे दिन बंद रहा।",
    "ท่าเรือปิดเป็นวันที่สามติดต่อกัน",
    "Der Hafen bleibt den dritten Tag geschlossen; die Fähre „Marigold“ lief auf Grund.",
    "Le maire a déclaré que le bac reprendrait vendredi, « si la mer le permet ».",
    "El puerto sigue cerrado por tercer día, según la alcaldesa Edda Lund.",
    "Liman üçüncü gün de kapalı kaldı, dedi belediye başkanı.",
    "Ｐｏｒｔ　Ａｎｓｅｌ ﬁrst ½ ①",
    "🕯️ http://example.com/port-ansel/2031/05/ferry?id=17",
)
QUESTIONS = (
    "what did the mayor say about the ferries?",
    "Что сказала мэр о паромах?",
    "ماذا قالت رئيسة البلدية عن العبّارات؟",
)


def agreement(converted: Reference, source: Source) -> float:
    """The least cosine between both models' rows."""
    ours: list[Vectors] = [converted(PASSAGES), np.stack([converted.question(each) for each in QUESTIONS])]
    theirs = [source.vectors("passage", PASSAGES), source.vectors("query", QUESTIONS)]
    return float(np.min(np.sum(np.concatenate(ours) * np.concatenate(theirs), axis=1)))


def check(least: float) -> None:
    """ModelError where the converted model is not the package's."""
    if not least > LEAST:  # so that NaN is refused, too
        raise ModelError(
            f"the converted model is too far from the package's own vectors (cosine {least:.4f} at worst, "
            f"expected more than {LEAST}): it is not used; the profile fast works as before"
        )
