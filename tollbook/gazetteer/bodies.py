"""Bodies that speak in reports (bodies.txt): the United Nations' own, rights groups and monitors, news agencies, rescue services; and the
words that make a body of a state, or a nameless source.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tollbook.model import SourceKind

from .folding import fold


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is no state's."""

    kind: SourceKind
    key: str
    name: str


@lru_cache(maxsize=1)
def bodies() -> tuple[tuple[str, Body], ...]:
    """All names of all bodies, each with its body; the first in the file where a name is borne by two."""
    rows = []
    for line in Path(__file__).with_name("bodies.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            kind, name, others = (cell.strip() for cell in line.split("|"))
            key = f"{kind}:{fold(name.lstrip('='))}"
            names = [alias.strip() for alias in (*(() if name[0] == "=" else (name,)), *others.split(";"))]
            rows += [(alias, Body(kind, key, alias)) for alias in names if alias]  # type: ignore[arg-type]
    return tuple(rows)


# Names that are ordinary words or people's names as well: a body only with a word of its trade beside them ("Punch newspaper").
ALSO_WORDS = frozenset(
    "tempo kan walla baza mash bild semana proceso reforma expreso caretas andina vanguard punch dawn tap map aim aip pap apa ina nan "
    "clarin "
    "granma bloomberg site civic gisha pares edhi memorial petra safa saba mena who care gam ena hina shan ayin reporter standard nation "
    "national times independent telegraph wire inquirer iteka express aps maan vdc lcc mda sams 1122 semana rte rt apa dyn belga lusa "
    "map".split()
)
TRADE = frozenset(
    "agency agencies newspaper newspapers paper daily weekly magazine news radio television tv station channel network website outlet "
    "broadcaster "
    "reporter correspondent journalist journalists press wire group organisation organization foundation charity ngo monitor".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """What a word or phrase says of a source.  `role` is what stands after the country in a state's key, None where it names nobody:
    "an official", "doctors".  Of several in a phrase the one of the lowest `rank` decides."""

    kind: SourceKind
    role: str | None
    rank: int


_PARTS: tuple[tuple[SourceKind, str | None, int, str], ...] = (
    ("health", "health", 0,
     "ministry of health|health ministry|health minister|minister of health|ministry of public health|health department|"
     "department of health|health authorities|health authority|health secretary|health office|health bureau|health directorate|"
     "health service|health services|medical services|public health agency|ministry of health and population"),
    ("health", "civil defence", 0,
     "civil defense|civil defence|civil protection|civil defence teams|civil defense teams|civil defense crews|civil defence agency"),
    ("health", "rescue", 0,
     "emergency services|rescue services|emergency service|emergencies ministry|emergency ministry|ministry of emergency situations|"
     "emergency situations ministry|fire department|fire brigade|fire service|fire rescue|firefighters|ambulance service|"
     "ambulance services|national disaster management authority|disaster agency|search and rescue agency"),
    ("health", None, 0,
     "hospital|hospitals|medical center|medical centre|medical complex|clinic|infirmary|morgue|mortuary|ambulance|coroner|coroners|"
     "medical examiner|medical examiners|doctor|doctors|medic|medics|paramedic|paramedics|nurse|nurses|surgeon|surgeons|rescuers|"
     "rescue workers|rescue teams|medical sources|medical source|medical staff|medical officials|health officials|health official|"
     "health workers|hospital officials|hospital sources|emergency workers|emergency crews|first responders|physicians|physician|ems|"
     "medical team|military hospital"),
    ("media", "state media", 0,
     "state media|state television|state tv|state run media|state run television|state news agency|state radio|official news agency|"
     "state run news agency|state broadcaster|official media|national television|official newspaper"),
    ("court", "court", 1,
     "court|courts|prosecutor|prosecutors|prosecution|attorney general|attorney generals|attorney general's office|tribunal|"
     "prosecutor's office|judge|judges|public ministry|public prosecutor|supreme court|district attorney|district attorney's office|"
     "state's attorney|magistrate|military court|military tribunal|office of the attorney general|prosecutor general|chief prosecutor|"
     "state prosecutor|federal prosecutors|grand jury|office of the prosecutor"),
    ("military", "military", 1,
     "military police|presidential guard|republican guard|royal guard|national guard|army police|defence staff|defense staff|"
     "military junta spokesman|government forces|government troops|government soldiers|regime forces|state forces|"
     "military intelligence|army intelligence|ministry of defense spokesman forces|federal forces|federal troops|loyalist forces|"
     "government army|government warplanes|regime warplanes|occupation forces|occupation army|regime troops|junta troops|junta forces|"
     "junta soldiers|junta airstrikes|junta jets|security forces|peshmerga|chief of staff of the armed forces"),
    ("government", "government", 1,
     "defence ministry|defense ministry|ministry of defence|ministry of defense|defence minister|defense minister|minister of defence|"
     "minister of defense|interior ministry|ministry of interior|ministry of the interior|interior minister|minister of interior|"
     "minister of the interior|security minister|security ministry|home minister|home ministry|home secretary|foreign ministry|"
     "ministry of foreign affairs|foreign minister|minister of foreign affairs|prime minister|vice president|defense secretary|"
     "defence secretary|defense department|department of defense|secretary of defense|secretary of information minister|"
     "information ministry|ministry of information|justice minister|justice ministry|ministry of justice|presidential palace|"
     "presidential spokesman|government media office|media office|human rights minister|human rights ministry|"
     "ministry of human rights|internal affairs ministry|ministry of internal affairs|public security ministry|"
     "ministry of public security|national security council|military junta|ruling junta|ruling military council|military council|"
     "transitional government|national security adviser|national security advisor|peace commissioner|minister|ministers|ministry|"
     "presidency"),
    ("government", "government", 1, "embassy|ambassador|consulate|consul|envoy|delegation|chargé d'affaires"),
    ("police", "police", 2,
     "police|gendarmerie|gendarmes|gendarme|carabineros|carabinieri|sheriff|sheriffs|sheriff's office|sheriff's deputies|"
     "sheriff's department|police department|policemen|policeman|policewoman|police officers|constabulary|detectives|detective|"
     "state troopers|highway patrol|rangers|border guards|border guard|national police|police chief|police officer|"
     "patrolman|troopers|trooper|treasury police|rural guard|constables|constable|homicide unit"),
    ("armed_group", None, 2,
     "rebel|rebels|militant|militants|insurgent|insurgents|guerrilla|guerrillas|guerilla|guerillas|separatist|separatists|jihadist|"
     "jihadists|jihadis|islamists|gunmen|gunman|militia|militias|militiamen|paramilitaries|paramilitary|terrorist|terrorists|"
     "subversives|extremists|armed group|armed groups|armed men|rebel group|rebel forces|rebel fighters|opposition fighters|"
     "opposition forces|militia forces|separatist forces|fighters|warlord|warlords|death squad|death squads|drug traffickers|"
     "drug cartel|cartel|cartels|bandits|armed bandits|mercenaries|faction|gang|gangs|self defense groups|vigilantes|mutineers|"
     "armed opposition|resistance fighters"),
    ("military", "military", 3,
     "military|army|armed forces|navy|air force|airforce|forces|troops|soldiers|soldier|marines|marine corps|special forces|warplanes|"
     "warplane|jets|fighter jets|planes|aircraft|drone|drones|helicopters|helicopter|gunships|tanks|artillery|missile|missiles|"
     "airstrike|airstrikes|air strikes|air strike|bombers|commandos|battalion|brigade|regiment|infantry|paratroopers|"
     "paratroops|troop|naval forces|coast guard|coastguard|general staff|joint chiefs|joint chiefs of staff|colonel|general|commander|"
     "admiral|lieutenant|captain|defense forces|defence forces|defense force|defence force|air defence|air defense|peacekeepers|"
     "coalition|garrison|snipers|strikes|raids|military command|military base|high command|chief of staff|military headquarters|"
     "ground forces|detachment|brigades|barracks|occupation|servicemen|army command|military zone|armed forces chief"),
    ("government", "government", 4,
     "government|president|parliament|cabinet|administration|regime|junta|governor|mayor|senator|congress|"
     "consulate|chancellor|king|queen|premier|ombudsman|monarchy|municipality|lawmaker|lawmakers|legislator|prefect|"
     "prefecture|provincial governor|local government|provincial government|district commissioner|deputy commissioner|"
     "spokesman for the government|sultan|emir|crown prince|regional government|city council|governorate|mayor's office|"
     "governor's office|district administrator|district official"),
    ("police", "police", 5, "officer|officers|deputy|deputies|sergeant|investigator|investigators|dispatcher|dispatchers"),
    ("ngo", None, 5,
     "activist|activists|party|political parties|trade union|human rights group|rights group|rights groups|human rights groups|aid agency|"
     "aid agencies|aid workers|"
     "aid group|aid groups|ngo|ngos|charity|church|bishop|archbishop|priest|monitor|monitors|monitoring group|war monitor|"
     "human rights organization|human rights organisation|union|association|humanitarian workers|rights activists|"
     "human rights activists|campaigners|archdiocese|archbishopric|university|political party|opposition party|"
     "human rights organizations|human rights organisations|humanitarian organizations|tribal elders council|foundation"),
    ("media", None, 5,
     "journalist|journalists|reporter|reporters|correspondent|newspaper|newspapers|radio|television|news agency|news agencies|media|"
     "press|press reports|media reports|broadcaster|local media|local press|news reports|media outlets|news website|news channel|"
     "photographer|cameraman|tv station|radio station|newscast|other sources"),
    ("expert", None, 5,
     "expert|experts|analyst|analysts|researcher|researchers|professor|academic|historian|think tank"),
    ("official", "authorities", 6, "authorities|authority"),
    ("official", None, 6,
     "official|officials|secretary general|general secretary|general director|director general|general manager|"
     "security sources|security source|security officials|security official|source|sources|"
     "administrator|tribal elder|tribal elders|elders|village head|chief|village chief|spokesman|spokeswoman|spokesperson|officially|"
     "community leader|community leaders|tribal leader|district chief"),
    ("witness", None, 7,
     "witness|witnesses|eyewitness|eyewitnesses|resident|residents|relative|relatives|survivor|survivors|neighbor|neighbors|neighbour|"
     "neighbours|villager|villagers|family|families|mother|father|brother|sister|wife|husband|son|daughter|friend|friends|passengers|"
     "passerby|bystander|bystanders|inhabitants|locals|local residents|man|woman|boy|girl|people|cousin|uncle|aunt|victim|victims|"
     "travelers|travellers|users|user|social media users|social media user|lawyer|lawyers|"
     "colleague|colleagues|homeowner|hostages|hostage|nephews|nephew|niece|grandmother|grandfather|classmates|worshippers|tributes"),
)  # fmt: skip


def parts() -> Iterator[tuple[str, Part]]:
    for kind, role, rank, words in _PARTS:
        for word in words.split("|"):
            yield word, Part(kind, role, rank)
