"""Words that make a name a place, and words that unmake it: what stands before, after and beside the names of a report (claims.md E1-E3).

Each table answers one question; forms are lower case.  From general usage of English news, of any country and decade.
"""
from __future__ import annotations

from typing import Final

from tollbook.model import Precision

# A noun that names the kind of place: "the village of X", "X village", "department of X".  What is named so is at this precision.
KIND_NOUNS: Final[dict[str, Precision]] = {
    **dict.fromkeys("village villages town towns city cities hamlet hamlets settlement settlements township townships municipality municipalities capital port suburb "
                    "suburbs community enclave outpost kibbutz moshav borough locality canton cantons commune communes caserio".split(), "city"),
    **dict.fromkeys("neighborhood neighborhoods neighbourhood neighbourhoods quarter quarters camp camps barrio barrios colonia ward wards suburb farm farms ranch plaza "
                    "square roundabout junction crossing checkpoint estate compound hill hills sector slum shantytown favela".split(), "site"),
    **dict.fromkeys("district districts county counties parish parishes governorate governorates jurisdiction jurisdictions agency subdistrict prefecture division raion "
                    "tehsil subdivision".split(), "adm2"),
    **dict.fromkeys("province provinces department departments state states region regions oblast emirate territory prefecture".split(), "adm1"),
    **dict.fromkeys("area areas zone zones valley peninsula island islands mountains desert coast strip corridor highlands delta basin".split(), "region"),
}  # fmt: skip
# Of these, such as follow a name and are written small or great: "Nuseirat refugee camp", "Al-Zaytoun neighbourhood", "Kanawha County".
KIND_PREFIXES: Final = frozenset("refugee tribal displacement idp displaced residential farming mountain border coastal fishing mining market rural urban central".split())

# A name with one of these behind is a thing built or grown, at a settlement: a site.
SITES: Final = frozenset(
    "hospital hospitals clinic mosque church cathedral synagogue temple school schools university college kindergarten market stadium airport airfield airbase base barracks "
    "garrison prison jail penitentiary hotel mall bridge crossing roundabout junction intersection square park tower building station terminal port harbor harbour dam "
    "cemetery farm ranch plant refinery factory mine mines beach zoo library museum theater theatre restaurant nightclub club bar complex center centre house palace plaza "
    "street avenue road highway checkpoint crossroads compound apartments".split()
)  # fmt: skip
STREETS: Final = frozenset(
    "street st avenue ave road rd drive dr lane ln boulevard blvd highway hwy parkway pkwy court ct circle cir way place pl terrace trail turnpike pike freeway expressway "
    "interstate route streets avenues roads bypass loop alley bridge causeway trafficway crescent close row".split()
)  # fmt: skip
NATURE: Final = frozenset("river lake creek mountain mountains mount hills hill valley bay island islands beach forest park desert gulf sea ocean strait canal falls springs "
                          "peninsula coast canyon ridge wilderness reservoir stream pond swamp glacier cape pass basin delta".split())  # fmt: skip
NATURE_BEFORE: Final = frozenset("lake mount river cape gulf bay fort port camp wadi jabal jebel tel tal tall ain ayn bir khirbet deir beit kafr kafar umm abu sheikh".split())

