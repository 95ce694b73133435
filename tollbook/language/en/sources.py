"""Who says so: reporting verbs, words of certainty, and what kind of source a noun names (claims.md 6)."""
from __future__ import annotations

from tollbook.model import Certainty, SourceKind

from .forms import by_form

# S5: these make a source of their subject; the certainty is of the harm and the number.
REPORTING: dict[str, Certainty] = {
    **dict.fromkeys(
        "say state report announce tell add note claim declare write post tweet reveal disclose indicate explain describe mention recall assert maintain insist "
        "charge denounce publish document record list put relate specify inform communicate show quote argue continue reply respond identify testify recount "
        "learn count observe remark warn emphasize emphasise stress clarify conclude acknowledge admit concede point share release broadcast cite comment "
        "update issue detail narrate register tally".split(), "stated"),
    **dict.fromkeys("confirm verify corroborate".split(), "confirmed"),
    **dict.fromkeys("estimate reckon".split(), "estimated"),
    **dict.fromkeys("believe suspect think presume assume allege suggest speculate".split(), "suspected"),
    "fear": "feared",
    **dict.fromkeys("deny reject dismiss dispute refute".split(), "denied"),
}  # fmt: skip
REPORTING_FORMS = by_form(REPORTING, verbs=True)
# These take a plain object that is no figure ("report the crime", "show signs"): a source only over a clause or a harm.
WEAK_REPORTING = {"show", "put", "charge", "point", "share", "release", "list", "continue", "count", "describe", "identify", "record", "learn", "tell", "issue",
                  "register", "update", "document", "publish", "post", "mention", "cite", "quote", "find"}
ACCORDING = {"according", "per"}

# Words inside the clause that weaken it, whoever speaks.
HEDGED: dict[str, Certainty] = {
    "reportedly": "suspected", "allegedly": "suspected", "apparently": "suspected", "presumably": "suspected", "possibly": "suspected",
    "probably": "suspected", "likely": "suspected", "unconfirmed": "suspected", "purportedly": "suspected", "supposedly": "suspected",
    "believed": "suspected", "thought": "suspected", "presumed": "suspected", "suspected": "suspected", "assumed": "suspected",
    "feared": "feared", "estimated": "estimated", "confirmed": "confirmed", "rumored": "suspected", "rumoured": "suspected",
}  # fmt: skip

KINDS: tuple[tuple[SourceKind, str], ...] = (
    ("court", "court courts prosecutor prosecutors prosecution judge magistrate tribunal indictment prosecutor's attorney-general affidavit"),
    ("health", "hospital hospitals doctor doctors medic medics paramedic paramedics coroner coroners ambulance health medical nurse nurses surgeon morgue rescuers "
               "rescuer civil-defence civil-defense civil_defence firefighters fire examiner clinic emergency physician physicians ems rescue"),
    ("police", "police policeman sheriff sheriff's constable gendarmerie detective detectives investigators investigator officer officers deputies deputy "
               "carabineros trooper troopers superintendent constabulary patrol lapd nypd fbi sgt sergeant"),
    ("armed_group", "rebels rebel guerrillas guerrilla militants militant insurgents insurgent militia taliban fmln farc eln hamas hezbollah jihadists extraditables "
                    "separatists houthis contras subversives terrorists faction gunmen"),
    ("military", "army military navy battalion brigade regiment forces general colonel gen col commander garrison pentagon idf troops coprefa soldiers soldier airforce "
                 "air-force armed defence-forces division admiral major lt capt captain detachment barracks"),
    ("un", "un united-nations ohchr unicef unhcr unrwa ocha monusco minusma unifil u.n. unama undp wfp"),
    ("media", "agency radio television newspaper tv channel media news press network daily magazine reuters afp ap efe xinhua journalist journalists reporter correspondent "
              "outlet outlets website broadcaster newscast newsman editor times herald tribune gazette wire bbc cnn jazeera acan-efe notimex ips newspapers "
              "newsmen papers reporters stations station"),
    ("government", "government minister ministry president presidency mayor governor spokesman-for-the-government ministers cabinet prime embassy ambassador senator congressman "
                   "ombudsman kremlin administration state-department secretary council municipality premier chancellor parliament lawmaker vice-president consulate"),
    ("ngo", " observatory watch amnesty committee association organisation organization federation archbishop archbishopric bishop priest church cross ngo charity "
            "monitor monitors monitoring activists activist university party foundation msgr crescent society human-rights commission jesuits jesuit league confederation"),
    ("witness", "witness witnesses resident residents relative relatives survivor survivors neighbor neighbors neighbour neighbours villager villagers family mother father "
                "brother sister son daughter wife husband friend friends travellers travelers peasants people user users facebook twitter x social tributes tribute cousin uncle aunt "
                "locals woman man passengers inhabitants nephew niece eyewitness eyewitnesses lawyer tweet tweets caller post posts passerby bystander owner instagram peasant "
                "parents girlfriend boyfriend victim victims employee worker workers teacher student students widow grandmother grandfather son-in-law"),
    ("expert", "expert experts analyst analysts researcher researchers professor historian scholar"),
    ("official", "official officials authorities authority spokesman spokeswoman spokesperson source sources reports report information statement officially"),
)  # fmt: skip
KIND_OF: dict[str, SourceKind] = {}
for _kind, _words in KINDS:
    for _word in _words.split():
        KIND_OF.setdefault(_word, _kind)
# Heads that say nothing by themselves: the words beside them decide ("military sources", "a police spokesman").
EMPTY_HEADS = {"source", "sources", "spokesman", "spokeswoman", "spokesperson", "spokesmen", "official", "officials", "statement", "communique", "report", "reports",
               "chief", "head", "director", "member", "members", "leader", "leaders", "statistics", "figures", "records", "data", "authorities", "department", "office",
               "bulletin", "officer", "commander", "representative", "representatives", "information", "release", "secretary", "staff", "account", "accounts",
               "group", "post", "posts", "list", "tally", "toll", "note", "letter", "press", "spokespersons", "team", "teams", "worker", "workers"}
NO_SOURCE_PRONOUNS = {"it", "that", "this", "which", "what", "who", "there", "one", "you", "i", "we"}
# Words that make the next sentence of a paragraph carry on its source (S4).
CARRYING = {"he", "she", "they", "it", "spokesman", "spokeswoman", "official", "source", "minister", "statement", "same"}
