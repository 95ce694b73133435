"""What an incident is called: after a report that is about it, never after one that only mentions it."""
from __future__ import annotations

from dataclasses import replace
from datetime import date

from tollbook.book.cards import Card, incident_of

MAIN = Card("h1", "r1", "i1", "x", True, "Shells fall on Lower Mill", date(2025, 3, 4), None, None, ("killed",), (), (), (), 1)
BESIDE = replace(MAIN, id="h2", report="r2", name="i2", main=False, title="Truce talks begin", published=date(2025, 3, 1))


def test_an_incident_is_called_after_a_report_that_is_about_it_though_an_older_one_mentions_it():
    assert incident_of([BESIDE, MAIN], ()).title == "Shells fall on Lower Mill"
    assert incident_of([BESIDE, MAIN], ()).id == "i2"  # its name stays that of the oldest


def test_an_incident_that_is_only_mentioned_does_not_pass_for_what_the_report_is_about():
    assert incident_of([BESIDE], ()).title == "Told beside: Truce talks begin"
