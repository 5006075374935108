"""The dates that years were told by: they make distances exact to the day, and years grow with time.

2021年12月31日评的     4.9 on 26 November 2026, 5 on the last day of the year
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from criteria.policy.vocabulary import Known, Profile
from dialogs.interview.answers import stored
from dialogs.session import Dated, Session
from dialogs.understanding.dates import years_since
from dialogs.understanding.reading import Since
from dialogs.world import Scene


def noted(scene: Scene, told: Mapping[str, object]) -> Session:
    """The session that remembers the dates among what was told, by the facts; whether any of it is taken is
    decided elsewhere.
    """
    dates = {
        name: Dated(stored(years_since(since, scene.today)), since.year, since.month, since.day)
        for name, since in told.items()
        if isinstance(since, Since)
    }
    return replace(scene.session, dates={**scene.session.dates, **dates}) if dates else scene.session


def begun(session: Session, profile: Profile) -> dict[str, date]:
    """When years of the profile began, by fact: the day, or the last one of the month that was told."""
    return {
        name: date(dated.year, dated.month, dated.day or monthrange(dated.year, dated.month)[1])
        for name, dated in session.dates.items()
        if dated.month is not None and profile.get(name) == dated.known
    }


def to_the_month(session: Session, profile: Profile) -> frozenset[str]:
    """The facts of those dates of which no more than the month was told."""
    return frozenset(name for name in begun(session, profile) if session.dates[name].day is None)


def grown(scene: Scene) -> Session:
    """The session with the years as they are today that were told by a date on another day."""
    session = scene.session
    now = {name: _today(dated, scene.today) for name, dated in session.dates.items()}
    changed = {name for name, known in now.items() if known != session.dates[name].known}
    if not changed:
        return session
    log = tuple(
        replace(entry, known=now[entry.fact])
        if entry.fact in changed and entry.known == session.dates[entry.fact].known
        else entry
        for entry in session.log
    )
    dates = {name: replace(dated, known=now[name]) for name, dated in session.dates.items()}
    return replace(session, log=log, dates=dates)


def _today(dated: Dated, today: date) -> Known:
    return stored(years_since(Since(dated.year, dated.month, dated.day), today))
