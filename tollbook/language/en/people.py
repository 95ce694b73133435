"""Nouns for people and what they say: status, role, sex, age, and whether they name a whole class (claims.md 4, G4 to G11).

Each row: the nouns, then the attributes.  A noun that is not here is no person unless its name or its syntax says so.  Of a noun in
two rows the first counts.  Titles in -man say nothing of sex (G7); kin, youths, victims, citizens,
    inmates and gunmen nothing of status (G5).
"""
from __future__ import annotations

import re
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
    table: dict[str, Person] = {}
    for nouns, person in rows:
        for noun in nouns.split():
            table.setdefault(noun, person)
    return table


PEOPLE: dict[str, Person] = _rows(
    # nothing but people
    ("person individual human someone somebody people persons everyone everybody dead", Person(is_class=True)),
    ("victim citizen family relative member survivor inmate national passer-by passerby pedestrian native countryman compatriot "
    "casualty fatality compatriot homeowner "
     "occupant tenant neighbor neighbour foreigner expatriate one other others comrade companion colleague friend acquaintance "
     "associate partner follower supporter "
     "sympathizer sympathiser adherent collaborator informant informer witness eyewitness stranger folk folks", Person()),
    ("brother nephew uncle father grandfather son grandson husband stepfather stepson boyfriend father-in-law brother-in-law son-in-law "
    "fiance fiancé groom bridegroom "
     "godfather godson stepbrother half-brother great-grandfather granddad grandpa dad daddy papa widower ex-husband ex-boyfriend ",
     Person(sex="male")),
    ("sister niece aunt mother grandmother daughter granddaughter wife stepmother girlfriend widow mother-in-law sister-in-law bride "
    "fiancee fiancée daughter-in-law "
     "godmother goddaughter stepsister stepdaughter half-sister great-grandmother grandma granny mom mum mommy mummy mama ex-wife "
     "ex-girlfriend matriarch housewife homemaker", Person(sex="female")),
    ("cousin sibling parent grandparent great-grandparent spouse couple grandchild stepchild godchild twin triplet in-law roommate "
    "flatmate classmate schoolmate teammate coworker co-worker newlywed dependent dependant "
     "kin kinsman clansman offspring ", Person()),
    ("man gentleman male bloke guy ", Person(sex="male", age="adult", is_class=True)),
    ("woman lady female", Person(sex="female", age="adult", is_class=True)),
    ("elder adult grown-up", Person(age="adult", is_class=True)),
    ("boy schoolboy", Person(sex="male", age="child", status="civilian", is_class=True)),
    ("girl schoolgirl", Person(sex="female", age="child", status="civilian", is_class=True)),
    ("child minor infant baby toddler newborn kid foetus fetus ", Person(age="child", status="civilian", is_class=True)),
    ("schoolchild pupil preschooler kindergartner kindergartener first-grader second-grader third-grader fourth-grader fifth-grader",
    Person(age="child", status="civilian", role="student")),
    ("youth teenager youngster teen adolescent juvenile preteen", Person()),
    ("orphan", Person("civilian", age="child", is_class=True)),
    ("pensioner retiree", Person("civilian", age="adult")),
    # civilians
    ("civilian noncombatant non-combatant noncombatants", Person("civilian", is_class=True)),
    ("resident villager passenger worshipper worshiper congregant parishioner churchgoer customer bystander motorist commuter shopper "
    "tourist traveler traveller pilgrim "
     "mourner townsman townsperson townspeople townsfolk shopkeeper tribesman tribeswoman inhabitant guest visitor spectator onlooker "
     "fan settler bather beachgoer patron nomad herder shepherd "
     "herdsman goatherd pastoralist fisherman fisher hunter miner prospector partygoer party-goer concertgoer concert-goer festivalgoer "
     "festival-goer reveller reveler clubgoer moviegoer "
     "holidaymaker vacationer hitchhiker hiker jogger camper diner theatergoer theatregoer faithful believer devotee attendee dweller "
     "squatter householder rider cyclist motorcyclist biker kayaker swimmer sunbather babysitter nanny ", Person("civilian")),
    ("worker laborer labourer employee employe tradesman merchant trader vendor hawker peddler pedlar businessman businesswoman "
    "businessperson entrepreneur industrialist banker financier engineer lawyer "
     "attorney solicitor barrister notary artist singer actor actress writer author poet novelist playwright publisher executive "
     "manager director accountant auditor bookkeeper clerk cook chef waiter waitress barber "
     "hairdresser butcher baker grocer mechanic carpenter mason bricklayer electrician plumber welder painter decorator tailor "
     "seamstress dressmaker shoemaker cobbler cleaner maid housekeeper servant houseboy gardener "
     "cashier salesman saleswoman saleswoman saleslady secretary receptionist typist scientist researcher academic scholar intellectual "
     "architect economist technician contractor subcontractor foreman supervisor overseer rancher cattleman cowboy "
     "landowner landlord landlady player footballer athlete boxer wrestler cricketer jockey coach referee umpire unionist "
     "trade-unionist leader dealer porter janitor caretaker concierge doorman bartender barman barmaid bouncer owner "
     "proprietor co-owner pilot co-pilot copilot stewardess seaman seafarer mariner boatman ferryman crewman crewmember deckhand "
     "consultant sociologist philosopher historian anthropologist archaeologist geologist "
     "biologist chemist physicist psychologist psychiatrist librarian musician guitarist drummer pianist dancer comedian performer "
     "entertainer filmmaker film-maker director-general programmer "
     "instructor volunteer firefighter fireman rescuer lifeguard lineman railwayman railroader docker dockworker stevedore longshoreman "
     "steelworker ironworker oilman roughneck driller logger lumberjack woodcutter woodsman forester ranger beekeeper "
     "stonemason blacksmith goldsmith jeweller jeweler potter weaver craftsman artisan florist butler chambermaid laundress washerwoman "
     "undertaker gravedigger moneylender pawnbroker broker realtor developer "
     "shareholder tycoon magnate heiress heir socialite celebrity beautician barista restaurateur hotelier innkeeper storekeeper "
     "shopowner stallholder scavenger beggar "
     "busker prostitute croupier bookmaker postman mailman courier messenger deliveryman milkman binman dustman sweeper roadworker "
     "builder roofer plasterer surveyor draughtsman machinist "
     " telephonist telegraphist interpreter translator zookeeper vet veterinarian apprentice intern trainee jobseeker breadwinner "
     "cabinetmaker colonist monarch sultan emir aristocrat nobleman",
     Person("civilian")),
    ("farmer peasant farmhand farmworker campesino smallholder sharecropper vintner dairyman ploughman", Person("civilian",
    role="farmer")),
    ("journalist reporter newsman newswoman newspaperman cameraman camerawoman photographer photojournalist editor correspondent "
    "broadcaster newscaster newsreader columnist presenter anchorman stringer videographer blogger pressman "
     "telejournalist editor-in-chief sportswriter announcer", Person("civilian", role="journalist", is_class=True)),
    ("doctor nurse medic paramedic physician surgeon midwife pharmacist dentist anesthetist anaesthetist pediatrician paediatrician "
    "cardiologist orderly radiographer "
     "gynecologist obstetrician radiologist physiotherapist therapist vaccinator ", Person("civilian", role="medical")),
    ("teacher professor lecturer schoolteacher educator headmaster headmistress headteacher dean rector principal tutor schoolmaster "
    "schoolmistress ", Person("civilian", role="teacher")),
    ("student undergraduate seminarian postgraduate freshman sophomore schoolmate ", Person("civilian", role="student")),
    ("priest jesuit bishop archbishop imam rabbi pastor monk clergyman clergy missionary cardinal cleric preacher friar churchman "
    "reverend catechist deacon vicar chaplain mullah ayatollah mufti muezzin "
     "evangelist theologian monsignor abbot lama swami pope dominican franciscan salesian churchwarden ", Person("civilian",
     role="religious")),
    ("nun abbess churchwoman", Person("civilian", role="religious", sex="female")),
    ("sheikh sheik sheikha activist campaigner dissident organizer organiser environmentalist conservationist feminist suffragist "
    "whistleblower ", Person("civilian")),
    ("protester protestor demonstrator marcher picketer rioter striker stone-thrower", Person("civilian", role="protester")),
    ("politician senator deputy congressman congresswoman congressmember lawmaker legislator mp mep candidate councilman councilwoman "
    "councilmember councilor councillor mayor mayoress alderman "
     "governor president minister premier parliamentarian chancellor ex-president ex-minister vice-president congressperson assemblyman "
     "assemblywoman statesman hopeful ex-mayor ex-governor "
     "ex-senator vice-mayor burgomaster frontrunner oppositionist ", Person("civilian", role="politician")),
    ("official civil-servant bureaucrat diplomat ambassador consul attache attaché envoy administrator functionary registrar "
    "commissioner consul-general emissary "
     "negotiator mediator ombudsman prefect intendant sub-prefect undersecretary", Person("civilian", role="official")),
    ("judge magistrate prosecutor justice jurist attorney-general", Person("civilian", role="judge")),
    ("driver chauffeur taxi-driver cabbie cabdriver trucker busdriver truckdriver taxidriver ", Person("civilian", role="driver")),
    ("refugee migrant idp evacuee deportee asylum-seeker returnee", Person("civilian", role="refugee")),
    ("patient", Person("civilian")),
    ("prisoner convict", Person(role="prisoner")),
    ("detainee internee", Person(role="detainee")),
    ("guard bodyguard watchman escort doorkeeper gatekeeper sentry minder", Person(role="guard")),
    ("rescuer", Person("civilian", role="aid_worker")),
    # forces
    ("soldier sailor serviceman servicewoman servicemember conscript recruit infantryman paratrooper marine airman cadet draftee gunner sapper "
    "commando legionnaire troop "
     "reservist tankman airwoman artilleryman rifleman cavalryman fusilier grenadier submariner bluejacket leatherneck "
     " peshmerga serviceperson enlistee midshipman ", Person("military", is_class=True)),
    ("lieutenant colonel general sergeant corporal brigadier admiral commodore lance-corporal warrant-officer major-general "
    "lieutenant-colonel lieutenant-general "
     "brigadier-general vice-admiral rear-admiral sub-lieutenant second-lieutenant staff-sergeant sergeant-major bombardier lance-naik "
     "havildar jawan subedar naik sepoy petty-officer", Person("military")),
    ("major private captain", Person("military")),
    ("peacekeeper peace-keeper", Person("military", role="peacekeeper", is_class=True)),
    ("policeman policewoman gendarme", Person("security", is_class=True)),
    ("police constable detective inspector sheriff trooper superintendent carabinero carabinere cop patrolman patrolwoman "
    "deputy-sheriff carabineer guardsman "
     "rurale marshal warden jailer gaoler turnkey interrogator bailiff", Person("security")),
    # armed non-state groups
    ("fighter militant insurgent rebel guerrilla guerilla terrorist jihadist jihadi militiaman militiawoman extremist subversive "
    "separatist contra mujahid mujahideen mujahedeen mujahidin combatant operative "
     "paramilitary warlord partisan islamist insurrectionist secessionist maoist naxalite naxal narcoterrorist narco-terrorist "
     "child-soldier mercenary janjaweed talib fedayee "
     "fedayeen etarra vigilante revolutionary", Person("fighter", is_class=True)),
    ("gangster gunman gunwoman shooter attacker assailant bomber suspect perpetrator killer murderer assassin hitman hit-man robber "
    "kidnapper kidnaper abductor hijacker criminal thug bandit thief accomplice "
     "culprit carjacker burglar sniper intruder knifeman axeman stabber arsonist aggressor raider rapist mugger looter pirate "
     "hostage-taker hostagetaker captor outlaw brigand poacher rustler "
     "suicide-bomber mastermind offender marauder executioner henchman sicario", Person(attacker=True)),
)  # fmt: skip
PEOPLE |= {
    "officer": Person("security"), "commander": Person(), "personnel": Person(), "staff": Person("civilian"), "crew": Person("civilian"),
    "chief": Person(), "agent": Person("security"), "aide": Person(), "spokesman": Person(), "spokeswoman": Person(),
    "adviser": Person(), "advisor": Person(),
    "hostage": Person(), "captive": Person(), "gang": Person(), "gangbanger": Person(), "trafficker": Person(), "smuggler": Person(),
    "immigrant": Person(),
    "veteran": Person(), "leftist": Person(), "rightist": Person(), "communist": Person(), "nationalist": Person(),
    "loyalist": Person(), "royalist": Person(),
    "latino": Person(sex="male"), "latina": Person(sex="female"), "martyr": Person(), "body": Person(), "boss": Person(),
    "kingpin": Person(),
    "ringleader": Person(), "chieftain": Person(), "millionaire": Person(), "billionaire": Person(), "multimillionaire": Person(),
    "fugitive": Person(), "defendant": Person(),
    "deserter": Person(), "defector": Person(), "spy": Person(), "addict": Person(), "widow": Person(sex="female"),
    "operative": Person("fighter"), "lieutenant": Person("military"), "dealer": Person(), "hero": Person(), "co-pilot": Person("civilian"), "delegate": Person("civilian"), "puppet": Person(), "heroine": Person(sex="female"),
    "mate": Person(), "passer": Person(), "seller": Person("civilian"), "bearer": Person(), "porter": Person("civilian"),
}  # fmt: skip
NOUN_FORMS = by_form(PEOPLE, verbs=False)
NOUN_FORMS |= {
    "men": "man", "women": "woman", "children": "child", "clergymen": "clergyman", "passers-by": "passer-by", "passersby": "passer-by",
    "brothers-in-law": "brother-in-law", "sisters-in-law": "sister-in-law", "daughters-in-law": "daughter-in-law",
    "sons-in-law": "son-in-law", "teen-ager": "teenager", "teen-agers": "teenager", "attachés": "attaché", "spies": "spy",
    "thieves": "thief", "gendarmes": "gendarme", "carabineros": "carabinero", "carabinieri": "carabinere", "peshmergas": "peshmerga",
    "taliban": "talib",
}  # fmt: skip
# Trades and the like that no list holds: what such a word ends in says that it is a trade.
_TRADE = re.compile(
    r"(?:worker|maker|keeper|seller|grower|driver|dealer|monger|smith|wright|picker|player|teacher|singer|cutter|cleaner|vendor|farmer|owner"
    r"|goer|ologist|herder|tender|builder|trader|engineer)s?$"
)
_OFFICE = re.compile(r"(?:teacher|farmer|driver)s?$")


