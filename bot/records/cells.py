"""Cells of a table turned into the JSON type of their fact; what cannot be is refused, never guessed."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeVar

from bot.faults import ServiceError
from bot.records.faults import shown
from criteria.vocabulary import Fact
from locales.wording import LANGUAGES, wording

Cell = str | bool | int | float | date | datetime | time | timedelta | None
CellReader = Callable[[Cell], object]
"""Takes a cell that is not empty. Raises `ServiceError` without the place, which the table knows."""

_Read = TypeVar("_Read")

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?")
_HARD_SEPARATORS = re.compile("[;\n]")
_SEPARATORS = re.compile("[;\n、,]")
_NONE = "none"


def plain(text: str) -> str:
    """A text as it is compared: full width, case and spaces around it do not matter."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def is_empty(cell: Cell) -> bool:
    """Whether a cell says nothing."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def cell_reader(fact: Fact) -> CellReader:
    """What turns a cell of this fact into its JSON value; it remembers, as columns repeat themselves."""
    if fact.kind == "set":
        read_members = _remembering(_set_reader(fact))
        return lambda cell: list(read_members(cell))
    if fact.kind == "choice":
        return _remembering(_choice_reader(fact))
    if fact.kind == "flag":
        return _remembering(_read_flag)
    return _remembering(_read_percent if fact.kind == "percent" else _read_number)


def _remembering(read: Callable[[Cell], _Read]) -> Callable[[Cell], _Read]:
    return lru_cache(maxsize=4096, typed=True)(read)


def value_labels(fact: Fact, language: str) -> Mapping[str, str]:
    """The labels of a choice's or set's values in a language, by value name."""
    words = wording(language)
    messages = {value: f"value-{fact.name}-{value}" for value in fact.values}
    return {
        value: words.say(messages[value]) if words.knows(messages[value]) else label
        for value, label in fact.values.items()
    }


def _names(fact: Fact) -> dict[str, str]:
    """The value name for every way to write it: the name, the policy's label, each language's label."""
    names = {plain(label): value for value, label in fact.values.items()}
    for language in LANGUAGES:
        names |= {plain(label): value for value, label in value_labels(fact, language).items()}
    return names | {plain(value): value for value in fact.values}


def _read_flag(cell: Cell) -> bool:
    flags = _flags()
    text = plain(str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell))
    if text not in flags:
        raise ServiceError("records-no-flag", value=shown(cell))
    return flags[text]


@lru_cache(maxsize=1)
def _flags() -> Mapping[str, bool]:
    flags = {"true": True, "1": True, "false": False, "0": False}
    for language in LANGUAGES:
        words = wording(language)
        flags |= {plain(words.say("flag-yes")): True, plain(words.say("flag-no")): False}
    return flags


def _read_number(cell: Cell) -> int | float:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    text = plain(cell) if isinstance(cell, str) else ""
    if not _NUMBER.fullmatch(text):
        raise ServiceError("records-no-number", value=shown(cell))
    is_short = len(text) <= 15  # Python refuses to read endless whole numbers
    return int(text) if is_short and text.lstrip("+-").isdecimal() else float(text)


def _read_percent(cell: Cell) -> int | float:
    """A percentage, with or without its sign."""
    return _read_number(plain(cell).removesuffix("%").rstrip() if isinstance(cell, str) else cell)


def _choice_reader(fact: Fact) -> Callable[[Cell], str]:
    names = _names(fact)

    def read(cell: Cell) -> str:
        value = names.get(plain(str(cell)))
        if value is None:
            raise _not_among("records-no-choice", fact, cell)
        return value

    return read


def _set_reader(fact: Fact) -> Callable[[Cell], tuple[str, ...]]:
    names = _names(fact)
    nothing = {_NONE, *(plain(wording(language).say("records-none")) for language in LANGUAGES)}

    def members(text: str) -> list[str]:
        """A label may hold a separator itself, so the longest parts are tried first."""
        if (whole := names.get(plain(text))) is not None:
            return [whole]
        parts = _HARD_SEPARATORS.split(text)
        if len(parts) == 1:
            parts = _SEPARATORS.split(text)
            if len(parts) == 1:
                raise _not_among("records-no-member", fact, text)
        return [member for part in parts if part.strip() for member in members(part)]

    def read(cell: Cell) -> tuple[str, ...]:
        text = plain(str(cell))
        return () if text in nothing else tuple(dict.fromkeys(members(text)))

    return read


def _not_among(message: str, fact: Fact, cell: Cell) -> ServiceError:
    return ServiceError(message, value=shown(cell), choices="; ".join(fact.values.values()))
