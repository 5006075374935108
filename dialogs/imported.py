"""The answers of a file that somebody brings: taken as if they were given here, or not at all.

    log        education: bachelor                      taken
               education: baccalaureate                 refused: no such value
               patents: -3                              refused: could not have been answered
               sub_patents: 5, patents: 2               refused: they contradict each other

Of a conversation that somebody kept only the answers, what they aim at, and the dates that years were told
by are taken; where one stands follows from them. Where the policy was another one, `carried_over` sees to it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known
from criteria.profile import ProfileError, contradictions, read_profile
from criteria.receipts import Json, json_value
from dialogs.interview import answers
from dialogs.interview.dates import grown
from dialogs.messages import words_of
from dialogs.session import Dated, Entry, Session
from dialogs.world import Scene, World
from locales.wording import Variable

EARLIEST_YEAR: Final = 1900


class ImportFaultError(ValueError):
    """Answers that cannot have been given here; `message` and `variables` say which, and how to mend it."""

    def __init__(self, message: str, **variables: Variable) -> None:
        super().__init__(message)
        self.message = message
        self.variables = variables


def imported(
    kept: Session, told: Mapping[str, Json | None], *, world: World, now: datetime, language: str
) -> Session:
    """A conversation of the answers in one that was kept in a file; `told` are the values that the file tells
    beside it, by fact. `language` is that of faults.

    Raises `ImportFaultError`.
    """
    policy = world.policies.at(now)
    log = tuple(_entries(kept, policy.document.day(now)))
    dates = {entry.fact: kept.dates[entry.fact] for entry in log if entry.fact in kept.dates}
    if not log:
        raise ImportFaultError("import-no-answers")
    session = Session(
        id="file",
        policy=kept.policy,
        policy_hash=kept.policy_hash,
        language=kept.language,
        started=now,
        updated=now,
        target=kept.target if kept.target in {tier.id for tier in policy.tiers} else "auto",
        log=log,
        dates=dates,
    )
    _check_told(session, told, policy, language)
    _check_dates(dates, now.year)
    session = replace(session, log=grown(Scene(session, world, now)).log)
    if session.policy_hash == policy.content_hash:
        _check_answers(session, policy, language)
    return replace(session, log=log)


def _entries(kept: Session, today: date) -> list[Entry]:
    """The answers that stand, those of one turn together, numbered anew."""
    standing = sorted(answers.answered(kept.log), key=lambda entry: entry.turn)
    return [
        replace(entry, turn=number, on=min(entry.on, today))
        for number, (_, turn) in enumerate(groupby(standing, key=lambda entry: entry.turn), start=1)
        for entry in turn
    ]


def _check_told(session: Session, told: Mapping[str, Json | None], policy: Policy, language: str) -> None:
    known = answers.profile(session.log)
    for fact, value in told.items():
        if fact in known and value is not None and json_value(known[fact]) != value:
            raise ImportFaultError("import-differs", label=_label(policy, fact, language))


def _check_dates(dates: Mapping[str, Dated], year: int) -> None:
    for fact, dated in dates.items():
        try:
            date(dated.year, dated.month or 1, dated.day or 1)
        except (ValueError, OverflowError):
            raise ImportFaultError("import-broken", place=f"session.dates.{fact[:40]}") from None
        if not EARLIEST_YEAR <= dated.year <= year:
            raise ImportFaultError("import-broken", place=f"session.dates.{fact[:40]}")


def _check_answers(session: Session, policy: Policy, language: str) -> None:
    for entry in session.log:
        if entry.fact not in policy.vocabulary:
            raise ImportFaultError("import-unknown-fact", fact=entry.fact[:40])
        if entry.known is not None and not _makes_sense(policy, entry.fact, entry.known):
            raise ImportFaultError("import-impossible", label=_label(policy, entry.fact, language))
    opposed = contradictions(policy.vocabulary, answers.profile(session.log))
    named = dict.fromkeys(fact for problem in opposed for fact in problem.facts)
    if named:
        words = words_of(policy, language)
        labels = words.say("list-separator").join(_label(policy, fact, language) for fact in named)
        raise ImportFaultError("import-contradicts", labels=labels)


def _makes_sense(policy: Policy, fact: str, known: Known) -> bool:
    try:
        return bool(read_profile(policy.vocabulary, {fact: known}))
    except ProfileError:
        return False


def _label(policy: Policy, fact: str, language: str) -> str:
    return words_of(policy, language).say(f"label-{fact}") if fact in policy.vocabulary else fact[:40]
