from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.encoder.features import CASES, apply_script, case_class, edit_script


@pytest.mark.parametrize("form, name", [("police", "lower"), ("POLICE", "upper"), ("Police", "title"), ("McCarthy", "mixed"),
                                        ("A", "initial"), ("M-19", "digits"), ("23", "digits"),
                                        ("--", "other"), ("’", "other"), ("iPhone", "mixed")])  # fmt: skip
def test_case_classes(form: str, name: str) -> None:
    assert CASES[case_class(form)] == name


@pytest.mark.parametrize(
    "form, lemma", [("killed", "kill"), ("Died", "die"), ("was", "be"), ("soldiers", "soldier"), ("wives", "wife"), ("hit", "hit")]
)
def test_a_script_makes_the_lemma_again(form: str, lemma: str) -> None:
    assert apply_script(form, edit_script(form, lemma)) == lemma


@given(st.text("abcdefghij", min_size=1), st.text("abcdefghij", min_size=1))
def test_scripts_are_exact(form: str, lemma: str) -> None:
    assert apply_script(form, edit_script(form, lemma)) == lemma


def test_a_script_that_asks_for_too_much_changes_nothing() -> None:
    assert apply_script("ox", "5|en") == "ox"
