"""`chuangping chat`: the conversation in this terminal."""

from pathlib import Path

import click

from bot.command_line.common import command, fail, say, words
from bot.faults import BadInputError, say_system_error
from dialogs.surrogates import readable


@command("chat")
@click.option("--fresh", is_flag=True, help=say("terminal-option-fresh"))
@click.option("--from", "file", type=click.Path(path_type=Path), help=say("terminal-option-from"))
def chat(*, fresh: bool, file: Path | None) -> None:
    """Talk until the person leaves; the conversation is kept and goes on next time."""
    from bot.exporting import LARGEST  # noqa: PLC0415  help needs none of these
    from bot.importing import ExportError  # noqa: PLC0415  as above
    from bot.settings import SettingsError, load_settings  # noqa: PLC0415  as above
    from bot.terminal.running import sit  # noqa: PLC0415

    try:
        settings = load_settings()
    except SettingsError as error:
        fail(*(fault.say(words()) for fault in error.faults))
    export = None
    if file is not None:
        try:
            with file.open("rb") as opened:
                export = opened.read(LARGEST + 1)
        except OSError as error:
            reason = say_system_error(error, words())
            fail(say("terminal-from-unreadable", file=readable(str(file)), reason=reason))
    try:
        sit(settings, fresh=fresh, export=export)
    except ExportError as error:
        raise BadInputError([error]) from None
