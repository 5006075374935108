"""Cells of a table turned into values of their fact; what may mean something else is never guessed.

620万          620 in any column of amounts
6200000        620 where the head says 元, doubtful where it says 万元 or nothing
2019.07        the years since July 2019
3（其中发明1）   doubtful
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache, partial

from bot.faults import ServiceError
from bot.records.faults import shown
from bot.records.table_dates import Counted, is_day_like, since_of_number, since_of_text, years_counted
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Kind, Known
from criteria.profile import YUAN_IN_WAN, Problem, read_value
from dialogs.in_words import spoken_value
from dialogs.messages import words_of
from dialogs.rosters.columns import Unit
from dialogs.rosters.words import YES, exact, head_words, tight
from dialogs.understanding import Bounded, Intent, Reading, Since, Taken, Unclear, understand
from dialogs.understanding.lexicon import GENERAL, HEADS
from dialogs.understanding.measures import LEAST_AMBIGUOUS_WAN
from dialogs.understanding.normalising import plain_characters
from locales.wording import LANGUAGES, wording

Cell = str | bool | int | float | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Told:
    """What a cell tells beyond a plain value: of its fact, unless that is None, and surely of others; years
    that count from a date are `Counted`.
    """

    value: Known | Counted | None
    also: Mapping[str, Known | Counted] = field(default_factory=dict)


CellReader = Callable[[Cell], Known | Told | ServiceError | None]
"""Takes a cell that is not empty; gives what it tells, None where it says that it is not known, or the fault
without its place, which the table knows.
"""

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+|\d{1,3}(,\d{3})+(\.\d*)?)(e[+-]?\d+)?")
_WHOLE_YEARS = re.compile("([0-9]{1,2})年")
"""Below a head that says 年限 no year in short."""
_A_YEAR = re.compile(r"(?:19|20)[0-9]{2}年?(?![0-9]|\s*[-./月年]\s*[0-9])")
"""A year without a month: below a head that says 年限 nobody knows what was meant to stand there."""
_SIMPLE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,6})?")
_FEWEST_LARGE = 3
_YUAN_SIGNS = "¥￥"
_HARD_SEPARATORS = re.compile("[;\n]")
_SEPARATORS = re.compile("[;\n、,]")
_NONE = "none"
_IN_WAN: Mapping[str, float] = {
    "yuan": 1 / YUAN_IN_WAN,
    "thousand": 0.1,
    "wan": 1,
    "million": 100,
    "yi": 10_000,
}
_MONTHS_A_YEAR = 12
_REMEMBERED = 4096
"""Texts of a column that are remembered."""
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


def cell_reader(
    policy: Policy,
    fact: Fact,
    today: date,
    *,
    unit: Unit | None = None,
    may_be_yuan: bool = False,
    head: str = "",
) -> CellReader:
    """What turns a cell of this fact into its value; it remembers, as columns repeat themselves.

    Numbers, dates, labels and names are read as they stand, everything else as an answer to the question
    about the fact (480万, 4年3个月, 2019年7月). `unit` is what a bare number counts where the head says so;
    `today` is the day up to which years are counted; `head` may make short names of levels sure. With
    `may_be_yuan` no bare amount is taken: the others of the column look like 元.
    """
    readers: Mapping[Kind, Callable[[Policy, Fact], Callable[[Cell], Known | ServiceError]]] = {
        "flag": lambda *_: _read_flag,
        "choice": partial(_choice_reader, head=head),
        "set": _set_reader,
    }
    if fact.kind not in readers:
        numbers = _Numbers(policy, fact, today, unit, may_be_yuan=may_be_yuan)
        return numbers.read
    read = readers[fact.kind](policy, fact)

    @lru_cache(maxsize=_REMEMBERED, typed=True)
    def reader(cell: Cell) -> Known | Told | ServiceError | None:
        if isinstance(cell, str) and (says := _says_no_value(cell)) is not None:
            return says or None
        told = read(cell)
        if isinstance(told, ServiceError) and isinstance(cell, str) and not _is_pending(cell):
            return _answered(policy, fact, cell, today, otherwise=told)
        return told

    return reader


def _is_pending(text: str) -> bool:
    """Whether a text says that something is under way: of what is reached already it tells nothing."""
    return any(word in plain(text) for word in _pending())


@lru_cache(maxsize=1)
def _pending() -> tuple[str, ...]:
    return GENERAL.spoken(HEADS, "pending")


def tick_reader(fact: Fact, member: str) -> CellReader:
    """What turns a cell below the head of one value of a choice or set into that value: a tick, a yes, or how
    many there are; a no or a cross tells nothing of a choice, and of a set that it is not among it.
    """

    @lru_cache(maxsize=_REMEMBERED, typed=True)
    def reader(cell: Cell) -> Known | Told | ServiceError | None:
        if isinstance(cell, str) and (says := _says_no_value(cell)) is not None:
            return says or None
        is_count = isinstance(cell, int | float) and not isinstance(cell, bool) and cell > 1
        ticked = True if is_count else _read_flag(cell)
        if isinstance(ticked, ServiceError):
            return ServiceError("cell-not-a-tick", value=shown(cell))
        if fact.kind == "flag":
            return member == YES if ticked else None
        if fact.kind == "set":
            return frozenset((member,)) if ticked else frozenset()
        return member if ticked else None

    return reader


def _says_no_value(text: str) -> ServiceError | bool | None:
    """The fault of a text that a spreadsheet shows for a mistake, False for one by which people leave a cell
    out (/, —), None for any other.
    """
    if text.startswith("#") or text[:1] in "nNｎＮ":
        if plain(text) in ERROR_VALUES:
            return ServiceError("cell-error-value", value=shown(text))
        return None
    return False if len(text) <= _LONGEST_DASH and exact(text) in _dashes() else None


def is_left_out(cell: object) -> bool:
    """Whether a cell holds a sign by which people leave it out (/, —), so that it says nothing."""
    return isinstance(cell, str) and _says_no_value(cell) is False


_LONGEST_DASH = 8


@lru_cache(maxsize=1)
def _dashes() -> frozenset[str]:
    return frozenset(map(exact, GENERAL.spoken(HEADS, "dashes")))


class _Numbers:
    """Reads the cells of one column of numbers; those that are plain numbers take the short way."""

    def __init__(
        self, policy: Policy, fact: Fact, today: date, unit: Unit | None, *, may_be_yuan: bool
    ) -> None:
        self._policy = policy
        self._fact = fact
        self._today = today
        self._unit = unit
        self._most = min(fact.most, LEAST_AMBIGUOUS_WAN - 1 if fact.kind == "amount" else fact.most)
        self._is_plain = unit in (None, "wan", "percent", "years") and not may_be_yuan
        self._is_quick = fact.kind != "years"
        self._is_whole_or_part = self._is_plain and fact.kind in ("amount", "percent")
        self._least_in_yuan = 1 if may_be_yuan else LEAST_AMBIGUOUS_WAN
        self._remembered = lru_cache(maxsize=_REMEMBERED, typed=True)(self._with_care)

    def read(self, cell: Cell) -> Known | Told | ServiceError | None:
        """What the cell tells."""
        kind = type(cell)
        if kind is str and self._is_quick and _SIMPLE.fullmatch(cell):  # type: ignore[arg-type]  # it is a text
            cell = float(cell) if "." in cell else int(cell)  # type: ignore[arg-type, operator]  # one of digits
            kind = type(cell)
        if kind is int and self._is_plain and 0 <= cell <= self._most:  # type: ignore[operator]
            return cell  # type: ignore[return-value]  # a whole number
        if kind is float:
            if self._is_whole_or_part and 0 <= cell <= self._most:  # type: ignore[operator]
                return int(cell) if cell.is_integer() else cell  # type: ignore[union-attr, arg-type, return-value]
            return self._of_number(cell, cell)  # type: ignore[arg-type]
        return self._remembered(cell)

    def _with_care(self, cell: Cell) -> Known | Told | ServiceError | None:
        if isinstance(cell, date):  # a moment of a day is one too
            return self._since_day(cell) if self._fact.kind == "years" else _no_number(cell)
        if isinstance(cell, int) and not isinstance(cell, bool):
            return self._of_number(cell, cell)
        if not isinstance(cell, str):
            return _no_number(cell)
        if (says := _says_no_value(cell)) is not None:
            return says or None
        return self._of_text(cell)

    def _since_day(self, cell: date) -> Told | ServiceError:
        day = cell.date() if isinstance(cell, datetime) else cell
        return self._counted(Since(day.year, day.month, day.day), day)

    def _counted(self, since: Since, cell: Cell) -> Told | ServiceError:
        counted = years_counted(since, self._today)
        if counted is None:
            return ServiceError("cell-in-the-future", value=shown(cell))
        sound = _sound(self._fact, counted.years, cell)
        return sound if isinstance(sound, ServiceError) else Told(counted)

    def _of_text(self, cell: str) -> Known | Told | ServiceError | None:
        text = plain(cell)
        if self._unit == "years" and _A_YEAR.search(text):
            return ServiceError("cell-year-alone", value=shown(cell))
        if self._fact.kind == "years" and is_day_like(text):
            since = since_of_text(text, self._today)
            return (
                ServiceError("cell-not-a-day", value=shown(cell))
                if since is None
                else self._counted(since, cell)
            )
        if self._fact.kind == "amount" and self._unit == "yuan":
            text = text.strip(_YUAN_SIGNS + " ")
        if self._fact.kind == "percent" and text.endswith("%"):
            number = _number_in(text[:-1].rstrip())
            return _no_number(cell) if number is None else _sound(self._fact, number, cell)
        number = _number_in(text)
        if number is None and self._unit == "years" and (years := _WHOLE_YEARS.fullmatch(text)):
            number = int(years[1])
        if number is not None:
            return self._of_number(number, cell)
        return _answered(self._policy, self._fact, cell, self._today, otherwise=_no_number(cell))

    def _of_number(self, number: float, cell: Cell) -> Known | Told | ServiceError:
        kind = self._fact.kind
        if kind == "years" and (number > self._fact.most or self._unit == "date"):
            since = since_of_number(number, self._today)
            if since is not None and (since.month is not None or self._unit == "date"):
                return self._counted(since, cell)
            if self._unit == "date":
                return ServiceError("cell-not-a-day", value=shown(cell))
        if kind == "amount" and number >= self._least_in_yuan and self._unit in (None, "wan"):
            return ServiceError("cell-yuan-or-wan", value=shown(cell), meant=f"{number / YUAN_IN_WAN:.10g}")
        return _sound(self._fact, self._in_unit(number), cell)

    def _in_unit(self, number: float) -> float:
        if self._unit is None or self._is_plain:
            return number
        if self._unit == "months":
            return number / _MONTHS_A_YEAR + 1e-9
        factor = 0.1 if self._unit == "permille" else _IN_WAN.get(self._unit, 1)
        return float(f"{number * factor:.12g}")


def look_like_yuan(cells: Iterable[Cell]) -> bool:
    """Whether most of the bare numbers of a column of amounts are so large that they must be 元."""
    numbers = [number for cell in cells if (number := _bare_number(cell)) is not None and number > 0]
    large = sum(number >= LEAST_AMBIGUOUS_WAN for number in numbers)
    return large >= _FEWEST_LARGE and 2 * large > len(numbers)


def _bare_number(cell: Cell) -> float | None:
    if isinstance(cell, str):
        return _number_in(plain(cell))
    return cell if isinstance(cell, int | float) and not isinstance(cell, bool) else None


def is_bare(cell: Cell) -> bool:
    """Whether a number stands in the cell without any unit."""
    return isinstance(cell, int | float) or (isinstance(cell, str) and bool(_NUMBER.fullmatch(plain(cell))))


def _answered(
    policy: Policy, fact: Fact, text: str, today: date, *, otherwise: ServiceError
) -> Known | Told | ServiceError | None:
    """What a text says as an answer; only if it says that surely, and nothing besides but what belongs to it:
    the years since a level, or that the level is one of another kind.
    """
    reading = understand(policy, fact, text, today=today, numbered=False)
    if is_bare(text) or reading.hedged or reading.left_out or not _may_tell_besides(policy, fact, reading):
        return otherwise
    also = {name: _settled(told, today) for name, told in reading.also.items()}
    if any(told is None for told in also.values()):
        return otherwise
    besides = {name: told for name, told in also.items() if told is not None}
    value = _outcome(reading, today, otherwise)
    if not besides:
        return value
    if isinstance(reading.outcome, Unclear):
        return Told(None, besides)
    return value if value is None or isinstance(value, ServiceError | Told) else Told(value, besides)


def _outcome(reading: Reading, today: date, otherwise: ServiceError) -> Known | Told | ServiceError | None:
    match reading.outcome:
        case Taken(value):
            return value
        case Bounded(bounds):
            return bounds
        case Since() as since:
            counted = years_counted(since, today)
            return otherwise if counted is None else Told(counted)
        case Intent("unknown"):
            return None
    return otherwise


def _settled(told: object, today: date) -> Known | Counted | None:
    return years_counted(told, today) if isinstance(told, Since) else told  # type: ignore[return-value]


def _may_tell_besides(policy: Policy, fact: Fact, reading: Reading) -> bool:
    """Whether what an answer tells besides belongs to it. An unclear one may only tell of another level
    (会计师 under 职称), and counts never: of 4（其中发明1） nobody knows what is what.
    """
    if not reading.also:
        return True
    if fact.kind != "choice":
        return False
    if isinstance(reading.outcome, Taken):
        return reading.also.keys() <= set(fact.beside)
    levels = {name for name, each in policy.vocabulary.items() if each.beside}
    return isinstance(reading.outcome, Unclear) and fact.name in levels and reading.also.keys() <= levels


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
    flags = {plain(word): True for word in GENERAL.spoken(HEADS, "ticks")}
    flags |= {plain(word): False for word in GENERAL.spoken(HEADS, "crosses")}
    for language in LANGUAGES:
        words = wording(language)
        flags |= {plain(words.say("flag-yes")): True, plain(words.say("flag-no")): False}
    return flags


def _no_number(cell: Cell) -> ServiceError:
    return ServiceError("cell-not-a-number", value=shown(cell))


def _number_in(text: str) -> int | float | None:
    """The number that a text is, in half width; None if it is none."""
    if not _NUMBER.fullmatch(text):
        return None
    text = text.replace(",", "")
    is_short = len(text) <= 15  # Python refuses to read endless whole numbers
    return int(text) if is_short and text.lstrip("+-").isdecimal() else float(text)


def _choice_reader(policy: Policy, fact: Fact, head: str) -> Callable[[Cell], str | ServiceError]:
    names = _names(policy, fact)
    below = head_words(policy).values_below(fact.name, head)

    def read(cell: Cell) -> str | ServiceError:
        value = names.get(plain(str(cell))) or below.get(tight(str(cell)))
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
