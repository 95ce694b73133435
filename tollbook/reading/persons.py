"""The persons of a report, as they are met while its claims are walked."""

from __future__ import annotations

from dataclasses import dataclass, field

from .draft import Draft


@dataclass(eq=False)
class Person:
    """One person of the report, or a few told of together, with the drafts that tell harm of them."""

    drafts: list[Draft] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    full: set[str] = field(default_factory=set)
    sex: str | None = None
    age: int | None = None
    nouns: set[str] = field(default_factory=set)
    attacker: bool = False
    last: int = 0
    told_as: set[str] = field(default_factory=set)

    def take(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.names.update(surnames_of(draft))
        self.full.update(draft.group.names)
        self.sex = self.sex or draft.group.sex
        self.age = self.age if self.age is not None else age_of(draft)
        self.nouns.update(draft.s.low[head] for head in draft.mention.heads)
        self.attacker |= draft.group.side == "attacker"
        self.last = draft.s.index
        head = draft.mention.heads[0]
        self.told_as.update(draft.s.low[c] for c in (head, *draft.s.children(head, "det", "amod")))


def surnames_of(draft: Draft) -> set[str]:
    return {name.lower().rstrip(".,]").split()[-1] for name in draft.group.names if name.split()}


def age_of(draft: Draft) -> int | None:
    """The age that stands in or just behind a draft's words, in years."""
    start, end = draft.mention.group
    for quantity in draft.s.quantities:
        if quantity.kind == "age" and start - 1 <= quantity.span[0] <= end + 3:
            return quantity.low
    return None
