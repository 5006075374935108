"""Bringing all of a store under another key, a few values at a time, beside whatever serves from it.

    rekeying = Rekeying(store.seals, [newest, older], newest)     # without a target: back to plain text
    async for done in rekeying.run(): …
    rekeying.lost                                                 # what opens with no key, and stays as it is

First the store turns to the key: nobody writes otherwise any more. Then each value that stands otherwise is
sealed anew and put in its place, if that is still there: whoever answered meanwhile has written under the
new key already. So one pass is enough. Wherever it is interrupted, the store tells what is in use, all can be
read, and the next run goes on.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass

from bot.storage.keys import PLAIN, KeyRing, StoreKey
from bot.storage.seals import COLUMNS, Column, OtherSealError, Seals, Stored


async def count(seals: Seals) -> Mapping[bytes, int]:
    """How many values begin with each prefix; it takes as long as the store is large."""
    counts: dict[bytes, int] = {}
    for column in COLUMNS:
        async for found in _walk(seals, column):
            for each in found:
                counts[each.prefix] = counts.get(each.prefix, 0) + 1
    return counts


async def _walk(seals: Seals, column: Column, *, but: bytes | None = None) -> AsyncIterator[Sequence[Stored]]:
    found = await seals.some(column, but=but)
    while found:
        yield found
        found = await seals.some(column, found[-1].row, but=but)


@dataclass(slots=True)
class Rekeying:
    """One run: `done` values were brought under the key, `lost` ones open with none, and stay as they are."""

    seals: Seals
    keys: Sequence[StoreKey]
    target: StoreKey | None
    done: int = 0
    lost: int = 0

    async def run(self) -> AsyncIterator[int]:
        """Do it; after each step, how many values are done. Raises `NoKeyError` before anything is changed
        where a key that is needed is not among `keys`, `OtherSealError` where another run turned the store to
        another key meanwhile.
        """
        KeyRing.of(self.keys, await self.seals.in_use())
        prefix, canary = (PLAIN, b"") if self.target is None else (self.target.prefix, self.target.canary)
        await self.seals.turn_to(prefix, canary)
        ring = KeyRing.of(self.keys, await self.seals.in_use())
        for column in COLUMNS:
            async for found in _walk(self.seals, column, but=prefix):
                await self._bring(column, found, ring)
                yield self.done
        await self.seals.settle(prefix)
        if KeyRing.of(self.keys, await self.seals.in_use()).written != prefix:
            raise OtherSealError

    async def _bring(self, column: Column, found: Sequence[Stored], ring: KeyRing) -> None:
        changed: list[tuple[Stored, bytes]] = []
        for each in found:
            if each.value is None:
                continue
            value = ring.open(each.value, each.bound_to)
            if value is None:
                self.lost += 1
            else:
                changed.append((each, ring.seal(value, each.bound_to)))
        if changed:
            await self.seals.put(column, changed)
        self.done += len(changed)
