"""The law's own time (D19): the first day on which a plan's changes can all be there, counted by hand.

It is a lower bound: what is not known counts as well as it can, and what only takes effort takes none, but
for the degrees and skill grades, which take the time that is presumed of them.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from criteria.policy.vocabulary import Range
from tests.criteria import oracle
from tests.dialogs.results.dates import day_of, later
from tests.dialogs.results.exact import Exact

OPEN = "open today"

SCHOOLS = {
    "high_school": 36, "secondary_vocational": 12, "associate": 24, "bachelor": 24, "double_bachelor": 24,
    "master": 12, "doctor": 36,
}  # fmt: skip
"""The months that each level of education is presumed to take after the one below."""

GRADES = {"senior_worker": 24, "technician": 48, "senior_technician": 48}
"""The same of each skill grade. Years with the one that is held count, but half a year is left."""


def soonest(exact: Exact, changes: Mapping[str, Any], today: date) -> date:
    """The day before which the changes cannot all be there. A title that can surely be applied for today, by
    any way, is there today.
    """
    opened = {tier for tier, paths in exact.paths.items() if "eligible" in paths.values()}
    profile, days = {**exact.profile, OPEN: opened}, [today]
    level = changes.get("title_level")
    if level is not None and "title_level" in profile:
        titled = _title(level, profile, changes, today)
        days.append(later(titled, int(12 * changes.get("title_years", 0))))
    elif "title_years" in changes:
        days.append(_full(profile.get("title_years"), changes["title_years"], today))
    others = [fact for fact in ("role_years", "work_years") if fact in changes]
    days += [_full(profile.get(fact), changes[fact], today) for fact in others]
    if "skill_level" in changes and "skill_level" in profile:
        graded = _grade(changes["skill_level"], profile, today)
        days.append(later(graded, int(12 * changes.get("skill_years", 0))))
    elif "skill_years" in changes:
        days.append(_full(profile.get("skill_years"), changes["skill_years"], today))
    return max(days)


def _full(known: Any, needed: float, today: date) -> date:
    """When years are full; of those that are not known, at once."""
    if known is None or isinstance(known, Range) or known >= needed:
        return today
    return day_of(known, needed, today)


def _grade(level: str, profile: Mapping[str, Any], today: date) -> date:
    known = profile.get("skill_level")
    if known is None:
        return today
    steps = oracle.SKILLS[oracle.SKILLS.index(known) + 1 : oracle.SKILLS.index(level) + 1]
    months = [GRADES[step] for step in steps]
    if months and known != "none":
        months[0] = 6
    return later(today, sum(months))


def _title(level: str, profile: Mapping[str, Any], changes: Mapping[str, Any], today: date) -> date:
    """The first day on which an engineering title can be held, one tier after the other."""
    known = profile["title_level"]
    if oracle.at_least(oracle.TITLES, known, level) or level == "technician" or level in profile[OPEN]:
        return today
    ways = [*_by_grade(level, profile, today), *_by_conversion(level, profile, today)]
    for school, since in _schools(profile, changes, today):
        for least, title, years in ROWS[level]:
            if oracle.at_least(oracle.EDUCATION, school, least):
                ways.append(max(since, _held(title, years, profile, changes, today)))
    return min(ways)


ROWS = {
    "assistant": (("double_bachelor", "", 0), ("bachelor", "work", 1), ("associate", "technician", 2),
                  ("secondary_vocational", "technician", 4)),
    "engineer": (("doctor", "", 0), ("double_bachelor", "assistant", 2), ("high_school", "assistant", 4)),
    "senior": (("doctor", "engineer", 2), ("high_school", "engineer", 3)),
}  # fmt: skip


BY_GRADE = {
    "assistant": (("senior_worker", 2), ("technician", 0)),
    "engineer": (("technician", 3), ("senior_technician", 0)),
    "senior": (("senior_technician", 4),),
}


def _held(
    title: str, years: int, profile: Mapping[str, Any], changes: Mapping[str, Any], today: date
) -> date:
    """When a title has been held for so many years."""
    if not title:
        return today
    if title == "work":
        return _full(profile.get("work_years"), years, today)
    if oracle.at_least(oracle.TITLES, profile["title_level"], title):
        return _full(profile.get("title_years"), years, today)
    return later(_title(title, profile, changes, today), 12 * years)


def _schools(profile: Mapping[str, Any], changes: Mapping[str, Any], today: date) -> list[tuple[str, date]]:
    """The education that there is, and the one still to be got, each with its day."""
    known = profile.get("education")
    if known is None:
        return [("doctor", today)]
    schools = [(known, today)]
    months = 0
    for better in oracle.EDUCATION[oracle.EDUCATION.index(known) + 1 :]:
        months += SCHOOLS[better]
        schools.append((better, later(today, months)))
    return schools


def _by_grade(level: str, profile: Mapping[str, Any], today: date) -> list[date]:
    known, days = profile.get("skill_level"), []
    for grade, years in BY_GRADE[level]:
        if known == grade:
            days.append(_full(profile.get("skill_years"), years, today))
        else:
            days.append(later(_grade(grade, profile, today), 12 * years))
    return days


def _by_conversion(level: str, profile: Mapping[str, Any], today: date) -> list[date]:
    other = profile.get("other_title_level")
    if other is None or other == level:
        return [_full(profile.get("role_years"), 1, today)]
    return []
