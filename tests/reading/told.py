"""What a short report tells, claim by claim, with the reader as it ships."""
from __future__ import annotations

import tollbook
from tollbook.model import Claim


def claims(text: str) -> list[Claim]:
    return list(tollbook.read(text, language="en", published="2024-05-08").claims)


def told(text: str) -> list[tuple[str, int, str, str]]:
    """Harm, lower bound, basis and words of each claim, in the order of the text."""
    return [(claim.harm, claim.count.low, claim.basis, " ".join(claim.count.words.split())) for claim in claims(text)]
