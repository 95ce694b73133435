"""Reports written for these tests, read by the real reader.  Places are real; the incidents, the people and the armed groups are invented.

    Mopti       a toll that rises over three days; a copy of the second report; a source that gives no figure; a claim to correct
    Kidal       an army and an armed group that contradict each other
    Joliet      people who are named
    Herat, Kandahar   two incidents that may be one: a third report names the dead of both
    Pailin      few people, a single source
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import tollbook
from tollbook.model import Reading

_SECOND_DAY = """The number of people killed in Sunday's shelling of the ferry landing in Mopti has risen to 13, police said on Wednesday.

Twenty-six people were wounded, police said. The landing was full of traders waiting for the first boat to the islands when the shells \
fell, and two pirogues sank at their moorings. The prefect, Boureima Kanta, asked boatmen to keep away from the quay until the bank has \
been searched.

The authorities have not released the number of missing."""

REPORTS = (
    ("At least nine killed as shells hit ferry landing in Mopti", "2031-05-05", "Niger Bend Courier", """\
At least nine people were killed and 21 others wounded when shells struck the ferry landing of Mopti, in central Mali, on Sunday morning, \
police said.

A doctor at the Somine Dolo hospital said 14 of the wounded were women. The prefect, Boureima Kanta, came to the quay.

Among the dead was Kadiatou Sanogo, 34, who sold smoked fish at the quay. No group had claimed the attack by nightfall."""),
    ("Mopti ferry landing: death toll rises to 13", "2031-05-07", "Sahel Wire", _SECOND_DAY),
    ("Toll of Mopti shelling climbs", "2031-05-08", "Lakeside Daily",
     _SECOND_DAY + "\n\nThe landing stays closed until next week, boatmen told this newspaper."),
    ("Mopti: what is known of the shelling", "2031-05-10", "Delta Rights Watch", """\
At least 16 people were killed, among them three children, in the shelling of the ferry landing in Mopti on 4 May 2031, Delta Rights Watch \
said, after talks with the prefect, Boureima Kanta, and nurses of the Somine Dolo hospital. Some 30 people were wounded."""),
    ("Army says 40 fighters killed near Kidal", "2031-06-12", "Ministry Bulletin", """\
The army said on Thursday that its soldiers had killed 40 fighters of the Plateau League in a clash near Kidal, in northern Mali, on \
Wednesday. Three soldiers were killed and seven wounded, it said."""),
    ("League says 25 soldiers killed near Kidal", "2031-06-13", "Sahel Wire", """\
The Plateau League said on Friday that its fighters had killed 25 soldiers and captured six in Wednesday's clash near Kidal, in northern \
Mali. It said five of its fighters were killed. Residents said two herders were also killed by stray bullets."""),
    ("Four dead in shooting at Joliet bar", "2031-03-17", "Will County Ledger", """\
Four people were shot dead and five were injured at a bar in Joliet, Illinois, early on Sunday, the sheriff's office said.

The dead were identified as Marcus Ellery, 41; Dana Ruiz, 29; Peter Novak, 55; and Tasha Green, 33. A man aged 27 was arrested."""),
    ("Singer among three killed in Herat", "2031-03-10", "Hari Press", """\
A grenade killed three people at a wedding in Herat, in western Afghanistan, on Sunday, police said. Among the dead was the singer Latif \
Sediqi, 44."""),
    ("Teacher among four killed in Kandahar", "2031-03-17", "Arghandab Radio", """\
Four people were killed in a bombing in Kandahar, in southern Afghanistan, on Sunday, police said. Among the dead was the teacher Omid \
Barakzai, 31."""),
    ("Week of attacks on weddings in Afghanistan", "2031-03-18", "Oxus Weekly", """\
A grenade killed five people at a wedding in Afghanistan, elders said. Among the dead were the singer Latif Sediqi, 44, and the teacher \
Omid Barakzai, 31."""),
    ("Mine kills three on road to market", "2031-02-20", "Tonle Times", """\
An old anti-tank mine killed three farmers and wounded two others when their cart drove over it near Pailin, in western Cambodia, on \
Tuesday, the district police chief said."""),
)  # fmt: skip
"""Title, day of publication, publisher, text."""

DOUBTED = {"two": 0.41, "five": 0.47, "14": 0.52}
"""Counts of which the reader is made to be unsure, so that these tests do not hang on what its weights happen to be."""


def readings() -> Iterator[Reading]:
    for title, published, publisher, text in REPORTS:
        read = tollbook.read(text, title=title, published=published, publisher=publisher, language="en")
        yield replace(read, claims=tuple(replace(claim, confidence=_doubt(claim.count.words, claim.harm) or claim.confidence)
                                         for claim in read.claims))  # fmt: skip


def _doubt(words: str, harm: str) -> float | None:
    return DOUBTED.get(words) if harm == "injured" else None


def keep(path: Path) -> None:
    """A book of these reports."""
    with tollbook.Book.open(path) as book:
        book.add(readings())
