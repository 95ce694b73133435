"""Places found in articles, for `score_parts.py places`: one JSON line an article, offsets into its text.

    python bench/places.py FILE.xml > PRED.jsonl

The corpus (LGL) marks every word that points to a place: peoples' names, streets and names inside the names of bodies as well, which are no
places to the reader (claims.md E1-E3).  Here they are printed too.
"""
from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tollbook.gazetteer import Gazetteer  # noqa: E402 - the checkout comes first
from tollbook.reading.places import find_all  # noqa: E402


def main() -> None:
    gazetteer = Gazetteer.open()
    for article in ET.parse(sys.argv[1]).getroot().iter("article"):
        text = article.findtext("text") or ""
        found = find_all(text, trees=(), gazetteer=gazetteer, publisher=article.findtext("domain"))
        places = [{"start": m.span[0], "end": m.span[1], "lat": m.place.lat, "lon": m.place.lon, "kind": m.kind} for m in found]
        print(json.dumps({"docid": article.get("docid"), "places": places}))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