# A name with one of these behind it, written great, is an organisation or what it makes.
BODIES: Final = frozenset(
    "police sheriff department office council commission committee court courts bank company co corp corporation inc ltd llc llp plc group association society institute "
    "university college school schools hospital medical health church ministry authority agency board bureau army navy force forces brigade battalion division regiment "
    "party front union federation league cup club team times post herald tribune gazette news journal press register observer daily star sun telegraph chronicle "
    "dispatch sentinel examiner guardian record courier mercury radio television tv broadcasting network foundation fund trust museum theater theatre orchestra "
    "symphony festival fair games championship open bowl stadium arena airlines airways air railroad railway transit authority district-court fire rescue ems "
    "academy center centre chamber services service systems industries technologies energy power electric gas oil motors insurance financial capital partners "
    "holdings group hotel hotels resort restaurant cafe grill bar inn suites mall plaza cathedral cemetery library zoo observatory watch international conference "
    "accord accords agreement treaty summit protocol declaration convention act plan process initiative elementary middle high senate assembly legislature parliament "
    "congress house cabinet government administration embassy consulate mission command intelligence guard patrol squad cell cartel brotherhood movement "
    "militia resistance revolutionary liberation democratic republican communist socialist journal-constitution times-dispatch democrats republicans "
    "jail prison detention correctional airport station bulldogs tigers lions bears eagles hawks panthers wildcats warriors giants cowboys yankees mets dodgers "
    "cubs pirates reds braves rangers astros lakers celtics knicks bulls heat magic jets patriots dolphins ravens browns steelers colts titans bengals saints "
    "falcons vikings packers redskins rams raiders chargers broncos chiefs seahawks cardinals orioles royals twins indians phillies marlins rockies padres "
    "mariners senators canadiens bruins sabres flyers penguins devils islanders blues wild predators ducks sharks kings oilers flames canucks rovers united "
    "athletic wanderers albion hotspur villa fc sc afc rugby cricket football soccer basketball baseball hockey marathon".split()
)  # fmt: skip
# These behind a name do not make a body of it when they stand for a division ("USULUTAN DEPARTMENT"): told apart by the name before them.
BODY_OF: Final = frozenset("bank university college institute church council museum society port archdiocese diocese bishop archbishop republic government ministry army people "
                           "duke earl prince king queen lord lady treaty battle siege state commonwealth house order knights friends sons daughters".split())

# Before a name: a person follows.
TITLES: Final = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady rev fr msgr sgt cpl pvt lt capt maj col gen adm cmdr sen rep gov pres hon atty det dep supt insp pfc spc ssgt "
    "president premier chancellor minister senator representative congressman congresswoman governor mayor councilman councilwoman councilmember alderman judge justice "
    "attorney sheriff deputy officer detective sergeant corporal private lieutenant captain major colonel general admiral commander coach pastor reverend father "
    "sister brother bishop archbishop cardinal pope rabbi imam sheikh sheik ayatollah mullah maulvi maulana prince princess king queen duke duchess professor doctor "
    "director chairman chairwoman chairperson secretary spokesman spokeswoman spokesperson commissioner superintendent trooper agent investigator inspector chief "
    "ambassador candidate activist journalist reporter photographer actor actress singer author writer teacher principal executive manager owner lawyer umm".split()
)  # fmt: skip
# Beside a lone name: it speaks, so it is a person or a government (S2), and no place where something happened.
SPEAKS: Final = frozenset(
    "said says told added stated wrote testified explained recalled noted asked replied announced claimed insisted argued warned declared admitted denied confirmed "
    "believes thinks hopes wants knows joked laughed smiled recalls notes adds explains tells asks writes continued pleaded".split()
)

# Before a name: a place follows.  The first are sure of it, the second only where the name is known.
LOCATIVES: Final = frozenset("in near at outside inside around across throughout toward towards within between beyond through along via surrounding".split())
FROM_TO: Final = frozenset("from to into of for leaving entering reaching visiting reached entered left visited off over on against and or".split())
COMPASS: Final = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern "
    "north-east north-west south-east south-west mid upper lower inner outer greater downtown uptown midtown metropolitan suburban rural coastal nearby old new "
    "northeast-ern north-eastern north-western south-eastern south-western metro".split()
)  # fmt: skip
DISTANCES: Final = frozenset("km kilometers kilometres kilometer kilometre miles mile meters metres meter metre yards minutes hours north south east west northeast northwest "
                             "southeast southwest outskirts edge center centre heart suburb side part".split())  # fmt: skip

