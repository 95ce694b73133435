"""English abbreviations, contractions and bound prefixes, as tables: what a full stop, an apostrophe or a hyphen may belong to.

All in lower case and without the last full stop.  Written by hand after the usage of news and of letters; a word that is as often an
ordinary one ("fig", "art", "sat") is in the table of what must follow it.
"""
from __future__ import annotations

# Before a name or a number: a full stop after one of these never ends a sentence that goes on.
TITLES = frozenset(
    "adm asst att atty brig bro capt cdr cmdr cmdt col comdr comdt comr cpl cpt det dr drs eng engr ens fr gen gens gov govs hon"
    " insp lic lieut lt maj messrs mgr mme mr mrs ms mlle mx pfc pres prof profs pte pvt rep reps rev sen sens sgt sgts sra srta spc"
    " ssgt supt sta sto ste st ft mt pto vs viz fr rt sr gral cnel tte cia approx attn ca cf e.g i.e eg ie esp incl jct"
    " no nos nr art arts fig figs ch chap sec sect vol vols para paras pp pg ed eds tel ext op cit b.b wm geo chas jas thos"
    " lt.-col lt.-gen maj.-gen brig.-gen".split()
)

# May end a sentence or stand inside it: what follows decides.
OPEN = frozenset(
    "inc corp co cos ltd llc plc jr sr bros assn dept dist div univ inst intl natl govt ave blvd rd hwy pkwy bldg apt ste sq"
    " etc al et.al jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla"
    " ore pa penn tenn tex va vt wash wis wyo alta ont que sask man"
    " hr hrs min mins sec secs yr yrs mo mos wk wks lb lbs oz km kms kg kgs cm mm ml sq cu mph km/h tbsp tsp est avg max"
    " misc info rec orig cont bn mn pop dom temp mob ph fax dept arr arrv lv eve am pm a.m p.m ph.d m.d b.a m.a u.s u.n u.k d.c".split()
)

# Words that are abbreviations only before a digit ("No. 4", "Art. 12") or after one ("20 min."); elsewhere their full stop ends the sentence.
BEFORE_DIGIT = frozenset("no nos art arts fig figs ch sec op ed ext tel jan feb mar apr jun jul aug sept sep oct nov dec sat sun mar p pp pg".split())
AFTER_DIGIT = frozenset("min mins sec secs mo mos in ft cm mm ml sq cu max".split())
# Ordinary words too, so that a full stop after them is the sentence's unless a capital, and no opening word, follows.
WORDS_TOO = frozenset("mass miss ill ind del la man ark wash ore pa sun sat mar mon wed est rec info max pop dom temp mob am pm cia pres eng ens".split())

# Hyphened to a word, these are part of it: "anti-tank", "mid-June" stay whole, "self-made", "well-known" are three words.
PREFIXES = frozenset(
    "agro ante anti arch bi bio co counter cross cyber de e eco electro ex extra geo hyper infra inter intra"
    " macro mega meta micro mid mini mono multi narco neo neuro non over paleo pan para peri petro poly post pre pro proto pseudo psycho"
    " quasi re semi socio sub super supra tele trans tri ultra un under uni".split()
)
SUFFIXES = frozenset("esque ette fest fold gate itis less most rama wise".split())

# Two words written as one, and where the second begins.
FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "outta": 3, "whatcha": 4, "im": 1, "ive": 1}
FUSED |= {f"{verb}nt": len(verb) for verb in "ai are ca could did do does had has have is must need should was were wo would".split()}
FUSED |= {f"{who}{verb}": len(who) for who in ("you", "they") for verb in ("re", "ve", "ll")}
FUSED |= {f"{word}s": len(word) for word in ("that", "there", "what", "here", "who", "he", "she") if word not in {"he"}}

# Units and times that follow a number without a blank: "5pm", "10km", "$3m".
UNITS = frozenset(
    "am pm a.m p.m k m b t bn mn mm cm km kg mg g lb lbs ft in yr yrs hr hrs min mins sec secs mph kph km/h kmh kb mb gb tb mw kw kwh"
    " ml l oz x p c f hz khz mhz ghz ha sq tn trn mln bln percent pct dpi usd eur mw mwh bpd cc".split()
)
MONTHS_DAYS = frozenset(
    "jan feb mar apr may jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun january february march april june july"
    " august september october november december monday tuesday wednesday thursday friday saturday sunday".split()
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
    " residents investigators another other others nobody none all any about at over under more less do does did is was were are have"
    " please thanks here just only even still yet until unless despite among between under through last next first".split()
)
