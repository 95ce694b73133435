"""Make tollbook/linking/lands.txt: the words of names of countries, their peoples, their capitals and regions that news names, one a line.

    python training/lands.py > tollbook/linking/lands.txt

From the gazetteer's own tables (tollbook/gazetteer/countries.py, regions.py), which are general knowledge.
"""
from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tollbook.gazetteer.countries import by_demonym, by_name, countries  # noqa: E402
from tollbook.gazetteer.regions import REGIONS  # noqa: E402
from tollbook.linking.wording import folded, rarity  # noqa: E402


def words_of() -> list[str]:
    """The words that tell anything at all by how common they are in English."""
    names = [*by_name()[0], *by_demonym(), *(country.capital for country in countries().values())]
    names += [name for _, region, _, _, _, others in REGIONS for name in (region, *others)]
    words = {word for name in names for word in re.findall(r"[a-z]+", folded(name).lower())}
    return sorted(word for word in words if len(word) > 2 and rarity(word) >= 0.05)


if __name__ == "__main__":
    print("\n".join(words_of()))
