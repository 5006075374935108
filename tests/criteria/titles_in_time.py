"""How soon somebody can hold a title at the earliest, told by hand from D1, D2, D9, D10 and D19.

Every order of titles is tried, each title by every row: nothing here is shared with the package but the
months that the policy presumes where the regulation names no time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import Any

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Range

TITLES = ("none", "technician", "assistant", "engineer", "senior")
OTHERS = (*TITLES, "full_senior")
SKILLS = ("none", "senior_worker", "technician", "senior_technician")
SCHOOLS = (
    "below_secondary", "high_school", "secondary_vocational", "associate", "bachelor", "double_bachelor",
    "master", "doctor",
)  # fmt: skip
D1: Mapping[str, list[tuple[str, str | None, int]]] = {
    "assistant": [("double_bachelor", None, 0), ("bachelor", "work", 1), ("associate", "technician", 2),
                  ("secondary_vocational", "technician", 4)],
    "engineer": [("doctor", None, 0), ("double_bachelor", "assistant", 2), ("associate", "assistant", 4)],
    "senior": [("doctor", "engineer", 2), ("bachelor", "engineer", 5)],
}  # fmt: skip
D9: Mapping[str, list[tuple[str, int, bool]]] = {
    "assistant": [("senior_worker", 2, False), ("technician", 0, True)],
    "engineer": [("technician", 3, False), ("senior_technician", 0, True)],
    "senior": [("senior_technician", 4, False)],
}


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        if last <= day.day:
            try:
                return date(year, month + 1, last)
            except ValueError:
                continue
    raise AssertionError


def full(day: date, have: float, needed: float) -> date:
    """When so many years are full: D19's whole months within 0.01 year, else days, rounded up."""
    missing = Decimal(str(needed)) - Decimal(str(round(have, 2)))
    if missing <= 0:
        return day
    for months in range(1, 12 * 60):
        if abs(Decimal(months) / 12 - missing) < Decimal("0.01"):
            return months_later(day, months)
    return day + timedelta(days=int((missing * Decimal("365.25")).to_integral_value(ROUND_CEILING)))


@dataclass(frozen=True)
class Titles:
    """One person on one day, with the plan's changes; `schools` and `skills` are how far more of it may come
    first (the places in SCHOOLS and SKILLS).
    """

    policy: Policy
    profile: Mapping[str, Any]
    changes: Mapping[str, Any]
    today: date
    first_round: bool
    schools: int = 0
    skills: int = 0

    def earliest(self, title: str) -> date | None:
        """The first day on which that title can be held; what must come first comes first."""
        at_hand = self._by_any_order(title)
        if at_hand is not None:
            return at_hand
        schooled = (replace(self, schools=more)._by_any_order(title) for more in range(1, len(SCHOOLS)))
        graded = (replace(self, skills=more)._by_any_order(title) for more in range(1, len(SKILLS)))
        soonest = [next((day for day in days if day is not None), None) for days in (schooled, graded)]
        return min((day for day in soonest if day is not None), default=None)

    def _by_any_order(self, title: str) -> date | None:
        now = self._least("title_level", TITLES, "title_years")
        if TITLES.index(title) <= now:
            return self.today
        return min(self._orders(title, now, self.today, self._years("title_years")), default=None)

    def _orders(self, title: str, at: int, since: date, had: float) -> Iterator[date]:
        """The days on which the title is held after any titles in between; `had` years are there already."""
        for nearer in range(at + 1, TITLES.index(title) + 1):
            for day in self._steps(TITLES[nearer], at, since, had):
                if TITLES[nearer] == title:
                    yield day
                else:
                    yield from self._orders(title, nearer, day, 0)

    def _steps(self, title: str, at: int, since: date, had: float) -> Iterator[date]:
        other = self._least("other_title_level", OTHERS, "other_title_years")
        free = self.first_round or at >= 1 or other <= 1
        if title == "technician":
            if free:
                yield months_later(since, 12)
            return
        if free:
            yield from self._by_school(title, at, since, had, other)
            yield from self._by_skill(title)
        if OTHERS[other] == title:
            yield full(self.today, self._years("role_years"), 1)

    def _by_school(self, title: str, at: int, since: date, had: float, other: int) -> Iterator[date]:
        for school, held, years in D1[title]:
            learnt = self._school(SCHOOLS.index(school))
            if learnt is None:
                continue
            if held is None:
                yield learnt
            elif held == "work":
                yield max(learnt, full(self.today, self._years("work_years"), years))
            else:
                if at >= TITLES.index(held):
                    yield max(learnt, full(since, had, years))
                if self.first_round and other >= OTHERS.index(held):
                    yield max(learnt, full(self.today, self._years("other_title_years"), years))

    def _by_skill(self, title: str) -> Iterator[date]:
        for skill, years, outright in D9[title]:
            now = max(self._least("skill_level", SKILLS, "skill_years"), 0)
            most = max(now, self.skills, self._told("skill_level", SKILLS))
            for place in range(max(now, SKILLS.index(skill)), most + 1):
                day = self.grade(place)
                yield day if outright else full(day, self._years("skill_years") if place == now else 0, years)

    def grade(self, place: int) -> date:
        """When a grade can be held: as the policy presumes, from when the one before was there."""
        now = self._least("skill_level", SKILLS, "skill_years")
        cost, day = self.policy.costs["skill_level"], self.today
        for at in range(now + 1, place + 1):
            months = int(cost.presumed[SKILLS[at]])
            first = at == now + 1 and self._years("skill_years") > 0
            later = months_later(day, months)
            if first:
                later = max(full(day, self._years("skill_years"), months / 12), months_later(day, 6))
            day = later
        return day

    def _school(self, place: int) -> date | None:
        now, told = self._least("education", SCHOOLS), self._told("education", SCHOOLS)
        if place <= now or ("education" not in self.profile and place <= told):
            return self.today
        if place > max(told, self.schools):
            return None
        months = sum(self.policy.costs["education"].presumed[SCHOOLS[n]] for n in range(now + 1, place + 1))
        return months_later(self.today, int(months))

    def _least(self, name: str, values: tuple[str, ...], years: str = "") -> int:
        return values.index(self.profile[name]) if name in self.profile else int(years in self.profile)

    def _told(self, name: str, values: tuple[str, ...]) -> int:
        return values.index(self.changes[name]) if name in self.changes else 0

    def _years(self, name: str) -> float:
        known = self.profile.get(name, 0)
        return (
            float((known.low or 0) + (0.01 if known.low_open else 0)) if isinstance(known, Range) else known
        )
