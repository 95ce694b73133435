"""Bodies that speak in reports: the United Nations' own, rights groups and monitors, news agencies; and the words that make a state's body.

From general knowledge of who is quoted; names in folded form (folding.py), with a blank on each side so that only whole words count.
"""
from __future__ import annotations

from tollbook.model import SourceKind

from .folding import fold


def _table(rows: str, prefix: str) -> dict[str, str]:
    table = {}
    for row in rows.strip().split("\n"):
        names = [name.strip() for name in row.split("|")]
        for name in names:
            table[f" {fold(name)} "] = f"{prefix}:{fold(names[0])}"
    return dict(sorted(table.items(), key=lambda item: -len(item[0])))


UN_BODIES = _table("""
OHCHR|UN Human Rights Office|U.N. human rights office|Office of the High Commissioner for Human Rights|UN High Commissioner for Human Rights|UN rights office|UN human rights chief
UNRWA|United Nations Relief and Works Agency|UN agency for Palestinian refugees|UN Relief and Works Agency
OCHA|UNOCHA|Office for the Coordination of Humanitarian Affairs|UN humanitarian office
UNHCR|UN refugee agency|United Nations High Commissioner for Refugees|UN High Commissioner for Refugees
UNICEF|UN children's agency|United Nations Children's Fund|UN children's fund
WHO|World Health Organization|World Health Organisation
WFP|World Food Programme|World Food Program
UNAMA|United Nations Assistance Mission in Afghanistan|UN Assistance Mission in Afghanistan
UNAMI|United Nations Assistance Mission for Iraq|UN Assistance Mission for Iraq
UNSMIL|United Nations Support Mission in Libya|UN Support Mission in Libya
UNMISS|United Nations Mission in South Sudan|UN Mission in South Sudan
UNAMID|African Union-United Nations Mission in Darfur
MONUSCO|UN mission in the Democratic Republic of Congo|UN mission in Congo
MINUSMA|UN mission in Mali
MINUSCA|UN mission in the Central African Republic
MINUSTAH|UN Stabilization Mission in Haiti
UNIFIL|United Nations Interim Force in Lebanon|UN Interim Force in Lebanon
UNDOF
UNPROFOR|UN Protection Force
UNMIK
ONUSAL
ONUCA
BINUH|UN Integrated Office in Haiti
UNITAMS
UNISFA
HRMMU|UN Human Rights Monitoring Mission in Ukraine|Human Rights Monitoring Mission
IOM|International Organization for Migration|UN migration agency
UNMAS|UN Mine Action Service
UNESCO
UNFPA
UN Security Council|Security Council
UN Secretary-General|Antonio Guterres|Ban Ki-moon|Kofi Annan|UN chief
UN|U.N.|United Nations|United Nation
""", "un")

NGOS = _table("""
SOHR|Syrian Observatory for Human Rights|Syrian Observatory|UK-based monitor
SNHR|Syrian Network for Human Rights
HRW|Human Rights Watch
Amnesty|Amnesty International
ICRC|International Committee of the Red Cross|Red Cross committee
IFRC|International Federation of Red Cross and Red Crescent Societies
MSF|Medecins Sans Frontieres|Doctors Without Borders|Médecins Sans Frontières
PRCS|Palestinian Red Crescent|Palestinian Red Crescent Society|Palestine Red Crescent Society|Palestine Red Crescent
Syrian Arab Red Crescent|SARC
Afghan Red Crescent|Afghan Red Crescent Society
Lebanese Red Cross
Kenya Red Cross
Sudanese Red Crescent
Red Crescent|Red Crescent Society
Salvadoran Red Cross
Salvadoran Green Cross|Green Cross
Red Cross
Save the Children
Oxfam
Mercy Corps
CARE International
Norwegian Refugee Council|NRC
International Rescue Committee
World Central Kitchen
Islamic Relief
Caritas
Action on Armed Violence|AOAV
Airwars
ACLED|Armed Conflict Location and Event Data Project|Armed Conflict Location & Event Data Project
Crisis Group|International Crisis Group
Iraq Body Count|IBC
Every Casualty
Bureau of Investigative Journalism|TBIJ
B'Tselem|Btselem
Al-Haq
Al Mezan|Al-Mezan|Al Mezan Center for Human Rights
PCHR|Palestinian Centre for Human Rights|Palestinian Center for Human Rights
Euro-Med Monitor|Euro-Mediterranean Human Rights Monitor|Euro-Med Human Rights Monitor
Breaking the Silence
Peace Now
Defense for Children International
Addameer
Physicians for Human Rights
Memorial|Memorial Human Rights Centre
Committee to Protect Journalists|CPJ
RSF press freedom|Reporters Without Borders
International Federation of Journalists|IFJ
Foro Penal
Provea
Sudan Doctors Network|Sudanese Doctors Network|Sudan Doctors' Network
Central Committee of Sudan Doctors|Central Committee of Sudanese Doctors|Sudanese Doctors Committee
Emergency Lawyers
Sudan War Monitor
HRANA|Human Rights Activists News Agency
Iran Human Rights|IHR
Hengaw
Assistance Association for Political Prisoners|AAPP
Karen Human Rights Group
Burma Human Rights Network
Fortify Rights
Free Burma Rangers
Kivu Security Tracker|KST
Human Rights Network Burundi
Insecurity Insight
Global Initiative Against Transnational Organized Crime
National Human Rights Commission
CDHES|Human Rights Commission of El Salvador|Salvadoran Human Rights Commission
Tutela Legal|Legal Aid Office of the Archbishopric
Socorro Juridico
Americas Watch
Africa Watch
CDH|Human Rights Commission of Guatemala|Guatemalan Human Rights Commission
GAM|Mutual Support Group
ASFADDES
APRODEH
CINEP
Vicariate of Solidarity|Vicaria de la Solidaridad
Jesuit Curia
Gun Violence Archive
Southern Poverty Law Center
Anti-Defamation League|ADL
ACLU|American Civil Liberties Union
""", "ngo")

