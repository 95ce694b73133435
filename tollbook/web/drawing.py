"""The templates: loaded once, everything escaped, nothing undefined, what outsiders wrote kept harmless."""
from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from . import words
from .shown import Frame


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("tollbook.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        finalize=words.clean, auto_reload=False,
    )  # fmt: skip
    made.filters.update(
        claimed=words.claimed, day=words.day_of, group=words.group_words, headline=words.headline, link=words.safe_link,
        number=words.number, place=words.place_name, plain=words.plain, plural=words.plural, rule=words.rule_name, speaker=words.speaker,
        step=words.step, values=words.values, whom=words.whom,
    )  # fmt: skip
    made.globals.update(address=words.address, figure=words.figure, everyone=words.everyone, STATES=words.STATES, when=words.when_words)
    return made


def draw(template: str, frame: Frame | None, **shown: Any) -> str:
    """The page that a template makes of what it is given.  The same values always give the same page."""
    return _environment().get_template(template).render(frame=frame, **shown)
