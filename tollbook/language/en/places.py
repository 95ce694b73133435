"""Words that make a name a place, and words that unmake it: what stands before, after and beside the names of a report (claims.md E1-E3).

Each table answers one question; forms are lower case.  From general usage of English news, of any country and decade.
"""
from __future__ import annotations

from typing import Final

from tollbook.model import Precision

# A noun that names the kind of place: "the village of X", "X village", "department of X".  What is named so is at this precision.
KIND_NOUNS: Final[dict[str, Precision]] = {
    **dict.fromkeys((
        "village villages town towns city cities hamlet hamlets settlement settlements township townships municipality municipalities "
        "capital port suburb suburbs community enclave outpost kibbutz moshav borough locality canton cantons commune communes caserio"
    ).split(), "city"),
    **dict.fromkeys((
        "area areas zone zones neighborhood neighborhoods neighbourhood neighbourhoods quarter quarters camp camps barrio barrios "
        "colonia ward wards suburb farm farms ranch plaza square roundabout junction crossing checkpoint estate compound hill hills "
        "sector slum shantytown favela stream creek river canal bridge"
    ).split(), "site"),
    **dict.fromkeys((
        "district districts county counties parish parishes governorate governorates jurisdiction jurisdictions agency subdistrict "
        "prefecture division raion tehsil subdivision"
    ).split(), "adm2"),
    **dict.fromkeys((
        "province provinces department departments state states region regions oblast emirate territory prefecture"
    ).split(), "adm1"),
    **dict.fromkeys("valley peninsula island islands mountains desert coast strip corridor highlands delta basin".split(), "region"),
}  # fmt: skip
# Of these, such as follow a name and are written small or great: "Nuseirat refugee camp", "Al-Zaytoun neighbourhood", "Kanawha County".
KIND_PREFIXES: Final = frozenset(
    "refugee tribal displacement idp displaced residential farming mountain border coastal fishing mining market rural urban "
    "central".split()
)
# Of these, such as only few people live in.
VILLAGES: Final = frozenset("village villages hamlet hamlets caserio".split())

# A name with one of these behind is a thing built or grown, at a settlement: a site.
SITES: Final = frozenset(
    "hospital hospitals clinic mosque church cathedral synagogue temple school schools university college kindergarten market stadium "
    "airport airfield airbase base barracks garrison prison jail penitentiary hotel mall bridge crossing roundabout junction "
    "intersection square park tower building station terminal port harbor harbour dam cemetery farm ranch plant refinery factory mine "
    "mines beach zoo library museum theater theatre restaurant nightclub club bar complex center centre house palace plaza street "
    "avenue road highway checkpoint crossroads compound apartments".split()
)
STREETS: Final = frozenset(
    "street st avenue ave road rd drive dr lane ln boulevard blvd highway hwy parkway pkwy circle cir way terrace trail turnpike "
    "freeway expressway interstate route streets avenues roads bypass loop alley bridge causeway trafficway crescent".split()
)
NATURE: Final = frozenset(
    "river lake creek mountain mountains mount hills hill valley bay island islands beach forest park desert gulf sea ocean strait "
    "canal falls springs peninsula coast canyon ridge wilderness reservoir stream pond swamp glacier cape pass basin delta".split()
)  # fmt: skip
NATURE_BEFORE: Final = frozenset(
    "lake mount river cape gulf bay fort port camp wadi jabal jebel tel tal tall ain ayn bir khirbet deir beit bait kafr kafar tell "
    "nahr birkat bab cerro cerros rio volcan puerto ciudad villa san santa santo lago isla monte".split()
)  # fmt: skip
NEVER_ALONE: Final = frozenset(
    "wadi jabal jebel tel tal tall ain ayn bir deir beit bait kafr kafar abu umm abd abdul abdel bin ibn bint cerro rio puerto ciudad "
    "villa san santa santo saint monte el la las los al new north south east west central upper lower northern southern eastern "
    "western downtown fort port lake mount cape segundo primero nacional republica gran".split()
)  # fmt: skip
"""Parts of names of places that are none alone."""

