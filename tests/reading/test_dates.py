"""Date expressions: value first, then the ways to say it, then what must not be read; tense; and that any text is handled in order."""
from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.reading.dates import DateMention, find_dates

from ..timing import grows_linearly

TUESDAY = date(2025, 3, 4)


def found(text: str, published: date | None = TUESDAY) -> list[DateMention]:
    return find_dates(text, published=published)


def days(text: str, published: date | None = TUESDAY) -> list[str]:
    """Each interval as "2025-03-01" or "2025-03-01..2025-03-04", "-" where the words stay words."""
    out = []
    for mention in found(text, published):
        first, last = mention.when.earliest, mention.when.latest
        out.append("-" if first is None else f"{first}" if first == last else f"{first}..{last}")
    return out


# The day or days, then the ways to say them in a report of Tuesday 4 March 2025.
CORPUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("2025-02-28", (
        "Friday", "on Friday", "last Friday", "this past Friday", "Friday's attack", "Friday morning", "late on Friday",
        "dawn on Friday", "before dawn Friday",
        "the evening of Friday", "Friday of last week",
        "last week on Friday", "28 February", "February 28", "Feb. 28", "28th of February", "the twenty-eighth of February",
        "Friday, 28 February 2025", "Friday, Feb. 28",
        "28 FEB 25 (AFP)", "28/02/2025", "2025-02-28", "20250228", "on the 28th", "2:30 a.m. Friday", "Friday at about 10 p.m.",
        "Friday around noon", "FRIDAY", "ON 28 FEBRUARY",
        "28-Feb-2025", "February twenty-eighth", "the early hours of Friday")),
    ("2025-03-04", ("today", "Tuesday", "early Tuesday", "this morning", "THIS MORNING", "tonight", "earlier today", "on the 4th",
                    "4 March", "March 4", "Mar. 4")),
    ("2025-03-03", ("yesterday", "yesterday evening", "last night", "LAST NIGHT", "late Monday", "Monday night",
                    "on the night of 3 March")),
    ("2025-03-02", ("two days ago", "2 days ago", "the day before yesterday", "the night before last", "Sunday morning")),
    ("2025-02-25", ("last Tuesday", "last week on Tuesday", "Tuesday of last week", "a week ago Tuesday")),
    ("2025-02-14", ("two weeks ago Friday", "on the 14th", "Valentine's Day")),
    ("2025-02-21", ("two Fridays ago", "the 21st of February")),
    ("2024-12-25", ("Christmas Day", "on Christmas", "25 December", "last Christmas", "Dec. 25, 2024", "Christmas Day 2024")),
    ("2024-12-31", ("New Year's Eve", "New Year’s Eve", "Dec. 31")),
    ("2024-11-28", ("Thanksgiving Day", "last Thanksgiving")),
    ("2024-05-27", ("Memorial Day",)),
    ("2024-04-01", ("Easter Monday 2024",)),
    ("2001-09-11", ("9/11", "the September 11 attacks", "Sept. 11, 2001")),
    ("2023-10-07", ("the October 7 attacks", "the 7 October massacre", "7 October 2023", "On 7th October, 2023")),
    ("2025-03-03..2025-03-04", ("overnight", "in the early hours", "at dawn", "three hours ago", "the past 24 hours",
                                "Monday night and early Tuesday")),
    ("2025-03-02..2025-03-03", ("overnight Sunday", "Sunday overnight", "Sunday night into Monday", "between Sunday and Monday",
                                "2-3 March", "on the night of 2 to 3 March",
                                "the night of March 2-3", "between 2 and 3 March 2025")),
    ("2025-03-01..2025-03-02", ("last weekend", "over the weekend", "the weekend", "a weekend shooting")),
    ("2025-02-24..2025-03-02", ("last week", "LAST WEEK")),
    ("2025-03-03..2025-03-04", ("earlier this week", "earlier in the week", "this week")),
    ("2025-03-01..2025-03-04", ("earlier this month", "this month", "this March", "since Saturday")),
    ("2025-02-01..2025-02-28", ("last month", "in February", "February 2025", "last February", "February this year", "FEBRUARY 2025")),
    ("2024-05-01..2024-05-31", ("last May", "May last year", "in May 2024", "May of 2024", "May, 2024")),
    ("2025-01-01..2025-03-04", ("this year", "earlier this year", "so far in 2025", "since 1 January", "since Jan. 1, 2025",
                                "since January")),
    ("2024-01-01..2024-12-31", ("last year", "in 2024", "the 2024 campaign", "a year ago", "throughout 2024")),
    ("2019-01-01..2019-12-31", ("in 2019", "the 2019 coup", "six years ago", "(2019)", "by 2019", "the attacks of 2019")),
    ("1996-01-01..1996-12-31", ("nineteen ninety-six", "in 1996", "his unsuccessful 1996 campaign", "the 1996 bombings")),
    ("2003-01-01..2011-12-31", ("between 2003 and 2011", "from 2003 to 2011", "in 2003-2011")),
    ("1990-01-01..1999-12-31", ("the 1990s", "the 1990's")),
    ("2014-06-01..2014-08-31", ("the summer of 2014", "summer 2014")),
    ("2014-04-30..2014-05-02", ("from 30 April to 2 May 2014", "April 30 to May 2, 2014", "30 April 2014 - 2 May 2014")),
    ("2024-12-28..2025-01-03", ("from 28 December to 3 January", "between Dec. 28 and Jan. 3")),
    ("2025-02-24..2025-02-28", ("Monday to Friday", "from Monday through Friday", "24 to 28 February", "February 24-28")),
    ("2025-02-18..2025-03-04", ("the past two weeks", "in the last 14 days")),
    ("-", ("years ago", "several weeks ago", "the previous day", "two days earlier", "that night", "the day after.", "hours earlier")),
)  # fmt: skip


