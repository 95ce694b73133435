"""Words that take a number of the report up again: shares of it, what is left of it, what it was set right to."""
from __future__ import annotations

from tollbook.model import Harm

# "All but two of them".
EXCEPT = {"but", "except", "save", "bar"}
# Whom a share is of, without a noun.
THEM = {"them", "whom", "these", "those", "which"}
# Whom a share is of, by their harm: "two of the dead".
HARMED: dict[str, Harm] = {
    "dead": "killed", "killed": "killed", "deaths": "killed", "fatalities": "killed", "bodies": "killed", "corpses": "killed", "slain": "killed", "martyrs": "killed",
    "wounded": "injured", "injured": "injured", "casualties": "casualties", "missing": "missing", "detained": "detained", "arrested": "detained",
    "detainees": "detained", "prisoners": "detained", "captives": "abducted", "hostages": "abducted", "abducted": "abducted", "kidnapped": "abducted", "displaced": "displaced",
}  # fmt: skip
VICTIMS = {"victims"}
# What is left of a number when its parts are told.
REST = {"rest", "remainder"}
# What became of people after the harm that ends it, or shows that there was none: these shares are no claim of the harm.
UNDONE = frozenset(
    "freed released free escaped survived rescued returned recovered discharged saved safe alive ransomed acquitted pardoned unhurt unharmed let fled living "
    "survivors home located traced exchanged".split()
)
# A share that is "found", "identified", "buried" keeps the harm of the whole; these words are not of people at all.
NOT_PEOPLE = {"times", "percent", "per", "shots", "bullets", "rounds"}
AGES = {"under", "over", "below", "above", "aged", "younger", "older"}