AGENCIES = _table("""
Reuters|Reuters news agency
AFP|Agence France-Presse|Agence France Presse
AP|Associated Press|The Associated Press
UPI|United Press International
EFE
DPA|Deutsche Presse-Agentur
ANSA
TASS|ITAR-TASS
RIA Novosti|RIA
Interfax
Xinhua|Xinhua news agency
Kyodo
Yonhap
Anadolu|Anadolu Agency
IRNA
Fars|Fars news agency
Tasnim
Mehr|Mehr News
ISNA
SANA|Syrian Arab News Agency
WAFA|Wafa
Safa|Safa News|Safa Press|Safa Press Agency
Shehab|Shehab Agency|Shehab News Agency|ShehabAgency
Quds News|Quds News Network|Quds News Agency|QNN
Ma'an|Maan News|Ma'an News Agency
Palinfo|Palestinian Information Center
Al Jazeera|Aljazeera
Al Arabiya|Alarabiya|Al-Arabiya
Al-Mayadeen|Al Mayadeen
Al-Manar
Al-Aqsa TV|Al-Aqsa Radio|Alaqsa voice
Al Ghad|Al Ghad TV|Alghad
MENA|Middle East News Agency
Petra
KUNA
SPA|Saudi Press Agency
Saba|Saba news agency
Al Masirah|Al-Masirah
NNA|National News Agency
Haaretz
Jerusalem Post
Times of Israel
Ynet
BBC
CNN
Fox News
NBC|NBC News
CBS|CBS News
ABC News
Sky News
New York Times|The New York Times
Washington Post|The Washington Post
Wall Street Journal
Los Angeles Times
Chicago Tribune
Chicago Sun-Times
Houston Chronicle
USA Today
The Guardian
Le Monde
RFI|Radio France Internationale
Deutsche Welle|DW
Voice of America|VOA
Radio Free Europe|RFE/RL
Radio Free Asia|RFA
The Irrawaddy|Irrawaddy
Myanmar Now
Dawn
Geo News|Geo TV
Express Tribune
PTI|Press Trust of India
ANI
Times of India
Tolo News|TOLOnews
Pajhwok
Khaama Press
Premium Times
Daily Trust
Radio Dabanga
Sudan Tribune
Radio Okapi
Actualite.cd
Garowe
Radio Tamazuj
Ukrinform
Kyiv Independent
Suspilne
Prensa Latina
Notimex
ACAN-EFE
Inter Press Service
Caracol|Caracol Radio
RCN
El Tiempo
El Espectador
El Comercio
Radio Venceremos
Radio Farabundo Marti
Radio Cadena YSKL
SALPRESS
Twitter
""", "media")

# The words that make a body of a state, the most telling first: of "a police hospital spokesman" the first row that has a word decides.
STATE_WORDS: tuple[tuple[SourceKind, tuple[str, ...]], ...] = (
    ("health", ("hospital", "hospitals", "ministry of health", "health ministry", "health minister", "minister of health", "health department", "health authorities",
                "health authority", "health officials", "health official", "health office", "department of health", "medical center", "medical centre", "medical complex",
                "civil defense", "civil defence", "ambulance", "ambulance service", "emergency services", "rescue services", "coroner", "coroner's office",
                "medical examiner", "medical sources", "medics", "fire department", "emergency service", "magen david adom", "white helmets", "rescue 1122")),
    ("court", ("court", "prosecutor", "prosecutors", "prosecution", "attorney general", "attorney generals", "tribunal", "prosecutors office", "judge")),
    ("police", ("police", "gendarmerie", "gendarmes", "carabineros", "carabinieri", "sheriff", "sheriffs", "civil guard", "treasury police", "national guard police",
                "border guards", "border guard", "policemen", "rangers", "constabulary", "detectives")),
    ("military", ("military", "army", "armed forces", "navy", "air force", "airforce", "forces", "troops", "soldiers", "marines", "special forces", "warplanes", "warplane",
                  "jets", "fighter jets", "planes", "aircraft", "drone", "drones", "helicopters", "gunships", "tanks", "artillery", "missile", "missiles", "airstrike",
                  "airstrikes", "air strikes", "air strike", "bombers", "navy seals", "commandos", "battalion", "brigade", "regiment", "infantry", "paratroopers",
                  "troop", "soldier", "naval forces", "coast guard", "general staff", "joint chiefs", "colonel", "general", "commander", "admiral", "occupation",
                  "defense forces", "defence forces", "defense force", "defence force", "air defence", "air defense", "peacekeepers", "coalition", "garrison",
                  "central command", "guards corps", "snipers", "strikes", "raids", "security cabinet forces", "military spokesman", "army spokesman")),
    ("government", ("government", "president", "presidency", "ministry", "minister", "prime minister", "parliament", "cabinet", "embassy", "ambassador", "foreign ministry",
                    "administration", "regime", "junta", "authorities", "state television", "state department", "governor", "mayor", "senator", "secretary of state",
                    "defense department", "defence secretary", "defense secretary", "congress", "state media", "consulate", "vice president", "chancellor", "king",
                    "premier", "officials", "official", "interior ministry", "defence ministry", "defense ministry", "ministry of defence", "ministry of defense",
                    "department of defense", "media office", "government media office", "ombudsman", "monarchy", "delegation", "envoy")),
)  # fmt: skip
