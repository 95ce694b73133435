from __future__ import annotations

from rich.console import Console

import tollbook
from tollbook import Line, LineGroup
from tollbook.cli.card import card, figure
from tollbook.cli.marks import harmless, marked
from tollbook.model import Account, Check, Conflict, Reason, SetAside, Toll

from ..stub import StubReader


def reading_of(text: str, toll: Toll | None = None) -> tollbook.Reading:
    from dataclasses import replace

    from tollbook.acquire import from_text

    reading = StubReader().read(from_text(text, published="2025-03-04", language="en"))
    return replace(reading, incidents=tuple(replace(one, toll=toll) for one in reading.incidents))


def shown(reading: tollbook.Reading, *, colour: bool = False, verbose: bool = False) -> str:
    console = Console(width=80, force_terminal=colour, color_system="standard" if colour else None, highlight=False, record=False)
    with console.capture() as capture:
        console.print(card(reading, verbose=verbose, brackets=not colour))
    return capture.get()


def line(low: int, high: int | None, **more: object) -> Line:
    return Line("killed", LineGroup("everyone"), low, None, high, "single_source", **more)  # type: ignore[arg-type]


def test_bounds_in_words() -> None:
    assert [figure(line(*bounds)) for bounds in ((23, 23), (12, 15), (55, None), (0, None), (0, 0), (1200, None))] == [
        "23", "12–15", "55 or more", "no figure", "0", "1,200 or more"]  # fmt: skip


def test_the_card_shows_everything_that_a_toll_says() -> None:
    reading = reading_of("Blast\n\nPolice said 12 killed (police).\nLater 15 killed in all.\n")
    ids = [claim.id for claim in reading.claims]
    withheld = Line("injured", LineGroup("civilian", ("civilian",), ("VEN",)), 0, None, None, "withheld", withheld=("Caracas",))
    disputed = Line("killed", LineGroup("everyone"), 12, 15, 15, "disputed", own_losses=True,
                    because=(Reason("low", (ids[0],), "police say 12"), Reason("high", (ids[1],), "the report says 15")),
                    conflicts=(Conflict(tuple(ids), "12 and 15 cannot both be"),),
                    accounts=(Account(("police",), (ids[0],), 12, 12), Account(("the report",), (ids[1],), 15, None)))  # fmt: skip
    checks = (Check("sum", tuple(ids), False, "12 + 3 = 15"),)
    toll = Toll("h", "bounds", (disputed, withheld), set_aside=(SetAside(ids[1], "a repeat"),), checks=checks)
    words = " ".join(shown(reading_of(reading.report.text, toll)).split())
    for part in ("12–15", "disputed, best 15, own losses", "police say 12 [1]", "the report says 15 [2]",
                 "12 and 15 cannot both be [1, 2]", "12 if police is believed [1]", "at least 15 if the report is believed [2]",
                 "civilian, VEN", "no figure given by Caracas as of 2025-03-04",
                 "check: 12 + 3 = 15 does not hold [1, 2]", "[2] a repeat"):  # fmt: skip
        assert part in words, part


def test_colours_on_a_terminal_brackets_elsewhere() -> None:
    reading = reading_of("Police said 12 killed (police).")
    plain, coloured = shown(reading), shown(reading, colour=True)
    assert "“Police said [12] [killed] ([police]).”" in plain and "\x1b[" not in plain
    assert "\x1b[1;33m12\x1b[0m" in coloured and "\x1b[1;31mkilled\x1b[0m" in coloured and "[12]" not in coloured


def test_a_report_without_claims_says_so_and_why() -> None:
    assert "No casualty claim was read" in shown(reading_of("Rain fell on the man aged 40."))
    assert "age, not a count" in shown(reading_of("Rain fell on the man aged 40."))


def test_markup_and_emoji_codes_of_a_text_stay_as_they_are() -> None:
    assert "[bold]x[/bold] :smile:" in shown(reading_of("The [bold]x[/bold] :smile: post said 12 killed."))


def test_words_are_made_harmless() -> None:
    assert harmless("a\x1b[2J\x07b\n\u2028c\u202ed\x9f") == "a␛[2J␇b c\ufffdd\ufffd"
    assert len(harmless("x" * 10_000_000)) <= 301


def test_of_very_many_claims_the_card_shows_the_first_and_says_so() -> None:
    words = shown(reading_of("Here 5 killed.\n" * 300))
    assert "[200]" in words and "[201]" not in words
    assert "100 more claims: --format json shows them all" in words


def test_a_long_sentence_keeps_its_marks() -> None:
    text = "x" * 3000 + " 12 killed " + "y " * 3000
    reading = reading_of(text)
    quote = marked(text, (0, len(text)), list(reading.claims), brackets=True).plain
    assert "[12] [killed]" in quote and len(quote) < 500


def test_marks_do_not_lie_over_each_other_and_the_words_stay() -> None:
    reading = reading_of("Then at least 3 injured (police) and 12 killed.")
    quote = marked(reading.report.text, (0, len(reading.report.text)), list(reading.claims), brackets=True).plain
    assert quote == "“Then [at least 3] [injured] ([police]) and [12] [killed].”"
