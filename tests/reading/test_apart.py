"""The same number twice: one fact told again, or two facts."""

from __future__ import annotations

from .told import claims, told


def test_numbers_of_different_days_are_two_facts() -> None:
    text = "Two villagers were killed in Orsk on 13 April. On 5 January the militia had killed two drivers in the same street."
    assert [low for harm, low, *_ in told(text)] == [2, 2]


def test_a_number_told_again_without_a_day_is_one_fact() -> None:
    text = "Two villagers were killed in Orsk on 13 April. The two villagers killed in the raid were brothers."
    assert [low for harm, low, *_ in told(text)] == [2]


def test_nobody_here_and_nobody_there_are_two_facts() -> None:
    text = "A mine went off at Zagreb on Monday; nobody was hurt. In Split a bomb destroyed a bank on Tuesday; nobody was hurt."
    assert [low for _, low, *_ in told(text)] == [0, 0]


def test_nobody_over_a_period_is_nobody_at_all() -> None:
    text = "A shell killed three porters in Orsk. Since the mission arrived in June, none of its staff has been harmed."
    assert ("casualties", 0) in {(harm, low) for harm, low, *_ in told(text)}
    text = "A shell killed three porters in Orsk. Nobody else was hurt."
    assert ("injured", 0) in {(harm, low) for harm, low, *_ in told(text)}


def test_the_body_stands_before_a_bullet_at_the_head() -> None:
    body = "On 7 May armed men stopped a car near Orsk and abducted two aid workers."
    text = f"Highlights\n\n- Two aid workers abducted\n- School closed\n\n{body}"
    (claim,) = claims(text)
    assert claim.evidence.sentence[0] == text.index(body)


def test_a_number_with_a_day_of_its_own_is_not_one_of_another_day() -> None:
    text = "On 13 April militiamen entered Orsk. Two villagers were killed at once. In January the army had killed two drivers there."
    assert [low for harm, low, *_ in told(text)] == [2, 2]


def test_a_person_told_of_again_on_another_day_is_one() -> None:
    text = "On 13 April militiamen entered Orsk. A baker was killed at once. On 16 April he was buried; the baker was killed by a shell."
    assert [low for harm, low, *_ in told(text)] == [1]