# A name with one of these behind it, written great, is an organisation or what it makes.
BODIES: Final = frozenset(
    "police sheriff department office council commission committee court courts bank company co corp corporation inc ltd llc llp plc "
    "group association society institute university college school schools hospital medical health church ministry authority agency "
    "board bureau army navy force forces brigade battalion division regiment party front union federation league cup club team times "
    "post herald tribune gazette news journal press register observer daily star sun telegraph chronicle dispatch sentinel examiner "
    "guardian record courier mercury radio television tv broadcasting network foundation fund trust museum theater theatre orchestra "
    "symphony festival fair games championship open bowl stadium arena airlines airways air railroad railway transit authority "
    "district-court fire rescue ems academy center centre chamber services service systems industries technologies energy power "
    "electric gas oil motors insurance financial capital partners holdings group hotel hotels resort restaurant cafe grill bar inn "
    "suites mall plaza cathedral cemetery library zoo observatory watch international conference accord accords agreement treaty "
    "summit protocol declaration convention act plan process initiative elementary middle high senate assembly legislature parliament "
    "congress house cabinet government administration embassy consulate mission command intelligence guard patrol squad cell cartel "
    "brotherhood movement militia resistance revolutionary liberation democratic republican communist socialist journal-constitution "
    "times-dispatch democrats republicans jail prison detention correctional airport station bulldogs tigers lions bears eagles hawks "
    "panthers wildcats warriors giants cowboys yankees mets dodgers cubs pirates reds braves rangers astros lakers celtics knicks "
    "bulls heat magic jets patriots dolphins ravens browns steelers colts titans bengals saints falcons vikings packers redskins rams "
    "raiders chargers broncos chiefs seahawks cardinals orioles royals twins indians phillies marlins rockies padres mariners senators "
    "canadiens bruins sabres flyers penguins devils islanders blues wild predators ducks sharks kings oilers flames canucks rovers "
    "united athletic wanderers albion hotspur villa fc sc afc rugby cricket football soccer basketball baseball hockey marathon".split()
)
# These behind a name do not make a body of it when they stand for a division ("USULUTAN DEPARTMENT"): told apart by the name before them.
BODY_OF: Final = frozenset(
    "bank university college institute church council museum society port archdiocese diocese bishop archbishop republic government "
    "ministry army people duke earl prince king queen lord lady treaty battle siege state commonwealth house order knights friends "
    "sons daughters".split()
)

# Before a name: a person follows.
TITLES: Final = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady rev fr msgr sgt cpl pvt lt capt maj col gen adm cmdr sen rep gov pres hon atty det dep "
    "supt insp pfc spc ssgt president premier chancellor minister senator representative congressman congresswoman governor mayor "
    "councilman councilwoman councilmember alderman judge justice attorney sheriff deputy officer detective sergeant corporal private "
    "lieutenant captain major colonel general admiral commander coach pastor reverend father sister brother bishop archbishop cardinal "
    "pope rabbi imam sheikh sheik ayatollah mullah maulvi maulana prince princess king queen duke duchess professor doctor director "
    "chairman chairwoman chairperson secretary spokesman spokeswoman spokesperson commissioner superintendent trooper agent "
    "investigator inspector chief ambassador candidate activist journalist reporter photographer actor actress singer author writer "
    "teacher principal executive manager owner lawyer umm".split()
)
# Beside a lone name: it speaks, so it is a person or a government (S2), and no place where something happened.
SPEAKS: Final = frozenset(
    "said says told added stated wrote testified explained recalled noted asked replied announced claimed insisted argued warned "
    "declared admitted denied confirmed believes thinks hopes wants knows joked laughed smiled recalls notes adds explains tells asks "
    "writes continued pleaded".split()
)

# Before a name: a place follows.  The first are sure of it, the second only where the name is known.
LOCATIVES: Final = frozenset(
    "in near at outside inside around across throughout toward towards within between beyond through along via surrounding".split()
)
FROM_TO: Final = frozenset(
    "from to into of for leaving entering reaching visiting reached entered left visited off over on against and or struck hit bombed "
    "shelled raided stormed pounded attacked targeted targeting besieged captured seized overran toured".split()
)
COMPASS: Final = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern "
    "southeastern southwestern north-east north-west south-east south-west mid upper lower inner outer greater downtown uptown midtown "
    "metropolitan suburban rural coastal nearby old new northeast-ern north-eastern north-western south-eastern south-western metro".split()
)
DISTANCES: Final = frozenset(
    "km kilometers kilometres kilometer kilometre miles mile meters metres meter metre yards minutes hours north south east west "
    "northeast northwest southeast southwest outskirts edge center centre heart suburb side part".split()
)

