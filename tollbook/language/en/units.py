"""What a numeral counts if not people (claims.md C11): the words beside it that tell, by kind, and the reason that a reader of a "
    "report is given.

Nouns are written as lemmas; plurals are made by `forms.noun_forms`.  CORPUS gives a kind first, then phrases, the numeral to be judged in
[brackets]; COUNTS phrases whose bracketed numeral counts people although such a word stands near.
"""
from __future__ import annotations

from .forms import noun_forms

REASONS: dict[str, str] = {
    "age": "age, not a count of victims",
    "duration": "a length of time, not a count of victims",
    "date": "a date, not a count of victims",
    "time": "a time of day, not a count of victims",
    "measure": "a distance, size or weight, not a count of victims",
    "money": "an amount of money, not a count of victims",
    "percent": "a percentage, not a count of victims",
    "fraction": "a share of a whole, not a count of victims",
    "decimal": "not a whole number, so no count of victims",
    "ordinal": "a place in an order, not a count of victims",
    "model": "a calibre or the name of a weapon, vehicle or aircraft, not a count of victims",
    "unit": "the number or name of a unit, text or thing, not a count of victims",
    "address": "part of an address or of a road's name, not a count of victims",
    "times": "how often something happened, not a count of victims",
    "thing": "a count of things, not of victims",
    "incident": "a count of incidents, not of victims",
    "charge": "a count of charges, not of victims",
    "score": "a score or a ratio, not a count of victims",
    "phone": "a telephone or reference number, not a count of victims",
    "name": "part of a name, not a count of victims",
    "pronoun": "one as a pronoun, not a count of victims",
    "list": "the number of an entry in a list, not a count of victims",
    "compound": "part of a compound word, not a count of victims",
    "too long": "too long a number to be a count of victims",
}

