"""An index in memory: what a book keeps on the disk, for linking without a book."""
from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Copy, Edge, Sketch


class Memory:
    """Sketches, edges and copies by all that linking asks for.  Answers come in the order of adding."""

    def __init__(self, sketches: Iterable[Sketch] = (), copies: Iterable[Copy] = ()) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._having: dict[str, dict[str, None]] = {}
        self._reports: dict[str, list[str]] = {}
        self._edges: dict[str, dict[tuple[str, str], Edge]] = {}
        self._copies: dict[str, list[Copy]] = {}
        for sketch in sketches:
            self.add(sketch)
        for copy in copies:
            self.add_copy(copy)

    def add(self, sketch: Sketch) -> None:
        if sketch.id in self._sketches:
            return
        self._sketches[sketch.id] = sketch
        self._reports.setdefault(sketch.report, []).append(sketch.id)
        for key in sketch.keys:
            self._having.setdefault(key, {})[sketch.id] = None

    def add_edges(self, edges: Iterable[Edge]) -> None:
        for edge in edges:
            for end in (edge.one, edge.other):
                self._edges.setdefault(end, {})[edge.one, edge.other] = edge

    def add_copy(self, copy: Copy) -> None:
        for report in (copy.report, copy.parent):
            self._copies.setdefault(report, []).append(copy)

    def sharing(self, keys: Sequence[str]) -> Iterable[Sketch]:
        return self.sketches(list(dict.fromkeys(name for key in keys for name in self._having.get(key, ()))))

    def sketches(self, mentions: Sequence[str]) -> Iterable[Sketch]:
        return [self._sketches[name] for name in mentions if name in self._sketches]

    def of_reports(self, reports: Sequence[str]) -> Iterable[Sketch]:
        return self.sketches([name for report in reports for name in self._reports.get(report, ())])

    def edges_of(self, mentions: Sequence[str]) -> Iterable[Edge]:
        return list(dict.fromkeys(edge for name in mentions for edge in self._edges.get(name, {}).values()))

    def copies_of(self, reports: Sequence[str]) -> Iterable[Copy]:
        return list(dict.fromkeys(copy for report in reports for copy in self._copies.get(report, ())))
