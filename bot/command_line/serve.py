"""`chuangping serve`: the web chat and every configured channel."""

import asyncio
from typing import TYPE_CHECKING

import click

from bot.command_line.common import command, fail, say, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.settings import Settings


@command("serve")
@click.option("--host", help=say("service-option-host"))
@click.option("--port", type=int, help=say("service-option-port"))
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, metavar="N", help=say("service-option-workers")
)
@click.option("--worker", type=int, nargs=2, hidden=True)
@click.option("--check", is_flag=True, help=say("service-option-check"))
def serve(
    host: str | None, port: int | None, *, workers: int, worker: tuple[int, int] | None, check: bool
) -> None:
    """Serve until stopped, by so many `workers`, or with `check` report on the settings. A `worker` is what
    such a process was handed (`bot.workers`).
    """
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
    elif workers > 1:
        _serve_with_workers(settings, workers)
    else:
        _serve(settings, worker)


def _report(settings: "Settings") -> None:
    from rich.console import Console  # noqa: PLC0415  for --check alone

    from bot.settings_report import draw_report  # noqa: PLC0415  as above

    draw_report(settings, words(), Console())


def _serve_with_workers(settings: "Settings", count: int) -> None:
    from bot.logs import log_to_standard_error  # noqa: PLC0415  as below
    from bot.workers import serve_with_workers  # noqa: PLC0415  as below

    log_to_standard_error(
        settings.log_level, settings.secrets, language=settings.language, form=settings.log_format
    )
    served = asyncio.run(serve_with_workers(settings, count, announce=_announcing(settings)))
    click.echo(say("service-stopped"))
    if not served:
        raise SystemExit(1)


def _announcing(settings: "Settings") -> "Callable[[str], None]":
    from bot.storage.places import shown  # noqa: PLC0415  as below
    from bot.systemd import tell_that_it_serves  # noqa: PLC0415  as below

    def announce(address: str) -> None:
        click.echo(say("service-listening", address=address))
        click.echo(say("service-store", place=shown(settings.store)))
        tell_that_it_serves()

    return announce


def _serve(settings: "Settings", handed: tuple[int, int] | None) -> None:
    from uvicorn.loops.auto import auto_loop_factory  # noqa: PLC0415  as below

    from bot.logs import log_to_standard_error  # noqa: PLC0415  as below
    from bot.serving import serve as run  # noqa: PLC0415  the web server takes a while to import
    from bot.tracing import traced  # noqa: PLC0415  as below
    from bot.workers import Worker  # noqa: PLC0415  as below

    worker = None if handed is None else Worker(handed)
    announce = _announcing(settings) if worker is None else lambda _: worker.is_ready()
    log_to_standard_error(
        settings.log_level, settings.secrets, language=settings.language, form=settings.log_format
    )
    with (
        traced(),
        asyncio.Runner(loop_factory=auto_loop_factory()) as runner,
    ):  # uvloop's where it is installed
        runner.run(run(settings, announce=announce, worker=worker))
    if worker is None:
        click.echo(say("service-stopped"))
