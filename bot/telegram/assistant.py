"""The assistant as something to mount into a bot that exists already."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.telegram.channel import Conversations
from criteria.policy import Policy


async def _nothing_to_close() -> None:
    """Who made the conversations closes them."""


@dataclass(frozen=True, slots=True)
class Assistant:
    """What a Telegram bot needs to hold the conversation: who keeps it, and the policy that it is about."""

    conversations: Conversations
    policy: Policy
    close: Callable[[], Awaitable[None]] = _nothing_to_close
    """Closes what `open_assistant` opened."""


def open_assistant(file: str | Path, policy_id: str = "hunan-2023") -> Assistant:
    """The assistant with its conversations in a SQLite file, created if it is missing.

    All that it needs is loaded then. Raises `StorageError` if the file cannot be used.
    """
    from bot.conversations import ConversationService  # noqa: PLC0415  a bot that only imports us needs none of it
    from bot.storage.sqlite import SQLiteStore  # noqa: PLC0415  as above
    from criteria.loading import load_policy  # noqa: PLC0415  as above
    from dialogs.rehearsal import rehearse  # noqa: PLC0415  as above
    from dialogs.world import World  # noqa: PLC0415  as above

    policy = load_policy(policy_id)
    world = World(policy)
    rehearse(world, datetime.now(UTC))
    store = SQLiteStore(Path(file))
    return Assistant(ConversationService(store, world), policy, store.close)
