"""The Telegram channel: an update becomes an event; once that is committed its replies are on their way."""

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from typing import Final, Protocol

from bot.conversations import OwedReplies, Taken
from bot.exporting import LARGEST
from bot.faults import whereabouts
from bot.limits import Limits
from bot.moving import Conversations as Movable
from bot.moving import ExportError, Moving
from bot.recent import Recent
from bot.storage.store import Address, ConversationError, StorageError
from bot.telegram.api import ApiError, BotApi, InlineResult, Me
from bot.telegram.inline import CACHE_SECONDS
from bot.telegram.keyboards import Key, Keyboard, bot_link
from bot.telegram.markup import TELEGRAM
from bot.telegram.memory import ChatMemory, remember
from bot.telegram.outbox import NoteStore, Outbox
from bot.telegram.parcels import Load, Parcel
from bot.telegram.registering import commands_in
from bot.telegram.retrying import Sleep, harmlessly, staying
from bot.telegram.saving import Saving
from bot.telegram.showing import Progress, show, unfold, waits
from bot.telegram.stage import Stage
from bot.telegram.updates import Brought, Incoming, Puzzle, Saved, Unfolding
from dialogs.events import Event
from dialogs.replies import Block, Item, Listing, Paragraph, Reply, Span
from dialogs.results.report import Cut, Report
from locales.wording import SOURCE_LANGUAGE, match_language, wording

logger = logging.getLogger(__name__)

NAME: Final = TELEGRAM.name

FAREWELL_SECONDS: Final = 20.0
"""How long an update that deleted everything waits for its farewell, which stands in no store any more."""


STAY_SECONDS: Final = 3.0
"""A chat whose request has to wait longer than this makes room for others until then."""


class Conversations(NoteStore, Movable, Protocol):
    """What the channel needs of `bot.conversations.ConversationService`."""

    async def current(self, address: Address) -> tuple[Reply, ...]:
        """See `ConversationService`."""
        ...

    async def owed(self, channel: str, person: str | None = None) -> Sequence[OwedReplies]:
        """See `ConversationService`."""
        ...

    async def waiting(self, channel: str, *, ours: bool) -> Sequence[Address]:
        """See `ConversationService`."""
        ...

    async def report(self, address: Address, cut: Cut) -> Report | None:
        """See `ConversationService`."""
        ...

    async def export(self, address: Address) -> bytes | None:
        """See `ConversationService`."""
        ...


