"""Results as rows of a table: every tier and path has columns of its own."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from bot.assessing.batch import Results
from bot.assessing.columns import Columns
from bot.assessing.reading import Refused, Setting
from bot.records.faults import Record, TableRow
from criteria.diagrams.lanes import STATUSES
from criteria.policy.model import Policy, Tier
from criteria.receipts import identity, stamp_for

if TYPE_CHECKING:
    from bot.records.tables import TableReading

REQUIREMENTS = ("met", "unmet", "unknown")
_BETWEEN = "; "
_HELD = STATUSES.index("held")

Row = tuple[int | str | None, ...]
"""The cells of a row, column by column; None where there is nothing to say."""


def columns(policy: Policy) -> Sequence[str]:
    """The heads of the columns, in order.

    `record`, `likely`; for each tier its status (`engineer`), for each of its paths the status
    (`engineer.regular`) and the clauses that are met, unmet or unknown (`engineer.regular.unmet`);
    `open_facts`, `receipt`, `doubtful`, `error`.
    """
    return ("record", "likely", *_tier_columns(policy), "open_facts", "receipt", "doubtful", "error")


def _tier_columns(policy: Policy) -> Iterator[str]:
    for tier in policy.tiers:
        yield tier.id
        for path in tier.paths:
            yield f"{tier.id}.{path}"
            yield from (f"{tier.id}.{path}.{status}" for status in REQUIREMENTS)


def carried(table: "TableReading | None", others: Sequence[str]) -> Mapping[int, str]:
    """The columns of a table that are no facts (姓名, 部门 …), by their places: their heads, each unlike
    those before it and the `others`.
    """
    taken, heads = Counter(others), dict[int, str]()
    for column in table.columns if table is not None else ():
        if column.fact is None and column.head:
            taken[column.head] += 1
            count = taken[column.head]
            heads[column.index] = column.head if count == 1 else f"{column.head} ({count})"
    return heads


class TableRows:
    """Shows the results of one run as rows: the office's cells that are no facts, then a cell for each of
    `columns`.
    """

    def __init__(self, setting: Setting, table: "TableReading | None" = None) -> None:
        policy = setting.policy
        kept = carried(table, columns(policy))
        self.heads = (*kept.values(), *columns(policy))
        self._kept = tuple(kept)
        self._signed = stamp_for(policy, today=setting.today, phase=setting.phase).head
        self._tiers = policy.tiers
        self._width = len(columns(policy))

    def __call__(self, results: Results) -> list[Row]:
        """A row for each record, in order."""
        rows = results.in_order(self._rows_of_sound(results), self._refused)
        if not self._kept:
            return list(rows)
        return [
            (*self._office_cells(record), *row)
            for (_, record), row in zip(results.records, rows, strict=True)
        ]

    def _office_cells(self, record: Record) -> Iterator[str | None]:
        cells = record.cells if isinstance(record, TableRow) else ()
        for at in self._kept:
            value = cells[at] if at < len(cells) else None
            yield None if value is None else str(value)

    def _rows_of_sound(self, results: Results) -> Iterator[Row]:
        told, outcomes = results.columns, results.outcomes
        tiers = [_tier_cells(tier, outcomes.tiers[tier.id]) for tier in self._tiers]
        beside = zip(told.numbers, outcomes.likely, outcomes.open_facts, told.facts, *tiers, strict=True)
        for number, likely, open_facts, facts, *cells in beside:
            yield (
                number,
                likely or "",
                *chain.from_iterable(cells),
                _BETWEEN.join(open_facts),
                identity(self._signed, facts),
                _doubtful(told, number),
                None,
            )

    def _refused(self, refused: Refused) -> Row:
        return (refused.record, *[None] * (self._width - 2), refused.error)


def _doubtful(told: Columns, number: int) -> str:
    return _BETWEEN.join(f"{cell} {error}" for cell, error in told.doubtful.get(number) or ())


def _tier_cells(tier: Tier, rows: Sequence[bytes]) -> list[Row]:
    """For each row of statuses the cells of the tier; those who have the same share them."""
    made = {row: tuple(_cells(tier, row)) for row in set(rows)}
    return [made[row] for row in rows]


def _cells(tier: Tier, row: bytes) -> Iterator[str | None]:
    yield STATUSES[row[0]]
    statuses = (STATUSES[status] for status in row[1:])
    for path in tier.paths.values():
        if row[0] == _HELD:
            yield from [None] * (1 + len(REQUIREMENTS))
            continue
        yield next(statuses)
        found = {clause: next(statuses) for clause in path.clauses}
        for wanted in REQUIREMENTS:
            yield _BETWEEN.join(clause for clause, status in found.items() if status == wanted)
