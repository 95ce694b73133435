"""Countries: codes, names, capitals, demonyms and about where they lie.

Codes and capitals after ISO 3166-1 (the GeoNames country list), demonyms after common English usage (CIA World Factbook, "Nationality"),
coordinates are the Factbook's rounded geographic midpoints.  A demonym's plural is formed by "s" where it does not end in a sibilant;
irregular ones are listed.  In `aliases` a name in capitals alone ("UK") is an abbreviation and counts only in capitals.
"""
# ruff: noqa: E501 - a row is one line
from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .folding import fold

# ISO3 ISO2 | name | capital | aliases | demonyms | latitude longitude
_ROWS = """
AFG AF|Afghanistan|Kabul|Islamic Republic of Afghanistan, Islamic Emirate of Afghanistan|Afghan, Afghani, Afghanistani|33 65
ALA AX|Aland Islands|Mariehamn|Aland|Alander|60.2 20
ALB AL|Albania|Tirana|Republic of Albania|Albanian|41 20
DZA DZ|Algeria|Algiers|People's Democratic Republic of Algeria|Algerian|28 3
ASM AS|American Samoa|Pago Pago||American Samoan|-14.3 -170
AND AD|Andorra|Andorra la Vella||Andorran|42.5 1.5
AGO AO|Angola|Luanda|Republic of Angola|Angolan|-12.5 18.5
AIA AI|Anguilla|The Valley||Anguillan|18.25 -63.2
ATA AQ|Antarctica|||Antarctic|-80 0
ATG AG|Antigua and Barbuda|St. John's|Antigua, Barbuda|Antiguan, Barbudan|17.05 -61.8
ARG AR|Argentina|Buenos Aires|Argentine Republic|Argentine, Argentinian, Argentinean|-34 -64
ARM AM|Armenia|Yerevan|Republic of Armenia|Armenian|40 45
ABW AW|Aruba|Oranjestad||Aruban|12.5 -70
AUS AU|Australia|Canberra|Commonwealth of Australia|Australian, Aussie|-25 135
AUT AT|Austria|Vienna||Austrian|47.3 13.3
AZE AZ|Azerbaijan|Baku|Republic of Azerbaijan|Azerbaijani, Azeri|40.5 47.5
BHS BS|Bahamas|Nassau|The Bahamas|Bahamian|24.25 -76
BHR BH|Bahrain|Manama|Kingdom of Bahrain|Bahraini|26 50.5
BGD BD|Bangladesh|Dhaka|People's Republic of Bangladesh, East Pakistan|Bangladeshi|24 90
BRB BB|Barbados|Bridgetown||Barbadian, Bajan|13.2 -59.5
BLR BY|Belarus|Minsk|Byelorussia, Republic of Belarus|Belarusian, Belarussian, Byelorussian|53 28
BEL BE|Belgium|Brussels||Belgian|50.8 4
BLZ BZ|Belize|Belmopan|British Honduras|Belizean|17.25 -88.75
BEN BJ|Benin|Porto-Novo|Dahomey|Beninese, Beninois|9.5 2.25
BMU BM|Bermuda|Hamilton||Bermudian|32.3 -64.8
BTN BT|Bhutan|Thimphu||Bhutanese|27.5 90.5
BOL BO|Bolivia|La Paz|Plurinational State of Bolivia|Bolivian|-17 -65
BES BQ|Bonaire, Saint Eustatius and Saba|Kralendijk|Bonaire, Caribbean Netherlands|Bonairean|12.2 -68.3
BIH BA|Bosnia and Herzegovina|Sarajevo|Bosnia, Bosnia-Herzegovina, Bosnia & Herzegovina|Bosnian, Herzegovinian, Bosnian Serb, Bosnian Croat, Bosnian Muslim|44 18
BWA BW|Botswana|Gaborone||Botswanan, Motswana, Batswana|-22 24
BVT BV|Bouvet Island||||-54.4 3.4
BRA BR|Brazil|Brasilia|Brasil, Federative Republic of Brazil|Brazilian|-10 -55
IOT IO|British Indian Ocean Territory|Diego Garcia|Chagos Islands|Chagossian|-6 71.5
BRN BN|Brunei|Bandar Seri Begawan|Brunei Darussalam|Bruneian|4.5 114.7
BGR BG|Bulgaria|Sofia||Bulgarian|43 25
BFA BF|Burkina Faso|Ouagadougou|Burkina, Upper Volta|Burkinabe, Burkinabé, Burkinabè, Burkinese|13 -2
BDI BI|Burundi|Bujumbura|Republic of Burundi|Burundian|-3.5 30
CPV CV|Cape Verde|Praia|Cabo Verde|Cape Verdean, Cabo Verdean|16 -24
KHM KH|Cambodia|Phnom Penh|Kampuchea, Kingdom of Cambodia|Cambodian, Khmer|13 105
CMR CM|Cameroon|Yaounde|Cameroun, Republic of Cameroon|Cameroonian|6 12
CAN CA|Canada|Ottawa||Canadian|60 -96
CYM KY|Cayman Islands|George Town|Caymans|Caymanian|19.5 -80.5
CAF CF|Central African Republic|Bangui|CAR, C.A.R.|Central African|7 21
TCD TD|Chad|N'Djamena|Republic of Chad, Tchad|Chadian|15 19
CHL CL|Chile|Santiago|Republic of Chile|Chilean|-30 -71
CHN CN|China|Beijing|People's Republic of China, PRC, Mainland China, Communist China, Red China|Chinese|35 105
CXR CX|Christmas Island|Flying Fish Cove|||-10.5 105.6
CCK CC|Cocos Islands|West Island|Keeling Islands||-12.1 96.8
COL CO|Colombia|Bogota|Republic of Colombia|Colombian|4 -72
COM KM|Comoros|Moroni|Comoro Islands|Comorian, Comoran|-12.1 44.2
COD CD|Democratic Republic of the Congo|Kinshasa|DR Congo, D.R. Congo, DRC, DROC, Congo-Kinshasa, Democratic Republic of Congo, Democratic Congo, Zaire, Congo, RDC|Congolese, Zairian, Zairean|-2.9 23.7
COG CG|Republic of the Congo|Brazzaville|Congo-Brazzaville, Congo Republic, Republic of Congo|Brazzaville Congolese|-1 15
COK CK|Cook Islands|Avarua||Cook Islander|-21.2 -159.8
CRI CR|Costa Rica|San Jose||Costa Rican|10 -84
CIV CI|Ivory Coast|Yamoussoukro|Cote d'Ivoire, Côte d'Ivoire|Ivorian, Ivoirian|8 -5
HRV HR|Croatia|Zagreb|Republic of Croatia|Croatian, Croat|45.2 15.5
CUB CU|Cuba|Havana|Republic of Cuba|Cuban|21.5 -80
CUW CW|Curacao|Willemstad|Curaçao|Curacaoan|12.2 -69
CYP CY|Cyprus|Nicosia|Republic of Cyprus|Cypriot, Greek Cypriot, Turkish Cypriot|35 33
CZE CZ|Czech Republic|Prague|Czechia, Czechoslovakia|Czech, Czechoslovak, Czechoslovakian|49.75 15.5
DNK DK|Denmark|Copenhagen||Danish, Dane|56 10
DJI DJ|Djibouti|Djibouti||Djiboutian|11.5 43
DMA DM|Dominica|Roseau|Commonwealth of Dominica|Dominiquais|15.4 -61.3
DOM DO|Dominican Republic|Santo Domingo||Dominican|19 -70.7
ECU EC|Ecuador|Quito|Republic of Ecuador|Ecuadorian, Ecuadoran, Ecuadorean|-2 -77.5
EGY EG|Egypt|Cairo|Arab Republic of Egypt, United Arab Republic|Egyptian|27 30
SLV SV|El Salvador|San Salvador|Salvador, Republic of El Salvador|Salvadoran, Salvadorean, Salvadorian|13.8 -88.9
GNQ GQ|Equatorial Guinea|Malabo||Equatorial Guinean, Equatoguinean|2 10
ERI ER|Eritrea|Asmara|State of Eritrea|Eritrean|15 39
EST EE|Estonia|Tallinn||Estonian|59 26
SWZ SZ|Eswatini|Mbabane|Swaziland|Swazi, Liswati|-26.5 31.5
ETH ET|Ethiopia|Addis Ababa|Abyssinia|Ethiopian|8 38
FLK FK|Falkland Islands|Stanley|Falklands, Malvinas, Islas Malvinas|Falkland Islander|-51.75 -59
FRO FO|Faroe Islands|Torshavn|Faroes|Faroese|62 -7
FJI FJ|Fiji|Suva||Fijian|-18 178
FIN FI|Finland|Helsinki||Finnish, Finn|64 26
FRA FR|France|Paris|French Republic|French, Frenchman, Frenchmen, Frenchwoman|46 2
GUF GF|French Guiana|Cayenne|Guyane|French Guianese|4 -53
PYF PF|French Polynesia|Papeete|Tahiti|Polynesian, Tahitian|-15 -140
ATF TF|French Southern Territories|Port-aux-Francais|||-49 69
GAB GA|Gabon|Libreville||Gabonese|-1 11.75
GMB GM|Gambia|Banjul|The Gambia|Gambian|13.5 -16.5
GEO GE|Georgia|Tbilisi|Republic of Georgia|Georgian|42 43.5
DEU DE|Germany|Berlin|Federal Republic of Germany, West Germany, FRG, East Germany, GDR, German Democratic Republic, F.R.G.|German, West German, East German|51 9
GHA GH|Ghana|Accra|Gold Coast|Ghanaian, Ghanian|8 -2
GIB GI|Gibraltar|Gibraltar||Gibraltarian|36.1 -5.35
GRC GR|Greece|Athens|Hellenic Republic|Greek, Hellenic|39 22
GRL GL|Greenland|Nuuk||Greenlandic, Greenlander|72 -40
GRD GD|Grenada|St. George's||Grenadian|12.1 -61.7
GLP GP|Guadeloupe|Basse-Terre||Guadeloupean|16.25 -61.6
GUM GU|Guam|Hagatna||Guamanian|13.5 144.8
GTM GT|Guatemala|Guatemala City|Republic of Guatemala|Guatemalan|15.5 -90.25
GGY GG|Guernsey|St Peter Port|||49.5 -2.6
GIN GN|Guinea|Conakry|Guinea-Conakry, Republic of Guinea|Guinean|11 -10
GNB GW|Guinea-Bissau|Bissau|Guinea Bissau|Bissau-Guinean|12 -15
GUY GY|Guyana|Georgetown|Co-operative Republic of Guyana, British Guiana|Guyanese|5 -59
HTI HT|Haiti|Port-au-Prince|Republic of Haiti|Haitian|19 -72.4
HMD HM|Heard Island and McDonald Islands||||-53.1 72.5
HND HN|Honduras|Tegucigalpa|Republic of Honduras|Honduran|15 -86.5
HKG HK|Hong Kong|Hong Kong|Hongkong|Hong Konger, Hongkonger|22.25 114.2
HUN HU|Hungary|Budapest||Hungarian, Magyar|47 20
ISL IS|Iceland|Reykjavik||Icelandic, Icelander|65 -18
IND IN|India|New Delhi|Republic of India, Bharat|Indian|22 79
IDN ID|Indonesia|Jakarta|Republic of Indonesia|Indonesian|-5 120
IRN IR|Iran|Tehran|Islamic Republic of Iran, Persia|Iranian, Persian|32 53
IRQ IQ|Iraq|Baghdad|Republic of Iraq|Iraqi|33 44
IRL IE|Ireland|Dublin|Republic of Ireland, Irish Republic, Eire|Irish, Irishman, Irishmen, Irishwoman|53 -8
IMN IM|Isle of Man|Douglas||Manx|54.25 -4.5
ISR IL|Israel|Jerusalem|State of Israel|Israeli, Arab Israeli|31.5 34.75
ITA IT|Italy|Rome|Italian Republic|Italian|42.8 12.8
JAM JM|Jamaica|Kingston||Jamaican|18.25 -77.5
JPN JP|Japan|Tokyo||Japanese|36 138
JEY JE|Jersey|Saint Helier|Bailiwick of Jersey||49.25 -2.2
JOR JO|Jordan|Amman|Hashemite Kingdom of Jordan|Jordanian|31 36
KAZ KZ|Kazakhstan|Astana|Republic of Kazakhstan|Kazakh, Kazakhstani, Kazakstani|48 68
KEN KE|Kenya|Nairobi|Republic of Kenya|Kenyan|1 38
KIR KI|Kiribati|Tarawa|Gilbert Islands|I-Kiribati|1.4 173
XKX XK|Kosovo|Pristina|Republic of Kosovo, Kosova|Kosovar, Kosovan, Kosovo Albanian, Kosovo Serb|42.6 21
KWT KW|Kuwait|Kuwait City|State of Kuwait|Kuwaiti|29.5 45.75
KGZ KG|Kyrgyzstan|Bishkek|Kirghizia, Kyrgyz Republic, Kirgizia|Kyrgyz, Kyrgyzstani, Kirghiz|41 75
LAO LA|Laos|Vientiane|Lao People's Democratic Republic|Laotian, Lao|18 105
LVA LV|Latvia|Riga||Latvian, Lett|57 25
LBN LB|Lebanon|Beirut|Lebanese Republic|Lebanese|33.8 35.8
LSO LS|Lesotho|Maseru|Basutoland|Basotho, Mosotho|-29.5 28.5
LBR LR|Liberia|Monrovia|Republic of Liberia|Liberian|6.5 -9.5
LBY LY|Libya|Tripoli|State of Libya, Libyan Arab Jamahiriya|Libyan|25 17
LIE LI|Liechtenstein|Vaduz||Liechtensteiner|47.2 9.5
LTU LT|Lithuania|Vilnius||Lithuanian|56 24
LUX LU|Luxembourg|Luxembourg|Luxemburg|Luxembourger, Luxembourgish|49.75 6.2
MAC MO|Macau|Macau|Macao|Macanese|22.2 113.5
MDG MG|Madagascar|Antananarivo|Malagasy Republic|Malagasy, Madagascan|-20 47
MWI MW|Malawi|Lilongwe|Nyasaland|Malawian|-13.5 34
MYS MY|Malaysia|Kuala Lumpur|Malaya|Malaysian|2.5 112.5
MDV MV|Maldives|Male|The Maldives|Maldivian|3.25 73
MLI ML|Mali|Bamako|Republic of Mali|Malian|17 -4
MLT MT|Malta|Valletta||Maltese|35.9 14.5
MHL MH|Marshall Islands|Majuro||Marshallese|9 168
MTQ MQ|Martinique|Fort-de-France||Martinican|14.7 -61
MRT MR|Mauritania|Nouakchott|Islamic Republic of Mauritania|Mauritanian|20 -12
MUS MU|Mauritius|Port Louis||Mauritian|-20.3 57.6
MYT YT|Mayotte|Mamoudzou||Mahoran|-12.8 45.2
MEX MX|Mexico|Mexico City|United Mexican States|Mexican|23 -102
FSM FM|Micronesia|Palikir|Federated States of Micronesia|Micronesian|6.9 158.3
MDA MD|Moldova|Chisinau|Republic of Moldova, Moldavia|Moldovan, Moldavian|47 29
MCO MC|Monaco|Monaco||Monegasque, Monacan|43.7 7.4
MNG MN|Mongolia|Ulaanbaatar|Outer Mongolia|Mongolian, Mongol|46 105
MNE ME|Montenegro|Podgorica||Montenegrin|42.5 19.3
MSR MS|Montserrat|Plymouth||Montserratian|16.75 -62.2
MAR MA|Morocco|Rabat|Kingdom of Morocco|Moroccan|32 -5
MOZ MZ|Mozambique|Maputo|Republic of Mozambique|Mozambican, Mozambiquan|-18.25 35
MMR MM|Myanmar|Naypyidaw|Burma, Republic of the Union of Myanmar|Burmese, Myanma, Myanmarese|22 98
NAM NA|Namibia|Windhoek|South West Africa, South-West Africa|Namibian|-22 17
NRU NR|Nauru|Yaren||Nauruan|-0.5 166.9
NPL NP|Nepal|Kathmandu|Federal Democratic Republic of Nepal|Nepali, Nepalese|28 84
NLD NL|Netherlands|Amsterdam|The Netherlands, Holland|Dutch, Dutchman, Dutchmen, Netherlander|52.5 5.75
ANT AN|Netherlands Antilles|Willemstad||Netherlands Antillean|12.2 -68.8
NCL NC|New Caledonia|Noumea||New Caledonian, Kanak|-21.5 165.5
NZL NZ|New Zealand|Wellington|Aotearoa|New Zealander, New Zealand, Kiwi|-41 174
NIC NI|Nicaragua|Managua|Republic of Nicaragua|Nicaraguan|13 -85
NER NE|Niger|Niamey|Republic of the Niger, Republic of Niger|Nigerien|16 8
NGA NG|Nigeria|Abuja|Federal Republic of Nigeria|Nigerian|10 8
NIU NU|Niue|Alofi||Niuean|-19 -169.9
NFK NF|Norfolk Island|Kingston|||-29 168
PRK KP|North Korea|Pyongyang|DPRK, Democratic People's Republic of Korea, D.P.R.K., N. Korea, N Korea|North Korean|40 127
MKD MK|North Macedonia|Skopje|Macedonia, FYROM, Former Yugoslav Republic of Macedonia|Macedonian, North Macedonian|41.8 22
MNP MP|Northern Mariana Islands|Saipan|||15.2 145.75
NOR NO|Norway|Oslo||Norwegian|62 10
OMN OM|Oman|Muscat|Sultanate of Oman|Omani|21 57
PAK PK|Pakistan|Islamabad|Islamic Republic of Pakistan|Pakistani|30 70
PLW PW|Palau|Ngerulmud||Palauan|7.5 134.5
PSE PS|Palestine|Ramallah|State of Palestine, Palestinian Territory, Palestinian Territories, Occupied Palestinian Territory, Occupied Territories, OPT, Gaza, Gaza Strip, the Gaza Strip, West Bank, the West Bank, Palestinian Authority|Palestinian, Gazan, Arab Palestinian|31.9 35.2
PAN PA|Panama|Panama City|Republic of Panama|Panamanian|9 -80
PNG PG|Papua New Guinea|Port Moresby|PNG|Papua New Guinean, Papuan|-6 147
PRY PY|Paraguay|Asuncion||Paraguayan|-23 -58
PER PE|Peru|Lima|Republic of Peru|Peruvian|-10 -76
PHL PH|Philippines|Manila|The Philippines, Republic of the Philippines|Filipino, Philippine, Filipina|13 122
PCN PN|Pitcairn|Adamstown|Pitcairn Islands||-25 -130
POL PL|Poland|Warsaw||Polish, Pole|52 20
PRT PT|Portugal|Lisbon||Portuguese|39.5 -8
PRI PR|Puerto Rico|San Juan||Puerto Rican|18.25 -66.5
QAT QA|Qatar|Doha|State of Qatar|Qatari|25.5 51.25
REU RE|Reunion|Saint-Denis|Réunion, La Reunion|Reunionese|-21.1 55.6
ROU RO|Romania|Bucharest|Rumania, Roumania|Romanian, Rumanian|46 25
RUS RU|Russia|Moscow|Russian Federation, Soviet Union, USSR, U.S.S.R., the Soviet Union, the USSR|Russian, Soviet|60 100
RWA RW|Rwanda|Kigali|Republic of Rwanda|Rwandan, Rwandese|-2 30
BLM BL|Saint Barthelemy|Gustavia|St. Barts||17.9 -62.8
SHN SH|Saint Helena|Jamestown||Saint Helenian|-15.95 -5.7
KNA KN|Saint Kitts and Nevis|Basseterre|St. Kitts and Nevis, St. Kitts|Kittitian, Nevisian|17.3 -62.75
LCA LC|Saint Lucia|Castries|St. Lucia|Saint Lucian, St. Lucian|13.9 -61
MAF MF|Saint Martin|Marigot|||18.1 -63.05
SPM PM|Saint Pierre and Miquelon|Saint-Pierre|||46.8 -56.3
VCT VC|Saint Vincent and the Grenadines|Kingstown|St. Vincent, St. Vincent and the Grenadines|Vincentian|13.25 -61.2
WSM WS|Samoa|Apia|Western Samoa|Samoan|-13.6 -172.3
SMR SM|San Marino|San Marino||Sammarinese|43.9 12.4
STP ST|Sao Tome and Principe|Sao Tome|São Tomé and Príncipe|Sao Tomean|1 7
SAU SA|Saudi Arabia|Riyadh|Kingdom of Saudi Arabia, KSA|Saudi, Saudi Arabian|25 45
SEN SN|Senegal|Dakar||Senegalese|14 -14
SRB RS|Serbia|Belgrade|Republic of Serbia, Yugoslavia, Federal Republic of Yugoslavia|Serbian, Serb, Yugoslav, Yugoslavian|44 21
SCG CS|Serbia and Montenegro|Belgrade|||43.5 20.5
SYC SC|Seychelles|Victoria||Seychellois, Seychelloise|-4.6 55.7
SLE SL|Sierra Leone|Freetown||Sierra Leonean|8.5 -11.5
SGP SG|Singapore|Singapore||Singaporean|1.4 103.8
SXM SX|Sint Maarten|Philipsburg|||18.05 -63.05
SVK SK|Slovakia|Bratislava|Slovak Republic|Slovak, Slovakian|48.7 19.5
SVN SI|Slovenia|Ljubljana||Slovenian, Slovene|46.1 14.8
SLB SB|Solomon Islands|Honiara|the Solomons|Solomon Islander|-8 159
SOM SO|Somalia|Mogadishu|Federal Republic of Somalia, Somaliland|Somali, Somalian, Somalilander|6 48
ZAF ZA|South Africa|Pretoria|Republic of South Africa, RSA|South African|-29 24
SGS GS|South Georgia and the South Sandwich Islands|Grytviken|||-54.5 -37
KOR KR|South Korea|Seoul|Republic of Korea, ROK, S. Korea, S Korea, Korea|South Korean, Korean|37 127.5
SSD SS|South Sudan|Juba|Republic of South Sudan|South Sudanese|8 30
ESP ES|Spain|Madrid|Kingdom of Spain|Spanish, Spaniard|40 -4
LKA LK|Sri Lanka|Colombo|Ceylon|Sri Lankan|7 81
SDN SD|Sudan|Khartoum|Republic of the Sudan, the Sudan|Sudanese|16 30
SUR SR|Suriname|Paramaribo|Surinam|Surinamese|4 -56
SJM SJ|Svalbard and Jan Mayen|Longyearbyen|Svalbard||78 20
SWE SE|Sweden|Stockholm||Swedish, Swede|62 15
CHE CH|Switzerland|Bern|Swiss Confederation|Swiss|47 8
SYR SY|Syria|Damascus|Syrian Arab Republic|Syrian|35 38
TWN TW|Taiwan|Taipei|Republic of China, Formosa, Nationalist China|Taiwanese|23.5 121
TJK TJ|Tajikistan|Dushanbe|Tadzhikistan|Tajik, Tajikistani, Tadzhik|39 71
TZA TZ|Tanzania|Dodoma|United Republic of Tanzania, Zanzibar, Tanganyika|Tanzanian, Zanzibari|-6 35
THA TH|Thailand|Bangkok|Kingdom of Thailand, Siam|Thai|15 100
TLS TL|East Timor|Dili|Timor-Leste, Timor Leste|East Timorese, Timorese|-8.8 125.9
TGO TG|Togo|Lome||Togolese|8 1.2
TKL TK|Tokelau||||-9 -171.8
TON TO|Tonga|Nuku'alofa||Tongan|-20 -175
TTO TT|Trinidad and Tobago|Port of Spain|Trinidad, Tobago|Trinidadian, Tobagonian, Trinbagonian|11 -61
TUN TN|Tunisia|Tunis||Tunisian|34 9
TUR TR|Turkey|Ankara|Türkiye, Turkiye, Republic of Turkey|Turkish, Turk|39 35
TKM TM|Turkmenistan|Ashgabat|Turkmenia|Turkmen, Turkmenistani|40 60
TCA TC|Turks and Caicos Islands|Cockburn Town|Turks and Caicos||21.75 -71.6
TUV TV|Tuvalu|Funafuti||Tuvaluan|-8 178
UGA UG|Uganda|Kampala|Republic of Uganda|Ugandan|1 32
UKR UA|Ukraine|Kyiv|the Ukraine|Ukrainian|49 32
ARE AE|United Arab Emirates|Abu Dhabi|UAE, U.A.E., Emirates, the Emirates|Emirati, Emirian|24 54
GBR GB|United Kingdom|London|UK, U.K., Britain, Great Britain, GB, England, Scotland, Wales, Northern Ireland|British, Briton, Brit, English, Englishman, Englishmen, Englishwoman, Scottish, Scot, Scotsman, Welsh, Welshman, Northern Irish|54 -2
USA US|United States|Washington|United States of America, US, U.S., USA, U.S.A., America, the States|American, US, U.S., North American, Afro-American, African-American, African American|39.76 -98.5
UMI UM|United States Minor Outlying Islands||||5.9 -162
URY UY|Uruguay|Montevideo||Uruguayan|-33 -56
UZB UZ|Uzbekistan|Tashkent||Uzbek, Uzbekistani|41 64
VUT VU|Vanuatu|Port Vila|New Hebrides|Ni-Vanuatu, Vanuatuan|-16 167
VAT VA|Vatican|Vatican City|Holy See, Vatican City, the Vatican|Vatican|41.9 12.45
VEN VE|Venezuela|Caracas|Bolivarian Republic of Venezuela|Venezuelan|8 -66
VNM VN|Vietnam|Hanoi|Viet Nam, North Vietnam, South Vietnam, Socialist Republic of Vietnam|Vietnamese, North Vietnamese, South Vietnamese|16 106
VGB VG|British Virgin Islands|Road Town|BVI|British Virgin Islander|18.4 -64.6
VIR VI|U.S. Virgin Islands|Charlotte Amalie|US Virgin Islands, Virgin Islands|Virgin Islander|18.3 -64.8
WLF WF|Wallis and Futuna|Mata Utu||Wallisian|-13.3 -176.2
ESH EH|Western Sahara|El-Aaiun|Sahrawi Arab Democratic Republic, SADR|Sahrawi, Saharawi|24.5 -13
YEM YE|Yemen|Sanaa|Republic of Yemen, North Yemen, South Yemen|Yemeni, Yemenite|15 48
ZMB ZM|Zambia|Lusaka|Northern Rhodesia|Zambian|-15 30
ZWE ZW|Zimbabwe|Harare|Rhodesia|Zimbabwean, Rhodesian|-20 30
"""
# Peoples that reports name as a nationality and that have no country of their own are no entry here: "Kurdish", "Tamil", "Hutu".
_SAME_PLURAL = ("ese", "ish", "ss", "ch", "tch", "men", "x")


