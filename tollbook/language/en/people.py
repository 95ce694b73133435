"""Nouns for people and what they say: status, role, sex, age, and whether they name a whole class (claims.md 4, G4 to G11).

Each row: the nouns, then the attributes.  A noun that is not here is no person unless its name or its syntax says so.
"""
from __future__ import annotations

from dataclasses import dataclass

from tollbook.model import Age, Sex, Status

from .forms import by_form


@dataclass(frozen=True, slots=True)
class Person:
    """What one noun says of the people that it names."""

    status: Status | None = None
    role: str | None = None
    sex: Sex | None = None
    age: Age | None = None
    is_class: bool = False
    attacker: bool = False


def _rows(*rows: tuple[str, Person]) -> dict[str, Person]:
    return {noun: person for nouns, person in rows for noun in nouns.split()}


PEOPLE: dict[str, Person] = _rows(
    # nothing but people
    ("person individual human someone somebody people persons", Person(is_class=True)),
    ("victim citizen family relative member survivor inmate national passer-by pedestrian native countryman compatriot", Person()),
    ("brother nephew uncle father grandfather son grandson husband stepfather stepson boyfriend father-in-law brother-in-law son-in-law fiance groom ", Person(sex="male")),
    ("sister niece aunt mother grandmother daughter granddaughter wife stepmother girlfriend widow mother-in-law sister-in-law bride fiancee", Person(sex="female")),
    ("cousin sibling parent grandparent spouse partner friend neighbor neighbour colleague companion couple relative grandchild twin in-law roommate coworker co-worker", Person()),
    ("man gentleman male bloke", Person(sex="male", age="adult", is_class=True)),
    ("woman lady female housewife", Person(sex="female", age="adult", is_class=True)),
    ("elder adult", Person(age="adult", is_class=True)),
    ("boy schoolboy", Person(sex="male", age="child", status="civilian", is_class=True)),
    ("girl schoolgirl", Person(sex="female", age="child", status="civilian", is_class=True)),
    ("child minor infant baby toddler newborn kid", Person(age="child", status="civilian", is_class=True)),
    ("schoolchild pupil", Person(age="child", status="civilian", role="student")),
    ("youth teenager youngster teen adolescent juvenile", Person()),
    # civilians
    ("civilian noncombatant non-combatant", Person("civilian", is_class=True)),
    ("resident villager passenger worshipper worshiper customer bystander motorist commuter shopper tourist traveler traveller pilgrim mourner townsman shopkeeper "
     "tribesman inhabitant guest visitor spectator onlooker fan settler bather patron settler nomad herder shepherd fisherman hunter miner", Person("civilian")),
    ("worker laborer labourer employee employe tradesman merchant trader vendor businessman businesswoman entrepreneur industrialist banker engineer lawyer attorney artist singer actor writer "
     "author poet publisher executive manager director accountant clerk cook waiter barber butcher baker mechanic carpenter mason electrician plumber tailor shoemaker "
     "cleaner maid gardener cashier salesman secretary scientist researcher architect economist technician contractor rancher landowner landlord player footballer "
     "athlete coach unionist leader dealer porter janitor bartender owner pilot sailor seaman unionist consultant sociologist philosopher historian", Person("civilian")),
    ("farmer peasant farmhand farmworker campesino", Person("civilian", role="farmer")),
    ("journalist reporter newsman newspaperman cameraman photographer photojournalist editor correspondent broadcaster newscaster", Person("civilian", role="journalist", is_class=True)),
    ("doctor nurse medic paramedic physician surgeon midwife pharmacist dentist", Person("civilian", role="medical")),
    ("teacher professor lecturer schoolteacher educator headmaster dean rector principal", Person("civilian", role="teacher")),
    ("student undergraduate seminarian", Person("civilian", role="student")),
    ("priest jesuit nun bishop archbishop imam rabbi pastor monk clergyman clergy missionary cardinal cleric preacher friar churchman reverend catechist deacon", Person("civilian", role="religious")),
    ("sheikh activist campaigner ", Person("civilian")),
    ("protester protestor demonstrator marcher picketer rioter", Person("civilian", role="protester")),
    ("politician senator deputy congressman congresswoman lawmaker legislator mp candidate councilman councilwoman councilor councillor mayor "
     "governor president minister premier parliamentarian chancellor ex-president ex-minister vice-president", Person("civilian", role="politician")),
    ("official civil-servant bureaucrat diplomat ambassador consul attache envoy administrator", Person("civilian", role="official")),
    ("judge magistrate prosecutor justice", Person("civilian", role="judge")),
    ("driver chauffeur taxi-driver cabbie", Person("civilian", role="driver")),
    ("refugee migrant idp evacuee deportee", Person("civilian", role="refugee")),
    ("prisoner convict inmate", Person(role="prisoner")),
    ("detainee", Person(role="detainee")),
    ("guard bodyguard watchman escort", Person(role="guard")),
    # forces
    ("soldier serviceman servicewoman servicemember conscript recruit infantryman paratrooper marine airman cadet draftee gunner sapper commando legionnaire troop "
     "reservist tankman", Person("military", is_class=True)),
    ("lieutenant colonel general major sergeant corporal brigadier admiral commodore lance-corporal warrant-officer non-commissioned", Person("military")),
    ("colonel lieutenant brigadier admiral", Person("military")),
    ("peacekeeper", Person("military", role="peacekeeper", is_class=True)),
    ("policeman policewoman gendarme", Person("security", is_class=True)),
    ("police constable detective inspector sheriff trooper superintendent carabinero cop patrolman deputy-sheriff carabineer guardsman", Person("security")),
    # armed non-state groups
    ("fighter militant insurgent rebel guerrilla guerilla terrorist jihadist jihadi militiaman extremist subversive separatist contra mujahid mujahideen combatant operative "
     "paramilitary warlord partisan guerrillas", Person("fighter", is_class=True)),
    ("gangster gunman shooter attacker assailant bomber bombers suspect perpetrator killer murderer assassin hitman robber kidnapper hijacker criminal thug bandit thief accomplice "
     "culprit carjacker burglar sniper", Person(attacker=True)),
)  # fmt: skip
PEOPLE |= {
    "captain": Person("military"), "officer": Person("security"), "private": Person("military"), "trooper": Person("security"),
    "commander": Person(), "personnel": Person(), "staff": Person("civilian"), "crew": Person("civilian"), "dead": Person(is_class=True),
    "chief": Person(), "agent": Person("security"), "one": Person(), "other": Person(), "others": Person(), "aide": Person(), "spokesman": Person(),
    "volunteer": Person("civilian"), "rescuer": Person("civilian", role="aid_worker"), "firefighter": Person("civilian"), "fireman": Person("civilian"),
    "foreigner": Person(), "islamist": Person("fighter"), "hostage": Person(), "captive": Person(), "occupant": Person(), "patient": Person("civilian"),
    "informant": Person(), "informer": Person(), "gang": Person(), "sympathizer": Person(), "collaborator": Person(), "supporter": Person(),
    "trafficker": Person(), "smuggler": Person(), "immigrant": Person(), "orphan": Person("civilian", age="child", is_class=True),
    "pensioner": Person("civilian", age="adult"), "veteran": Person(), "leftist": Person(), "guy": Person(sex="male"), "dad": Person(sex="male"),
    "mom": Person(sex="female"), "mum": Person(sex="female"), "grandma": Person(sex="female"), "grandpa": Person(sex="male"),
    "latino": Person(sex="male"), "latina": Person(sex="female"), "martyr": Person(), "body": Person(), "driver": Person("civilian", role="driver"),
    "rider": Person("civilian"), "cyclist": Person("civilian"), "motorcyclist": Person("civilian"), "clerk": Person("civilian"), "hopeful": Person("civilian", role="politician"),
    "engineer": Person("civilian"), "ringleader": Person(), "member": Person(), "guerrilla": Person("fighter", is_class=True), "archbishop": Person("civilian", role="religious"),
    "noncombatants": Person("civilian", is_class=True), "everyone": Person(is_class=True), "everybody": Person(is_class=True), "men": Person(sex="male", age="adult", is_class=True),
}  # fmt: skip
NOUN_FORMS = by_form(PEOPLE, verbs=False)

