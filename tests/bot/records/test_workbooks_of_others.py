"""Workbooks as other programs than Excel save them, WPS first, and as macros and charts leave them."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.records.cells import Cell
from bot.records.opening import open_table
from bot.records.sources import Source
from tests.bot.records.workbooks import by_hand, sheet

TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships"

ROW = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>0.035</v></c></row>'
SHOWN = [(1, ["本科", "3.5%"])]


def rows_of(file: Path) -> list[tuple[int, list[Cell]]]:
    with open_table(Source.of_path(file)) as table:
        return [(number, list(cells)) for number, cells in table.rows]  # type: ignore[arg-type]  # none is a fault


@pytest.mark.parametrize("ending", [".xlsx", ".xlsm", ".et", ".xls", ".csv"])
def test_a_new_workbook_is_known_by_its_bytes(tmp_path: Path, ending: str) -> None:
    assert rows_of(by_hand(tmp_path / f"a{ending}", sheet(ROW))) == SHOWN


def test_what_a_sheet_says_of_its_size_counts_for_nothing(tmp_path: Path) -> None:
    """WPS says A1, whatever is in the sheet."""
    xml = sheet(ROW).replace("<sheetData>", '<dimension ref="A1"/><sheetData>')
    assert rows_of(by_hand(tmp_path / "a.xlsx", xml)) == SHOWN


def test_strict_workbooks_are_read(tmp_path: Path) -> None:
    sound = by_hand(tmp_path / "sound.xlsx", sheet(ROW))
    with ZipFile(sound) as source, ZipFile(tmp_path / "a.xlsx", "w") as target:
        for name in source.namelist():
            text = source.read(name).decode().replace(TRANSITIONAL, STRICT).replace(LINKS, STRICT_LINKS)
            target.writestr(name, text)
    assert rows_of(tmp_path / "a.xlsx") == SHOWN


def test_elements_may_have_prefixes(tmp_path: Path) -> None:
    row = '<x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row>'
    xml = f'<x:worksheet xmlns:x="{TRANSITIONAL}"><x:sheetData>{row}</x:sheetData></x:worksheet>'
    assert rows_of(by_hand(tmp_path / "a.xlsx", xml)) == [(1, [5])]


@pytest.mark.parametrize("kind", ["chartsheet", "dialogsheet", "xlMacrosheet"])
def test_a_sheet_of_another_kind_in_front_is_passed_over(tmp_path: Path, kind: str) -> None:
    sheets = (
        f'<workbook xmlns="{TRANSITIONAL}" xmlns:r="{LINKS}"><sheets><sheet name="图" sheetId="1" r:id="r9"/>'
        '<sheet name="藏" sheetId="2" r:id="r8" state="hidden"/><sheet name="表" sheetId="3" r:id="r1"/>'
        "</sheets></workbook>"
    )
    file = by_hand(tmp_path / "sound.xlsx", sheet(ROW))
    with ZipFile(file) as source:
        links = source.read("xl/_rels/workbook.xml.rels").decode()
    more = (
        f'<Relationship Id="r9" Type="{LINKS}/{kind}" Target="charts/sheet1.xml"/>'
        f'<Relationship Id="r8" Type="{LINKS}/worksheet" Target="worksheets/sheet8.xml"/></Relationships>'
    )
    parts: dict[str, str | bytes | None] = {
        "xl/workbook.xml": sheets,
        "xl/_rels/workbook.xml.rels": links.replace("</Relationships>", more),
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(100),
        "xl/worksheets/sheet8.xml": sheet('<row r="1"><c r="A1"><v>9</v></c></row>'),
    }
    assert rows_of(by_hand(tmp_path / "a.xlsm", sheet(ROW), parts)) == SHOWN


def test_texts_within_cells_are_joined_and_their_readings_left_out(tmp_path: Path) -> None:
    rich = "<is><r><rPr><b/></rPr><t>本</t></r><r><t>科</t></r><rPh sb='0' eb='1'><t>ほん</t></rPh></is>"
    kept = '<is><t xml:space="preserve"> 本科 </t></is>'
    cells = f'<c r="A1" t="inlineStr">{rich}</c><c r="B1" t="inlineStr">{kept}</c>'
    file = by_hand(tmp_path / "a.xlsx", sheet(f'<row r="1">{cells}</row>'))
    assert rows_of(file) == [(1, ["本科", " 本科 "])]
