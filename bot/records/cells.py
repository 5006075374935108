"""Cells of a table turned into values of their fact; what may mean something else is never guessed."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.faults import ServiceError
from bot.records.faults import shown
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Kind, Known
from criteria.profile import YUAN_IN_WAN, Problem, read_value
from dialogs.in_words import spoken_value
from dialogs.messages import words_of
from dialogs.understanding import Bounded, Intent, Since, Taken, understand, years_since
from dialogs.understanding.dates import years_since_day
from dialogs.understanding.measures import LEAST_AMBIGUOUS_WAN
from dialogs.understanding.normalising import plain_characters
from locales.wording import LANGUAGES, wording

Cell = str | bool | int | float | date | datetime | time | timedelta | None
CellReader = Callable[[Cell], Known | ServiceError | None]
"""Takes a cell that is not empty; gives what it tells, None where it says that it is not known, or the fault
without its place, which the table knows.
"""

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+|\d{1,3}(,\d{3})+(\.\d*)?)(e[+-]?\d+)?")
_HARD_SEPARATORS = re.compile("[;\n]")
_SEPARATORS = re.compile("[;\n、,]")
_NONE = "none"
ERROR_VALUES = frozenset(
    ("#n/a", "n/a", "#div/0!", "#name?", "#null!", "#num!", "#ref!", "#value!", "#spill!", "#calc!")
)
"""What spreadsheets show for a mistake (compared as `plain`); where a person writes N/A by hand,
it may mean none as well as not known.
"""


def plain(text: str) -> str:
    """A text as it is compared: full width, case, script and spaces around it do not matter."""
    return plain_characters(text).strip()


def is_empty(cell: Cell) -> bool:
    """Whether a cell says nothing."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def cell_reader(policy: Policy, fact: Fact, today: date) -> CellReader:
    """What turns a cell of this fact into its value; it remembers, as columns repeat themselves.

    Numbers, labels and names are read as they stand, everything else as an answer to the question about the
    fact (480万, 4年3个月, 2019年7月). `today` is the day up to which years are counted.
    """
    readers: Mapping[Kind, Callable[[Policy, Fact], Callable[[Cell], Known | ServiceError]]] = {
        "flag": lambda *_: _read_flag,
        "choice": _choice_reader,
        "set": _set_reader,
    }
    read = readers[fact.kind](policy, fact) if fact.kind in readers else _number_reader(fact, today)

    @lru_cache(maxsize=4096, typed=True)
    def reader(cell: Cell) -> Known | ServiceError | None:
        if isinstance(cell, str) and plain(cell) in ERROR_VALUES:
            return ServiceError("cell-error-value", value=shown(cell))
        told = read(cell)
        if isinstance(told, ServiceError) and isinstance(cell, str):
            return _answered(policy, fact, cell, today, otherwise=told)
        return told

    return reader


def is_bare(cell: Cell) -> bool:
    """Whether a number stands in the cell without any unit."""
    return isinstance(cell, int | float) or (isinstance(cell, str) and bool(_NUMBER.fullmatch(plain(cell))))


def _answered(
    policy: Policy, fact: Fact, text: str, today: date, *, otherwise: ServiceError
) -> Known | ServiceError | None:
    """What a text says as an answer; only if it says that surely, and nothing besides."""
    reading = understand(policy, fact, text, today=today, numbered=False)
    if is_bare(text) or reading.also or reading.hedged or reading.left_out:
        return otherwise
    match reading.outcome:
        case Taken(value):
            return value
        case Bounded(bounds):
            return bounds
        case Since() as since:
            return _sound(fact, years_since(since, today), text)
        case Intent("unknown"):
            return None
    return otherwise


def _sound(fact: Fact, value: object, cell: Cell) -> Known | ServiceError:
    """A value that the fact can have, or the fault of the cell."""
    read = read_value(fact, value)
    if not isinstance(read, Problem):
        return read
    expected = "; ".join(read.expected)
    return ServiceError(f"cell-{read.code}", value=shown(cell), expected=expected, meant=read.meant)


