"""What the statistics page shows of one month, row by row, in the policy's own order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.census import about, figure_of
from bot.storage.figures import Figure
from criteria.policy.model import Policy
from dialogs.figures import BEGUN, NO_TIER, Cell, Kind

MONTHS_SHOWN: Final = 13

_FULL: Final = 100
_LEAST_WIDTH: Final = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what it is about by a name of the policy's, how many people (0: fewer than can be told), how
    wide its bar is out of a hundred, and the clause that it belongs to, if one does.
    """

    name: str
    count: int
    width: int
    clause: str | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """What can be told of the people who began in a month. Of those who `stopped` or left something
    `unanswered` the questions with too few people stand apart, as `stopped_few` and `unanswered_few`.
    """

    name: str
    begun: int
    results: tuple[Row, ...]
    stopped: tuple[Row, ...]
    stopped_few: tuple[Row, ...]
    unanswered: tuple[Row, ...]
    unanswered_few: tuple[Row, ...]


def months_of(told: Mapping[Figure, int], current: str) -> tuple[Row, ...]:
    """The months of which something can be told, and the current one, newest first, with how many began."""
    names = sorted({current, *(figure.month for figure in told)}, reverse=True)[:MONTHS_SHOWN]
    return _rows((name, about(told.get(figure_of(name, BEGUN), 0)), None) for name in names)


def month_of(told: Mapping[Figure, int], name: str, policy: Policy) -> Month:
    """What can be told of a month."""

    def count(kind: Kind, what: str) -> int:
        return told.get(figure_of(name, Cell(kind, what)), 0)

    questions = [fact for facts in policy.asking_order.values() for fact in facts]
    by_clause = sorted(questions, key=lambda fact: _place(policy, fact))
    stopped = _rows((fact, count("at", fact), None) for fact in questions)
    unanswered = _rows((fact, count("unanswered", fact), _clause(policy, fact)) for fact in by_clause)
    return Month(
        name,
        about(told.get(figure_of(name, BEGUN), 0)),
        _rows(
            (tier, count("result", tier), None)
            for tier in (*(tier.id for tier in reversed(policy.tiers)), NO_TIER)
        ),
        *_apart(stopped),
        *_apart(unanswered),
    )


def _rows(told: Iterable[tuple[str, int, str | None]]) -> tuple[Row, ...]:
    rows = list(told)
    most = max((count for _, count, _ in rows), default=0)
    return tuple(Row(name, count, _width(count, most), clause) for name, count, clause in rows)


def _width(count: int, most: int) -> int:
    return max(round(_FULL * count / most), _LEAST_WIDTH) if count else 0


def _apart(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    return tuple(row for row in rows if row.count), tuple(row for row in rows if not row.count)


def _clause(policy: Policy, fact: str) -> str | None:
    """The clause that asks for a fact first."""
    return next(iter(policy.vocabulary[fact].clauses), None)


def _place(policy: Policy, fact: str) -> int:
    """Where the clause of a fact stands in the regulation; those of none come last."""
    clause = _clause(policy, fact)
    return list(policy.clauses).index(clause) if clause is not None else len(policy.clauses)
