"""Who holds people: forces of a state detain, armed groups detain combatants and abduct others (claims.md 2)."""

from __future__ import annotations

# Verbs of kidnapping and hostages are abductions whoever is taken; these leave it to the holder.
OPEN = frozenset(
    "held hold holds holding captured capture captures capturing detained detain detains detaining arrested arrest arrests "
    "arresting seized seize seizes seizing took take takes taken "
    "taking led carried drove picked rounded dragged captive captives kept keep prisoner prisoners custody detention".split()
)
ARMED = frozenset(
    "gunmen gunman rebels rebel militants militant insurgents insurgent guerrillas guerrilla bandits bandit kidnappers kidnapper "
    "abductors fighters fighter terrorists terrorist "
    "jihadists extremists militiamen commandos contras assailants attackers pirates separatists cartel gang gangsters".split()
)
FORCES = frozenset(
    "soldiers soldier troops police policemen officers officer army military gendarmes gendarme authorities forces force "
    "government agents guards marines navy patrol constables "
    "detectives prosecutors sheriff deputies guard troopers".split()
)
WE = {"we", "us", "our"}
