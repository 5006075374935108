"""XAES-256-GCM: AES-256-GCM whose random nonces are so long (192 bits) that two never meet.

    cipher = XAES256GCM(key)                       # 32 bytes
    sealed = cipher.seal(b"words", b"whose")       # nonce, ciphertext, tag: 40 bytes more
    cipher.open(sealed, b"whose")                  # b"words"; with anything else it does not open

AES-256-GCM alone may seal 2^32 values with random nonces of 96 bits under one key: a busy service reaches
that within a month. Here the first half of the nonce derives a key of its own, and the second half is that
key's nonce, as the specification says, whose test vectors are ours: https://c2sp.org/XAES-256-GCM.
"""

from secrets import token_bytes
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

NONCE_BYTES: Final = 24
_HALF: Final = 12
_BLOCK_BITS: Final = 128
_REDUCTION: Final = 0x87
"""Of doubling in GF(2^128), as CMAC does it: NIST SP 800-38B, 5.3."""


class XAES256GCM:
    """A key of 32 bytes; it shows nothing of itself in a log."""

    def __init__(self, key: bytes) -> None:
        self._blocks = Cipher(AES(key), ECB())  # noqa: S305  single blocks, as CMAC takes them
        doubled = int.from_bytes(self._encrypted(bytes(16))) << 1
        if doubled >> _BLOCK_BITS:
            doubled ^= 1 << _BLOCK_BITS | _REDUCTION
        self._subkey = doubled

    def seal(self, value: bytes, bound_to: bytes, *, nonce: bytes | None = None) -> bytes:
        """What can be opened with this key alone, and as what it is bound to alone."""
        nonce = token_bytes(NONCE_BYTES) if nonce is None else nonce
        return nonce + self._derived(nonce).encrypt(nonce[_HALF:], value, bound_to)

    def open(self, sealed: bytes, bound_to: bytes) -> bytes | None:
        """What was sealed; None where it was changed, moved or sealed with another key."""
        nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        if len(nonce) < NONCE_BYTES:
            return None
        try:
            return self._derived(nonce).decrypt(nonce[_HALF:], rest, bound_to)
        except InvalidTag:
            return None

    def _derived(self, nonce: bytes) -> AESGCM:
        halves = (b"\x00" + bytes((number,)) + b"X\x00" + nonce[:_HALF] for number in (1, 2))
        blocks = ((int.from_bytes(half) ^ self._subkey).to_bytes(16) for half in halves)
        return AESGCM(self._encrypted(b"".join(blocks)))

    def _encrypted(self, blocks: bytes) -> bytes:
        return self._blocks.encryptor().update(blocks)
