"""The quantities of a clause: a number with its unit, its bounds and hedges, and what kind of thing it is.

累计降本约640万     money 约640万
三位专家            people 三位
排名1、2、3、5      ranks 1 2 3 5
15年的助工          years 15年, which may be 2015
"""

from dataclasses import dataclass
from typing import Final, Literal

from dialogs.stories.marking import Mark
from dialogs.understanding.reading import Since

Kind = Literal["money", "percent", "count", "people", "years", "date", "rank", "bare", "other"]

_BEFORE: Final = frozenset({"before", "either", "about", "from", "of_hundred", "of_thousand", "of_myriad"})
_BEHIND: Final = frozenset(
    {"ge", "classifier", "scale", "yuan", "point", "percent", "tenth", "permille", "year",
     "months", "days", "weeks", "more", "half", "after", "either", "about", "foreign", "ago"}
)  # fmt: skip
_ASPECTS: Final = ("passes", "reaches")
"""Bounds that are no bounds in a story (完成过一个, 评上三年)."""
_OF: Final = ("of_hundred", "of_thousand", "of_myriad")
_PERCENT: Final = frozenset({"percent", "point", "permille", "tenth"})
_TIME: Final = frozenset({"year", "months", "weeks", "days"})
_JOINS: Final = frozenset({"to", "or", "plus"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or date of a clause. `text` is what the fact's own reader is given; `number` the bare number,
    as far as it is one; `since` the date that it is, or may be where `short` says so (15年); `places` are
    those in an order. `unit` is the word that it is counted in.
    """

    start: int
    end: int
    text: str
    kind: Kind
    number: int | None = None
    since: Since | None = None
    short: bool = False
    places: tuple[int, ...] = ()
    unit: str = ""


def quantities_of(text: str, marks: tuple[Mark, ...], this_year: int) -> tuple[Quantity, ...]:
    """The quantities of a clause, in their order; `this_year` is the last that two digits may stand for."""
    found: list[Quantity] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        if mark.since is not None:
            found.append(Quantity(mark.start, mark.end, mark.text, "date", since=mark.since))
            at += 1
        elif mark.numeral is not None or _is(mark, "pair", "odd", "whole"):
            last = _last(marks, at)
            found.append(_quantity(text, marks, at, last, this_year))
            at = last + 1
        else:
            at += 1
    return tuple(found)


def _is(mark: Mark, *classes: str) -> bool:
    return any(role.meaning in classes for role in mark.of("quantity"))


def _last(marks: tuple[Mark, ...], first: int) -> int:
    """The place of the last mark that belongs to the number at `first`."""
    last = first
    while last + 1 < len(marks) and marks[last + 1].start == marks[last].end:
        behind = marks[last + 1]
        joined = (
            last + 2 < len(marks)
            and marks[last + 2].start == behind.end
            and marks[last + 2].numeral is not None
            and not (_is_ranked(marks, first) and _is_counted(marks, last + 2))
        )
        if behind.has("piece", "head") or any(role.meaning in _BEHIND for role in behind.of("quantity")):
            last += 1
        elif behind.numeral is not None and _is(marks[last], "year"):
            last += 1  # 三年六个月
        elif joined and any(role.meaning in _JOINS for role in behind.of("quantity")):
            last += 2
        else:
            break
    return last


def _first(marks: tuple[Mark, ...], at: int) -> int:
    """The place of the first bound or hedge right before the number."""
    while at > 0 and marks[at - 1].end == marks[at].start:
        before = marks[at - 1].of("quantity")
        if not any(role.meaning in _BEFORE and role.of not in _ASPECTS for role in before):
            break
        at -= 1
    return at


def _quantity(text: str, marks: tuple[Mark, ...], at: int, last: int, this_year: int) -> Quantity:
    first = _first(marks, at)
    number, behind = marks[at], marks[at + 1 : last + 1]
    start, end = marks[first].start, marks[last].end
    kind = _kind(marks[first:at], number, behind)
    numbers = tuple(whole for mark in marks[at : last + 1] if (whole := _whole(mark)) is not None)
    counted = any(mark.has("piece") and not mark.has("behind_rank") for mark in behind)
    if counted and _is_ranked(marks, at) and not marks[at - 1].has("first_of"):
        return Quantity(start, end, text[start:end], "other")  # 第一个项目
    if kind not in ("money", "percent", "years") and not counted and _is_ranked(marks, at):
        return Quantity(start, end, text[start:end], "rank", places=numbers)
    short = kind == "years" and last == at + 1 and _is_short_year(number.text, this_year)
    since = Since(2000 + int(number.text)) if short else None
    unit = next((mark.text for mark in behind if mark.has("piece") or _is(mark, "classifier")), "")
    return Quantity(start, end, text[start:end], kind, _whole(number), since, short, unit=unit)


def _kind(before: tuple[Mark, ...], number: Mark, behind: tuple[Mark, ...]) -> Kind:
    classes = {role.meaning for mark in behind for role in mark.of("quantity")}
    if any(_is(mark, *_OF) for mark in before) or classes & _PERCENT:
        return "percent"
    if classes & _TIME:
        return "years"
    counted = any(mark.has("piece") for mark in behind) or number.numeral is None
    scaled = bool(classes & {"scale", "yuan"}) or (number.numeral is not None and number.numeral.scale > 1)
    if scaled and not counted:
        return "money"
    if any(mark.has("head") for mark in behind):
        return "people"
    if counted:
        return "count"
    return "other" if classes & {"classifier", "ge", "foreign"} else "bare"


def _is_ranked(marks: tuple[Mark, ...], at: int) -> bool:
    """Whether 排名, 第 or 前 stands right before the number."""
    return at > 0 and marks[at - 1].has("rank") and marks[at].start - marks[at - 1].end <= 1


def _is_counted(marks: tuple[Mark, ...], at: int) -> bool:
    """Whether a number counts things, and is no place in an order: the 两个 of 一个第三、两个第四."""
    behind = marks[at + 1] if at + 1 < len(marks) and marks[at + 1].start == marks[at].end else None
    return behind is not None and behind.has("piece") and not behind.has("behind_rank")


def _whole(number: Mark) -> int | None:
    numeral = number.numeral
    return int(numeral.low) if numeral and numeral.is_exact and numeral.low == int(numeral.low) else None


def _is_short_year(text: str, this_year: int) -> bool:
    """Two digits that may be a year of this century: 18年."""
    return len(text) == 2 and text.isascii() and text.isdigit() and 0 < int(text) <= this_year % 100


def compatible(quantity: Quantity, kind: str, *, people: bool) -> bool:
    """Whether a quantity may be what a fact of that kind counts."""
    wanted: dict[str, tuple[str, ...]] = {
        "amount": ("money",),
        "percent": ("percent",),
        "years": ("years", "date"),
        "count": ("people", "count") if people else ("count", "bare"),
    }
    return quantity.kind in wanted.get(kind, ())
