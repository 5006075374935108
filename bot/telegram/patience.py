"""Asking the Bot API again where that helps, and knowing where it does not."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from bot.telegram.api import FloodError, RefusedError, UnreachableError

logger = logging.getLogger(__name__)

Result = TypeVar("Result")
Sleep = Callable[[float], Awaitable[None]]

FIRST_PAUSE_SECONDS: Final = 0.5
LONGEST_PAUSE_SECONDS: Final = 30.0
TRIES_WITHOUT_ANSWER: Final = 8
LONGEST_FLOOD_SECONDS: Final = 900.0
"""How long to wait in all for one request that is held back by 429, before it is given up."""

HARMLESS: Final = (
    "message is not modified",
    "query is too old",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
    "message_id_invalid",
)
"""What refusals say, in lower case, after which all is as it should be."""


def is_harmless(error: RefusedError) -> bool:
    """Whether a refusal only says that there is nothing left to do."""
    told = str(error).lower()
    return any(reason in told for reason in HARMLESS)


def pause(tries: int) -> float:
    """How many seconds to wait after so many failures in a row: twice as long each time, up to a limit."""
    return float(min(FIRST_PAUSE_SECONDS * 2 ** (tries - 1), LONGEST_PAUSE_SECONDS))


async def patiently(request: Callable[[], Awaitable[Result]], *, sleep: Sleep = asyncio.sleep) -> Result:
    """Make a request until it is answered: after 429 when the server says, after faults with longer and
    longer pauses.

    Raises the last `ApiError` where it is hopeless: `GoneError` and `RefusedError` at once, the others after
    `TRIES_WITHOUT_ANSWER` faults in a row or `LONGEST_FLOOD_SECONDS` of being held back.
    """
    faults, held_back = 0, 0.0
    while True:
        try:
            return await request()
        except FloodError as flood:
            held_back += flood.seconds
            if held_back > LONGEST_FLOOD_SECONDS:
                raise
            logger.warning("Telegram asks to wait for %g s", flood.seconds)
            await sleep(flood.seconds)
        except UnreachableError as fault:
            faults += 1
            if faults == TRIES_WITHOUT_ANSWER:
                raise
            logger.warning("Telegram cannot be reached, try %d: %s", faults, fault)
            await sleep(pause(faults))


async def harmlessly(request: Callable[[], Awaitable[object]], *, sleep: Sleep = asyncio.sleep) -> bool:
    """Make a request whose failing should not stop what comes after it; whether it was done.

    Raises `GoneError` only. What is refused is told to whoever runs the bot, if it matters.
    """
    try:
        await patiently(request, sleep=sleep)
    except RefusedError as refusal:
        if not is_harmless(refusal):
            logger.error("Telegram refused a request: %s", refusal)
        return False
    except (FloodError, UnreachableError) as fault:
        logger.error("a message to Telegram was given up: %s", fault)
        return False
    return True
