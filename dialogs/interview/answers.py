"""Reading and extending the log of answers. What is known now is always the log, replayed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from criteria.changes import applied
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Range
from dialogs.session import Entry, Mark, Session


def standing(log: Iterable[Entry]) -> dict[str, Entry]:
    """The entry that counts for each fact, in the order in which the facts were first answered."""
    return {entry.fact: entry for entry in log}


def profile(log: Iterable[Entry]) -> dict[str, Known]:
    """What is known of the person."""
    return {fact: entry.known for fact, entry in standing(log).items() if entry.known is not None}


def profile_of(policy: Policy, session: Session) -> dict[str, Known]:
    """What a result is about: what is known, and in a trial what it supposes, with what follows."""
    known = profile(session.log)
    return applied(policy, known, session.supposed) if session.supposed else known


def given_up(log: Iterable[Entry]) -> frozenset[str]:
    """The facts that were asked and answered with 不清楚 or 跳过."""
    return frozenset(fact for fact, entry in standing(log).items() if entry.given_up)


def answered(log: Iterable[Entry]) -> tuple[Entry, ...]:
    """The answers that stand, known, ticked or given up, in the order in which they were first given."""
    return tuple(
        entry for entry in standing(log).values() if entry.known is not None or entry.given_up or entry.there
    )


def ticked(log: Iterable[Entry]) -> frozenset[str]:
    """The facts that were ticked, of which it was not told yet how much there is, or which."""
    return frozenset(fact for fact, entry in standing(log).items() if entry.there and not entry.given_up)


def told(log: Iterable[Entry]) -> frozenset[str]:
    """The facts of which an answer stands: those that were put before the person already."""
    return frozenset(entry.fact for entry in answered(log))


def next_turn(log: tuple[Entry, ...]) -> int:
    """The number of the turn that comes now."""
    return log[-1].turn + 1 if log else 1


def record(session: Session, entries: Iterable[Entry]) -> Session:
    """The session with a turn more. Answers that the turn withdraws become suggestions; those it gives no
    longer are, unless it tells only that there is something.
    """
    new = tuple(entries)
    log = session.log + new
    suggestions = _still_open(log, dict(session.suggestions) | _told_in_full(session.log))
    facts = {entry.fact for entry in new}
    story = None if session.story is None else session.story.without(facts)
    marked = {fact: mark for fact, mark in session.marked.items() if fact not in facts}
    return replace(
        session,
        log=log,
        suggestions=suggestions,
        story=story,
        marked=marked,
        ticked=frozenset(),
        proposal=None,
    )


def _told_in_full(log: Iterable[Entry]) -> dict[str, Known]:
    """What answers tell that stand; a tick does not tell how much there is."""
    return {
        fact: entry.known
        for fact, entry in standing(log).items()
        if entry.known is not None and not entry.there
    }


def _still_open(log: Iterable[Entry], aside: Mapping[str, Known]) -> dict[str, Known]:
    """Of what was set aside what no answer tells that stands."""
    told = _told_in_full(log)
    return {fact: known for fact, known in aside.items() if fact not in told}


def stored(known: Known) -> Known:
    """A value as it comes back from storage, type and all: the same answers give the same receipt."""
    if not isinstance(known, Range):
        return known
    low, high = (None if bound is None else float(bound) for bound in (known.low, known.high))
    return replace(known, low=low, high=high)


def undo(session: Session) -> Session:
    """The session without its last turn, its answers kept as suggestions and its ticks as marks; unchanged if
    there is none.
    """
    if not session.log:
        return session
    last = session.log[-1].turn
    log = tuple(entry for entry in session.log if entry.turn != last)
    dropped = tuple(entry for entry in session.log if entry.turn == last)
    suggestions = _still_open(log, dict(session.suggestions) | _told_in_full(dropped))
    marked = {**session.marked, **_marks(dropped)}
    return replace(
        session, log=log, suggestions=suggestions, marked=marked, ticked=frozenset(), proposal=None
    )


def _marks(entries: tuple[Entry, ...]) -> dict[str, Mark]:
    """What was ticked in a turn; 不清楚 about all of a screen is no tick."""
    marks: dict[str, Mark] = {entry.fact: "there" for entry in entries if entry.there}
    if not all(entry.given_up for entry in entries):
        marks |= {entry.fact: "unsure" for entry in entries if entry.given_up and entry.known is None}
    return marks