@pytest.mark.parametrize("want, words", [(want, words) for want, ways in CORPUS for words in ways])
def test_what_an_expression_says(want: str, words: str) -> None:
    assert days(f"Troops shot two men {words} in the town.") == [want]


@pytest.mark.parametrize("text", [
    "In May 5 people died.", "over 2000 soldiers", "1,998 people", "Boeing 1999", "Route 1998 was shut", "$2015", "a 9-year-old boy",
    "room 2014", "killed 1998 people",
    "May said so.", "April Smith was there.", "He may go.", "AT LEAST 5 MAY HAVE DIED", "Bloody Sunday", "the Sunday Times", "every Friday",
    "Fridays", "each Thursday",
    "Monday and Tuesday nights", "on the 3rd floor", "the 5th infantry division", "the day before the attack", "a two-day siege",
    "at 2030 local time", "2014 Main Street",
    "Easter Island", "the Christmas tree", "a year and a half ago", "two weeks before the vote", "one day", "they march on", "5.2014.3",
    "Black September took hostages", "aged 20", "tel. 555-2014", "5 2 3", "the Second of three", "a second time", "day by day",
    "30 February",
])  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize("text, want", [
    ("He will be arraigned Thursday.", "2025-03-06"), ("The trial begins Monday.", "2025-03-10"),
    ("A vote is scheduled for Sunday.", "2025-03-09"),
    ("They have until Friday to leave.", "2025-03-07"), ("The army vowed to strike by Friday.", "2025-03-07"),
    ("Talks are set for March 20.", "2025-03-20"),
    ("Police said Friday that he will appear in court.", "2025-02-28"), ("She is due in court on Wednesday, he said.", "2025-03-05"),
    ("Two men will stand trial over Sunday's attack.", "2025-03-02"), ("On Thursday, troops attacked the village.", "2025-02-27"),
    ("By Sunday evening, only one of the dead had been identified.", "2025-03-02"),
    ("She was mending a net Thursday night when it hit.", "2025-02-27"),
    ("Will Smith was shot Friday.", "2025-02-28"), ("The United Nations will meet on Friday.", "2025-03-07"),
    ("The court will rule Tuesday.", "2025-03-04"),
    ("Elections will be held in June.", "2025-06-01..2025-06-30"), ("Fighting began in June.", "2024-06-01..2024-06-30"),
    ("He will be named to the post in December.", "2025-12-01..2025-12-31"), ("Next Tuesday they meet.", "2025-03-11"),
    ("Next week they meet.", "2025-03-10..2025-03-16"),
    ("Elections will be held this year.", "2025-03-04..2025-12-31"), ("next month", "2025-04-01..2025-04-30"), ("tomorrow", "2025-03-05"),
    ("a week from Thursday", "2025-03-13"),
    ("They were shot this Monday.", "2025-03-03"), ("this Friday", "2025-03-07"), ("They died last 4 March.", "2024-03-04"),
    ("It was Friday the 13th.", "2024-12-13"), ("1998's worst attack", "1998-01-01..1998-12-31"),
])  # fmt: skip
def test_tense_decides_past_or_coming(text: str, want: str) -> None:
    assert days(text)[0] == want


