"""What a conversation is taken along by: one-time codes, and the files of exports.

    moving = Moving(service, public_address="https://chuangping.example")
    link = await moving.link(Address("web", "5f2a…"))     # Link("K7QM-3XRD", …, "https://…/go/K7QM3XRD")
    await moving.enter("k7qm 3xrd", Address("api", "9c1e…"), origin="203.0.113.7")
    await moving.start(export, Address("api", "77ab…"))

A code that is simply typed in a conversation needs none of this: `ConversationService.take` knows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from bot.importing import ExportError
from bot.one_time_codes import GO, Entered, OneTimeCodes, TooManyTriesError, WrongCodeError, clean_code
from bot.storage.codes import CODE_LIFE
from bot.storage.store import Address
from dialogs.events import Arrived, Event
from dialogs.moving import FROM_FILE
from dialogs.replies import Paragraph, Reply, Span
from dialogs.session import Session
from locales.wording import SOURCE_LANGUAGE, Wording, wording

if TYPE_CHECKING:
    from bot.conversations import Admit, ChannelNote, Taken

__all__ = ["GO", "ExportError", "Link", "Moving", "TooManyTriesError", "WrongCodeError"]


@dataclass(frozen=True, slots=True)
class Link:
    """A one-time code as people are shown it (`K7QM-3XRD`), until when it can be entered, and the address of
    the page that enters it; None where the service has no public address.
    """

    code: str
    expires: datetime
    url: str | None


class Conversations(Protocol):
    """What moving needs of `bot.conversations.ConversationService`."""

    @property
    def codes(self) -> OneTimeCodes:
        """See `ConversationService`."""
        ...

    async def take(
        self,
        address: Address,
        event: Event | Entered,
        *,
        delivery: str | None = None,
        language: str | None = None,
        note: "ChannelNote | None" = None,
        owed: bool = False,
        admit: "Admit | None" = None,
        look: bool = False,
        origin: str | None = None,
    ) -> "Taken":
        """See `ConversationService`."""
        ...

    async def has_answers(self, address: Address) -> bool:
        """See `ConversationService`."""
        ...

    async def read_export(self, content: bytes, language: str | None) -> Session:
        """See `ConversationService`."""
        ...


class Moving:
    """Takes conversations along from one place to another, as copies."""

    def __init__(self, service: Conversations, *, public_address: str | None = None) -> None:
        self._service = service
        self._public_address = public_address

    async def link(self, address: Address) -> Link | None:
        """A code for the conversation at an address, which ends an older one; None where there is none, or
        nothing was answered in it yet.

        Raises `StorageError`.
        """
        if not await self._service.has_answers(address):
            return None
        code = await self._service.codes.make(address)
        return None if code is None else Link(code.shown, code.expires, self._address_of(code.shown))

    async def enter(
        self,
        code: str,
        to: Address,
        *,
        origin: str,
        language: str | None = None,
        delivery: str | None = None,
        note: "ChannelNote | None" = None,
        owed: bool = False,
        admit: "Admit | None" = None,
        look: bool = False,
    ) -> "Taken":
        """Bring a copy of the conversation that a code is of to an address, and tell both sides. Where there
        are answers already, the person is asked first which of the two to go on with.

        The code is taken in any case, with blanks and dashes. `origin` is whose wrong codes are counted
        together: a network (`bot.limits.network_of`) or a person. All else is as for
        `ConversationService.take`; the same delivery gets the same again.

        Raises `WrongCodeError`, `TooManyTriesError`, and what `take` raises.
        """
        return await self._service.take(
            to,
            Entered(code),
            origin=origin,
            language=language,
            delivery=delivery,
            note=note,
            owed=owed,
            admit=admit,
            look=look,
        )

    async def start(
        self,
        export: bytes,
        to: Address,
        *,
        language: str | None = None,
        delivery: str | None = None,
        note: "ChannelNote | None" = None,
        owed: bool = False,
        admit: "Admit | None" = None,
        look: bool = False,
    ) -> "Taken":
        """Go on at an address from the file of an export (`bot.exporting`), of which the answers are taken:
        each must be one that could have been given.

        All else is as for `enter`. Raises `ExportError`, which says what is wrong with the file, and how to
        mend it; nothing was changed then.
        """
        session = await self._service.read_export(export, language)
        return await self._service.take(
            to,
            Arrived(session, FROM_FILE),
            language=language or session.language,
            delivery=delivery,
            note=note,
            owed=owed,
            admit=admit,
            look=look,
        )

    async def completed(
        self, address: Address, replies: Sequence[Reply], language: str | None
    ) -> tuple[Reply, ...]:
        """Replies as a channel shows them that has no page for codes: with a new code in each that brings a
        link. Codes stand in no reply that is kept.
        """
        words = wording(language or SOURCE_LANGUAGE)
        return tuple(
            [
                await self._with_code(address, reply, words) if reply.brings == "link" else reply
                for reply in replies
            ]
        )

    async def _with_code(self, address: Address, reply: Reply, words: Wording) -> Reply:
        link = await self.link(address)
        if link is None:
            return replace(reply, blocks=(Paragraph((Span(words.say("link-nothing")),)),))
        return replace(reply, blocks=(*reply.blocks, *_told(link, words)))

    def _address_of(self, code: str) -> str | None:
        if self._public_address is None:
            return None
        return f"{self._public_address.rstrip('/')}{GO}/{clean_code(code)}"


def _told(link: Link, words: Wording) -> tuple[Paragraph, ...]:
    minutes = int(CODE_LIFE.total_seconds() // 60)
    how = (Paragraph((Span(words.say("link-how" if link.url else "link-how-typed")),)),)
    where = (Paragraph((Span(link.url, address=link.url),)),) if link.url else ()
    code = Paragraph((Span(words.say("link-code")), Span(link.code, strong=True)))
    return (code, *how, *where, Paragraph((Span(words.say("link-lasts", minutes=minutes)),), tone="quiet"))
