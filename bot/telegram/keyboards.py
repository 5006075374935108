"""Inline keyboards: as many buttons in a row as can be read on a phone."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import east_asian_width

ROW_COLUMNS = 38
"""The columns of a phone's message, button borders included; a Chinese character takes two."""

BORDER_COLUMNS = 3
MOST_IN_A_ROW = 4
MOST_BUTTONS = 100
LONGEST_LABEL = ROW_COLUMNS - BORDER_COLUMNS


@dataclass(frozen=True, slots=True)
class Key:
    """One button: it sends `data` back (1 to 64 bytes), or opens `url`."""

    label: str
    data: str | None = None
    url: str | None = None


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
