"""`chuangping chat`: the conversation in this terminal."""

import click

from bot.command_line.common import command, fail, say, words


@command("chat")
@click.option("--fresh", is_flag=True, help=say("terminal-option-fresh"))
def chat(*, fresh: bool) -> None:
    """Talk until the person leaves; the conversation is kept and goes on next time."""
    from bot.settings import SettingsError, load_settings  # noqa: PLC0415  help needs none of these
    from bot.terminal.running import sit  # noqa: PLC0415

    try:
        settings = load_settings()
    except SettingsError as error:
        fail(*(fault.say(words()) for fault in error.faults))
    sit(settings, fresh=fresh)