# What stands small inside a name: "Santiago de Cuba", "Newcastle upon Tyne", "Rio de la Plata".
PARTICLES: Final = frozenset("de del la las los el al da do dos das di du des le les of the y e upon on under sur van der den and bei am im".split())
ARTICLES_BEFORE: Final = frozenset("al el ad ar as ash at az an adh ath ath ed es er en et ez esh ul il".split())

# Capital letters that name no place, however a gazetteer has it.
NEVER: Final = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "the this that these those he she it they we you i his her its their our my your a an and or but if when while where who what which why how there here "
    "in on at by for from to of with without within into onto over under after before during since until as than then thus so yet not no yes all some any "
    "many most more much few several both each every other another such same own one two three four five six seven eight nine ten hundred thousand million "
    "is are was were be been being has have had do does did will would can could shall should may might must "
    "mr mrs ms dr sr jr said says told god lord lady sir police officer officers man men woman women people media general president congress senate house "
    "court church school university college center centre street road hall center press news times post state states city town county country nation federal "
    "government national international american first second third last next today yesterday tomorrow monday morning night day week month year "
    "internet facebook twitter google microsoft church bible christmas easter ramadan islam christian muslim jewish catholic protestant baptist methodist "
    "army navy force forces guard guards command unit batallion brigade report reports text article source sources passage begin end editorial ".split()
)  # fmt: skip

# United States and Canada: how agencies and the post shorten the divisions.  Dots are the writer's; capitals are needed.
STATES: Final[dict[str, tuple[str, str, str]]] = {}
"""Abbreviation as printed -> country, division's code, name."""
_STATES = """
AL Ala.|Alabama;AK Alaska|Alaska;AZ Ariz.|Arizona;AR Ark.|Arkansas;CA Calif. Cal.|California;CO Colo.|Colorado;CT Conn.|Connecticut;DE Del.|Delaware
DC D.C.|District of Columbia;FL Fla.|Florida;GA Ga.|Georgia;HI Hawaii|Hawaii;ID Idaho|Idaho;IL Ill.|Illinois;IN Ind.|Indiana;IA Iowa|Iowa;KS Kan. Kans.|Kansas
KY Ky.|Kentucky;LA La.|Louisiana;ME Maine|Maine;MD Md.|Maryland;MA Mass.|Massachusetts;MI Mich.|Michigan;MN Minn.|Minnesota;MS Miss.|Mississippi;MO Mo.|Missouri
MT Mont.|Montana;NE Neb. Nebr.|Nebraska;NV Nev.|Nevada;NH N.H.|New Hampshire;NJ N.J.|New Jersey;NM N.M.|New Mexico;NY N.Y.|New York;NC N.C.|North Carolina
ND N.D.|North Dakota;OH Ohio|Ohio;OK Okla.|Oklahoma;OR Ore.|Oregon;PA Pa. Penn.|Pennsylvania;RI R.I.|Rhode Island;SC S.C.|South Carolina;SD S.D.|South Dakota
TN Tenn.|Tennessee;TX Tex.|Texas;UT Utah|Utah;VT Vt.|Vermont;VA Va.|Virginia;WA Wash.|Washington;WV W.Va.|West Virginia;WI Wis. Wisc.|Wisconsin;WY Wyo.|Wyoming
"""
for _cell in _STATES.strip().replace("\n", ";").split(";"):
    _short, _name = _cell.split("|")
    for _form in _short.split():
        STATES[_form] = ("USA", _short.split()[0], _name)
STATES["W. Va."] = ("USA", "WV", "West Virginia")
for _form, _code, _name in (("Ont.", "08", "Ontario"), ("Que.", "10", "Quebec"), ("B.C.", "02", "British Columbia"), ("Alta.", "01", "Alberta"), ("Sask.", "11", "Saskatchewan"),
                            ("Man.", "03", "Manitoba"), ("N.S.", "07", "Nova Scotia"), ("N.B.", "04", "New Brunswick")):  # fmt: skip
    STATES[_form] = ("CAN", _code, _name)
