"""Small bulletins that print no date of their own, each with the day it was published on and the bounds
that a careful reader would set. All fiction."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Undated:
    text: str
    published: str
    earliest: str | None
    latest: str | None
    clues: tuple[str, ...] = ()  # as printed, with < gone by, > ahead, = the day itself


BOUNDED = (
    # a text with a word for its own day prints the date of no other
    Undated(
        "Dredgers Might Be Back On Jan. 25: Rask\n"
        "The harbour of Tarn Quay is shut today. Dredging will resume on January 25, Oren Rask hopes.\n"
        "A storm sank two of the dredgers on January 15.",
        "2016-01-20", "--01-16", "--01-24", ("Jan. 25>", "January 25>", "January 15<"),
    ),
    Undated(
        "The Tarn Quay ferry was towed home on 28 December. They meet tonight. She will sail on 3 January.",
        "2019-12-31", "--12-29", "--01-02", ("28 December<", "3 January>"),
    ),
    Undated(
        "Today the dam is dry. Its gates were shut on 29 February. They are to be opened on 4 March.",
        "2016-03-02", "--03-01", "--03-03", ("29 February<", "4 March>"),
    ),
    Undated(
        "Lund met the dockers on Wednesday, January 20. Today is quiet. The boat will leave on January 30.",
        "2016-01-20", "--01-20", "--01-29", ("Wednesday, January 20<", "January 30>"),
    ),
    # without one, "said on January 20" may be printed on January 20
    Undated(
        "Mayor Ada Lund said on January 20 that the quay will open on January 25.",
        "2016-01-20", "--01-20", "--01-25", ("January 20<", "January 25>"),
    ),
    Undated(
        "The pass above Skellan was snowed in on 28 December. It will be cleared by 3 January.",
        "2016-12-30", "--12-28", "--01-03", ("28 December<", "3 January>"),
    ),
    Undated(
        "Harbour Wall To Be Raised On May 3\nThe old wall collapsed on April 20, the harbour office says.",
        "2016-04-22", "--04-20", "--05-03", ("May 3>", "April 20<"),
    ),
    Undated(
        "FERRY FARES TO RISE ON MAY 3\nThe last ones were set by the owners and printed on April 20.",
        "2016-04-22", "--04-20", "--05-03", ("MAY 3>", "April 20<"),
    ),
    Undated(
        "The swing bridge has been shut since March 4. It is due to reopen on March 19.",
        "2021-03-10", "--03-04", "--03-19", ("March 4<", "March 19>"),
    ),
    Undated(
        "The swing bridge remains closed until March 19. A barge hit it on March 4.",
        "2021-03-10", "--03-04", "--03-19", ("March 19>", "March 4<"),
    ),
    Undated(
        "On June 7, dockers walked out at Port Ansel. On June 21, they will be asked to vote.",
        "2018-06-09", "--06-07", "--06-21", ("June 7<", "June 21>"),
    ),
    Undated(
        "The council held talks on January 25. The next ferry will sail on February 2.",
        "2018-01-29", "--01-25", "--02-02", ("January 25<", "February 2>"),
    ),
    Undated(
        "The fair, scheduled for August 9, has drawn 300 stalls. Tickets sold out on August 1.",
        "2018-08-03", "--08-01", "--08-09", ("August 9>", "August 1<"),
    ),
    Undated(
        "Residents have to leave by April 9. The dam cracked on April 1.",
        "2018-04-02", "--04-01", "--04-09", ("April 9>", "April 1<"),
    ),
    Undated(
        "Starting April 9, the ferry will call at Skellan. The pier was mended on April 1.",
        "2018-04-05", "--04-01", "--04-09", ("April 9>", "April 1<"),
    ),
    Undated(
        "The blast on April 2 killed two. An inquiry is to report on April 30.",
        "2018-04-05", "--04-02", "--04-30", ("April 2<", "April 30>"),
    ),
    Undated(
        "The winter sale starts November 9. The shops closed on November 1.",
        "2018-11-03", "--11-01", "--11-09", ("November 9>", "November 1<"),
    ),
    Undated(
        "The ship left on the night of 30 October. She is expected to dock on Thursday, 12 November.",
        "2015-11-03", "--10-30", "--11-12", ("the night of 30 October<", "Thursday, 12 November>"),
    ),
    Undated(
        "The company expects the new crane to be ready by 12 November. The old one fell on 30 October.",
        "2015-11-03", "--10-30", "--11-12", ("12 November>", "30 October<"),
    ),
    Undated(
        "Rask arrived on January 15 and left on January 18. The vote will be on February 9, and the count "
        "will end on February 12.",
        "2018-01-22", "--01-18", "--02-09", ("January 18<", "February 9>"),
    ),
    Undated(
        "Three boats sank on May 3. Divers found the last of them on May 3. Families will meet on May 9.",
        "2018-05-05", "--05-03", "--05-09", ("May 3<", "May 3<", "May 9>"),
    ),
    Undated(
        "The boat will visit the village that was flooded on May 3. The fund will close on May 20.",
        "2018-05-09", "--05-03", "--05-20", ("May 3<", "May 20>"),
    ),
    Undated(
        "The keeper was last seen on Nov. 3. “He rowed off on Nov. 5,” Lund said. "
        "Searches will go on until Nov. 20.",
        "2018-11-09", "--11-05", "--11-20", ("Nov. 5<", "Nov. 20>"),
    ),
    Undated(
        "SKELLAN FAIR OPENED ON MAY 3\nIt will close on May 20.",
        "2018-05-06", "--05-03", "--05-20", ("MAY 3<", "May 20>"),
    ),
    # one that says its own day
    Undated(
        "The ferry owners meet the mayor today, January 20, in Tarn Quay. They last met on January 2.",
        "2016-01-20", "--01-20", "--01-20", ("January 20=",),
    ),
    Undated(
        "TARN QUAY, Jan. 20 (CNA) — Ferry owners met the mayor.",
        "2016-01-20", "--01-20", "--01-21", ("Jan. 20=",),
    ),
    Undated(
        "PORT ANSEL, Vessin, 20 January 2016 -- Ferry owners met the mayor.",
        "2016-01-20", "2016-01-20", "2016-01-21", ("20 January 2016=",),
    ),
    # years that are printed
    Undated(
        "Corrin reopened the pass on 16 January 2016. Snow ploughs will stay until 2 February 2016.",
        "2016-01-20", "2016-01-16", "2016-02-02", ("16 January 2016<", "2 February 2016>"),
    ),
    Undated(
        "The lighthouse burned down in January 2016. It will shine again in March 2016.",
        "2016-02-02", "2016-01-01", "2016-03-31", ("January 2016<", "March 2016>"),
    ),
    Undated(
        "The lighthouse burned down in January 2016.",
        "2016-02-02", "2016-01-01", None, ("January 2016<",),
    ),
    Undated(
        "Nobody was tried for the 13 November 2015 attacks on the mail boats.",
        "2016-01-20", "2015-11-13", None, ("13 November 2015<",),
    ),
    Undated(
        "The mill opened on May 4, 1932, and burned on October 9, 1945. Nothing is left of it.",
        "2016-01-20", "1945-10-09", None, ("October 9, 1945<",),
    ),
    Undated(
        "Today the light is out. It was last seen on 20 January 2016, under this picture.",
        "2016-01-20", "2016-01-20", None, ("20 January 2016<",),
    ),
    Undated(
        "The pass was reopened on 16 January 2016. Ploughs will stay until 2 February 2016. Lund was there "
        "on January 18. She will be back on January 30.",
        "2016-01-20", "2016-01-16", "2016-02-02", ("16 January 2016<", "2 February 2016>"),
    ),
    Undated(
        "The envoys arrived on January 15. The boat will carry Gen. Rask home on January 25.",
        "2016-01-20", "--01-15", "--01-25", ("January 15<", "January 25>"),
    ),
    Undated(
        "The lighthouse burned on 2 May 2015. It was painted on January 15. It will shine on January 25.",
        "2016-01-20", "--01-15", "--01-25", ("January 15<", "January 25>"),
    ),
)  # fmt: skip
