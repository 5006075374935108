"""What can be pressed under a message: keys, as many in a row as can be read on a phone, and links into the
bot (https://core.telegram.org/bots/features#deep-linking).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import east_asian_width
from urllib.parse import quote

ROW_COLUMNS = 38
"""The columns of a phone's message, button borders included; a Chinese character takes two."""

BORDER_COLUMNS = 3
MOST_IN_A_ROW = 4
MOST_BUTTONS = 100
LONGEST_LABEL = ROW_COLUMNS - BORDER_COLUMNS


@dataclass(frozen=True, slots=True)
class Key:
    """One button: it sends `data` back (1 to 64 bytes), opens `url`, or `web_app` (https) within Telegram."""

    label: str
    data: str | None = None
    url: str | None = None
    web_app: str | None = None


Keyboard = tuple[tuple[Key, ...], ...]


@lru_cache(maxsize=2048)
def columns(text: str) -> int:
    """How many columns a text takes on a screen: two for a wide character, one for any other."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def rows(keys: Iterable[Key]) -> Keyboard:
    """The keys in rows, in order. The buttons of a row are equally wide, so its longest label decides."""
    done: list[tuple[Key, ...]] = []
    row: list[Key] = []
    widest = 0
    for key in keys:
        width = max(widest, columns(key.label) + BORDER_COLUMNS)
        if row and (len(row) == MOST_IN_A_ROW or width * (len(row) + 1) > ROW_COLUMNS):
            done.append(tuple(row))
            row, width = [], columns(key.label) + BORDER_COLUMNS
        row.append(key)
        widest = width
    return (*done, tuple(row)) if row else tuple(done)


def shortened(label: str) -> str:
    """A label as far as a button shows it, ending in … where something is left out."""
    if columns(label) <= LONGEST_LABEL:
        return label
    kept, width = "", 1
    for character in label:
        width += columns(character)
        if width > LONGEST_LABEL:
            break
        kept += character
    return f"{kept}…"


_CLAUSE = re.compile(r"\d{1,3}(?:\.\d{1,3}[a-z]?){0,8}", re.ASCII)
_PAYLOAD = re.compile(r"a(\d{1,3}(?:-\d{1,3}[a-z]?){0,8})", re.ASCII)


def payload(clause: str) -> str:
    """What stands behind `?start=` for a clause: 10.2.3.1 → a10-2-3-1; empty for what is no clause's id."""
    return f"a{clause.replace('.', '-')}" if _CLAUSE.fullmatch(clause) else ""


def clause_of(start_payload: str) -> str | None:
    """The clause that a payload names: a10-2-3-1 → 10.2.3.1; None where it is none."""
    match = _PAYLOAD.fullmatch(start_payload.strip())
    return match[1].replace("-", ".") if match else None


_CODE_PAYLOAD = re.compile(r"go-([0-9A-Z]{8})", re.ASCII)


def code_payload(code: str) -> str:
    """What stands behind `?start=` for a one-time code: K7QM-3XRD → go-K7QM3XRD."""
    return f"go-{code.replace('-', '')}"


def code_of(start_payload: str) -> str | None:
    """The one-time code that a payload carries: go-K7QM3XRD → K7QM3XRD; None where it is none."""
    match = _CODE_PAYLOAD.fullmatch(start_payload.strip())
    return match[1] if match else None


def bot_link(username: str, start_payload: str = "") -> str:
    """A link that opens the private chat with the bot."""
    return f"https://t.me/{username}" + (f"?start={start_payload}" if start_payload else "")


def clause_link(username: str, clause: str) -> str:
    """A link that opens the bot at a clause."""
    return bot_link(username, payload(clause))


def share_link(url: str, text: str) -> str:
    """A link that lets the person choose a chat to share a link and a text with."""
    return f"https://t.me/share/url?url={quote(url, safe='')}&text={quote(text, safe='')}"
