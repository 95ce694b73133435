"""Who says so: sources found in sentences, carried over sentences, told by the layout, and their kinds (docs/claims.md, 6)."""
from __future__ import annotations

import re
from datetime import date

import pytest

from tollbook.encoder import Encoder, segment
from tollbook.gazetteer import Gazetteer
from tollbook.model import Interval, Token, Tree
from tollbook.reading.attribution import Discourse, Speaker, follow, source_in_sentence, source_of
from tollbook.reading.dates import find_dates
from tollbook.reading.discourse import heard
from tollbook.reading.layout import quotation_at, quotations, stretches, voice_at
from tollbook.reading.sentence import Sentence
from tollbook.reading.sourcenames import Names, kind_of_words


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


_WORD = re.compile(r"(\S+)/([A-Z])(\d+)([a-z:]+)")
_TAGS = {
    "N": "NOUN", "V": "VERB", "P": "PROPN", "D": "DET", "A": "ADP", "M": "NUM", "R": "PRON", "X": "AUX", "S": "SCONJ", "C": "CCONJ",
    "Z": "PUNCT", "B": "ADV", "T": "PART",
}  # fmt: skip


def drawn(text: str) -> Sentence:
    """A sentence from words with tag, head and relation: "Police/N2nsubj said/V0root" (tags of one letter, heads from 1, 0 the root)."""
    tokens, at = [], 0
    for index, (form, tag, head, deprel) in enumerate(_WORD.findall(text)):
        tokens.append(Token(index, at, at + len(form), form, form.lower(), _TAGS[tag], "", "", int(head) - 1, deprel))
        at += len(form) + 1
    printed = " ".join(token.text for token in tokens)
    return Sentence(printed, Tree(0, len(printed), tuple(tokens)), index=0, paragraph=0, heading=False)


def source(tree: str, word: str, gazetteer: Gazetteer, text: str = "") -> Speaker | None:
    s = drawn(tree)
    return source_in_sentence(s, s.low.index(word), Discourse(gazetteer, text or s.text))


@pytest.mark.parametrize(
    ("tree", "word", "kind", "words"),
    [
        ("Police/N2nsubj said/V0root that/S5mark two/M5nsubj died/V2ccomp", "died", "police", "Police"),
        ("Two/M2nsubj died/V0root ,/Z6punct the/D5det ministry/N6nsubj said/V2parataxis", "died", "government", "the ministry"),
        ("Two/M2nsubj died/V0root ,/Z6punct according/V6case to/A4fixed medics/N2obl", "died", "health", "medics"),
        # what a clause with "as" reports, an agent, a report as a noun
        ("Two/M2nsubj died/V0root as/S6mark the/D5det army/N6nsubj reported/V2advcl", "died", "military", "the army"),
        ("Deaths/N3nsubj:pass were/X3aux:pass reported/V0root by/A5case villagers/N3obl:agent", "deaths", "witness", "villagers"),
        ("A/D2det report/N8nsubj by/A4case rebels/N2nmod of/A7case nine/M7nummod deaths/N2nmod surfaced/V0root",
         "deaths", "armed_group", "rebels"),
        # of nested sources the innermost
        ("An/D2det agency/N3nsubj quoted/V0root a/D5det surgeon/N3obj as/S7mark saying/V3advcl two/M9nsubj died/V7ccomp",
         "died", "health", "a surgeon"),
        ("Radio/N2nsubj said/V0root police/N4nsubj reported/V2ccomp two/M6nummod deaths/N4obj", "deaths", "police", "police"),
        ("Radio/N5nsubj ,/Z3punct citing/V5advcl nurses/N3obj said/V0root two/M7nsubj died/V5ccomp", "died", "health", "nurses"),
        # of a compound source the first
        ("Police/N4nsubj and/C3cc nurses/N1conj say/V0root two/M6nsubj died/V4ccomp", "died", "police", "Police and nurses"),
        ("It/R4nsubj:pass was/X4aux:pass officially/B4advmod reported/V0root that/S7mark two/M7nsubj died/V4ccomp",
         "died", "official", "officially"),
    ],
)  # fmt: skip
def test_a_source_stands_over_the_clause_that_it_reports(tree: str, word: str, kind: str, words: str, gazetteer: Gazetteer) -> None:
    speaker = source(tree, word, gazetteer)
    assert speaker is not None
    assert (speaker.kind, speaker.words) == (kind, words)
    assert drawn(tree).text[slice(*speaker.span)] == words


