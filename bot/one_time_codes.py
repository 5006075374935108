"""One-time codes: by which a conversation is taken along to another place.

    code = await codes.make(Address("web", "5f2a…"))            # OneTimeCode("K7QM-3XRD", expires=…)
    await codes.enter("k7qm 3xrd", Address("telegram", "7"), delivery="update 12", origin="telegram:7")
                                                                # Address("web", "5f2a…")

A code is eight of `ALPHABET`, letters and digits both, so that no word and no number is ever taken for one.
It is shown to whoever asks for it and kept nowhere: the store has a hash, keyed with the server's own key.
"""

import hashlib
import hmac
import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from secrets import choice
from typing import Final

from bot.storage.codes import CODE_LIFE, Entry, TooMany, Wrong
from bot.storage.store import Address, ConversationError, Store
from dialogs.events import Arrived, Command, Event, NotArrived, Typed
from dialogs.session import Session, SessionError, load_session
from locales.wording import LANGUAGES, wording

ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""What nobody takes for one another: no 0 and O, no 1 and I."""

LENGTH: Final = 8

GO: Final = "/go"
"""The page where a code is entered; with a code behind it, a press of its button enters that."""

_LONGEST: Final = 200
"""As many characters of a text are looked at: an address is not longer."""

_BETWEEN: Final = re.compile(r"[\s\-]+")
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")


class WrongCodeError(Exception):
    """There is no such code, or not any more: it was used up, is over, or a newer one took its place."""


class TooManyTriesError(Exception):
    """Too many wrong codes came from there. One may be entered again in `retry_after` whole seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"in {retry_after} seconds")
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Entered:
    """A person entered a code where codes are entered. Whoever does so begins a conversation there."""

    code: str


@dataclass(frozen=True, slots=True)
class Meant:
    """What somebody did, as the conversation takes it; `source` is whose conversation comes along by it."""

    event: Event
    source: Address | None = None


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """A code as people are shown it (`K7QM-3XRD`), and until when it can be entered."""

    shown: str
    expires: datetime


def read_code(text: str) -> str | None:
    """The code that a text is which may be something else as well: all of it, in two groups or in one, or as
    it is shown, behind its name or in its address (口令：K7QM-3XRD, https://chuangping.example/go/K7QM3XRD).
    """
    match = _typed().fullmatch(_plain(text).strip())
    return _if_mixed(match[1] + match[2]) if match else None


def clean_code(text: str) -> str | None:
    """The code that was entered where nothing but a code is, with blanks and dashes wherever they are."""
    code = _BETWEEN.sub("", _plain(text))
    is_bare = len(code) == LENGTH and set(code) <= set(ALPHABET)
    return _if_mixed(code) if is_bare else read_code(text)


def shown(code: str) -> str:
    """A code as it is shown, in two groups."""
    return f"{code[:4]}-{code[4:]}"


def _code_in(event: Event) -> str | None:
    """What a person typed that may be a code, as it was typed; behind a command as well (/link K7QM-3XRD)."""
    match event:
        case Typed(text) if read_code(text):
            return text
        case Command("link", argument) if read_code(argument):
            return argument
    return None


@cache
def _typed() -> re.Pattern[str]:
    """What a code is typed as, or copied with."""
    names = {re.escape(_plain(wording(language).say("link-code")).strip()) for language in LANGUAGES}
    before = "|".join((r"/LINK\s", rf"HTTPS?://\S+{GO.upper()}/", *sorted(names)))
    return re.compile(rf"(?:(?:{before})\s*)?([{ALPHABET}]{{4}})[ -]?([{ALPHABET}]{{4}})[.。]?")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:_LONGEST]).translate(_DASHES).upper()


def _if_mixed(code: str) -> str | None:
    return None if code.isdigit() or code.isalpha() else code


def _new() -> str:
    while True:
        if code := _if_mixed("".join(choice(ALPHABET) for _ in range(LENGTH))):
            return code


class OneTimeCodes:
    """The codes of a store."""

    def __init__(
        self, store: Store, clock: Callable[[], datetime], *, new_code: Callable[[], str] = _new
    ) -> None:
        self._store = store
        self._clock = clock
        self._new_code = new_code
        self._key: bytes | None = None

    async def make(self, address: Address) -> OneTimeCode | None:
        """A code for the conversation at an address, which ends an older one; None where there is no
        conversation.
        """
        code, now = self._new_code(), self._clock()
        is_offered = await self._store.codes.offer(address, await self._hashed("code", code), now)
        return OneTimeCode(shown(code), now + CODE_LIFE) if is_offered else None

    async def meant(self, event: Event | Entered, to: Address, *, delivery: str, origin: str | None) -> Meant:
        """What an event means that may be a code: a conversation arrives, or it is said that none does.

        Of a code that was `Entered` raises as `enter` does.
        """
        if isinstance(event, Entered):
            return await self._arriving(event.code, to, delivery, origin)
        code = _code_in(event)
        if code is None:
            return Meant(event)
        try:
            return await self._arriving(code, to, delivery, origin)
        except WrongCodeError:
            return Meant(NotArrived(code, "wrong"))
        except TooManyTriesError as many:
            return Meant(NotArrived(code, "often", math.ceil(many.retry_after / 60)))

    async def _arriving(self, code: str, to: Address, delivery: str, origin: str | None) -> Meant:
        source = await self.enter(code, to, delivery=delivery, origin=origin or f"{to.channel} {to.person}")
        if source == to:
            return Meant(NotArrived(code, "here"))
        return Meant(Arrived(await self._conversation(source), source.channel), source)

    async def _conversation(self, source: Address) -> Session:
        """The conversation at an address. Raises `WrongCodeError` where none can be read any more."""
        try:
            stored = (await self._store.load(source)).session
            return load_session(stored or b"")
        except (ConversationError, SessionError):
            raise WrongCodeError from None

    async def enter(self, text: str, to: Address, *, delivery: str, origin: str) -> Address:
        """Whose conversation is taken along to an address; the same delivery finds the same, and a wrong code
        in it counts once. `origin` is whose wrong codes are counted together.

        Raises `WrongCodeError` and `TooManyTriesError`.
        """
        wrong = (await self._hashed("wrong", to.channel, to.person, delivery, clean_code(text) or "")).hex()
        if await self._store.has_met(wrong):
            raise WrongCodeError
        entry = Entry(
            await self._hashed("code", clean_code(text) or ""),
            to,
            await self._hashed("by", to.channel, to.person, delivery),
            await self._hashed("origin", origin),
        )
        found = await self._store.codes.enter(entry, self._clock())
        match found:
            case TooMany(seconds):
                raise TooManyTriesError(max(math.ceil(seconds), 1))
            case Wrong():
                await self._store.meet(wrong, self._clock())
                raise WrongCodeError
        return found.source

    async def _hashed(self, *told: str) -> bytes:
        if self._key is None:
            self._key = await self._store.server_key()
        return hmac.digest(self._key, "\n".join(told).encode(errors="replace"), hashlib.sha256)
