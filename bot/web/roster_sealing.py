"""The key to a roster, which only the browser's cookie holds.

    seal = Seal.new()
    seal.secret                      the cookie says it, and nothing else does
    seal.address                     stands in the job's web addresses
    seal.job                         its name in the store
    seal.close("file", content)      what the store is given

The secret is 256 random bits, new for each roster. Address, name and key are derived from it by HKDF under
labels of their own, so none of them tells another. Content is sealed by AES-256-GCM with a fresh random
nonce, bound to the job and the part that it belongs to: what somebody moves to another place does not open
there. One key seals a few hundred times, far from where random nonces of 96 bits could meet.
"""

import re
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE_BYTES: Final = 12
_SHAPE: Final = re.compile(r"[\w-]{43}", re.ASCII)


class SealError(Exception):
    """What was sealed does not open: it was changed, moved, or sealed with another key."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What a secret is good for; it shows nothing of itself in a log."""

    secret: str = field(repr=False)
    address: str
    job: str = field(repr=False)
    _key: bytes = field(repr=False)

    @classmethod
    def new(cls) -> "Seal":
        """One that nobody has."""
        return cls._of(secrets.token_urlsafe(32))

    @classmethod
    def read(cls, cookie: str) -> "Seal | None":
        """That of a cookie, whoever made it; None where it has not the form of one."""
        return cls._of(cookie) if _SHAPE.fullmatch(cookie) else None

    @classmethod
    def _of(cls, secret: str) -> "Seal":
        known = urlsafe_b64decode(f"{secret}=")
        return cls(
            secret,
            urlsafe_b64encode(_derived(known, "address", 18)).decode(),
            _derived(known, "name", 32).hex(),
            _derived(known, "key", 32),
        )

    def close(self, part: str, content: bytes) -> bytes:
        """Content that can be read with this key alone, and as this part of this job alone."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + AESGCM(self._key).encrypt(nonce, content, self._bound_to(part))

    def open(self, part: str, sealed: bytes) -> bytes:
        """What was closed. Raises `SealError`."""
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return AESGCM(self._key).decrypt(nonce, rest, self._bound_to(part))
        except (InvalidTag, ValueError):  # the latter where there is not even a nonce
            raise SealError from None

    def _bound_to(self, part: str) -> bytes:
        return f"{self.job} {part}".encode()


def _derived(secret: bytes, what: str, length: int) -> bytes:
    label = f"chuangping roster {what}".encode()
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=label).derive(secret)
