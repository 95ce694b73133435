"""How a book is served: built once, passed down."""
from __future__ import annotations

import ipaddress
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from tollbook import TollbookError

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_HANDED_ON = "TOLLBOOK_SERVING"


@dataclass(frozen=True, slots=True)
class Serving:
    """`book`: a file or an address.  `desk`: the file of users, sessions and reports that wait.  `team`: people sign in, each with a role;
    else whoever reaches the server is `name` and may do everything, and only this machine reaches it.  `hosts`: names under which
    browsers may call it, beside those of this machine.  `upload`: most bytes of one call; `files`: most files of it."""

    book: str
    desk: str
    team: bool = False
    name: str = "me"
    host: str = "127.0.0.1"
    port: int = 8000
    hosts: tuple[str, ...] = ()
    upload: int = 40_000_000
    files: int = 200
    secure: bool = False
    """Whether browsers reach it by https: the cookie is then sent by nothing else."""

    def allowed_hosts(self) -> frozenset[str]:
        return LOOPBACK | {name.lower() for name in (self.host, *self.hosts)}

    def checked(self) -> Serving:
        """Itself.  Raises TollbookError where anybody on the network could change the book without a password."""
        if not self.team and not _is_loopback(self.host):
            raise TollbookError(f"{self.host} is reached from other machines", "without --team nobody is asked for a password",
                                "serve on 127.0.0.1, or with --team")  # fmt: skip
        return self

    def handed_on(self) -> dict[str, str]:
        """What makes it again in another process (`from_environment`)."""
        return {_HANDED_ON: json.dumps(asdict(self))}

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Serving:
        given = json.loads(environment[_HANDED_ON])
        return cls(**{**given, "hosts": tuple(given["hosts"])})


def _is_loopback(host: str) -> bool:
    if host in LOOPBACK:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def desk_beside(book: str) -> str:
    """Where the desk of a book lies where nobody says: beside its file."""
    return "tollbook.desk.sqlite" if "://" in book else str(Path(book).with_suffix(".desk.sqlite"))
