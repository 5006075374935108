"""The assistant as something to mount into a bot that exists already."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.telegram.channel import Conversations
from criteria.policy.disk import DEFAULT_POLICY
from criteria.policy.versions import Succession
from dialogs.privacy import USUAL_TERMS, Terms


class MissingLibraryError(ImportError):
    """Says in one line which extra to install."""

    def __init__(self, library: str) -> None:
        super().__init__(
            f"the Telegram channel needs {library}: pip install 'chuangping[{library}]'", name=library
        )
        self.library = library


async def _nothing() -> None:
    """Who made the conversations looks after them, and closes them."""


@dataclass(frozen=True, slots=True)
class Assistant:
    """What a Telegram bot needs to hold the conversation: who keeps it, the versions of the policy that it is
    about, and the terms on which it is kept.
    """

    conversations: Conversations
    policies: Succession
    terms: Terms = USUAL_TERMS
    keep_tidy: Callable[[], Coroutine[object, object, None]] = _nothing
    """Deletes what is too old, now and every hour, until it is cancelled."""
    close: Callable[[], Awaitable[None]] = _nothing
    """Closes what `open_assistant` opened."""


def open_assistant(
    file: str | Path,
    policy: str | Path = DEFAULT_POLICY,
    *,
    retention_days: int = 30,
    operator: str | None = None,
    contact: str | None = None,
    store_key: str | None = None,
) -> Assistant:
    """The assistant with its conversations in a SQLite file, created if it is missing, about the policy of
    that id or in that folder.

    What nobody touched for `retention_days` is deleted while the bot runs; `operator` answers for that and is
    reached at `contact`: people are told. All that the assistant needs is loaded when this returns.

    With `store_key` (keys as `CHUANGPING_STORE_KEY` has them) a file that `chuangping rekey` has encrypted is
    used; whether they fit is seen with the first message. Raises `StorageError` if the file cannot be used,
    `ValueError` for what is no key.
    """
    from bot.conversations import ConversationService  # noqa: PLC0415  a bot that only imports us needs none of it
    from bot.policies import versions_of, warn_of_unready  # noqa: PLC0415  as above
    from bot.storage.keys import parse_keys  # noqa: PLC0415  as above
    from bot.storage.sealed import SealedStore  # noqa: PLC0415  as above
    from bot.storage.sqlite import SQLiteStore  # noqa: PLC0415  as above
    from bot.storage.tidying import Tidying  # noqa: PLC0415  as above
    from dialogs.rehearsal import rehearse  # noqa: PLC0415  as above
    from dialogs.world import World  # noqa: PLC0415  as above

    policies = versions_of(policy, ["normal"])
    warn_of_unready(policies)
    terms = Terms(retention_days=retention_days, operator=operator, contact=contact)
    world = World(policies, terms=terms)
    rehearse(world, datetime.now(UTC))
    keys = parse_keys(store_key) if store_key else ()
    store = SealedStore(SQLiteStore(Path(file)), keys, where=str(file))
    tidying = Tidying(store, retention_days=retention_days)
    return Assistant(ConversationService(store, world), policies, terms, tidying.run, store.close)
