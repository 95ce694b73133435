"""A file of claims without texts."""
from __future__ import annotations

import io
from pathlib import Path

import pytest

from tollbook.acquire.claims import claims_of, text_of
from tollbook.errors import EmptyInput, InputError, MissingInput, NotText, TooLarge
from tollbook.settings import Settings

LINE = '{"harm": "killed", "count": 12, "publisher": "Daily"}\n'


def written(tmp_path: Path, text: str | bytes) -> str:
    path = tmp_path / "claims.jsonl"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def test_one_claim_a_line_in_their_order(tmp_path: Path) -> None:
    entries = claims_of(written(tmp_path, LINE + "\n" + LINE.replace("12", "13") + "\r\n"), Settings())
    assert [(entry.claim.id, entry.claim.count.low) for entry in entries] == [("line 1", 12), ("line 2", 13)]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LINE.encode())))
    assert len(claims_of("-", Settings())) == 1


@pytest.mark.parametrize("text, kind, words", [
    (LINE + '{"harm": "hurt", "count": 3}', InputError, "line 2 of"), (LINE + "nonsense", InputError, "line 2 of"),
    (LINE + "[1]", InputError, "an object is asked for"), ("", EmptyInput, "is empty"), ("\n \n", EmptyInput, "is empty"),
    (b"\x89PNG" + bytes(90), NotText, "is not text"), (LINE * 3, TooLarge, "is too large"),
    ('{"id":"a","harm":"killed","count":1,"part_of":"b"}', InputError, "do not hold together"),
    ("[" * 3000, InputError, "line 1 of"),
])  # fmt: skip
def test_a_wrong_file_says_what_is_wrong_where(tmp_path: Path, text: str | bytes, kind: type[Exception], words: str) -> None:
    limit = 120 if kind is TooLarge else 20_000_000
    with pytest.raises(kind, match=words):
        claims_of(written(tmp_path, text), Settings(page_limit=limit))


@pytest.mark.parametrize("name", ["nowhere.toml", "a\x00b", "."])
def test_a_file_that_cannot_be_opened(name: str) -> None:
    with pytest.raises(MissingInput, match="cannot be read"):
        text_of(name, Settings())