@pytest.mark.parametrize(
    ("tree", "word"),
    [
        # in the words of the source itself
        ("The/D2det brother/N6nsubj of/A5case a/D5det victim/N2nmod said/V0root nothing/R6obj", "victim"),
        # no source: condemned; what cannot speak; a passive without an agent; a person charged
        ("Bishops/N2nsubj condemned/V0root the/D4det killing/N2obj of/A6case two/M4nmod", "killing"),
        ("The/D2det blast/N3nsubj claimed/V0root five/M5nummod lives/N3obj", "lives"),
        ("It/R3nsubj:pass was/X3aux:pass reported/V0root that/S6mark two/M6nsubj died/V3ccomp", "died"),
        ("Police/N2nsubj charged/V0root a/D4det man/N2obj with/A6case murder/N2obl", "murder"),
        # a deed that is only presupposed
        ("Unions/N2nsubj announced/V0root a/D4det strike/N2obj to/T6mark protest/V4acl the/D8det murder/N6obj", "murder"),
    ],
)  # fmt: skip
def test_not_everything_near_a_claim_is_its_source(tree: str, word: str, gazetteer: Gazetteer) -> None:
    assert source(tree, word, gazetteer) is None


def test_verbs_lend_certainty(gazetteer: Gazetteer) -> None:
    certainty = {}
    for verb in ("said", "confirmed", "believe", "fear", "estimate", "denied"):
        speaker = source(f"Police/N2nsubj {verb}/V0root that/S5mark two/M5nsubj died/V2ccomp", "died", gazetteer)
        assert speaker is not None
        certainty[verb] = speaker.certainty
    wanted = ("stated", "confirmed", "suspected", "feared", "estimated", "denied")
    assert tuple(certainty.values()) == wanted


@pytest.mark.parametrize(
    ("words", "head", "kind"),
    [
        ("a police spokesman", 2, "police"), ("a spokesman for the river police", 1, "police"), ("hospital officials", 1, "health"),
        ("health ministry", 1, "health"), ("interior ministry", 1, "government"), ("the armed forces press committee", 4, "military"),
        ("county medical examiner", 2, "health"), ("state prosecutors", 1, "court"), ("rebel sources", 1, "armed_group"),
        ("government media office", 2, "government"), ("state radio", 1, "media"), ("human rights commission", 2, "ngo"),
        ("a police radio", 2, "media"), ("two relatives of the mayor", 1, "witness"), ("the president of the football league", 1, "ngo"),
    ],
)  # fmt: skip
def test_the_telling_word_nearest_to_the_head_decides(words: str, head: int, kind: str) -> None:
    assert kind_of_words(words.split(), head, ())[0] == kind


def test_nothing_tells_nothing() -> None:
    assert kind_of_words("the old bridge".split(), 2, ()) == (None, False)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Police Chief Ana Brandt came late. Brandt said two died.", "Brandt", "police"),
        ("Ana Brandt, a surgeon at the clinic, wept. Brandt said two died.", "Brandt", "health"),
        ("He killed Ana Brandt. Brandt was 40.", "Brandt", None),
        ("The Lowland Fisheries Union (LFU) met. LFU said two died.", "LFU", "ngo"),
        ("INTERIOR MINISTER BRANDT SPOKE. BRANDT SAID TWO DIED.", "BRANDT", "government"),
    ],
)
def test_a_bare_name_has_the_kind_of_its_introduction(text: str, name: str, kind: str | None, gazetteer: Gazetteer) -> None:
    assert Names(text, gazetteer).introduced(name)[0] == kind


def test_source_of_takes_the_weaker_certainty_and_keeps_the_outlet() -> None:
    speaker = Speaker((0, 6), "police", "say", "stated", "police:oakmoor", None, "Police")
    assert source_of(speaker, "suspected", None).certainty == "suspected"
    assert source_of(speaker, None, None).words == "Police"
    assert (source_of(None, None, "The Bugle").kind, source_of(None, None, "The Bugle").actor) == ("outlet", "outlet:the bugle")
    assert source_of(None, None, None).actor is None


# ------------------------------------------------------------------------------------------------ by the layout
def test_quotations_end_with_their_paragraph_unless_the_next_opens_with_a_mark() -> None:
    text = '"One. Two," he said.\n\nNo. "Open here.\n\n"Still open. "\n\nOut. "Lost.\n\nOut again.'
    found = quotations(text)
    assert [text[a:b] for a, b in found] == ['"One. Two,"', '"Open here.\n\n"Still open. "', '"Lost.']
    assert quotation_at(found, text.index("Still")) == found[1]
    assert quotation_at(found, text.index("again")) is None


def test_a_transcript_gives_the_word_by_its_labels(gazetteer: Gazetteer) -> None:
    text = (
        "PORT VELA, 3 MAY 87 (RADIO VELA) -- [INTERVIEW WITH INTERIOR MINISTER PAULO ORTA] [TEXT] [REPORTER] HOW MANY DIED?\n\n"
        "   [ORTA] NINE SOLDIERS DIED [AT THE BRIDGE].\n\n   [UNIDENTIFIED SPEAKER] I SAW TWO."
    )
    found = stretches(text, Names(text, gazetteer))
    kinds = {word: speaker.kind for word in ("HOW", "NINE", "SAW") if (speaker := voice_at(found, text.index(word))) is not None}
    assert kinds == {"HOW": "media", "NINE": "government", "SAW": "witness"}
    assert voice_at(found, 0) is None


