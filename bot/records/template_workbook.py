"""The empty table as a workbook: a sheet to fill in, one that explains its columns, one with the choices."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from bot.records.cells import value_labels
from bot.records.tables import labels
from criteria.policy.vocabulary import Fact, Vocabulary
from locales.wording import Wording

_LAST_ROW = 10_001
_WIDTHS = {"A": 26, "B": 26, "C": 60, "D": 60, "E": 20}


def template_workbook(vocabulary: Vocabulary, words: Wording) -> Workbook:
    """The workbook; whatever its cells offer or refuse, a table is read by the same rules."""
    workbook = Workbook()
    profiles = workbook.worksheets[0]
    profiles.title = words.say("records-sheet-profiles")
    explanations = workbook.create_sheet(words.say("records-sheet-columns"))
    choices = workbook.create_sheet(words.say("records-sheet-choices"))
    heads = labels(vocabulary, words.language)
    profiles.append(list(heads.values()))
    _write_heads(profiles, row=1)
    profiles.freeze_panes = "A2"
    for number, fact in enumerate(vocabulary.values(), start=1):
        letter = get_column_letter(number)
        profiles.column_dimensions[letter].width = 16
        validation = _validation(fact, words, choices)
        if validation is not None:
            validation.add(f"{letter}2:{letter}{_LAST_ROW}")
            profiles.add_data_validation(validation)
    _explain(explanations, vocabulary, words)
    return workbook


def _write_heads(sheet: Worksheet, *, row: int) -> None:
    for cell in sheet[row]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="center")


def _validation(fact: Fact, words: Wording, choices: Worksheet) -> DataValidation | None:
    """What a cell of the fact offers or refuses; of several values at once Excel knows nothing."""
    if fact.kind == "set":
        return None
    if fact.kind == "flag":
        return _offered(f'"{words.say("flag-yes")},{words.say("flag-no")}"', words)
    if fact.kind == "choice":
        return _offered(_write_choices(choices, list(value_labels(fact, words.language).values())), words)
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


def _explain(sheet: Worksheet, vocabulary: Vocabulary, words: Wording) -> None:
    sheet.append([words.say("records-template-advice")])
    sheet.append(
        [words.say(f"records-template-{head}") for head in ("column", "name", "means", "how", "clauses")]
    )
    _write_heads(sheet, row=2)
    sheet.freeze_panes = "A3"
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    heads = labels(vocabulary, words.language)
    for fact in vocabulary.values():
        sheet.append([heads[fact.name], fact.name, fact.means, _how(fact, words), " ".join(fact.clauses)])
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _how(fact: Fact, words: Wording) -> str:
    choices = words.say("records-between-choices").join(value_labels(fact, words.language).values())
    return words.say(f"records-how-{fact.kind}", choices=choices)