def person_like(low: str) -> Person | None:
    """What a word for a trade says that stands in no table ("ironmonger", "palm-oil growers"); None where it is no such word."""
    if len(low) < 7 or not _TRADE.search(low):
        return None
    match = _OFFICE.search(low)
    role = {"t": "teacher", "f": "farmer", "d": "driver"}[match[0][0]] if match else None
    return Person("civilian", role=role)


# Titles and ranks before a name: what they say of its bearer.
TITLES: dict[str, Person] = {
    **{t: Person("military") for t in "col colonel gen general lt lieutenant ltc lcol capt captain maj major sgt sergeant cpl corporal "
    "pvt adm admiral brig brigadier pfc spc spec specialist private "
                                      "cmdr commodore ssgt msgt cpo ensign airman seaman lcpl gunnery staff-sgt bgen mgen "
                                      "sub-lieutenant".split()},
    **{t: Person("security") for t in "officer inspector sheriff constable detective det trooper superintendent supt patrolman insp "
    "ofc".split()},
    **{t: Person("civilian", role="religious") for t in "father fr msgr monsignor rev reverend bishop archbishop sister pastor imam "
    "rabbi padre mullah ayatollah cardinal".split()},
    **{t: Person("civilian") for t in "sheikh sheik engineer eng lawyer attorney".split()},
    **{t: Person("civilian", role="medical") for t in "doctor paramedic nurse".split()},
    **{t: Person("civilian", role="politician") for t in "senator sen president minister mayor governor gov congressman congresswoman "
    "rep councilman councilwoman councillor premier".split()},
    **{t: Person("civilian", role="official") for t in "ambassador consul".split()},
    **{t: Person("civilian", role="judge") for t in "judge justice magistrate prosecutor".split()},
    **{t: Person("civilian", role="teacher") for t in "professor prof teacher".split()},
    "mr": Person(sex="male"), "mrs": Person(sex="female"), "ms": Person(sex="female"), "miss": Person(sex="female"), "dr": Person(),
    "don": Person(sex="male"),
    "dona": Person(sex="female"), "doña": Person(sex="female"), "hajj": Person(), "haji": Person(), "hajji": Person(),
    "hajja": Person(sex="female"), "commander": Person(), "comandante": Person(), "chief": Person(),
    "deputy": Person(), "commissioner": Person(), "agent": Person("security"), "sir": Person(sex="male"), "lord": Person(sex="male"),
    "lady": Person(sex="female"), "ex": Person(), "former": Person(),
    "suspect": Person(attacker=True), "gunman": Person(attacker=True),
}  # fmt: skip

