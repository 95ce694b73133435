"""The text of a policy file (TOML) -> Policy.  A wrong file gets an error that names the field, what it may be, and what to do."""
from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from typing import Any, get_args

from ..errors import PolicyError
from ..model import Form, Harm, SourceKind
from .policy import Bound, Choice, Join, Occasion, Policy, Records, Refusal, Rule, Shown, Take, Ties, Whose, Words

#: A policy file is some hundred lines; what is longer is another kind of file.
MOST_CHARACTERS = 200_000
_HINT = "docs/policies.md has every field with an example"
Field = Callable[["_At", Any], Any]


class _At:
    """Where in which file: the first words of every error."""

    def __init__(self, name: str, path: str = "") -> None:
        self.name, self.path = name, path

    def into(self, step: str) -> _At:
        return _At(self.name, f"{self.path}.{step}" if self.path else step)

    def error(self, why: str) -> PolicyError:
        where = f"{self.path} is wrong" if self.path else "it cannot be used"
        return PolicyError(f"the policy file {self.name[:120]}: {where}", why, _HINT)


def policy_from(text: str, *, name: str) -> Policy:
    """The policy that a file's text describes; `name` is its name in tolls and errors.  Raises PolicyError."""
    at = _At(name)
    if len(text) > MOST_CHARACTERS:
        raise at.error(f"it has more than {MOST_CHARACTERS:,} characters")
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise at.error(f"it is not TOML: {error}") from None
    except RecursionError:
        raise at.error("it is nested too deeply") from None
    policy: Policy = _table(Policy, _POLICY, at, {"name": name, **told})
    for place, choice in enumerate(policy.choices):
        if choice.take == "priority" and not choice.kinds:
            raise at.into(f"choose[{place + 1}]").error("`take` is \"priority\", so that `kinds` has to say whose word goes first")
    return policy


def _table(shape: Callable[..., Any], fields: Mapping[str, tuple[str, Field]], at: _At, told: Any) -> Any:
    """One table of the file as one of our dataclasses; names that it does not know are errors."""
    if not isinstance(told, dict):
        raise at.error(f"it has to be a table, and is {_kind(told)}")
    unknown = [key for key in told if key not in fields]
    if unknown:
        raise at.into(unknown[0][:60]).error(f"there is no such field here; there are: {', '.join(fields)}")
    missing = [key for key in _REQUIRED.get(shape, ("rule", "text")) if key not in told]
    if missing:
        raise at.error(f"`{missing[0]}` is missing: every rule has a name and a line of text" if missing[0] in ("rule", "text")
                       else f"`{missing[0]}` is missing")  # fmt: skip
    return shape(**{fields[key][0]: fields[key][1](at.into(key), value) for key, value in told.items()})


def _kind(told: Any) -> str:
    names = {dict: "a table", list: "a list", str: "words", bool: "true or false", int: "a number", float: "a number"}
    return names.get(type(told), "a date")


def _line(at: _At, told: Any) -> str:
    if not isinstance(told, str) or not told.strip() or len(told) > 2000:
        raise at.error("it has to be words, 2,000 characters at most, and not empty")
    return " ".join(told.split())


def _yes(at: _At, told: Any) -> bool:
    if not isinstance(told, bool):
        raise at.error(f"it has to be true or false, and is {_kind(told)}")
    return told


def _whole(at: _At, told: Any) -> int:
    if not isinstance(told, int) or isinstance(told, bool) or not 0 <= told <= 10**9:
        raise at.error("it has to be a whole number from 0 to 1,000,000,000")
    return told


def _one_of(words: tuple[str, ...]) -> Field:
    def read(at: _At, told: Any) -> str:
        if told not in words:
            raise at.error(f"{str(told)[:40]!r} is none of: {', '.join(words)}")
        return str(told)

    return read


def _list_of(inner: Field) -> Field:
    def read(at: _At, told: Any) -> tuple[Any, ...]:
        if not isinstance(told, list) or not told or len(told) > 100:
            raise at.error("it has to be a list of 1 to 100 entries")
        return tuple(inner(_At(at.name, f"{at.path}[{place}]"), one) for place, one in enumerate(told, 1))

    return read


def _shown(at: _At, told: Any) -> int | str:
    if isinstance(told, str):
        return str(_one_of(get_args(Shown))(at, told))
    return _whole(at, told)


def _of(shape: Callable[..., Any], fields: Mapping[str, tuple[str, Field]]) -> Field:
    return lambda at, told: _table(shape, fields, at, told)


_HARMS, _FORMS, _KINDS = (_list_of(_one_of(get_args(kind))) for kind in (Harm, Form, SourceKind))
_RULE: dict[str, tuple[str, Field]] = {"rule": ("rule", _line), "text": ("text", _line)}
_POLICY: dict[str, tuple[str, Field]] = {
    "name": ("name", _line), "title": ("title", _line), "about": ("about", _line), "reference": ("reference", _line),
    "refuse": ("refuses", _list_of(_of(Refusal, {**_RULE, "when": ("when", _one_of(get_args(Occasion)))}))),
    "records": ("records", _of(Records, {**_RULE, "harms": ("harms", _HARMS), "groups": ("groups", _list_of(_line))})),
    "join": ("joins", _of(Join, {**_RULE, "harm": ("harm", _one_of(get_args(Harm))), "into": ("into", _one_of(get_args(Harm)))})),
    "civilian_by_default": ("civilian_by_default", _of(Rule, _RULE)),
    "named_minimum": ("named_minimum", _of(Rule, _RULE)),
    "by_report": ("by_report", _of(Rule, _RULE)),
    "words": ("words", _list_of(_of(Words, {
        **_RULE, "forms": ("forms", _FORMS), "harms": ("harms", _HARMS), "least": ("least", _whole), "most": ("most", _whole),
        "words": ("words", _list_of(_line)), "low": ("low", _shown), "high": ("high", _shown), "times": ("times", _whole),
        "blank": ("blank", _yes)}))),
    "choose": ("choices", _list_of(_of(Choice, {
        **_RULE, "sets": ("sets", _list_of(_one_of(get_args(Bound)))), "take": ("take", _one_of(get_args(Take))),
        "whose": ("whose", _one_of(get_args(Whose))), "kinds": ("kinds", _KINDS), "contested": ("contested", _yes),
        "ties": ("ties", _one_of(get_args(Ties)))}))),
}  # fmt: skip
_REQUIRED: dict[Callable[..., Any], tuple[str, ...]] = {Policy: ("title", "about", "reference"), Choice: ("rule", "text", "take"),
                                                        Refusal: ("rule", "text", "when")}  # fmt: skip
