"""`chuangping backup`: a checked copy of all conversations, made while the service runs."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from bot.backups.making import back_up
from bot.backups.place import place_of
from bot.command_line.common import command, fail, say
from bot.logs import log_nothing
from bot.settings import Settings, load_settings


@command("backup")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--keep-days",
    type=click.IntRange(1, 3650),
    metavar="N",
    help=say("backup-option-keep-days", days=Settings.model_fields["backup_days"].default),
)
def backup(folder: Path, keep_days: int | None) -> None:
    """Backs up the store of the settings into a folder, and tells the new file."""
    log_nothing()
    settings = load_settings()
    if keep_days is not None and keep_days > settings.backup_days:
        fail(say("backup-kept-too-long", days=settings.backup_days))  # people are told the setting
    keep = timedelta(days=keep_days or settings.backup_days)
    made = asyncio.run(back_up(place_of(settings.store), folder, now=datetime.now(UTC), keep=keep))
    click.echo(str(made))
