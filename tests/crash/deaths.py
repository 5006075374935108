"""How the process is to die: drawn from a seed, so that a run, or one death of it, can be played again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Final, Literal, get_args

from bot.settings import TelegramLibrary

Channel = Literal["web", "telegram"]
Point = Literal["after commit", "before send", "after send", "before note", "before confirm", "any moment"]

POINTS: Final[tuple[Point, ...]] = get_args(Point)
LIBRARIES: Final[tuple[TelegramLibrary, ...]] = ("aiogram", "python-telegram-bot")

PLACES: Final[tuple[tuple[Channel, Point], ...]] = (
    ("telegram", "after send"),
    ("web", "after commit"),
    ("telegram", "before confirm"),
    ("telegram", "after commit"),
    ("web", "before send"),
    ("telegram", "before note"),
    ("web", "any moment"),
    ("telegram", "before send"),
    ("web", "after send"),
    ("telegram", "any moment"),
)
"""Where a process dies, in turn. A page is neither noted nor confirmed: its redirect is all that is sent.

At any moment the process is killed from outside, where there is no telling what it is doing; the channel is
then only the one whose people are looked at first.
"""

MANY: Final = 15
FEW: Final = 4
"""One confirmation stands for all that was taken at once."""

OUTAGES: Final = 0.3
"""In the life of how many processes the database is killed, or the disk full, too."""

PAUSED_EVERY: Final = 10
"""Each so-manieth process is not killed but paused."""

COLD_EVERY: Final = 20
"""Each so-manieth process is started as people start it; the others are forked from one that is loaded."""


@dataclass(frozen=True, slots=True)
class Death:
    """How one process lives and dies.

    It ends itself when it passes `point` in `channel` for the `passage`-th time, or is killed `seconds`
    after its start. A `cold` one is started as people start it, and can only be killed from outside. A
    `flooded` one is told by Telegram to wait minutes before it sends anything.

    In an `outage` the database is killed, so many seconds after the process began, and started again; where
    a file keeps the conversations, its disk is full for a while once the process serves. A `paused` process
    does not die: it stands still until another one has taken over, then wakes, and both are killed.
    """

    number: int
    channel: Channel
    point: Point
    passage: int
    seconds: float
    library: TelegramLibrary
    by_webhook: bool
    cold: bool
    flooded: bool
    outage: float | None = None
    on_disk: bool = False
    paused: bool = False

    @property
    def bot(self) -> str:
        """The library, and the way by which its updates come."""
        return f"{self.library}, {'webhook' if self.by_webhook else 'polling'}"

    def __str__(self) -> str:
        where = f"{self.point}, {self.channel}, passage {self.passage}"
        if self.point == "any moment":
            where = f"{self.seconds:.2f} s after its {'cold ' if self.cold else ''}start"
            where += ", in a flood wait" if self.flooded else ""
        if self.paused:
            where = f"paused {self.seconds:.2f} s after its start, and woken beside another"
        if self.outage is not None:
            what = "the disk full" if self.on_disk else "the database killed"
            where += f", {what} after {self.outage:.2f} s"
        return f"death {self.number} ({where}; {self.bot})"


def drawn(seed: int, number: int) -> Death:
    """The death with a number, of those that a seed stands for."""
    chance = Random(f"{seed}:{number}")  # noqa: S311  no secret
    channel, point = PLACES[number % len(PLACES)]
    cold = number % COLD_EVERY == len(PLACES) - 1
    return Death(
        number=number,
        channel=channel,
        point=point,
        passage=chance.randint(1, FEW if point == "before confirm" else MANY),
        seconds=chance.uniform(0.0, 9.0) if cold else chance.uniform(0.05, 1.5),
        library=chance.choice(LIBRARIES),
        by_webhook=chance.random() < 0.3,
        cold=cold,
        flooded=point == "any moment" and chance.random() < 0.5,
    )


def beside_a_database(seed: int, death: Death) -> Death:
    """The same death where a database keeps the conversations, which may be killed meanwhile, and where
    another process may take over from one that stands still.
    """
    chance = Random(f"{seed}:{death.number}:database")  # noqa: S311  no secret
    if death.number % PAUSED_EVERY == 1:
        return replace(
            death,
            point="any moment",
            cold=False,
            flooded=False,
            paused=True,
            seconds=chance.uniform(0.3, 2.0),
        )
    outage = chance.uniform(0.0, 1.0) if chance.random() < OUTAGES and not death.cold else None
    return replace(death, outage=outage)


def beside_a_file(seed: int, death: Death) -> Death:
    """The same death where a file keeps the conversations, whose disk may be full meanwhile."""
    chance = Random(f"{seed}:{death.number}:file")  # noqa: S311  no secret
    outage = chance.uniform(0.0, 0.5) if chance.random() < OUTAGES and not death.cold else None
    return replace(death, outage=outage, on_disk=True)


def deaths(seed: int, count: int, only: int | None = None, *, database: bool = False) -> Iterator[Death]:
    """The first deaths of a seed, or one of them; where a `database` keeps the conversations, with its
    own.
    """
    for number in range(count) if only is None else (only,):
        death = drawn(seed, number)
        yield beside_a_database(seed, death) if database else beside_a_file(seed, death)
