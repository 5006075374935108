"""People to whom results are told: complete, partial, unsure, near the thresholds, aiming at some tier."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from unittest.mock import patch

from criteria.policy.vocabulary import Known, Profile, Range
from criteria.rules.nodes import Phase
from dialogs.conversation import begin
from dialogs.replies import Reply
from dialogs.results import page
from dialogs.results.page import draw_result
from dialogs.session import Entry, Session
from dialogs.world import Scene, World
from tests.criteria.applicants import complete_applicant, some_facts, with_bounds
from tests.criteria.chance import Chance, happens, seeded
from tests.criteria.worlds_by_hand import AT_LEAST, THRESHOLDS, WITH, YEARS
from tests.dialogs.results.tree import Line, sheet
from tests.policies import hunan_versions

TARGETS = ("auto", "assistant", "engineer", "senior")
DAYS = (
    date(2026, 11, 26), date(2026, 11, 26), date(2026, 11, 30), date(2027, 1, 31), date(2028, 2, 29),
    date(2025, 10, 17), date(2025, 10, 16), date(2024, 5, 1),
)  # fmt: skip
FINE = (0.01, 0.08, 0.09, 0.34, 0.5, 0.66, 0.75, 0.91, 0.99)


@dataclass(frozen=True)
class Person:
    """What is known of somebody, what was asked in vain, and what the result is to be about."""

    profile: Profile
    target: str = "auto"
    phase: Phase = "normal"
    today: date = DAYS[0]
    in_vain: tuple[str, ...] = ()
    number: int = -1

    def __str__(self) -> str:
        told = dict(self.profile)
        return f"#{self.number} {self.target} {self.phase} {self.today} in vain {self.in_vain} {told}"


def person(number: int) -> Person:
    """The person of that number, always the same one."""
    chance = seeded(number)
    world = complete_applicant(chance)
    finely(world, chance)
    in_vain: tuple[str, ...] = ()
    profile: dict[str, Known] = dict(world)
    sort = number % 5
    if sort in (1, 2):
        missing = some_facts(chance, 10)
        profile = {name: value for name, value in profile.items() if name not in missing}
        in_vain = missing if happens(chance, 0.7) else ()
    if sort in (2, 3):
        profile = dict(with_bounds(profile, chance))
    if sort == 4:
        told = chance.randint(1, len(profile))
        names = chance.sample(sorted(profile), told)
        profile = {name: value for name, value in profile.items() if name in names}
        in_vain = tuple(name for name in world if name not in profile) if happens(chance, 0.3) else ()
    return Person(
        consistent(profile), chance.choice(TARGETS), "first" if happens(chance, 0.25) else "normal",
        chance.choice(DAYS), in_vain, number,
    )  # fmt: skip


def finely(world: dict[str, Any], chance: Chance) -> None:
    """Some years and amounts that are no whole numbers."""
    for name in THRESHOLDS:
        if name in world and happens(chance, 0.25):
            if name in YEARS:
                world[name] = round(world[name] + chance.choice(FINE), 2)
            elif name.endswith("_pct"):
                world[name] = round(world[name] + chance.choice((0.1, 0.9, 0.25)), 2)
            elif name.endswith("_wan"):
                world[name] = round(world[name] + chance.choice((0.5, 99.99)), 2)
    for _ in range(3):
        for whole, part in AT_LEAST:
            world[whole] = max(world[whole], world[part])


def consistent(profile: Mapping[str, Known]) -> dict[str, Known]:
    """The facts without years whose title is not known to be there, and bounds that contradict each other."""
    kept = {name: _rounded(known) for name, known in profile.items()}
    for years, level in WITH.items():
        if kept.get(level) == "none":
            kept.pop(years, None)
    for whole, part in AT_LEAST:
        if isinstance(kept.get(whole), Range) and part in kept:
            del kept[whole]
        elif isinstance(kept.get(part), Range) and whole in kept:
            del kept[part]
    return kept


def _rounded(known: Known) -> Known:
    """Bounds as somebody would say them."""
    if not isinstance(known, Range):
        return known
    low, high = (None if bound is None else round(bound, 2) for bound in (known.low, known.high))
    return replace(known, low=low, high=high)


@cache
def _session() -> Session:
    moment = datetime(2026, 11, 26, 4, tzinfo=UTC)
    return begin(
        session_id="abcdefgh-0001", world=World(hunan_versions()), now=moment, language="zh_CN"
    ).session


def lines_of(person: Person) -> list[Line]:
    """The lines of that person's result. Its buttons are none, and take more than a third of the time."""
    with patch.object(page, "_controls", lambda _: ()):
        return sheet(drawn(person).blocks)


def drawn(person: Person) -> Reply:
    """The result of that person, all questions being answered."""
    log = tuple(Entry(1, fact, person.today, known) for fact, known in person.profile.items())
    log += tuple(Entry(2, fact, person.today, given_up="unknown") for fact in person.in_vain)
    session = replace(_session(), log=log, state="result", target=person.target)
    noon = datetime(person.today.year, person.today.month, person.today.day, 4, tzinfo=UTC)
    return draw_result(Scene(session, World(hunan_versions(), person.phase), noon))
