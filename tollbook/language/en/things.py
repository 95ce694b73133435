"""What is no person, and what looks like one: the last resort where the table of people says nothing."""
from __future__ import annotations

import re

# Objects of "kill", "claim" or "hit" that are no people.
THINGS = frozenset(
    "time hope hopes bill engine process peace plan project proposal democracy dream idea building buildings house houses car cars vehicle vehicles town city village attack "
    "strike bomb bombing blast explosion case crime violence war innocence chance truth law it fire name names number place part hospital home homes incident truck trucks bus "
    "tank tanks helicopter helicopters plane planes aircraft aircrafts warplane warplanes jet jets drone drones boat boats ship ships ferry ferries canoe canoes dinghy dinghies raft rafts coach coaches minibus minibuses lorry lorries bridge school schools mosque church market station post posts base camp area neighborhood "
    "neighbourhood district road street target targets site sites tree trees crop crops door window windows wall roof power economy country land story stories "
    "airstrike airstrikes shelling bombardment gunfire ambush clash clashes raid raids operation operations offensive strikes attacks bombings explosions "
    "incidents detail details source sources reports report warrant warrants order orders decree percent shot shots round rounds bullet bullets rocket rockets missile missiles mortar shell shells weapon weapons rifle rifles pistol pistols revolver revolvers gun guns handgun handguns shotgun shotguns "
    "carbine carbines submachine-gun machete machetes knife knives cartridge cartridges grenade grenades money drug drugs".split()
)
_OCCUPATION = re.compile(
    r"(?:[a-z]{3}(?:ist|ists|eer|eers)|[a-z]{4}(?:ian|ians)|makers?|keepers?|[a-z]man|[a-z]men|woman|women|herders?|hunters?|pickers?|goers?|monger|smith|wright|"
    r"lovers?|seekers?|workers?|fighters?|owners?|drivers?|holders?|players?|leaders?|dwellers?)$"
)
_NOT = frozenset("specimen regimen abdomen german human career engineer list lists exists consists resists persists assists twist twists fist mist christian guardian".split())


def looks_like_occupation(low: str) -> bool:
    """Whether a lower-cased noun is built like a word for people: charcoal-burner is not, beekeeper is."""
    return len(low) > 5 and low not in _NOT and _OCCUPATION.search(low) is not None