class TelegramChannel:
    """Handles what comes in for one bot. Nothing that a person types is logged."""

    def __init__(
        self,
        conversations: Conversations,
        *,
        redelivered: bool = True,
        limits: Limits | None = None,
        public_address: str | None = None,
        result_page: str | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """`redelivered` tells whether an update comes again if it could not be committed: else the person is
        told so. `limits` are how often one person may come; None counts nobody. `public_address` is where the
        receipts of reports are checked, `result_page` where a result can be read within Telegram (https).

        `sleep` is how the channel waits before it asks Telegram again.
        """
        self._conversations = conversations
        self._redelivered = redelivered
        self._limits = limits
        self._result_page = result_page
        self._moving = Moving(conversations, public_address=public_address)
        self._saving = Saving(conversations.report, conversations.export, public_address)
        self._sleep = sleep
        self._albums = Recent()
        self._hurried = Recent()
        self._outbox = Outbox(conversations, sleep=sleep)

    async def resume(self, api: BotApi) -> None:
        """Begin to send what was committed and is not noted as sent, unless another process sends it; to be
        called before anything is handled.

        Raises `StorageError`, and `ApiError` where the bot cannot be asked who it is.
        """
        await self._look(api, ours=True)

    async def take_over(self, api: BotApi) -> None:
        """Begin to send what a process that is gone has left owed. Raises as `resume` does."""
        await self._look(api, ours=False)

    async def _look(self, api: BotApi, *, ours: bool) -> None:
        me = await api.me()
        for address in await self._conversations.waiting(NAME, ours=ours):
            if not self._outbox.has(address):
                self._outbox.look(address, self._loading(api, me))

    async def handle(self, incoming: Incoming, api: BotApi) -> None:
        """Commit what came in; its replies are sent in the background, after those that the chat waits for.

        While very many chats wait to be sent to, so does this. Raises `StorageError` where it could not be
        committed: nothing was changed or said, and the update should be handled again.
        """
        me = await api.me()
        if self._is_of_a_known_album(incoming):
            return
        address = Address(NAME, str(incoming.chat))
        person = Address(NAME, str(incoming.sender or incoming.chat))
        if self._limits is not None and self._limits.turn(person):
            if self._hurried.is_new(person.person):
                self._say(incoming, "hurried", api, me)
            return
        self._hurried.discard(person.person)
        await self._outbox.room(address)
        what = incoming.what
        if isinstance(what, str):
            self._aside(incoming, what, address, api, me)
            return
        try:
            await self._commit(address, incoming, what, api, me)
            return
        except ExportError as error:
            self._tell(incoming, error, api, me)
            return
        except StorageError as error:
            if self._redelivered:
                raise
            logger.error("an update could not be committed: %s", error)
        except ConversationError as error:
            logger.error("an update could not be handled: %s", error)
        except Exception as error:  # noqa: BLE001  its person is told; whoever runs the bot too
            logger.error("an update could not be handled: %s", whereabouts(error))
        self._say(incoming, "failed", api, me)

    async def offer(self, query: str, results: Sequence[InlineResult], api: BotApi) -> None:
        """Answer an inline query."""
        await harmlessly(lambda: api.answer_inline(query, results, CACHE_SECONDS), sleep=self._sleep)

    async def is_asking(self, chat: int) -> bool:
        """Whether a question waits for an answer in a chat. Raises `StorageError`."""
        address = Address(NAME, str(chat))
        coming = self._outbox.asks(address)
        return (
            remember(await self._conversations.noted(address)).question is not None
            if coming is None
            else coming
        )

    async def put_aside(self, chat: int, api: BotApi) -> None:
        """Have the keyboard of what is open in a chat taken away: nothing waits there any more.

        All answers are kept, and the conversation goes on when it is next begun.
        """
        me = await api.me()

        async def shown(memory: ChatMemory, _: Progress) -> ChatMemory:
            if memory.open is not None:
                stage = self._stage(api, me, chat, SOURCE_LANGUAGE, memory.thread)
                await stage.strip(memory.open)
            return ChatMemory(thread=memory.thread)

        parcel = Parcel(f"aside:{chat}", shown, "kept", asks=False)
        self._outbox.put(Address(NAME, str(chat)), parcel, self._loading(api, me))

    def still(self) -> None:
        """To be called before anything is asked of Telegram: raises `HeldBackError` where another process may
        be sending to the chat by now.
        """
        self._outbox.still()

    async def close(self) -> None:
        """Send and note what is in hand, within a few seconds; what is left stays owed."""
        await self._outbox.close()

    def _aside(
        self, incoming: Incoming, what: Puzzle | Unfolding | Saved, address: Address, api: BotApi, me: Me
    ) -> None:
        """Answer what is none of the conversation's."""
        match what:
            case "more":
                self._unfold(incoming, address, api, me)
            case "report":
                self._save(incoming, address, "own", api, me)
            case "report-employer":
                self._save(incoming, address, "employer", api, me)
            case puzzle:
                self._say(incoming, puzzle, api, me)

    def _is_of_a_known_album(self, incoming: Incoming) -> bool:
        """Whether other pictures of the same album got a word already."""
        if incoming.album is None:
            return False
        return not self._albums.is_new(f"{incoming.chat}:{incoming.album}")

    async def _commit(
        self, address: Address, incoming: Incoming, what: Event | Brought, api: BotApi, me: Me
    ) -> None:
        delivery = _delivery(incoming, me)
        taken = await self._taken(address, what, delivery, match_language(incoming.language), api)
        replies, load = taken.replies, self._loading(api, me)
        if not replies:  # it was handled before: what it said is sent, on its way, or owed
            self._outbox.look(address, load)
            return
        is_farewell = not waits(replies[-1])  # nothing stands open, for nothing is left

        async def shown(memory: ChatMemory, progress: Progress) -> ChatMemory:
            thread = incoming.thread or (memory.thread if incoming.query else None)
            stage = self._stage(api, me, incoming.chat, match_language(incoming.language), thread)
            told = await self._moving.completed(address, replies, taken.language)
            after = await _shown(stage, show(stage, incoming, told, memory, progress=progress))
            await self._bring(stage, address, replies)
            return after

        asks = replies[-1].question is not None
        in_no_store = is_farewell or taken.is_invited
        parcel = Parcel(delivery, shown, "kept" if in_no_store else "owed", asks=asks)
        self._outbox.put(address, parcel, load)
        if is_farewell:
            await asyncio.wait({asyncio.ensure_future(parcel.gone.wait())}, timeout=FAREWELL_SECONDS)

    async def _taken(
        self, address: Address, what: Event | Brought, delivery: str, language: str, api: BotApi
    ) -> Taken:
        """What comes of what was said, or of a file that is brought."""
        if not isinstance(what, Brought):
            return await self._conversations.take(
                address, what, delivery=delivery, language=language, owed=True
            )
        if (what.size or 0) > LARGEST:
            raise ExportError("import-too-large")
        content = await api.download(what.file, most=LARGEST)
        return await self._moving.start(content, address, delivery=delivery, language=language, owed=True)

    def _tell(self, incoming: Incoming, error: ExportError, api: BotApi, me: Me) -> None:
        """Say what is wrong with a file that was brought."""

        async def shown(memory: ChatMemory, _: Progress) -> ChatMemory:
            words = wording(match_language(incoming.language))
            stage = self._stage(api, me, incoming.chat, words.language, incoming.thread)
            said = Reply("notice", (Paragraph((Span(error.say(words)),)),))
            for text in stage.draw(said).texts:
                await stage.say(text, ())
            return memory

        parcel = Parcel(_delivery(incoming, me), shown, "passing")
        self._outbox.put(Address(NAME, str(incoming.chat)), parcel, self._loading(api, me))

    def _say(self, incoming: Incoming, puzzle: Puzzle, api: BotApi, me: Me) -> None:
        async def shown(memory: ChatMemory, _: Progress) -> ChatMemory:
            language = match_language(incoming.language)
            stage = self._stage(api, me, incoming.chat, language, incoming.thread, incoming.reply_to)
            if incoming.query is not None:
                await stage.release(incoming.query)
            await _answer_puzzle(stage, puzzle, incoming.start)
            return memory

        parcel = Parcel(_delivery(incoming, me), shown, "passing")
        self._outbox.put(Address(NAME, str(incoming.chat)), parcel, self._loading(api, me))

    def _unfold(self, incoming: Incoming, address: Address, api: BotApi, me: Me) -> None:
        async def shown(memory: ChatMemory, _: Progress) -> ChatMemory:
            stage = self._stage(api, me, incoming.chat, match_language(incoming.language), incoming.thread)
            standing = await self._conversations.current(address)
            await unfold(stage, incoming, standing[-1] if standing else None, memory)
            return memory

        parcel = Parcel(_delivery(incoming, me), shown, "passing")
        self._outbox.put(address, parcel, self._loading(api, me))

    def _save(self, incoming: Incoming, address: Address, cut: Cut, api: BotApi, me: Me) -> None:
        async def shown(memory: ChatMemory, _: Progress) -> ChatMemory:
            stage = self._stage(api, me, incoming.chat, match_language(incoming.language), incoming.thread)
            if incoming.query is not None:
                await stage.release(incoming.query)
            await self._saving.send(stage, address, cut)
            return memory

        parcel = Parcel(_delivery(incoming, me), shown, "passing")
        self._outbox.put(address, parcel, self._loading(api, me))

    async def _bring(self, stage: Stage, address: Address, replies: Sequence[Reply]) -> None:
        """Hand over the files that the replies bring."""
        for reply in replies:
            if reply.brings == "export":
                await self._saving.export(stage, address)

    def _loading(self, api: BotApi, me: Me) -> Load:
        """How what the store owes to somebody is read, to be shown through an API."""

        def parcel(owed: OwedReplies) -> Parcel:
            async def shown(memory: ChatMemory, progress: Progress) -> ChatMemory:
                stage = self._stage(api, me, int(owed.address.person), owed.language, memory.thread)
                replies = await self._moving.completed(owed.address, owed.replies, owed.language)
                told = owed.messages
                after = await _shown(stage, show(stage, None, replies, memory, told=told, progress=progress))
                await self._bring(stage, owed.address, owed.replies)
                return after

            return Parcel(owed.delivery, shown)

        async def load(address: Address) -> list[Parcel]:
            return [parcel(owed) for owed in await self._conversations.owed(NAME, address.person)]

        return load

    def _stage(
        self, api: BotApi, me: Me, chat: int, language: str, thread: int | None, reply_to: int | None = None
    ) -> Stage:
        words = wording(language)
        sleep = staying(STAY_SECONDS, self._sleep)
        return Stage(
            api, chat, me.username, words,
            thread=thread, reply_to=reply_to, result_page=self._result_page, sleep=sleep,
        )  # fmt: skip


async def _shown(stage: Stage, showing: Awaitable[ChatMemory]) -> ChatMemory:
    """The memory after a showing; a mistake of our own in it is told to the person as well."""
    try:
        return await showing
    except ApiError:
        raise
    except Exception:
        await _answer_puzzle(stage, "failed")
        raise


def _delivery(incoming: Incoming, me: Me) -> str:
    return f"{me.id}:{incoming.update}"


async def _answer_puzzle(stage: Stage, puzzle: Puzzle, start: str = "") -> None:
    """Say what the bot makes of what it cannot answer; what is open stays open.

    `start` is what a link to the private chat carries. Raises `GoneError` or `RefusedError` where it is
    hopeless.
    """
    blocks: list[Block] = [Paragraph((Span(stage.words.say(f"telegram-{puzzle}")),))]
    keyboard: Keyboard = ()
    if puzzle == "command":
        known = commands_in(stage.words)
        blocks.append(Listing(tuple(Item((Span(f"/{name}  {does}"),)) for name, does in known)))
    if puzzle == "group":
        url = bot_link(stage.username, start)
        keyboard = ((Key(stage.words.say("telegram-open-private"), url=url),),)
    for text in stage.draw(Reply("notice", tuple(blocks))).texts:
        await stage.say(text, keyboard)
