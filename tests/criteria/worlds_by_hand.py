"""Partial profiles by brute force: every completion that the vocabulary allows, judged by the oracle one by
one.

A number is tried at every threshold of its own, at those of the facts linked with it by `at_least`, at 0, and
at the known values and bounds among them: between two neighbours of that grid nothing can change, and
rounding a completion down to the grid keeps every order that `at_least` asks for.
"""

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from criteria.policy.vocabulary import Profile, Range
from tests.criteria import oracle
from tests.criteria.chance import Chance, happens

FLAGS = (
    "in_scope_employer", "in_scope_role", "integrity", "under_investigation", "under_penalty", "disciplined",
    "rnd_participation", "breakthrough", "major_task", "employer_recommends",
)  # fmt: skip
CHOICES: Mapping[str, tuple[str, ...]] = {
    "education": oracle.EDUCATION,
    "title_level": oracle.TITLES,
    "other_title_level": oracle.OTHER_TITLES,
    "skill_level": oracle.SKILLS,
    "method_cert": oracle.CERTIFICATES,
    "knowledge": oracle.KNOWLEDGE,
    "project_capability": oracle.CAPABILITY,
    "project_award": oracle.PROJECT_AWARDS,
    "science_award": oracle.SCIENCE_AWARDS,
    "social_award": oracle.SOCIAL_AWARDS,
    "competition_award": oracle.COMPETITION_AWARDS,
    "talent_program": oracle.TALENT,
}
SETS: Mapping[str, tuple[str, ...]] = {
    "planning": (
        "national_plan_participated", "provincial_plan_led", "provincial_plan_participated",
        "industry_policy_led", "industry_policy_participated", "leading_enterprise_plan_led",
        "leading_enterprise_plan_participated",
    ),
    "standards": ("international", "national", "industry", "group", "local"),
}  # fmt: skip
THRESHOLDS: Mapping[str, tuple[int, ...]] = {
    "role_years": (1,), "title_years": (2, 3, 4, 5), "other_title_years": (2, 3, 4, 5), "work_years": (1,),
    "skill_years": (2, 3, 4),
    "projects_completed": (1,), "problems_participated": (1,), "problems_solved": (3, 5, 6, 10),
    "provincial_demo_projects": (1,), "provincial_projects_top3": (2,), "provincial_projects_led": (1,),
    "recognized_results": (1, 3), "results_transformed": (1,),
    "invention_patents": (1,), "invention_patents_first": (2,), "utility_patents": (3, 6),
    "software_copyrights": (3, 6), "granted_patents_first": (1,), "reports_first_author": (1,),
    "reports_top2_author": (2,), "industry_methods": (3,), "books": (1,),
    "benefit_wan": (1000, 1500, 2000), "benefit_pct": (3, 4, 5), "saving_wan": (500, 800, 1000),
    "saving_pct": (1, 2, 3), "benefit_led_wan": (5000,), "benefit_led_pct": (10,), "saving_led_wan": (2000,),
    "saving_led_pct": (8,), "expert_endorsements": (3,),
}  # fmt: skip
AT_LEAST = (  # (whole, part), chains spelt out link by link
    ("projects_completed", "provincial_demo_projects"),
    ("projects_completed", "provincial_projects_top3"),
    ("provincial_projects_top3", "provincial_projects_led"),
    ("problems_participated", "problems_solved"),
    ("invention_patents", "invention_patents_first"),
    ("granted_patents_first", "invention_patents_first"),
    ("benefit_wan", "benefit_led_wan"),
    ("saving_wan", "saving_led_wan"),
)
WITH = {"title_years": "title_level", "other_title_years": "other_title_level", "skill_years": "skill_level"}
YEARS = frozenset({"role_years", "title_years", "other_title_years", "work_years", "skill_years"})
REAL = frozenset(name for name in THRESHOLDS if name.endswith(("_wan", "_pct")))
ALL_FACTS = (*FLAGS, *CHOICES, *SETS, *THRESHOLDS)


def linked(fact: str) -> frozenset[str]:
    """The fact and every other that a chain of `at_least`, up or down, connects it with."""
    found = {fact}
    while True:
        more = {name for pair in AT_LEAST if found & set(pair) for name in pair} - found
        if not more:
            return frozenset(found)
        found |= more


def candidates(fact: str, profile: Profile) -> tuple[Any, ...]:
    """The values worth trying for one fact: its own if it is known, else one of each kind that matters."""
    known = profile.get(fact)
    if known is not None and not isinstance(known, Range):
        return (known,)
    if fact in FLAGS:
        return (False, True)
    if fact in CHOICES:
        return CHOICES[fact]
    if fact in SETS:
        return (frozenset(), *(frozenset({member}) for member in SETS[fact]))
    grid: set[float] = {0}
    for name in linked(fact):
        grid.update(THRESHOLDS[name])
        other = profile.get(name)
        if isinstance(other, Range):
            grid.update(around(name, other))
        elif isinstance(other, int | float):
            grid.add(other)
    return tuple(sorted(value for value in grid if within(value, known)))


def around(fact: str, bounds: Range) -> Iterator[float]:
    """The bounds and the nearest value above an excluded one."""
    for bound in (bounds.low, bounds.high):
        if bound is not None:
            yield bound
    if bounds.low is not None and bounds.low_open:
        if fact in YEARS:
            yield round(bounds.low + 0.01, 2)
        elif fact in REAL:
            yield bounds.low + 1e-6
        else:
            yield bounds.low + 1


def within(value: float, known: Any) -> bool:
    if not isinstance(known, Range):
        return True
    low = -math.inf if known.low is None else known.low
    high = math.inf if known.high is None else known.high
    return (value > low if known.low_open else value >= low) and (
        value < high if known.high_open else value <= high
    )


