"""`chuangping mcp`: the tools for an assistant on this machine, on standard input and output."""

import sys

import click

from bot.command_line.common import command, fail, say, words


@command("mcp")
def mcp() -> None:
    """Answer until nothing more comes in."""
    import signal  # noqa: PLC0415  help needs none of these

    from bot.api.desk import Desk  # noqa: PLC0415  as above
    from bot.faults import needs  # noqa: PLC0415  as above
    from bot.logs import log_to_standard_error  # noqa: PLC0415  as above
    from bot.policies import versions_of  # noqa: PLC0415  as above
    from bot.settings import SettingsError, load_settings  # noqa: PLC0415  as above

    with needs("mcp", "mcp_types", "anyio", message="agents-no-library"):
        from bot.agents.stdio import sit  # noqa: PLC0415  as above
    try:
        settings = load_settings()
    except SettingsError as error:
        fail(*(fault.say(words()) for fault in error.faults))
    log_to_standard_error(
        settings.log_level, settings.secrets, language=settings.language, form=settings.log_format
    )
    if sys.stdin.isatty():
        click.echo(say("agents-waiting"), err=True)
    for name in {"SIGINT", "SIGPIPE"}.intersection(dir(signal)):  # Windows has but one of them
        signal.signal(getattr(signal, name), signal.SIG_DFL)  # nothing is kept: ending at once loses nothing
    desk = Desk(versions_of(settings.policy, [settings.phase]), settings.phase)
    sit(desk, settings.language, settings.public_address)
