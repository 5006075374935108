"""Excel workbooks that we make: the results, with a sheet that says what the columns mean, and the empty
table to fill in, with a sheet that explains its columns and one that holds the choices.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from bot.language import operator_language
from bot.records.cells import value_labels
from bot.records.flattening import REQUIREMENTS, Row, columns
from bot.records.tables import labels
from criteria.assessment import PATH_STATUSES
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from dialogs.in_words import path_name, tier_name
from dialogs.messages import words_of
from locales.wording import Wording

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_LONGEST_TEXT = 32_767  # of a cell, by Excel's specification
_WIDTHS = {"record": 8, "open_facts": 40, "doubtful": 60, "error": 60}
_TEMPLATE_WIDTHS = {"A": 26, "B": 26, "C": 60, "D": 60, "E": 20}
_LAST_TEMPLATE_ROW = 10_001


class ExcelResults:
    """One row a result; a text is never a formula. Excel has rows for 1,048,575 results."""

    def __init__(self, stream: BinaryIO, policy: Policy) -> None:
        words = words_of(policy, operator_language())
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

    def write(self, rows: Iterable[Row]) -> None:
        """Adds rows."""
        for row in rows:
            self._sheet.append(text_row(self._sheet, row))

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
        yield tier.id, tier_name(words, tier.id)
        for path in tier.paths:
            head, called = f"{tier.id}.{path}", f"{tier_name(words, tier.id)} · {path_name(words, path)}"
            yield head, called
            for status in REQUIREMENTS:
                yield f"{head}.{status}", f"{called} · {words.say(f'records-requirements-{status}')}"
    for status in ("held", *reversed(PATH_STATUSES)):
        yield status, words.say(f"records-status-{status}")


# --- the empty table


def template_workbook(policy: Policy, words: Wording) -> Workbook:
    """The workbook; whatever its cells offer or refuse, a table is read by the same rules."""
    workbook = Workbook()
    profiles = workbook.worksheets[0]
    profiles.title = words.say("records-sheet-profiles")
    explanations = workbook.create_sheet(words.say("records-sheet-columns"))
    choices = workbook.create_sheet(words.say("records-sheet-choices"))
    heads = labels(policy, words.language)
    profiles.append(list(heads.values()))
    _write_heads(profiles, row=1)
    profiles.freeze_panes = "A2"
    for number, fact in enumerate(policy.vocabulary.values(), start=1):
        letter = get_column_letter(number)
        profiles.column_dimensions[letter].width = 16
        validation = _validation(policy, fact, words, choices)
        if validation is not None:
            validation.add(f"{letter}2:{letter}{_LAST_TEMPLATE_ROW}")
            profiles.add_data_validation(validation)
    _explain(explanations, policy, words)
    return workbook


def _write_heads(sheet: Worksheet, *, row: int) -> None:
    for cell in sheet[row]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="center")


def _validation(policy: Policy, fact: Fact, words: Wording, choices: Worksheet) -> DataValidation | None:
    """What a cell of the fact offers or refuses; of several values at once Excel knows nothing."""
    if fact.kind == "set":
        return None
    if fact.kind == "flag":
        return _offered(f'"{words.say("flag-yes")},{words.say("flag-no")}"', words)
    if fact.kind == "choice":
        offered = list(value_labels(policy, fact, words.language).values())
        return _offered(_write_choices(choices, offered), words)
    return DataValidation(
        type="whole" if fact.kind == "count" else "decimal",
        operator="between",
        formula1="0",
        formula2=f"{fact.most:.10g}",
        allow_blank=True,
        showErrorMessage=True,
        error=words.say(
            "records-invalid-count" if fact.kind == "count" else "records-invalid-number",
            most=f"{fact.most:.10g}",
        ),
    )


def _offered(choices: str, words: Wording) -> DataValidation:
    return DataValidation(
        type="list",
        formula1=choices,
        allow_blank=True,
        showErrorMessage=True,
        error=words.say("records-invalid-choice"),
    )


def _write_choices(sheet: Worksheet, offered: list[str]) -> str:
    """Adds a column of choices; gives the range that holds them."""
    column = sheet.max_column + 1 if sheet["A1"].value else 1
    for row, label in enumerate(offered, start=1):
        sheet.cell(row, column, label)
    letter = get_column_letter(column)
    return f"{quote_sheetname(sheet.title)}!${letter}$1:${letter}${len(offered)}"


def _explain(sheet: Worksheet, policy: Policy, words: Wording) -> None:
    sheet.append([words.say("records-template-advice")])
    sheet.append(
        [words.say(f"records-template-{head}") for head in ("column", "name", "means", "how", "clauses")]
    )
    _write_heads(sheet, row=2)
    sheet.freeze_panes = "A3"
    for letter, width in _TEMPLATE_WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    heads = labels(policy, words.language)
    for fact in policy.vocabulary.values():
        how = _how(policy, fact, words)
        sheet.append([heads[fact.name], fact.name, fact.means, how, " ".join(fact.clauses)])
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _how(policy: Policy, fact: Fact, words: Wording) -> str:
    choices = words.say("records-between-choices").join(value_labels(policy, fact, words.language).values())
    return words.say(f"records-how-{fact.kind}", choices=choices)
