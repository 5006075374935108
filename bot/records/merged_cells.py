"""Merged cells: the value of one counts for each row that it spans."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.faults import ServiceError
from bot.records.cells import Cell
from bot.records.grid import Cells, Row, Span, says_nothing

LONGEST_SPAN = 10_000
"""Rows that one merged cell may stand for."""


@dataclass(slots=True)
class _Merged:
    """A cell that spans several rows, from the first to the last; its value once it was read."""

    column: int
    first: int
    last: int
    value: Cell | ServiceError = None


def with_merged_values(rows: Iterable[Row], merged: Iterable[Span], below: int) -> Iterator[Row]:
    """The rows behind the one with number `below`, with the values of merged cells in each row that they span
    and that has something of its own: what is carried makes no row.
    """
    downwards = [
        _Merged(span.left, span.top, span.bottom)
        for span in merged
        if 0 < span.bottom - span.top <= LONGEST_SPAN and span.top > below
    ]
    carried = _Carried(sorted(downwards, key=lambda each: (each.first, each.column), reverse=True))
    for number, cells in rows:
        if isinstance(cells, ServiceError) or all(map(says_nothing, cells)):
            yield number, cells
        else:
            yield number, carried.into(number, cells)


class _Carried:
    def __init__(self, waiting: list[_Merged]) -> None:
        self._waiting = waiting
        self._open: dict[int, _Merged] = {}
        """By column: in a sound sheet no two of them overlap."""

    def into(self, number: int, cells: Cells) -> Cells:
        """A row with what is carried into it."""
        self._open_at(number, cells)
        if not self._open:
            return cells
        self._open = {column: merged for column, merged in self._open.items() if merged.last >= number}
        filled = list(cells)
        for column, merged in self._open.items():
            filled.extend([None] * (column + 1 - len(filled)))
            if filled[column] is None:
                filled[column] = merged.value
        return filled

    def _open_at(self, number: int, cells: Cells) -> None:
        while self._waiting and self._waiting[-1].first <= number:
            merged = self._waiting.pop()
            if merged.first == number and merged.column < len(cells):
                merged.value = cells[merged.column]
                if merged.value is not None:
                    self._open[merged.column] = merged
