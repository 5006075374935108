"""Who may ask: nobody, everybody, or whoever brings one of the keys.

CHUANGPING_API=off                           404, as if there were no API
CHUANGPING_API=open                          everybody; limits are those of an address
CHUANGPING_API=kR3v…24 characters,w9Qz…      Authorization: Bearer kR3v…; limits are those of a key
"""

import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

_KEY: Final = re.compile(r"[\x21-\x2b\x2d-\x7e]{24,500}", re.ASCII)
_BEARER: Final = "bearer"


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: `line` is by what the limits know them, `owner` by what their conversations do: a digest of
    their key, empty for everybody who needs none.
    """

    line: str
    owner: str = ""

    @property
    def is_anybody(self) -> bool:
        """Whether they are known by nothing but where they come from."""
        return not self.owner


@dataclass(frozen=True, slots=True)
class Access:
    """Whom the API is for. The keys are secret: shown is at most how many there are."""

    mode: Literal["off", "open", "keys"] = "off"
    keys: tuple[str, ...] = field(default=(), repr=False)

    def caller(self, given: Sequence[str], network: str) -> Caller | None:
        """Who asks from a network, `given` these `Authorization` headers; None for somebody without a key of
        ours. All keys are compared, each in a time that tells nothing.
        """
        if self.mode == "open":
            return Caller(f"address {network}")
        if len(given) != 1:
            return None
        scheme, _, key = given[0].partition(" ")
        told = key.strip().encode()
        found = [n for n, each in enumerate(self.keys) if hmac.compare_digest(each.encode(), told)]
        if not found or scheme.lower() != _BEARER:
            return None
        return Caller(f"key {found[0]}", hashlib.sha256(told).hexdigest())


def read_access(text: str) -> Access:
    """What the setting says. Raises ValueError for what is neither `off` nor `open` nor sound keys."""
    if text == "off":
        return Access()
    if text == "open":
        return Access("open")
    keys = tuple(dict.fromkeys(key.strip() for key in text.split(",")))
    if not all(map(_KEY.fullmatch, keys)):
        raise ValueError
    return Access("keys", keys)
