"""The policies that come with the program: one TOML file each, named as the policy."""
from __future__ import annotations

from functools import cache
from importlib.resources import files

from ...errors import PolicyError
from ..policy import Policy
from ..policyfile import policy_from

DEFAULT = "bounds"


@cache
def policy_names() -> tuple[str, ...]:
    """The policies by name, `bounds` first."""
    stems = sorted(file.name.removesuffix(".toml") for file in files(__name__).iterdir() if file.name.endswith(".toml"))
    return (DEFAULT, *(stem for stem in stems if stem != DEFAULT))


@cache
def policy_named(name: str) -> Policy:
    """Raises PolicyError where there is none of this name."""
    if name not in policy_names():
        raise PolicyError(f"there is no policy {name[:40]!r}", f"the policies are: {', '.join(policy_names())}",
                          "choose one of them, or give the name of a policy file")  # fmt: skip
    return policy_from(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"), name=name)
