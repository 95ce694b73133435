"""By what means: words of the cause (claims.md E5), the most telling first.

Each row is a cause, words that show it, and, apart, words that forbid it nearby.  Word groups are matched in order over the lower-cased
words of a sentence; a phrase is written with blanks.
"""
from __future__ import annotations

from tollbook.model import Cause

CAUSES: tuple[tuple[Cause, tuple[str, ...]], ...] = (
    ("suicide_bombing", ("suicide bomb", "suicide attack", "suicide car", "suicide vest", "suicide blast", "blew himself up", "blew herself up", "suicide bomber",
                         "suicide bombing", "blew themselves up", "explosive vest", "explosive belt")),
    ("chemical", ("chemical weapon", "chlorine", "sarin", "mustard gas", "nerve agent", "poison gas", "chemical attack")),
    ("drone", ("drone", "drones", "uav", "unmanned aerial", "quadcopter", "quadcopters")),
    ("mine", ("mine blast", "landmine", "land mine", "land mines", "landmines", "unexploded ordnance", "uxo", "minefield", "anti-personnel mine", "stepped on a mine",
              "quita-pie", "booby trap", "antipersonnel mine", "mine explosion", "mines", "left-over explosive")),
    ("airstrike", ("airstrike", "airstrikes", "air strike", "air strikes", "air raid", "air raids", "warplane", "warplanes", "fighter jet", "fighter jets", "aerial bombardment",
                   "bombarded by aircraft", "air attack", "jets", "airplanes bombed", "bombing raid", "bombing raids", "helicopter gunship", "air-strike", "aerial bombing",
                   "strafed", "bomber plane", "aircraft")),
    ("shelling", ("shelling", "artillery", "mortar", "mortars", "rocket", "rockets", "missile", "missiles", "shell", "shells", "shelled", "tank fire", "tank shell", "howitzer")),
    ("bombing", ("bomb", "bombs", "bombing", "bombings", "car bomb", "ied", "explosive device", "dynamite", "explosion", "explosions", "blast", "exploded", "explosive", "explosives",
                 "detonated", "truck bomb", "roadside bomb", "bombed", "blew up", "blown up", "explode")),
    ("vehicle", ("rammed", "ramming", "drove into", "ploughed into", "plowed into", "ran over", "run over")),
    ("stabbing", ("stabbed", "stabbing", "stabbings", "knife", "knifed", "machete", "machetes", "stab", "hacked", "knives", "throat", "throats", "stab wounds")),
    ("arson", ("arson", "set fire", "set on fire", "torched", "firebomb", "firebombed", "burned alive", "burnt alive", "molotov", "burned to death", "set ablaze")),
    ("torture", ("tortured", "torture")),
    ("ground_fighting", ("clash", "clashes", "ambush", "ambushed", "ambushes", "fighting", "combat", "battle", "battles", "firefight", "skirmish", "skirmishes", "attacked a military",
                         "fought", "gun battle", "offensive", "gunbattle", "confrontation", "confrontations", "attack on the barracks", "exchange of fire", "combats")),
    ("shooting", ("shot", "shooting", "shootings", "gunshot", "gunfire", "gunned", "opened fire", "gunman", "gunmen", "shooter", "shoot", "machinegunned", "bullet", "bullets", "gun",
                  "machine-gunned", "rifle", "rifles", "sniper", "fired", "firing", "drive-by", "gunshots", "shots", "crossfire", "guns", "pistol", "firearm", "handgun", "submachineguns",
                  "submachinegun", "shootout", "machinegun", "revolver")),
    ("execution", ("executed", "execution", "executions", "summarily", "firing squad", "beheaded", "execution-style", "taken from their homes", "dragged from")),
    ("raid", ("raid", "raids", "raided", "search operation")),
    ("abduction", ("kidnapped", "kidnapping", "abducted", "abduction", "hostage", "hostages", "kidnappers", "kidnap", "kidnappings", "abductions")),
    ("crush", ("stampede", "crush", "crushed", "trampled")),
    ("blockade", ("blockade", "siege", "starved", "starvation")),
    ("other", ("grenade", "grenades", "beaten", "beating", "beat", "strangled", "strangulation", "bludgeoned", "clubbed", "lynched", "hanged")),
)  # fmt: skip
# "Attack", "strike", "bombardment", "murder" say no means.
