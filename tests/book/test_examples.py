"""The examples, read by the reader itself, in a book: what it reads holds together, and is found again."""
from __future__ import annotations

from pathlib import Path

import tollbook
from tollbook.ledger import add_each

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_what_the_reader_reads_can_be_kept_and_proved(tmp_path: Path) -> None:
    with tollbook.Book.open(tmp_path / "book.sqlite") as book:
        outcomes = list(add_each(book, [str(EXAMPLES)], published="2025-03-04"))
        added = [one for one in outcomes if isinstance(one, tollbook.Added)]
        assert added and len(added) == len(outcomes) and all(one.new for one in added)
        assert list(book.verify(views=True)) == []
        assert book.stats().claims == sum(one.claims for one in added)
        assert any(line.low > 0 for incident in book.every_incident() for line in incident.lines)
        again = list(add_each(book, [str(EXAMPLES)], published="2025-03-04"))
        assert not any(one.new for one in again if isinstance(one, tollbook.Added))
