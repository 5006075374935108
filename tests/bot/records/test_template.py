"""The empty table is ready to be filled in, and what is filled in is read."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.command_line.group import cli
from bot.records.tables import labels
from bot.records.template import write_template
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from criteria.profile import read_profile
from dialogs.messages import words_of
from locales.wording import LANGUAGES
from tests.bot.records.conftest import Read


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_an_empty_table_is_a_table_without_records(
    read: Read, policy: Policy, tmp_path: Path, ending: str, language: str
) -> None:
    write_template(tmp_path / f"t{ending}", policy, words_of(policy, language))
    assert read(tmp_path / f"t{ending}") == []


def offered(sheet: Worksheet, column: int) -> list[str]:
    """What Excel offers for the first empty cell of a column."""
    cell = sheet.cell(3, column).coordinate
    (rule,) = (rule for rule in sheet.data_validations.dataValidation if cell in rule.sqref)
    if rule.formula1.startswith('"'):
        return list(rule.formula1.strip('"').split(","))
    name, cells = rule.formula1.replace("$", "").split("!")
    assert sheet.parent is not None
    return [row[0].value for row in sheet.parent[name.strip("'")][cells]]


def first_value(fact: Fact) -> object:
    values = list(fact.values)
    choice = values[0] if values else ""
    return {"flag": True, "choice": choice, "set": frozenset(values[:2])}.get(fact.kind, 1)


def test_what_the_workbook_offers_and_explains_is_what_is_read(
    read: Read, policy: Policy, tmp_path: Path
) -> None:
    path = tmp_path / "t.xlsx"
    write_template(path, policy, words_of(policy, "zh_CN"))
    book = load_workbook(path)
    sheet = book.worksheets[0]
    for column, fact in enumerate(policy.vocabulary.values(), start=2):
        assert sheet.cell(1, column).value == labels(policy, "zh_CN")[fact.name]
        if fact.kind in ("choice", "flag"):
            sheet.cell(3, column, offered(sheet, column)[0])
        elif fact.kind == "set":
            sheet.cell(3, column, "；".join(list(fact.values.values())[:2]))
        else:
            sheet.cell(3, column, 1)
    book.save(path)
    assert read(path) == [{fact.name: first_value(fact) for fact in policy.vocabulary.values()}]


def test_every_column_is_explained(policy: Policy, tmp_path: Path) -> None:
    write_template(tmp_path / "t.xlsx", policy, words_of(policy, "zh_CN"))
    book = load_workbook(tmp_path / "t.xlsx")
    _, _, _, *lines = book.worksheets[1].iter_rows(values_only=True)
    assert [line[5] for line in lines] == list(policy.vocabulary)
    assert [line[2] for line in lines] == [fact.means for fact in policy.vocabulary.values()]
    assert all(all(line) for line in lines)
    notes = [cell.comment.text for cell in book.worksheets[0][1] if cell.comment is not None]
    assert len(notes) == 1 + len(policy.vocabulary)
    assert all(fact.means in note for fact, note in zip(policy.vocabulary.values(), notes[1:], strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_row_that_shows_how_it_is_done_is_sound_and_nobody(
    read: Read, policy: Policy, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "t.xlsx"
    write_template(path, policy, words_of(policy, language))
    assert read(path) == []
    book = load_workbook(path)
    book.worksheets[0]["A2"] = "李敏"
    book.save(path)
    (told,) = read(path)
    assert isinstance(told, dict)
    assert set(told) == set(policy.vocabulary)
    assert read_profile(policy.vocabulary, told)


def test_the_command_writes_it_once_and_never_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    assert CliRunner().invoke(cli, ["template", str(path)]).exit_code == 0
    path.write_text("filled in", "utf-8")
    again = CliRunner().invoke(cli, ["template", str(path)])
    assert (again.exit_code, path.read_text("utf-8")) == (2, "filled in")
    assert len(again.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["t.ods", "nowhere/t.csv"])
def test_the_command_says_in_one_line_why_it_cannot(tmp_path: Path, name: str) -> None:
    result = CliRunner().invoke(cli, ["template", str(tmp_path / name)])
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
