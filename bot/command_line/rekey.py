"""`chuangping rekey`: brings all that is stored under the newest key, or out of encryption, while serving."""

import asyncio
from collections.abc import Mapping
from time import monotonic
from typing import TYPE_CHECKING, Final

import click

from bot.command_line.common import command, fail, say

if TYPE_CHECKING:
    from bot.storage.keys import StoreKey
    from bot.storage.store import Store

TOLD_EVERY_SECONDS: Final = 5.0


@command("rekey")
@click.option("--decrypt", is_flag=True, help=say("rekey-option-decrypt"))
@click.option("--dry-run", is_flag=True, help=say("rekey-option-dry-run"))
def rekey(*, decrypt: bool, dry_run: bool) -> None:
    """Takes the store of the settings to the newest key of `CHUANGPING_STORE_KEY`, or to plain text."""
    from bot.settings import load_settings  # noqa: PLC0415  help needs no settings
    from bot.storage.keys import StoreKey  # noqa: PLC0415  as above

    settings = load_settings()
    keys = [StoreKey.of(key) for key in settings.store_keys]
    if not keys and not decrypt:
        fail(say("rekey-no-key"))
    asyncio.run(_rekey(settings.store, keys, None if decrypt else keys[0], dry_run=dry_run))


async def _rekey(address: str, keys: "list[StoreKey]", target: "StoreKey | None", *, dry_run: bool) -> None:
    from bot.storage.keys import KeyRing, NoKeyError  # noqa: PLC0415  as above
    from bot.storage.places import open_bare, shown  # noqa: PLC0415  as above
    from bot.storage.rekeying import count  # noqa: PLC0415  as above
    from bot.storage.sealed import refusal  # noqa: PLC0415  as above

    store = await open_bare(address)
    try:
        KeyRing.of(keys, await store.seals.in_use())
        click.echo(say("rekey-store", place=shown(address)))
        counts = await count(store.seals)
        _tell_counts(counts, target)
        if dry_run:
            click.echo(say("rekey-nothing-changed"))
        else:
            await _run(store, address, keys, target, counts)
    except NoKeyError as missing:
        raise refusal(missing, has_keys=bool(keys), where=shown(address)) from None
    finally:
        await store.close()


def _tell_counts(counts: Mapping[bytes, int], target: "StoreKey | None") -> None:
    from bot.storage.keys import PLAIN, name_of  # noqa: PLC0415  as above

    for prefix, number in sorted(counts.items()):
        if prefix == PLAIN:
            click.echo(say("rekey-count-plain", count=number))
        elif target is not None and prefix == target.prefix:
            click.echo(say("rekey-count-newest", count=number, key=target.name))
        else:
            click.echo(say("rekey-count-other", count=number, key=name_of(prefix)))


async def _run(
    store: "Store",
    address: str,
    keys: "list[StoreKey]",
    target: "StoreKey | None",
    counts: Mapping[bytes, int],
) -> None:
    from bot.faults import ServiceError  # noqa: PLC0415  as above
    from bot.storage.keys import PLAIN  # noqa: PLC0415  as above
    from bot.storage.places import is_database  # noqa: PLC0415  as above
    from bot.storage.rekeying import Rekeying  # noqa: PLC0415  as above
    from bot.storage.seals import OtherSealError  # noqa: PLC0415  as above

    aim = PLAIN if target is None else target.prefix
    total = sum(number for prefix, number in counts.items() if prefix != aim)
    rekeying, tell_from = Rekeying(store.seals, keys, target), monotonic()
    try:
        async for done in rekeying.run():
            if monotonic() >= tell_from:
                tell_from = monotonic() + TOLD_EVERY_SECONDS
                click.echo(say("rekey-progress", done=done, total=max(total, done)))
    except OtherSealError:
        raise ServiceError("rekey-overtaken") from None
    click.echo(say("rekey-progress", done=rekeying.done, total=max(total, rekeying.done)))
    if rekeying.lost:
        click.echo(say("rekey-lost", count=rekeying.lost))
    if target is None:
        click.echo(say("rekey-decrypted"))
    else:
        click.echo(say("rekey-encrypted", key=target.name))
    if is_database(address):
        click.echo(say("rekey-vacuum"))
    click.echo(say("rekey-backups"))