PARTS_OF: Final = DISTANCES | frozenset(
    "ravine ravines gorge gorges mountain mountains forest forests jungle jungles slopes plains hinterland countryside wilds streets "
    "alleys skies ruins rest most much".split()
)
"""Behind these and "of" stands the place that they are part of, or measured from."""
SHAKES: Final = frozenset("shook shaken shaking rocked rocking bombarded pummeled pummelled strafed".split())
"""Verbs that take what lies where a place does, and hardly a person."""
CALLED: Final = frozenset({"called", "named"})
SURE: Final = frozenset("in near at outside around inside".split())
"""Behind these even a name that nobody knows is a place, if it is no word, person or body."""
# After an abbreviated country ("the US") these go on the sentence; a noun there makes it an adjective ("US ambassador").
AUXILIARIES: Final = frozenset("has have had also today yesterday officially strongly again tonight immediately".split())
STATELY: Final = frozenset(
    "embassy ambassador consulate government president army troops forces officials police minister ministry embassies diplomats "
    "authorities".split()
)
"""Before these a country is whose they are, and no place."""
AFTER_PLACES: Final = frozenset(
    "and or but is was are were has had have will would could may might must should can on in at by for from to of with as after "
    "before when while since during where who which that than also not does did do then".split()
)
# Kind nouns that follow a name without belonging to it, unless written great.
WEAK_KINDS: Final = frozenset(
    "state states city cities community capital port square estate sector division area areas zone zones coast region hills town towns "
    "village villages".split()
)
SETTLES: Final = frozenset("town village city hamlet area hills towns villages".split())
"""Of these, such as make a place of a name that nobody knows."""
GROUNDS: Final = frozenset("farm farms ranch hill hills plaza square estate compound stream creek river canal valley".split())
"""Kinds that are no settlement: a town of the same name is another place."""
CORNERS: Final = frozenset("intersection corner block blocks".split())
"""Behind these and "of" stand streets."""
SPOTS: Final = frozenset("crossing checkpoint junction roundabout bridge".split())
"""Kinds that bear the name of the town they are at."""
BODIES_SMALL: Final = frozenset(
    "agency news press network channel newspaper radio tv television hospital mosque church school university college clinic company "
    "brigade battalion regiment division party movement cartel tribe family market mall street road tower building hotel center centre "
    "foundation association organization organisation group institute team club".split()
)  # fmt: skip
"""Written small behind a name that is little known these make a body or a site of it."""
NAMED_AFTER: Final = frozenset("street road avenue mosque church hospital school tower roundabout market".split())
"""What bears a name of its own, unless "a" stands before: "Salah al-Din street", but "a Gaza hospital"."""
MARKETS: Final = frozenset("market markets bazaar bazar souk souq".split())
"""Of these, such as bear the name of the town that they are in as often as one of their own."""
MODIFIED: Final = frozenset(
    "man woman men women boy girl teen teenager teenagers resident residents native couple mother father police officer officers "
    "policeman deputies firefighters home house apartment neighborhood neighbourhood motel nightclub bar street park suburb suburbs "
    "area restaurant store hospital school mosque church market shooting attack bombing murder killing slaying homicide stabbing".split()
)  # fmt: skip
"""Before these a name says where: "a Rigby home", "the Houston shooting"."""
FRONTS: Final = frozenset(
    "front army movement brigade brigades forces liberation party path guard militia organization command state taliban brotherhood "
    "jihad".split()
)
CONTAINING: Final = frozenset(
    "in of the a to southern northern eastern western central south north east west southwest southeast northwest northeast "
    "southwestern southeastern northwestern northeastern located situated lies near city town district part parts outskirts side heart "
    "center centre downtown area close just neighborhood neighbourhood quarter village camp suburb region province department "
    "governorate county refugee".split()
)  # fmt: skip
"""Words that may stand between a place and the place that contains it: "in X, a village in the south of Y"."""
# Written great behind an unknown name these are a body as often as a place.
DIVISIONS_OF_BODIES: Final = frozenset("department departments agency division state states ward wards port square".split())

