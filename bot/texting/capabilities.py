"""What a messenger can show and do, declared once: numbering, division and 更多 follow from it.

WECHAT = Capabilities("wechat", longest=1800, unit="bytes", links="anchors", messages=1, seconds=5.0)
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

Unit = Literal["bytes", "utf16", "characters"]
"""In what a messenger counts a text: bytes of UTF-8, units of UTF-16, or characters."""

UNBOUNDED: Final = sys.maxsize
"""The length of a message that may be of any."""

Links = Literal["anchors", "markdown", "bare"]
"""How a link is written: `<a href>`, `[…](…)`, or its address alone."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can do, by the `name` of its addresses.

    With `buttons` something can be pressed, with `edits` what was said can be changed. `longest` is the most
    that one message may be, in `unit`; of one answer there may be so many `messages` (None: any number), and
    it has to be there within so many `seconds` (None: whenever it comes).
    """

    name: str
    buttons: bool = False
    edits: bool = False
    longest: int = UNBOUNDED
    unit: Unit = "characters"
    links: Links = "bare"
    messages: int | None = None
    seconds: float | None = None

    def length(self, text: str) -> int:
        """The length of a text as the messenger counts it."""
        return LENGTHS[self.unit](text)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def units(text: str) -> int:
    """The length of a text in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


LENGTHS: Final[Mapping[Unit, Callable[[str], int]]] = {"bytes": _bytes, "utf16": units, "characters": len}
