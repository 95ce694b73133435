"""tollbook serve: the book in the browser."""
from __future__ import annotations

import os
import sys

import click

from tollbook import Book, TollbookError

from .opening import book_option

_MISSING = TollbookError("the pages need packages that are not installed", "", 'pip install "tollbook[web]"')


@click.command(context_settings={"auto_envvar_prefix": None})
@book_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve on.  Another than this machine's needs --team.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port.")
@click.option("--team", is_flag=True, help="People sign in, each with a role: reader, reviewer or admin.")
@click.option("--user", metavar="NAME", help="Make this user of the team, or give them another password or role, and stop.")
@click.option("--role", type=click.Choice(["reader", "reviewer", "admin"]), help="The role of --user.")
@click.option("--who", default="me", show_default=True, envvar="TOLLBOOK_WHO", help="Who decides, without --team (also by TOLLBOOK_WHO).")
@click.option("--allow-host", multiple=True, metavar="NAME", help="A name under which browsers reach the server, as behind a proxy.")
@click.option("--https", is_flag=True, help="A proxy before it speaks https: cookies are sent by nothing else.")
@click.option("--desk", metavar="FILE", help="Where users and sessions are kept  [default: beside the book]")
@click.option("--workers", type=click.IntRange(1, 32), help="Processes that serve at once.  [default: 1, with --team 2]")
def command(
    where: str, host: str, port: int, team: bool, user: str | None, role: str | None, who: str, allow_host: tuple[str, ...], https: bool,
    desk: str | None, workers: int | None,
) -> None:  # fmt: skip
    """Open the book in the browser: incidents, reports, what is to be reviewed; and the same as JSON under /api/v1/."""
    try:
        from tollbook.http.serving import Serving, desk_beside
    except ImportError:
        raise _MISSING from None
    serving = Serving(
        book=where, desk=desk or desk_beside(where), team=team, name=who, host=host, port=port, hosts=allow_host, secure=https,
    )
    if user is not None:
        _keep_user(serving.desk, user, role)
        return
    serving.checked()
    Book.open(where).close()  # made, or told what is wrong with it, before anything is promised
    if team:
        _check_users(serving.desk, where)
    click.echo(f"tollbook: {where} at http://{f'[{host}]' if ':' in host else host}:{port}/  (end with Ctrl-C)", err=True)
    _run(serving.handed_on(), host, port, workers or (2 if team else 1))


def _run(handed_on: dict[str, str], host: str, port: int, workers: int) -> None:
    import uvicorn

    from tollbook.http.logs import log_config

    os.environ.update(handed_on)  # for the processes that uvicorn starts
    uvicorn.run("tollbook.http.app:from_environment", factory=True, host=host, port=port, workers=workers, access_log=False,
                log_config=log_config(), server_header=False, timeout_keep_alive=30)  # fmt: skip


def _keep_user(desk: str, name: str, role: str | None) -> None:
    from tollbook.http import Desk

    if sys.stdin.isatty():
        password = click.prompt(f"Password of {name}", hide_input=True, confirmation_prompt=True, err=True)
    else:
        password = sys.stdin.readline().rstrip("\n")
    kept = Desk(desk).keep_user(name, role=role, password=password, active=True)
    click.echo(f"{kept.name} is {kept.role}")


def _check_users(desk: str, book: str) -> None:
    from tollbook.http import Desk

    if not any(user.role == "admin" and user.active for user in Desk(desk).users()):
        raise TollbookError("the team has no admin yet", f"{desk} knows none", "make one: tollbook serve --user NAME --role admin")
