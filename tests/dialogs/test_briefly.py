"""A person told in a row is told what their own sheet tells them."""

from datetime import UTC, datetime

import pytest

from dialogs.results.briefly import briefly
from dialogs.results.lines import lines_of
from dialogs.results.outcome import Outcome
from dialogs.results.page import draw_result
from dialogs.results.plans import first_day, way_to
from dialogs.session import Entry, Session
from dialogs.world import Scene, World
from locales.wording import LANGUAGES
from tests.dialogs.results.people import Person, person
from tests.policies import hunan_versions

PEOPLE = [each for number in range(160) if not (each := person(number)).in_vain]


def scene(of: Person, language: str = "zh_CN") -> Scene:
    noon = datetime(of.today.year, of.today.month, of.today.day, 4, tzinfo=UTC)
    log = tuple(Entry(1, fact, of.today, known) for fact, known in of.profile.items())
    policy = hunan_versions().versions[0]
    session = Session(
        "1", policy.id, policy.content_hash, language, noon, noon, state="result", target=of.target, log=log
    )
    return Scene(session, World(hunan_versions(), of.phase), noon)


def sheet(of: Person) -> str:
    return "\n".join(line.text for line in lines_of(draw_result(scene(of)).blocks))


@pytest.mark.parametrize("somebody", PEOPLE, ids=lambda each: str(each.number))
def test_a_row_says_nothing_that_the_sheet_does_not(somebody: Person) -> None:
    told, outcome, page = briefly(Outcome(scene(somebody))), Outcome(scene(somebody)), sheet(somebody)
    assert (told.kind == "barred") == bool(outcome.barred)
    if outcome.barred:
        assert all(clause in outcome.barred for clause in told.lacking)
        return
    assert (told.kind == "open") == (outcome.likely is not None and outcome.likely.status == "eligible")
    assert (told.kind == "to_confirm") == (
        outcome.likely is not None and outcome.likely.status == "needs_review"
    )
    for line in told.missing[1:]:
        number, _, text = line.partition(". ")
        names = text.partition("：")[2].split("、") if text.startswith("还不知道（") else [text]
        assert all(name.partition("（")[0] in page for name in names), (number, line)
    for way in outcome.ways[:1]:
        unmet = [each.clause for each in way.requirements if each.applies and each.status == "unmet"]
        assert list(told.lacking) == unmet
    if outcome.plans and outcome.strive_for is not None:
        plan = outcome.plans[0]
        assert way_to(outcome.speaker, outcome.strive_for, plan.path) in told.plan[0]
        assert first_day(outcome.speaker, plan) in told.plan[0]
        steps = [line.partition(". ")[2] for line in told.plan[1:] if line[:1].isdigit()]
        assert steps
        assert all(step in page for step in steps), steps
    elif outcome.strive_for is not None:
        assert told.plan, "no plan is left out without a word"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_everybody(language: str) -> None:
    for somebody in PEOPLE[:40]:
        told = briefly(Outcome(scene(somebody, language)))
        assert told.verdict
        assert "您" not in told.verdict


def test_the_nearest_tier_is_that_of_all_plans_together() -> None:
    """Plans to the dearer tiers are not made; were they, nothing would change."""
    for somebody in PEOPLE:
        outcome = Outcome(scene(somebody))
        above = outcome.above
        costs = {tier: plans[0].cost for tier in above if (plans := outcome.outlook(tier).plans)}
        nearest = min(costs, key=lambda tier: costs[tier]) if costs else next(iter(above), None)
        assert Outcome(scene(somebody))._nearest(above) == nearest