# Titles and ranks before a name: what they say of its bearer.
TITLES: dict[str, Person] = {
    **{t: Person("military") for t in "col colonel gen general lt lieutenant capt captain maj major sgt sergeant cpl corporal pvt adm brig pfc spc".split()},
    **{t: Person("security") for t in "officer inspector sheriff constable detective trooper deputy superintendent commissioner".split()},
    **{t: Person("civilian", role="religious") for t in "father fr msgr monsignor rev reverend bishop archbishop sister pastor imam rabbi sheikh".split()},
    **{t: Person("civilian", role="medical") for t in "dr doctor paramedic nurse".split()},
    **{t: Person("civilian", role="politician") for t in "senator president minister mayor governor congressman".split()},
    **{t: Person("civilian", role="judge") for t in "judge justice magistrate".split()},
    **{t: Person("civilian", role="teacher") for t in "professor prof teacher".split()},
    "mr": Person(sex="male"), "mrs": Person(sex="female"), "ms": Person(sex="female"), "miss": Person(sex="female"),
}  # fmt: skip

# Words beside a person noun that decide its status: "army officer", "police sergeant", "members of the security forces".
BODIES: tuple[tuple[str, frozenset[str]], ...] = (
    ("military", frozenset("army military navy naval infantry artillery battalion brigade regiment troops marine marines airborne armed airforce soldier soldiers "
                           "defence defense legion squadron platoon warship peacekeeping idf saf".split())),
    ("security", frozenset("police gendarmerie carabineros carabineer interior intelligence security border prison customs constabulary policia sheriff sheriff's patrol civil-guard "
                           "coast swat fbi dea treasury judicial deputy".split())),
    ("fighter", frozenset("rebel guerrilla insurgent militant jihadist separatist taliban hamas hezbollah isis isil fmln farc eln m-19 contra houthi terrorist militia paramilitary "
                          "subversive al-qaeda al-shabaab tamil".split())),
    ("civilian", frozenset("civilian aid health school medical media union factory farm farmworker student un-aid".split())),
)  # fmt: skip
BODY_OF = {word: status for status, words in BODIES for word in words}

