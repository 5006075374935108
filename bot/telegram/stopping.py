"""Work that is given up as soon as the bot is told to stop."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

ResultT = TypeVar("ResultT")


async def unless(stopped: asyncio.Event, work: Coroutine[object, object, ResultT]) -> ResultT | None:
    """What work results in; None if `stopped` was set before: then the work is cancelled."""
    working = asyncio.create_task(work)
    stopping = asyncio.create_task(stopped.wait())
    try:
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        working.cancel()
        stopping.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)
    return None if working.cancelled() else working.result()
