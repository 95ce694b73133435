"""Words of harm: which harm, and which dependents of the word are its victims.

A verb frame says where the victim of the active voice stands: "obj" (A killed B) or "subj" (B died).  `person` frames are read only
where the victim is plainly a person, since the word also strikes things (hit, seize).  `soft` harms become `killed` where the report
says that the person died (claims.md 2: "shot ... where the report does not say that they died").
"""
from __future__ import annotations

import re
from dataclasses import dataclass

from tollbook.model import Harm

from .forms import by_form
from .shares import ESCAPING, RETURNING
from .turns import WORDS


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to suffer."""

    harm: Harm
    victim: str = "obj"
    person: bool = False
    soft: bool = False
    aims: bool = False
    things: bool = False
    weak: bool = False
    headline: bool = True


def _frames(words: str, frame: Frame) -> dict[str, Frame]:
    return dict.fromkeys(words.split(), frame)


VERBS: dict[str, Frame] = (
    _frames("kill murder assassinate slay execute massacre behead lynch slaughter butcher martyr decapitate gun exterminate", Frame("killed"))
    | _frames("hang electrocute strangle suffocate asphyxiate bludgeon liquidate", Frame("killed", person=True, headline=False))
    | _frames("die perish succumb", Frame("killed", victim="subj"))
    | _frames("lose destroy eliminate", Frame("killed", person=True, things=True, headline=False))
    | _frames("neutralise neutralize", Frame("casualties", person=True, things=True))
    | _frames("hold", Frame("detained", person=True, things=True, headline=False))
    | _frames("treat admit", Frame("injured", person=True, soft=True, things=True, weak=True, headline=False))
    | _frames("injure wound maim hurt harm", Frame("injured", soft=True))
    | _frames("shoot", Frame("injured", person=True, soft=True, aims=True))
    | _frames("stab", Frame("injured", person=True, soft=True))
    | _frames("beat knife graze stone hospitalize hospitalise mutilate trample scald", Frame("injured", person=True, soft=True))
    | _frames("hit strike burn", Frame("injured", person=True, soft=True, things=True, headline=False))
    | _frames("arrest detain apprehend imprison jail", Frame("detained", person=True))
    | _frames("capture seize", Frame("detained", person=True, things=True))
    | _frames("kidnap abduct", Frame("abducted", person=True))
    | _frames("disappear", Frame("missing", victim="subj", person=True))
    | _frames("displace evacuate uproot", Frame("displaced", person=True))
    | _frames("flee", Frame("displaced", victim="subj", person=True))
)

VERB_FORMS = by_form(VERBS, verbs=True)

# Nouns that stand for the harm itself: "three deaths", "the death of a judge", "his murder".
NOUNS: dict[str, Harm] = {
    "death": "killed", "fatality": "killed", "killing": "killed", "murder": "killed", "assassination": "killed", "slaying": "killed",
    "homicide": "killed", "execution": "killed", "massacre": "killed", "beheading": "killed", "lynching": "killed", "martyrdom": "killed",
    "slaughter": "killed", "demise": "killed", "genocide": "killed",
    "body": "killed", "corpse": "killed", "cadaver": "killed", "remains": "killed", "martyr": "killed", "dead": "killed",
    "injury": "injured", "wound": "injured", "wounding": "injured", "injuring": "injured", "stabbing": "injured",
    "casualty": "casualties", "victim": "casualties", "loss": "casualties",
    "kidnapping": "abducted", "abduction": "abducted", "hostage": "abducted", "captive": "abducted", "kidnaping": "abducted",
    "arrest": "detained", "detention": "detained", "capture": "detained",
    "disappearance": "missing", "displacement": "displaced",
}  # fmt: skip
NOUN_FORMS = by_form(NOUNS, verbs=False)

# Nouns counted as people ("ten bodies", "three casualties"); the others name a deed done to people ("the murder of").
COUNTED_NOUNS = {"death", "fatality", "body", "corpse", "cadaver", "casualty", "martyr", "injury", "hostage", "captive", "dead", "victim", "murder",
                 "killing", "homicide", "arrest", "assassination", "execution", "slaying", "kidnapping", "abduction", "disappearance", "remains"}
BODY_NOUNS = {"body", "corpse", "cadaver", "remains"}
BODY_FORMS = frozenset(form for form, noun in NOUN_FORMS.items() if noun in BODY_NOUNS)
# Nouns of harm that name what was done or befell, and never the people: "the murder of Ana Paz and the kidnapping of Luis Mena".
DEEDS = frozenset(form for form, noun in NOUN_FORMS.items()
                  if noun not in BODY_NOUNS | {"martyr", "dead", "casualty", "victim", "hostage", "captive", "loss"})  # fmt: skip
# A plural of these without a number still says that somebody suffered ("injuries were reported"): C1.
BARE_PLURALS = {"deaths", "injuries", "fatalities", "casualties", "arrests"}
# Whose subject has the injuries: they are no further people.
BEARING = frozenset({"sustain", "suffer", "receive", "have", "experience"})
BEARING_FORMS = by_form(sorted(BEARING), verbs=True)
# What such a plural may hang on: "resulted in deaths", "led to injuries", "a number of injuries".
OUTCOMES = {"resulted", "resulting", "results", "led", "leading", "leads", "ended", "amid", "reports", "report", "reported", "reporting", "number", "series"}
# Verbs that bring harm about: "caused the death of two", "left two dead".
CAUSING = by_form("cause leave claim bring inflict".split(), verbs=True)
# Verbs that say nothing of their own between a number and its harm: "leaving two dead", "including three".
TRANSPARENT = {"including", "include", "includes", "included", "leaving", "left", "leave", "were", "was", "are", "is"}
# What may stand between a numeral and its harm: "five others were reportedly killed".
STAND_INS = {"whom", "others", "other", "more", "people", "persons", "of", "them", "additional", "further", "confirmed"}
LINKS = {"were", "was", "have", "has", "had", "been", "are", "is", "reported", "reportedly", "also", "left", "being", "confirmed", "feared", "allegedly", "believed"}
# How badly, not how many (C10).
SEVERITY = {"critically", "seriously", "gravely", "severely", "badly", "slightly", "lightly", "fatally", "critical", "serious", "stable", "fair", "good", "grave", "condition"}
# A shot or stabbed group may hold dead; that nobody was one of INJURED_WORDS says nothing of the dead.
SHOT = {"shot", "shoot", "shooting", "stabbed", "hit", "struck"}
# Said of the living: a number hurt is never that of the dead, as a number shot may be.
HURT = {"injured", "wounded", "hurt", "maimed", "injuring", "wounding", "injure", "wound"}
INJURED_WORDS = {"scratch", "hurt", "injured", "wounded", "injury", "injuries", "hit", "shot", "harmed", "unhurt", "unharmed", "safe"}
# None of these is nobody at all.
ANYBODY = {"one", "nobody", "none", "people", "person", "anyone", "anybody", "casualties", "injuries", "injury", "victims", "else", "others"}
# The dead "include", "were" or "are" those named behind.
EQUATING = {"include", "includes", "included", "including", "comprise", "comprised"}
# Said not to be so, these leave no harm at all; "not injured" leaves open that somebody died (H3).
NO_HARM_AT_ALL = {"hurt", "harmed", "safe", "unhurt", "unharmed", "uninjured", "unscathed", "hit", "struck", "shot"}

# Words that describe those who suffered: "two wounded soldiers", "12 dead", "the injured".
STATES: dict[str, Harm] = {
    "dead": "killed", "deceased": "killed", "slain": "killed", "killed": "killed", "martyred": "killed", "murdered": "killed",
    "assassinated": "killed", "lifeless": "killed", "fallen": "killed", "beheaded": "killed", "executed": "killed",
    "wounded": "injured", "injured": "injured", "hurt": "injured", "hospitalized": "injured", "hospitalised": "injured",
    "missing": "missing", "unaccounted": "missing", "disappeared": "missing",
    "arrested": "detained", "detained": "detained", "captured": "detained", "kidnapped": "abducted", "abducted": "abducted", "kidnaped": "abducted",
    "displaced": "displaced", "homeless": "displaced",
}  # fmt: skip

SUFFERING = by_form("suffer sustain have take incur report record".split(), verbs=True)

# Nobody, or the people named, came to no harm: "escaped unhurt", "all are safe".
UNHARMED = {"unhurt", "unharmed", "uninjured", "unscathed", "unwounded", "unhit", "safe"}
EVERYONE = {"all", "both", "everyone", "everybody"}
SURVIVE = {"survive", "survived", "survives", "surviving"}

# Verbs, words within their phrase, the harm that both tell together, and whose it is: "taken hostage", "lost their lives", "in custody".
# "other": the word itself is who suffers ("took several hostages").
PHRASES: tuple[tuple[frozenset[str], frozenset[str], Harm, str], ...] = (
    (frozenset({"take", "hold", "seize", "keep", "grab"}), frozenset({"hostage", "captive"}), "abducted", "obj"),
    (frozenset({"take", "hold", "seize", "keep"}), frozenset({"hostages", "captives"}), "abducted", "other"),
    (frozenset({"take", "hold", "make"}), frozenset({"prisoner"}), "detained", "obj"),
    (frozenset({"take", "hold", "capture"}), frozenset({"prisoners"}), "detained", "other"),
    (frozenset({"take", "hold", "be", "place", "have", "remain"}), frozenset({"custody", "detention"}), "detained", "obj"),
    (frozenset({"take", "capture", "seize"}), frozenset({"alive"}), "detained", "obj"),
    (frozenset({"put", "place"}), frozenset({"arrest"}), "detained", "obj"),
    (frozenset({"lose"}), frozenset({"life", "lives"}), "killed", "subj"),
    (frozenset({"take"}), frozenset({"life"}), "killed", "subj"),
    (frozenset({"lose"}), frozenset({"hand", "hands", "foot", "leg", "legs", "arm", "arms", "limb", "limbs", "eye", "eyes", "sight"}), "injured", "subj"),
    (frozenset({"attain", "achieve", "embrace", "find", "drink", "reach"}), frozenset({"martyrdom"}), "killed", "subj"),
    (frozenset({"ascend", "rise"}), frozenset({"martyr", "martyrs"}), "killed", "subj"),
    (frozenset({"wipe"}), frozenset({"out"}), "killed", "obj"),
    (frozenset({"pass"}), frozenset({"away"}), "killed", "subj"),
    (frozenset({"breathe"}), frozenset({"last"}), "killed", "subj"),
    (frozenset({"fall"}), frozenset({"martyr", "martyrs", "action", "battle", "combat", "clash", "clashes", "ambush", "fighting", "field", "attack", "line", "defence", "defense"}),
     "killed", "subj"),
    (frozenset({"blow"}), frozenset({"himself", "herself", "themselves"}), "killed", "subj"),
    (frozenset({"blow"}), frozenset({"up", "apart"}), "killed", "suffer"),
    (frozenset({"put"}), frozenset({"action"}), "casualties", "obj"),
    (frozenset({"bleed"}), frozenset({"death"}), "killed", "subj"),
    (frozenset({"burn", "bury"}), frozenset({"alive"}), "killed", "obj"),
    (frozenset({"suffer"}), frozenset({"suffocation", "asphyxiation", "asphyxia"}), "injured", "subj"),
    (frozenset({"overcome"}), frozenset({"gas", "fumes", "chlorine"}), "injured", "suffer"),
    (frozenset({"stone"}), frozenset({"death"}), "killed", "obj"),
    (frozenset({"pick", "round"}), frozenset({"up"}), "detained", "obj"),
    (frozenset({"carry", "take", "drag", "lead", "whisk", "march"}), frozenset({"off", "away"}), "abducted", "obj"),
    (frozenset({"drive"}), frozenset({"homes", "villages", "village", "land", "area"}), "displaced", "obj"),
    (BEARING, frozenset({"injury", "injuries", "wound", "wounds", "burns", "fractures"}), "injured", "subj"),
    (frozenset({"put", "do"}), frozenset({"death"}), "killed", "obj"),
    (frozenset({"shoot", "stab", "beat", "hack", "burn", "crush", "blow", "bludgeon", "trample", "torture", "club"}),
     frozenset({"death", "dead"}), "killed", "obj"),
    (frozenset({"blow", "tear", "rip", "cut"}), frozenset({"pieces", "shreds", "bits"}), "killed", "obj"),
    (frozenset({"go", "report"}), frozenset({"missing"}), "missing", "subj"),
    (frozenset({"leave", "find", "pronounce", "declare", "confirm", "discover"}), frozenset({"dead", "deceased"}), "killed", "obj"),
    (frozenset({"leave", "find"}), frozenset({"wounded", "injured"}), "injured", "obj"),
    (frozenset({"leave", "make"}), frozenset({"homeless"}), "displaced", "obj"),
    (frozenset({"force", "drive"}), frozenset({"flee", "homes", "leave"}), "displaced", "obj"),
)  # fmt: skip
PHRASE_VERBS = by_form({verb for verbs, _, _, _ in PHRASES for verb in verbs}, verbs=True)

# Participles that look like nouns.
PARTICIPLES = {"shot", "hit", "hurt", "wounded"}
# What of a body is struck: its owner is hurt.
BODY_PARTS = frozenset("hip leg legs arm arms head hand hands foot feet chest neck face back shoulder shoulders thigh thighs knee knees stomach abdomen eye eyes ear torso "
                       "buttocks groin finger fingers jaw cheek body ankle elbow spine throat skull".split())  # fmt: skip
# Who is carried to hospital is hurt, unless the report says more (claims.md 2: "hospitalised with injuries").
CARRYING_VERBS = by_form("take rush transport transfer airlift fly send bring carry admit evacuate hospitalize hospitalise drive".split(), verbs=True)
HAVING = by_form("have record register count report document".split(), verbs=True)
STAYING = by_form("remain stay lie".split(), verbs=True)
HOSPITALS = {"hospital", "hospitals", "clinic", "infirmary", "intensive-care", "icu", "emergency"}
MEDICAL_CENTERS = {"intensive", "medical", "trauma", "health"}
CENTERS = {"center", "centre", "centers", "centres", "facility", "unit", "care"}
# "Listed in stable condition", "in critical condition".
CONDITION = {"condition", "conditions"}
CONDITION_KINDS = {"critical", "serious", "stable", "fair", "grave", "good", "guarded"}
# What a tree may take for the object of a headline's verb: "nine killed east of the river".
DIRECTIONS = {"east", "west", "north", "south", "northeast", "northwest", "southeast", "southwest", "near", "overnight", "today"}
TOPPING = {"tops", "topped", "passes", "passed", "exceeds", "exceeded", "hits", "reaches", "nears"}
# Who loses these loses nobody.
CONTACT = {"contact", "touch", "sight", "track", "control"}
# What bursts by accident.
BURSTS = {"explosion", "explosions", "blast", "blasts"}
BURSTING = {"gas", "boiler", "propane", "methane", "firedamp", "coalmine", "tanker", "fireworks"}
# So many live there.
PEOPLED = set("town city village hamlet settlement community district region province island country nation camp neighborhood neighbourhood suburb".split())
# Who is let go in good condition was not hurt.
RELEASED = by_form("release free return deliver hand liberate rescue find".split(), verbs=True)
# "With gunshot wounds", "with an arm wound", "with injuries".
WOUNDS = {"wound", "wounds", "injury", "injuries", "burns", "shrapnel", "fractures"}
# Who "were among those killed", "was the first victim", "were identified as the dead".
THOSE = {"those", "people", "persons", "them", "many", "others", "civilians", "members", "victims", "dead", "killed", "wounded", "injured", "fatalities",
         "casualties", "deceased", "victim", "missing", "soldiers", "martyrs", "ones"}  # fmt: skip
AMONG = {"among", "amongst", "amid"}
ELDEST = {"youngest", "oldest", "eldest"}
# "Her brother was among them": people told of before.
TAKEN_UP = {"them", "these"}
# Nouns that hold a figure of the harm beside them: "the death toll rose to 15", "put the number of dead at 12".
PUTTING = {"put", "puts", "putting", "gave", "gives"}
TOLLS = {"toll", "tolls", "number", "count", "tally", "total"}
TOLL_OF: dict[str, Harm] = {"death": "killed", "deaths": "killed", "dead": "killed", "killed": "killed", "fatalities": "killed", "martyrs": "killed",
                            "victims": "casualties", "casualties": "casualties", "casualty": "casualties", "losses": "casualties", "injured": "injured", "wounded": "injured",
                            "injuries": "injured", "injury": "injured", "missing": "missing"}  # fmt: skip
# "Estimates of the death toll ranged from 7 to 12".
ESTIMATES = {"estimates", "reports", "accounts", "claims", "counts"}
RANGING = by_form("range vary".split(), verbs=True)
# "Claimed the lives of", "cost 12 lives".
LIFE_TAKERS = by_form("take claim cost end".split(), verbs=True)
COSTING = by_form(["cost"], verbs=True)
LIVES = {"life", "lives"}
NAMING = by_form("identify name".split(), verbs=True)
# A noun before one of these speaks: whatever the tree says, it is not who suffered.
SPEAKING = {"said", "says", "say", "told", "reported", "reports", "added", "announced", "confirmed", "stated", "claimed", "charged"}
# Lists and pictures of the dead are no deaths: "the list of fatalities", "images of bodies".
ABOUT = {"list", "lists", "names", "name", "image", "images", "photo", "photos", "photograph", "photographs", "picture", "pictures", "video", "videos", "footage",
         "identity", "identities", "number", "details", "risk", "wave", "spate", "threat", "fear", "fears", "charge", "charges", "count", "counts", "suspicion", "type",
         "kind", "series", "campaign", "history", "cause", "causes", "relatives", "family", "families", "mother", "father", "parents", "friends", "memory", "investigation",
         "report", "reports", "case", "cases", "condemnation", "responsibility", "record"}  # fmt: skip

# What holds people without saying how many: "the number of miners hurt is not known", "the list of those shot".
EXTENT = {"list", "lists", "number", "numbers", "range", "count", "names", "name", "identities", "age", "ages"}
# Particles that give a verb of dying another sense: "died down", "died off".
PARTICLES = {"down", "off", "out", "away"}
# Adverbs that make a shot or stabbed person a dead one.
FATALLY = {"fatally", "mortally", "dead"}

# Words near a harm word that make it no fact (H6).
# What nearly happened did not: "nearly killed".
NOT_QUITE = {"nearly", "almost", "possibly", "potentially", "narrowly", "barely"}
# What was done, told of as known: "the multiple murder", "the killings".
THE_DEED = re.compile(r"\bthe\s+(?:[\w-]+\s+)?(?:murders?|killings?|massacre|assassinations?|slayings?|executions?)\b", re.IGNORECASE)
UNREAL_AUX = {"could", "would", "should", "might", "may", "can", "will", "must", "shall", "'ll", "’ll", "wo", "ca"}
UNREAL_VERBS = {"threaten", "try", "attempt", "plan", "plot", "want", "intend", "vow", "fear", "order", "aim", "prepare", "wish", "seek", "hope", "conspire",
                "promise", "pledge", "urge", "demand", "continue", "help", "like", "decide", "agree", "propose", "avoid", "prevent", "refuse", "need", "dare"}
ATTEMPTED = {"attempted", "attempt", "attempts", "alleged", "planned", "plot", "threat", "threats", "possible", "potential", "future", "plan", "plans"}
# An infinitive under these tells a fact: "known to have died", "managed to kill three".
FACTUAL = {"known", "forced", "seen", "managed", "went", "had", "have", "first", "last", "latest", "second", "third", "people", "least"}
# Who arrives in force to take somebody, takes him.
ARRIVING = {"swooped", "swooping", "stormed", "storming", "raided", "raiding", "descended", "descending", "burst", "bursting", "broke", "breaking", "landed", "landing"}
TAKING_VERBS = {"seize", "capture", "arrest", "detain", "kidnap", "abduct", "grab", "take"}
CONDITIONALS = {"if", "unless", "whether", "lest", "should"}

# No violence: illness, weather, accidents (H5).
OUTSIDE = {"cancer", "covid", "covid-19", "coronavirus", "disease", "illness", "heart", "stroke", "flood", "floods", "flooding", "earthquake", "quake", "hurricane",
           "cyclone", "typhoon", "landslide", "avalanche", "tsunami", "drought", "heatwave", "crash", "collision", "derailment", "drowning", "drowned",
           "overdose", "thirst", "rolled", "scooter", "pickup", "van", "lorry", "natural", "old-age", "cholera", "accident", "accidents", "malaria", "ebola", "aids", "pneumonia", "flu", "storm", "tornado", "lightning", "mudslide", "blizzard", "tuberculosis"}
ILLNESS = frozenset("cholera malaria ebola covid covid-19 coronavirus measles typhoid dysentery tuberculosis influenza flu outbreak epidemic pandemic "
                    "virus pneumonia".split())  # fmt: skip
OUTSIDE |= {"bug", "virus", "infection", "fever", "epidemic", "outbreak", "cart"}
# What vehicles do in an accident.
WRECKED = {"rolled", "overturned", "capsized", "collided", "derailed", "skidded", "crashed"}
# What is made out for a deed that has yet to be done: "a warrant for his arrest", "a plan for her abduction".
SOUGHT = {"warrant", "warrants", "order", "orders", "plan", "plans", "plot", "plots", "call", "calls", "request", "requests"}
# Words of violence: with one of them in the sentence an accident is no mere accident.
VIOLENCE = frozenset("attack attacks attacked bomb bombs bombing bombed blast explosion exploded explosive explosives shot shooting shootings gunfire gunshot gunshots gunman "
                     "gunmen missile missiles rocket rockets airstrike airstrikes strike strikes shelling shelled mortar grenade mine landmine ambush ambushed rebels militants "
                     "guerrillas terrorists murder murdered assassinated killed-by rammed deliberately stabbed stabbing knife weapon rifle rifles pistol handgun gun guns "
                     "gunned bullet bullets firearm fired clash clashes fighting combat raid soldiers troops".split())  # fmt: skip
ANIMALS = {"animal", "animals", "dog", "dogs", "cow", "cows", "cattle", "goat", "goats", "sheep", "horse", "horses", "camel", "camels", "donkey", "donkeys",
           "livestock", "bird", "birds", "elephant", "elephants", "lion", "lions", "chicken", "chickens", "pig", "pigs", "cat", "cats", "head", "mule", "mules", "ox", "oxen", "llama", "llamas", "buffalo", "buffaloes", "monkey", "monkeys", "rat", "rats"}

# Whose victims were killed: "the killers of four clerks".
KILLERS = {"killer", "killers", "murderer", "murderers", "assassin", "assassins", "slayer", "slayers"}

# Every word that may tell harm: a sentence without any needs no tree.
CUES = frozenset(VERB_FORMS) | frozenset(NOUN_FORMS) | frozenset(STATES) | frozenset(PHRASE_VERBS) | frozenset(NAMING) | WOUNDS | LIVES | HOSPITALS | CENTERS | TOLLS
CUES |= KILLERS | WORDS | EQUATING | CONDITION | SURVIVE | UNHARMED | THOSE & {"victims", "victim"} | ESCAPING | RETURNING
# Of these only some make a sentence worth a tree by themselves.
_IDLE = (frozenset(PHRASE_VERBS) - frozenset(VERB_FORMS)) | (WORDS - frozenset(VERB_FORMS) - frozenset(NOUN_FORMS)) | CENTERS | TOLLS | CONDITION | EQUATING | ESCAPING | RETURNING | {"life", "lives", "emergency"}
TELLING = (CUES - _IDLE) | {
    *WRECKED, "escaped", "scratch", "safely", "pieces", "shreds", "lie", "lies", "morgue", "mortuary",
    "hostage", "hostages", "custody", "lives", "prisoner", "prisoners", "toll", "identified", "homeless", "captive", "captives", "detention",
}  # fmt: skip
# And these only where numbers or persons stand beside them: "destroyed two trucks", "the names of the six", "they were held".
FAINT = TELLING & frozenset(
    "held hold holding destroyed destroy destroys destroying lives name names named identified identify identifying seized seize admitted "
    "admit lost lose strike strikes neutralized murderers assassins killers lie lies harm crashed burned burning burnt treated "
    "capture capturing safe".split()
)
