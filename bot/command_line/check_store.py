"""`chuangping check-store`: whether the file that holds the conversations is sound, all of it."""

from pathlib import Path

import click

from bot.command_line.common import command, fail, say
from bot.policies import versions_of
from bot.settings import load_settings
from bot.storage.checking import Findings, check_all
from bot.storage.places import is_database, shown
from dialogs.returning import makes_sense
from dialogs.session import SessionError, load_session
from dialogs.world import World


@command("check-store")
@click.argument("file", required=False, type=click.Path(path_type=Path))
def check_store(file: Path | None) -> int:
    """Checks a file, or that of the settings; status 1 if something is wrong with it."""
    settings = load_settings()
    if file is None and is_database(settings.store):
        fail(say("check-store-database", place=shown(settings.store)))
    path = file or settings.store_path
    if not path.is_file():
        fail(say("check-store-no-file", file=str(path)))
    world = World(versions_of(settings.policy), settings.phase)
    findings = check_all(path, lambda session: _is_readable(session, world), settings.store_keys)
    click.echo(say("check-store-file", file=str(path), megabytes=round(path.stat().st_size / 1e6, 1)))
    for line in _told(findings):
        click.echo(line)
    return 1 if findings.faults or findings.unreadable or findings.untimely else 0


def _told(findings: Findings) -> list[str]:
    if findings.faults:
        return [
            *(say("check-store-fault", fault=fault) for fault in findings.faults),
            say("check-store-damaged"),
        ]
    lines = [say("check-store-conversations", count=findings.conversations)]
    if findings.unreadable:
        more = [] if len(findings.unreadable_ids) == findings.unreadable else ["…"]
        ids = " ".join([*map(str, findings.unreadable_ids), *more])
        lines.append(say("check-store-unreadable", count=findings.unreadable, ids=ids))
    if findings.untimely:
        lines.append(say("check-store-untimely", count=findings.untimely))
    if not findings.unreadable and not findings.untimely:
        lines.append(say("check-store-sound"))
    return lines


def _is_readable(session: bytes, world: World) -> bool:
    try:
        return makes_sense(load_session(session), world)
    except SessionError:
        return False
