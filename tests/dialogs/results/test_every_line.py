"""Every line of the results of two thousand people is understood, and true: see `paging.py`.

A failure names the line, why it is false, and the person; `person(number)` is always the same one.
"""

import pytest

from tests.criteria import oracle
from tests.criteria.applicants import complete_applicant
from tests.criteria.chance import seeded
from tests.dialogs.results.exact import is_met
from tests.dialogs.results.paging import Sheet
from tests.dialogs.results.people import drawn, person
from tests.dialogs.results.regulation import required
from tests.dialogs.results.tree import sheet

PEOPLE = 2000
AT_ONCE = 100
THOROUGH = 3
"""Of every so many people what hangs on doubtful facts is tried by brute force as well."""


@pytest.mark.parametrize("first", range(0, PEOPLE, AT_ONCE))
def test_every_line_is_understood_and_true(first: int) -> None:
    false = []
    for number in range(first, first + AT_ONCE):
        someone = person(number)
        lines = sheet(drawn(someone).blocks)
        faults = Sheet(someone, lines, thorough=number % THOROUGH == 1).judge()
        false += [f"{fault}\n    {someone}" for fault in faults]
    assert not false, "\n".join(false)


@pytest.mark.parametrize("phase", ["normal", "first"])
def test_the_rows_written_by_hand_say_what_the_oracle_says(phase: str) -> None:
    for number in range(300):
        world = complete_applicant(seeded(number))
        world = {"title_years": 0, "other_title_years": 0, "skill_years": 0, **world}
        for tier in oracle.TIERS:
            for clause, met in oracle.requirements(world, tier, phase).items():
                if (clause, phase) != ("17", "first"):
                    assert is_met(required(clause, tier, phase), world) is met, (clause, tier, world)
