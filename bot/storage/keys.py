r"""The keys under which a store keeps what people said (`CHUANGPING_STORE_KEY`), and the ring of them.

    newest, older = parse_keys("q83v…,EjRW…")          # 32 bytes each
    ring = KeyRing.of([newest, older], in_use=…)       # what the store says is in use
    sealed = ring.seal(b'{"asked": …}', bound("session", "web", "5f2a…"))
    ring.open(sealed, bound("session", "web", "5f2a…"))    # the words; as anybody else's: None

A sealed value begins with eight bytes: the letters `\0CP1` and four that tell its key. What begins otherwise
was never sealed. With which key the store is written is told by the store itself, so that processes that are
started one after the other agree; a new key only makes itself known until `chuangping rekey` turns to it.
"""

import hmac
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import orjson

if TYPE_CHECKING:
    from bot.storage.xaes import XAES256GCM

PLAIN: Final = b""
"""The prefix of what is not sealed."""

_MAGIC: Final = b"\x00CP1"
_PREFIX_BYTES: Final = 8

_SHAPE: Final = re.compile(r"[A-Za-z0-9+/_-]{43}=?", re.ASCII)
"""32 bytes in base64, standard or safe for addresses."""

_CANARY: Final = b"canary"


def parse_keys(text: str) -> tuple[bytes, ...]:
    """The keys of a setting, newest first. Raises `ValueError`, which tells nothing of them."""
    keys = [_parsed(key.strip()) for key in text.split(",")]
    return tuple(dict.fromkeys(keys))


def _parsed(key: str) -> bytes:
    if not _SHAPE.fullmatch(key):
        msg = "a key must be 32 bytes in base64"
        raise ValueError(msg)
    return urlsafe_b64decode(key.translate({ord("+"): "-", ord("/"): "_"}).rstrip("=") + "=")


def bound(column: str, *whose: str) -> bytes:
    """What a sealed value is bound to: its column, and whose row it stands in."""
    return orjson.dumps((column, *whose))


def prefix_of(value: bytes) -> bytes:
    """What tells the key that a value is sealed with: `PLAIN` where it is not."""
    return value[:_PREFIX_BYTES] if value.startswith(_MAGIC) else PLAIN


@dataclass(frozen=True, slots=True)
class StoreKey:
    """One key, which shows nothing of itself in a log. Its `prefix` begins what it sealed."""

    prefix: bytes
    _cipher: "XAES256GCM" = field(repr=False)

    @classmethod
    def of(cls, key: bytes) -> "StoreKey":
        """That of 32 bytes."""
        from bot.storage.xaes import XAES256GCM  # noqa: PLC0415  most stores need nothing that encrypts

        told = hmac.digest(key, b"chuangping store key", "sha256")[: _PREFIX_BYTES - len(_MAGIC)]
        return cls(_MAGIC + told, XAES256GCM(key))

    @property
    def name(self) -> str:
        """What people may be told of it, to tell it from others."""
        return name_of(self.prefix)

    @property
    def canary(self) -> bytes:
        """Kept in the store to tell later whether a key is this one."""
        return self.seal(_CANARY, _CANARY)

    def fits(self, canary: bytes) -> bool:
        """Whether a canary is this key's."""
        return self.open(canary, _CANARY) == _CANARY

    def seal(self, value: bytes, bound_to: bytes) -> bytes:
        """What this key alone opens, and only as what it is bound to."""
        return self.prefix + self._cipher.seal(value, bound_to)

    def open(self, sealed: bytes, bound_to: bytes) -> bytes | None:
        """What was sealed; None where it does not open."""
        return self._cipher.open(sealed[_PREFIX_BYTES:], bound_to)


def name_of(prefix: bytes) -> str:
    """How people are told of a key, of which that tells nothing."""
    return prefix[len(_MAGIC) :].hex()


@dataclass(frozen=True, slots=True)
class InUse:
    """Values of a store may begin with a `prefix`; those that are written now begin with the `current` one.
    Its key opens the `canary` (none where nothing is sealed). `chosen`: somebody asked for it by `rekey`.
    """

    prefix: bytes
    canary: bytes
    current: bool
    chosen: bool


class NoKeyError(Exception):
    """The key of a prefix is not known."""

    def __init__(self, prefix: bytes, *, current: bool) -> None:
        super().__init__(name_of(prefix))
        self.name = name_of(prefix)
        self.current = current


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys of the prefixes that are in use, and the one that is `written` with."""

    written: bytes
    _keys: Mapping[bytes, StoreKey | None]

    @classmethod
    def of(cls, keys: Iterable[StoreKey], in_use: Sequence[InUse]) -> "KeyRing":
        """The ring for a store. Raises `NoKeyError` where the key of anything that is in use is missing; of
        the current one first.
        """
        known = {key.prefix: key for key in keys}
        held: dict[bytes, StoreKey | None] = {}
        for each in sorted(in_use, key=lambda each: not each.current):
            key = known.get(each.prefix)
            if each.prefix != PLAIN and (key is None or not key.fits(each.canary)):
                raise NoKeyError(each.prefix, current=each.current)
            held[each.prefix] = key
        return cls(next((each.prefix for each in in_use if each.current), PLAIN), held)

    def seal(self, value: bytes, bound_to: bytes) -> bytes:
        """A value as it is stored now."""
        key = self._keys.get(self.written)
        return value if key is None else key.seal(value, bound_to)

    def open(self, stored: bytes, bound_to: bytes) -> bytes | None:
        """The value; None where it does not open, or nothing of the kind can stand in the store."""
        prefix = prefix_of(stored)
        if prefix not in self._keys:
            return None
        key = self._keys[prefix]
        return stored if key is None else key.open(stored, bound_to)
