"""Who says so: reporting verbs, words of certainty, and what kind of source a noun names (claims.md 6)."""
from __future__ import annotations

from tollbook.model import Certainty, SourceKind

from .forms import by_form, noun_forms

# S5: these make a source of their subject; the certainty is of the harm and the number.
_SAYING: tuple[tuple[Certainty, str], ...] = (
    ("stated", """
        say state report announce tell add note claim declare write post tweet reveal disclose indicate explain describe mention recall
        assert maintain insist charge denounce publish document record list put relate specify inform communicate show quote argue reply
        identify testify recount learn count observe remark warn emphasize emphasise stress clarify conclude acknowledge admit concede
        point share release broadcast cite comment update issue detail narrate register tally name allege determine repeat reiterate
        advise lament confess concur agree stipulate find hint affirm assure contend attest underline underscore relay echo"""),
    ("confirmed", """
        confirm verify corroborate"""),
    ("estimated", """
        estimate reckon"""),
    ("suspected", """
        believe suspect think presume assume suggest speculate"""),
    ("feared", """
        fear"""),
    ("denied", """
        deny reject dismiss dispute refute"""),
)
REPORTING: dict[str, Certainty] = {verb: certainty for certainty, verbs in _SAYING for verb in verbs.split()}
REPORTING_FORMS = by_form(REPORTING, verbs=True)
# These take a plain object that is no figure ("show signs", "release a man"): over an object they make a source only where it is one
# of DOCUMENTS, over a clause always.
WEAK_REPORTING = frozenset("""
    show put point share release continue count describe issue register update publish post charge determine advise learn agree broadcast
    suggest dismiss reject observe add think conclude admit deny fear believe suspect assume presume repeat declare clarify maintain
    reveal indicate find
""".split())
# Whatever hangs on these is what they say ("posted to mourn his uncle, who was killed").
POSTING = frozenset("post tweet write".split())
# Verbs whose object is the one who speaks: "the agency quoted a doctor as saying".
QUOTING = frozenset("quote cite".split())
# Prepositions of a source, as pairs of words or one.
ACCORDING = {"according to", "per", "citing", "quoting", "based on", "as per"}
# Words inside the clause that weaken it, whoever speaks.
HEDGED: dict[str, Certainty] = {
    **dict.fromkeys("""
        reportedly allegedly apparently presumably possibly probably likely unconfirmed purportedly supposedly believed thought presumed
        suspected assumed rumored rumoured""".split(), "suspected"),
    **dict.fromkeys("feared".split(), "feared"),
    **dict.fromkeys("estimated".split(), "estimated"),
    **dict.fromkeys("confirmed".split(), "confirmed"),
}
# Nouns (phrases with "_") that tell a kind wherever they stand in the words of a source; the one nearest to the head decides.
KINDS: tuple[tuple[SourceKind, str], ...] = (
    ("court", """
        court courts prosecutor prosecutors prosecution judge judges magistrate magistrates tribunal indictment affidavit prosecutor's
        prosecutors' attorney_general attorney-general district_attorney district_attorneys state's_attorney u.s._attorney us_attorney
        public_prosecutor public_ministry criminal_complaint"""),
    ("health", """
        hospital hospitals doctor doctors medic medics paramedic paramedics coroner coroners coroner's ambulance ambulances nurse nurses
        surgeon surgeons morgue rescuers rescuer firefighters firefighter fireman firemen clinic physician physicians ems health medical
        medical_examiner medical_examiner's civil_defence civil_defense fire_department fire_chief fire_brigade fire_service
        fire_officials fire_rescue emergency_services emergency_service emergency_workers emergency_crews emergency_officials
        emergency_responders emergency_medical first_responders rescue_workers rescue_teams rescue_team rescue_service rescue_services
        rescue_officials rescue_crews health_ministry ministry_of_health health_minister minister_of_health public_health pathologist
        forensic infirmary"""),
    ("police", """
        police policeman policemen policewoman sheriff sheriffs sheriff's sheriffs' constable constables constabulary gendarmerie
        gendarmes detective detectives investigator investigators deputies carabineros carabinieri trooper troopers superintendent
        patrolman lapd nypd fbi interpol law_enforcement highway_patrol state_patrol cops cop border_patrol border_guards
        border_guard_service police_department officers inspector rcmp mps police's incident_report police_report arrest_report pio
        deputy_sheriff"""),
    ("armed_group", """
        rebels rebel guerrillas guerrilla guerillas guerilla militants militant insurgents insurgent militia militias taliban jihadists
        jihadist separatists contras extremists islamists kidnappers hijackers rebellion"""),
    ("military", """
        army military navy battalion brigade regiment armed_forces air_force defence_forces defense_forces defence_force defense_force
        special_forces pentagon idf troops soldiers soldier garrison marines general_staff national_guard central_command coast_guard
        airforce air-force army's military's joint_chiefs navy's defence_official defense_official defence_officials defense_officials
        chief_of_staff peacekeepers militarymen servicemen battalions infantry"""),
    ("un", """
        un u.n. united_nations un's"""),
    ("media", """
        radio television tv newspaper newspapers channel channels news news_agency daily magazine journalist journalists reporter
        reporters correspondent correspondents broadcaster newscast newsman newsmen editor media state_media press_agency newswire
        newscaster wire_service news_agencies broadcasters dailies weekly photojournalist cameraman photographer columnist tabloid
        news_outlet news_outlets outlet outlets state_television state_tv"""),
    ("government", """
        government minister ministers ministry ministries president presidency mayor governor cabinet embassy ambassador senator senators
        congressman congresswoman kremlin ombudsman premier chancellor parliament lawmaker lawmakers consulate consul councilman
        councilwoman councillor councilor white_house state_department prime_minister vice_president vice-president foreign_ministry
        foreign_office junta king queen governorate prefecture prefect legislator mp city_hall government's ministry's president-elect
        president's mayor's ex-president undersecretary deputy_minister alderman municipality interior_ministry sultan emir"""),
    ("ngo", """
        observatory amnesty red_cross red_crescent green_cross church archbishop archbishopric bishop bishops priest priests charity
        charities activist activists university human_rights rights_group rights_groups ngo ngos union unions federation league
        confederation humanitarian jesuit jesuits curia msgr monsignor vicariate diocese cardinal aid_agency aid_agencies aid_group
        aid_groups aid_workers aid_worker relief_workers monitoring_group monitoring_groups watchdog monitor monitors bishopric
        campaigners opposition political_party imam pastor clergy rabbi cleric clerics"""),
    ("witness", """
        witness witnesses eyewitness eyewitnesses resident residents relative relatives survivor survivors neighbor neighbors neighbour
        neighbours villager villagers family families mother father brother sister son daughter wife husband friend friends travellers
        travelers traveller traveler peasants peasant people user users cousin uncle aunt locals woman man women men passengers passenger
        inhabitants inhabitant nephew nephews niece caller passerby bystander bystanders owner parents girlfriend boyfriend victim victims
        employee employees student students widow grandmother grandfather son-in-law brother-in-law sister-in-law homeowner hostage
        hostages neighbor's colleague colleagues shopkeeper farmer driver civilians civilian citizen citizens teacher teenager girl boy
        grandson granddaughter kin landlord tenant spouse fiancee classmate coworker co-worker roommate stepfather stepmother brothers
        sisters sons daughters customer refugees refugee manager ex-wife ex-husband ex-girlfriend mourners worshippers"""),
    ("expert", """
        expert experts analyst analysts researcher researchers professor historian scholar scholars economist think_tank academic
        academics criminologist"""),
    ("official", """
        security_forces security_force security_sources security_source security_officials security_official authorities
        intelligence_officials intelligence_official intelligence_sources security_service security_services"""),
)
# Ranks, titles and bodies of many kinds: they decide where nothing in the phrase is more telling.
WEAK_KINDS: tuple[tuple[SourceKind, str], ...] = (
    ("health", "dr dr."),
    ("police", """
        officer chief sgt sgt. sergeant lt lt. lieutenant capt capt. captain cpl cpl. corporal deputy det det. insp commissioner patrol
        supt superintendent agents agent sheriffs"""),
    ("military", """
        general gen gen. colonel col col. major maj maj. admiral adm brigadier commander forces brig brig. commandant navy cmdr
        rear_admiral"""),
    ("government", """
        secretary council municipal administration regime state federal presidential city county consular diplomat diplomats diplomatic
        provincial foreign congress envoy gov gov. sen sen. rep rep. parliamentary senate governments ministerial interior white_house"""),
    ("ngo", """
        committee association organization organisation organizations organisations society commission party foundation institute project
        initiative coalition centre center network group groups movement campaign monitoring campaigner rights congress_party socialist
        alliance watch academy chairman fund leader leaders"""),
    ("media", """
        agency agencies press website websites blog station stations times post herald tribune gazette chronicle voice journal
        correspondent press_service press_agency wire now today live online page magazine bulletin akhbar akhbaar"""),
    ("witness", """
        lawyer lawyers attorney attorneys facebook twitter x instagram telegram tiktok social_media social_networks whatsapp tweet tweets
        tribute tributes youtube sympathizer worker workers account lawyer's twitter/x owner post posts facebook_post"""),
    ("official", """
        official officials source sources authority spokesman spokeswoman spokesperson dispatchers dispatcher statement report information
        officially"""),
)


