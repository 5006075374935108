"""Where the heads of a table stand, and what each column is taken for.

    1   2026年度职称申报摸底表                                    a title: nothing in it is a head
    2   序号  姓名  学历  职称           专利（项）                heads of two rows, joined:
    3                     等级  取得时间  发明  实用新型            职称 / 取得时间, 专利（项） / 发明 …
    4   1    张三  本科  工程师  2019.07   1     3                 the first person

Each row among the first ones is tried, alone and joined with those below it; the one of which most columns
are understood is taken.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dialogs.rosters.columns import BETWEEN, Chosen, Column, ColumnMapping, Unit, column_letters
from dialogs.rosters.matching import Found, matched, unit_told, without_unit
from dialogs.rosters.words import NO, YES, HeadWords, tight
from dialogs.understanding.reading import Reason

LOOKED_AT: Final = 40
"""Rows among which the heads are looked for; nobody writes more above them."""
_DEEPEST: Final = 3
_LONGEST: Final = 200
"""Characters that a head may have: a paragraph is a remark."""
_SURE: Final = 3
"""Columns that a row of heads must have understood, so that none is looked for below it."""
_NEIGHBOURS: Final = 3
"""How far to the right of a level its time may stand to be offered."""
_BETWEEN_HAN: Final = re.compile(r"(?<=[一-鿿（）]) (?=[一-鿿（）])")
_NUMBER: Final = re.compile(r"[-+]?[0-9][0-9.,%/年月-]*")
Area = tuple[int, int, int, int]
"""Merged cells: the first and the last row, the first and the last column."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its number, and its cells; None where nothing stands."""

    number: int
    cells: Sequence[object]


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a table: its columns, and the first and the last of its rows among those looked at."""

    columns: Sequence[Column]
    first: int
    last: int


def find_heads(
    lines: Sequence[Line], merged: Sequence[Area], words: HeadWords, chosen: ColumnMapping | None
) -> Heads | None:
    """The heads among the first rows of a table; None where no row has anything like them. Where something is
    `chosen`, all that is not named there is carried through.
    """
    finder = _Finder(lines[:LOOKED_AT], merged, words, chosen)
    best = finder.best()
    if best is None:
        return None
    start, depth = best
    columns = finder.columns(start, depth)
    unit = next(
        (unit for line in lines[:start] for cell in line.cells if (unit := _noted(cell, words))), None
    )
    below = lines[start + depth :]
    return Heads(_settled(columns, unit, below, words), start, start + depth - 1)


def _noted(cell: object, words: HeadWords) -> Unit | None:
    return unit_told(cell, words) if isinstance(cell, str) else None


def absent(columns: Sequence[Column], chosen: ColumnMapping) -> list[tuple[str, int]]:
    """The heads for which something is chosen and that are not there."""
    there = {(column.head, column.place) for column in columns}
    return [key for key in chosen if key not in there]


def one_line(cell: object) -> str:
    """A cell of a head on one line, without the blanks and breaks that only fill it."""
    return _BETWEEN_HAN.sub("", " ".join(str(cell).split())) if cell is not None else ""


@dataclass(frozen=True, slots=True)
class _Guess:
    """A column while its neighbours are not known yet."""

    column: Column
    found: Found
    is_chosen: bool = False
    part_of_left: Found | None = None


class _Finder:
    def __init__(
        self, lines: Sequence[Line], merged: Sequence[Area], words: HeadWords, chosen: ColumnMapping | None
    ) -> None:
        self._lines = lines
        self._words = words
        self._chosen = chosen
        self._merged = merged
        self._known: dict[tuple[str, ...], Found] = {}
        self._texts = [tuple(one_line(cell) for cell in line.cells) for line in lines]

    def best(self) -> tuple[int, int] | None:
        """The row at which the heads begin, and how many they are."""
        found: tuple[float, int, int] | None = None
        for start in range(len(self._lines)):
            if found is not None and start >= found[1] + _DEEPEST and self._is_enough(found[0], found[1]):
                break
            if not self._may_be_heads(start):
                continue
            for depth in range(1, _DEEPEST + 1):
                if start + depth > len(self._lines) or not self._is_whole(start, depth):
                    continue
                score = self._score(start, depth)
                if found is None or score > found[0] + 1e-9:
                    found = score, start, depth
        return None if found is None else found[1:]

    def _is_enough(self, score: float, at: int) -> bool:
        """Whether so many columns are understood that no row below can be the heads."""
        return score >= max(_SURE, sum(map(bool, self._texts[at])) / 2)

    def _may_be_heads(self, at: int) -> bool:
        told = [text for text in self._texts[at] if text]
        spoken = [text for text in told if len(text) <= _LONGEST and not _NUMBER.fullmatch(text)]
        return bool(told) and 2 * len(spoken) > len(told)

    def _is_whole(self, start: int, depth: int) -> bool:
        """Whether no merged cell hangs out of the rows of heads, and those below the first may be heads."""
        first, last = self._lines[start].number, self._lines[start + depth - 1].number
        below = self._lines[start + depth].number if start + depth < len(self._lines) else last
        hangs = any(
            top <= last < below <= bottom and bottom - top < _DEEPEST and bottom >= first
            for top, bottom, _, __ in self._merged
        )
        return not hangs and all(self._may_be_heads(start + step) for step in range(1, depth))

    def _score(self, start: int, depth: int) -> float:
        guesses = self.guesses(start, depth)
        score = sum(
            1.0 if guess.is_chosen else (guess.part_of_left or guess.found).weight for guess in guesses
        )
        unread = sum(1 for guess in guesses if guess.column.head and not guess.found.weight)
        added = 0.5 * sum(self._only_adds(start + step) for step in range(1, depth))
        return score - 0.05 * unread - 0.3 * (depth - 1) + added

    def _only_adds(self, at: int) -> bool:
        """Whether a row has nothing but units of the heads above it."""
        told = [tight(text) for text in self._texts[at] if text]
        return bool(told) and all(
            any(role.kind in ("unit", "filler", "days") for role in self._words.roles.get(text, ()))
            for text in told
        )

    def columns(self, start: int, depth: int) -> list[_Guess]:
        """The columns under these rows of heads."""
        return self.guesses(start, depth)

    def guesses(self, start: int, depth: int) -> list[_Guess]:
        """What each column seems to be, if these rows are the heads."""
        texts = [self._filled(start, depth, step) for step in range(depth)]
        width = max(len(row) for row in texts)
        places: defaultdict[str, int] = defaultdict(int)
        guesses: list[_Guess] = []
        left: tuple[str, ...] = ()
        for index in range(width):
            told = [row[index] for row in texts if index < len(row) and row[index]]
            parts = tuple(part for at, part in enumerate(told) if not at or part != told[at - 1])
            head = BETWEEN.join(parts)
            places[head] += 1
            guess = self._guess(index, head, places[head], parts)
            guesses.append(self._part_of(guess, parts, left, guesses))
            left = parts
        ticked = {(guess.found.fact, guess.found.member) for guess in guesses}
        return [
            _Guess(guess.column, Found()) if _lacks_other(guess.found, ticked) else guess for guess in guesses
        ]

    def _part_of(
        self, guess: _Guess, own: tuple[str, ...], left: tuple[str, ...], before: Sequence[_Guess]
    ) -> _Guess:
        """A head that begins with 其中 tells a part of what its left neighbour counts, one that is only a
        share (占营收比) the share of it.
        """
        if guess.is_chosen or guess.found.fact or not own or not left:
            return guess
        is_part = tight(own[-1]).startswith(self._words.among)
        found = self._matched((without_unit(left[-1], self._words)[0] + own[-1],))
        fact = self._words.policy.vocabulary.get(found.fact or "")
        is_share = fact is not None and fact.kind == "percent" and guess.found.is_share
        if fact is None or not (is_part or is_share):
            return guess
        why = Reason("heads-part-of-left", {"head": before[-1].column.head})
        if is_share and len(before) > 1 and self._is_amount(before[-1]) and self._is_amount(before[-2]):
            return replace(guess, part_of_left=Found(proposed=(fact.name,), why=why))
        return replace(guess, part_of_left=replace(found, why=found.why or why))

    def _is_amount(self, guess: _Guess) -> bool:
        fact = self._words.policy.vocabulary.get(guess.found.fact or "")
        return fact is not None and fact.kind == "amount"

    def _matched(self, parts: tuple[str, ...]) -> Found:
        if parts not in self._known:
            self._known[parts] = matched(parts, self._words)
        return self._known[parts]

    def _guess(self, index: int, head: str, place: int, parts: tuple[str, ...]) -> _Guess:
        column = Column(index, head, place)
        if self._chosen is not None and head:
            return self._as_chosen(column, self._chosen.get((head, place)))
        return _Guess(column, self._matched(parts))

    def _as_chosen(self, column: Column, chosen: Chosen | None) -> _Guess:
        if chosen is None:
            return _Guess(replace(column, why=Reason("heads-not-chosen")), Found(), is_chosen=True)
        told = replace(column, fact=chosen.fact, unit=chosen.unit, member=chosen.member)
        return _Guess(told, Found(known=True), is_chosen=True)

    def _filled(self, start: int, depth: int, step: int) -> Sequence[str]:
        """A row of heads in which a merged cell stands in each column that it spans, and an upper head over
        those to its right that have a lower one and no upper one.
        """
        at = start + step
        number, cells = self._lines[at].number, list(self._texts[at])
        width = max(len(self._texts[start + each]) for each in range(depth))
        cells += [""] * (width - len(cells))
        spans = [area for area in self._merged if area[0] <= number <= area[1]]
        for top, _, left, right in spans:
            value = self._text_at(top, left)
            for index in range(left, min(right + 1, width)):
                cells[index] = cells[index] or value
        if step == depth - 1 or any(left < right for _, __, left, right in spans):
            return cells
        below = [self._texts[start + each] for each in range(step + 1, depth)]
        source = ""
        for index in range(width):
            has_lower = any(index < len(row) and row[index] for row in below)
            if cells[index]:
                source = cells[index] if has_lower else ""
            elif has_lower:
                cells[index] = source
        return cells

    def _text_at(self, number: int, index: int) -> str:
        row = next((at for at, line in enumerate(self._lines) if line.number == number), None)
        return self._texts[row][index] if row is not None and index < len(self._texts[row]) else ""


def _lacks_other(found: Found, ticked: Collection[tuple[str | None, str | None]]) -> bool:
    """Whether it is the column of a yes or a no without that of the other: an answer and no head."""
    other = {YES: NO, NO: YES}.get(found.member or "")
    return other is not None and (found.fact, other) not in ticked


def _settled(
    guesses: Sequence[_Guess], unit: Unit | None, below: Sequence[Line], words: HeadWords
) -> list[Column]:
    """The columns, each with its neighbours in view."""
    columns: list[Column] = []
    for guess in guesses:
        if guess.is_chosen:
            columns.append(guess.column)
        elif guess.part_of_left is not None:
            columns.append(_of_found(guess.column, guess.part_of_left))
        elif guess.found.level_time:
            columns.append(_time_beside(guess, columns, words))
        else:
            columns.append(_of_found(guess.column, guess.found))
    columns = [_in_unit(column, unit, words) for column in columns]
    columns = [_unless_ordinary(column, below, words) for column in columns]
    signs = {guess.column.index: guess.part_of_left or guess.found for guess in guesses}
    chosen = frozenset(guess.column.index for guess in guesses if guess.is_chosen)
    return _without_rivals(columns, signs, chosen)


def _of_found(column: Column, found: Found) -> Column:
    return replace(
        column, fact=found.fact, unit=found.unit, member=found.member, proposed=found.proposed, why=found.why
    )


def _time_beside(guess: _Guess, before: Sequence[Column], words: HeadWords) -> Column:
    """A day or a number of years directly right of a level is that level's; farther away it is offered."""
    for distance, column in enumerate(reversed(before[-_NEIGHBOURS:]), start=1):
        years = words.years_of(column.fact) if column.fact else None
        if years is None and column.fact is not None:
            return guess.column
        if years is not None:
            why = Reason("heads-time-beside", {"head": column.head})
            if distance == 1:
                return replace(guess.column, fact=years, unit=guess.found.unit, why=why)
            return replace(guess.column, proposed=(years,), why=why)
    return guess.column