@pytest.mark.parametrize("text, want", [
    ("On 5 May 2020 rebels shot four. Two days later three more died. The same night, two fell; the next morning, one.",
     ["2020-05-05", "2020-05-07", "2020-05-07", "2020-05-08"]),
    ("The clash of 3 June 1989 came a day after the first, and two weeks earlier, on 20 May, ten had died.",
     ["1989-06-03", "1989-05-17..1989-05-23", "1989-05-20"]),
    ("In 1995 the war ended. Two years later it began again.", ["1995-01-01..1995-12-31", "1997-01-01..1997-12-31"]),
    ("It began on Saturday 10 May 2014. On the 12th, shells fell. The following Tuesday, it ended.",
     ["2014-05-10", "2014-05-12", "2014-05-13"]),
    ("On Friday they came. That Friday, ten died, and the previous Monday, five.", ["-", "-", "-"]),
    ("On 13/02/2019 two died, on 03/02/2019 one.", ["2019-02-13", "2019-02-03"]),
    ("On 02/13/2019 two died, on 03/02/2019 one.", ["2019-02-13", "2019-03-02"]),
    ("On 03/02/2019 one died.", ["-"]),
])  # fmt: skip
def test_days_count_from_others_of_the_text_without_a_day_of_publication(text: str, want: list[str]) -> None:
    assert days(text, None) == want


RELATIVE = ("Friday", "last Friday", "yesterday", "today", "overnight", "last week", "this month", "last year", "two days ago", "5 May",
            "May 5", "in May", "the weekend",
            "Christmas Day", "earlier this year", "tonight", "this morning", "the 14th", "two Fridays ago", "since Monday",
            "the past two weeks", "last May", "next week",
            "a week from Tuesday", "the previous day", "that night", "at dawn", "on 10/11/24", "May last year")  # fmt: skip


@pytest.mark.parametrize("words", RELATIVE)
def test_without_a_day_of_publication_words_stay_words(words: str) -> None:
    mentions = found(f"Rebels killed ten on {words}.", None)
    assert [(mention.when.earliest, mention.when.latest, mention.value) for mention in mentions] in ([], [(None, None, None)])


def test_a_dateline_is_the_day_of_the_page_and_stands_in_for_that_of_publication() -> None:
    head = "(AGENCY)\n\n   SAN MARCOS, 3 JAN 90 (ACN-PRESS) -- [TEXT] "
    text = f"{head}REBELS KILLED TWO PEASANTS ON\n30 DECEMBER. ANOTHER DIED LAST NIGHT, [2 JANUARY]."
    mentions = find_dates(text, published=None)
    assert [(m.kind, str(m.when.earliest)) for m in mentions] == [("dateline", "1990-01-03"), ("day", "1989-12-30"), ("time", "1990-01-02"),
                                                                  ("day", "1990-01-02")]
    mixed = find_dates("MARLOW, Ardenia, May 5 (Wire) - Two died on Friday.", published=date(2014, 5, 6))
    assert [(m.kind, str(m.when.earliest)) for m in mixed] == [("dateline", "2014-05-05"), ("day", "2014-05-02")]


@pytest.mark.parametrize("head", ["Posted: March 3, 2025", "Published 4:30 p.m. March 3, 2025",
                                  "Updated on Monday, March 3, 2025 at 5:20 PM", "Monday, March 3, 2025 10:30 a.m.",
                                  "TOWN (March 3, 2025) – Two died."])  # fmt: skip
def test_a_masthead_is_no_day_of_what_is_told(head: str) -> None:
    assert found(f"A headline\n\n{head}\n\nTwo men died.")[0].kind == "dateline"


def test_a_timeline_s_headings_are_days_of_what_is_told() -> None:
    assert [m.kind for m in found("The war so far\n\n5 May 2024\n\nTwo died.\n\n7 May 2024\n\nThree died.")] == ["day", "day"]


def test_the_days_of_a_weekday_named_with_its_date_decide_the_year() -> None:
    assert days("A miller was shot dead Thursday, Dec. 6, in the alley.", date(2015, 12, 6)) == ["2012-12-06"]


