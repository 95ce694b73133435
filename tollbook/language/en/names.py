"""What goes into a personal name as printed, and what before it does not (claims.md G12)."""
from __future__ import annotations

import re

# Inside a name, in small letters or as words of their own.
PARTICLES = frozenset("de del la las los el al bin ibn ben bint abu umm um von van der den da das do dos di du le ul ur uz ud e y st "
    "st. jr jr. sr sr. ii iii iv".split())
# Only between two parts of a name.
INNER = frozenset("de del la las los e y der den da das do dos di du von van le".split())
# Given names that are words for people too: no title where another name follows.
GIVEN = frozenset("mason baker hunter carter cooper porter prince bishop cook butler potter king tanner page ranger fisher shepherd "
    "abbot deacon dean guy justice chancellor major marine "
                  "pope weaver judge pilot sultan emir imam earl duke sheriff marshal miner constable jesuit baron christian sandy "
                  "young martin rose sheikh sheik hajj mullah khan lord lady lama don jihad islam".split())  # fmt: skip
# Titles that stand inside names.
INSIDE = frozenset({"sheikh", "sheik", "hajj", "mullah", "khan", "emir", "sultan"})
# Words before a name that are neither a title nor a trade.
PREFACES = frozenset("elect president-elect vice deputy lieutenant assistant acting former ex late chief party police army navy "
    "military presidential senior junior retired suspect victim alleged mr mrs ms miss dr "
                     "prof state national federal county district city unified metropolitan first second master special staff lance "
                     "squadron wing radio social democratic conservative liberal higher court the "
                     "a an community leader so-called don doña dona hajj haji hajja hajji his her their our my and old year "
                     "years".split())  # fmt: skip
# A run that holds one of these is the name of no person.
NOT_PERSONS = frozenset("party ministry hospital police department university agency news press street avenue city county council court "
    "church school army navy force forces brigade battalion regiment "
                        "front movement group cartel organization organisation union federation association committee commission "
                        "company corporation bank hotel radio television tv network newspaper "
                        "times post herald tribune journal red cross crescent office bureau center centre institute college academy "
                        "embassy airport base camp prison station bridge road highway "
                        "square park river mosque cathedral house palace parliament congress senate government republic kingdom state "
                        "states united nations monday tuesday wednesday thursday friday "
                        "saturday sunday january february march april may june july august september october november december strip "
                        "bank facebook twitter instagram youtube whatsapp telegram "
                        "service services squad ranks ap reuters afp efe upi bbc cnn casino lounge inn apartments plaza mall tower "
                        "elementary middle high regional memorial clinic airlines highway motel restaurant km gmt am pm a.m. p.m. "
                        "neighborhood neighbourhood boulevard lane drive village town district province region valley mountain island "
                        "east west north south northern southern eastern western central".split())  # fmt: skip
# Offices that bear a "general" behind them: "the attorney general's body".
GENERALS = frozenset("attorney secretary inspector director consul surgeon governor procurator comptroller auditor solicitor".split())
# The last word of such a name tells that it is a body's, and nobody's.
BODIES = frozenset("party front movement coalition convergence union federation confederation association committee commission department ministry "
                   "company corporation brigade battalion council court organization organisation directorate agency institute university cartel "
                   "alliance congress assembly foundation school college hospital church bank bureau office embassy parliament senate".split())  # fmt: skip
# Verbs and phrases after which the names of people counted stand.
NAMING = frozenset("identified named identify identifies identifying names naming".split())

# What brings in another name of the person just named: "Juan Vela, alias El Toro", "Vela, also known as El Toro".
ALIASES = {"alias", "aka", "a.k.a", "a.k.a.", "nicknamed", "codenamed", "known"}
# A capital letter inside a sentence makes "Said" a name, whatever a parser thinks of it.
SAID = re.compile(r"(?<=[A-Za-z] )Said\b")
STAND_IN = "Saad"
"""A name of the same length that no parser takes for a verb."""
