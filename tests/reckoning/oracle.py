"""A second opinion on small incidents, by enumeration: who can be in which set, and every count that follows.

Each claim speaks of a set of people inside its cells; sets lie inside their wholes and apart from those beside them.  A claim that is
believed gives its set's size and, where it names its class, leaves nobody else in its cells.  All reachable sizes are enumerated.
Written apart from the engine: no rows, no tree, no solver.
"""
from __future__ import annotations

from itertools import combinations, product

import numpy

HARMS = {"casualties": ("killed", "injured")}
ATTRIBUTES = ("status", "nationality", "sex", "age", "role")


class Told:
    """One claim as the oracle sees it."""

    def __init__(self, entry):
        claim = entry.claim
        self.id, self.harm, self.claim = claim.id, claim.harm, claim
        self.voice = claim.source.actor or "outlet"
        self.report, self.own = entry.report, claim.source.words is None
        self.low, self.high = claim.count.low, claim.count.high
        if claim.count.form in ("at_most", "fewer_than") and self.high:
            self.low = 1
        own = claim.group
        self.allows = {a: set(filter(None, v if isinstance(v := getattr(own, a), tuple) else (v,))) for a in ATTRIBUTES}
        self.side = {"attacker"} if own.side else {"victim"}


def prepare(entries):
    told = [Told(entry) for entry in entries]
    by_id = {t.id: t for t in told}
    for t in told:
        t.wholes = []
        above = t.claim.part_of
        while above in by_id and by_id[above] not in t.wholes and above != t.id:
            t.wholes.append(by_id[above])
            above = by_id[above].claim.part_of
        t.holders = []
        for whole in t.wholes:
            below = t.holders[-1] if t.holders else t
            if whole.harm != below.harm and (whole.harm != "casualties" or below.harm not in HARMS["casualties"]):
                break
            t.holders.append(whole)
    own = {t.id: {a: set(v) for a, v in t.allows.items()} for t in told}
    for t in told:
        for whole in t.wholes:
            for attribute in ATTRIBUTES:
                if not t.allows[attribute]:
                    t.allows[attribute] = own[whole.id][attribute]
            if whole.claim.group.side:
                t.side = {"attacker"}
    for t in told:
        for whole in t.wholes if t.claim.group.side else ():
            whole.side = whole.side | {"attacker"}
    attackers = {basic for t in told if t.side == {"attacker"} for basic in HARMS.get(t.harm, (t.harm,))}
    values = {a: [*sorted(set().union(*(t.allows[a] for t in told))), None] for a in ATTRIBUTES}
    values["status"] = sorted({*filter(None, values["status"]), "civilian", "military", "security"}) + [None]
    basics = sorted({h for t in told for h in HARMS.get(t.harm, (t.harm,))})
    cells = [
        (harm, dict(zip(ATTRIBUTES, combo, strict=True)), side)
        for harm in basics for combo in product(*values.values()) for side in (("victim", "attacker") if harm in attackers else ("victim",))
    ]
    for t in told:
        t.cells = {i for i, cell in enumerate(cells) if takes(cell, HARMS.get(t.harm, (t.harm,)), t.allows, t.side)}
        t.linked = list(t.holders)
    raw = {t.id: t.cells for t in told}
    for t in told:
        for whole in list(t.holders):
            if t.cells & raw[whole.id]:
                t.cells = t.cells & raw[whole.id]
            else:
                t.holders.remove(whole)
    _apart(told, by_id)
    for t in told:
        t.named = raw[t.id]
        claim = t.claim
        t.closed = (claim.group.is_class and claim.basis in ("total", "part") and claim.count.form != "implied" and t.high is not None
                    and not any(_opens(t, o, raw) for o in t.beside))
        t.outside = {i for i, cell in enumerate(cells) if cell[0] in HARMS.get(t.harm, (t.harm,))} - t.cells if claim.group.only else set()
    return told, cells


