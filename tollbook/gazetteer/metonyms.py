"""Seats and houses that stand for a government ("Caracas has yet to give a figure") or for another body of a state.

The capitals come from the list of countries, but for those that are a common name or word; the houses are written here from common usage.
"""
from __future__ import annotations

from functools import lru_cache

from .countries import countries
from .folding import fold

_NOT_CAPITALS = frozenset("male victoria hamilton douglas plymouth stanley jamestown kingston georgetown nassau gibraltar".split())
# words, ISO3, kind
_HOUSES = """
the Kremlin|RUS|government
the White House|USA|government
Capitol Hill|USA|government
the State Department|USA|government
State Department|USA|government
Foggy Bottom|USA|government
Washington DC|USA|government
the Pentagon|USA|military
CENTCOM|USA|military
US Central Command|USA|military
U.S. Central Command|USA|military
AFRICOM|USA|military
SOUTHCOM|USA|military
NATO|NATO|military
ISAF|NATO|military
Langley|USA|security
the CIA|USA|security
CIA|USA|security
the FBI|USA|police
Downing Street|GBR|government
10 Downing Street|GBR|government
Whitehall|GBR|government
the Foreign Office|GBR|government
the Home Office|GBR|government
Westminster|GBR|government
Scotland Yard|GBR|police
the Elysee|FRA|government
Elysee Palace|FRA|government
the Quai d'Orsay|FRA|government
Matignon|FRA|government
the Bundeswehr|DEU|military
the Moncloa|ESP|government
Moncloa|ESP|government
the Quirinale|ITA|government
Palazzo Chigi|ITA|government
the Blue House|KOR|government
Miraflores|VEN|government
Miraflores Palace|VEN|government
the Casa Rosada|ARG|government
Casa Rosada|ARG|government
Planalto|BRA|government
La Moneda|CHL|government
Los Pinos|MEX|government
Malacanang|PHL|government
Malacanang Palace|PHL|government
Aso Rock|NGA|government
the Knesset|ISR|government
Tel Aviv|ISR|government
the Mossad|ISR|security
Mossad|ISR|security
Shin Bet|ISR|security
the Shin Bet|ISR|security
the IDF|ISR|military
IDF|ISR|military
Israel Defense Forces|ISR|military
Israel Defence Forces|ISR|military
Tsahal|ISR|military
the Duma|RUS|government
the FSB|RUS|security
FSB|RUS|security
the KGB|RUS|security
Lubyanka|RUS|security
Zhongnanhai|CHN|government
the PLA|CHN|military
People's Liberation Army|CHN|military
the Politburo|CHN|government
Rawalpindi|PAK|military
ISPR|PAK|military
ISI|PAK|security
Inter-Services Public Relations|PAK|military
South Block|IND|government
the Lok Sabha|IND|government
CRPF|IND|police
BSF|IND|security
the Sublime Porte|TUR|government
Pyongyang|PRK|government
Rangoon|MMR|government
Yangon|MMR|government
the Tatmadaw|MMR|military
Tatmadaw|MMR|military
the junta in Myanmar|MMR|government
Saigon|VNM|government
Bonn|DEU|government
Kiev|UKR|government
Kyiv|UKR|government
Abidjan|CIV|government
Dar es Salaam|TZA|government
Rabat|MAR|government
Sana'a|YEM|government
Sanaa|YEM|government
Aden|YEM|government
N'Djamena|TCD|government
Lagos|NGA|government
La Paz|BOL|government
Sucre|BOL|government
Colombo|LKA|government
Palestinian Authority|PSE|government
Ramallah|PSE|government
the PA|PSE|government
IRGC|IRN|military
Islamic Revolutionary Guard Corps|IRN|military
Revolutionary Guards|IRN|military
Revolutionary Guard|IRN|military
Quds Force|IRN|military
COPREFA|SLV|military
Armed Forces Press Committee|SLV|military
FARDC|COD|military
UPDF|UGA|military
KDF|KEN|military
ENDF|ETH|military
AMISOM|AU|military
ATMIS|AU|military
SANDF|ZAF|military
SPLA|SSD|military
SSPDF|SSD|military
SAF|SDN|military
Sudanese Armed Forces|SDN|military
the Peshmerga|IRQ|military
AFP (Philippines)|PHL|military
PNP|PHL|police
the RUC|GBR|police
Royal Ulster Constabulary|GBR|police
RCMP|CAN|police
LAPD|USA|police
NYPD|USA|police
DEA|USA|police
ATF|USA|police
DIJIN|COL|police
DAS|COL|security
the Gendarmerie|FRA|police
the Carabinieri|ITA|police
the Civil Guard|ESP|police
Guardia Civil|ESP|police
"""


@lru_cache(maxsize=1)
def metonyms() -> dict[str, tuple[str, str]]:
    """ISO3 and kind by folded words.  "NATO" and "AU" are no countries: they stand for themselves."""
    table = {}
    for country in countries().values():
        key = fold(country.capital)
        if key and key not in _NOT_CAPITALS:
            table[key] = (country.iso3, "government")
    for row in _HOUSES.strip().split("\n"):
        words, iso3, kind = row.split("|")
        table[fold(words).removeprefix("the ")] = (iso3, kind)
    return table