def _kinds(rows: tuple[tuple[SourceKind, str], ...]) -> dict[tuple[str, ...], SourceKind]:
    found: dict[tuple[str, ...], SourceKind] = {}
    for kind, words in rows:
        for word in words.split():
            found.setdefault(tuple(word.split("_")), kind)
    for kind, words in rows:  # plurals
        for word in words.split():
            if word.isalpha() and len(word) > 4:
                found.setdefault(noun_forms(word)[-1:], kind)
    return found


KIND_OF = _kinds(KINDS)
WEAK_KIND_OF = _kinds(WEAK_KINDS)
LONGEST_KIND = max(len(words) for words in KIND_OF)
# Heads that say nothing by themselves: the words beside them decide ("military sources", "a police spokesman").
EMPTY_HEADS = frozenset("""
    source sources spokesman spokeswoman spokesperson spokesmen official officials statement statements communique report reports chief
    head director member members leader leaders statistics figures records record data authorities department office bulletin officer
    commander representative representatives information release secretary staff account accounts president chairman group groups post
    posts list tally toll note letter press spokespersons team teams worker workers media news video videos footage photo photos image
    images tweet tweets tribute tributes testimony testimonies message messages documents document page service services agency commission
    committee council party personnel crew crews channel manager coordinator administrator chairwoman organization organizations
    organisation organisations association employee employees minister boss deputy aide general network center centre ministry number
    majority dozens some one two three several many rest
""".split())
# What a source puts out: its owner, named by a noun phrase after it, is the source.
DOCUMENTS = frozenset("""
    statement statements communique report reports post posts tweet tweets video videos footage photo photos image images tribute tributes
    testimony testimonies message messages release bulletin letter figures data list records record information note
    announcement documents document coverage article articles story notice transmission claim claims names name tally tallies toll tolls count counts update updates
    interview photograph photographs picture pictures recording broadcast leaflet complaint alert clip clips reporting screenshot
    screenshots obituary
""".split())
# Beside these heads "press" and "media" are no outlet: a press release, the government media office.
OF_PRESS = frozenset("""
    release releases office officer secretary committee conference statement relations department attache director aide briefing affairs
    spokesman spokeswoman spokesperson center centre advisor adviser unit
""".split())
# Words of a bare "sources" that mean other outlets ("multiple sources", "local sources").
OTHER_SOURCES = frozenset("""
    multiple other most three two four five several many some various numerous local all online additional number majority further few one
    both dozens independent open more
""".split())
NO_SOURCE_PRONOUNS = frozenset("it that this which what who there one you i we those these everyone nobody anyone".split())
PERSON_PRONOUNS = frozenset("he she they".split())
# Brackets of a transcript that name no speaker.
EDITORIAL = frozenset("""
    text texts excerpt excerpts passage word words begin end recording continued speech statement heard applause sentence indistinct
    omitted interview report laughter break reception video music conference address sic commentary editorial article unidentified
    communique live recorded figure shows as name inaudible crosstalk question from with passages italics dateline
""".split())
# Subjects of a verb of saying that cannot speak.
MUTE = frozenset("""
    attack attacks blast blasts explosion explosions bomb bombs bombing bombings strike strikes airstrike raid raids shooting shootings
    incident incidents violence fighting clash clashes death deaths war investigation investigations inquiry injuries injury murder
    murders killing killings situation crime crimes gunfire fire number toll operation offensive event events act acts case cases conflict
    poll polls
""".split())
# Definite nouns that take up the source spoken of before ("the source added", "the same post alleged").
TAKING_UP = frozenset("""
    source sources spokesman spokeswoman spokesperson official statement post report communique group agency newspaper user account
""".split())
# "A number of sources said": the noun after "of" speaks.
QUANTITIES = frozenset("number majority dozens some group many several most all two three couple one handful hundreds scores".split())
# What is expressed or voiced, with the certainty that it lends.
OPINIONS: dict[str, Certainty] = {
    **dict.fromkeys("suspicion belief opinion view".split(), "suspected"),
    **dict.fromkeys("fear fears".split(), "feared"),
    **dict.fromkeys("conviction".split(), "stated"),
}
# Verbs of what is done because of a known deed ("a strike to protest the murder of").
PURPOSES = frozenset("protest condemn mourn solve investigate avenge commemorate honor honour mark probe denounce supervise".split())
# Verbs of a sentence that introduces a list of persons.
LISTING = frozenset("identified named listed mourning mourned names identifies lists listing naming loss".split())
# First words of a sentence in which the outlet takes the word back.
TURNING = frozenset({
    "however", "meanwhile", "separately", "so far", "in line", "in fact", "in another", "as for", "as the", "in all", "in total",
    "overall", "earlier", "last", "previously", "although", "though", "while", "where possible", "if", "another", "since",
    "elsewhere", "shortly after", "in addition", "for its", "the final", "a further", "because", "despite"
})
PRESENT = frozenset("is are looks shows remains remain will could may might would should can has have appears appear".split())
# First words that point back to what was told.
BACK_POINTING = frozenset("he she they it both his her their those these this that the its all neither none there another".split())
# An infinitive under these still reports ("helped to identify", "took to Facebook to say").
HELPING = frozenset("help helped helps helping took take takes posted went goes continued managed used began sought".split())
DASHES = frozenset("- – — --".split())
# What people write to be read by all: a witness's where nobody is named.
POSTS = frozenset("post posts tweet tweets".split())
# Forms of saying that close a headline whatever tag they get ("..., police say").
CLOSING = frozenset("say says said report reports confirm states".split())
# Verbs whose subject, without an object, is whoever is named ("three victims identified", "man charged").
NAMING = frozenset("identify name charge find release list describe quote".split())
# S5: these make no source of their subject.
UNSAYING = frozenset("paid pays pay mourned mourns mourning condemned condemns blamed blames lamented praised remembered".split())
# Beside these words an account or a name is an outlet's.
JOURNALISTS = frozenset("journalist reporter correspondent news".split())
# Prepositions that add members to a source: the first one speaks.
ADDING = frozenset("along including alongside like such as together".split())
# Last words of an outlet's name that a tree may leave out.
NAME_ENDS = frozenset("Now Today Online Live 24 NOW TODAY".split())
# Keys of the gazetteer that are no source: anybody writes there.
PLATFORMS = frozenset(["media:twitter"])
# Words of a title before a name ("the former vice president", "chief of police"), and what a title never holds.
TITLE_WORDS = frozenset("of the vice former deputy".split())
NO_TITLE = frozenset("""
    and by to that with when in at on for as a an was is from between among over under after before into about against
""".split())
# Abbreviations whose point does not end a sentence.
ABBREVIATED = frozenset("lt col gen sgt capt dr gov sen rep rev maj cpl det mr mrs ms insp supt st u.s msgr".split())
# Forms of verbs of saying that are nouns as well.
NOUNS_TOO = frozenset("report post claim record state count list".split())
# Forms by which a source is heard in text that has no tree.
HEARD = frozenset("""
    said says say told added adds reported announced confirmed confirms stated noted explained claimed tweeted wrote posted declared
""".split())
