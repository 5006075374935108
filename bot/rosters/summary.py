"""The sheets beside the people: the totals with their charts, the marked faults, and the clauses in full."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from bot.assessing.reading import Setting
from bot.rosters.cells import OUR_HEAD, lines_of, text_of
from bot.rosters.rows import Fault
from bot.rosters.tally import Tally
from criteria.assessment import PATH_STATUSES
from dialogs.in_words import clause_label, requirement_id, term_is_over, tier_name
from dialogs.rosters.telling import told_of_everybody

if TYPE_CHECKING:
    from xlsxwriter.format import Format

    from bot.records.tables import TableReading

COMMONEST: Final = 12
"""So many of the commonest gaps are told."""

MOST_FAULTS: Final = 50_000
MOST_PASSED: Final = 200
_KINDS: Final = ("open", "to_confirm", "undecided", "not_open", "held", "barred", "refused")
_CELL: Final = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D9D9D9"}
_LINE: Final = 15.5
_HIGHEST: Final = 409.0
_CLAUSE_WIDTHS: Final = (26, 110)
_FAULT_WIDTHS: Final = (8, 8, 9, 14, 100)
_TOTAL_WIDTHS: Final = (46, 16, 14, 14, 14, 14, 14)


def clause_places(setting: Setting) -> Mapping[str, str]:
    """Where each clause stands in the workbook, as links name it."""
    sheet = setting.words.say("roster-sheet-clauses")
    return {clause: f"'{sheet}'!A{row}" for row, clause in enumerate(setting.policy.clauses, start=2)}


@dataclass(frozen=True)
class Sheets:
    """Draws them for what was counted and marked of one run."""

    setting: Setting
    tally: Tally
    faults: Sequence[Fault]
    tables: "Sequence[TableReading]"

    def draw(self, workbook: Workbook) -> None:
        """Adds them to the workbook, behind the people."""
        self._draw_totals(
            _Writer(workbook, workbook.add_worksheet(self._say("roster-sheet-totals"))), workbook
        )
        self._draw_faults(_Writer(workbook, workbook.add_worksheet(self._say("roster-sheet-faults"))))
        self._draw_clauses(_Writer(workbook, workbook.add_worksheet(self._say("roster-sheet-clauses"))))

    def _say(self, message: str, **variables: str | int) -> str:
        return self.setting.words.say(message, **variables)

    def _draw_totals(self, to: "_Writer", workbook: Workbook) -> None:
        to.shape(_TOTAL_WIDTHS, frozen=0)
        to.title(self._say("roster-title"))
        for line in self._particulars():
            to.note(line, len(_TOTAL_WIDTHS))
        to.skip()
        kinds = self._draw_people(to)
        to.skip()
        self._draw_tiers(to)
        to.skip()
        self._draw_ways(to)
        to.skip()
        gaps = self._draw_gaps(to)
        to.skip()
        for line in (*self._left_out(), *self._passed()):
            to.note(line, len(_TOTAL_WIDTHS))
        self._chart(workbook, to, kinds, self._say("roster-chart-people"), 1)
        self._chart(workbook, to, gaps, self._say("roster-chart-gaps"), 21)

    def _particulars(self) -> Iterator[str]:
        """On which text, on which day, of how many people; and that it is no decision."""
        words, policy = self.setting.words, self.setting.policy
        yield self._say("roster-people", count=self.tally.number)
        for table in self.tables:
            yield self._say("roster-from", file=table.name)
        for table in self.tables:
            if table.everybody:
                told = told_of_everybody(table.everybody, policy, words)
                yield self._say("roster-told-everybody", file=table.name, told=told)
        yield self._say("report-based-on", title=policy.document.title, number=policy.document.number)
        yield self._say("roster-policy", policy=policy.id, version=policy.content_hash[:12])
        yield self._say("roster-day", date=self.setting.today.isoformat())
        if words.knows(f"phase-{self.setting.phase}"):
            yield self._say(f"phase-{self.setting.phase}")
        yield self._say("report-notice")
        over = term_is_over(policy, words, self.setting.today)
        if over is not None:
            yield over
        yield self._say("roster-days-note")

    def _draw_people(self, to: "_Writer") -> tuple[int, int]:
        """How many people stand how; the rows of the numbers."""
        to.heads(self._say("roster-head-result"), self._say("roster-head-people"))
        first = to.row
        for kind in _KINDS:
            to.line(self._say(f"roster-kind-{kind}"), self.tally.people[kind])
        if self.tally.doubtful:
            to.line(self._say("roster-doubtful-cells"), self.tally.doubtful)
        return first, first + len(_KINDS) - 1

    def _draw_tiers(self, to: "_Writer") -> None:
        """How many people each tier is open to, and how many stand how."""
        statuses = (*reversed(PATH_STATUSES), "held")
        names = [self._say(f"roster-status-{status}") for status in statuses]
        to.heads(self._say("roster-head-tier"), self._say("roster-head-likely"), *names)
        for tier in self.setting.policy.tiers:
            counts = [self.tally.statuses[tier.id, status] for status in statuses]
            to.line(tier_name(self.setting.words, tier.id), self.tally.likely[tier.id], *counts)
        to.line(self._say("roster-no-tier"), self.tally.likely[None])

    def _draw_ways(self, to: "_Writer") -> None:
        """By which ways people can apply."""
        to.heads(
            self._say("roster-head-ways"), self._say("roster-head-people"), self._say("roster-head-clause")
        )
        for (way, clause), count in self.tally.ways.most_common():
            to.line(way, count)
            to.link(2, *self._linked(clause))
        if not self.tally.ways:
            to.line(self._say("roster-none"), 0)

    def _draw_gaps(self, to: "_Writer") -> tuple[int, int]:
        """What most people lack for the tier that lies ahead of them; the rows of the numbers."""
        heads = (
            self._say("roster-head-gaps"),
            self._say("roster-head-people"),
            self._say("roster-head-clause"),
        )
        to.heads(*heads)
        first = to.row
        for tier, clause, count in self.tally.commonest(COMMONEST):
            name = self._say(requirement_id(clause))
            to.line(self._say("roster-gap", tier=tier_name(self.setting.words, tier), name=name), count)
            to.link(2, *self._linked(clause))
        if to.row == first:
            to.line(self._say("roster-none"), 0)
        return first, to.row - 1

    def _linked(self, clause: str) -> tuple[str, str]:
        """Where a clause stands, and how it is called."""
        place = clause_places(self.setting)[clause]
        return place, clause_label(self.setting.words, self.setting.policy, clause)

    def _left_out(self) -> Iterator[str]:
        """How many cells say with a sign that nothing is said."""
        for table in self.tables:
            if table.left_out:
                yield self._say("roster-told-left-out", file=table.name, count=table.left_out)

    def _passed(self) -> Iterator[str]:
        """Which rows of the tables were passed over, and why."""
        for table in self.tables:
            if not table.passed:
                continue
            rows = sum(each.last - each.first + 1 for each in table.passed)
            yield self._say("roster-passed", file=table.name, count=rows)
            for each in table.passed[:MOST_PASSED]:
                reason = self._say(f"roster-passed-{each.reason}")
                form = "roster-passed-row" if each.first == each.last else "roster-passed-rows"
                yield self._say(form, first=each.first, last=each.last, reason=reason)
            if len(table.passed) > MOST_PASSED:
                yield self._say("roster-more", count=len(table.passed) - MOST_PASSED)

    def _chart(self, workbook: Workbook, to: "_Writer", rows: tuple[int, int], title: str, at: int) -> None:
        first, last = rows
        sheet = self._say("roster-sheet-totals")
        chart = workbook.add_chart({"type": "bar"})
        chart.add_series(
            {
                "name": title,
                "categories": [sheet, first, 0, last, 0],
                "values": [sheet, first, 1, last, 1],
                "data_labels": {"value": True},
                "fill": {"color": "#1F4E78"},
                "gap": 60,
            }
        )
        chart.set_title({"name": title, "name_font": {"size": 12}})
        chart.set_legend({"none": True})
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({"major_gridlines": {"visible": False}, "visible": False})
        chart.set_size({"width": 620, "height": 360})
        to.sheet.insert_chart(at, len(_TOTAL_WIDTHS) + 1, chart, {"description": title})

    def _draw_faults(self, to: "_Writer") -> None:
        to.shape(_FAULT_WIDTHS, frozen=1)
        to.heads(*(self._say(f"roster-fault-{head}") for head in ("record", "row", "cell", "name", "error")))
        for each in self.faults[:MOST_FAULTS]:
            to.line(each.record, each.row or "", each.cell, each.name, each.error)
        if len(self.faults) > MOST_FAULTS:
            to.line("", "", "", "", self._say("roster-more", count=len(self.faults) - MOST_FAULTS))
        if not self.faults:
            to.line("", "", "", "", self._say("roster-no-faults"))
        to.filter()

    def _draw_clauses(self, to: "_Writer") -> None:
        to.shape(_CLAUSE_WIDTHS, frozen=1)
        to.heads(self._say("roster-head-clause"), self._say("roster-head-text"))
        for clause in self.setting.policy.clauses.values():
            to.line(clause_label(self.setting.words, self.setting.policy, clause.id), clause.text)


class _Writer:
    """Writes a sheet from above downwards."""

    def __init__(self, workbook: Workbook, sheet: Worksheet) -> None:
        self.sheet, self.row = sheet, 0
        self._widths: Sequence[int] = ()
        self._head: Format = workbook.add_format(OUR_HEAD)
        self._cell: Format = workbook.add_format(_CELL)
        self._title: Format = workbook.add_format({"bold": True, "font_size": 16})
        self._note: Format = workbook.add_format({"text_wrap": True, "valign": "top"})
        self._link: Format = workbook.add_format({**_CELL, "font_color": "#0563C1", "underline": 1})

    def shape(self, widths: Sequence[int], *, frozen: int) -> None:
        """Gives the columns their widths, and the sheet its form on paper."""
        self._widths = widths
        for at, width in enumerate(widths):
            self.sheet.set_column(at, at, width)
        if frozen:
            self.sheet.freeze_panes(frozen, 0)
            self.sheet.repeat_rows(0, frozen - 1)
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_footer("&L&A&R&P / &N")

    def title(self, text: str) -> None:
        """A title above all."""
        self.sheet.set_row(self.row, 26)
        self.sheet.write_string(self.row, 0, text, self._title)
        self.row += 1

    def note(self, text: str, columns: int) -> None:
        """A line across so many columns."""
        width = sum(self._widths[:columns])
        self.sheet.set_row(self.row, min(_HIGHEST, _LINE * lines_of(text, width)))
        self.sheet.merge_range(self.row, 0, self.row, columns - 1, "", self._note)
        self.sheet.write_string(self.row, 0, text, self._note)
        self.row += 1

    def heads(self, *texts: str) -> None:
        """A row of heads."""
        lines = max(lines_of(text, width) for text, width in zip(texts, self._widths, strict=False))
        self.sheet.set_row(self.row, _LINE * lines + 4)
        for at, text in enumerate(texts):
            self.sheet.write_string(self.row, at, text, self._head)
        self.row += 1

    def line(self, *values: str | int) -> None:
        """A row of numbers and texts; no text is ever more than that."""
        lines = 1
        for at, value in enumerate(values):
            if isinstance(value, str):
                text = text_of(value)
                self.sheet.write_string(self.row, at, text, self._cell)
                lines = max(lines, lines_of(text, self._widths[at]))
            else:
                self.sheet.write_number(self.row, at, value, self._cell)
        self.sheet.set_row(self.row, min(_HIGHEST, _LINE * lines))
        self.row += 1

    def link(self, at: int, place: str, text: str) -> None:
        """A cell of the row above that leads to another place of the workbook."""
        self.sheet.write_url(self.row - 1, at, f"internal:{place}", self._link, string=text)

    def skip(self) -> None:
        """Leaves a row free."""
        self.row += 1

    def filter(self) -> None:
        """Lets whoever reads choose among the rows."""
        self.sheet.autofilter(0, 0, max(1, self.row - 1), len(self._widths) - 1)