def _in_unit(column: Column, unit: Unit | None, words: HeadWords) -> Column:
    fact = words.policy.vocabulary.get(column.fact or "")
    if unit is None or column.unit is not None or fact is None or fact.kind != "amount":
        return column
    return replace(column, unit=unit)


def _unless_ordinary(column: Column, below: Sequence[Line], words: HeadWords) -> Column:
    """A head that usually has names below it is a fact only where no such name is seen."""
    if column.fact is None or column.head not in words.ordinary:
        return column
    cells = [line.cells[column.index] for line in below if column.index < len(line.cells)]
    told = [tight(cell) for cell in cells if isinstance(cell, str) and tight(cell)]
    if any(text not in words.answers for text in told):
        return replace(column, fact=None, why=Reason("heads-names-below"))
    return column


def _without_rivals(
    columns: Sequence[Column], found: Mapping[int, Found], chosen: frozenset[int]
) -> list[Column]:
    """The columns; of several for one fact none is taken, unless all of them together tell it."""
    by_fact: defaultdict[str, list[Column]] = defaultdict(list)
    for column in columns:
        if column.fact is not None and column.member is None and column.index not in chosen:
            by_fact[column.fact].append(column)
    rivals: dict[int, Column] = {}
    for fact, those in by_fact.items():
        signs = {found[column.index].sign for column in those}
        is_shared = all(found[column.index].together for column in those) and len(signs) == len(those)
        has_members = any(column.fact == fact and column.member for column in columns)
        if (len(those) > 1 and not is_shared) or (has_members and those):
            letters = " ".join(column_letters(column.index) for column in those)
            why = Reason("heads-rivals", {"columns": letters})
            rivals |= {
                column.index: replace(column, fact=None, unit=None, proposed=(fact,), why=why)
                for column in those
            }
    return [rivals.get(column.index, column) for column in columns]
