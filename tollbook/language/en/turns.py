"""Turns of phrase that tell harm by what is done with people, and not by a word of harm: taken from their homes, driven from a village.

A sentence without a word of harm is read where one of these stands in it (TURNS).
"""

from __future__ import annotations

import re

from .forms import by_form

# "In custody", "under arrest": where the sentence only says that somebody is.
CONFINED = {"custody", "detention", "arrest", "captivity"}
CAPTIVE = {"captivity"}
# Brought to one of these, people are held; a station or post needs one of the forces before it.
PRISONS = frozenset("prison jail gaol barracks stockade cell cells lockup".split())
POSTS = frozenset("station post headquarters base stations posts".split())
OF_FORCES = frozenset("police army military gendarmerie security".split())
BRINGING = by_form("take bring lead march haul drag drive".split(), verbs=True)
# From one of these people are taken by those who come for them; into one of those they vanish.
HOMES = frozenset(
    "home homes house houses hut huts bed beds village villages hamlet school schools hostel dormitory church mosque office offices shop "
    "farm ranch bus car taxi vehicle lorry truck boat train checkpoint roadblock apartment flat compound".split()
)
WILDS = frozenset("forest forests bush mountains mountain jungle woods hills desert swamp swamps scrub".split())
TAKING = by_form("take drag snatch seize lead".split(), verbs=True)
# Whose fate nobody knows is missing.
FATES = {"fate", "whereabouts"}
UNKNOWN = {"unknown", "unclear"}
AGAIN = {"since", "again", "thereafter"}
HELD_BEFORE = frozenset("surrendered surrendering taken seized handed custody".split())
# Who leaves home, and where to; what drives people out.
DWELLERS = frozenset(
    "family families household households resident residents villager villagers inhabitant inhabitants person people civilian civilians "
    "peasant peasants townspeople woman women child children".split()
)
FAMILIES = frozenset("family families household households".split())
DWELLINGS = frozenset("home homes house houses village villages hamlet hamlets town towns settlement settlements".split())
LEAVING = by_form("leave abandon".split(), verbs=True)
SHELTER = {"shelter", "refuge", "sanctuary"}
SHELTERING = by_form("seek take find".split(), verbs=True)
DRIVING = by_form("drive chase uproot".split(), verbs=True)
WARRING = frozenset("fighting clashes violence hostilities war rebels militiamen raid raids bandits".split())
COUNTING = by_form("count register record".split(), verbs=True)
# Burying so many is telling so many dead, but for the living under what fell on them.
BURYING = by_form(["bury"], verbs=True)
DEBRIS = {"rubble", "debris", "ruins", "mud", "snow", "earth", "avalanche", "landslide", "collapse"}
# What is cut: at the throat it kills.
CUTTING = by_form("cut slit slash sever chop hack blow tear rip".split(), verbs=True)
HAVING = {"had", "have", "has", "having"}
DEADLY_PARTS = {"throat", "throats", "head", "heads"}
LIMBS = frozenset("hand hands arm arms leg legs foot feet ear ears finger fingers nose noses lip lips tongue tongues limb limbs".split())
# Marks of ill-treatment: "showed signs of torture".
BEARING = by_form("show bear have carry display".split(), verbs=True)
MARKS = {"traces", "trace", "signs", "sign", "marks", "scars", "bruises"}
ILL_TREATMENT = {"beating", "beatings", "torture", "burns", "whipping", "flogging", "blows", "abuse", "ill-treatment"}

# Cues: words at which these turns are looked for.
WORDS = (
    CONFINED | PRISONS | POSTS | FATES | SHELTER | MARKS | set(TAKING) | set(LEAVING) | set(DRIVING) | set(COUNTING) | set(BURYING)
    | set(CUTTING) | {"seen", "heard", "handed", "hand", "handing"}
)  # fmt: skip
TURNS = re.compile(
    r"\b(?:taken|took|taking|dragged|led|carried|carrying|driven|marched|snatched|driving|whisked) (?:[\w'’]+ ){0,6}?(?:off|away|from|into)\b"
    r"|\b(?:drove|driven|chased|uprooted) (?:[\w'’]+ ){0,6}(?:\([^)]{0,30}\) )?(?:from|out)\b"
    r"|\b(?:famil(?:y|ies)|villagers|residents|people|households|inhabitants),? (?:[\w'’]+,? ){0,6}(?:left|abandoned|sought|seeking|taken|took|found)\b"
    r"|\b(?:round|pick)(?:s|ed|ing)? up\b|\b(?:fate|whereabouts) of\b|\b(?:not|nor|never) been (?:seen|heard)\b|\bin (?:police )?custody\b|\bunder arrest\b"
    r"|\ball (?:\w+ ){0,5}survived\b|\bhanded over\b|\b(?:buried|bury|buries) (?:\w+ ){0,3}\w+|\bthroats?\b|\b(?:cut|chopp?ed|hack(?:ed)?) off\b"
    r"|\blost (?:an?|his|her|both|the|one) (?:\w+ )?(?:hands?|f(?:oo|ee)t|legs?|arms?|limbs?|eyes?|sight)\b"
    r"|\b(?:claim|cost|took|tak|end)\w* (?:the|his|her|their) (?:own )?li(?:fe|ves)\b"
    r"|\bcost(?:s|ing)? (?:[\w'’]+ ){1,5}(?:his|her|their) li(?:fe|ves)\b|\bwip(?:ed|ing|es) out\b|\b(?:blown|torn|ripped) off\b"
    r"|\bforced (?:[\w'’]+ ){0,4}(?:from|to (?:flee|leave|abandon))\b|\bfell (?:in|during) (?:the |a |an )?(?:\w+ )?(?:battle|fighting|action|combat|ambush|attack|clash|clashes)\b"
    r"|\bpass(?:ed|es|ing)? away\b|\bbreathed (?:his|her|their) last\b|\bas martyrs?\b|\bturn(?:ed|ing|s) (?:the|his|her|a) (?:\w+ )?(?:gun|weapon|pistol|rifle|shotgun|handgun|knife) on (?:himself|herself)\b"
    r"|\b(?:signs|traces|marks|scars) of\b|\bsuffocation\b|\basphyxia(?:tion)?\b|\bovercome by\b|\bto (?:the |a )?(?:\w+ )?(?:police|army|prison|barracks|jail)\b",
    re.IGNORECASE,
)