@dataclass(frozen=True, slots=True)
class Country:
    iso3: str
    iso2: str
    name: str
    capital: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    lat: float
    lon: float


def _list(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(",") if word.strip())


@lru_cache(maxsize=1)
def countries() -> dict[str, Country]:
    """All countries and territories of ISO 3166-1, and Kosovo (XKX), by ISO3 code."""
    table = {}
    for row in _ROWS.strip().split("\n"):
        codes, name, capital, aliases, demonyms, at = row.split("|")
        iso3, iso2 = codes.split()
        lat, lon = map(float, at.split())
        table[iso3] = Country(iso3, iso2, name, capital, _list(aliases), _list(demonyms), lat, lon)
    return table


@lru_cache(maxsize=1)
def by_name() -> tuple[dict[str, str], dict[str, str]]:
    """ISO3 by folded name, and by abbreviation, which must stand in capitals."""
    names: dict[str, str] = {}
    short: dict[str, str] = {}
    for country in countries().values():
        for name in (country.name, *country.aliases):
            bare = name.replace(".", "")
            if len(bare) <= 5 and bare.isupper():
                short[bare] = country.iso3
            else:
                names.setdefault(fold(name).removeprefix("the "), country.iso3)
    return names, short


@lru_cache(maxsize=1)
def by_demonym() -> dict[str, str]:
    """ISO3 by folded demonym, singular and plural."""
    table: dict[str, str] = {}
    for country in countries().values():
        for demonym in country.demonyms:
            key = fold(demonym)
            table.setdefault(key, country.iso3)
            if not key.endswith(_SAME_PLURAL) and len(key) > 3:
                table.setdefault(key + "s", country.iso3)
    return table | {"afghanis": "AFG", "britons": "GBR", "swedes": "SWE", "iraqis": "IRQ", "filipinos": "PHL"}
