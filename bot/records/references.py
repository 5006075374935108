"""References to cells, as workbooks write them (F12)."""

import re
from functools import cache

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""Excel's own bounds."""

_LONGEST_COLUMN = 3
_REFERENCE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")


def column_of(letters: str) -> int:
    """The number of a column, from 0, by its letters; -1 where they name none."""
    is_short = 0 < len(letters) <= _LONGEST_COLUMN
    return _counted(letters) if is_short and letters.isascii() and letters.isalpha() else -1


@cache
def _counted(letters: str) -> int:
    if not letters.isupper():
        return -1
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def place(reference: str) -> tuple[int, int]:
    """Column (from 0) and row (from 1) of a reference. Raises ValueError for what is none."""
    found = _REFERENCE.fullmatch(reference)
    if found is None or column_of(found[1]) >= LAST_COLUMN or int(found[2]) > LAST_ROW:
        raise ValueError(reference)
    return column_of(found[1]), int(found[2])