# What stands small inside a name: "Santiago de Cuba", "Newcastle upon Tyne", "Rio de la Plata".
PARTICLES: Final = frozenset(
    "de del la las los el al da do dos das di du des le les of the y e upon on under sur van der den and bei am im".split()
)
ARTICLES_BEFORE: Final = frozenset("al el ad ar as ash at az an adh ath ath ed es er en et ez esh ul il".split())

CALENDAR: Final = frozenset(
    "january february april june july august september october november december monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)
"""Capital letters that end a name: "North Waziristan Friday".  May and March are left, since people and places bear them."""
# Capital letters that name no place, however a gazetteer has it.
NEVER: Final = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday the this that these those he she it they we you i his her its their our my your a an and or but if when while "
    "where who what which why how there here in on at by for from to of with without within into onto over under after before during "
    "since until as than then thus so yet not no yes all some any many most more much few several both each every other another such "
    "same own one two three four five six seven eight nine ten hundred thousand million is are was were be been being has have had do "
    "does did will would can could shall should may might must mr mrs ms dr sr jr said says told god lord lady sir police officer "
    "officers man men woman women people media general president congress senate house court church school university college center "
    "centre street road hall center press news times post state states city town county country nation federal government national "
    "international american first second third last next today yesterday tomorrow monday morning night day week month year jan feb mar "
    "apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun internet facebook twitter google microsoft "
    "church bible christmas easter ramadan islam christian muslim jewish catholic protestant baptist methodist army navy force forces "
    "guard guards command unit batallion brigade report reports text article source sources passage begin end editorial".split()
)

# United States and Canada: how agencies and the post shorten the divisions.  Dots are the writer's; capitals are needed.
STATES: Final[dict[str, tuple[str, str, str]]] = {}
"""Abbreviation as printed -> country, division's code, name."""
_STATES = """
AL Ala.|Alabama;AK Alaska|Alaska;AZ Ariz.|Arizona;AR Ark.|Arkansas;CA Calif. Cal.|California;CO Colo.|Colorado;CT Conn.|Connecticut
DE Del.|Delaware;DC D.C.|District of Columbia;FL Fla.|Florida;GA Ga.|Georgia;HI Hawaii|Hawaii;ID Idaho|Idaho;IL Ill.|Illinois
IN Ind.|Indiana;IA Iowa|Iowa;KS Kan. Kans.|Kansas;KY Ky.|Kentucky;LA La.|Louisiana;ME Maine|Maine;MD Md.|Maryland;MA Mass.|Massachusetts
MI Mich.|Michigan;MN Minn.|Minnesota;MS Miss.|Mississippi;MO Mo.|Missouri;MT Mont.|Montana;NE Neb. Nebr.|Nebraska;NV Nev.|Nevada
NH N.H.|New Hampshire;NJ N.J.|New Jersey;NM N.M.|New Mexico;NY N.Y.|New York;NC N.C.|North Carolina;ND N.D.|North Dakota;OH Ohio|Ohio
OK Okla.|Oklahoma;OR Ore.|Oregon;PA Pa. Penn.|Pennsylvania;RI R.I.|Rhode Island;SC S.C.|South Carolina;SD S.D.|South Dakota
TN Tenn.|Tennessee;TX Tex.|Texas;UT Utah|Utah;VT Vt.|Vermont;VA Va.|Virginia;WA Wash.|Washington;WV W.Va.|West Virginia
WI Wis. Wisc.|Wisconsin;WY Wyo.|Wyoming
"""
for _cell in _STATES.strip().replace("\n", ";").split(";"):
    _short, _name = _cell.split("|")
    for _form in _short.split():
        STATES[_form] = ("USA", _short.split()[0], _name)
