"""Where the conversation goes after a change: what is left to ask decides, the machine knows the way."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from criteria.assessment import assess
from criteria.explanation import PathExplanation, TierExplanations, explain, unknown_facts
from criteria.interview import AUTO, is_out_of_scope, next_facts
from criteria.planning import Outlook, plan
from criteria.policy.vocabulary import Profile
from criteria.screens import Screen, form_of, next_screen, screens_ahead, settled_by_ticks
from dialogs.interview import answers
from dialogs.interview.ticks import as_left
from dialogs.life import STATES, TRIGGERS, Life, Trigger, advance, may
from dialogs.results.ways import is_askable, nearest_first, told_in_full, unknown_in
from dialogs.session import Session
from dialogs.world import Scene

OPEN: Final = ("eligible", "needs_review", "held")

HEARS: Final = ("hearing", "changing")
"""In these states a story still waits to be confirmed."""


def proceed(scene: Scene, session: Session, trigger: Trigger) -> Session:
    """The session in the state that the trigger leads to, with the next screen; as it was where it leads
    nowhere.
    """
    worth = frozenset(worth_asking(scene, session))
    state = advance(_life(scene, session, lambda: bool(worth)), trigger)
    if state is None:
        return session
    told = answers.told(session.log)
    story = session.story if state in HEARS else None
    arriving = session.arriving if state == session.state else None
    moved = replace(
        session, state=state, story=story, arriving=arriving, ahead=screens_ahead(scene.policy, worth, told)
    )
    if STATES[state].asks and not STATES[state].aside:
        return _put(scene, moved, next_screen(scene.policy, worth, told))
    return replace(moved, asked=session.asked if STATES[state].asks else None, together=(), form="question")


def leaving(scene: Scene, trigger: Trigger) -> Session:
    """The session after a trigger that leads aside, remembering where to come back to."""
    session = scene.session
    returns = session.returns if STATES[session.state].aside else session.state
    return proceed(scene, replace(session, returns=returns, ticked=frozenset(), proposal=None), trigger)


def opened(scene: Scene, session: Session, facts: tuple[str, ...]) -> Session:
    """The session with a screen for these facts open, whether they are worth asking or not."""
    topic = next(topic for topic, names in scene.policy.asking_order.items() if facts[0] in names)
    return _put(scene, session, Screen(topic, form_of(scene.policy, facts), facts))


def _put(scene: Scene, session: Session, screen: Screen | None) -> Session:
    """The session with that screen open; of several facts it stands ticked as it was left."""
    if screen is None:
        return replace(session, asked=None, together=(), form="question")
    together = screen.facts if len(screen.facts) > 1 else ()
    put = replace(session, asked=screen.facts[0], together=together, form=screen.form)
    return as_left(replace(scene, session=put)) if together else put


def meaning(scene: Scene, session: Session, action: str) -> Trigger | None:
    """What an action means where the conversation stands; None where the machine lets it mean nothing."""
    life = _standing(scene, session)
    return next((each for each in TRIGGERS.get(action, ()) if may(life, each)), None)


def offered(scene: Scene, session: Session) -> tuple[str, ...]:
    """The actions that stand before the person now, as far as they mean anything."""
    life = _standing(scene, session)
    offers = STATES[session.state].offers
    return tuple(name for name in offers if any(may(life, each) for each in TRIGGERS.get(name, ())))


def can(scene: Scene, session: Session, trigger: Trigger) -> bool:
    """Whether the machine lets this be done where the conversation stands."""
    return may(_standing(scene, session), trigger)


def _standing(scene: Scene, session: Session) -> Life:
    """The machine where the conversation stands; whether there is a question left to ask is worked out once,
    where it matters.
    """
    known: list[bool] = []

    def is_open() -> bool:
        if not known:
            known.append(next(worth_asking(scene, session), None) is not None)
        return known[0]

    return _life(scene, session, is_open)


def _life(scene: Scene, session: Session, is_open: Callable[[], bool]) -> Life:
    return Life(
        state=session.state,
        is_open=is_open,
        begun=bool(session.log),
        supposes=bool(session.supposed),
        hears=session.story is not None,
        unread=_is_unread(scene, session),
        provable=bool(scene.policy.knowledge.evidence.clauses),
        from_welcome=session.returns == "welcome",
        from_result=session.returns == "result",
        several=bool(session.together),
    )


def _is_unread(scene: Scene, session: Session) -> bool:
    return scene.world.terms.reader is not None and session.story is not None and bool(session.story.text)


def worth_asking(scene: Scene, session: Session) -> Iterator[str]:
    """The facts still worth asking, worked out as they are taken; none if no answer can change anything that
    the result would tell.
    """
    facts = next_facts(
        scene.policy,
        answers.profile_of(scene.policy, session),
        target=session.target,
        given_up=answers.given_up(session.log),
        phase=scene.world.phase,
        whatever_comes=True,
    )
    return chain(facts, _to_strive_for(scene, session), _ticked_only(scene, session))


def _ticked_only(scene: Scene, session: Session) -> Iterator[str]:
    """Where something was asked in vain: what was ticked and may settle a condition on which a tier hangs, so
    that less has to be said to hang on what nobody knows.
    """
    ticked = answers.ticked(session.log)
    if session.target != AUTO or not ticked or not answers.given_up(session.log):
        return
    profile = answers.profile_of(scene.policy, session)
    yield from settled_by_ticks(scene.policy, profile, ticked, phase=scene.world.phase)


def _to_strive_for(scene: Scene, session: Session) -> Iterator[str]:
    """Where the usual way to the goal is closed for now, and no other one open: what is not known of the ways
    that are told in full. They are asked together with what another way still hangs on, topic by topic.
    """
    policy, phase, profile = scene.policy, scene.world.phase, answers.profile_of(scene.policy, session)
    if session.target == AUTO:
        return
    assessed = assess(policy, profile, phase=phase)
    goal = assessed.tiers[session.target]
    usual = next(iter(goal.paths.values()), None)
    if goal.status in OPEN or usual is None or usual.status != "ineligible":
        return
    if is_out_of_scope(policy, profile, phase=phase):
        return
    order = tuple(chain.from_iterable(policy.asking_order.values()))
    ahead = (
        plan(policy, profile, to=session.target, today=scene.today, phase=phase, most=1)
        if policy.costs
        else None
    )
    for way in _told_in_full(scene, profile, session.target, ahead):
        unknown = unknown_facts(way) - answers.given_up(session.log)
        yield from (fact for fact in order if fact in unknown)
    for planned in ahead.plans if ahead is not None else ():
        counted = set(unknown_in(policy, profile, planned, phase)) - answers.given_up(session.log)
        yield from (fact for fact in order if fact in counted and is_askable(policy, profile, fact))


def _told_in_full(
    scene: Scene, profile: Profile, tier: str, ahead: Outlook | None
) -> Iterator[PathExplanation]:
    """The nearest way to a tier that is out of reach, and the usual one: those that a result tells."""
    policy, phase = scene.policy, scene.world.phase
    if ahead is None or not ahead.nearest:
        explanations = TierExplanations(policy, profile, tier, phase)
        paths = told_in_full(policy, tier, nearest_first(explanations, nearest=()))
        yield from map(explanations.explained, paths)
        return
    for path in dict.fromkeys((ahead.nearest[0], next(iter(policy.tier(tier).paths)))):
        yield explain(policy, profile, tier=tier, path=path, phase=phase)
