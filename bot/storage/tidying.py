"""Letting go of what is no longer needed: old unfinished conversations, and old deliveries."""

from datetime import datetime, timedelta
from typing import Final

from bot.storage.store import Store

DELIVERIES_KEPT_FOR: Final = timedelta(days=2)
"""Longer than any channel delivers anew: Telegram keeps an update for one day."""


async def tidy(store: Store, *, retention_days: int, now: datetime) -> int:
    """Delete unfinished conversations that nobody touched for so many days; returns their number."""
    return await store.expire(
        unfinished_before=now - timedelta(days=retention_days), delivered_before=now - DELIVERIES_KEPT_FOR
    )
