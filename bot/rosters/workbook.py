"""The result workbook: its first sheet takes the rows as they come, the others are drawn last."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Final
from xml.sax.saxutils import quoteattr

from xlsxwriter import Workbook

from bot.assessing.reading import Setting
from bot.faults import ServiceError
from bot.records.grid import column_letters
from bot.rosters.cells import MARKED, OFFICE_HEAD, OUR_HEAD, STYLES
from bot.rosters.layout import Layout, layout_of
from bot.rosters.rows import FIRST_ROW, Fault, Piece
from bot.rosters.splicing import LAST_ROW, Spliced, samples
from bot.rosters.summary import Sheets, clause_places
from bot.rosters.tally import Tally

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from bot.records.tables import TableReading

MOST_LINKS: Final = 60_000
"""Excel takes 65,530 links of a sheet; of more people none is linked, as some would be and some not."""

_A_PAGE: Final = 230
"""So many letters of width are read on a page."""

_MARK: Final = "#FFE699"
_TOP: Final = {"valign": "top"}
_COLOURS: Final[Mapping[str, str]] = {
    "eligible": "#C6E7C8",
    "needs_review": "#FFF2CC",
    "undetermined": "#DDEBF7",
    "ineligible": "#F8E1DE",
    "held": "#E7E6E6",
    "open": "#C6E7C8",
    "to_confirm": "#FFF2CC",
    "undecided": "#DDEBF7",
    "not_open": "#F8E1DE",
    "barred": "#EFB8B0",
    "refused": "#EFB8B0",
    "doubtful": _MARK,
}
"""Colours say nothing that the words beside them do not."""

_NUMBERS: Final[Mapping[str, str]] = {
    "date": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm",
    "time": "hh:mm",
    "span": "[h]:mm",
    "percent0": "0%",
    "percent1": "0.0%",
    "percent2": "0.00%",
}


class RosterWorkbook:
    """Takes the pieces of one run in order and finishes the workbook."""

    def __init__(self, stream: BinaryIO, setting: Setting, tables: "Sequence[TableReading]") -> None:
        """`tables` are those that the records come from; the first one's columns are kept."""
        self._setting, self._tables = setting, tables
        plain = layout_of(setting, tables[0] if tables else None)
        draft = _drawn(setting, plain, plain.office_widths, None)
        self.layout = layout_of(
            setting, tables[0] if tables else None, dict(zip(_styles(), samples(draft), strict=True))
        )
        self._stream = stream
        self._spliced: Spliced | None = None
        self._widths: Sequence[int] = ()
        self._links: list[tuple[int, str]] = []
        self._tally, self._faults = Tally(), list[Fault]()

    def write(self, piece: Piece) -> None:
        """Adds rows."""
        self._tally.add(piece.tally)
        if self._tally.number + FIRST_ROW - 1 > LAST_ROW:
            raise ServiceError("roster-too-large")
        self._faults += piece.faults
        if len(self._links) <= MOST_LINKS:
            self._links += piece.links
        (self._spliced or self._begin(piece.widths)).add(piece.rows)

    def _begin(self, measured: Sequence[int]) -> Spliced:
        """Writes the heads, once it is known how wide the columns are."""
        self._widths = self.layout.widths_for(measured)
        self._spliced = Spliced(self._stream, _drawn(self._setting, self.layout, self._widths, None))
        return self._spliced

    def finish(self) -> None:
        """Draws the other sheets and writes what is still to be written."""
        sheets = Sheets(self._setting, self._tally, self._faults, self._tables)
        spliced = self._spliced or self._begin(())
        spliced.finish(_drawn(self._setting, self.layout, self._widths, sheets), self._linked())

    def _linked(self) -> str:
        if not 0 < len(self._links) <= MOST_LINKS:
            return ""
        places, letters = clause_places(self._setting), column_letters(self.layout.way_at)
        links = "".join(
            f'<hyperlink ref="{letters}{row}" location={quoteattr(places[clause])}/>'
            for row, clause in self._links
        )
        return f"<hyperlinks>{links}</hyperlinks>"


def _styles() -> tuple[str, ...]:
    return (*STYLES, *(f"{style}{MARKED}" for style in STYLES), "words", "link", *_COLOURS)


def _drawn(setting: Setting, layout: Layout, widths: Sequence[int], sheets: Sheets | None) -> bytes:
    """The workbook without its people: of the first sheet the heads, and a cell of each style below them; the
    other `sheets` once they are known.
    """
    whole = BytesIO()
    words, document = setting.words, setting.policy.document
    with Workbook(
        whole, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as workbook:
        workbook.set_properties(
            {
                "title": words.say("roster-title"),
                "subject": document.title,
                "comments": words.say("report-notice"),
                "category": document.number,
                "created": datetime.combine(setting.today, time()),
            }
        )
        _draw_people(workbook, setting, layout, widths, 0 if sheets is None else sheets.tally.number)
        if sheets is not None:
            sheets.draw(workbook)
    return whole.getvalue()


def _draw_people(
    workbook: Workbook, setting: Setting, layout: Layout, office: Sequence[int], people: int
) -> None:
    words = setting.words
    sheet: Worksheet = workbook.add_worksheet(words.say("roster-sheet-people"))
    own, ours = workbook.add_format(OFFICE_HEAD), workbook.add_format(OUR_HEAD)
    widths = (*office, *(width for _, width in layout.of_result))
    heads = (*layout.heads, *(head for head, _ in layout.of_result))
    for at, (head, width) in enumerate(zip(heads, widths, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, head, own if at < len(layout.heads) else ours)
    for at, style in enumerate(_styles()):
        sheet.write_blank(1, at, None, workbook.add_format(_format(style)))
    name = layout.name_at if layout.name_at is not None and layout.name_at < _MOST_FROZEN else 0
    sheet.set_row(0, 48)
    sheet.freeze_panes(1, name + 1)
    sheet.autofilter(0, 0, max(1, people), layout.width - 1)
    sheet.set_landscape()
    sheet.set_paper(8 if sum(widths) > _A_PAGE else 9)
    sheet.fit_to_pages(-(-sum(widths) // _A_PAGE), 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(name)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&A&R&P / &N")


_MOST_FROZEN: Final = 5
"""Names further to the right than this stay where they are: what is frozen must leave room for the rest."""


def _format(style: str) -> dict[str, object]:
    """What a style looks like."""
    name = style.removesuffix(MARKED)
    form: dict[str, object] = {**_TOP, "border": 1, "border_color": "#D9D9D9"}
    if name in ("text", "words", "link") or name in _COLOURS:
        form["text_wrap"] = True
    if name in _NUMBERS:
        form["num_format"] = _NUMBERS[name]
    if name in ("date", "moment", "time"):
        form["align"] = "left"
    if name == "link":
        form |= {"font_color": "#0563C1", "underline": 1}
    if style.endswith(MARKED):
        form["bg_color"] = _MARK
    if name in _COLOURS:
        form["bg_color"] = _COLOURS[name]
    return form
