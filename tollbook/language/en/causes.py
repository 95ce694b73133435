"""By what means: words of the cause (claims.md E5), the most telling first.

Each row is a cause and words that show it; a phrase is written with blanks.  Of two means in one clause the earlier row wins.
"""
from __future__ import annotations

from tollbook.model import Cause

CAUSES: tuple[tuple[Cause, tuple[str, ...]], ...] = (
    ("suicide_bombing", ("suicide bomb", "suicide attack", "suicide attacks", "suicide attacker", "suicide car", "suicide vest",
                         "suicide blast", "suicide explosion",
                         "blew himself up", "blew herself up", "suicide bomber", "suicide bombers", "suicide bombing",
                         "suicide bombings", "suicide truck", "blew themselves up",
                         "explosive vest", "explosives vest", "explosive belt", "explosives belt", "blowing himself up",
                         "blowing herself up", "detonated himself",
                         "detonated his vest", "detonated his explosives")),
    ("chemical", ("chemical weapon", "chemical weapons", "chlorine", "sarin", "mustard gas", "nerve agent", "nerve gas", "poison gas",
                  "chemical attack", "toxic gas")),
    ("execution", ("taken from their homes", "taken from his home", "taken from her home", "taken from their houses",
                   "taken by force from their homes", "dragged from their homes",
                   "dragged from his home", "dragged from", "firing squad", "execution-style", "execution style", "summarily executed",
                   "summary execution", "summary executions",
                   "kidnapped and killed", "abducted and killed", "kidnapped and murdered", "abducted and murdered",
                   "kidnapped and executed", "lined up and", "beheaded",
                   "beheading", "decapitated")),
    ("drone", ("drone", "drones", "uav", "uavs", "unmanned aerial", "unmanned aircraft", "unmanned plane", "quadcopter", "quadcopters")),
    ("mine", ("mine blast", "landmine", "landmines", "land mine", "land mines", "land-mine", "land-mines", "unexploded ordnance",
              "unexploded shell", "unexploded bomb", "uxo",
              "minefield", "minefields", "anti-personnel mine", "anti-personnel mines", "antipersonnel mine", "antipersonnel mines",
              "anti-tank mine", "stepped on a mine",
              "struck a mine", "hit a mine", "mine explosion", "quita-pie", "left-over explosive", "leftover explosive",
              "explosive remnant", "explosive remnants", "cluster munition")),
    ("airstrike", ("airstrike", "airstrikes", "air strike", "air strikes", "air-strike", "air-strikes", "aerial strike",
                   "aerial strikes", "air raid", "air raids", "aerial raid",
                   "warplane", "warplanes", "fighter jet", "fighter jets", "fighter plane", "fighter planes", "military jet",
                   "military jets", "jets", "aircraft", "air force",
                   "aerial bombardment", "aerial bombing", "aerial bombings", "aerial attack", "air attack", "air attacks",
                   "air bombardment", "bombing raid", "bombing raids",
                   "bombing run", "bombing runs", "airplanes bombed", "helicopter gunship", "helicopter gunships", "gunships",
                   "strafed", "strafing", "bomber plane",
                   "barrel bomb", "barrel bombs")),
    ("shelling", ("shelling", "artillery", "mortar", "mortars", "rocket", "rockets", "missile", "missiles", "shell", "shells",
                  "shelled", "tank fire", "tank shell",
                  "tank shells", "howitzer", "howitzers")),
    ("bombing", ("bomb", "bombs", "car bomb", "car bombs", "ied", "ieds", "explosive device", "explosive devices", "dynamite",
                 "explosion", "explosions", "blast", "blasts",
                 "exploded", "explodes", "explosive", "explosives", "detonated", "detonation", "truck bomb", "roadside bomb", "bombing",
                 "bombings", "bombed", "bomber", "blew up", "blown up",
                 "explode", "exploding", "booby trap", "booby-trapped", "boobytrapped")),
    ("vehicle", ("rammed", "ramming", "drove into", "ploughed into", "plowed into", "ran over", "run over", "mowed down")),
    ("stabbing", ("stabbed", "stabbing", "stabbings", "knife", "knifed", "machete", "machetes", "stab", "hacked", "knives",
                  "slit throats", "throat slit", "throats slit", "slit their throats",
                  "slashed", "stab wounds", "axe")),
    ("arson", ("arson", "set fire", "set on fire", "torched", "firebomb", "firebombed", "burned alive", "burnt alive", "molotov",
               "burned to death", "burnt to death", "set ablaze",
               "petrol bomb", "petrol bombs")),
    ("torture", ("tortured to death", "torture", "tortured")),
    ("ground_fighting", ("clash", "clashes", "clashed", "clashing", "ambush", "ambushed", "ambushes", "fighting", "combat", "combats",
                         "battle", "battles", "battled", "firefight", "firefights",
                         "skirmish", "skirmishes", "fought", "gun battle", "gun battles", "gunbattle", "gunbattles", "offensive",
                         "confrontation", "confrontations", "exchange of fire",
                         "exchanges of fire", "exchange of gunfire", "encounter with", "encounters with", "encounter between",
                         "encounters between", "military attack", "military attacks", "army attack", "army attacks",
                         "counterattack", "counteroffensive", "engagement with")),
    ("shooting", ("shot", "shooting", "shootings", "gunshot", "gunshots", "gunfire", "gunned", "gunning", "opened fire", "opening fire",
                  "opened fired", "gunman", "gunmen", "shooter", "shooters", "shoot",
                  "shoots", "machinegunned", "machine-gunned", "machinegun", "machine gun", "machine guns", "machineguns", "bullet",
                  "bullets", "bullet-riddled", "gun", "guns", "rifle", "rifles",
                  "sniper", "snipers", "fired", "firing", "drive-by", "shots", "crossfire", "pistol", "pistols", "firearm", "firearms",
                  "handgun", "submachineguns", "submachinegun", "shootout",
                  "shoot-out", "revolver", "shotgun")),
    ("execution", ("executed", "execution", "executions", "executing", "summarily")),
    ("raid", ("raid", "raids", "raided", "raiding", "search operation", "search operations")),
    ("abduction", ("kidnapped", "kidnapping", "abducted", "abduction", "hostage", "hostages", "kidnappers", "kidnap", "kidnappings",
                   "abductions")),
    ("crush", ("stampede", "crushed to death", "crush of", "trampled")),
    ("blockade", ("blockade", "siege", "starved", "starvation")),
    ("other", ("grenade", "grenades", "beaten", "beating", "beat", "beatings", "strangled", "strangulation", "bludgeoned", "clubbed",
               "lynched", "lynching", "hanged", "poisoned")),
)  # fmt: skip
# "Attack", "strike", "bombardment", "murder" say no means.

