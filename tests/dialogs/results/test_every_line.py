"""Every line of the results of two thousand people is understood, and true: see `paging.py`.

A failure names the line, why it is false, and the person; `person(number)` is always the same one.
"""

from collections.abc import Iterator
from datetime import date

import pytest

from criteria.planning import Plan, plan
from tests.criteria import oracle
from tests.criteria.applicants import complete_applicant
from tests.criteria.chance import seeded
from tests.criteria.worlds_by_hand import WITH, YEARS
from tests.dialogs.results.exact import is_met
from tests.dialogs.results.paging import Sheet
from tests.dialogs.results.people import Person, lines_of, person
from tests.dialogs.results.planned import MUCH_LONGER, Plans
from tests.dialogs.results.regulation import required
from tests.policies import hunan

PEOPLE = 2000
AT_ONCE = 100
CANDIDATES, TOLD = 6, 3
THOROUGH = 3
"""Of every so many people what hangs on doubtful facts is tried by brute force as well."""


@pytest.mark.parametrize("first", range(0, PEOPLE, AT_ONCE))
def test_every_line_is_understood_and_true(first: int) -> None:
    false = []
    for number in range(first, first + AT_ONCE):
        someone = person(number)
        lines = lines_of(someone)
        judged = Sheet(someone, lines, thorough=number % THOROUGH == 1)
        faults = judged.judge()
        if judged.thorough and not faults:
            faults += order_faults(someone, judged.plans)
        false += [f"{fault}\n    {someone}" for fault in faults]
    assert not false, "\n".join(false)


def order_faults(someone: Person, plans: Plans) -> Iterator[str]:
    """The plans are those of the planner in its order, cheapest first: the way, the day, the facts moved."""
    if not plans.told or plans.tier is None:
        return
    ahead = plan(
        hunan(), someone.profile, to=plans.tier, today=someone.today, phase=someone.phase, most=CANDIDATES
    )
    wanted = [(each.path, each.earliest, moved(each)) for each in worth_telling(ahead.plans)]
    told = [(each.path, each.day, set(each.changes)) for each in plans.told]
    if told != wanted:
        yield f"{told} | planned are {wanted}"


def moved(planned: Plan) -> set[str]:
    """The facts that are told to be moved: a title that must only not be held is none."""
    only_not_held = any(step.only_not_held for step in planned.steps)
    return set(planned.changes) - ({"title_level", "title_years"} if only_not_held else set())


def worth_telling(planned: tuple[Plan, ...]) -> list[Plan]:
    """Nobody takes a title to convert it; where it is enough to wait, only what is sooner is told as well."""
    first, *others = [
        each
        for each in planned
        if not any(step.fact == "other_title_level" and step.stages for step in each.steps)
    ] or planned
    waits = all(step.fact in YEARS and step.have is not None and WITH.get(step.fact) not in first.changes
                for step in first.steps)  # fmt: skip
    taken = {step.fact for step in first.steps}
    if waits:
        return [first, *several([each for each in others if each.earliest < first.earliest], first)]
    near = [each for each in others if not is_far_longer(each, first.earliest, taken)]
    return [first, *several(near, first)]


def several(planned: list[Plan], first: Plan) -> list[Plan]:
    """The soonest one if it is sooner, one by another path, then the cheapest; told cheapest first."""
    sooner = sorted(
        (each for each in planned if each.earliest < first.earliest), key=lambda each: each.earliest
    )
    wanted = [*sooner[:1], *[each for each in planned if each.path != first.path][:1], *planned]
    kept = [each for n, each in enumerate(wanted) if each not in wanted[:n]][: TOLD - 1]
    return [each for each in planned if each in kept]


def is_far_longer(planned: Plan, first: date, taken: set[str]) -> bool:
    """Whether it takes a step of its own that is there much later than all of the first plan."""
    return any(step.on > first + MUCH_LONGER for step in planned.steps if step.fact not in taken)


def test_nobody_is_asked_for_a_title_that_no_clause_asks_for() -> None:
    """Of whom nothing is known of the title it is only made sure that the tier is not held already."""
    unsure = [each for each in map(person, range(300)) if "title_level" not in each.profile]
    forms = set()
    for someone in unsure:
        judged = Sheet(someone, lines_of(someone))
        judged.judge()
        assert not [fault for fault in judged.plans.faults if "title" in fault], someone
        forms |= {step.form for told in judged.plans.told for step in told.steps}
        forms |= {"title" for told in judged.plans.told if "title_level" in told.changes}
    assert {"not held", "title"} <= forms


@pytest.mark.parametrize("phase", ["normal", "first"])
def test_the_rows_written_by_hand_say_what_the_oracle_says(phase: str) -> None:
    for number in range(300):
        world = complete_applicant(seeded(number))
        world = {"title_years": 0, "other_title_years": 0, "skill_years": 0, **world}
        for tier in oracle.TIERS:
            for clause, met in oracle.requirements(world, tier, phase).items():
                if (clause, phase) != ("17", "first"):
                    assert is_met(required(clause, tier, phase), world) is met, (clause, tier, world)
