"""A conversation by typed words and numbers alone: a text comes in, the messages that answer it go out.

    » 1                     ✅ 学历：本科 … 1. 技术员 2. 助理工程师 …
    » 9                     没有这个编号 … and the same question again
    » 看结果                 【您的结果】 … 回复“更多”看后面的
    » 更多                   the next part
    » 展开2                  what was folded under that number
    » 网页                   a link that goes on with it on the web

What is typed is read by what was said last, so that one text of a person is taken after the other.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol
from weakref import WeakValueDictionary

from bot.conversations import Address, ChannelNote, ConversationService
from bot.recent import Latest
from bot.texting.capabilities import Capabilities
from bot.texting.choosing import (
    a_letter,
    misses,
    nothing_of,
    open_reply,
    plain_line,
    read_line,
    without_signs_of_direction,
)
from bot.texting.drawing import TextPen, folds_in
from bot.texting.leafing import SAID, View, last_view, noted, view_of, without_views
from bot.texting.lines import Line, Run
from bot.texting.writing import into_parts
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.life import STATES
from dialogs.replies import Paragraph, Reply, Span
from locales.wording import SOURCE_LANGUAGE, Wording, wording

MOST_REMEMBERED: Final = 2000
"""Of how many people who have not begun it is known what was said to them, and of how many deliveries what
they were answered.
"""

Messages = tuple[str, ...]


class PageLink(Protocol):
    """A link that takes a conversation along, once."""

    @property
    def code(self) -> str:
        """What may be typed instead of following it."""
        ...

    @property
    def url(self) -> str | None:
        """Its address; None where there is no public one."""
        ...

    @property
    def expires(self) -> datetime:
        """Until when it may be followed."""
        ...


class Moves(Protocol):
    """What takes a conversation along: `bot.moving.Moving`."""

    async def link(self, address: Address) -> PageLink | None:
        """A new one-time link; None where there is nothing to take along."""
        ...

    async def completed(
        self, address: Address, replies: Sequence[Reply], language: str | None
    ) -> tuple[Reply, ...]:
        """Replies with a new code in each that brings one."""
        ...


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said last to a person, in which language, and what is noted; where it is `begun`, the store
    keeps it. It `invites` where the welcome stands open.
    """

    replies: tuple[Reply, ...]
    language: str
    note: ChannelNote
    begun: bool
    invites: bool = False