BOMBED = {"bombing", "bombings", "bombed"}
"""Of a state's forces these are a bombardment: planes, guns or missiles, and the word does not say which."""
STRIKES = {"strike", "strikes", "bombardment", "bombardments"}
"""Where these tell of the same happening, "the bombing" is such a bombardment."""
BARRAGE = {"indiscriminate", "heavy", "intense", "intensive", "continuous", "sustained", "relentless"}
FORCES = {"army", "army's", "military", "military's", "government", "government's", "government-ordered", "regime", "regime's",
          "troops", "forces", "navy", "coalition"}
UNSAID = BOMBED | {"explosion", "explosions", "blast", "blasts", "exploded", "explodes", "explode", "exploding", "detonation", "up"}
"""An explosion, of what is not said by the word: a nearby sentence may tell of a missile, a plane, a mine.  ("Up": blown up.)"""
EXPLAINS = frozenset({"suicide_bombing", "drone", "airstrike", "shelling", "mine"})

# An attack on these is fighting, whatever the weapon.
CAPTURED = {"captured", "capture", "captive", "captives", "prisoner", "prisoners", "seized", "taken", "took", "taking"}
"""Of combatants this is done in the fighting that is told."""
ATTACKS = ("attack", "attacks", "attacked", "attacking", "assault", "assaults", "assaulted", "raid on", "stormed", "harassed", "raided")
ATTACKED = ("troops", "post", "posts", "positions", "soldiers", "patrol", "patrols", "garrison", "garrisons", "barracks", "brigade",
            "battalion", "regiment",
            "army post", "army posts", "military post", "military posts",
            "military base", "military bases", "army base", "military convoy", "army convoy", "convoy", "outpost", "outposts",
            "military academy", "army positions", "military positions",
            "patrol unit", "military unit", "military camp", "army camp", "border guards", "naval base", "air base", "checkpoint",
            "checkpoints", "police station", "police stations", "police post",
            "police posts")  # fmt: skip
OPERATIONS = ("operation", "operations", "sweep", "sweeps", "crackdown", "roundup", "round-up", "raid", "raids", "raided", "raiding",
              "search operation")
"""Where people are arrested."""
TAKERS = {"abduction", "raid"}
"""Means of taking people: no means of killing, unless the words beside the harm say so."""
