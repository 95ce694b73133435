"""English abbreviations, contractions and bound prefixes, as tables: what a full stop, an apostrophe or a hyphen may belong to.

All in lower case and without the last full stop; written by hand after the usage of news and of letters.
"""
from __future__ import annotations

# Before a name, a number or an example: the full stop after one of these does not end a sentence that goes on.
TITLES = frozenset(
    "adm asst att atty brig bro capt cdr cmdr cmdt col comdr comdt comr cpl cpt det dr drs eng engr ens fr gen gens gov govs hon insp lic"
    " lieut lt maj messrs mgr mme mr mrs ms mlle mx pfc pres prof profs pte pvt rep reps rev sen sens sgt sgts sgto sra srta spc ssgt supt"
    " sta sto ste st ft mt pto vs viz et p.s ps rt sr gral cnel tte approx attn ca cf e.g i.e eg ie esp incl jct no nos nr art arts fig"
    " figs ch chap sec sect vol vols para paras pp pg ed eds tel ext op cit wm geo chas jas thos".split()
)

# May end a sentence or stand inside one: what follows decides.
OPEN = frozenset(
    "inc corp co cos ltd llc plc jr ret bros assn dept dist div univ inst intl natl govt ave blvd rd hwy pkwy bldg apt sq etc al et.al"
    " jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex"
    " va vt wash wis wyo alta ont que sask man hr hrs min mins secs yr yrs mos wk wks lb lbs oz km kms kg kgs cm mm ml cu mph km/h est avg"
    " max misc info rec orig cont bn mn pop dom temp mob ph fax arr arrv lv eve am pm a.m p.m ph.d m.d b.a m.a u.s u.n u.k d.c".split()
)

# Abbreviations only with a number after them ("No. 4", "Jan. 5"), or before them ("20 min."): elsewhere the stop is the sentence's.
BEFORE_DIGIT = frozenset(
    "no nos art arts fig figs ch sec op ed ext tel p pp pg jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat"
    " sun".split()
)
AFTER_DIGIT = frozenset("min mins sec secs mo mos ft cm mm ml sq cu hr hrs yr yrs lb lbs oz".split())
STREETS = frozenset("st dr ct ste".split())  # titles before a name, parts of an address after one
# Ordinary words, too: abbreviations only with a capital, which text that is all capitals does not tell.
WORDS_TOO = frozenset("mass miss ill ind del la man ark wash ore pa sun sat mar mon wed pop max am pm ch art arts no".split())

MONTHS_DAYS = frozenset(
    "jan feb mar apr may jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun january february march april june"
    " july august september october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
ZONES = frozenset("est edt cst cdt mst mdt pst pdt gmt utc bst cet cest ist eet et ct pt local eastern central pacific".split())

# Words that open a sentence, and with a capital hardly ever follow an abbreviation inside one.
STRONG_OPENERS = frozenset(
    "he she they it we you i there this these those however meanwhile according earlier later moreover nevertheless although though"
    " the its his her their if when while then such some many most several hundreds dozens thousands".split()
)
OPENERS = STRONG_OPENERS | frozenset(
    "a an that what who where why how but and or so as in on at by for from with after before because since during once also now today"
    " yesterday both each no not one two three four five six seven eight nine ten my our your police officials authorities witnesses"
    " residents investigators another other others nobody none all any about over under more less do does did is was were are have"
    " please thanks here just only even still yet until unless despite among between through last next first".split()
)

# Hyphened to a word, these are part of it: "anti-tank", "mid-June" stay whole, "self-made", "well-known" are three words.
PREFIXES = frozenset(
    "agro ante anti arch bi bio co counter cross cyber de e eco electro ex extra geo hyper infra inter intra macro mega meta micro mid mini"
    " mis mono multi narco neo neuro non over paleo pan para peri petro poly post pre pro proto pseudo psycho quasi re semi socio sub super"
    " supra tele trans tri ultra un under uni".split()
)
SUFFIXES = frozenset("esque ette fest fold gate itis less most rama wise".split())

# Two words written as one, and how long the first is.
FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "outta": 3, "im": 1, "ive": 1}
FUSED |= {f"{verb}nt": len(verb) for verb in "ai are ca could did do does had has have is must need should was were wo would".split()}
FUSED |= {f"{who}{verb}": len(who) for who in ("you", "they") for verb in ("re", "ve", "ll")}
FUSED |= {f"{word}s": len(word) for word in ("that", "there", "what", "here", "who", "she")}

# Units and times that may follow a number without a blank: "5pm", "10km", "$3m".
UNITS = frozenset(
    "am pm k m b t bn mn mm cm km kg mg g lb lbs ft in yr yrs hr hrs min mins sec secs mph kph kmh kb mb gb tb mw kw kwh ml l oz x p c f hz"
    " khz mhz ghz ha sq tn trn mln bln pct dpi usd eur mwh bpd cc".split()
)