def takes(cell, harms, allows, side):
    harm, person, at = cell
    return harm in harms and at in side and all(not allows[a] or person[a] in allows[a] for a in ATTRIBUTES)


def _apart(told, by_id):
    below = {t.id: {o.id for o in told if t in o.linked} | {t.id} for t in told}
    pairs = set()
    for t in told:
        for other in t.claim.beside:
            for one in below[t.id]:
                for two in below[other]:
                    if one != two and one not in below[two] and two not in below[one]:
                        pairs |= {(one, two), (two, one)}
    for t in told:
        t.beside = [by_id[two] for one, two in sorted(pairs) if one == t.id]


def _opens(t, other, raw):
    shared = raw[t.id] & raw[other.id]
    if other.claim.count.form == "implied" and other.claim.basis != "additional":
        return bool(shared) and raw[other.id] <= raw[t.id]
    return bool(shared) and other.high != 0


def doubts(own, other, told):
    """Whether an outlet's own word stands against a higher one that it reports in the same report (R6)."""
    def total(t):
        return t.claim.basis == "total" and t.claim.count.form not in ("vague", "implied", "none")

    kin = [t for t in told if t.report == own.report and t.harm == own.harm and total(t)]
    if not (own in kin and other in kin and own.own and not other.own and other.low > own.low) or other in own.beside:
        return False
    if own.claim.count.form in ("at_most", "fewer_than"):  # it names no least
        return False
    keys = [{a: t.allows[a] for a in ATTRIBUTES} | {"side": t.side} for t in (own, other)]
    near = [t for t in told if t.report == own.report and t.harm == own.harm]
    if not any(t.allows["status"] & {"military", "security", "fighter"} for t in near) and all(k["status"] <= {"civilian"} for k in keys):
        keys = [k | {"status": None} for k in keys]
    return all(keys[1][a] <= keys[0][a] if a == "side" else not keys[0][a] or keys[1][a] and keys[1][a] <= keys[0][a] for a in keys[0])


