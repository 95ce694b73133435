"""Words that say little about which report one holds: of grammar, of any report of violence; names that everybody bears or quotes.

Two neighbouring words tell reports apart where at least one of them is not in this list ("market square" does, "police said" does not).
Written for the purpose, from the vocabulary of docs/claims.md; a report in another language just has more pairs that count.
"""
from __future__ import annotations

GRAMMAR = frozenset(
    """a about above after again against all almost already also although always am among an and another any anyone are around as at away
    back be because been before behind being below between both but by can cannot could d did do does doing done down during each either
    else even ever every few first for from further get gets go goes going got had has have having he her here hers herself him himself his
    how however i if in including into is it its itself just last later least less like ll made make many may me might more most much must
    my near nearly never new next no nor not now of off often old on once one only onto or other others our out outside over own per re s
    same she should since so some someone still such t than that the their them themselves then there these they this those though through
    to today together told too took toward under until up upon us ve very was way we well went were what when where whether which while who
    whom whose why will with within without would yet you your yourself said says say saying according added asked came come""".split()
)
VIOLENCE = frozenset(
    """january february march april june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday yesterday tomorrow morning afternoon evening night midnight noon early late day days week weeks month months year years time
    times hour hours minute minutes ago two three four five six seven eight nine ten eleven twelve dozen dozens several hundreds thousands
    second third killed kill kills killing dead die dies died death deaths deadly fatal fatally injured injuries injury injuring wounded
    wound wounds wounding hurt shot shots shooting shootings gunfire gun guns gunman gunmen gunshot bullet bullets fire fired firing attack
    attacks attacked attacker attackers bomb bombs bombing blast explosion exploded strike strikes airstrike struck hit victim victims
    casualties toll suspect suspects suspected people person persons man men woman women boy girl child children kid kids son daughter
    brother father mother parents family families friend friends neighbor neighbors resident residents civilian civilians soldier soldiers
    troops army military force forces police policeman officer officers official officials authorities spokesman spokeswoman sheriff
    deputies deputy detectives investigators investigation investigating investigate witness witnesses doctor doctors hospital hospitals
    medical ambulance paramedics emergency condition critical critically serious stable life threatening pronounced treated taken
    transported rushed scene incident area site place home house street road city town village county state country district north south
    east west northern southern eastern western center central local arrested arrest charged charges custody jail court murder homicide
    crime criminal case department office chief president minister government ministry news report reports reported reporter reporting
    story press agency media statement information identified confirmed released believed happened occurred found called call left began
    started opened heard saw know known related inside car vehicle truck school door room front rights reserved copyright""".split()
)
BORNE = frozenset(
    """abu abo abd abdel abdul abdal abdullah abdallah abdelrahman abdulrahman ahmed ahmad mohammed mohammad mohamed mohamad muhammad
    muhammed mahmoud mahmud ali hassan hasan hussein hussain husain hossein ibrahim ismail ismael khaled khalid khalil omar umar osama
    saeed said saleh salem salim sami samir samer yousef youssef yusuf yousif yasser nasser mustafa mostafa hamza hamdan hani hatem
    iyad jamal jamil kamal karim majed marwan maryam mariam fatima fatma aisha zainab zaynab nour noor rami raed rashid saad sheikh
    haj hajj hajji umm um bin ibn bint al el ul din al-din el-din eldin aldin mullah malik khan ivan oleksandr olena serhiy andriy
    mykola volodymyr oleg olga sergei aleksandr dmitry jose juan luis carlos maria""".split()
)
"""Names, and parts of names, that so many bear that two reports of one war share them by chance."""
BODIES = frozenset(
    """red crescent cross society health human rights humanitarian international ministry university mosque church camp refugee refugees
    governorate province strip defense defence civil observatory nations united facebook twitter telegram instagram jazeera al-jazeera
    anadolu wafa sana saba xinhua tass interfax ukrinform islamic muslim jewish arab arabs""".split()
)
"""Who is quoted in, and what stands around, any report of a war."""