# What the noun counted says, in the order of the kinds.
NOUN_LEMMAS: dict[str, str] = {
    "duration": "second minute hour day night week weekend fortnight month year decade century millennium hr hrs min mins sec secs yr "
    "yrs season term shift",
    "measure": "km kms kilometer kilometre meter metre mile foot feet inch yard centimeter centimetre cm block kg kgs kilogram "
    "kilogramme kilo gram gramme ton tonne pound lb lbs ounce oz liter "
               "litre gallon barrel acre hectare degree knot mph kph megawatt kilowatt watt volt mb gb hertz magnitude carat bushel "
               "sack megahertz hp horsepower m",
    "money": "dollar peso euro cent franc rupee dinar shekel ruble rouble yen yuan riyal lira colon colones quetzal quetzales austral "
    "australes inti intis sol soles bolivar bolivares cruzado real "
             "reais lempira cordoba sucre guarani dirham naira rand shilling pesetas peseta mark guilder krona crore lakh hryvnia usd "
             "eur gbp centavo buck",
    "percent": "percent pc pct percentage %",
    "times": "time occasion instance fold round-trip",
    "model": "mm millimeter millimetre caliber calibre gauge cal",
    "charge": "count charge felony misdemeanor indictment offense offence allegation conviction sentence accusation lawsuit",
    "incident": "attack explosion blast strike airstrike raid bombing incident clash ambush shooting stabbing battle firefight skirmish "
    "operation offensive assault detonation hit impact case "
                "massacre episode event crime bombardment air-strike violation robbery crash accident collision fire earthquake war "
                "conflict demonstration protest march strike stoppage mission sortie search "
                "campaign coup invasion encounter confrontation gunfight shootout gunbattle disturbance wave riot hijacking outbreak "
                "breach infiltration abuse intrusion",
    "thing": (
        # vehicles and craft
        "car vehicle truck bus van motorcycle motorbike bike bicycle tank jeep ambulance helicopter plane aircraft airplane jet drone "
        "boat ship vessel train lorry pickup taxi trailer tractor convoy warship "
        "submarine gunboat carrier chopper warplane bomber-plane minibus suv sedan tanker bulldozer cab ferry "
        # buildings and places
        "house home building shop store apartment school hospital clinic mosque church temple synagogue factory office hotel restaurant "
        "bank tower pylon bridge room floor story storey door window wall roof "
        "tent shelter warehouse station post checkpoint base camp barracks garrison headquarters hq compound facility residence "
        "dwelling structure site place location area region zone district province department "
        "state country nation city town village neighborhood neighbourhood municipality hamlet community street road avenue corner farm "
        "field ranch estate plant kiosk stall market mall mansion villa property "
        "premises substation airport airfield airstrip port runway pipeline line well mine minefield cemetery grave tomb trench tunnel "
        "hideout hospital-bed bed court prison cell jail university college campus "
        "embassy consulate cafe bar club cinema theater theatre stadium pharmacy supermarket kilometre-post front direction point spot "
        "part side corridor gate entrance position target refuge "
        # weapons, ammunition, explosives
        "weapon rifle gun pistol handgun revolver shotgun machinegun submachinegun submachine-gun machine-gun firearm launcher mortar "
        "rocket missile shell grenade bomb mine bullet round cartridge shot gunshot casing "
        "shell-casing magazine explosive device charge-of-dynamite dynamite stick fuse detonator knife machete bayonet arrow projectile "
        "munition warhead cannon howitzer carbine ied car-bomb landmine ammunition "
        "torpedo arm rpg ak-47 m-16 blow stab wound gash laceration incision fracture fragment splinter scar bruise slash cut "
        # bodies of people, institutions (not their members)
        "group organization organisation party union army battalion brigade regiment division company platoon squad squadron unit "
        "column front force faction gang cartel militia agency ministry newspaper "
        "magazine channel station network newscast outlet website radio firm corporation bank institution committee commission council "
        "congress parliament government assembly institute federation "
        "league team patrol bloc alliance coalition movement detachment command contingent cell tribe clan "
        # papers, words, signs
        "document paper page letter report note statement article book poster leaflet flag photo photograph picture image video clip "
        "post tweet list name source reference message call email e-mail phone "
        "telephone telephone-call communique copy version option topic issue question answer proposal demand condition reason factor "
        "agreement treaty accord resolution law bill amendment "
        "measure step phase stage round-of-talks session meeting conference summit talk speech interview test vote ballot election seat "
        "interpretation theory hypothesis lead clue "
        "fact point-of-view principle objective goal aim type kind sort form category level class grade degree-of set series generation "
        "hypothesis trial hearing investigation inquiry probe "
        # other objects
        "animal cow head horse dog donkey mule goat sheep pig chicken camel cattle tree crop bag box package suitcase backpack knapsack "
        "bottle can container drum barrel crate sack truckload load item object thing "
        "piece computer radio-set radio camera cable pole post tire tyre tap machine engine tool key card passport coin bill banknote "
        "ticket chair table bed mattress blanket uniform helmet vest mask shirt "
        "boot shoe glove hat ring chain medal flower wreath candle cross stone brick block-of-flats tyre tower antenna transmitter "
        "generator transformer turbine pump reservoir reactor silo "
        "hectare-of bodybag leg arm hand finger toe eye ear foot tooth rib lung kidney organ limb artery "
        "change effort attempt reward prize award goal touchdown game match yard-line inning run point-guard "
        "sector cause benefit advantage tremor thumb means hallway file laboratory quintal alternative challenge result effect tribute "
        "pile booth costume goods good jurisdiction interest lab clause hope fear right idea thought word comment remark prayer threat "
        "warning order decree goal plan project program programme problem matter detail aspect feature need change cost loan debt deal "
        "contract asset "
        "job post-of vacancy account song album film movie show episode channel dish drink beer glass cup pack meal slice"
    ),
}  # fmt: skip
_IRREGULAR_PLURALS = {
    "foot": "feet", "tooth": "teeth", "aircraft": "aircraft", "headquarters": "headquarters", "barracks": "barracks",
    "century": "centuries", "series": "series", "sheep": "sheep",
    "cattle": "cattle", "premises": "premises", "knife": "knives", "hypothesis": "hypotheses", "shelf": "shelves", "bus": "buses",
    "gas": "gases", "thief": "thieves", "millennium": "millennia",
    "ammunition": "ammunition", "airplane": "airplanes",
}  # fmt: skip
# Nouns of these endings are things, but for a few.
ABSTRACT_ENDINGS = ("tions", "sions", "ments", "ities", "isms", "nesses", "ances", "ences", "ships", "ures", "ings")
PEOPLE_IN_ABSTRACT = frozenset("elements personalities authorities celebrities minorities nationalities acquaintances audiences "
    "populations relations creatures figures beings kings siblings offsprings notabilities dignities".split())
