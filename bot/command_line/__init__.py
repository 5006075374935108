"""The command `chuangping`: one file a subcommand, imported only when it is used."""

import _thread
import gc
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

NEW_OBJECTS: Final = 50_000
"""So many are made before cycles among them are looked for. What is loaded stays: looking it through after
every 700, as Python does by itself, takes a twentieth of a short run and a tenth of a service's start.
"""


HEARD_AGAIN_SECONDS: Final = 0.01


def main() -> None:
    """Runs the command that the process was started with, and ends the process with its exit status."""
    try:
        _run()
    except KeyboardInterrupt:  # while the program is loaded; later on the command itself takes care of it
        sys.exit(1)


def _run() -> None:
    gc.set_threshold(NEW_OBJECTS)
    _open_missing_streams()
    sys.unraisablehook = _hear_again
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "yes")  # we ask for single characters; phrases take 0.1 s
    from bot.command_line.group import cli  # noqa: PLC0415  so that importing a sibling does not build the group

    for stream, where_unsayable in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=where_unsayable)
    try:
        cli(prog_name="chuangping")
    except SystemExit as end:
        if end.code:  # it has been said what is wrong; what a library left half done need not say so again
            sys.unraisablehook = lambda _: None
        raise


def _hear_again(unraisable: "UnraisableHookArgs") -> None:
    """Whoever stops the program while an object is being destroyed stops it right after: what is raised there
    goes no further.
    """
    if unraisable.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(unraisable)
        return
    from threading import Timer, get_ident  # noqa: PLC0415  nearly never needed

    again = Timer(HEARD_AGAIN_SECONDS, _interrupt, [get_ident()])
    again.daemon = True
    again.start()


def _interrupt(thread: int) -> None:
    """As Ctrl-C does; a thread that waits for the system hears it, too, where the system can do that."""
    if sys.platform == "win32":
        _thread.interrupt_main()
    else:
        from signal import SIGINT, pthread_kill  # noqa: PLC0415  as above

        pthread_kill(thread, SIGINT)


def _open_missing_streams() -> None:
    """Whoever starts the program without standard streams has nothing to say and does not listen; where there
    is no place for results, writing them fails.
    """
    nothing = Path(os.devnull)
    if sys.stdin is None:
        sys.stdin = nothing.open(encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = nothing.open(encoding="utf-8")  # not made for writing, as there is nowhere to write to
    if sys.stderr is None:
        sys.stderr = nothing.open("w", encoding="utf-8")