def allowed(world: Mapping[str, Any], profile: Profile) -> bool:
    """Whether `at_least` and `with` let a completion stand: known years speak of a title that there is."""
    return all(world[whole] >= world[part] for whole, part in AT_LEAST) and all(
        world[of] != "none" for years, of in WITH.items() if profile.get(years) is not None
    )


def unknown_facts(profile: Profile) -> tuple[str, ...]:
    return tuple(name for name in ALL_FACTS if len(candidates(name, profile)) > 1)


def size(profile: Profile) -> int:
    return math.prod(len(candidates(name, profile)) for name in ALL_FACTS)


def completions(profile: Profile) -> Iterator[dict[str, Any]]:
    """Every completion over the candidates. Years beside `none` are there but nobody reads them: they do not
    exist.
    """
    axes = [candidates(name, profile) for name in ALL_FACTS]
    for values in itertools.product(*axes):
        world = dict(zip(ALL_FACTS, values, strict=True))
        if allowed(world, profile):
            yield world


def random_completion(profile: Profile, chance: Chance) -> dict[str, Any] | None:
    """One completion, anywhere in the grid; None where fifty throws break what `at_least` and `with` ask."""
    axes = {name: candidates(name, profile) for name in ALL_FACTS}
    keen = chance.random()
    for _ in range(50):
        world = {
            name: axis[-1] if happens(chance, keen) else chance.choice(axis) for name, axis in axes.items()
        }
        if allowed(world, profile):
            return world
    return None


def beginner() -> dict[str, Any]:
    """Everything is known: in scope and of good standing, and nothing achieved; without titles there are no
    years.
    """
    world: dict[str, Any] = dict.fromkeys(FLAGS, False) | dict.fromkeys(THRESHOLDS, 0)
    world.update({fact: values[0] for fact, values in CHOICES.items()})
    world.update(dict.fromkeys(SETS, frozenset()))
    world.update(in_scope_employer=True, in_scope_role=True, integrity=True)
    return {fact: value for fact, value in world.items() if fact not in WITH}


@dataclass
class Verdict:
    """What a set of completions says, in the words of an assessment; `open` are the facts that made a
    difference.
    """

    tiers: dict[str, str] = field(default_factory=dict)
    paths: dict[str, dict[str, str]] = field(default_factory=dict)
    requirements: dict[str, dict[str, str]] = field(default_factory=dict)
    open: frozenset[str] = frozenset()


@dataclass
class Judged:
    """What one completion says of one tier."""

    held: bool
    met: Mapping[str, bool]
    paths: Mapping[str, str]

    @property
    def status(self) -> str:
        return "held" if self.held else oracle.best(self.paths)


def judge(world: Mapping[str, Any], phase: str) -> dict[str, Judged]:
    judged = {}
    for tier in oracle.TIERS:
        met = oracle.requirements(world, tier, phase)
        judged[tier] = Judged(oracle.is_held(world, tier), met, oracle.path_statuses(world, tier, phase, met))
    return judged


def verdict(profile: Profile, phase: str) -> Verdict:
    """The exact assessment of a partial profile and its open facts, by trying everything."""
    worlds = list(completions(profile))
    judged = [judge(world, phase) for world in worlds]
    found = summary(judged)
    statuses = [tuple(tiers[tier].status for tier in oracle.TIERS) for tiers in judged]
    found.open = frozenset(
        fact for fact in unknown_facts(profile) if makes_a_difference(fact, worlds, statuses)
    )
    return found


def summary(judged: Sequence[Mapping[str, Judged]]) -> Verdict:
    """Statuses from all completions, a tier that may be held being judged over those in which it is not."""
    found = Verdict()
    for tier in oracle.TIERS:
        free = [tiers[tier] for tiers in judged if not tiers[tier].held]
        may_be_held = len(free) < len(judged)
        if not free:
            found.tiers[tier] = "held"
            continue
        found.requirements[tier] = {
            clause: three_valued({one.met[clause] for one in free}) for clause in free[0].met
        }
        found.paths[tier] = {
            path: path_status({one.paths[path] for one in free}, may_be_held) for path in free[0].paths
        }
        found.tiers[tier] = "undetermined" if may_be_held else oracle.best(found.paths[tier])
    return found


def three_valued(seen: set[bool]) -> str:
    return "unknown" if len(seen) > 1 else "met" if seen == {True} else "unmet"


def path_status(seen: set[str], may_be_held: bool) -> str:
    if seen == {"ineligible"}:
        return "ineligible"
    return "undetermined" if may_be_held or len(seen) > 1 else next(iter(seen))


def makes_a_difference(
    fact: str, worlds: Sequence[Mapping[str, Any]], statuses: Sequence[tuple[str, ...]]
) -> bool:
    """Whether two completions that differ in this fact alone differ in a tier's status."""
    seen: dict[tuple[Any, ...], tuple[str, ...]] = {}
    others = [name for name in ALL_FACTS if name != fact]
    return any(
        seen.setdefault(tuple(world[name] for name in others), status) != status
        for world, status in zip(worlds, statuses, strict=True)
    )


def tier_statuses(world: Mapping[str, Any], phase: str) -> tuple[str, ...]:
    return tuple(judged.status for judged in judge(world, phase).values())


def differing_facts(world: Mapping[str, Any], profile: Profile, phase: str) -> set[str]:
    """The unknown facts that make a difference to a tier right beside this completion."""
    here = tier_statuses(world, phase)
    return {
        fact
        for fact in unknown_facts(profile)
        for value in candidates(fact, profile)
        if value != world[fact]
        and allowed(changed := {**world, fact: value}, profile)
        and tier_statuses(changed, phase) != here
    }
