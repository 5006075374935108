"""Asking the Bot API again where that helps, and knowing where it does not."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from bot.pausing import doubled
from bot.telegram.api import (
    ApiError,
    ConflictError,
    FloodError,
    GoneError,
    OddAnswerError,
    RefusedError,
    UnauthorizedError,
    UnreachableError,
)

logger = logging.getLogger(__name__)

Result = TypeVar("Result")
Sleep = Callable[[float], Awaitable[None]]

FIRST_PAUSE_SECONDS: Final = 0.5
LONGEST_PAUSE_SECONDS: Final = 30.0
TRIES_WITHOUT_ANSWER: Final = 8
LONGEST_FLOOD_SECONDS: Final = 900.0
"""How long to wait in all for one request that is held back by 429, before it is given up."""

UNCHANGED: Final = "message is not modified"
"""What a refusal says if all is as it should be."""

HARMLESS: Final = (
    UNCHANGED,
    "query is too old",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
    "message_id_invalid",
)
"""What refusals say, in lower case, where nothing is left to do."""


class HeldBackError(ApiError):
    """A request has to wait for `seconds`, longer than whoever makes it stays for that."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"a request has to wait {seconds:g} s")
        self.seconds = seconds


def staying(most: float, sleep: Sleep) -> Sleep:
    """`sleep`, but for more than `most` seconds `HeldBackError` is raised instead."""

    async def stay(seconds: float) -> None:
        if seconds > most:
            raise HeldBackError(seconds)
        await sleep(seconds)

    return stay


def says(refusal: RefusedError, reasons: tuple[str, ...]) -> bool:
    """Whether a refusal gives one of these reasons, written in lower case."""
    told = str(refusal).lower()
    return any(reason in told for reason in reasons)


def pause(tries: int) -> float:
    """How many seconds to wait after so many failures in a row: twice as long each time, up to a limit."""
    return doubled(tries, FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS)


def flood_pause(flood: FloodError, floods: int) -> float:
    """How many seconds to wait after so many 429 in a row: as long as told, else longer and longer."""
    return flood.seconds or pause(floods + 1)


async def patiently(request: Callable[[], Awaitable[Result]], *, sleep: Sleep = asyncio.sleep) -> Result:
    """Make a request until it is answered: after 429 when the server says, after faults with longer and
    longer pauses.

    Raises the last `ApiError` where it is hopeless: `GoneError` and `RefusedError` at once, the others after
    `TRIES_WITHOUT_ANSWER` faults in a row or `LONGEST_FLOOD_SECONDS` of being held back.
    """
    faults, floods, held_back = 0, 0, 0.0
    while True:
        try:
            return await request()
        except FloodError as flood:
            floods += 1
            seconds = flood_pause(flood, floods)
            held_back += seconds
            if held_back > LONGEST_FLOOD_SECONDS:
                raise
            logger.warning("Telegram asks to wait for %g s", seconds)
            await sleep(seconds)
        except UnreachableError as fault:
            faults += 1
            if faults == TRIES_WITHOUT_ANSWER:
                raise
            logger.warning("Telegram cannot be reached, try %d: %s", faults, fault)
            await sleep(pause(faults))


async def persistently(request: Callable[[], Awaitable[Result]], *, sleep: Sleep = asyncio.sleep) -> Result:
    """Make a request until it is answered, however long that takes: what it carries is owed to somebody.

    Raises `GoneError`, `RefusedError` or `OddAnswerError`.
    """
    faults, floods = 0, 0
    while True:
        try:
            return await request()
        except FloodError as flood:
            floods += 1
            seconds = flood_pause(flood, floods)
            logger.warning("Telegram asks to wait for %g s", seconds)
            await sleep(seconds)
        except (UnreachableError, UnauthorizedError, ConflictError) as fault:
            faults += 1
            if faults == 1:
                logger.warning("a message waits for Telegram: %s", fault)
            await sleep(pause(faults))


async def harmlessly(request: Callable[[], Awaitable[object]], *, sleep: Sleep = asyncio.sleep) -> bool:
    """Make a request whose failing should not stop what comes after it; whether all is as it should be.

    What is refused is told to whoever runs the bot, if it matters. Of `ApiError` raises only `HeldBackError`.
    """
    try:
        await patiently(request, sleep=sleep)
    except HeldBackError:
        raise
    except RefusedError as refusal:
        if not says(refusal, HARMLESS):
            logger.error("Telegram refused a request: %s", refusal)
        return says(refusal, (UNCHANGED,))
    except GoneError:
        return False
    except OddAnswerError as odd:
        logger.warning("whether a request was carried out is not known: %s", odd)
        return False
    except ApiError as fault:
        logger.error("a request to Telegram was given up: %s", fault)
        return False
    return True