def test_a_year_elsewhere_in_the_text_is_not_lent_but_a_range_lends_its_own() -> None:
    assert days("Ten died on 3 June and 5 July 2014.") == ["2014-06-03", "2014-07-05"]
    assert days("In May and June 2014 ten died.") == ["2014-05-01..2014-05-31", "2014-06-01..2014-06-30"]
    assert days("since 7 October, Israel's war in Gaza has killed thousands") == ["2023-10-07..2025-03-04"]


def test_values_are_those_of_timex3() -> None:
    text = "Friday; last week; last month; in 2019; the 1990s; Friday night; 10 p.m. Wednesday; last summer; noon Thursday; the weekend"
    assert [m.value for m in found(text)] == ["2025-02-28", "2025-W09", "2025-02", "2019", "199", "2025-02-28TNI", "2025-02-26T22:00",
                                              "2024-SU", "2025-02-27T12:00",
                                              "2025-W09-WE"]  # fmt: skip


def test_a_span_limits_where_expressions_begin() -> None:
    text = "On Monday one died. On Sunday two died. On Friday three died."
    assert [m.when.words for m in find_dates(text, published=TUESDAY, span=(20, 40))] == ["Sunday"]


WORDS = st.sampled_from(
    "on the night of early late last next this Monday Friday, Sat. May March 3 14th 2014 2025-03-04 12/11/2014 , . - and to between since "
    "until will said killed week weekend month year days ago earlier later two several overnight today dawn morning at 2:30 p.m. noon "
    "nineteen ninety-six Christmas Day Easter 9/11 1990s first half \n \n\n Posted: previous following same day that THE MAY HAVE 5 in "
    "after before Thursday's".split(" ")
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join))
PUBLISHED = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, TUESDAY, date(2024, 2, 29)]))


@settings(deadline=None)
@given(TEXTS, PUBLISHED)
def test_any_text_gives_orderly_mentions(text: str, published: date | None) -> None:
    mentions = find_dates(text, published=published)
    assert mentions == find_dates(text, published=published)
    last = 0
    for mention in mentions:
        start, end = mention.span
        assert last <= start < end <= len(text)
        last = end
        assert mention.when.words == " ".join(text[start:end].split()) != ""
        first, until = mention.when.earliest, mention.when.latest
        assert (first is None) == (until is None)
        assert first is None or until is None or first <= until
        assert mention.value is None or first is not None


@settings(deadline=None)
@given(st.lists(st.sampled_from([*RELATIVE, "and", "killed", "will", ",", ".", "on", "the", "two days earlier", "the same day"]),
                max_size=12).map(" ".join))
def test_no_date_comes_out_of_relative_words_alone(text: str) -> None:
    assert all(mention.when.earliest is None and mention.value is None for mention in find_dates(text, published=None))


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_within_a_week_of_publication(published: date, number: int) -> None:
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[number]
    for text, low, high in ((f"They were killed on {name}.", -6, 0), (f"They will meet on {name}.", 0, 6), (f"last {name}", -7, -1),
                            (f"next {name}", 1, 7)):
        day = find_dates(text, published=published)[0].when.earliest
        assert day is not None and day.weekday() == number
        assert low <= (day - published).days <= high


@settings(deadline=None)
@given(st.dates(date(1970, 1, 1), date(2037, 1, 1)))
def test_a_day_written_out_is_that_day(day: date) -> None:
    for form in ("%d %B %Y", "%B %d, %Y", "%A, %d %b %Y", "%Y-%m-%d", "%b. %d, %Y"):
        words = day.strftime(form).replace("May.", "May")
        assert days(f"Ten died on {words}, they said.", None) == [str(day)], words
    assert days(f"Ten died on {day.strftime('%d %B')}.", day + timedelta(days=100)) == [str(day)]


@pytest.mark.parametrize("piece", ["on the night of ", "Monday ", "3 ", "3, ", "May ", "Jan 3-", "2014-", " \n", "two days ago ",
                                   "a number of ", "Sat. ", "9/", "9/11/", "the early ",
                                   "Posted: ", "in the ", "1998's ", "at 2:30 a.m. ", "between 3 and ", "A", "('", 
                                   "last week on "])  # fmt: skip
def test_time_is_linear_in_the_text(piece: str) -> None:
    assert grows_linearly(lambda size: find_dates(piece * (size // len(piece)), published=TUESDAY), 4_000, 32_000)
