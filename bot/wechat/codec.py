"""What Tencent signs and encrypts: checked, opened and sealed.

    codec = Codec("QDG6eK", "wx5823bf96d3bd56c7", [key_of("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C")])
    codec.signature("1409659589", "263014780")                   # of a call, 40 hex digits
    opened = codec.open(Sealed(encrypted, signature, "1409659589", "263014780"))
    codec.seal(b"<xml>…", opened.key, timestamp="1409659590", nonce="1")

Sealed is AES-256-CBC over 16 random bytes, the length of the message (4 bytes, big-endian), the message and
the AppID, padded to 32 bytes; the signature covers it. As developers.weixin.qq.com has it, under
doc/service/guide/dev/push/encryption.html.
"""

import hmac
import os
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha1
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

PADDED_TO: Final = 32
CIPHER_BLOCK: Final = 16
RANDOM_BYTES: Final = 16
HEAD_BYTES: Final = RANDOM_BYTES + 4
KEY_BYTES: Final = 32


class ForgedError(Exception):
    """It does not come from Tencent, or is not for this account; why is told to nobody."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """An encrypted message (base64) with the signature over it, the timestamp (seconds) and the nonce."""

    encrypted: str
    signature: str
    timestamp: str
    nonce: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What was in it, and the key (32 bytes) that opened it: the one to answer with."""

    message: bytes
    key: bytes


def key_of(encoded: str) -> bytes:
    """The 32 bytes of an EncodingAESKey. Raises ValueError unless it has 43 characters of base64."""
    try:
        key = b64decode(f"{encoded}=", validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        msg = "an EncodingAESKey has 43 letters and digits"
        raise ValueError(msg)
    return key


class Codec:
    """The token, the AppID and the keys of one account."""

    def __init__(
        self,
        token: str,
        appid: str,
        keys: Sequence[bytes] = (),
        *,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        """Of several `keys` (32 bytes each) any one opens: Tencent goes on with the former one for a while
        after it was changed. `random` makes so many bytes that nobody can guess.
        """
        self._token = token
        self._appid = appid.encode()
        self._keys = tuple(keys)
        self._random = random

    @property
    def is_safe(self) -> bool:
        """Whether messages are to come encrypted."""
        return bool(self._keys)

    def signature(self, *signed: str) -> str:
        """What Tencent writes beside a call (over its timestamp and nonce), or beside an encrypted message
        (over that, too).
        """
        told = "".join(sorted((self._token, *signed)))
        return sha1(told.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()

    def check(self, signature: str, timestamp: str, nonce: str) -> None:
        """Raise `ForgedError` unless the call is signed; the signature says nothing of the body."""
        _compare(signature, self.signature(timestamp, nonce))

    def open(self, sealed: Sealed) -> Opened:
        """Check the signature, then decrypt. Raises `ForgedError`."""
        if not sealed.encrypted:  # or the signature of the call would do
            raise ForgedError
        _compare(sealed.signature, self.signature(sealed.timestamp, sealed.nonce, sealed.encrypted))
        try:
            encrypted = b64decode(sealed.encrypted, validate=True)
        except ValueError:
            raise ForgedError from None
        if not encrypted or len(encrypted) % CIPHER_BLOCK:
            raise ForgedError
        for key in self._keys:
            message = self._message(_decrypted(encrypted, key))
            if message is not None:
                return Opened(message, key)
        raise ForgedError

    def seal(self, message: bytes, key: bytes, *, timestamp: str, nonce: str) -> Sealed:
        """Encrypt a message (UTF-8) with one of the keys, and sign it."""
        told = self._random(RANDOM_BYTES) + len(message).to_bytes(4, "big") + message + self._appid
        missing = PADDED_TO - len(told) % PADDED_TO
        encryptor = _cipher(key).encryptor()
        encrypted = encryptor.update(told + bytes([missing]) * missing) + encryptor.finalize()
        text = b64encode(encrypted).decode()
        return Sealed(text, self.signature(timestamp, nonce, text), timestamp, nonce)

    def _message(self, padded: bytes) -> bytes | None:
        """The message in what was decrypted; None where the key was another or it is for another account."""
        missing = padded[-1]
        if not 1 <= missing <= PADDED_TO or not padded.endswith(bytes([missing]) * missing):
            return None
        told = padded[:-missing]
        end = HEAD_BYTES + int.from_bytes(told[RANDOM_BYTES:HEAD_BYTES], "big")
        if len(told) < HEAD_BYTES or not hmac.compare_digest(told[end:], self._appid):
            return None
        return told[HEAD_BYTES:end]


def _compare(given: str, expected: str) -> None:
    if not hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode()):
        raise ForgedError


def _cipher(key: bytes) -> Cipher[CBC]:
    return Cipher(AES256(key), CBC(key[:CIPHER_BLOCK]))


def _decrypted(encrypted: bytes, key: bytes) -> bytes:
    decryptor = _cipher(key).decryptor()
    return decryptor.update(encrypted) + decryptor.finalize()
