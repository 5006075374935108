"""What the Bot API server knows: chats, their messages, updates that wait, and how requests shall fail."""

import asyncio
import itertools
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from tests.end_to_end.telegram.botapi.objects import ALL_UPDATES, UNASKED_UPDATES, Upload

Json = dict[str, Any]


@dataclass(frozen=True)
class Fault:
    """How the server answers a request instead of doing it: a status, or 0 to drop the connection.

    With `after`, the request is carried out before it fails: only the answer is lost. A `description` is that
    of a refusal, `migrate_to` the group that it sends to, `body` what is answered instead of anything
    documented. With `held`, the request waits for that and is then carried out; `FINE` is no fault.
    """

    status: int
    retry_after: int = 0
    after: bool = False
    description: str = ""
    migrate_to: int = 0
    body: str | None = None
    held: asyncio.Event | None = None

    @property
    def is_fine(self) -> bool:
        """Whether the request is carried out and answered as documented."""
        return self.status == 200 and self.body is None


FINE = Fault(200)


@dataclass
class Message:
    """One message of a chat."""

    id: int
    from_bot: bool
    text: str
    source: str = ""
    entities: list[Json] = field(default_factory=list)
    keyboard: list[list[Json]] = field(default_factory=list)
    extra: Json = field(default_factory=dict)
    deleted: bool = False
    file: Upload | None = None

    @property
    def labels(self) -> list[str]:
        """The texts of its buttons, row by row."""
        return [button["text"] for row in self.keyboard for button in row]


@dataclass(frozen=True)
class Act:
    """Something the bot did in a chat: `sent`, `edited` or `deleted` a message, in order of `number`."""

    number: int
    kind: str
    message: Message
    text: str


@dataclass
class Chat:
    """A chat of the bot with somebody."""

    id: int
    type: str
    title: str
    messages: dict[int, Message] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    blocked: bool = False
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def as_json(self) -> Json:
        """The chat as the Bot API writes it."""
        name = {"first_name": self.title} if self.type == "private" else {"title": self.title}
        return {"id": self.id, "type": self.type, **name}


@dataclass
class Query:
    """A callback or inline query that waits for its answer."""

    id: str
    asked: float
    answer: Any = None


class World:
    """All that the server remembers. One per server, used in its event loop only."""

    def __init__(self) -> None:
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, bytes] = {}
        self.waiting: deque[Json] = deque()
        self.queries: dict[str, Query] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.descriptions: dict[tuple[str, str], str] = {}
        self.allowed: set[str] = set(ALL_UPDATES) - UNASKED_UPDATES
        self.faults: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self.changed = asyncio.Condition()
        self.update_ids = itertools.count(100_001)
        self._acts = itertools.count(1)
        self.latest_act = 0

    async def push(self, kind: str, content: Json) -> int:
        """Let an update wait for the bot, unless it did not ask for its kind. Its `update_id`."""
        update_id = next(self.update_ids)
        if kind in self.allowed:
            self.waiting.append({"update_id": update_id, kind: content})
        await self.tell()
        return update_id

    async def tell(self) -> None:
        """Wake everybody who waits for something to happen."""
        async with self.changed:
            self.changed.notify_all()

    async def until(self, condition: Any, seconds: float) -> bool:
        """Wait until a condition holds; whether it did within some seconds."""
        async with self.changed:
            try:
                await asyncio.wait_for(self.changed.wait_for(condition), seconds)
            except TimeoutError:
                return False
        return True

    async def acted(self, chat: Chat, kind: str, message: Message) -> None:
        """Note that the bot did something that the people of a chat can see."""
        self.latest_act = next(self._acts)
        chat.acts.append(Act(self.latest_act, kind, message, message.text))
        await self.tell()

    def allow(self, kinds: list[str] | None) -> None:
        """Keep the kinds that the bot asks for: None leaves them alone, an empty list is the default."""
        if kinds is not None:
            self.allowed = set(kinds) or set(ALL_UPDATES) - UNASKED_UPDATES
