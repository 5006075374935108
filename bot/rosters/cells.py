"""Cells of a workbook as they are written down in its XML (ECMA-376, part 1, 18.3.1.4).

    12.5   <c s="3"><v>12.5</v></c>
    =1+1   <c s="1" t="inlineStr"><is><t>=1+1</t></is></c>      a text stays one, whatever it looks like

Rows are made in any process and only put one behind the other in ours: so 100,000 of them take seconds.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from math import ceil, isfinite
from typing import Final

from bot.records.cells import Cell

LONGEST_TEXT = 32_767
"""Of a cell, in units of UTF-16, by Excel's specification."""

MARKED = "-marked"
"""Behind the name of a style: the same where the cell is doubtful."""

LINE = 15.0
"""The height of a line, in points."""

_HIGHEST = 409.0
_SPARE = 4
"""So many letters of a line stay free, as words and marks are not torn apart."""
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001  a sheet's days have no zone
_EARLIEST = date(1900, 3, 1)
"""Excel counts a day in 1900 that never was; what lies before it is written as a text."""
_MOST_DIGITS = 10**15
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would take for a letter's number: _x0041_ is read as A."""
_PERCENT = re.compile(r"(-?\d{1,12}(?:\.(\d{1,10}))?)\s*[%％]")
_MOST_KEPT = 50_000

STYLES = ("text", "number", "date", "moment", "time", "span", "percent0", "percent1", "percent2")
"""The styles in which the office's own cells are written."""

_HEAD: Final = {
    "bold": True,
    "text_wrap": True,
    "valign": "vcenter",
    "border": 1,
    "border_color": "#BFBFBF",
}
OFFICE_HEAD: Final[Mapping[str, object]] = {**_HEAD, "bg_color": "#D9E1F2"}
OUR_HEAD: Final[Mapping[str, object]] = {**_HEAD, "bg_color": "#1F4E78", "font_color": "#FFFFFF"}
"""How the heads of the office's columns look, and those of the result's."""


def text_xml(text: str) -> str:
    """A text as it stands in the XML."""
    if text.isalnum() and len(text) < LONGEST_TEXT // 2:
        return text
    text = text_of(text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _ESCAPE.sub("_x005F_", text) if "_x" in text else text


def text_of(text: str) -> str:
    """A text without what no workbook can hold, cut where it is longer than a cell."""
    return _cut(_FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def _cut(text: str) -> str:
    if len(text) <= LONGEST_TEXT // 2:
        return text
    return text.encode("utf-16-le")[: 2 * LONGEST_TEXT].decode("utf-16-le", "ignore")


def text_cell(text: str, style: int) -> str:
    """A cell with a text."""
    written = text_xml(text)
    if not written:
        return f'<c s="{style}"/>'
    kept = ' xml:space="preserve"' if written[0].isspace() or written[-1].isspace() else ""
    return f'<c s="{style}" t="inlineStr"><is><t{kept}>{written}</t></is></c>'


def row_xml(number: int, cells: str, lines: int) -> str:
    """A row with its cells, so high that so many lines have room."""
    height = min(lines * LINE, _HIGHEST)
    return f'<row r="{number}" ht="{height:g}" customHeight="1">{cells}</row>'


def width_of(text: str) -> int:
    """How wide a text is in letters of the alphabet, a Chinese character counting for two."""
    return (len(text) + len(text.encode("utf-8", "ignore"))) // 2 if not text.isascii() else len(text)


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column of that width."""
    if len(text) * 2 <= width - _SPARE and "\n" not in text:
        return 1
    return sum(max(1, ceil(width_of(line) / (width - _SPARE))) for line in text.split("\n"))


class OfficeCells:
    """Writes the office's own cells: numbers as numbers, days as days, all else as texts."""

    def __init__(self, styles: Mapping[str, int]) -> None:
        self._styles = styles
        self.empty, self._empty_marked = (f'<c s="{styles[each]}"/>' for each in ("text", f"text{MARKED}"))
        self._texts: dict[str, str] = {}
        self._writers: Mapping[type, Callable[[object, str], str]] = {
            str: self._text,
            int: self._number,
            float: self._number,
            bool: self._flag,
            date: self._day,
            datetime: self._day,
            time: self._time,
            timedelta: self._span,
        }

    def cell(self, value: Cell, *, marked: bool = False) -> str:
        """The cell of a value."""
        if value is None:
            return self._empty_marked if marked else self.empty
        if marked:
            return self._writers[type(value)](value, MARKED)
        if isinstance(value, str):
            known = self._texts.get(value)
            if known is None:
                known = self._text(value, "")
                if len(self._texts) < _MOST_KEPT and len(value) < 100:
                    self._texts[value] = known
            return known
        return self._writers[type(value)](value, "")

    def _text(self, value: object, mark: str) -> str:
        text = str(value)
        told = _PERCENT.fullmatch(text) if text[-1:] in ("%", "％") else None
        if told is None:
            return text_cell(text, self._styles[f"text{mark}"])
        number = round(float(told[1]) / 100, 14)
        return self._written(repr(number), f"percent{min(len(told[2] or ''), 2)}{mark}")

    def _number(self, value: object, mark: str) -> str:
        if not isinstance(value, int | float) or not isfinite(value) or abs(value) >= _MOST_DIGITS:
            return text_cell(f"{value}", self._styles[f"text{mark}"])  # a sheet would change its last digits
        return self._written(repr(value), f"number{mark}")

    def _flag(self, value: object, mark: str) -> str:
        return f'<c s="{self._styles[f"text{mark}"]}" t="b"><v>{int(bool(value))}</v></c>'

    def _day(self, value: object, mark: str) -> str:
        moment = value if isinstance(value, datetime) else None
        day = moment.date() if moment is not None else value
        if not isinstance(day, date) or day < _EARLIEST:
            return text_cell(f"{value}", self._styles[f"text{mark}"])
        days: float = (day - _FIRST_DAY.date()).days
        if moment is None or moment.time() == time():
            return self._written(repr(days), f"date{mark}")
        days += (moment.replace(tzinfo=None) - datetime.combine(day, time())) / timedelta(days=1)
        return self._written(repr(days), f"moment{mark}")

    def _time(self, value: object, mark: str) -> str:
        if not isinstance(value, time):
            raise TypeError(value)
        part = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second) / timedelta(days=1)
        return self._written(repr(part), f"time{mark}")

    def _span(self, value: object, mark: str) -> str:
        if not isinstance(value, timedelta):
            raise TypeError(value)
        return self._written(repr(value / timedelta(days=1)), f"span{mark}")

    def _written(self, number: str, style: str) -> str:
        return f'<c s="{self._styles[style]}"><v>{number}</v></c>'