def value_labels(policy: Policy, fact: Fact, language: str) -> Mapping[str, str]:
    """The labels of a choice's or set's values in a language, by value name."""
    words = words_of(policy, language)
    return {value: spoken_value(words, fact, value) for value in fact.values}


def _names(policy: Policy, fact: Fact) -> dict[str, str]:
    """The value name for every way to write it: the name, the policy's label, each language's label."""
    names = {plain(label): value for value, label in fact.values.items()}
    for language in LANGUAGES:
        names |= {plain(label): value for value, label in value_labels(policy, fact, language).items()}
    return names | {plain(value): value for value in fact.values}


def _read_flag(cell: Cell) -> bool | ServiceError:
    text = plain(str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell))
    flag = _flags().get(text)
    return ServiceError("cell-not-a-flag", value=shown(cell)) if flag is None else flag


@lru_cache(maxsize=1)
def _flags() -> Mapping[str, bool]:
    flags = {"true": True, "1": True, "false": False, "0": False}
    for language in LANGUAGES:
        words = wording(language)
        flags |= {plain(words.say("flag-yes")): True, plain(words.say("flag-no")): False}
    return flags


def _number_reader(fact: Fact, today: date) -> Callable[[Cell], Known | ServiceError]:
    def read(cell: Cell) -> Known | ServiceError:
        if isinstance(cell, date):  # a moment of a day is one too
            return _years_since(fact, cell, today) if fact.kind == "years" else _no_number(cell)
        number = _number(fact, cell)
        if number is None:
            return _no_number(cell)
        if fact.kind == "amount" and number >= LEAST_AMBIGUOUS_WAN and is_bare(cell):
            return ServiceError("cell-yuan-or-wan", value=shown(cell), meant=f"{number / YUAN_IN_WAN:.10g}")
        return _sound(fact, number, cell)

    return read


def _years_since(fact: Fact, day: date, today: date) -> Known | ServiceError:
    day = day.date() if isinstance(day, datetime) else day
    if day > today:
        return ServiceError("cell-in-the-future", value=shown(day))
    return _sound(fact, years_since_day(day, today), day)


def _no_number(cell: Cell) -> ServiceError:
    return ServiceError("cell-not-a-number", value=shown(cell))


def _number(fact: Fact, cell: Cell) -> int | float | None:
    """The number that a cell is, a percentage with or without its sign; None if it is none."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    text = plain(cell) if isinstance(cell, str) else ""
    if fact.kind == "percent":
        text = text.removesuffix("%").rstrip()
    if not _NUMBER.fullmatch(text):
        return None
    text = text.replace(",", "")
    is_short = len(text) <= 15  # Python refuses to read endless whole numbers
    return int(text) if is_short and text.lstrip("+-").isdecimal() else float(text)


def _choice_reader(policy: Policy, fact: Fact) -> Callable[[Cell], str | ServiceError]:
    names = _names(policy, fact)

    def read(cell: Cell) -> str | ServiceError:
        value = names.get(plain(str(cell)))
        return _not_among("cell-unknown-value", fact, cell) if value is None else value

    return read


def _set_reader(policy: Policy, fact: Fact) -> Callable[[Cell], frozenset[str] | ServiceError]:
    names = _names(policy, fact)
    nothing = {_NONE, *(plain(wording(language).say("records-none")) for language in LANGUAGES)}

    def members(text: str) -> list[str]:
        """A label may hold a separator itself, so the longest parts are tried first."""
        if (whole := names.get(plain(text))) is not None:
            return [whole]
        parts = _HARD_SEPARATORS.split(text)
        if len(parts) == 1:
            parts = _SEPARATORS.split(text)
            if len(parts) == 1:
                raise _not_among("cell-unknown-member", fact, text)
        return [member for part in parts if part.strip() for member in members(part)]

    def read(cell: Cell) -> frozenset[str] | ServiceError:
        text = plain(str(cell))
        if text in nothing:
            return frozenset()
        try:
            found = members(text)
        except ServiceError as fault:
            return fault
        return frozenset(found) if found else _not_among("cell-unknown-member", fact, cell)

    return read


def _not_among(message: str, fact: Fact, cell: Cell) -> ServiceError:
    return ServiceError(message, value=shown(cell), expected="; ".join(fact.values.values()))
