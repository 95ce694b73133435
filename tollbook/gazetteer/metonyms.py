"""Seats and houses that stand for a government ("Caracas has yet to give a figure") or for another body of a state (houses.txt), and
regions that tell whose body it is ("the Tigray health bureau").

The capitals come from the list of countries, but for those that are a common name or word.
"""
from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from .countries import countries
from .folding import fold

_NOT_CAPITALS = frozenset("male victoria hamilton douglas plymouth stanley jamestown kingston georgetown nassau gibraltar".split())
# Towns that stand for a government or a force as capitals do: only where they are all that is said.
_SEATS = frozenset("rawalpindi|langley|westminster|lagos|la paz|sucre|colombo|yangon|rangoon|aden|tel aviv|saigon|bonn|kiev|kyiv|abidjan|"
                   "dar es salaam|rabat|sanaa|ndjamena|ramallah|"
                   "yongsan|putrajaya|stormont|holyrood|camp david|capitol hill|washington dc|nagatacho|cankaya|viminale|miraflores|"
                   "planalto|zarzuela|moncloa|matignon|itamaraty|carondelet".split("|"))  # fmt: skip
_ROLES = {"health": "health", "rescue": "health", "security": "police"}


@dataclass(frozen=True, slots=True)
class House:
    """`iso3` is a country's code, or the short name of a body of several states.  `mode` "~": the report's country goes before it;
    "@": counts only in a report of that country.  `seat`: a town, which counts only where it is all that is said."""

    iso3: str
    role: str
    mode: Literal["", "~", "@"]
    seat: bool


@lru_cache(maxsize=1)
def houses() -> tuple[tuple[str, House], ...]:
    """All houses, forces and capitals by name as written."""
    rows: list[tuple[str, House]] = []
    for line in Path(__file__).with_name("houses.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            iso3, role, names = (cell.strip() for cell in line.split("|"))
            mode: Literal["", "~", "@"] = "~" if iso3[0] == "~" else "@" if iso3[0] == "@" else ""
            rows += [(name.strip(),
                      House(iso3.lstrip("~@"), role, mode, fold(name) in _SEATS)) for name in names.split(";") if name.strip()]
    for country in countries().values():
        if country.capital and fold(country.capital) not in _NOT_CAPITALS:
            rows.append((country.capital, House(country.iso3, "government", "", True)))
    return tuple(rows)


@lru_cache(maxsize=1)
def metonyms() -> dict[str, tuple[str, str]]:
    """ISO3 and kind by folded words.  "NATO" and "AU" are no countries: they stand for themselves."""
    table: dict[str, tuple[str, str]] = {}
    for name, house in houses():
        if house.mode != "@":
            table.setdefault(fold(name).removeprefix("the "), (house.iso3, _ROLES.get(house.role, house.role)))
    return table


# Parts of countries whose bodies are not the country's: name, ISO3.
_REGIONS = {
    "ETH": "Tigray, Amhara, Oromia, Afar Region, Gambella, Benishangul-Gumuz",
    "SDN": "Darfur, North Darfur, South Darfur, West Darfur, South Kordofan, North Kordofan, Khartoum State",
    "SOM": "Puntland, Somaliland, Jubaland, South West State, Galmudug, Hirshabelle",
    "IRQ": "Kurdistan Region, Iraqi Kurdistan, Kurdistan Regional Government, KRG, Anbar, Nineveh",
    "SYR": "Rojava, Autonomous Administration of North and East Syria, AANES",
    "RUS": "Chechnya, Dagestan, Ingushetia, North Ossetia, Belgorod, Kursk, Tatarstan",
    "UKR": "Donetsk region, Kharkiv region, Kherson region, Zaporizhzhia region, Odesa region, Dnipropetrovsk region, Sumy region",
    "CHN": "Xinjiang, Tibet",
    "PAK": "Sindh, Balochistan, Khyber Pakhtunkhwa, Gilgit-Baltistan, Azad Kashmir",
    "IND": "Assam, Manipur, Nagaland, Chhattisgarh, Jharkhand, Bihar, Uttar Pradesh, Maharashtra, West "
    "Bengal, Kerala, Tripura, Mizoram, Meghalaya, Odisha, Andhra Pradesh, Telangana, Jammu and Kashmir, Gujarat, Rajasthan, Haryana, "
    "Tamil Nadu",
    "MMR": "Rakhine, Kachin State, Shan State, Chin State, Sagaing, Karen State, Kayah State", "PHL": "Mindanao, Bangsamoro",
    "IDN": "Aceh, Papua, West Papua, Central Sulawesi",
    "COD": "North Kivu, South Kivu, Ituri, Katanga, Kasai", "MOZ": "Cabo Delgado",
    "NGA": "Borno, Zamfara, Plateau State, Benue, Kaduna, Niger Delta, Niger State, Katsina, Lagos State, Rivers State, Adamawa, Yobe",
    "AZE": "Nagorno-Karabakh", "GEO": "Abkhazia, South Ossetia", "MDA": "Transnistria", "ESP": "Catalonia, Basque Country",
    "FRA": "Corsica", "BIH": "Republika Srpska",
    "MEX": "Guerrero, Michoacan, Chiapas, Sinaloa, Tamaulipas, Jalisco, Guanajuato, Oaxaca, Veracruz, Chihuahua, Sonora, Zacatecas",
    "COL": "Antioquia, Cauca, Arauca, Choco, Norte de Santander",
    "CAN": "Quebec, Ontario, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia",
    "AUS": "New South Wales, Queensland, Tasmania, Western Australia",
    "USA": "Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, "
           "Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, "
    "Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New "
    "York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, "
    "Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington State, West "
    "Virginia, Wisconsin, Wyoming",
}  # fmt: skip
# Names that hold a country's and are none.
NO_COUNTRY = ("Latin America", "South America", "North America", "Central America", "Lake Chad", "Gulf of Guinea", "Sea of Japan",
              "Great Lakes", "South China Sea", "Mexico City", "Panama City",
              "Kuwait City", "Guatemala City", "New England", "Turkey Creek", "Jordan Valley", "Lebanon County", "Cuba Street",
              "Santiago de Cuba")  # fmt: skip


@lru_cache(maxsize=1)
def regions() -> tuple[tuple[str, str], ...]:
    return tuple((name.strip(), iso3) for iso3, names in _REGIONS.items() for name in names.split(","))
