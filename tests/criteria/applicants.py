"""Random applicants: mostly plausible, near the thresholds, and unsure of a few facts that hang together."""

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from criteria.policy.vocabulary import Profile, Range
from tests.criteria.chance import Chance, Drawn, happens
from tests.criteria.worlds_by_hand import ALL_FACTS, AT_LEAST, CHOICES, FLAGS, SETS, THRESHOLDS, WITH, linked

GATES = {
    "in_scope_employer": True, "in_scope_role": True, "integrity": True, "under_investigation": False,
    "under_penalty": False, "disciplined": False,
}  # fmt: skip
STANDING = ("education", "title_level", "title_years", "other_title_level", "other_title_years", "work_years")
ABILITY = ("method_cert", "knowledge", "project_capability")
EXCEPTIONAL = (
    "provincial_projects_led", "invention_patents_first", "problems_solved", "benefit_led_wan",
    "saving_led_wan", "granted_patents_first",
)  # fmt: skip
TOGETHER: Sequence[tuple[str, ...]] = (
    tuple(GATES),
    STANDING,
    ("title_level", "title_years", "education", "disciplined"),
    ("other_title_level", "other_title_years", "role_years", "in_scope_role", "title_level"),
    ("skill_level", "skill_years", "title_level", "education", "other_title_level"),
    ABILITY,
    ("method_cert", "science_award", "problems_solved", "problems_participated"),
    ("problems_solved", "problems_participated", "projects_completed", "rnd_participation"),
    ("projects_completed", "provincial_demo_projects", "provincial_projects_top3", "provincial_projects_led"),
    ("science_award", "project_award", "social_award", "competition_award", "talent_program"),
    ("invention_patents", "invention_patents_first", "granted_patents_first", "utility_patents"),
    ("benefit_wan", "benefit_led_wan", "benefit_pct", "benefit_led_pct"),
    ("saving_wan", "saving_led_wan", "saving_pct", "saving_led_pct"),
    ("benefit_wan", "benefit_pct", "saving_wan", "saving_pct", "science_award", "granted_patents_first"),
    ("planning", "standards", "reports_first_author", "reports_top2_author", "books", "industry_methods"),
    ("major_task", "employer_recommends", "expert_endorsements", "title_level", "disciplined"),
    ("breakthrough", "provincial_projects_led", "provincial_projects_top3", "saving_led_pct"),
)


@st.composite
def applicants(draw: st.DrawFn) -> dict[str, Any]:
    """Applicants of whom everything is known; the simplest are beginners."""
    return complete_applicant(Drawn(draw))


def complete_applicant(chance: Chance) -> dict[str, Any]:
    """An applicant of whom everything is known, consistent, with achievements around what is asked for."""
    luck = chance.choice((0.05, 0.15, 0.3, 0.6))
    world: dict[str, Any] = {name: happens(chance, luck) for name in FLAGS}
    world.update({name: good != happens(chance, 0.04) for name, good in GATES.items()})
    world.update({name: a_choice(name, values, luck, chance) for name, values in CHOICES.items()})
    world.update({name: a_number(name, thresholds, luck, chance) for name, thresholds in THRESHOLDS.items()})
    for name, members in SETS.items():
        world[name] = frozenset(member for member in members if happens(chance, luck / 4))
    if not happens(chance, 0.4):
        world["other_title_level"] = "none"
    if happens(chance, 0.6):
        world.update(nearly_ready(chance))
    for _ in range(3):
        for whole, part in AT_LEAST:
            world[whole] = max(world[whole], world[part])
    for years, of in WITH.items():
        if world[of] == "none":
            del world[years]
    return world


def a_choice(name: str, values: Sequence[str], luck: float, chance: Chance) -> str:
    if name in STANDING or name == "skill_level":
        return chance.choice(values)
    lucky = happens(chance, 0.9 if name in ABILITY else luck)
    return chance.choice(values[1:]) if lucky else values[0]


def a_number(name: str, thresholds: Sequence[int], luck: float, chance: Chance) -> int:
    lucky = happens(chance, 0.85 if name.endswith("_years") else luck)
    return max(0, (chance.choice(thresholds) if lucky else 0) + chance.choice((0, 0, 0, 1, -1)))


def nearly_ready(chance: Chance) -> dict[str, Any]:
    """What opens the way to engineer or senior engineer, so that the achievements decide."""
    return {
        **GATES,
        "education": chance.choice(CHOICES["education"][1:]),
        "title_level": chance.choice(("technician", "assistant", "engineer", "engineer")),
        "title_years": chance.choice((2, 3, 4, 5)),
        "method_cert": chance.choice(("level1", "level2")),
        "knowledge": "applies",
        "project_capability": chance.choice(("backbone", "leads")),
        chance.choice(("books", "software_copyrights", "reports_top2_author")): 6,
        chance.choice(("benefit_wan", "saving_wan", "saving_led_wan")): chance.choice((500, 1000, 2000)),
        chance.choice(("problems_solved", "recognized_results", "provincial_demo_projects")): 5,
        **({name: plenty(name) for name in chance.sample(EXCEPTIONAL, 2)} if happens(chance, 0.4) else {}),
        "disciplined": happens(chance, 0.1),
    }


def plenty(name: str) -> int:
    """As much as any threshold asks for, within the bounds of the fact."""
    return 5000 if name.endswith("_wan") else 900


def with_bounds(world: Profile, chance: Chance) -> Profile:
    """The same applicant, some of whose numbers are only bounded."""
    return {
        name: bounds_around(value, chance) if name in THRESHOLDS and happens(chance, 0.3) else value
        for name, value in world.items()
    }


def bounds_around(value: Any, chance: Chance) -> Range:
    """Bounds that the value keeps, some of them excluded, some missing."""
    low = None if happens(chance, 0.2) else max(0, value - chance.choice((0, 1, 1, 2)))
    high = None if happens(chance, 0.2) else value + chance.choice((0, 1, 1, 2))
    return Range(
        low, high, low is not None and low < value and happens(chance, 0.5),
        high is not None and high > value and happens(chance, 0.5),
    )  # fmt: skip


def unsure_of(world: Mapping[str, Any], facts: Sequence[str]) -> Profile:
    """The same applicant with these facts unknown; years go with a title that is unknown, or they would tell
    of one.
    """
    return {name: value for name, value in world.items() if name not in facts}


def some_facts(chance: Chance, most: int) -> tuple[str, ...]:
    """A few facts to be unsure of, most of them out of one or two groups that hang together."""
    count = chance.randint(0, most)
    pool = [*chance.choice(TOGETHER), *(chance.choice(TOGETHER) if happens(chance, 0.5) else ())]
    pool += chance.sample(ALL_FACTS, 2)
    if happens(chance, 0.3):
        pool += sorted(linked(chance.choice(pool)))
    names = list(dict.fromkeys(pool))
    return tuple(chance.sample(names, min(count, len(names))))