# Read as a noun counted even in the singular behind more than one: "a four story building".
SINGULAR_MEASURES = frozenset("story storey bedroom lane door inch".split())
# Never counts of things although a lemma above would say so: what people are or suffer.
NEVER_THINGS = {"wounded", "hit", "cut", "run", "fired", "fire", "point", "head", "front", "lead"}

NOUN_KIND: dict[str, str] = {}
PLURAL_THINGS: set[str] = set()
for _kind, _lemmas in NOUN_LEMMAS.items():
    for _lemma in _lemmas.split():
        _forms = (_lemma, _IRREGULAR_PLURALS[_lemma]) if _lemma in _IRREGULAR_PLURALS else noun_forms(_lemma)
        for _form in _forms:
            if _form not in NEVER_THINGS:
                NOUN_KIND.setdefault(_form, _kind)
        PLURAL_THINGS.update(_forms[1:])
PLURAL_THINGS |= {"km", "kms", "kg", "kgs", "cm", "mm", "percent", "mph", "kph", "hrs", "mins", "lbs", "lb", "oz", "hp", "m", "%", "pc",
    "pct", "min", "sec", "feet", "aircraft", "cattle", "usd"}

FAMILIES = {"families", "households", "family", "household"}
FAMILIES_PLURAL = {"families", "households"}

# Words that end the noun phrase after a numeral: what comes behind them is not counted by it.
STOPS = frozenset(
    "a an the this that these those of in on at by from for with without to into onto over under near off between among amongst during "
    "after before since until while when where who whom whose which as than "
    "and or but nor if because although though is are was were be been being am has have had having do does did will would could should "
    "may might can must shall not i he she it we they them him her his its "
    "their our my your there here then also including said say says died die dies killed kill wounded injured hurt dead missing "
    "arrested detained kidnapped abducted captured slain dying survived "
    "so yet against about around according due via per out up down all both each every any no".split()
)
# Of these, what stands behind a number of people.
HARMED = frozenset("killed wounded injured dead died were was hurt missing".split())
# Plural in form, but a modifier of the noun behind it.
PLURAL_MODIFIERS = frozenset("hamas honduras texas los las dallas kansas arms news sports weapons drugs customs operations logistics "
    "communications explosives forces defense sales police affairs "
                             "relations emergency services rights human civil united states security special thus perhaps yes always "
                             "across intelligence armed laden paris francs bus jesus "
                             "systems savings paramilitaries homicides narcotics mortars grenades veterans athens brussels cyprus wales "
                             "villagers' naples".split())  # fmt: skip

# Just before a numeral.
CURRENCY = frozenset("$ € £ ¥ ₪ ₽ ₹ us$ rs usd eur gbp".split())
AGE_BEFORE = frozenset("aged age ages".split())
AFTER_AGE = frozenset(["", ".", ",", ";", "and", "when", "at"])  # "she was 34."
WHOSE_DECADE = frozenset("his her their my your mid early late".split())  # "in her 20s"
DETERMINERS = frozenset("the his her their its these those our my all".split())
LOOKED = frozenset("appeared appears looked looks seemed seems".split())
AGE_PEOPLE = frozenset("them whom children child kids boys girls people minors persons men women youths youngsters anyone those everyone adults "
    "males females".split())