def test_an_announced_document_is_its_issuers(gazetteer: Gazetteer) -> None:
    text = "The news.\n\nThe following is a press release of the Oakmoor Police Department.\n\nTwo men were shot."
    speaker = voice_at(stretches(text, Names(text, gazetteer)), text.index("Two"))
    assert speaker is not None and speaker.kind == "police"
    assert text[slice(*speaker.span)] == speaker.words == "the Oakmoor Police Department"


def test_sources_are_heard_in_text_without_a_tree(gazetteer: Gazetteer) -> None:
    def kind(text: str) -> str | None:
        speaker = heard(text, 0, len(text), Names(text, gazetteer))
        return speaker.kind if speaker else None

    assert kind("The road was closed, Sheriff Tom Reed said.") == "police"
    assert kind("The road was closed, said the homeowner.") == "witness"
    assert kind("LEE YU-CHU, SPOKESMAN FOR THE MINISTRY,\nSAID THAT THE ROAD WAS CLOSED.") == "government"
    assert kind("He said so.") is None
    assert kind("The road was closed.") is None


def test_hearing_is_linear_in_the_text(gazetteer: Gazetteer) -> None:
    text = "said " * 40_000 + '"' + "\n\n" * 40_000
    assert heard(text, 0, len(text), Names(text, gazetteer)) is None
    assert quotations(text)[-1][1] <= len(text)


# ------------------------------------------------------------------------------------------------ whole texts, parsed
def kinds_in(text: str, encoder: Encoder, gazetteer: Gazetteer, cues: tuple[str, ...], title: str = "") -> list[tuple[str, str | None]]:
    """(kind, words) of the source of each cue word, in order, walking the text as the reader does."""
    segments = segment(text)
    discourse = Discourse(gazetteer, text, find_dates(text, published=date(2021, 3, 8)))
    found = []
    for index, (piece, tree) in enumerate(zip(segments, encoder.parse(text, segments), strict=True)):
        s = Sentence(text, tree, index=index, paragraph=piece.paragraph, heading=piece.end <= len(title))
        carried = follow(s, discourse)
        for word in range(len(s)):
            if s.low[word] in cues:
                origin = source_of(source_in_sentence(s, word, discourse) or carried, None, None)
                found.append((origin.kind, origin.words))
    return found


CUES = ("died", "killed", "wounded", "injured", "dead")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men died in the fire, Oakmoor police said.", [("police", "Oakmoor police")]),
        ("According to the county coroner, a woman died at home.", [("health", "the county coroner")]),
        ("A post from Facebook user Lina Marsh claimed that 13 people were killed.", [("witness", "Lina Marsh")]),
        ("@OakmoorNews reported that nine people were killed.", [("media", "OakmoorNews")]),
        ("@linamarsh tweeted that nine people were killed.", [("witness", "linamarsh")]),
        ("Multiple sources reported that nine people were killed.", [("media", "Multiple sources")]),
        ("OAKMOOR, Ohio (AP) - Police say two men were killed overnight.", [("police", "Police")]),
        ("Two men were killed overnight.", [("outlet", None)]),
        # carried on within the paragraph, given back in the next
        ("Police said the man fired first. Two officers were wounded.\n\nA man died in 2020.", [("police", "Police"), ("outlet", None)]),
        # an aside of the outlet is not carried on
        ("Police said the man fired first. In fact, three people were killed there last year.", [("outlet", None)]),
        # a quotation over sentences; who speaks is named after it
        ("“I saw the car. A boy was killed in front of me,” said Lina Marsh, a neighbor.", [("witness", None)]),
        # a pronoun takes the speaker up
        ("Sheriff Tom Reed spoke on Monday. Reed said the road was closed.\n\nHe said two men were killed.", [("police", "Reed")]),
    ],
)
def test_sources_in_texts(text: str, expected: list[tuple[str, str | None]], encoder: Encoder, gazetteer: Gazetteer) -> None:
    found = kinds_in(text, encoder, gazetteer, CUES)
    assert [kind for kind, _ in found] == [kind for kind, _ in expected]
    for (_, words), (_, wanted) in zip(found, expected, strict=True):
        assert wanted is None or words is not None and wanted in words


def test_the_day_on_which_a_source_spoke(encoder: Encoder, gazetteer: Gazetteer) -> None:
    text = "Two men were killed on Friday, police said on Sunday."
    tree = encoder.parse(text, segment(text))[0]
    s = Sentence(text, tree, index=0, paragraph=0, heading=False)
    speaker = source_in_sentence(s, s.low.index("killed"), Discourse(gazetteer, text, find_dates(text, published=date(2021, 3, 8))))
    assert speaker is not None and speaker.said == Interval(date(2021, 3, 7), date(2021, 3, 7))
    assert speaker.said_span is not None and "Sunday" in text[slice(*speaker.said_span)]
