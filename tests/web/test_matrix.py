"""Who says what, and one incident under all policies."""
from __future__ import annotations

from dataclasses import replace

from tollbook.model import Entry, Toll
from tollbook.web.matrix import matrix_of, under_policies
from tollbook.web.rows import numbered

from . import made


def test_one_source_is_one_row_over_all_reports() -> None:
    table = matrix_of(made.DOSSIER, numbered(made.DOSSIER))
    assert len(table.voices) == 1 and table.columns == (("killed", "civilian, MOZ"),) and table.left == 0
    (cells,) = table.voices[0].cells
    assert [(cell.words, cell.number, cell.aside) for cell in cells] == [("12", 1, False), ("15", 2, True)]


def test_nameless_sources_of_two_reports_are_two() -> None:
    entries = tuple(Entry(made.claim(f"c{n}", source=made.Source("officials", "official")), f"r{n}") for n in (1, 2))
    dossier = replace(made.DOSSIER, entries=entries)
    assert len(matrix_of(dossier, numbered(dossier)).voices) == 2


def test_differences_are_against_bounds_only() -> None:
    other = Toll("i1", "acled", (made.line(low=12, high=12), made.line("injured", 3, 3)))
    table = dict(under_policies([Toll("i1", "bounds", (made.line(low=12, high=15),)), other]))
    first, second = table["killed", "everyone"]
    assert first is not None and second is not None and not first.differs and second.differs
    assert table["injured", "everyone"][0] is None
    assert not any(cell and cell.differs for cells in dict(under_policies([other])).values() for cell in cells)
