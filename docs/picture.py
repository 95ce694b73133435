"""Makes the README's picture of a card again: python docs/picture.py > docs/card.svg"""
from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich.console import Console

import tollbook
from tollbook.cli.card import card

EXAMPLE = Path(__file__).parent.parent / "examples" / "harbour-strike.txt"


def main() -> None:
    console = Console(record=True, width=90, file=io.StringIO(), force_terminal=True, highlight=False, legacy_windows=False)
    console.print(card(tollbook.read(EXAMPLE.read_text(encoding="utf-8"), published="2025-03-04", key=EXAMPLE.name), brackets=False))
    svg = console.export_svg(title=f"tollbook read examples/{EXAMPLE.name} --published 2025-03-04", unique_id="card")
    sys.stdout.write(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.S))  # the fonts would be fetched from a network


if __name__ == "__main__":
    main()
