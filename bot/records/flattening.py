"""A result as one row of a table: every tier and path has columns of its own."""

from collections.abc import Iterator, Sequence

from bot.assessing import Refused, Result, Setting
from criteria.assessment import TierAssessment
from criteria.policy.model import Policy
from criteria.receipts import receipt_for

STATUSES = ("met", "unmet", "unknown")
_BETWEEN = "; "

Row = dict[str, int | str]
"""The cells of a row by the heads of their columns; where there is nothing to say there is no cell."""


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
            yield from (f"{tier.id}.{path}.{status}" for status in STATUSES)


def flattened(result: Result, setting: Setting) -> Row:
    """The row of one result."""
    if isinstance(result, Refused):
        return {"record": result.record, "error": result.error}
    receipt = receipt_for(setting.policy, result.profile, today=setting.today, phase=setting.phase)
    row: Row = {
        "record": result.record,
        "likely": result.assessment.likely or "",
        "open_facts": _BETWEEN.join(result.open_facts),
        "receipt": receipt.id,
        "doubtful": _BETWEEN.join(f"{cell} {error}" for cell, error in result.doubtful or ()),
    }
    for tier_id, tier in result.assessment.tiers.items():
        row |= _tier_cells(tier_id, tier)
    return row


def _tier_cells(tier_id: str, tier: TierAssessment) -> Row:
    cells: Row = {tier_id: tier.status}
    for path_id, path in tier.paths.items():
        head = f"{tier_id}.{path_id}"
        cells[head] = path.status
        for status in STATUSES:
            clauses = [clause for clause, found in path.requirements.items() if found == status]
            cells[f"{head}.{status}"] = _BETWEEN.join(clauses)
    return cells