# A number after these names a thing, whatever follows.
LABELS_BEFORE_WORDS = frozenset("number no article chapter phase".split())  # of these also when the number is spelled
ROOMS = frozenset("apartment apt suite room flat".split())
LABELS = frozenset("cadena canal fox abc cbs nbc no nos nr number numbers # № resolution article articles decree law chapter section "
    "paragraph subparagraph page pages apartment apt suite room flight resolution channel unit "
                   "exit gate volume vol edition issue version figure fig annex grade level phase paragraph act boeing airbus flat case "
                   "psalm verse appendix item ward interstate opus mk "
                   "protocol directive order bill proposition title".split())  # fmt: skip
# A number after these names a thing if no people follow.
LOOSE_LABELS = frozenset("battalion brigade division company squad platoon detachment region district precinct zone area sector block "
    "building house bus line terminal pier camp station checkpoint platform "
                         "lane stage type model class area point kilometer kilometre km mile route highway road day week step part box "
                         "bureau group column plan studio radio tv world war operation "
                         "street avenue avenida calle carrera st ave".split())  # fmt: skip
UNIT_NOUNS = frozenset("brigade battalion division regiment infantry army corps fleet squadron company military region zone district "
    "precinct front congress cavalry ward grade "
                       "artillery airborne armored armoured mechanized mechanised marine marines wing detachment platoon floor circuit "
                       "ranger rangers engineer signal guards "
                       "mountain naval parachute motor motorized airmobile commando tank".split())  # fmt: skip
ROADS = frozenset("highway route interstate road hwy rte sr".split())
LANDS_OF_ROADS = {"us", "u.s."}
COMPASS = frozenset("n s e w ne nw se sw north south east west northeast northwest southeast southwest".split())
STREETS = frozenset("street st avenue ave road rd boulevard blvd lane ln drive dr place pl court ct highway hwy way parkway pkwy "
    "terrace square".split())
NAMES_LIKE_MODELS = frozenset([("m", 19), ("m", 23), ("g", 7), ("g", 8), ("g", 20), ("e", 5)])
MODEL_PREFIXES = frozenset("ak m f c b t su mig rpg uh ah ch mi r g ar il an sa v u x mk tu ka ss dc md a oh galil hk fal uzi g3 p s q "
    "mq rq fn sks pk pkm tos bmp btr leopard kh zu k h cv h covid pm e d j i l n w y z o".split())
# "four-man team": still people
AFTER_NUMBER_IN_WORD = frozenset("man member person strong woman people plus odd some something men ish".split())
NUMBER_OF_AGE = frozenset("something somethings".split())

MONTHS = frozenset("january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split())
# verbs and nouns too: read as months with a capital, or in capitals where no verb follows
AMBIGUOUS_MONTHS = frozenset("may march mar".split())
AFTER_MAY = frozenset("have be not well also yet still never even only or".split())
YEAR_BEFORE = frozenset("in since until till during year late early mid by circa".split())
CLOCK_AFTER = frozenset("am pm a.m. p.m. a.m p.m gmt utc o'clock hrs est edt cst pst cet local z noon midnight bst ist".split())
CLOCK_BEFORE = frozenset("at since until from by before after".split())
PERHAPS_AGED = frozenset("possibly probably perhaps likely maybe reportedly apparently".split())
AGED_NOUNS = frozenset("child boy girl male female man woman infant baby son daughter brother sister".split())  # "(male, child, 3)"
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today "
    "yesterday".split())

# "one" that counts nobody: the word before, or the word behind.
ONE_AFTER = frozenset("this the each any every another day number chapter".split())
ONE_COUNTED = frozenset("and or but".split())
SUPERLATIVES = frozenset("most largest biggest worst main best first few deadliest leading oldest last strongest".split())
ONE_BEFORE = frozenset("another day night morning evening afternoon time thing such can must should may could might would cannot 's's "
    "hand way month year week point reason example more's".split())

# An age in apposition: ", 34," after a name, unless the number goes on ("Kabul, 34 of whom").
AGE_GOES_ON = frozenset("including among mostly all of most some more people one two at many both according".split())
AGE_ENDS_DIGITS = frozenset("was were of and who".split())  # these end an age only behind digits
AGE_ENDS = frozenset(", . ; : ) - — – and who was were of".split())
AGE_BEFORE_CLAUSES = {"after", "when", "while", "before"}

