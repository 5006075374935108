"""`chuangping check-store`: whether the file or database that holds the conversations is sound, all of it."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from bot.command_line.common import command, fail, say
from bot.faults import ServiceError
from bot.logs import log_nothing
from bot.policies import versions_of
from bot.settings import load_settings
from bot.storage.checking import Findings, check_all
from bot.storage.places import SQLITE, file_of, is_database, lacks_library, shown
from dialogs.returning import makes_sense
from dialogs.session import SessionError, load_session
from dialogs.world import World


@command("check-store")
@click.argument("file", required=False, type=click.Path(path_type=Path))
def check_store(file: Path | None) -> int:
    """Checks a file, or the store of the settings; status 1 if something is wrong with it."""
    log_nothing()
    settings = load_settings()
    address = settings.store if file is None else f"{SQLITE}{file}"
    if not is_database(address) and not file_of(address).is_file():
        fail(say("check-store-no-file", file=str(file_of(address))))
    world = World(versions_of(settings.policy), settings.phase)
    findings = _findings(address, lambda session: _is_readable(session, world), settings.store_keys)
    click.echo(say("check-store-place", place=shown(address), megabytes=round(findings.size / 1e6, 1)))
    for line in _told(findings):
        click.echo(line)
    return 1 if findings.faults or findings.unreadable or findings.untimely else 0


def _findings(address: str, is_readable: Callable[[bytes], bool], keys: Sequence[bytes]) -> Findings:
    if not is_database(address):
        return check_all(file_of(address), is_readable, keys)
    if lacks_library(address):
        raise ServiceError("service-database-library")
    from bot.postgresql.checking import check_database  # noqa: PLC0415  an optional extra

    return asyncio.run(check_database(address, is_readable, keys))


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
