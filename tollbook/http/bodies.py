"""WHAT COMES IN AND GOES OUT AS JSON, checked at the door: the only place where pydantic stands."""
from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from tollbook.model import Harm, State, Status

from . import asking

Json = dict[str, Any]


class Wrong(BaseModel):
    """What is wrong, why, and what to do."""

    status: int
    what: str
    why: str
    hint: str


class Error(BaseModel):
    error: Wrong


class Filters(BaseModel):
    """Which incidents: those that have all that is asked for."""

    model_config = ConfigDict(extra="forbid")
    place: str | None = Field(None, max_length=200, description="A place, as printed or as the gazetteer has it")
    country: str | None = Field(None, max_length=3, description="ISO 3166-1 alpha-3")
    actor: str | None = Field(None, max_length=200, description="By whose hand, as printed")
    harm: Harm | None = None
    state: State | None = None
    review: Literal["doubtful", "disputed", "link"] | None = Field(None, description="What there is to look at")
    since: date | None = None
    until: date | None = None

    def asked(self) -> Json:
        return self.model_dump(exclude_none=True)


class Listed(Filters):
    page: int = Field(1, ge=1, le=1_000_000, description="Which page, from 1")
    size: int = Field(asking.SIZE, ge=1, le=asking.MOST, description="How many on a page")

    def asked(self) -> Json:
        return self.model_dump(exclude_none=True, exclude={"page", "size"})


class Judgement(BaseModel):
    """A decision to take.  `one`: a claim, an incident or a decision; `others`: more of them; `value`: any JSON value, for `correct`;
    `seen`: the `stamp` of what was looked at: the call is refused (409) where somebody has decided about the same since."""

    model_config = ConfigDict(extra="forbid")
    kind: Literal["accept", "reject", "correct", "replace", "same", "different", "merge", "split", "withhold", "undo"]
    one: str = Field(max_length=64)
    others: list[Annotated[str, Field(max_length=64)]] = Field([], max_length=1_000)
    field: str = Field("", max_length=64)
    value: Any = None
    why: str = Field(max_length=2_000)
    seen: str = Field("", max_length=40)


class Written(BaseModel):
    """A claim by hand: words of a report, and what they say."""

    model_config = ConfigDict(extra="forbid")
    span: tuple[int, int] = Field(description="From … to, in code points of the report's text")
    harm: Harm
    low: int = Field(ge=0, le=1_000_000_000)
    high: int | None = Field(None, ge=0, le=1_000_000_000)
    status: list[Status] = Field([], max_length=5)
    happening: str | None = Field(None, max_length=64, description="A claim of the happening that it belongs to")
    why: str = Field(max_length=2_000)


class Handed(BaseModel):
    """A report to be read."""

    model_config = ConfigDict(extra="forbid")
    text: str = Field(min_length=1, max_length=5_000_000)
    title: str = Field("", max_length=1_000)
    publisher: str = Field("", max_length=300)
    published: date | None = None
    url: str = Field("", max_length=2_000)


class Reports(BaseModel):
    model_config = ConfigDict(extra="forbid")
    reports: list[Handed] = Field(min_length=1, max_length=1_000)


class Credentials(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(max_length=60)
    password: str = Field(max_length=1_000)


class NewUser(Credentials):
    """Somebody of the team."""

    role: Literal["reader", "reviewer", "admin"] = "reader"


class ChangedUser(BaseModel):
    """What is to be otherwise; what is left out stays."""

    model_config = ConfigDict(extra="forbid")
    role: Literal["reader", "reviewer", "admin"] | None = None
    password: str | None = Field(None, max_length=1_000)
    active: bool | None = None
