"""Spans drawn on a text: nothing is lost, nothing is doubled, every word of a span bears its role."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tollbook.web.marked import ROLES, Mark, pieces, quoted

from . import made

TEXTS = st.text(st.sampled_from("ab \r\n\x00é🕊"), max_size=40)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark], tuple[int, int] | None]:
    text = draw(TEXTS)
    place = st.integers(-2, len(text) + 3)
    marks = draw(st.lists(st.builds(Mark, st.sampled_from(ROLES), st.tuples(place, place), st.sampled_from("xyz")), max_size=8))
    return text, marks, draw(st.none() | st.tuples(place, place))


@given(marked())
def test_pieces_are_the_text_and_bear_all_roles(given_: tuple[str, list[Mark], tuple[int, int] | None]) -> None:
    text, marks, window = given_
    left, right = window or (0, len(text))
    left = min(max(left, 0), len(text))
    right = min(max(right, left), len(text))
    made_ = pieces(text, marks, window)
    assert "".join(piece.text for piece in made_) == text[left:right]
    at = left
    for piece in made_:
        assert piece.start == at and piece.text
        at += len(piece.text)
        within = [mark for mark in marks if mark.span[0] <= piece.start and at <= mark.span[1]]
        assert set(piece.roles) == {mark.role for mark in within}
        assert set(piece.claims) == {mark.claim for mark in within}
        assert set(piece.begins) <= set(piece.roles) and set(piece.leads) <= set(piece.claims)
        assert "\r" not in piece.shown


@given(TEXTS)
def test_a_line_end_is_shown_once(text: str) -> None:
    assert "".join(piece.shown for piece in pieces(text, [])) == text.replace("\r\n", "\n").replace("\r", "\n")


def test_marks_that_begin_together_are_told_apart() -> None:
    (both, rest) = pieces("12 men", [Mark("count", (0, 2), "x"), Mark("group", (0, 6), "x")])
    assert both.roles == ("count", "group") and both.label == "count" and both.below == "who" and both.leads == ("x",)
    assert rest.roles == ("group",) and rest.label == rest.below == ""


def test_a_quote_is_the_sentence_of_its_claim() -> None:
    said = "".join(piece.text for piece in quoted(made.TEXT, made.claim()))
    assert said == "Police said 12 people, among them Anna Berg, were killed in Beira on Monday."


def test_a_long_sentence_keeps_its_marks() -> None:
    text = "so " * 900 + "12 people were killed in Beira, Police said, Monday 12 people killed in" + " so" * 900
    one = made.claim()
    places = {name: made.span(words, text) for name, words in (("count", "12"), ("harm", "killed in"))}
    evidence = made.Evidence((0, len(text)), places["count"], places["harm"])
    said = quoted(text, made.replace(one, evidence=evidence))
    assert len("".join(piece.text for piece in said)) < 1_300
    assert {role for piece in said for role in piece.roles} == {"count", "harm"}
