"""Words and sentences of texts written for these tests: "|" between words, a new line for each sentence."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.encoder.segment import MOST_WORDS, Segment, segment
from tollbook.encoder.words import LONGEST, Splitter

from ..timing import grows_linearly


def shown(text: str) -> list[str]:
    return ["|".join(text[start:end] for start, end in piece.words) for piece in segment(text)]


def words(text: str) -> str:
    return "|".join(text[start:end] for start, end in Splitter().words(text, 0, len(text)))


@pytest.mark.parametrize("text, expected", [
    # contractions and possessives
    ("don't can't won't", "do|n't|ca|n't|wo|n't"),
    ("it’s they're he'd've", "it|’s|they|'re|he|'d|'ve"), ("DON'T POLICE'S", "DO|N'T|POLICE|'S"),
    ("the boys' school", "the|boys|'|school"), ("O'Brien Qa'im o'clock", "O'Brien|Qa'im|o'clock"),
    ("cannot gonna dont", "can|not|gon|na|do|nt"),
    ("im sure Im left", "i|m|sure|Im|left"), ("the '90s, 'em, the 60's", "the|'90s|,|'em|,|the|60's"), ("'Why' she", "'|Why|'|she"),
    # hyphens
    ("a 26-year-old", "a|26|-|year|-|old"), ("well-known so-called", "well|-|known|so|-|called"), ("F-16 AK-47", "F|-|16|AK|-|47"),
    ("anti-tank re-elected mid-June", "anti-tank|re-elected|mid-June"), ("non-life-threatening", "non-life|-|threatening"),
    ("e-mail E-mail E-J", "e-mail|E-mail|E|-|J"), ("EX-MAYOR UN-backed US-led", "EX-MAYOR|UN|-|backed|US|-|led"),
    ("over-the-counter", "over|-|the|-|counter"), ("al-Najjar", "al|-|Najjar"), ("two- and three-room", "two|-|and|three|-|room"),
    # numbers
    ("70,000 1,234,567.5 12,34,567", "70,000|1,234,567.5|12,34,567"), ("1.2 million .45", "1.2|million|.45"), ("1970,1971", "1970|,|1971"),
    ("$5 US$5.6m €3bn 5%", "$|5|US$|5.6|m|€|3|bn|5|%"), ("10km 5pm 80mph 3rd 1990s 3D", "10|km|5|pm|80|mph|3rd|1990s|3D"), ("7:30", "7:30"),
    ("1,234, 10: 9.5. fled',", "1,234|,|10|:|9.5|.|fled|'|,"),  # what parts numbers and words, behind the last of them
    ("10-15 2003-2007 500-1000", "10|-|15|2003|-|2007|500|-|1000"), ("555-1234 1-800-555-1234", "555-1234|1-800-555-1234"),
    ("12/05/2024 2024-05-12 9/11", "12/05/2024|2024-05-12|9/11"),
    ("3/4 24/7 1/2", "3|/|4|24|/|7|1|/|2"), ("20minutes", "20|minutes"), ("3½", "3½"),
    # signs
    ("and/or (x) [y]", "and|/|or|(|x|)|[|y|]"), ("dead--police fled—all", "dead|--|police|fled|—|all"),
    ("Why?! No!!! Yes...", "Why|?!|No|!!!|Yes|..."),
    ("AT&T R&D 5 & 6", "AT&T|R&D|5|&|6"), ("``no'' ‘‘no’’", "``|no|''|‘‘|no|’’"), ("@town_police #Alda user@", "@town_police|#Alda|user|@"),
    ("fine :) (see below:)", "fine|:)|(|see|below|:)"), ("*** ===== - -", "***|=====|-|-"),
    # addresses
    ("https://news.test/a?b=1, (www.x.test/p).", "https://news.test/a?b=1|,|(|www.x.test/p|)|."), ("http://a.test/c_(d)).", "http://a.test/c_(d)|)|."),
    ("desk.one@news.com. alda.gov.uk; report.pdf", "desk.one@news.com|.|alda.gov.uk|;|report.pdf"),
    # other scripts, emoji, marks that show nothing
    ("قُتل خمسة.", "قُتل|خمسة|."), ("हिन्दी।", "हिन्दी|।"), ("👍🏽👨‍👩‍👧🇺🇳ok", "👍🏽|👨‍👩‍👧|🇺🇳|ok"),
    ("\ufeffSix\u200b dead\x00", "\ufeff|Six|\u200b|dead|\x00"),
    ("soft\u00adhyphen", "soft\u00adhyphen"), ("70\u202f000", "70|000"),
])  # fmt: skip
def test_words(text: str, expected: str) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("Police came. Two died! Who? Nobody... They left.", ["Police|came|.", "Two|died|!", "Who|?", "Nobody|...", "They|left|."]),
    ("She waited... then left.", ["She|waited|...|then|left|."]),
    ("It ended.The army left.", ["It|ended|.", "The|army|left|."]),
    ("It ended badly. then it rained.", ["It|ended|badly|.", "then|it|rained|."]),
    # quotes and brackets that close a sentence stay with it
    ("“It burned.” “We ran,” she said.", ["“|It|burned|.|”", "“|We|ran|,|”|she|said|."]),
    ('"Stop!" they cried. "Go." The end.', ['"|Stop|!|"|they|cried|.', '"|Go|.|"', "The|end|."]),
    ("(He fled.) She hid (barely). Then rain.", ["(|He|fled|.|)", "She|hid|(|barely|)|.", "Then|rain|."]),
    ("One died.[1] Two fled.[2][3] End.", ["One|died|.|[|1|]", "Two|fled|.|[|2|]|[|3|]", "End|."]),
    # abbreviations
    ("Gen. Ruiz met Lt.-Col. Osei and Dr. A. B. Lund.", ["Gen.|Ruiz|met|Lt.|-|Col.|Osei|and|Dr.|A.|B.|Lund|."]),
    ("At 5 p.m. Monday he left. She came at 6 a.m. Police slept.", ["At|5|p.m.|Monday|he|left|.", "She|came|at|6|a.m|.", "Police|slept|."]),
    ("The U.S. Army left Washington, D.C. They had lost.", ["The|U.S.|Army|left|Washington|,|D.C|.", "They|had|lost|."]),
    ("St. Anne's on Hill St. The church.", ["St.|Anne|'s|on|Hill|St|.", "The|church|."]),
    ("Hit were No. 5 and No.6. He said no. She did not.", ["Hit|were|No.|5|and|No.|6|.", "He|said|no|.", "She|did|not|."]),
    ("On Jan. 5, Acme Corp. President Li left Acme Inc. The firm closed.",
     ["On|Jan.|5|,|Acme|Corp.|President|Li|left|Acme|Inc|.", "The|firm|closed|."]),
    ("Guns, cars, etc. Others had none.", ["Guns|,|cars|,|etc|.", "Others|had|none|."]),
    ("Sgrt. of arms, the mgmt. said.", ["Sgrt.|of|arms|,|the|mgmt.|said|."]),
    ("It lay in the sun. Then in vol. 3 (p. 4).", ["It|lay|in|the|sun|.", "Then|in|vol.|3|(|p.|4|)|."]),
    # all capitals: a capital tells nothing, two blanks do
    ("GEN. RUIZ SAID TWO U.S. MARINES DIED.  THE OTHERS FLED AT 5 P.M.  THEY HID.",
     ["GEN.|RUIZ|SAID|TWO|U.S.|MARINES|DIED|.", "THE|OTHERS|FLED|AT|5|P.M|.", "THEY|HID|."]),
    ("THEY WENT TO MASS. POLICE CAME.", ["THEY|WENT|TO|MASS|.", "POLICE|CAME|."]),
    # no stop at all
    ("That is all so far The police then came.", ["That|is|all|so|far", "The|police|then|came|."]),
    ("See https://news.test/x Police came.", ["See|https://news.test/x", "Police|came|."]),
    ("Dear Ms. Osei, We regret it. Thanks, Bo", ["Dear|Ms.|Osei|,", "We|regret|it|.", "Thanks|,", "Bo"]),
])  # fmt: skip
def test_sentences(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text, opening, then", [
    ("PORTO VERDE, 3 JAN 90 (ANN-NORTE) -- [TEXT] A BOMB WENT OFF.", "PORTO|VERDE|,|3|JAN|90|(|ANN|-|NORTE|)|--|[|TEXT|]",
     "A|BOMB|WENT|OFF|."),
    ("KALIMBO, Norland (Newsline) — At least two died.", "KALIMBO|,|Norland|(|Newsline|)|—", "At|least|two|died|."),
    ("Kalimbo, March 4 (NNA) - Two died.", "Kalimbo|,|March|4|(|NNA|)|-", "Two|died|."),
    ("KALIMBO -- Two died.", "KALIMBO|--", "Two|died|."),
    ("[BEGIN RECORDING] [RUIZ] WE LOST.", "[|BEGIN|RECORDING|]|[|RUIZ|]", "WE|LOST|."),
    ("KALIMBO (NORLAND), 3 JAN 90 (TELEX OESTE) -- [TEXT] A BOMB WENT OFF.", "KALIMBO|(|NORLAND|)|,|3|JAN|90|(|TELEX|OESTE|)|--|[|TEXT|]",
     "A|BOMB|WENT|OFF|."),
    ("PORT-VERDE, Norland, May 16 - Two died.", "PORT|-|VERDE|,|Norland|,|May|16|-", "Two|died|."),
])  # fmt: skip
def test_datelines_and_labels_stand_alone(text: str, opening: str, then: str) -> None:
    assert shown(text) == [opening, then]
    assert [piece.heading for piece in segment(text)] == [True, False]


def test_an_editor_s_label_between_two_sentences_stands_alone() -> None:
    assert shown("WE HELD. [PAUSE] THEY FLED.") == ["WE|HELD|.", "[|PAUSE|]", "THEY|FLED|."]
    assert shown("We held. [The] others fled.") == ["We|held|.", "[|The|]|others|fled|."]
    assert shown("We saw [FIGURE INDISTINCT] hurt.") == ["We|saw|[|FIGURE|INDISTINCT|]|hurt|."]


@pytest.mark.parametrize("text", [
    "THE ARMY -- 500 MEN -- LEFT.", "POLICY HAS NOT CHANGED -- TRAFFICKERS MUST STOP.", "Osei (NDC) — who lost — left.",
    "[Norland] raids killed two.",
    "Al-Badr (two men) - and more - fled.", "[The] president left.", "ANTI-TANK guns fired.", "In Kalimbo, May 4 was quiet - very quiet.",
])  # fmt: skip
def test_other_words_before_a_dash_or_in_brackets_are_no_dateline(text: str) -> None:
    assert len(segment(text)) == 1


WIRE = (
    "   THE HARBOUR OFFICE HAS LET IT BE KNOWN THAT SOME FIFTY\nFERRYMEN OF ALL AGES WERE TAKEN BY ARMED MEN OF A\n"
    "MOVEMENT NOBODY KNEW, IN SAN BRUNO.  THE SOURCE SAID\nTHEY FLED.\n\n   NOBODY WAS FOUND.\n"
)


@pytest.mark.parametrize("text, paragraphs", [
    (WIRE, [0, 0, 1]),
    (WIRE.replace("\n", "\r\n"), [0, 0, 1]),
    ("Twelve killed in blast\nThe bomb was in the market of a town that had been quiet since the\nspring, police said on Monday.", [0, 1]),
    ("Killed:\n- Ana Ruiz, 34\n- Tomas Gil, 7\n\nHurt: 5", [0, 1, 2, 3]),
    ("1. The army attacked.\n2. The police fled.\n(3) Nobody died.", [0, 1, 2]),
    ("Town\tKilled\nAlda\t3\nBeto\t5", [0, 1, 2]),
    ("He saw the car before it blew up\nnear the market. Then\nhe ran.", [0, 0]),
    ("A long line " * 15 + "ends.\nPolice came.", [0, 1]),
    ("A long line " * 15 + "\nwent on.", [0]),
    ("One.\n \n\t\nTwo.\u2029\u2029Three.", [0, 1, 2]),
    ("", []), (" \n\t\u3000", []),
])  # fmt: skip
def test_paragraphs(text: str, paragraphs: list[int]) -> None:
    assert [piece.paragraph for piece in segment(text)] == paragraphs


@pytest.mark.parametrize("text, heading", [
    ("Twelve killed in market blast", True), ("Killed:", True), ("(AGENCY)", True), ("“We ran,” says Mayor", True), ("Background", True),
    ("Twelve were killed in a blast.", False), ("Who did it?", False), ("- Ana Ruiz, 34", False), ("and two others", False),
    ("word " * 40, False),
])  # fmt: skip
def test_headings_stand_alone_without_a_sentences_punctuation(text: str, heading: bool) -> None:
    (piece,) = segment(text + "\n\n")
    assert piece.heading is heading


def test_no_heading_among_sentences() -> None:
    assert not any(piece.heading for piece in segment("Police came. Nobody was there"))


def test_long_sentences_are_cut_where_it_hurts_least() -> None:
    text = "one two three, four five six seven; " * 40
    assert {text[slice(*piece.words[-1])] for piece in segment(text)} == {";"}
    assert [len(piece.words) for piece in segment("go " * 400)] == [160, 160, 80]


def test_what_the_network_would_take_for_many_pieces_is_cut_sooner() -> None:
    assert max(piece.end - piece.start for piece in segment("\u0642\u062a\u0644\u0648\u0627 " * 400)) < 600


def test_long_words_are_cut() -> None:
    assert [end - start for piece in segment("x" * 250) for start, end in piece.words] == [100, 100, 50]


FRAGMENTS = st.sampled_from([
    "Gen. ", "U.S.", "5 p.m.", "No.4", '."', "“", "”", "'s", "n't", "\n", "\r\n", "\n\n", " ", "  ", "non-", "-", "--", "[TEXT]",
    "(", ")", "1,000", "3/4", "http://a.b/", "a@b.c", ":)", "THE ", "The ", "KALIMBO, 3 JAN 90 (X) -- ", "• ", "1. ", "...", "?!",
    "\x00", "\u200b", "😀", "قتل ", "x" * 120, ";", "_____",
])  # fmt: skip
TEXTS = st.text() | st.lists(FRAGMENTS | st.text(max_size=3), max_size=40).map("".join)


@given(TEXTS)
def test_words_hold_every_character_that_is_no_blank(text: str) -> None:
    spans = [span for piece in segment(text) for span in piece.words]
    assert spans == sorted(spans) and all(start < end for start, end in spans)
    assert all(one[1] <= two[0] for one, two in zip(spans, spans[1:], strict=False))
    held = {at for start, end in spans for at in range(start, end)}
    assert held == {at for at, sign in enumerate(text) if not sign.isspace()}
    assert all(end - start <= LONGEST for start, end in spans)


@given(TEXTS)
def test_segments_stand_in_order_around_their_words(text: str) -> None:
    pieces = segment(text)
    for piece in pieces:
        assert 0 < len(piece.words) <= MOST_WORDS
        assert (piece.start, piece.end) == (piece.words[0][0], piece.words[-1][1])
    for one, two in zip(pieces, pieces[1:], strict=False):
        assert one.end <= two.start and 0 <= two.paragraph - one.paragraph <= 1
    assert not pieces or pieces[0].paragraph == 0


@given(TEXTS, TEXTS)
def test_what_follows_an_empty_line_does_not_matter(before: str, after: str) -> None:
    def without_place(pieces: tuple[Segment, ...]) -> list[tuple[tuple[tuple[int, int], ...], bool]]:
        return [(piece.words, piece.heading) for piece in pieces]

    alone = without_place(segment(before))
    assert without_place(segment(before + "\n\n" + after))[: len(alone)] == alone


@pytest.mark.parametrize("unit", [
    "The police came. ", "a", ".", '."a', "a.b", "a-", "non-", "1/", "1,1", "a's", "s's ", "(", "[", "[A] ", "http://)", "a@", "#a", ":)",
    "a\n", "- a\n", "JAN 1 ", "A (", "\x00", "\u200b", "😀\u200d", "中。", "a   b   c\n", "one. \"", "1. ", "; ", "@", "=",
])  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    assert grows_linearly(lambda length: segment((unit * length)[:length]), 8_000, 64_000, floor=0.002)
