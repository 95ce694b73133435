"""Incidents whose names are not shown to everybody, by decision of a person; and the names.  The book itself hides nothing."""
from __future__ import annotations

import json

from ..model import Withheld
from ..model.contract import claim_of
from .decisions import Effects
from .mentions import as_corrected
from .store import Store, rows_for


def withheld_in(store: Store, effects: Effects) -> Withheld:
    """The incidents in which somebody withheld the names, their reports, and all names that are told of in them."""
    sql = "SELECT mention.incident FROM member JOIN mention ON mention.id = member.mention WHERE member.claim IN (??)"
    incidents = {name for (name,) in rows_for(store, sql, sorted(effects.withheld))}
    rows = rows_for(store, "SELECT mention.report, claim.body FROM mention JOIN member ON member.mention = mention.id "
                    "JOIN claim ON claim.digest = member.digest WHERE mention.incident IN (??)", sorted(incidents))  # fmt: skip
    claims = [claim for _, body in rows for raw in [claim_of(json.loads(body))] for claim in (raw, as_corrected(raw, effects))]
    names = {name for claim in claims for name in claim.group.names}
    return Withheld(frozenset(incidents), frozenset(report for report, _ in rows), tuple(sorted(names)))
