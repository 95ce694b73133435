"""Inflected forms of English verbs and nouns, so that a table is looked up by the word as printed and not by a parser's lemma."""
from __future__ import annotations

from collections.abc import Iterable

_VOWELS = "aeiou"

IRREGULAR: dict[str, tuple[str, ...]] = {
    "shoot": ("shoots", "shot", "shooting"), "slay": ("slays", "slew", "slain", "slaying"), "hit": ("hits", "hit", "hitting"),
    "strike": ("strikes", "struck", "stricken", "striking"), "beat": ("beats", "beat", "beaten", "beating"),
    "hurt": ("hurts", "hurt", "hurting"), "hold": ("holds", "held", "holding"), "take": ("takes", "took", "taken", "taking"),
    "flee": ("flees", "fled", "fleeing"), "lose": ("loses", "lost", "losing"), "die": ("dies", "died", "dying"),
    "fall": ("falls", "fell", "fallen", "falling"), "burn": ("burns", "burned", "burnt", "burning"),
    "tear": ("tears", "tore", "torn", "tearing"), "rip": ("rips", "ripped", "ripping"),
    "blow": ("blows", "blew", "blown", "blowing"), "say": ("says", "said", "saying"), "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"), "give": ("gives", "gave", "given", "giving"),
    "put": ("puts", "put", "putting"), "find": ("finds", "found", "finding"), "leave": ("leaves", "left", "leaving"),
    "hang": ("hangs", "hanged", "hung", "hanging"), "drive": ("drives", "drove", "driven", "driving"),
    "bring": ("brings", "brought", "bringing"), "see": ("sees", "saw", "seen", "seeing"), "go": ("goes", "went", "gone", "going"),
    "think": ("thinks", "thought", "thinking"), "know": ("knows", "knew", "known", "knowing"), "gun": ("guns", "gunned", "gunning"),
    "stab": ("stabs", "stabbed", "stabbing"), "kidnap": ("kidnaps", "kidnapped", "kidnaped", "kidnapping", "kidnaping"),
    "shell": ("shells", "shelled", "shelling"), "run": ("runs", "ran", "run", "running"), "cut": ("cuts", "cut", "cutting"),
    "rise": ("rises", "rose", "risen", "rising"), "admit": ("admits", "admitted", "admitting"), "ram": ("rams", "rammed", "ramming"),
    "bludgeon": ("bludgeons", "bludgeoned", "bludgeoning"), "behead": ("beheads", "beheaded", "beheading"),
    "injure": ("injures", "injured", "injuring"), "send": ("sends", "sent", "sending"), "suffer": ("suffers", "suffered", "suffering"),
    "recover": ("recovers", "recovered", "recovering"), "discover": ("discovers", "discovered", "discovering"),
    "read": ("reads", "read", "reading"), "speak": ("speaks", "spoke", "spoken", "speaking"), "hear": ("hears", "heard", "hearing"),
    "have": ("has", "had", "having"), "bleed": ("bleeds", "bled", "bleeding"), "lead": ("leads", "led", "leading"),
    "seek": ("seeks", "sought", "seeking"), "slit": ("slits", "slit", "slitting"), "chop": ("chops", "chopped", "chopping"),
    "bear": ("bears", "bore", "borne", "bearing"), "overcome": ("overcomes", "overcame", "overcome", "overcoming"),
    "drag": ("drags", "dragged", "dragging"), "throw": ("throws", "threw", "thrown", "throwing"),
    "shake": ("shakes", "shook", "shaken", "shaking"), "sink": ("sinks", "sank", "sunk", "sinking"), "come": ("comes", "came", "coming"),
    "set": ("sets", "set", "setting"), "drop": ("drops", "dropped", "dropping"), "lob": ("lobs", "lobbed", "lobbing"),
    "slam": ("slams", "slammed", "slamming"), "level": ("levels", "leveled", "levelled", "leveling", "levelling"),
    "man": ("men",), "woman": ("women",), "child": ("children",), "person": ("people", "persons"), "wife": ("wives",),
    "body": ("bodies",), "life": ("lives",), "policeman": ("policemen",), "policewoman": ("policewomen",), "baby": ("babies",),
    "personnel": ("personnel",), "staff": ("staff",), "clergy": ("clergy",), "police": ("police",), "couple": ("couples",),
    "thief": ("thieves",), "crew": ("crews",), "grandchild": ("grandchildren",), "schoolchild": ("schoolchildren",),
    "stepchild": ("stepchildren",), "corpse": ("corpses",), "remains": ("remains",),
}  # fmt: skip


def verb_forms(lemma: str) -> tuple[str, ...]:
    """All forms of a verb, the lemma first: kill, kills, killed, killing."""
    if lemma in IRREGULAR:
        return (lemma, *IRREGULAR[lemma])
    if lemma.endswith("e"):
        return lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith(("s", "sh", "ch", "x")):
        return lemma, lemma + "es", lemma + "ed", lemma + "ing"
    return lemma, lemma + "s", lemma + "ed", lemma + "ing"


def noun_forms(lemma: str) -> tuple[str, ...]:
    """Singular and plural: soldier, soldiers.  Nouns in -man make -men."""
    if lemma in IRREGULAR:
        return (lemma, *IRREGULAR[lemma])
    if lemma.endswith("man") and lemma not in {"roman", "german", "human", "talisman"}:
        return lemma, lemma[:-3] + "men"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma, lemma[:-1] + "ies"
    if lemma.endswith(("s", "sh", "ch", "x")):
        return lemma, lemma + "es"
    return lemma, lemma + "s"


def by_form(lemmas: Iterable[str], *, verbs: bool) -> dict[str, str]:
    """Every inflected form to its lemma.  A form of two lemmas goes to the first."""
    table: dict[str, str] = {}
    for lemma in lemmas:
        for form in verb_forms(lemma) if verbs else noun_forms(lemma):
            table.setdefault(form, lemma)
    return table
