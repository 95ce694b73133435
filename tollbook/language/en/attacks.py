"""Words of an attack that is told without its casualties: who or what attacks, what is attacked, and by which verbs."""
from __future__ import annotations

from .forms import by_form


def _nouns(words: str) -> frozenset[str]:
    return frozenset(by_form(words.split(), verbs=False))


def _verbs(words: str) -> frozenset[str]:
    return frozenset(by_form(words.split(), verbs=True))


MUNITIONS = _nouns("missile rocket shell mortar bomb grenade torpedo warhead munition projectile car-bomb ied mine landmine explosive dynamite")
"""What flies, falls or goes off by somebody's hand: a boiler explodes by itself."""
DRONES = _nouns("drone uav quadcopter")
WEAPONS = MUNITIONS | DRONES | _nouns("warplane jet helicopter gunship aircraft plane artillery howitzer tank airstrike air-strike")
FORCES = _nouns(
    "gunman rebel militant insurgent guerrilla guerilla terrorist jihadist jihadi extremist separatist commando soldier troop fighter paramilitary "
    "militiaman militia sniper attacker assailant bomber raider army"
) | {"forces", "military", "navy"}  # fmt: skip
"""Who attacks with arms: the police search houses, and workers strike."""
ARMED = WEAPONS | FORCES
ARMING = ARMED | {"air", "aerial", "armed", "suicide", "gun", "gunfire", "machine-gun", "arson", "naval", "drive-by"}
"""Before a word for an attack these say that it is one with arms."""
DEVICES = {"device", "devices", "charge", "charges"}
EXPLOSIVE = {"explosive", "explosives", "bomb", "dynamite"}
"""Of the charges those in whose sentence one of these stands; a device that explodes is one by itself."""
DEEDS = _nouns("attack strike raid assault bombing bombardment shelling barrage ambush blast explosion salvo volley fire airstrike air-strike") | {"gunfire"}
"""An attack as a noun.  A strike, a fire and an explosion may be others: a word beside them says that arms were used."""
CROWDS = _nouns("group dozen hundred score number band pair hail member unit squad handful couple series column part wave swarm half center centre "
                "side section stretch outskirts edge heart suburb rest most all some several many one two three")  # fmt: skip
"""What only counts or gathers those named behind it, or is a part of it: "a group of gunmen", "part of the building"."""

# Verbs with the one who attacks before and the thing attacked behind.
STRIKING = _verbs("hit strike pound shell bomb bombard attack raid storm ambush target blast strafe assault torch dynamite rock demolish destroy "
                  "damage level flatten wreck pummel shake pierce burn")  # fmt: skip
HITTING = _verbs("hit strike attack")
"""Of these what is hit may be left out: "when the rockets struck"."""
BOMBING = _verbs("shell bomb bombard strafe dynamite")
"""They say by themselves that arms are used."""
LANDING = _verbs("land fall slam crash plunge tear rip plough plow smash")
"""What a munition does towards a place."""
EXPLODING = _verbs("explode detonate")
GOING, BLOWING, COMING, SETTING = _verbs("go"), _verbs("blow"), _verbs("come"), _verbs("set")
FIRING = _verbs("fire launch drop lob hurl throw rain open toss")
"""What is done to a munition, towards a place."""
SHOOTING = _verbs("fire shoot")
MAKING = _verbs("launch carry conduct stage mount unleash perpetrate")
"""What is done to an attack on a place."""
SHOTS = {"fire", "shots", "shot", "bullets", "gunfire", "rounds"}
"""Fired at something, beside the munitions."""
AT = {"at", "on", "into", "onto", "over", "against", "in", "near", "toward", "towards", "outside", "inside", "beside", "through", "upon", "around"}
"""Before what is attacked: from where something is fired is not."""
BY = {"by", "with", "in", "during"}

# What is attacked: settlements, buildings, works, vehicles, positions; nothing that is only said or done.
TARGETS = _nouns(
    "town village city district area neighborhood neighbourhood suburb settlement hamlet quarter camp outskirts region province port harbor harbour island "
    "valley street highway avenue square marketplace bazaar park farm field yard garden hillside "
    "building house home compound apartment block residence hut tent tower shop store restaurant cafe hotel bar school university college seminary mosque "
    "church temple synagogue shrine monastery cathedral hospital clinic kindergarten orphanage courthouse embassy consulate office headquarters ministry "
    "palace parliament prison jail bank factory plant mill workshop warehouse depot station substation refinery terminal pipeline reservoir dam bridge "
    "tunnel airport airfield airstrip runway hangar railway tower pylon antenna transmitter silo library museum stadium theater theatre cinema mall "
    "supermarket villa mansion ranch estate hacienda facility complex installation site shipyard studio newsroom dormitory base barracks garrison post "
    "outpost checkpoint position trench bunker fort fortress stronghold hideout convoy patrol armory armoury arsenal battery launcher "
    "car vehicle truck lorry pickup bus minibus van jeep taxi motorcycle motorbike train ambulance ship vessel boat ferry freighter trawler frigate "
    "destroyer warship gunboat submarine tanker plane aircraft airliner helicopter"
) | {"hq"}  # fmt: skip

NO_FACT = {"exercise", "exercises", "drill", "drills", "simulated", "simulation", "mock", "rehearsal", "film", "movie", "novel", "game", "games",
           "season", "championship", "tournament", "documentary", "hurricane", "earthquake", "tsunami", "cyclone"}  # fmt: skip
"""With one of these a sentence tells what was rehearsed, played or made up, or of a force of nature."""
DISARMING = {"police", "experts", "expert", "squad", "specialists", "sappers", "technicians", "disposal"}
"""Who sets off what was found."""
UNARMED = {"cyber", "ransomware", "heart", "verbal", "hunger", "lightning", "shark", "dog", "fake", "alleged", "planned", "foiled", "attempted", "possible",
           "future", "thwarted", "dummy", "toy", "test", "unexploded", "unarmed", "controlled", "no"}  # fmt: skip
"""Beside an attack or a weapon: it was none with arms, or none that came about."""
DENYING = _verbs("deny refute reject dismiss doubt dispute")
DEFINING = {"acl", "acl:relcl", "advcl:relcl", "amod", "csubj", "csubj:pass", "nmod", "obl", "appos"}
"""Clauses that only say which one is meant: what they tell is known, and often long past."""
LONG_PAST = {"since", "until", "till", "although", "though", "whenever", "if", "unless", "whether", "lest", "than"}
SAME = {"hit", "set"}
"""Their past is written as their present."""
PAST = {"was", "were", "has", "have", "had", "been", "'s", "'ve", "got"}

# A sentence without one of these tells no attack.
CUES = STRIKING | LANDING | EXPLODING | FIRING | MAKING | GOING | BLOWING | COMING | SETTING
ARMS_AND_TARGETS = ARMED | SHOTS | DEEDS | DEVICES | BOMBING | TARGETS
