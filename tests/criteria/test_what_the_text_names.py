"""What a clause names itself, told apart from what a reading adds; and which clauses a tier asks for."""

import pytest

from criteria.rules.nodes import plainly_compared
from tests.policies import hunan


@pytest.mark.parametrize(
    ("clause", "tier", "named"),
    [
        ("10.2.3.4", "engineer", {"national", "industry", "group", "local"}),
        ("10.3.3.6", "senior", {"international", "national", "industry", "group", "local"}),
        ("10.2.2.3", "engineer", {"municipal", "third"}),
    ],
)
def test_what_a_reading_adds_is_not_named_by_the_clause(clause: str, tier: str, named: set[str]) -> None:
    assert {each.value for each in plainly_compared(hunan().rule(clause, tier))} == named


@pytest.mark.parametrize(
    ("tier", "clause", "asked"),
    [
        ("senior", "10.3.1.1", True),
        ("senior", "12.4", True),
        ("senior", "13.5a", False),
        ("senior", "1", False),
    ],
)
def test_a_tier_asks_for_the_items_of_what_its_paths_name(tier: str, clause: str, asked: bool) -> None:
    assert hunan().tier(tier).asks(clause) is asked
