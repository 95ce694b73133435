from __future__ import annotations

import os

import pytest
from hypothesis import settings

import tollbook.ledger
import tollbook.reckoning

from .stub import StubReader, stub_reckon

# One change, one verdict: by default the properties are tried on the same cases each time, and a busy machine breaks none of them.
# `TOLLBOOK_EXPLORE=1 pytest` tries cases that nobody has seen.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("explore" if os.environ.get("TOLLBOOK_EXPLORE") else "same")


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rooms between acquire and the command line, replaced by a regular expression: what these tests are about lies outside them."""
    assert tollbook.reckon is not stub_reckon  # the front door binds names when first asked: the true one, before the stub is in place
    monkeypatch.setattr(tollbook.ledger, "_reader", StubReader)
    monkeypatch.setattr(tollbook.reckoning, "reckon", stub_reckon, raising=False)
