"""Conversations of programs: the same ones that people have in every channel, held for the caller's person.

    POST   /conversations              begins: the caller answers for it that the person knows and wants it
    POST   /conversations/k3…/events   what the person did; the same event again is answered with the same
    GET    /conversations/k3…          where it stands
    DELETE /conversations/k3…          nothing of it is kept

A conversation belongs to the key that it was begun with: the store knows it by a digest of both, so that it
is not there for any other.
"""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from math import ceil
from secrets import token_urlsafe
from typing import Final

from bot.api.access import Caller
from bot.api.body import pointer_to
from bot.api.conversation_models import Begin, Event
from bot.api.models import Nothing
from bot.api.refusals import Place, Refusal, bad_input, refusal, wrong
from bot.conversations import Admit, ConversationService, StaleMomentError, Taken
from bot.faults import BadInputError, ServiceError
from bot.limits import Limits, network_of
from bot.moving import ExportError, Moving, TooManyTriesError, WrongCodeError
from bot.objects import naming
from bot.objects.conversing import conversation_object
from bot.storage.store import Address, ConversationDamagedError, ConversationError, StorageError
from bot.web.failures import AGAIN_SECONDS, PATIENCE_SECONDS
from dialogs.events import Command, Pressed, Typed
from dialogs.world import World
from locales.wording import Wording

CHANNEL: Final = "api"


@dataclass(frozen=True, slots=True)
class Visit:
    """Who asks from where, in which language they are answered, and for the conversation of which id."""

    caller: Caller
    host: str | None
    words: Wording
    name: str = ""

    @property
    def address(self) -> Address:
        """Where the conversation is kept, if it is the caller's."""
        whose = f"{self.caller.owner} {self.name}"
        return Address(CHANNEL, hashlib.sha256(whose.encode(errors="backslashreplace")).hexdigest())

    @property
    def origin(self) -> str:
        """By what their wrong codes are counted."""
        return network_of(self.host)

    def refused(self, status: int, message: str, again: float = 0) -> Refusal:
        """The refusal that says a message, and after how many seconds to come again, where that helps."""
        headers = {"Retry-After": str(ceil(again))} if again else None
        return refusal(status, ServiceError(message), self.words, headers=headers)


@dataclass(frozen=True, slots=True)
class Conversing:
    """Holds them by the service of all channels, in a world that is that of `CHANNEL`. `limits` count callers
    without a key, where that is on; the store is waited for so many `seconds`.
    """

    service: ConversationService
    moving: Moving
    world: World
    limits: Limits | None = None
    seconds: float = PATIENCE_SECONDS

    async def begin(self, visit: Visit, asked: Begin) -> object:
        """A new conversation: its welcome, or where it stands with the answers that were brought."""
        language = _language(visit, asked)
        if self.limits is not None and visit.caller.is_anybody:
            _wait(visit, self.limits.beginning(visit.host))
        named = replace(visit, name=token_urlsafe(16))
        async with self._store(named):
            taken = await self._begun(named, asked, language)
        return conversation_object(named.name, taken.replies, taken.session, self.world)

    async def _begun(self, visit: Visit, asked: Begin, language: str) -> Taken:
        if asked.link is not None:
            return await self.moving.enter(asked.link, visit.address, origin=visit.origin, language=language)
        if asked.export is not None:
            file = json.dumps(asked.export, ensure_ascii=False).encode()
            try:
                return await self.moving.start(file, visit.address, language=language)
            except ExportError as error:
                place = Place(error.say(visit.words), pointer=pointer_to("export"))
                raise wrong([place], visit.words) from None
        return await self.service.take(visit.address, Command("start"), language=language)

    async def show(self, visit: Visit, _: Nothing) -> object:
        """A conversation as it stands, with what was said last."""
        async with self._store(visit):
            said = await self.service.said(visit.address)
        if said.session is None:
            raise visit.refused(404, "api-no-conversation")
        return conversation_object(visit.name, said.replies, said.session, self.world)

    async def take(self, visit: Visit, asked: Event) -> object:
        """What an event comes to. One that comes again changes nothing."""
        typed = asked.text if asked.story is None else asked.story
        event = Typed(typed or "") if asked.keys is None else _pressed(asked.keys)
        async with self._store(visit):
            taken = await self.service.take(
                visit.address, event,
                delivery=_delivery(asked.id), moment=asked.question, admit=self._admit(visit),
                origin=visit.origin,
            )  # fmt: skip
        return conversation_object(visit.name, taken.replies, taken.session, self.world)

    async def link(self, visit: Visit, _: Nothing) -> object:
        """A one-time code by which the conversation can be taken along; an older one is good no longer."""
        async with self._store(visit):
            is_there = await self.service.language(visit.address) is not None
            link = await self.moving.link(visit.address)
        if not is_there:
            raise visit.refused(404, "api-no-conversation")
        if link is None:
            raise visit.refused(409, "api-nothing-to-take")
        return {"code": link.code, "url": link.url, "expires": link.expires}

    async def export(self, visit: Visit, _: Nothing) -> object:
        """All that is kept of the person, as the file that a conversation may be begun from."""
        async with self._store(visit):
            exported = await self.service.export(visit.address)
        if exported is None:
            raise visit.refused(404, "api-no-conversation")
        return exported

    async def forget(self, visit: Visit, _: Nothing) -> object:
        """Delete everything that is kept of the person, at once."""
        async with self._store(visit):
            is_there = await self.service.language(visit.address) is not None
            await self.service.forget(visit.address)  # one that cannot be read as well
        if not is_there:
            raise visit.refused(404, "api-no-conversation")
        return b""

    @asynccontextmanager
    async def _store(self, visit: Visit) -> AsyncIterator[None]:
        """Around what the store is needed for: what keeps it from being done is told as a problem."""
        try:
            async with asyncio.timeout(self.seconds):
                yield
        except WrongCodeError:
            raise visit.refused(404, "api-wrong-code") from None
        except TooManyTriesError as many:
            raise visit.refused(429, "api-too-many-codes", many.retry_after) from None
        except StaleMomentError:
            raise visit.refused(409, "api-stale-question") from None
        except ConversationDamagedError:
            raise visit.refused(409, "api-damaged") from None
        except ConversationError:
            raise visit.refused(503, "api-overtaken", 1) from None
        except (StorageError, TimeoutError):
            raise visit.refused(503, "api-store-away", AGAIN_SECONDS) from None

    def _admit(self, visit: Visit) -> Admit:
        def admit(is_begun: bool) -> None:
            if not is_begun:
                raise visit.refused(404, "api-no-conversation")
            if self.limits is not None and visit.caller.is_anybody:
                _wait(visit, self.limits.turn(visit.address))

        return admit


def _language(visit: Visit, asked: Begin) -> str:
    """The language that a conversation begins in."""
    if asked.language is None:
        return visit.words.language
    try:
        return naming.known_language(asked.language, named="language")
    except BadInputError as error:
        raise bad_input(error, visit.words, pointer=pointer_to("language")) from None


def _pressed(keys: list[str]) -> Pressed:
    """One key is one press; several are a form that tells all of its ticks."""
    return Pressed(tuple(keys), whole=len(keys) > 1)


def _delivery(event: str) -> str:
    """By which name the store knows an event; what the caller calls it may tell something of the person."""
    return f"{CHANNEL}:{hashlib.sha256(event.encode()).hexdigest()[:32]}"


def _wait(visit: Visit, seconds: float) -> None:
    if seconds:
        raise visit.refused(429, "api-too-often", seconds)
