"""Small bulletins that print no date of their own, and that no careful reader would bound, each with the day
it was published on. All fiction."""

from __future__ import annotations

from tests.corpus.clock.undated import Undated

_ARRIVED = "The envoys arrived on January 15. "
UNBOUNDED = tuple(
    Undated(text, published, None, None)
    for text, published in (
        ("Lund spoke at noon. May the best boat win, and march on.", "2016-01-20"),
        # one side alone is true of every day of the year, and so is what lies far apart
        (_ARRIVED, "2016-01-20"),
        ("The envoys will arrive on January 25.", "2016-01-20"),
        (f"{_ARRIVED}The vote will be held on July 9.", "2016-01-20"),
        ("The comet passed in March. It will be back in April.", "2016-03-20"),
        # what was planned may not have come about
        (f"{_ARRIVED}The talks had been due on January 25.", "2016-01-28"),
        (f"{_ARRIVED}The talks were to be held on January 25.", "2016-01-28"),
        (f"{_ARRIVED}Talks scheduled for January 25 have been cancelled.", "2016-01-28"),
        (f"{_ARRIVED}Rask vowed to resign on January 25.", "2016-01-28"),
        (f"{_ARRIVED}Rask said he would resign on January 25.", "2016-01-28"),
        (f"{_ARRIVED}Rask was asked to leave by January 25.", "2016-01-28"),
        (f"{_ARRIVED}The bridge was closed until January 25.", "2016-01-28"),
        (f"{_ARRIVED}If talks start on January 25, Rask will be there.", "2016-01-28"),
        ("The envoys were expected on January 15. They will leave on January 25.", "2016-01-14"),
        ("The crew was ready to sail on January 15. The fair will open on January 25.", "2016-01-14"),
        ("Lund booked a berth on January 15. The boat will sail on January 25.", "2016-01-14"),
        ("On January 15, the fair would have opened. It will open on January 25.", "2016-01-14"),
        (f"{_ARRIVED}On January 25, the boats will sail, Lund promised.", "2016-01-28"),
        # what was ahead of a speaker
        (f"{_ARRIVED}“We will sail on January 25,” Lund had promised them.", "2016-01-28"),
        (f'{_ARRIVED}"We will sail on January 25," Lund had promised them.', "2016-01-28"),
        # the day of an occasion is not the day on which it is spoken of
        ("The council rejected talks on January 25. The ferry will sail on February 2.", "2016-01-20"),
        ("Lund was ready for the vote on January 25. The ferry will sail on February 2.", "2016-01-20"),
        ("Lund announced elections on January 25. The ferry will sail on February 2.", "2016-01-20"),
        ("The council will discuss the fire on May 3. The quay was shut on April 29.", "2016-05-09"),
        ("The judge will hear how the barge sank on May 3. The hold was raised on April 29.", "2016-05-09"),
        # names of days, days of every year, days of another year
        (f"{_ARRIVED}The January 25 Revolution will be taught again.", "2016-02-20"),
        (f"{_ARRIVED}Every January 25 the boats will be blessed.", "2016-02-20"),
        (f"{_ARRIVED}The town will mark the anniversary of the wreck on January 25.", "2016-01-10"),
        ("Lund was born on April 1. She will retire on April 20.", "2016-03-20"),
        ("The mast fell on May 3 last year. The new one will be raised on May 20.", "2016-04-20"),
        ("Fire Spreads To Port Ansel On May 3\nThe quay was shut on April 29.", "2016-05-03"),
        (
            "On January 25 the boats will be blessed as always. The envoys arrived on January 15.",
            "2016-02-20",
        ),
        ("The January 15 flood killed two. The fund will close on January 25.", "2016-01-10"),
        ("The wall fell on September 11. The new one will be finished by September 30.", "2016-08-20"),
        # contradictions
        (
            "Boats sank on May 2. More will sail on May 9. Two sank on October 2. Two will on October 9.",
            "2016-11-05",
        ),
        ("The fleet sailed on May 2. It will be back on May 9. The crew went home on May 12.", "2016-05-14"),
        (f"Today {_ARRIVED}The envoys will arrive on January 15.", "2016-01-15"),
        ("The bell rang on 2 March 2016. It will ring on 5 May 2015.", "2016-03-03"),
        ("TARN QUAY, Jan. 20 (CNA) — Boats sailed.\nTARN QUAY, Jan. 24 (CNA) — Boats sank.", "2016-01-24"),
        # no day of any calendar
        ("The boats sailed on February 30. They will be back on March 40.", "2016-03-02"),
    )
)
