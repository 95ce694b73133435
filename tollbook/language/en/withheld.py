"""How English says that a figure is not known or not given (claims.md C3).  Patterns are for a sentence on one line (Sentence.line)."""
from __future__ import annotations

import re

from tollbook.model import Harm

NO_FIGURE = re.compile(
    r"\b(?:no (?:immediate )?(?:reports?|word|information|news|details)(?: \w+){0,2} (?:of|on|about)(?: (?!conditions?|identit|names?"
    r"|motive|ages?)\w+){0,4}? (?=casualties|deaths|injuries|victims|fatalities|the number)"
    r"|(?:has|have|had) yet to (?:give|release|provide|announce|publish|issue)(?: \w+){0,3} (?:figures?|tolls?|numbers?|counts?)"
    r"|(?:has|have|had|did|does|do) not (?:yet )?(?:given?|released?|provided?|announced?|published?|specify|specified|said|say"
    r"|disclosed?)(?: \w+){0,3} (?:figures?|tolls?|numbers?|counts?)"
    r"|(?:gave|giving|released|offered) no (?:figures?|tolls?|numbers?|counts?)"
    r"|(?:is|was) (?:not (?:yet )?known|unknown|unclear) (?:whether|if) (?:any(?:one|body)|there (?:is|are|was|were))(?: \w+){0,3}"
    r"(?= (?:casualties|deaths|injuries|victims|fatalities|killed|died|dead|injured|wounded|hurt|missing)))",
    re.IGNORECASE,
)  # fmt: skip
# The figure is the subject: "the number of dead is not known", "casualty figures were unclear".
UNKNOWN_FIGURE = re.compile(
    r"\b(?:(?:death|casualty|fatality|injury) (?:tolls?|counts?|figures?|numbers?)"
    r"|(?:numbers?|extent) of (?:the |any |possible )?(?:casualties|dead|deaths|wounded|injured|injuries|fatalities|victims|missing"
    r"|(?:people |those |persons )?(?:killed|wounded|injured))|(?:exact |precise )?casualties)"
    r" (?:is|was|are|were|remain(?:s|ed)?)(?: still| as yet| yet| currently)?"
    r" (?:unknown|unclear|uncertain|not (?:yet |immediately |currently )?(?:known|clear|available|disclosed|released|given))\b",
    re.IGNORECASE,
)
# Which harm the words behind it speak of, by how they begin.
HARM_AFTER: tuple[tuple[str, Harm], ...] = (
    ("casualt", "casualties"), ("victim", "casualties"), ("death", "killed"), ("dead", "killed"), ("fatalit", "killed"),
    ("killed", "killed"), ("injur", "injured"), ("wounded", "injured"), ("missing", "missing"),
)  # fmt: skip
