"""READINGS -> INCIDENTS.  Which happenings of which reports are one incident, with reasons; which reports copy one another.  Pure.

    sketch_of(mention)  ->  Sketch: keys to find it by, and all that is needed to compare it
    link(new, index, judgements, moved)  ->  Linked: clusters with the links that hold them together

The door is `link`.  It never looks at more of a book than the index gives it for the keys of the new mentions and for what hangs together
with them; that the clusters then are what linking everything at once would give is its promise, and tested.

What people decided comes as judgements, the latest last, and always wins (`judgements.hold`).
"""
from __future__ import annotations

from collections.abc import Sequence

from ..model import Index, Judgement, Linked
from .clusters import Desk, clusters_of, edges_of, gathered
from .copies import changes, copies_among, keys_of, likeness, worth_comparing
from .judgements import hold
from .sketches import sketch_of

__all__ = ["VERSION", "changes", "copies_among", "keys_of", "likeness", "link", "sketch_of", "worth_comparing"]

VERSION = "gva-2"
"""Of the rules: a book that was linked by others is linked afresh."""


def link(new: Sequence[str], *, index: Index, judgements: Sequence[Judgement] = (), moved: Sequence[str] = ()) -> Linked:
    """Link mentions to what is linked already.

    `new`: ids of mentions that were never linked, or whose sketch has changed; `moved`: of those that were linked, and about which a
    judgement, or a copy, is new or gone.  The index holds all of them.  The clusters that come back hold every new and moved mention and
    whatever hangs together with one; the others stay as they are.  In whatever order mentions and judgements came, as long as the
    judgements are given in the same order in the end, the clusters are the same.
    """
    held = hold(judgements)
    desk = Desk(index)
    edges, hints = edges_of(new, desk)
    gathering = gathered({*new, *moved}, edges, desk, held)
    return Linked(tuple(edges), tuple(clusters_of(gathering, held, desk)), held.overruled, tuple(hints))
