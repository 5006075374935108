"""`chuangping restore`: all conversations from a backup, without what was deleted since."""

import asyncio
from pathlib import Path

import click

from bot.backups.place import place_of
from bot.backups.restoring import restore as put_back
from bot.command_line.common import command, fail, say
from bot.logs import log_nothing
from bot.settings import load_settings


@command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help=say("restore-option-replace"))
@click.option("--moved", is_flag=True, help=say("restore-option-moved"))
def restore(file: Path, *, replace: bool, moved: bool) -> None:
    """Restores a backup into the store of the settings, and tells what came back."""
    log_nothing()
    settings = load_settings()
    if not file.is_file():
        fail(say("backup-no-file", file=str(file)))
    done = asyncio.run(put_back(place_of(settings.store), file, replace=replace, moved=moved))
    made = f"{done.made.astimezone():%Y-%m-%d %H:%M %Z}"
    click.echo(say("restore-done", count=done.conversations, made=made))
    if done.deleted:
        click.echo(say("restore-deleted", count=done.deleted))
    if done.unsent:
        click.echo(say("restore-unsent", count=done.unsent))
