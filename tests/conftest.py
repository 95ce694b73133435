from __future__ import annotations

import pytest

import tollbook.ledger
import tollbook.reckoning

from .stub import StubReader, stub_reckon


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rooms between acquire and the command line, replaced by a regular expression: what these tests are about lies outside them."""
    assert tollbook.reckon is not stub_reckon  # the front door binds names when first asked: the true one, before the stub is in place
    monkeypatch.setattr(tollbook.ledger, "_reader", StubReader)
    monkeypatch.setattr(tollbook.reckoning, "reckon", stub_reckon, raising=False)