class Oracle:
    def __init__(self, entries):
        self.told, self.cells = prepare(entries)
        n = len(self.told)
        self.against = [(i, j) for i, t in enumerate(self.told) for j, o in enumerate(self.told) if i != j and doubts(t, o, self.told)]
        self.kinds = []
        for cell in range(len(self.cells)):
            inside = [i for i, t in enumerate(self.told) if cell in t.cells]
            for size in range(len(inside) + 1):
                for members in combinations(inside, size):
                    here = {self.told[i].id for i in members}
                    if all(w.id in here for i in members for w in self.told[i].holders) and not any(
                        b.id in here for i in members for b in self.told[i].beside
                    ):
                        self.kinds.append((cell, frozenset(members)))
        self.possible = {frozenset(s): self._sizes(s, None) for k in range(n + 1) for s in combinations(range(n), k)}

    def _effects(self, on, line):
        """What one more person of some kind adds: to which believed sets, and to the line."""
        found = set()
        for cell, members in self.kinds:
            if any(cell in self.told[i].outside for i in on):
                continue
            if any(self.told[i].closed and cell in self.told[i].cells and i not in members for i in on):
                continue
            found.add((tuple(int(i in members) for i in on), int(line is not None and cell in line)))
        return sorted(found)

    def _sizes(self, on, line):
        """Whether the believed claims can hold; with a line, its least and greatest number (None: no greatest), or None."""
        if any(i in on and j in on for i, j in self.against):
            return None
        effects = self._effects(on, line)
        tops = [self.told[i].low if self.told[i].high is None else self.told[i].high for i in on]
        capped = [self.told[i].high is not None for i in on]
        shape = tuple(top + 1 for top in tops)
        far = 10**6
        least = numpy.full(shape, far)
        least[(0,) * len(on)] = 0
        most = numpy.full(shape, -far)
        most[(0,) * len(on)] = 0
        for step, adds in effects:
            if not any(step):
                continue
            for _ in range(max(tops) + 1 if tops else 0):
                before = least.copy(), most.copy()
                _push(least, step, adds, capped, numpy.minimum, far)
                if adds == 0 or any(s and c for s, c in zip(step, capped, strict=True)):
                    _push(most, step, adds, capped, numpy.maximum, -far)
                if (before[0] == least).all() and (before[1] == most).all():
                    break
        goal = tuple(slice(self.told[i].low, None) for i in on)
        low = least[goal].min() if least[goal].size else far
        if low >= far:
            return None
        if line is None:
            return True
        if any(adds and not any(s and c for s, c in zip(step, capped, strict=True)) for step, adds in effects):
            return int(low), None
        return int(low), int(most[goal].max())

    def bounds(self, on, line):
        return self._sizes(tuple(sorted(on)), line)

    def conflicts(self):
        bad = [s for s, holds in self.possible.items() if not holds]
        return [s for s in bad if not any(other < s for other in bad)]

    def accounts(self):
        """For each quarrel its largest sets of sources, as sets of claims; and the claims in no conflict."""
        conflicts = self.conflicts()
        free = frozenset(range(len(self.told))) - frozenset().union(*conflicts)
        groups = []
        for conflict in conflicts:
            touched = [g for g in groups if g & conflict]
            groups = [g for g in groups if not g & conflict] + [conflict.union(*touched)]
        return free, [self._of_quarrel(group) for group in groups]

    def _of_quarrel(self, group):
        voices = sorted({self.told[i].voice for i in group})
        options = []
        for voice in voices:
            own = frozenset(i for i in group if self.told[i].voice == voice)
            fine = [frozenset(s) for k in range(1, len(own) + 1) for s in combinations(sorted(own), k) if self.possible[frozenset(s)]]
            options.append([frozenset(), *(s for s in fine if not any(s < o for o in fine))])
        unions = {frozenset().union(*choice) for choice in product(*options)}
        good = [u for u in unions if self.possible[u]]
        return sorted((u for u in good if not any(u < o for o in good)), key=sorted)

    def cells_of(self, line_people, harm, counted=None):
        """The cells of a line; `counted`: of a closed line, those of the groups that somebody counts."""
        harms = HARMS.get(harm, (harm,))
        allows = {a: set(filter(None, v if isinstance(v := getattr(line_people, a), tuple) else (v,))) for a in ATTRIBUTES}
        side = {1: {"victim"}, 2: {"attacker"}, 3: {"victim", "attacker"}}[line_people.sides]
        cells = {i for i, cell in enumerate(self.cells) if takes(cell, harms, allows, side)}
        return cells if counted is None else cells & set().union(*counted)


def _push(array, step, adds, capped, better, nothing):
    """One more person: every size moves by one where the step says so; sizes without a top stay at their last."""
    moved = numpy.full(array.shape, nothing)
    source, target = [], []
    for s in step:
        source.append(slice(0, -1) if s else slice(None))
        target.append(slice(1, None) if s else slice(None))
    moved[tuple(target)] = array[tuple(source)]
    for axis, (s, c) in enumerate(zip(step, capped, strict=True)):
        if s and not c:  # at its last size and one more: it stays there
            moved = _stay(array, moved, step, capped, axis, better)
    known = abs(moved) < 10**6
    better(array, numpy.where(known, moved + adds, nothing), out=array)


def _stay(array, moved, step, capped, axis, better):
    """Sizes that saturate on some axes while the others move."""
    free = [i for i, (s, c) in enumerate(zip(step, capped, strict=True)) if s and not c]
    for size in range(1, len(free) + 1):
        for stuck in combinations(free, size):
            if axis not in stuck:
                continue
            source, target = [], []
            for i, s in enumerate(step):
                if i in stuck:
                    source.append(slice(-1, None))
                    target.append(slice(-1, None))
                else:
                    source.append(slice(0, -1) if s else slice(None))
                    target.append(slice(1, None) if s else slice(None))
            moved[tuple(target)] = better(moved[tuple(target)], array[tuple(source)])
    return moved
