"""Words for figures, and addresses."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tollbook.model import State
from tollbook.web import words


@pytest.mark.parametrize("low, high, said", [(0, None, "no figure"), (55, None, "55 or more"), (1200, 1200, "1,200"), (0, 4, "0–4")])
def test_a_figure_is_told_as_it_is(low: int, high: int | None, said: str) -> None:
    assert words.figure(low, high) == said


def test_every_state_has_words() -> None:
    assert set(words.STATES) == set(State.__args__)  # type: ignore[attr-defined]


@given(st.text())
def test_harmless_words_have_the_same_length_and_command_nothing(text: str) -> None:
    shown = words.clean(text)
    assert len(shown) == len(text) and words.clean(shown) == shown
    assert not [char for char in shown if ord(char) < 32 and char not in "\t\n"]


def test_surrogates_can_be_sent() -> None:
    assert words.clean("a\ud800b").encode() and words.clean(Markup("<b>")) == "<b>" and words.clean(3) == 3


@pytest.mark.parametrize("url, link", [("https://a.org/x?y=1", True), ("HTTP://a.org", True), ("javascript:alert(1)", False), (None, False),
                                       (" https://a", False), ("https://a\nb", False), ("data:text/html,x", False)])  # fmt: skip
def test_only_addresses_of_the_web_are_links(url: str | None, link: bool) -> None:
    assert bool(words.safe_link(url)) is link


def test_an_address_leaves_out_what_is_empty() -> None:
    assert words.address("/incidents", {"a": "", "b": None, "c": "x y"}, c=None) == "/incidents"
    assert words.address("/i", {"a": "1"}, b="&") == "/i?a=1&b=%26"
    assert words.step("a/b?c") == "a%2Fb%3Fc"
