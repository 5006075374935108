"""Workbooks for tests: as a spreadsheet program saves them, and part by part, to be spoilt."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>books</t></is></c></row>'
"""The row of heads of a table of one column."""

FIRST = '<row r="2"><c r="A2"><v>1</v></c></row>'
"""A sound row below it."""


def saved(path: Path, *rows: Sequence[object]) -> Path:
    """A workbook of these rows, with another sheet in front of whoever opens it."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.create_sheet("说明").append(["不看这里"])
    book.active = 1
    book.save(path)
    return path


def sheet(*rows: str, behind: str = "") -> str:
    """A sheet's XML with these rows, and with what stands behind them."""
    return f'<worksheet xmlns="{_SPREADSHEET}"><sheetData>{"".join(rows)}</sheetData>{behind}</worksheet>'


def by_hand(path: Path, rows: str, parts: Mapping[str, str | bytes | None] | None = None) -> Path:
    """A workbook whose first sheet has this XML; `parts` stand in the place of the usual ones, or none."""
    whole: dict[str, str | bytes | None] = {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_SPREADSHEET}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_OFFICE}/styles" Target="/xl/styles.xml"/>'
        f'<Relationship Id="r3" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_SPREADSHEET}">'
        '<numFmts><numFmt numFmtId="164" formatCode="yyyy/mm/dd"/>'
        '<numFmt numFmtId="165" formatCode="&quot;day&quot; 0.0"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
        '<cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'
        "</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{_SPREADSHEET}"><si><t>books</t></si>'
        "<si><r><t>本</t></r><r><t>科</t></r><rPh><t>ほん</t></rPh></si></sst>",
        "xl/worksheets/sheet1.xml": rows,
    }
    whole |= parts or {}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in whole.items():
            if content is not None:
                archive.writestr(name, content)
    return path
