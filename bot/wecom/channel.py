"""The WeCom channel: what happened is taken, and once that is committed it is answered.

What is said is owed to a person until WeCom has confirmed it. What was never confirmed is said again, once
the connection stands anew: by this process or, after a restart, by the next one. Only what was said last is:
an older question below a newer one would be answered by mistake.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Final, Literal
from weakref import WeakValueDictionary

from bot.conversations import ConversationService
from bot.faults import whereabouts
from bot.limits import Limits
from bot.recent import Latest, Recent
from bot.storage.store import Address, ConversationError, Sent, StorageError
from bot.texting.conversing import Messages, Texting
from bot.wecom.bodies import NAME, unmarked, update
from bot.wecom.cards import SPENT, Choice, card_of, chosen_card, outdated_card, question_of, read_choice
from bot.wecom.frames import Entered, Happening, Head, Pressed, Rated, Said
from bot.wecom.sending import Answer, Outcome, Sender
from locales.wording import Wording, wording

logger = logging.getLogger(__name__)

MOST_UNSAID: Final = 2000
"""People of whom it is known here what was never confirmed; of more, the store knows."""

MOST_DELIVERIES: Final = 20

GRACE_SECONDS: Final = 6.0
"""How long what is in hand may take once the bot is told to stop."""

STORE_SECONDS: Final = 2.0
"""How long to wait before what is owed is asked for again, while the store is away."""

Puzzle = Literal["wordless", "group", "hurried", "failed"]
"""What the bot says to what it cannot answer."""

Reach = Callable[[Answer], Awaitable[Outcome]]
"""How an answer reaches its person."""


@dataclass(frozen=True, slots=True)
class _Unsaid:
    """What was said last to somebody and never confirmed, and to which deliveries nothing else was."""

    deliveries: tuple[str, ...]
    text: str


class WeComChannel:
    """Handles what happens for one bot, each person's in order. Nothing that a person types is logged."""

    def __init__(
        self,
        service: ConversationService,
        texting: Texting,
        sender: Sender,
        *,
        language: str,
        limits: Limits | None = None,
        is_ours: Callable[[], bool] = lambda: True,
        rated: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`texting` notes what it says as owed. `language` is that of who has not begun. `is_ours` tells
        whether this process may still act; `rated` is told what people think of an answer.
        """
        self._service = service
        self._texting = texting
        self._sender = sender
        self._language = language
        self._limits = limits
        self._is_ours = is_ours
        self._rated = rated
        # A lock lives exactly as long as somebody holds it or waits for it.
        self._locks: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()
        self._answered = Recent()
        self._hurried = Recent()
        self._unsaid: Latest[Address, _Unsaid] = Latest(MOST_UNSAID)
        self._in_hand: set[asyncio.Task[None]] = set()

    def take(self, happening: Happening) -> None:
        """Begin to handle what happened; nothing is waited for."""
        match happening:
            case Rated(kind):
                self._rated(kind)
            case Said(head) | Entered(head) | Pressed(head):
                self._spawn(self._in_turn(head, happening))
            case _:
                return

    def opened(self) -> None:
        """Begin to say once more what was never confirmed: the connection stands anew."""
        self._spawn(self._settle_all())

    async def _settle_all(self) -> None:
        while True:
            try:
                owed = {each.address for each in await self._service.owed(NAME)}
                break
            except StorageError as error:
                logger.warning("what is owed is looked for later: %s", error)
                await asyncio.sleep(STORE_SECONDS)
        for address in owed.union(self._unsaid):
            self._spawn(self._settle(address))

    async def close(self, grace: float = GRACE_SECONDS) -> None:
        """Give what is in hand a little time; what is not said by then stays owed."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(grace):
                while self._in_hand:
                    await asyncio.wait(set(self._in_hand))
        late = list(self._in_hand)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _spawn(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.create_task(work)
        self._in_hand.add(task)
        task.add_done_callback(self._in_hand.discard)

    def _in_order(self, address: Address) -> asyncio.Lock:
        """The lock of a person; whoever waits for it gets it in the order of asking."""
        return self._locks.setdefault(address, asyncio.Lock())

    async def _in_turn(self, head: Head, happening: Said | Entered | Pressed) -> None:
        """Handle what somebody did after what they did before; nothing where another process does that by
        now, or where it was answered already.
        """
        async with self._in_order(Address(NAME, head.person)):
            if not self._is_ours() or head.delivery in self._answered:
                return
            reach = self._reach(happening)
            try:
                await self._handle(head, happening, reach)
                return
            except StorageError as error:
                logger.error("a message waits in vain for the store: %s", error)
            except ConversationError as error:
                logger.error("a message could not be handled: %s", error)
            except Exception as error:  # noqa: BLE001  its person is told; whoever runs the bot too
                logger.error("a message could not be handled: %s", whereabouts(error))
            await self._puzzled(head, "failed", reach)

    async def _handle(self, head: Head, happening: Said | Entered | Pressed, reach: Reach) -> None:
        if self._limits is not None and self._limits.turn(Address(NAME, head.person)):
            if self._hurried.is_new(head.person):
                await self._puzzled(head, "hurried", reach)
            return
        self._hurried.discard(head.person)
        match happening:
            case Said() if head.in_group:
                await self._puzzled(head, "group", reach)
            case Said(text=None):
                await self._puzzled(head, "wordless", reach)
            case Said(text=str(text)):
                await self._answer(head, await self._texts_of_said(head, text), reach)
            case Entered() if not head.in_group:
                await self._answer(head, await self._texts_of_entering(head), reach)
            case Pressed() if not head.in_group and happening.key != SPENT:
                await self._press(head, happening, reach)
            case _:
                return

    def _reach(self, happening: Said | Entered | Pressed) -> Reach:
        """How what is said to it gets there: only messages and arrivals are answered, what else there is to
        say is sent.
        """
        head = happening.head
        match happening:
            case Said() if head.in_group:
                return lambda answer: self._sender.remark(head.request, answer)
            case Said():
                return lambda answer: self._sender.reply(head.person, head.request, answer)
            case Entered():
                return lambda answer: self._sender.welcome(head.person, head.request, answer)
            case _:
                return lambda answer: self._sender.send(head.person, answer)

    async def _texts_of_said(self, head: Head, text: str) -> Messages:
        address = Address(NAME, head.person)
        return await self._once(
            head,
            lambda: self._texting.take(address, text, delivery=head.delivery, language=self._language),
        )

    async def _texts_of_entering(self, head: Head) -> Messages:
        address = Address(NAME, head.person)
        return await self._once(
            head, lambda: self._texting.open(address, delivery=head.delivery, language=self._language)
        )

    async def _press(self, head: Head, pressed: Pressed, reach: Reach) -> None:
        """Take what was pressed; its card shows that at once, and what else is to be said is sent."""
        address, choice = Address(NAME, head.person), read_choice(pressed.key, pressed.chosen)
        counts = await self._counts(address, head.delivery, choice)
        texts = await self._once(
            head,
            lambda: self._texting.press(
                address, choice.keys, delivery=head.delivery, language=self._language
            ),
        )
        words = await self._words(address)
        card = chosen_card(pressed.task, choice, words) if counts else outdated_card(pressed.task, words)
        await asyncio.gather(
            self._sender.update(head.request, update(head.person, card)),
            self._answer(head, texts, reach),
        )

    async def _counts(self, address: Address, delivery: str, choice: Choice) -> bool:
        """Whether what was pressed stands open, or did when it was pressed first."""
        if await self._service.repeated(address, delivery) is not None:
            return True
        standing = await self._texting.standing(address)
        return any(button.key in choice.keys for reply in standing for button in reply.choices)

    async def _once(self, head: Head, work: Callable[[], Awaitable[Messages]]) -> Messages:
        """What is to be said to a delivery. Of one that was handled before nothing changes: what was said
        last is said again where that was never confirmed, and else nothing.
        """
        address = Address(NAME, head.person)
        unsaid = self._unsaid.get(address)
        if unsaid is not None and head.delivery in unsaid.deliveries:
            return (unsaid.text,)
        if await self._service.repeated(address, head.delivery) is None:
            return await work()
        owed = await self._service.owed(NAME, head.person)
        is_owed = any(each.delivery == head.delivery for each in owed)
        return await self._texting.again(address) if is_owed else ()

    async def _answer(self, head: Head, texts: Messages, reach: Reach) -> None:
        if not texts:
            return
        address, text = Address(NAME, head.person), "\n\n".join(texts)
        outcome = await reach(await self._with_card(address, text))
        await self._note(address, outcome, head.delivery, text)

    async def _settle(self, address: Address) -> None:
        """Say once more what was said last to somebody, where that was never confirmed."""
        async with self._in_order(address):
            try:
                if not self._is_ours():
                    return
                unsaid = self._unsaid.get(address)
                if unsaid is None and not await self._service.owed(NAME, address.person):
                    return
                texts = (unsaid.text,) if unsaid is not None else await self._texting.again(address)
                if not texts:  # it cannot be read any more
                    await self._note(address, "refused", None, "")
                for text in texts:
                    answer = replace(await self._with_card(address, text), card_is_enough=False)
                    outcome = await self._sender.send(address.person, answer)
                    await self._note(address, outcome, None, text)
            except (StorageError, ConversationError) as error:
                logger.error("what is owed to somebody is said later: %s", error)
            except Exception as error:  # noqa: BLE001  it concerns this person alone; it is told
                logger.error("what is owed to somebody cannot be said: %s", whereabouts(error))

    async def _note(self, address: Address, outcome: Outcome, delivery: str | None, text: str) -> None:
        """Note what became of what was said last. Confirmed, or given up, it leaves nothing owed: what was
        said before stands behind it.
        """
        before = self._unsaid.pop(address, None)
        deliveries = (*(before.deliveries if before else ()), *((delivery,) if delivery else ()))
        if outcome == "unconfirmed":
            self._unsaid[address] = _Unsaid(deliveries[-MOST_DELIVERIES:], text)
            return
        for each in deliveries:
            self._answered.is_new(each)
        try:
            for owed in await self._service.owed(NAME, address.person):
                noted = await self._service.noted(address)
                await self._service.note(address, noted, Sent(owed.delivery, 1, done=True))
        except (StorageError, ConversationError) as error:
            # It is said once more when the connection next stands anew: better than never.
            logger.error("what was said could not be noted: %s", error)

    async def _with_card(self, address: Address, text: str) -> Answer:
        """A text with the card of the question that it asks, where there is one. What was committed is said,
        whatever becomes of its card: who is told that it failed would answer twice.
        """
        try:
            standing = await self._texting.standing(address)
            if not standing or question_of(standing[-1]) not in unmarked(text):
                return Answer(text)
            card = card_of(standing[-1], await self._words(address))
        except Exception as error:  # noqa: BLE001  it is told to whoever runs the bot
            logger.error("a card could not be made: %s", whereabouts(error))
            return Answer(text)
        is_enough = all(reply.kind in ("answered", "question") for reply in standing)
        return Answer(text, card, card_is_enough=is_enough)

    async def _puzzled(self, head: Head, puzzle: Puzzle, reach: Reach) -> None:
        """Say what the bot makes of what it cannot answer; what is open stays open."""
        words = await self._words(Address(NAME, head.person))
        if await reach(Answer(words.say(f"wecom-{puzzle}"))) != "unconfirmed":
            self._answered.is_new(head.delivery)

    async def _words(self, address: Address) -> Wording:
        """The words of a person's language; those of who has not begun where it is not known."""
        try:
            language = await self._service.language(address)
        except (StorageError, ConversationError):
            language = None
        return wording(language or self._language)