# Two-word heads whose second word says nothing by itself.
COMPOUNDS: dict[tuple[str, str], Person] = {
    ("service", "member"): Person("military", is_class=True), ("police", "officer"): Person("security", is_class=True),
    ("security", "officer"): Person("security"), ("army", "officer"): Person("military"), ("military", "officer"): Person("military"),
    ("law", "officer"): Person("security"), ("enforcement", "officer"): Person("security"), ("aid", "worker"): Person("civilian", role="aid_worker"),
    ("relief", "worker"): Person("civilian", role="aid_worker"), ("humanitarian", "worker"): Person("civilian", role="aid_worker"),
    ("health", "worker"): Person("civilian", role="medical"), ("medical", "worker"): Person("civilian", role="medical"),
    ("healthcare", "worker"): Person("civilian", role="medical"), ("medical", "staff"): Person("civilian", role="medical"),
    ("ambulance", "driver"): Person("civilian", role="medical"), ("security", "guard"): Person(role="guard"), ("media", "worker"): Person("civilian", role="journalist"),
    ("prison", "guard"): Person("security", role="guard"), ("border", "guard"): Person("security", is_class=False), ("national", "guard"): Person("security"),
    ("security", "force"): Person("security"), ("security", "agent"): Person("security"), ("army", "personnel"): Person("military", is_class=True),
    ("military", "personnel"): Person("military", is_class=True), ("security", "personnel"): Person("security", is_class=True),
    ("police", "personnel"): Person("security", is_class=True), ("aid", "staff"): Person("civilian", role="aid_worker"),
    ("suicide", "bomber"): Person(attacker=True), ("government", "official"): Person("civilian", role="official"), ("rescue", "worker"): Person("civilian", role="aid_worker"),
    ("street", "vendor"): Person("civilian"), ("community", "leader"): Person("civilian"), ("civil", "guard"): Person("security"), ("party", "leader"): Person("civilian", role="politician"),
    ("political", "leader"): Person("civilian", role="politician"), ("union", "leader"): Person("civilian"), ("peasant", "leader"): Person("civilian", role="farmer"),
}  # fmt: skip

# Groups that count as many persons as they have members, at least one each ("N families"), and pairs.
PAIRS = {"couple", "twins", "parents", "newlyweds", "spouses"}
FAMILY_FORMS = {"families", "households"}
# Adjectives of age and sex.
CHILD_ADJECTIVES = {"infant", "", "underage", "newborn", "unborn"}
ADULT_ADJECTIVES = {"elderly", "adult", "middle-aged", "middle", "old"}
MALE_ADJECTIVES = {"male"}
FEMALE_ADJECTIVES = {"female", "pregnant"}
# A definite plural of these points back to people already counted (C10).
ANAPHORIC = {"victims", "dead", "wounded", "injured", "casualties", "deceased", "bodies", "deaths", "injuries", "killings", "murders", "detainees", "hostages"}
