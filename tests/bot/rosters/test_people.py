"""What is kept of one person's words is what would be said of the other one anew."""

from dataclasses import replace
from datetime import date

import pytest

from bot.assessing.reading import Setting
from bot.rosters.cells import MARKED, STYLES
from bot.rosters.layout import layout_of
from bot.rosters.people import PeopleInWords
from bot.rosters.workbook import _styles
from criteria.assessment import assess
from criteria.policy.vocabulary import Known
from tests.criteria.applicants import GATES, complete_applicant, some_facts, unsure_of
from tests.criteria.chance import seeded
from tests.policies import hunan

NONE: frozenset[str] = frozenset()
ALL = hunan().vocabulary


def someone(number: int) -> tuple[Known | None, ...]:
    chance = seeded(number)
    profile = unsure_of(complete_applicant(chance), some_facts(chance, 6))
    return tuple(profile.get(name) for name in sorted(ALL))


@pytest.fixture(scope="module")
def styles() -> dict[str, int]:
    return {name: number for number, name in enumerate(_styles())}


def statuses(values: tuple[Known | None, ...], setting: Setting) -> list[str]:
    profile = {name: value for name, value in zip(sorted(ALL), values, strict=True) if value is not None}
    return [tier.status for tier in assess(setting.policy, profile, phase=setting.phase).tiers.values()]


def test_who_tells_alike_is_told_as_if_nobody_had_been_told_before(
    setting: Setting, styles: dict[str, int]
) -> None:
    kept = PeopleInWords(setting, styles)
    for number in range(60):
        values = someone(number % 30)
        fresh = PeopleInWords(setting, styles)
        judged = statuses(values, setting)
        assert kept.told(values, judged, {}, NONE) == fresh.told(values, judged, {}, NONE)


def test_days_from_which_years_count_are_told_apart(setting: Setting, styles: dict[str, int]) -> None:
    people = PeopleInWords(setting, styles)
    names = sorted(ALL)
    profile: dict[str, Known] = {
        **GATES,
        "title_level": "engineer", "title_years": 3.5, "education": "bachelor", "other_title_level": "none",
    }  # fmt: skip
    values = tuple(profile.get(name) for name in names)
    bare = people.brief(values, {}, NONE)
    dated = people.brief(values, {"title_years": date(2023, 5, 10)}, NONE)
    to_the_month = people.brief(values, {"title_years": date(2023, 5, 31)}, frozenset({"title_years"}))
    assert len({(each.missing, each.plan) for each in (bare, dated, to_the_month)}) == 3
    judged = statuses(values, setting)
    cells = {
        people.told(values, judged, {}, NONE).cells,
        people.told(values, judged, {"title_years": date(2023, 5, 10)}, NONE).cells,
        people.told(values, judged, {"title_years": date(2023, 5, 31)}, frozenset({"title_years"})).cells,
    }
    assert len(cells) == 3


def test_every_style_that_is_asked_for_is_there(setting: Setting, styles: dict[str, int]) -> None:
    assert {*STYLES, *(f"{style}{MARKED}" for style in STYLES)} <= set(styles)
    for number in range(40):
        values = someone(number)
        PeopleInWords(setting, styles).told(values, statuses(values, setting), {}, NONE)


def test_without_a_table_the_first_column_is_the_number(setting: Setting) -> None:
    layout = layout_of(replace(setting), None)
    assert (len(layout.heads), layout.office_width) == (1, 0)
