"""The pipeline, on one screen: a report goes in, a reading comes out.

    segment -> which sentences need a tree -> parse -> words of harm -> victims and numerals -> sources -> parts -> events -> claims

Pure: the same report, reader version and weights always give the same claims, with the same ids.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from tollbook.encoder import Encoder, Segment
from tollbook.encoder import VERSION as WEIGHTS
from tollbook.gazetteer import Gazetteer
from tollbook.language.en.names import SAID, STAND_IN
from tollbook.model import Claim, Evidence, Group, Happening, Place, Reading, Rejection, Report, Source, Span, Tree

from .attacks import attacks_in, likely, may_tell
from .attribution import Discourse, follow, source_in_sentence, source_of, withholder
from .bonds import name_groups
from .claims import drafts_of
from .coreference import give_ages, set_nobody, settle
from .dates import find_dates
from .draft import Draft
from .events import Scene, set_event, set_scene
from .finish import claims_of
from .graver import dead_by_name
from .groups import group_of
from .happenings import happening_told, happenings_of
from .held import set_holder
from .harms import Hit, find_hits
from .mending import mended
from .mentions import Mention, predicate_of
from .numbers import find_quantities
from .ordinals import count_on
from .parts import drop_repeats, set_basis
from .places import SURE, PlaceMention, find_all
from .retold import retold
from .saying import confirms
from .segments import needed, segments_of
from .sentence import Sentence
from .severity import drop_severity
from .sums import set_cumulative
from .superseded import set_superseded
from .takeup import inherit, take_up
from .times import is_long_past
from .whereabouts import home_place
from .withheld import drop_remarks, withheld_of

_NESTED = 8
"""Places that may begin before a word and hold it: one within another."""
RULES = "en-1"
VERSION = f"{RULES}+{WEIGHTS}"


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads reports in English.  Loading takes about a third of a second; a loaded reader may be used for any number of reports."""

    encoder: Encoder
    gazetteer: Gazetteer

    @classmethod
    def load(cls) -> Reader:
        return cls(Encoder.load(), Gazetteer.open())

    def read(self, report: Report) -> Reading:
        """All claims of a report, each tied to its words; what was not read, with the reason."""
        segments = segments_of(report)
        sentences = self._parsed(report.text, [segments[i] for i in needed(report.text, segments)])
        reading = self._claims(report, sentences) if sentences else Reading(report, (), (), (), (), VERSION)
        placed = {name for happening in reading.incidents for name in happening.claims}
        if any(claim.id in placed and not claim.event.background for claim in reading.claims):
            return reading
        counting = {claim.evidence.sentence for claim in reading.claims}
        attack = self._attack(report, segments, sentences, counting)
        if attack is None:
            return reading
        return replace(reading, incidents=(attack, *(replace(happening, main=False) for happening in reading.incidents)))

    def _scene(self, report: Report, sentences: list[Sentence]) -> Scene:
        """The places and days that a report names."""
        trees = [s.tree for s in sentences]
        named = find_all(report.text, trees=trees, gazetteer=self.gazetteer, publisher=report.url or report.publisher)
        dates = find_dates(report.text, published=report.published)
        return Scene(
            [mention for mention in named if mention.kind in SURE],
            dates,
            self.gazetteer,
            Discourse(self.gazetteer, report.text, dates),
            sentences,
            report.published,
            [mention for mention in named if mention.kind not in SURE],
        )

    def _claims(self, report: Report, sentences: list[Sentence]) -> Reading:
        scene = self._scene(report, sentences)
        told, rejections = self._drafts(sentences, scene.places, scene.discourse)
        take_up(told, self.gazetteer)
        for draft in told:
            set_holder(draft, self.gazetteer)
        drafts = settle(told, sentences)
        give_ages(drafts, sentences)
        set_cumulative(drafts)
        set_scene(scene, drafts)
        for draft in drafts:
            set_event(scene, draft)
        drafts = drop_severity(drop_remarks(drafts))
        set_nobody(drafts)
        set_basis(drafts)
        set_superseded(drafts)
        inherit(drafts)
        name_groups(drafts, sentences, self.gazetteer, told=told)
        dead_by_name(drafts)
        drafts = drop_repeats(drafts)
        claims = claims_of(report, drafts)
        incidents, unplaced = happenings_of(report, claims, _home(scene, drafts), scene.main_when.when if scene.main_when else None)
        return Reading(report, claims, incidents, unplaced, tuple(rejections), VERSION)

    def _attack(
        self, report: Report, segments: Sequence[Segment], sentences: Sequence[Sentence], counting: AbstractSet[Span]
    ) -> Happening | None:  # fmt: skip
        """The attack that the report tells first, where its claims are sums or context; the sentences that tell these are `counting`."""
        near = self._parsed(report.text, [segments[i] for i in likely(report.text, segments)], sentences)
        telling = [s for s in near if s.span not in counting and may_tell(s)]
        if not telling:
            return None
        scene = self._scene(report, near)
        drafts = [draft for s in telling for draft in attacks_in(s, [*scene.places, *scene.pointers], scene.discourse)]
        for draft in drafts:
            draft.speaker = source_in_sentence(draft.s, draft.hit.word, scene.discourse)
        set_scene(scene, drafts)
        first = next((draft for draft in drafts if not draft.event.background and not is_long_past(scene, draft)), None)
        if first is None:
            return None
        set_event(scene, first)
        main = scene.main_when
        when = replace(main.when, words=report.text[slice(*main.span)]) if main is not None else None
        return happening_told(report, first.event, _home(scene, drafts), when)

    def _parsed(self, text: str, wanted: Sequence[Segment], known: Sequence[Sentence] = ()) -> list[Sentence]:
        """These sentences with their trees, in the order of the text; those that are not known yet are parsed."""
        have = {s.span: s for s in known}
        trees = iter(self._trees(text, [piece for piece in wanted if (piece.start, piece.end) not in have]))
        return [
            old.at(index) if (old := have.get((piece.start, piece.end))) is not None else _sentence(text, piece, next(trees), index)
            for index, piece in enumerate(wanted)
        ]

    def _trees(self, text: str, wanted: list[Segment]) -> list[Tree]:
        """The trees of some segments; a "Said" that is somebody's name stands in them as a name that is no verb."""
        bodies = [piece for piece in wanted if not piece.heading]
        said = [match.start() for piece in bodies for match in SAID.finditer(text, piece.start, piece.end)]
        if not said:
            return self.encoder.parse(text, wanted)
        masked = list(text)
        for start in said:
            masked[start : start + len(STAND_IN)] = STAND_IN
        return self.encoder.parse("".join(masked), wanted)

    def _drafts(self, sentences: list[Sentence], places: list[PlaceMention], discourse: Discourse) -> tuple[list[Draft], list[Rejection]]:
        spots = sorted({place.span for place in places})

        def is_place(span: Span) -> bool:
            at = bisect_right(spots, (span[0], 1 << 60))
            return any(span[1] <= end for _, end in spots[max(0, at - _NESTED) : at])

        drafts: list[Draft] = []
        rejections: list[Rejection] = []
        for at, s in enumerate(sentences):
            carried = follow(s, discourse)
            hits = find_hits(s)
            found, refused = drafts_of(s, hits, is_place)
            rejections.extend(refused)
            for draft in retold(s, hits, found, drafts, sentences[at - 1] if at else None):
                draft.speaker = source_in_sentence(s, draft.hit.word, discourse) or carried
                own = draft.speaker.country if draft.speaker else None
                draft.group = group_of(s, draft.mention, self.gazetteer, own=own)
                self._add_predicate(s, draft)
                if draft.certainty is None and draft.speaker is not None:
                    stated = draft.speaker.certainty == "stated"
                    draft.certainty = "confirmed" if stated and confirms(s) else draft.speaker.certainty
                drafts.append(draft)
            drafts.extend(self._withheld(s, discourse))
        return count_on(drafts), rejections

    def _add_predicate(self, s: Sentence, draft: Draft) -> None:
        """What the sentence says of those counted, where their own words say nothing of status: "many are believed to have been guards"."""
        noun, certainty = predicate_of(s, draft.mention)
        if noun < 0:
            return
        told = group_of(s, replace(draft.mention, heads=(noun,), quantity=None), self.gazetteer)
        if not draft.group.status:
            draft.group = replace(draft.group, status=told.status, is_class=False)
        if draft.certainty is None:
            draft.certainty = certainty

    def _withheld(self, s: Sentence, discourse: Discourse) -> list[Draft]:
        out = []
        for harm, words, at, form, withholds in withheld_of(s):
            word = next((t.index for t in s.tokens if t.start <= at[0] < t.end), 0)
            mention = Mention("none", (word,), 0, None, form, words, at)
            draft = Draft(s, Hit(word, word, word, harm), mention, harm, 0, None, form, words, at)
            draft.speaker = withholder(s, words, discourse) if withholds else source_in_sentence(s, word, discourse)
            if withholds:
                draft.certainty = "withheld"
            draft.group = replace(group_of(s, Mention("bare", (word,), 0, None, form, words, at), self.gazetteer), is_class=False, names=())
            out.append(draft)
        return out


def _home(scene: Scene, drafts: Sequence[Draft]) -> Place | None:
    """The country that the report is at home in."""
    return home_place([*scene.places, *scene.pointers], sorted({draft.s.span for draft in drafts}))


def _sentence(text: str, piece: Segment, tree: Tree, index: int) -> Sentence:
    quantities = find_quantities(text, piece.words, [token.upos for token in tree.tokens])
    return Sentence(text, mended(tree, quantities), index=index, paragraph=piece.paragraph, heading=piece.heading, quantities=quantities)


__all__ = ["Claim", "Evidence", "Group", "Happening", "Reader", "Source", "source_of", "VERSION"]