# Words beside a person noun that decide its status: "army officer", "police sergeant", "members of the security forces".
BODIES: tuple[tuple[str, frozenset[str]], ...] = (
    ("military", frozenset("army military navy naval infantry artillery battalion brigade regiment troops marine marines airborne "
    "airforce soldier soldiers "
                           "legion squadron platoon warship peacekeeping idf saf garrison barracks monusco minusma unifil amisom "
                           "minusca unprofor armored armoured cavalry commando "
                           "commandos paratroop paratroops paratroopers irgc nato isaf".split())),
    ("security", frozenset("police gendarmerie carabineros carabineer carabinieri intelligence security border constabulary policia "
    "sheriff sheriff's prison "
                           "swat fbi dea secret-service shin mossad stasi kgb fsb savak mukhabarat rurales crpf bsf customs "
                           "counterterrorism counter-terrorism antiterrorism jail "
                           "correctional corrections".split())),
    ("fighter", frozenset("rebel guerrilla insurgent militant jihadist separatist taliban hamas hezbollah hizbullah hizbollah isis isil "
    "daesh fmln farc eln m-19 contra contras houthi terrorist militia paramilitary "
                          "subversive al-qaeda al-qaida al-shabaab shabaab tamil rebels guerrillas insurgents militants terrorists "
                          "militias paramilitaries maoist naxalite ltte pkk ira eta unita renamo "
                          "ansar boko m23 adf rsf kurdish-rebel narco-terrorist resistance self-defense self-defence jihad".split())),
    ("civilian", frozenset("civilian aid health school medical media factory farm farmworker student hospital humanitarian relief "
    "church newspaper radio television tv embassy "
                           "university company bank ngo charity red-cross unrwa unicef medecins government municipal ministry council "
                           "postal railway airline utility electricity power water oil bus "
                           "ambulance rescue labor labour construction opposition party political peasant hotel restaurant bar store "
                           "shop market "
                           "supermarket mine plantation theatre theater football soccer club".split())),
)  # fmt: skip
BODY_OF: dict[str, Status] = {word: status for status, words in BODIES for word in words}  # type: ignore[misc]
# Bodies of several words, longest first where one holds another.
BODY_PHRASES: tuple[tuple[str, Status | None], ...] = (
    ("armed forces", "military"), ("air force", "military"), ("air defence", "military"), ("air defense", "military"),
    ("special forces", "military"), ("defence forces", "military"),
    ("defense forces", "military"), ("defense force", "military"), ("defence force", "military"), ("government forces", "military"),
    ("coalition forces", "military"), ("ground forces", "military"),
    ("republican guard", "military"), ("revolutionary guard", "military"), ("revolutionary guards", "military"), ("presidential guard",
    "military"), ("honour guard", "military"), ("honor guard", "military"),
    ("military police", "security"), ("security forces", "security"), ("security force", "security"), ("security corps", "security"),
    ("security service", "security"), ("security services", "security"),
    ("national guard", "security"), ("national guards", "security"), ("civil guard", "security"), ("civil guards", "security"),
    ("coast guard", "security"), ("border guard", "security"), ("border guards", "security"),
    ("home guard", "security"), ("interior ministry", "security"), ("ministry of interior", "security"), ("secret police", "security"),
    ("secret service", "security"), ("assam rifles", "security"),
    ("border patrol", "security"), ("treasury police", "security"), ("paramilitary police", "security"), ("paramilitary force",
    "security"), ("central reserve", "security"), ("civil defense", None), ("civil defence", None),
    ("peasant patrols", "civilian"), ("peasant patrol", "civilian"), ("defense ministry", "military"), ("defence ministry",
    "military"), ("death squad", "fighter"), ("death squads", "fighter"),
    ("liberation army", "fighter"), ("liberation front", "fighter"), ("islamic state", "fighter"), ("shining path", "fighter"),
    ("islamic jihad", "fighter"), ("boko haram", "fighter"), ("lord's resistance", "fighter"),
    ("self-defense forces", "fighter"), ("resistance army", "fighter"), ("resistance front", "fighter"), ("rapid support", "fighter"),
    ("popular front", "fighter"), ("armed group", "fighter"), ("armed groups", "fighter"),
    ("drug cartel", None), ("peace corps", "civilian"), ("salvation army", "civilian"), ("red cross", "civilian"), ("red crescent",
    "civilian"), ("patriotic service", "military"), ("military service", "military"),
)  # fmt: skip

