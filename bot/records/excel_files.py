"""Excel workbooks: the profiles are in the first sheet."""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import load_workbook

from bot.faults import BadInputError, ServiceError
from bot.records.cells import Cell
from bot.records.faults import Record
from bot.records.tables import Row, read_table, says_nothing
from criteria.vocabulary import Vocabulary

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


class _Cell(Protocol):
    """What is used of a cell in a sheet that is only read; the library's stubs lack such sheets."""

    value: object
    data_type: str
    number_format: str


class _Sheet(Protocol):
    def reset_dimensions(self) -> None: ...

    def iter_rows(self) -> Iterator[Sequence[_Cell]]: ...


def read_excel(path: Path, vocabulary: Vocabulary) -> Iterator[Record]:
    """The records of a workbook's first sheet, row by row; empty rows at its end are no records."""
    with closing(_open(path, formulas=True)) as workbook, closing(_Results(path)) as results:
        try:
            yield from read_table(_rows(workbook, results), vocabulary, name=path.name)
        except (ParseError, BadZipFile) as error:
            raise _no_workbook(path) from error


def _open(path: Path, *, formulas: bool) -> "Workbook":
    try:
        with _quiet():
            return load_workbook(path, read_only=True, data_only=not formulas)
    except (ParseError, BadZipFile, KeyError, ValueError) as error:
        raise _no_workbook(path) from error


def _no_workbook(path: Path) -> BadInputError:
    return BadInputError([ServiceError("records-bad-excel", file=path.name)])


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps openpyxl from warning of what it would not write back, as nothing is written back."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


class _Results:
    """What Excel last worked out for the formulas; opened once there is a formula, read forwards only."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._workbook: Workbook | None = None
        self._rows: Iterator[tuple[int, Sequence[_Cell]]] = iter(())

    def row(self, number: int) -> Sequence[_Cell]:
        if self._workbook is None:
            self._workbook = _open(self._path, formulas=False)
            self._rows = _numbered(self._workbook)
        return next(cells for at, cells in self._rows if at == number)

    def close(self) -> None:
        if self._workbook is not None:
            self._workbook.close()


def _numbered(workbook: "Workbook") -> Iterator[tuple[int, Sequence[_Cell]]]:
    sheet = cast("_Sheet", workbook.worksheets[0])
    sheet.reset_dimensions()  # some programs write wrong ones
    rows = sheet.iter_rows()
    for number in count(1):
        with _quiet():
            cells = next(rows, None)
        if cells is None:
            return
        yield number, cells


def _rows(workbook: "Workbook", results: _Results) -> Iterator[Row]:
    empty: list[int] = []
    for number, cells in _numbered(workbook):
        worked_out = results.row(number) if any(cell.data_type == "f" for cell in cells) else cells
        row = number, [_value(cell, result) for cell, result in zip(cells, worked_out, strict=True)]
        if all(map(says_nothing, row[1])):
            empty.append(number)
        else:
            yield from ((skipped, ()) for skipped in empty)
            yield row
            empty.clear()


def _value(cell: _Cell, result: _Cell) -> Cell | ServiceError:
    value = result.value
    if cell.data_type == "f" and value is None:
        return ServiceError("records-formula")
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in cell.number_format:
        return round(value * 100, 10)  # shown as 3%, stored as 0.03
    return value if isinstance(value, Cell) else str(value)
