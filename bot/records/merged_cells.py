"""Merged cells, which a sheet names behind its rows: their values count for each row that they span."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.faults import ServiceError
from bot.records.cells import Cell
from bot.records.tables import WIDEST, Cells, says_nothing
from bot.records.workbook_parts import Attributes, Elements, Parts, spreadsheet_names
from bot.records.worksheets import place

LONGEST_SPAN = 10_000
"""Rows that one merged cell may stand for."""

MOST_MERGED = 200_000
"""Merged cells of a sheet; Excel itself can hardly open one of more."""


@dataclass(slots=True)
class Merged:
    """A cell that spans several rows, from the first to the last; its value once it was read."""

    column: int
    first: int
    last: int
    value: Cell | ServiceError = None


def merged_downwards(parts: Parts, sheet: str) -> list[Merged]:
    """The cells that span several rows, the last in the sheet first."""
    marks = ["mergeCell".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    tail = b""
    for chunk in parts.chunks(sheet):
        if any(mark in tail + chunk for mark in marks):
            found = _MergeCells(parts)
            parts.read(sheet, found)
            return sorted(found.merged, key=lambda each: (each.first, each.column), reverse=True)
        tail = chunk[-64:]
    return []


class _MergeCells(Elements):
    _NAMES = spreadsheet_names("mergeCell")

    def __init__(self, parts: Parts) -> None:
        self.merged: list[Merged] = []
        self._parts = parts
        self._count = 0

    def start(self, name: str, attributes: Attributes) -> None:
        if name not in self._NAMES:
            return
        self._count += 1
        if self._count > MOST_MERGED:
            self._parts.refuse("records-excel-merged", most=MOST_MERGED)
        first, _, last = attributes["ref"].partition(":")
        (column, top), (_, bottom) = place(first), place(last or first)
        if 0 < bottom - top <= LONGEST_SPAN and column < WIDEST:
            self.merged.append(Merged(column, top, bottom))


class Carried:
    """Puts the values of merged cells into the rows that they span and that have something of their own."""

    def __init__(self, merged: list[Merged]) -> None:
        self._waiting = merged
        self._open: dict[int, Merged] = {}
        """By column: in a sound sheet no two of them overlap."""
        self._is_head = True

    def into(self, rows: Iterable[tuple[int, list[Cell | ServiceError]]]) -> Iterator[tuple[int, Cells]]:
        """The rows, in order; what a merged cell carries into a row makes no row of it."""
        for number, cells in rows:
            if all(map(says_nothing, cells)):
                continue
            if not self._is_head:  # a head that spans rows is no value
                self._open_at(number, cells)
                self._fill(number, cells)
            self._is_head = False
            yield number, cells

    def _open_at(self, number: int, cells: list[Cell | ServiceError]) -> None:
        while self._waiting and self._waiting[-1].first <= number:
            merged = self._waiting.pop()
            if merged.first == number and merged.column < len(cells):
                merged.value = cells[merged.column]
                if merged.value is not None:
                    self._open[merged.column] = merged

    def _fill(self, number: int, cells: list[Cell | ServiceError]) -> None:
        if not self._open:
            return
        self._open = {column: merged for column, merged in self._open.items() if merged.last >= number}
        for column, merged in self._open.items():
            cells.extend([None] * (column + 1 - len(cells)))
            if cells[column] is None:
                cells[column] = merged.value
