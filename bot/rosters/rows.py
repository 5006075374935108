"""A stretch of people as rows of the workbook's first sheet: the office's own cells, then their result."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from bot.assessing.batch import Results, Stretch
from bot.assessing.reading import Refused, Setting
from bot.records.cells import Cell
from bot.records.faults import Record, TableRow
from bot.rosters.cells import OfficeCells, lines_of, row_xml, text_cell, width_of
from bot.rosters.layout import Layout
from bot.rosters.people import WIDTHS, WORDS, PeopleInWords
from bot.rosters.tally import Tally
from criteria.diagrams.lanes import STATUSES
from criteria.receipts import identity, stamp_for

FIRST_ROW = 2
"""Where the first person stands: below the heads."""

_NOBODY = TableRow({})
_MEASURED = 100


def _shown_width(cell: Cell) -> int:
    if cell is None:
        return 0
    text = cell.isoformat() if isinstance(cell, date) and not isinstance(cell, datetime) else str(cell)
    return max(map(width_of, text.split("\n")))


class Fault(NamedTuple):
    """A cell that was not taken, or a person who was not assessed: the number of the record, the row in the
    file (0 where there is none), the cell, the person's name, and what is wrong.
    """

    record: int
    row: int
    cell: str
    name: str
    error: str


class Piece(NamedTuple):
    """Some rows as they are written, where they link to, and what is counted and marked of them."""

    rows: bytes
    links: Sequence[tuple[int, str]]
    tally: Tally
    faults: Sequence[Fault]
    widths: Sequence[int]
    """Of the first people of all how wide the office's cells are; of the others nothing."""


class RosterRows:
    """Shows the results of one run as rows of the workbook."""

    def __init__(self, setting: Setting, layout: Layout) -> None:
        self._setting, self._layout, self._styles = setting, layout, layout.styles
        self._people = PeopleInWords(setting, layout.styles)
        self._office = OfficeCells(layout.styles)
        self._tiers = [tier.id for tier in setting.policy.tiers]
        self._signed = stamp_for(setting.policy, today=setting.today, phase=setting.phase).head
        self._wide = [(at, width) for at, width in enumerate(layout.office_widths) if layout.is_wrapped(at)]

    def __call__(self, results: Results) -> Piece:
        """A row for each record, in order."""
        tally, links, faults = Tally(), list[tuple[int, str]](), list[Fault]()
        records = dict(results.records)
        sound = self._sound(results, records, tally, links, faults)
        rows = results.in_order(sound, lambda refused: self._refused(refused, records, tally, faults))
        return Piece("".join(rows).encode(), links, tally, faults, self._widths(results.records))

    def _widths(self, records: Stretch) -> tuple[int, ...]:
        """How wide the cells of the first people are."""
        if not records or records[0][0] != 1:
            return ()
        rows = [record.cells for _, record in records[:_MEASURED] if isinstance(record, TableRow)]
        return tuple(
            max((_shown_width(cells[at]) for cells in rows if at < len(cells)), default=0)
            for at in range(self._layout.office_width)
        )

    def _sound(
        self,
        results: Results,
        records: Mapping[int, Record],
        tally: Tally,
        links: list[tuple[int, str]],
        faults: list[Fault],
    ) -> Iterator[str]:
        told, outcomes = results.columns, results.outcomes
        known = zip(*[told.known[name] for name in sorted(told.known)], strict=True)
        tiers = zip(*[outcomes.tiers[tier] for tier in self._tiers], strict=True)
        beside = zip(told.numbers, outcomes.likely, known, tiers, told.facts, strict=True)
        for number, likely, values, rows, facts in beside:
            record = records.get(number)
            row = record if isinstance(record, TableRow) else _NOBODY
            statuses = [STATUSES[each[0]] for each in rows]
            person = self._people.told(values, statuses, row.begun, row.to_the_month)
            tally.people[person.kind] += 1
            tally.likely[likely] += 1
            tally.statuses.update(zip(self._tiers, statuses, strict=True))
            if likely is not None and person.clause is not None:
                tally.ways[person.way, person.clause] += 1
            if person.tier is not None:
                tally.gaps.update((person.tier, clause) for clause in person.lacking)
            if person.clause is not None:
                links.append((number + FIRST_ROW - 1, person.clause))
            doubtful = told.doubtful.get(number) or ()
            for cell, error in doubtful:
                faults.append(Fault(number, row.row, cell, self._layout.name_in(row.cells), error))
            tally.doubtful += len(doubtful)
            marked = "\n".join(
                self._setting.words.say("roster-doubtful", cell=cell, error=error) for cell, error in doubtful
            )
            yield self._row(
                number,
                row,
                frozenset(cell for cell, _ in doubtful),
                person.cells,
                max(person.lines, lines_of(marked, WIDTHS["doubtful"]) if marked else 1),
                marked,
                identity(self._signed, facts),
            )

    def _refused(
        self, refused: Refused, records: Mapping[int, Record], tally: Tally, faults: list[Fault]
    ) -> str:
        """The row of somebody who was not assessed, in its place, with the reason."""
        record, words = records.get(refused.record), self._setting.words
        row = record if isinstance(record, TableRow) else _NOBODY
        tally.people["refused"] += 1
        faults.append(Fault(refused.record, row.row, "", self._layout.name_in(row.cells), refused.error))
        verdict = words.say("row-verdict-refused", error=refused.error)
        texts = {column: verdict if column == "verdict" else "" for column in WORDS}
        cells = [self._office.empty] * len(self._tiers)
        cells += [
            text_cell(text, self._styles["refused"]) if text else self._office.empty
            for text in texts.values()
        ]
        lines = lines_of(verdict, WIDTHS["verdict"])
        return self._row(refused.record, row, frozenset(), "".join(cells), lines, "", "")

    def _row(
        self,
        number: int,
        row: TableRow,
        doubtful: frozenset[str],
        told: str,
        lines: int,
        marked: str,
        receipt: str,
    ) -> str:
        office = self._office_cells(number, row, doubtful)
        for at, width in self._wide:
            if at < len(row.cells) and isinstance(text := row.cells[at], str):
                lines = max(lines, lines_of(text, width))
        last = text_cell(marked, self._styles["doubtful"]) if marked else self._office.empty
        end = text_cell(receipt, self._styles["text"]) if receipt else self._office.empty
        return row_xml(number + FIRST_ROW - 1, f"{office}{told}{last}{end}", lines)

    def _office_cells(self, number: int, row: TableRow, doubtful: frozenset[str]) -> str:
        cell, width = self._office.cell, self._layout.office_width
        if not width:
            return cell(number)
        if doubtful:
            places = self._layout.places(row.row)
            cells = [cell(value, marked=places[at] in doubtful) for at, value in enumerate(row.cells[:width])]
        else:
            cells = list(map(cell, row.cells[:width]))
        cells += [self._office.empty] * (width - len(cells))
        return "".join(cells)
