"""The pipeline, on one screen: a report goes in, a reading comes out.

    segment -> which sentences need a tree -> parse -> words of harm -> victims and numerals -> sources -> parts -> events -> claims

Pure: the same report, reader version and weights always give the same claims, with the same ids.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from tollbook.encoder import Encoder, Segment
from tollbook.encoder import VERSION as WEIGHTS
from tollbook.gazetteer import Gazetteer
from tollbook.language.en.names import SAID, STAND_IN
from tollbook.model import Claim, Evidence, Group, Happening, Reading, Rejection, Report, Source, Span, Tree

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
from .happenings import happenings_of
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
        text = report.text
        sentences = self._sentences(report)
        if not sentences:
            return Reading(report, (), (), (), (), VERSION)
        trees = [s.tree for s in sentences]
        named = find_all(text, trees=trees, gazetteer=self.gazetteer, publisher=report.url or report.publisher)
        places = [mention for mention in named if mention.kind in SURE]
        dates = find_dates(text, published=report.published)
        discourse = Discourse(self.gazetteer, text, dates)
        told, rejections = self._drafts(sentences, places, discourse)
        take_up(told, self.gazetteer)
        for draft in told:
            set_holder(draft, self.gazetteer)
        drafts = settle(told, sentences)
        give_ages(drafts, sentences)
        set_cumulative(drafts)
        scene = Scene(
            places,
            dates,
            self.gazetteer,
            discourse,
            sentences,
            report.published,
            [mention for mention in named if mention.kind not in SURE],
        )
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
        incidents, unplaced = happenings_of(
            report, claims, home_place(named, sorted({draft.s.span for draft in drafts})), scene.main_when.when if scene.main_when else None
        )
        return Reading(report, claims, incidents, unplaced, tuple(rejections), VERSION)

    def _sentences(self, report: Report) -> list[Sentence]:
        """The sentences that may tell harm, parsed: those with a cue, and those beside one."""
        segments = segments_of(report)
        wanted = [segments[i] for i in needed(report.text, segments)]
        trees = self._trees(report.text, wanted)
        return [_sentence(report.text, piece, tree, index) for index, (piece, tree) in enumerate(zip(wanted, trees, strict=True))]

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


def _sentence(text: str, piece: Segment, tree: Tree, index: int) -> Sentence:
    quantities = find_quantities(text, piece.words, [token.upos for token in tree.tokens])
    return Sentence(text, mended(tree, quantities), index=index, paragraph=piece.paragraph, heading=piece.heading, quantities=quantities)


__all__ = ["Claim", "Evidence", "Group", "Happening", "Reader", "Source", "source_of", "VERSION"]
