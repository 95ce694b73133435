"""The command line: one file a command, named as the command; each defines `command`.  A command is loaded when it is called."""
from __future__ import annotations

import pkgutil
import sys
from importlib import import_module

import click

from tollbook import TollbookError, __version__

_SHARED = frozenset({"card", "marks", "opening", "page"})


class _Commands(click.Group):
    """The commands are the modules of this folder, but for those that several share."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name not in _SHARED)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f".{cmd_name}", __name__).command
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="tollbook")
def tollbook() -> None:
    """A ledger of casualty claims: every figure traced to its words, every total explained."""


def show_error(error: TollbookError) -> None:
    """Three lines on standard error at most: what, why, what to do."""
    from .marks import harmless

    click.echo(f"tollbook: {harmless(error.what)}", err=True)
    for words in (error.why, error.hint):
        if words:
            click.echo(f"  {harmless(words)}", err=True)


def main() -> None:
    """The `tollbook` command.  Exit status: 0; 1 where a report could not be read; 2 where the call was wrong."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal without the letter shows its number, not a trace
    try:
        tollbook()
    except TollbookError as error:
        show_error(error)
        sys.exit(1)
