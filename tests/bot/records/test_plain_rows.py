"""A law: whatever stands in a sheet is read as the parser reads it, though it is not given the plain rows."""

from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.faults import BadInputError
from bot.records import plain_rows, workbook_parts
from bot.records.number_formats import FIRST_DAY
from bot.records.plain_rows import PlainRows
from bot.records.sources import Source
from bot.records.workbook_parts import Attributes, Parts
from bot.records.worksheets import Book, Sheet

PART = "sheet.xml"
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BOOK = Book(PART, ["姓名", "本科", ""], {"0": "", "1": "percent", "2": "date"}, FIRST_DAY)

Outcome = tuple[list[str], str]
"""The rows, and what is wrong."""


def outcome(xml: bytes, read: Callable[[Parts, Sheet], Iterator[None]]) -> Outcome:
    archive = BytesIO()
    with ZipFile(archive, "w") as target:
        target.writestr(PART, xml)
    parts = Parts(Source.of_bytes("a.xlsx", archive.getvalue()))
    sheet = Sheet(parts, BOOK)
    fault = ""
    try:
        for _ in read(parts, sheet):
            pass
    except BadInputError as error:
        fault = "; ".join(f"{each.message} {sorted(each.variables.items())}" for each in error.faults)
    return [f"{number} {[shown(cell) for cell in row]}" for number, row in sheet.rows], fault


def shown(cell: object) -> str:
    return f"{type(cell).__name__} {cell} {getattr(cell, 'variables', '')}"


def carefully(xml: bytes) -> Outcome:
    return outcome(xml, lambda parts, sheet: parts.feed(PART, sheet))


def plainly(xml: bytes) -> Outcome:
    return outcome(xml, lambda parts, sheet: PlainRows(parts, sheet).read(PART))


PLAIN_CELLS = st.sampled_from(
    [
        '<c r="{}"><v>1</v></c>', '<c r="{}" s="1"><v>0.035</v></c>', '<c r="{}" s="2"><v>43647</v></c>',
        '<c r="{}" s="1" t="s"><v>0</v></c>', '<c r="{}" s="1"/>', '<c r="{}" t="b"><v>1</v></c>',
        '<c r="{}" t="str"><f>A1</f><v>张</v></c>', '<c r="{}"><f>1+1</f></c>',
        '<c r="{}" t="s"><v>2</v></c>',
        '<c r="{}"><f t="shared" ref="A1:A9" si="0">B1</f><v>2</v></c>', '<c r="{}"><v></v></c>',
        '<c r="{}" t="inlineStr"><is><t>本 科</t></is></c>', '<c r="{}" t="e"><v>#N/A</v></c>',
        '<c r="{}" t="inlineStr"><is><t xml:space="preserve"> a\n</t></is></c>',
    ]
)  # fmt: skip
CELLS = st.sampled_from(
    [
        '<c r="{}" t="s" s="1"><v>1</v></c>', '<c r="{}" t="s"><v>9</v></c>', '<c r="{}" s="7"><v>1</v></c>',
        '<c r="{}" t="q"><v>1</v></c>', '<c r="{}" t="str"><f>A1&amp;"x"</f><v>张&#19977;</v></c>',
        '<c r="{}"><f ca="1"/><v>2</v></c>', '<c r="{}" t="inlineStr"><is></is></c>',
        '<c r="{}" t="inlineStr"><is><r><t>本</t></r><r><t>科</t></r><rPh><t>ほ</t></rPh></is></c>',
        '<c r="{}"><v>1<!-- 2 --></v></c>', '<c r="{}"><v><![CDATA[1</v></c></row>]]></v></c>',
        '<c r="{}" t="str"><v>a]]>b</v></c>', '<c r="{}" t="str"><v>\ufffe</v></c>',
        '<c r="{}" t="str"><v>a\x01</v></c>', '<c r="{}" t="str"><v>a\r\nb</v></c>',
        '<c r="{}" s="1" s="1"><v>1</v></c>', "<c r='{}'><v>1</v></c>", '<c><v>1</v></c>',
        '<c r="{}"><v></v></c>', '<c r="{}"><v/></c>', '<c r="{}"><v>1e3</v></c>', '<c r="{}"><v>1_0</v></c>',
        '<c r="{}" cm="1"><v>1</v></c>', '<c r="{}" ><v>1</v></c >', '<c r="{}"><v>1</v><v>2</v></c>',
        '<c r="{}" t="str"><v> </v></c> ', '<x:c r="{}"><v>1</v></x:c>', '<c r="{}"><x:v>1</x:v></c>',
    ]
)  # fmt: skip
HEADS = st.sampled_from(
    [
        '<row r="{}">', '<row r="{}" spans="1:3" ht="15.5" x14ac:dyDescent="0.25">', "<row>", '<row r="{}" >',
        '<row r="{}" r="{}">', '<row r="0{}">', '<row r="x">', '<row y:z="1" r="{}">', "<row r='{}'>",
        '<row r="{}" xmlns="urn:other">', '<row a="&lt;" r="{}">', '<row a="<" r="{}">', '<row a=">" r="{}">',
        '<x:row r="{}">', '<row r="{}" a="\ufffe">',
    ]
)  # fmt: skip
BETWEEN = st.sampled_from(
    [
        "", "\n", "text", "<!-- </row> -->", "<!-- <row> ", "-->", "<?a </row> ?>", "<x/>", '<row r="1"/>',
        '<y xmlns="urn:other">', f'<row xmlns="{SPREADSHEET}"></row>', "</y>", "<![CDATA[</row>", "]]>",
        "</sheetData>", "<sheetData>", "&amp;", "</row>", "</row ><!-- </row>",
    ]
)  # fmt: skip
ENDS = st.sampled_from(["</row>"] * 8 + ["</row >", "</x:row>", "", "/>"])
STARTS = st.sampled_from(
    [f'<worksheet xmlns="{SPREADSHEET}" xmlns:x="{SPREADSHEET}" xmlns:x14ac="urn:a"><sheetData>'] * 20
    + [
        f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{SPREADSHEET}"><cols/><sheetData>',
        f'<?xml version="1.0" encoding="iso-8859-1"?><worksheet xmlns="{SPREADSHEET}"><sheetData>',
        f'<x:worksheet xmlns:x="{SPREADSHEET}"><x:sheetData>',
        f'<x:worksheet xmlns:x="{SPREADSHEET}"><sheetData>',
        f'<worksheet xmlns="{SPREADSHEET}"><!-- <sheetData>',
        f'<worksheet xmlns="{SPREADSHEET}"><sheetData ><!-- <sheetData>',
        f'\ufeff<worksheet xmlns="{SPREADSHEET}"><sheetData>',
        "<worksheet><sheetData>",
    ]
)
COLUMNS = ["A", "B", "C", "AA", "ALL", "ALM", "XFD", "XFE", "a", ""]


