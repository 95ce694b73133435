"""How English says that somebody carried out an attack: patterns for a sentence on one line (Sentence.line)."""
from __future__ import annotations

import re

# Who claims an attack counts the dead of his own side.
CLAIMED = re.compile(r"\bclaim(?:s|ed|ing)? (?:the )?responsibility\b|\bcarried out (?:the|an) attack\b", re.IGNORECASE)
# Arrested over an attack.
ARREST = re.compile(
    r"\b(?:arrest\w*|custody|detain\w*|captur\w*|apprehend\w*|held|seized)\b[^.;]{0,80}?\b(?:in connection with|suspected of"
    r"|on suspicion of|accused of|charged with|for|over|in)\s(?:\w{1,30}[\s-]){0,5}?(?:shootings?|killings?|murders?|attacks?"
    r"|bombings?|slayings?|stabbings?|homicides?|massacres?|assassinations?|blasts?|robbery|kidnappings?|explosions?)\b",
    re.IGNORECASE,
)
# Attackers who died by their own hand.
THEMSELVES = re.compile(
    r"\b(?:turn\w* (?:the|his|her|a|their) (?:gun|weapon|rifle|pistol|shotgun|knife) on (?:himself|herself|themselves)"
    r"|(?:then|before) (?:fatally )?(?:shot|killed|stabbed|shooting|killing) (?:himself|herself|themselves)"
    r"|blew (?:himself|herself|themselves) up)\b",
    re.IGNORECASE,
)
# Right before a name: the one who is looked for.
SOUGHT = re.compile(
    r"\b(?:search\w* for|look\w* for|hunt\w* for|manhunt for|warrant\w* for|wanted|suspect(?:ed)?|gunman|shooter|attacker|assailant"
    r"|bomber|alleged killer)(?: (?:was |were )?(?:identified|named) as)?[\s,]+(?:\S+\s+){0,2}$",
    re.IGNORECASE,
)
# Right behind a name: the one who is charged.
CHARGED = re.compile(
    r"^(?:, (?:\w+,)?)?\s*(?:(?:is|was|were|are|has been|have been) )?(?:both )?"
    r"(?:charged (?:\w+ ){0,4}with|[^.;]{0,80}\bface (?:\w+ ){0,2}charges"
    r"|accused of|wanted for|suspected of|opened fire|shot himself|blew himself)\b",
    re.IGNORECASE,
)
