"""Plain values -> nouns: one decoder for each dataclass, made from its fields the first time it is asked for.

Strict: a field that is missing, unknown or of another type is a ValueError that begins with its path ("event.place.lat: …").
"""
from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Noun = TypeVar("Noun")
_Decode = Callable[[Any, str], Any]
_NAMES = {"is_class": "class"}
"""Fields whose JSON name is no name in Python."""
_MOST = 1e300
"""What is above it, endless, or no number at all is none that JSON could write."""


def noun_of(kind: type[Noun], value: object, path: str = "") -> Noun:
    """The noun that a plain value writes down.  Raises ValueError with the path of the field that is wrong."""
    decode: _Decode = _decoder(cast(Any, kind))
    return cast(Noun, decode(value, path))


@cache
def _decoder(kind: Any) -> _Decode:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _one_of(inner)
    if origin in (Union, types.UnionType):
        (known,) = (part for part in inner if part is not type(None))
        return _optional(_decoder(known))
    if origin is tuple:
        return _many(_decoder(inner[0]), None if inner[1] is ... else len(inner))
    if is_dataclass(kind):
        return _fields(cast(type, kind))
    return {str: _str, int: _int, float: _float, bool: _bool, date: _date, datetime: _datetime}[kind]


def _fields(kind: type) -> _Decode:
    hints = get_type_hints(kind)
    made = [
        (field.name, _NAMES.get(field.name, field.name), _decoder(hints[field.name]),
         field.default is MISSING and field.default_factory is MISSING)
        for field in fields(kind)
    ]  # fmt: skip
    known = {name for _, name, _, _ in made}

    def decode(value: Any, path: str) -> Any:
        if not isinstance(value, Mapping):
            raise ValueError(f"{path or kind.__name__}: an object is asked for, not {_kind(value)}")
        given = {}
        for field, name, inner, needed in made:
            if name in value:
                given[field] = inner(value[name], f"{path}.{name}" if path else name)
            elif needed:
                raise ValueError(f"{f'{path}.' if path else ''}{name}: it is missing")
        if not value.keys() <= known:
            name = min(str(name) for name in value.keys() - known)
            raise ValueError(f"{f'{path}.' if path else ''}{name[:40]}: there is no such field")
        return kind(**given)

    return decode


def _optional(inner: _Decode) -> _Decode:
    return lambda value, path: None if value is None else inner(value, path)


def _many(inner: _Decode, length: int | None) -> _Decode:
    def decode(value: Any, path: str) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)):
            raise ValueError(f"{path}: a list is asked for, not {_kind(value)}")
        if length is not None and len(value) != length:
            raise ValueError(f"{path}: {length} values are asked for, not {len(value)}")
        return tuple(inner(one, f"{path}[{place}]") for place, one in enumerate(value))

    return decode


def _one_of(words: tuple[Any, ...]) -> _Decode:
    known = frozenset(words)

    def decode(value: Any, path: str) -> Any:
        if not isinstance(value, str) or value not in known:
            raise ValueError(f"{path}: {str(value)[:40]!r} is none of {', '.join(words)}")
        return value

    return decode


def _str(value: Any, path: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{path}: a text is asked for, not {_kind(value)}")
    return value


def _int(value: Any, path: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{path}: a whole number is asked for, not {_kind(value)}")
    return value


def _float(value: Any, path: str) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not -_MOST <= value <= _MOST:
        raise ValueError(f"{path}: a number is asked for, not {_kind(value)}")
    return float(value)


def _bool(value: Any, path: str) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{path}: true or false is asked for, not {_kind(value)}")
    return value


def _date(value: Any, path: str) -> date:
    try:
        return date.fromisoformat(_str(value, path))
    except ValueError as error:
        raise ValueError(f"{path}: a day such as 2025-03-04 is asked for, not {str(value)[:40]!r}") from error


def _datetime(value: Any, path: str) -> datetime:
    try:
        moment = datetime.fromisoformat(_str(value, path))
    except ValueError as error:
        raise ValueError(f"{path}: a moment such as 2025-03-04T05:06:07+00:00 is asked for, not {str(value)[:40]!r}") from error
    if moment.tzinfo is None:
        raise ValueError(f"{path}: it bears no time zone")
    return moment


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
    return "nothing" if value is None else names.get(type(value), type(value).__name__)