STATES["W. Va."] = ("USA", "WV", "West Virginia")
for _form, _code, _name in (
    ("Ont.", "08", "Ontario"), ("Que.", "10", "Quebec"), ("B.C.", "02", "British Columbia"), ("Alta.", "01", "Alberta"),
    ("Sask.", "11", "Saskatchewan"), ("Man.", "03", "Manitoba"), ("N.S.", "07", "Nova Scotia"), ("N.B.", "04", "New Brunswick"),
):  # fmt: skip
    STATES[_form] = ("CAN", _code, _name)

# Words of a publisher's name or address that say nothing of where it is.
PRESS: Final = frozenset(
    "the daily weekly sunday evening morning times news post herald tribune gazette journal press register observer star sun telegraph "
    "chronicle dispatch sentinel examiner guardian record courier mercury democrat republican independent advocate bulletin item "
    "leader ledger enquirer inquirer examiner reporter review citizen standard mail express echo argus banner beacon monitor state "
    "intelligencer union world online live today local network newspapers newspaper media radio television tv channel broadcasting com "
    "net org www co info plus central free community voice eagle pilot progress sentinelreview spectator patriot palladium palitem "
    "item and of web site m http https html index".split()
)
# Two letters at the end of an address that are sold to anybody.
SOLD: Final = frozenset("co tv me io ai fm cc ly la eu ws to am nu st".split())

# People.  Beside the census's names those that English news brings from elsewhere, as they are mostly spelt.
GIVEN_NAMES: Final = frozenset(
    "muhammad mohammad mohammed mohamed mohamad muhammed ahmad ahmed mahmoud mahmud hamid hameed hassan hasan hussein hussain husayn "
    "hossein ali omar umar osman uthman khalid khaled ibrahim ismail ismael yousef youssef yusuf yasser yassir yasir samir sami nasser "
    "nasir mustafa mostafa abdullah abdallah abdulrahman abdelrahman rahman karim kareem jamal gamal kamal bilal tariq tarek walid "
    "waleed ziad zaid zayd saeed said saad salim saleem salem salman suleiman sulaiman faisal fahd fares faris firas fadi fadel fuad "
    "fouad ghassan habib haitham hani hazem hisham imad issa iyad jihad khalil luay maher majid majed malik mansour marwan mazen "
    "moataz mounir munir musa mousa muath nabil nader naji nidal nizar othman qasim qassem raed rami rashid riad riyad saleh salah "
    "samer shadi sharif taha taher talal usama osama wael wissam yahya yassin zaher zakaria zuhair aisha amal amina amira asma aya "
    "dalia dina duaa eman iman fatima fatma ghada hala hanan hiba huda israa khadija laila layla leila lina lubna maha manal mariam "
    "maryam maysa mona nada nadia najwa nour noor nura rana rania reem rima ruba saja salma samar samira sana sanaa sara shaima suha "
    "yasmin zahra zainab zaynab aseel tala malak jana retaj amer anas ayman baraa basel bassam diaa essam hamza hatem hossam ihab "
    "islam jaber jihan kifah moamen moaz mohsen mutaz qusay ramez saber sajida samih tamer tasneem ivan boris dmitry dmitri vladimir "
    "sergei sergey aleksandr alexei alexey andrei nikolai mikhail yuri yury igor oleg viktor pavel anatoly luis jorge pedro miguel "
    "francisco javier rafael fernando sergio alberto alvaro gustavo guillermo mauricio alfredo arturo cesar efrain ernesto hector "
    "ignacio jaime joaquin julio leonel napoleon oscar pablo ramiro ramon raul ricardo roberto rodolfo rodrigo ruben salvador santiago "
    "segundo teofilo virgilio gilberto gonzalo horacio humberto deepak sanjay rajesh ashok vijay anil sunil imran asif nawaz shahbaz "
    "bashir javed zafar gul khan baitullah hakimullah mullah".split()
)
KIN: Final = frozenset("abu umm um bin ibn bint abdul abdel abd".split())
"""Small words of Arabic names: "Abu Hilal", "Umm Reem", "Saif bin Ali"."""
FAMILIES: Final = frozenset("family families clan clans tribe household brothers sisters twins couple siblings".split())
HOMES: Final = frozenset("home homes house houses residence apartment building".split())
AFTER_AGE: Final = frozenset(", ) years year yrs ; . and of was were is who -".split())