PRONOUNS_AGED = frozenset("he she i who".split())

CORPUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("age", ("a [54]-year-old man", "a [12] year old boy", "two [5]-year-old girls", "he was [34] years old", "aged [26]",
    "aged [21 to 58]", "aged [5], 7 and 9", "aged 5, 7 and [9]", "Maria Lopez, [34],",
             "Sgt. John Smith, [34].", "a woman in her [20]s", "age [5]", "between the ages of [5] and 12", "children under [five]",
             "a [10]-month-old baby",
             "a boy [15] years of age", "Ann Lee ([34])", "Ann Lee ([8-10]) and", "Abu Nasir, ([32]),", "in their [20]'s",
             "Ann Lee ([5], also Annie)", "(male, child, [3])", "who appeared [under five]", "[five- to seven]-year-old boys",
             "girls, aged between [26 and 67]", "She was [34].", "JUAN PEREZ, [34], WAS SHOT", "an [18]-month-old girl",
             "a [three]-year-old",
             "[18-to-20]-year-old men", "a [45]yo man", "Smith, [23], of Ohio", "his sons, ages [4] and 6", "his sons, ages 4 and [6]",
             "killing Ann Lee, [30] after the two had", "the death of Ana May, [18], of Ohio",
             "a [two]-week-old boy")),
    ("duration", ("[two] hours", "[three] days", "[five] minutes", "[10] years in office", "a [12]-year sentence", "[two] long weeks",
    "[several] days", "for [a few] hours", "[half] an hour",
                  "a [five]-hour battle", "[several] months", "[30] seconds", "the last [24] hours", "more than [two] decades",
                  "[three] and a half years", "[three] consecutive nights")),
    ("date", ("[3] January", "[4] May 2024", "4 May [2024]", "[7] October", "in [1989]", "December [2023]", "'[89]", "[30] DEC 89",
    "30 DEC [89]", "[9/11]", "[2024-05-04]", "Jan. [3]", "on October [7]",
              "January [3], 1990", "January 3, [1990]", "the [1980]s", "since [2014]", "[20] and 21 November", "[04/05/2024]",
              "on [3] MARCH", "[nineteen] eighty-nine", "May [12]", "on October [7th]", "the [1980-1988] war")),
    ("time", ("[8:20] a.m.", "[1900] GMT", "[10] pm", "[1800] hours", "at [10] o'clock", "at [8.30] p.m.", "at [22:30]", "about [9]pm",
    "at [1245] a bus", "at [0630] (1230 GMT)", "[0615] local time")),
    ("measure", ("[15] km", "[12] miles", "[500] metres", "[30] kg", "a [2,000]-pound bomb", "[10]km", "[six] feet",
    "[three] blocks away", "[40] tons of cocaine", "[12.5] kilometers", "a [four] mile chase", "[5]'10\"", "[50] acres")),
    ("money", ("$[5]", "$ [5] million", "[10 million] dollars", "[5,000] pesos", "US$[300]", "€[20]", "£[1.5 million]",
    "a [5,000]-dollar reward")),
    ("percent", ("[12] percent", "[12]%", "[5] %", "[60] per cent", "[10] pc", "[2.5] percent")),
    ("model", ("[9] mm", ".[45] caliber", "a .[45]", "a [155]-mm shell", "an AK-[47]", "M-[16] rifles", "a [155]-\nmm shell",
    "a [105] - mm cannon", "an F-[16]", "a C-[130]", "a Su-[25]", "T-[72] tanks", "a B-[52]", "AK-[47]s", "an M[16]", "[9]mm",
               "the R-[7]", "a [12]-gauge shotgun", "a .[38]-caliber pistol")),
    ("unit", ("the [3d] Infantry Brigade", "the [14th] division", "Military Detachment No.[4]", "Unit [8200]", "Resolution [242]",
    "Article [5]", "No. [4]", "the [1st] Military Region",
              "Military Detachment No. [6]", "number [one]", "NO. [4]", "flight [203]")),
    ("address", ("the [1000] block of Main Street", "[1200] Main Street", "Highway [5]", "Route [66]", "[12] Oak Hill Road", "at [3410] N. Elm near",
    "at [14] & Elm on", "the north side of U.S. [40] close to", "[212] North Elm")),
    ("times", ("[three] times", "shot [several] times", "on [two] occasions", "a [three]-time champion")),
    ("thing", ("[two] houses", "[three] cars", "[12] rockets", "[40] shells", "[five] buildings", "[20] shops", "[one] bullet",
    "[six] gunshots", "[two] helicopters", "[two] rifles",
               "[three] heavily damaged houses", "[two] Israeli military vehicles", "[dozens] of houses", "[one] of the houses",
               "[two] of his cars", "[one] police car", "[several] houses", "[some] houses",
               "[both] houses", "[no] houses", "[multiple] gunshot wounds", "[two] army helicopters were", "[two] rebel groups",
               "a [two]-story building", "[three] more houses", "[49] mortars", "[some] limitations", "[nine] of the 24 departments",
               "[eight] laboratories", "[one] of the great challenges", "[a dozen] houses")),
    ("incident", ("[three] attacks", "[two] explosions", "[five] strikes", "[10] raids", "[several] terrorist attacks",
    "[two] car bomb explosions", "[one] attack")),
    ("charge", ("[two] counts of murder", "[three] charges")),
    ("score", ("[3-1]", "won [2-0]", "a [5-4] ruling", "voted [12 to 3]")),
    ("phone", ("call [555-1234]", "[1-800-555-1234]")),
    ("name", ("the M-[19]", "the G[7]", "the G-[20]")),
    ("pronoun", ("[one] another", "[one] day", "the [one] who", "this [one]", "[one] must think", "each [one] of you",
    "the main [one] in the capital")),
    ("list", ("[1]. The army", "[2]) Police", "states: [3]. We urge")),
    ("compound", ("a [one]-way street", "a [two]-pronged approach", "[one]-sided")),
    ("fraction", ("[half] of them", "[two thirds] of the dead", "[a third] of the victims", "[one-third]", "[three-quarters]",
    "[two-thirds]")),
    ("decimal", ("[2.5]",)),
    ("too long", ("[1234567890123456]",)),
    ("ordinal", ("the [third] victim", "a [third] victim died", "the [32nd] victim")),
)  # fmt: skip
COUNTS: tuple[str, ...] = (
    "[two] police officers", "[three] car bomb victims", "[two] bus passengers", "[two] 5-year-old girls", "[15] people", "[12]",
    "in May [12] people died", "[12] MAY HAVE DIED", "[2000] people",
    "[two] women and a child in a car", "[two] were killed in three cars", "a family of [seven]", "a [four]-man patrol",
    "[seven] members of two families", "[1,746] soldiers", "[five] others", "[12], including two police officers",
    "[two] arms dealers", "In Kabul, [12] were killed", "in the camp [30] people were killed", "[one] of the victims", "[one] of them",
    "[one] soldier", "[one] car bomb victim", "more than [2000] were killed", "said that [one] soldier died", "only [one] was hurt",
    "[2-2] injuries", "[two] elements of the army", "[two] operations officers",
    "[twelve] died", "[two] gunmen", "[two] of the three men", "[two] Shabaab fighters", "[two] Norwegians", "[six] parish priests",
    "[41] Chadian and Malian military personnel", "[19] of its service members",
    "[3] killed", "[three] murders", "[12] deaths", "[two] injuries", "[40] casualties", "[28] bodies", "[seven] lives",
    "killed US [12] soldiers", "killed 12 in Homs, [8] in Hama", "[9] East Timorese monks", "in Homs, [30] in all were killed",
    "the [10]-member crew", "[two] colonels", "[1] killed", "[four] drivers", "[two] truck drivers",
)  # fmt: skip
