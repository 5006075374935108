"""Says things to people, no more often than WeCom allows, and tells whether that was confirmed."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final, Literal, Protocol

from bot.limits import Limit, Rate
from bot.pausing import doubled
from bot.wecom.bodies import Body, Card, card_message, message, reply, welcome
from bot.wecom.connection import NOT_SUBSCRIBED, RefusedError, UnconfirmedError

logger = logging.getLogger(__name__)

PACE: Final = Rate(at_once=14, per_minute=16)
"""At most 30 messages in any minute and 974 in any hour to one person; WeCom takes 30 and 1,000."""

TOO_OFTEN: Final = 45009
NO_SUCH_REQUEST: Final = 846605
TOO_LATE: Final = 846608

FIRST_PAUSE_SECONDS: Final = 2.0
LONGEST_PAUSE_SECONDS: Final = 60.0
TRIES: Final = 7
"""How often something that comes too often is said again, some three minutes in all."""

Outcome = Literal["confirmed", "unconfirmed", "refused"]
"""What became of an answer; nobody will ever take one that was refused."""

Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said at once: a text, and a card below it. With `card_is_enough`, whoever pressed a card gets
    the card alone, for the two would be messages of their own.
    """

    text: str
    card: Card | None = None
    card_is_enough: bool = False


class Line(Protocol):
    """What carries frames: `bot.wecom.client.Client`."""

    async def ask(self, command: str, body: Body, *, request: str | None = None) -> None:
        """See `Client`."""
        ...


class Sender:
    """Says things to the people of one bot."""

    def __init__(self, line: Line, *, pace: Rate = PACE, sleep: Sleep = asyncio.sleep) -> None:
        """`sleep` is how it waits for its turn."""
        self._line = line
        self._limit = Limit(pace)
        self._sleep = sleep

    async def reply(self, person: str, request: str, answer: Answer) -> Outcome:
        """Answer a message of somebody, by the name of its request; where that can be answered no more, it is
        said without.
        """
        await self._turn(person)
        body = reply(answer.text, answer.card)
        try:
            return await self._held_back(lambda: self._line.ask("aibot_respond_msg", body, request=request))
        except RefusedError as refusal:
            if refusal.code in (NO_SUCH_REQUEST, TOO_LATE):
                return await self.send(person, replace(answer, card_is_enough=False))
            if answer.card is not None:
                logger.error("an answer with a card was refused, it is said without: %s", refusal)
                return await self.send(person, Answer(answer.text))
            return _given_up("an answer", refusal)

    async def remark(self, request: str, answer: Answer) -> Outcome:
        """Answer a message where all can read it; where that cannot be, it is said nowhere."""
        return await self._at_once("aibot_respond_msg", request, reply(answer.text))

    async def welcome(self, person: str, request: str, answer: Answer) -> Outcome:
        """Greet somebody who opened the conversation, at once: it must be there within seconds."""
        self._limit.wait(person)
        return await self._at_once("aibot_respond_welcome_msg", request, welcome(answer.text))

    async def update(self, request: str, body: Body) -> None:
        """Have a card show what was pressed on it; too late, it stays as it is."""
        try:
            await self._line.ask("aibot_respond_update_msg", body, request=request)
        except UnconfirmedError:
            return
        except RefusedError as refusal:
            logger.info("a card stays as it was: %s", refusal)

    async def send(self, person: str, answer: Answer) -> Outcome:
        """Say something to somebody without a request of theirs to answer."""
        if answer.card is not None and answer.card_is_enough:
            outcome = await self._send(person, card_message(person, answer.card))
            if outcome != "refused":
                return outcome
        outcome = await self._send(person, message(person, answer.text))
        if outcome == "confirmed" and answer.card is not None and not answer.card_is_enough:
            # What the card shows stands in the text as well: without it nothing is missing.
            await self._send(person, card_message(person, answer.card))
        return outcome

    async def _at_once(self, command: str, request: str, body: Body) -> Outcome:
        try:
            await self._line.ask(command, body, request=request)
        except UnconfirmedError:
            return "unconfirmed"
        except RefusedError as refusal:
            return _given_up("a remark", refusal)
        return "confirmed"

    async def _send(self, person: str, body: Body) -> Outcome:
        await self._turn(person)
        try:
            return await self._held_back(lambda: self._line.ask("aibot_send_msg", body))
        except RefusedError as refusal:
            return _given_up("a message", refusal)

    async def _held_back(self, ask: Callable[[], Awaitable[None]]) -> Outcome:
        """Ask until it does not come too often. Raises `RefusedError` for another reason."""
        for tries in range(1, TRIES + 1):
            try:
                await ask()
            except UnconfirmedError:
                return "unconfirmed"
            except RefusedError as refusal:
                if refusal.code == NOT_SUBSCRIBED:
                    return "unconfirmed"
                if refusal.code != TOO_OFTEN:
                    raise
                seconds = doubled(tries, FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS)
                logger.warning("WeCom asks for more time between messages: %g s", seconds)
                await self._sleep(seconds)
            else:
                return "confirmed"
        return "unconfirmed"

    async def _turn(self, person: str) -> None:
        """Wait until somebody may be written to."""
        while seconds := self._limit.wait(person):
            await self._sleep(seconds)


def _given_up(what: str, refusal: RefusedError) -> Outcome:
    logger.error("%s was refused and is given up: %s", what, refusal)
    return "refused"
