"""Words that hold a group together: holders, weak heads, who takes up whom, who suffers, who speaks (claims.md G1, G2, G9, G12)."""
from __future__ import annotations

# Heads that hold others ("bodies of four men"): the people are named after "of".
HOLDERS = frozenset(
    "all bodies body both corpse corpses couple death deaths dozens element elements group half handful hundreds killing life "
    "lives majority many member members most murder none number one pair remains scores several some thousands total".split()
)  # fmt: skip
# Nouns whose "of" tells no body that they belong to.
NO_BODY = frozenset(
    "baby boy boys captive captives casualties casualty child children citizen citizens dead death deaths families family friend "
    "friends girl girls hostage hostages infant injured injuries injury killer killers killing murder murderer native natives "
    "people person persons prisoner prisoners relative relatives resident residents supporter supporters suspect suspects victim "
    "victims wounded".split()
)  # fmt: skip
# "Who were serving as his drivers".
ACTED = frozenset("acted acting described disguised employed identified known posing served serving worked working".split())
# Heads that say nothing, or little, of status by themselves: the body beside them does.
WEAK_HEADS = frozenset(
    "admiral adviser advisor agent aide body boss brigadier cadet captain captive casualty chief collaborator colleague colonel "
    "commander commando commissioner companion comrade conscript constable corporal crew dead detective director driver element "
    "employee escort fatality fellow figure general guard guardsman head hostage individual infantryman inspector instructor "
    "leader lieutenant major man martyr member officer official one operative other others patrolman person personnel pilot "
    "prisoner private recruit reservist secretary sergeant spokesman spokeswoman staff teenager trainee troop trooper veteran "
    "victim volunteer woman worker youth".split()
)  # fmt: skip
# Words beside a noun that leave its class as it is (G11).
NOT_NARROW = frozenset({"armed"}) | frozenset(
    "additional adult alleged civilian dead deceased different elderly female further identified injured innocent killed least "
    "male many missing more murdered old other second service several slain some suspected third unarmed unidentified wounded "
    "young".split()
)  # fmt: skip
# Before a noun that describes some of those told: "mostly women", "most of them women", "almost all women", "among them a nurse".
PARTLY = frozenset("almost among few half including largely mainly majority many most mostly nearly predominantly several some".split())
# Heads that take up the noun of the group before (G2).
OTHERS = frozenset("another fourth one ones other others rest second third".split())
# Heads of a definite number that are whoever was told of.
WEAK = frozenset(
    "bodies body both casualties dead deaths fatalities individuals injured killed men people person persons victim victims "
    "wounded".split()
)  # fmt: skip
# What somebody suffers, and then these are his people.
LOSSES = frozenset("casualties casualty dead deaths fatalities injured injuries killed loss losses men wounded".split())
# "Their dead comrades".
FELLOWS = frozenset("colleague colleagues companion companions comrade comrades member members men number own ranks".split())
# Verbs whose subject suffers the losses that are their object.
SUFFER = frozenset(
    "abandoned acknowledged admitted buried carried carrying evacuated had incur incurred leave leaving left lose loses losing "
    "lost report reported suffer suffered suffering suffers sustain sustained sustaining took with".split()
)  # fmt: skip
# Who shoots at attackers.
POLICE = frozenset(
    "agents deputies deputy forces guard guards homeowner marshal officer officers police policeman policemen soldier soldiers "
    "trooper troopers troops".split()
)  # fmt: skip
# What they did before: "after he opened fire".
ASSAULT = frozenset(
    "advance advanced approach approached attack attacked attacking attempt attempted barricade barricaded brandish brandished "
    "break broke charge charged confront confronted detonate detonated drive drove exchange exchanged fire fired firing held hold "
    "injure injured kill killed lunge lunged open opened point pointed pull pulled ram rammed rob robbed shoot shot slam slammed "
    "stab stabbed storm stormed take threaten threatened threw throw took tried try wound wounded".split()
)  # fmt: skip
# Words for those who did it.
SUSPECTS = frozenset(
    "accused assailant attacker bomber gunman gunmen hijacker kidnapper killer perpetrator robber shooter suspect suspects".split()
)  # fmt: skip
# Words for those whom it befell.
VICTIMS = frozenset(
    "arrested casualties dead deceased detained fatalities fatality hostages injured killed other people person persons remaining "
    "them victim victims wounded".split()
)  # fmt: skip
# Verbs after a name that is a speaker's and no victim's.
SPEAKING = frozenset(
    "added announced claimed confirmed declared described explained posted reported said says shared stated told tweeted wrote".split()
)  # fmt: skip
# What may stand between two names of one list.
BETWEEN = frozenset(
    "& ( ) , - -- ; a aged also an and as both called day days from her his just month months named not of old only the their "
    "week weeks well year years yet – —".split()
)  # fmt: skip
# Nouns that tell nobody from anybody.
VAGUE = frozenset("another individual man member one other others people person resident victim woman".split())

# Bodies all of whose members are one class of people: "members of the armed forces" are soldiers, "members of the 4th brigade" only some.
WHOLE_BODIES = frozenset("forces army police military navy gendarmerie constabulary guard troops personnel militia".split())
