"""The command `chuangping`: one file a subcommand, imported only when it is used."""

import sys
from io import TextIOWrapper


def main() -> None:
    """Runs the command that the process was started with, and ends the process with its exit status."""
    from bot.command_line.group import cli  # noqa: PLC0415  so that importing a sibling does not build the group

    for stream, where_unsayable in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=where_unsayable)
    cli(prog_name="chuangping")
