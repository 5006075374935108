"""`chuangping serve`: the web chat and every configured channel."""

import asyncio
from typing import TYPE_CHECKING

import click

from bot.command_line.common import command, fail, say, words

if TYPE_CHECKING:
    from bot.settings import Settings


@command("serve")
@click.option("--host", help=say("service-option-host"))
@click.option("--port", type=int, help=say("service-option-port"))
@click.option("--check", is_flag=True, help=say("service-option-check"))
def serve(host: str | None, port: int | None, *, check: bool) -> None:
    """Serve until stopped, or with `check` report on the settings."""
    from bot.settings import (  # noqa: PLC0415  help needs no settings
        SettingsError,
        faults_of,
        load_settings,
        unknown_settings,
    )

    chosen: dict[str, str | int] = {}
    if host is not None:
        chosen["host"] = host
    if port is not None:
        chosen["port"] = port
    try:
        settings = load_settings(**chosen)
    except SettingsError as error:
        fail(*(fault.say(words()) for fault in (*error.faults, *unknown_settings())))
    if check:
        _report(settings)
    if faults := faults_of(settings):
        fail(*(fault.say(words()) for fault in faults))
    if check:
        click.echo(say("settings-all-good"))
    else:
        _serve(settings)


def _report(settings: "Settings") -> None:
    from rich.console import Console  # noqa: PLC0415  for --check alone

    from bot.settings_report import draw_report  # noqa: PLC0415  as above

    draw_report(settings, words(), Console())


def _serve(settings: "Settings") -> None:
    from uvicorn.loops.auto import auto_loop_factory  # noqa: PLC0415  as below

    from bot.logs import log_to_standard_error  # noqa: PLC0415  as below
    from bot.serving import serve as run  # noqa: PLC0415  the web server takes a while to import
    from bot.storage.places import shown  # noqa: PLC0415  as below

    def announce(address: str) -> None:
        click.echo(say("service-listening", address=address))
        click.echo(say("service-store", place=shown(settings.store)))

    log_to_standard_error(settings.log_level, settings.secrets, language=settings.language)
    with asyncio.Runner(loop_factory=auto_loop_factory()) as runner:  # uvloop's where it is installed
        runner.run(run(settings, announce=announce))
    click.echo(say("service-stopped"))
