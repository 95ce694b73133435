"""What editors put in square brackets about the form of a text, and not about what it tells."""
from __future__ import annotations

import re

REMARK = re.compile(
    r"\[\s*(?:sic|[^\[\]\n]{0,60}?\b(?:as\s+(?:heard|received|published|printed|transliterated|broadcast)|not\s+further\s+identified"
    r"|expansion\s+unknown)\b[^\[\]\n]{0,20})\s*\]",
    re.IGNORECASE,
)
"""Said of the words just before: "seven [number as heard]".  "[Words indistinct]" stands where something else stood, and is none."""