class Texting:
    """Holds the conversations of a channel in which everything is typed.

    Of who has not begun, nothing is kept in the store but a hash, for ten minutes, that they were shown the
    welcome; what was said to them is remembered in this process.
    """

    def __init__(
        self,
        service: ConversationService,
        capabilities: Capabilities,
        *,
        public_address: str | None = None,
        moving: Moves | None = None,
        owed: bool = False,
    ) -> None:
        """`public_address` is where clauses can be read on the web; `moving` makes what 网页 and /link give.
        Where the channel notes what it sent, what is said is `owed` until then.
        """
        self.capabilities: Final = capabilities
        self._service = service
        self._public_address = public_address.rstrip("/") if public_address else None
        self._moving = moving
        self._owed = owed
        # A lock lives exactly as long as somebody holds it or waits for it.
        self._locks: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()
        self._invited: Latest[Address, _Said] = Latest(MOST_REMEMBERED)
        self._spoken: Latest[Address, str] = Latest(MOST_REMEMBERED)
        self._answered: Latest[tuple[Address, str], Messages] = Latest(MOST_REMEMBERED)

    async def take(
        self, address: Address, text: str, *, delivery: str, language: str | None = None
    ) -> Messages:
        """The messages that answer a text, each within what the channel takes.

        The same `delivery` gets the same messages, also while the first is in work, and after a restart as
        long as what was said to it is kept; nothing where it is kept no more. `language` (of `LANGUAGES`) is
        that of who has not begun. Raises what `ConversationService.take` raises.
        """
        return await self._once(
            address, delivery, lambda: self._read(address, text, delivery, language or SOURCE_LANGUAGE)
        )

    async def open(self, address: Address, *, delivery: str, language: str | None = None) -> Messages:
        """What somebody reads who arrives: the welcome with its short notice, or where they stand."""
        return await self._once(
            address, delivery, lambda: self._opened(address, delivery, language or SOURCE_LANGUAGE)
        )

    async def press(
        self, address: Address, keys: Sequence[str], *, delivery: str, language: str | None = None
    ) -> Messages:
        """The messages that answer buttons, by their keys, in a channel that has some (cards)."""

        async def pressed() -> Messages:
            said = await self._said(address, language or SOURCE_LANGUAGE)
            return await self._taken(address, Pressed(tuple(keys)), delivery, said)

        return await self._once(address, delivery, pressed)

    async def forget(self, address: Address) -> None:
        """Delete everything that is kept of a person, at once."""
        async with self._in_order(address):
            await self._service.forget(address)
            self._let_go(address)

    async def standing(self, address: Address) -> tuple[Reply, ...]:
        """What was said last, for a channel that draws some of it in its own way (cards)."""
        return (await self._said(address, SOURCE_LANGUAGE)).replies

    async def language(self, address: Address, *, otherwise: str) -> str:
        """The language in which somebody is spoken to; `otherwise` where they have chosen none."""
        return (await self._said(address, otherwise)).language

    def spoken_here(self, address: Address) -> str | None:
        """The language of somebody who has begun, as far as this process remembers: the store is not asked,
        which may be what is in trouble.
        """
        return self._spoken.get(address)

    def _let_go(self, address: Address) -> None:
        """Remember nothing of somebody any more."""
        self._invited.pop(address, None)
        self._spoken.pop(address, None)
        for known in [key for key in self._answered if key[0] == address]:
            del self._answered[known]

    async def again(self, address: Address) -> Messages:
        """What was said last, once more: nobody knows whether it arrived. Nothing where nothing is kept."""
        said = await self._said(address, SOURCE_LANGUAGE)
        return self._drawn(said.replies, said.language) if said.begun else ()

    async def _once(
        self, address: Address, delivery: str, work: Callable[[], Awaitable[Messages]]
    ) -> Messages:
        """The outcome of some work for a delivery, done once and in order."""
        async with self._in_order(address):
            key = (address, delivery)
            if key not in self._answered:
                messages = await work()
                self._answered[key] = messages
            return self._answered[key]

    async def _read(self, address: Address, typed: str, delivery: str, language: str) -> Messages:
        text = without_signs_of_direction(typed)
        said = await self._said(address, language)
        view = view_of(said.note, delivery)
        if view is not None:
            return self._shown(said, view)
        words = wording(said.language)
        plain = plain_line(text).lower()
        leaf = self._leaf(plain, said, words)
        is_aside = leaf is not None or plain in _words(words, "page") or misses(text, said.replies, words)
        if is_aside and (before := await self._service.repeated(address, delivery)) is not None:
            return self._drawn(before, said.language)
        if leaf is not None:
            return await self._leafed(address, delivery, said, leaf)
        if plain in _words(words, "page"):
            return await self._page(address, said)
        if misses(text, said.replies, words):
            return await self._leafed(address, delivery, said, View("misses"))
        event = read_line(text, said.replies, words) or Typed(text)
        if event == Command("start") and said.invites:  # what a menu's 开始 asks for below the welcome
            event = Typed(words.say("words-begin").split("|")[0])
        return await self._taken(address, event, delivery, said)

    async def _opened(self, address: Address, delivery: str, language: str) -> Messages:
        said = await self._said(address, language)
        if said.begun:
            return await self._taken(address, Command("start"), delivery, said)
        return self._invite(address, self._service.invite(address, language), language)

    async def _taken(self, address: Address, event: Event, delivery: str, said: _Said) -> Messages:
        """The messages that answer an event, after it is taken."""
        rest = without_views(said.note)
        taken = await self._service.take(
            address,
            event,
            delivery=delivery,
            language=said.language,
            note=rest if said.begun and rest != said.note else None,
            owed=self._owed,
            seen=bool(said.replies),
            comes_again=True,
        )
        language = taken.language or said.language
        if taken.is_invited:
            return self._invite(address, taken.replies or self._service.invite(address, language), language)
        if taken.language is None:
            self._let_go(address)
        self._invited.pop(address, None)
        replies = taken.replies or await self._service.repeated(address, delivery) or ()
        if self._moving is not None:
            replies = await self._moving.completed(address, replies, language)
        return self._drawn(replies, language)

    def _invite(self, address: Address, replies: tuple[Reply, ...], language: str) -> Messages:
        self._invited[address] = _Said(replies, language, {}, begun=False, invites=True)
        return self._drawn(replies, language)

    async def _said(self, address: Address, language: str) -> _Said:
        standing = await self._service.said(address)
        if standing.session is not None:
            session, invites = standing.session, STATES[standing.session.state].invites
            self._spoken[address] = session.language
            return _Said(standing.replies, session.language, standing.note, begun=True, invites=invites)
        known = self._invited.get(address)
        if known is None and await self._service.was_welcomed(address):
            return _Said(self._service.invite(address, language), language, {}, begun=False, invites=True)
        return known or _Said((), language, {}, begun=False)

    def _leaf(self, plain: str, said: _Said, words: Wording) -> View | None:
        """What a text asks to be shown of what was said; None where it asks for nothing of that."""
        if not said.replies:
            return None
        if plain in _words(words, "more"):
            after = last_view(said.note).next
            return after if self._page_of(self._parts(said, after), after.part) else View("end")
        unfolds = "|".join(map(re.escape, _words(words, "fold")))
        asked = re.fullmatch(rf"(?:{unfolds})\s*([0-9]{{0,3}})", plain)
        if asked is None:
            return None
        return View("fold", fold=int(asked[1] or 1))

    async def _leafed(self, address: Address, delivery: str, said: _Said, view: View) -> Messages:
        note = noted(said.note, delivery, view)
        if said.begun:
            await self._service.note(address, note)
        else:
            self._invited[address] = replace(said, note=note)
        return self._shown(said, view)

    def _shown(self, said: _Said, view: View) -> Messages:
        """A view of what was said."""
        words = wording(said.language)
        if view.kind in ("said", "fold"):
            shown = self._page_of(self._parts(said, view), view.part)
            return shown or self._again(said, "texting-no-fold")
        if view.kind == "end":
            return (words.say("texting-no-more"),)
        asked = open_reply(said.replies)
        letter = None if asked is None else a_letter(asked, nothing_of(words))
        if letter is not None:
            return self._again(said, "texting-off-letters", sign=letter)
        several = said.replies and said.replies[-1].multiple
        return self._again(said, "texting-off-list-of-several" if several else "texting-off-list")

    def _again(self, said: _Said, message: str, **values: str) -> Messages:
        """What stands open once more, and why."""
        told = Reply("notice", (Paragraph((Span(wording(said.language).say(message, **values)),)),))
        return self._drawn((told, *said.replies[-1:]), said.language)

    async def _page(self, address: Address, said: _Said) -> Messages:
        """A link that goes on with the conversation on the web; a code to type where there is no address."""
        words = wording(said.language)
        if self._moving is None:
            return (words.say("texting-page-none"),)
        link = await self._moving.link(address) if said.begun else None
        if link is None:
            return (words.say("texting-page-nothing"),)
        told = words.say("texting-page") if link.url else words.say("texting-page-code", code=link.code)
        lines = (
            Line((Run(told),)),
            *([Line((Run(link.url, url=link.url),))] if link.url else []),
            Line((Run(words.say("texting-page-terms")),), apart=True),
        )
        return into_parts(lines, self.capabilities)

    def _drawn(self, replies: tuple[Reply, ...], language: str) -> Messages:
        return self._page_of(self._parts(_Said(replies, language, {}, begun=True), SAID), 0)

    def _page_of(self, parts: Messages, place: int) -> Messages:
        """The messages of one answer, as many as the channel takes at once: the first ones, or those that so
        many times 更多 leads to.
        """
        most = self.capabilities.messages or len(parts)
        return parts[place * most : (place + 1) * most]

    def _parts(self, said: _Said, view: View) -> Messages:
        """All messages of a view. Links to clauses give way where they would cost a further message."""
        linked = self._drawn_with(said, view, self._public_address)
        if self.capabilities.messages is None or len(linked) == 1 or self._public_address is None:
            return linked
        return min(linked, self._drawn_with(said, view, None), key=len)

    def _drawn_with(self, said: _Said, view: View, public_address: str | None) -> Messages:
        words = wording(said.language)
        pen = TextPen(
            words,
            self.capabilities,
            said.replies,
            public_address=public_address,
            leads_to_a_page=self._moving is not None,
        )
        if view.kind == "fold" and not 0 < view.fold <= len(folds_in(said.replies)):
            return ()
        lines = pen.unfolded(view.fold) if view.kind == "fold" else pen.answer()
        more = Line((Run(words.say("texting-more")),), apart=True)
        return into_parts(lines, self.capabilities, more)

    def _in_order(self, address: Address) -> asyncio.Lock:
        return self._locks.setdefault(address, asyncio.Lock())


def _words(words: Wording, which: str) -> tuple[str, ...]:
    """What may be typed for something of the channel's own: `more`, `fold`, `page`."""
    return tuple(words.say(f"texting-{which}-words").lower().split())