# Two-word heads whose second word says nothing, or another thing, by itself.
_MILITARY, _SECURITY = Person("military", is_class=True), Person("security", is_class=True)
_CIVILIAN, _NOTHING = Person("civilian"), Person()
_AID, _MEDICAL = Person("civilian", "aid_worker"), Person("civilian", "medical")
_OFFICIAL, _POLITICIAN = Person("civilian", "official"), Person("civilian", "politician")
_FIGHTER, _FARMER, _PRESS = Person("fighter"), Person("civilian", "farmer"), Person("civilian", "journalist")


def _pairs(*rows: tuple[str, str, Person]) -> dict[tuple[str, str], Person]:
    return {(before, noun): person for befores, nouns, person in rows for before in befores.split() for noun in nouns.split()}


COMPOUNDS: dict[tuple[str, str], Person] = _pairs(
    ("service", "member man woman personnel", _MILITARY), ("police", "officer personnel", _SECURITY), ("military army navy naval",
    "personnel", _MILITARY), ("security", "personnel", _SECURITY),
    ("army military navy naval force marine intelligence", "officer official", Person("military")), ("security intelligence law "
    "enforcement peace prison corrections correctional border customs immigration patrol probation", "officer agent", Person("security")),
    ("security", "force official element", Person("security")), ("police", "chief commander commissioner cadet recruit sergeant "
    "corporal captain lieutenant major colonel general agent official", Person("security")),
    ("aid relief humanitarian rescue charity ngo welfare", "worker staff employee official volunteer staffer personnel", _AID), ("un",
    "worker staff employee staffer official", _AID),
    ("health healthcare medical hospital ambulance nursing", "worker staff employee personnel driver crew team volunteer professional "
    "orderly technician attendant", _MEDICAL),
    ("emergency", "worker responder", _AID), ("first", "responder", _AID), ("defense defence", "worker rescuer volunteer", _AID),
    ("media press television tv radio", "worker staff employee crew technician", _PRESS), ("newspaper",
    "editor publisher director owner vendor", _PRESS),
    ("security private hotel bank store mall night company factory school embassy", "guard", Person(role="guard")), ("armed", "guard",
    Person(role="guard")),
    ("prison", "guard warder", Person("security", role="guard")), ("border coast national civil", "guard", Person("security")),
    ("revolutionary republican presidential", "guard", Person("military")),
    ("government embassy municipal state council ministry consular civil public", "official employee worker servant functionary",
    _OFFICIAL), ("city town district provincial local tax customs election electoral", "official", _OFFICIAL),
    ("embassy", "staff", _CIVILIAN), ("street market", "vendor seller trader", _CIVILIAN), ("community tribal village union labor "
    "labour student indigenous religious neighborhood spiritual tribal clan business", "leader elder chief chieftain", _CIVILIAN),
    ("political party opposition", "leader activist member worker official figure militant boss", _POLITICIAN), ("party political",
    "activist worker supporter member", _CIVILIAN),
    ("peasant farm", "leader worker laborer labourer", _FARMER), ("rebel guerrilla militant insurgent hamas taliban hezbollah isis "
    "militia qaeda jihad jihadi terrorist", "leader commander chief fighter member official operative figure lieutenant", _FIGHTER),
    ("gang cartel mafia mob crime drug", "leader boss member chief lord kingpin dealer trafficker smuggler lieutenant runner user "
    "addict", _NOTHING), ("gang", "man", _NOTHING), ("suicide", "bomber attacker", Person(attacker=True)),
    ("human", "smuggler trafficker", _NOTHING), ("paramilitary", "soldier trooper personnel policeman", Person("security")), ("police",
    "trooper constable", Person("security")),
    ("state highway", "trooper patrolman", Person("security")), ("sheriff's sheriff", "deputy officer", Person("security")), ("'s",
    "deputy", Person("security")), ("child", "soldier", Person("fighter", age="child")),
    ("un nations", "peacekeeper soldier", Person("military", role="peacekeeper", is_class=True)), ("sex sanitation factory construction "
    "road steel oil textile transport railway bank hotel restaurant", "worker employee", _CIVILIAN),
    ("team club board committee staff crew choir council", "member", _CIVILIAN), ("family household community", "member", _NOTHING),
    ("church mosque", "member leader elder", _CIVILIAN), ("congregation union", "member", _CIVILIAN),
    ("vice-presidential presidential mayoral gubernatorial congressional senate parliamentary", "candidate hopeful", _POLITICIAN),
    ("presidential", "guard", Person("military")), ("military", "adviser advisor attache attaché policeman man", Person("military")),
    ("private", "citizen individual person", _NOTHING), ("young", "person people", _NOTHING), ("older", "person people",
    Person(age="adult")), ("opposition government pro-government anti-government", "supporter", _NOTHING),
    ("prime cabinet", "minister", _POLITICIAN), ("honor honour", "student", Person("civilian", "student")), ("school",
    "principal teacher", Person("civilian", "teacher")), ("school", "child student boy girl", Person("civilian", "student", age="child")),
    ("medical law university college", "student", Person("civilian", "student")), ("war", "veteran correspondent photographer", _NOTHING),
)  # fmt: skip
COMPOUNDS |= _pairs(("war", "correspondent photographer reporter", _PRESS), ("college university", "student", Person("civilian",
    "student")))