@st.composite
def odd_rows(draw: st.DrawFn, number: int) -> str:
    columns = draw(st.lists(st.sampled_from(COLUMNS), max_size=4, unique=draw(st.booleans())))
    if draw(st.booleans()):
        columns.sort(key=lambda letters: (len(letters), letters))
    cells = (draw(CELLS).replace("{}", f"{column}{number}") for column in columns)
    return f"{draw(BETWEEN)}{draw(HEADS).replace('{}', str(number))}{''.join(cells)}{draw(ENDS)}"


@st.composite
def sheets(draw: st.DrawFn) -> bytes:
    """Rows in their order, each with the cells of one plain pattern, and here and there something odd."""
    pattern = draw(st.lists(st.sampled_from(COLUMNS[:4]), max_size=4, unique=True))
    pattern.sort(key=lambda letters: (len(letters), letters))
    text, number = draw(STARTS), 0
    for _ in range(draw(st.integers(0, 8))):
        number += draw(st.sampled_from([1, 1, 1, 2, 9]))
        cells = [draw(PLAIN_CELLS).replace("{}", f"{column}{number}") for column in pattern]
        if not draw(st.integers(0, 9)):
            cells.append(draw(CELLS).replace("{}", f"ALL{number}"))
        text += draw(odd_rows(number - 1)) if not draw(st.integers(0, 15)) else ""
        text += f'<row r="{number}">{"".join(cells)}</row>'
    text += "</sheetData></worksheet>"
    for _ in range(draw(st.sampled_from([0, 0, 0, 0, 0, 1, 2]))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(["", "<", ">", '"', "/", " ", "&", "r"])) + text[at + 1 :]
    return text.encode("utf-8")


PLAIN = f'<worksheet xmlns="{SPREADSHEET}"><sheetData>'
ORDERLY = "".join(
    f'<row r="{at}"><c r="A{at}"><v>{at}</v></c><c r="C{at}" s="1"><v>0.5</v></c></row>' for at in range(1, 9)
)


@given(xml=sheets(), chunk=st.sampled_from([7, 64, 1 << 18]), longest=st.sampled_from([60, 1 << 20]))
@example(xml=f"{PLAIN}{ORDERLY}</sheetData></worksheet>".encode(), chunk=7, longest=20)
@example(xml=f"{PLAIN}{ORDERLY}<!-- {ORDERLY} --></sheetData></worksheet>".encode(), chunk=64, longest=20)
@example(
    xml=f'{PLAIN}{ORDERLY}<row r="10"></row ><!-- </row><row r="11"><c r="A11"><v>1</v></c></row> -->'
    "</sheetData></worksheet>".encode(),
    chunk=1 << 18,
    longest=1 << 20,
)
def test_what_is_read_is_what_the_parser_reads(xml: bytes, chunk: int, longest: int) -> None:
    expected = carefully(xml)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workbook_parts, "_CHUNK", chunk)
        patch.setattr(plain_rows, "_LONGEST_ROW", longest)
        assert plainly(xml) == expected


def test_plain_rows_do_not_reach_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """But the first, whose attributes it passes; else all this were for nothing."""
    began: list[str] = []
    begin = Sheet.start

    def watched(sheet: Sheet, name: str, attributes: Attributes) -> None:
        began.append(name.rpartition(" ")[2])
        begin(sheet, name, attributes)

    monkeypatch.setattr(Sheet, "start", watched)
    told, fault = plainly(f"{PLAIN}{ORDERLY}</sheetData></worksheet>".encode())
    assert (len(told), fault) == (8, "")
    assert began.count("row") == 1
