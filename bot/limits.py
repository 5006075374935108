"""How often one address or one person may do something: token buckets in a memory that does not grow."""

import heapq
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Final

from bot.storage.store import Address

MOST_KEPT: Final = 16_384
"""Buckets of one limit that are remembered; each takes some 200 bytes."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and so many a minute after that."""

    at_once: int
    per_minute: int


BEGINNINGS: Final = Rate(at_once=30, per_minute=60)
"""New conversations of one address."""

TURNS: Final = Rate(at_once=120, per_minute=120)
"""Turns of one conversation."""


TABLES: Final = Rate(at_once=10, per_minute=6)
"""Tables that come from one address."""


WRONG_KEYS: Final = Rate(at_once=5, per_minute=1)
"""Wrong tries at the statistics, of one address."""


class Limit:
    """One rate, kept for any number of keys.

    Of a key only the moment is remembered at which it owes nothing any more. Where too many owe something at
    once, those that owe least are forgotten: who comes once is never turned away for others who come often,
    and who comes often gains nothing by being many.
    """

    def __init__(
        self, rate: Rate, *, clock: Callable[[], float] = time.monotonic, most_kept: int = MOST_KEPT
    ) -> None:
        """`clock` tells seconds that never go back."""
        self._interval = 60 / rate.per_minute
        self._tolerance = (rate.at_once - 1) * self._interval
        self._clock = clock
        self._most_kept = most_kept
        self._settled_at: dict[str, float] = {}

    def __len__(self) -> int:
        """The number of keys that are remembered."""
        return len(self._settled_at)

    def due(self, key: str) -> float:
        """Ask without using it: 0, or the seconds until it may be used."""
        return max(self._settled_at.get(key, -math.inf) - self._clock() - self._tolerance, 0.0)

    def wait(self, key: str) -> float:
        """Use it once: 0, or the seconds until that will be allowed; being refused costs nothing."""
        now = self._clock()
        settled_at = max(self._settled_at.get(key, now), now)
        if seconds := self.due(key):
            return seconds
        if key not in self._settled_at and len(self._settled_at) >= self._most_kept:
            self._forget_those_who_owe_least(now)
        self._settled_at[key] = settled_at + self._interval
        return 0.0

    def _forget_those_who_owe_least(self, now: float) -> None:
        """Make room for as many again as are kept, so that this is not done for each new one."""
        owing = ((at, key) for key, at in self._settled_at.items() if at > now)
        self._settled_at = {key: at for at, key in heapq.nlargest(self._most_kept // 2, owing)}


class Limits:
    """What `CHUANGPING_LIMITS` turns on. Counted in this process alone."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` tells seconds that never go back."""
        self._beginnings = Limit(BEGINNINGS, clock=clock)
        self._turns = Limit(TURNS, clock=clock)
        self._tables = Limit(TABLES, clock=clock)

    def beginning(self, host: str | None) -> float:
        """Count a conversation that begins at a network address: 0, or the seconds to wait first."""
        return self._beginnings.wait(network_of(host))

    def turn(self, address: Address) -> float:
        """Count a turn of a conversation: 0, or the seconds to wait first."""
        return self._turns.wait(f"{address.channel}:{address.person}")

    def table(self, host: str | None) -> float:
        """Count a table that comes from a network address: 0, or the seconds to wait first."""
        return self._tables.wait(network_of(host))


def network_of(host: str | None) -> str:
    """Whom a network address stands for: itself, or of IPv6 the /64 of which one customer has every address.

    All that is no address (a name that a proxy made up, none at all) counts as one and the same.
    """
    try:
        address = ip_address((host or "").partition("%")[0])
    except ValueError:
        return ""
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((address, 64), strict=False))