# "The village head", never a head of cattle.
HEAD = Person("civilian", role="official")
HEADED = {"village", "district", "clan", "community", "ward", "school", "department", "family", "section", "hamlet", "council"}
# Who bears one of these is a civilian, wherever in the report the office is told.
CIVIL_OFFICES = frozenset("president leader premier minister chancellor mayor governor senator congressman congresswoman deputy lawmaker ambassador judge magistrate candidate "
                          "vice-president councillor councilman prosecutor".split())  # fmt: skip
# A number behind "of" is the age of these: "a boy of six", "a colonel of 51".
AGED_OF = frozenset("boy boys girl girls man men woman women child children youth youths lad lads student teenager widow widower farmer colonel soldier pensioner baby infant "
                    "son daughter priest nurse teacher driver grandmother grandfather toddler person people someone anyone minors".split())  # fmt: skip
# Told of somebody with the number of the children: "the mother of two".
PARENTS = {"father", "mother", "parent", "grandfather", "grandmother"}
# Groups that count as many persons as they have members, at least one each ("N families"), and pairs.
PAIRS = {"couple", "twins", "parents", "newlyweds", "spouses"}
FAMILY_FORMS = {"families", "households"}
WITHIN = {"passengers", "occupants", "inhabitants", "residents", "riders", "tenants", "guests"}
"""Who is in a vehicle or a building: those of one that is attacked need not have been told of before."""
# Adjectives of age and sex.
CHILD_ADJECTIVES = {"infant", "underage", "newborn", "unborn", "teenage", "teen-age", "toddler", "baby", "minor"}
ADULT_ADJECTIVES = {"elderly", "adult", "middle-aged", "aged", "grown"}
MALE_ADJECTIVES = {"male"}
FEMALE_ADJECTIVES = {"female", "pregnant"}
# Words of what somebody did in an attack: "the man who opened fire", "a youth accused of ..."
ATTACKS = frozenset("attacked attacking opened opening stormed storming ambushed ambushing detonated detonating fired firing bombed "
    "bombing robbed robbing stabbed stabbing rammed ramming barricaded".split())
ACCUSED = frozenset("accused suspected charged wanted convicted".split())
# Of these nobody is a civilian for the trade that he plies there.
CRIMINAL = frozenset("cartel cartels mafia gang gangs mob ring rings syndicate".split())
PRESS = frozenset("newspaper newspapers magazine daily weekly newsweekly radio television tv station periodical tabloid".split())
GUARDING = frozenset("guarding escorting protecting guarded escorted protected".split())
