"""Claims without a text: what may be left out, and what a wrong line is told."""
from __future__ import annotations

from datetime import date

import pytest

from tollbook.model import Entry
from tollbook.model.contract import entry_json
from tollbook.model.entries import check_references, entry_of


def test_a_number_and_a_harm_are_enough():
    entry = entry_of({"harm": "killed", "count": 12}, 3)
    claim = entry.claim
    assert (claim.id, claim.count.low, claim.count.high, claim.count.form, claim.basis) == ("line 3", 12, 12, "exact", "total")
    assert (claim.group.is_class, claim.source.words, claim.source.kind) == (True, None, "outlet")
    assert (entry.report, entry.published) == ("report of unknown date", None)


@pytest.mark.parametrize("count, low, high, form", [
    ({"low": 12}, 12, 12, "exact"), ({"low": 12, "high": None}, 12, None, "at_least"), ({"low": 12, "high": 15}, 12, 15, "range"),
    ({"low": 12, "form": "at_least"}, 12, None, "at_least"), ({"form": "unknown"}, 0, None, "unknown"), ({"form": "none"}, 0, 0, "none"),
    ({"low": 24, "form": "vague", "words": "dozens"}, 24, None, "vague"), ({"low": 20, "form": "about"}, 20, 20, "about"),
])  # fmt: skip
def test_what_is_left_out_of_a_count_follows_from_the_rest(count, low, high, form):
    told = entry_of({"harm": "injured", "count": count}, 1).claim.count
    assert (told.low, told.high, told.form) == (low, high, form)


def test_a_part_is_one_and_a_group_without_words_is_its_class():
    claim = entry_of({"harm": "killed", "count": 3, "part_of": "all", "group": {"age": "child"}}, 2).claim
    assert (claim.basis, claim.group.is_class) == ("part", True)
    assert not entry_of({"harm": "killed", "count": 3, "group": {"words": "worshippers", "status": ["civilian"]}}, 2).claim.group.is_class


def test_the_report_is_the_publishers_of_the_day_where_it_has_no_name():
    one, two = ({"harm": "killed", "count": n, "publisher": "Daily", "published": "2031-03-04"} for n in (1, 2))
    assert entry_of(one, 1).report == entry_of(two, 2).report == "Daily 2031-03-04"
    assert entry_of({**one, "report": "r7", "recorded": "2031-03-09", "copy_of": "r1"}, 1) \
        == Entry(entry_of(one, 1).claim, "r7", "Daily", date(2031, 3, 4), date(2031, 3, 9), "r1")  # fmt: skip


def test_what_is_written_is_read_back():
    entry = entry_of({"harm": "killed", "count": 12, "publisher": "Daily", "published": "2031-03-04", "id": "a", "beside": ["b"],
                      "event": {"when": {"words": "Monday", "earliest": "2031-03-03", "latest": "2031-03-03"}, "cause": "raid"},
                      "source": {"words": "police", "kind": "police", "said": {"earliest": "2031-03-03", "latest": "2031-03-04"}}},
                          4)  # fmt: skip
    assert entry_of(entry_json(entry), 9) == entry


@pytest.mark.parametrize("value, error", [
    ([], "an object is asked for"), ({"harm": "killed"}, "count: it is missing"), ({"count": 3}, "harm: it is missing"),
    ({"harm": "hurt", "count": 3}, "harm: 'hurt' is none of killed, injured"), ({"harm": "killed", "count": "many"},
        "count: a number or an object"),
    ({"harm": "killed", "count": {"low": 5, "high": 3}}, "count: nobody can be counted from 5 to 3"),
    ({"harm": "killed", "count": -1}, "count: nobody can be counted from -1 to -1"), ({"harm": "killed", "count": {"high": 3}},
        "count.low: it is missing"),
    ({"harm": "killed", "count": 3, "colour": 1}, "colour: there is no such field"),
    ({"harm": "killed", "count": 3, "group": {"status": ["soldier"]}}, "group.status[0]: 'soldier' is none of civilian"),
    ({"harm": "killed", "count": 3, "published": "4 March"}, "published: a day such as"),
    ({"harm": "killed", "count": 3, "publisher": 7}, "publisher: a text is asked for"),
    ({"harm": "killed", "count": True}, "count: a number or an object"),
])  # fmt: skip
def test_a_wrong_line_names_the_field(value, error):
    with pytest.raises(ValueError) as caught:
        entry_of(value, 1)
    assert str(caught.value).startswith(error)


@pytest.mark.parametrize("lines, error", [
    ([{"id": "a"}, {"id": "a"}], "id: there are two claims 'a'"), ([{"id": "a", "part_of": "b"}], "part_of of 'a': there is no claim 'b'"),
    ([{"id": "a", "beside": ["b"]}, {"id": "b", "report": "other"}], "beside of 'a': there is no claim 'b'"),
    ([{"id": "a", "supersedes": "x"}], "supersedes of 'a'"),
])  # fmt: skip
def test_claims_hold_together(lines, error):
    entries = [entry_of({"harm": "killed", "count": 1, **given}, place) for place, given in enumerate(lines, 1)]
    with pytest.raises(ValueError) as caught:
        check_references(entries)
    assert str(caught.value).startswith(error)
