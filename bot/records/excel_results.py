"""Results as an Excel workbook: the results, and a second sheet that says what the columns mean."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from bot.assessing import Result, Setting
from bot.language import operator_language
from bot.records.flattening import STATUSES, columns, flattened
from criteria.assessment import PATH_STATUSES
from criteria.policy.model import Policy
from locales.wording import Wording, wording

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_LONGEST_TEXT = 32_767  # of a cell, by Excel's specification
_WIDTHS = {"record": 8, "open_facts": 40, "doubtful": 60, "error": 60}


class ExcelResults:
    """One row a result; a text is never a formula. Excel has rows for 1,048,575 results."""

    def __init__(self, stream: BinaryIO, policy: Policy) -> None:
        words = wording(operator_language())
        self._stream = stream
        self._heads = columns(policy)
        self._workbook = Workbook(write_only=True)
        self._sheet = sheet(self._workbook, words.say("records-sheet-results"))
        set_widths(self._sheet, [_WIDTHS.get(head, 14) for head in self._heads])
        self._sheet.append(head_row(self._sheet, self._heads))
        explanations = sheet(self._workbook, words.say("records-sheet-columns"))
        set_widths(explanations, [32, 80])
        for row in _explanations(policy, words):
            explanations.append(text_row(explanations, row))

    def write(self, result: Result, setting: Setting) -> None:
        """Adds a row."""
        cells = flattened(result, setting)
        self._sheet.append(text_row(self._sheet, (cells.get(head) for head in self._heads)))

    def finish(self) -> None:
        """Writes the workbook, which until now lay in temporary files."""
        whole = BytesIO()  # an archive that cannot be written complains once more when it is collected
        self._workbook.save(whole)
        self._stream.write(whole.getbuffer())


def sheet(workbook: Workbook, title: str) -> "WriteOnlyWorksheet":
    """A new sheet whose first row stays in sight."""
    made: WriteOnlyWorksheet = workbook.create_sheet(title)
    made.freeze_panes = "A2"
    return made


def set_widths(target: "WriteOnlyWorksheet", widths: Iterable[int]) -> None:
    """Sets the widths of a sheet's first columns, in characters, before its first row is written."""
    for index, width in enumerate(widths, start=1):
        target.column_dimensions[get_column_letter(index)].width = width  # type: ignore[attr-defined]  # stub lacks it


def head_row(target: "WriteOnlyWorksheet", heads: Iterable[str]) -> "list[Cell]":
    """A row of column heads."""
    cells = text_row(target, heads)
    for cell in cells:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cells


def text_row(target: "WriteOnlyWorksheet", values: Iterable[int | str | None]) -> "list[Cell]":
    """A row whose texts stay texts even if they look like formulas; what Excel cannot hold is left out."""
    return [_cell(target, value) for value in values]


def _cell(target: "WriteOnlyWorksheet", value: int | str | None) -> "Cell":
    if not isinstance(value, str):
        return WriteOnlyCell(target, value)
    cell = WriteOnlyCell(target, ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST_TEXT])
    cell.data_type = "s"
    return cell


def _explanations(policy: Policy, words: Wording) -> Iterator[tuple[str, str]]:
    """What each column and each of the words in it means."""
    for head in ("record", "likely", "open_facts", "receipt", "doubtful", "error"):
        yield head, words.say(f"records-column-{head}")
    for tier in policy.tiers:
        yield tier.id, tier.name
        for path in tier.paths.values():
            head = f"{tier.id}.{path.id}"
            yield head, f"{tier.name} · {path.name}"
            for status in STATUSES:
                meaning = words.say(f"records-requirements-{status}")
                yield f"{head}.{status}", f"{tier.name} · {path.name} · {meaning}"
    for status in ("held", *reversed(PATH_STATUSES)):
        yield status, words.say(f"records-status-{status}")
