"""A policy on trial: whole conversations held with it in every language, before anybody else holds one.

What its folder lacks or says wrongly for talking (a message without its variable, a word list that no answer
fits, a name that no button can carry) breaks some turn, and becomes a fault with the way that led there:

    locales/en: conversation: nothing known, turn 3: WordingError: no message topic-scope → mend …
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial
from itertools import pairwise

from criteria.policy.faults import Fault
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from criteria.policy.vocabulary import Fact, Known
from dialogs.conversation import Step, begin, step
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.flow import opened
from dialogs.keys import Action, button_key
from dialogs.life import STATES
from dialogs.playing import press, press_all, press_nothing, press_unsure
from dialogs.replies import Reply
from dialogs.session import Entry, Session
from dialogs.world import Scene, World
from locales.wording import LANGUAGES, SOURCE_LANGUAGE

LEVELS = (0.0, 0.5, 1.0)
"""The people of whom everything is known: at the bottom of every scale, in its middle, at its top."""

Answer = Callable[[Session, Reply], Event]

Trials = Iterator[tuple[str, Callable[["_Talk"], Iterator[Step]]]]
"""Conversations by a name that tells the way."""


def trial_faults(policy: Policy, now: datetime) -> Iterator[Fault]:
    """What goes wrong in conversations about the policy: each thing once, with the first that it broke."""
    world = World(Succession((policy,)))
    told: set[str] = set()
    for language in LANGUAGES:
        for name, hold in (*_in_every_language(), *_in_one(policy, language)):
            turns, broken = _broken(hold, _Talk(world, now, language))
            if broken is not None and broken not in told:
                told.add(broken)
                problem = f"{name}, turn {turns}: {broken}"
                mend = "mend what it names; nobody could go on from here"
                yield Fault(f"locales/{language}", 0, "conversation", problem, mend)


def crossing_faults(versions: Succession) -> Iterator[Fault]:
    """What goes wrong in conversations that live through the change from one version to the next."""
    world = World(versions)
    for before, after in pairwise(versions.versions):
        begins = datetime.combine(after.document.in_force, time(12), after.document.zone)
        talk = _Talk(world, begins - timedelta(days=1), SOURCE_LANGUAGE)
        turns, broken = _broken(partial(_crossed, begins=begins), talk)
        if broken is not None:
            problem = f"from {before.id} to {after.id}, turn {turns}: {broken}"
            mend = "mend what it names; nobody could go on from here"
            yield Fault(f"locales/{SOURCE_LANGUAGE}", 0, "conversation", problem, mend)


def _crossed(talk: "_Talk", begins: datetime) -> Iterator[Step]:
    """Everything told to the older version; then the newer one is asked for the result, its questions
    answered.
    """
    yield talk.act("aim", "auto")
    _know_all(talk, 1.0)
    yield talk.act("unknown")
    talk.now = begins
    yield talk.send(Command("edit"))
    yield talk.act("cancel")
    yield talk.send(Command("result"))
    yield talk.send(Command("restart"))
    yield talk.act("confirm")
    yield from _answered(talk, _last)


def _in_every_language() -> Trials:
    yield "the first choice each time", partial(_answered, answer=_first)
    yield "the last choice each time", partial(_answered, answer=_last)
    yield "all ticked that can be ticked", partial(_answered, answer=_all)
    yield "“1” typed each time", partial(_answered, answer=_one)
    for level in LEVELS:
        yield f"everything known, at {level:.0%} of each scale", partial(_all_known, level=level)
    yield "every answer changed", _changed
    yield "every list, answered in every way", _listed
    yield "every clause looked up", _looked_up


def _in_one(policy: Policy, language: str) -> Trials:
    """What takes long and says nothing that the others do not say: in the source language only."""
    if language != SOURCE_LANGUAGE:
        return
    yield "nothing known", partial(_answered, answer=_unknown)
    for tier in policy.tiers:
        towards = partial(_answered, answer=_last, target=tier.id)
        yield f"towards {tier.id}, the last choice each time", towards


def _broken(hold: Callable[["_Talk"], Iterator[Step]], talk: "_Talk") -> tuple[int, str | None]:
    """How many turns the conversation had, and what ended it before its end."""
    turns = 1
    try:
        talk.begin()
        for _ in hold(talk):
            turns += 1
    except Exception as error:  # noqa: BLE001  whatever breaks a conversation is what the trial looks for
        return turns, f"{type(error).__name__}: {error}"
    return turns, None


class TrialError(Exception):
    """A conversation that does not lead on."""


class _Talk:
    """One conversation of the trial."""

    def __init__(self, world: World, now: datetime, language: str) -> None:
        self.world, self.now, self.language = world, now, language

    def begin(self) -> None:
        begun = begin(session_id="trial-of-a-policy", world=self.world, now=self.now, language=self.language)
        self.session = begun.session

    @property
    def policy(self) -> Policy:
        return self.world.policies.at(self.now)

    def send(self, event: Event) -> Step:
        done = step(self.session, event, world=self.world, now=self.now)
        self.session = done.session
        return done

    def act(self, name: str, argument: str = "") -> Step:
        return self.send(Pressed((button_key(self.session, Action(name, argument)),)))


def _answered(talk: _Talk, answer: Answer, target: str = "auto") -> Iterator[Step]:
    """Questions answered to the result."""
    done = talk.act("aim", target)
    yield done
    questions = 2 * len(talk.policy.vocabulary)  # an answer that is offered back is confirmed by another turn
    while STATES[talk.session.state].asks and questions:
        before, questions = talk.session, questions - 1
        done = talk.send(answer(talk.session, done.replies[-1]))
        yield done
        if _stands_at(talk.session) == _stands_at(before):
            done = talk.act("skip")
            yield done
    if not STATES[talk.session.state].finished:
        msg = f"no result, but {talk.session.asked} is asked without end"
        raise TrialError(msg)
    yield talk.send(Command("edit"))
    yield talk.act("cancel")


def _stands_at(session: Session) -> object:
    """What moves when a question is answered, or another way to answer it is opened."""
    return session.asked, session.form, session.log


def _first(session: Session, question: Reply) -> Event:
    return press(question, 0) if question.choices else _one(session, question)


def _last(session: Session, question: Reply) -> Event:
    """The last choice; of several that may be ticked that there is nothing of them."""
    if not question.choices:
        return _one(session, question)
    return press_nothing(question) or press(question, -1)


def _all(session: Session, question: Reply) -> Event:
    return press_all(question) if question.choices else _one(session, question)


def _one(_session: Session, _question: Reply) -> Event:
    return Typed("1")


def _unknown(session: Session, question: Reply) -> Event:
    """说不清 of each thing where it can be said so, else 不清楚 of all that is asked."""
    return press_unsure(question) or Pressed((button_key(session, Action("unknown")),))


def _listed(talk: _Talk) -> Iterator[Step]:
    """Each list of things that are asked at once, whether an interview comes to it or not; a declaration is
    opened for its exceptions.
    """
    yield talk.act("aim", "auto")
    begun = talk.session
    for facts in talk.policy.together:
        for answer in (_first, _last, _all, _unknown):
            scene = Scene(begun, talk.world, talk.now)
            talk.session = opened(scene, begun, facts)
            done = talk.send(Command("start"))
            yield done
            if talk.session.form == "declaration":
                done = talk.send(press(done.replies[-1], -1))
                yield done
            before = talk.session
            yield talk.send(answer(talk.session, done.replies[-1]))
            if talk.session.log == before.log:
                msg = f"no answer is taken to {', '.join(facts)}"
                raise TrialError(msg)


def _looked_up(talk: _Talk) -> Iterator[Step]:
    """Every clause, a search, and all that may be asked beside the questions."""
    for clause in talk.policy.clauses.values():
        yield talk.send(Command("article", clause.id))
    for part in talk.policy.parts.start:
        yield talk.send(Command("search", talk.policy.clauses[part].text))
    for event in (Command("help"), Command("privacy"), Command("start")):
        yield talk.send(event)
    yield talk.act("aim", "auto")
    yield talk.act("why")
    yield talk.act("clauses")


def _all_known(talk: _Talk, level: float) -> Iterator[Step]:
    """The results of somebody of whom everything is known, for every tier as the goal."""
    _know_all(talk, level)
    for target in ("auto", *(tier.id for tier in talk.policy.tiers)):
        yield talk.act("aim", target)
        yield talk.send(Command("result"))
        if not STATES[talk.session.state].finished:
            msg = f"no result towards {target}, but a question for {talk.session.asked}"
            raise TrialError(msg)


def _changed(talk: _Talk) -> Iterator[Step]:
    """The question of every fact, out of its turn."""
    _know_all(talk, 1.0)
    yield talk.act("aim", "auto")
    for entry in talk.session.log:
        yield talk.send(Command("edit"))
        yield talk.act("change", entry.fact)
        if talk.session.asked != entry.fact:
            msg = f"{entry.fact} cannot be changed"
            raise TrialError(msg)
        yield talk.act("why")
        yield talk.act("cancel")


def _know_all(talk: _Talk, level: float) -> None:
    known = {fact.name: _at(fact, level) for fact in talk.policy.vocabulary.values()}
    if talk.policy.title is not None:
        known[talk.policy.title.level] = next(iter(talk.policy.vocabulary[talk.policy.title.level].values))
    log = tuple(
        Entry(1, fact.name, talk.now.date(), known[fact.name])
        for fact in talk.policy.vocabulary.values()
        if fact.applies_with is None or known[fact.applies_with] != "none"
    )
    talk.session = replace(talk.session, log=log)


def _at(fact: Fact, level: float) -> Known:
    """The value at that part of the fact's scale, the worst at 0; all numbers of a kind are the same."""
    if fact.kind == "flag":
        return fact.better == (level >= 0.5)
    if fact.kind == "set":
        return frozenset(list(fact.values)[: round(level * len(fact.values))])
    if fact.kind == "choice":
        return list(fact.values)[round(level * (len(fact.values) - 1))]
    return round(level * 10)
